"""Houses that supply and distribute pictures, and what a desk itself knows about houses and creators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from captionmgr.model.errors import BadRule

MOST_RULES, MOST_SPELLINGS, LONGEST_NAME = 2_000, 50, 120
"""Rules of one kind that a desk may have; spellings of one rule; characters of a name or a spelling."""


@dataclass(frozen=True, slots=True)
class House:
    """One agency, picture house, publisher or other supplier of pictures.

    Attributes:
        name: the name the desk uses.
        spellings: other ways to write it as a link of a credit, in any case.
        supplies: a state's, an army's or a company's own service; its pictures are handouts.
        takes_users: it distributes pictures that people send in.
        distributes: it passes on the pictures of others, as agencies do; False for a mere source.
    """

    name: str
    spellings: tuple[str, ...] = ()
    supplies: bool = False
    takes_users: bool = False
    distributes: bool = True


@dataclass(frozen=True, slots=True)
class KnownCreator:
    """Somebody whose pictures the desk gets: the name it writes, and other ways credits print it."""

    name: str
    spellings: tuple[str, ...] = ()


Rule = House | KnownCreator
"""One thing that a desk knows: a name, and the spellings that stand for it."""

_Kind = TypeVar("_Kind", bound=Rule)


@dataclass(frozen=True, slots=True)
class HouseRules:
    """What one desk adds to the agencies everybody knows."""

    houses: tuple[House, ...] = ()
    creators: tuple[KnownCreator, ...] = ()

    @property
    def agencies(self) -> tuple[House, ...]:
        """The houses that pass on the pictures of others."""
        return tuple(house for house in self.houses if house.distributes)

    @property
    def sources(self) -> tuple[House, ...]:
        """The houses that only supply pictures."""
        return tuple(house for house in self.houses if not house.distributes)

    @property
    def kinds(self) -> dict[str, tuple[Rule, ...]]:
        """The rules by kind: ``agency``, ``source``, ``creator``."""
        return {"agency": self.agencies, "source": self.sources, "creator": self.creators}

    def check(self) -> None:
        """Make sure that the rules can be followed: names and spellings are there, short, and each one rule's only.

        Raises:
            BadRule: the first rule that cannot be.
        """
        taken: dict[tuple[bool, str], str] = {}
        for kind, rules in self.kinds.items():
            if len(rules) > MOST_RULES:
                raise BadRule(rule=f"{kind} {MOST_RULES + 1}", why=f"there may be {MOST_RULES} of a kind; delete some")
            for number, rule in enumerate(rules, 1):
                said = f"{kind} {number}" + (f" (“{rule.name[:LONGEST_NAME]}”)" if rule.name.strip() else "")
                for why in _reasons(rule):
                    raise BadRule(rule=said, why=why)
                for words in (rule.name, *rule.spellings):
                    claimed = taken.setdefault((kind == "creator", key_of(words)), said)
                    if claimed != said:
                        raise BadRule(rule=said, why=f"“{words}” is claimed by {claimed} already; leave it to one")

    def with_rule(self, rule: Rule) -> HouseRules:
        """These rules with another one; where one of that kind has its name, that one takes its spellings too."""
        if isinstance(rule, KnownCreator):
            return HouseRules(self.houses, _joined(self.creators, rule))
        alike = tuple(house for house in self.houses if house.distributes == rule.distributes)
        others = tuple(house for house in self.houses if house.distributes != rule.distributes)
        return HouseRules((*others, *_joined(alike, rule)), self.creators)


def key_of(words: str) -> str:
    """What spellings are compared by: white space and case make no difference."""
    return " ".join(words.split()).casefold()


def _reasons(rule: Rule) -> Iterator[str]:
    """Why a rule cannot be followed, whatever others say."""
    if not rule.name.strip():
        yield "it has no name; give it the name that the desk writes"
    if len(rule.spellings) > MOST_SPELLINGS:
        yield f"it has {len(rule.spellings)} spellings; there may be {MOST_SPELLINGS}"
    for words in (rule.name, *rule.spellings):
        if not words.strip():
            yield "one of its spellings is empty; delete it"
        if len(words) > LONGEST_NAME:
            yield f"“{words[:20]}…” has {len(words)} characters; there may be {LONGEST_NAME}"
        if ";" in words or not words.isprintable():
            yield f"{words!r} holds a semicolon or what cannot be printed; delete that character"


def _joined(rules: tuple[_Kind, ...], rule: _Kind) -> tuple[_Kind, ...]:
    same = next((one for one in rules if key_of(one.name) == key_of(rule.name)), None)
    if same is None:
        return (*rules, rule)
    known = {key_of(words) for words in (same.name, *same.spellings)}
    new = tuple(words for words in rule.spellings if key_of(words) not in known)
    return tuple(replace(one, spellings=(*one.spellings, *new)) if one is same else one for one in rules)


NO_RULES = HouseRules()

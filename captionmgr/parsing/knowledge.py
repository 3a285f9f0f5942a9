"""What the parser is handed: places, houses and creators, each asked by the words as printed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from captionmgr.model.houses import NO_RULES, House, HouseRules, KnownCreator
from captionmgr.model.places import Gazetteer
from captionmgr.parsing.agencies import AGENCIES
from captionmgr.parsing.place_facts import PlaceFacts

_REMEMBERED = 4096
"""Answers kept: the same names and houses come again and again."""

_WORD = re.compile(r"[^\s/()\[\]]+")
_LONGEST_NAME = 5
"""Words of the longest spelling that is looked for inside a text."""


class Houses:
    """The houses known: everybody's agencies and the desk's own, whose rows win.

    Args:
        rules: what the desk adds.
        rows: the agencies everybody knows.
    """

    def __init__(self, rules: HouseRules = NO_RULES, rows: Iterable[House] = AGENCIES) -> None:
        self._rows: dict[str, House] = {}
        for row in (*rows, *rules.houses):
            self._rows.update((_key(spelling), row) for spelling in (row.name, *row.spellings))
        self._first_words = frozenset(_bare(key.removeprefix("the ").split(" ", 1)[0]) for key in self._rows) | {"the"}
        self.known = lru_cache(_REMEMBERED)(self._known)
        self.agency = lru_cache(_REMEMBERED)(self._agency)
        self._creators: dict[str, KnownCreator] = {
            _key(spelling): creator for creator in rules.creators for spelling in (creator.name, *creator.spellings)
        }

    def _known(self, words: str) -> House | None:
        """The house of a whole link of a credit ("Associated Press"), a mere source included; None if it is none's."""
        key = _key(words)
        return self._rows.get(key) or self._rows.get(key.removeprefix("the "))

    def _agency(self, words: str) -> House | None:
        """The house of these words, if it distributes the pictures of others."""
        row = self.known(words)
        return row if row and row.distributes else None

    def creator(self, words: str) -> str | None:
        """The name that the desk writes for a creator it knows; None for others."""
        known = self._creators.get(_key(words))
        return known.name if known else None

    def ahead(self, words: str) -> str:
        """The longest beginning of the words that is an agency's name; empty if there is none."""
        first = _WORD.match(words.lstrip())
        if first is None or _bare(first.group()) not in self._first_words:
            return ""
        ends = [match.end() for match in _first(_WORD.finditer(words), _LONGEST_NAME + 1)]
        for end in reversed(ends):
            name = words[:end]
            for form in (name, name.rstrip(".,;:"), name.removesuffix("'s").removesuffix("’s")):
                if self.agency(form):
                    return form
        return ""

    def behind(self, words: str) -> str:
        """The longest end of the words that is an agency's name; empty if there is none."""
        starts = [match.start() for match in _WORD.finditer(words)][-_LONGEST_NAME:]
        return next((words[start:] for start in starts if self.agency(words[start:])), "")

    def named(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, House]]:
        """The agencies that a stretch of prose names, as printed or in capitals: start, end, row."""
        at = start
        for match in _WORD.finditer(text, start, end):
            if match.start() < at or not match.group()[0].isalpha():
                continue
            if match.group().islower() and match.group() not in self._rows:
                continue
            name = self._printed(text[match.start() : min(end, match.start() + 60)])
            row = self.agency(name) if name else None
            if row:
                at = match.start() + len(name)
                yield match.start(), at, row

    def _printed(self, words: str) -> str:
        """An agency's name at the beginning of prose: there a name in other letters is another word."""
        name = self.ahead(words)
        row = self.agency(name)
        exact = row and any(name in (form, form.upper()) for form in (row.name, *row.spellings))
        return name if exact else ""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the parser knows beside the text.

    Attributes:
        places: countries, states and towns.
        houses: agencies, and what the desk adds.
        received: the day the text came in, against which a weekday alone is resolved; None leaves it alone.
        facts: what names of places can be, remembered.
    """

    places: Gazetteer
    houses: Houses = field(default_factory=Houses)
    received: datetime.date | None = None
    facts: PlaceFacts = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "facts", PlaceFacts(self.places))


def _key(words: str) -> str:
    return " ".join(words.split()).casefold()


def _bare(word: str) -> str:
    """A name's first word as it is compared: in small letters, without stops, "'s" and what a slash joins to it."""
    small = word.casefold().split("/", 1)[0].removesuffix("'s").removesuffix("’s")
    return small.rstrip(".,;:").removesuffix("'s").removesuffix("’s")


def _first(matches: Iterator[re.Match[str]], count: int) -> Iterator[re.Match[str]]:
    for _, match in zip(range(count), matches, strict=False):
        yield match

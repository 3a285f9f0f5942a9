"""What each name of a chain is: venue, city, state or country, and the country that all of them lie in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from captionmgr.model.places import Country
from captionmgr.model.reading import Span
from captionmgr.parsing import place_names
from captionmgr.parsing.names import word_set
from captionmgr.parsing.place_chains import Name
from captionmgr.parsing.place_names import PLAIN, TOWN_KINDS
from captionmgr.parsing.venues import is_compound, names_venue

_OCCASIONS = word_set(
    "festival championship championships cup games league week awards summit conference olympics prix tournament"
)
"""Words of occasions, whose names are no places'."""

Parts = list[tuple[str, Span]]
"""Fields with their words."""


def country_of(names: Sequence[Name], owner: Name | None) -> Country | None:
    """The country of a chain: named, implied by a state as wires write it or a city that stands alone, or the one whose
    region holds the town.

    Args:
        names: the names from the inside outwards.
        owner: the country that owns the place ("China's"), if one does.
    """
    if owner:
        return owner.facts.country
    for index in range(len(names) - 1, 0, -1):
        found = _area_country(names[index], names[index - 1])
        if found:
            return found
    first = names[0].facts
    if len(names) == 1:
        return first.country or first.dateline or first.state
    if first.dateline and all(one.facts.region_in(first.dateline) for one in names[1:]):
        return first.dateline
    holders = (region.country for outer in names[1:] for region in outer.facts.regions)
    held = next((country for country in holders if first.town_in(country)), None)
    alone = (one.facts.dateline for one in reversed(names[1:]) if not first.known)
    return held or next((country for country in alone if country), None)


def _area_country(outer: Name, inner: Name) -> Country | None:
    """The country an outer name says; where it is both a country's and a state's, the town inside decides."""
    country, state = outer.facts.country, outer.facts.state
    if state and outer.joined == "(" and inner.facts.known and not _in_english_state(state, inner):
        return country
    if country and state:
        return state if inner.facts.town_in(state) or not inner.facts.town_in(country) else country
    return country or state


def _in_english_state(state: Country, inner: Name) -> bool:
    """Whether a short form in brackets can be an American state: Portuguese sets its own so ("em Belém (PA)")."""
    return inner.mention.preposition in ("", "in", "near", "at", "outside") and inner.facts.town_in(state)


def parts_of(text: str, names: Sequence[Name], country: Country | None, *, backwards: bool) -> Parts:
    """The fields of a chain with their words, each field once.

    Args:
        text: the caption.
        names: the names from the inside outwards.
        country: that of the chain.
        backwards: they stand behind a date at the head, where no name is a venue.
    """
    parts: Parts = []
    for index, name in enumerate(names):
        taken = frozenset(known for known, _ in parts)
        part = _Reader(text, names, index, country, taken, backwards).part()
        if part and part not in taken:
            whole = part in ("state", "sublocation")
            parts.append((part, name.mention.whole if whole else name.mention.span))
    return parts


@dataclass(slots=True)
class _Reader:
    """One name of a chain, asked what it is."""

    text: str
    names: Sequence[Name]
    index: int
    country: Country | None
    taken: frozenset[str]
    backwards: bool
    _name: Name = field(init=False)

    def __post_init__(self) -> None:
        self._name = self.names[self.index]

    @property
    def _outer(self) -> Sequence[Name]:
        return self.names[self.index + 1 :]

    def part(self) -> str:
        """The field of the name; empty if it is none's."""
        words = self._name.of(self.text)
        if (
            not self._name.facts.known
            and not names_venue(words)
            and not _OCCASIONS.isdisjoint(words.casefold().split())
        ):
            return ""
        found = self._country() or self._area() or self._venue() or self._town()
        return "" if found == _NOTHING else found

    @property
    def _is_town(self) -> bool:
        facts = self._name.facts
        return facts.town_in(self.country) if self.country else bool(facts.towns or facts.dateline)

    @property
    def _is_region(self) -> bool:
        facts = self._name.facts
        return facts.region_in(self.country) if self.country else bool(facts.regions or facts.state)

    def _country(self) -> str:
        facts = self._name.facts
        if self.country is None or facts.country != self.country:
            return ""
        if facts.city_state and "city" not in self.taken:
            return "city"
        return "" if self._outer and self._is_town else "country"

    def _area(self) -> str:
        """A body of water, a region, or a town that its introduction calls one."""
        mention, words = self._name.mention, self._name.of(self.text)
        if mention.region and self._outer and self._outer[0].joined == "of" and not self._outer[0].facts.country:
            return "sublocation"
        if place_names.SEA.search(words) and not (self._is_town or (self._outer and words.endswith("Bay"))):
            return "sublocation"
        if mention.region or (self._is_region and not self._is_town and not self.index):
            inner = not self.index and not self.backwards and (self._region_follows() or self._is_small())
            return "city" if inner else "state"
        return "city" if mention.kind in TOWN_KINDS and "city" not in self.taken else ""

    def _region_follows(self) -> bool:
        return any(name.mention.region or name.facts.regions for name in self._outer if not name.facts.country)

    def _is_small(self) -> bool:
        """Whether the region is a district or an island that captions name as they name towns."""
        facts = self._name.facts
        return not (self._name.mention.region or facts.state) and all(region.level > 1 for region in facts.regions)

    def _venue(self) -> str:
        mention, words = self._name.mention, self._name.of(self.text)
        in_city_state = any(name.facts.city_state for name in self._outer) and names_venue(words)
        if self._is_town and mention.whole == mention.span and not in_city_state:
            return ""
        if mention.venue or is_compound(words):
            return "sublocation" if not self.index else _NOTHING
        owned = bool(self._outer) and self._outer[0].joined == "of"
        if not owned and (self.index or not names_venue(words)):
            return ""
        if owned or self._town_follows():
            return "sublocation"
        short = len(self.names) <= _VENUE_AND_TOWN and len(words.split()) <= _TOWN_WORDS
        if short and mention.preposition in PLAIN:
            return ""
        townlike = self.names[1:2] and self.names[1].facts.state and place_names.TOWNLIKE.search(words)
        return "city" if townlike and mention.preposition in PLAIN | {"at"} else "sublocation"

    def _town_follows(self) -> bool:
        country = self.country
        return country is not None and any(
            name.facts.city_state or (name.facts.town_in(country) and name.facts.country != country)
            for name in self._outer
        )

    def _town(self) -> str:
        facts = self._name.facts
        city_free = "city" not in self.taken
        if city_free and self._is_town:
            only_state = self.country is not None and facts.state == self.country and not facts.dateline
            return "state" if only_state else "city"
        if self._is_region or not (city_free or facts.dateline):
            return "state"
        if self.index:
            return "city" if city_free and "sublocation" in self.taken else ""
        if not self._town_follows():
            return "city"
        ahead = self.text[max(0, self._name.mention.span.start - 3) : self._name.mention.span.start]
        dashed = place_names.DASH.fullmatch(ahead) is not None
        bare = not (self._name.mention.preposition or dashed) and " " not in self._name.of(self.text)
        return "" if bare or self._outer[0].joined in ("in", ",in") else "sublocation"


_NOTHING = "-"
"""A name that is a part of the place, but no field's: a venue inside a venue."""

_VENUE_AND_TOWN = 2
_TOWN_WORDS = 2
"""Words of a town's name that ends like a venue's ("in Stinson Beach")."""

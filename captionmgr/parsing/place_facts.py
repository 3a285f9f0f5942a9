"""What the gazetteer knows of a name, asked once and kept: country, wire state, regions, towns."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from captionmgr.model.places import Country, Gazetteer, Region, Town

_REMEMBERED = 4096
"""Names kept."""

CITY_STATES = frozenset({"HK", "MO", "SG", "MC", "VA", "GI"})
"""Countries and territories that are one city: captions name them as the city."""


class Facts(NamedTuple):
    """What one name can be.

    Attributes:
        country: the country of that name.
        state: the country of the state that wires write so.
        dateline: the country of the city that stands alone in datelines.
        regions: regions of that name, the first level first.
        towns: towns of that name, the largest first.
        regions_lie_in: the countries of those regions.
        towns_lie_in: the countries of those towns.
    """

    country: Country | None
    state: Country | None
    dateline: Country | None
    regions: tuple[Region, ...]
    towns: tuple[Town, ...]
    regions_lie_in: frozenset[Country]
    towns_lie_in: frozenset[Country]

    @property
    def known(self) -> bool:
        """Whether the name is any place's."""
        return bool(self.country or self.state or self.dateline or self.regions or self.towns)

    def town_in(self, country: Country) -> bool:
        """Whether a town of that name lies in a country."""
        return self.dateline == country or country in self.towns_lie_in

    def region_in(self, country: Country) -> bool:
        """Whether a region of that name lies in a country."""
        return self.state == country or country in self.regions_lie_in

    @property
    def city_state(self) -> bool:
        """Whether the country of that name is one city."""
        return self.country is not None and self.country.alpha2 in CITY_STATES

    @property
    def people(self) -> int:
        """Inhabitants of the largest town of that name."""
        return max((town.population for town in self.towns), default=0)


class PlaceFacts:
    """Answers what a name can be; one for each gazetteer, since it remembers."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.of = lru_cache(_REMEMBERED)(self._of)
        self.of_people = lru_cache(_REMEMBERED)(self._of_people)
        self.names_area = lru_cache(_REMEMBERED)(self._names_area)

    def _names_area(self, words: str) -> bool:
        """Whether the words name a country, a wire state or a city of datelines; no town is looked up for that."""
        ask = self._gazetteer
        return bool(ask.country(words) or ask.country_of_state(words) or ask.country_of_city(words))

    def _of(self, words: str) -> Facts:
        """What the name can be."""
        ask = self._gazetteer
        regions, towns = ask.regions(words), ask.towns(words)
        return Facts(
            ask.country(words) or self._polish(words),
            ask.country_of_state(words),
            ask.country_of_city(words),
            regions,
            towns,
            frozenset([region.country for region in regions]),
            frozenset([town.country for town in towns]),
        )

    def _polish(self, words: str) -> Country | None:
        """The country that Polish names in another case ("w Polsce", "na Litwie", "w Niemczech")."""
        for ending, instead in _LOCATIVES if words.endswith(_LOCATIVE_ENDS) and " " not in words else ():
            country = self._gazetteer.country(words.removesuffix(ending) + instead) if words.endswith(ending) else None
            if country:
                return country
        return None

    def _of_people(self, words: str) -> Country | None:
        """The country whose people or adjective the words begin with ("North Korean railway", "Syrian"); or None."""
        parts = words.split()
        for length in range(min(2, len(parts)), 0, -1):
            word = " ".join(parts[:length])
            irregular = self._gazetteer.country(_PEOPLES.get(word, ""))
            if irregular:
                return irregular
            for ending, instead in _ENDINGS:
                country = (
                    self._gazetteer.country(word.removesuffix(ending) + instead) if word.endswith(ending) else None
                )
                if country:
                    return country
        return None


_LOCATIVES = (
    ("sce", "ska"), ("wie", "wa"), ("nie", "na"), ("ii", "ia"), ("ji", "ja"), ("czech", "cy"), ("szech", "chy"),
    ("ach", "y"),
)  # fmt: skip
"""How Polish makes the case behind "w" and "na" of a country's name."""

_LOCATIVE_ENDS = tuple(ending for ending, _ in _LOCATIVES)

_ENDINGS = (
    ("n", ""), ("ian", ""), ("an", ""), ("i", ""), ("ese", ""), ("ese", "a"), ("ish", "ey"), ("ish", "en"),
    ("ian", "y"), ("ian", "ia"), ("ean", "ea"), ("ian", "e"), ("man", "many"), ("ian", "ium"), ("i", "istan"),
    ("ese", "on"),
    ("ish", "and"), ("ian", "a"), ("an", "e"), ("an", "o"), ("ian", "ador"), ("ian", "il"),
)  # fmt: skip
"""How English makes a country's adjective of its name: ending of the adjective, and what stands there in the name."""

_PEOPLES = {
    "British": "United Kingdom", "English": "England", "Scottish": "Scotland", "Welsh": "Wales", "French": "France",
    "Dutch": "Netherlands", "Spanish": "Spain", "Polish": "Poland", "Danish": "Denmark", "Finnish": "Finland",
    "Irish": "Ireland", "Swiss": "Switzerland", "Greek": "Greece", "Czech": "Czechia", "Thai": "Thailand",
    "Filipino": "Philippines", "Palestinian": "Palestinian Territories", "Ukrainian": "Ukraine",
    "American": "United States",    "Peruvian": "Peru", "Burmese": "Myanmar", "Emirati": "United Arab Emirates",
    "Afghan": "Afghanistan",
    "Iraqi": "Iraq", "Kazakh": "Kazakhstan", "Uzbek": "Uzbekistan", "Slovak": "Slovakia", "Argentine": "Argentina",
    "Norwegian": "Norway", "Portuguese": "Portugal", "Turkish": "Türkiye", "Congolese": "Congo - Kinshasa",
}  # fmt: skip
"""Adjectives that no such rule makes."""

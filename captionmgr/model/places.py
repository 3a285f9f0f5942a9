"""Places as a caption names them, and the gazetteer that the parser is handed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Country(NamedTuple):
    """A country: its ISO 3166-1 codes of two and three letters, and its English name."""

    alpha2: str
    alpha3: str
    name: str


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a country.

    Attributes:
        name: in English where the data has it, otherwise as the country itself writes it.
        country: the country it is a part of.
        level: 1 for a state, province, governorate or nation of a kingdom; 2 for what those fall into.
    """

    name: str
    country: Country
    level: int


@dataclass(frozen=True, slots=True)
class Town:
    """A town or village.

    Attributes:
        name: the data's main name, which is the English one for towns that have one in wide use.
        country: the country it lies in.
        region: name of the region of level 1 it lies in; empty where the data has none.
        latitude: degrees north, WGS 84, to 0.0001.
        longitude: degrees east, WGS 84, to 0.0001.
        population: inhabitants; 0 where the data does not say.
    """

    name: str
    country: Country
    region: str
    latitude: float
    longitude: float
    population: int


class Gazetteer(Protocol):
    """Knowledge of places. The parser asks; where the answers come from is not its business."""

    def countries(self) -> tuple[Country, ...]:
        """All countries, by their English names."""
        ...

    def country(self, name: str) -> Country | None:
        """The country of that name, in any language known, any case; None if the name is no country's."""
        ...

    def country_of_code(self, code: str) -> Country | None:
        """The country of an ISO 3166-1 code of two letters, any case; None if it is no country's."""
        ...

    def country_of_state(self, name: str) -> Country | None:
        """The country a state or province lies in, by its name or its wire abbreviation ("Calif."); None if unknown."""
        ...

    def country_of_city(self, name: str) -> Country | None:
        """The country of a city known well enough to stand alone in a dateline ("Cairo"); None if unknown."""
        ...

    def regions(self, name: str) -> tuple[Region, ...]:
        """The regions of that name, in any language known, any case: level 1 first, then those with more people."""
        ...

    def towns(self, name: str) -> tuple[Town, ...]:
        """The towns of that name, in any language known, any case: those one would think of first, first.

        That is the largest; a town whose main name is another counts a quarter of its people.
        """
        ...

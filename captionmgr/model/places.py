"""Places as a caption names them, and the gazetteer that the parser is handed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its ISO 3166-1 codes of two and three letters, and its English name."""

    alpha2: str
    alpha3: str
    name: str


class Gazetteer(Protocol):
    """Knowledge of places. The parser asks; where the answers come from is not its business."""

    def country(self, name: str) -> Country | None:
        """The country of that name, in any language known, any case; None if the name is no country's."""
        ...

    def country_of_state(self, name: str) -> Country | None:
        """The country a state or province lies in, by its name or its wire abbreviation ("Calif."); None if unknown."""
        ...

    def country_of_city(self, name: str) -> Country | None:
        """The country of a city known well enough to stand alone in a dateline ("Cairo"); None if unknown."""
        ...

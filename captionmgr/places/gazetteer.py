"""The gazetteer: countries in nine languages, regions and towns of the world, and what wires write of them.

Names of countries come from the Unicode locale data that Babel carries (CLDR), then from `places.wire` where wires
differ from it, then from the places file; regions and towns come from the places file (`places.atlas`). States as wires
shorten them and cities that stand alone in datelines are usage, not geography, and lie in `places.wire`. It is built
once, when the first question is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from babel import Locale
from babel.core import get_global

from captionmgr.model.places import Country, Region, Town
from captionmgr.places.atlas import Atlas, shipped
from captionmgr.places.wire import COUNTRY_NAMES, DATELINE_CITIES, STATES

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "no", "nl", "pl")
WITHDRAWN = frozenset({"ANT", "BUR", "CSK", "DDR", "FXX", "NTZ", "SCG", "SUN", "TMP", "YMD", "YUG", "ZAR"})
"""Alpha-3 codes withdrawn by ISO 3166-3, which the locale data still maps to successors."""

RESERVED = frozenset({"ASC", "CPT", "DGA", "QUU", "TAA", "XAA", "XBB", "XKK", "ZZZ"})
"""Alpha-3 codes in the locale data that ISO 3166-1 only reserves, or leaves to users."""

ZONES_NOT_OF_CITIES = frozenset({"AQ", "UA", "US"})
"""Countries whose time zones are named after bases, disputed places or county towns rather than chief cities."""


KOSOVO = Country("XK", "XKX", "Kosovo")
"""Not in ISO 3166, which leaves these codes to its users; GeoNames and the European Union write them so."""


def load(path: Path | None = None) -> OpenGazetteer:
    """The gazetteer; costs nothing until it is asked.

    Args:
        path: the places file; by default the one that ships with the program.
    """
    return OpenGazetteer(path or shipped())


class OpenGazetteer:
    """Answers the questions of `model.places.Gazetteer` from open data and the wires' own usage.

    What only the places file knows raises PlacesMissing or PlacesDamaged where that file does not serve.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def countries(self) -> tuple[Country, ...]:
        """All countries, by their English names."""
        return tuple(sorted(self._by_alpha2.values(), key=lambda country: country.name))

    def country(self, name: str) -> Country | None:
        """The country of that name, in any language known, any case; None if the name is no country's."""
        return self._countries.get(_key(name)) or self._atlas.country(name)

    def country_of_code(self, code: str) -> Country | None:
        """The country of an ISO 3166-1 code of two letters, any case; None if it is no country's."""
        return self._by_alpha2.get(code.upper())

    def regions(self, name: str) -> tuple[Region, ...]:
        """The regions of that name, in any language known, any case: level 1 first, then those with more people."""
        return self._atlas.regions(name)

    def towns(self, name: str) -> tuple[Town, ...]:
        """The towns of that name, in any language known, any case: those one would think of first, first."""
        return self._atlas.towns(name)

    def country_of_state(self, name: str) -> Country | None:
        """The country a state or province lies in, by its name or its wire abbreviation; None if unknown."""
        return self._states.get(_state_key(name))

    def country_of_city(self, name: str) -> Country | None:
        """The country of a city known well enough to stand alone in a dateline; None if unknown."""
        return self._cities.get(_key(name))

    @cached_property
    def _atlas(self) -> Atlas:
        return Atlas(self._path, self._by_alpha2)

    @cached_property
    def _by_alpha2(self) -> Mapping[str, Country]:
        english = Locale("en").territories
        known = {
            targets[0]: Country(targets[0], alpha3, english[targets[0]])
            for alpha3, targets in get_global("territory_aliases").items()
            if _is_alpha3(alpha3) and len(targets) == 1 and targets[0] in english
        }
        return known | {KOSOVO.alpha2: KOSOVO}

    @cached_property
    def _countries(self) -> Mapping[str, Country]:
        known = self._by_alpha2
        found: dict[str, Country] = {}
        for language in LANGUAGES:
            for alpha2, name in Locale(language).territories.items():
                if alpha2 in known:
                    found.setdefault(_key(name), known[alpha2])
        for alpha2, names in COUNTRY_NAMES.items():
            found.update((_key(name), known[alpha2]) for name in names)
        return found

    @cached_property
    def _states(self) -> Mapping[str, Country]:
        return {
            _state_key(name): self._by_alpha2[alpha2]
            for alpha2, states in STATES.items()
            for full, short in states.items()
            for name in (full, *short.split())
        }

    @cached_property
    def _cities(self) -> Mapping[str, Country]:
        found = dict(self._zone_cities())
        for alpha2, names in DATELINE_CITIES.items():
            found.update((_key(name), self._by_alpha2[alpha2]) for name in names)
        return found

    def _zone_cities(self) -> Iterator[tuple[str, Country]]:
        """The cities that time zones are named after: most capitals, and the chief city of nearly every country."""
        for zone, alpha2 in get_global("zone_territories").items():
            country = self._by_alpha2.get(alpha2)
            if country and "/" in zone and alpha2 not in ZONES_NOT_OF_CITIES:
                yield _key(zone.rsplit("/", 1)[1].replace("_", " ")), country


def _is_alpha3(code: str) -> bool:
    return len(code) == 3 and code.isalpha() and code not in WITHDRAWN | RESERVED


def _key(name: str) -> str:
    return " ".join(name.replace("’", "'").replace("&", "and").casefold().split())


def _state_key(name: str) -> str:
    """States are looked up by capitals as printed where short ("La." is not "la"), otherwise in any case."""
    name = " ".join(name.split())
    return name if len(name) <= 5 else name.casefold()

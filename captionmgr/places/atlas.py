"""Reads the places file: towns, regions and further names of countries, by name.

`resources/places/build.py` makes it, once, from open data. Numbers are little-endian, positions count bytes from its
beginning, text is UTF-8:

    header      MAGIC, FORMAT, CRC-32 of all that follows it, then for countries, regions and towns: the position of
                their index and its number of buckets
    country     ISO 3166-1 code of two letters
    region      code of its country, level (0: a country as a whole, for towns in no region), length of name, name
    town        latitude, longitude (parts of a degree), population, position of its region, length of name, name
    index       the position of each bucket, and of the end of the last
    bucket      entries, one for each key (`places.folding`) whose CRC-32 falls into it: length of the key, number
                of places, key, positions of the places in the order of answers

So an answer is found in one step, from any thread and without a lock, for what is read never changes. An SQLite file of
the same data was measured beside it: a fifth larger, and three times slower to answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from struct import Struct, unpack_from
from zlib import crc32

from captionmgr.model.errors import PlacesDamaged, PlacesMissing
from captionmgr.model.places import Country, Region, Town
from captionmgr.places.folding import LONGEST, region_key, town_key

MAGIC = b"CMPLACES"
FORMAT = 1
"""One more with every change of the file's form or of the folding."""

HEADER = Struct("<8sII6I")
REGION = Struct("<2sBB")
TOWN = Struct("<iiIIB")
BUCKET = Struct("<II")
PARTS_OF_A_DEGREE = 10_000

_ENDS = (".", ",", ";", ":", "!", "?")
_REMEMBERED = 8192
"""Answers kept, hits and misses: the captions of one story name the same places over and over."""


def shipped() -> Path:
    """The places file: in ``captionmgr/_resources`` of a wheel, in ``resources`` of a checkout."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "_resources"
    return (packed if packed.is_dir() else package.parent / "resources") / "places" / "places.bin"


class Atlas:
    """A places file, read when it is first asked (12 MB stay in memory); may be asked from several threads.

    Every question raises PlacesMissing if the file cannot be had, and PlacesDamaged if it is not as it was built.

    Args:
        path: the file.
        countries: the countries by their ISO 3166-1 code of two letters.
    """

    def __init__(self, path: Path, countries: Mapping[str, Country]) -> None:
        self._path = path
        self._countries = countries
        self.country = lru_cache(_REMEMBERED)(self._country)
        self.regions = lru_cache(_REMEMBERED)(self._regions)
        self.towns = lru_cache(_REMEMBERED)(self._towns)
        self._region = lru_cache(_REMEMBERED)(self._read_region)

    def _country(self, name: str) -> Country | None:
        """The country that has this among its further names, or None."""
        data, (index, _, _) = self._opened
        found = _places(data, index, _asked(name, town_key))
        return next((self._countries[data[at : at + 2].decode()] for at in found), None)

    def _regions(self, name: str) -> tuple[Region, ...]:
        """The regions of that name, in the order of answers."""
        data, (_, index, _) = self._opened
        found = _places(data, index, _asked(name, region_key))
        return tuple(self._region(at) for at in found)

    def _towns(self, name: str) -> tuple[Town, ...]:
        """The towns of that name, in the order of answers."""
        data, (_, _, index) = self._opened
        found = _places(data, index, _asked(name, town_key))
        return tuple(self._town(data, at) for at in found)

    def _read_region(self, at: int) -> Region:
        data, _ = self._opened
        code, level, length = REGION.unpack_from(data, at)
        start = at + REGION.size
        return Region(data[start : start + length].decode(), self._countries[code.decode()], level)

    def _town(self, data: bytes, at: int) -> Town:
        north, east, population, within, length = TOWN.unpack_from(data, at)
        start = at + TOWN.size
        region = self._region(within)
        return Town(
            data[start : start + length].decode(),
            region.country,
            region.name,
            north / PARTS_OF_A_DEGREE,
            east / PARTS_OF_A_DEGREE,
            population,
        )

    @cached_property
    def _opened(self) -> tuple[bytes, tuple[tuple[int, int], ...]]:
        """The file's bytes, and position and number of buckets of its three indexes."""
        try:
            data = self._path.read_bytes()
        except OSError as error:
            raise PlacesMissing(path=self._path, reason=error.strerror or error) from error
        if len(data) < HEADER.size or not data.startswith(MAGIC):
            raise PlacesDamaged(path=self._path, detail="it is no places file")
        _, form, checksum, *indexes = HEADER.unpack_from(data)
        if form != FORMAT:
            raise PlacesDamaged(path=self._path, detail=f"its format is {form}, not {FORMAT}")
        if crc32(memoryview(data)[HEADER.size :]) != checksum:
            raise PlacesDamaged(path=self._path, detail="its checksum does not agree")
        return data, tuple(zip(indexes[::2], indexes[1::2], strict=True))


def bucket_of(key: bytes, buckets: int) -> int:
    """The bucket that a key falls into."""
    return crc32(key) % buckets


def entry(key: bytes, places: Iterable[int]) -> bytes:
    """A bucket's entry for a key, in the form that is looked up.

    Raises:
        ValueError: over 255 places, or a key of over 255 bytes.
    """
    positions = tuple(places)
    return bytes((len(key), len(positions))) + key + b"".join(position.to_bytes(4, "little") for position in positions)


def _asked(name: str, fold: Callable[[str], str]) -> str:
    """The key of a name; none for what is too long, or ends as a sentence does: "Syria." is more than a name."""
    return fold(name) if len(name) <= LONGEST and not name.endswith(_ENDS) else ""


def _places(data: bytes, index: tuple[int, int], key: str) -> tuple[int, ...]:
    """Positions of the places under a key."""
    table, buckets = index
    wanted = key.encode("utf-8", "surrogatepass")
    at, end = BUCKET.unpack_from(data, table + 4 * bucket_of(wanted, buckets))
    while at < end:
        length, count = data[at], data[at + 1]
        behind = at + 2 + length
        if data[at + 2 : behind] == wanted:
            return unpack_from(f"<{count}I", data, behind)
        at = behind + 4 * count
    return ()

"""The camera's position in EXIF: the tags of its GPS directory, and the position they mean.

Source: Exif 2.32, section 4.6.6; degrees, minutes and seconds, seconds to a ten-thousandth (3 mm).
"""

from __future__ import annotations

import struct
from typing import Any

import piexif

from captionmgr.metadata import tiff
from captionmgr.metadata.forms import Position, position

_LATITUDE, _LONGITUDE, _ALTITUDE = (1, 2), (3, 4), (5, 6)
_BELOW_THE_SEA = 1
_RATIONAL = 5
_SECOND = 10_000
_RECEIVED = (7, 8, 9, 10, 11, 27, 28, 29, 30, 31)
"""Time, satellites, quality and method of a measurement, which a position set by hand no longer has."""


def decode(whole: tiff.Tiff) -> str:
    """The position of a block in its written form; empty where there is none, or none on earth.

    Raises:
        Damaged: the GPS directory cannot be read.
    """
    directory = whole.sub(tiff.GPS)
    if directory is None:
        return ""
    latitude = _degrees(whole, directory, *_LATITUDE, "S")
    longitude = _degrees(whole, directory, *_LONGITUDE, "W")
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return ""
    return Position(latitude, longitude, _altitude(whole, directory)).written


def _degrees(whole: tiff.Tiff, directory: tiff.Directory, side: int, tag: int, negative: str) -> float | None:
    parts = _rationals(whole, directory, tag)
    sign = directory.entry(side)
    if len(parts) != 3 or sign is None:
        return None
    degrees = parts[0] + parts[1] / 60 + parts[2] / 3600
    return -degrees if whole.value(sign)[:1].decode("latin-1") == negative else degrees


def _altitude(whole: tiff.Tiff, directory: tiff.Directory) -> float | None:
    parts = _rationals(whole, directory, _ALTITUDE[1])
    side = directory.entry(_ALTITUDE[0])
    if len(parts) != 1:
        return None
    return -parts[0] if side and whole.value(side)[:1] == bytes([_BELOW_THE_SEA]) else parts[0]


def _rationals(whole: tiff.Tiff, directory: tiff.Directory, tag: int) -> list[float]:
    """The numbers of a tag; none where it holds none, or divides by nought."""
    entry = directory.entry(tag)
    if entry is None or entry.type != _RATIONAL or not 1 <= entry.count <= 3:
        return []
    numbers = struct.unpack(f"{whole.layout.order}{2 * entry.count}I", whole.value(entry))
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    return [above / below for above, below in pairs] if all(below for _, below in pairs) else []


def tags(text: str) -> dict[int, Any]:
    """The tags of a position, as piexif takes them; None: a tag that is void with it; nothing for no position."""
    if not text:
        return {}
    here = position(text)
    found: dict[int, Any] = dict.fromkeys((*_RECEIVED, *_ALTITUDE))
    found |= {piexif.GPSIFD.GPSVersionID: (2, 3, 0, 0), piexif.GPSIFD.GPSMapDatum: b"WGS-84"}
    found |= {_LATITUDE[0]: b"S" if here.latitude < 0 else b"N", _LATITUDE[1]: _sexagesimal(here.latitude)}
    found |= {_LONGITUDE[0]: b"W" if here.longitude < 0 else b"E", _LONGITUDE[1]: _sexagesimal(here.longitude)}
    if here.altitude is not None:
        found |= {_ALTITUDE[0]: int(here.altitude < 0), _ALTITUDE[1]: (round(abs(here.altitude) * 100), 100)}
    return found


def _sexagesimal(degrees: float) -> tuple[tuple[int, int], ...]:
    parts = round(abs(degrees) * 3600 * _SECOND)
    minutes, seconds = divmod(parts, 60 * _SECOND)
    return ((minutes // 60, 1), (minutes % 60, 1), (seconds, _SECOND))

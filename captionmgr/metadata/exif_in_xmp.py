"""What EXIF would say, in XMP's form: the date and the camera's position, where there is no EXIF block (R54).

Source: XMP specification part 2, "exif" namespace; part 1 for dates; a GPSCoordinate is degrees, minutes with a
fraction (or minutes and seconds), and a letter: ``33,30.828N``.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping

from captionmgr.metadata import rdf
from captionmgr.metadata.fieldmap import DATE, GPS
from captionmgr.metadata.forms import Position, exif_form, position
from captionmgr.metadata.namespaces import qualified
from captionmgr.metadata.rdf import Element
from captionmgr.model.dates import PartialDate
from captionmgr.model.fields import FieldValue

_LATITUDE, _LONGITUDE = "exif:GPSLatitude", "exif:GPSLongitude"
_ALTITUDE, _BELOW_THE_SEA = "exif:GPSAltitude", "exif:GPSAltitudeRef"
_VERSION, _DATUM = "exif:GPSVersionID", "exif:GPSMapDatum"
_RECEIVED = (
    "exif:GPSTimeStamp",
    "exif:GPSSatellites",
    "exif:GPSStatus",
    "exif:GPSMeasureMode",
    "exif:GPSDOP",
    "exif:GPSProcessingMethod",
    "exif:GPSAreaInformation",
    "exif:GPSDifferential",
    "exif:GPSHPositioningError",
)
"""Time, satellites, quality and method of a measurement, which a position set by hand no longer has."""
_COORDINATE = re.compile(
    r"([0-9]{1,3}),([0-9]{1,2}(?:\.[0-9]{1,12})?)(?:,([0-9]{1,2}(?:\.[0-9]{1,12})?))?([NSEW])", re.ASCII
)
_RATIONAL = re.compile(r"([0-9]{1,12})(?:/([0-9]{1,12}))?", re.ASCII)


def decode(holders: list[Element]) -> dict[str, FieldValue]:
    """Date and position, by field name, of the descriptions of a packet; what makes no sense is not there."""
    forms: dict[str, FieldValue] = {}
    with contextlib.suppress(ValueError):
        forms[DATE.name] = PartialDate.parse(_text(holders, DATE.sidecar)).iso
    latitude, longitude = (_degrees(_text(holders, name)) for name in (_LATITUDE, _LONGITUDE))
    if latitude is not None and longitude is not None and abs(latitude) <= 90 and abs(longitude) <= 180:
        forms[GPS.name] = Position(latitude, longitude, _altitude(holders)).written
    return forms


def _text(holders: list[Element], name: str) -> str:
    return next((item.text.strip() for item in rdf.items(holders, qualified(name))), "")


def _degrees(text: str) -> float | None:
    parts = _COORDINATE.fullmatch(text)
    if not parts:
        return None
    degrees = int(parts[1]) + float(parts[2]) / 60 + float(parts[3] or 0) / 3600
    return -degrees if parts[4] in "SW" else degrees


def _altitude(holders: list[Element]) -> float | None:
    parts = _RATIONAL.fullmatch(_text(holders, _ALTITUDE))
    if not parts or (parts[2] and not int(parts[2])):
        return None
    metres = int(parts[1]) / int(parts[2] or 1)
    return -metres if _text(holders, _BELOW_THE_SEA) == "1" else metres


def encode(forms: Mapping[str, FieldValue]) -> dict[str, str]:
    """The properties to write for forms by field name; an empty one is to go.

    None for a date that EXIF could not hold (R34, R34a): what the camera said stays.
    """
    date = exif_form(DATE, forms[DATE.name]) if DATE.name in forms else None
    found = {} if date is None else {DATE.sidecar: str(date)}
    if GPS.name in forms:
        found |= _position(str(forms[GPS.name]))
    return found


def _position(text: str) -> dict[str, str]:
    found = dict.fromkeys((_VERSION, _LATITUDE, _LONGITUDE, _ALTITUDE, _BELOW_THE_SEA, _DATUM, *_RECEIVED), "")
    if not text:
        return found
    here = position(text)
    found |= {_VERSION: "2.3.0.0", _DATUM: "WGS-84"}
    found |= {_LATITUDE: _coordinate(here.latitude, "NS"), _LONGITUDE: _coordinate(here.longitude, "EW")}
    if here.altitude is not None:
        found |= {_ALTITUDE: f"{round(abs(here.altitude) * 10)}/10", _BELOW_THE_SEA: str(int(here.altitude < 0))}
    return found


def _coordinate(degrees: float, letters: str) -> str:
    """Degrees and minutes to a millionth (2 mm)."""
    millionths = round(abs(degrees) * 60_000_000)
    whole, rest = divmod(millionths, 60_000_000)
    return f"{whole},{rest / 1_000_000:.6f}{letters[degrees < 0]}"

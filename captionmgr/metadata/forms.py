"""What a field's value looks like in each place of a file: the rules of EXIF, IIM and XMP for text, dates and limits.

A *form* is a field's value as one block holds it, still as text. Nothing here reads or writes a file. Source of the
rules: IIM 4.2, Exif 2.32, XMP specification part 3; FIELDMAP numbers stand beside each.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from captionmgr.metadata import structures
from captionmgr.metadata.fieldmap import GPS, IIM_DESCRIPTION, MAP, ROW, SHOWN, Row
from captionmgr.model.dates import PartialDate
from captionmgr.model.errors import BadValue
from captionmgr.model.fields import EVERY_FIELD, FieldValue, Shape, utf8_cut
from captionmgr.model.receipt import Shortened
from captionmgr.model.record import parse_value


def checked(values: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """The values as they will be written, in the order of the field map: line ends as LF, lists as tuples.

    Locations shown bring the legacy location fields with them, which say what the first of them says (R39).

    Raises:
        UnknownField: a name is no field's.
        BadValue: a value cannot be what its field holds, or has a character that XML cannot hold.
    """
    ours = {name: _checked_value(name, value) for name, value in values.items()}
    if "location_shown" in ours:
        first = structures.parsed(ours["location_shown"][0]) if ours["location_shown"] else {}
        for row in SHOWN:
            ours.setdefault(row.name, _checked_value(row.name, str(first.get(structures.Part(row.shown).name, ""))))
    return {row.name: ours[row.name] for row in MAP if row.name in ours}


def _checked_value(name: str, value: FieldValue) -> FieldValue:
    parsed = parse_value(name, value, EVERY_FIELD)
    if parsed is None or isinstance(parsed, PartialDate):
        return parsed.iso if parsed else ""
    for text in (parsed,) if isinstance(parsed, str) else parsed:
        bad = structures.NOT_IN_XML.search(text)
        if bad:
            code = f"U+{ord(bad[0]):04X}"
            raise BadValue(value=text, field=name, why=f"files cannot hold the control character {code} in it")
    try:
        parsed = _of_shape(ROW[name], parsed)
    except ValueError as error:
        raise BadValue(value=value, field=name, why=str(error)) from error
    return with_lf(parsed) if any(map(str.strip, parsed)) else parsed[:0]


def _of_shape(row: Row, value: FieldValue) -> FieldValue:
    """A value of one of the shapes that only files have, in its written form; others as they are."""
    if row.structure:
        texts = [value] if isinstance(value, str) else value
        found = tuple(one for text in texts for one in structures.checked(text, row.structure))
        return found if row.several else "".join(found[:1])
    if not isinstance(value, str) or not value.strip():
        return value
    check = _CHECKS.get(row.field.shape)
    return check(value.strip()) if check else value


def _number(text: str) -> str:
    if not re.fullmatch(r"-?[0-9]{1,9}", text):
        raise ValueError("use a whole number")
    return str(int(text))


def _flag(text: str) -> str:
    if text.casefold() not in ("true", "false"):
        raise ValueError("use True or False")
    return text.capitalize()


_CHECKS: dict[Shape, Callable[[str], str]] = {
    Shape.NUMBER: _number,
    Shape.FLAG: _flag,
    Shape.POSITION: lambda text: position(text).written,
}


@dataclass(frozen=True, slots=True)
class Position:
    """A place on the earth: degrees north, degrees east, metres above the sea where that is known."""

    latitude: float
    longitude: float
    altitude: float | None = None

    @property
    def written(self) -> str:
        """Its written form, exact to a millionth of a degree (11 cm) and a tenth of a metre."""
        parts = [f"{self.latitude:.6f}", f"{self.longitude:.6f}"]
        parts += [] if self.altitude is None else [f"{self.altitude:.1f}"]
        return ",".join(part.rstrip("0").rstrip(".") for part in parts)


def position(text: str) -> Position:
    """A position from its written form.

    Raises:
        ValueError: it is none; the message says what one is.
    """
    parts = [part.strip() for part in text.split(",")]
    if len(parts) not in (2, 3) or not all(re.fullmatch(r"[+-]?[0-9]{1,5}(?:\.[0-9]{1,12})?", part) for part in parts):
        raise ValueError("use latitude,longitude in degrees, for example 33.5138,36.2765")
    found = Position(*map(float, parts))
    if abs(found.latitude) > 90 or abs(found.longitude) > 180:
        raise ValueError("a latitude is at most 90 degrees, a longitude at most 180")
    return found


def with_lf(value: FieldValue) -> FieldValue:
    """A value with its line ends as LF (R11)."""
    return _each(value, _lf)


def _each(value: FieldValue, change: Callable[[str], str]) -> FieldValue:
    return change(value) if isinstance(value, str) else tuple(change(text) for text in value)


def _lf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def same_words(value: FieldValue) -> FieldValue:
    """A value freed of what programs change without meaning to: outer white space, line ends, Unicode composition."""
    return _each(value, lambda text: unicodedata.normalize("NFC", _lf(text)).strip())


# IIM ---------------------------------------------------------------------------------------------


def iim_form(row: Row, value: FieldValue) -> FieldValue:
    """A field as IIM holds it: cut at its byte limit on a character boundary, line breaks in the caption only.

    Dates keep a time only with its zone, since 2:60 requires one (R36); keywords are unique after cutting.
    """
    if row.iim_time:
        return _iim_date(str(value))
    limit = (row.field.limit or 0) - len(row.iim_prefix)
    flat = value if row.iim == IIM_DESCRIPTION else _each(value, lambda text: _lf(text).replace("\n", " "))
    cut = _each(flat, lambda text: utf8_cut(text, limit))
    return tuple(dict.fromkeys(cut)) if isinstance(cut, tuple) else cut


def _iim_date(value: str) -> str:
    date = _parsed(value)
    if date is None or not (date.time and date.zone):
        return value.partition("T")[0]
    day, _, _ = date.iso.partition("T")
    return f"{day}T{_to_seconds(date.time)[:8]}{_offset(date.zone)}"


def shortened(row: Row, value: FieldValue) -> list[Shortened]:
    """What IIM cannot hold of a field, and what it will hold of it instead."""
    if row.iim is None or not row.field.limit:
        return []
    limit = row.field.limit - len(row.iim_prefix)
    texts = [(text, len(text.encode())) for text in ((value,) if isinstance(value, str) else value)]
    return [Shortened(row.name, "IIM", limit, size, _kept(row, text)) for text, size in texts if size > limit]


def _kept(row: Row, text: str) -> str:
    form = iim_form(row, text)
    return form if isinstance(form, str) else form[0]


# EXIF --------------------------------------------------------------------------------------------


def exif_form(row: Row, value: FieldValue) -> FieldValue | None:
    """A field as EXIF holds it; None where EXIF has no place for it and must be left as it is.

    A date without a time has no EXIF form (R34, R34a). Trailing spaces do not survive readers, so none are written.
    """
    if row.exif_date:
        date = _parsed(str(value))
        if date is None:
            return "" if not value else None
        return f"{date.iso.partition('T')[0]}T{_to_seconds(date.time)}{_offset(date.zone)}" if date.time else None
    if row is GPS:
        return value
    if row.exif_sub:
        return value if not value or re.fullmatch(r"[0-9A-Fa-f]{32}", str(value)) else None
    if row.exif is None:
        return None
    return _each(value, lambda text: text.rstrip(" "))


def _parsed(value: str) -> PartialDate | None:
    try:
        return PartialDate.parse(value)
    except ValueError:
        return None


def _to_seconds(time: str) -> str:
    return time if time.count(":") == 2 else time + ":00"


def _offset(zone: str) -> str:
    return "+00:00" if zone == "Z" else zone


def same_date(precise: str, other: str) -> bool:
    """Whether two dates can both be true: one is the beginning of the other, whatever their precision."""
    return precise.startswith(other) or other.startswith(precise)


# All forms ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Forms:
    """What each block is to hold: form by field name. An empty form clears the field there; a name absent leaves it."""

    exif: Mapping[str, FieldValue] = field(default_factory=dict)
    iim: Mapping[str, FieldValue] = field(default_factory=dict)
    xmp: Mapping[str, FieldValue] = field(default_factory=dict)


def forms_of(values: Mapping[str, FieldValue]) -> Forms:
    """The forms of checked values."""
    exif = {name: exif_form(ROW[name], value) for name, value in values.items()}
    return Forms(
        exif={name: form for name, form in exif.items() if form is not None},
        iim={name: iim_form(ROW[name], value) for name, value in values.items() if ROW[name].iim},
        xmp={name: value for name, value in values.items() if ROW[name].xmp},
    )

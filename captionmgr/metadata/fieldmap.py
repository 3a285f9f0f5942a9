"""Where each field goes in a file: one table from field to EXIF tag, IIM dataset and XMP property; rules of each form.

Source: IPTC Photo Metadata Standard 2025.1 (XMP properties, IIM datasets), IIM 4.2 (byte limits, dates), Exif 2.32.
Nothing here reads or writes a file. A *form* is a field's value as one block holds it, still as text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from captionmgr.model.dates import PartialDate
from captionmgr.model.errors import BadValue
from captionmgr.model.fields import FIELD, FIELDS, Field, FieldValue, Shape, utf8_cut
from captionmgr.model.receipt import Shortened
from captionmgr.model.record import parse_value

NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
}
"""XMP namespaces by the prefix we write."""

DIGITAL_SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""Beginning of a digital source type's URI; its last part is the term."""


class Kind(Enum):
    """How XMP holds a property."""

    TEXT = "simple value"
    LANG_ALT = "rdf:Alt by language"
    BAG = "rdf:Bag"
    SEQ = "rdf:Seq"
    TERM = "URI of a vocabulary term"


@dataclass(frozen=True, slots=True)
class Row:
    """One field's places.

    Attributes:
        name: of the field.
        xmp: XMP property, with our prefix.
        kind: how XMP holds it.
        iim: dataset number in IIM record 2; None: no IIM form. The byte limit is the field's own.
        exif: tag in EXIF's first directory; None: no EXIF form there (the date stands in the Exif directory).
        shown: its twin in the first structure of Iptc4xmpExt:LocationShown, of the legacy location fields.
        leftovers: XMP copies of EXIF tags that go when the field is written, since they would contradict it.
    """

    name: str
    xmp: str
    kind: Kind
    iim: int | None = None
    exif: int | None = None
    shown: str = ""
    leftovers: tuple[str, ...] = ()

    @property
    def field(self) -> Field:
        """The field's declaration."""
        return FIELD[self.name]

    @property
    def empty(self) -> FieldValue:
        """The value that means: nothing."""
        return () if self.field.shape is Shape.LIST else ""


MAP: tuple[Row, ...] = (
    Row("description", "dc:description", Kind.LANG_ALT, 120, 0x010E, leftovers=("tiff:ImageDescription",)),
    Row("headline", "photoshop:Headline", Kind.TEXT, 105),
    Row("title", "dc:title", Kind.LANG_ALT, 5),
    Row("source", "photoshop:Source", Kind.TEXT, 115),
    Row("credit_line", "photoshop:Credit", Kind.TEXT, 110),
    Row("creator", "dc:creator", Kind.SEQ, 80, 0x013B, leftovers=("tiff:Artist",)),
    Row("creator_job_title", "photoshop:AuthorsPosition", Kind.TEXT, 85),
    Row("date_created", "photoshop:DateCreated", Kind.TEXT, 55, leftovers=("exif:DateTimeOriginal",)),
    Row("sublocation", "Iptc4xmpCore:Location", Kind.TEXT, 92, shown="Iptc4xmpExt:Sublocation"),
    Row("city", "photoshop:City", Kind.TEXT, 90, shown="Iptc4xmpExt:City"),
    Row("state", "photoshop:State", Kind.TEXT, 95, shown="Iptc4xmpExt:ProvinceState"),
    Row("country", "photoshop:Country", Kind.TEXT, 101, shown="Iptc4xmpExt:CountryName"),
    Row("country_code", "Iptc4xmpCore:CountryCode", Kind.TEXT, 100, shown="Iptc4xmpExt:CountryCode"),
    Row("person_shown", "Iptc4xmpExt:PersonInImage", Kind.BAG),
    Row("keywords", "dc:subject", Kind.BAG, 25),
    Row("alt_text", "Iptc4xmpCore:AltTextAccessibility", Kind.LANG_ALT),
    Row("copyright_notice", "dc:rights", Kind.LANG_ALT, 116, 0x8298, leftovers=("tiff:Copyright",)),
    Row("instructions", "photoshop:Instructions", Kind.TEXT, 40),
    Row("job_id", "photoshop:TransmissionReference", Kind.TEXT, 103),
    Row("caption_writer", "photoshop:CaptionWriter", Kind.TEXT, 122),
    Row("digital_source_type", "Iptc4xmpExt:DigitalSourceType", Kind.TERM),
)

ROW = {row.name: row for row in MAP}
"""The rows by field name."""

DATE = ROW["date_created"]
IIM_TIME = 60
"""The dataset that holds the time of the date in 2:55."""
IIM_DESCRIPTION = 120
"""The only IIM text that may hold line breaks (R11)."""

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def checked(values: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """The values as they will be written, in the order of `FIELDS`: line ends as LF, lists as tuples.

    Raises:
        UnknownField: a name is no field's.
        BadValue: a value cannot be what its field holds, or has a character that XML cannot hold.
    """
    ours = {name: _checked_value(name, value) for name, value in values.items()}
    return {field.name: ours[field.name] for field in FIELDS if field.name in ours}


def _checked_value(name: str, value: FieldValue) -> FieldValue:
    parsed = parse_value(name, value)
    if parsed is None or isinstance(parsed, PartialDate):
        return parsed.iso if parsed else ""
    for text in (parsed,) if isinstance(parsed, str) else parsed:
        bad = _NOT_IN_XML.search(text)
        if bad:
            code = f"U+{ord(bad[0]):04X}"
            raise BadValue(value=text, field=name, why=f"files cannot hold the control character {code} in it")
    return with_lf(parsed) if any(map(str.strip, parsed)) else parsed[:0]


def with_lf(value: FieldValue) -> FieldValue:
    """A value with its line ends as LF (R11)."""
    return _each(value, _lf)


def _each(value: FieldValue, change: Callable[[str], str]) -> FieldValue:
    return change(value) if isinstance(value, str) else tuple(change(text) for text in value)


def _lf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def same_words(value: FieldValue) -> FieldValue:
    """A value freed of what programs change without meaning to: outer white space, line ends, Unicode composition."""
    return _each(value, lambda text: unicodedata.normalize("NFC", _lf(text)).strip())


# IIM ---------------------------------------------------------------------------------------------


def iim_form(row: Row, value: FieldValue) -> FieldValue:
    """A field as IIM holds it: cut at its byte limit on a character boundary, line breaks in the caption only.

    Dates keep a time only with its zone, since 2:60 requires one (R36); keywords are unique after cutting.
    """
    if row is DATE:
        return _iim_date(str(value))
    limit = row.field.limit or 0
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
    limit = row.field.limit
    if row.iim is None or not limit or row is DATE:
        return []
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
    if row is DATE:
        date = _parsed(str(value))
        if date is None:
            return "" if not value else None
        return f"{date.iso.partition('T')[0]}T{_to_seconds(date.time)}{_offset(date.zone)}" if date.time else None
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
        xmp=dict(values),
    )

"""What EXIF holds of a caption: description, creator, copyright, dates with their time, position, image id; no more.

Values are encoded by piexif (type ASCII holding UTF-8, R14) as a block of our tags only; `graft` puts those onto the
block that is there. Reading is our own: piexif.load hangs on hostile bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import piexif

from captionmgr.metadata import gps, tiff
from captionmgr.metadata.container import Changes, Damaged, Frame, Source, Value
from captionmgr.metadata.fieldmap import DATES, GPS, MAP, ExifDate
from captionmgr.model.dates import PartialDate
from captionmgr.model.fields import FieldValue

_VERSION = 0x9000


@dataclass(frozen=True, slots=True)
class Decoded:
    """What an EXIF block says: forms by field name, and what could not be read."""

    forms: Mapping[str, FieldValue] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def decode(block: Source | None) -> Decoded:
    """Read a block as far as it can be read."""
    if block is None:
        return Decoded()
    try:
        whole = tiff.parse(block)
    except Damaged as damage:
        return Decoded(warnings=(f"EXIF cannot be read: {damage.what}.",))
    forms: dict[str, FieldValue] = {}
    warnings: list[str] = []
    for name, read in _READERS.items():
        try:
            form = read(whole)
        except Damaged as damage:
            warnings.append(f"EXIF cannot be read in part: {damage.what}.")
            continue
        if form:
            forms[name] = form
    return Decoded(forms, tuple(dict.fromkeys(warnings)))


def _read_main(whole: tiff.Tiff, tag: int) -> str:
    return _text(whole, whole.ifd0, tag)


def _read_sub(whole: tiff.Tiff, tag: int) -> str:
    directory = whole.sub(tiff.EXIF)
    return _text(whole, directory, tag) if directory else ""


def _text(whole: tiff.Tiff, directory: tiff.Directory, tag: int) -> str:
    """A tag as text: UTF-8 if it is, else Windows-1252; the two halves of a copyright as two lines (R16)."""
    entry = directory.entry(tag)
    if entry is None:
        return ""
    data = whole.value(entry).rstrip(b"\x00 ")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return "\n".join(part for part in text.split("\x00") if part.strip())


def _date(whole: tiff.Tiff, tags: ExifDate) -> str:
    """A date with its fraction and offset in ISO form; empty where it is absent, blank or no date."""
    directory = whole.sub(tiff.EXIF)
    if directory is None:
        return ""
    match = re.fullmatch(
        r"(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d:\d\d:\d\d)", _text(whole, directory, tags.time), re.ASCII
    )
    if not match:
        return ""
    fraction = _text(whole, directory, tags.fraction).strip()
    offset = _text(whole, directory, tags.offset).strip()
    text = "{}-{}-{}T{}".format(*match.groups())
    text += f".{fraction}" if re.fullmatch(r"[0-9]+", fraction) else ""
    text += offset if re.fullmatch(r"[+-]\d\d:\d\d", offset, re.ASCII) else ""
    try:
        return PartialDate.parse(text).iso
    except ValueError:
        return ""


# Creators in one text (R17) ----------------------------------------------------------------------


def joined(creators: tuple[str, ...]) -> str:
    """Several names in one text, as MWG joins them: ``; `` between, quotes around a name that holds it."""
    return "; ".join(_quoted(name) for name in creators)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"' if "; " in name or name.startswith('"') else name


def _creators(text: str) -> tuple[str, ...]:
    names = []
    rest = text
    while rest:
        quoted = re.match(r'"((?:[^"]|"")*)"(?:; |$)', rest)
        if quoted:
            names.append(quoted[1].replace('""', '"'))
            rest = rest[quoted.end() :]
        else:
            name, _, rest = rest.partition("; ")
            names.append(name)
    return tuple(name.strip() for name in names if name.strip())


_READERS: dict[str, Callable[[tiff.Tiff], FieldValue]] = {
    **{row.name: partial(_read_main, tag=row.exif) for row in MAP if row.exif and row.name != "creator"},
    "creator": lambda whole: _creators(_read_main(whole, 0x013B)),
    **{row.name: partial(_date, tags=row.exif_date) for row in DATES if row.exif_date},
    **{row.name: partial(_read_sub, tag=row.exif_sub) for row in MAP if row.exif_sub},
    GPS.name: gps.decode,
}
"""How each field is read."""


# Writing -----------------------------------------------------------------------------------------


def changes(
    block: Source | None, forms: Mapping[str, FieldValue], frame: Frame, held: Mapping[str, FieldValue] | None = None
) -> Changes:
    """What must change in a block, so that it holds these forms; nothing where it does.

    ``held`` is what the block says now, if that is known (`decode`).

    Raises:
        Damaged: the block's directories cannot be changed safely.
    """
    held = decode(block).forms if held is None else held
    wanted = {name: form for name, form in forms.items() if held.get(name, _NOTHING) != (form or _NOTHING)}
    if not wanted:
        return {}
    return _new_block(wanted, frame) if block is None else _changes(tiff.parse(block), wanted)


_NOTHING = object()

Tags = dict[int, Any]
"""Values as piexif takes them, by tag; None: the tag is to go."""


def _new_block(forms: Mapping[str, FieldValue], frame: Frame) -> Changes:
    """Our tags and those that Exif demands of every block; nothing where there is nothing to say."""
    main: Tags = _main_tags(forms)
    sub: Tags = _sub_tags(forms)
    position = gps.tags(str(forms.get(GPS.name, "")))
    if not any((*main.values(), *sub.values(), *position.values())):
        return {}
    x, y = frame.density
    main |= {
        piexif.ImageIFD.XResolution: (x, 1),
        piexif.ImageIFD.YResolution: (y, 1),
        piexif.ImageIFD.ResolutionUnit: 2,
        piexif.ImageIFD.YCbCrPositioning: 1,
    }
    sub |= {
        piexif.ExifIFD.ColorSpace: 0xFFFF if frame.profiled else 1,
        piexif.ExifIFD.PixelXDimension: frame.width,
        piexif.ExifIFD.PixelYDimension: frame.height,
        **_MANDATORY,
    }
    return _encoded(main, sub, position)


_MANDATORY = {_VERSION: b"0231", 0x9101: b"\x01\x02\x03\x00", 0xA000: b"0100"}
"""ExifVersion, ComponentsConfiguration and FlashpixVersion of every Exif directory."""


def _main_tags(forms: Mapping[str, FieldValue]) -> Tags:
    tags: Tags = {}
    for row in MAP:
        if row.exif is not None and row.name in forms:
            form = forms[row.name]
            text = form if isinstance(form, str) else joined(form)
            tags[row.exif] = text.encode() or None
    return tags


def _sub_tags(forms: Mapping[str, FieldValue]) -> Tags:
    """The tags of the Exif directory."""
    tags: Tags = {}
    for row in MAP:
        if row.name in forms and row.exif_date:
            tags |= _date_tags(str(forms[row.name]), row.exif_date)
        elif row.name in forms and row.exif_sub:
            tags[row.exif_sub] = str(forms[row.name]).encode() or None
    return tags


def _date_tags(text: str, tags: ExifDate) -> Tags:
    if not text:
        return {tags.time: None, tags.offset: None, tags.fraction: None}
    date = PartialDate.parse(text)
    clock, _, fraction = date.time.partition(".")
    day = date.iso[:10].replace("-", ":")
    return {
        tags.time: f"{day} {clock}".encode(),
        tags.offset: date.zone.encode() or None,
        tags.fraction: fraction.encode() or None,
    }


def _changes(old: tiff.Tiff, forms: Mapping[str, FieldValue]) -> Changes:
    """What must change in a block that is there."""
    sub: Tags = _sub_tags(forms)
    directory = old.sub(tiff.EXIF)
    if any(sub.values()):
        sub |= _MANDATORY if directory is None else _newer_version(old, directory)
    elif directory is None:
        sub = {}
    if GPS.name not in forms:
        return _encoded(_main_tags(forms), sub, {})
    position = str(forms[GPS.name])
    if not position:
        return _encoded(_main_tags(forms) | {tiff.GPS: None}, sub, {})
    return _encoded(_main_tags(forms), sub, gps.tags(position))


def _newer_version(old: tiff.Tiff, directory: tiff.Directory) -> Tags:
    """ExifVersion 2.31, which knows time zones, where the block says it is older."""
    version = directory.entry(_VERSION)
    return {} if version and old.value(version) >= b"0231" else {_VERSION: b"0231"}


def _encoded(main: Tags, sub: Tags, position: Tags) -> Changes:
    """Tags with their values encoded by piexif; None stands for a tag to remove."""
    directories = {tiff.IFD0: main, tiff.EXIF: sub, tiff.GPS: position}
    filled = {
        which: {tag: data for tag, data in tags.items() if data is not None} for which, tags in directories.items()
    }
    dump: bytes = piexif.dump({"0th": filled[tiff.IFD0], "Exif": filled[tiff.EXIF], "GPS": filled[tiff.GPS]})
    block = tiff.parse(dump[len(b"Exif\x00\x00") :])
    found = {
        which: _values(block, block.ifd0 if which == tiff.IFD0 else block.sub(which) or tiff.NOWHERE, tags)
        for which, tags in directories.items()
    }
    return {which: values for which, values in found.items() if values}


def _values(block: tiff.Tiff, directory: tiff.Directory, tags: Tags) -> dict[int, Value | None]:
    entries = {tag: None if tags[tag] is None else directory.entry(tag) for tag in tags}
    return {
        tag: Value(entry.type, entry.count, block.value(entry)) if entry else None for tag, entry in entries.items()
    }

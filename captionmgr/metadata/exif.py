"""The five things EXIF holds of a caption: description, creator, copyright, the date with its time, and no more.

Values are encoded by piexif (type ASCII holding UTF-8, R14) as a block of our tags only; `graft` puts those onto the
block that is there. Reading is our own: piexif.load hangs on hostile bytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import piexif

from captionmgr.metadata import tiff
from captionmgr.metadata.container import Changes, Damaged, Frame, Source, Value
from captionmgr.metadata.fieldmap import DATE, MAP
from captionmgr.model.dates import PartialDate
from captionmgr.model.fields import FieldValue

DATE_TIME, OFFSET, SUBSECOND = 0x9003, 0x9011, 0x9291
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
    forms: dict[str, FieldValue] = {}
    warnings: list[str] = []
    try:
        whole = tiff.parse(block)
    except Damaged as damage:
        return Decoded(warnings=(f"EXIF cannot be read: {damage.what}.",))
    for row in MAP:
        if row.exif is not None:
            try:
                text = _text(whole, whole.ifd0, row.exif)
            except Damaged as damage:
                warnings.append(f"EXIF cannot be read in part: {damage.what}.")
                continue
            if text:
                forms[row.name] = _creators(text) if row.name == "creator" else text
    try:
        date = _date(whole)
    except Damaged as damage:
        warnings.append(f"EXIF cannot be read in part: {damage.what}.")
    else:
        if date:
            forms[DATE.name] = date
    return Decoded(forms, tuple(warnings))


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


def _date(whole: tiff.Tiff) -> str:
    """DateTimeOriginal with its fraction and offset in ISO form; empty where it is absent, blank or no date."""
    directory = whole.sub(tiff.EXIF)
    if directory is None:
        return ""
    match = re.fullmatch(
        r"(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d:\d\d:\d\d)", _text(whole, directory, DATE_TIME), re.ASCII
    )
    if not match:
        return ""
    fraction = _text(whole, directory, SUBSECOND).strip()
    offset = _text(whole, directory, OFFSET).strip()
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


# Writing -----------------------------------------------------------------------------------------


def changes(block: Source | None, forms: Mapping[str, FieldValue], frame: Frame) -> Changes:
    """What must change in a block, so that it holds these forms; nothing where it does.

    Raises:
        Damaged: the block's directories cannot be changed safely.
    """
    held = decode(block).forms
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
    sub: Tags = _date_tags(forms)
    if not any((*main.values(), *sub.values())):
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
    return _encoded(main, sub)


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


def _date_tags(forms: Mapping[str, FieldValue]) -> Tags:
    if DATE.name not in forms:
        return {}
    text = str(forms[DATE.name])
    if not text:
        return {DATE_TIME: None, OFFSET: None, SUBSECOND: None}
    date = PartialDate.parse(text)
    clock, _, fraction = date.time.partition(".")
    day = date.iso[:10].replace("-", ":")
    return {
        DATE_TIME: f"{day} {clock}".encode(),
        OFFSET: date.zone.encode() or None,
        SUBSECOND: fraction.encode() or None,
    }


def _changes(old: tiff.Tiff, forms: Mapping[str, FieldValue]) -> Changes:
    """What must change in a block that is there."""
    sub: Tags = _date_tags(forms)
    directory = old.sub(tiff.EXIF)
    if any(sub.values()):
        sub |= _MANDATORY if directory is None else _newer_version(old, directory)
    elif directory is None:
        sub = {}
    return _encoded(_main_tags(forms), sub)


def _newer_version(old: tiff.Tiff, directory: tiff.Directory) -> Tags:
    """ExifVersion 2.31, which knows time zones, where the block says it is older."""
    version = directory.entry(_VERSION)
    return {} if version and old.value(version) >= b"0231" else {_VERSION: b"0231"}


def _encoded(main: Tags, sub: Tags) -> Changes:
    """Tags with their values encoded by piexif; None stands for a tag to remove."""
    filled = [{tag: data for tag, data in tags.items() if data is not None} for tags in (main, sub)]
    dump: bytes = piexif.dump({"0th": filled[0], "Exif": filled[1]})
    block = tiff.parse(dump[len(b"Exif\x00\x00") :])
    found = {
        tiff.IFD0: _values(block, block.ifd0, main),
        tiff.EXIF: _values(block, block.sub(tiff.EXIF) or tiff.NOWHERE, sub),
    }
    return {which: values for which, values in found.items() if values}


def _values(block: tiff.Tiff, directory: tiff.Directory, tags: Tags) -> dict[int, Value | None]:
    entries = {tag: directory.entry(tag) for tag in tags}
    return {
        tag: Value(entry.type, entry.count, block.value(entry)) if entry else None for tag, entry in entries.items()
    }

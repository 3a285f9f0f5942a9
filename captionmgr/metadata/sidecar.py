"""XMP sidecars: captions beside an image that is not written itself (FIELDMAP R51 to R54).

Two namings are in use, `Form`; newsroom programs know the short one, which belongs to the raw image of a pair. Whatever
other programs keep in a sidecar (development settings, histories) stays. There is no EXIF block here, so that a date
and a position stand in EXIF's XMP form.
"""

from __future__ import annotations

import contextlib
import datetime
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePath

from lxml import etree

from captionmgr.metadata import rdf, xmp
from captionmgr.metadata.container import Blocks
from captionmgr.metadata.fieldmap import DATE, MAP, NAMESPACES, exif_form
from captionmgr.metadata.rdf import RDF, Element
from captionmgr.model.dates import PartialDate
from captionmgr.model.fields import FieldValue

_CHANGED, _CAMERA_DATE = "xmp:MetadataDate", "exif:DateTimeOriginal"
_NOTHING = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
NEVER = datetime.datetime.min.replace(tzinfo=datetime.UTC)

_CLAIM = {
    extension: claim
    for claim, extensions in enumerate(
        (
            "jpg jpeg jpe tif tiff png webp heic heif hif avif",
            "psd psb jxl",
            "dng",
            "3fr arw cr2 cr3 crw dcr erf fff gpr iiq kdc mef mos mrw nef nrw orf pef raf raw rw2 rwl sr2 srf srw x3f",
        )
    )
    for extension in extensions.split()
}
"""How strong an image's claim to the short name is, by its extension: written, only read, DNG, a maker's raw format."""


class Form(Enum):
    """How a sidecar is named."""

    SHORT = "IMG.xmp"
    LONG = "IMG.EXT.xmp"

    def beside(self, image: str) -> str:
        """The name of an image's sidecar."""
        return f"{PurePath(image).stem if self is Form.SHORT else image}.xmp"


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a sidecar says.

    Attributes:
        name: of its file.
        form: of its name.
        packet: its bytes.
        forms: by field name.
        camera_date: when the picture was taken, in EXIF's XMP form; empty where it does not say.
        changed: when its metadata were changed last by its own word; long ago where it does not say.
    """

    name: str
    form: Form
    packet: bytes = b""
    forms: Mapping[str, FieldValue] = field(default_factory=dict)
    camera_date: str = ""
    changed: datetime.datetime = NEVER


# Whose sidecar -----------------------------------------------------------------------------------


def of_image(image: str, names: Iterable[str]) -> list[tuple[Form, str]]:
    """Which of the names in its folder are sidecars of an image, the short form first (R51, R53).

    The short form belongs to an image only if no other image of that name has as good a claim to it (R52): that of
    IMG.CR3 and IMG.JPG is the raw image's.
    """
    names = sorted(names)
    found = {
        Form.SHORT: [name for name in names if _is(name, PurePath(image).stem, ".xmp")],
        Form.LONG: [
            name
            for name in names
            if _is(name, PurePath(name).stem, ".xmp") and _is(PurePath(name).stem, *_parts(image)) and _parts(image)[1]
        ],
    }
    if not owns_short_form(image, names):
        found[Form.SHORT] = []
    return [(form, name) for form, those in found.items() for name in those]


def owns_short_form(image: str, names: Iterable[str]) -> bool:
    """Whether the sidecar IMG.xmp is this image's, among the images of its folder."""
    stem, extension = _parts(image)
    claim = _CLAIM.get(extension[1:], 0)
    for name in names:
        rival = _parts(name)
        if rival == (stem, extension):
            continue
        if rival[0] == stem and _CLAIM.get(rival[1][1:], -1) >= claim:
            return False
        if os.path.normcase(name) == stem and rival[1][1:] in _CLAIM:
            return False  # IMG.CR3.JPG stands beside IMG.CR3, whose long form is IMG.CR3.xmp
    return True


def _parts(name: str) -> tuple[str, str]:
    """A name as the system compares names, and its extension in small letters."""
    path = PurePath(name)
    return os.path.normcase(path.stem), path.suffix.lower()


def _is(name: str, stem: str, extension: str) -> bool:
    return _parts(name) == (os.path.normcase(stem), extension)


# Reading -----------------------------------------------------------------------------------------


def parse(name: str, form: Form, packet: bytes) -> Sidecar:
    """Read a sidecar; one that is blank says nothing.

    Raises:
        Damaged: it cannot be understood.
    """
    if not packet.strip():
        return Sidecar(name, form)
    root = xmp.parse(packet)
    return Sidecar(name, form, packet, _forms(root), _text(root, _CAMERA_DATE), _moment(_text(root, _CHANGED)))


def _forms(root: Element) -> dict[str, FieldValue]:
    """Forms by field name; the date from EXIF's XMP form where it stands in no other."""
    forms = xmp.decode(root)
    if DATE.name not in forms:
        with contextlib.suppress(ValueError):
            forms[DATE.name] = PartialDate.parse(_text(root, _CAMERA_DATE)).iso
    return forms


def _text(root: Element, name: str) -> str:
    return next((item.text.strip() for item in rdf.items(_descriptions(root), _qualified(name))), "")


def _descriptions(root: Element) -> list[Element]:
    return list(next(root.iter(f"{RDF}RDF")).iterchildren(f"{RDF}Description"))


def _qualified(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def _moment(text: str) -> datetime.datetime:
    """An XMP date as a moment, one without a zone as UTC; long ago for one that is no whole date."""
    try:
        moment = datetime.datetime.fromisoformat(text)
        return moment.astimezone(datetime.UTC) if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
    except (ValueError, OverflowError):
        return NEVER


def newest_first(sidecars: Iterable[Sidecar]) -> list[Sidecar]:
    """Sidecars of one image in the order in which they are believed; of equal ones the short form first (R51)."""
    return sorted(sidecars, key=lambda one: (one.changed, one.form is Form.SHORT), reverse=True)


def differences(sidecars: Sequence[Sidecar]) -> list[str]:
    """What to tell of sidecars that say other things than the first, which is believed."""
    warnings = []
    for other in sidecars[1:]:
        first = sidecars[0]
        labels = [row.field.label for row in MAP if first.forms.get(row.name) != other.forms.get(row.name)]
        why = "it was changed last" if first.changed > other.changed else "newsroom programs know that name"
        if labels:
            warnings.append(
                f"The sidecars {first.name} and {other.name} differ in {', '.join(labels)}. "
                f"{first.name} was believed: {why}."
            )
    return warnings


# Writing -----------------------------------------------------------------------------------------


def merge(
    packet: bytes | None, forms: Mapping[str, FieldValue], also: Mapping[str, str], at: datetime.datetime
) -> bytes:
    """A sidecar with these forms: a whole XML document in UTF-8, everything else of it as it was.

    EXIF's date follows the field's only where that is precise enough (R34, R34a); else it stays.

    Args:
        packet: the sidecar that is there.
        forms: by field name; an empty one clears.
        also: simple properties to write besides, by name with prefix (``exif:GPSLatitude``): what an image's EXIF would
            hold, in its XMP form (R54). An empty one is removed.
        at: when that was, with its zone.

    Raises:
        Damaged: the sidecar that is there cannot be understood; it must not be overwritten.
    """
    packet = packet or _NOTHING
    camera_date = _text(xmp.parse(packet), _CAMERA_DATE)
    merged = xmp.merge(Blocks(xmp=packet), forms, sys.maxsize)
    root = xmp.parse(merged.main if merged else packet)
    _write(root, _CHANGED, at.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z"))
    if DATE.name in forms:
        form = exif_form(DATE, forms[DATE.name])
        _write(root, _CAMERA_DATE, camera_date if form is None else str(form))
    for name, text in also.items():
        _write(root, name, text)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{etree.tostring(root, encoding="unicode")}\n'.encode()


def _write(root: Element, name: str, text: str) -> None:
    """Replace a simple property wherever it stands; an empty text removes it."""
    holders, prefix = _descriptions(root), name.partition(":")[0]
    rdf.remove(holders, _qualified(name))
    if text:
        element = etree.SubElement(holders[0], _qualified(name), nsmap={prefix: NAMESPACES[prefix]})
        element.text, element.tail = text, "\n   "

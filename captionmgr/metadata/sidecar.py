"""XMP sidecars: captions beside an image that is not written itself (FIELDMAP R51 to R54).

Two namings are in use, `Form`; newsroom programs know the short one, which belongs to the raw image of a pair. Whatever
other programs keep in a sidecar (development settings, histories) stays. There is no EXIF block here, so that a date
and a position stand in EXIF's XMP form.
"""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePath

from lxml import etree

from captionmgr.metadata import exif_in_xmp, rdf, xmp
from captionmgr.metadata.container import Blocks
from captionmgr.metadata.fieldmap import DATE, GPS, MAP, ROW
from captionmgr.metadata.namespaces import qualified
from captionmgr.metadata.rdf import RDF, Element
from captionmgr.model.fields import FieldValue

_CHANGED = "xmp:MetadataDate"
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


_RAW = max(_CLAIM.values())


def is_raw(image: str) -> bool:
    """Whether an image's name is that of a maker's raw format."""
    return _CLAIM.get(PurePath(image).suffix[1:].lower()) == _RAW


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
    camera = exif_in_xmp.decode(_descriptions(root))
    forms = {**camera, **xmp.decode(root)}
    return Sidecar(name, form, packet, forms, str(camera.get(DATE.name, "")), _changed(root))


def _descriptions(root: Element) -> list[Element]:
    return list(next(root.iter(f"{RDF}RDF")).iterchildren(f"{RDF}Description"))


def _changed(root: Element) -> datetime.datetime:
    """When the metadata were changed, a date without a zone taken as UTC; long ago where no whole date says so."""
    text = next((item.text.strip() for item in rdf.items(_descriptions(root), qualified(_CHANGED))), "")
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


@dataclass(frozen=True, slots=True)
class Merged:
    """A sidecar to write, and what it must say when it is read back, by field name."""

    packet: bytes
    forms: Mapping[str, FieldValue]


def merge(old: Sidecar, forms: Mapping[str, FieldValue], at: datetime.datetime) -> Merged:
    """A sidecar with these forms: a whole XML document in UTF-8, everything else of it as it was.

    EXIF's date follows the field's only where that is precise enough (R34, R34a); else it stays.

    Args:
        old: the sidecar that is there, or one that says nothing.
        forms: by field name; an empty one clears.
        at: when that was, with its zone.

    Raises:
        Damaged: the sidecar that is there cannot be understood; it must not be overwritten.
    """
    packet = old.packet or _NOTHING
    in_xmp = {name: form for name, form in forms.items() if ROW[name].xmp}
    in_exif = exif_in_xmp.encode(forms)
    camera_date = {DATE.sidecar: old.camera_date} if DATE.name in forms else {}
    merged = xmp.merge(Blocks(xmp=packet), in_xmp, sys.maxsize, edited=forms)
    root = xmp.parse(merged.main if merged else packet)
    changed = {_CHANGED: at.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")}
    for name, text in {**camera_date, **in_exif, **changed}.items():
        _write(root, name, text)
    followers = {name: merged.followers.get(name, "") for name in xmp.FOLLOWERS} if merged else {}
    meant = {**old.forms, **followers, **{name: form for name, form in forms.items() if _is_held(name)}}
    text = etree.tostring(root, encoding="unicode")
    return Merged(
        f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode(),
        {name: form for name, form in meant.items() if any(map(str.strip, form))},
    )


def _is_held(name: str) -> bool:
    """Whether a sidecar holds a field at all."""
    return bool(ROW[name].xmp) or ROW[name] is GPS


def _write(root: Element, name: str, text: str) -> None:
    """Replace a simple property wherever it stands; an empty text removes it."""
    holders = _descriptions(root)
    rdf.remove(holders, qualified(name))
    if text:
        rdf.added(holders[0], name).text = text

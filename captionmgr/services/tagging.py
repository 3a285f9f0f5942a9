"""Images tagged, read and compared without a store: for scripts, and for desks that keep their records elsewhere."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from captionmgr.documents import mojibake
from captionmgr.metadata import forms, imagefile, placing, structures
from captionmgr.metadata.fieldmap import MAP, Row
from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.errors import BadValue, CaptionError, FileMissing, FileUnreadable, ReceiptUnreadable, UnknownField
from captionmgr.model.fields import EVERY_FIELD, FieldValue, Shape
from captionmgr.model.places import Gazetteer
from captionmgr.model.receipt import Receipt
from captionmgr.model.writing import LEGACY, Private, Writing
from captionmgr.services.exporting import prepare_folder, receipt_path, write_receipt
from captionmgr.services.progress import Progress

_MOST_RECEIPT = 64 << 20


# Tagging -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Refused:
    """An image that was not tagged, and why."""

    path: Path
    error: CaptionError


@dataclass(frozen=True, slots=True)
class TagReport:
    """A receipt for each image that was tagged, a reason for each that was not."""

    receipts: tuple[Receipt, ...]
    refused: tuple[Refused, ...]


def values_of(given: Sequence[tuple[str, str]], cleared: Sequence[str], places: Gazetteer) -> dict[str, FieldValue]:
    """The values that a call asks for, checked before anything is written.

    Args:
        given: field names with their values; those of a field of several values add up.
        cleared: names of the fields to clear.
        places: for country codes of two letters, which become three.

    Raises:
        UnknownField, BadValue.
    """
    values: dict[str, FieldValue] = {}
    for name, said in given:
        text = _alpha3(said.strip(), places) if name == "country_code" else said
        if name not in EVERY_FIELD:
            raise UnknownField(name=name, known=", ".join(EVERY_FIELD))
        if name in values and not _SEVERAL[name]:
            raise BadValue(value=text, field=name, why="it is given twice and holds one value")
        values[name] = (*values.get(name, ()), *forms.checked({name: text})[name]) if _SEVERAL[name] else text
    for name in cleared:
        if name in values:
            raise BadValue(value=values[name], field=name, why="it is to be set and cleared at once")
        values[name] = ""
    return forms.checked(values)


_SEVERAL = {row.name: row.several for row in MAP}
"""Whether a field holds several values, by its name."""


def _alpha3(code: str, places: Gazetteer) -> str:
    country = places.country_of_code(code)
    return country.alpha3 if country else code


def tag(
    images: Sequence[Path],
    values: Mapping[str, FieldValue],
    folder: Path | None,
    writing: Writing,
    progress: Progress,
    *,
    receipts: bool = False,
    mend: bool = False,
) -> TagReport:
    """Write values into copies of images, or, without a folder, into the images themselves. One does not stop the rest.

    Args:
        images: their paths.
        values: checked, as `values_of` gives them.
        folder: where the copies go, under the images' own names; made if it is not there.
        writing: how.
        progress: told of every image; may cancel, and what is done stays done.
        receipts: whether NAME.receipt.json is written beside each.
        mend: whether letters damaged earlier are restored in the fields that are not given (`damaged_letters`).

    Raises:
        FolderMissing, FolderReadOnly, DiskFull: nothing can be written into the folder at all.
    """
    if folder is not None:
        prepare_folder(folder)
    else:
        for place in dict.fromkeys(image.resolve().parent for image in images):
            placing.sweep(place)
    done: list[Receipt] = []
    refused: list[Refused] = []
    for number, image in enumerate(images):
        progress.step(number, len(images), image.name)
        try:
            wanted = {**_restored(image, writing), **values} if mend else values
            if folder is None:
                receipt = imagefile.write_in_place(image, wanted, writing)
            else:
                receipt = imagefile.write_copy(image, folder / image.name, wanted, writing)
            done.append(receipt)
            if receipts:
                write_receipt(receipt, overwrite=writing.overwrite or folder is None)
        except CaptionError as error:
            refused.append(Refused(image, error))
    return TagReport(tuple(done), tuple(refused))


def _restored(image: Path, writing: Writing) -> dict[str, FieldValue]:
    found = imagefile.read(image, hashed=False, iim_encoding=writing.iim_encoding or LEGACY)
    return {one.field: one.after for one in damaged_letters(found)}


def leaving(images: Sequence[Path], without: frozenset[Private]) -> dict[Path, list[str]]:
    """What would leave the copies of images as private, in words; raises as `read` does."""
    return {image: [str(one) for one in imagefile.leaving(image, without)] for image in images}


# Damaged letters ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mended:
    """A field whose letters some program damaged earlier: what stands there, what it was, and what had happened."""

    field: str
    before: FieldValue
    after: FieldValue
    cause: str


def damaged_letters(found: EmbeddedMetadata) -> list[Mended]:
    """The fields of an image whose letters were read in a wrong encoding once, with what they were: proposals."""
    mended = []
    for name, one in found.fields.items():
        if EVERY_FIELD[name].shape in (Shape.STRUCTURE, Shape.STRUCTURES):
            continue
        texts = (one.value,) if isinstance(one.value, str) else one.value
        done = [_mended(text) for text in texts]
        cause = next((why for _, why in done if why), "")
        if cause:
            after = tuple(text for text, _ in done)
            mended.append(Mended(name, one.value, after[0] if isinstance(one.value, str) else after, cause))
    return mended


def _mended(text: str) -> tuple[str, str]:
    """A text with its letters restored, line by line, and what had happened to it; empty where nothing had."""
    lines = text.split("\n")
    done = [mojibake.repaired(line) for line in lines]
    whole = "\n".join(one.text if one else line for one, line in zip(done, lines, strict=True))
    return whole, next((one.cause for one in done if one), "")


# Reading and comparing ---------------------------------------------------------------------------


def read(path: Path, *, hashed: bool, iim_encoding: str = LEGACY) -> EmbeddedMetadata:
    """What an image carries; raises as `metadata.imagefile.read` does."""
    return imagefile.read(path, hashed=hashed, iim_encoding=iim_encoding)


def embedded_json(found: EmbeddedMetadata, *, whole: bool) -> dict[str, object]:
    """What an image carries as JSON holds it; ``whole``: every block's form also where they agree."""
    fields: dict[str, object] = {}
    for name, one in found.fields.items():
        told: dict[str, object] = {"value": plain(name, one.value), "origin": one.origin}
        if whole or not one.agree:
            told["forms"] = {block: plain(name, form) for block, form in one.forms.items()}
        if not one.agree:
            told["conflict"] = one.reason
        fields[name] = told
    about = {
        "path": found.path,
        "format": found.format,
        "width": found.width,
        "height": found.height,
        "content_credentials": found.credentials,
        "camera_date": found.camera_date,
    }
    hashed = {"sha256": found.sha256} if found.sha256 else {}
    return {**about, **hashed, "fields": fields, "warnings": list(found.warnings)}


def plain(name: str, value: FieldValue) -> object:
    """A value as JSON holds it: structures as objects, several values as a list."""
    if EVERY_FIELD[name].shape in (Shape.STRUCTURE, Shape.STRUCTURES):
        texts = [value] if isinstance(value, str) else value
        found = [structures.parsed(text) for text in texts if text]
        return found if not isinstance(value, str) else next(iter(found), None)
    return value if isinstance(value, str) else list(value)


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs between two images: what each block of each says."""

    field: str
    first: Mapping[str, FieldValue]
    second: Mapping[str, FieldValue]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two images differ: in which fields, and whether in the picture itself."""

    differences: tuple[Difference, ...]
    same_picture: bool

    @property
    def same(self) -> bool:
        """Whether they differ in nothing that is compared."""
        return self.same_picture and not self.differences


def compare(first: Path, second: Path) -> Comparison:
    """Compare two images field by field and block by block; raises as `read` does."""
    one, other = (imagefile.read(path, hashed=False).fields for path in (first, second))
    names = [row.name for row in MAP if row.name in one or row.name in other]
    found = (
        Difference(name, one[name].forms if name in one else {}, other[name].forms if name in other else {})
        for name in names
    )
    differences = tuple(each for each in found if each.first != each.second)
    return Comparison(differences, imagefile.same_picture(first, second))


# Receipts ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Checked:
    """A file held against its receipt.

    Attributes:
        intact: it is the very file that was written, byte for byte.
        changed: what was written and stands there otherwise now, by field: what was written, what is there.
    """

    intact: bool
    changed: tuple[Difference, ...] = field(default=())


def check_receipt(image: Path, receipt: Path | None = None) -> Checked:
    """Hold a file against its receipt, which by default stands beside it.

    Raises:
        FileMissing, FileUnreadable, ReceiptUnreadable: of the receipt; the errors of `read`: of the file.
    """
    path = receipt or receipt_path(image)
    told = _receipt(path)
    found = imagefile.read(image)
    if found.sha256 == told["target_sha256"]:
        return Checked(intact=True)
    there = {name: one.forms for name, one in found.fields.items()}
    names = dict.fromkeys(name for values in told["written"].values() for name in values)
    differences = []
    for name in names:
        written = {block: _value(values[name]) for block, values in told["written"].items() if name in values}
        now = {block: there.get(name, {}).get(block, "") for block in written}
        if any((now[block] or "") != (value or "") for block, value in written.items()):
            differences.append(Difference(name, written, now))
    return Checked(intact=False, changed=tuple(differences))


def _receipt(path: Path) -> dict[str, Any]:
    """A receipt's JSON, as far as it is used, of the shape that it must have."""
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_RECEIPT + 1)
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or str(error)) from error
    if len(content) > _MOST_RECEIPT:
        raise ReceiptUnreadable(path=path, detail="it is too large")
    try:
        told = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ReceiptUnreadable(path=path, detail="it is not JSON") from error
    if not (isinstance(told, dict) and isinstance(told.get("target_sha256"), str) and _is_written(told.get("written"))):
        raise ReceiptUnreadable(path=path, detail="it does not say what was written")
    return told


def _is_written(written: object) -> bool:
    return isinstance(written, dict) and all(
        isinstance(values, dict) and all(name in EVERY_FIELD and _is_value(value) for name, value in values.items())
        for values in written.values()
    )


def _is_value(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(one, str) for one in value))


def _value(value: str | list[str]) -> FieldValue:
    return value if isinstance(value, str) else tuple(value)


# The table of fields -----------------------------------------------------------------------------


def field_table() -> list[dict[str, object]]:
    """Every field: name, label, shape, where it stands in each block, its byte limit in IIM, parts of structures."""
    return [_told(row) for row in MAP]


def _told(row: Row) -> dict[str, object]:
    exif = [f"IFD0 0x{row.exif:04X}"] if row.exif else []
    exif += [f"ExifIFD 0x{tag:04X}" for tag in (row.exif_sub, row.exif_date and row.exif_date.time) if tag]
    exif += ["GPS"] if row.name == "gps" else []
    iim = [f"2:{number:02}" for number in (row.iim, row.iim_time) if number]
    parts = [part.name for part in structures.STRUCTURES[row.structure]] if row.structure else []
    return {
        "name": row.name,
        "label": row.field.label,
        "shape": row.field.shape.value,
        "iim": "+".join(iim),
        "iim_bytes": row.field.limit,
        "xmp": row.xmp,
        "exif": ", ".join(exif),
        "parts": parts,
    }

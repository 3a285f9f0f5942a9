"""Tagged copies: which values go into each, how each is called, and a report that says what was not written and why."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from captionmgr.metadata import imagefile
from captionmgr.model.errors import (
    CaptionError,
    FolderMissing,
    FolderReadOnly,
    NoImageAttached,
    PlaceError,
    TargetExists,
)
from captionmgr.model.fields import FieldValue
from captionmgr.model.receipt import Receipt
from captionmgr.model.record import Record
from captionmgr.services.progress import Progress


@dataclass(frozen=True, slots=True)
class Failure:
    """A record that was not exported, and why."""

    record_id: int
    error: CaptionError


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export did: a receipt for each copy, a reason for each record without one, whether it was cancelled."""

    folder: Path
    receipts: tuple[Receipt, ...]
    failures: tuple[Failure, ...]
    cancelled: bool = False


def values_for_file(record: Record, *, credit_in_description: bool) -> dict[str, FieldValue]:
    """What is written into a record's image.

    A field that the record leaves empty stays as the image has it; one that the caption gave and an editor cleared is
    cleared in the image too (FIELDMAP R27).
    """
    values: dict[str, FieldValue] = record.values()
    if not credit_in_description and record.description:
        values["description"] = without_credit(record.description, record)
    values.update({name: "" for name in sorted(record.by_hand()) if name not in values})
    return values


def without_credit(description: str, record: Record) -> str:
    """The description without the credit that ends it, and without the brackets around that; else as it is."""
    printed = [one.span.of(record.received) for one in record.found if one.field == "credit_line"]
    for credit in (*printed, record.credit_line):
        start = description.rfind(credit) if credit else -1
        if start < 0:
            continue
        before, after = description[:start].rstrip(), description[start + len(credit) :].lstrip()
        if before.endswith("(") and ")" in after:
            before, after = before[:-1].rstrip(), after[after.index(")") + 1 :].lstrip()
        return f"{before} {after}".strip()
    return description


def target_names(records: Sequence[Record]) -> dict[int, str]:
    """The file name of each record's copy: that of its image; of two alike (but for case) the second gets its id."""
    names: dict[int, str] = {}
    taken: set[str] = set()
    for record in records:
        if record.image is None:
            continue
        name = Path(record.image.path).name
        if name.casefold() in taken:
            name = f"{Path(name).stem}-{record.id}{Path(name).suffix}"
        taken.add(name.casefold())
        names[record.id] = name
    return names


def prepare_folder(folder: Path) -> None:
    """Make the folder of an export, if it is not there.

    Raises:
        FolderMissing: it cannot be made, or is a file.
        FolderReadOnly: nothing can be written into it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except PermissionError as error:
        raise FolderReadOnly(path=folder, reason=error.strerror) from error
    except OSError as error:
        raise FolderMissing(path=folder, reason=error.strerror) from error
    if not os.access(folder, os.W_OK):
        raise FolderReadOnly(path=folder, reason=os.strerror(13))


def write_copy(record: Record, target: Path, *, credit_in_description: bool, overwrite: bool) -> Receipt:
    """Write one record's tagged copy.

    Raises:
        ImageError, PlaceError, TargetExists: nothing was written.
    """
    if record.image is None:
        raise NoImageAttached(id=record.id)
    values = values_for_file(record, credit_in_description=credit_in_description)
    receipt = imagefile.write_copy(Path(record.image.path), target, values, overwrite=overwrite)
    return replace(receipt, record_id=record.id, record_version=record.version)


def receipt_path(target: Path) -> Path:
    """Where the receipt of a copy is written."""
    return target.with_name(target.name + ".receipt.json")


def write_receipt(receipt: Receipt, *, overwrite: bool) -> None:
    """Write a receipt beside its copy, as JSON.

    Raises:
        TargetExists, FolderReadOnly: it was not written.
    """
    path = receipt_path(Path(receipt.target))
    try:
        with path.open("w" if overwrite else "x", encoding="utf-8") as file:
            json.dump(receipt.as_json(), file, ensure_ascii=False, indent=2)
            file.write("\n")
    except FileExistsError as error:
        raise TargetExists(path=path) from error
    except OSError as error:
        raise FolderReadOnly(path=path, reason=error.strerror) from error


def stops_everything(error: CaptionError) -> bool:
    """Whether no further copy can succeed: the disk or the folder is at fault, not the image."""
    return isinstance(error, PlaceError)


def step(progress: Progress | None, done: int, total: int, record: Record) -> None:
    """Tell of one record; raises `Cancelled` as `Progress.step` does."""
    if progress:
        progress.step(done, total, Path(record.image.path).name if record.image else f"{record.id}")

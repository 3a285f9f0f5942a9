"""Tagged copies: which values go into each, how each is called, and a report that says what was not written and why."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from captionmgr.metadata import imagefile, placing
from captionmgr.model import verification_in_image
from captionmgr.model.errors import Blocked, Cancelled, CaptionError, FolderReadOnly, NoImageAttached, PlaceError
from captionmgr.model.fields import FieldValue
from captionmgr.model.gate import Obstacle
from captionmgr.model.problems import Problem, Severity
from captionmgr.model.receipt import Receipt
from captionmgr.model.record import Record
from captionmgr.model.verification import Override
from captionmgr.model.writing import LEGACY, Private, Writing
from captionmgr.parsing.credit import find_credits
from captionmgr.parsing.knowledge import Houses
from captionmgr.services.progress import Progress
from captionmgr.store.database import Store


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


def values_for_file(record: Record, houses: Houses, *, credit_in_description: bool) -> dict[str, FieldValue]:
    """What is written into a record's image.

    A field that the record leaves empty stays as the image has it; one that the caption gave and an editor cleared is
    cleared in the image too (FIELDMAP R27).
    """
    values: dict[str, FieldValue] = record.values()
    if not credit_in_description and record.description:
        values["description"] = without_credit(record.description, houses)
        if not values["description"]:
            del values["description"]
    values.update({name: "" for name in sorted(record.by_hand()) if name not in values})
    return values


def verification_for_file(record: Record, writing: Writing) -> dict[str, FieldValue]:
    """What is added to a record's image of its verification; nothing in copies that go without (FIELDMAP R45).

    Raises:
        ImageError: what the image carries already cannot be read.
    """
    if Private.VERIFICATION in writing.without or record.image is None:
        return {}
    if not (record.claims or record.checks or record.sign_off):
        return {}
    return verification_in_image.values(record, imagefile.read(Path(record.image.path), hashed=False))


def without_credit(description: str, houses: Houses) -> str:
    """The description without its credits, their brackets and lead-ins; restrictions printed behind them stay."""
    for credit in reversed(find_credits(description, houses)):
        before, after = description[: credit.whole.start], description[credit.whole.end :]
        description = f"{before.rstrip()} {after.lstrip()}".strip()
    return description


def target_names(records: Sequence[Record]) -> dict[int, str]:
    """The file name of each record's copy: that of its image; of two alike (but for case) the second gets its id."""
    names: dict[int, str] = {}
    taken: set[str] = set()
    for record in records:
        if record.image is None:
            continue
        image = Path(record.image.path)
        name, number = image.name, ""
        while name.casefold() in taken:
            number += f"-{record.id}"
            name = _fitting(image.stem, number + image.suffix)
        taken.add(name.casefold())
        names[record.id] = name
    return names


def _fitting(stem: str, ending: str) -> str:
    """A file name of at most 255 bytes, as file systems want it: the stem gives way."""
    while len(os.fsencode(stem + ending)) > 255:
        stem = stem[:-1]
    return stem + ending


def prepare_folder(folder: Path) -> None:
    """Make the folder of an export, if it is not there, and take away what a killed export left in it.

    Raises:
        FolderMissing: it cannot be made, or is a file.
        FolderReadOnly, DiskFull: nothing can be written into it.
    """
    with placing.named_folder(folder):
        folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        raise FolderReadOnly(path=folder, reason=os.strerror(errno.EACCES))
    placing.sweep(folder)


WITH_SIDECARS = Writing(sidecar=True, iim_encoding=LEGACY)
"""How a desk exports if nothing else is asked for: what cannot be written safely gets a sidecar; old IIM is recoded."""


def write_copy(record: Record, target: Path, values: dict[str, FieldValue], writing: Writing) -> Receipt:
    """Write one record's tagged copy, with the values that `values_for_file` gives.

    Raises:
        ImageError, PlaceError, TargetExists: nothing was written.
    """
    if record.image is None:
        raise NoImageAttached(id=record.id)
    receipt = imagefile.write_copy(Path(record.image.path), target, values, writing)
    changed = (
        () if receipt.source_sha256 == record.image.sha256 else (str(Problem("image_changed", Severity.ATTENTION)),)
    )
    return replace(receipt, record_id=record.id, record_version=record.version, warnings=(*receipt.warnings, *changed))


@dataclass(frozen=True, slots=True)
class Gate:
    """What an export asks of each record.

    Attributes:
        obstacles: what keeps a record's picture in the house.
        passed: of the records that were let past them, by id: who did, and why.
        editor: who exports.
    """

    obstacles: Callable[[Record], Sequence[Obstacle]]
    passed: Mapping[int, Override]
    editor: str = ""

    def let_through(self, record: Record) -> Override | None:
        """The override by which a record goes out, None where nothing stands in its way; raises `Blocked`."""
        stopped = tuple(map(str, self.obstacles(record)))
        override = self.passed.get(record.id)
        if not stopped:
            return None
        if override is None or not set(stopped) <= set(override.obstacles):
            raise Blocked(id=record.id, why=" ".join(stopped))
        return override


def receipt_path(target: Path) -> Path:
    """Where the receipt of a copy is written."""
    return target.with_name(_fitting(target.name, ".receipt.json"))


def write_receipt(receipt: Receipt, *, overwrite: bool) -> None:
    """Write a receipt beside its copy, as JSON; raises as `metadata.placing.put` does, and then it was not written."""
    content = json.dumps(receipt.as_json(), ensure_ascii=False, indent=2) + "\n"
    path = receipt_path(Path(receipt.target))
    data = content.encode("utf-8", "backslashreplace")
    placing.put(path, [data], overwrite=overwrite, prove=lambda draft, digest: None)


def export(
    ids: Sequence[int],
    store: Store,
    folder: Path,
    values_of: Callable[[Record, Writing], dict[str, FieldValue]],
    progress: Progress | None,
    gate: Gate,
    *,
    write_receipts: bool,
    writing: Writing,
) -> ExportReport:
    """Write the copies of records, with the values that `values_for_file` gives, and keep their receipts.

    What the gate stops is a failure of its record.

    Raises:
        FolderMissing, FolderReadOnly, DiskFull: nothing was written.
    """
    prepare_folder(folder)
    records = store.records.many(list(dict.fromkeys(ids)))
    names = target_names(records)
    receipts: list[Receipt] = []
    failures: list[Failure] = []
    for done, record in enumerate(records):
        try:
            _step(progress, done, len(records), record)
            target = folder / names.get(record.id, "")
            override = gate.let_through(record)
            free = writing.overwrite and not store.records.have_image(str(target.resolve()))
            copied = write_copy(record, target, values_of(record, writing), replace(writing, overwrite=free))
            head = store.journal.head()
            proved = replace(copied, store=head.store, head=head.number, head_hash=head.hash)
            receipts.append(replace(proved, by=gate.editor, override=override))
            _keep(receipts[-1], store)
            if write_receipts:
                write_receipt(receipts[-1], overwrite=writing.overwrite)
        except Cancelled:
            return ExportReport(folder, tuple(receipts), tuple(failures), cancelled=True)
        except CaptionError as error:
            failures.append(Failure(record.id, error))
            if isinstance(error, PlaceError):  # the disk or the folder is at fault, not the image
                failures += [Failure(left.id, error) for left in records[done + 1 :]]
                break
    return ExportReport(folder, tuple(receipts), tuple(failures))


def _keep(receipt: Receipt, store: Store) -> None:
    with store.transaction():
        store.receipts.add(receipt)
        store.records.mark_exported(receipt.record_id, receipt.record_version)


def _step(progress: Progress | None, done: int, total: int, record: Record) -> None:
    """Tell of one record; raises `Cancelled` as `Progress.step` does."""
    if progress:
        progress.step(done, total, Path(record.image.path).name if record.image else f"{record.id}")

"""Tagged copies: which values go into each, how each is called, and a report that says what was not written and why."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from captionmgr.metadata import imagefile, placing, resizing
from captionmgr.model import verification_in_image
from captionmgr.model.errors import (
    Blocked,
    Cancelled,
    CaptionError,
    CredentialsAtStake,
    FolderReadOnly,
    NoImageAttached,
    PlaceError,
)
from captionmgr.model.fields import FieldValue
from captionmgr.model.gate import Obstacle
from captionmgr.model.preset import Copies, path_parts
from captionmgr.model.problems import Problem, Severity
from captionmgr.model.receipt import Receipt
from captionmgr.model.record import Record
from captionmgr.model.verification import Override
from captionmgr.model.writing import LEGACY, Credentials, Private, Writing
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
    """What an export did: a receipt for each copy, a reason for each record without one, whether it was cancelled.

    ``unchanged`` are the receipts of copies that lie there already as they would be written.
    """

    folder: Path
    receipts: tuple[Receipt, ...]
    failures: tuple[Failure, ...]
    cancelled: bool = False
    unchanged: tuple[Receipt, ...] = ()


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


def targets(records: Sequence[Record], copies: Copies) -> dict[int, Path]:
    """The path of each record's copy below the folder of an export; of two alike (but for case) the second gets its id.

    Raises:
        UnknownVariable: a pattern names a variable that does not exist.
    """
    found: dict[int, Path] = {}
    taken: set[str] = set()
    for number, record in enumerate(records, 1):
        if record.image is None:
            continue
        image = Path(record.image.path)
        name = image.name if not copies.long_edge else f"{image.stem}.jpg"
        *folders, name = path_parts(record, number, copies, name)
        path, times = Path(*folders, name), ""
        while str(path).casefold() in taken:
            times += f"-{record.id}"
            path = Path(*folders, _fitting(Path(name).stem, times + Path(name).suffix))
        taken.add(str(path).casefold())
        found[record.id] = path
    return found


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


def write_copy(
    record: Record, target: Path, values: dict[str, FieldValue], writing: Writing, copies: Copies
) -> Receipt:
    """Write one record's tagged copy, with the values that `values_for_file` gives.

    Raises:
        ImageError, PlaceError, TargetExists: nothing was written.
    """
    if record.image is None:
        raise NoImageAttached(id=record.id)
    source = Path(record.image.path)
    made = (
        _resized_copy(source, target, values, writing, copies)
        if copies.long_edge
        else imagefile.write_copy(source, target, values, writing)
    )
    changed = () if made.source_sha256 == record.image.sha256 else (str(Problem("image_changed", Severity.ATTENTION)),)
    return replace(made, record_id=record.id, record_version=record.version, warnings=(*made.warnings, *changed))


def _resized_copy(
    source: Path, target: Path, values: dict[str, FieldValue], writing: Writing, copies: Copies
) -> Receipt:
    """A resized JPEG with all fields of its original and these values; what is written first is thrown away."""
    placing.refuse_taken(target, overwrite=writing.overwrite)
    carried = imagefile.read(source)
    if carried.credentials and writing.credentials is not Credentials.REMOVE:
        raise CredentialsAtStake(path=source)  # they say nothing of a smaller picture, so they cannot be kept
    whole = {name: one.value for name, one in carried.fields.items()} | values
    shrunk = partial(resizing.resized, source, copies.long_edge, copies.quality, sharpen=copies.sharpen)
    limit = copies.most_bytes
    with tempfile.TemporaryDirectory() as folder:
        small, tried = Path(folder) / "small.jpg", Path(folder) / "tried.jpg"
        small.write_bytes(shrunk(most_bytes=limit))
        if limit:
            imagefile.write_copy(small, tried, whole, replace(writing, overwrite=True))
            size = tried.stat().st_size
            if size > limit:
                small.write_bytes(shrunk(most_bytes=max(1, limit - (size - small.stat().st_size))))
        made = imagefile.write_copy(small, target, whole, writing)
        shown = imagefile.read(small, hashed=False)
    said = f"{shown.width}×{shown.height}, JPEG quality {copies.quality} at most"
    return replace(made, source=str(source), source_sha256=carried.sha256, resized=said)


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


@dataclass(frozen=True, slots=True)
class Order:
    """What an export is told.

    Attributes:
        folder: where the copies go.
        copies: how they are made.
        writing: how each is written.
        write_receipts: a receipt stands beside each copy.
        gate: what it asks of each record.
        values_of: the values that go into a record's copy.
    """

    folder: Path
    copies: Copies
    writing: Writing
    write_receipts: bool
    gate: Gate
    values_of: Callable[[Record, Writing], dict[str, FieldValue]]

    def wanted(self, values: Mapping[str, FieldValue]) -> str:
        """What stands for all that is asked of one copy: SHA-256, hex."""
        image = [self.copies.long_edge, self.copies.quality, self.copies.sharpen, self.copies.most_bytes]
        asked = [values, image, sorted(self.writing.without), self.writing.credentials, self.writing.iim_encoding]
        return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()


def export(ids: Sequence[int], store: Store, order: Order, progress: Progress | None) -> ExportReport:
    """Write the copies of records, and keep their receipts. What the gate stops is a failure of its record.

    A copy that lies there already as it would be written is left as it is: so an export that was interrupted goes on
    where it stopped when it is asked for again.

    Raises:
        FolderMissing, FolderReadOnly, DiskFull, UnknownVariable: nothing was written.
    """
    records = store.records.many(list(dict.fromkeys(ids)))
    paths = targets(records, order.copies)
    prepare_folder(order.folder)
    receipts: list[Receipt] = []
    unchanged: list[Receipt] = []
    failures: list[Failure] = []
    cancelled = False
    for done, record in enumerate(records):
        try:
            _step(progress, done, len(records), record)
            receipt, is_new = _export_one(record, order.folder / paths.get(record.id, ""), order, store)
            (receipts if is_new else unchanged).append(receipt)
        except Cancelled:
            cancelled = True
            break
        except CaptionError as error:
            failures.append(Failure(record.id, error))
            if isinstance(error, PlaceError):  # the disk or the folder is at fault, not the image
                failures += [Failure(left.id, error) for left in records[done + 1 :]]
                break
    return ExportReport(order.folder, tuple(receipts), tuple(failures), cancelled, tuple(unchanged))


def _export_one(record: Record, target: Path, order: Order, store: Store) -> tuple[Receipt, bool]:
    """One record's copy: its receipt, and whether it was written now."""
    override = order.gate.let_through(record)
    values = order.values_of(record, order.writing)
    wanted = order.wanted(values)
    there = as_wanted(record, target, wanted, store)
    if there:
        return there, False
    if target.parent != order.folder:
        with placing.named_folder(target.parent):
            target.parent.mkdir(parents=True, exist_ok=True)
    free = order.writing.overwrite and not store.records.have_image(str(target.resolve()))
    copied = write_copy(record, target, values, replace(order.writing, overwrite=free), order.copies)
    head = store.journal.head()
    proved = replace(copied, store=head.store, head=head.number, head_hash=head.hash)
    receipt = replace(proved, by=order.gate.editor, override=override, wanted=wanted)
    _keep(receipt, store)
    if order.write_receipts:
        write_receipt(receipt, overwrite=order.writing.overwrite)
    return receipt, True


def as_wanted(record: Record, target: Path, wanted: str, store: Store) -> Receipt | None:
    """The receipt of a copy that lies there as it would be written, from the original as it is; None for none."""
    if record.image is None or not target.is_file():
        return None
    for receipt in store.receipts.of_record(record.id):
        if receipt.target == str(target) and receipt.wanted == wanted:
            there = _sha256(target) == receipt.target_sha256
            return receipt if there and _sha256(Path(record.image.path)) == receipt.source_sha256 else None
    return None


def _sha256(path: Path) -> str:
    """Of a file, hex; empty where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _keep(receipt: Receipt, store: Store) -> None:
    with store.transaction():
        store.receipts.add(receipt)
        store.records.mark_exported(receipt.record_id, receipt.record_version)


def _step(progress: Progress | None, done: int, total: int, record: Record) -> None:
    """Tell of one record; raises `Cancelled` as `Progress.step` does."""
    if progress:
        progress.step(done, total, Path(record.image.path).name if record.image else f"{record.id}")

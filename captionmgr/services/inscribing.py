"""Captions written into the images themselves, and the images put back as they were, byte for byte.

What undoes a writing is kept before the file changes, so that a program that ends meanwhile leaves nothing that could
not be put back. Of a file that somebody else changed since, nothing is put back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from captionmgr.metadata import imagefile, placing
from captionmgr.metadata.delta import NoDelta, delta, undone
from captionmgr.model.errors import (
    Cancelled,
    CaptionError,
    ImageMissing,
    ImageUnreadable,
    NoImageAttached,
    NotAsWritten,
    NothingToPutBack,
    PlaceError,
)
from captionmgr.model.journal import Action
from captionmgr.model.receipt import Receipt
from captionmgr.model.record import ImageRef, Record
from captionmgr.services.exporting import ExportReport, Failure, Order
from captionmgr.services.ledger import Changes, Ledger, now
from captionmgr.services.progress import Progress


@dataclass(frozen=True, slots=True)
class PutBack:
    """What putting back did: the records changed, and why others were not."""

    changes: tuple[Changes, ...]
    failures: tuple[Failure, ...]


def inscribe(ids: Sequence[int], ledger: Ledger, order: Order, progress: Progress | None) -> ExportReport:
    """Write records' values into their images' own files, each proved as a copy is before it takes the place.

    A sign-off holds: the picture is the same. One bad file never stops the rest.
    """
    records = ledger.store.records.many(list(dict.fromkeys(ids)))
    receipts: list[Receipt] = []
    failures: list[Failure] = []
    for done, record in enumerate(records):
        try:
            if progress:
                progress.step(done, len(records), Path(record.image.path).name if record.image else str(record.id))
            receipts.append(_inscribe_one(record, ledger, order))
        except Cancelled:
            return ExportReport(order.folder, tuple(receipts), tuple(failures), cancelled=True)
        except CaptionError as error:
            failures.append(Failure(record.id, error))
            if isinstance(error, PlaceError):
                failures += [Failure(left.id, error) for left in records[done + 1 :]]
                break
    return ExportReport(order.folder, tuple(receipts), tuple(failures))


def _inscribe_one(record: Record, ledger: Ledger, order: Order) -> Receipt:
    if record.image is None:
        raise NoImageAttached(id=record.id)
    override = order.gate.let_through(record)
    path = Path(record.image.path)
    old = _bytes(path)
    values = order.values_of(record, order.writing)
    before = hashlib.sha256(old).hexdigest()

    def keep_first(new: bytes) -> None:
        after = hashlib.sha256(new).hexdigest()
        with ledger.store.transaction():
            ledger.store.originals.keep(record.id, str(path), before, after, delta(old, new), now())

    written = imagefile.write_in_place(path, values, order.writing, before_it_takes_the_place=keep_first)
    with ledger.store.transaction():
        current = ledger.current(record.id, None)
        image = ImageRef(record.image.path, written.target_sha256)
        saved = ledger.save([(current, replace(current, image=image))], Action.INSCRIBE, f"written into {path.name}")
        head = ledger.store.journal.head()
        version = saved.records[0].version
        receipt = replace(written, record_id=record.id, record_version=version, override=override, by=order.gate.editor)
        receipt = replace(receipt, store=head.store, head=head.number, head_hash=head.hash)
        ledger.store.receipts.add(receipt)
    return receipt


def put_back(ids: Sequence[int], ledger: Ledger, progress: Progress | None) -> PutBack:
    """Put images back as they were before they were written the first time, byte for byte."""
    changes: list[Changes] = []
    failures: list[Failure] = []
    for done, record in enumerate(ledger.store.records.many(list(dict.fromkeys(ids)))):
        try:
            if progress:
                progress.step(done, len(ids), str(record.id))
            changes.append(_put_back_one(record, ledger))
        except Cancelled:
            break
        except CaptionError as error:
            failures.append(Failure(record.id, error))
    return PutBack(tuple(changes), tuple(failures))


def _put_back_one(record: Record, ledger: Ledger) -> Changes:
    kept = ledger.store.originals.of_record(record.id)
    if not kept or record.image is None:
        raise NothingToPutBack(id=record.id)
    path = Path(record.image.path)
    data = _bytes(path)
    for one in kept:
        if hashlib.sha256(data).hexdigest() == one.before:
            continue  # it was kept, and the program ended before the file changed
        if hashlib.sha256(data).hexdigest() != one.after:
            raise NotAsWritten(path=path)
        try:
            data = undone(data, one.delta)
        except NoDelta as error:
            raise NotAsWritten(path=path) from error
        if hashlib.sha256(data).hexdigest() != one.before:
            raise NotAsWritten(path=path)
    placing.put(path, [data], overwrite=True, prove=lambda draft, digest: None, like=path)
    with ledger.store.transaction():
        for one in kept:
            ledger.store.originals.forget(one.id)
        current = ledger.current(record.id, None)
        image = ImageRef(record.image.path, hashlib.sha256(data).hexdigest())
        return ledger.save(
            [(current, replace(current, image=image))], Action.INSCRIBE, f"{path.name} as it was received"
        )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ImageMissing(path=path) from error
    except OSError as error:
        raise ImageUnreadable(path=path, reason=error.strerror) from error

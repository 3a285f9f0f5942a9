"""What the window asks of the desk, done off the main thread; what came of it arrives as signals and callbacks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.errors import CaptionError, Conflict, ImageError
from captionmgr.model.fields import FieldValue
from captionmgr.model.history import Point
from captionmgr.model.problems import Problem
from captionmgr.model.receipt import PlannedField
from captionmgr.model.record import Record
from captionmgr.services.desk import Desk
from captionmgr.services.ledger import Changes
from captionmgr.services.rewriting import Rewriting, Rewritten
from captionmgr.services.templating import Filled
from captionmgr.services.verifying import Verifying
from captionmgr.ui.jobs import Jobs

Refused = Callable[[CaptionError], None]


@dataclass(frozen=True, slots=True)
class Inspection:
    """What is known of one record with its image at hand.

    Attributes:
        record: the record inspected.
        problems: all of them, those about the image included.
        embedded: what the image carries, or None.
        plan: what an export would write, by field; empty without a readable image.
        error: why the image cannot be used, or None.
    """

    record: Record
    problems: tuple[Problem, ...]
    embedded: EmbeddedMetadata | None = None
    plan: tuple[PlannedField, ...] = ()
    error: ImageError | None = None


class Work(QObject):
    """The desk's changes, asked for on the main thread and made in the lane that writes.

    Edits of ours that follow each other quickly do not conflict with each other: each is made on the version that
    the one before it left. A change by anybody else in between does, unless it was of other fields alone.

    Signals:
        changed: the desk's `Changes`.
        failed: a `CaptionError` that belongs to no field.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self.desk = desk
        self.jobs = jobs
        self._left: dict[int, int] = {}  # record id -> version that our last change left; used by the writing lane

    def edit(self, record: Record, changes: Mapping[str, FieldValue], refused: Refused) -> None:
        """Change fields of one record, as seen in ``record``."""

        def do() -> Changes:
            version = self.version_left(record.id, record.version)
            try:
                return self.desk.edit(record.id, changes, version)
            except Conflict:
                current = self.desk.record(record.id)
                if not _apart(record, current, changes):
                    raise
                return self.desk.edit(record.id, changes, current.version)

        self._change(do, refused)

    def edit_many(self, ids: Sequence[int], changes: Mapping[str, FieldValue], refused: Refused) -> None:
        """Change fields of several records alike, as one edit."""
        self._change(lambda: self.desk.edit_many(list(ids), changes), refused)

    def rewrite(self, shown: Sequence[Rewritten], wanted: Rewriting, refused: Refused) -> None:
        """Store what a preview of a rewriting showed, as one edit."""
        self._change(lambda: self.desk.rewrite(shown, wanted), refused)

    def fill(self, shown: Sequence[Filled], name: str, refused: Refused) -> None:
        """Store what a preview of a template showed, as one edit."""
        self._change(lambda: self.desk.fill(shown, name), refused)

    def attach(self, record_id: int, image: Path) -> None:
        """Attach an image file to a record."""
        self._change(lambda: self.desk.attach(record_id, image), self.failed.emit)

    def detach(self, record_id: int) -> None:
        """Take the image off a record."""
        self._change(lambda: self.desk.detach(record_id), self.failed.emit)

    def verify(
        self, ids: Sequence[int], do: Callable[[Verifying, int], Changes], refused: Refused, done: Callable[[], None]
    ) -> None:
        """Have something answered for, one record and one entry of the history each; ``done`` follows each."""
        for record_id in ids:
            self._change(partial(self._answered, do, record_id), refused, done)

    def _answered(self, do: Callable[[Verifying, int], Changes], record_id: int) -> Changes:
        return do(self.desk.verifying, record_id)

    def restore(self, record_id: int, point: Point, names: Sequence[str]) -> None:
        """Put values of a record back; no names: the whole record."""
        self._change(lambda: self.desk.proofs.restore(record_id, point, names), self.failed.emit)

    def version_left(self, record_id: int, seen: int) -> int:
        """The version a record must still be at: the one seen, or the one that our own changes since left; asked in
        the lane that writes."""
        return max(seen, self._left.get(record_id, 0))

    def undo(self) -> None:
        """Take back the editor's last change."""
        self._change(self.desk.undo, self.failed.emit)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._change(self.desk.redo, self.failed.emit)

    def inspect(self, record: Record, arrived: Callable[[Inspection], None]) -> None:
        """Read a record's image, in the pool."""
        self.jobs.work(lambda progress: inspected(self.desk, record), arrived, self.failed.emit)

    def seen(self, records: Sequence[Record]) -> None:
        """Take note of the versions that changes of ours left; called in the lane that writes."""
        self._left.update((record.id, record.version) for record in records)

    def _change(self, do: Callable[[], Changes], refused: Refused, done: Callable[[], None] = lambda: None) -> None:
        def change(progress: object) -> Changes:
            changes = do()
            self.seen(changes.records)
            return changes

        def made(changes: Changes) -> None:
            self.changed.emit(changes)
            done()

        self.jobs.write(change, made, refused)


def _apart(seen: Record, current: Record, changes: Mapping[str, FieldValue]) -> bool:
    """Whether what others changed since a record was seen has nothing to do with these changes or with its sign-off."""
    signed_for = (seen.status, seen.sign_off, seen.image) == (current.status, current.sign_off, current.image)
    return signed_for and all(seen.value(name) == current.value(name) for name in changes)


def inspected(desk: Desk, record: Record) -> Inspection:
    """A record with what its image says; the image's failure is a part of the answer."""
    try:
        embedded = desk.embedded(record)
        if embedded is None:
            return Inspection(record, desk.problems(record, with_image=False))
        return Inspection(
            record,
            desk.problems(record),
            embedded,
            desk.export_plan(record),
        )
    except ImageError as error:
        return Inspection(record, desk.problems(record), error=error)

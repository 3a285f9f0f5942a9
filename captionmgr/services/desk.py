"""The desk: the one door to everything the program does. What is no method here, the program cannot do.

Each method that changes something is one transaction with one entry in the history, and returns what it changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from captionmgr.documents import text as documents
from captionmgr.documents.text import Document
from captionmgr.metadata import imagefile, thumbnails
from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.errors import (
    Cancelled,
    CaptionError,
    EditorNeeded,
    ImageError,
    NoCaptions,
    NoteNeeded,
    NothingToRedo,
    NothingToUndo,
)
from captionmgr.model.fields import FIELD, FieldValue
from captionmgr.model.identity import text_key
from captionmgr.model.journal import Action, Entry
from captionmgr.model.problems import Problem, Severity
from captionmgr.model.reading import PageReading
from captionmgr.model.receipt import PlannedField, Receipt
from captionmgr.model.record import ImageRef, Record
from captionmgr.model.rules import problems_of
from captionmgr.model.story import StoredStory
from captionmgr.model.verification import SignOff, Status
from captionmgr.model.views import View
from captionmgr.services import exporting, importing, reading
from captionmgr.services.exporting import ExportReport, Failure
from captionmgr.services.importing import ImportPreview, ImportReport
from captionmgr.services.ledger import Changes, Ledger, now
from captionmgr.services.progress import Progress
from captionmgr.store.database import Store


class Desk:
    """One editor's desk on one store.

    Attributes:
        editor: name under which changes are kept; declared, not authenticated.
        origin: ``window`` or ``command line``, kept with each change.
        credit_in_description: whether files get the description with the credit at its end, as wires write it.
    """

    def __init__(self, store: Store, known: reading.Knowledge, *, editor: str, origin: str) -> None:
        self._store = store
        self._known = known
        self.editor = editor
        self.origin = origin
        self.credit_in_description = True

    @classmethod
    def open(cls, path: Path, *, editor: str, origin: str, credit_in_description: bool = True) -> Self:
        """Open the store at ``path``, made if it is not there.

        Raises:
            StoreError: it cannot be used; it is left as it is.
        """
        desk = cls(Store.open(path), reading.knowledge(), editor=editor, origin=origin)
        desk.credit_in_description = credit_in_description
        return desk

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Text ----------------------------------------------------------------------------------------

    def read_document(self, path: Path) -> Document:
        """The text of a file; raises as `documents.text.read_text` does."""
        return documents.read_text(path)

    def read_page(self, text: str, name: str) -> PageReading:
        """Understand a pasted page.

        Raises:
            NoText: there is nothing but white space.
            TextTooLarge: it is over `documents.text.LIMIT` bytes.
        """
        return reading.read_page(text, name, self._known)

    def preview(self, text: str, name: str) -> ImportPreview:
        """What importing a page would do; nothing is stored. Raises as `read_page`, and `NoCaptions`."""
        page = self.read_page(text, name)
        if not page.captions:
            raise NoCaptions(name=name)
        story = importing.story_of(page, name, now())
        stored = self._store.stories.find(story.key) if story.key else None
        if stored:
            return importing.preview_of(page, stored, self._store.records.of_story(stored.id))
        if story.key:
            return importing.preview_of(page, story, ())
        known = [
            record for caption in page.captions for record in self._store.records.with_text_key(text_key(caption.text))
        ]
        return importing.preview_of(page, story, known)

    def import_text(
        self, text: str, name: str, *, new_versions: bool = False, progress: Progress | None = None
    ) -> ImportReport:
        """Make records of a page's captions, each once; changed captions become new versions only if asked.

        Raises:
            NoText, TextTooLarge, NoCaptions: nothing was stored.
            Cancelled: nothing was stored.
        """
        with self._store.transaction():
            preview = self.preview(text, name)
            stored = importing.store(preview, self._store, new_versions=new_versions, progress=progress)
            if stored.revisions:
                action = Action.IMPORT if stored.report.added else Action.NEW_VERSION
                self._ledger.enter(action, _counted(len(stored.revisions), f"import of {name}"), stored.revisions)
        return stored.report

    # Records -------------------------------------------------------------------------------------

    def record(self, record_id: int) -> Record:
        """One record; raises `RecordMissing`."""
        return self._store.records.get(record_id)

    def records(self, ids: Sequence[int]) -> list[Record]:
        """Records in the order of ``ids``; those that are gone are left out."""
        return self._store.records.many(ids)

    def ids(
        self,
        view: View = View.ALL,
        *,
        search: str = "",
        story_id: int | None = None,
        source: str | None = None,
        order: str = "id",
    ) -> list[int]:
        """Ids of the records of a view that match, in the order of a column of the store (with ``-``: reversed)."""
        return self._store.records.ids(view, search=search, story_id=story_id, source=source, order=order)

    def counts(self) -> dict[View, int]:
        """How many records each view holds."""
        return self._store.records.counts()

    def stories(self) -> list[tuple[StoredStory, int]]:
        """The stories that have records, newest first, with their numbers of records."""
        return self._store.stories.with_counts()

    def sources(self) -> list[tuple[str, int]]:
        """The sources, most records first, with their numbers of records."""
        return self._store.records.sources()

    def story(self, record: Record) -> StoredStory | None:
        """The story a record came with."""
        return self._store.stories.get(record.story_id) if record.story_id else None

    def problems(self, record: Record, with_image: bool = True) -> tuple[Problem, ...]:
        """What is wrong with a record, worst first; an image that cannot be read is one of the problems."""
        if not with_image or record.image is None:
            return problems_of(record)
        try:
            return problems_of(record, self.embedded(record))
        except ImageError as error:
            return (Problem("image_unreadable", Severity.WRONG, "", {"message": str(error)}), *problems_of(record))

    def history(self, record_id: int) -> list[Entry]:
        """The edits that changed a record, newest first."""
        return self._store.journal.of_record(record_id)

    def receipts(self, record_id: int) -> list[Receipt]:
        """The receipts of a record's exports, newest first."""
        return self._store.receipts.of_record(record_id)

    # Changes -------------------------------------------------------------------------------------

    def edit(self, record_id: int, changes: Mapping[str, FieldValue], version: int | None = None) -> Changes:
        """Change fields of a record, which must still be at ``version``, if one is given.

        Raises:
            Conflict: it was changed since.
            UnknownField, BadValue, RecordMissing: nothing was changed.
        """
        with self._store.transaction():
            current = self._ledger.current(record_id, version)
            return self._ledger.save([(current, current.edited(changes))], Action.EDIT, _labels(changes))

    def edit_many(self, ids: Iterable[int], changes: Mapping[str, FieldValue]) -> Changes:
        """Change the same fields of several records in one edit; raises as `edit` does, and then changes none."""
        with self._store.transaction():
            records = self._store.records.many(list(ids))
            edited = [(record, record.edited(changes)) for record in records]
            return self._ledger.save(edited, Action.EDIT, _counted(len(records), _labels(changes)))

    def attach(self, record_id: int, image: Path, version: int | None = None) -> Changes:
        """Make an image file a record's image. The file is read, and stays where it is.

        Raises:
            ImageError: the file will not do.
            Conflict, RecordMissing: nothing was changed.
        """
        carried = imagefile.read(image)
        reference = ImageRef(str(image.resolve()), carried.sha256)
        return self._set_image(record_id, reference, version, f"image {image.name.encode('utf-8', 'replace').decode()}")

    def detach(self, record_id: int, version: int | None = None) -> Changes:
        """Take a record's image from it; the file stays as it is."""
        return self._set_image(record_id, None, version, "image removed")

    def _set_image(self, record_id: int, image: ImageRef | None, version: int | None, name: str) -> Changes:
        with self._store.transaction():
            current = self._ledger.current(record_id, version)
            changed = replace(current, image=image)
            if image != current.image:
                changed = changed.reopened()
            return self._ledger.save([(current, changed)], Action.ATTACH, name)

    def sign_off(self, record_id: int, status: Status, note: str, version: int | None = None) -> Changes:
        """Answer for a status of a record, by name.

        Raises:
            EditorNeeded: the desk has no editor's name.
            NoteNeeded: the note is empty.
            Conflict, RecordMissing: nothing was changed.
        """
        if not self.editor.strip():
            raise EditorNeeded
        if not note.strip():
            raise NoteNeeded
        signed = SignOff(status, self.editor, note, now())
        with self._store.transaction():
            current = self._ledger.current(record_id, version)
            changed = replace(current, status=status, sign_off=signed)
            return self._ledger.save([(current, changed)], Action.SIGN_OFF, f"{status}: {note}")

    def withdraw(self, record_id: int, reason: str) -> Changes:
        """Withdraw a sign-off, by name and with a reason; raises as `sign_off` does."""
        if not self.editor.strip():
            raise EditorNeeded
        if not reason.strip():
            raise NoteNeeded
        with self._store.transaction():
            current = self._store.records.get(record_id)
            return self._ledger.save([(current, current.reopened())], Action.WITHDRAW, reason)

    def undo_name(self) -> str:
        """What `undo` would take back, in words; empty where there is nothing."""
        entry = self._store.journal.last_undoable(self.editor)
        return entry.note if entry else ""

    def redo_name(self) -> str:
        """What `redo` would do again, in words; empty where there is nothing."""
        entry = self._store.journal.last_redoable(self.editor)
        return entry.note if entry else ""

    def undo(self) -> Changes:
        """Take back this editor's last edit.

        Raises:
            NothingToUndo: there is none.
            Conflict: a record was changed by someone else since; nothing was changed.
        """
        with self._store.transaction():
            entry = self._store.journal.last_undoable(self.editor)
            if entry is None:
                raise NothingToUndo
            return self._ledger.reverse(entry, Action.UNDO)

    def redo(self) -> Changes:
        """Do again what this editor's last undo took back; raises as `undo` does."""
        with self._store.transaction():
            entry = self._store.journal.last_redoable(self.editor)
            if entry is None:
                raise NothingToRedo
            return self._ledger.reverse(entry, Action.REDO)

    @property
    def _ledger(self) -> Ledger:
        return Ledger(self._store, self.editor, self.origin)

    # Images --------------------------------------------------------------------------------------

    def embedded(self, record: Record) -> EmbeddedMetadata | None:
        """What a record's image carries; None without an image. Raises `ImageError`."""
        return imagefile.read(Path(record.image.path)) if record.image else None

    def export_plan(self, record: Record) -> tuple[PlannedField, ...]:
        """What an export would write into a record's image, field by field; empty without one. Raises `ImageError`."""
        if record.image is None:
            return ()
        return imagefile.plan(Path(record.image.path), self._values(record))

    def thumbnail(self, record: Record, size: int) -> bytes:
        """A small picture of a record's image, as JPEG; its long edge is ``size`` pixels.

        Raises:
            ImageError: it has none, or one that cannot be read.
        """
        return thumbnails.thumbnail(Path(record.image.path) if record.image else Path(), size)

    def export(
        self,
        ids: Sequence[int],
        folder: Path,
        progress: Progress | None = None,
        *,
        write_receipts: bool = False,
        overwrite: bool = False,
    ) -> ExportReport:
        """Write tagged copies of the records' images into a folder. One bad file never stops the rest.

        Files that exist are replaced only if ``overwrite`` says so, and the image of a record never is.

        Raises:
            FolderMissing, FolderReadOnly, DiskFull: nothing was written.
        """
        exporting.prepare_folder(folder)
        records = self._store.records.many(list(dict.fromkeys(ids)))
        names = exporting.target_names(records)
        receipts: list[Receipt] = []
        failures: list[Failure] = []
        for done, record in enumerate(records):
            try:
                exporting.step(progress, done, len(records), record)
                target = folder / names.get(record.id, "")
                receipt = exporting.write_copy(
                    record,
                    target,
                    self._values(record),
                    overwrite=overwrite and not self._store.records.have_image(str(target.resolve())),
                )
                receipts.append(receipt)
                self._keep(receipt)
                if write_receipts:
                    exporting.write_receipt(receipt, overwrite=overwrite)
            except Cancelled:
                return ExportReport(folder, tuple(receipts), tuple(failures), cancelled=True)
            except CaptionError as error:
                failures.append(Failure(record.id, error))
                if exporting.stops_everything(error):
                    failures += [Failure(left.id, error) for left in records[done + 1 :]]
                    break
        return ExportReport(folder, tuple(receipts), tuple(failures))

    def _keep(self, receipt: Receipt) -> None:
        with self._store.transaction():
            self._store.receipts.add(receipt)
            self._store.records.mark_exported(receipt.record_id, receipt.record_version)

    def _values(self, record: Record) -> dict[str, FieldValue]:
        return exporting.values_for_file(record, self._known.houses, credit_in_description=self.credit_in_description)


def _labels(changes: Mapping[str, FieldValue]) -> str:
    return ", ".join(FIELD[name].label if name in FIELD else name for name in changes)


def _counted(count: int, what: str) -> str:
    return what if count == 1 else f"{what} of {count} records"

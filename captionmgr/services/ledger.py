"""The desk's ledger: records saved and history written in one go, and edits reversed, always within a transaction."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from captionmgr.model.errors import Conflict, EditorNeeded, NoteNeeded, NothingToRedo, NothingToUndo
from captionmgr.model.fields import FIELD, FieldValue
from captionmgr.model.journal import Action, Entry, Revision
from captionmgr.model.record import ImageRef, Record
from captionmgr.services import undoing
from captionmgr.signing.keys import Keys
from captionmgr.store.database import Store


@dataclass(frozen=True, slots=True)
class Changes:
    """What a use case changed: records as they are now, ids of records that are gone, and the entry in the history."""

    records: tuple[Record, ...]
    removed: tuple[int, ...]
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """Writes to one store as one editor.

    Attributes:
        editor: name under which changes are kept; declared, not authenticated.
        origin: ``window`` or ``command line``, kept with each change.
        keys: the keys that changes are signed with.
    """

    store: Store
    editor: str
    origin: str
    keys: Keys

    def current(self, record_id: int, version: int | None) -> Record:
        """The stored record, if it is at the version expected (None: at any).

        Raises:
            Conflict: it is not; what others changed since is named.
            RecordMissing: it is gone.
        """
        current = self.store.records.get(record_id)
        if version is None or version == current.version:
            return current
        since = self.store.journal.of_record(record_id)[: max(1, current.version - version)]
        revisions = (one for entry in since for one in entry.revisions if one.record_id == record_id)
        changed = {name for one in revisions for name in one.after or ()}
        raise Conflict(id=record_id, fields=", ".join(sorted(changed)))

    def save(self, pairs: Iterable[tuple[Record, Record]], action: Action, note: str) -> Changes:
        """Save records that differ from what they were, in one entry; no entry where nothing differs."""
        records = []
        revisions = []
        for before, after in pairs:
            if before == after:
                records.append(before)
                continue
            records.append(self.store.records.update(after))
            revisions.append(undoing.difference(before, records[-1]))
        entry = self.enter(action, note, revisions) if revisions else None
        return Changes(tuple(records), (), entry)

    def set_image(self, record_id: int, image: ImageRef | None, version: int | None, name: str) -> Changes:
        """Give a record an image, or none; an answer for another image holds no more. Raises as `current` does."""
        return self.set_images([(record_id, image, version)], name)

    def set_images(self, wanted: Iterable[tuple[int, ImageRef | None, int | None]], name: str) -> Changes:
        """Give records (id, image, version expected) their images, in one entry; raises as `current` does."""
        pairs = []
        for record_id, image, version in wanted:
            current = self.current(record_id, version)
            changed = replace(current, image=image).reopened_by(["image"] if image != current.image else [])
            pairs.append((current, changed))
        return self.save(pairs, Action.ATTACH, name)

    def need_answer(self, note: str) -> None:
        """Refuse to answer for anything without a name (`EditorNeeded`) or without a word (`NoteNeeded`)."""
        if not self.editor.strip():
            raise EditorNeeded
        if not note.strip():
            raise NoteNeeded

    def reverse(self, entry: Entry, action: Action) -> Changes:
        """Undo or redo an entry, by a new entry; raises `Conflict` where others changed its records since."""
        revisions = undoing.reversed_revisions(entry.revisions) if action is Action.UNDO else entry.revisions
        applied = undoing.apply(self.store, revisions)
        entered = self.enter(action, entry.note, applied.revisions, reverses=entry.id)
        return Changes(applied.records, applied.removed, entered)

    def undo(self) -> Changes:
        """Take back the editor's last edit; raises `NothingToUndo`, and as `reverse` does."""
        entry = self.store.journal.last_undoable(self.editor)
        if entry is None:
            raise NothingToUndo
        return self.reverse(entry, Action.UNDO)

    def redo(self) -> Changes:
        """Do again what the editor's last undo took back; raises `NothingToRedo`, and as `reverse` does."""
        entry = self.store.journal.last_redoable(self.editor)
        if entry is None:
            raise NothingToRedo
        return self.reverse(entry, Action.REDO)

    def enter(self, action: Action, note: str, revisions: Sequence[Revision], *, reverses: int | None = None) -> Entry:
        """Add an entry to the history, signed; raises `KeyUnusable`, `KeyUnwritable` as `Keys.of` does."""
        entry = Entry(0, now(), self.editor, self.origin, action, note, reverses, tuple(revisions))
        return self.store.journal.append(entry, self.keys.of(self.editor))


def now() -> str:
    """The time, UTC, ISO 8601 to the second."""
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def labels(changes: Mapping[str, FieldValue]) -> str:
    """The names of changed fields, as an entry of the history says them."""
    return ", ".join(FIELD[name].label if name in FIELD else name for name in changes)


def counted(count: int, what: str) -> str:
    """What an entry did, and to how many records."""
    return what if count == 1 else f"{what} of {count} records"


def with_writer(record: Record, changes: Mapping[str, FieldValue], editor: str) -> Mapping[str, FieldValue]:
    """Changes of a record, with the caption writer (IPTC: who wrote or edited the description) where it names none."""
    rewritten = changes.get("description", record.description) != record.description
    if not rewritten or not editor or record.caption_writer or "caption_writer" in changes:
        return changes
    return {**changes, "caption_writer": editor}

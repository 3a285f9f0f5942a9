"""The history in the store: entries added, never changed, each chained to the one before by its hash."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from peewee import JOIN, ModelSelect, Table, fn

from captionmgr.model.errors import StoreDamaged
from captionmgr.model.journal import UNDOABLE, Action, Entry, Revision, entry_hash
from captionmgr.store.tables import EditRow, RevisionRow, database, insert


class Journal:
    """The history of the open store. Every method may raise `StoreError`."""

    def append(self, entry: Entry) -> Entry:
        """Add an entry; the one returned has its id and its hash."""
        with database.atomic():
            last = EditRow.select(EditRow.hash).order_by(EditRow.id.desc()).first()
            values = {name: getattr(entry, name) for name in ("at", "editor", "origin", "note", "reverses")}
            number = insert(EditRow, {**values, "action": entry.action.value, "hash": ""})
            numbered = replace(entry, id=number)
            chained = replace(numbered, hash=entry_hash(last.hash if last else "", numbered))
            EditRow.update(hash=chained.hash).where(EditRow.id == number).execute()
            for one in entry.revisions:
                RevisionRow.insert(
                    edit_id=number, record_id=one.record_id, before=one.before, after=one.after
                ).execute()
        return chained

    def get(self, entry_id: int) -> Entry | None:
        """The entry with an id, with all it changed."""
        return next(iter(_entries(EditRow.select().where(EditRow.id == entry_id))), None)

    def recent(self, limit: int) -> list[Entry]:
        """The newest entries, newest first, with all they changed."""
        return list(_entries(EditRow.select().order_by(EditRow.id.desc()).limit(limit)))

    def of_record(self, record_id: int) -> list[Entry]:
        """The entries that changed a record, newest first; each with what it changed of this record only."""
        about = RevisionRow.record_id == record_id
        edits = RevisionRow.select(RevisionRow.edit_id).where(about)
        query = EditRow.select().where(EditRow.id.in_(edits)).order_by(EditRow.id.desc())
        return list(_entries(query, about))

    def last_undoable(self, editor: str) -> Entry | None:
        """The newest edit of an editor that can be undone and is in effect: never undone, or done again since."""
        edit, reversal = _with_last_reversal(editor)
        in_effect = reversal.id.is_null() | (reversal.action == Action.REDO.value)
        return next(iter(_entries(edit.where(in_effect).order_by(EditRow.id.desc()).limit(1))), None)

    def last_redoable(self, editor: str) -> Entry | None:
        """The oldest undone edit of an editor that is newer than the newest one in effect; a new edit leaves none."""
        newest = self.last_undoable(editor)
        edit, reversal = _with_last_reversal(editor)
        undone = (reversal.action == Action.UNDO.value) & (EditRow.id > (newest.id if newest else 0))
        return next(iter(_entries(edit.where(undone).order_by(EditRow.id).limit(1))), None)

    def broken_at(self) -> int | None:
        """The number of the first entry that was altered or removed since it was written; None if all are as they were.

        An entry taken from the end is missed by its number: numbers are given once.
        """
        given = _numbers_given()
        expected, previous = 1, ""
        for row in EditRow.select().order_by(EditRow.id):
            if row.id != expected or row.hash != _hash_now(previous, row):
                return expected
            expected, previous = expected + 1, row.hash
        return expected if expected <= given else None


def _with_last_reversal(editor: str) -> tuple[ModelSelect[EditRow], Any]:
    """The undoable edits of an editor, each joined with the latest entry that reversed it, if any."""
    reversal, any_reversal = EditRow.alias(), EditRow.alias()
    latest = any_reversal.select(fn.MAX(any_reversal.id)).where(any_reversal.reverses == EditRow.id)
    query = EditRow.select(EditRow).join(reversal, JOIN.LEFT_OUTER, on=(reversal.id == latest))
    undoable = [action.value for action in UNDOABLE]
    return query.where((EditRow.editor == editor) & EditRow.action.in_(undoable)), reversal


def _entries(query: ModelSelect[EditRow], about: Any = None) -> Iterable[Entry]:
    for row in list(query):
        try:
            yield _entry(row, about)
        except ValueError as error:
            raise StoreDamaged(path=database.database, detail=f"entry {row.id} of the history: {error}") from error


def _entry(row: EditRow, about: Any = None) -> Entry:
    revisions = RevisionRow.select().where(RevisionRow.edit_id == row.id).order_by(RevisionRow.id)
    if about is not None:
        revisions = revisions.where(about)
    changed = tuple(Revision(one.record_id, one.before, one.after) for one in revisions)
    return Entry(row.id, row.at, row.editor, row.origin, Action(row.action), row.note, row.reverses, changed, row.hash)


def _hash_now(previous: str, row: EditRow) -> str:
    """The hash that an entry's content gives now; empty where the content is not even an entry's."""
    try:
        return entry_hash(previous, _entry(row))
    except (ValueError, StoreDamaged):
        return ""


def _numbers_given() -> int:
    """The highest number ever given to an entry, which SQLite keeps apart from the entries."""
    sequence: Any = Table("sqlite_sequence", ("name", "seq")).bind(database)
    row = sequence.select(sequence.seq).where(sequence.name == "edit").tuples().first()
    return int(row[0]) if row else 0

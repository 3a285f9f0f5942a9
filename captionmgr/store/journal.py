"""The history in the store: entries added, never changed, each signed and chained to the one before by its hash."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from peewee import JOIN, ModelSelect, Table, fn

from captionmgr.model.chain import SIGNED, Chain, EditorKey, Head, Link, Signer, content_digest, link_hash
from captionmgr.model.errors import StoreDamaged
from captionmgr.model.journal import UNDOABLE, Action, Entry, Revision, state_after
from captionmgr.store.tables import ChainRow, EditRow, KeyRow, RevisionRow, database, insert


class Journal:
    """The history of the open store. Every method may raise `StoreError`."""

    def append(self, entry: Entry, signer: Signer) -> Entry:
        """Add an entry, signed; the one returned has its id, its hash and its signature."""
        with database.atomic():
            last = self.head()
            values = {name: getattr(entry, name) for name in ("at", "editor", "origin", "note", "reverses")}
            number = insert(EditRow, {**values, "action": entry.action.value, "hash": "", "format": SIGNED})
            digest = content_digest(entry)
            chained = link_hash(self.chain(), number, last.hash, signer.fingerprint, digest)
            signature = signer.sign(chained)
            proof = {"hash": chained, "fingerprint": signer.fingerprint, "signature": signature}
            EditRow.update(**proof).where(EditRow.id == number).execute()
            for one in entry.revisions:
                RevisionRow.insert(
                    edit_id=number, record_id=one.record_id, before=one.before, after=one.after
                ).execute()
            _know(EditorKey(signer.fingerprint, entry.editor, signer.public_key, entry.at))
        signed = replace(entry, fingerprint=signer.fingerprint, signature=signature)
        return replace(signed, id=number, format=SIGNED, hash=chained)

    def chain(self) -> Chain:
        """What tells this store's chain from others.

        Raises:
            StoreDamaged: it is gone.
        """
        row = ChainRow.get_or_none()
        if row is None:
            raise StoreDamaged(path=database.database, detail="its table chain is empty")
        return Chain(row.store, row.unsigned)

    def head(self) -> Head:
        """The end of the chain."""
        row = EditRow.select(EditRow.id, EditRow.hash).order_by(EditRow.id.desc()).first()
        return Head(self.chain().store, row.id if row else 0, row.hash if row else "")

    def hash_at(self, number: int) -> str | None:
        """The hash that the entry with a number carries; None without one, and empty for 0: before the first."""
        row = EditRow.select(EditRow.hash).where(EditRow.id == number).first()
        return row.hash if row else None if number else ""

    def hashes(self) -> list[str]:
        """The hashes that the entries carry, in the order in which they stand."""
        return [str(one) for (one,) in _rows("SELECT hash FROM edit ORDER BY id")]

    def states(self) -> Iterator[tuple[float, Mapping[str, Any] | None]]:
        """By record id, ascending: the values its history leaves it with; None where that removed it."""
        told = "SELECT record_id, before, after FROM revision JOIN edit ON edit.id = edit_id"
        changes = _rows(f"{told} ORDER BY record_id, revision.id")
        for record_id, group in groupby(changes, key=itemgetter(0)):
            yield record_id, state_after(Revision(record_id, _loaded(one[1]), _loaded(one[2])) for one in group)

    def editor_keys(self) -> list[EditorKey]:
        """The keys that signed entries, in the order in which they were first seen."""
        rows = KeyRow.select().order_by(KeyRow.first_seen, KeyRow.fingerprint)
        return [EditorKey(row.fingerprint, row.editor, row.public_key, row.first_seen) for row in rows]

    def numbers_given(self) -> int:
        """The highest number ever given to an entry, which SQLite keeps apart from the entries."""
        sequence: Any = Table("sqlite_sequence", ("name", "seq")).bind(database)
        row = sequence.select(sequence.seq).where(sequence.name == "edit").tuples().first()
        return int(row[0]) if row else 0

    def links(self, after: int = 0) -> Iterator[Link]:
        """The entries behind number ``after`` as links of the chain, oldest first, one at a time.

        What is no entry (damaged, or tampered with) is a link all the same, with an empty digest.
        """
        columns = "id, at, editor, origin, action, note, reverses, hash, format, fingerprint, signature"
        changes = groupby(
            _rows(
                "SELECT edit_id, record_id, before, after FROM revision WHERE edit_id > ? ORDER BY edit_id, id", after
            ),
            key=itemgetter(0),
        )
        number, group = next(changes, _NO_MORE)
        for row in _rows(f"SELECT {columns} FROM edit WHERE id > ? ORDER BY id", after):  # noqa: S608  (names are ours)
            while number < row[0]:
                number, group = next(changes, _NO_MORE)
            yield _link(row, list(group) if number == row[0] else [])

    def get(self, entry_id: int) -> Entry | None:
        """The entry with an id, with all it changed."""
        return next(iter(_entries(EditRow.select().where(EditRow.id == entry_id))), None)

    def recent(self, limit: int, *, before: int | None = None, most: int | None = None) -> list[Entry]:
        """The newest entries (of numbers under ``before``), newest first, with all they changed.

        Or with the first ``most`` of it: an import may be of a whole day; `extent` tells how much it is.
        """
        query = EditRow.select().order_by(EditRow.id.desc()).limit(limit)
        return list(_entries(query if before is None else query.where(EditRow.id < before), most=most))

    def extent(self, number: int) -> int:
        """How many records an entry changed."""
        changes = RevisionRow.select(RevisionRow.record_id).where(RevisionRow.edit_id == number)
        return int(changes.distinct().count())

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


def _with_last_reversal(editor: str) -> tuple[ModelSelect[EditRow], Any]:
    """The undoable edits of an editor, each joined with the latest entry that reversed it, if any."""
    reversal, any_reversal = EditRow.alias(), EditRow.alias()
    latest = any_reversal.select(fn.MAX(any_reversal.id)).where(any_reversal.reverses == EditRow.id)
    query = EditRow.select(EditRow).join(reversal, JOIN.LEFT_OUTER, on=(reversal.id == latest))
    undoable = [action.value for action in UNDOABLE]
    return query.where((EditRow.editor == editor) & EditRow.action.in_(undoable)), reversal


def _entries(query: ModelSelect[EditRow], about: Any = None, most: int | None = None) -> Iterable[Entry]:
    for row in list(query):
        try:
            yield _entry(row, about, most)
        except ValueError as error:
            raise StoreDamaged(path=database.database, detail=f"entry {row.id} of the history: {error}") from error


def _entry(row: EditRow, about: Any, most: int | None) -> Entry:
    revisions = RevisionRow.select().where(RevisionRow.edit_id == row.id).order_by(RevisionRow.id).limit(most)
    if about is not None:
        revisions = revisions.where(about)
    changed = tuple(Revision(one.record_id, one.before, one.after) for one in revisions)
    return Entry(
        row.id,
        row.at,
        row.editor,
        row.origin,
        Action(row.action),
        row.note,
        row.reverses,
        changed,
        row.hash,
        row.format,
        row.fingerprint,
        row.signature,
    )


_NO_MORE: tuple[float, Iterable[tuple[Any, ...]]] = (math.inf, ())


def _rows(sql: str, *values: object) -> Iterator[tuple[Any, ...]]:
    """The rows of a query as SQLite has them, one at a time."""
    cursor = database.execute_sql(sql, values)
    return iter(cursor.fetchone, None)


def _link(row: tuple[Any, ...], changes: Iterable[tuple[Any, ...]]) -> Link:
    number, at, *said, reverses, chained, version, fingerprint, signature = row
    editor, origin, action, note = said
    try:
        revisions = tuple(Revision(one[1], _loaded(one[2]), _loaded(one[3])) for one in changes)
        entry = Entry(number, at, editor, origin, Action(action), note, reverses, revisions, chained, version)
        digest = content_digest(entry)
    except (ValueError, TypeError, RecursionError):
        entry, digest = None, ""
    texts = (str(one) for one in (at, fingerprint, signature, chained))
    when, key, signed, hashed = texts
    return Link(number, when, version, digest, key, signed, hashed, entry)


def _loaded(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def _know(key: EditorKey) -> None:
    values = {name: getattr(key, name) for name in ("fingerprint", "editor", "public_key", "first_seen")}
    KeyRow.insert(**values).on_conflict_ignore().execute()

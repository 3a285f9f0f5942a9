"""Undo and redo: an edit of the history applied the other way round, or again, if nothing came between.

What came between is told by contents, not by version numbers: a record whose values are no longer those that the
edit left behind was changed by someone else, and stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from captionmgr.model.errors import Conflict, RecordMissing
from captionmgr.model.fields import FIELD
from captionmgr.model.journal import Revision
from captionmgr.model.record import Record
from captionmgr.store.database import Store
from captionmgr.store.records import record_from_json, record_to_json


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying revisions did: records as they are now, ids that are gone, and the revisions as they happened."""

    records: tuple[Record, ...]
    removed: tuple[int, ...]
    revisions: tuple[Revision, ...]


def reversed_revisions(revisions: Sequence[Revision]) -> tuple[Revision, ...]:
    """The same changes the other way round, last first."""
    return tuple(Revision(one.record_id, before=one.after, after=one.before) for one in reversed(revisions))


def difference(before: Record, after: Record) -> Revision:
    """The revision that turns one record into another: the values that differ."""
    old, new = record_to_json(before), record_to_json(after)
    changed = [name for name in new if new[name] != old[name]]
    return Revision(after.id, {name: old[name] for name in changed}, {name: new[name] for name in changed})


def apply(store: Store, revisions: Sequence[Revision]) -> Applied:
    """Carry out revisions, all or (within the caller's transaction) none.

    Raises:
        Conflict: a record is no longer as the revision expects it.
    """
    records: dict[int, Record] = {}
    removed, happened = [], []
    for revision in revisions:
        if revision.before is None and revision.after is not None:
            made = store.records.restore(record_from_json(revision.record_id, revision.after))
            records[made.id] = made
            happened.append(revision)
            continue
        current = _expected(store, revision)
        if revision.after is None:
            store.records.delete(current.id)
            records.pop(current.id, None)
            removed.append(current.id)
            happened.append(revision)
            continue
        changed = store.records.update(with_values(current, revision.after))
        records[changed.id] = changed
        happened.append(difference(current, changed))
    return Applied(tuple(records.values()), tuple(removed), tuple(happened))


def _expected(store: Store, revision: Revision) -> Record:
    """The record a revision is about, if it is as the revision says it was."""
    try:
        current = store.records.get(revision.record_id)
    except RecordMissing as error:
        raise Conflict(id=revision.record_id, fields="removed") from error
    now = record_to_json(current)
    others = [name for name, value in (revision.before or {}).items() if now[name] != value]
    if others:
        raise Conflict(id=current.id, fields=", ".join(others))
    return current


def with_values(current: Record, values: Mapping[str, object]) -> Record:
    """A record with tracked values of its history; a sign-off is reopened where what was signed changes."""
    changed = record_from_json(current.id, {**record_to_json(current), **values}, version=current.version)
    if "status" in values:
        return changed
    return changed.reopened_by(name for name in values if name in FIELD and FIELD[name].signed)

"""The history as it is told: who changed what, when, why and from where, value by value; and points to go back to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from captionmgr.model.fields import FIELD
from captionmgr.model.journal import Action, Entry, Revision

FOLLOWS = frozenset({"found", "story_id", "position"})
"""Tracked values that follow from others: they stand in the history, and people are not told of them."""


@dataclass(frozen=True, slots=True)
class ValueChange:
    """One value of a record before and after; JSON values, as history keeps them.

    Attributes:
        name: of a field of `model.fields.FIELDS`, or of another tracked value of a record.
        before: None also where the record was made by this.
        after: as it was left.
    """

    name: str
    before: object
    after: object

    @property
    def label(self) -> str:
        """The name as people read it, in English."""
        return label(self.name)


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What an entry did to one record.

    Attributes:
        record_id: the record.
        made, removed: whether this entry made the record, or removed it.
        values: what it changed; of a record made, all that it holds; of one removed, nothing.
    """

    record_id: int
    made: bool
    removed: bool
    values: tuple[ValueChange, ...]


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One entry of the history, told.

    Attributes:
        number: in the history, ascending from 1.
        at: when, UTC, ISO 8601 to the second; by the editor's clock.
        editor: who; declared, not authenticated.
        origin: from where: ``window`` or ``command line``.
        action: what it did.
        why: the reason given, or what it was called.
        reverses: number of the entry that an undo or redo is about.
        key: fingerprint of the key that signed it; empty where none did.
        records: how many records it changed.
        changes: of the record that was asked about, or of the first of them.
    """

    number: int
    at: str
    editor: str
    origin: str
    action: Action
    why: str
    reverses: int | None
    key: str
    records: int
    changes: tuple[RecordChange, ...]

    def as_json(self) -> dict[str, object]:
        """The entry as JSON holds it."""
        return asdict(self)


def told(entry: Entry, records: int) -> HistoryEntry:
    """An entry told; ``records``: how many it changed, of which it may hold only some."""
    changes = tuple(map(_change, entry.revisions))
    said = (entry.at, entry.editor, entry.origin, entry.action, entry.note, entry.reverses)
    return HistoryEntry(entry.id, *said, entry.fingerprint, records, changes)


def label(name: str) -> str:
    """What people call a tracked value, in English."""
    return FIELD[name].label if name in FIELD else name.replace("_", " ")


def _change(one: Revision) -> RecordChange:
    made = one.before is None
    before, after = one.before or {}, one.after or {}
    values = (ValueChange(name, before.get(name), value) for name, value in after.items() if value or not made)
    return RecordChange(one.record_id, made, one.after is None, tuple(values))


# Points to go back to ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AsReceived:
    """A record as its caption, in the version last received, was read."""

    def __str__(self) -> str:
        return "as received"


@dataclass(frozen=True, slots=True)
class AsOf:
    """A record as its last entry dated at or before a time left it; UTC, ISO 8601 to the second, as entries are."""

    at: str

    def __str__(self) -> str:
        return f"as of {self.at}"

    def reaches(self, entry: Entry) -> bool:
        """Whether an entry was there by then."""
        return entry.at <= self.at


@dataclass(frozen=True, slots=True)
class AfterEntry:
    """A record as an entry of the history left it: exact also where several are of the same second."""

    number: int

    def __str__(self) -> str:
        return f"as entry {self.number} left it"

    def reaches(self, entry: Entry) -> bool:
        """Whether an entry was there by then."""
        return entry.id <= self.number


Point = AsReceived | AsOf | AfterEntry


def differing(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[ValueChange, ...]:
    """The values of ``after`` that ``before`` holds otherwise."""
    return tuple(ValueChange(name, before[name], after[name]) for name in after if before[name] != after[name])

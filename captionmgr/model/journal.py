"""The history of the desk: edits, each with the records it changed, before and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What an edit did."""

    IMPORT = "import"
    EDIT = "edit"
    ATTACH = "attach"
    NEW_VERSION = "new-version"
    REREAD = "read-again"
    CHECK = "check"
    SIGN_OFF = "sign-off"
    SECOND = "second-signature"
    WITHDRAW = "withdraw"
    DISMISS = "dismiss"
    OVERRIDE = "override"
    HOLD = "hold"
    USAGE = "usage"
    INSCRIBE = "written-into-image"
    NOTICE = "notice"
    RESTORE = "put-back"
    UNDO = "undo"
    REDO = "redo"


UNDOABLE = frozenset(
    {
        *(Action.IMPORT, Action.EDIT, Action.ATTACH, Action.NEW_VERSION, Action.REREAD, Action.RESTORE),
        *(Action.CHECK, Action.HOLD, Action.USAGE),
    }
)
"""Actions that undo takes back; sign-offs, dismissals and notices are withdrawn with a reason instead."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One record's change: the tracked values that differ, as JSON values.

    ``before`` is None where the record was made by the edit, ``after`` is None where it was removed.
    """

    record_id: int
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One edit of the history.

    Attributes:
        id: number in the history, ascending; 0 while it is not stored.
        at: when, UTC, ISO 8601 to the second.
        editor: the name declared; not authenticated.
        origin: from where: ``window`` or ``command line``.
        action: what it did.
        note: why, or what it was called ("credit line of 12 records").
        reverses: the edit that an undo or redo is about, or None.
        revisions: what it changed.
        hash: SHA-256 (hex) that chains it to the entry before (`model.chain`).
        format: how it is chained: `model.chain.FROM_BEFORE` or `SIGNED`.
        fingerprint: of the key that signed it; empty where it is not signed.
        signature: of the hash by that key, hex.
    """

    id: int
    at: str
    editor: str
    origin: str
    action: Action
    note: str
    reverses: int | None
    revisions: tuple[Revision, ...]
    hash: str = ""
    format: int = 2
    fingerprint: str = ""
    signature: str = ""


def state_after(revisions: Iterable[Revision]) -> dict[str, object] | None:
    """The tracked values that one record's changes, oldest first, leave it with; None where it is not there."""
    state: dict[str, object] | None = None
    for one in revisions:
        state = None if one.after is None else {**(state or {}), **one.after}
    return state

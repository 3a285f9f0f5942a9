"""Values put back, as received or as of any time: by a new entry of the history, which undo takes back as any edit.

What the desk answers for (status, sign-off and whatever else it says in its own name) is never put back: it is given
and withdrawn by name, with a reason. A sign-off of what changes is reopened.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import Any

from captionmgr.model.errors import BadValue, UnknownField
from captionmgr.model.fields import FIELD
from captionmgr.model.history import AfterEntry, AsOf, AsReceived, Point, ValueChange, differing
from captionmgr.model.journal import Action, state_after
from captionmgr.model.reading import Reading
from captionmgr.model.record import Record, record_of
from captionmgr.services import undoing
from captionmgr.services.ledger import Changes, Ledger, labels
from captionmgr.services.rereading import FACTS
from captionmgr.store.database import Store
from captionmgr.store.records import record_to_json

SINGLE = (*FIELD, *FACTS)
"""Names of the values that can be put back each alone."""

_CAPTION = ("received", "received_title", "found", "claims")
"""The caption as received and what was read in it, which belong together."""
_WHOLE = (*SINGLE, *_CAPTION, "image")


def preview(store: Store, record_id: int, point: Point, names: Collection[str] = ()) -> tuple[ValueChange, ...]:
    """What putting back would change of a record; ``names``: of these values only; none given: of the whole record.

    Raises:
        RecordMissing: it is gone.
        UnknownField: a name is none of `SINGLE`.
        BadValue: the record was not there at that time.
    """
    return _differences(store, store.records.get(record_id), point, names)


def _differences(store: Store, current: Record, point: Point, names: Collection[str]) -> tuple[ValueChange, ...]:
    unknown = [name for name in names if name not in SINGLE]
    if unknown:
        raise UnknownField(name=unknown[0], known=", ".join(SINGLE))
    then = _as_received(current) if isinstance(point, AsReceived) else _state(store, current.id, point)
    wanted = names or _WHOLE
    return differing(record_to_json(current), {name: value for name, value in then.items() if name in wanted})


def _as_received(record: Record) -> dict[str, object]:
    read = record_of(Reading(text=record.received, title=record.received_title, found=record.found))
    return {name: value for name, value in record_to_json(read).items() if name in SINGLE}


def _state(store: Store, record_id: int, point: AsOf | AfterEntry) -> dict[str, object]:
    """What the record held: all entries up to the last that the point reaches, whatever clocks said in between."""
    entries = store.journal.of_record(record_id)[::-1]
    reached = max((place for place, entry in enumerate(entries, 1) if point.reaches(entry)), default=0)
    state = state_after(one for entry in entries[:reached] for one in entry.revisions)
    if state is None:
        begins = f"its history begins with entry {entries[0].id}, {entries[0].at}" if entries else "it has no history"
        raise BadValue(value=str(point), field=f"record {record_id}", why=f"it was not there then; {begins}")
    return record_to_json(Record()) | state


def restore(
    ledger: Ledger,
    record_id: int,
    point: Point,
    names: Collection[str] = (),
    *,
    why: str = "",
    version: int | None = None,
) -> Changes:
    """Put values back (`preview` shows which) as one entry, within the caller's transaction.

    ``version``: the one that the record must still be at, if one is given.

    Raises:
        Conflict: it was changed since.
        RecordMissing, UnknownField, BadValue: as of `preview`; nothing was changed.
    """
    current = ledger.current(record_id, version)
    values: dict[str, Any] = {one.name: one.after for one in _differences(ledger.store, current, point, names)}
    restored = undoing.with_values(current, values)
    restored = restored.reopened_by(name for name in ("image", "received") if name in values)
    what = labels(dict.fromkeys(names, "")) if names else "whole record"
    return ledger.save([(current, restored)], Action.RESTORE, f"{what} {point}" + (f": {why}" if why.strip() else ""))


def moment(text: str) -> AsOf:
    """A time as people write it in ISO 8601; without a zone, local; a day alone, its end.

    Raises:
        BadValue: it is none.
    """
    try:
        when = datetime.datetime.fromisoformat(text.strip())
        if len(text.strip()) <= len("2026-01-31"):
            when = when.replace(hour=23, minute=59, second=59)
        at = when.astimezone(datetime.UTC)
    except (ValueError, OverflowError) as error:
        why = "write it as 2026-01-31T18:30, or 2026-01-31 for the end of that day"
        raise BadValue(value=text, field="a time", why=why) from error
    return AsOf(at.isoformat(timespec="seconds").replace("+00:00", "Z"))

"""What an export would do, told before it runs: each file, its name, what is written, shortened, stopped, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from captionmgr.metadata import imagefile
from captionmgr.model.errors import CaptionError, NoImageAttached, TargetExists
from captionmgr.model.fields import EVERY_FIELD, FieldValue
from captionmgr.model.receipt import PlannedField
from captionmgr.model.record import Record
from captionmgr.services.exporting import Order, as_wanted, targets
from captionmgr.services.progress import Progress
from captionmgr.store.database import Store


@dataclass(frozen=True, slots=True)
class Planned:
    """One record of an export.

    Attributes:
        record_id: the record.
        target: path of its copy; empty where it has no image.
        reasons: why it would not be written, in sentences; empty where it would.
        changes: what would be written, a sentence a field.
        shortened: names of fields that do not fit a block.
        unchanged: the copy lies there already as it would be written.
    """

    record_id: int
    target: str
    reasons: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    shortened: tuple[str, ...] = ()
    unchanged: bool = False

    def as_json(self) -> dict[str, object]:
        """The plan as JSON holds it."""
        return asdict(self)


def plan(ids: Sequence[int], store: Store, order: Order, progress: Progress | None) -> tuple[Planned, ...]:
    """Look at each record of an export; nothing is written.

    Raises:
        UnknownVariable: a pattern names a variable that does not exist.
        Cancelled: it was asked for meanwhile.
    """
    records = store.records.many(list(dict.fromkeys(ids)))
    paths = targets(records, order.copies)
    found = []
    for done, record in enumerate(records):
        if progress:
            progress.step(done, len(records))
        found.append(_planned(record, order.folder / paths[record.id] if record.id in paths else None, store, order))
    return tuple(found)


def _planned(record: Record, target: Path | None, store: Store, order: Order) -> Planned:
    if record.image is None or target is None:
        return Planned(record.id, "", (str(NoImageAttached(id=record.id)),))
    reasons = [str(one) for one in order.gate.obstacles(record)]
    try:
        values = order.values_of(record, order.writing)
        fields = imagefile.plan(Path(record.image.path), values)
    except CaptionError as error:
        return Planned(record.id, str(target), (*reasons, str(error)))
    unchanged = as_wanted(record, target, order.wanted(values), store) is not None
    if target.exists() and not unchanged and not order.writing.overwrite:
        reasons.append(str(TargetExists(path=target)))
    changed = tuple(_said(one) for one in fields if one.before != one.after)
    shortened = tuple(one.field for one in fields if _is_shortened(one))
    return Planned(record.id, str(target), tuple(reasons), changed, shortened, unchanged)


def _said(one: PlannedField) -> str:
    label, before, after = EVERY_FIELD[one.field].label, _text(one.before), _text(one.after)
    if not before:
        return f"+ {label}: {after}"
    return f"~ {label}: {before} → {after}" if after else f"− {label}: {before}"


def _is_shortened(one: PlannedField) -> bool:
    whole = _text(one.after)
    return any(written != whole and whole.startswith(written) for written in map(_text, one.blocks.values()) if written)


def _text(value: FieldValue) -> str:
    return value if isinstance(value, str) else "; ".join(value)

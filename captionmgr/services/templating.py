"""Templates: texts with variables for chosen fields, put into several records; shown first, then stored as one edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from captionmgr.model.errors import BadValue
from captionmgr.model.fields import FIELDS, FieldValue, Shape
from captionmgr.model.journal import Action
from captionmgr.model.record import Record
from captionmgr.model.variables import render
from captionmgr.services.ledger import Changes, Ledger, counted

FILLABLE = tuple(field.name for field in FIELDS)
"""The fields that a template can fill."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A record that would change: its new values by field; ``refused`` says why it cannot, or is empty."""

    record: Record
    values: Mapping[str, FieldValue]
    refused: str = ""


def preview(records: Sequence[Record], texts: Mapping[str, str], *, only_empty: bool) -> tuple[Filled, ...]:
    """What a template would change, in the records' order; nothing is stored. ``only_empty``: what holds text stays.

    Raises:
        UnknownVariable: a text names a variable that does not exist.
    """
    found = []
    for number, record in enumerate(records, 1):
        values = {name: render(text, record, number) for name, text in texts.items()}
        if only_empty:
            values = {name: value for name, value in values.items() if not record.value(name)}
        try:
            edited = record.edited(values)
        except BadValue as error:
            found.append(Filled(record, values, str(error)))
            continue
        if edited != record:
            found.append(Filled(record, {name: edited.value(name) for name in values}))
    return tuple(found)


def apply(ledger: Ledger, shown: Sequence[Filled], name: str) -> Changes:
    """Store what a preview showed, as one edit; what it refuses is left.

    Raises:
        Conflict: a record was changed since it was shown; none is changed.
        RecordMissing: a record is gone; none is changed.
    """
    pairs = []
    for one in shown:
        if not one.refused:
            current = ledger.current(one.record.id, one.record.version)
            pairs.append((current, current.edited(one.values)))
    return ledger.save(pairs, Action.EDIT, counted(len(pairs), f"template {name}" if name else "fields pasted"))


def taken_from(record: Record) -> dict[str, str]:
    """A record's fields as texts of a template; braces are doubled, so that they stay braces."""
    texts = {}
    for field in FIELDS:
        value = record.value(field.name)
        text = value if isinstance(value, str) else ("; " if field.shape is Shape.LIST else "").join(value)
        if text:
            texts[field.name] = text.replace("{", "{{").replace("}", "}}")
    return texts

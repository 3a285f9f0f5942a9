"""One change to a text field of several records: put before, put behind, find and replace; shown first, then stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import regex

from captionmgr.model.errors import BadPattern, BadValue, PatternTooSlow
from captionmgr.model.fields import FIELD, FIELDS, FieldValue, Shape
from captionmgr.model.journal import Action
from captionmgr.model.record import Record
from captionmgr.services.ledger import Changes, Ledger, counted
from captionmgr.services.progress import Progress

_SECONDS = 0.5
"""That a pattern may take on one value; an innocent one takes a thousandth of it."""
_MOST = 1_000
"""Characters of a pattern: what is longer is no pattern that anybody typed, and may take long to understand."""

REWRITABLE = tuple(field.name for field in FIELDS if field.shape in (Shape.TEXT, Shape.PROSE, Shape.LIST))
"""The fields that hold free text."""


class How(StrEnum):
    """What is done to a text."""

    REPLACE = "find and replace"
    PATTERN = "find and replace by pattern"
    PREPEND = "text put before"
    APPEND = "text put behind"


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What is wanted.

    Attributes:
        field: one of `REWRITABLE`.
        how: what is done.
        find: what is looked for, where something is: plain text, or a regular expression (of the library ``regex``).
        text: what takes its place, or is put before or behind; of a field of several values, as a value of its own.
        match_case: capitals count.
        whole_words: only whole words are found; of plain text.
    """

    field: str
    how: How
    find: str = ""
    text: str = ""
    match_case: bool = True
    whole_words: bool = False


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A record that would change, with the value before and after; ``refused`` says why it cannot, or is empty."""

    record: Record
    before: FieldValue
    after: FieldValue
    refused: str = ""


def preview(records: Sequence[Record], wanted: Rewriting, progress: Progress | None = None) -> tuple[Rewritten, ...]:
    """What a rewriting would change, in the records' order; nothing is stored.

    Raises:
        BadPattern: it is no regular expression, or its replacement names a group that it has not.
        PatternTooSlow: it takes too long on a record.
        Cancelled: it was asked for meanwhile.
    """
    change = _change(wanted)
    found = []
    for done, record in enumerate(records):
        if progress:
            progress.step(done, len(records), record.title)
        before = record.value(wanted.field)
        try:
            after = change(before)
        except TimeoutError as error:
            raise PatternTooSlow(pattern=wanted.find, id=record.id) from error
        if after != before:
            found.append(Rewritten(record, before, after, _refusal(record, wanted.field, after)))
    return tuple(found)


def apply(ledger: Ledger, shown: Sequence[Rewritten], wanted: Rewriting) -> Changes:
    """Store what a preview showed, as one edit; what it refuses is left.

    Raises:
        Conflict: a record was changed since it was shown; none is changed.
        RecordMissing: a record is gone; none is changed.
    """
    pairs = []
    for one in shown:
        if not one.refused:
            current = ledger.current(one.record.id, one.record.version)
            pairs.append((current, current.edited({wanted.field: one.after})))
    return ledger.save(pairs, Action.EDIT, counted(len(pairs), f"{wanted.how}, {FIELD[wanted.field].label}"))


def _refusal(record: Record, field: str, after: FieldValue) -> str:
    try:
        record.edited({field: after})
    except BadValue as error:
        return str(error)
    return ""


def _change(wanted: Rewriting) -> Callable[[FieldValue], FieldValue]:
    if wanted.how is How.PREPEND:
        return lambda value: wanted.text + value if isinstance(value, str) else _with(wanted.text, value, 0)
    if wanted.how is How.APPEND:
        return lambda value: value + wanted.text if isinstance(value, str) else _with(wanted.text, value, len(value))
    if not wanted.find:
        return lambda value: value
    replaced = _replacing(wanted)
    return lambda value: replaced(value) if isinstance(value, str) else tuple(filter(None, map(replaced, value)))


def _with(text: str, values: Sequence[str], at: int) -> tuple[str, ...]:
    return (*values[:at], *([text] if text.strip() and text not in values else []), *values[at:])


def _replacing(wanted: Rewriting) -> Callable[[str], str]:
    plain = wanted.how is How.REPLACE
    pattern = regex.escape(wanted.find) if plain else wanted.find
    if plain and wanted.whole_words:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    if len(pattern) > _MOST and not plain:
        raise BadPattern(pattern=wanted.find[:40] + "…", why=f"it is longer than {_MOST:,} characters")
    try:
        compiled = regex.compile(pattern, 0 if wanted.match_case else regex.IGNORECASE | regex.FULLCASE)
        compiled.sub(wanted.text, "") if not plain else None
    except (regex.error, OverflowError, RecursionError) as error:
        raise BadPattern(pattern=wanted.find, why=str(error)) from error

    def replaced(value: str) -> str:
        by = (lambda _match: wanted.text) if plain else wanted.text
        try:
            return compiled.sub(by, value, timeout=_SECONDS)
        except (regex.error, IndexError) as error:
            raise BadPattern(pattern=wanted.text, why=str(error)) from error

    return replaced

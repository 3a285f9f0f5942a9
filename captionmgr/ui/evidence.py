"""Evidence in a caption: which words each field was read from, as places in the text that the editor shows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, chain

from captionmgr.model.reading import Span
from captionmgr.model.record import Record
from captionmgr.ui.theme import Evidence

KINDS: dict[str, Evidence] = {
    "source": Evidence.SOURCE,
    "user_generated": Evidence.SOURCE,
    "handout": Evidence.SOURCE,
    "date_created": Evidence.DATE,
    "weekday": Evidence.DATE,
    "impossible_date": Evidence.DATE,
    "sublocation": Evidence.PLACE,
    "city": Evidence.PLACE,
    "state": Evidence.PLACE,
    "country": Evidence.PLACE,
    "country_code": Evidence.PLACE,
    "person_shown": Evidence.PERSON,
    "doubtful": Evidence.VERIFICATION,
    "pool": Evidence.SOURCE,
    "release_date": Evidence.DATE,
    "credit_line": Evidence.CREDIT,
    "creator": Evidence.CREDIT,
    "instructions": Evidence.CREDIT,
    "restriction_code": Evidence.CREDIT,
    "restriction_expiry": Evidence.CREDIT,
    **dict.fromkeys(("correction", "addition", "recrop", "retransmission"), Evidence.NOTICE),
    **dict.fromkeys(("kill", "graphic_content", "embargo"), Evidence.NOTICE),
}
"""The colour of each field, and of each news fact, that is read from words."""
_MENDS = {
    "user_generated": "source",
    "handout": "source",
    "weekday": "date_created",
    "impossible_date": "date_created",
    "date_words": "date_created",
    "restriction": "instructions",
    "restriction_code": "instructions",
    "restriction_expiry": "instructions",
}
CLAIM = "claim"
"""What stands for the field where the words are a claim of verification."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the shown text that a field was read from; places count UTF-16 units, as Qt does."""

    start: int
    end: int
    field: str
    kind: Evidence


def marks_of(record: Record, shown: str) -> tuple[Mark, ...]:
    """The marks of a record's caption in ``shown``, the widest first, so that the narrower lie above them.

    Evidence speaks of the caption as received; where the description begins otherwise, no word can be pointed at
    beyond what both have in common.
    """
    common, units = _common_length(record.received, shown), _units(shown)
    marks = []
    for one in record.found:
        field = _MENDS.get(one.field, one.field)
        kind = KINDS.get(field)
        if kind and not one.inferred and one.span.start < one.span.end <= common:
            marks.append(Mark(units[one.span.start], units[one.span.end], field, kind))
    for claim in record.claims:
        if claim.start < claim.end <= common:
            marks.append(Mark(units[claim.start], units[claim.end], CLAIM, Evidence.VERIFICATION))
    return tuple(sorted(dict.fromkeys(marks), key=lambda mark: (mark.start - mark.end, mark.start)))


def places_of(record: Record, shown: str) -> dict[Span, tuple[int, int]]:
    """Where in ``shown`` the words of everything found stand, as far as it begins as received; in UTF-16 units."""
    common, units = _common_length(record.received, shown), _units(shown)
    spans = dict.fromkeys(one.span for one in record.found if one.span.start < one.span.end <= common)
    return {span: (units[span.start], units[span.end]) for span in spans}


def field_at(marks: tuple[Mark, ...], place: int) -> str:
    """The field whose words are at a place: the narrowest that contains it; empty where there is none."""
    return next((mark.field for mark in reversed(marks) if mark.start <= place < mark.end), "")


def _common_length(one: str, other: str) -> int:
    if one == other or other.startswith(one):
        return len(one)
    return next(
        (at for at, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs),
        min(len(one), len(other)),
    )


def _units(text: str) -> list[int]:
    """For each place of a text that in UTF-16 units of Qt's document, where a line end is one however written."""
    before = chain("\0", text)
    widths = (0 if last + one == "\r\n" else 1 + (one > "\uffff") for last, one in zip(before, text, strict=False))
    return list(accumulate(widths, initial=0))

"""The draft of a recall: what an agency killed or corrected, and every place this desk sent it to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from captionmgr.model.notice import STOPS_USE, Notice
from captionmgr.model.receipt import Receipt
from captionmgr.model.record import Record

_QUOTED = 120


@dataclass(frozen=True, slots=True)
class Exported:
    """A record with the receipts of all its exports, newest first."""

    record: Record
    receipts: tuple[Receipt, ...]


def draft(notice: Notice, exported: Sequence[Exported], editor: str, at: str) -> str:
    """A message that names each place a picture was exported to, to be looked through by an editor and sent.

    Args:
        notice: what is passed on.
        exported: the records it is about.
        editor: who writes; may be empty.
        at: when, UTC, ISO 8601.
    """
    return "\n".join([*_head(notice, editor, at), *_body(exported), *_foot(exported)]) + "\n"


def _head(notice: Notice, editor: str, at: str) -> Iterator[str]:
    stops = notice.kind in STOPS_USE and not notice.revokes
    yield "RECALL — DRAFT" if stops else "NOTICE TO RECIPIENTS — DRAFT"
    yield f"{at}{f' · {editor}' if editor else ''}"
    yield ""
    who = notice.agency or "The agency"
    if notice.revokes:
        yield f"{who} has taken back an earlier notice about the pictures below."
    elif stops:
        yield f"{who} has killed the pictures below. Please remove them at once from every system, page and archive,"
        yield "do not publish them, and confirm that this is done."
    else:
        yield f"{who} has sent a notice ({notice.kind.value}) about the pictures below. Please use them as it asks."
    yield f"Notice: “{notice.first_words}”"
    if notice.reason:
        yield f"Reason: {notice.reason}"


def _body(exported: Iterable[Exported]) -> Iterator[str]:
    for one in exported:
        if not one.receipts:
            continue
        record = one.record
        words = " ".join(record.description.split())
        yield ""
        yield f"Record {record.id}{f', {record.title}' if record.title else ''}"
        yield f"  {words if len(words) <= _QUOTED else words[: _QUOTED - 1].rstrip() + '…'}"
        if record.credit_line:
            yield f"  Credit: {record.credit_line}"
        for number, receipt in enumerate(one.receipts, 1):
            yield f"  {number}. {receipt.target}"
            yield f"     exported {receipt.at or 'at an unknown time'} by {receipt.by or 'nobody named'}"
            yield f"     SHA-256 {receipt.target_sha256}"


def _foot(exported: Iterable[Exported]) -> Iterator[str]:
    never = [str(one.record.id) for one in exported if not one.receipts]
    if never:
        yield ""
        yield f"Never exported: record{'s' if len(never) > 1 else ''} {', '.join(never)}."

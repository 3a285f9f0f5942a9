"""Full-text search over records: what of a record is indexed, and how what somebody typed becomes a query."""

from __future__ import annotations

from typing import Any

from captionmgr.model.record import Record
from captionmgr.store.tables import SearchRow, insert

_MOST = 1000
"""Characters of a search that are looked at; nobody types more, and a pasted page would keep the desk waiting."""


def add(record: Record) -> None:
    """Index a record that is not indexed."""
    signed = record.sign_off.note if record.sign_off else ""
    notes = (record.instructions, *record.keywords, record.alt_text, record.job_id, signed)
    words = {
        "description": record.description,
        "headline": record.headline,
        "title": record.title,
        "credit": record.credit_line,
        "source": _joined(record.source, record.provider),
        "place": _joined(record.sublocation, record.city, record.state, record.country),
        "person": _joined(*record.person_shown, *record.creator),
        "notes": _joined(*notes),
    }
    insert(SearchRow, {"rowid": record.id, **words})


def remove(record_id: int) -> None:
    """Take a record out of the index."""
    SearchRow.delete().where(SearchRow.rowid == record_id).execute()


def matching(typed: str) -> Any:
    """A query for the ids of the records that match what somebody typed; it finds nothing where no word is in it.

    Words must all occur, in any order and field, whatever their accents and capitals; the last one may be unfinished.
    ``"some words"`` is a phrase, ``OR`` and ``-word`` do what they do on the web, ``place:Douma`` asks one field.
    """
    text = typed[:_MOST].encode("utf-8", "ignore").decode().replace("\0", " ").strip()
    if text and text[-1] not in '"()*':
        text += "*"
    return SearchRow.select(SearchRow.rowid).where(SearchRow.match(SearchRow.web_query(text)))


def _joined(*texts: str) -> str:
    return "\n".join(text for text in texts if text)

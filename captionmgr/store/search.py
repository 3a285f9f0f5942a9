"""Full-text search over records: what of a record is indexed, and how what somebody typed becomes a query."""

from __future__ import annotations

from typing import Any

from captionmgr.model.query import MOST, Token, parse
from captionmgr.model.record import Record
from captionmgr.store.tables import Json, RecordRow, SearchRow, insert, json_text


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


def asked(typed: str) -> tuple[str, list[Any]]:
    """What somebody typed (`model.query.parse`), as an expression for the index and conditions on records: all hold.

    The expression is empty where nothing is asked of the index. Tokens that ask how a value begins are looked up
    there too: what begins so holds these words, and the index finds the few among many without reading every record.
    """
    query = parse(typed)
    parts = [f"({_words(query.text)})"] if query.text else []
    parts += [f"({_BESIDE[token.column]} : {phrase(token.first)} *)" for token in query.tokens if _is_indexed(token)]
    return " AND ".join(parts), [_condition(token) for token in query.tokens]


_BESIDE = {"city": "place", "state": "place", "country": "place", "creator": "person", "keywords": "notes"}
"""The column of the index in which a record's column stands."""


def _is_indexed(token: Token) -> bool:
    return token.name == "is" and not token.negated and any(map(str.isalnum, token.first))


def phrase(text: str) -> str:
    """A text as a phrase of the index: its words side by side, whatever stands between them."""
    return '"' + text.encode("utf-8", "ignore").decode().replace("\0", " ").replace('"', '""') + '"'


def _condition(token: Token) -> Any:
    made = _CONDITIONS[token.name](getattr(RecordRow, token.column), token)
    return ~made if token.negated else made


def _begins(column: Any, token: Token) -> Any:
    """Text that begins so; of several values, any of them. Capitals do not matter."""
    if isinstance(column, Json):
        written = column.cast("TEXT")
        return written.contains(f'"{json_text(token.first)[1:-1]}')
    return column.startswith(token.first)


def _held(column: Any, _token: Token) -> Any:
    if column is RecordRow.image:
        return RecordRow.in_no_image == False  # noqa: E712  (the same, and indexed)
    written = column.cast("TEXT")
    return column.is_null(False) & (written != "") & (written != "[]")


def _between(column: Any, token: Token) -> Any:
    within = (column != "") & (column >= token.first)
    return within & (column < token.last) if token.last else within


_CONDITIONS = {
    "is": _begins,
    "status": lambda column, token: column == token.first,
    "has": _held,
    "date": _between,
}


def _words(typed: str) -> str:
    """Words as an expression for the index; it finds nothing where no word is in it.

    Words must all occur, in any order and field, whatever their accents and capitals; the last one may be unfinished.
    ``"some words"`` is a phrase, ``OR`` and ``-word`` do what they do on the web, ``place:Douma`` asks one field.
    """
    text = typed[:MOST].encode("utf-8", "ignore").decode().replace("\0", " ").strip()
    if text and text[-1] not in '"()*':
        text += "*"
    return str(SearchRow.web_query(text)) or phrase("")


def _joined(*texts: str) -> str:
    return "\n".join(text for text in texts if text)

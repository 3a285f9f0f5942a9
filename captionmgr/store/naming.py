"""Records found by what a notice names: a number, a file, a title, words; by indexes, never by reading them all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from peewee import SQL, fn

from captionmgr.store.search import phrase
from captionmgr.store.tables import RecordRow, SearchRow, database

_PATH = "replace(json_extract(image, '$.path'), '\\', '/')"
_IMAGE_NAME = SQL(f"lower(replace({_PATH}, rtrim({_PATH}, replace({_PATH}, '/', '')), ''))")
"""The name of a record's image file, as the index has it."""
_BEHIND_ALL = "\U0010ffff"


def by_number(number: str, limit: int) -> list[int]:
    """Ids of the records in whose texts a number stands, newest first."""
    return _matching(phrase(number), limit) if any(map(str.isalnum, number)) else []


def by_title(title: str, limit: int) -> list[int]:
    """Ids of the records in whose titles these words stand, newest first."""
    return _matching(f"title : {phrase(title)}", limit) if any(map(str.isalnum, title)) else []


def by_image_name(begins: str, limit: int) -> list[int]:
    """Ids of the records whose image file is named so or begins so, newest first."""
    first = "".join(one.lower() if one.isascii() else one for one in begins)
    first = first.encode("utf-8", "replace").decode()
    if not first:
        return []
    within = (first <= _IMAGE_NAME) & (first + _BEHIND_ALL > _IMAGE_NAME)
    return _ids(RecordRow.select(RecordRow.id).where(within).order_by(_IMAGE_NAME).limit(limit))


def alike(words: Iterable[str], limit: int) -> list[int]:
    """Ids of the records whose captions hold most of these words, the rarest counting most; best first."""
    asked = " OR ".join(map(phrase, words))
    if not asked:
        return []
    query = SearchRow.select(SearchRow.rowid).where(SearchRow.match(f"description : ({asked})"))
    return _ids(query.order_by(fn.bm25(SQL("record_search"))).limit(limit))


def _matching(expression: str, limit: int) -> list[int]:
    query = SearchRow.select(SearchRow.rowid).where(SearchRow.match(expression))
    return _ids(query.order_by(SearchRow.rowid.desc()).limit(limit))


def _ids(query: Any) -> list[int]:
    return [found for (found,) in database.execute(query)]

"""Captions out of tables and news items: CSV, XLSX, ninjs (1.6 to 3.1) and NewsML-G2. The content decides.

Source of the names in news items: the IPTC's schemas of ninjs and NewsML-G2.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from captionmgr.documents import text
from captionmgr.model.errors import DocumentDamaged, DocumentTooLarge
from captionmgr.model.item import Item, items_of_rows

ENDINGS = (".csv", ".tsv", ".xlsx", ".json", ".xml")
_LARGEST = 100_000_000
"""Bytes that a table may unpack to."""
_MOST_ROWS = 100_000
_MOST_CELLS = 200
_LONGEST_CELL = 1_000_000
_NAR = "{http://iptc.org/std/nar/2006-10-01/}"


def items(data: bytes, name: str) -> tuple[Item, ...]:
    """The captions of a table or of news items; none where the file is neither.

    Raises:
        DocumentDamaged, DocumentTooLarge: it is one that cannot be read.
        NotText, NoText, TextTooLarge: as `documents.text.decode`.
    """
    if data.startswith(b"PK\x03\x04"):
        return _workbook(data, name)
    if data.startswith((b"%PDF", b"{\\rtf")):
        return ()
    words = text.decode(data, name).text.lstrip("\ufeff \n\t")
    if words.startswith(("{", "[")):
        return _json(words, name)
    if words.startswith("<") and _NAR[1:-1] in words[:2000]:
        return _newsml(words, name)
    return items_of_rows(_rows(words))


# Tables ------------------------------------------------------------------------------------------


def _rows(words: str) -> list[list[str]]:
    """The rows of a text whose first line has the heads, by the sign that parts most of them."""
    first = words.partition("\n")[0]
    sign = max(",;\t|", key=first.count)
    if not first.count(sign):
        return []
    csv.field_size_limit(_LONGEST_CELL)
    try:
        return [
            row[:_MOST_CELLS]
            for row, _ in zip(csv.reader(io.StringIO(words), delimiter=sign), range(_MOST_ROWS), strict=False)
        ]
    except csv.Error:  # it is no table after all
        return []


def _workbook(data: bytes, name: str) -> tuple[Item, ...]:
    import openpyxl  # noqa: PLC0415  (loaded when a workbook comes first: all starts would wait for it)

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if "xl/workbook.xml" not in archive.namelist():
                return ()
            size = sum(part.file_size for part in archive.infolist())  # zipfile unpacks no more than is declared
            if size > _LARGEST:
                raise DocumentTooLarge(name=name, what=f"{size:,} bytes unpacked", limit=f"{_LARGEST:,}")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        try:
            for sheet in book.worksheets:
                found = items_of_rows(list(_cells(sheet)))
                if found:
                    return found
        finally:
            book.close()
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError, etree.LxmlError) as error:
        raise DocumentDamaged(name=name, kind="XLSX", why=str(error)) from error
    return ()


def _cells(sheet: Any) -> Iterator[list[str]]:
    for row in sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_CELLS, values_only=True):
        yield ["" if value is None else _cell(value) for value in row]


def _cell(value: object) -> str:
    """A cell as text; a day of midnight is a day."""
    words = value.isoformat() if hasattr(value, "isoformat") else str(value)
    return words.removesuffix("T00:00:00")


# News items --------------------------------------------------------------------------------------


def _json(words: str, name: str) -> tuple[Item, ...]:
    try:
        value = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise DocumentDamaged(name=name, kind="JSON", why=str(error)) from error
    found = (_ninjs(one) for one in _objects(value, 0))
    return tuple(item for item in found if item.caption.strip())


def _objects(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    """The news objects of a document: one, a list of them, or those associated with one."""
    if depth > 5:
        return
    if isinstance(value, list):
        for one in value[:_MOST_ROWS]:
            yield from _objects(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        inner = value.get("associations", ())
        yield from _objects(list(inner.values()) if isinstance(inner, dict) else inner, depth + 1)


def _ninjs(one: Mapping[str, Any]) -> Item:
    caption = _role(one, "descriptions", "caption") or _first(
        one, "description_caption", "description_text", "body_text"
    )
    caption = caption or _role(one, "descriptions", "")
    given = {
        "headline": _first(one, "headline") or _role(one, "headlines", ""),
        "creator": _first(one, "by", "byline"),
        "credit_line": _role(one, "descriptions", "creditline") or _first(one, "creditline"),
        "source": _named(one.get("infoSources")) or _named(one.get("infosource")),
        "copyright_notice": _first(one, "copyrightNotice", "copyrightnotice"),
        "instructions": _first(one, "edNote", "ednote"),
        "date_created": _first(one, "contentCreated", "contentcreated"),
        "city": _first(one, "located"),
        "job_id": _role(one, "altIds", "jobid"),
    }
    return _given(caption, _first(one, "title"), given, "ninjs")


def _first(one: Mapping[str, Any], *names: str) -> str:
    return next((value for name in names if isinstance(value := one.get(name), str) and value.strip()), "")


def _role(one: Mapping[str, Any], name: str, role: str) -> str:
    """The value of a list's member that has a role; any where none is asked for."""
    members = one.get(name)
    for member in members if isinstance(members, list) else ():
        if (
            isinstance(member, dict)
            and (not role or member.get("role") == role)
            and isinstance(member.get("value"), str)
        ):
            return str(member["value"])
    return ""


def _named(members: object) -> str:
    first = members[0] if isinstance(members, list) and members else None
    return str(first["name"]) if isinstance(first, dict) and isinstance(first.get("name"), str) else ""


def _newsml(words: str, name: str) -> tuple[Item, ...]:
    if "<!DOCTYPE" in words or "<!ENTITY" in words:
        raise DocumentDamaged(name=name, kind="NewsML-G2", why="it defines entities")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, encoding="utf-8")
    try:
        root = etree.fromstring(words.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise DocumentDamaged(name=name, kind="NewsML-G2", why=error.msg) from error
    found = (_news_item(one) for one in root.iter(f"{_NAR}newsItem"))
    return tuple(item for item in found if item.caption.strip())


def _news_item(one: Any) -> Item:
    content = one.find(f"{_NAR}contentMeta")
    if content is None:
        return Item("")

    def said(path: str, of: Any = content) -> str:
        return "; ".join(" ".join("".join(found.itertext()).split()) for found in of.findall(path.replace("n:", _NAR)))

    described = content.findall(f"{_NAR}description")
    caption = next(
        (found for found in described if "caption" in found.get("role", "")), described[0] if described else None
    )
    given = {
        "headline": said("n:headline"),
        "creator": said("n:creator/n:name") or said("n:by"),
        "credit_line": said("n:creditline"),
        "source": said("n:infoSource/n:name"),
        "copyright_notice": said("n:rightsInfo/n:copyrightNotice", one),
        "instructions": said("n:itemMeta/n:edNote", one),
        "date_created": said("n:contentCreated"),
        "keywords": said("n:keyword"),
    }
    return _given("" if caption is None else "".join(caption.itertext()).strip(), "", given, "NewsML-G2")


def _given(caption: str, title: str, values: Mapping[str, str], place: str) -> Item:
    kept = {name: value.strip() for name, value in values.items() if value.strip()}
    return Item(caption, title, kept, dict.fromkeys(kept, place))

"""Lists of what was exported: CSV for spreadsheets, ninjs 3.1 and NewsML-G2 2.35 for systems.

Source: the schemas of the IPTC, ninjs 3.1 and NewsML-G2 2.35 (power); tests hold these documents against them.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence

from lxml import etree

from captionmgr.model.fields import DIGITAL_SOURCE_TYPES, FIELDS
from captionmgr.model.listed import Listed

_NAR = "http://iptc.org/std/nar/2006-10-01/"
_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"
_SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_INTERNAL = frozenset({"instructions"})
"""Fields that are for the desk that receives a picture, not for the public (FIELDMAP 5.1)."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


def as_csv(items: Sequence[Listed], at: str) -> str:
    """One line a copy, one column a field. A cell that a spreadsheet would run as a formula has an apostrophe first."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    names = [field.name for field in FIELDS]
    rows.writerow(["file", "sha256", "size", "width", "height", "record", "version", "status", "written", *names])
    for one in items:
        values = ("" if one.is_public and name in _INTERNAL else one.record.value(name) for name in names)
        texts = [value if isinstance(value, str) else "; ".join(value) for value in values]
        status = "" if one.is_public else one.record.status.value
        told = [one.file, one.receipt.target_sha256, one.size, one.width, one.height, one.record.id, one.record.version]
        rows.writerow([_cell(str(cell)) for cell in (*told, status, one.receipt.at, *texts)])
    return "\ufeff" + out.getvalue()  # by which spreadsheets know UTF-8


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


# ninjs -------------------------------------------------------------------------------------------


def as_ninjs(items: Sequence[Listed], at: str) -> str:
    """One composite object, whose associations are the pictures. ``at``: when, UTC, ISO 8601."""
    store = items[0].receipt.store if items else "none"
    whole = {
        "uri": f"tag:captionmgr.org,2024:{store}/export/{at}",
        "type": "composite",
        "representationType": "full",
        "versionCreated": at,
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "associations": [{"name": one.file, **_ninjs(one)} for one in items],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _ninjs(one: Listed) -> dict[str, object]:
    record = one.record
    found: dict[str, object] = {
        "uri": one.uri,
        "type": "graphic" if record.media_kind == "graphic" else "picture",
        "version": str(record.version),
        "versionCreated": one.receipt.at,
        "contentCreated": one.created if "T" in one.created else "",
        "pubStatus": "usable",
        "title": record.title,
        "headlines": [{"value": record.headline}] if record.headline else [],
        "descriptions": _ninjs_descriptions(one),
        "by": ", ".join(record.creator),
        "infoSources": [{"name": record.source, "role": "source"}] if record.source else [],
        "located": record.city,
        "places": [{"name": name} for name in (record.sublocation, record.city, record.state, record.country) if name],
        "people": [{"name": name} for name in record.person_shown],
        "copyrightNotice": record.copyright_notice,
        "edNote": "" if one.is_public else record.instructions,
        "digitalSourceType": _ninjs_source_type(record.digital_source_type),
        "altIds": _ninjs_ids(one),
        "renditions": [
            {
                "name": "export",
                "title": one.file,  # a path below the manifest; href would have to be absolute
                "contentType": one.media_type,
                "width": one.width,
                "height": one.height,
                "sizeInBytes": one.size,
            }
        ],
    }
    return {name: value for name, value in found.items() if value}


def _ninjs_descriptions(one: Listed) -> list[dict[str, str]]:
    roles = (("caption", one.record.description), ("creditline", one.record.credit_line), ("alt", one.record.alt_text))
    return [{"role": role, "contentType": "text/plain", "value": text} for role, text in roles if text]


def _ninjs_source_type(term: str) -> dict[str, str]:
    return {"name": DIGITAL_SOURCE_TYPES[term], "uri": _SOURCE_TYPE + term} if term in DIGITAL_SOURCE_TYPES else {}


def _ninjs_ids(one: Listed) -> list[dict[str, str]]:
    found = [{"role": "sha256", "value": one.receipt.target_sha256}]
    return [*found, {"role": "jobid", "value": one.record.job_id}] if one.record.job_id else found


def _relative(file: str) -> str:
    """A path as a relative reference (RFC 3986)."""
    kept = "/-._~!$&'()*+,;=@"
    return "".join(
        sign
        if sign.isascii() and (sign.isalnum() or sign in kept)
        else "".join(f"%{byte:02X}" for byte in _bytes(sign))
        for sign in file
    )


def _bytes(sign: str) -> bytes:
    return sign.encode("utf-8", "surrogateescape")


# NewsML-G2 ---------------------------------------------------------------------------------------


def as_newsml(items: Sequence[Listed], at: str) -> str:
    """A news message with one item a picture. ``at``: when it was made, UTC, ISO 8601."""
    message = etree.Element(f"{{{_NAR}}}newsMessage", nsmap={None: _NAR})
    _add(_add(message, "header"), "sent", at)
    item_set = _add(message, "itemSet")
    for one in items:
        _news_item(item_set, one)
    return etree.tostring(message, xml_declaration=True, encoding="UTF-8", pretty_print=True).decode("utf-8")


def _news_item(parent: etree._Element, one: Listed) -> None:
    record = one.record
    item = _add(parent, "newsItem", guid=one.uri, version=str(max(1, record.version)), standard="NewsML-G2")
    item.set("standardversion", "2.35")
    item.set("conformance", "power")
    _add(item, "catalogRef", href=_CATALOG)
    if record.copyright_notice:
        _add(_add(item, "rightsInfo"), "copyrightNotice", record.copyright_notice)
    meta = _add(item, "itemMeta")
    _add(meta, "itemClass", qcode="ninat:graphic" if record.media_kind == "graphic" else "ninat:picture")
    _add(_add(meta, "provider"), "name", record.provider or record.source or "unknown")
    _add(meta, "versionCreated", one.receipt.at)
    _add(meta, "pubStatus", qcode="stat:usable")
    if record.instructions and not one.is_public:
        _add(meta, "edNote", record.instructions)
    _content(item, one)
    content = _add(_add(item, "contentSet"), "remoteContent", href=_relative(one.file), contenttype=one.media_type)
    for name, value in (("size", one.size), ("width", one.width), ("height", one.height)):
        content.set(name, str(value))


def _content(item: etree._Element, one: Listed) -> None:
    record, content = one.record, _add(item, "contentMeta")
    if one.created:
        _add(content, "contentCreated", one.created)
    _located(content, [name for name in (record.sublocation, record.city, record.state, record.country) if name])
    for name in record.creator:
        _add(_add(content, "creator"), "name", name)
    if record.source:
        _add(_add(content, "infoSource"), "name", record.source)
    for word in record.keywords:
        _add(content, "keyword", word)
    for name in record.person_shown:
        _add(_add(content, "subject", type="cpnat:person"), "name", name)
    for tag, text in (("headline", record.headline or record.title), ("creditline", record.credit_line)):
        if text:
            _add(content, tag, text)
    if record.description:
        _add(content, "description", record.description, role="drol:caption")


def _located(content: etree._Element, places: Sequence[str]) -> None:
    """The place, and what it lies in, smallest first."""
    if places:
        located = _add(content, "located")
        _add(located, "name", places[0])
        for name in places[1:]:
            _add(_add(located, "broader"), "name", name)


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_NAR}}}{name}", attributes)
    if text:
        element.text = text
    return element


WRITERS: dict[str, tuple[str, Callable[[Sequence[Listed], str], str]]] = {
    "csv": ("manifest.csv", as_csv),
    "ninjs": ("manifest.ninjs.json", as_ninjs),
    "newsml-g2": ("manifest.newsml.xml", as_newsml),
}
"""By format (`model.preset.MANIFESTS`): the name of the file, and what writes it."""

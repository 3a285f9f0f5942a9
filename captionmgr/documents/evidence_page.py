"""The evidence bundle as a page for people: it carries its JSON inside, runs nothing and asks nothing of a network."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from captionmgr.documents.proofs import CLOSING, OPENING
from captionmgr.model.history import FOLLOWS, label

_STYLE = """
body{font:15px/1.5 system-ui,sans-serif;max-width:64em;margin:2em auto;padding:0 1em;color:#1b1b1f;background:#fff}
h1{font-size:1.5em}h2{font-size:1.15em;margin-top:2em;border-bottom:1px solid #ccc}
table{border-collapse:collapse}td,th{text-align:start;vertical-align:top;padding:.2em .8em .2em 0}
td,blockquote{white-space:pre-wrap;overflow-wrap:anywhere}th{font-weight:600}
blockquote{margin:0;border-inline-start:3px solid #999;padding-inline-start:1em}mark{background:#ffe9a8}
code{font:13px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
.entry{margin:1em 0;break-inside:avoid}s{color:#777}.note{color:#555}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_TITLES = {
    "claims": "What the caption claims of its verification",
    "checks": "Our checks",
    "sign_off": "Our sign-off in force",
    "found": "What was read in the caption",
}
"""Of values that are structures: each has a section of its own. Others are titled by their names."""
_ELSEWHERE = frozenset({"id", "version", "received", "image"}) | FOLLOWS


def page(content: Mapping[str, Any]) -> tuple[str, str]:
    """The page of a bundle: what stands before its JSON, and what stands behind."""
    record = content["record"]
    name = record["title"] or record["headline"] or f"record {record['id']}"
    plain = {key: value for key, value in record.items() if not _is_structure(value) and key not in _ELSEWHERE}
    structures = {key: record[key] for key in (*_TITLES, *record) if _is_structure(record.get(key))}
    found = structures.pop("found", [])
    parts = [
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>Evidence: {_text(name)}</title><style>{_STYLE}</style></head><body>",
        f'<h1 dir="auto">Evidence: {_text(name)}</h1>',
        _made(content),
        _section("Caption as received", _received(record)),
        *(_section(_title(key), _shown(value)) for key, value in structures.items() if key not in _ELSEWHERE),
        _section("Sign-offs and what became of them", _grid(content["sign_offs"])),
        _section("The record now", _table((_label(key), _shown(value)) for key, value in plain.items() if value)),
        _section("The image", _image(content["image"])),
        _section("Exports", "".join(map(_receipt, content["receipts"])) or _none()),
        _section("History", "".join(_entry(one, record["id"]) for one in content["history"]["entries"])),
        _section(_TITLES["found"], _grid(found)),
        _section("Proof", _proof(content)),
    ]
    return "\n".join(parts) + "\n", "\n</body></html>\n"


def carried(document: Mapping[str, Any]) -> str:
    """A JSON document as a page carries it: nothing in it can end the element or begin another."""
    said = json.dumps(document).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return f"{OPENING}{said}{CLOSING}"


def _text(value: object) -> str:
    """Text made harmless: markup escaped, control characters shown as their pictures, half characters by number."""
    said = str(value).encode("utf-8", "backslashreplace").decode()
    return escape("".join(chr(0x2400 + ord(one)) if ord(one) < 32 and one not in "\t\n\r" else one for one in said))


def _is_structure(value: object) -> bool:
    """Whether a value is an object or a list of objects, and so has more to show than a line."""
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(one, dict) for one in value))


def _shown(value: object) -> str:
    """A value as a cell holds it: structures as tables within."""
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        return _grid(value)
    if isinstance(value, dict):
        return _table((_label(name), _shown(one)) for name, one in value.items())
    return _inline(value)


def _inline(value: object) -> str:
    """A value in a line, escaped."""
    if value is None or value in ("", [], {}):
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(_inline, value))
    if isinstance(value, dict):
        return ", ".join(f"{_label(name)}: {_inline(one)}" for name, one in value.items())
    return _text(value)


def _label(name: str) -> str:
    return _text(label(name))


def _title(name: str) -> str:
    return _TITLES.get(name) or label(name).capitalize()


def _section(title: str, inside: str) -> str:
    return f"<section><h2>{_text(title)}</h2>\n{inside}</section>"


def _table(rows: Iterable[tuple[str, str]]) -> str:
    cells = "".join(f'<tr><th>{name}</th><td dir="auto">{value}</td></tr>' for name, value in rows)
    return f"<table>{cells}</table>"


def _grid(rows: Sequence[Mapping[str, Any]]) -> str:
    """Several things of one form, a line each."""
    names = dict.fromkeys(name for row in rows for name in row)
    heads = "".join(f"<th>{_label(name)}</th>" for name in names)
    lines = ("".join(f'<td dir="auto">{_shown(row.get(name))}</td>' for name in names) for row in rows)
    return f"<table><tr>{heads}</tr>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>" if rows else _none()


def _none() -> str:
    return '<p class="note">None.</p>'


def _received(record: Mapping[str, Any]) -> str:
    """The caption, with what it claims of its verification marked in it."""
    said, at, parts = record["received"], 0, []
    for start, end in sorted((claim["start"], claim["end"]) for claim in record["claims"]):
        if at <= start <= end:
            parts.append(f"{_text(said[at:start])}<mark>{_text(said[start:end])}</mark>")
            at = end
    return f'<blockquote dir="auto">{"".join(parts)}{_text(said[at:])}</blockquote>'


def _made(content: Mapping[str, Any]) -> str:
    made, record = content["made"], content["record"]
    who = f"<bdi>{_text(made['editor'] or 'an unnamed editor')}</bdi>"
    told = f"Record {_text(record['id'])}, version {_text(record['version'])}. Made {_text(made['at'])} by {who}"
    return f'<p class="note">{told} with {_text(made["program"])}.</p>'


def _image(image: Mapping[str, Any] | None) -> str:
    if image is None:
        return _none()
    rows = [("file", _text(image["path"])), ("SHA-256 when attached", f"<code>{_text(image['sha256'])}</code>")]
    now = f"<code>{_text(image['sha256_now'])}</code>" if image["sha256_now"] else _text(image["trouble"])
    return _table([*rows, ("SHA-256 when this was made", now)])


def _receipt(receipt: Mapping[str, Any]) -> str:
    rows = [
        ("copy", _text(receipt["target"])),
        ("written", _text(receipt["at"])),
        ("version of the record", _text(receipt["record_version"])),
        ("SHA-256 of the original", f"<code>{_text(receipt['source_sha256'])}</code>"),
        ("SHA-256 of the copy", f"<code>{_text(receipt['target_sha256'])}</code>"),
        ("history then ended with", f"entry {_text(receipt['head'])}" if receipt["store"] else "not kept"),
    ]
    return f'<div class="entry">{_table(rows)}</div>'


def _entry(entry: Mapping[str, Any], record_id: int) -> str:
    who = f"<bdi>{_text(entry['editor'] or 'unnamed')}</bdi>"
    told = f"<b>Entry {_text(entry['number'])}</b> · {_text(entry['at'])} · {who} · {_text(entry['origin'])}"
    head = f"<div>{told} · {_text(entry['action'])}: <bdi>{_text(entry['note'])}</bdi></div>"
    changes = (one for one in entry["revisions"] if one.get("record") == record_id)
    key = f"key {_text(entry['key'][:16])}…" if entry["key"] else "from before there were signatures"
    return f'<div class="entry">{head}{"".join(map(_change, changes))}<div class="note">{key}</div></div>\n'


def _change(revision: Mapping[str, Any]) -> str:
    if revision["after"] is None:
        return '<p class="note">The record was removed.</p>'
    before = revision["before"]
    rows = []
    for name, value in revision["after"].items():
        if name not in FOLLOWS and (before is not None or value):
            was = f"<s>{_inline(before.get(name))}</s> → " if before is not None else ""
            rows.append((_label(name), was + _inline(value)))
    return _table(rows)


def _proof(content: Mapping[str, Any]) -> str:
    head, history = content["head"], content["history"]
    rows = [
        ("store", f"<code>{_text(head['store'])}</code>"),
        ("head", f"entry {_text(head['number'])}, <code>{_text(head['hash'])}</code>"),
        ("chain", f"{len(history['links'])} entries from entry {_text(history['after'] + 1)} to the head"),
    ]
    rows += [
        (f"key of <bdi>{_text(key['editor'])}</bdi>", f"<code>{_text(key['fingerprint'])}</code>")
        for key in content["keys"]
    ]
    said = "".join(f"<li>{_text(sentence)}</li>" for sentence in content["not_proven"])
    how = "This file carries its evidence inside; <code>captionmgr bundle verify FILE</code> proves it."
    return f"{_table(rows)}<p>{how}</p><p>Not proven:</p><ul>{said}</ul>"

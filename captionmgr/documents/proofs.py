"""Documents that prove something later, read back: receipts, heads of a history, evidence bundles; JSON, or a page
that carries its JSON inside.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from captionmgr.model.errors import EvidenceUnreadable, FileMissing, FileUnreadable

LIMIT = 256 << 20
"""Bytes up to which a document is read: a bundle names every entry of a desk's history since its record came in."""

OPENING = '<script type="application/json" id="evidence">'
"""What stands before the JSON in a page; browsers never run it."""
CLOSING = "</script>"


def read(path: Path) -> dict[str, Any]:
    """The JSON object of a document.

    Raises:
        FileMissing, FileUnreadable: of the file.
        EvidenceUnreadable: it holds none.
    """
    return parsed(text(path), path)


def text(path: Path) -> str:
    """The text of a document; raises as `read` does."""
    try:
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or str(error)) from error
    if len(content) > LIMIT:
        raise EvidenceUnreadable(path=path, detail="it is too large")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EvidenceUnreadable(path=path, detail="it is not UTF-8 text") from error


def parsed(said: str, path: Path) -> dict[str, Any]:
    """The JSON object of a document's text; raises `EvidenceUnreadable`."""
    _, inside = split(said)
    if "<" in inside:
        raise EvidenceUnreadable(path=path, detail="its JSON can end the element that holds it")
    try:
        found = json.loads(inside or said, object_pairs_hook=_object, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise EvidenceUnreadable(
            path=path, detail=f"it holds no JSON that is read alike everywhere: {error}"
        ) from error
    if not isinstance(found, dict):
        raise EvidenceUnreadable(path=path, detail="its JSON is no object")
    return found


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which each name stands once: of two values, one reader takes the first and another the last."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice in an object")
    return found


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number")


def split(said: str) -> tuple[str, str]:
    """A page apart from the JSON it carries; the second is empty where it carries none."""
    before, opening, rest = said.partition(OPENING)
    inside, closing, after = rest.partition(CLOSING)
    return (before + after, inside) if opening and closing else (said, "")

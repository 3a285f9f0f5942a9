"""Reading without a store: documents, pages and captions understood, for whoever only wants to look."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import BinaryIO

from captionmgr.documents import text as documents
from captionmgr.documents.text import Document
from captionmgr.model.errors import NoText, TextTooLarge
from captionmgr.model.reading import PageReading, Reading
from captionmgr.parsing import caption, page
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.places import gazetteer

__all__ = ["Document", "Knowledge", "knowledge", "read_caption", "read_document", "read_page"]


@cache
def knowledge() -> Knowledge:
    """What everybody's parser knows, loaded once: it is data, read only."""
    return Knowledge(gazetteer.load())


def read_document(name: str, standard_input: BinaryIO) -> Document:
    """The text of a file, or of standard input where the name is ``-``; raises as `documents.text.read_text` does."""
    if name == "-":
        return documents.decode(standard_input.read(documents.LIMIT + 1), "standard input")
    return documents.read_text(Path(name))


def read_page(text: str, name: str, known: Knowledge | None = None) -> PageReading:
    """Understand a pasted page.

    Raises:
        NoText: there is nothing but white space.
        TextTooLarge: it is over `documents.text.LIMIT` bytes.
    """
    if not text.strip():
        raise NoText(name=name)
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > documents.LIMIT:
        raise TextTooLarge(name=name, size=size, limit=documents.LIMIT)
    return page.read_page(_storable(text), known or knowledge())


def read_caption(text: str) -> Reading:
    """Understand one caption."""
    return caption.read_caption(_storable(text), knowledge())


def _storable(text: str) -> str:
    """The text with halves of characters, which no file can hold, shown as what they are: unreadable (U+FFFD)."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

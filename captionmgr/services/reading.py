"""Reading without a store: documents, pages and captions understood, for whoever only wants to look."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import BinaryIO

from captionmgr.documents import reception, sources
from captionmgr.documents import text as documents
from captionmgr.documents.reception import SENTENCES, Proposal, Reception, Repair
from captionmgr.documents.sources import ENDINGS
from captionmgr.documents.tables import ENDINGS as TABLE_ENDINGS
from captionmgr.documents.text import Document
from captionmgr.model.errors import NoText, TextTooLarge
from captionmgr.model.houses import NO_RULES, HouseRules
from captionmgr.model.places import Gazetteer
from captionmgr.model.reading import PageReading, Reading
from captionmgr.parsing import caption, page
from captionmgr.parsing.knowledge import Houses, Knowledge
from captionmgr.places import gazetteer

__all__ = [
    "ENDINGS",
    "SENTENCES",
    "TABLE_ENDINGS",
    "Document",
    "Knowledge",
    "Proposal",
    "Reception",
    "Repair",
    "knowledge",
    "read_caption",
    "read_document",
    "read_page",
    "readable",
    "receive",
    "received_on",
]


@lru_cache(maxsize=4)
def knowledge(rules: HouseRules = NO_RULES) -> Knowledge:
    """What everybody's parser knows, and what a desk's own rules add; the same rules give the same, with what it
    remembers."""
    return Knowledge(_places(), Houses(rules))


@cache
def _places() -> Gazetteer:
    """Loaded once: it is data, read only."""
    return gazetteer.load()


def read_document(name: str, standard_input: BinaryIO) -> Document:
    """The text of a file, or of standard input where the name is ``-``; raises as `documents.sources.read` does."""
    if name == "-":
        return sources.of_bytes(standard_input.read(documents.LIMIT + 1), "standard input")
    return sources.read(Path(name))


def receive(text: str, name: str, wanted: Collection[Repair] = ()) -> Reception:
    """Take in a text before it is read: HTML as what it shows, with the repairs ``wanted``; others are proposed.

    Raises:
        NoText: there is nothing but white space.
        TextTooLarge: it is over `documents.text.LIMIT` bytes.
    """
    return reception.receive(readable(text, name), wanted)


def received_on(known: Knowledge, day: datetime.date | None) -> Knowledge:
    """The same knowledge for texts that came in on a day, against which a weekday alone is resolved; None: on none."""
    return known if known.received == day else replace(known, received=day)


def read_page(
    text: str, name: str, known: Knowledge | None = None, received: datetime.date | None = None
) -> PageReading:
    """Understand a pasted page, which came in on the day ``received``; None where that is not said.

    Raises:
        NoText: there is nothing but white space.
        TextTooLarge: it is over `documents.text.LIMIT` bytes.
    """
    return page.read_page(readable(text, name), received_on(known or knowledge(), received))


def read_caption(text: str, known: Knowledge | None = None, *, title: str = "") -> Reading:
    """Understand one caption, under its title."""
    return caption.read_caption(_storable(text), known or knowledge(), title=title)


def readable(text: str, name: str) -> str:
    """A text as it can be read: white space alone or more than the limit is refused, as `read_page` does."""
    if not text.strip():
        raise NoText(name=name)
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > documents.LIMIT:
        raise TextTooLarge(name=name, size=size, limit=documents.LIMIT)
    return _storable(text)


def _storable(text: str) -> str:
    """The text with halves of characters, which no file can hold, shown as what they are: unreadable (U+FFFD)."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

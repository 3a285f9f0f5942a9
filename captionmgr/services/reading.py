"""Reading without a store: documents, pages and captions understood, for whoever only wants to look."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import BinaryIO

from captionmgr.documents import reception
from captionmgr.documents import text as documents
from captionmgr.documents.reception import SENTENCES, Proposal, Reception, Repair
from captionmgr.documents.text import Document
from captionmgr.model.errors import NoText, TextTooLarge
from captionmgr.model.houses import NO_RULES, HouseRules
from captionmgr.model.places import Gazetteer
from captionmgr.model.reading import Found, PageReading, Reading
from captionmgr.parsing import caption, page
from captionmgr.parsing.knowledge import Houses, Knowledge
from captionmgr.places import gazetteer

__all__ = [
    "SENTENCES",
    "Document",
    "Knowledge",
    "Proposal",
    "Reception",
    "Repair",
    "knowledge",
    "read_caption",
    "read_document",
    "read_page",
    "receive",
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
    """The text of a file, or of standard input where the name is ``-``; raises as `documents.text.read_text` does."""
    if name == "-":
        return documents.decode(standard_input.read(documents.LIMIT + 1), "standard input")
    return documents.read_text(Path(name))


def receive(text: str, name: str, wanted: Collection[Repair] = ()) -> Reception:
    """Take in a text before it is read: HTML as what it shows, with the repairs ``wanted``; others are proposed.

    Raises:
        NoText: there is nothing but white space.
        TextTooLarge: it is over `documents.text.LIMIT` bytes.
    """
    _check(text, name)
    return reception.receive(_storable(text), wanted)


def read_page(text: str, name: str, known: Knowledge | None = None) -> PageReading:
    """Understand a pasted page.

    Raises:
        NoText: there is nothing but white space.
        TextTooLarge: it is over `documents.text.LIMIT` bytes.
    """
    _check(text, name)
    known = known or knowledge()
    read = page.read_page(_storable(text), known)
    return replace(read, captions=tuple(_with_house_names(one, known.houses) for one in read.captions))


def read_caption(text: str, known: Knowledge | None = None, *, title: str = "") -> Reading:
    """Understand one caption, under its title."""
    known = known or knowledge()
    return _with_house_names(caption.read_caption(_storable(text), known, title=title), known.houses)


def _with_house_names(read: Reading, houses: Houses) -> Reading:
    """A reading with sources and creators under the names that the desk's own rules give them."""
    found = tuple(_named(one, houses) for one in read.found)
    return replace(read, found=found) if found != read.found else read


def _named(one: Found, houses: Houses) -> Found:
    name = None
    if one.field == "creator":
        name = houses.creator(str(one.value))
    elif one.field in ("source", "provider"):
        house = houses.known(str(one.value))
        name = house.name if house and not house.distributes else None
    return replace(one, value=name, rule="house rule") if name and name != one.value else one


def _check(text: str, name: str) -> None:
    if not text.strip():
        raise NoText(name=name)
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > documents.LIMIT:
        raise TextTooLarge(name=name, size=size, limit=documents.LIMIT)


def _storable(text: str) -> str:
    """The text with halves of characters, which no file can hold, shown as what they are: unreadable (U+FFFD)."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

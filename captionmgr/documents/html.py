"""HTML, as pasted from a page's source or saved by a browser: recognised with care, and read as a reader sees it.

The visible text comes line by line: each block element is a line of its own, scripts, styles and menus are left out,
the alternative text of a picture stands where the picture does, unless the page says the same words anyway.
Nothing is fetched, and no element nests deeper than `DEEPEST`: what does is no page of anybody's, and is read bare.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

DEEPEST = 256
"""Elements within elements that are followed; each tag costs the parser time in proportion to them."""


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LEFT_OUT = _names(
    "button datalist embed head iframe map math nav noscript object script select style svg template title"
)
_PARAGRAPHS = _names(
    "address article aside blockquote body center dl figure footer form h1 h2 h3 h4 h5 h6 header hr html main ol p pre "
    "section table ul"
)
_BLOCKS = _PARAGRAPHS | _names("br caption dd details div dt figcaption legend li summary tbody td th tr")
_INLINE = _names("a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time tt u wbr")
_EMPTY = _names("br hr img wbr")
_KNOWN = _BLOCKS | _INLINE | _LEFT_OUT | {"img", "picture", "source"}

_PIECE = 16_384
"""Characters given to the parser at a time."""

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<rest>\s[^<>]*|/)?>")
_OPENING = re.compile(r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!--|<!doctype\s+html|<html[\s>])", re.IGNORECASE)
_HIDDEN = re.compile(r"(?:^|;)\s*display\s*:\s*none", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")


def is_html(text: str) -> bool:
    """Whether a text is HTML: it opens as a page does, or holds an element of HTML with both its tags, or a ``<br>``.

    A caption in which a ``<`` stands, an address in angle brackets or an ``&amp;`` is none.
    """
    if _OPENING.match(text):
        return True
    opened = set()
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        if name not in _KNOWN:
            continue
        if name in _EMPTY:
            if name != "img" or "=" in (tag["rest"] or ""):
                return True
        elif not tag["end"]:
            opened.add(name)
        elif name in opened:
            return True
    return False


def visible_text(text: str) -> str:
    """The text that a reader of the page sees; lines end in ``\\n``, and a blank line parts paragraphs.

    Text of a fragment that stands in no block element keeps its own line ends, as it had them where it was typed.
    """
    if not text:
        return ""
    reader = _Reader(keeps_lines=not _OPENING.match(text))
    target: Any = reader  # the type stubs ask for more methods than lxml does
    parser = etree.HTMLParser(target=target, encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        for at in range(0, len(text), _PIECE):  # the parser stops for an error only where a piece ends
            parser.feed(text[at : at + _PIECE].replace("\0", "\ufffd").encode("utf-8", "replace"))
        parser.close()
    except _TooDeep:
        return _bare_text(text)
    return reader.text()


class _TooDeep(Exception):
    """Elements nest deeper than `DEEPEST`."""


class _Reader:
    """Takes the parser's events, and holds the lines so far; no tree is built."""

    def __init__(self, *, keeps_lines: bool) -> None:
        self._keeps_lines = keeps_lines
        self._lines: list[str] = []
        self._alternatives: set[int] = set()
        self._line: list[str] = []
        self._depth = self._left_out = self._blocks = self._preformatted = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise _TooDeep
        if self._left_out or name in _LEFT_OUT or _is_hidden(attributes):
            self._left_out += 1
            return
        if name in _BLOCKS:
            self._end_line(paragraph=name in _PARAGRAPHS)
            self._blocks += name not in ("html", "body")
            self._preformatted += name == "pre"
        elif "@" in name:
            self._line.append(f"<{name}>")  # an address in angle brackets, not an element
        elif name == "img" and attributes.get("alt", "").strip():
            self._end_line()
            self._alternatives.add(len(self._lines))
            self._lines.append(_SPACES.sub(" ", attributes["alt"]).strip())

    def end(self, name: str) -> None:
        """It ends; the parser tells so of every element, whether the page did or not."""
        self._depth -= 1
        if self._left_out:
            self._left_out -= 1
        elif name in _BLOCKS:
            self._end_line(paragraph=name in _PARAGRAPHS)
            self._blocks -= name not in ("html", "body")
            self._preformatted -= name == "pre"

    def data(self, text: str) -> None:
        """Characters between tags."""
        if self._left_out:
            return
        if not self._preformatted and (self._blocks or not self._keeps_lines):
            self._line.append(text)
            return
        first, *others = text.split("\n")
        self._line.append(first)
        for other in others:
            self._end_line(blank=True)
            self._line.append(other)

    def close(self) -> None:
        """The page ends."""
        self._end_line()

    def text(self) -> str:
        """The lines, without what a picture's alternative text only repeats."""
        said = {line for at, line in enumerate(self._lines) if at not in self._alternatives}
        kept = [line for at, line in enumerate(self._lines) if at not in self._alternatives or line not in said]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")

    def _end_line(self, *, paragraph: bool = False, blank: bool = False) -> None:
        words = _SPACES.sub(" ", "".join(self._line)).strip(" ")
        self._line = []
        if words or blank:
            self._lines.append(words)
        if paragraph and self._lines and self._lines[-1]:
            self._lines.append("")


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")))


def _bare_text(text: str) -> str:
    """The text between the tags, whatever they are."""
    bare = _TAG.sub(lambda tag: "" if tag["name"].lower() in _INLINE else "\n", text)
    lines = (_SPACES.sub(" ", line).strip(" ") for line in html.unescape(bare).split("\n"))
    return "\n".join(line for line in lines if line)

"""The captions of a page as runs of lines: alone, wrapped over several lines, or with the credit on its own line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from captionmgr.model.identity import text_key
from captionmgr.model.reading import LineKind, Span
from captionmgr.parsing.lines import SHORTEST_TOLD, Lines
from captionmgr.parsing.names import names_organisation
from captionmgr.parsing.story import is_paragraph

_LED = re.compile(r".*\b(?:Foto|Photo|Bild|Fot\.|Image|Crédit(?:\sphoto)?|Credit|Fotografía|Quelle)\s?:?", re.DOTALL)
"""A line that ends in what leads a credit in: the credit was wrapped onto the next."""

_LEADS = re.compile(r"[(©]|(?:Photo\w*|Foto\w*|Bild|Image|Crédito?|Credit)\b[^:/]{0,12}(?::|\sby\s)", re.IGNORECASE)
"""How a line begins that cannot but be a credit."""

SHORTEST_LED, SHORTEST_UNSTOPPED = 32, 50
"""Characters of a line without a stop that can be a caption with its credit below: one led in, any other."""

_STARTS = frozenset({LineKind.CAPTION, LineKind.CREDIT})
_STOPS = ".!?”\"'’»)"
_WRAPPED_NAME = 3
"""Words of a name that stand on a line below the rest of it."""

WRAPPED = range(45, 100)
"""Lengths of the lines of a text that was wrapped by hand or by mail."""

FEWEST_LEADING = 2
"""Credits that show that a page sets them above its captions."""

_QUOTE_MARKS = re.compile(r">[>| \t]*")

MOST_WRAPPED = 40
"""Lines of one wrapped caption."""


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one caption: first and last, both included."""

    first: int
    last: int

    def quoting(self, lines: Lines) -> tuple[Span, ...]:
        """The quote marks that mail set before its lines from the second on."""
        gaps = (Span(lines.ends[one], lines.starts[one + 1]) for one in range(self.first, self.last))
        return tuple(
            Span(*mark.span()) for gap in gaps for mark in _QUOTE_MARKS.finditer(lines.text, gap.start, gap.end)
        )

    def words(self, lines: Lines) -> str:
        """The caption as it can be seen, without quote marks."""
        return without(lines.text, lines.span(self.first, self.last), self.quoting(lines))


def without(text: str, whole: Span, gaps: Sequence[Span]) -> str:
    """The words of a span, what stands in the gaps left out."""
    edges = (whole.start, *(edge for gap in gaps for edge in (gap.start, gap.end)), whole.end)
    return "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def find_blocks(lines: Lines, apart: Iterable[int]) -> tuple[Block, ...]:
    """The captions of a page by their lines; lines in ``apart`` belong to the story."""
    story = frozenset(apart)
    found: list[Block] = []
    floor = 0
    leading = _credits_lead(lines, story)
    for index, kind in enumerate(lines.kinds):
        if index in story:
            floor = index + 1
        if kind not in _STARTS or index in story:
            continue
        if kind is LineKind.CAPTION:
            found.append(Block(_wrapped_from(lines, index, floor), _wrapped_to(lines, index)))
        elif index in leading:
            found.append(Block(index, index + 1))
        elif index > floor and (_takes_credit(lines, index - 1) or _ends_wrapped(lines, index - 1, floor)):
            found.append(Block(_wrapped_from(lines, index - 1, floor), index))
        elif index + 1 < len(lines) and index + 1 not in story and _follows_credit(lines, index):
            found.append(Block(index, index + 1))
        floor = max(floor, found[-1].last + 1 if found else 0)
    return tuple(found)


def _credits_lead(lines: Lines, story: frozenset[int]) -> frozenset[int]:
    """The credits of a page that sets each on the line above its caption: none has another caption above or below."""
    credits_found = [index for index, kind in enumerate(lines.kinds) if kind is LineKind.CREDIT]
    if len(credits_found) < FEWEST_LEADING or LineKind.CAPTION in lines.kinds:
        return frozenset()
    ends = [*credits_found[1:], min(credits_found[-1] + 3, len(lines))]
    for index, end in zip(credits_found, ends, strict=True):
        told = [one for one in range(index + 1, min(end, index + 3)) if _takes_credit(lines, one)]
        told = told[:1] if index == credits_found[-1] else told  # what stands below the last may be the story
        if told != [index + 1] or index + 1 in story:
            return frozenset()
    first = credits_found[0]
    return frozenset() if first and _takes_credit(lines, first - 1) else frozenset(credits_found)


def _wrapped_to(lines: Lines, index: int) -> int:
    """The last line of a caption whose credit was wrapped inside the maker's name ("REUTERS/Jane", "Doe-Roe")."""
    below = index + 1
    if below >= len(lines) or lines.kinds[below] is not LineKind.OTHER or lines.parted(below):
        return index
    words, last = lines.words(below), lines.words(index)
    parts = words.split()
    name = len(parts) <= _WRAPPED_NAME and all(word[0].isupper() for word in parts) and not names_organisation(words)
    in_name = len(last) in WRAPPED and last[-1].isalpha() and "/" in last[-40:]
    return below if name and in_name else index


def _takes_credit(lines: Lines, index: int) -> bool:
    """Whether a line can be the caption whose credit stands on the line below it."""
    words = lines.words(index)
    if lines.kinds[index] is not LineKind.OTHER or len(words) < SHORTEST_TOLD:
        return False
    if words.endswith(":"):
        return _LED.fullmatch(words[-40:]) is not None
    led = index + 1 < len(lines) and _LEADS.match(lines.words(index + 1)) is not None
    return words[-1] in _STOPS or len(words) >= (SHORTEST_LED if led else SHORTEST_UNSTOPPED)


def _ends_wrapped(lines: Lines, index: int, floor: int) -> bool:
    """Whether a short line is the end of a wrapped caption ("Tuesday, May 7," above "2013.")."""
    if index <= floor or lines.kinds[index] is not LineKind.OTHER or lines.parted(index):
        return False
    words, above = lines.words(index), lines.words(index - 1)
    wrapped = lines.kinds[index - 1] is LineKind.OTHER and len(above) in WRAPPED and above[-1] not in ".!?:"
    return wrapped and words[-1] in ".!?" and len(words) < SHORTEST_TOLD


def _follows_credit(lines: Lines, index: int) -> bool:
    """Whether the caption stands below its credit, with a lead-in that says so ("Mandatory Credit: Photo by ...")."""
    leads = lines.words(index)[:20].casefold().startswith(("mandatory credit", "credit", "("))
    return leads and lines.kinds[index + 1] is LineKind.OTHER and is_paragraph(lines.words(index + 1))


def _wrapped_from(lines: Lines, index: int, floor: int) -> int:
    """The first line of a caption that was wrapped over several."""
    first = index
    while first > max(floor, index - MOST_WRAPPED) and not lines.parted(first):
        words = lines.words(first - 1)
        stopped = words[-1] in '.!?)”"' and index == first
        if lines.kinds[first - 1] is not LineKind.OTHER or len(words) not in WRAPPED or stopped:
            break
        below = lines.words(first)
        if not _runs_on(words, below) or _is_head_of(words, below):
            break
        first -= 1
    return first


def _runs_on(above: str, below: str) -> bool:
    """Whether a sentence goes on from one line to the next."""
    return above[-1] not in ".!?:)" or below[:1].islower() or (above[-1] == "." and len(above) > 60)


def _is_head_of(words: str, caption: str) -> bool:
    """Whether a line says what a caption begins with, as the text that stands for its picture does."""
    return caption.startswith(words.rstrip(" .…"))


def number_blocks(lines: Lines, blocks: tuple[Block, ...]) -> tuple[int, ...]:
    """For each block the number of its caption; the same words under the same counter are one caption."""
    known: dict[str, dict[int | None, int]] = {}
    numbers: list[int] = []
    given = 0
    for block in blocks:
        counter = lines.counters.get(block.first)
        counted = counter.number if counter else None
        same = known.setdefault(text_key(block.words(lines)), {})
        if counted is None and same:
            numbers.append(min(same.values()))
        elif counted in same or None in same:
            numbers.append(min(same[one] for one in (counted, None) if one in same))
        else:
            same[counted] = given
            numbers.append(given)
            given += 1
    return tuple(numbers)


class Repeats:
    """Knows the text that stands for a picture: a caption without its credit, whole or cut off.

    Args:
        captions: the captions, each without its credit.
    """

    def __init__(self, captions: Iterable[str]) -> None:
        self._whole: dict[str, int] = {}
        self._heads: dict[str, int] = {}
        for number, words in enumerate(captions):
            self._whole.setdefault(_plain(words), number)
            self._heads.setdefault(_plain(words)[:_HEAD], number)

    def number(self, words: str) -> int | None:
        """Of which caption these words are a repetition; None if of none."""
        plain = _plain(words)
        if plain in self._whole:
            return self._whole[plain]
        cut = words.endswith(("…", "...")) and len(plain) > _HEAD
        return self._heads.get(plain[:_HEAD]) if cut else None


_HEAD = 40
"""Characters that tell a caption by its beginning, where the rest was cut off."""


def _plain(words: str) -> str:
    return " ".join(words.split()).rstrip(" .…").casefold()

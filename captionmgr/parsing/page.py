"""A pasted page into its lines by kind, its captions, and the story around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from captionmgr.model.identity import text_key
from captionmgr.model.reading import Line, LineKind, PageReading, Reading
from captionmgr.parsing.caption import read_caption
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.parsing.lines import PageLine, read_lines
from captionmgr.parsing.story import find_byline, find_dateline, is_paragraph, read_story

_PLACE_LINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’. -]{2,},\s[A-Z].{1,30}")
"""A place with its town in capitals, as wire files set it above a caption."""

_SLUG = re.compile(r"[A-Z0-9]{2,}(?:[-/ ][A-Z0-9]+)*/?")
"""A wire's keyword above a caption ("BOLIVIA-ELECTION/")."""

_LED = re.compile(r".*\b(?:Foto|Photo|Bild|Fot\.|Image|Crédit(?:\sphoto)?|Credit|Fotografía|Quelle)\s?:?", re.DOTALL)
"""A line that ends in what leads a credit in: the credit was wrapped onto the next."""

SHORTEST_TOLD, SHORTEST_UNSTOPPED = 25, 50
"""Characters of a line that can be a caption with its credit below: as a sentence, and without a stop."""

_STOPS = ".!?”\"'’»)"
_WRAPPED_NAME = 3
"""Words of a name that stand on a line below the rest of it."""

LONGEST_TITLE = 70
"""Characters of a slide's title."""

WRAPPED = range(45, 100)
"""Lengths of the lines of a text that was wrapped by hand or by mail."""


def read_page(text: str, known: Knowledge) -> PageReading:
    """Read one page as pasted: any text can be given. Captions are given once each, in order."""
    lines = read_lines(text, known.houses)
    byline = find_byline(text, lines)
    dateline = find_dateline(text, lines)
    blocks = _blocks(text, lines, {one[0] for one in (byline, dateline) if one})
    numbers = _numbers(text, lines, blocks)
    kinds = _kinds(text, lines, blocks, byline[0] if byline else None, dateline[0] if dateline else None)
    titles = _titles(text, lines, kinds, blocks)
    captions = _captions(text, lines, blocks, numbers, titles, known)
    for index in titles.values():
        kinds[index] = LineKind.TITLE
    count = _count(lines)
    by_line = _blocks_by_line(blocks)
    return PageReading(
        text=text,
        lines=tuple(
            Line(line.span, kind, numbers.get(by_line.get(index, -1)))
            for index, (line, kind) in enumerate(zip(lines, kinds, strict=True))
        ),
        captions=captions,
        story=read_story(text, lines, kinds, byline, dateline),
        expected_count=count.total if count else None,
        count_span=count.counter if count else None,
    )


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one caption: first and last, both included."""

    first: int
    last: int


def _blocks(text: str, lines: Sequence[PageLine], apart: set[int]) -> tuple[_Block, ...]:
    """The captions of a page by their lines; lines in ``apart`` belong to the story."""
    found: list[_Block] = []
    for index, line in enumerate(lines):
        if index in apart or line.kind not in (LineKind.CAPTION, LineKind.CREDIT):
            continue
        floor = max([found[-1].last + 1 if found else 0, *(one + 1 for one in apart if one < index)])
        if line.kind is LineKind.CAPTION:
            found.append(_Block(_wrapped_from(text, lines, index, floor), _wrapped_to(text, lines, index)))
        elif index > floor - 1 and index - 1 >= floor and _takes_credit(text, lines[index - 1]):
            found.append(_Block(_wrapped_from(text, lines, index - 1, floor), index))
        elif index + 1 < len(lines) and index + 1 not in apart and _follows_credit(text, lines, index):
            found.append(_Block(index, index + 1))
    return tuple(found)


def _wrapped_to(text: str, lines: Sequence[PageLine], index: int) -> int:
    """The last line of a caption whose credit was wrapped inside the maker's name ("REUTERS/Jane", "Doe-Roe")."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None or below.blank_before or below.kind is not LineKind.OTHER:
        return index
    words, last = below.span.of(text), lines[index].span.of(text)
    name = len(words.split()) <= _WRAPPED_NAME and all(word[0].isupper() for word in words.split())
    in_name = len(last) in WRAPPED and last[-1].isalpha() and "/" in last[-40:]
    return index + 1 if name and in_name else index


def _takes_credit(text: str, line: PageLine) -> bool:
    """Whether a line can be the caption whose credit stands on the line below it."""
    words = line.span.of(text)
    if line.kind is not LineKind.OTHER or len(words) < SHORTEST_TOLD:
        return False
    if words.endswith(":"):
        return _LED.fullmatch(words) is not None
    return words[-1] in _STOPS or len(words) >= SHORTEST_UNSTOPPED


def _follows_credit(text: str, lines: Sequence[PageLine], index: int) -> bool:
    """Whether the caption stands below its credit, with a lead-in that says so ("Mandatory Credit: Photo by ...")."""
    below = lines[index + 1]
    words = lines[index].span.of(text).casefold()
    leads = words.startswith(("mandatory credit", "credit", "("))
    return leads and below.kind is LineKind.OTHER and is_paragraph(below.span.of(text))


def _wrapped_from(text: str, lines: Sequence[PageLine], index: int, floor: int) -> int:
    """The first line of a caption that was wrapped over several."""
    first = index
    while first > floor and not lines[first].blank_before:
        above = lines[first - 1]
        words = above.span.of(text)
        if above.kind is not LineKind.OTHER or len(words) not in WRAPPED or (words[-1] in '.!?)”"' and index == first):
            break
        if not _runs_on(words, lines[first].span.of(text)):
            break
        first -= 1
    return first


def _runs_on(above: str, below: str) -> bool:
    """Whether a sentence goes on from one line to the next."""
    return above[-1] not in ".!?:)" or below[:1].islower() or (above[-1] == "." and len(above) > 60)


def _blocks_by_line(blocks: Sequence[_Block]) -> dict[int, int]:
    """For each line of a caption the number of its block."""
    return {index: number for number, block in enumerate(blocks) for index in range(block.first, block.last + 1)}


def _numbers(text: str, lines: Sequence[PageLine], blocks: Sequence[_Block]) -> dict[int, int]:
    """For each block the number of its caption; the same words under the same counter are one caption."""
    known: dict[str, list[tuple[int, int | None]]] = {}
    count = 0
    numbers: dict[int, int] = {}
    for index, block in enumerate(blocks):
        alike = known.setdefault(text_key(_words(text, lines, block)), [])
        counted = lines[block.first].number
        same = next((at for at, number in alike if counted in (None, number) or number is None), None)
        if same is None:
            same, count = count, count + 1
            alike.append((same, counted))
        numbers[index] = same
    return numbers


def _words(text: str, lines: Sequence[PageLine], block: _Block) -> str:
    return text[lines[block.first].span.start : lines[block.last].span.end]


def _kinds(
    text: str, lines: Sequence[PageLine], blocks: Sequence[_Block], byline: int | None, dateline: int | None
) -> list[LineKind]:
    kinds = []
    inside = {index: block for block in blocks for index in range(block.first, block.last + 1)}
    for index, line in enumerate(lines):
        words = line.span.of(text)
        if index in inside:
            kinds.append(LineKind.CREDIT if line.kind is LineKind.CREDIT else LineKind.CAPTION)
        elif index == byline:
            kinds.append(LineKind.BYLINE)
        elif index == dateline or (line.kind not in _FIXED and is_paragraph(words)):
            kinds.append(LineKind.STORY)
        else:
            kinds.append(line.kind if line.kind in _FIXED else LineKind.OTHER)
    return kinds


_FIXED = frozenset({LineKind.COUNTER, LineKind.NAVIGATION, LineKind.ADVERTISEMENT})


def _titles(
    text: str, lines: Sequence[PageLine], kinds: Sequence[LineKind], blocks: Sequence[_Block]
) -> dict[int, int]:
    """For each block the line of its title: a short line above it, if most captions of the page have one."""
    found: dict[int, int] = {}
    for number, block in enumerate(blocks):
        index = block.first - 1
        while index >= 0 and kinds[index] is LineKind.NAVIGATION and "caption" in lines[index].span.of(text).casefold():
            index -= 1
        if index >= 0 and kinds[index] is LineKind.OTHER and _title_like(lines[index].span.of(text)):
            found[number] = index
    return found if len(found) >= 2 and 2 * len(found) > len(blocks) else {}


def _title_like(words: str) -> bool:
    if _PLACE_LINE.fullmatch(words) or _SLUG.fullmatch(words):
        return False
    return len(words) <= LONGEST_TITLE and words[-1] not in ".:;,|" and any(letter.isalpha() for letter in words)


def _captions(
    text: str,
    lines: Sequence[PageLine],
    blocks: Sequence[_Block],
    numbers: dict[int, int],
    titles: dict[int, int],
    known: Knowledge,
) -> tuple[Reading, ...]:
    found: list[Reading] = []
    for index, block in enumerate(blocks):
        if numbers[index] < len(found):
            continue
        span = lines[titles[index]].span if index in titles else None
        found.append(
            read_caption(
                _words(text, lines, block),
                known,
                offset=lines[block.first].span.start,
                title=span.of(text) if span else "",
                title_span=span,
            )
        )
    return tuple(found)


def _count(lines: Sequence[PageLine]) -> PageLine | None:
    """The counter whose total the page states most often."""
    counters = [line for line in lines if line.total]
    if not counters:
        return None
    total = Counter(line.total for line in counters).most_common(1)[0][0]
    return next(line for line in counters if line.total == total)

"""A pasted page into its lines by kind, its captions, and the story around them."""

from __future__ import annotations

import re
from array import array
from collections import Counter as Tally
from collections.abc import Sequence, Set
from dataclasses import replace

from captionmgr.model.reading import LineKind, PageLines, PageReading, Reading, Span
from captionmgr.parsing.blocks import Block, Repeats, find_blocks, number_blocks, without
from captionmgr.parsing.caption import read_caption
from captionmgr.parsing.furniture import is_message
from captionmgr.parsing.invisible import seen
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.parsing.lines import SHORTEST_TOLD, Lines, read_lines
from captionmgr.parsing.story import find_byline, find_dateline, is_paragraph, read_story

_PLACE_LINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’. -]{2,},\s[A-Z].{1,30}")
"""A place with its town in capitals, as wire files set it above a caption."""

_SLUG = re.compile(r"(?=.*[-/\d])[A-Z0-9]{2,}(?:[-/ ][A-Z0-9]+)*/?|[A-Z0-9]{2,}(?:\s[A-Z0-9]{1,3})?")
"""A wire's keyword above a caption ("BOLIVIA-ELECTION/")."""

LONGEST_TITLE = 70
"""Characters of a slide's title."""

FARTHEST_TITLE = 5
"""Lines from a caption up to its title: counters and buttons may stand between."""

_FURNITURE = frozenset({LineKind.COUNTER, LineKind.NAVIGATION, LineKind.ADVERTISEMENT})


def read_page(text: str, known: Knowledge) -> PageReading:
    """Read one page as pasted: any text can be given. Captions are given once each, in order."""
    lines = read_lines(text, known.houses)
    byline = find_byline(lines)
    dateline = find_dateline(lines)
    blocks = find_blocks(lines, [one[0] for one in (byline, dateline) if one])
    numbers = number_blocks(lines, blocks)
    captions = _captions(lines, blocks, numbers, known)
    kinds, owners = _kinds(lines, blocks, numbers, Repeats(seen(one.caption_text).text for one in captions))
    for found, kind in ((byline, LineKind.BYLINE), (dateline, LineKind.DATELINE)):
        if found:
            kinds[found[0]] = kind
    titles = _titles(lines, kinds, blocks, numbers)
    for number, index in titles.items():
        kinds[index], owners[index] = LineKind.TITLE, number
    count = _count(lines)
    return PageReading(
        text=text,
        lines=_page_lines(lines, kinds, owners),
        captions=_titled(text, captions, {number: lines.shown.span(lines.span(at)) for number, at in titles.items()}),
        story=read_story(lines, kinds, byline, dateline),
        expected_count=count[0] if count else None,
        count_span=lines.shown.span(count[1]) if count else None,
    )


def _page_lines(lines: Lines, kinds: Sequence[LineKind], owners: dict[int, int]) -> PageLines:
    """The lines where they stand in the page as received."""
    if not lines.shown.places:
        return PageLines(lines.starts, lines.ends, kinds, owners)
    place = lines.shown.place
    starts = array("l", map(place, lines.starts))
    ends = array("l", (place(end - 1) + 1 for end in lines.ends))
    return PageLines(starts, ends, kinds, owners)


def _captions(lines: Lines, blocks: Sequence[Block], numbers: Sequence[int], known: Knowledge) -> tuple[Reading, ...]:
    """The captions, once each; the same words are read once."""
    found: list[Reading] = []
    read: dict[str, Reading] = {}
    for block, number in zip(blocks, numbers, strict=True):
        if number < len(found):
            continue
        span = lines.shown.span(lines.span(block.first, block.last))
        gaps = tuple(map(lines.shown.span, block.quoting(lines)))
        words = without(lines.received, span, gaps)
        if words not in read:
            alone = lines.credits.get(block.first) if block.first == block.last else None
            read[words] = read_caption(words, known, credits_found=alone)
        found.append(replace(read[words], offset=span.start, left_out=gaps))
    return tuple(found)


def _kinds(
    lines: Lines, blocks: Sequence[Block], numbers: Sequence[int], repeats: Repeats
) -> tuple[list[LineKind], dict[int, int]]:
    """What each line is among its neighbours, and of which caption those are parts that belong to one."""
    owners = {
        index: number
        for block, number in zip(blocks, numbers, strict=True)
        for index in range(block.first, block.last + 1)
    }
    kinds = [kind if kind in _FURNITURE else LineKind.OTHER for kind in lines.kinds]
    for index in owners:
        kinds[index] = LineKind.CREDIT if lines.kinds[index] is LineKind.CREDIT else LineKind.CAPTION
    for index, kind in enumerate(kinds):
        if kind is not LineKind.OTHER:
            continue
        if lines.kinds[index] is LineKind.CREDIT and index and kinds[index - 1] is LineKind.CAPTION:
            kinds[index], owners[index] = LineKind.CREDIT, owners[index - 1]  # once more, below a caption that has it
        elif lines.length(index) >= SHORTEST_TOLD:
            words = lines.words(index)
            repeated = repeats.number(words)
            if repeated is not None:
                kinds[index], owners[index] = LineKind.CAPTION, repeated
            elif is_paragraph(words):
                kinds[index] = LineKind.STORY
    return kinds, owners


def _titles(lines: Lines, kinds: Sequence[LineKind], blocks: Sequence[Block], numbers: Sequence[int]) -> dict[int, int]:
    """By caption the line of its title: a short line above it, at the same place above most captions of the page.

    What stands below the last caption as well is the page's own.
    """
    below = range(blocks[-1].last + 1, min(blocks[-1].last + FARTHEST_TITLE, len(lines))) if blocks else ()
    repeated = {lines.words(index) for index in below if lines.length(index) <= LONGEST_TITLE}
    found: dict[bool, dict[int, int]] = {True: {}, False: {}}
    floor = -1
    for block, number in zip(blocks, numbers, strict=True):
        above = range(block.first - 1, max(floor, block.first - FARTHEST_TITLE), -1)
        index = next((one for one in above if not _between(lines, kinds, one)), None)
        if index is not None and kinds[index] is LineKind.OTHER and _title_like(lines.words(index), repeated):
            counted = LineKind.COUNTER in kinds[index + 1 : block.first]
            found[counted].setdefault(number, index)
        floor = block.last
    titles = max(found.values(), key=len)
    return titles if len(titles) >= 2 and 2 * len(titles) > len(set(numbers)) else {}


def _between(lines: Lines, kinds: Sequence[LineKind], index: int) -> bool:
    """Whether a line can stand between a title and its caption: a counter, or a button that shows the caption."""
    if kinds[index] is LineKind.NAVIGATION:
        return "caption" in lines.words(index).casefold()
    return kinds[index] is LineKind.COUNTER


def _title_like(words: str, repeated: Set[str]) -> bool:
    if (
        len(words) > LONGEST_TITLE
        or words in repeated
        or is_message(words)
        or _PLACE_LINE.fullmatch(words)
        or _SLUG.fullmatch(words)
    ):
        return False
    return words.rstrip('”"’»')[-1:] not in tuple(".:;,|") and any(letter.isalpha() for letter in words)


def _titled(text: str, captions: Sequence[Reading], titles: dict[int, Span]) -> tuple[Reading, ...]:
    return tuple(
        replace(one, title=titles[number].of(text), title_span=titles[number]) if number in titles else one
        for number, one in enumerate(captions)
    )


def _count(lines: Lines) -> tuple[int, Span] | None:
    """The total that most counters state, and where; of those that only say how many there are, if no other does."""
    numbered = any(one.number is not None for one in lines.counters.values())
    totals = Tally(one.total for one in lines.counters.values() if (one.number is not None) is numbered)
    for total, _ in totals.most_common(1):
        for index, one in lines.counters.items():
            if one.total == total and (one.number is not None) is numbered:
                return total, one.span.shifted(lines.starts[index])
    return None

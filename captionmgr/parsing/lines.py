"""The lines of a pasted page: what each one is by itself, before its neighbours are asked."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from captionmgr.model.credit import CreditChain
from captionmgr.model.reading import LineKind, Span
from captionmgr.parsing.credit import find_credits
from captionmgr.parsing.furniture import (
    Counter,
    counter_ahead,
    counter_behind,
    glued_title,
    has_glued_titles,
    kind_of_furniture,
    label_end,
    number_of_pictures,
)
from captionmgr.parsing.invisible import Seen, seen
from captionmgr.parsing.knowledge import Houses

SHORTEST_CAPTION = 15
"""Characters that a line must hold beside its credit to be a caption by itself."""

SHORTEST_TOLD = 25
"""Characters of a line that can be a caption with its credit on another line."""

SHORTEST_OF_TWO = 40
"""Characters of each of two captions on one line."""

SHORTEST_CREDIT = 3
"""Characters of a credit ("AFP")."""

LONGEST_CAPTION = 6_000
"""Characters; a longer line is prose or data, and is not searched for a credit."""

MOST_REMEMBERED, LONGEST_REMEMBERED = 4_096, 160
"""Lines, and their characters, that are read once however often the page has them."""

MOST_CREDITS = 2
"""Credits of one caption that are kept."""

_CREDIT_HINT = re.compile(r"[/(©\[]|\s[-–—]\s[A-Z]|v[ií]a\s|:|^[A-Z]{2,}|Photo|Press|Reuters|Photo by")
_COLUMN = re.compile(r"\t\s*|[ \xa0]{3,}|\s\|\s+")
"""What stands between two columns of a page that were pasted into one line."""

_LETTERS = re.compile(r"[^\W\d_]{2}")
_WIRE_NUMBER = re.compile(r"dpa:\d")
_LINE = re.compile(r"\S(?:[^\r\n\v\f\x85\u2028\u2029]*\S)?")
"""The words of a line that is not blank, without the white space around them."""

_MAIL_QUOTING = re.compile(r"[\s>|]*")
"""What can stand between the lines of a wrapped caption that mail quotes."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a page that are not blank, in order, in columns: a page can have as many as it has characters.

    A line holds its words only: white space, quoting, and a counter glued to them are left out. Two captions on one
    line are two lines.

    Attributes:
        received: the page as received.
        shown: what can be seen of it, in which lines are read.
        starts, ends: where the words stand, in what can be seen.
        kinds: what they are by themselves.
        counters: of the lines that have one; where it stands is counted from the line's start.
        credits: of the lines that are captions, so that they need not be looked for again; not all are kept.
    """

    received: str
    shown: Seen
    starts: array[int] = field(default_factory=lambda: array("l"))
    ends: array[int] = field(default_factory=lambda: array("l"))
    kinds: list[LineKind] = field(default_factory=list)
    counters: dict[int, Counter] = field(default_factory=dict)
    credits: dict[int, tuple[CreditChain, ...]] = field(default_factory=dict)

    def __len__(self) -> int:
        """The number of lines."""
        return len(self.starts)

    @property
    def text(self) -> str:
        """The page as it can be seen: without zero-width characters, soft hyphens, marks of direction."""
        return self.shown.text

    def kept(self, span: Span) -> str:
        """The words of a span as received, with whatever unseen stands inside them."""
        return self.shown.span(span).of(self.received)

    def words(self, index: int) -> str:
        """The words of a line."""
        return self.shown.text[self.starts[index] : self.ends[index]]

    def span(self, first: int, last: int | None = None) -> Span:
        """Where a line's words stand in what can be seen, or those of all lines up to a last one."""
        return Span(self.starts[first], self.ends[first if last is None else last])

    def length(self, index: int) -> int:
        """The number of characters of a line's words."""
        return self.ends[index] - self.starts[index]

    def parted(self, index: int) -> bool:
        """Whether anything but one line break parts a line from the one above.

        A blank line does, the top of the page, and what was left out of the line: a label, a bullet, a counter; what
        mail sets before each line it quotes does not.
        """
        if index == 0:
            return True
        between = self.ends[index - 1], self.starts[index]
        broken = max(self.text.count("\n", *between), self.text.count("\r", *between)) == 1
        return not (broken and _MAIL_QUOTING.fullmatch(self.text, *between))


class _Part(NamedTuple):
    """One line's words, or one of two captions on it: its place in the line, its counter's counted from there."""

    start: int
    end: int
    kind: LineKind
    counter: Counter | None = None
    credit: bool = False
    found: tuple[CreditChain, ...] = ()


def read_lines(text: str, houses: Houses) -> Lines:
    """The lines of a page that are not blank, each by itself."""
    lines = Lines(text, seen(text))
    remembered: dict[str, tuple[_Part, ...]] = {}
    titled = has_glued_titles(text)
    short = array("l")
    for match in _LINE.finditer(lines.text):
        words = match.group()
        parts = remembered.get(words)
        if parts is None:
            parts = tuple(_parts(words, houses, titled=titled))
            if len(remembered) < MOST_REMEMBERED and len(words) <= LONGEST_REMEMBERED:
                remembered[words] = parts
        start = match.start()
        for part in parts:
            if part.counter:
                lines.counters[len(lines.starts)] = part.counter
            if part.kind is LineKind.CAPTION and 0 < len(part.found) <= MOST_CREDITS:
                lines.credits[len(lines.starts)] = part.found
            if part.credit:
                short.append(len(lines.starts))
            lines.starts.append(start + part.start)
            lines.ends.append(start + part.end)
            lines.kinds.append(part.kind)
    for index in short:
        if _beside_caption(lines, index) and find_credits(lines.words(index), houses):
            lines.kinds[index] = LineKind.CREDIT
    return lines


def _beside_caption(lines: Lines, index: int) -> bool:
    """Whether a neighbour of a short line is long enough to be the caption whose credit it can hold."""
    beside = (one for one in (index - 1, index + 1) if 0 <= one < len(lines))
    return any(lines.length(one) >= SHORTEST_TOLD for one in beside)


def _parts(words: str, houses: Houses, *, titled: bool) -> Iterator[_Part]:
    start = label_end(words)
    if start < len(words):
        yield from _counted(words, Span(start, len(words)), houses, titled=titled)


def _part(
    span: Span,
    kind: LineKind,
    counter: Counter | None,
    *,
    credit: bool = False,
    found: tuple[CreditChain, ...] = (),
) -> _Part:
    return _Part(span.start, span.end, kind, counter.shifted(-span.start) if counter else None, credit, found)


def _counted(words: str, span: Span, houses: Houses, *, titled: bool) -> Iterator[_Part]:
    """The parts of a line behind its quoting, each without the counter at its head or end."""
    ahead = counter_ahead(words[span.start : span.start + 120])
    if ahead:
        rest = words[span.start + ahead.span.end : span.end]
        if not rest:
            yield _part(span, LineKind.COUNTER, ahead.shifted(span.start))
            return
        closed = ahead.span.of(words[span.start :]).rstrip().endswith((":", "-", "–", "]", "|"))
        if (closed or len(rest) > SHORTEST_CAPTION) and rest.strip():
            ahead = ahead.shifted(span.start)
            span = Span(span.end - len(rest.lstrip()), span.end)
            title = glued_title(rest) if titled else 0
            if title:
                yield _part(Span(span.start, span.start + title), LineKind.OTHER, None)
                span = Span(span.start + title, span.end)
        else:
            ahead = None
    behind = None if ahead or span.end - span.start <= SHORTEST_TOLD else counter_behind(span.of(words))
    if behind and behind.span.start > SHORTEST_TOLD:
        ahead, span = behind.shifted(span.start), Span(span.start, span.start + behind.span.start)
    yield from _captions(words, span, ahead, houses)


def _captions(words: str, span: Span, counter: Counter | None, houses: Houses) -> Iterator[_Part]:
    """The captions that stand on a line, mostly one, or what else it is."""
    said = span.of(words)
    furniture = kind_of_furniture(said)
    total = number_of_pictures(said) if furniture is None and counter is None else None
    if furniture or total:
        yield _part(span, furniture or LineKind.COUNTER, total.shifted(span.start) if total else counter)
        return
    hinted = len(said) <= LONGEST_CAPTION and _CREDIT_HINT.search(said) and _LETTERS.search(said)
    if not hinted or _WIRE_NUMBER.search(said):
        yield _part(span, LineKind.OTHER, counter)
    elif len(said) <= SHORTEST_CAPTION + 1:
        yield _part(span, LineKind.OTHER, counter, credit=len(said) >= SHORTEST_CREDIT)
    else:
        found = find_credits(said, houses)
        seams = [0, *(_cells(said, houses) or _seams(said, found)), len(said)]
        if len(seams) == 2:
            yield _part(span, _kind(said, found), counter, found=found)
            return
        for start, end in pairwise(seams):
            later = Span(span.start + start, span.start + end)
            yield _later_caption(words, later) if start else _stripped(words, later, counter)


def _later_caption(words: str, span: Span) -> _Part:
    """The second or a later caption on a line, without the counter before it."""
    ahead = counter_ahead(words[span.start : min(span.end, span.start + 120)])
    if ahead is None:
        return _stripped(words, span, None)
    return _stripped(words, Span(span.start + ahead.span.end, span.end), ahead.shifted(span.start))


def _stripped(words: str, span: Span, counter: Counter | None) -> _Part:
    """One of several captions on a line, without the white space around it."""
    said = span.of(words)
    start = span.end - len(said.lstrip())
    end = span.start + len(said.rstrip().rstrip("|").rstrip())
    return _part(Span(start, end), LineKind.CAPTION, counter)


def _kind(words: str, found: tuple[CreditChain, ...]) -> LineKind:
    if not found:
        return LineKind.OTHER
    beside = words[: found[0].whole.start] + words[found[-1].whole.end :]
    return LineKind.CAPTION if len(beside.strip()) > SHORTEST_CAPTION else LineKind.CREDIT


def _cells(words: str, houses: Houses) -> list[int]:
    """Where the columns of a line begin from the second on, if each holds a caption with its credit; else none."""
    gaps = [match.span() for match in _COLUMN.finditer(words)]
    edges = [(0, 0), *gaps, (len(words), len(words))]
    cells = [words[above[1] : below[0]] for above, below in pairwise(edges)]
    if not gaps or min(map(len, cells)) < SHORTEST_OF_TWO:
        return []
    whole = all(_kind(cell, find_credits(cell, houses)) is LineKind.CAPTION for cell in cells)
    return [gap[1] for gap in gaps] if whole else []


def _seams(words: str, found: tuple[CreditChain, ...]) -> Iterator[int]:
    """Where a second caption begins on a line: behind a credit in brackets, with sentences and a credit of its own."""
    begun = 0
    for credit, following in pairwise(found):
        end = credit.whole.end
        if words[end - 1] not in ")]" or len(words[begun : credit.whole.start].strip()) < SHORTEST_OF_TWO:
            continue
        between = words[end : following.whole.start]
        ahead = between.lstrip(" .\t\xa0|*")
        if len(ahead) >= SHORTEST_OF_TWO and (ahead[0].isupper() or ahead[0].isdigit()) and not ahead[:25].isupper():
            begun = end + len(between) - len(ahead)
            yield begun

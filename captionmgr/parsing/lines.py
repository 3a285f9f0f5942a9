"""The lines of a pasted page: what each one is by itself, before its neighbours are asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from captionmgr.model.credit import CreditChain
from captionmgr.model.reading import LineKind, Span
from captionmgr.parsing.credit import find_credits
from captionmgr.parsing.furniture import (
    LABEL,
    QUOTING,
    Counter,
    counter_ahead,
    counter_behind,
    glued_title,
    has_glued_titles,
    kind_of_furniture,
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

_CREDIT_HINT = re.compile(r"[/(©\[]|\s[-–—]\s[A-Z]|v[ií]a\s|:|^[A-Z]{2,}|Photo|Press|Reuters|Photo by")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_WIRE_NUMBER = re.compile(r"dpa:\d")
_NOT_A_BREAK = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a page that are not blank, in order, in columns: a page can have as many as it has characters.

    A line holds its words only: white space, quoting, and a counter glued to them are left out. Two captions on one
    line are two lines.

    Attributes:
        received: the page as received.
        shown: what can be seen of it, in which lines are read.
        spans: where the words stand, in what can be seen.
        kinds: what they are by themselves.
        counters: of the lines that have one.
    """

    received: str
    shown: Seen
    spans: list[Span] = field(default_factory=list)
    kinds: list[LineKind] = field(default_factory=list)
    counters: dict[int, Counter] = field(default_factory=dict)

    def __len__(self) -> int:
        """The number of lines."""
        return len(self.spans)

    @property
    def text(self) -> str:
        """The page as it can be seen: without zero-width characters, soft hyphens, marks of direction."""
        return self.shown.text

    def kept(self, span: Span) -> str:
        """The words of a span as received, with whatever unseen stands inside them."""
        return self.shown.span(span).of(self.received)

    def words(self, index: int) -> str:
        """The words of a line."""
        span = self.spans[index]
        return self.text[span.start : span.end]

    def length(self, index: int) -> int:
        """The number of characters of a line's words."""
        return self.spans[index].end - self.spans[index].start

    def parted(self, index: int) -> bool:
        """Whether anything but one line break parts a line from the one above: nothing on top, or a blank line."""
        if index == 0:
            return True
        between = self.spans[index - 1].end, self.spans[index].start
        return max(self.text.count("\n", *between), self.text.count("\r", *between)) != 1


@dataclass(frozen=True, slots=True)
class _Part:
    """One line's words, or one of two captions on it, with spans within the line."""

    span: Span
    kind: LineKind
    counter: Counter | None = None
    credit: bool = False


def read_lines(text: str, houses: Houses) -> Lines:
    """The lines of a page that are not blank, each by itself."""
    lines = Lines(text, seen(text))
    remembered: dict[str, tuple[_Part, ...]] = {}
    titled = has_glued_titles(text)
    short: list[int] = []
    for match in _NOT_A_BREAK.finditer(lines.text):
        raw = match.group()
        words = raw.strip()
        if not words:
            continue
        parts = remembered.get(words)
        if parts is None:
            parts = tuple(_parts(words, houses, titled=titled))
            if len(remembered) < MOST_REMEMBERED and len(words) <= LONGEST_REMEMBERED:
                remembered[words] = parts
        start = match.start() + (len(raw) - len(raw.lstrip()) if len(raw) > len(words) else 0)
        for part in parts:
            if part.counter:
                lines.counters[len(lines.spans)] = part.counter.shifted(start)
            if part.credit:
                short.append(len(lines.spans))
            lines.spans.append(Span(start + part.span.start, start + part.span.end))
            lines.kinds.append(part.kind)
    for index in short:
        if _beside_caption(lines, index) and find_credits(lines.words(index), houses):
            lines.kinds[index] = LineKind.CREDIT
    return lines


def _beside_caption(lines: Lines, index: int) -> bool:
    """Whether a neighbour of a short line is long enough to be the caption whose credit it can hold."""
    spans = lines.spans[max(0, index - 1) : index] + lines.spans[index + 1 : index + 2]
    return any(span.end - span.start >= SHORTEST_TOLD for span in spans)


def _parts(words: str, houses: Houses, *, titled: bool) -> Iterator[_Part]:
    start = 0
    for pattern in (QUOTING, LABEL):
        match = pattern.match(words, start)
        start = match.end() if match else start
    if start < len(words):
        yield from _counted(words, Span(start, len(words)), houses, titled=titled)


def _counted(words: str, span: Span, houses: Houses, *, titled: bool) -> Iterator[_Part]:
    """The parts of a line behind its quoting, each without the counter at its head or end."""
    ahead = counter_ahead(words[span.start : span.start + 120])
    if ahead:
        rest = words[span.start + ahead.span.end : span.end]
        if not rest:
            yield _Part(span, LineKind.COUNTER, ahead.shifted(span.start))
            return
        closed = ahead.span.of(words[span.start :]).rstrip().endswith((":", "-", "–", "]", "|"))
        if (closed or len(rest) > SHORTEST_CAPTION) and rest.strip():
            ahead = ahead.shifted(span.start)
            span = Span(span.end - len(rest.lstrip()), span.end)
            title = glued_title(rest) if titled else 0
            if title:
                yield _Part(Span(span.start, span.start + title), LineKind.OTHER)
                span = Span(span.start + title, span.end)
        else:
            ahead = None
    behind = None if ahead else counter_behind(words[span.start : span.end])
    if behind and behind.span.start > SHORTEST_TOLD:
        ahead, span = behind.shifted(span.start), Span(span.start, span.start + behind.span.start)
    yield from _captions(words, span, ahead, houses)


def _captions(words: str, span: Span, counter: Counter | None, houses: Houses) -> Iterator[_Part]:
    said = span.of(words)
    furniture = kind_of_furniture(said)
    total = number_of_pictures(said) if furniture is None and counter is None else None
    if furniture or total:
        yield _Part(span, furniture or LineKind.COUNTER, counter or (total.shifted(span.start) if total else None))
        return
    hinted = len(said) <= LONGEST_CAPTION and _CREDIT_HINT.search(said) and _LETTERS.search(said)
    if not hinted or _WIRE_NUMBER.search(said):
        yield _Part(span, LineKind.OTHER, counter)
    elif len(said) <= SHORTEST_CAPTION + 1:
        yield _Part(span, LineKind.OTHER, counter, credit=len(said) >= SHORTEST_CREDIT)
    else:
        found = find_credits(said, houses)
        seams = [0, *_seams(said, found), len(said)]
        if len(seams) == 2:
            yield _Part(span, _kind(said, found), counter)
            return
        for start, end in pairwise(seams):
            ahead = counter_ahead(said[start : min(end, start + 120)]) if start else None
            begun = span.start + (ahead.span.end if ahead else 0) + start
            words_of_it = words[begun : span.start + end]
            begun += len(words_of_it) - len(words_of_it.lstrip())
            ended = begun + len(words_of_it.strip())
            yield _Part(Span(begun, ended), LineKind.CAPTION, ahead.shifted(span.start + start) if ahead else counter)
            counter = None


def _kind(words: str, found: tuple[CreditChain, ...]) -> LineKind:
    if not found:
        return LineKind.OTHER
    beside = words[: found[0].whole.start] + words[found[-1].whole.end :]
    return LineKind.CAPTION if len(beside.strip()) > SHORTEST_CAPTION else LineKind.CREDIT


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

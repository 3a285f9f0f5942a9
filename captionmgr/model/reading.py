"""What was read in a text: values, each with the characters it came from, the rule that read it and its confidence.

A `Reading` is one caption understood, a `PageReading` one pasted page: its lines by kind, its story, its captions.
Nothing here is stored as truth; the desk makes records of readings, and keeps the evidence beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from captionmgr.model.verification import Claim


class Span(NamedTuple):
    """Characters ``start`` (included) to ``end`` (excluded) of a text, as Python counts them (code points)."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The same words in a text in which this one begins at character ``by``."""
        return Span(self.start + by, self.end + by)


GIVEN = "given "
"""What the rule of a value begins with that came beside the caption: ``given in the image (XMP)``."""


@dataclass(frozen=True, slots=True)
class Found:
    """One value read from a text. A field of several values (creator, person_shown) has one `Found` each.

    Attributes:
        field: name of the field; those of `model.fields.FIELDS`, and the news facts listed in `Reading`.
        value: the value in its final form (ISO date, three-letter country code, ``True`` for a flag).
        span: the words it was read from, in the caption's own text.
        rule: name of the rule that read it.
        confidence: 0 to 1.
        inferred: the caption does not say it in words; it follows from them (a country from a city).
    """

    field: str
    value: str | bool
    span: Span
    rule: str
    confidence: float = 1.0
    inferred: bool = False

    @property
    def given(self) -> bool:
        """Whether it came beside the caption (in the image's own fields), and stands nowhere in its words."""
        return self.rule.startswith(GIVEN)


@dataclass(frozen=True, slots=True)
class Reading:
    """One caption understood.

    Besides the IPTC fields, `found` may hold these news facts: ``provider`` (the outermost link of the credit chain),
    ``via`` (as printed), ``media_kind``, the flags ``file_photo``, ``handout``, ``pool``, ``user_generated`` and
    ``doubtful``, ``country_iso2``, ``weekday`` (English name, as printed or translated), ``release_date``,
    ``restriction`` (as printed, several), ``impossible_date`` (words that name no day of the calendar).

    At the words of a restriction also stand ``restriction_code`` (a `model.restrictions.RestrictionCode`; one phrase
    may have two) and ``restriction_expiry`` (an ISO date, or an ISO 8601 duration such as ``P14D``, which
    `model.restrictions.last_day_of_use` counts from a given day). Wire marks are the flags ``correction``,
    ``addition``, ``recrop``, ``retransmission``, ``kill`` and ``graphic_content``, and ``embargo`` (ISO date with time
    and zone as far as stated; the words themselves where they leave the year or the zone open). ``language`` is that
    of the sentences (BCP 47), its words the first that show it.

    Attributes:
        text: the caption as received, whole.
        offset: where it begins in the page it came from, in characters; 0 for a caption alone.
        left_out: what stands between its words on the page and is no part of it (the quote marks of mail), in the
            page's characters, in order.
        title: the title that stood above it on the page, or empty.
        title_span: where that title stands, in the page's characters.
        caption_text: the caption without the credit at its end.
        found: the values, in the order of the text.
        claims: what the caption says of its own verification.
    """

    text: str
    offset: int = 0
    left_out: tuple[Span, ...] = ()
    title: str = ""
    title_span: Span | None = None
    caption_text: str = ""
    found: tuple[Found, ...] = ()
    claims: tuple[Claim, ...] = ()

    def in_page(self, span: Span) -> Span:
        """Where words of the caption's text stand in the page it came from."""
        start, end = span.start + self.offset, span.end + self.offset
        for gap in self.left_out:
            start += (gap.end - gap.start) if start >= gap.start else 0
            end += (gap.end - gap.start) if end > gap.start else 0
        return Span(start, end)

    def with_given(self, found: Iterable[Found]) -> Reading:
        """This reading with the values among these that came beside the caption, for fields it says nothing of."""
        said = {one.field for one in self.found}
        return replace(self, found=(*self.found, *(one for one in found if one.given and one.field not in said)))

    def first(self, field: str) -> Found | None:
        """The first value found for a field, or None."""
        return next((one for one in self.found if one.field == field), None)

    def text_of(self, field: str) -> str:
        """The first value of a field as text; empty where the caption does not say it."""
        one = self.first(field)
        return str(one.value) if one else ""

    def all_of(self, field: str) -> tuple[str, ...]:
        """All values of a field as text, in order."""
        return tuple(str(one.value) for one in self.found if one.field == field)

    def flag(self, field: str) -> bool:
        """Whether a flag was found."""
        one = self.first(field)
        return one is not None and one.value is True


class LineKind(StrEnum):
    """What a line of a pasted page is."""

    CAPTION = "caption"
    CREDIT = "credit"  # the credit of the caption above, on a line of its own
    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"  # the story's first line, which says where it was written
    STORY = "story"
    COUNTER = "counter"
    NAVIGATION = "navigation"
    ADVERTISEMENT = "advertisement"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page that is not blank: where it stands, what it is, of which caption (0-based) it is a part."""

    span: Span
    kind: LineKind
    caption: int | None = None


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page in columns: a page can have as many as it has characters, so each is made when asked for.

    Attributes:
        starts, ends: where each line stands, in the page's characters.
        kinds: what each is.
        captions: of which caption those are parts that belong to one.
    """

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    kinds: Sequence[LineKind] = ()
    captions: Mapping[int, int] = field(default_factory=dict)

    def __len__(self) -> int:
        """The number of lines."""
        return len(self.starts)

    def __getitem__(self, index: int) -> Line:
        """One line."""
        span = Span(self.starts[index], self.ends[index])
        return Line(span, self.kinds[index], self.captions.get(index % len(self)))

    def __iter__(self) -> Iterator[Line]:
        """The lines in order."""
        return (self[index] for index in range(len(self)))


@dataclass(frozen=True, slots=True)
class Story:
    """The story that a page tells beside its captions; empty strings and tuples where it tells none."""

    headline: str = ""
    byline: tuple[str, ...] = ()
    byline_printed: str = ""
    dateline_city: str = ""
    dateline_agency: str = ""
    text: str = ""

    @property
    def given(self) -> bool:
        """Whether the page tells a story at all."""
        return bool(self.byline or self.dateline_city or self.text)


@dataclass(frozen=True, slots=True)
class PageReading:
    """One pasted page understood.

    Attributes:
        text: the page as received.
        lines: its lines by kind, in order.
        captions: its captions, in order, once each.
        story: the story around them.
        expected_count: the number of pictures the page itself states ("1 of 4"), or None.
        count_span: where it states it.
    """

    text: str
    lines: PageLines = PageLines()
    captions: tuple[Reading, ...] = ()
    story: Story = Story()
    expected_count: int | None = None
    count_span: Span | None = None

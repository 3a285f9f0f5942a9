"""The story on a page: its by-line, its dateline, its headline and its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from captionmgr.model.reading import LineKind, Span, Story
from captionmgr.parsing.dates import find_dates
from captionmgr.parsing.lines import PageLine
from captionmgr.parsing.names import looks_like_person, name_case

_NAME = r"[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,5}"
_AND = r"(?:,?\s(?:and|und|y|et|e|i)\s|,\s|\s?&\s|;\s)"
_BYLINE = re.compile(
    rf"(?P<by>By|BY|Von:?|VON|Par|Por|Di|Door|Av|Text:|Author:"
    rf"|Autor(?:in)?:)\s(?P<names>{_NAME}(?:{_AND}{_NAME}){{0,6}})\.?"
)
_AUTHOR_ABOVE = re.compile(r"(?:author of the article|written by|by|von|autor(?:in)?):?", re.IGNORECASE)
_REPORTER = re.compile(rf"{_NAME}\sis\san?\s[^.]{{0,80}}\b(?:reporter|writer|correspondent|editor)\b[^.]{{0,80}}\.")
_HOUSE = (
    r"(?P<agency>AP|Reuters|REUTERS|AFP|EFE|EPA|ANSA|PAP|NTB|TASS|Xinhua|UPI|dpa(?:/\w+)?|APA|Kyodo|CP"
    r"|AAP|PTI|[A-Z]{2,6})"
)
_DATELINE = re.compile(
    rf"(?P<city>[^\W\d_][\w.'’ -]{{1,40}}?)(?:,\s[^()\n—]{{2,60}}?)?,?\s?\({_HOUSE}\)\s?(?:[—–-]+|$)"
)
_STOPS = '.!?”"’»):'
SHORTEST_PARAGRAPH = 60
"""Characters; a line that long which ends a sentence is a paragraph of a story."""


def find_byline(text: str, lines: Sequence[PageLine]) -> tuple[int, Span] | None:
    """The line of the by-line and its words ("By" included, other words for it left out); None if there is none."""
    for index, line in enumerate(lines):
        words = line.span.of(text)
        match = _BYLINE.fullmatch(words) if len(words) < 160 else None
        if match and line.kind is not LineKind.CAPTION:
            start = line.span.start if match["by"].casefold() == "by" else line.span.start + match.start("names")
            return index, Span(start, line.span.end)
    for index, line in enumerate(lines):
        words = line.span.of(text)
        if len(words) > 60 or line.kind in (LineKind.CAPTION, LineKind.COUNTER):
            continue
        above = lines[index - 1].span.of(text) if index else ""
        if _AUTHOR_ABOVE.fullmatch(above) or (looks_like_person(words) and _date_follows(text, lines, index)):
            return index, line.span
    for index, line in enumerate(lines):
        if len(line.span.of(text)) < 200 and _REPORTER.fullmatch(line.span.of(text)):
            return index, line.span
    return None


def _date_follows(text: str, lines: Sequence[PageLine], index: int) -> bool:
    """Whether the next line that is another one is a publication date and little else."""
    words = lines[index].span.of(text)
    for line in lines[index + 1 : index + 3]:
        below = line.span.of(text)
        if below != words:
            return len(below) < 70 and any(one.date for one in find_dates(below))
    return False


def author_names(printed: str) -> tuple[str, ...]:
    """The names of a by-line, in name case."""
    match = _BYLINE.fullmatch(printed.strip())
    names = re.split(_AND, match["names"] if match else printed.strip())
    return tuple(name_case(name.strip()) for name in names if name and name.strip())


def find_dateline(text: str, lines: Sequence[PageLine]) -> tuple[int, Span, str] | None:
    """The line with the dateline, the city's words and the agency as printed; None if the page has none."""
    for index, line in enumerate(lines):
        if line.kind in (LineKind.OTHER, LineKind.CREDIT, LineKind.CAPTION):
            match = _DATELINE.match(text, line.span.start, line.span.end)
            if match and match["city"][0].isupper():
                return index, Span(*match.span("city")), match["agency"]
    return None


def is_paragraph(words: str) -> bool:
    """Whether a line reads like a paragraph of a story."""
    return len(words) >= SHORTEST_PARAGRAPH and words[-1] in _STOPS


def read_story(
    text: str,
    lines: Sequence[PageLine],
    kinds: Sequence[LineKind],
    byline: tuple[int, Span] | None,
    dateline: tuple[int, Span, str] | None,
) -> Story:
    """The story, from lines whose kinds are known."""
    paragraphs = [line.span.of(text) for line, kind in zip(lines, kinds, strict=True) if kind is LineKind.STORY]
    printed = byline[1].of(text) if byline else ""
    return Story(
        headline=_headline(text, lines, kinds, byline, dateline),
        byline=author_names(printed) if printed and not _REPORTER.fullmatch(printed) else _reporter(printed),
        byline_printed=printed,
        dateline_city=dateline[1].of(text) if dateline else "",
        dateline_agency=dateline[2] if dateline else "",
        text="\n".join(paragraphs),
    )


def _reporter(printed: str) -> tuple[str, ...]:
    return (printed.split(" is ", 1)[0],) if printed else ()


def _headline(
    text: str,
    lines: Sequence[PageLine],
    kinds: Sequence[LineKind],
    byline: tuple[int, Span] | None,
    dateline: tuple[int, Span, str] | None,
) -> str:
    """The longest line above by-line or dateline that is no sentence; empty where there is none of four words."""
    first = min((one[0] for one in (byline, dateline) if one), default=0)
    above = [
        line.span.of(text)
        for line, kind in zip(lines[:first], kinds[:first], strict=True)
        if kind is LineKind.OTHER and not line.span.of(text).endswith((".", ":"))
    ]
    return max((words for words in above if 4 <= len(words.split()) <= 25), key=len, default="")

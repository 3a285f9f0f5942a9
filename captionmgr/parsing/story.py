"""The story on a page: its by-line, its dateline, its headline and its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from captionmgr.model.reading import LineKind, Span, Story
from captionmgr.parsing.dates import find_dates
from captionmgr.parsing.lines import Lines
from captionmgr.parsing.names import NEWSROOM, looks_like_person, name_case

_NAME = r"[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){0,5}"
_AND = r"(?:,?\s(?:and|und|y|et|e|i)\s|,\s|\s?&\s|;\s)"
_BYLINE = re.compile(
    rf"(?P<by>(?:(?:Story|Text|Words|Written|Reported)\s)?(?:By|by|BY):?|[Vv]on:?|VON|[Pp]ar\s?:?|[Pp]or:?|POR|PAR|[Dd]i:?|Door:?|Av:?"
    rf"|Af:?|Text(?:o|e)?\s?:|Author:|Autora?:|Autor(?:in)?:)"
    rf"\s(?P<names>{_NAME}(?:{_AND}{_NAME}){{0,6}})(?P<stop>\.)?(?:\s?[|•·]\s?[^|•·]{{2,40}})?"
)
_NOT_A_NAME = re.compile(r"[\d/()@:|]")
_AUTHOR_ABOVE = re.compile(r"(?:author of the article|written by|by|von|autor(?:in)?):?", re.IGNORECASE)
_REPORTER = re.compile(rf"{_NAME}\sis\san?\s[^.]{{0,80}}\b(?:reporter|writer|correspondent|editor)\b[^.]{{0,80}}\.")
_HOUSE = (
    r"(?P<agency>AP|EUROPA PRESS|Europa Press|Reuters|REUTERS"
    r"|AFP|EFE|EPA|ANSA|PAP|NTB|TASS|Xinhua|UPI|dpa(?:/\w+)?|APA|Kyodo|CP"
    r"|AAP|PTI|[A-Z]{2,6})"
)
_DATELINE = re.compile(
    rf"(?P<city>[^\W\d_][\w.'’ -]{{1,40}}?)(?:,\s[^()\n—]{{2,60}}?)?,?\s?\({_HOUSE}\)\s?(?:\.?\s?[—–_-]+|$)"
)
_DATELINE_BEHIND = re.compile(
    rf"\({_HOUSE}\)\s?[—–-]+\s(?P<city>[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{{1,40}}),\s\d{{1,2}}\s[A-Z]{{3}}\.?\s[—–-]"
)
"""As ANSA sets it: the agency first ("(ANSA) - ROMA, 3 MAG -")."""

_MARKS = r"(?:FILE|TOPSHOT|ARCHIV|CORRECT|UPDATE|BREAKING|LIVE|VIDEO|PHOTO|FOTO|WATCH|NEW\b|EDS\b|EDITOR|NOTE)"
_DATELINE_BARE = re.compile(
    rf"(?!{_MARKS})(?P<city>[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?:\s[A-ZÀ-Þ'’.-]+){{0,3}}?)(?:,\s(?:[^()—.!?]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z]{{2}})\.|(?<=\b[A-Z][a-z]{{3}})\.){{2,40}}?)?(?:\s(?:—|--)\s|\.-\s|\.\s[—–]\s)"
)
"""As papers set it: a town in capitals, without an agency ("PORTO, Portugal, May 6 — ")."""

_STOPS = '.!?”"’»):'
SHORTEST_DATELINE, LONGEST_DATELINE = 7, 140
"""Characters of a dateline."""

_DATED = frozenset({LineKind.OTHER, LineKind.CREDIT, LineKind.CAPTION})

SHORTEST_NAME, LONGEST_SIGNATURE, LONGEST_BYLINE, LONGEST_REPORTER = 4, 60, 160, 200
"""Characters of a name, of a line that is only an author's name, of a by-line, of one that says what they are."""

_TOLD = frozenset({LineKind.STORY, LineKind.DATELINE})

SHORTEST_PARAGRAPH = 60
"""Characters; a line that long which ends a sentence is a paragraph of a story."""


def find_byline(lines: Lines) -> tuple[int, Span] | None:
    """The line of the by-line and its words ("By" included, other words for it left out); None if there is none."""
    signed = reporter = None
    for index, (begin, end) in enumerate(zip(lines.starts, lines.ends, strict=True)):
        length = end - begin
        if not SHORTEST_NAME <= length < LONGEST_REPORTER or lines.kinds[index] is LineKind.COUNTER:
            continue
        words = lines.words(index)
        match = _BYLINE.fullmatch(words) if length < LONGEST_BYLINE else None
        if match and lines.kinds[index] is not LineKind.CAPTION and _names_author(match):
            start = begin if match["by"].casefold().endswith("by") else begin + match.start("names")
            return index, Span(start, begin + match.end("names") + (match["stop"] is not None))
        if signed is None and length <= LONGEST_SIGNATURE and _is_signature(lines, index, words):
            signed = index
        if reporter is None and " is a" in words and _REPORTER.fullmatch(words):
            reporter = index
    found = reporter if signed is None else signed
    return None if found is None else (found, lines.span(found))


def _names_author(match: re.Match[str]) -> bool:
    """Whether words behind a small "by" are a person's; behind a capital one they are taken for it."""
    return not match["by"].islower() or looks_like_person(re.split(_AND, match["names"])[0])


def _is_signature(lines: Lines, index: int, words: str) -> bool:
    """Whether a line is an author's name, or a house's with it: below words that say so, or above date or dateline."""
    if lines.kinds[index] is LineKind.CAPTION or not words[0].isupper() or _NOT_A_NAME.search(words):
        return False
    if index and lines.length(index - 1) < SHORTEST_PARAGRAPH and _AUTHOR_ABOVE.fullmatch(lines.words(index - 1)):
        return True
    name, comma, house = words.partition(", ")
    named = " " in name and (not comma or _is_house(house))
    return named and _story_follows(lines, index) and looks_like_person(name)


def _is_house(words: str) -> bool:
    """Whether a few words name a newsroom ("Associated Press")."""
    return len(words) <= LONGEST_SIGNATURE and (NEWSROOM.search(words) or re.fullmatch(_HOUSE, words)) is not None


def _story_follows(lines: Lines, index: int) -> bool:
    """Whether the next line that is neither the same nor a house's name is a publication date or has the dateline."""
    words = lines.words(index)
    for at in range(index + 1, min(index + 4, len(lines))):
        below = lines.words(at)
        if below == words or (len(below) <= LONGEST_SIGNATURE and _is_house(below) and not _is_dated(below)):
            continue
        head = below[:LONGEST_DATELINE]
        return _is_dated(below) or (_DATELINE.match(head) or _DATELINE_BARE.match(head)) is not None
    return False


def _is_dated(words: str) -> bool:
    """Whether a line says a date and little else."""
    dated = len(words) < 70 and any(letter.isdigit() for letter in words)
    return dated and any(one.date for one in find_dates(words))


def author_names(printed: str) -> tuple[str, ...]:
    """The names of a by-line, in name case."""
    match = _BYLINE.fullmatch(printed.strip())
    names = re.split(_AND, match["names"] if match else printed.strip())
    named = [name.strip() for name in names if name and name.strip()]
    persons = [name for name in named if looks_like_person(name) or not _is_house(name)]
    return tuple(name_case(name) for name in persons or named)


def find_dateline(lines: Lines) -> tuple[int, Span, str] | None:
    """The line with the dateline, the city's words and the agency as printed; None if the page has none.

    One with an agency is taken before one without, which looks much like other words in capitals.
    """
    text = lines.text
    bare = None
    for index, (start, stop, kind) in enumerate(zip(lines.starts, lines.ends, lines.kinds, strict=True)):
        if stop - start < SHORTEST_DATELINE or kind not in _DATED:
            continue
        end = min(stop, start + LONGEST_DATELINE)
        if text.find("(", start, end) >= 0:
            match = _DATELINE.match(text, start, end) or _DATELINE_BEHIND.match(text, start, end)
            if match and match["city"][0].isupper() and not _closes_caption(lines, index, match):
                return index, Span(*match.span("city")), match["agency"]
        if bare is None and kind is LineKind.OTHER and text[start + 1 : start + 2].isupper():
            match = _DATELINE_BARE.match(text, start, end)
            if match and is_paragraph(text[start:stop]) and not _credited_below(lines, index):
                bare = index, Span(*match.span("city")), ""
    return bare


def _closes_caption(lines: Lines, index: int, match: re.Match[str]) -> bool:
    """Whether what looks like a dateline is a maker with a house on the line below the caption ("ANA LIMA (EFE)")."""
    alone = match.end() == lines.ends[index] and match.group().endswith(")")
    return alone and index > 0 and looks_like_person(match["city"]) and is_paragraph(lines.words(index - 1))


def _credited_below(lines: Lines, index: int) -> bool:
    """Whether the line below is a credit, which makes this line a caption's."""
    return index + 1 < len(lines) and lines.kinds[index + 1] is LineKind.CREDIT


_NO_STORY = re.compile(
    r"©|copyright\b|\(c\)\s|(?:on|am|le|el)\s.{10,90}(?:wrote|schrieb|écrit|escribió).{0,20}:$", re.IGNORECASE
)
"""Long lines that tell nothing: of rights, and those that mail sets above what it quotes."""


def is_paragraph(words: str) -> bool:
    """Whether a line reads like a paragraph of a story."""
    return len(words) >= SHORTEST_PARAGRAPH and words[-1] in _STOPS and not _NO_STORY.match(words)


def read_story(
    lines: Lines,
    kinds: Sequence[LineKind],
    byline: tuple[int, Span] | None,
    dateline: tuple[int, Span, str] | None,
) -> Story:
    """The story, from lines whose kinds are known."""
    paragraphs = [lines.kept(lines.span(index)) for index, kind in enumerate(kinds) if kind in _TOLD]
    printed = byline[1].of(lines.text) if byline else ""
    return Story(
        headline=_headline(lines, kinds, byline, dateline),
        byline=author_names(printed) if printed and not _REPORTER.fullmatch(printed) else _reporter(printed),
        byline_printed=printed,
        dateline_city=dateline[1].of(lines.text) if dateline else "",
        dateline_agency=dateline[2] if dateline else "",
        text="\n".join(paragraphs),
    )


def _reporter(printed: str) -> tuple[str, ...]:
    return (printed.split(" is ", 1)[0],) if printed else ()


def _headline(
    lines: Lines,
    kinds: Sequence[LineKind],
    byline: tuple[int, Span] | None,
    dateline: tuple[int, Span, str] | None,
) -> str:
    """The longest line above by-line or dateline that is no sentence; empty where there is none of four words."""
    first = min((one[0] for one in (byline, dateline) if one), default=0)
    above = (lines.words(index) for index in range(first) if kinds[index] is LineKind.OTHER)
    named = (
        words
        for words in above
        if not (words.endswith((".", ":")) or words[0].islower()) and 4 <= words.count(" ") + 1 <= 25
    )
    return max(named, key=len, default="")

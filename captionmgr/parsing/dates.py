"""The dates that a caption names: in words of nine languages, or in figures; each with its weekday, if it names one.

Names of months and weekdays come from the Unicode locale data (CLDR) by way of Babel.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from babel import Locale

from captionmgr.model.dates import WEEKDAYS, PartialDate
from captionmgr.model.reading import Span
from captionmgr.parsing.words import words_of

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "no", "nl", "pl")
_FIGURE = re.compile(r"\d(?<![^\W_].)\d*")
_AHEAD = 40
"""Characters before a figure in which its date can begin ("le mercredi, 3"; "Saturday, September 3")."""

_TOKEN = re.compile(r"\b[^\W_]+")
WIRE_MONTHS = {"sept": 9}
"""Months as wire services shorten them, where the locale data does not."""


class DateMention(NamedTuple):
    """A date named in a text.

    Attributes:
        span: its words, weekday included.
        date: None where the words name no day of the calendar, or where the year is missing.
        weekday: English name, or empty.
        weekday_span: the weekday's word.
        possible: False where the words name no day of the calendar.
    """

    span: Span
    date: PartialDate | None
    weekday: str = ""
    weekday_span: Span | None = None
    possible: bool = True


def find_dates(text: str) -> tuple[DateMention, ...]:
    """All dates and lone weekdays of a text, in order, without overlap."""
    return tuple(_mentions(text))


def _mentions(text: str) -> Iterator[DateMention]:
    """The dates at their figures, since each has some, and the weekdays that stand alone between them."""
    end = 0
    named = frozenset(_weekdays().keys() & words_of(text))
    days = _lone_weekdays(named) if named else None
    for figure in _FIGURE.finditer(text):
        if figure.start() < end:
            continue
        match = _dated(text, end, figure)
        if match is None:
            continue
        if days:
            yield from _alone(text, end, match.start(), days)
        end = match.end()
        mention = _mention(match)
        if mention:
            yield mention
    if days:
        yield from _alone(text, end, len(text), days)


def _dated(text: str, end: int, figure: re.Match[str]) -> re.Match[str] | None:
    """The date with this figure: begun by a month or a weekday ahead of it, or by the figure itself."""
    begin = max(end, figure.start() - _AHEAD)
    first = _first_words()
    words = [word.start() for word in _TOKEN.finditer(text, begin, figure.start()) if word.group().casefold() in first]
    for at in (*words, figure.start()):
        if at and (text[at - 1].isalnum() or text[at - 1] == "_"):
            continue
        match = _grammar().match(text, at)
        if match and not match["lone_weekday"] and match.end() >= figure.end():
            return match
    return None


def _alone(text: str, start: int, end: int, days: re.Pattern[str]) -> Iterator[DateMention]:
    for match in days.finditer(text, start, end):
        if match.group()[0].isupper() or match.group() not in _english_weekdays():
            span = Span(*match.span())
            yield DateMention(span, None, _weekday(match.group()), span)


@cache
def _english_weekdays() -> frozenset[str]:
    """The weekdays that are written with a capital; other languages' in small letters are weekdays too ("mercredi")."""
    return frozenset(name.casefold() for name in Locale("en").days["format"]["wide"].values())


def _mention(match: re.Match[str]) -> DateMention | None:
    year, month, day, precise = _parts(match)
    if month == 0:
        return None
    weekday = next((name for name in ("weekday1", "weekday2") if match[name]), "")
    span = Span(match.start(), match.end())
    named = _weekday(match[weekday]) if weekday else ""
    where = Span(*match.span(weekday)) if weekday else None
    if year is None:
        return DateMention(span, None, named, where, possible=_exists(2000, month, day))
    try:
        date = PartialDate(year, month, day if precise else None)
    except ValueError:
        return DateMention(span, None, named, where, possible=False)
    return DateMention(span, date, named, where)


def _parts(match: re.Match[str]) -> tuple[int | None, int | None, int | None, bool]:
    """Year, month (0: the word is no month's name), day, and whether it is one day rather than several."""
    if match["iso_y"]:
        return int(match["iso_y"]), int(match["iso_m"]), int(match["iso_d"]), True
    if match["num_y"]:
        return int(match["num_y"]), int(match["num_m"]), int(match["num_d"]), True
    for kind in ("mdy", "dmy"):
        if match[f"{kind}_m"]:
            year = match[f"{kind}_y"]
            first = match["dmy_m0"] if kind == "dmy" else None
            month = _month(first or match[f"{kind}_m"], figures=kind == "dmy" or bool(year))
            several = match[f"{kind}_to"] is not None
            return int(year) if year else None, month, int(match[f"{kind}_d"]), not several
    return int(match["my_y"]), _month(match["my_m"], figures=True), None, False


def _exists(year: int, month: int | None, day: int | None) -> bool:
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return False
    return True


def _month(word: str, *, figures: bool) -> int:
    """Number of the month; 0 for what is none. Words in small letters are months only beside enough figures."""
    if not figures and not word[0].isupper():
        return 0
    return _months().get(word.casefold().rstrip("."), 0)


def _weekday(word: str) -> str:
    return WEEKDAYS[_weekdays()[word.casefold().rstrip(".")]]


@cache
def _months() -> dict[str, int]:
    found: dict[str, int] = dict(WIRE_MONTHS)
    for language in LANGUAGES:
        months = Locale(language).months
        for number in range(1, 13):
            for form in ("format", "stand-alone"):
                for width in ("wide", "abbreviated"):
                    found.setdefault(months[form][width][number].casefold().rstrip("."), number)
    return found


@cache
def _weekdays() -> dict[str, int]:
    found: dict[str, int] = {}
    for language in LANGUAGES:
        days = Locale(language).days
        for number in range(7):
            for form in ("format", "stand-alone"):
                found.setdefault(days[form]["wide"][number].casefold(), number)
    english = Locale("en").days["format"]["abbreviated"]
    found.update((english[number].casefold(), number) for number in range(7))
    return found


@cache
def _first_words() -> frozenset[str]:
    """The words, in small letters, that a date can begin with; asked first, since most words begin none."""
    names = (*_months(), *_weekdays())
    return frozenset(word.group() for name in names if (word := _TOKEN.match(name)))


@lru_cache(maxsize=256)
def _lone_weekdays(named: frozenset[str]) -> re.Pattern[str]:
    """The weekdays that a text has among its words, written out; made for those alone, and remembered."""
    small = named - _english_weekdays()
    forms = [form for name in named if len(name) > 3 for form in (name.capitalize(), name.upper())]
    names = sorted(map(re.escape, (*forms, *(name for name in small if len(name) > 3))))
    return re.compile(rf"\b(?:{'|'.join(reversed(names)) or '(?!)'})(?!\w)")


def _one_of(names: Iterable[str]) -> str:
    """A pattern of the names, the longest first, under their first letters: so most are never tried."""
    letters: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        letters.setdefault(name[0], []).append(re.escape(name[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in letters.items())


@cache
def _grammar() -> re.Pattern[str]:
    months, weekdays = _one_of(_months()), _one_of(_weekdays())
    lone = _one_of(name for name in _weekdays() if len(name) > 3)
    year = r"(?:1[89]|20)\d\d(?!\d)"
    day = r"\d{1,2}"
    to = r"(?:\s?[-–]\s?|\s+(?:and|to|und|bis|y|et|e)\s+)"
    return re.compile(
        rf"""\b(?=\w)(?:
        (?:(?P<weekday1>{weekdays})\.?,?\s+(?:den\s+|le\s+|el\s+|the\s+)?)?
        (?:
            (?P<iso_y>{year})(?P<iso_sep>[-/.])(?P<iso_m>\d\d)(?P=iso_sep)(?P<iso_d>\d\d)(?!\d)
          | (?P<num_d>{day})(?P<sep>[./-])(?P<num_m>{day})(?P=sep)(?P<num_y>{year})
          | (?P<mdy_m>{months})(?!\w)\.?\s+(?P<mdy_d>{day})(?:st|nd|rd|th)?(?!\d|:\d)(?P<mdy_to>{to}{day}(?!\d))?
            (?:(?:,\s?|,?\s)\s*(?P<mdy_y>{year}))?
          | (?P<dmy_d>{day})(?:st|nd|rd|th|er|º|\.)?
            (?:\s+(?:de\s+)?(?P<dmy_m0>{months})\.?(?={to}{day}\.?\s+(?:de\s+)?(?:{months})))?
            (?P<dmy_to>\.?{to}{day}\.?)?(?:\s+(?:de\s+|of\s+)?)
            (?P<dmy_m>{months})(?!\w)\.?,?\s+(?:de\s+|del\s+)?(?P<dmy_y>{year})
          | (?P<my_m>{months})(?!\w)\.?,?\s+(?:de\s+|del\s+|of\s+)?(?P<my_y>{year})
        )
        (?P<weekday2_lead>\s*\((?P<weekday2>{weekdays})\))?
        | (?P<lone_weekday>(?:{lone}))(?!\w)
        )""",
        re.IGNORECASE | re.VERBOSE,
    )

"""How long a permission lasts, as the words behind "until" or "within" say: a day, or a number of days."""

from __future__ import annotations

import datetime
import re

from captionmgr.model.dates import PartialDate
from captionmgr.model.restrictions import last_day_of_use
from captionmgr.parsing.dates import find_dates

_REACH = 60
"""Characters behind "until" or "within" in which the term must be named."""

_NUMBERS = {
    1: "one a an ein eine einen einem einer un une una uno um uma en et ett een jeden",
    2: "two zwei deux dos due dois duas to twee dwa dwie",
    3: "three drei trois tres tre três drie trzy",
    4: "four vier quatre cuatro quattro quatro fire cztery",
    5: "five fünf cinq cinco cinque fem vijf pięć",
    6: "six sechs seis sei seks zes sześć",
    7: "seven sieben sept siete sette sete syv sju zeven siedem",
    10: "ten zehn dix diez dieci dez ti tien dziesięć",
    12: "twelve zwölf douze doce dodici doze tolv twaalf dwanaście",
    14: "fourteen vierzehn quatorze catorce quattordici catorze fjorten veertien czternaście",
    30: "thirty dreißig trente treinta trenta trinta tretti dertig trzydzieści",
}
_VALUE = {word: number for number, words in _NUMBERS.items() for word in words.split()}
_UNITS = {
    "H": r"hours?|hrs?|stunden?|heures?|horas?|or[ae]|uur|timer?|godzin\w{0,2}",
    "D": r"days?|tage?n?|jours?|d[ií]as?|giorn[io]|dager?|dagen|dag|dni|dzień",
    "W": r"weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|uker?|tygodni\w{0,2}|tydzień",
    "M": r"months?|monate?n?|mois|mes|meses|mes[ei]|mês|maand(?:en)?|måned(?:er)?|miesiąc\w{0,2}|miesięcy",
    "Y": r"years?|jahre?n?|ans?|années?|años?|ann[oi]|anos?|jaar|år|rok|lat[a]?",
}
_DURATION = re.compile(
    rf"(?:(?P<figures>\d{{1,3}})|(?P<word>{'|'.join(map(re.escape, _VALUE))}))(?:\s|-){{1,3}}"
    + "(?:"
    + "|".join(rf"(?P<{unit}>{names})" for unit, names in _UNITS.items())
    + r")(?!\w)",
    re.IGNORECASE,
)
_COUNTED_FROM = re.compile(
    r"\s{1,3}(?:from|after|of|since|ab|seit|nach|à (?:partir|compter)|a partir|dal|vanaf|fra|od)\b", re.IGNORECASE
)
_LEAD = re.compile(r"\s{0,3}(?:(?:the|dem|den|zum|le|du|el|il|de|o|em|op|dnia)\s{1,3}|l['’])?", re.IGNORECASE)


def read_term(text: str, at: int) -> tuple[int, str] | None:
    """The term named right behind character ``at``: where its words end, and its value.

    The value is an ISO date, or an ISO 8601 duration of one unit (``P14D``; weeks are told in days).
    """
    lead = _LEAD.match(text, at)
    begin = lead.end() if lead else at
    duration = _DURATION.match(text, begin)
    if duration:
        return _counted(text, duration)
    named = _named(text, begin)
    return (named[0], named[1].iso) if named else None


def _named(text: str, begin: int) -> tuple[int, PartialDate] | None:
    """The date that begins at ``begin``, and where it ends."""
    first = next(iter(find_dates(text[begin : begin + _REACH])), None)
    if first is None or first.date is None or first.span.start > 0:
        return None
    return begin + first.span.end, first.date


def _counted(text: str, duration: re.Match[str]) -> tuple[int, str]:
    """A duration; the day itself where the caption names the day that it is counted from."""
    number = int(duration["figures"]) if duration["figures"] else _VALUE[duration["word"].casefold()]
    unit = next(name for name in _UNITS if duration[name])
    value = {"H": f"PT{number}H", "W": f"P{7 * number}D"}.get(unit, f"P{number}{unit}")
    since = _COUNTED_FROM.match(text, duration.end())
    lead = _LEAD.match(text, since.end()) if since else None
    begun = _named(text, lead.end()) if lead else None
    if begun is None or begun[1].month is None or begun[1].day is None:
        return duration.end(), value
    day = datetime.date(begun[1].year, begun[1].month, begun[1].day)
    try:
        return begun[0], last_day_of_use(value, day).isoformat()
    except ValueError:
        return duration.end(), value

"""Until when a picture is held back: "EMBARGOED UNTIL 0001 GMT Monday May 3, 2021", "SPERRFRIST 12. Mai 18.00 Uhr"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from captionmgr.model.reading import Found, Span
from captionmgr.parsing.dates import DateMention, find_dates
from captionmgr.parsing.notes import begins_note, quoted, shouted
from captionmgr.parsing.words import words_of

_KEYS = frozenset(
    {
        *("embargo", "embargoed", "embargado", "embargada", "sperrfrist", "gesperrt", "sperrefrist", "publicar"),
        *("pubblicare", "publiceren", "veröffentlichen", "veröffentlichung", "publier", "publikować", "publisering"),
    }
)
_ACTS = frozenset({"release", "publication", "publish", "published", "released", "use", "used"})
_LIMITS = frozenset({"until", "before", "prior", "hold"})
"""Words of an English embargo that does not call itself one: one of each must be there."""

_UNTIL = (
    r"(?:UNTIL|TILL|TO|FOR|BIS(?:\s+ZUM)?|JUSQU['’](?:AU?|À)|HASTA(?:\s+(?:EL|LAS))?|FINO\s+A(?:L|LLE)?|AT[ÉE]|TOT"
    r"|TIL|DO)"
)
_LOUD = (
    rf"(?:STRICT(?:LY)?\s+|SOUS\s+|UNDER\s+|PRESS\s+)?(?:EMBARGO(?:ED)?|EMBARGAD[OA]|SPERR(?:E)?FRIST|GESPERRT)"
    rf"\s{{0,3}}[-–—:]{{0,3}}\s{{0,3}}(?P<until>{_UNTIL}(?!\w))?"
    r"|(?P<said>HOLD\s+FOR\s+RELEASE(?:\s+(?:UNTIL|AT|ON))?"
    r"|NOT\s+(?:FOR|TO\s+BE)\s+(?:PUBLICATION|RELEASE|PUBLISHED|RELEASED|USE|USED)\s+(?:BEFORE|UNTIL|PRIOR\s+TO)"
    r"|(?:DO\s+NOT|NO)\s+(?:PUBLISH|PUBLICATION|RELEASE|USE)\s+(?:BEFORE|UNTIL|PRIOR\s+TO)"
    r"|(?:NICHT|KEINE\s+VERÖFFENTLICHUNG)\s+VOR(?:\s+DEM)?"
    r"|NE\s+PAS\s+PUBLIER\s+AVANT(?:\s+LE)?|NO\s+PUBLICAR\s+(?:HASTA|ANTES\s+DEL?)(?:\s+(?:EL|LAS))?"
    r"|NON\s+PUBBLICARE\s+PRIMA\s+DEL(?:LE)?|NÃO\s+PUBLICAR\s+(?:ANTES\s+D[EO]|ATÉ)|NIET\s+PUBLICEREN\s+VOOR"
    r"|IKKE\s+FOR\s+PUBLISERING\s+FØR|NIE\s+PUBLIKOWAĆ\s+PRZED)"
)
_LEAD = re.compile(rf"(?<![\w-])(?:{_LOUD})(?!\w)(?!\s{{0,9}}(?i:lifted|passed|expired|over)\b)", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:(?!\s[-–—]\s)[^.;)\]\n*|=]|\.(?=\d)|(?:(?<=[ \t]\d)|(?<=[ \t]\d\d))\.(?=\s"
    r"[^\W\d_]{3,10}\.?(?:,?\s+(?:\d|um\b|kl\b|o\b)|\s[-–—]|\s{0,3}(?:\n|\Z)))"
    r"|(?<=[apAP])\.(?=[mM])|(?<=[apAP]\.[mM])\."
    r"|(?<=\b[A-Z][a-z]{2})\.(?=\s?\d)){1,70}"
)
"""The words that say until when: a full stop ends them unless it belongs to a figure or a shortened word."""

_CLOCK = re.compile(
    r"(?<![\d:./-])(?:(?P<hour>\d{1,2})\s?[:.h]\s?(?P<minute>[0-5]\d)(?!\.?\d|\.)|(?P<whole>[012]\d[0-5]\d)(?!\d)"
    r"(?=\s*(?:(?i:hrs?|hours?|uhr|h|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|Z\b|[A-Z]{1,4}T\b|UTC|MES?Z)|,?\s*\Z)"
    r"|(?P<bare>\d{1,2})(?=\s?(?i:[ap]\.?m\b|(?:uhr|h|hrs|heures|horas|uur)\b)))"
    r"(?:\s?(?P<half>[apAP])\.?[mM]\b\.?)?(?:\s?(?i:uhr|hrs?|hours?|horas?|heures?|h|uur|ore)\b)?"
    r"(?:\s*\(?(?P<zone>(?:GMT|UTC)(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?|Z\b|(?!AT\b)[A-Z]{1,4}T\b|MES?Z\b|MSK\b"
    r"|(?i:eastern|pacific|central|mountain)\b)\)?)?"
)
_YEAR_OR_TIME = re.compile(r"\s*(?:(?i:hrs?|hours?|uhr|h)\b|Z\b|(?!AT\b)[A-Z]{1,4}T\b|UTC)")
"""What makes a time of four figures behind a day: the "2000" of "May 3 2000 GMT" is no year."""

_SHIFT = re.compile(r"(?:GMT|UTC)\s?(?P<sign>[+-])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>[0-5]\d))?")
_ZONES = {
    **dict.fromkeys(("GMT", "UTC", "Z", "WET"), "Z"),
    **dict.fromkeys(("BST", "CET", "MEZ", "WEST"), "+01:00"),
    **dict.fromkeys(("CEST", "MESZ", "EET"), "+02:00"),
    **{"EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00"},
    **{"PST": "-08:00", "PDT": "-07:00", "JST": "+09:00", "KST": "+09:00", "MSK": "+03:00", "HKT": "+08:00"},
}
"""Zones whose letters mean one offset; a time in another zone (ET, CST, IST) is left in its words."""


def find_embargo(text: str) -> Iterator[Found]:
    """The embargoes of a caption (``embargo``): an ISO date, with time and zone as far as they are stated.

    Where the words leave the year, the day or the meaning of the zone open, the value is the words themselves.
    """
    words = words_of(text)
    if words.isdisjoint(_KEYS) and (words.isdisjoint(_LIMITS) or words.isdisjoint(_ACTS)):
        return
    end = 0
    for lead in _LEAD.finditer(text):
        if lead.start() < end or not _stands_out(text, lead):
            continue
        found = _until(text, lead)
        if found:
            yield found
            end = found.span.end


def _stands_out(text: str, lead: re.Match[str]) -> bool:
    """Whether the words are a note: in capitals outside a sentence in capitals, or at the beginning of a sentence."""
    if quoted(text, lead.start()):
        return False
    if begins_note(text, lead.start()):
        return lead.group()[0].isupper()
    return lead.group().isupper() and not shouted(text, lead.start())


def _until(text: str, lead: re.Match[str]) -> Found | None:
    match = _TAIL.match(text, lead.end())
    tail = Span(lead.end(), match.end() if match else lead.end())
    day = next(iter(find_dates(tail.of(text))), None)
    taken = day.span.shifted(tail.start) if day else None
    clock = next((one for one in _CLOCK.finditer(text, tail.start, tail.end) if not _within(one, taken)), None)
    ends = [one for one in (taken.end if taken else 0, clock.end() if clock else 0) if one]
    if not ends and not (lead["until"] or lead["said"]):
        return None
    end = max(ends) if ends else tail.end
    hour_not_year = _YEAR_OR_TIME.match(text, end) if taken and end == taken.end else None
    end = hour_not_year.end() if hour_not_year else end
    if day is None or day.date is None:
        end = max(end, tail.end)  # "12. Mai 18.00 Uhr" names its day in words that no date without a year has
    while end > lead.end() and (text[end - 1].isspace() or text[end - 1] in ",:-–—"):
        end -= 1
    span = Span(lead.start(), end)
    return Found("embargo", _iso(text, day, taken, clock) or span.of(text), span, "embargo")


def _within(clock: re.Match[str], day: Span | None) -> bool:
    return day is not None and clock.start() < day.end and clock.end() > day.start


def _iso(text: str, day: DateMention | None, where: Span | None, clock: re.Match[str] | None) -> str:
    """The moment in ISO form; empty where the words leave a part of it open."""
    if day is None or day.date is None or where is None or day.date.day is None:
        return ""
    if clock is None:
        return "" if _YEAR_OR_TIME.match(text, where.end) else day.date.iso
    hour, minute = _hour_and_minute(clock)
    zone = _offset(clock["zone"])
    if zone is None:
        return ""
    try:
        return replace(day.date, time=f"{hour:02}:{minute:02}", zone=zone).iso
    except ValueError:
        return ""


def _hour_and_minute(clock: re.Match[str]) -> tuple[int, int]:
    if clock["whole"]:
        return int(clock["whole"][:2]), int(clock["whole"][2:])
    hour, minute = int(clock["hour"] or clock["bare"]), int(clock["minute"] or 0)
    if clock["half"] and 1 <= hour <= 12:
        hour = hour % 12 + 12 * (clock["half"] in "pP")
    return hour, minute


def _offset(zone: str | None) -> str | None:
    """A zone as ISO writes it; empty where none is stated, None where its letters mean more than one."""
    if not zone:
        return ""
    if zone in _ZONES:
        return _ZONES[zone]
    shift = _SHIFT.fullmatch(zone)
    if not shift or int(shift["hours"]) > 14:
        return None
    return f"{shift['sign']}{int(shift['hours']):02}:{shift['minutes'] or '00'}"

"""Whether a picture may go out: a kill, an embargo still in force, a permission that ended, a warning of its content.

What the caption says in words binds; where words leave a moment open, the later one is taken, so that nothing goes out
too early.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from captionmgr.model.dates import PartialDate
from captionmgr.model.notice import STOPS_USE, NoticeKind
from captionmgr.model.problems import Problem, Severity
from captionmgr.model.reading import Found
from captionmgr.model.record import Record
from captionmgr.model.restrictions import last_day_of_use

_LAST_ZONE = datetime.timezone(datetime.timedelta(hours=-12))
"""Where on earth a day begins last: a time without a zone has come everywhere once it has come there."""


def is_veiled(record: Record) -> bool:
    """Whether the agency warns of graphic content, so that the picture is not shown before somebody asks for it."""
    return any(one.field == "graphic_content" for one in record.found)


def is_killed(record: Record) -> bool:
    """Whether the agency killed or withdrew the picture: by a mark in the caption, or by a notice that holds."""
    return any(one.field == "kill" for one in record.found) or any(
        one.holds and one.kind in STOPS_USE for one in record.notices
    )


def problems(record: Record, now: datetime.datetime | None) -> Iterator[Problem]:
    """What keeps a record's picture from going out, and what to know before it does.

    Args:
        record: the record.
        now: the present moment, with its zone; None leaves embargoes and permissions unasked.
    """
    for one in _once(record, "kill"):
        yield Problem("kill", Severity.WRONG, "kill", {"words": _words(record, one)})
    yield from _by_notice(record)
    for one in _once(record, "graphic_content"):
        yield Problem("graphic_content", Severity.NOTE, "graphic_content", {"words": _words(record, one)})
    if now:
        yield from _embargoes(record, now)
        yield from _embargoes_by_notice(record, now)
        if record.not_before and now < datetime.datetime.fromisoformat(record.not_before):
            yield Problem("not_before", Severity.WRONG, "", {"until": record.not_before.replace("T", " ")})
        yield from _ended(record, now)


def embargo_end(value: str) -> datetime.datetime | None:
    """The moment an embargo as read (`model.reading.Reading`) ends; a day alone ends it where that day begins last.

    None where the value is the words themselves, which leave it open, or names no whole day.
    """
    try:
        until = PartialDate.parse(value)
    except ValueError:
        return None
    if until.day is None:
        return None
    moment = datetime.datetime.fromisoformat(until.iso)
    return moment if moment.tzinfo else moment.replace(tzinfo=_LAST_ZONE)


def _embargoes(record: Record, now: datetime.datetime) -> Iterator[Problem]:
    for one in record.found:
        if one.field != "embargo":
            continue
        data = {"words": _words(record, one), "until": str(one.value).replace("T", " ").replace("Z", " UTC")}
        end = embargo_end(str(one.value))
        if end is None:
            yield Problem("embargo_open", Severity.ATTENTION, "embargo", data)
        elif now < end:
            yield Problem("embargo", Severity.WRONG, "embargo", data)


def _by_notice(record: Record) -> Iterator[Problem]:
    """What notices ask, each that holds; embargoes apart, which a moment decides."""
    for one in record.notices:
        if one.holds and one.kind in STOPS_USE:
            why = one.reason or one.words
            yield Problem("killed_by_notice", Severity.WRONG, "", {"words": why, "by": one.by, "at": one.at[:10]})
        elif one.holds and one.kind is NoticeKind.ADVISORY:
            yield Problem("advised", Severity.ATTENTION, "", {"words": one.reason or one.words})


def _embargoes_by_notice(record: Record, now: datetime.datetime) -> Iterator[Problem]:
    for one in record.notices:
        if one.holds and one.kind is NoticeKind.EMBARGO and one.until:
            data = {"words": one.words, "until": one.until.replace("T", " ").replace("Z", " UTC")}
            end = embargo_end(one.until)
            if end is None:
                yield Problem("embargo_open", Severity.ATTENTION, "", data)
            elif now < end:
                yield Problem("embargo", Severity.WRONG, "", data)


def _ended(record: Record, now: datetime.datetime) -> Iterator[Problem]:
    """Permissions that ended; a term is counted from the release, or where that is not said, from the picture's day.

    Counted from the picture's day it ends too early rather than too late, so that is only to be looked at.
    """
    released = _day(next((str(one.value) for one in record.found if one.field == "release_date"), ""))
    taken = _day(record.date_created.iso if record.date_created else "")
    for one in record.found:
        if one.field != "restriction_expiry":
            continue
        counted = str(one.value).startswith("P")
        start = released or taken
        try:
            last = last_day_of_use(str(one.value), start or now.date()) if start or not counted else None
        except ValueError:
            last = None
        if last is None or now.astimezone(_LAST_ZONE).date() <= last:
            continue
        data = {"words": _words(record, one), "day": last.isoformat(), "start": start.isoformat() if start else ""}
        if counted and not released:
            yield Problem("use_ended_counted", Severity.ATTENTION, "restriction_expiry", data)
        else:
            yield Problem("use_ended", Severity.WRONG, "restriction_expiry", data)


def _day(iso: str) -> datetime.date | None:
    """The day of a date as read; None where it is less than a day."""
    return datetime.date.fromisoformat(iso[:10]) if len(iso) >= len("2021-05-03") else None


def _once(record: Record, field: str) -> Iterator[Found]:
    """The first words of a mark: said twice, it is one."""
    yield from [one for one in record.found if one.field == field][:1]


def _words(record: Record, one: Found) -> str:
    return " ".join(one.span.of(record.received).split())

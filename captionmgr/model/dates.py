"""Dates as desks know them: a year, a month or a day, with a time only where somebody stated one."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_ISO = re.compile(
    r"(?P<y>\d{4})(?:-(?P<m>\d{2})(?:-(?P<d>\d{2})"
    r"(?:[T ](?P<t>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?P<z>Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?)?)?",
    re.ASCII,
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date with the precision somebody gave it; no zone is ever invented (FIELDMAP R34, R36).

    Attributes:
        year: 1 to 9999.
        month: 1 to 12, or None where only the year is known.
        day: 1 to 31, valid in that month, or None.
        time: ``hh:mm``, ``hh:mm:ss`` or with a fraction; empty where unknown.
        zone: ``Z`` or ``±hh:mm``; empty where unknown.

    Raises:
        ValueError: the parts name no date of the calendar, or a finer part stands without a coarser one.
    """

    year: int
    month: int | None = None
    day: int | None = None
    time: str = ""
    zone: str = ""

    def __post_init__(self) -> None:
        if (self.day and not self.month) or (self.time and not self.day) or (self.zone and not self.time):
            raise ValueError("a finer part of a date stands without the coarser one")
        datetime.date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)
        if self.time:
            datetime.time.fromisoformat(self.time.split(".")[0])

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``YYYY[-MM[-DD[Thh:mm[:ss[.s]][zone]]]]`` (XMP's date form).

        Raises:
            ValueError: the text is not of that form, or names no date of the calendar.
        """
        match = _ISO.fullmatch(text.strip())
        if not match:
            raise ValueError("write a date as YYYY, YYYY-MM or YYYY-MM-DD")
        month, day = match["m"], match["d"]
        return cls(
            int(match["y"]),
            int(month) if month else None,
            int(day) if day else None,
            match["t"] or "",
            match["z"] or "",
        )

    @property
    def iso(self) -> str:
        """The date in XMP's form, as precise as it is known."""
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        if self.time:
            text += f"T{self.time}{self.zone}"
        return text

    @property
    def weekday(self) -> str | None:
        """English name of the weekday; None unless the day is known."""
        if self.month is None or self.day is None:
            return None
        return WEEKDAYS[datetime.date(self.year, self.month, self.day).weekday()]

    def contains(self, other: PartialDate) -> bool:
        """Whether ``other`` lies within this date: 1918 contains 1918-05-03; a day contains its times."""
        return all(
            mine is None or mine == theirs
            for mine, theirs in ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        ) and (not self.time or self.time == other.time)


def weekday_agrees(date: PartialDate, weekday: str) -> bool | None:
    """Whether a date falls on a weekday (its English name); None where the day or the weekday is not known."""
    return date.weekday == weekday if weekday and date.weekday else None

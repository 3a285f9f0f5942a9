"""Texts with variables: ``{city}``, ``{date:%Y%m%d}``, ``{creator.last}``, ``{seq:03}``; ``{{`` and ``}}`` are braces.

A variable is a field by its name (`model.fields`; several values are joined by semicolons), or one of `OTHERS`:
``date``, the date created, in ISO form or as ``%Y %y %m %d`` say, without what the date does not say; ``creator.first``
and ``creator.last``, names of the first creator; ``name`` of the image file, without folder and ending; ``seq``, the
number in the selection, filled up with zeros to the width given.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches

from captionmgr.model.errors import UnknownVariable
from captionmgr.model.fields import FIELD
from captionmgr.model.record import Record

_PIECE = re.compile(r"\{\{|\}\}|\{([^{}]{0,80})\}")
_PERCENT = re.compile(r"%(.)")
_WIDTH = re.compile(r"0?[1-9]?")

OTHERS = ("date", "creator.first", "creator.last", "name", "seq")
"""The variables that are no fields."""


def render(text: str, record: Record, number: int = 1) -> str:
    """A text with its variables put in, of a record that is the ``number``-th of its selection.

    A brace that belongs to no variable stays as it is.

    Raises:
        UnknownVariable: a variable does not exist, or cannot be written in the form asked for.
    """

    def put(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0][0]
        name, _, form = match[1].partition(":")
        return _value(name.strip(), form, record, number)

    return _PIECE.sub(put, text)


def _value(name: str, form: str, record: Record, number: int) -> str:
    if name in FIELD and not form:
        value = record.value(name)
        return value if isinstance(value, str) else "; ".join(value)
    if name in _MADE and (not form or name in ("date", "seq")):
        return _MADE[name](record, form, number)
    known = [*OTHERS, *FIELD]
    near = get_close_matches(name, known, 3, 0.5)
    raise UnknownVariable(name=f"{name}:{form}" if form else name, near=", ".join(near or OTHERS))


def _date(record: Record, form: str, _number: int) -> str:
    date = record.date_created
    if date is None:
        return ""
    year = f"{date.year:04}"
    parts = {"Y": year, "y": year[2:], "m": _two(date.month), "d": _two(date.day), "%": "%"}

    def part(match: re.Match[str]) -> str:
        if match[1] not in parts:
            raise UnknownVariable(name=f"date:{form}", near="date:%Y%m%d, date:%y, date:%Y-%m")
        return parts[match[1]]

    return _PERCENT.sub(part, form) if form else date.iso[:10]


def _two(part: int | None) -> str:
    return "" if part is None else f"{part:02}"


def _seq(_record: Record, form: str, number: int) -> str:
    if not _WIDTH.fullmatch(form):
        raise UnknownVariable(name=f"seq:{form}", near="seq, seq:03")
    return str(number).zfill(int(form or "1"))


def _creator(at: int) -> Callable[[Record, str, int], str]:
    return lambda record, _form, _number: record.creator[0].split(" ")[at] if record.creator else ""


def _name(record: Record, _form: str, _number: int) -> str:
    file = re.split(r"[/\\]", record.image.path)[-1] if record.image else ""
    return file.rpartition(".")[0] or file


_MADE: dict[str, Callable[[Record, str, int], str]] = {
    "date": _date,
    "seq": _seq,
    "name": _name,
    "creator.first": _creator(0),
    "creator.last": _creator(-1),
}

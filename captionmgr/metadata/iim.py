"""IPTC-IIM: the datasets that wire desks read, always written as UTF-8 and within their byte limits.

Source: IIM 4.2. Datasets that are not ours stay where they are; text of older files is brought to UTF-8 (R3, R4).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from captionmgr.metadata.container import Damaged
from captionmgr.metadata.fieldmap import MAP, ROW, Row
from captionmgr.model.fields import FieldValue, Shape
from captionmgr.model.writing import LEGACY, LEGACY_ENCODINGS

_MARKER = 0x1C
_EXTENDED = 0x8000
_MOST_STANDARD = 0x7FFF
_APPLICATION = 2
_NOT_TEXT = frozenset({0, 125, 200, 201, 202})
"""Datasets of record 2 that hold no text: record version, rasterised caption, object preview."""

_ROWS = {row.iim: row for row in MAP if row.iim is not None}
_CHARSET = (1, 90)
_UTF8 = b"\x1b%G"
_CODECS = {
    b"\x1b%G": "utf-8",
    b"\x1b%/G": "utf-8",
    b"\x1b%/H": "utf-8",
    b"\x1b%/I": "utf-8",
    b"\x1b.A": "iso8859-1",
    b"\x1b-A": "iso8859-1",
    b"\x1b-B": "iso8859-2",
    b"\x1b-F": "iso8859-7",
    b"\x1b-G": "iso8859-6",
    b"\x1b-H": "iso8859-8",
    b"\x1b-L": "iso8859-5",
    b"\x1b-M": "iso8859-9",
}
"""What 1:90 may say, as Python's codec."""


class Dataset(NamedTuple):
    """One dataset: record, number, data."""

    record: int
    number: int
    data: bytes

    @property
    def encoded(self) -> bytes:
        """The dataset with its header; an extended one only for more than 32,767 bytes (R12)."""
        size = len(self.data)
        length = size.to_bytes(2, "big") if size <= _MOST_STANDARD else b"\x80\x04" + size.to_bytes(4, "big")
        return bytes((_MARKER, self.record, self.number)) + length + self.data


def parse(data: bytes) -> list[Dataset]:
    """The datasets of a block, in order; zero bytes behind the last are padding.

    Raises:
        Damaged: something else stands there, or a dataset reaches beyond the block.
    """
    found: list[Dataset] = []
    at = 0
    while at < len(data) and data[at] == _MARKER:
        if at + 5 > len(data):
            raise Damaged("its IIM block breaks off within a dataset")
        size, start = int.from_bytes(data[at + 3 : at + 5], "big"), at + 5
        if size & _EXTENDED:
            start += size & _MOST_STANDARD
            size = int.from_bytes(data[at + 5 : start], "big")
        if start + size > len(data):
            raise Damaged("its IIM block breaks off within a dataset")
        found.append(Dataset(data[at + 1], data[at + 2], data[start : start + size]))
        at = start + size
    if any(data[at:]):
        raise Damaged("its IIM block has something else in it than datasets")
    return found


def encode(datasets: list[Dataset]) -> bytes:
    """The block of these datasets."""
    return b"".join(one.encoded for one in datasets)


# Reading -----------------------------------------------------------------------------------------


def decode(datasets: list[Dataset], legacy: str = LEGACY) -> tuple[dict[str, FieldValue], list[str]]:
    """Forms by field name, and what a user should know of them (a field twice with different content, R10).

    ``legacy`` is the encoding of text that declares none and is not UTF-8.
    """
    codec = _declared(datasets)
    held: dict[int, list[str]] = {}
    for one in datasets:
        if one.record == _APPLICATION and one.number in _ROWS:
            held.setdefault(one.number, []).append(_decoded(one.data, codec, legacy)[0].rstrip("\x00"))
    forms: dict[str, FieldValue] = {}
    warnings: list[str] = []
    for number, found in held.items():
        row = _ROWS[number]
        texts = [_without_prefix(row, text) for text in found if text.strip()]
        if row.iim_time:
            texts = [date for date in (_date(texts, datasets, row.iim_time),) if date]
        if not texts:
            continue
        if row.field.shape is Shape.LIST:
            forms[row.name] = tuple(texts)
            continue
        forms[row.name] = texts[0].strip() if row.field.shape is Shape.CODE else texts[0]
        if len(set(texts)) > 1:
            shown = ", ".join(f"“{text}”" for text in texts)
            warnings.append(f"IIM holds {row.field.label} more than once: {shown}. The first was taken.")
    return forms, warnings


def _without_prefix(row: Row, text: str) -> str:
    """A text freed of what IIM writes before and behind it: ``IPTC:11001000:::``, ``001:Current``."""
    if row.name == "subject_code":
        code = re.match(r"[^:]{0,32}:([0-9]{8})(?::|$)", text)
        return code[1] if code else text
    return re.sub(r"^[0-9]{3}:", "", text) if row.iim_prefix else text


def _declared(datasets: list[Dataset]) -> str:
    """The codec that 1:90 names; empty where it names none we know."""
    return next((_CODECS.get(one.data, "") for one in datasets if (one.record, one.number) == _CHARSET), "")


def _decoded(data: bytes, codec: str, legacy: str) -> tuple[str, bool]:
    """A dataset's text, and whether its encoding is a guess: as declared, else UTF-8 if valid, else another (R4)."""
    for one in (codec or "utf-8", "utf-8", LEGACY_ENCODINGS[legacy]):
        try:
            return data.decode(one), one == LEGACY_ENCODINGS[legacy]
        except UnicodeDecodeError:
            continue
    return data.decode("iso8859-1"), True


def guessed(datasets: list[Dataset], legacy: str = LEGACY) -> tuple[str, ...]:
    """The texts whose encoding nobody declared and that are not UTF-8, as they read in ``legacy``."""
    codec = _declared(datasets)
    texts = [
        _decoded(one.data, codec, legacy)
        for one in datasets
        if one.record == _APPLICATION and one.number not in _NOT_TEXT and not one.data.isascii()
    ]
    return tuple(text for text, by_guess in texts if by_guess)


def _date(days: list[str], datasets: list[Dataset], clock: int) -> str:
    """2:55 and 2:60, or 2:62 and 2:63, as one ISO date, as precise as they are (R34); empty where they name none."""
    day = re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", days[0].strip()) if days else None
    if not day or day[1] == "0000":
        return ""
    text = "-".join(part for part in day.groups() if part != "00")
    times = [one.data.decode("ascii", "replace") for one in datasets if (one.record, one.number) == (2, clock)]
    time = re.match(r"([0-9]{2})([0-9]{2})([0-9]{2})(?:([+-][0-9]{2})([0-9]{2}))?", times[0]) if times else None
    if time and "00" not in day.groups()[1:]:
        text += f"T{time[1]}:{time[2]}:{time[3]}" + (f"{time[4]}:{time[5]}" if time[4] else "")
    return text


# Writing -----------------------------------------------------------------------------------------


def merge(
    datasets: list[Dataset], forms: Mapping[str, FieldValue], legacy: str = LEGACY
) -> tuple[list[Dataset], list[str]]:
    """The datasets with these forms, in UTF-8 and declared as such, and what a user should know of the change.

    Records stand in ascending order, 1:90 first, 2:00 = 4 first of its record (R1, R2); all else keeps its order.
    """
    in_utf8, warnings = _in_utf8(datasets, legacy)
    new: dict[int, list[Dataset]] = {}
    for name, form in forms.items():
        new |= _of_form(ROW[name], form)
    waiting = dict(new)
    ours: list[Dataset] = []
    for one in in_utf8:
        if one.record == _APPLICATION and one.number in new:
            ours += waiting.pop(one.number, [])
        elif one.record == _APPLICATION and one.number:
            ours.append(one)
    ours += [one for group in waiting.values() for one in group]
    before = [one for one in in_utf8 if one.record < _APPLICATION and (one.record, one.number) != _CHARSET]
    after = [one for one in in_utf8 if one.record > _APPLICATION]
    return [Dataset(*_CHARSET, _UTF8), *before, Dataset(_APPLICATION, 0, b"\x00\x04"), *ours, *after], warnings


def _of_form(row: Row, form: FieldValue) -> dict[int, list[Dataset]]:
    """The datasets of one field by number; an empty list clears."""
    if row.iim_time:
        return _of_date(row, str(form))
    texts = (form,) if isinstance(form, str) else form
    number = row.iim or 0
    return {number: [Dataset(_APPLICATION, number, (row.iim_prefix + text).encode()) for text in texts if text]}


def _of_date(row: Row, form: str) -> dict[int, list[Dataset]]:
    """2:55 with 00 for what is not known, and 2:60 only where the form has a time (R34, R36)."""
    day, _, time = form.partition("T")
    digits = day.replace("-", "").ljust(8, "0").encode() if day else b""
    clock = re.sub("[:]", "", time).encode()
    return {
        row.iim or 0: [Dataset(_APPLICATION, row.iim or 0, digits)] if digits else [],
        row.iim_time: [Dataset(_APPLICATION, row.iim_time, clock)] if clock else [],
    }


def _in_utf8(datasets: list[Dataset], legacy: str) -> tuple[list[Dataset], list[str]]:
    """The text of record 2 in UTF-8; says what was read by guess, since nobody declared its character set."""
    codec = _declared(datasets)
    recoded: list[str] = []
    result: list[Dataset] = []
    for one in datasets:
        if one.record == _APPLICATION and one.number not in _NOT_TEXT:
            text, by_guess = _decoded(one.data, codec, legacy)
            result.append(one._replace(data=text.encode()))
            recoded += [f"“{text}”"] if by_guess else []
        else:
            result.append(one)
    if not recoded:
        return result, []
    shown = ", ".join(recoded)
    return result, [f"IIM text that declared no character set was read as {legacy} and is now UTF-8: {shown}."]

"""What turns a written file back into what it was, byte for byte, kept small: the parts that differ.

Two forms, the shorter is kept. Where bytes were put in and taken out (JPEG, PNG, WebP): how much of the beginning and
of the end both share, and what stood between. Where the file grew and little of it changed (TIFF): its old length, and
the runs of old bytes at their places.
"""

from __future__ import annotations

import struct
import zlib

_HEAD = struct.Struct("<cQQ")
_RUN = struct.Struct("<QQ")
_BETWEEN, _RUNS = b"B", b"R"
_STEP = 1 << 16
_MOST_RUNS = 4096


class NoDelta(ValueError):
    """Bytes that are no delta, or none of this file."""


def delta(old: bytes, new: bytes) -> bytes:
    """What makes ``old`` of ``new`` again (`undone`)."""
    ahead = _shared(old, new)
    behind = _shared_end(old[ahead:], new[ahead:])
    between = _HEAD.pack(_BETWEEN, ahead, behind) + old[ahead : len(old) - behind]
    runs = _runs(old, new)
    shorter = between if runs is None or len(between) <= len(runs) else runs
    return zlib.compress(shorter, 6)


def undone(new: bytes, kept: bytes) -> bytes:
    """The file as it was, of the file as it was written and what `delta` gave.

    Raises:
        NoDelta: these bytes are none, or of another file. The caller compares the hash in any case.
    """
    try:
        data = zlib.decompress(kept)
        kind, first, second = _HEAD.unpack_from(data)
    except (zlib.error, struct.error) as error:
        raise NoDelta("what was kept is damaged") from error
    if kind == _BETWEEN:
        if first + second > len(new):
            raise NoDelta("what was kept is of another file")
        return new[:first] + data[_HEAD.size :] + new[len(new) - second :]
    old = bytearray(new[:first].ljust(first, b"\0"))
    at = _HEAD.size
    for _ in range(second):
        try:
            place, length = _RUN.unpack_from(data, at)
        except struct.error as error:
            raise NoDelta("what was kept is damaged") from error
        at += _RUN.size
        old[place : place + length] = data[at : at + length]
        at += length
    return bytes(old)


def _shared(one: bytes, other: bytes) -> int:
    """How many bytes two beginnings share."""
    most, at = min(len(one), len(other)), 0
    while at < most and one[at : at + _STEP] == other[at : at + _STEP]:
        at += _STEP
    while at < most and one[at] == other[at]:
        at += 1
    return min(at, most)


def _shared_end(one: bytes, other: bytes) -> int:
    """How many bytes two ends share."""
    most, at = min(len(one), len(other)), 0
    while (
        at + _STEP <= most
        and one[len(one) - at - _STEP : len(one) - at] == other[len(other) - at - _STEP : len(other) - at]
    ):
        at += _STEP
    while at < most and one[-1 - at] == other[-1 - at]:
        at += 1
    return at


def _runs(old: bytes, new: bytes) -> bytes | None:
    """The runs of ``old`` that differ from ``new`` at the same places; None where they are too many."""
    parts: list[bytes] = []
    at = 0
    while at < len(old):
        at += _shared(old[at : at + _STEP], new[at : at + _STEP])
        if at >= len(old):
            break
        if old[at : at + 1] == new[at : at + 1]:
            continue
        start = at
        while at < len(old) and old[at : at + 8] != new[at : at + 8]:
            at += 8
        at = min(at, len(old))
        parts.append(_RUN.pack(start, at - start) + old[start:at])
        if len(parts) > _MOST_RUNS:
            return None
    return _HEAD.pack(_RUNS, len(old), len(parts)) + b"".join(parts)

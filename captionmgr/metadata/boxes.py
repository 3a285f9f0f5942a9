"""Boxes, of which ISO base media files consist (ISO/IEC 14496-12): HEIC, AVIF, CR3, JPEG XL.

A box is a size, a kind of four letters, and a content, which may be boxes again. Walking goes one level at a time and
only where it is asked to, so that no file can make it go deep; a level has a limited number of boxes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from captionmgr.metadata.container import BreaksOff, Buffer, Damaged, Source

_HEADER, _LARGE_HEADER = 8, 16
_LARGE, _TO_THE_END = 1, 0
_USER = b"uuid"
_USER_SIZE = 16
_MOST = 65536
"""Boxes of one level; the largest pictures of tiles have a few thousand items."""

TRAILER = b""
"""The kind of what stands behind the last box and is none: padding, or what a camera appends for itself."""


@dataclass(frozen=True, slots=True)
class Box:
    """One box of a file.

    Attributes:
        kind: four letters; `TRAILER` for what is no box.
        start, body, end: where it, its content, and what follows it begin, in bytes from the file's beginning.
        user: the 16 bytes that say what a ``uuid`` box is; empty for others.
        open: it has no size, but lasts to the end of the file.
    """

    kind: bytes
    start: int
    body: int
    end: int
    user: bytes = b""
    open: bool = False


def walk(data: Source, start: int = 0, end: int | None = None) -> Iterator[Box]:
    """The boxes between two offsets of a file, one after the other; without offsets those of the whole file.

    Raises:
        BreaksOff: the file ends within a box.
        Damaged: a box reaches beyond the one it stands in, is smaller than its own header, or there are too many.
    """
    whole = end is None
    limit = len(data) if end is None else end
    at = start
    for _ in range(_MOST):
        if at >= limit:
            return
        box = _box_at(data, at, limit, whole)
        yield box
        at = box.end
    raise Damaged(f"it has more than {_MOST} boxes on one level")


def _box_at(data: Source, at: int, limit: int, whole: bool) -> Box:
    head = bytes(data[at : min(at + _LARGE_HEADER + _USER_SIZE, limit)])
    if whole and at and not _is_kind(head[4:8]):
        return Box(TRAILER, at, at, limit)
    if len(head) < _HEADER:
        raise _broken(limit, whole)
    size, kind = struct.unpack_from(">I4s", head)
    body = _HEADER
    if size == _LARGE:
        body = _LARGE_HEADER
        size = int.from_bytes(head[_HEADER:body], "big") if len(head) >= body else limit
    end = at + size if size != _TO_THE_END else limit
    user = head[body : body + _USER_SIZE] if kind == _USER else b""
    if end > limit:
        raise _broken(limit, whole)
    if at + body + (_USER_SIZE if kind == _USER else 0) > end:
        raise Damaged(f"a box at byte {at} is smaller than its header")
    return Box(kind, at, at + body + len(user), end, user, open=size == _TO_THE_END)


def _is_kind(letters: bytes) -> bool:
    """Whether these can name a box: four visible characters, or Apple's copyright sign among them."""
    return len(letters) == 4 and all(32 <= one < 127 or one == 0xA9 for one in letters)


def _broken(limit: int, whole: bool) -> Damaged:
    return BreaksOff(limit) if whole else Damaged(f"a box reaches beyond the one it stands in, which ends at {limit}")


def inside(data: Source, box: Box, skip: int = 0) -> Iterator[Box]:
    """The boxes within another, behind ``skip`` bytes of its content; raises as `walk`."""
    return walk(data, min(box.body + skip, box.end), box.end)


def first(boxes: Iterable[Box], kind: bytes, user: bytes = b"") -> Box | None:
    """The first box of a kind, of ``uuid`` boxes the first with these 16 bytes."""
    return next((one for one in boxes if one.kind == kind and one.user == user), None)


def path(data: Source, box: Box | None, *kinds: bytes) -> Box | None:
    """The box that is reached from another by taking the first of each kind in turn; None where one is missing."""
    for kind in kinds:
        box = first(inside(data, box), kind) if box else None
    return box


# Making boxes ------------------------------------------------------------------------------------


def header(kind: bytes, size: int) -> bytes:
    """The header of a box with ``size`` bytes of content."""
    if size + _HEADER > 0xFFFFFFFF:
        return struct.pack(">I4sQ", _LARGE, kind, size + _LARGE_HEADER)
    return struct.pack(">I4s", size + _HEADER, kind)


def made(kind: bytes, *content: Buffer) -> bytes:
    """A box of these contents."""
    return b"".join((header(kind, sum(map(len, content))), *content))


# Reading fields ----------------------------------------------------------------------------------


_MOST_FIELDS = 4 << 20
"""Bytes of the largest table that is read; a lying size would have the whole file read."""


class Fields:
    """The fields of a box's content, taken one after the other.

    Raises:
        Damaged: by each method, where the content ends before the field does.
    """

    def __init__(self, data: Source, box: Box) -> None:
        self._name = box.kind.decode("latin-1")
        if box.end - box.body > _MOST_FIELDS:
            raise Damaged(f"its box “{self._name}” is too large for what it is")
        self._content, self._at = bytes(data[box.body : box.end]), 0

    @property
    def left(self) -> int:
        """Bytes not yet taken."""
        return len(self._content) - self._at

    def raw(self, size: int) -> bytes:
        """The next bytes."""
        if size > self.left:
            raise Damaged(f"its box “{self._name}” is shorter than what it announces")
        self._at += size
        return self._content[self._at - size : self._at]

    def number(self, size: int) -> int:
        """The next unsigned number of so many bytes; 0 of none."""
        return int.from_bytes(self.raw(size), "big")

    def text(self) -> str:
        """The next text, up to its NUL or the end of the content; bytes that are not UTF-8 are replaced."""
        end = self._content.find(b"\x00", self._at)
        found = self._content[self._at : end if end >= 0 else len(self._content)]
        self._at += len(found) + (end >= 0)
        return found.decode("utf-8", "replace")

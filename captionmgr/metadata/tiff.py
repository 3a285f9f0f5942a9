"""TIFF directories as EXIF and TIFF files use them, classic and big: reading them; `graft` changes them.

Source: TIFF 6.0 sections 2 and 8; BigTIFF as libtiff defines it (64-bit offsets, version 43).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from captionmgr.metadata.container import Damaged, Source

IFD0 = 0
EXIF = 0x8769
GPS = 0x8825
INTEROPERABILITY = 0xA005
SUB_IFDS = 0x014A
_ORIENTATION = 0x0112

SIZE = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8, 129: 1}
"""Bytes of one value, by TIFF type."""
_SHORT, LONG, LONG8 = 3, 4, 16
_UNSIGNED = {1: "B", 3: "H", 4: "I", 13: "I", 16: "Q", 18: "Q"}
_MOST_ENTRIES = 65_535
_MOST_DIRECTORIES = 10_000
"""Pages and sub-directories that are followed; a longer chain is refused rather than read for ever."""


class Entry(NamedTuple):
    """One directory entry as it stands: ``field`` is its last four (big: eight) bytes, a value or its offset."""

    tag: int
    type: int
    count: int  # type: ignore[assignment]
    field: bytes

    @property
    def size(self) -> int:
        """Bytes of the value."""
        return SIZE[self.type] * self.count


@dataclass(frozen=True, slots=True)
class Directory:
    """One directory: its span, its entries in order, where the next one stands (0: none)."""

    at: int
    end: int
    entries: tuple[Entry, ...]
    next: int

    def entry(self, tag: int) -> Entry | None:
        """The first entry of that tag."""
        for one in self.entries:
            if one.tag == tag:
                return one
        return None


NOWHERE = Directory(0, 0, (), 0)
"""A directory that is not there yet."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How numbers stand: byte order (``<`` or ``>``), and whether offsets have eight bytes (BigTIFF) or four."""

    order: str
    big: bool = False

    @property
    def header(self) -> int:
        """Bytes before anything else may stand."""
        return 16 if self.big else 8

    @property
    def link(self) -> int:
        """Where the header holds the offset of the first directory."""
        return 8 if self.big else 4

    @property
    def offset(self) -> str:
        """An offset, as `struct` writes it."""
        return self.order + ("Q" if self.big else "I")

    @property
    def count(self) -> str:
        """The number of a directory's entries, as `struct` writes it."""
        return self.order + ("Q" if self.big else "H")

    @property
    def row(self) -> str:
        """An entry but for its field, as `struct` writes it."""
        return self.order + ("HHQ" if self.big else "HHI")

    @property
    def field(self) -> int:
        """Bytes of an entry's field."""
        return 8 if self.big else 4


@dataclass(frozen=True, slots=True)
class Tiff:
    """A block with its layout and its first directory; directories once read are remembered."""

    block: Source
    layout: Layout
    ifd0: Directory
    _read: dict[int, Directory] = field(default_factory=dict, repr=False, compare=False)

    def directory(self, at: int) -> Directory:
        """The directory at an offset.

        Raises:
            Damaged: it does not lie within the block, or has an entry of unknown type.
        """
        if at not in self._read:
            self._read[at] = _directory(self.block, self.layout, at)
        return self._read[at]

    def number(self, entry: Entry) -> int:
        """The first number an entry holds: an offset or a length; 0 where it holds none."""
        return next(iter(self.numbers(entry, 1)), 0)

    def numbers(self, entry: Entry, most: int) -> tuple[int, ...]:
        """The whole numbers that an entry holds, ``most`` at most; none for another type.

        Raises:
            Damaged: they lie outside the block.
        """
        code = _UNSIGNED.get(entry.type)
        if code is None:
            return ()
        held = min(entry.count, most)
        return struct.unpack(f"{self.layout.order}{held}{code}", self.value(entry)[: held * SIZE[entry.type]])

    def span(self, entry: Entry) -> tuple[int, int] | None:
        """Where an entry's value lies in the block, if it does not stand in the entry itself."""
        if entry.size <= self.layout.field:
            return None
        start = int(struct.unpack(self.layout.offset, entry.field)[0])
        return (start, start + entry.size)

    def value(self, entry: Entry) -> bytes:
        """An entry's bytes.

        Raises:
            Damaged: they lie outside the block.
        """
        span = self.span(entry)
        if span is None:
            return entry.field[: entry.size]
        if span[1] > len(self.block):
            raise Damaged(f"its EXIF tag 0x{entry.tag:04X} points outside the block", "EXIF")
        return bytes(self.block[span[0] : span[1]])

    def sub(self, pointer: int) -> Directory | None:
        """The directory that a tag of the first directory points to; None where there is none.

        Raises:
            Damaged: there is one, but it cannot be read.
        """
        entry = self.ifd0.entry(pointer)
        return self.directory(self.number(entry)) if entry else None

    def chain(self) -> Iterator[Directory]:
        """The first directory and those linked behind it: the pages of a file, the thumbnail of an EXIF block.

        Raises:
            Damaged: one of them cannot be read, or they go round in a circle.
        """
        seen: set[int] = set()
        directory = self.ifd0
        yield directory
        while directory.next:
            if directory.next in seen or len(seen) >= _MOST_DIRECTORIES:
                raise Damaged("its directories go round in a circle", "EXIF")
            seen.add(directory.next)
            directory = self.directory(directory.next)
            yield directory


_LAYOUTS = {
    b"II*\x00": Layout("<"),
    b"MM\x00*": Layout(">"),
    b"II+\x00\x08\x00\x00\x00": Layout("<", big=True),
    b"MM\x00+\x00\x08\x00\x00": Layout(">", big=True),
}


def parse(block: Source) -> Tiff:
    """Read a block's header and first directory.

    Raises:
        Damaged: it is no TIFF structure.
    """
    head = bytes(block[:16])
    layout = _LAYOUTS.get(head[:4]) or _LAYOUTS.get(head[:8])
    if layout is None or len(block) < layout.header:
        raise Damaged("its EXIF block has no TIFF header", "EXIF")
    first = struct.unpack_from(layout.offset, head, layout.link)[0]
    return Tiff(block, layout, _directory(block, layout, first))


def _directory(block: Source, layout: Layout, at: int) -> Directory:
    table = at + struct.calcsize(layout.count)
    if at < layout.header or table > len(block):
        raise Damaged("an EXIF directory lies outside its block", "EXIF")
    count = struct.unpack(layout.count, block[at:table])[0]
    fixed = struct.calcsize(layout.row)
    row = fixed + layout.field
    end = table + row * count
    if count > _MOST_ENTRIES or end > len(block):
        raise Damaged("an EXIF directory reaches beyond its block", "EXIF")
    rows = bytes(block[table:end])
    entries = tuple(map(Entry._make, struct.iter_unpack(f"{layout.row}{layout.field}s", rows)))
    for entry in entries:
        if entry.type not in SIZE:
            raise Damaged(f"its EXIF tag 0x{entry.tag:04X} has the unknown type {entry.type}", "EXIF")
    linked = end + layout.field <= len(block)
    following = struct.unpack(layout.offset, block[end : end + layout.field])[0] if linked else 0
    return Directory(at, min(end + layout.field, len(block)), entries, following)


def orientation(block: Source | None) -> int:
    """How the picture must be turned to stand upright, 1 to 8 as Exif numbers it; 1 where that is not said."""
    try:
        whole = parse(block or b"")
        entry = whole.ifd0.entry(_ORIENTATION)
        turned = whole.number(entry) if entry else 1
    except Damaged:
        return 1
    return turned if 1 <= turned <= 8 else 1

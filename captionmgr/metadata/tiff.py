"""TIFF directories as EXIF uses them: reading them, and grafting changed ones on without moving a byte that is there.

Cameras keep offsets into the block in places nobody documents (maker notes). So nothing is written anew: changed
directories are appended behind the untouched block, their unchanged entries copied raw, and only the offset of the
first directory in the header is changed. Values that were replaced are blanked.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from captionmgr.metadata.container import Damaged

IFD0 = 0
EXIF = 0x8769
GPS = 0x8825
INTEROPERABILITY = 0xA005
_ORIENTATION = 0x0112
_THUMBNAIL, _THUMBNAIL_SIZE = 0x0201, 0x0202
_STRIPS, _STRIP_SIZES = 0x0111, 0x0117

_SIZE = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}
_UNIT = {3: 2, 4: 4, 5: 4, 8: 2, 9: 4, 10: 4, 11: 4, 12: 8, 13: 4}
_LONG = 4
_HEADER = 8
_MOST_DIRECTORIES = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One directory entry as it stands: ``field`` is its last four bytes, a value or the offset of one."""

    tag: int
    type: int
    count: int
    field: bytes

    @property
    def size(self) -> int:
        """Bytes of the value."""
        return _SIZE[self.type] * self.count


@dataclass(frozen=True, slots=True)
class Directory:
    """One directory: where it stands, its entries in order, where the next one stands (0: none)."""

    at: int
    entries: tuple[Entry, ...]
    next: int

    @property
    def end(self) -> int:
        """The byte behind its table."""
        return self.at + 2 + 12 * len(self.entries) + 4

    def entry(self, tag: int) -> Entry | None:
        """The first entry of that tag."""
        return next((one for one in self.entries if one.tag == tag), None)


@dataclass(frozen=True, slots=True)
class Value:
    """A value to write: TIFF type, number of values, bytes in big-endian order (as piexif encodes them)."""

    type: int
    count: int
    data: bytes


Changes = Mapping[int, Mapping[int, Value | None]]
"""By directory (`IFD0`, `EXIF`): tag -> new value, or None to remove the tag."""


@dataclass(frozen=True, slots=True)
class Tiff:
    """A block with its byte order (``<`` or ``>``) and its first directory."""

    block: bytes
    order: str
    ifd0: Directory

    def directory(self, at: int) -> Directory:
        """The directory at an offset.

        Raises:
            Damaged: it does not lie within the block, or has an entry of unknown type.
        """
        return _directory(self.block, self.order, at)

    def number(self, entry: Entry) -> int:
        """The one number an entry holds in its four bytes: an offset or a length."""
        if entry.type == 3:
            return int(struct.unpack(self.order + "H", entry.field[:2])[0])
        return int(struct.unpack(self.order + "I", entry.field)[0])

    def span(self, entry: Entry) -> tuple[int, int] | None:
        """Where an entry's value lies in the block, if it does not stand in the entry itself."""
        start = int(struct.unpack(self.order + "I", entry.field)[0])
        return None if entry.size <= 4 else (start, start + entry.size)

    def value(self, entry: Entry) -> bytes:
        """An entry's bytes.

        Raises:
            Damaged: they lie outside the block.
        """
        span = self.span(entry)
        if span is None:
            return entry.field[: entry.size]
        if span[1] > len(self.block):
            raise Damaged(f"its EXIF tag 0x{entry.tag:04X} points outside the block")
        return self.block[span[0] : span[1]]

    def sub(self, pointer: int) -> Directory | None:
        """The directory that a tag of the first directory points to; None where there is none.

        Raises:
            Damaged: there is one, but it cannot be read.
        """
        entry = self.ifd0.entry(pointer)
        return self.directory(self.number(entry)) if entry else None


def parse(block: bytes) -> Tiff:
    """Read a block's header and first directory.

    Raises:
        Damaged: it is no TIFF structure.
    """
    order = {b"II*\x00": "<", b"MM\x00*": ">"}.get(block[:4])
    if order is None or len(block) < _HEADER:
        raise Damaged("its EXIF block has no TIFF header")
    first = struct.unpack(order + "I", block[4:8])[0]
    return Tiff(block, order, _directory(block, order, first))


def _directory(block: bytes, order: str, at: int) -> Directory:
    if at < _HEADER or at + 2 > len(block):
        raise Damaged("an EXIF directory lies outside its block")
    count = struct.unpack_from(order + "H", block, at)[0]
    table = at + 2
    end = table + 12 * count
    if end > len(block):
        raise Damaged("an EXIF directory reaches beyond its block")
    entries = []
    for here in range(table, end, 12):
        tag, type_, number = struct.unpack_from(order + "HHI", block, here)
        if type_ not in _SIZE:
            raise Damaged(f"its EXIF tag 0x{tag:04X} has the unknown type {type_}")
        entries.append(Entry(tag, type_, number, block[here + 8 : here + 12]))
    following = struct.unpack_from(order + "I", block, end)[0] if end + 4 <= len(block) else 0
    return Directory(at, tuple(entries), following)


def orientation(block: bytes | None) -> int:
    """How the picture must be turned to stand upright, 1 to 8 as Exif numbers it; 1 where that is not said."""
    try:
        whole = parse(block or b"")
    except Damaged:
        return 1
    entry = whole.ifd0.entry(_ORIENTATION)
    turned = whole.number(entry) if entry else 1
    return turned if 1 <= turned <= 8 else 1


# Grafting ----------------------------------------------------------------------------------------


def build(changes: Changes) -> bytes:
    """A new block of these tags, big-endian."""
    return _grafted(Tiff(b"MM\x00*" + bytes(4), ">", Directory(_HEADER, (), 0)), changes, _HEADER)


def graft(block: bytes, changes: Changes, limit: int) -> bytes:
    """The block with changed tags: what was there stays where it was, new directories stand behind it.

    Where the result would exceed ``limit`` bytes, zero padding and dead directories at the block's end are reused.

    Raises:
        Damaged: a directory that must be changed cannot be read.
    """
    tiff = parse(block)
    result = _grafted(tiff, changes, len(block))
    if len(result) > limit:
        result = _grafted(tiff, changes, _live_end(tiff, changes))
    return result


def _grafted(tiff: Tiff, changes: Changes, keep: int) -> bytes:
    out = bytearray(tiff.block[:keep])
    _blank(out, tiff, changes)
    main = dict(changes.get(IFD0, {}))
    if changes.get(EXIF):
        old = tiff.sub(EXIF) or Directory(0, (), 0)
        main[EXIF] = Value(_LONG, 1, struct.pack(">I", _append(out, tiff.order, old, changes[EXIF])))
    struct.pack_into(tiff.order + "I", out, 4, _append(out, tiff.order, tiff.ifd0, main))
    return bytes(out)


def _append(out: bytearray, order: str, old: Directory, changed: Mapping[int, Value | None]) -> int:
    """Append a directory made of an old one and changes; returns its offset."""
    entries: dict[int, list[Entry | Value]] = {}
    for entry in old.entries:
        if entry.tag not in changed:
            entries.setdefault(entry.tag, []).append(entry)
    entries |= {tag: [value] for tag, value in changed.items() if value is not None}
    rows = [(tag, one) for tag in sorted(entries) for one in entries[tag]]
    out.extend(bytes(len(out) % 2))
    at = len(out)
    out.extend(bytes(2 + 12 * len(rows) + 4))
    struct.pack_into(order + "H", out, at, len(rows))
    for index, (tag, one) in enumerate(rows):
        field = one.field if isinstance(one, Entry) else _placed(out, order, one)
        struct.pack_into(order + "HHI", out, at + 2 + 12 * index, tag, one.type, one.count)
        out[at + 10 + 12 * index : at + 14 + 12 * index] = field
    struct.pack_into(order + "I", out, at + 2 + 12 * len(rows), old.next)
    return at


def _placed(out: bytearray, order: str, value: Value) -> bytes:
    """The four bytes of a new entry: the value itself, or the offset at which it was appended."""
    unit = _UNIT.get(value.type, 1)
    data = value.data
    if order == "<" and unit > 1:
        data = b"".join(data[here : here + unit][::-1] for here in range(0, len(data), unit))
    if len(data) <= 4:
        return data.ljust(4, b"\x00")
    out.extend(bytes(len(out) % 2))
    out.extend(data)
    return struct.pack(order + "I", len(out) - len(data))


# What lives and what is dead ---------------------------------------------------------------------

_Span = tuple[int, int]


def _blank(out: bytearray, tiff: Tiff, changes: Changes) -> None:
    """Zero the values that are replaced or removed, but where something else shares their bytes."""
    spans = _spans(tiff, changes)
    if spans is None:
        return
    live, values, _ = spans
    for start, end in values:
        if end <= len(out) and all(end <= first or last <= start for first, last in live):
            out[start:end] = bytes(end - start)


def _live_end(tiff: Tiff, changes: Changes) -> int:
    """The byte behind the last one still needed, if all behind it is zero or about to be dead; else the block's end."""
    whole = len(tiff.block)
    spans = _spans(tiff, changes)
    if spans is None:
        return whole
    live, values, tables = spans
    end = max(last for _, last in live)
    rest = bytearray(tiff.block[end:])
    for start, last in values + tables:
        if start >= end:
            rest[start - end : last - end] = bytes(last - start)
    return whole if any(rest) else end


def _spans(tiff: Tiff, changes: Changes) -> tuple[list[_Span], list[_Span], list[_Span]] | None:
    """Spans that live on, values that die, tables that die; None where the block is not understood well enough."""
    live: list[_Span] = [(0, _HEADER)]
    values: list[_Span] = []
    tables: list[_Span] = []
    try:
        for which, directory in _walk(tiff):
            changed = changes.get(which, {})
            dies = which == IFD0 or bool(changed)
            (tables if dies else live).append((directory.at, directory.end))
            for entry in directory.entries:
                span = tiff.span(entry)
                if span:
                    (values if entry.tag in changed else live).append(span)
            live += _pointed_to(tiff, directory)
    except Damaged:
        return None
    if any(end > len(tiff.block) for _, end in live):
        return None
    return live, values, tables


def _walk(tiff: Tiff) -> Iterator[tuple[int, Directory]]:
    """Every directory we know of, each with the tag that points to it (-1: of the thumbnail)."""
    yield IFD0, tiff.ifd0
    exif = tiff.sub(EXIF)
    if exif:
        yield EXIF, exif
        interoperability = exif.entry(INTEROPERABILITY)
        if interoperability:
            yield INTEROPERABILITY, tiff.directory(tiff.number(interoperability))
    gps = tiff.sub(GPS)
    if gps:
        yield GPS, gps
    following = tiff.ifd0.next
    for _ in range(_MOST_DIRECTORIES):
        if not following:
            return
        directory = tiff.directory(following)
        yield -1, directory
        following = directory.next


def _pointed_to(tiff: Tiff, directory: Directory) -> list[_Span]:
    """The image bytes that a directory's entries point to: a thumbnail, or strips."""
    spans = []
    for offset, length in ((_THUMBNAIL, _THUMBNAIL_SIZE), (_STRIPS, _STRIP_SIZES)):
        where, size = directory.entry(offset), directory.entry(length)
        if where and size and where.count == size.count == 1:
            spans.append((tiff.number(where), tiff.number(where) + tiff.number(size)))
    return spans

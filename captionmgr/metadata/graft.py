"""Changing TIFF directories without moving a byte that is there: changed ones are grafted on behind the block.

Cameras keep offsets into the block in places nobody documents (maker notes). So nothing is written anew: changed
directories are appended behind the untouched block, their unchanged entries copied raw, and only the offset of the
first directory in the header is changed. Values that were replaced or removed are blanked where they stood, unless
something else shares their bytes; of a directory that is removed (GPS), its table and all its values.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from captionmgr.metadata.container import Buffer, Changes, Damaged, Source, Value
from captionmgr.metadata.tiff import (
    EXIF,
    GPS,
    IFD0,
    INTEROPERABILITY,
    LONG,
    LONG8,
    NOWHERE,
    SUB_IFDS,
    Directory,
    Entry,
    Layout,
    Tiff,
    parse,
)

NEXT = -1
"""Stands among the tags of the first directory for its link to the next: in EXIF, to the thumbnail."""

_POINTED = (EXIF, GPS)
_UNIT = {3: 2, 4: 4, 5: 4, 8: 2, 9: 4, 10: 4, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
_IMAGES = ((0x0201, 0x0202), (0x0111, 0x0117), (0x0144, 0x0145))
"""Tags that say where image bytes stand and how many they are: a thumbnail, strips, tiles."""
_MOST_STRIPS = 1 << 20

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Graft:
    """A block with changes: the part of it that stays, bytes that differ in it (by offset), and what follows it."""

    base: memoryview
    patches: tuple[tuple[int, bytes], ...]
    tail: bytes

    @property
    def size(self) -> int:
        """Bytes of the whole."""
        return len(self.base) + len(self.tail)

    def pieces(self) -> list[Buffer]:
        """The whole in pieces, views of the block where it stays."""
        view = self.base
        found: list[Buffer] = []
        at = 0
        for start, data in self.patches:
            found += [view[at:start], data]
            at = start + len(data)
        return [*found, view[at:], self.tail]

    def joined(self) -> bytes:
        """The whole."""
        return b"".join(self.pieces())


def build(changes: Changes) -> bytes:
    """A new block of these tags, big-endian."""
    return graft(Tiff(b"MM\x00*" + bytes(4), Layout(">"), NOWHERE), changes).joined()


def fitted(block: Source, changes: Changes, limit: int) -> bytes:
    """The block with changed tags, where they fit within ``limit`` bytes; else it may still be larger.

    Where the result would exceed the limit, zero padding and dead directories at the block's end are reused.

    Raises:
        Damaged: a directory that must be changed cannot be read.
    """
    tiff = parse(block)
    result = graft(tiff, changes)
    if result.size > limit:
        result = graft(tiff, changes, _live_end(tiff, changes))
    return result.joined()


def graft(tiff: Tiff, changes: Changes, keep: int | None = None) -> Graft:
    """A block with changed tags.

    Args:
        tiff: the block.
        changes: by directory: `IFD0`, `EXIF`, `GPS`; a directory that is not there is made.
        keep: how much of the block stays; all of it, if not said.

    Raises:
        Damaged: a directory that must be changed cannot be read.
    """
    base = _in_memory(tiff.block)[:keep]
    tail = _Tail(tiff.layout, len(base))
    main = dict(changes.get(IFD0, {}))
    for pointer in _POINTED:
        if changes.get(pointer) and pointer not in main:
            at = tail.directory(tiff.sub(pointer) or NOWHERE, changes[pointer])
            main[pointer] = Value(*((LONG8, 1, at.to_bytes(8)) if at > 0xFFFFFFFF else (LONG, 1, at.to_bytes(4))))
    first = struct.pack(tiff.layout.offset, tail.directory(tiff.ifd0, main))
    blanks = ((start, bytes(end - start)) for start, end in _dying(tiff, changes) if end <= len(base))
    return Graft(base, tuple(sorted([(tiff.layout.link, first), *blanks])), bytes(tail.data))


def _in_memory(block: Source) -> memoryview:
    """A block as bytes in memory, which it must be where it is changed."""
    if isinstance(block, memoryview):
        return block
    return memoryview(block if isinstance(block, bytes) else bytes(block[0 : len(block)]))


class _Tail:
    """What is appended behind a block of ``start`` bytes."""

    def __init__(self, layout: Layout, start: int) -> None:
        self.layout, self.start, self.data = layout, start, bytearray()

    def _even(self) -> int:
        self.data.extend(bytes((self.start + len(self.data)) % 2))
        at = self.start + len(self.data)
        if not self.layout.big and at > 0xFFFFFFFF:
            raise Damaged("it has no room behind its first four gigabytes")
        return at

    def directory(self, old: Directory, changed: Mapping[int, Value | None]) -> int:
        """Append a directory made of an old one and changes; gives its offset."""
        entries: dict[int, list[Entry | Value]] = {}
        for entry in old.entries:
            if entry.tag not in changed:
                entries.setdefault(entry.tag, []).append(entry)
        entries |= {tag: [value] for tag, value in changed.items() if value is not None}
        rows = [(tag, one) for tag in sorted(entries) for one in entries[tag]]
        at = self._even()
        layout = self.layout
        fixed = struct.calcsize(layout.row)
        table = bytearray(struct.calcsize(layout.count) + (fixed + layout.field) * len(rows) + layout.field)
        struct.pack_into(layout.count, table, 0, len(rows))
        here = at - self.start
        self.data.extend(table)
        row = struct.calcsize(layout.count)
        for tag, one in rows:
            struct.pack_into(layout.row, table, row, tag, one.type, one.count)
            table[row + fixed : row + fixed + layout.field] = one.field if isinstance(one, Entry) else self._placed(one)
            row += fixed + layout.field
        struct.pack_into(layout.offset, table, row, 0 if NEXT in changed else old.next)
        self.data[here : here + len(table)] = table
        return at

    def _placed(self, value: Value) -> bytes:
        """The field of a new entry: the value itself, or the offset at which it was appended."""
        unit = _UNIT.get(value.type, 1)
        data = value.data
        if self.layout.order == "<" and unit > 1:
            data = b"".join(data[here : here + unit][::-1] for here in range(0, len(data), unit))
        if len(data) <= self.layout.field:
            return data.ljust(self.layout.field, b"\x00")
        at = self._even()
        self.data.extend(data)
        return struct.pack(self.layout.offset, at)


# What lives and what is dead ---------------------------------------------------------------------


def _dying(tiff: Tiff, changes: Changes) -> list[_Span]:
    """The spans to blank: values that are replaced or removed and that share their bytes with nothing else."""
    spans = _spans(tiff, changes)
    if spans is None:
        return []
    live, values, _ = spans
    living = _merged(live)
    starts = [start for start, _ in living]
    return _merged([one for one in values if not _meets(living[: bisect_left(starts, one[1])], one)])


def _meets(living: list[_Span], one: _Span) -> bool:
    """Whether the last of the spans that begin before the end of one reaches into it."""
    return bool(living) and living[-1][1] > one[0]


def _merged(spans: list[_Span]) -> list[_Span]:
    """Spans that overlap as one, in order."""
    merged: list[_Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged


def _live_end(tiff: Tiff, changes: Changes) -> int:
    """The byte behind the last one still needed, if all behind it is zero or about to be dead; else the block's end."""
    whole = len(tiff.block)
    spans = _spans(tiff, changes)
    if spans is None:
        return whole
    live, values, tables = spans
    end = max(last for _, last in live)
    rest = bytearray(tiff.block[end:whole])
    for start, last in values + tables:
        if start >= end:
            rest[start - end : last - end] = bytes(last - start)
    return whole if any(rest) else end


def _spans(tiff: Tiff, changes: Changes) -> tuple[list[_Span], list[_Span], list[_Span]] | None:
    """Spans that live on, values that die, tables that die; None where the block is not understood well enough."""
    live: list[_Span] = [(0, tiff.layout.header)]
    values: list[_Span] = []
    tables: list[_Span] = []
    removed = {tag for tag, value in changes.get(IFD0, {}).items() if value is None}
    try:
        for which, directory in _walk(tiff):
            gone = which in removed
            changed = changes.get(which, {})
            table = (directory.at, directory.end)
            if gone:
                values.append(table)
            else:
                (tables if which == IFD0 or changed else live).append(table)
            dead = [entry for entry in directory.entries if gone or entry.tag in changed]
            kept = [] if gone else [entry for entry in directory.entries if entry.tag not in changed]
            values += [span for span in map(tiff.span, dead) if span]
            values += [_row(tiff.layout, directory, one) for one in dead if gone or changed[one.tag] is None]
            live += [span for span in map(tiff.span, kept) if span]
            (values if gone else live).extend(image_spans(tiff, directory))
    except Damaged:
        return None
    if any(end > len(tiff.block) for _, end in live + values):
        return None
    return live, values, tables


def _row(layout: Layout, directory: Directory, entry: Entry) -> _Span:
    """Where an entry stands in its directory's table."""
    size = struct.calcsize(layout.row) + layout.field
    start = directory.at + struct.calcsize(layout.count) + size * directory.entries.index(entry)
    return (start, start + size)


def _walk(tiff: Tiff) -> Iterator[tuple[int, Directory]]:
    """Every directory we know of, each with the tag that leads to it (`NEXT`: those linked behind the first)."""
    for number, directory in enumerate(tiff.chain()):
        yield (NEXT if number else IFD0), directory
        subs = directory.entry(SUB_IFDS)
        for at in tiff.numbers(subs, _MOST_STRIPS) if subs else ():
            yield SUB_IFDS, tiff.directory(at)
    for pointer in _POINTED:
        directory_ = tiff.sub(pointer)
        if directory_:
            yield pointer, directory_
            interoperability = directory_.entry(INTEROPERABILITY)
            if interoperability:
                yield INTEROPERABILITY, tiff.directory(tiff.number(interoperability))


def image_spans(tiff: Tiff, directory: Directory) -> list[_Span]:
    """Where the image bytes stand that a directory points to: a thumbnail, strips, tiles.

    Raises:
        Damaged: the list of them lies outside the block.
    """
    spans: list[_Span] = []
    for offset, length in _IMAGES:
        where, size = directory.entry(offset), directory.entry(length)
        if where and size:
            starts, sizes = tiff.numbers(where, _MOST_STRIPS), tiff.numbers(size, _MOST_STRIPS)
            spans += [(start, start + many) for start, many in zip(starts, sizes, strict=False)]
    return spans

"""WebP files as RIFF chunks: EXIF and XMP behind the picture, announced by flags in the VP8X chunk.

Source: WebP container specification. IIM has no place here (FIELDMAP 4.4).
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from captionmgr.metadata import graft
from captionmgr.metadata.container import (
    MANIFEST,
    Blocks,
    BreaksOff,
    Buffer,
    Damaged,
    Edit,
    Frame,
    Source,
    Span,
    TooLarge,
)

_IMAGE = frozenset({b"VP8 ", b"VP8L", b"ALPH", b"ANMF"})
_EXIF, _XMP, _EXTENDED, _PROFILE, _CREDENTIALS = b"EXIF", b"XMP ", b"VP8X", b"ICCP", b"C2PA"
_KINDS = {_EXIF: "EXIF", _XMP: "XMP"}
_FLAG = {_EXIF: 0x08, _XMP: 0x04}
_ALPHA = 0x10
_PREFIX = b"Exif\0\0"
_MOST_CHUNKS = 100_000
_LEAST_EXTENDED = 10
_MOST_BLOCK = 64 << 20
_MOST_FILE = 0xFFFFFFFF - 8


class Chunk(NamedTuple):
    """One chunk: its type, its span with header and padding, the end of its body."""

    type: bytes
    start: int
    end: int
    body_end: int

    @property
    def body(self) -> int:
        """Where its body begins."""
        return self.start + 8


@dataclass(frozen=True, slots=True)
class Webp:
    """A WebP file taken apart (`container.Container`)."""

    data: Source
    chunks: tuple[Chunk, ...]
    frame: Frame
    alpha: bool

    @property
    def format(self) -> str:
        """Always ``WebP``."""
        return "WebP"

    @property
    def holds(self) -> frozenset[str]:
        """EXIF and XMP."""
        return frozenset({"EXIF", "XMP"})

    @property
    def unwritable(self) -> str:
        """Nothing stands in the way."""
        return ""

    @property
    def credentials(self) -> bool:
        """Whether a chunk holds a C2PA manifest."""
        return self._first(_CREDENTIALS) is not None

    @property
    def xmp_limit(self) -> int:
        """Most bytes of a packet."""
        return _MOST_BLOCK

    @property
    def warnings(self) -> tuple[str, ...]:
        """A second block of a kind."""
        doubled = [name for type_, name in _KINDS.items() if sum(one.type == type_ for one in self.chunks) > 1]
        return tuple(
            f"The image carries two {name} blocks. The first was used; the second was left as it is."
            for name in doubled
        )

    @property
    def blocks(self) -> Blocks:
        """The first EXIF and XMP chunk."""
        exif, xmp = self._first(_EXIF), self._first(_XMP)
        return Blocks(
            exif=self._body(exif).removeprefix(_PREFIX) if exif else None, xmp=self._body(xmp) if xmp else None
        )

    def _first(self, type_: bytes) -> Chunk | None:
        return next((one for one in self.chunks if one.type == type_), None)

    def _body(self, chunk: Chunk) -> bytes:
        return bytes(self.data[chunk.body : min(chunk.body_end, chunk.body + _MOST_BLOCK)])

    def splice(self, edit: Edit) -> list[Buffer]:
        """The file with these changes, as pieces to write; see `container.Container.splice`."""
        new = self._new_chunks(edit)
        dropped = {_CREDENTIALS} if edit.without_credentials and self.credentials else set()
        riff_end = self.chunks[-1].end
        if not new and not dropped:
            return [self.data[0 : len(self.data)]]
        first = {type_: self._first(type_) for type_ in new}
        pieces: list[Buffer] = []
        for one in self.chunks:
            if first.get(one.type) is one:
                pieces.append(new[one.type])
            elif one.type != _EXTENDED and one.type not in dropped:
                pieces.append(self.data[one.start : one.end])
        pieces += [new[type_] for type_ in _KINDS if type_ in new and first[type_] is None]
        present = {type_ for type_ in _KINDS if (new[type_] if type_ in new else self._first(type_))}
        pieces.insert(0, self._extended(present))
        size = 4 + sum(map(len, pieces))
        if size > _MOST_FILE:
            raise TooLarge("the file", size, _MOST_FILE)
        return [b"RIFF" + struct.pack("<I", size) + b"WEBP", *pieces, self.data[riff_end : len(self.data)]]

    def _new_chunks(self, edit: Edit) -> dict[bytes, bytes]:
        new: dict[bytes, bytes] = {}
        if edit.exif:
            there, old = self._first(_EXIF), self.blocks.exif
            block = graft.build(edit.exif) if old is None else graft.fitted(old, edit.exif, _MOST_BLOCK)
            prefix = _PREFIX if there and self._body(there).startswith(_PREFIX) else b""
            new[_EXIF] = _chunk(_EXIF, prefix + block)
        if edit.xmp is not None:
            new[_XMP] = _chunk(_XMP, edit.xmp) if edit.xmp else b""
        return new

    def _extended(self, present: set[bytes]) -> bytes:
        """The VP8X chunk with the flags of the blocks that there are; made where there was none."""
        there = self._first(_EXTENDED)
        if there:
            body = bytearray(self.data[there.body : there.body_end])
        else:
            size = struct.pack("<I", self.frame.width - 1)[:3] + struct.pack("<I", self.frame.height - 1)[:3]
            body = bytearray(struct.pack("<I", _ALPHA if self.alpha else 0) + size)
        body[0] &= ~(_FLAG[_EXIF] | _FLAG[_XMP])
        for type_ in present:
            body[0] |= _FLAG[type_]
        return _chunk(_EXTENDED, bytes(body))

    def image_data(self) -> Sequence[Span]:
        """The chunks of the picture, of all of an animation's."""
        return [(one.start, one.end) for one in self.chunks if one.type in _IMAGE]

    def foreign(self) -> list[tuple[object, ...]]:
        """Every chunk that is neither ours nor the picture, where they stand to it, and what follows the last."""
        ours = [self._first(_EXIF), self._first(_XMP), self._first(_EXTENDED)]
        found: list[tuple[object, ...]] = [("canvas", self.frame.width, self.frame.height)]
        for one in self.chunks:
            if one.type in _IMAGE:
                found.append((one.type,))
            elif not any(one is mine for mine in ours):
                name: object = MANIFEST if one.type == _CREDENTIALS else one.type
                found.append((name, bytes(self.data[one.start : one.end])))
        return [*found, ("behind", bytes(self.data[self.chunks[-1].end : len(self.data)]))]

    def previews(self) -> Sequence[Buffer]:
        """None: the picture itself is there."""
        return ()


def _chunk(type_: bytes, body: bytes) -> bytes:
    return type_ + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)


# Taking apart ------------------------------------------------------------------------------------


def parse(data: Source) -> Webp:
    """Take a file apart.

    Raises:
        BreaksOff: it ends before its header says.
        Damaged: it breaks WebP's rules.
    """
    head = bytes(data[0:12])
    if len(head) < 12 or head[:4] != b"RIFF" or head[8:] != b"WEBP":
        raise Damaged("it does not begin as a WebP does")
    end = 8 + int.from_bytes(head[4:8], "little")
    if end > len(data):
        raise BreaksOff(len(data))
    chunks = tuple(_chunks(data, end))
    picture = next((one for one in chunks if one.type in (b"VP8 ", b"VP8L")), None)
    frame, alpha = _frame(data, chunks, picture)
    return Webp(data, chunks, frame, alpha)


def _chunks(data: Source, end: int) -> list[Chunk]:
    found: list[Chunk] = []
    at = 12
    while at + 8 <= end:
        if len(found) >= _MOST_CHUNKS:
            raise Damaged(f"it has more than {_MOST_CHUNKS:,} chunks")
        head = bytes(data[at : at + 8])
        body_end = at + 8 + int.from_bytes(head[4:], "little")
        if body_end > end:
            raise Damaged(f"a chunk at byte {at} reaches beyond the file's end")
        found.append(Chunk(head[:4], at, min(body_end + body_end % 2, end), body_end))
        at = body_end + body_end % 2
    if any(one.type == _EXTENDED and one.body_end - one.body < _LEAST_EXTENDED for one in found):
        raise Damaged("its header chunk is too short")
    if not any(one.type in _IMAGE for one in found):
        raise Damaged("it holds no picture")
    return found


def _frame(data: Source, chunks: Sequence[Chunk], picture: Chunk | None) -> tuple[Frame, bool]:
    """The size of the canvas, and whether a simple picture has an alpha channel."""
    profiled = any(one.type == _PROFILE for one in chunks)
    extended = chunks[0] if chunks[0].type == _EXTENDED else None
    if extended:
        body = bytes(data[extended.body : extended.body + 10])
        width, height = (int.from_bytes(body[at : at + 3], "little") + 1 for at in (4, 7))
        return Frame(width, height, profiled=profiled), bool(body[0] & _ALPHA)
    head = bytes(data[picture.body : min(picture.body + 10, picture.body_end)]) if picture else b""
    if picture and picture.type == b"VP8L" and len(head) >= 5 and head[0] == 0x2F:
        bits = int.from_bytes(head[1:5], "little")
        return Frame((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, profiled=profiled), bool(bits >> 28 & 1)
    if picture and picture.type == b"VP8 " and head[3:6] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", head[6:10].ljust(4, b"\0"))
        if width & 0x3FFF and height & 0x3FFF:
            return Frame(width & 0x3FFF, height & 0x3FFF, profiled=profiled), False
    raise Damaged("it does not say how large its picture is")

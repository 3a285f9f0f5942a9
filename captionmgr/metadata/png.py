"""PNG files as chunks: EXIF in eXIf, XMP in an iTXt, IIM only where a program before us has put it into a text chunk.

Source: PNG specification, third edition (chunks, eXIf); XMP part 3 (iTXt keyword); the "Raw profile type" text chunks
are ImageMagick's. IIM is kept up to date where it is, and never added (FIELDMAP 4.4).
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from captionmgr.metadata import graft, photoshop
from captionmgr.metadata.container import MANIFEST, Blocks, BreaksOff, Buffer, Damaged, Edit, Frame, Source, Span

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_IMAGE = frozenset({b"IDAT", b"fdAT", b"fcTL"})
_XMP = b"XML:com.adobe.xmp"
_PROFILE = b"Raw profile type "
_CREDENTIALS = b"caBX"
_MOST_CHUNKS = 1_000_000
_MOST = (1 << 31) - 1
"""Bytes a chunk holds at most."""
_MOST_TEXT = 16 << 20
"""Bytes a metadata block may unfold to; a few bytes can unfold to gigabytes."""


class Chunk(NamedTuple):
    """One chunk: type, span with its header and checksum, and which block of ours it is (empty: a foreign one)."""

    type: bytes
    start: int
    end: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Png:
    """A PNG file taken apart (`container.Container`)."""

    data: Source
    chunks: tuple[Chunk, ...]
    frame: Frame
    blocks: Blocks
    warnings: tuple[str, ...]
    bare_iim: bool

    @property
    def format(self) -> str:
        """Always ``PNG``."""
        return "PNG"

    @property
    def holds(self) -> frozenset[str]:
        """EXIF and XMP; IIM where there is some."""
        return frozenset({"EXIF", "XMP", *(["IIM"] if self.blocks.photoshop is not None else [])})

    @property
    def unwritable(self) -> str:
        """Nothing stands in the way."""
        return ""

    @property
    def credentials(self) -> bool:
        """Whether a chunk holds a C2PA manifest."""
        return any(one.type == _CREDENTIALS for one in self.chunks)

    @property
    def xmp_limit(self) -> int:
        """Most bytes of a packet."""
        return _MOST_TEXT

    def splice(self, edit: Edit) -> list[Buffer]:
        """The file with these changes, as pieces to write; see `container.Container.splice`."""
        new = self._new_chunks(edit)
        waiting = dict(new)
        pieces: list[Buffer] = [self.data[0 : len(_SIGNATURE)]]
        at_image = next(number for number, one in enumerate(self.chunks) if one.type in (*_IMAGE, b"IEND"))
        there = {one.kind for one in self.chunks}
        for number, chunk in enumerate(self.chunks):
            if number == at_image:
                pieces += [waiting.pop(kind) for kind in list(waiting) if kind not in there]
            if chunk.kind in new:
                pieces.append(waiting.pop(chunk.kind, b""))
            elif not (edit.without_credentials and chunk.type == _CREDENTIALS):
                pieces.append(self.data[chunk.start : chunk.end])
        return [*pieces, self.data[self.chunks[-1].end : len(self.data)]]

    def _new_chunks(self, edit: Edit) -> dict[str, bytes]:
        """The chunk of each block that changes, by kind; empty for one that goes."""
        new: dict[str, bytes] = {}
        if edit.exif:
            old = self.blocks.exif
            new["exif"] = _chunk(
                b"eXIf", graft.build(edit.exif) if old is None else graft.fitted(old, edit.exif, _MOST)
            )
        if edit.xmp is not None:
            new["xmp"] = _chunk(b"iTXt", _XMP + b"\0\0\0\0\0" + edit.xmp) if edit.xmp else b""
        if edit.photoshop is not None:
            iim = photoshop.data_of(photoshop.parse(edit.photoshop), photoshop.IIM) or b""
            new["photoshop"] = _profile(b"iptc", iim if self.bare_iim else edit.photoshop) if iim else b""
        return new

    def image_data(self) -> Sequence[Span]:
        """The chunks of the picture, of all of an animation's."""
        return [(one.start, one.end) for one in self.chunks if one.type in _IMAGE]

    def foreign(self) -> list[tuple[object, ...]]:
        """Every chunk that is neither ours nor the picture, where they stand to it, and what follows the last."""
        found: list[tuple[object, ...]] = []
        for one in self.chunks:
            if one.type in _IMAGE:
                found.append((one.type,))
            elif not one.kind:
                name: object = MANIFEST if one.type == _CREDENTIALS else one.type
                found.append((name, bytes(self.data[one.start : one.end])))
        return [*found, ("behind", bytes(self.data[self.chunks[-1].end : len(self.data)]))]

    def previews(self) -> Sequence[Buffer]:
        """None: the picture itself is there."""
        return ()


def _chunk(type_: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + type_ + body + struct.pack(">I", zlib.crc32(body, zlib.crc32(type_)))


def _profile(name: bytes, block: bytes) -> bytes:
    text = b"\n%b\n%8d\n%b\n" % (name, len(block), block.hex().encode())
    return _chunk(b"zTXt", _PROFILE + name + b"\0\0" + zlib.compress(text))


# Taking apart ------------------------------------------------------------------------------------


def parse(data: Source) -> Png:
    """Take a file apart.

    Raises:
        BreaksOff: it ends within a chunk, or before the last.
        Damaged: it breaks PNG's rules.
    """
    if bytes(data[0:8]) != _SIGNATURE:
        raise Damaged("it does not begin as a PNG does")
    chunks = _chunks(data)
    if chunks[0].type != b"IHDR" or chunks[0].end - chunks[0].start != 25:
        raise Damaged("it does not say how large its picture is")
    reader = _Reader(data)
    told = tuple(one._replace(kind=reader.kind_of(one)) for one in chunks)
    if reader.exif is not None and any(one.type == b"eXIf" and one.kind for one in told):
        told = tuple(one._replace(kind="") if one.kind == "old exif" else one for one in told)
    told = tuple(one._replace(kind="exif") if one.kind == "old exif" else one for one in told)
    blocks = Blocks(reader.exif or reader.old_exif, reader.photoshop, reader.xmp)
    return Png(data, told, _frame(data, chunks), blocks, tuple(dict.fromkeys(reader.warnings)), reader.bare_iim)


def _chunks(data: Source) -> list[Chunk]:
    found: list[Chunk] = []
    at = len(_SIGNATURE)
    while len(found) < _MOST_CHUNKS:
        head = bytes(data[at : at + 8])
        if len(head) < 8:
            raise BreaksOff(len(data))
        size = int.from_bytes(head[:4], "big")
        end = at + 12 + size
        if size > _MOST or not head[4:].isalpha():
            raise Damaged(f"a chunk at byte {at} is none")
        if end > len(data):
            raise BreaksOff(len(data))
        found.append(Chunk(head[4:], at, end))
        if head[4:] == b"IEND":
            return found
        at = end
    raise Damaged(f"it has more than {_MOST_CHUNKS:,} chunks")


class _Reader:
    """Reads the chunks that may hold a block of ours, the first of each kind."""

    def __init__(self, data: Source) -> None:
        self.data = data
        self.exif: bytes | None = None
        self.old_exif: bytes | None = None
        self.photoshop: bytes | None = None
        self.xmp: bytes | None = None
        self.bare_iim = False
        self.warnings: list[str] = []

    def kind_of(self, chunk: Chunk) -> str:
        """Which block a chunk holds: ``exif`` (``old exif`` as text), ``xmp``, ``photoshop``; empty for none."""
        if chunk.type == b"eXIf" and self.exif is None:
            body = self._body(chunk)
            self.exif = body and body.removeprefix(b"Exif\0\0")
            return "exif" if body is not None else ""
        if chunk.type in (b"iTXt", b"zTXt", b"tEXt"):
            head = bytes(self.data[chunk.start + 8 : min(chunk.start + 8 + 80, chunk.end - 4)])
            keyword = head.partition(b"\0")[0]
            if keyword == _XMP:
                return self._packet(chunk)
            if keyword.startswith(_PROFILE):
                return self._old(chunk, keyword[len(_PROFILE) :])
        return ""

    def _packet(self, chunk: Chunk) -> str:
        if self.xmp is not None:
            self.warnings.append("The image carries two XMP packets. The first was used; the second was left as it is.")
            return ""
        self.xmp = self._text(chunk)
        return "" if self.xmp is None else "xmp"

    def _old(self, chunk: Chunk, name: bytes) -> str:
        """A block as ImageMagick writes it: hexadecimal digits behind its name and its length."""
        if name not in (b"iptc", b"exif", b"APP1"):
            return ""
        text = self._text(chunk) or b""
        match = re.match(rb"\s*\w+\s+([0-9]{1,9})\s+([0-9A-Fa-f\s]*)$", text)
        digits = re.sub(rb"\s", b"", match[2]) if match else b""
        if not match or len(digits) != 2 * int(match[1]):
            return ""
        block = bytes.fromhex(digits.decode("ascii"))
        if name != b"iptc":
            if self.old_exif is not None or not block.startswith(b"Exif\0\0"):
                return ""
            self.old_exif = block[6:]
            return "old exif"
        if self.photoshop is not None:
            return ""
        self.bare_iim = block.startswith(b"\x1c")
        self.photoshop = photoshop.with_iim([], block, keep_digest=True) if self.bare_iim else block
        return "photoshop"

    def _body(self, chunk: Chunk) -> bytes | None:
        """What a chunk holds; None where its checksum says that it is damaged, or it is too large to be metadata."""
        if chunk.end - chunk.start > 2 * _MOST_TEXT:
            return None
        body = bytes(self.data[chunk.start + 8 : chunk.end - 4])
        checksum = int.from_bytes(self.data[chunk.end - 4 : chunk.end], "big")
        if zlib.crc32(body, zlib.crc32(chunk.type)) == checksum:
            return body
        name = chunk.type.decode("ascii")
        self.warnings.append(f"A {name} chunk is damaged (its checksum is wrong); it was left as it is.")
        return None

    def _text(self, chunk: Chunk) -> bytes | None:
        """The text of a text chunk, unfolded; None where it cannot be read."""
        body = self._body(chunk)
        if body is None:
            return None
        _, _, rest = body.partition(b"\0")
        if chunk.type == b"tEXt":
            return rest
        if chunk.type == b"zTXt":
            return self._unfolded(rest[1:])
        folded, parts = rest[:1] == b"\1", rest[2:].split(b"\0", 2)
        if len(parts) < 3:
            return None
        return self._unfolded(parts[2]) if folded else parts[2]

    def _unfolded(self, data: bytes) -> bytes | None:
        unfolding = zlib.decompressobj()
        try:
            text = unfolding.decompress(data, _MOST_TEXT)
        except zlib.error:
            return None
        return text if unfolding.eof else None


def _frame(data: Source, chunks: Sequence[Chunk]) -> Frame:
    width, height = struct.unpack(">II", bytes(data[chunks[0].start + 8 : chunks[0].start + 16]))
    density = (72, 72)
    for one in chunks:
        if one.type == b"pHYs" and one.end - one.start == 21:
            x, y, unit = struct.unpack(">IIB", bytes(data[one.start + 8 : one.end - 4]))
            if unit == 1 and 0 < x < 10**7 and 0 < y < 10**7:
                density = (round(x * 0.0254) or 72, round(y * 0.0254) or 72)
    return Frame(width, height, density, any(one.type == b"iCCP" for one in chunks))

"""JPEG files as segments: taken apart without copying, put together again with changed metadata blocks.

EXIF and XMP live in APP1, Photoshop resources in APP13, possibly split over several segments. Everything else (other
segments, their order, stray bytes between them, the scans and whatever follows the end of the image) is passed through.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace

from captionmgr.metadata import tiff
from captionmgr.metadata.container import Blocks, BreaksOff, Buffer, Damaged, Frame, TooLarge

_SOI, _EOI, _SOS = 0xD8, 0xD9, 0xDA
_APP0, _APP1, _APP2, _APP11, _APP13 = 0xE0, 0xE1, 0xE2, 0xEB, 0xED
_STRAY = 0
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BETWEEN_SCANS = frozenset({0xC4, 0xDA, 0xDB, 0xDC, 0xDD, 0xFE, *range(0xE0, 0xF0)})

_EXIF = b"Exif\x00\x00"
_XMP = b"http://ns.adobe.com/xap/1.0/\x00"
_EXTENDED_XMP = b"http://ns.adobe.com/xmp/extension/\x00"
_PHOTOSHOP = b"Photoshop 3.0\x00"
_ICC = b"ICC_PROFILE\x00"
_MPF = b"MPF\x00"
_MPF_ENTRIES, _MPF_ENTRY, _MPF_OFFSET = 0xB002, 16, 8

_KINDS = (("exif", _APP1, _EXIF), ("xmp", _APP1, _XMP), ("photoshop", _APP13, _PHOTOSHOP))

_MOST = 65533
"""Bytes a segment holds."""
_MOST_XMP = 65502
"""Bytes of a packet in one segment (XMP part 3)."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment: marker (0: stray bytes between segments), its span in the file, and what it carries.

    ``kind`` names the block of ours that it is (a part of): ``exif``, ``xmp``, ``photoshop``; empty for a foreign one.
    """

    marker: int
    start: int
    end: int
    body: memoryview
    kind: str = ""

    def carries(self, marker: int, header: bytes) -> bool:
        """Whether it is of this kind."""
        return self.marker == marker and self.body[: len(header)] == header


@dataclass(frozen=True, slots=True)
class Jpeg:
    """A JPEG file taken apart (`container.Container`).

    Attributes:
        data: the whole file.
        segments: up to and including the first start of scan.
        frame: size, density, profile.
    """

    data: memoryview
    segments: tuple[Segment, ...]
    frame: Frame

    @property
    def format(self) -> str:
        """Always ``JPEG``."""
        return "JPEG"

    @property
    def exif_limit(self) -> int:
        """Most bytes of EXIF in one segment; none where it is spread over several, which no change may part."""
        several = sum(one.carries(_APP1, _EXIF) for one in self.segments) > 1
        return 0 if several else _MOST - len(_EXIF)

    @property
    def xmp_limit(self) -> int:
        """Most bytes of a packet in one segment."""
        return _MOST_XMP

    @property
    def blocks(self) -> Blocks:
        """EXIF and XMP of the first segment that carries them, the Photoshop resources of all of theirs."""
        found = {
            kind: [bytes(one.body[len(header) :]) for one in self.segments if one.kind == kind]
            for kind, _, header in _KINDS
        }
        return Blocks(**{kind: b"".join(parts) if parts else None for kind, parts in found.items()})

    @property
    def warnings(self) -> tuple[str, ...]:
        """Content credentials, a second packet, extended XMP: what is kept but not understood or not valid any more."""
        found = []
        if any(one.marker == _APP11 and b"c2pa" in bytes(one.body) for one in self.segments):
            found.append(
                "The image carries content credentials (C2PA). They were kept, but they no longer validate "
                "once tags are changed."
            )
        if sum(one.carries(_APP1, _XMP) for one in self.segments) > 1:
            found.append("The image carries two XMP packets. The first was used; the second was left as it is.")
        if self._first(_APP1, _EXTENDED_XMP):
            found.append("The image carries extended XMP, which was left as it is.")
        return tuple(found)

    def image_data(self) -> memoryview:
        """From the first start of scan to the end of the file."""
        return self.data[self.segments[-1].start :]

    def foreign(self) -> list[tuple[object, ...]]:
        """Every segment but ours; a multi-picture index with its offsets counted from the end, where nothing moves."""
        return [
            self._multi_picture(one) if one.carries(_APP2, _MPF) else (one.marker, bytes(one.body))
            for one in self.segments
            if not one.kind
        ]

    def _first(self, marker: int, header: bytes) -> Segment | None:
        return next((one for one in self.segments if one.carries(marker, header)), None)

    # Splicing ------------------------------------------------------------------------------------

    def splice(self, blocks: Blocks) -> list[Buffer]:
        """The file with these blocks, as pieces to write; see `container.Container.splice`."""
        new = _segments_of(blocks, self.blocks)
        homes = self._homes()
        done = {kind for kind, pieces in new.items() if pieces is None}
        pieces: list[Buffer] = [self.data[:2]]
        index: tuple[int, int] | None = None
        for number, segment in enumerate(self.segments):
            for kind in [kind for kind in new if homes[kind] == number and kind not in done]:
                done.add(kind)
                pieces += new[kind] or []
            if segment.kind and new[segment.kind] is not None:
                continue
            if segment.carries(_APP2, _MPF):
                index = (len(pieces), segment.end - sum(map(len, pieces)) - (segment.end - segment.start))
            pieces.append(self.data[segment.start : segment.end])
        pieces.append(self.data[self.segments[-1].end :])
        if index:
            self._follow(pieces, *index)
        return pieces

    def _homes(self) -> dict[str, int]:
        """Before which segment each block stands or is to stand: EXIF behind APP0, then XMP, then Photoshop."""
        kinds = [one.kind for one in self.segments]
        home = next(number for number, one in enumerate(self.segments) if one.marker != _APP0)
        homes = {}
        for kind in ("exif", "xmp", "photoshop"):
            there = kind in kinds
            homes[kind] = kinds.index(kind) if there else home
            home = homes[kind] + there
            while self.segments[home].carries(_APP1, _EXIF):
                home += 1  # never between the segments of one EXIF block
        return homes

    def _follow(self, pieces: list[Buffer], number: int, shift_before: int) -> None:
        """Correct the multi-picture index for what grew between it and the pictures its offsets lead to."""
        growth = sum(map(len, pieces)) - len(self.data) + shift_before
        if not growth:
            return
        segment = bytearray(pieces[number])
        base = len(segment) - next(len(one.body) for one in self.segments if one.carries(_APP2, _MPF)) + len(_MPF)
        for at in _picture_offsets(bytes(segment[base:])):
            offset = _unpacked(segment, base, at)
            if offset:
                struct.pack_into(_order(segment, base) + "I", segment, base + at, offset + growth)
        pieces[number] = bytes(segment)

    def _multi_picture(self, segment: Segment) -> tuple[object, ...]:
        body = bytearray(segment.body)
        base = len(_MPF)
        in_file = segment.end - len(body) + base
        try:
            places = _picture_offsets(bytes(body[base:]))
        except Damaged:
            return (segment.marker, bytes(body))
        ends = []
        for at in places:
            offset = _unpacked(body, base, at)
            ends.append(len(self.data) - in_file - offset if offset else 0)
            body[base + at : base + at + 4] = bytes(4)
        return (segment.marker, bytes(body), tuple(ends))


def _segments_of(blocks: Blocks, old: Blocks) -> dict[str, list[Buffer] | None]:
    """The segments of each block by kind; None where the block is the one that is there."""
    return {
        "exif": None if blocks.exif == old.exif else _exif_segment(blocks.exif),
        "xmp": None if blocks.xmp == old.xmp else _xmp_segment(blocks.xmp),
        "photoshop": None if blocks.photoshop == old.photoshop else _photoshop_segments(blocks.photoshop),
    }


def _exif_segment(block: bytes | None) -> list[Buffer]:
    return [] if block is None else [_segment(_APP1, _EXIF, block, "EXIF", _MOST - len(_EXIF))]


def _xmp_segment(packet: bytes | None) -> list[Buffer]:
    return [] if packet is None else [_segment(_APP1, _XMP, packet, "XMP", _MOST_XMP)]


def _photoshop_segments(block: bytes | None) -> list[Buffer]:
    room = _MOST - len(_PHOTOSHOP)
    block = block or b""
    return [_segment(_APP13, _PHOTOSHOP, block[at : at + room], "Photoshop", room) for at in range(0, len(block), room)]


def _segment(marker: int, header: bytes, block: bytes, name: str, limit: int) -> bytes:
    if len(block) > limit:
        raise TooLarge(name, len(block), limit)
    return struct.pack(">BBH", 0xFF, marker, 2 + len(header) + len(block)) + header + block


# Multi-picture format (CIPA DC-007) --------------------------------------------------------------


def _order(data: bytearray, base: int) -> str:
    return "<" if data[base : base + 2] == b"II" else ">"


def _unpacked(data: bytearray, base: int, at: int) -> int:
    return int(struct.unpack_from(_order(data, base) + "I", data, base + at)[0])


def _picture_offsets(index: bytes) -> list[int]:
    """Where, in a multi-picture index (from its byte-order mark), the offset of each picture stands."""
    whole = tiff.parse(index)
    entry = whole.ifd0.entry(_MPF_ENTRIES)
    span = whole.span(entry) if entry else None
    if not span:
        return []
    if span[1] > len(index):
        raise Damaged("its multi-picture index reaches beyond its segment")
    return [at + _MPF_OFFSET for at in range(span[0], span[1] - _MPF_ENTRY + 1, _MPF_ENTRY)]


# Taking apart ------------------------------------------------------------------------------------


def parse(data: bytes) -> Jpeg:
    """Take a file apart.

    Raises:
        BreaksOff: it ends within a segment, within a scan, or before the end of the image.
        Damaged: it breaks JPEG's rules.
    """
    view = memoryview(data)
    if not data.startswith(b"\xff\xd8"):
        raise Damaged("it does not begin as a JPEG does")
    segments = tuple(_with_kinds(_up_to_scan(view)))
    frame = next((one for one in segments if one.marker in _FRAMES and len(one.body) >= 6), None)
    if frame is None:
        raise Damaged("it does not say how large its picture is")
    _find_end(view, segments[-1].end)
    height, width = struct.unpack(">HH", frame.body[1:5])
    profiled = any(one.carries(_APP2, _ICC) for one in segments)
    return Jpeg(view, segments, Frame(width, height, _density(segments), profiled))


def _up_to_scan(view: memoryview) -> Iterator[Segment]:
    at = 2
    while True:
        segment = _segment_at(view, at)
        yield segment
        at = segment.end
        if segment.marker == _SOS:
            return
        if segment.marker == _EOI:
            raise Damaged("it ends before any picture begins")


def _with_kinds(segments: Iterator[Segment]) -> Iterator[Segment]:
    """The segments, each told which block of ours it carries: the first of EXIF and XMP, all of Photoshop's."""
    seen = set()
    for one in segments:
        kind = next((kind for kind, marker, header in _KINDS if one.carries(marker, header)), "")
        yield replace(one, kind="" if kind in seen else kind)
        seen.add(kind if kind != "photoshop" else "")


_MARKER = re.compile(rb"\xff[^\x00\xff]", re.DOTALL)
_END_OF_RUN = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]", re.DOTALL)


def _segment_at(view: memoryview, start: int) -> Segment:
    at = start
    while at < len(view) and view[at] == 0xFF:
        at += 1
    if at >= len(view):
        raise BreaksOff(len(view))
    marker = view[at]
    if at == start or marker == 0:
        following = _MARKER.search(view, at)
        if not following:
            raise BreaksOff(len(view))
        return Segment(_STRAY, start, following.start(), view[start : following.start()])
    if marker in _ALONE or marker == _EOI:
        return Segment(marker, start, at + 1, view[at + 1 : at + 1])
    if at + 3 > len(view):
        raise BreaksOff(len(view))
    size = int.from_bytes(view[at + 1 : at + 3], "big")
    end = at + 1 + size
    if size < 2:
        raise Damaged(f"a segment at byte {start} has no length")
    if end > len(view):
        raise BreaksOff(len(view))
    return Segment(marker, start, end, view[at + 3 : end])


def _find_end(view: memoryview, at: int) -> int:
    """The byte behind the end of the image, past all scans; random markers within a scan are passed over."""
    while found := _END_OF_RUN.search(view, at):
        marker = view[found.start() + 1]
        if marker == _EOI:
            return found.end()
        at = found.end()
        if marker in _BETWEEN_SCANS:
            at += int.from_bytes(view[at : at + 2], "big")
    raise BreaksOff(len(view))


def _density(segments: tuple[Segment, ...]) -> tuple[int, int]:
    """Dots per inch by JFIF; 72 where it does not say."""
    jfif = next((one for one in segments if one.carries(_APP0, b"JFIF\x00")), None)
    if jfif is None or len(jfif.body) < 12:
        return (72, 72)
    unit, x, y = struct.unpack(">BHH", jfif.body[7:12])
    if not (x and y) or unit not in (1, 2):
        return (72, 72)
    return (x, y) if unit == 1 else (round(x * 2.54), round(y * 2.54))

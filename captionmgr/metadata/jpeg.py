"""JPEG files as segments: taken apart without copying, put together again with changed metadata blocks.

EXIF and XMP live in APP1 (a packet too large for one segment goes on in others, XMP part 3), Photoshop resources in
APP13, possibly split over several segments. Everything else (other segments, their order, stray bytes between them, the
scans and whatever follows the end of the image) is passed through.
"""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from captionmgr.metadata import graft, mpf
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

_SOI, _EOI, _SOS = 0xD8, 0xD9, 0xDA
_APP0, _APP1, _APP2, _APP11, _APP13 = 0xE0, 0xE1, 0xE2, 0xEB, 0xED
_STRAY = 0
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}

_EXIF = b"Exif\x00\x00"
_XMP = b"http://ns.adobe.com/xap/1.0/\x00"
_EXTENSION = b"http://ns.adobe.com/xmp/extension/\x00"
_PHOTOSHOP = b"Photoshop 3.0\x00"
_ICC = b"ICC_PROFILE\x00"
_MPF = b"MPF\x00"
_JUMBF = b"JP"

_KINDS = (
    ("exif", _APP1, _EXIF),
    ("xmp", _APP1, _XMP),
    ("extension", _APP1, _EXTENSION),
    ("photoshop", _APP13, _PHOTOSHOP),
)
"""What we change, in the order in which it stands in a new file."""

_MOST = 65533
"""Bytes a segment holds."""
_MOST_EXIF = _MOST - len(_EXIF)
_MOST_XMP = 65502
"""Bytes of a packet in one segment (XMP part 3)."""
_GUID, _PORTION = 32, 40
"""An extension's segment: the MD5 of the whole as 32 hexadecimal digits; with its length and this part's offset."""
_MOST_PORTION = 65400
_MOST_SEGMENTS = 20_000


class Segment(NamedTuple):
    """One segment: marker (0: stray bytes between segments), its span in the file, and what it carries.

    ``kind`` names the block of ours that it is (a part of): ``exif``, ``xmp``, ``extension``, ``photoshop``; empty for
    a foreign one.
    """

    marker: int
    start: int
    end: int
    body: bytes
    kind: str = ""

    def carries(self, marker: int, header: bytes) -> bool:
        """Whether it is of this kind."""
        return self.marker == marker and self.body.startswith(header)


@dataclass(frozen=True, slots=True)
class Jpeg:
    """A JPEG file taken apart (`container.Container`).

    Attributes:
        data: the whole file.
        segments: up to and including the first start of scan.
        frame: size, density, profile.
    """

    data: Source
    segments: tuple[Segment, ...]
    frame: Frame

    @property
    def format(self) -> str:
        """Always ``JPEG``."""
        return "JPEG"

    @property
    def holds(self) -> frozenset[str]:
        """All three blocks."""
        return frozenset({"EXIF", "IIM", "XMP"})

    @property
    def unwritable(self) -> str:
        """Nothing stands in the way."""
        return ""

    @property
    def xmp_limit(self) -> int:
        """Most bytes of a packet in one segment."""
        return _MOST_XMP

    @property
    def credentials(self) -> bool:
        """Whether a segment holds a C2PA manifest."""
        return bool(_manifests(self.segments))

    @property
    def blocks(self) -> Blocks:
        """EXIF and XMP of the first segment that carries them, the rest of theirs put together."""
        found = {
            kind: [one.body[len(header) :] for one in self.segments if one.kind == kind] for kind, _, header in _KINDS
        }
        extension = found.pop("extension")
        blocks = {kind: b"".join(parts) if parts else None for kind, parts in found.items()}
        return Blocks(**blocks, extension=b"".join(one[_PORTION:] for one in extension) or None)

    @property
    def warnings(self) -> tuple[str, ...]:
        """A second packet, an extension that belongs to none: what is kept but not understood."""
        found = []
        if sum(one.carries(_APP1, _XMP) for one in self.segments) > 1:
            found.append("The image carries two XMP packets. The first was used; the second was left as it is.")
        if any(one.carries(_APP1, _EXTENSION) and not one.kind for one in self.segments):
            found.append("The image carries extended XMP that is not whole or not its own; it was left as it is.")
        return tuple(found)

    def image_data(self) -> Sequence[Span]:
        """From the first start of scan to the end of the file."""
        return [(self.segments[-1].start, len(self.data))]

    def foreign(self) -> list[tuple[object, ...]]:
        """Every segment but ours; a multi-picture index with its offsets counted from the end, where nothing moves."""
        manifests = _manifests(self.segments)
        found: list[tuple[object, ...]] = []
        for one in self.segments:
            if one.carries(_APP2, _MPF):
                found.append(self._multi_picture(one))
            elif not one.kind:
                found.append((MANIFEST if _instance(one) in manifests else one.marker, one.body))
        return found

    def previews(self) -> Sequence[Buffer]:
        """None: the picture itself is there."""
        return ()

    # Splicing ------------------------------------------------------------------------------------

    def splice(self, edit: Edit) -> list[Buffer]:
        """The file with these changes, as pieces to write; see `container.Container.splice`."""
        return self._spliced(self._new_segments(edit), _manifests(self.segments) if edit.without_credentials else set())

    def without_metadata(self) -> bytes:
        """The file without its EXIF, IIM and XMP, for readers that stumble over damage in those."""
        return b"".join(self._spliced({kind: [] for kind, _, _ in _KINDS}, set()))

    def _new_segments(self, edit: Edit) -> dict[str, list[Buffer]]:
        """The segments of each block that changes, by kind."""
        new: dict[str, list[Buffer]] = {}
        if edit.exif:
            new["exif"] = [_segment(_APP1, _EXIF, self._grafted(edit), "EXIF", _MOST_EXIF)]
        if edit.xmp is not None:
            new["xmp"] = [_segment(_APP1, _XMP, edit.xmp, "XMP", _MOST_XMP)] if edit.xmp else []
        if edit.extension is not None:
            new["extension"] = list(_portions(edit.extension))
        if edit.photoshop is not None:
            new["photoshop"] = _photoshop_segments(edit.photoshop)
        return new

    def _grafted(self, edit: Edit) -> bytes:
        several = sum(one.carries(_APP1, _EXIF) for one in self.segments) > 1
        if several:
            raise Damaged("it is spread over several segments", "EXIF")
        block = self.blocks.exif
        return graft.build(edit.exif) if block is None else graft.fitted(block, edit.exif, _MOST_EXIF)

    def _spliced(self, new: dict[str, list[Buffer]], without: set[bytes]) -> list[Buffer]:
        homes = self._homes()
        waiting = dict(new)
        pieces: list[Buffer] = [self.data[0:2]]
        index: tuple[int, int] | None = None
        for number, segment in enumerate(self.segments):
            for kind in [kind for kind in waiting if homes[kind] == number]:
                pieces += waiting.pop(kind)
            if segment.kind in new or _instance(segment) in without:
                continue
            if segment.carries(_APP2, _MPF):
                index = (len(pieces), segment.start - sum(map(len, pieces)))
            pieces.append(self.data[segment.start : segment.end])
        pieces.append(self.data[self.segments[-1].end : len(self.data)])
        if index:
            self._follow(pieces, *index)
        return pieces

    def _homes(self) -> dict[str, int]:
        """Before which segment each block stands or is to stand: EXIF behind APP0, then XMP, then Photoshop."""
        kinds = [one.kind for one in self.segments]
        home = next(number for number, one in enumerate(self.segments) if one.marker != _APP0)
        homes = {}
        for kind, _, _ in _KINDS:
            there = kind in kinds
            homes[kind] = kinds.index(kind) if there else home
            home = homes[kind] + there
            while self.segments[home].carries(_APP1, _EXIF):
                home += 1  # never between the segments of one EXIF block
        return homes

    def _follow(self, pieces: list[Buffer], number: int, shift_before: int) -> None:
        """Correct the multi-picture index for what grew between it and the pictures its offsets lead to."""
        growth = sum(map(len, pieces)) - len(self.data) + shift_before
        if growth:
            segment = bytes(pieces[number])
            base = segment.index(_MPF) + len(_MPF)
            pieces[number] = segment[:base] + mpf.moved(segment[base:], growth)

    def _multi_picture(self, segment: Segment) -> tuple[object, ...]:
        index = bytearray(segment.body[len(_MPF) :])
        in_file = segment.end - len(index)
        try:
            places = mpf.offsets(bytes(index))
        except Damaged:
            return (segment.marker, segment.body)
        for at in places:
            index[at : at + 4] = bytes(4)
        ends = tuple(len(self.data) - in_file - offset if offset else 0 for offset in places.values())
        return (segment.marker, bytes(index), ends)


def _portions(extension: bytes) -> Iterator[bytes]:
    """The segments of an extension, each with the whole's MD5 and length and its own offset (XMP part 3, 1.1.3.1)."""
    guid = hashlib.md5(extension, usedforsecurity=False).hexdigest().upper().encode()
    for at in range(0, len(extension), _MOST_PORTION):
        head = guid + struct.pack(">II", len(extension), at)
        portion = head + extension[at : at + _MOST_PORTION]
        yield _segment(_APP1, _EXTENSION, portion, "XMP", _MOST - len(_EXTENSION))


def _photoshop_segments(block: bytes) -> list[Buffer]:
    room = _MOST - len(_PHOTOSHOP)
    return [_segment(_APP13, _PHOTOSHOP, block[at : at + room], "Photoshop", room) for at in range(0, len(block), room)]


def _segment(marker: int, header: bytes, block: bytes, name: str, limit: int) -> bytes:
    if len(block) > limit:
        raise TooLarge(name, len(block), limit)
    return struct.pack(">BBH", 0xFF, marker, 2 + len(header) + len(block)) + header + block


# Content credentials -----------------------------------------------------------------------------


def _instance(segment: Segment) -> bytes:
    """Which box of JUMBF (ISO 19566-5) a segment is a part of, by its instance number; empty for no such segment."""
    return segment.body[2:4] if segment.carries(_APP11, _JUMBF) else b""


def _manifests(segments: Sequence[Segment]) -> set[bytes]:
    """The instance numbers of the boxes that hold a C2PA manifest."""
    return {_instance(one) for one in segments if _instance(one) and b"c2pa" in one.body}


# Taking apart ------------------------------------------------------------------------------------


def parse(data: Source) -> Jpeg:
    """Take a file apart.

    Raises:
        BreaksOff: it ends within a segment, or before the end of the image.
        Damaged: it breaks JPEG's rules.
    """
    if bytes(data[0:2]) != b"\xff\xd8":
        raise Damaged("it does not begin as a JPEG does")
    segments = _with_kinds(list(_up_to_scan(data)))
    frame = next((one for one in segments if one.marker in _FRAMES and len(one.body) >= 6), None)
    if frame is None:
        raise Damaged("it does not say how large its picture is")
    if not _ends(data, segments[-1].end):
        raise BreaksOff(len(data))
    height, width = struct.unpack(">HH", frame.body[1:5])
    profiled = any(one.carries(_APP2, _ICC) for one in segments)
    return Jpeg(data, segments, Frame(width, height, _density(segments), profiled))


def _up_to_scan(data: Source) -> Iterator[Segment]:
    at = 2
    for _ in range(_MOST_SEGMENTS):
        segment = _segment_at(data, at)
        yield segment
        at = segment.end
        if segment.marker == _SOS:
            return
        if segment.marker == _EOI:
            raise Damaged("it ends before any picture begins")
    raise Damaged(f"it has more than {_MOST_SEGMENTS:,} segments before its picture")


def _with_kinds(segments: list[Segment]) -> tuple[Segment, ...]:
    """The segments, each told which block of ours it carries.

    The first of EXIF and XMP, all of Photoshop's, and the extension that the packet names, if it is whole.
    """
    kinds: dict[int, str] = {}
    for kind, marker, header in _KINDS:
        numbers = [number for number, one in enumerate(segments) if one.carries(marker, header)]
        if kind == "extension":
            packet = next((segments[number].body for number, found in kinds.items() if found == "xmp"), b"")
            numbers = _whole_extension([(number, segments[number].body[len(header) :]) for number in numbers], packet)
        kinds |= dict.fromkeys(numbers if kind in ("photoshop", "extension") else numbers[:1], kind)
    return tuple(one._replace(kind=kinds[number]) if number in kinds else one for number, one in enumerate(segments))


def _whole_extension(portions: list[tuple[int, bytes]], packet: bytes) -> list[int]:
    """Which of the segments (number, body) make up the extension that a packet names; none if a part is missing."""
    ours = [one for one in portions if len(one[1]) >= _PORTION and one[1][:_GUID] in packet]
    reached = 0
    for _, body in ours:
        total, offset = struct.unpack(">II", body[_GUID:_PORTION])
        if offset != reached or body[:_GUID] != ours[0][1][:_GUID]:
            return []
        reached += len(body) - _PORTION
    return [number for number, _ in ours] if ours and reached == total else []


_MARKER = re.compile(rb"\xff[^\x00\xff]", re.DOTALL)
_STEP = 1 << 16


def _segment_at(data: Source, start: int) -> Segment:
    at = start
    head = bytes(data[at : at + 4])
    if head[:2] == b"\xff\xff":
        at = _behind_fill_bytes(data, at)
        head = bytes(data[at : at + 4])
    if len(head) < 2:
        raise BreaksOff(len(data))
    marker = head[1]
    if head[0] != 0xFF or marker == 0:
        end = _next_marker(data, start)
        return Segment(_STRAY, start, end, bytes(data[start:end]))
    if marker in _ALONE or marker == _EOI:
        return Segment(marker, start, at + 2, b"")
    if len(head) < 4:
        raise BreaksOff(len(data))
    size = int.from_bytes(head[2:], "big")
    end = at + 2 + size
    if size < 2:
        raise Damaged(f"a segment at byte {start} has no length")
    if end > len(data):
        raise BreaksOff(len(data))
    return Segment(marker, start, end, bytes(data[at + 4 : end]))


def _behind_fill_bytes(data: Source, at: int) -> int:
    """Where the last of several 0xFF stands."""
    for here, chunk in _chunks(data, at):
        rest = chunk.lstrip(b"\xff")
        if rest:
            return here + len(chunk) - len(rest) - 1
    raise BreaksOff(len(data))


def _next_marker(data: Source, start: int) -> int:
    """Where the next segment begins, behind stray bytes."""
    for at, chunk in _chunks(data, start):
        found = _MARKER.search(chunk)
        if found:
            return at + found.start()
    raise BreaksOff(len(data))


def _chunks(data: Source, at: int) -> Iterator[tuple[int, bytes]]:
    """What follows a place, each chunk larger than the one before, with the first byte of the next."""
    size = 64
    while at < len(data):
        yield at, bytes(data[at : at + size + 1])
        at += size
        size = min(4 * size, _STEP)


def _ends(data: Source, at: int) -> bool:
    """Whether the image's end stands anywhere behind a place: within a scan those two bytes never stand together."""
    if bytes(data[max(at, len(data) - 2) : len(data)]) == b"\xff\xd9":
        return True
    return any(b"\xff\xd9" in bytes(data[max(at, end - _STEP) : end + 1]) for end in range(len(data), at, -_STEP))


def _density(segments: Sequence[Segment]) -> tuple[int, int]:
    """Dots per inch by JFIF; 72 where it does not say."""
    jfif = next((one for one in segments if one.carries(_APP0, b"JFIF\x00")), None)
    if jfif is None or len(jfif.body) < 12:
        return (72, 72)
    unit, x, y = struct.unpack(">BHH", jfif.body[7:12])
    if not (x and y) or unit not in (1, 2):
        return (72, 72)
    return (x, y) if unit == 1 else (round(x * 2.54), round(y * 2.54))

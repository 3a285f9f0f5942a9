"""Raw images that are TIFF files: whose they are, and the JPEG images that the camera put into them.

A raw file has directories of many kinds: pages, sub-directories, the maker's own. What a camera means as a preview is
a whole JPEG that one of them points to; the sensor's data may be a JPEG too, but a lossless one that nothing shows.
Source: TIFF 6.0, TIFF/EP (ISO 12234-2), DNG 1.7; the makers' own tags as ExifTool documents them.
"""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Iterator

from captionmgr.metadata import tiff
from captionmgr.metadata.container import Damaged, Source, Span
from captionmgr.metadata.excerpt import Excerpt

_COMPRESSION, _PHOTOMETRIC, _MAKE = 0x0103, 0x0106, 0x010F
_STRIPS, _STRIP_SIZES, _TABLES = 0x0111, 0x0117, 0x015B
_JPEG, _JPEG_SIZE = 0x0201, 0x0202
_PANASONIC_JPEG = 0x002E
_MAKER_NOTE = 0x927C
_OLYMPUS_SETTINGS, _OLYMPUS_JPEG, _OLYMPUS_JPEG_SIZE = 0x2020, 0x0101, 0x0102

_AS_JPEG = frozenset({6, 7})
_COLOUR_FILTER, _LINEAR = 32803, 34892
_OF_SENSORS = frozenset({32767, 32770, 34713, 65000, 65535})
"""Compressions of Sony, Samsung, Nikon, Kodak and Pentax that hold nothing but a sensor's data."""

_MAKERS = {
    "CANON": "Canon raw",
    "NIKON": "Nikon raw",
    "SONY": "Sony raw",
    "PENTAX": "Pentax raw",
    "RICOH": "Ricoh raw",
    "SAMSUNG": "Samsung raw",
    "LEICA": "Leica raw",
    "HASSELBLAD": "Hasselblad raw",
}
"""Raw formats by the first word of the maker's name."""

_TITLES = {b"IIU\x00": b"II*\x00", b"IIRO": b"II*\x00", b"IIRS": b"II*\x00", b"MMOR": b"MM\x00*"}
"""What stands at the beginning of Panasonic's and Olympus's images, and the title of a TIFF file of that byte order."""
_HEADS = (
    (0, b"IIU\x00", "Panasonic raw"),
    (0, b"IIR", "Olympus raw"),
    (0, b"MMOR", "Olympus raw"),
    (8, b"CR\x02", "Canon raw"),
    (8, b"IIII", "Phase One raw"),
    (8, b"MMMM", "Phase One raw"),
)
_TAGS = {0xC612: "DNG", 0x8606: "Leaf raw"}
"""Raw formats by what a file's head says, and by a tag of its first directory that no other format has."""

_MOST_DIRECTORIES = 100
_MOST_SUB_DIRECTORIES = 50
_MOST_ENTRIES, _UNREADABLE = 20_000, 5_000
"""Entries that are read in all, and as how many a directory counts that cannot be read."""
_MOST_SEGMENTS = 300


def opened(data: Source) -> tiff.Tiff:
    """The directories of a TIFF file or of a raw image that is one but for its title.

    Raises:
        Damaged: it is neither.
    """
    title = _TITLES.get(bytes(data[0:4]))
    return tiff.parse(Excerpt(data, 0, len(data), title) if title else data)


def kind_of(data: Source) -> str:
    """Which raw format a TIFF file is: ``DNG``, ``Canon raw``…, ``raw`` for a maker unknown; empty: no raw format.

    A maker's name does not make a raw image: pictures developed from one keep it. A sensor's data do.
    """
    head = bytes(data[0:16])
    kind = next((kind for at, magic, kind in _HEADS if head.startswith(magic, at)), "")
    if kind:
        return kind
    try:
        whole = opened(data)
    except Damaged:
        return ""
    kind = next((kind for tag, kind in _TAGS.items() if whole.ifd0.entry(tag)), "")
    if not kind and any(_is_sensor(whole, one) for one in directories(whole)):
        kind = _maker(whole)
    return kind


def _is_sensor(whole: tiff.Tiff, directory: tiff.Directory) -> bool:
    return (
        number(whole, directory, _PHOTOMETRIC) in (_COLOUR_FILTER, _LINEAR)
        or number(whole, directory, _COMPRESSION) in _OF_SENSORS
    )


def _maker(whole: tiff.Tiff) -> str:
    entry = whole.ifd0.entry(_MAKE)
    with contextlib.suppress(Damaged):
        if entry and entry.size < 100:
            words = whole.value(entry).partition(b"\0")[0].decode("ascii", "replace").upper().split()
            return _MAKERS.get(words[0] if words else "", "raw")
    return "raw"


def directories(whole: tiff.Tiff) -> Iterator[tiff.Directory]:
    """Every directory that holds a picture: pages and their sub-directories, each once, as far as they can be read."""
    waiting, seen, entries = deque([whole.ifd0.at]), set[int](), 0
    while waiting and len(seen) < _MOST_DIRECTORIES and entries < _MOST_ENTRIES:
        at = waiting.popleft()
        if at in seen:
            continue
        seen.add(at)
        try:
            directory = whole.directory(at)
        except Damaged:
            entries += _UNREADABLE
            continue
        entries += len(directory.entries)
        yield directory
        waiting.extend(_linked(whole, directory))


def _linked(whole: tiff.Tiff, directory: tiff.Directory) -> Iterator[int]:
    subs = directory.entry(tiff.SUB_IFDS)
    with contextlib.suppress(Damaged):
        if subs and subs.count <= _MOST_SUB_DIRECTORIES:
            yield from whole.numbers(subs, _MOST_SUB_DIRECTORIES)
    if directory.next:
        yield directory.next


def number(whole: tiff.Tiff, directory: tiff.Directory, tag: int) -> int:
    """The one number that a tag holds; 0 where there is none or there are several."""
    entry = directory.entry(tag)
    return whole.number(entry) if entry and entry.count == 1 else 0


# Previews ----------------------------------------------------------------------------------------


def previews(whole: tiff.Tiff) -> tuple[Span, ...]:
    """Where whole JPEG images stand that can be shown, the largest first; each once."""
    found = dict.fromkeys(span for one in directories(whole) for span in _pointed_to(whole, one))
    with contextlib.suppress(Damaged):
        found |= dict.fromkeys(_of_olympus(whole))
    spans = (span for span in found if _can_be_shown(whole.block, *span))
    return tuple(sorted(spans, key=lambda span: span[0] - span[1]))


def _pointed_to(whole: tiff.Tiff, directory: tiff.Directory) -> Iterator[Span]:
    yield _run(whole, directory, _JPEG, _JPEG_SIZE)
    if number(whole, directory, _COMPRESSION) in _AS_JPEG and directory.entry(_TABLES) is None:
        yield _run(whole, directory, _STRIPS, _STRIP_SIZES)
    panasonic = directory.entry(_PANASONIC_JPEG)
    span = whole.span(panasonic) if panasonic else None
    if span:
        yield span


def _run(whole: tiff.Tiff, directory: tiff.Directory, start: int, size: int) -> Span:
    at = number(whole, directory, start)
    return at, at + number(whole, directory, size)


def _of_olympus(whole: tiff.Tiff) -> Iterator[Span]:
    """What the maker's note points to, by offsets counted from its own first byte."""
    exif = whole.sub(tiff.EXIF)
    entry = exif.entry(_MAKER_NOTE) if exif else None
    span = whole.span(entry) if entry else None
    if span is None:
        return
    head = bytes(whole.block[span[0] : span[0] + 16])
    first = 12 if head.startswith(b"OLYMPUS\x00II") else 16 if head.startswith(b"OM SYSTEM\x00\x00\x00II") else 0
    title = b"II*\x00" + first.to_bytes(4, "little")
    note = tiff.parse(Excerpt(whole.block, span[0], len(whole.block), title))
    settings = note.sub(_OLYMPUS_SETTINGS)
    if settings:
        start, end = _run(note, settings, _OLYMPUS_JPEG, _OLYMPUS_JPEG_SIZE)
        yield span[0] + start, span[0] + end


_SHOWN = frozenset({0xC0, 0xC1, 0xC2})
"""Frames that every program can decode: baseline, extended, progressive."""
_UNSHOWN = frozenset({0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0), 0xD8, 0xD9, 0xDA})
"""Lossless and other frames; and what no header has before its frame."""


def _can_be_shown(block: Source, start: int, end: int) -> bool:
    """Whether a JPEG stands there whose coding is known outside the camera; only its segments' heads are read."""
    if not start + 4 <= end <= len(block) or bytes(block[start : start + 2]) != b"\xff\xd8":
        return False
    at = start + 2
    for _ in range(_MOST_SEGMENTS):
        head = bytes(block[at : at + 4])
        if at + 4 > end or head[0] != 0xFF or head[1] in _UNSHOWN:
            return False
        if head[1] in _SHOWN:
            return True
        at += 1 if head[1] == 0xFF else 2 + int.from_bytes(head[2:], "big")
    return False

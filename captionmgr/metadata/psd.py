"""Photoshop documents (PSD, and PSB for large ones): read only, since layers and history are Photoshop's own matter.

Metadata stand among the document's image resources: IIM and its digest as in JPEG, EXIF and XMP as resources of their
own. Source: Adobe Photoshop File Formats Specification (2019), "File Header" and "Image Resources Section".
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

from captionmgr.metadata import photoshop
from captionmgr.metadata.container import Blocks, BreaksOff, Damaged, Frame, Source, Span
from captionmgr.metadata.photoshop import Resource
from captionmgr.metadata.sealed import Sealed

_FORMATS = {1: "PSD", 2: "PSB"}
_HEADER = 26
_RESOLUTION, _THUMBNAIL, _PROFILE, _EXIF, _XMP = 0x03ED, 0x040C, 0x040F, 0x0422, 0x0424
_THUMBNAIL_HEADER = 28
_JPEG = 1
"""How a thumbnail's header says that a JPEG follows."""
_MOST_RESOURCES = 64 << 20
"""Most bytes of image resources that are read; a lying length would have the whole file read."""
_UNWRITABLE = "a Photoshop document holds layers and history that only Photoshop writes safely"


def parse(data: Source) -> Sealed:
    """Take a document apart; its layers and its picture are not read.

    Raises:
        BreaksOff: it ends before its picture begins.
        Damaged: it is no such document, or does not say how large it is.
    """
    head = bytes(data[0:_HEADER])
    if len(head) < _HEADER:
        raise BreaksOff(len(data))
    magic, version, height, width = struct.unpack_from(">4sH8xII", head)
    if magic != b"8BPS" or version not in _FORMATS:
        raise Damaged("it does not begin as a Photoshop document does")
    if not (width and height):
        raise Damaged("it does not say how large its picture is")
    start, end = _section(data, _section(data, _HEADER)[1])
    section, resources, warnings = _read(data, start, end)
    found = {one.id: one.data for one in reversed(resources)}
    return Sealed(
        data,
        _FORMATS[version],
        Frame(width, height, _density(found.get(_RESOLUTION, b"")), _PROFILE in found),
        _UNWRITABLE,
        Blocks(found.get(_EXIF), section, found.get(_XMP)),
        pictures=((end, len(data)),),
        jpegs=tuple(_thumbnails(resources, start)),
        warnings=warnings,
    )


def _section(data: Source, at: int) -> Span:
    """A section's content, behind the four bytes that say how long it is."""
    start = at + 4
    end = start + int.from_bytes(data[at:start], "big")
    if end > len(data):
        raise BreaksOff(len(data))
    return start, end


def _read(data: Source, start: int, end: int) -> tuple[bytes | None, list[Resource], tuple[str, ...]]:
    """The resources as they stand and one by one, and what is wrong with them."""
    if start == end:
        return None, [], ()
    if end - start > _MOST_RESOURCES:
        return None, [], (f"The document's metadata, {end - start:,} bytes, are too large to be read.",)
    section = bytes(data[start:end])
    try:
        return section, photoshop.parse(section), ()
    except Damaged as damage:
        return section, [], (f"The document's EXIF and XMP cannot be read: {damage.what}.",)


def _density(resolution: bytes) -> tuple[int, int]:
    """Dots per inch, whatever unit Photoshop shows them in; 72 where that is not said."""
    if len(resolution) < 16:
        return (72, 72)
    across, down = struct.unpack(">I4xI4x", resolution[:16])
    dots = (round(across / 0x10000), round(down / 0x10000))
    return dots if all(dots) else (72, 72)


def _thumbnails(resources: Sequence[Resource], at: int) -> list[Span]:
    """Where the thumbnail's JPEG stands in the file; ``at`` is where its resources begin."""
    spans = []
    for one in resources:
        start = at + len(one.head) + 4
        at += len(one.encoded)
        kind, size = one.data[:4], int.from_bytes(one.data[20:24], "big")
        image = one.data[_THUMBNAIL_HEADER : _THUMBNAIL_HEADER + size]
        if one.id == _THUMBNAIL and int.from_bytes(kind, "big") == _JPEG and image.startswith(b"\xff\xd8\xff"):
            spans.append((start + _THUMBNAIL_HEADER, start + _THUMBNAIL_HEADER + len(image)))
    return spans

"""Fujifilm's raw images (RAF): a header, a whole JPEG with the camera's EXIF, and the sensor's data. Read only.

The format is the maker's secret; offsets as ExifTool documents them ("FujiFilm RAF header", "FujiFilm RAF tags").
"""

from __future__ import annotations

import struct

from captionmgr.metadata import jpeg
from captionmgr.metadata.container import BreaksOff, Damaged, Frame, Source, Span
from captionmgr.metadata.excerpt import Excerpt
from captionmgr.metadata.sealed import Sealed

_MAGIC = b"FUJIFILMCCD-RAW"
_SPANS, _HEADER = 84, 108
"""Where offset and length stand of the JPEG, of the table of the raw image's values, and of its data; their end."""
_CROPPED_SIZE = 0x0111
_MOST_TABLE = 1 << 20
_MOST_VALUES = 1000
_UNWRITABLE = "raw images are left as the camera wrote them"


def parse(data: Source) -> Sealed:
    """Take an image apart; the sensor's data are not read.

    Raises:
        BreaksOff: it ends before its JPEG does.
        Damaged: it is no such image, or its JPEG breaks JPEG's rules.
    """
    head = bytes(data[0:_HEADER])
    if not head.startswith(_MAGIC):
        raise Damaged("it does not begin as a Fujifilm raw image does")
    if len(head) < _HEADER:
        raise BreaksOff(len(data))
    jpeg_at, jpeg_size, table_at, table_size, raw_at, raw_size = struct.unpack_from(">6I", head, _SPANS)
    if jpeg_at + jpeg_size > len(data):
        raise BreaksOff(len(data))
    try:
        preview = jpeg.parse(Excerpt(data, jpeg_at, jpeg_at + jpeg_size))
    except BreaksOff as error:
        raise Damaged("the JPEG within it breaks off") from error
    size = _size(bytes(data[table_at : table_at + min(table_size, _MOST_TABLE)]))
    width, height = size or (preview.frame.width, preview.frame.height)
    pictures: tuple[Span, ...] = ((raw_at, min(raw_at + raw_size, len(data))),) if raw_at < len(data) else ()
    return Sealed(
        data,
        "Fujifilm raw",
        Frame(width, height, preview.frame.density, preview.frame.profiled),
        _UNWRITABLE,
        preview.blocks,
        pictures=pictures,
        jpegs=((jpeg_at, jpeg_at + jpeg_size),),
        credentials=preview.credentials,
        warnings=preview.warnings,
    )


def _size(table: bytes) -> tuple[int, int] | None:
    """Width and height of the picture as the raw image's table of values (number, size, bytes) gives them."""
    at = 4
    for _ in range(min(int.from_bytes(table[:4], "big"), _MOST_VALUES)):
        number, size = int.from_bytes(table[at : at + 2], "big"), int.from_bytes(table[at + 2 : at + 4], "big")
        value = table[at + 4 : at + 4 + size]
        if number == _CROPPED_SIZE and len(value) >= 4:
            height, width = struct.unpack_from(">HH", value)
            return (width, height) if width and height else None
        at += 4 + size
    return None

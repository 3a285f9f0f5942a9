"""The multi-picture index of a JPEG (CIPA DC-007): offsets of further pictures, which follow what grows before them."""

from __future__ import annotations

import struct

from captionmgr.metadata import tiff
from captionmgr.metadata.container import Damaged

_ENTRIES, _ENTRY, _OFFSET = 0xB002, 16, 8


def offsets(index: bytes) -> dict[int, int]:
    """Where in an index (from its byte-order mark) the offset of each picture stands, and what it is; 0: the first.

    Offsets count from the beginning of the index.

    Raises:
        Damaged: the index cannot be read.
    """
    whole = tiff.parse(index)
    entry = whole.ifd0.entry(_ENTRIES)
    span = whole.span(entry) if entry else None
    if not span:
        return {}
    if span[1] > len(index):
        raise Damaged("its multi-picture index reaches beyond its segment")
    places = range(span[0] + _OFFSET, span[1] - _ENTRY + 1 + _OFFSET, _ENTRY)
    return {at: int(struct.unpack_from(whole.layout.order + "I", index, at)[0]) for at in places}


def moved(index: bytes, growth: int) -> bytes:
    """The index for a file that grew by so many bytes between it and the further pictures.

    Raises:
        Damaged: the index cannot be read, or an offset leaves its four bytes.
    """
    order = tiff.parse(index).layout.order
    changed = bytearray(index)
    for at, offset in offsets(index).items():
        if offset:
            if not 0 < offset + growth <= 0xFFFFFFFF:
                raise Damaged("its multi-picture index leads outside the file")
            struct.pack_into(order + "I", changed, at, offset + growth)
    return bytes(changed)

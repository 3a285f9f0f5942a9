"""EXIF as HEIF and JPEG XL hold it: a TIFF structure behind a few bytes that say where it begins."""

from __future__ import annotations

PREFIX = b"\x00\x00\x00\x06Exif\x00\x00"
"""What stands before a new structure: how far away it is, and what JPEG puts before it."""

_BYTE_ORDERS = (b"II*\x00", b"MM\x00*")
_DISTANCE = 4


def split(content: bytes) -> tuple[bytes, bytes]:
    """What stands before the TIFF structure, and that structure.

    The first four bytes say how far behind them it is. Where they are wrong or missing, it is looked for where
    programs have put it. One that is nowhere is kept as it stands, for nobody to read.
    """
    told = _DISTANCE + int.from_bytes(content[:_DISTANCE], "big")
    places = (told, _DISTANCE, len(PREFIX), 0, len(PREFIX) - _DISTANCE)
    at = next((at for at in places if content[at : at + 4] in _BYTE_ORDERS), min(_DISTANCE, len(content)))
    return content[:at], content[at:]

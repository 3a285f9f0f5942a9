"""JPEG XL files, bare codestreams and those in boxes: read only. A caption for one goes into a sidecar.

Source: ISO/IEC 18181-1 for the size in the codestream's header, 18181-2 for the boxes. Boxes that are compressed
(``brob``) are not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from captionmgr.metadata import boxes, exif_box
from captionmgr.metadata.boxes import Box
from captionmgr.metadata.container import Blocks, BreaksOff, Damaged, Frame, Source
from captionmgr.metadata.sealed import Sealed

_CODESTREAM = b"\xff\x0a"
_SIGNATURE = b"\x00\x00\x00\x0cJXL \x0d\x0a\x87\x0a"
_WHOLE, _PART = b"jxlc", b"jxlp"
_COUNTER = 4
"""Bytes before the codestream in each part of one: its number."""
_EXIF, _XMP, _COMPRESSED, _MANIFEST = b"Exif", b"xml ", b"brob", b"jumb"
_MOST_BLOCK = 64 << 20
_HEADER = 16
"""Bytes within which the codestream says its size."""
_WIDTHS = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
"""Shapes that have a number: so many parts of the width to so many of the height."""
_SIZE_BITS = (9, 13, 18, 30)
_WHY = "captions of JPEG XL images are kept beside them"


def parse(data: Source) -> Sealed:
    """Take a file apart.

    Raises:
        BreaksOff: it ends within a box, or before it has said its size.
        Damaged: it breaks the format's rules.
    """
    view = memoryview(data) if isinstance(data, bytes) else data
    if bytes(view[0:2]) == _CODESTREAM:
        return Sealed(view, "JPEG XL", _frame(bytes(view[0:_HEADER]), len(view)), _WHY, pictures=((0, len(view)),))
    if bytes(view[0 : len(_SIGNATURE)]) != _SIGNATURE:
        raise Damaged("it does not begin as a JPEG XL file does")
    found = tuple(boxes.walk(view))
    stream = _stream(view, found)
    compressed = any(box.kind == _COMPRESSED for box in found)
    return Sealed(
        view,
        "JPEG XL",
        _frame(stream, len(view)),
        _WHY,
        Blocks(
            exif=exif_box.split(_content(view, boxes.first(found, _EXIF)) or b"")[1] or None,
            xmp=_content(view, boxes.first(found, _XMP)),
        ),
        tuple((box.body, box.end) for box in found if box.kind in (_WHOLE, _PART)),
        credentials=any(box.kind == _MANIFEST for box in found),
        warnings=("The image holds compressed metadata, which were not read.",) if compressed else (),
    )


def _content(data: Source, box: Box | None) -> bytes | None:
    if box is None or box.end - box.body > _MOST_BLOCK:
        return None
    return bytes(data[box.body : box.end]) or None


def _stream(data: Source, found: Iterable[Box]) -> bytes:
    """The first bytes of the codestream, which may be in several boxes."""
    held = b""
    for box in found:
        skip = {_WHOLE: 0, _PART: _COUNTER}.get(box.kind)
        if skip is not None and len(held) < _HEADER:
            held += bytes(data[min(box.body + skip, box.end) : min(box.body + skip + _HEADER, box.end)])
    return held


# The size in the codestream ----------------------------------------------------------------------


class _Bits:
    """Numbers of some bits each, the lowest bit of each byte first."""

    def __init__(self, content: bytes) -> None:
        self._value, self._left = int.from_bytes(content, "little"), 8 * len(content)

    def take(self, count: int) -> int:
        """The next number; raises IndexError where there are not so many bits."""
        if count > self._left:
            raise IndexError
        taken = self._value & (1 << count) - 1
        self._value, self._left = self._value >> count, self._left - count
        return taken


def _frame(stream: bytes, size: int) -> Frame:
    if not stream.startswith(_CODESTREAM):
        raise Damaged("it does not say how large its picture is")
    bits = _Bits(stream[len(_CODESTREAM) : _HEADER])
    try:
        small = bits.take(1) == 1
        height = _length(bits, small)
        shape = bits.take(3)
        width = _length(bits, small) if shape == 0 else _shaped(height, _WIDTHS[shape - 1])
    except IndexError:
        raise BreaksOff(size) from None
    return Frame(width, height)


def _length(bits: _Bits, small: bool) -> int:
    """A width or a height: of small pictures in eights."""
    return 8 * (bits.take(5) + 1) if small else bits.take(_SIZE_BITS[bits.take(2)]) + 1


def _shaped(height: int, shape: Sequence[int]) -> int:
    return height * shape[0] // shape[1]

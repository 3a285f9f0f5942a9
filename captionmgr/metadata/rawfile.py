"""Raw images that are TIFF files (CR2, NEF, ARW, DNG, ORF, RW2, PEF, SRW…) as containers: read only.

They hold what a TIFF file holds. Makers keep offsets in places that nobody else knows, so that captions for them go
into a sidecar; DNG has room for EXIF and XMP, and whoever asks for that writes it as the TIFF file it is.
"""

from __future__ import annotations

from captionmgr.metadata import rawpreview, tiff
from captionmgr.metadata.container import Damaged, Frame, Source
from captionmgr.metadata.sealed import Sealed
from captionmgr.metadata.tifffile import TiffFile

_WIDTH, _HEIGHT = 0x0100, 0x0101
_PANASONIC_EDGES = (0x0004, 0x0005, 0x0006, 0x0007)
"""Top, left, bottom and right edge of the picture on Panasonic's sensor."""
_UNWRITABLE = "raw images are left as the camera wrote them"


def parse(data: Source) -> Sealed:
    """Take an image apart; the sensor's data are not read.

    Raises:
        Damaged: its directories cannot be read, or it is no raw image.
    """
    kind = rawpreview.kind_of(data)
    if not kind:
        raise Damaged("it holds no data of a sensor")
    whole = rawpreview.opened(data)
    frame = Frame(*_size(whole))
    as_tiff = TiffFile(whole, frame)
    return Sealed(
        data,
        kind,
        frame,
        _UNWRITABLE,
        as_tiff.blocks,
        jpegs=rawpreview.previews(whole),
        credentials=as_tiff.credentials,
        warnings=as_tiff.warnings,
    )


def _size(whole: tiff.Tiff) -> tuple[int, int]:
    """Width and height of the largest picture in the file; zeros where none is told."""
    sizes = [
        (rawpreview.number(whole, one, _WIDTH), rawpreview.number(whole, one, _HEIGHT))
        for one in rawpreview.directories(whole)
    ]
    top, left, bottom, right = (rawpreview.number(whole, whole.ifd0, tag) for tag in _PANASONIC_EDGES)
    sizes.append((max(right - left, 0), max(bottom - top, 0)))
    return max(sizes, key=lambda size: (size[0] * size[1], size))

"""Smaller copies of pictures, as JPEG in sRGB, with what their originals carried."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import ExifTags, Image, ImageCms, ImageFilter

from captionmgr.metadata.opening import bytes_of, container_of, named
from captionmgr.metadata.thumbnails import CANNOT, picture
from captionmgr.model import errors

_LEAST_QUALITY = 20
"""Below it a JPEG is no picture for print or screen."""
_SHARPEN = ImageFilter.UnsharpMask(radius=0.6, percent=80, threshold=2)
_SEGMENT = 65_000
"""Bytes that EXIF or a packet of XMP may have in a JPEG, with room to spare."""


def resized(path: Path, long_edge: int, quality: int, *, sharpen: bool, most_bytes: int = 0) -> bytes:
    """A JPEG of a picture: upright, in sRGB, its long edge ``long_edge`` pixels at most, never enlarged.

    EXIF and XMP of the original stand in it, without its thumbnail and its orientation. ``most_bytes``: quality gives
    way until it fits; 0: no limit.

    Raises:
        The errors of `thumbnails.picture`; TooLarge: it does not fit even at the least quality.
    """
    whole = picture(path)
    image = Image.frombytes("RGB", (whole.width, whole.height), whole.rgb)
    scale = min(1.0, long_edge / max(image.size))
    if scale < 1:
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    if sharpen:
        image = image.filter(_SHARPEN)
    carried = _carried(path, image.size)
    data = _encoded(image, quality, carried)
    if not most_bytes or len(data) <= most_bytes:
        return data
    low, high, best = _LEAST_QUALITY, quality - 1, b""
    while low <= high:
        middle = (low + high) // 2
        data = _encoded(image, middle, carried)
        if len(data) <= most_bytes:
            low, best = middle + 1, data
        else:
            high = middle - 1
    if not best:
        raise errors.TooLargeToShrink(path=path, size=len(data), limit=most_bytes)
    return best


def _encoded(image: Image.Image, quality: int, carried: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image.save(out, "JPEG", quality=quality, optimize=True, icc_profile=profile, **carried)
    return out.getvalue()


def _carried(path: Path, size: tuple[int, int]) -> dict[str, bytes]:
    """EXIF and XMP of the original, as far as they can be read and fit; the fields are written anew in any case."""
    with named(path):
        blocks = container_of(path, bytes_of(path)).blocks
    carried = {}
    if blocks.exif is not None:
        exif = Image.Exif()  # which leaves the thumbnail out; piexif hangs on hostile bytes
        try:
            exif.load(b"Exif\0\0" + blocks.exif[:])
            exif[ExifTags.Base.Orientation] = 1
            exif.get_ifd(ExifTags.IFD.Exif).update(
                {ExifTags.Base.ExifImageWidth: size[0], ExifTags.Base.ExifImageHeight: size[1]}
            )
            written = b"Exif\0\0" + exif.tobytes(8).removeprefix(b"Exif\0\0")
        except CANNOT:  # the copy goes without; the fields are written anew in any case
            written = b""
        if 0 < len(written) < _SEGMENT:
            carried["exif"] = written
    if blocks.xmp is not None and len(blocks.xmp) < _SEGMENT:
        carried["xmp"] = bytes(blocks.xmp)
    return carried

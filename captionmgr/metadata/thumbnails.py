"""Pictures for the screen, by Pillow: upright, in sRGB, decoded no larger than needed.

Pillow is handed the picture without its EXIF, IIM and XMP, so that damage in those cannot keep it from showing.
"""

from __future__ import annotations

import io
import struct
from pathlib import Path

from PIL import Image, ImageCms

from captionmgr.metadata import tiff
from captionmgr.metadata.container import Container
from captionmgr.metadata.jpeg import Jpeg
from captionmgr.metadata.opening import bytes_of, container_of, named
from captionmgr.model import errors
from captionmgr.model.pixels import Pixels

_CANNOT = (OSError, SyntaxError, ValueError, IndexError, KeyError, TypeError, OverflowError, struct.error)
"""What Pillow raises on pictures that are damaged."""

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its Exif orientation."""
_ON_ITS_SIDE = {_UPRIGHT[turn] for turn in (5, 6, 7, 8)}


_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "AVIF")
_DECODED = frozenset({"PNG", "WebP", "TIFF", "BigTIFF", "AVIF"})
"""Formats that Pillow decodes whole; of others a preview is shown."""
_TURNED = frozenset({"AVIF"})
"""Formats that Pillow turns upright itself."""


def picture(path: Path, size: int | None = None) -> Pixels:
    """A picture, turned as EXIF says, its long edge ``size`` pixels at most; None: as large as it is.

    Raises:
        ImageMissing, ImageUnreadable, ImageEmpty, ImageTruncated, NotAnImage, ImageUnsupported, ImageDamaged: the last
        also for a picture that claims more pixels than Pillow deems safe to decode.
    """
    data = bytes_of(path)
    with named(path):
        container = container_of(path, data)
        encoded = _picture(container, data)
    if encoded is None:
        raise errors.ImageUnsupported(path=path, format=f"{container.format} without an embedded preview")
    try:
        return _decoded(encoded, container, size)
    except Image.DecompressionBombError as error:
        raise errors.ImageDamaged(path=path, what="it claims more pixels than are safe to decode") from error
    except _CANNOT as error:
        raise errors.ImageDamaged(path=path, what=f"it cannot be decoded ({error})") from error


def _picture(container: Container, data: bytes) -> bytes | None:
    """What Pillow is to decode: of a format it does not know the largest preview; None where there is none."""
    if isinstance(container, Jpeg):
        return container.without_metadata()
    if container.format in _DECODED:
        return data
    return next((bytes(one) for one in container.previews()), None)


def _decoded(encoded: bytes, container: Container, size: int | None) -> Pixels:
    with Image.open(io.BytesIO(encoded), formats=_FORMATS) as image:
        whole = image.size
        if size is not None:
            image.draft("RGB", (size, size))
            image.thumbnail((size, size))
        turn = None if container.format in _TURNED else _UPRIGHT.get(tiff.orientation(container.blocks.exif))
        upright = image if turn is None else image.transpose(turn)
        if turn in _ON_ITS_SIDE:
            whole = whole[1], whole[0]
        shown = _in_srgb(upright, image.info.get("icc_profile"))
        return Pixels(*shown.size, shown.tobytes(), *whole)


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB by its ICC profile, where it has one that can be used; else just as RGB."""
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            converted = None
        if converted is not None:
            return converted
    return image if image.mode == "RGB" else image.convert("RGB")

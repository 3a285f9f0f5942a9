"""Small pictures for the list and the preview, by Pillow: upright, in sRGB, decoded no larger than needed."""

from __future__ import annotations

import io
import struct
import warnings
from pathlib import Path

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from captionmgr.model import errors

_QUALITY = 85
_CANNOT = (OSError, SyntaxError, ValueError, IndexError, KeyError, TypeError, OverflowError, EOFError, struct.error)
"""What Pillow raises on pictures that are damaged."""


def thumbnail(path: Path, size: int) -> bytes:
    """A JPEG of a picture, turned as EXIF says, its long edge ``size`` pixels at most.

    Raises:
        ImageMissing, ImageUnreadable, NotAnImage, ImageDamaged: also for pictures of more pixels than Pillow deems
        safe to decode.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise errors.ImageMissing(path=path) from error
    except OSError as error:
        raise errors.ImageUnreadable(path=path, reason=error.strerror or str(error)) from error
    if not data:
        raise errors.ImageEmpty(path=path)
    return _small(path, data, size)


def _small(path: Path, data: bytes, size: int) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(data)) as image:
                image.draft("RGB", (size, size))
                image.thumbnail((size, size))
                upright = ImageOps.exif_transpose(image)
                out = io.BytesIO()
                _in_srgb(upright).save(out, "JPEG", quality=_QUALITY)
                return out.getvalue()
        except UnidentifiedImageError as error:
            raise errors.NotAnImage(path=path) from error
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise errors.ImageDamaged(path=path, what="it claims more pixels than are safe to decode") from error
        except _CANNOT as error:
            raise errors.ImageDamaged(path=path, what=f"it cannot be decoded ({error})") from error


def _in_srgb(image: Image.Image) -> Image.Image:
    """The picture in sRGB by its ICC profile, where it has one that can be used; else just as RGB."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK", "L"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            converted = None
        if converted is not None:
            return converted
    return image.convert("RGB")

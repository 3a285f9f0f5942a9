"""Opening image files for reading: every way in which that can fail becomes one sentence about the file."""

from __future__ import annotations

import contextlib
import stat
from collections.abc import Iterator
from pathlib import Path

from captionmgr.metadata import jpeg
from captionmgr.metadata.container import BreaksOff, Container, Damaged, TooLarge, format_of
from captionmgr.model import errors


def bytes_of(path: Path) -> bytes:
    """A file's bytes, if it is a regular file that has any.

    Raises:
        ImageMissing, ImageUnreadable, ImageEmpty.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise errors.ImageUnreadable(path=path, reason="it is not a file")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise errors.ImageMissing(path=path) from error
    except OSError as error:
        raise errors.ImageUnreadable(path=path, reason=error.strerror or str(error)) from error
    if not data:
        raise errors.ImageEmpty(path=path)
    return data


def container_of(path: Path, data: bytes) -> Container:
    """A file's bytes taken apart, by the container module of its format.

    Raises:
        ImageUnsupported: a format that has no such module, by name; NotAnImage: no format at all.
        Damaged: what the module says; see `named`.
    """
    name = format_of(data[:16])
    if name == "JPEG":
        return jpeg.parse(data)
    if name:
        raise errors.ImageUnsupported(path=path, format=name)
    raise errors.NotAnImage(path=path)


@contextlib.contextmanager
def named(path: Path) -> Iterator[None]:
    """Errors of the codecs as errors of this file."""
    try:
        yield
    except BreaksOff as error:
        raise errors.ImageTruncated(path=path, size=error.at) from error
    except Damaged as error:
        raise errors.ImageDamaged(path=path, what=error.what) from error
    except TooLarge as error:
        raise errors.BlockTooLarge(path=path, block=error.block, size=error.size, limit=error.limit) from error

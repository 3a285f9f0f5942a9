"""Opening image files for reading: every way in which that can fail becomes one sentence about the file.

Files are read by position, never mapped into memory: a card that is pulled out kills a program that maps its files.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from captionmgr.metadata import cr3, heif, jpeg, jxl, png, psd, raf, rawfile, rawpreview, sidecar, tifffile, webp
from captionmgr.metadata.container import BreaksOff, Container, Damaged, Source, TooLarge, format_of
from captionmgr.model import errors

_WINDOW = 1 << 15


class FileSource:
    """An open file of which only what is asked for is read, with what stands around it (`container.Source`)."""

    def __init__(self, handle: int, size: int) -> None:
        self._handle, self._size = handle, size
        self._at, self._window = 0, b""

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, span: slice, /) -> bytes:
        start, stop, _ = span.indices(self._size)
        if self._at <= start and stop <= self._at + len(self._window):
            return self._window[start - self._at : stop - self._at]
        wanted = max(stop - start, 0)
        if wanted > _WINDOW:
            return self._read(start, wanted)
        self._at = min(start, max(self._size - _WINDOW, 0))
        self._window = self._read(self._at, min(_WINDOW, self._size - self._at))
        return self._window[start - self._at : stop - self._at]

    def _read(self, at: int, size: int) -> bytes:
        parts = []
        while size:
            part = os.pread(self._handle, size, at)
            if not part:
                raise BreaksOff(at)
            parts.append(part)
            at, size = at + len(part), size - len(part)
        return b"".join(parts)


@contextlib.contextmanager
def opened(path: Path) -> Iterator[FileSource]:
    """A regular file that has any bytes, open while the block runs; what its codecs raise is an error of this file.

    Raises:
        ImageMissing, ImageUnreadable, ImageEmpty; the errors of `named`.
    """
    handle = None
    try:
        with named(path):
            handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode):
                raise errors.ImageUnreadable(path=path, reason="it is not a file")
            if not found.st_size:
                raise errors.ImageEmpty(path=path)
            yield FileSource(handle, found.st_size)
    finally:
        if handle is not None:
            os.close(handle)


def bytes_of(path: Path) -> bytes:
    """All bytes of a file; raises as `opened` does."""
    with opened(path) as source:
        return source[0 : len(source)]


def _tiff_or_raw(data: Source) -> Container:
    """A TIFF file, or a raw image that is one."""
    return rawfile.parse(data) if rawpreview.kind_of(data) else tifffile.parse(data)


_PARSERS: dict[str, Callable[[Source], Container]] = {
    "JPEG": jpeg.parse,
    "a PNG image": png.parse,
    "a WebP image": webp.parse,
    "a TIFF or raw image": _tiff_or_raw,
    "a BigTIFF image": _tiff_or_raw,
    "a Canon raw image": rawfile.parse,
    "a Canon raw image of the third kind": cr3.parse,
    "a Panasonic raw image": rawfile.parse,
    "an Olympus raw image": rawfile.parse,
    "a Fujifilm raw image": raf.parse,
    "a Photoshop document": psd.parse,
    "a HEIC image": heif.parse,
    "a HEIF image": heif.parse,
    "an AVIF image": heif.parse,
    "a JPEG XL image": jxl.parse,
}
"""The module of each format that is read, by the name `format_of` gives it."""


def container_of(path: Path, data: Source) -> Container:
    """A file taken apart, by the container module of its format.

    Raises:
        ImageUnsupported: a format that has no such module, by name; NotAnImage: no format at all.
        Damaged: what the module says; see `named`.
    """
    name = format_of(bytes(data[0:16]))
    if name in _PARSERS:
        container = _PARSERS[name](data)
        if isinstance(container, tifffile.TiffFile) and sidecar.is_raw(path.name):
            return replace(container, unwritable="its name says that it is a raw image")
        return container
    if name:
        raise errors.ImageUnsupported(path=path, format=name)
    raise errors.NotAnImage(path=path)


@contextlib.contextmanager
def named(path: Path) -> Iterator[None]:
    """Errors of the codecs, and of the system while it reads, as errors of this file."""
    try:
        yield
    except BreaksOff as error:
        raise errors.ImageTruncated(path=path, size=error.at) from error
    except FileNotFoundError as error:
        raise errors.ImageMissing(path=path) from error
    except OSError as error:
        raise errors.ImageUnreadable(path=path, reason=error.strerror or str(error)) from error
    except Damaged as error:
        raise errors.ImageDamaged(path=path, what=error.what) from error
    except TooLarge as error:
        raise errors.BlockTooLarge(path=path, block=error.block, size=error.size, limit=error.limit) from error

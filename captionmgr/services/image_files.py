"""Which files are taken for images: those given, and those in folders given, in the order that people count in."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from captionmgr.model.errors import FileMissing

_CAMERA = (".jpg", ".jpeg", ".jpe", ".jfif", ".heic", ".heif", ".dng", ".cr2", ".cr3", ".nef", ".arw")
_OTHER = (".png", ".tif", ".tiff", ".webp", ".gif", ".bmp", ".avif", ".psd")
IMAGE_SUFFIXES = frozenset((*_CAMERA, *_OTHER))
"""Endings taken for an image's; whether it is one, and of a kind that can be tagged, its reader says."""


def image_files(given: Sequence[Path]) -> list[Path]:
    """The files given, each once, and for folders the images in them and below; links to folders are not followed.

    Raises:
        FileMissing: something given is not there.
    """
    found: dict[Path, Path] = {}
    for path in given:
        if not path.exists():
            raise FileMissing(path=path)
        for one in sorted(_below(path), key=_as_counted) if path.is_dir() else (path,):
            found.setdefault(one.resolve(), one)
    return list(found.values())


def _below(folder: Path) -> Iterator[Path]:
    for place, _folders, names in os.walk(folder):
        yield from (Path(place, name) for name in names if Path(name).suffix.lower() in IMAGE_SUFFIXES)


def _as_counted(path: Path) -> list[tuple[int, str]]:
    """``IMG_9`` before ``IMG_10``: digits compare by their number."""
    parts = re.findall(r"[0-9]+|[^0-9]+", str(path).casefold())
    return [(len(part.lstrip("0")), part.lstrip("0")) if part[0] in "0123456789" else (0, part) for part in parts]

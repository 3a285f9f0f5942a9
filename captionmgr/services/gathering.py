"""Image files named one by one, or found in folders: in order, each once, whatever the folders hold.

Links to folders are not followed below a folder that was named, so no loop of links is walked. Folders are read one
at a time, so a million files are no matter of memory.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from captionmgr.model.errors import CaptionError, FileMissing, FileUnreadable

_CAMERA = (".jpg", ".jpeg", ".jpe", ".jfif", ".heic", ".heif", ".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf")
_OTHER = (".png", ".tif", ".tiff", ".webp", ".gif", ".bmp", ".avif", ".psd", ".psb", ".jxl", ".orf", ".rw2", ".pef")
IMAGE_SUFFIXES = frozenset((*_CAMERA, *_OTHER))
"""Endings taken for an image's; whether it is one, and of a kind that can be tagged, its reader says."""


def gather(paths: Iterable[Path]) -> Iterator[Path | CaptionError]:
    """The image files among paths and in folders among them, hidden ones apart; what cannot be looked at, as an error.

    A file that is named itself is taken whatever its ending.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            found = path.stat()
        except OSError as error:
            yield _error(path, error)
            continue
        if stat.S_ISDIR(found.st_mode):
            yield from _below(path, seen)
        elif _is_new(found, seen):
            yield path


def _below(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path | CaptionError]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                shown = (entry for entry in entries if not entry.name.startswith("."))
                there = sorted(shown, key=lambda entry: _as_counted(entry.name))
        except OSError as error:
            yield _error(here, error)
            continue
        folders = []
        for entry in there:
            try:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(Path(entry.path))
                elif _is_image(entry.name) and entry.is_file() and _is_new(entry.stat(), seen):
                    yield Path(entry.path)
            except OSError as error:
                yield _error(Path(entry.path), error)
        waiting += reversed(folders)


def _as_counted(name: str) -> list[tuple[int, str]]:
    """``IMG_9`` before ``IMG_10``: digits compare by their number."""
    parts = re.findall(r"[0-9]+|[^0-9]+", name.casefold())
    return [(len(part.lstrip("0")), part.lstrip("0")) if part[0] in "0123456789" else (0, part) for part in parts]


def _is_image(name: str) -> bool:
    return Path(name).suffix.lower() in IMAGE_SUFFIXES


def _is_new(found: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    """Whether a file was not met before under another name; systems without file numbers cannot tell."""
    key = (found.st_dev, found.st_ino)
    if found.st_ino and key in seen:
        return False
    seen.add(key)
    return True


def _error(path: Path, error: OSError) -> CaptionError:
    return (
        FileMissing(path=path)
        if isinstance(error, FileNotFoundError)
        else FileUnreadable(path=path, reason=error.strerror)
    )

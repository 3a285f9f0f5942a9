"""What files dragged onto the window are for: an image goes to a record, anything else is read as captions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from captionmgr.services.image_files import IMAGE_SUFFIXES


def local_files(data: QMimeData) -> list[Path]:
    """The files on this machine that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def image_file(data: QMimeData) -> Path | None:
    """The image file being dragged, if it is exactly one."""
    files = local_files(data)
    return files[0] if len(files) == 1 and files[0].suffix.lower() in IMAGE_SUFFIXES else None


def text_file(data: QMimeData) -> Path | None:
    """The file with captions being dragged, if it is exactly one file and no image."""
    files = local_files(data)
    return files[0] if len(files) == 1 and files[0].suffix.lower() not in IMAGE_SUFFIXES else None

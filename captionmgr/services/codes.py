"""The desk's files of code replacements, read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from captionmgr.documents.text import read_text
from captionmgr.model.code_replacements import Codes, read
from captionmgr.model.errors import CaptionError


def load(paths: Sequence[Path]) -> tuple[Codes, tuple[CaptionError, ...]]:
    """The codes of files, earlier ones first, and why some files could not be read."""
    texts: list[tuple[str, str]] = []
    failed: list[CaptionError] = []
    for path in paths:
        try:
            texts.append((path.name, read_text(path).text))
        except CaptionError as error:
            failed.append(error)
    return read(texts), tuple(failed)

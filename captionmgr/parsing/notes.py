"""Where a note to the desk begins in a caption: by itself, not inside a sentence and not on a placard."""

from __future__ import annotations

import re

_REACH = 24
"""Characters before a word that are looked at."""

_QUOTES = "\"“'‘«„"
_BEFORE_NOTE = re.compile(r"(?:^|[.;:!?)\]*=/|+(\[\n–—-])[\s(\[*\"-]*\Z")
_SHOUTED = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ]+\s+\Z")


def quoted(text: str, at: int) -> bool:
    """Whether a quotation begins right before character ``at``: what a placard says is no note."""
    return at > 0 and text[at - 1] in _QUOTES


def begins_note(text: str, at: int) -> bool:
    """Whether something new begins at character ``at``: at the start, or behind a stop, a dash or a bracket."""
    return _BEFORE_NOTE.search(text[max(0, at - _REACH) : at]) is not None


def shouted(text: str, at: int) -> bool:
    """Whether a word in capitals stands before character ``at``, so that capitals there say nothing."""
    return _SHOUTED.search(text[max(0, at - _REACH) : at]) is not None

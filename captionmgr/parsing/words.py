"""The words of a text, so that a finder can ask at once whether any of its own is among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache


def word_starts(text: str, words: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where these words stand whole in a text: no letter or figure beside them. Linear in the text's length.

    A pattern made of each name would have to be compiled for it, which costs more than reading a caption.
    """
    stop = len(text) if end is None else end
    at = text.find(words, start, stop) if words else -1
    while at >= 0:
        behind = at + len(words)
        if not (at and text[at - 1].isalnum()) and not (behind < len(text) and text[behind].isalnum()):
            yield at
        at = text.find(words, behind, stop)


_WORD = re.compile(r"[^\W\d_]{2,}")

_ASCII_WORDS = {code: " " for code in range(128) if not chr(code).isalpha()}
"""Parts a text without other letters many times faster; single letters are then words too, which nobody asks for."""


@lru_cache(maxsize=2)
def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters (Unicode case folding), once each; kept for the finder that asks next."""
    small = text.casefold()
    return frozenset(small.translate(_ASCII_WORDS).split() if small.isascii() else _WORD.findall(small))

"""The words of a text, so that a finder can ask at once whether any of its own is among them."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]{2,}")


@lru_cache(maxsize=2)
def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters (Unicode case folding), once each; kept for the finder that asks next."""
    return frozenset(_WORD.findall(text.casefold()))

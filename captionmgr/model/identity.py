"""When two texts are the same caption or story: compared without what copying changes (spaces, quotes, case)."""

from __future__ import annotations

import hashlib
import unicodedata
from difflib import SequenceMatcher

_SAME = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "\u00a0": " ", "\u200b": ""}
)


def normalised(text: str) -> str:
    """The text in NFC, with plain quotes and dashes, single spaces and no capitals; for comparing only."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_SAME).casefold().split())


def text_key(text: str) -> str:
    """SHA-256 (hex) of the normalised text: equal for what an editor would call the same words."""
    return hashlib.sha256(normalised(text).encode("utf-8", "surrogatepass")).hexdigest()


def alike(one: str, other: str, least: float) -> float:
    """The share of words that two texts have in common, in order (0 to 1); 0 where it is under ``least``."""
    matcher = SequenceMatcher(None, normalised(one).split(), normalised(other).split(), autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()

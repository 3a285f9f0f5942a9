"""When two texts are the same caption or story: compared without what copying changes (spaces, quotes, case)."""

from __future__ import annotations

import hashlib
import unicodedata

_SAME = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "\u00a0": " ", "\u200b": ""}
)


def normalised(text: str) -> str:
    """The text in NFC, with plain quotes and dashes, single spaces and no capitals; for comparing only."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_SAME).casefold().split())


def text_key(text: str) -> str:
    """SHA-256 (hex) of the normalised text: equal for what an editor would call the same words."""
    return hashlib.sha256(normalised(text).encode("utf-8", "surrogatepass")).hexdigest()

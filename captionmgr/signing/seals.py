"""A JSON document sealed as a whole: signed with an editor's key, the public key beside the signature.

A seal shows that nothing in the document changed since it was made. Whose key it is, the reader compares.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from captionmgr.signing.keys import Key, fingerprint_of, is_signed

_SEAL = "seal"


def sealed(content: Mapping[str, Any], key: Key) -> dict[str, Any]:
    """The document with its seal."""
    signature = key.sign(_digest(content))
    return {**content, _SEAL: {"key": key.fingerprint, "public_key": key.public_key, "signature": signature}}


def is_whole(document: Mapping[str, Any]) -> bool:
    """Whether a document is the one that was sealed; one without a seal is not."""
    seal = document.get(_SEAL)
    parts = [seal.get(name) for name in ("key", "public_key", "signature")] if isinstance(seal, dict) else [None]
    if not all(isinstance(part, str) for part in parts):
        return False
    fingerprint, public_key, signature = map(str, parts)
    try:
        named = fingerprint_of(public_key) == fingerprint
    except ValueError:
        return False
    return named and is_signed(_digest(document), signature, public_key)


def _digest(content: Mapping[str, Any]) -> str:
    said = {name: value for name, value in content.items() if name != _SEAL}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode("ascii")).hexdigest()

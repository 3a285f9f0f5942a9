"""Numbers of records as people write them on the command line."""

from __future__ import annotations

import argparse
import contextlib


def record_id(text: str) -> int:
    """A number that the store can hold."""
    with contextlib.suppress(ValueError):
        if 0 < int(text) < 2**63:
            return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no record's number")


def record_ids(text: str) -> list[int]:
    """Several: ``3`` or ``3,5,8``."""
    return [record_id(part) for part in text.split(",")]

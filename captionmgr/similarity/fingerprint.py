"""What is kept of a picture so that it is found again: the hash of the whole, and of what crops would leave of it.

PDQ alone does not stand cropping: 3 % a side moves 60 of its 256 bits. So a picture is kept with the hashes of its
inner parts, against which a cropped copy is held; and a copy is held by its own inner parts against the whole, should
the one known be the cropped one. The parts and the greatest distance were chosen by measurement
(`benchmarks/similarity.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from captionmgr.similarity.pdq import Grey, Hashed, grey, hashed

MARGINS = (0.0, 0.025, 0.05, 0.075, 0.1)
"""What the inner parts leave out on a side, as a share of the edge."""
LEAST_QUALITY = 50
"""Below it pictures look alike that are not; they are never matched."""
WORDS = 4
_CROPPED = (0.0, 0.05, 0.1)
"""What may be gone of an original on each side, as a share of its edge; between these PDQ bridges the gap."""
_ENOUGH = 256
"""Pixels of the shorter edge from which every second one is enough for parts that only have to be close."""

Words = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A picture's hashes.

    Attributes:
        parts: one row of four words for each of `MARGINS`, the whole first.
        quality: of the whole, 0 to 100.
    """

    parts: Words
    quality: int

    @property
    def encoded(self) -> bytes:
        """As the store keeps it."""
        return bytes([self.quality]) + self.parts.astype("<u8").tobytes()

    @classmethod
    def decoded(cls, data: bytes) -> Fingerprint:
        """What `encoded` gave.

        Raises:
            ValueError: it is nothing that `encoded` gives.
        """
        if len(data) != 1 + 8 * WORDS * len(MARGINS):
            raise ValueError("a fingerprint of another length")
        return cls(np.frombuffer(data[1:], dtype="<u8").reshape(-1, WORDS).astype(np.uint64), data[0])


@dataclass(frozen=True, slots=True)
class Query:
    """A picture that others are to be found for, as it is and in the mirror.

    Attributes:
        straight, turned: rows as in `Fingerprint.parts`.
        uneven, uneven_turned: one row for each way in which an original may have been cropped unevenly: what would
            then be the innermost part of the original.
        quality: of the whole, 0 to 100.
    """

    straight: Words
    turned: Words
    uneven: Words
    uneven_turned: Words
    quality: int


def fingerprint(rgb: bytes, width: int, height: int) -> Fingerprint:
    """The fingerprint of a picture of three bytes a pixel, upright."""
    parts = _parts(grey(rgb, width, height))
    return Fingerprint(np.array([one.bits for one in parts]), parts[0].quality)


def query(rgb: bytes, width: int, height: int) -> Query:
    """What finds a picture's look-alikes."""
    luma = grey(rgb, width, height)
    parts, uneven = _parts(luma), _uneven(luma[::2, ::2] if min(luma.shape) > _ENOUGH else luma)
    return Query(
        np.array([one.bits for one in parts]),
        np.array([one.mirrored for one in parts]),
        np.array([one.bits for one in uneven]),
        np.array([one.mirrored for one in uneven]),
        parts[0].quality,
    )


def _parts(luma: Grey) -> list[Hashed]:
    return [hashed(_inner(luma, (margin,) * 4)) for margin in MARGINS]


def _uneven(luma: Grey) -> list[Hashed]:
    """The innermost part of the original, if so much had been cropped of it left, above, right and below."""
    inner = MARGINS[-1]
    found = []
    for left, above, right, below in product(_CROPPED, repeat=4):
        wide, high = 1 - left - right, 1 - above - below
        margins = ((inner - left) / wide, (inner - above) / high, (inner - right) / wide, (inner - below) / high)
        found.append(hashed(_inner(luma, margins)))
    return found


def _inner(luma: Grey, margins: tuple[float, float, float, float]) -> Grey:
    """What is left within margins: shares of the edges left, above, right, below."""
    height, width = luma.shape
    left, above, right, below = margins
    rows = slice(round(height * above), height - round(height * below))
    return luma[rows, round(width * left) : width - round(width * right)]


def pairs() -> list[tuple[int, int]]:
    """Which part of a query is held against which part of a picture kept: one of them is always the whole."""
    every = range(len(MARGINS))
    return [(one, other) for one, other in product(every, every) if not one or not other]

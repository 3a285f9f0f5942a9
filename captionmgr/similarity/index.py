"""The search for look-alikes among all fingerprints: by brute force over words of bits, most left after the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from captionmgr.similarity.fingerprint import LEAST_QUALITY, MARGINS, WORDS, Fingerprint, Query, Words, pairs

CLOSE = 62
"""Bits that hashes of one picture differ in at most; those of chance pictures: in about 128, hardly ever under 80."""
_FIRST = 24
"""Bits of the first 64 that a pair may differ in to be looked at further: of 62 in 256 they hold 15 or 16."""
_THREADS = 2


@dataclass(frozen=True, slots=True)
class Match:
    """A picture found.

    Attributes:
        place: of its fingerprint, in the order they were given.
        distance: bits, 0 to `CLOSE`.
        mirrored: it is seen in the mirror.
        cropped: only a part of one of the two pictures is in the other.
    """

    place: int
    distance: int
    mirrored: bool
    cropped: bool


@dataclass(frozen=True, slots=True)
class _Scan:
    """Bits to be held against one part of all pictures, and what a match would mean."""

    bits: Words
    part: int
    mirrored: bool
    cropped: bool


class Index:
    """Fingerprints to be searched; those of too low a quality are never found."""

    def __init__(self, fingerprints: Iterable[Fingerprint]) -> None:
        kept = list(fingerprints)
        self._kept = len(kept)
        whole = np.array([one.parts for one in kept], dtype=np.uint64).reshape(len(kept), len(MARGINS), WORDS)
        self._words = np.ascontiguousarray(whole.transpose(1, 2, 0))  # part, word, picture: a word of all in one piece
        self._poor = np.array([one.quality < LEAST_QUALITY for one in kept], dtype=bool)

    @classmethod
    def of_words(cls, words: NDArray[np.uint64]) -> Index:
        """An index of hashes alone: part, word, picture."""
        made = cls(())
        made._words, made._kept, made._poor = words, words.shape[2], np.zeros(words.shape[2], dtype=bool)
        return made

    def __len__(self) -> int:
        return self._kept

    def search(self, wanted: Query, most: int = 20) -> tuple[Match, ...]:
        """The look-alikes of a picture, nearest first, each picture once.

        Uneven crops are looked for only where nothing else was found: they cost eight times as much.
        """
        if wanted.quality < LEAST_QUALITY or not self._kept:
            return ()
        sides = ((wanted.straight, wanted.uneven, False), (wanted.turned, wanted.uneven_turned, True))
        even = [
            _Scan(parts[one], other, turned, bool(one or other)) for one, other in pairs() for parts, _, turned in sides
        ]
        found = self._all(even)
        if not found:
            inner = len(MARGINS) - 1
            found = self._all([_Scan(bits, inner, turned, True) for _, uneven, turned in sides for bits in uneven])
        best: dict[int, Match] = {}
        for match in sorted(found, key=lambda one: (one.distance, one.mirrored, one.cropped)):
            best.setdefault(match.place, match)
        return tuple(best.values())[:most]

    def _all(self, scans: Sequence[_Scan]) -> list[Match]:
        with ThreadPoolExecutor(_THREADS, thread_name_prefix="likeness") as pool:
            return [match for some in pool.map(self._scan, scans) for match in some if not self._poor[match.place]]

    def _scan(self, one: _Scan) -> list[Match]:
        return [Match(place, far, one.mirrored, one.cropped) for place, far in self._near(one.bits, one.part)]

    def _near(self, bits: Words, part: int) -> list[tuple[int, int]]:
        """Places and distances of the hashes of a part that are close to these bits."""
        columns = self._words[part]
        first = np.bitwise_count(columns[0] ^ bits[0])
        places = np.flatnonzero(first <= _FIRST)
        far = first[places].astype(np.int16)
        for at in range(1, WORDS):
            far += np.bitwise_count(columns[at][places] ^ bits[at])
            close = far <= CLOSE
            places, far = places[close], far[close]
        return list(zip(places.tolist(), far.tolist(), strict=True))

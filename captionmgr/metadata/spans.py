"""Runs of bytes in a file, each from an offset to one behind it: joined, taken from one another, replaced, hashed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from captionmgr.metadata.container import Buffer, Source, Span

_CHUNK = 1 << 20


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same bytes in order, each once, in as few runs as there can be; empty runs left out."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def without(spans: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """The bytes of some runs that are in none of the others, in order."""
    result: list[Span] = []
    taken = joined(others)
    first = 0
    for start, end in joined(spans):
        at = start
        while first < len(taken) and taken[first][1] <= start:
            first += 1
        number = first
        while number < len(taken) and taken[number][0] < end:
            result.append((at, taken[number][0]))
            at = taken[number][1]
            number += 1
        first = max(first, number - 1)
        result.append((at, end))
    return [span for span in result if span[0] < span[1]]


def within(spans: Iterable[Span], start: int, end: int) -> list[Span]:
    """What of some runs lies between two offsets."""
    cut = ((max(first, start), min(last, end)) for first, last in spans)
    return [span for span in cut if span[0] < span[1]]


def replaced(data: Source, changes: Iterable[tuple[Span, Sequence[Buffer]]]) -> Iterator[Buffer]:
    """A file in pieces, with other pieces where it changes: views of it where it stays. No two changes overlap."""
    at = 0
    for (start, end), pieces in sorted(changes, key=lambda one: one[0]):
        if start > at:
            yield data[at:start]
        yield from (piece for piece in pieces if len(piece))
        at = end
    if at < len(data):
        yield data[at : len(data)]


def digest(data: Source, span: Span, out: Iterable[Span], blank: Iterable[Span]) -> tuple[int, bytes]:
    """How many bytes of a run lie outside ``out``, and their SHA-256, those in ``blank`` read as zeros."""
    rest = without([span], out)
    zeros = within(joined(blank), *span)
    seen = hashlib.sha256()
    pieces = [(one, False) for one in without(rest, zeros)] + [(one, True) for one in without(zeros, out)]
    for (first, last), zero in sorted(pieces):
        for at in range(first, last, _CHUNK):
            end = min(at + _CHUNK, last)
            seen.update(bytes(end - at) if zero else data[at:end])
    return sum(end - start for start, end in rest), seen.digest()

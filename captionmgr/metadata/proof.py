"""The proof of a copy: read back, it says what was meant and nothing else of it differs from the original."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from captionmgr.metadata.container import MANIFEST, Buffer, Container, Source
from captionmgr.metadata.drafting import Draft
from captionmgr.metadata.fieldmap import ROW
from captionmgr.metadata.reconcile import contents_of

_CHUNK = 1 << 18


class Pieces:
    """Pieces one after the other, read as a file (`container.Source`)."""

    def __init__(self, pieces: Sequence[Buffer]) -> None:
        self._pieces = [memoryview(piece) for piece in pieces]
        self._starts = [0, *accumulate(map(len, self._pieces))]

    def __len__(self) -> int:
        return self._starts[-1]

    def __getitem__(self, span: slice, /) -> Buffer:
        start, stop, _ = span.indices(len(self))
        number = bisect_right(self._starts, start) - 1
        found: list[Buffer] = []
        while start < stop:
            end = min(stop, self._starts[number + 1])
            found.append(self._pieces[number][start - self._starts[number] : end - self._starts[number]])
            start, number = end, number + 1
        return found[0] if len(found) == 1 else b"".join(found)


def prove(original: Container, source: Source, copy: Container, drafted: Draft) -> str:
    """What is wrong with a copy, to stand in a sentence; empty where nothing is.

    Args:
        original: the original, taken apart from ``source``.
        copy: the copy, taken apart as it lies on the disk, where each byte has been compared with the pieces already.
        drafted: what was meant, and the pieces.
    """
    if not same_image(original, source, copy, Pieces(drafted.pieces)):
        return "the image data differ"
    foreign = original.foreign()
    if drafted.without_credentials:
        foreign = [one for one in foreign if one[0] != MANIFEST]
    if foreign != copy.foreign():
        return "a segment that is not ours differs"
    found, expected = contents_of(copy.blocks), drafted.expected
    for block, held, meant in (
        ("EXIF", found.exif, expected.exif),
        ("IIM", found.iim, expected.iim),
        ("XMP", found.xmp, expected.xmp),
    ):
        wrong = [ROW[name].field.label for name in ROW if held.get(name) != meant.get(name)]
        if wrong:
            return f"{block} reads back otherwise in {', '.join(wrong)}"
    return ""


def same_image(original: Container, source: Source, copy: Container, written: Source) -> bool:
    """Whether the bytes that make the picture are the same, in the same order."""
    spans = list(zip(original.image_data(), copy.image_data(), strict=False))
    if len(original.image_data()) != len(copy.image_data()):
        return False
    return all(
        first[1] - first[0] == second[1] - second[0] and _same_bytes(source, first, written, second[0])
        for first, second in spans
    )


def _same_bytes(source: Source, span: tuple[int, int], written: Source, start: int) -> bool:
    shift = start - span[0]
    for at in range(*span, _CHUNK):
        end = min(at + _CHUNK, span[1])
        found, wanted = written[at + shift : end + shift], source[at:end]
        # startswith compares memory as a block; == between two views goes byte by byte
        if len(found) != len(wanted) or not bytes(found).startswith(wanted):
            return False
    return True

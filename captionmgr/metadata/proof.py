"""The proof of a copy: read back, it says what was meant and nothing else of it differs from the original."""

from __future__ import annotations

from captionmgr.metadata.container import MANIFEST, Container, Source
from captionmgr.metadata.drafting import Draft
from captionmgr.metadata.fieldmap import ROW
from captionmgr.metadata.reconcile import contents_of

_CHUNK = 1 << 18


def prove(original: Container, source: Source, copy: Container, written: Source, drafted: Draft) -> str:
    """What is wrong with a copy, to stand in a sentence; empty where nothing is.

    Args:
        original: the original, taken apart from ``source``.
        copy: the copy, taken apart from ``written``: the file as it lies on the disk.
        drafted: what was meant.
    """
    if not _same_image(original, source, copy, written):
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


def _same_image(original: Container, source: Source, copy: Container, written: Source) -> bool:
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
        # startswith compares memory as a block; == between bytes and a view goes byte by byte
        if not bytes(written[at + shift : end + shift]).startswith(source[at:end]):
            return False
    return True

"""The proof of a copy: read back, it says what was meant and nothing else of it differs from the original."""

from __future__ import annotations

import io
from dataclasses import replace

from PIL import JpegImagePlugin

from captionmgr.metadata import photoshop
from captionmgr.metadata.container import Container
from captionmgr.metadata.drafting import Draft
from captionmgr.metadata.fieldmap import ROW
from captionmgr.metadata.reconcile import contents_of


def prove(original: Container, copy: Container, drafted: Draft) -> str:
    """What is wrong with a copy, to stand in a sentence; empty where nothing is.

    Args:
        original: the original, taken apart.
        copy: the copy as it was read back, taken apart.
        drafted: what was meant.
    """
    if bytes(original.image_data()) != bytes(copy.image_data()):
        return "the image data differ"
    if original.foreign() != copy.foreign():
        return "a segment that is not ours differs"
    if (copy.blocks.exif, copy.blocks.xmp) != (drafted.blocks.exif, drafted.blocks.xmp):
        return "a block differs from what was written"
    found, expected = contents_of(copy.blocks), drafted.expected
    for block, held, meant in (
        ("EXIF", found.exif, expected.exif),
        ("IIM", found.iim, expected.iim),
        ("XMP", found.xmp, expected.xmp),
    ):
        wrong = [ROW[name].field.label for name in ROW if held.get(name) != meant.get(name)]
        if wrong:
            return f"{block} reads back otherwise in {', '.join(wrong)}"
    return _second_opinion(original, copy, drafted)


def _second_opinion(original: Container, copy: Container, drafted: Draft) -> str:
    """What Pillow, which shares no code with us, does not find as meant in a copy; empty where it finds everything.

    EXIF is kept from it: it complains of blocks that were damaged before, and those were left alone.
    """
    try:
        image = JpegImagePlugin.JpegImageFile(io.BytesIO(b"".join(copy.splice(replace(copy.blocks, exif=None)))))
    except (SyntaxError, OSError, ValueError, IndexError) as error:
        return f"Pillow cannot open it: {error}"
    blocks, seen = drafted.blocks, image.info
    if image.size != (original.frame.width, original.frame.height):
        return "Pillow sees another size"
    if blocks.photoshop != original.blocks.photoshop:
        iim = photoshop.data_of(photoshop.parse(blocks.photoshop or b""), photoshop.IIM)
        if seen.get("photoshop", {}).get(photoshop.IIM) != iim:
            return "Pillow sees another IIM block"
    return ""

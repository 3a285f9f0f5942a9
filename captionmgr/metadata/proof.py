"""The proof of a copy: read back, it says what was meant and nothing else of it differs from the original."""

from __future__ import annotations

import io

from PIL import JpegImagePlugin

from captionmgr.metadata import photoshop
from captionmgr.metadata.container import Container
from captionmgr.metadata.drafting import Draft
from captionmgr.metadata.fieldmap import ROW
from captionmgr.metadata.reconcile import contents_of


def prove(original: Container, copy: Container, data: bytes, drafted: Draft) -> str:
    """What is wrong with a copy, to stand in a sentence; empty where nothing is.

    Args:
        original: the original, taken apart.
        copy: the copy as it was read back, taken apart.
        data: all bytes of the copy as they were read back.
        drafted: what was meant.
    """
    if bytes(original.image_data()) != bytes(copy.image_data()):
        return "the image data differ"
    if original.foreign() != copy.foreign():
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
    return _second_opinion(original, data, drafted)


def _second_opinion(original: Container, data: bytes, drafted: Draft) -> str:
    """What Pillow, which shares no code with us, does not find as meant in a copy; empty where it finds everything."""
    try:
        image = JpegImagePlugin.JpegImageFile(io.BytesIO(data))
    except (SyntaxError, OSError, ValueError, IndexError) as error:
        return f"Pillow cannot open it: {error}"
    blocks, seen = drafted.blocks, image.info
    if image.size != (original.frame.width, original.frame.height):
        return "Pillow sees another size"
    exif = seen.get("exif", b"")
    if blocks.exif is not None and not (isinstance(exif, bytes) and exif.startswith(b"Exif\x00\x00" + blocks.exif)):
        return "Pillow sees another EXIF block"
    if blocks.xmp is not None and blocks.xmp not in data:
        return "its XMP packet is not there"
    iim = photoshop.data_of(photoshop.parse(blocks.photoshop or b""), photoshop.IIM)
    if iim and seen.get("photoshop", {}).get(photoshop.IIM) != iim:
        return "Pillow sees another IIM block"
    return ""

"""JPEG XL: the size that its codestream states, and the metadata of its boxes."""

from __future__ import annotations

import contextlib
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from captionmgr.metadata import jxl, tiff
from captionmgr.metadata.container import BreaksOff, Damaged, Edit

SIGNATURE = b"\x00\x00\x00\x0cJXL \x0d\x0a\x87\x0a\x00\x00\x00\x14ftypjxl \x00\x00\x00\x00jxl "
STREAM = bytes.fromhex("ff0a1a4e1a0013880200")
"""The beginning of a picture of 3000 x 2500, as libjxl writes it."""
EXIF = b"MM\x00*\x00\x00\x00\x08\x00\x01\x01\x0e\x00\x02\x00\x00\x00\x04abc\x00\x00\x00\x00\x00"
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"


def box(kind: bytes, *content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + sum(map(len, content)), kind) + b"".join(content)


def sized(*fields: tuple[int, int]) -> bytes:
    """A codestream whose header holds these numbers, each with so many bits, the lowest first."""
    value, at = 0, 0
    for number, bits in fields:
        value |= number << at
        at += bits
    return b"\xff\x0a" + value.to_bytes(14, "little")


@pytest.mark.parametrize(
    ("stream", "size"),
    [
        (sized((1, 1), (0, 5), (1, 3)), (8, 8)),
        (sized((1, 1), (24, 5), (0, 3), (29, 5)), (240, 200)),
        (sized((1, 1), (14, 5), (2, 3)), (144, 120)),
        (sized((0, 1), (0, 2), (479, 9), (3, 3)), (640, 480)),
        (sized((0, 1), (2, 2), (9_999, 18), (7, 3)), (20_000, 10_000)),
        (sized((0, 1), (3, 2), (299_999, 30), (6, 3)), (375_000, 300_000)),
        (sized((0, 1), (0, 2), (6, 9), (0, 3), (1, 2), (999, 13)), (1000, 7)),
        (STREAM, (3000, 2500)),
        (bytes.fromhex("ff0a41060013880200c000b5"), (8, 8)),
        (bytes.fromhex("ff0a7f060013880200e401b5"), (256, 256)),
        (bytes.fromhex("ff0a38067e0e00138802005c"), (320, 200)),
        (bytes.fromhex("ff0af8be0100138802004c02"), (640, 480)),
        (bytes.fromhex("ff0aba211d00138802009000"), (1920, 1080)),
        (bytes.fromhex("ff0a3080cec70013880200a4"), (1000, 7)),
        (bytes.fromhex("ff0ae0f30100138802009801"), (250, 125)),
        (bytes.fromhex("ff0a3107001388020058410d"), (300, 200)),
    ],
)
def test_the_size_of_a_bare_codestream(stream, size):
    """First as the standard's fields make it, then as libjxl has written it."""
    found = jxl.parse(stream)
    assert (found.frame.width, found.frame.height) == size
    assert (found.blocks.exif, found.blocks.xmp, found.image_data()) == (None, None, [(0, len(stream))])


@pytest.mark.parametrize("before", [b"\x00\x00\x00\x00", b"\x00\x00\x00\x06Exif\x00\x00", b""])
def test_boxes(before):
    """Distances to the TIFF structure that are right, and one that is missing, as some programs leave it out."""
    whole = SIGNATURE + box(b"jxlc", STREAM) + box(b"Exif", before + EXIF) + box(b"xml ", XMP)
    found = jxl.parse(whole)
    assert (found.format, found.frame.width, found.frame.height) == ("JPEG XL", 3000, 2500)
    block = tiff.parse(found.blocks.exif or b"")
    assert block.value(block.ifd0.entries[0]) == b"abc\x00"
    assert found.blocks.xmp == XMP
    assert [whole[start:end] for start, end in found.image_data()] == [STREAM]
    assert (found.credentials, found.warnings) == (False, ())


def test_a_codestream_in_parts():
    whole = SIGNATURE + box(b"jxlp", b"\x00\x00\x00\x00", STREAM[:3]) + box(b"jxlp", b"\x80\x00\x00\x01", STREAM[3:])
    assert jxl.parse(whole).frame.width == 3000


def test_what_is_told_of_a_file():
    whole = SIGNATURE + box(b"jxlc", STREAM) + box(b"brob", b"xml ...") + box(b"jumb", b"c2pa")
    found = jxl.parse(whole)
    assert found.credentials
    assert found.warnings == ("The image holds compressed metadata, which were not read.",)
    assert (found.blocks.exif, found.blocks.xmp) == (None, None)


def test_it_is_never_written():
    whole = SIGNATURE + box(b"jxlc", STREAM)
    found = jxl.parse(whole)
    assert (found.holds, found.xmp_limit) == (frozenset(), 0)
    assert found.unwritable
    assert b"".join(found.splice(Edit())) == whole
    with pytest.raises(Damaged):
        found.splice(Edit(xmp=XMP))


def test_foreign_bytes_are_all_but_the_picture():
    whole = SIGNATURE + box(b"jxlc", STREAM) + box(b"xml ", XMP)
    assert jxl.parse(whole).foreign() == jxl.parse(whole.replace(b"\x88\x02", b"\x99\x02")).foreign()
    assert jxl.parse(whole).foreign() != jxl.parse(whole.replace(b"adobe", b"eboda")).foreign()


@pytest.mark.parametrize(
    ("whole", "error"),
    [
        (b"", Damaged),
        (b"\xff\x0b", Damaged),
        (b"\xff\x0a", BreaksOff),
        (STREAM[:4], BreaksOff),
        (SIGNATURE, Damaged),
        (SIGNATURE + box(b"jxlc", STREAM)[:-1], BreaksOff),
    ],
)
def test_files_that_do_not_say_their_size(whole, error):
    with pytest.raises(error):
        jxl.parse(whole)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=40), st.integers(0, 90), st.binary(max_size=8))
def test_hostile_bytes(stream, at, extra):
    whole = SIGNATURE + box(b"jxlc", STREAM) + box(b"Exif", b"\x00\x00\x00\x00" + EXIF)
    for data in (b"\xff\x0a" + stream, whole[:at] + extra + whole[at + len(extra) :]):
        with contextlib.suppress(Damaged):
            found = jxl.parse(data)
            assert found.frame.width >= 0
            assert found.foreign()

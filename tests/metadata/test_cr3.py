"""Canon's CR3: EXIF put together from its parts, XMP, the embedded JPEG images."""

from __future__ import annotations

import contextlib
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from captionmgr.metadata import cr3, exif, tiff
from captionmgr.metadata.container import BreaksOff, Damaged, Edit

CANON = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
XMP_USER = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
PREVIEW = bytes.fromhex("eaf42b5e1c984b88b9fbb7dc406e4d16")
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
JPEGS = {
    name: b"\xff\xd8\xff" + name.encode() * size + b"\xff\xd9" for name, size in (("t", 9), ("p", 90), ("full", 90))
}


def box(kind: bytes, *content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + sum(map(len, content)), kind) + b"".join(content)


def structure(make, entries: list[tuple[int, int, int, bytes]]) -> bytes:
    return b"II*\x00\x08\x00\x00\x00" + make.ifd(8, entries)


@pytest.fixture
def parts(make) -> dict[bytes, bytes]:
    """The directories as the camera writes them."""
    main = [
        (0x0100, 3, 1, struct.pack("<H", 6000)),
        (0x0101, 3, 1, struct.pack("<H", 4000)),
        make.text(0x010E, b"A description in the camera"),
        make.text(0x010F, b"Canon"),
        make.text(0x013B, b"Ann Example"),
        (0x0112, 3, 1, struct.pack("<H", 6)),
        (0x8769, 4, 1, struct.pack("<I", 0)),
    ]
    sub = [
        (0x829A, 5, 1, struct.pack("<II", 1, 250)),
        make.text(0x9003, b"2024:05:03 10:11:12"),
        make.text(0x9011, b"+02:00"),
    ]
    gps = [(1, 2, 2, b"N\x00"), (2, 5, 3, struct.pack("<6I", 33, 1, 30, 1, 0, 1))]
    return {
        b"CMT1": structure(make, main),
        b"CMT2": structure(make, sub),
        b"CMT3": structure(make, [make.text(0x0006, b"a maker note")]),
        b"CMT4": structure(make, gps),
    }


def whole_of(parts: dict[bytes, bytes], version: int = 0, large: bool = True) -> bytes:
    thumb = JPEGS["t"]
    head = bytes([version]) + bytes(3) + struct.pack(">HHI", 160, 120, len(thumb)) + struct.pack(">HH", 1, 0)
    thmb = box(b"THMB", head + (bytes(8) if version else b"") + thumb)
    canon = box(b"uuid", CANON, box(b"CNCV", b"CanonCR3"), *(box(kind, data) for kind, data in parts.items()), thmb)
    preview = JPEGS["p"]
    prvw = box(b"PRVW", bytes(4) + struct.pack(">HHHHI", 1, 1620, 1080, 1, len(preview)) + preview)
    behind = box(b"uuid", XMP_USER, XMP) + box(b"uuid", PREVIEW, struct.pack(">II", 0, 1), prvw)

    def moov(at: int) -> bytes:
        chunks = (
            box(b"co64", bytes(4), struct.pack(">IQ", 1, at)) if large else box(b"stco", struct.pack(">III", 0, 1, at))
        )
        stsz = box(b"stsz", bytes(4), struct.pack(">II", len(JPEGS["full"]), 1))
        raw = box(b"trak", box(b"mdia", box(b"minf", box(b"stbl", box(b"stsz", bytes(4), struct.pack(">II", 0, 2))))))
        return box(b"moov", canon, box(b"trak", box(b"mdia", box(b"minf", box(b"stbl", stsz, chunks)))), raw)

    ftyp = box(b"ftyp", b"crx ", bytes(4), b"crx isom")
    start = len(ftyp) + len(moov(0)) + len(behind) + 8
    return ftyp + moov(start) + behind + box(b"mdat", JPEGS["full"], b"raw data")


def test_what_is_read(parts):
    whole = whole_of(parts)
    found = cr3.parse(whole)
    assert (found.format, found.frame.width, found.frame.height) == ("CR3", 6000, 4000)
    forms = exif.decode(found.blocks.exif).forms
    assert forms["description"] == "A description in the camera"
    assert forms["creator"] == ("Ann Example",)
    assert forms["date_created"] == "2024-05-03T10:11:12+02:00"
    assert found.blocks.xmp == XMP
    assert tiff.orientation(found.blocks.exif) == 6
    assert [whole[start:end] for start, end in found.image_data()] == [JPEGS["full"] + b"raw data"]


def test_numbers_keep_their_values(parts):
    block = tiff.parse(cr3.parse(whole_of(parts)).blocks.exif or b"")
    sub, gps = block.sub(tiff.EXIF), block.sub(tiff.GPS)
    assert sub and gps
    assert struct.unpack(">II", block.value(sub.entries[0])) == (1, 250)
    assert struct.unpack(">6I", block.value(gps.entries[1])) == (33, 1, 30, 1, 0, 1)


@pytest.mark.parametrize(("version", "large"), [(0, True), (1, False)])
def test_embedded_images_the_largest_first(parts, version, large):
    found = cr3.parse(whole_of(parts, version, large))
    assert [bytes(one) for one in found.previews()] == [JPEGS["full"], JPEGS["p"], JPEGS["t"]]


def test_exiftool_finds_the_same(parts, tmp_path, exiftool):
    """That these files are laid out as the camera's are is what another reader says of them."""
    path = tmp_path / "camera.cr3"
    path.write_bytes(whole_of(parts))
    found = exiftool(path)
    assert found["IFD0:ImageDescription"] == "A description in the camera"
    assert found["ExifIFD:OffsetTimeOriginal"] == "+02:00"
    assert found["GPS:GPSLatitude"] == 33.5
    sizes = {
        name: f"(Binary data {len(JPEGS[one])} bytes"
        for name, one in (("Canon:ThumbnailImage", "t"), ("QuickTime:PreviewImage", "p"))
    }
    assert all(found[name].startswith(said) for name, said in sizes.items())


def test_it_is_never_written(parts):
    whole = whole_of(parts)
    found = cr3.parse(whole)
    assert found.holds == frozenset()
    assert found.unwritable
    assert b"".join(found.splice(Edit())) == whole
    for edit in (Edit(xmp=XMP), Edit(exif={0: {0x010E: None}}), Edit(without_credentials=True)):
        with pytest.raises(Damaged):
            found.splice(edit)


def test_a_damaged_directory_leaves_the_others(parts):
    found = cr3.parse(whole_of({**parts, b"CMT2": b"II*\x00\xff\xff\xff\xff"}))
    forms = exif.decode(found.blocks.exif).forms
    assert forms["description"] == "A description in the camera"
    assert "date_created" not in forms


@pytest.mark.parametrize("gone", [b"moov", b"CMT1"])
def test_files_that_lack_a_part(parts, gone):
    with pytest.raises(Damaged):
        cr3.parse(whole_of(parts).replace(gone, b"none"))


def test_files_that_break_off(parts):
    whole = whole_of(parts)
    for at in range(30, len(whole), 41):
        with pytest.raises(Damaged) as caught:
            cr3.parse(whole[:at])
        if at > whole.index(b"PRVW"):
            assert isinstance(caught.value, BreaksOff)


@pytest.fixture(scope="module")
def sample() -> bytes:
    ifd = struct.pack("<H", 3) + struct.pack("<HHIHxx", 0x0100, 3, 1, 60) + struct.pack("<HHIHxx", 0x0101, 3, 1, 40)
    ifd += struct.pack("<HHII", 0x010E, 2, 9, 50) + bytes(4) + b"described"
    return whole_of(dict.fromkeys((b"CMT1", b"CMT2", b"CMT4"), b"II*\x00\x08\x00\x00\x00" + ifd))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 1100), st.binary(min_size=1, max_size=6)), min_size=1, max_size=6))
def test_hostile_bytes(sample, how):
    data = sample
    for at, extra in how:
        data = data[:at] + extra + data[at + len(extra) :]
    with contextlib.suppress(Damaged):
        found = cr3.parse(data)
        exif.decode(found.blocks.exif)
        assert len(found.previews()) <= 4
        assert found.foreign()

from __future__ import annotations

import contextlib
import struct
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from captionmgr.metadata import raf
from captionmgr.metadata.container import BreaksOff, Damaged, Edit
from captionmgr.metadata.reconcile import contents_of, reconciled

DESCRIPTION = '<rdf:Description rdf:about="" photoshop:Headline="Дым 🙂"/>'
SENSOR = b"II*\0" + struct.pack("<IHHHIII", 8, 1, 0xF000, 13, 1, 26, 0) + bytes(6) + b"\x5a" * 4000
"""A TIFF file, as newer cameras pack the sensor's data; exiv2 reads no other."""
JPEG_AT = 148


def raw_image(preview: bytes, table: bytes = b"", sensor: bytes = SENSOR) -> bytes:
    """A header, the camera's JPEG, a table of values, the sensor's data, each aligned to four bytes."""
    preview_end = JPEG_AT + len(preview)
    table_at = preview_end + -preview_end % 4
    sensor_at = table_at + len(table) + -len(table) % 4
    spans = (JPEG_AT, len(preview), table_at, len(table), sensor_at, len(sensor))
    head = b"FUJIFILMCCD-RAW 0201FF393101" + b"X-T9".ljust(32, b"\0") + b"0100" + bytes(20) + struct.pack(">6I", *spans)
    whole = head.ljust(JPEG_AT, b"\0") + preview
    whole = whole.ljust(table_at, b"\0") + table
    return whole.ljust(sensor_at, b"\0") + sensor


def table(*values: tuple[int, bytes]) -> bytes:
    return struct.pack(">I", len(values)) + b"".join(struct.pack(">HH", tag, len(one)) + one for tag, one in values)


SIZES = table((0x0100, struct.pack(">HH", 4200, 6300)), (0x0111, struct.pack(">HH", 4160, 6240)), (0x9999, b"\0" * 6))


@pytest.fixture
def camera_exif(make):
    return make.camera_block()


@pytest.fixture
def preview(make, camera_exif):
    """As the camera writes it: EXIF stands first, in place of JFIF; exiv2 reads no other."""
    tagged = make.with_segments(make.picture(), (0xE1, b"Exif\0\0" + camera_exif), make.with_xmp(DESCRIPTION))
    return tagged[:2] + tagged[20:]


def test_what_an_image_holds(make, camera_exif, preview):
    data = raw_image(preview, SIZES)
    found = raf.parse(data)
    assert found.format == "Fujifilm raw"
    assert (found.frame.width, found.frame.height) == (6240, 4160)
    assert found.blocks.exif == camera_exif
    assert found.blocks.xmp == make.xmp_packet(DESCRIPTION)
    assert found.previews() == [preview]
    assert [data[start:end] for start, end in found.image_data()] == [SENSOR]
    assert reconciled(contents_of(found.blocks))["headline"].value == "Дым 🙂"


def test_other_readers_find_the_same(tmp_path, preview, exiftool, exiftool_program, exiv2):
    path = tmp_path / "a.raf"
    path.write_bytes(raw_image(preview, SIZES))
    seen = exiftool(path)
    assert (seen["RAF:RawImageCroppedSize"]) == "6240 4160"
    assert seen["XMP-photoshop:Headline"] == "Дым 🙂"
    assert seen["Canon:OwnerName"] == "Photographer on duty, desk 7"
    command = [exiftool_program, "-b", "-PreviewImage", str(path)]
    assert subprocess.run(command, capture_output=True, check=True).stdout == raf.parse(path.read_bytes()).previews()[0]
    assert exiv2(path)["Exif.Image.Make"] == ["Canon"]


def test_without_a_table_the_size_is_that_of_the_jpeg(preview):
    for values in (b"", table((0x0111, b"\0\0\0\0")), table((0x0100, b"12345678")), b"\xff\xff\xff\xff" + bytes(50)):
        frame = raf.parse(raw_image(preview, values)).frame
        assert (frame.width, frame.height) == (160, 120)


def test_it_is_never_written(preview):
    found = raf.parse(raw_image(preview))
    assert found.unwritable
    assert found.holds == frozenset()
    with pytest.raises(Damaged, match="raw images"):
        found.splice(Edit(xmp=b"x"))


def test_the_preview_is_no_copy(preview):
    data = raw_image(preview)
    (view,) = raf.parse(memoryview(data)).previews()
    assert view.obj is data


def test_what_breaks_off_says_where(preview):
    data = raw_image(preview)
    for size in (60, 1000):
        with pytest.raises(BreaksOff) as caught:
            raf.parse(data[:size])
        assert caught.value.at == size
    raf.parse(data[:-100])  # the sensor's data are nothing that a caption needs


def test_a_jpeg_that_breaks_off_is_damage(preview):
    with pytest.raises(Damaged, match="the JPEG within it breaks off"):
        raf.parse(raw_image(preview[:-2]))
    with pytest.raises(Damaged):
        raf.parse(raw_image(b"no JPEG at all"))
    with pytest.raises(Damaged, match="Fujifilm"):
        raf.parse(preview)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    how=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=8)), max_size=6), end=st.floats(0, 1)
)
def test_any_bytes(preview, spoilt, how, end):
    data = raw_image(preview, SIZES, b"")
    for whole in (spoilt(data, how, end), spoilt(data[:148], how, 1.0) + data[148:]):
        with contextlib.suppress(Damaged):
            found = raf.parse(whole)
            contents_of(found.blocks)
            found.previews()

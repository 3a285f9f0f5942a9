from __future__ import annotations

import contextlib
import hashlib
import io
import struct
import subprocess
import time
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from captionmgr.metadata import psd
from captionmgr.metadata.container import BreaksOff, Damaged, Edit
from captionmgr.metadata.reconcile import contents_of, reconciled

DENSITY = struct.pack(">IHHIHH", 300 << 16, 2, 1, 240 << 16, 2, 1)
DESCRIPTION = (
    '<rdf:Description rdf:about=""><photoshop:Headline>Дым 🙂</photoshop:Headline>'
    "<photoshop:City>Homs</photoshop:City></rdf:Description>"
)


def document(resources: bytes, *, large: bool = False, size: tuple[int, int] = (40, 30)) -> bytes:
    """A flat RGB document of one grey."""
    width, height = size
    head = struct.pack(">4sH6xHIIHH", b"8BPS", 2 if large else 1, 3, height, width, 8, 3)
    layers = bytes(8 if large else 4)
    return (
        head
        + bytes(4)
        + struct.pack(">I", len(resources))
        + resources
        + layers
        + b"\0\0"
        + b"\x80" * (width * height * 3)
    )


def thumbnail(image: bytes, kind: int = 1) -> bytes:
    return struct.pack(">IIIIIIHH", kind, 64, 48, 192, 64 * 48 * 3, len(image), 24, 1) + image


@pytest.fixture
def camera_exif(make):
    return make.camera_block()


@pytest.fixture
def preview(make):
    return make.picture((64, 48))


@pytest.fixture
def resources(make, camera_exif, preview):
    """All that a caption program looks at, with an odd length and a name among them."""
    iim = b"".join(
        (
            make.dataset(1, 90, b"\x1b%G"),
            make.dataset(2, 0, b"\x00\x04"),
            make.dataset(2, 105, "Дым 🙂".encode()),
            make.dataset(2, 90, b"Homs"),
        )
    )
    return b"".join(
        (
            make.resource(0x03ED, DENSITY),
            make.resource(0x0BB7, b"a clipping path's name", b"\x03abc"),
            make.resource(0x0404, iim),
            make.resource(0x0425, hashlib.md5(iim).digest()),
            make.resource(0x040C, thumbnail(preview)),
            make.resource(0x040F, ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()),
            make.resource(0x0422, camera_exif),
            make.resource(0x0424, make.xmp_packet(DESCRIPTION)),
        )
    )


@pytest.mark.parametrize(("large", "name"), [(False, "PSD"), (True, "PSB")])
def test_what_a_document_holds(make, camera_exif, resources, preview, large, name):
    data = document(resources, large=large)
    found = psd.parse(data)
    assert found.format == name
    assert (found.frame.width, found.frame.height) == (40, 30)
    assert found.frame.density == (300, 240)
    assert found.frame.profiled
    assert found.blocks.photoshop == resources
    assert found.blocks.exif == camera_exif
    assert found.blocks.xmp == make.xmp_packet(DESCRIPTION)
    assert found.previews() == [preview]
    ((start, end),) = found.image_data()
    assert data[start:end].endswith(b"\x80" * 3600)
    assert len(data) - start < 3620
    assert found.warnings == ()


def test_its_fields_are_read_and_agree(resources):
    fields = reconciled(contents_of(psd.parse(document(resources)).blocks))
    assert fields["headline"].value == "Дым 🙂"
    assert fields["headline"].forms == {"XMP": "Дым 🙂", "IIM": "Дым 🙂"}
    assert fields["city"].agree


def test_other_readers_find_the_same(tmp_path, resources, preview, exiftool, exiv2):
    path = tmp_path / "a.psd"
    path.write_bytes(document(resources))
    seen, ours = exiftool(path), psd.parse(path.read_bytes())
    assert (seen["Photoshop:ImageWidth"], seen["Photoshop:ImageHeight"]) == (ours.frame.width, ours.frame.height)
    assert (seen["Photoshop:XResolution"], seen["Photoshop:YResolution"]) == ours.frame.density
    assert seen["IPTC:Headline"] == seen["XMP-photoshop:Headline"] == "Дым 🙂"
    assert seen["Photoshop:IPTCDigest"]
    assert seen["IFD0:Make"] == "Canon"
    assert "ExifTool:Warning" not in seen
    extracted = exiftool(path, "-b", "-Photoshop:PhotoshopThumbnail")["Photoshop:PhotoshopThumbnail"]
    assert extracted.startswith("base64:")
    assert exiv2(path)["Iptc.Application2.Headline"] == ["Дым 🙂"]
    with Image.open(io.BytesIO(path.read_bytes())) as image:
        assert image.size == (40, 30)
        assert image.getpixel((5, 5)) == (128, 128, 128)
    with Image.open(io.BytesIO(ours.previews()[0])) as image:
        assert image.size == (64, 48)


def test_what_exiftool_wrote_is_read(tmp_path, exiftool_program):
    path = tmp_path / "a.psd"
    path.write_bytes(document(b""))
    tags = ["-IPTC:Headline=Größe", "-IPTC:CodedCharacterSet=UTF8", "-XMP-dc:Title=العنوان", "-EXIF:Artist=Зоя"]
    subprocess.run([exiftool_program, "-q", "-overwrite_original", *tags, str(path)], check=True)
    fields = reconciled(contents_of(psd.parse(path.read_bytes()).blocks))
    assert fields["headline"].forms == {"IIM": "Größe"}
    assert fields["title"].forms == {"XMP": "العنوان"}
    assert fields["creator"].forms == {"EXIF": ("Зоя",)}


def test_it_is_never_written(resources):
    found = psd.parse(document(resources))
    assert found.unwritable
    assert found.holds == frozenset()
    with pytest.raises(Damaged, match="Photoshop"):
        found.splice(Edit(xmp=b"x"))


def test_a_bare_document_holds_nothing():
    found = psd.parse(document(b""))
    assert (found.blocks.exif, found.blocks.photoshop, found.blocks.xmp) == (None, None, None)
    assert found.frame.density == (72, 72)
    assert not found.frame.profiled
    assert found.previews() == []


@pytest.mark.parametrize("image", [b"\xff\xd8\xff\xe0", b"raw pixels"])
@pytest.mark.parametrize("kind", [0, 1])
def test_only_a_jpeg_is_a_preview(make, image, kind):
    found = psd.parse(document(make.resource(0x040C, thumbnail(image, kind))))
    assert found.previews() == ([image] if kind == 1 and image[0] == 0xFF else [])


def test_no_image_data_are_read(resources):
    class Watched(bytes):
        most = 0

        def __getitem__(self, span):
            Watched.most = max(Watched.most, span.stop)
            return super().__getitem__(span)

    data = document(resources, size=(2000, 1500))
    psd.parse(Watched(data))
    assert Watched.most <= len(data) - 2000 * 1500 * 3


def test_resources_that_cannot_be_read_are_told_of(make):
    found = psd.parse(document(make.resource(0x0424, b"<x/>") + b"garbage"))
    assert found.blocks.xmp is None
    assert "cannot be read" in found.warnings[0]


def test_enormous_resources_are_not_read(make, monkeypatch):
    monkeypatch.setattr(psd, "_MOST_RESOURCES", 100)
    found = psd.parse(document(make.resource(0x0424, bytes(200))))
    assert found.blocks.photoshop is None
    assert "too large" in found.warnings[0]


def test_millions_of_tiny_resources_take_no_time_and_no_memory(make):
    data = document(make.resource(0x0BB8, b"") * 2_000_000)
    tracemalloc.start()
    start = time.process_time()
    found = psd.parse(data)
    took, most = time.process_time() - start, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "more than 20,000" in found.warnings[0]
    assert took < 3
    assert most < 2 * len(data)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", BreaksOff),
        (document(b"")[:20], BreaksOff),
        (document(b"")[:28], BreaksOff),
        (b"8BPS\x00\x03" + document(b"")[6:], Damaged),
        (document(b"", size=(0, 30)), Damaged),
        (b"\xff\xd8" + document(b"")[2:], Damaged),
    ],
)
def test_what_is_no_document_is_refused(data, error):
    with pytest.raises(error):
        psd.parse(data)


def test_a_document_that_breaks_off_says_where(resources):
    with pytest.raises(BreaksOff) as caught:
        psd.parse(document(resources)[:500])
    assert caught.value.at == 500


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    how=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=8)), max_size=6), end=st.floats(0, 1)
)
def test_any_bytes(resources, spoilt, how, end):
    data = spoilt(document(resources, size=(2, 2)), how, end)
    for whole in (data, memoryview(data)):
        with contextlib.suppress(Damaged):
            found = psd.parse(whole)
            contents_of(found.blocks)
            assert all(bytes(one[:3]) == b"\xff\xd8\xff" for one in found.previews())

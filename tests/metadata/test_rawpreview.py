from __future__ import annotations

import contextlib
import io
import struct
import subprocess
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from captionmgr.metadata import rawfile, rawpreview, tiff
from captionmgr.metadata.container import Damaged, Edit
from captionmgr.metadata.reconcile import contents_of, reconciled

# A lossless JPEG as cameras pack a sensor's data: it begins as a preview does, and nothing can show it.
LOSSLESS = (
    b"\xff\xd8\xff\xc3\x00\x0b\x0e\x00\x10\x00\x10\x01\x01\x11\x00\xff\xda\x00\x08\x01\x01\x00\x01\x00\x00ab\xff\xd9"
)
SENSOR = b"\x3c" * 1000


def short(tag, value):
    return (tag, 3, 1, struct.pack("<H", value))


def long(tag, *values):
    return (tag, 4, len(values), struct.pack(f"<{len(values)}I", *values))


class RawFile:
    """A little-endian TIFF file put together piece by piece; each piece knows where it stands."""

    def __init__(self, make, title: bytes = b"II*\0", more: bytes = b""):
        self.make = make
        self.data = bytearray(title + bytes(4) + more)

    def add(self, piece: bytes) -> int:
        self.data += bytes(-len(self.data) % 4)
        self.data += piece
        return len(self.data) - len(piece)

    def directory(self, *entries, following: int = 0) -> int:
        at = len(self.data) + -len(self.data) % 4
        return self.add(self.make.ifd(at, sorted(entries), following))

    def whole(self, first: int) -> bytes:
        return bytes(self.data[:4]) + struct.pack("<I", first) + bytes(self.data[8:])


@pytest.fixture
def large(make):
    return make.picture((640, 480))


@pytest.fixture
def small(make):
    return make.picture((160, 120))


@pytest.fixture
def nef(make, large, small):
    """Nikon: a small uncompressed picture first; large preview and sensor in sub-directories."""
    file = RawFile(make)
    strip = file.add(bytes(8 * 6 * 3))
    preview = file.directory(short(0x0103, 6), long(0x0201, file.add(large)), long(0x0202, len(large)))
    sensor = file.directory(
        long(0x0100, 6000),
        long(0x0101, 4000),
        short(0x0103, 34713),
        short(0x0106, 32803),
        long(0x0111, file.add(SENSOR)),
        long(0x0117, len(SENSOR)),
    )
    exif = file.directory(make.text(0x9003, b"2024:05:03 10:11:12"))
    packet = make.xmp_packet('<rdf:Description rdf:about="" photoshop:Headline="Дым"/>')
    first = file.directory(
        long(0x00FE, 1),
        long(0x0100, 8),
        long(0x0101, 6),
        short(0x0103, 1),
        short(0x0106, 2),
        make.text(0x010F, b"NIKON CORPORATION"),
        long(0x0111, strip),
        long(0x0117, 144),
        long(0x014A, preview, sensor),
        (0x02BC, 1, len(packet), packet),
        long(0x8769, exif),
    )
    return file.whole(first)


@pytest.fixture
def cr2(make, large, small):
    """Canon: the large preview as a strip of the first page, a thumbnail in the second, the sensor's lossless JPEG."""
    file = RawFile(make, more=b"CR\x02\0" + bytes(4))
    sensor = file.directory(short(0x0103, 6), long(0x0111, file.add(LOSSLESS)), long(0x0117, len(LOSSLESS)))
    second = file.directory(long(0x0201, file.add(small)), long(0x0202, len(small)), following=sensor)
    first = file.directory(
        long(0x0100, 640),
        long(0x0101, 480),
        short(0x0103, 6),
        make.text(0x010F, b"Canon"),
        long(0x0111, file.add(large)),
        long(0x0117, len(large)),
        following=second,
    )
    return file.whole(first)


@pytest.fixture
def dng(make, large):
    file = RawFile(make)
    preview = file.directory(
        long(0x00FE, 1), short(0x0103, 7), short(0x0106, 6), long(0x0111, file.add(large)), long(0x0117, len(large))
    )
    strip = file.add(LOSSLESS)
    first = file.directory(
        long(0x0100, 3000),
        long(0x0101, 2000),
        short(0x0103, 7),
        short(0x0106, 32803),
        make.text(0x010F, b"Canon"),
        long(0x0111, strip),
        long(0x0117, len(LOSSLESS)),
        long(0x014A, preview),
        (0xC612, 1, 4, b"\x01\x04\0\0"),
    )
    return file.whole(first)


@pytest.fixture
def rw2(make, large):
    """Panasonic: another title, the preview as the value of a tag, the sensor's edges."""
    file = RawFile(make, b"IIU\0")
    edges = [short(tag, value) for tag, value in ((4, 4), (5, 8), (6, 3004), (7, 4008))]
    first = file.directory(
        *edges, make.text(0x010F, b"Panasonic"), make.text(0x013B, b"Zo\xc3\xab"), (0x002E, 7, len(large), large)
    )
    return file.whole(first)


@pytest.fixture
def orf(make, large):
    """Olympus: another title, and a preview that only the maker's note knows, by offsets of its own."""
    file = RawFile(make, b"IIRO")
    settings_at = 12 + 2 + 12 + 4
    image_at = 200
    note = bytearray(b"OLYMPUS\0II\x03\0" + make.ifd(12, [(0x2020, 13, 1, struct.pack("<I", settings_at))]))
    entries = [long(0x0100, 1), long(0x0101, image_at), long(0x0102, len(large))]
    note = bytes(note + make.ifd(settings_at, entries)).ljust(image_at, b"\0") + large
    exif = file.directory((0x927C, 7, len(note), note))
    first = file.directory(
        long(0x0100, 5000), long(0x0101, 4000), make.text(0x010F, b"OLYMPUS CORPORATION"), long(0x8769, exif)
    )
    return file.whole(first)


@pytest.fixture
def plain_tiff():
    out = io.BytesIO()
    Image.new("RGB", (20, 10)).save(out, "TIFF", tiffinfo={271: "NIKON CORPORATION"})
    return out.getvalue()


def shown(data):
    whole = rawpreview.opened(data)
    return [data[start:end] for start, end in rawpreview.previews(whole)]


def test_every_preview_is_found_the_largest_first(nef, cr2, dng, rw2, orf, large, small):
    assert shown(nef) == [large]
    assert shown(cr2) == [large, small]
    assert shown(dng) == [large]
    assert shown(rw2) == [large]
    assert shown(orf) == [large]


def test_whose_image_it_is(nef, cr2, dng, rw2, orf, plain_tiff, make):
    kinds = [rawpreview.kind_of(one) for one in (nef, cr2, dng, rw2, orf, plain_tiff)]
    assert kinds == ["Nikon raw", "Canon raw", "DNG", "Panasonic raw", "Olympus raw", ""]
    assert rawpreview.kind_of(nef.replace(b"NIKON CORPORATION", b"SONY\0RPORATION\0\0\0")) == "Sony raw"
    assert rawpreview.kind_of(nef.replace(b"NIKON CORPORATION", b"Acme Corporation!")) == "raw"
    assert rawpreview.kind_of(make.picture()) == ""
    assert rawpreview.kind_of(b"II*\0\x40\0\0\0IIII") == "Phase One raw"
    assert rawpreview.kind_of(dng.replace(b"\x12\xc6", b"\x06\x86")) == "Leaf raw"
    assert rawpreview.kind_of(orf.replace(b"IIRO", b"IIRS")) == "Olympus raw"


def test_a_picture_developed_from_a_raw_image_is_none(make, large):
    """It keeps the camera's name, and may have a preview too."""
    file = RawFile(make)
    second = file.directory(long(0x0201, file.add(large)), long(0x0202, len(large)))
    strip = file.add(bytes(300))
    first = file.directory(
        long(0x0100, 10), long(0x0101, 10), short(0x0106, 2), make.text(0x010F, b"SONY"), long(0x0111, strip),
        long(0x0117, 300), following=second,
    )  # fmt: skip
    assert rawpreview.kind_of(file.whole(first)) == ""


@pytest.mark.parametrize("name", ["nef", "cr2", "dng", "rw2", "orf"])
def test_a_raw_file_as_container(request, name, large, make):
    data = request.getfixturevalue(name)
    found = rawfile.parse(data)
    sizes = {"nef": (6000, 4000), "cr2": (640, 480), "dng": (3000, 2000), "rw2": (4000, 3000), "orf": (5000, 4000)}
    assert (found.frame.width, found.frame.height) == sizes[name]
    assert found.format == rawpreview.kind_of(data)
    assert found.previews()[0] == large
    assert found.unwritable
    with pytest.raises(Damaged):
        found.splice(Edit(xmp=b"x"))
    fields = reconciled(contents_of(found.blocks))
    assert [fields[one].value for one in fields] == {
        "nef": ["Дым", "2024-05-03T10:11:12"],
        "rw2": [("Zoë",)],
    }.get(name, [])


def test_what_is_no_raw_file_is_refused(plain_tiff, make):
    for data in (plain_tiff, make.picture(), b"", b"II*\0"):
        with pytest.raises(Damaged):
            rawfile.parse(data)


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("nef", "JpgFromRaw"),
        ("cr2", "PreviewImage"),
        ("dng", "PreviewImage"),
        ("rw2", "JpgFromRaw"),
        ("orf", "PreviewImage"),
    ],
)
def test_exiftool_finds_the_same_preview(request, tmp_path, exiftool_program, name, tag, large):
    path = tmp_path / f"a.{name}"
    path.write_bytes(request.getfixturevalue(name))
    done = subprocess.run([exiftool_program, "-b", f"-{tag}", str(path)], capture_output=True, check=True)
    assert done.stdout == large


def test_other_readers_agree_on_the_rest(tmp_path, nef, exiftool, exiv2):
    path = tmp_path / "a.nef"
    path.write_bytes(nef)
    assert exiftool(path)["XMP-photoshop:Headline"] == "Дым"
    seen = exiv2(path)
    assert seen["Exif.Image.Make"] == ["NIKON CORPORATION"]
    assert seen["Xmp.photoshop.Headline"] == ["Дым"]


def test_no_image_data_are_copied(nef):
    class Watched:
        def __init__(self, data):
            self.view, self.read = memoryview(data), 0

        def __len__(self):
            return len(self.view)

        def __getitem__(self, span):
            start, stop, _ = span.indices(len(self.view))
            self.read += max(stop - start, 0)
            return self.view[span]

    watched = Watched(nef)
    assert rawfile.parse(watched).jpegs
    assert watched.read < 20_000


# Whatever the bytes ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "size"),
    [(0, 100), (8, 0), (8, 3), (0xFFFFFFF0, 100), (20, 0xFFFFFFFF), (1 << 20, 4)],
)
def test_pointers_that_lie_lead_to_nothing(make, start, size):
    file = RawFile(make, more=b"\xff\xd8\xff\xe0" + bytes(100))
    data = file.whole(file.directory(long(0x0201, start), long(0x0202, size), short(0x0103, 6)))
    assert shown(data) == []


def test_abbreviated_jpegs_and_many_strips_are_no_previews(make, large):
    file = RawFile(make)
    at = file.add(large)
    tables = file.directory(
        short(0x0103, 7), long(0x0111, at), long(0x0117, len(large)), (0x015B, 7, 8, b"\xff\xd8\0\0\0\0\xff\xd9")
    )
    strips = file.directory(short(0x0103, 7), long(0x0111, at, at + 100), long(0x0117, 100, 100), following=tables)
    assert shown(file.whole(strips)) == []


def test_directories_may_go_round_in_circles(make, large):
    file = RawFile(make)
    at = file.add(large)
    here = len(file.data) + -len(file.data) % 4
    entries = [long(0x0201, at), long(0x0202, len(large)), long(0x014A, here, here, here, here, 8, 0xFFFFFFFF)]
    file.directory(*entries, following=here)
    data = file.whole(here)
    assert shown(data) == [large]
    assert len(list(rawpreview.directories(tiff.parse(data)))) <= 2


def test_overlapping_directories_of_many_entries_take_no_time():
    """A thousand directories of 65,535 entries each, two bytes apart, all linked to the next."""
    entries = b"".join(struct.pack("<HHII", 0x014A, 4, 40, 16) for _ in range(65_535))
    data = b"II*\0\x08\0\0\0" + b"\xff\xff" + entries + struct.pack("<I", 20) + entries * 3
    start = time.process_time()
    assert rawpreview.kind_of(data) == ""
    assert shown(data) == []
    assert time.process_time() - start < 3


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(["nef", "cr2", "dng", "rw2", "orf"]),
    how=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=8)), max_size=8),
    end=st.floats(0, 1),
    whole=st.booleans(),
)
def test_any_bytes(request, spoilt, name, how, end, whole):
    data = spoilt(request.getfixturevalue(name), how, 1.0 if whole else end)
    for source in (data, memoryview(data)):
        rawpreview.kind_of(source)
        with contextlib.suppress(Damaged):
            found = rawfile.parse(source)
            contents_of(found.blocks)
            assert all(bytes(one[:2]) == b"\xff\xd8" for one in found.previews())


@settings(max_examples=100, deadline=None)
@given(
    title=st.sampled_from([b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08", b"IIU\0\x08\0\0\0"]), data=st.binary(max_size=200)
)
def test_any_directories(title, data):
    rawpreview.kind_of(title + data)
    with contextlib.suppress(Damaged):
        rawpreview.previews(rawpreview.opened(title + data))

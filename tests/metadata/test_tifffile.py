"""TIFF files of every kind Pillow writes, one and many pages, classic and big: nothing moves, others read our tags."""

from __future__ import annotations

import io
import struct
from typing import Any

import pytest
from PIL import Image, ImageSequence

from captionmgr.metadata import imagefile, photoshop, tiff, tifffile
from captionmgr.metadata.container import Damaged, Edit

KINDS: dict[str, dict[str, Any]] = {
    "plain": {},
    "lzw": {"compression": "tiff_lzw"},
    "deflate": {"compression": "tiff_adobe_deflate"},
    "packbits": {"compression": "packbits"},
    "jpeg": {"compression": "jpeg"},
    "big": {"big_tiff": True},
    "pages": {"save_all": True, "append_images": [Image.new("RGB", (40, 30), (9 * n, 0, 0)) for n in range(11)]},
    "big pages": {"big_tiff": True, "save_all": True, "append_images": [Image.new("L", (31, 7))]},
}


@pytest.fixture(params=KINDS)
def scan(request, tmp_path):
    path = tmp_path / "scan.tif"
    Image.effect_noise((120, 90), 40).convert("RGB").save(path, "TIFF", dpi=(300, 300), **KINDS[request.param])
    return path


def pages(path) -> list[bytes]:
    with Image.open(path) as image:
        return [page.convert("RGB").tobytes() for page in ImageSequence.Iterator(image)]


def test_all_fields_come_back_and_every_page_stays(scan, tmp_path, values, exiftool):
    copy = tmp_path / "copy.tif"
    original = scan.read_bytes()
    receipt = imagefile.write_copy(scan, copy, {**values, "gps": "33.5,-36.25,12"})
    found = imagefile.read(copy)
    assert {name: found.fields[name].value for name in values} == values
    assert all(one.agree for one in found.fields.values())
    assert (found.fields["gps"].value, found.width, found.height) == ("33.5,-36.25,12", 120, 90)
    assert receipt.written["EXIF"] and receipt.written["IIM"]
    assert pages(copy) == pages(scan)
    written = copy.read_bytes()
    header = 16 if found.format == "BigTIFF" else 8
    assert written[header : len(original)] == original[header:]
    seen = exiftool(copy)
    assert seen["XMP-dc:Description"] == values["description"]
    assert seen["IPTC:Headline"] == values["headline"]
    assert seen["IFD0:ImageDescription"] == values["description"]
    assert seen["Photoshop:IPTCDigest"] == seen["File:CurrentIPTCDigest"]


def test_written_again_the_old_values_are_gone(scan, tmp_path, values):
    first, second = tmp_path / "first.tif", tmp_path / "second.tif"
    imagefile.write_copy(scan, first, values)
    empty = {name: () if isinstance(value, tuple) else "" for name, value in values.items()}
    imagefile.write_copy(first, second, empty)
    assert imagefile.read(second).fields == {}
    assert pages(second) == pages(scan)
    data = second.read_bytes()
    assert not any(text.encode() in data for text in ("кавычки", "Ёж", "все права", "Лавров"))


def test_nothing_to_change_changes_nothing(scan):
    data = scan.read_bytes()
    assert b"".join(tifffile.parse(data).splice(Edit())) == data


def test_two_iim_blocks_that_differ_are_told_of_and_made_one(make, tmp_path, exiftool):
    out = io.BytesIO()
    Image.new("L", (9, 9)).save(out, "TIFF")
    path = tmp_path / "a.tif"
    one, other = make.dataset(2, 105, b"One"), make.dataset(2, 105, b"Another")
    whole = tifffile.parse(out.getvalue())
    edit = Edit(photoshop=photoshop.with_iim([], other, keep_digest=False))
    data = b"".join(whole.splice(edit)).replace(other, other, 1)
    at = data.rindex(other)
    path.write_bytes(data[:at] + one.ljust(len(other), b"\0") + data[at + len(other) :])
    found = imagefile.read(path)
    assert any("two IIM blocks that differ" in warning for warning in found.warnings)
    imagefile.write_copy(path, tmp_path / "b.tif", {"headline": "Settled"})
    blocks = tifffile.parse((tmp_path / "b.tif").read_bytes())
    assert blocks.warnings == ()
    assert exiftool(tmp_path / "b.tif")["IPTC:Headline"] == "Settled"


def test_directories_in_a_circle_and_out_of_the_file_are_refused():
    out = io.BytesIO()
    Image.new("L", (9, 9)).save(out, "TIFF")
    data = bytearray(out.getvalue())
    whole = tiff.parse(bytes(data))
    struct.pack_into("<I", data, whole.ifd0.end - 4, whole.ifd0.at)
    looped = tifffile.parse(bytes(data))
    with pytest.raises(Damaged, match="circle"):
        looped.foreign()
    struct.pack_into("<I", data, 4, len(data) + 10)
    with pytest.raises(Damaged):
        tifffile.parse(bytes(data))

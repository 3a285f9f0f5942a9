"""WebP: header flags, the prefix some programs write, content credentials, what is no whole WebP."""

from __future__ import annotations

import contextlib
import io
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from captionmgr.metadata import imagefile, webp
from captionmgr.metadata.container import BreaksOff, Damaged, Edit
from captionmgr.model.writing import Credentials, Writing


def plain(**options) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((33, 17), 50).convert("RGB").save(out, "WEBP", **options)
    return out.getvalue()


def with_chunks(data: bytes, *chunks: tuple[bytes, bytes]) -> bytes:
    made = b"".join(type_ + struct.pack("<I", len(body)) + body + bytes(len(body) % 2) for type_, body in chunks)
    body = data[8:] + made
    return b"RIFF" + struct.pack("<I", len(body)) + body


def flags(data: bytes) -> int:
    return data[20] if data[12:16] == b"VP8X" else -1


@pytest.mark.parametrize("lossless", [True, False])
def test_a_simple_file_becomes_an_extended_one_and_flags_follow(tmp_path, lossless):
    path = tmp_path / "a.webp"
    path.write_bytes(plain(lossless=lossless))
    assert flags(path.read_bytes()) == -1
    imagefile.write_copy(path, tmp_path / "b.webp", {"city": "Homs"})
    assert flags((tmp_path / "b.webp").read_bytes()) == 0x04
    imagefile.write_copy(tmp_path / "b.webp", tmp_path / "c.webp", {"description": "D"})
    assert flags((tmp_path / "c.webp").read_bytes()) == 0x0C
    with Image.open(tmp_path / "c.webp") as image:
        assert image.size == (33, 17)


def test_the_prefix_of_exif_is_read_and_stays(make, tmp_path, exiftool):
    path = tmp_path / "a.webp"
    path.write_bytes(with_chunks(plain(), (b"EXIF", b"Exif\0\0" + make.camera_block()), (b"ABCD", b"odd")))
    assert imagefile.read(path).camera_date == "2013-11-08T14:02:31"
    imagefile.write_copy(path, tmp_path / "b.webp", {"description": "Дамаск"})
    data = (tmp_path / "b.webp").read_bytes()
    assert b"Exif\0\0II*\0" in data
    assert b"ABCD\x03\0\0\0odd\0" in data
    assert exiftool(tmp_path / "b.webp")["IFD0:ImageDescription"] == "Дамаск"


def test_content_credentials_are_a_choice_and_what_follows_the_end_stays(tmp_path):
    path = tmp_path / "a.webp"
    path.write_bytes(with_chunks(plain(), (b"C2PA", b"manifest")) + b"behind")
    imagefile.write_copy(path, tmp_path / "b.webp", {"city": "X"}, Writing(credentials=Credentials.KEEP))
    assert b"C2PA" in (tmp_path / "b.webp").read_bytes()
    imagefile.write_copy(path, tmp_path / "c.webp", {"city": "X"}, Writing(credentials=Credentials.REMOVE))
    assert b"C2PA" not in (tmp_path / "c.webp").read_bytes()
    assert (tmp_path / "c.webp").read_bytes().endswith(b"behind")


def test_what_is_no_whole_webp():
    whole = plain()
    for size in range(12, len(whole), 5):
        with pytest.raises(BreaksOff):
            webp.parse(whole[:size])
    short = with_chunks(plain(), (b"VP8X", b""))
    for data in (short, b"", b"RIFF\4\0\0\0WEBP", with_chunks(plain())[:16] + b"\xff\xff\xff\x7f" + plain()[20:]):
        with pytest.raises(Damaged):
            webp.parse(data)


WHOLE = with_chunks(plain(), (b"EXIF", b"MM\0*\0\0\0\x08\0\0"), (b"XMP ", b"<x/>"))


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_damage_is_a_value_or_our_own_error(data):
    whole = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(4, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(Damaged):
        found = webp.parse(bytes(whole))
        found.foreign()
        assert b"".join(found.splice(Edit())) == bytes(whole)
        found.splice(Edit(xmp=b"<x/>"))

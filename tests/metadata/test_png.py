"""PNG: the text chunks of other programs, checksums, content credentials, what is no whole PNG."""

from __future__ import annotations

import contextlib
import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from captionmgr.metadata import imagefile, png
from captionmgr.metadata.container import BreaksOff, Buffer, Damaged, Edit
from captionmgr.model.writing import Credentials, Writing


def chunk(type_: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + type_ + body + struct.pack(">I", zlib.crc32(type_ + body))


def plain(*chunks: bytes) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (13, 7), (9, 9, 9)).save(out, "PNG")
    data = out.getvalue()
    at = data.index(b"IDAT") - 4
    return data[:at] + b"".join(chunks) + data[at:]


def profile(name: bytes, block: bytes, type_: bytes = b"zTXt") -> bytes:
    text = b"\n%b\n%8d\n%b\n" % (name, len(block), b"\n".join([block.hex().encode()]))
    packed = b"\0" + zlib.compress(text) if type_ == b"zTXt" else text
    return chunk(type_, b"Raw profile type " + name + b"\0" + packed)


@pytest.mark.parametrize("type_", [b"zTXt", b"tEXt"])
@pytest.mark.parametrize("wrapped", [True, False])
def test_iim_of_other_programs_is_read_and_kept_up_to_date(make, tmp_path, exiftool, type_, wrapped):
    iim = make.dataset(2, 105, b"Old headline") + make.dataset(2, 90, b"Homs")
    block = make.resource(0x0404, iim) + make.resource(0x03ED, bytes(16)) if wrapped else iim
    path = tmp_path / "a.png"
    path.write_bytes(plain(profile(b"iptc", block, type_)))
    found = imagefile.read(path)
    assert found.fields["headline"].forms == {"IIM": "Old headline"}
    receipt = imagefile.write_copy(path, tmp_path / "b.png", {"headline": "Новый заголовок"})
    assert receipt.written["IIM"] == {"headline": "Новый заголовок"}
    seen = exiftool(tmp_path / "b.png")
    assert (seen["IPTC:Headline"], seen["IPTC:City"]) == ("Новый заголовок", "Homs")


def test_iim_is_not_added(tmp_path, values):
    path = tmp_path / "a.png"
    path.write_bytes(plain())
    assert imagefile.write_copy(path, tmp_path / "b.png", values).written["IIM"] == {}
    assert b"Raw profile" not in (tmp_path / "b.png").read_bytes()


def test_exif_in_a_text_chunk_moves_into_its_own(make, tmp_path, exiftool):
    path = tmp_path / "a.png"
    path.write_bytes(plain(profile(b"exif", b"Exif\0\0" + make.camera_block())))
    assert imagefile.read(path).camera_date == "2013-11-08T14:02:31"
    imagefile.write_copy(path, tmp_path / "b.png", {"description": "D"})
    data = (tmp_path / "b.png").read_bytes()
    assert b"Raw profile" not in data
    seen = exiftool(tmp_path / "b.png")
    assert (seen["IFD0:ImageDescription"], seen["IFD0:Model"]) == ("D", "Canon NEWS 1")


def test_packed_xmp_is_read_a_bomb_is_not_and_a_damaged_chunk_stays(make, tmp_path):
    packet = make.xmp_packet(
        '<rdf:Description rdf:about="" dc:source="x"><photoshop:City>Homs</photoshop:City></rdf:Description>'
    )
    head = b"XML:com.adobe.xmp\0\1\0\0\0"
    path = tmp_path / "a.png"
    path.write_bytes(plain(chunk(b"iTXt", head + zlib.compress(packet))))
    assert imagefile.read(path).fields["city"].value == "Homs"
    path.write_bytes(plain(chunk(b"iTXt", head + zlib.compress(bytes(64 << 20)))))
    assert imagefile.read(path).fields == {}
    broken = chunk(b"iTXt", head + zlib.compress(packet))[:-1] + b"?"
    path.write_bytes(plain(broken))
    assert "checksum" in imagefile.read(path).warnings[0]
    imagefile.write_copy(path, tmp_path / "b.png", {"city": "Homs"})
    assert broken in (tmp_path / "b.png").read_bytes()


def test_foreign_chunks_and_what_follows_the_end_stay(tmp_path, values):
    ours = [chunk(b"tEXt", b"Author\0Somebody"), chunk(b"prVt", b"\0\1\2"), chunk(b"caBX", b"jumb c2pa")]
    path = tmp_path / "a.png"
    path.write_bytes(plain(*ours) + b"behind")
    imagefile.write_copy(path, tmp_path / "b.png", values, Writing(credentials=Credentials.KEEP))
    data = (tmp_path / "b.png").read_bytes()
    assert b"".join(ours) in data
    assert data.endswith(b"behind")
    imagefile.write_copy(path, tmp_path / "c.png", values, Writing(credentials=Credentials.REMOVE))
    data = (tmp_path / "c.png").read_bytes()
    assert b"caBX" not in data
    assert ours[0] + ours[1] in data


def test_what_is_no_whole_png():
    whole = plain()
    for size in range(8, len(whole), 3):
        with pytest.raises(BreaksOff):
            png.parse(whole[:size])
    with pytest.raises(Damaged):
        png.parse(whole.replace(b"IHDR", b"IHdr"))


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_damage_is_a_value_or_our_own_error(data):
    whole: Buffer = bytearray(plain(profile(b"iptc", b"\x1c\x02\x69\0\1a"), chunk(b"eXIf", b"MM\0*\0\0\0\x08\0\0")))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(Damaged):
        found = png.parse(bytes(whole))
        found.foreign()
        assert b"".join(found.splice(Edit())) == bytes(whole)
        found.splice(Edit(xmp=b"<x/>"))

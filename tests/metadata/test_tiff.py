from __future__ import annotations

import struct

import piexif
import pytest

from captionmgr.metadata import exif, graft, tiff
from captionmgr.metadata.container import Damaged, Frame

FRAME = Frame(160, 120)
LIMIT = 65_527


def merged(block, limit=LIMIT, **forms):
    changes = exif.changes(block, forms, FRAME)
    if not changes:
        return block
    return graft.build(changes) if block is None else graft.fitted(block, changes, limit)


def test_nothing_that_was_there_moves(make):
    block = make.camera_block()
    new = merged(block, description="Дамаск", creator=("A", "B"), date_created="2013-11-08T09:00:00+02:00")
    assert new is not None
    assert new.startswith(b"II*\x00")
    changed = [at for at in range(8, len(block)) if new[at] != block[at]]
    dead = block.index(b"OLYMPUS DIGITAL CAMERA"), block.index(b"2013:11:08 14:02:31")
    assert all(any(0 <= at - start < 23 for start in dead) for at in changed)
    assert b"OLYMPUS" not in new
    maker = block.index(b"IMG:NEWS CAMERA")
    assert new[maker - 40 : maker + 60] == block[maker - 40 : maker + 60]


def test_a_value_that_something_else_shares_is_not_blanked():
    """Two tags may point at the same bytes; clearing one leaves them to the other."""
    block = bytearray(b"MM\x00*\x00\x00\x00\x08" + struct.pack(">H", 2))
    block += struct.pack(">HHII", 0x010E, 2, 12, 40) + struct.pack(">HHII", 0x010F, 2, 12, 40) + bytes(4) + bytes(2)
    block += b"Same words.\x00"
    new = merged(bytes(block), description="")
    assert new is not None
    assert exif.decode(new).forms == {}
    assert b"Same words." in new


def test_a_directory_keeps_its_successor_and_entries_stay_sorted(make):
    new = tiff.parse(merged(make.camera_block(), copyright_notice="©") or b"")
    assert new.ifd0.next == 800
    tags = [entry.tag for entry in new.ifd0.entries]
    assert tags == sorted(tags)
    assert tiff.GPS in tags


def test_padding_and_dead_directories_are_reused_before_exif_is_given_up(make):
    """Some cameras fill EXIF with zeros up to the limit."""
    padded = make.camera_block().ljust(LIMIT, b"\x00")
    new = merged(padded, description="x" * 500)
    assert new is not None
    assert len(new) < 5000
    again = merged(new, limit=len(new) + 10, description="y" * 500)
    assert again is not None
    assert len(again) <= len(new) + 10
    assert exif.decode(again).forms["description"] == "y" * 500


def test_a_new_block_is_one_that_piexif_reads():
    block = merged(None, description="Дамаск 🙂", date_created="2024-05-03T10:11:12.5+02:00")
    assert block is not None
    found = piexif.load(b"Exif\x00\x00" + block)
    assert found["0th"][piexif.ImageIFD.ImageDescription].decode() == "Дамаск 🙂"
    assert found["Exif"][piexif.ExifIFD.DateTimeOriginal] == b"2024:05:03 10:11:12"
    assert found["Exif"][piexif.ExifIFD.OffsetTimeOriginal] == b"+02:00"
    assert found["Exif"][piexif.ExifIFD.SubSecTimeOriginal] == b"5"
    assert found["Exif"][piexif.ExifIFD.PixelXDimension] == 160


def test_nothing_to_say_makes_no_block_and_no_change(make):
    assert merged(None, description="") is None
    block = make.camera_block()
    assert merged(block, copyright_notice="") is block


def test_text_is_read_in_whatever_camera_or_program_wrote_it(make):
    entries = [
        make.text(0x010E, b"  caf\xe9  "),
        (0x013B, 129, 6, "Зоя".encode()),
        make.text(0x8298, b"Photo\x00Editor"),
    ]
    block = b"II*\x00" + struct.pack("<I", 8) + make.ifd(8, entries)
    found = exif.decode(block).forms
    assert found["description"] == "  café"
    assert found["creator"] == ("Зоя",)
    assert found["copyright_notice"] == "Photo\nEditor"


@pytest.mark.parametrize(
    "names", [("A; B", "C D"), ('"Quoted"', "x"), ("O'Hara",), ("a;b", 'c "d" e'), ("Ё", "وائل", "佐藤")]
)
def test_creators_are_joined_and_taken_apart(names):
    assert exif.decode(merged(None, creator=names)).forms["creator"] == names


def test_joined_as_other_programs_join_them():
    assert exif.joined(("A; B", "C D")) == '"A; B"; C D'


@pytest.mark.parametrize(
    "block", [b"", b"II*\x00", b"II*\x00\xff\xff\xff\x7f", b"XX*\x00" + bytes(8), b"II*\x00\x08\0\0\0"]
)
def test_what_is_no_tiff_is_refused(block):
    with pytest.raises(Damaged):
        tiff.parse(block)
    with pytest.raises(Damaged):
        merged(block, description="x")
    assert exif.decode(block).warnings

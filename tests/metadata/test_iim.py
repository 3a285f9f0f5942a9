from __future__ import annotations

import hashlib

import pytest

from captionmgr.metadata import forms, iim, imagefile, jpeg, photoshop
from captionmgr.metadata.container import Damaged
from captionmgr.model.errors import ImageDamaged


def written(datasets, **values):
    merged, warnings = iim.merge(datasets, forms.forms_of(forms.checked(values)).iim)
    return merged, warnings


def test_declared_as_utf8_first_and_version_4_first_of_its_record():
    old = [
        iim.Dataset(1, 0, b"\x00\x04"),
        iim.Dataset(2, 0, b"\x00\x02"),
        iim.Dataset(2, 7, b"x"),
        iim.Dataset(8, 10, b"p"),
    ]
    merged, _ = written(old, city="Ё")
    assert [(one.record, one.number, one.data) for one in merged] == [
        (1, 90, b"\x1b%G"),
        (1, 0, b"\x00\x04"),
        (2, 0, b"\x00\x04"),
        (2, 7, b"x"),
        (2, 90, "Ё".encode()),
        (8, 10, b"p"),
    ]


def test_unknown_datasets_keep_their_order_and_replaced_ones_their_place():
    numbers = [26, 27, 26, 27, 105, 7, 250]
    old = [iim.Dataset(2, number, bytes([65 + place])) for place, number in enumerate(numbers)]
    merged, _ = written(old, headline="New", keywords=("a", "b"))
    ours = [(one.number, one.data) for one in merged if one.record == 2][1:]
    assert ours == [
        (26, b"A"),
        (27, b"B"),
        (26, b"C"),
        (27, b"D"),
        (105, b"New"),
        (7, b"F"),
        (250, b"G"),
        (25, b"a"),
        (25, b"b"),
    ]


def test_old_text_is_brought_to_utf8_and_told_of():
    old = [iim.Dataset(2, 90, "Zürich".encode("cp1252")), iim.Dataset(2, 118, "Müller".encode("cp1252"))]
    merged, warnings = written(old, title="T")
    assert {one.number: one.data for one in merged}[90] == "Zürich".encode()
    assert {one.number: one.data for one in merged}[118] == "Müller".encode()
    assert "Zürich" in warnings[0]


def test_a_declared_character_set_is_believed():
    old = [iim.Dataset(1, 90, b"\x1b-L"), iim.Dataset(2, 90, "Дамаск".encode("iso8859-5"))]
    assert iim.decode(old)[0] == {"city": "Дамаск"}
    merged, warnings = written(old, title="T")
    assert iim.decode(merged)[0] == {"city": "Дамаск", "title": "T"}
    assert warnings == []


def test_limits_are_bytes_on_character_boundaries():
    city, title = "Ж" * 20, "a" * 63 + "é"
    merged, _ = written([], city=city, title=title, credit_line="x" * 31 + "e\u0301")
    by_number = {one.number: one.data.decode() for one in merged if one.record == 2 and one.number}
    assert by_number == {90: "Ж" * 16, 5: "a" * 63, 110: "x" * 31}


def test_keywords_are_unique_after_cutting():
    long = "k" * 64
    merged, _ = written([], keywords=(long + "1", long + "2", "short"))
    assert [one.data for one in merged if one.number == 25] == [long.encode(), b"short"]
    assert [one.kept for one in forms.shortened(forms.ROW["keywords"], (long + "1", long + "2"))] == [long, long]


def test_line_breaks_stand_in_the_caption_only():
    merged, _ = written([], description="a\r\nb\rc", instructions="a\nb", headline="h")
    by_number = {one.number: one.data for one in merged}
    assert (by_number[120], by_number[40]) == (b"a\nb\nc", b"a b")


@pytest.mark.parametrize(
    ("day", "time", "iso"),
    [
        (b"20131108", None, "2013-11-08"),
        (b"19180000", None, "1918"),
        (b"19180500", b"101112+0200", "1918-05"),
        (b"20131108", b"101112+0200", "2013-11-08T10:11:12+02:00"),
        (b"20131108", b"101112", "2013-11-08T10:11:12"),
        (b"00000000", None, None),
        (b"tomorrow", None, None),
    ],
)
def test_dates_are_read_as_precise_as_they_are(day, time, iso):
    datasets = [iim.Dataset(2, 55, day), *([iim.Dataset(2, 60, time)] if time else [])]
    assert iim.decode(datasets)[0].get("date_created") == iso


def test_a_field_that_stands_twice_is_shown_and_the_first_is_taken():
    forms, warnings = iim.decode([iim.Dataset(2, 105, b"One"), iim.Dataset(2, 105, b"Two")])
    assert forms == {"headline": "One"}
    assert "“One”, “Two”" in warnings[0]


def test_extended_datasets_survive():
    data = b"p" * 40_000
    block = iim.encode([iim.Dataset(8, 10, data), iim.Dataset(2, 90, b"x")])
    assert [len(one.data) for one in iim.parse(block)] == [40_000, 1]
    assert iim.encode(iim.parse(block)) == block


@pytest.mark.parametrize("block", [b"\x1c\x02", b"\x1c\x02\x05\x00\x09abc", b"junk", b"\x1c\x02\x05\x00\x01ajunk"])
def test_what_is_no_iim_is_refused(block):
    with pytest.raises(Damaged):
        iim.parse(block)


def test_damaged_iim_is_read_past_and_not_written_over(make, tmp_path):
    path = make.file("a.jpg", make.with_iim(b"\x1c\x02\x05\x00\x09abc"))
    assert "IIM cannot be read" in imagefile.read(path).warnings[0]
    with pytest.raises(ImageDamaged):
        imagefile.write_copy(path, tmp_path / "copy.jpg", {"title": "T"})
    imagefile.write_copy(path, tmp_path / "copy.jpg", {"alt_text": "needs no IIM"})


# Image resources ---------------------------------------------------------------------------------


def test_other_resources_stay_and_a_split_block_is_one(make, tmp_path):
    whole = make.resource(0x03ED, b"resolution data") + make.resource(0x0404, make.dataset(2, 90, b"Homs"))
    whole += make.resource(0x0BB7, b"odd", name=b"\x05named") + make.resource(0x040B, b"http://example.org/")
    header = b"Photoshop 3.0\x00"
    path = make.file("a.jpg", (0xED, header + whole[:37]), (0xED, header + whole[37:]))
    assert imagefile.read(path).fields["city"].value == "Homs"
    imagefile.write_copy(path, tmp_path / "copy.jpg", {"title": "T"})
    block = jpeg.parse((tmp_path / "copy.jpg").read_bytes()).blocks.photoshop
    found = photoshop.parse(block)
    assert [one.id for one in found if one.id not in (0x0404, 0x0425)] == [0x03ED, 0x0BB7, 0x040B]
    assert make.resource(0x0BB7, b"odd", name=b"\x05named") in block
    assert sum(one.id == 0x0404 for one in found) == 1
    assert photoshop.digest_state(found) is photoshop.Digest.FITS


def test_the_digest_may_count_padding(make):
    iim_block = make.dataset(2, 5, b"abc")
    for padded in (iim_block, iim_block + b"\x00", iim_block + b"\x00\x00\x00"):
        digest = hashlib.md5(padded).digest()
        resources = photoshop.parse(make.resource(0x0404, iim_block) + make.resource(0x0425, digest))
        assert photoshop.digest_state(resources) is photoshop.Digest.FITS


def test_a_large_block_is_split_and_read_back(make, tmp_path, exiftool):
    header = b"Photoshop 3.0\x00"
    big = make.resource(0x0409, bytes(60_000))
    path = make.file("a.jpg", (0xED, header + big), (0xED, header + make.resource(0x040C, bytes(60_000))))
    imagefile.write_copy(path, tmp_path / "copy.jpg", {"title": "T"})
    assert exiftool(tmp_path / "copy.jpg")["IPTC:ObjectName"] == "T"


def test_the_copyright_flag_and_url_that_are_there_follow_what_is_written(make, tmp_path, exiftool):
    resources = make.resource(0x040A, b"\x00") + make.resource(0x040B, b"http://example.org/old")
    path = make.file("a.jpg", (0xED, b"Photoshop 3.0\x00" + resources + make.resource(0x03ED, b"resolution data")))
    values = {"copyright_marked": "True", "web_statement": "https://example.org/rights/Zürich"}
    imagefile.write_copy(path, tmp_path / "copy.jpg", values)
    seen = exiftool(tmp_path / "copy.jpg", "-Photoshop:all", "-XMP-xmpRights:all", "-n")
    assert seen["Photoshop:CopyrightFlag"] == 1
    assert seen["Photoshop:URL"] == seen["XMP-xmpRights:WebStatement"] == values["web_statement"]
    imagefile.write_copy(tmp_path / "copy.jpg", tmp_path / "off.jpg", {"copyright_marked": "False"})
    assert exiftool(tmp_path / "off.jpg", "-Photoshop:all", "-n")["Photoshop:CopyrightFlag"] == 0
    imagefile.write_copy(tmp_path / "off.jpg", tmp_path / "gone.jpg", {"copyright_marked": "", "web_statement": ""})
    block = jpeg.parse((tmp_path / "gone.jpg").read_bytes()).blocks.photoshop
    assert [one.id for one in photoshop.parse(block)] == [0x03ED]


def test_no_copyright_flag_or_url_is_added_and_none_changed_unasked(make, tmp_path):
    path = make.file("a.jpg", (0xED, b"Photoshop 3.0\x00" + make.resource(0x040A, b"\x01")))
    imagefile.write_copy(path, tmp_path / "copy.jpg", {"web_statement": "https://example.org/", "alt_text": "A"})
    block = jpeg.parse((tmp_path / "copy.jpg").read_bytes()).blocks.photoshop
    assert [(one.id, one.data) for one in photoshop.parse(block)] == [(0x040A, b"\x01")]

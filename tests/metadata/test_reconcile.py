from __future__ import annotations

import hashlib

import pytest

from captionmgr.metadata import imagefile, jpeg, photoshop


def city(name):
    return f'<rdf:Description rdf:about="" photoshop:City="{name}"/>'


STALE = hashlib.md5(b"as it once was").digest()


def test_where_iim_was_changed_last_it_is_believed(make):
    path = make.file("a.jpg", make.with_xmp(city("Old")), make.with_iim(make.dataset(2, 90, b"New"), digest=STALE))
    found = imagefile.read(path).fields["city"]
    assert (found.value, found.origin, found.agree) == ("New", "IIM", False)
    assert found.forms == {"XMP": "Old", "IIM": "New"}
    assert "another program" in found.reason


def test_else_xmp_is_believed(make):
    fits = hashlib.md5(make.dataset(2, 90, b"Other")).digest()
    for digest in (None, fits):
        path = make.file(
            "a.jpg", make.with_xmp(city("Right")), make.with_iim(make.dataset(2, 90, b"Other"), digest=digest)
        )
        found = imagefile.read(path).fields["city"]
        assert (found.value, found.origin, found.agree) == ("Right", "XMP", False)


def test_a_cut_value_is_no_disagreement_even_with_a_stale_digest(make):
    whole = "Ж" * 20
    iim = make.with_iim(make.dataset(1, 90, b"\x1b%G"), make.dataset(2, 90, ("Ж" * 16).encode()), digest=STALE)
    found = imagefile.read(make.file("a.jpg", make.with_xmp(city(whole)), iim)).fields["city"]
    assert (found.value, found.origin, found.agree) == (whole, "XMP", True)


def test_iim_before_exif_and_exif_alone(make, camera):
    exif = (0xE1, b"Exif\x00\x00" + make.camera_block().replace(b"OLYMPUS DIGITAL CAMERA", b"Smoke over roofs      "))
    both = imagefile.read(make.file("a.jpg", exif, make.with_iim(make.dataset(2, 120, b"Other"))))
    assert (both.fields["description"].value, both.fields["description"].agree) == ("Other", False)
    alone = imagefile.read(make.file("b.jpg", exif))
    assert (alone.fields["description"].value, alone.fields["description"].origin) == ("Smoke over roofs", "EXIF")
    assert "description" not in imagefile.read(camera).fields  # filler nobody wrote


def test_a_conflict_nobody_settled_keeps_its_digest_and_is_told_of(make, tmp_path):
    path = make.file("a.jpg", make.with_xmp(city("Old")), make.with_iim(make.dataset(2, 90, b"New"), digest=STALE))
    receipt = imagefile.write_copy(path, tmp_path / "1.jpg", {"title": "T"})
    assert any("disagree on City" in one for one in receipt.warnings)
    after = imagefile.read(tmp_path / "1.jpg")
    assert after.fields["city"].value == "New"
    resources = photoshop.parse(jpeg.parse((tmp_path / "1.jpg").read_bytes()).blocks.photoshop)
    assert photoshop.data_of(resources, photoshop.DIGEST) == STALE

    receipt = imagefile.write_copy(path, tmp_path / "2.jpg", {"title": "T", "city": "New"})
    assert receipt.warnings == ()
    resources = photoshop.parse(jpeg.parse((tmp_path / "2.jpg").read_bytes()).blocks.photoshop)
    assert photoshop.digest_state(resources) is photoshop.Digest.FITS


@pytest.mark.parametrize(("xmp", "agree"), [("2013-11-08", True), ("2013-11", True), ("2013-11-09", False)])
def test_dates_agree_as_far_as_they_go(make, xmp, agree):
    body = f'<rdf:Description rdf:about="" photoshop:DateCreated="{xmp}"/>'
    exif = (0xE1, b"Exif\x00\x00" + make.camera_block())
    found = imagefile.read(make.file("a.jpg", exif, make.with_xmp(body))).fields["date_created"]
    assert (found.value, found.agree) == (xmp, agree)

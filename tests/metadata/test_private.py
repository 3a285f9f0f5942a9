"""What may not leave the house: gone from every block of every format, from the bytes themselves, and told of."""

from __future__ import annotations

import json
from pathlib import Path

import piexif
import pytest
from PIL import Image

from captionmgr.metadata import graft, imagefile, tiff
from captionmgr.metadata.container import Value
from captionmgr.model.writing import PUBLIC, Private, Writing

SECRETS = ("SN-4711", "LENS-0815", "Olga Owner", "MAKER SECRET", "https://social.example/post", "Vera Checker")
ENDINGS = ("jpg", "tif", "png", "webp", "avif")


@pytest.fixture(params=ENDINGS)
def telling(request, tmp_path) -> Path:
    """A picture that tells everything about those who made it."""
    plain, path = tmp_path / f"plain.{request.param}", tmp_path / f"telling.{request.param}"
    tags = {
        "0th": {271: b"Camera"},
        "Exif": {0xA431: b"SN-4711", 0xA435: b"LENS-0815", 0xA430: b"Olga Owner", 0x927C: b"MAKER SECRET" * 9},
        "GPS": {1: b"N", 2: ((33, 1), (30, 1), (77, 10)), 3: b"E", 4: ((36, 1), (18, 1), (0, 1))},
    }
    block = piexif.dump(tags)
    options = {} if request.param == "tif" else {"exif": block}
    Image.effect_noise((60, 40), 50).convert("RGB").save(plain, **options)
    if request.param == "tif":
        theirs = tiff.parse(block[6:])
        secrets = {one.tag: Value(one.type, one.count, theirs.value(one)) for one in theirs.sub(tiff.EXIF).entries}
        plain.write_bytes(graft.graft(tiff.parse(plain.read_bytes()), {tiff.EXIF: secrets}).joined())
    checker = {"name": "Vera Checker", "role": ["http://cv.iptc.org/newscodes/contentprodpartyrole/factChecker"]}
    editor = {"name": "Ed Itor", "role": ["http://cv.iptc.org/newscodes/contentprodpartyrole/editor"]}
    place = {"city": "Homs", "gps_latitude": "34,43.87654N", "gps_longitude": "36,42.5E"}
    imagefile.write_copy(
        plain,
        path,
        {
            "gps": "34.731275,36.708333",
            "contributor": (json.dumps(checker), json.dumps(editor)),
            "location_created": json.dumps(place),
            "instructions": "VERIFICATION: verified 2024-05-03 (Vera Checker)\nNo sales",
            "city": "Homs",
        },
    )
    return path


def test_everything_is_shown_before_it_leaves(telling):
    told = {one.switch for one in imagefile.leaving(telling, frozenset(Private))}
    assert told >= {Private.POSITION, Private.SERIALS, Private.OWNER, Private.MAKER_NOTE, Private.VERIFICATION}
    words = "\n".join(map(str, imagefile.leaving(telling, frozenset(Private))))
    assert "SN-4711" in words
    assert "Olga Owner" in words
    assert "34.731275,36.708333" in words
    assert imagefile.leaving(telling, frozenset()) == ()


def test_it_is_gone_from_every_block_and_from_the_bytes(telling, tmp_path, exiftool):
    copy = tmp_path / f"copy{telling.suffix}"
    receipt = imagefile.write_copy(telling, copy, {"headline": "H"}, Writing(without=frozenset(Private)))
    data = copy.read_bytes()
    assert not any(secret.encode() in data for secret in SECRETS)
    assert b"34,43.87654N" not in data
    seen = exiftool(copy)
    assert not any("GPS" in key or "Serial" in key or "Owner" in key for key in seen), seen
    found = imagefile.read(copy).fields
    assert "gps" not in found
    assert (found["instructions"].value, found["city"].value, found["headline"].value) == ("No sales", "Homs", "H")
    assert [json.loads(text)["name"] for text in found["contributor"].value] == ["Ed Itor"]
    assert json.loads(found["location_created"].value[0]) == {"city": "Homs"}
    assert len(receipt.left_out) >= 6
    assert imagefile.leaving(copy, frozenset(Private)) == ()


def test_the_public_profile_leaves_the_camera_alone(telling, tmp_path):
    copy = tmp_path / f"copy{telling.suffix}"
    imagefile.write_copy(telling, copy, {}, Writing(without=PUBLIC))
    data = copy.read_bytes()
    assert b"SN-4711" in data
    assert b"Vera Checker" not in data
    assert "gps" not in imagefile.read(copy).fields


def test_thumbnails_go_and_with_them_what_was_cropped_away(camera, make, tmp_path, exiftool):
    before = camera.read_bytes()
    thumbnail = make.picture((64, 48))
    at = before.index(b"\xff\xd8", 100)
    assert exiftool(camera)["IFD1:ThumbnailLength"]
    copy = tmp_path / "copy.jpg"
    receipt = imagefile.write_copy(camera, copy, {"city": "X"}, Writing(without=frozenset({Private.THUMBNAIL})))
    assert receipt.left_out == ("Embedded thumbnail (EXIF)",)
    assert not any(key.startswith("IFD1") for key in exiftool(copy))
    assert before[at : at + 200] not in copy.read_bytes()
    assert len(thumbnail) > 200


def test_pages_of_a_tiff_are_no_thumbnails(tmp_path):
    path = tmp_path / "pages.tif"
    Image.new("L", (9, 9)).save(path, save_all=True, append_images=[Image.new("L", (7, 7))])
    imagefile.write_copy(path, tmp_path / "copy.tif", {"city": "X"}, Writing(without=frozenset(Private)))
    with Image.open(tmp_path / "copy.tif") as image:
        assert image.n_frames == 2

from __future__ import annotations

import errno
import hashlib
import os
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PIL import Image

from captionmgr.metadata import imagefile, jpeg, placing
from captionmgr.model import errors
from captionmgr.model.fields import FIELDS


def test_a_full_round_trip(plain, tmp_path, values):
    copy = tmp_path / "copy.jpg"
    receipt = imagefile.write_copy(plain, copy, values)
    found = imagefile.read(copy)
    shown = found.fields["location_shown"].value
    assert {name: one.value for name, one in found.fields.items()} == {**values, "location_shown": shown}
    assert set(values) == {field.name for field in FIELDS}
    assert all(one.agree and one.origin == "XMP" for one in found.fields.values())
    assert receipt.target_sha256 == found.sha256 == hashlib.sha256(copy.read_bytes()).hexdigest()
    assert (found.format, found.width, found.height) == ("JPEG", 160, 120)
    assert dict(receipt.written["XMP"]) == values
    assert set(receipt.written["EXIF"]) == {"description", "creator", "copyright_notice"}


def test_original_and_picture_stay_as_they_are(camera, tmp_path, values):
    original, stat = camera.read_bytes(), camera.stat()
    copy = tmp_path / "copy.jpg"
    receipt = imagefile.write_copy(camera, copy, values)
    assert camera.read_bytes() == original
    assert (camera.stat().st_mtime_ns, camera.stat().st_ino) == (stat.st_mtime_ns, stat.st_ino)
    scan = original.rindex(b"\xff\xda")
    assert copy.read_bytes().endswith(original[scan:])
    assert receipt.target_sha256 == hashlib.sha256(copy.read_bytes()).hexdigest()
    assert receipt.source_sha256 == hashlib.sha256(original).hexdigest()
    with Image.open(camera) as before, Image.open(copy) as after:
        assert before.tobytes() == after.tobytes()


def test_a_long_credit_is_whole_in_xmp_and_told_of(plain, tmp_path):
    credit = "AP Photo/Shaam News Network via AP Video"
    assert len(credit) == 40
    receipt = imagefile.write_copy(plain, tmp_path / "copy.jpg", {"credit_line": credit})
    (cut,) = receipt.shortened
    assert (cut.field, cut.block, cut.limit, cut.size, cut.kept) == ("credit_line", "IIM", 32, 40, credit[:32])
    found = imagefile.read(tmp_path / "copy.jpg").fields["credit_line"]
    assert found.forms == {"XMP": credit, "IIM": credit[:32]}
    assert found.agree


def test_an_existing_target_is_never_overwritten(plain, tmp_path, values):
    target = tmp_path / "copy.jpg"
    target.write_bytes(b"someone's work")
    with pytest.raises(errors.TargetExists):
        imagefile.write_copy(plain, target, values)
    with pytest.raises(errors.TargetExists):
        imagefile.write_copy(plain, plain, values)
    dangling = tmp_path / "link.jpg"
    dangling.symlink_to(tmp_path / "nowhere.jpg")
    with pytest.raises(errors.TargetExists):
        imagefile.write_copy(plain, dangling, values)
    assert target.read_bytes() == b"someone's work"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["copy.jpg", "link.jpg", "plain.jpg"]


def test_a_target_that_appears_meanwhile_is_not_overwritten(tmp_path):
    draft, target = tmp_path / "draft", tmp_path / "copy.jpg"
    draft.write_bytes(b"ours")
    target.write_bytes(b"theirs")
    for take in (placing._take_name, placing._take_reserved_name):
        with pytest.raises(errors.TargetExists):
            take(draft, target)
    assert target.read_bytes() == b"theirs"


def test_a_folder_without_links_gets_the_name_reserved(tmp_path):
    draft, target = tmp_path / "draft", tmp_path / "copy.jpg"
    draft.write_bytes(b"ours")
    placing._take_reserved_name(draft, target)
    assert target.read_bytes() == b"ours"
    assert not draft.exists()


def test_clearing_a_field_clears_all_its_forms(camera, tmp_path, values):
    full, empty = tmp_path / "full.jpg", tmp_path / "empty.jpg"
    imagefile.write_copy(camera, full, {**values, "date_created": "2013-11-08T14:02:31+02:00"})
    receipt = imagefile.write_copy(
        full, empty, {name: () if isinstance(v, tuple) else "" for name, v in values.items()}
    )
    assert set(imagefile.read(empty).fields) == {"gps"}
    assert imagefile.read(empty).camera_date == ""
    assert any("was removed" in one for one in receipt.warnings)
    data = empty.read_bytes()
    assert all(text.encode() not in data for text in ("кавычки", "Ёж", "все права", "Лавров", "LocationShown"))


def test_fields_not_named_stay(plain, tmp_path, values):
    full, changed = tmp_path / "full.jpg", tmp_path / "changed.jpg"
    imagefile.write_copy(plain, full, values)
    imagefile.write_copy(full, changed, {"city": "Douma", "keywords": ()})
    before, after = imagefile.read(full).fields, imagefile.read(changed).fields
    assert after["city"].value == "Douma"
    assert "keywords" not in after
    assert '"city": "Douma"' in after["location_shown"].value[0]
    same = set(before) - {"city", "keywords", "location_shown"}
    assert {name: after[name] for name in same} == {name: before[name] for name in same}


def test_exporting_over_our_own_copies_does_not_grow_them(camera, tmp_path, values):
    sizes = []
    source = camera
    for number in range(40):
        copy = tmp_path / f"{number}.jpg"
        imagefile.write_copy(source, copy, {**values, "description": values["description"] * (6 + number % 2)})
        sizes.append(copy.stat().st_size)
        source = copy
    found = imagefile.read(source)
    assert found.fields["creator"].forms["EXIF"] == values["creator"]
    assert not found.warnings
    assert max(sizes) < camera.stat().st_size + 66_000


def test_the_same_export_twice_leaves_exif_and_iim_alone(camera, tmp_path, values):
    once, twice = tmp_path / "1.jpg", tmp_path / "2.jpg"
    imagefile.write_copy(camera, once, values)
    imagefile.write_copy(once, twice, values)
    first, second = (jpeg.parse(path.read_bytes()).blocks for path in (once, twice))
    assert (first.exif, first.photoshop) == (second.exif, second.photoshop)
    assert len(first.xmp) == len(second.xmp)


# Dates (R34a) ------------------------------------------------------------------------------------


def test_a_day_leaves_the_cameras_time_of_that_day(camera, tmp_path):
    receipt = imagefile.write_copy(camera, tmp_path / "copy.jpg", {"date_created": "2013-11-08"})
    found = imagefile.read(tmp_path / "copy.jpg")
    assert found.fields["date_created"].forms == {
        "XMP": "2013-11-08",
        "IIM": "2013-11-08",
        "EXIF": "2013-11-08T14:02:31",
    }
    assert found.fields["date_created"].agree
    assert receipt.warnings == ()
    assert "date_created" not in receipt.written["EXIF"]


def test_a_contradicting_camera_date_stays_and_is_told_of(camera, tmp_path):
    receipt = imagefile.write_copy(camera, tmp_path / "copy.jpg", {"date_created": "2013-11-06"})
    found = imagefile.read(tmp_path / "copy.jpg")
    assert found.camera_date == "2013-11-08T14:02:31"
    assert not found.fields["date_created"].agree
    assert "2013-11-08T14:02:31" in receipt.warnings[0]


def test_no_camera_date_is_invented(plain, tmp_path):
    imagefile.write_copy(plain, tmp_path / "copy.jpg", {"date_created": "2013-11-06", "title": "T"})
    assert imagefile.read(tmp_path / "copy.jpg").camera_date == ""


def test_a_stated_time_replaces_the_cameras_and_is_told_of(camera, tmp_path, exiftool):
    receipt = imagefile.write_copy(camera, tmp_path / "copy.jpg", {"date_created": "2013-11-08T15:00:00+02:00"})
    found = exiftool(tmp_path / "copy.jpg")
    assert found["ExifIFD:DateTimeOriginal"] == "2013:11:08 15:00:00"
    assert found["ExifIFD:ExifVersion"] == "0231"
    assert "was replaced" in receipt.warnings[0]


# Plan --------------------------------------------------------------------------------------------


def test_a_plan_says_what_will_stand_where_and_writes_nothing(camera, tmp_path):
    before = sorted(tmp_path.iterdir())
    planned = {one.field: one for one in imagefile.plan(camera, {"city": "Damascus", "credit_line": "x" * 40})}
    assert sorted(tmp_path.iterdir()) == before
    assert (planned["city"].before, planned["city"].after) == ("", "Damascus")
    assert planned["city"].blocks == {"XMP": "Damascus", "IIM": "Damascus"}
    assert planned["credit_line"].blocks["IIM"] == "x" * 32
    assert planned["date_created"].before == planned["date_created"].after == "2013-11-08T14:02:31"


# Bad input ---------------------------------------------------------------------------------------


def test_bad_values_are_refused(plain, tmp_path):
    for values in ({"title": "a\x00b"}, {"title": "\ud800"}, {"date_created": "soon"}, {"country_code": "SY"}):
        with pytest.raises(errors.BadValue):
            imagefile.write_copy(plain, tmp_path / "copy.jpg", values)
    with pytest.raises(errors.UnknownField):
        imagefile.write_copy(plain, tmp_path / "copy.jpg", {"colour": "red"})
    assert not (tmp_path / "copy.jpg").exists()


def test_images_that_cannot_serve(tmp_path):
    def of(data: bytes):
        path = tmp_path / "image"
        path.write_bytes(data)
        return path

    with pytest.raises(errors.ImageMissing):
        imagefile.read(tmp_path / "nothing.jpg")
    with pytest.raises(errors.ImageMissing):
        imagefile.write_copy(tmp_path / "nothing.jpg", tmp_path / "x.jpg", {})
    with pytest.raises(errors.ImageUnreadable):
        imagefile.read(tmp_path)
    with pytest.raises(errors.ImageEmpty):
        imagefile.read(of(b""))
    with pytest.raises(errors.NotAnImage):
        imagefile.read(of(b"Caption: not an image at all"))
    with pytest.raises(errors.ImageDamaged):
        imagefile.read(of(b"\xff\xd8\xff\xe0\x00\x00junk"))
    for head in (b"\x89PNG\r\n\x1a\n", b"RIFF\x18\x00\x00\x00WEBP", b"II*\x00"):
        with pytest.raises(errors.ImageDamaged):
            imagefile.read(of(head + bytes(20)))
    with pytest.raises(errors.ImageUnsupported, match="GIF"):
        imagefile.read(of(b"GIF89a" + bytes(20)))
    with pytest.raises(errors.ImageUnsupported, match="HEIC"):
        imagefile.read(of(b"\x00\x00\x00\x18ftypheic" + bytes(20)))


def test_a_picture_cut_anywhere_says_where_it_breaks_off(camera, tmp_path):
    whole = camera.read_bytes()
    cut = tmp_path / "cut.jpg"
    for size in (3, 30, 1000, len(whole) // 2, len(whole) - 1):
        cut.write_bytes(whole[:size])
        with pytest.raises(errors.ImageTruncated, match=f"byte {size:,}"):
            imagefile.write_copy(cut, tmp_path / "copy.jpg", {"title": "T"})
    assert not (tmp_path / "copy.jpg").exists()


def test_a_picture_without_end_is_told_of(tmp_path, camera):
    """The scan runs to the end of the file and nothing says that it is over."""
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(camera.read_bytes()[:-2] + b"\x00\x00\x00")
    with pytest.raises(errors.ImageTruncated):
        imagefile.read(cut)


def test_folders_that_cannot_be_written(plain, tmp_path):
    with pytest.raises(errors.FolderMissing):
        imagefile.write_copy(plain, tmp_path / "no" / "copy.jpg", {"title": "T"})
    with pytest.raises(errors.FolderMissing):
        imagefile.write_copy(plain, plain / "copy.jpg", {"title": "T"})


@pytest.fixture
def ordinary_user():
    """A folder of an ordinary user, who we are meanwhile even where tests run as root."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        user = os.geteuid()
        if user == 0:
            os.seteuid(65534)
        try:
            yield folder
        finally:
            os.seteuid(user)


def test_a_folder_without_permission(ordinary_user):
    source, folder = ordinary_user / "a.jpg", ordinary_user / "closed"
    Image.new("RGB", (20, 20)).save(source)
    folder.mkdir(mode=0o555)
    with pytest.raises(errors.FolderReadOnly):
        imagefile.write_copy(source, folder / "copy.jpg", {"title": "T"})
    assert list(folder.iterdir()) == []


def test_an_image_without_permission(ordinary_user):
    source = ordinary_user / "a.jpg"
    Image.new("RGB", (20, 20)).save(source)
    source.chmod(0)
    with pytest.raises(errors.ImageUnreadable):
        imagefile.read(source)
    with pytest.raises(errors.ImageUnreadable):
        imagefile.write_copy(source, ordinary_user / "copy.jpg", {"title": "T"})


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, errors.DiskFull),
        (errno.EDQUOT, errors.DiskFull),
        (errno.EROFS, errors.FolderReadOnly),
        (errno.EACCES, errors.FolderReadOnly),
        (errno.EIO, errors.FolderReadOnly),
    ],
)
def test_what_the_system_says_becomes_a_sentence(tmp_path, code, expected):
    with pytest.raises(expected):
        _raise(code, tmp_path / "x.jpg")


def _raise(code: int, target) -> None:
    with placing.named_folder(target.parent):
        raise OSError(code, os.strerror(code))


def test_a_full_disk_leaves_nothing_behind(tmp_path, plain):
    """A limit on the size of files stands for the disk: the system refuses to write on."""
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "from captionmgr.metadata import imagefile; from captionmgr.model import errors\n"
        "try: imagefile.write_copy(Path(sys.argv[1]), Path(sys.argv[2]), {'title': 'T'})\n"
        "except errors.DiskFull: sys.exit(7)\n"
    )
    done = subprocess.run([sys.executable, "-B", "-c", script, str(plain), str(tmp_path / "copy.jpg")], check=False)
    assert done.returncode == 7
    assert [one.name for one in tmp_path.iterdir()] == ["plain.jpg"]


def test_too_much_for_a_segment_of_xmp_is_extended_and_too_much_for_exif_is_told_of(camera, tmp_path):
    whole = "x" * 66_000
    imagefile.write_copy(camera, tmp_path / "1.jpg", {"description": whole})
    assert imagefile.read(tmp_path / "1.jpg").fields["description"].forms["XMP"] == whole
    receipt = imagefile.write_copy(camera, tmp_path / "2.jpg", {"description": "x" * 63_500})
    assert "EXIF was left as it is" in receipt.warnings[0]
    assert receipt.written["EXIF"] == {}
    found = imagefile.read(tmp_path / "2.jpg").fields["description"]
    assert (len(found.forms["XMP"]), len(found.forms["IIM"])) == (63_500, 2000)
    before, after = (jpeg.parse(path.read_bytes()).blocks for path in (camera, tmp_path / "2.jpg"))
    assert before.exif == after.exif


def test_corrupt_exif_is_left_alone_and_told_of(camera, tmp_path, values):
    data = bytearray(camera.read_bytes())
    at = data.index(b"Exif\x00\x00") + 6
    struct.pack_into("<H", data, at + 8 + 2 + 2, 99)  # the first entry's type
    camera.write_bytes(bytes(data))
    receipt = imagefile.write_copy(camera, tmp_path / "copy.jpg", values)
    assert any("EXIF was left as it is" in one for one in receipt.warnings)
    before, after = (jpeg.parse(path.read_bytes()).blocks for path in (camera, tmp_path / "copy.jpg"))
    assert before.exif == after.exif
    assert imagefile.read(tmp_path / "copy.jpg").fields["title"].forms == {
        "XMP": values["title"],
        "IIM": values["title"],
    }

"""Copies by pattern, resized, of chosen fields; their plan; what lies there already; manifests; pausing."""

import io
import json
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from captionmgr.metadata import imagefile
from captionmgr.metadata.resizing import resized
from captionmgr.model.errors import Cancelled, TooLargeToShrink, UnknownVariable
from captionmgr.model.preset import AS_THEY_ARE, Copies, fit, path_parts
from captionmgr.model.record import ImageRef, Record
from captionmgr.model.verification import Status
from captionmgr.model.writing import PUBLIC
from captionmgr.services.exporting import WITH_SIDECARS
from captionmgr.services.progress import Progress


@pytest.fixture
def ids(desk, records, photo):
    """The three records of the page, each with an image."""
    for at, record in enumerate(records):
        desk.attach(record.id, photo(f"IMG_{at}.jpg", taken=f"2024:05:0{at + 1} 10:00:00"))
    return [record.id for record in records]


@pytest.fixture
def large(tmp_path):
    """A picture on its side, with EXIF, XMP and a profile."""
    path = tmp_path / "large.jpg"
    noise = Image.effect_noise((1200, 800), 60).convert("RGB")
    exif = noise.getexif()
    exif[0x0112] = 6
    exif[0x010F] = "Testar"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    noise.save(path, quality=95, exif=exif, icc_profile=profile)
    imagefile.write_in_place(path, {"headline": "Kept", "keywords": ("a", "b")})
    return path


def test_folders_and_names_by_pattern(desk, ids, tmp_path):
    copies = Copies(folders="{country}/{date:%Y}", names="{date:%m%d}_{city}_{seq:03}")
    report = desk.export(ids, tmp_path / "out", copies=copies)
    assert not report.failures
    for at, receipt in enumerate(report.receipts, 1):
        record = desk.record(receipt.record_id)
        path = Path(receipt.target).relative_to(tmp_path / "out")
        assert path.parts[:2] == (record.country, str(record.date_created.year))
        assert path.name.endswith(f"_{record.city}_{at:03}.jpg")
        assert Path(receipt.target).exists()


def test_names_that_would_be_alike_are_told_apart(desk, ids, tmp_path):
    report = desk.export(ids, tmp_path / "out", copies=Copies(names="SAME"))
    assert [Path(one.target).name for one in report.receipts] == [
        "SAME.jpg",
        f"SAME-{ids[1]}.jpg",
        f"SAME-{ids[2]}.jpg",
    ]


def test_a_pattern_that_cannot_be_followed_writes_nothing(desk, ids, tmp_path):
    with pytest.raises(UnknownVariable, match="city"):
        desk.export(ids, tmp_path / "out", copies=Copies(names="{citty}"))
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ('a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"),
        ("  .hidden. ", "hidden"),
        ("", "_"),
        ("...", "_"),
        ("CON", "CON_"),
        ("nul.txt", "nul.txt_"),
        ("line\nbreak\x00", "line-break"),
        ("Łódź 東京", "Łódź 東京"),
    ],
)
def test_a_value_cannot_lead_elsewhere(text, part):
    assert fit(text) == part


def test_a_long_name_keeps_its_ending_and_its_letters_whole():
    record = Record(city="ü" * 300, image=ImageRef("/x.jpg", ""))
    (name,) = path_parts(record, 1, Copies(names="{city}"), "x.jpg")
    assert len(name.encode()) <= 255
    assert name.endswith("ü.jpg")


def test_folders_in_values_stay_one_part():
    record = Record(city="a/../../b", image=ImageRef("/x.jpg", ""))
    assert path_parts(record, 1, Copies(folders="{city}", names="{city}"), "x.jpg") == ("a-..-..-b", "a-..-..-b.jpg")
    assert path_parts(record, 1, Copies(folders="../up/./x"), "x.jpg")[:-1] == ("_", "up", "_", "x")


def test_a_resized_copy_is_upright_in_srgb_and_carries_everything(large):
    with Image.open(io.BytesIO(resized(large, 600, 80, sharpen=False))) as image:
        assert image.size == (400, 600), "upright, and the long edge as asked"
        assert image.getexif()[0x0112] == 1
        assert image.getexif()[0x010F] == "Testar"
        assert "sRGB" in ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(image.info["icc_profile"])))
        assert b"Kept" in image.info["xmp"]


def test_nothing_is_enlarged_and_the_limit_of_bytes_is_kept(large):
    with Image.open(io.BytesIO(resized(large, 5000, 80, sharpen=True))) as image:
        assert image.size == (800, 1200)
    free = resized(large, 600, 95, sharpen=False)
    tight = resized(large, 600, 95, sharpen=False, most_bytes=len(free) // 2)
    assert len(free) // 4 < len(tight) <= len(free) // 2
    with pytest.raises(TooLargeToShrink, match=r"large\.jpg"):
        resized(large, 600, 95, sharpen=False, most_bytes=2000)


def test_a_resized_export_has_all_fields_old_and_new_and_says_so(desk, records, large, tmp_path):
    one = records[0].id
    desk.attach(one, large)
    desk.edit(one, {"headline": ""})
    copies = Copies(long_edge=300, most_bytes=30_000)
    (receipt,) = desk.export([one], tmp_path / "out", copies=copies).receipts
    found = imagefile.read(Path(receipt.target))
    assert (found.width, found.height) == (200, 300)
    assert Path(receipt.target).stat().st_size <= 30_000
    assert found.fields["keywords"].value == ("a", "b")
    assert found.fields["city"].value == desk.record(one).city
    assert receipt.source == str(large)
    assert receipt.source_sha256 == imagefile.read(large).sha256
    assert receipt.resized.startswith("200×300")
    assert imagefile.read(large).fields["headline"].value == "Kept", "the original is as it was"


def test_what_lies_there_as_wanted_is_left_and_what_changed_is_written(desk, ids, tmp_path):
    out = tmp_path / "out"
    first = desk.export(ids, out)
    times = {path: path.stat().st_mtime_ns for path in out.iterdir()}
    again = desk.export(ids, out)
    assert (len(again.receipts), len(again.unchanged), len(again.failures)) == (0, 3, 0)
    assert {path: path.stat().st_mtime_ns for path in out.iterdir()} == times
    assert again.unchanged == first.receipts
    desk.edit(ids[0], {"headline": "New"})
    Path(first.receipts[1].target).write_bytes(b"somebody wrote over it")
    third = desk.export(ids, out, writing=replace(WITH_SIDECARS, overwrite=True))
    assert ([one.record_id for one in third.receipts], len(third.unchanged)) == (ids[:2], 1)
    other = desk.export(ids[2:], out, writing=replace(WITH_SIDECARS, overwrite=True, without=PUBLIC))
    assert len(other.receipts) == 1, "asked otherwise, it is written anew"


def test_an_interrupted_export_goes_on_where_it_stopped(desk, ids, tmp_path):
    progress = Progress(lambda done, total, text: progress.cancel() if done == 1 else None)
    assert desk.export(ids, tmp_path / "out", progress).cancelled
    rest = desk.export(ids, tmp_path / "out")
    assert len(rest.unchanged) >= 1
    assert len(rest.unchanged) + len(rest.receipts) == 3


def test_only_the_fields_asked_for_and_a_credit_in_style(desk, ids, tmp_path):
    copies = Copies(fields=("credit_line", "city"), credit_style="reuters")
    (receipt,) = desk.export(ids[:1], tmp_path / "out", copies=copies).receipts
    assert set(receipt.written["XMP"]) >= {"credit_line", "city"}
    assert "description" not in receipt.written["XMP"]
    assert receipt.written["XMP"]["credit_line"] != desk.record(ids[0]).credit_line
    assert (
        receipt.written["XMP"]["credit_line"].upper().startswith("REUTERS")
        or "/" in receipt.written["XMP"]["credit_line"]
    )


def test_the_plan_tells_everything_and_writes_nothing(desk, ids, records, tmp_path):
    desk.sign_off(ids[0], Status.DISPUTED, "old")
    desk.detach(ids[2])
    out = tmp_path / "out"
    disputed, ready, bare = desk.planned(ids, out)
    assert not out.exists()
    assert disputed.reasons == ("It is disputed.",)
    assert ready.reasons == ()
    assert any(change.startswith("+ City: ") for change in ready.changes)
    assert bare.target == ""
    assert "no image" in bare.reasons[0]
    desk.export(ids, out)
    assert desk.planned(ids, out)[1].unchanged
    desk.edit(ids[1], {"city": "Oslo"})
    assert "exists already" in desk.planned(ids, out)[1].reasons[0]
    assert desk.planned(ids, out, overwrite=True)[1].reasons == ()
    json.dumps([one.as_json() for one in desk.planned(ids, out)])


def test_manifests_list_what_was_written_now_or_before(desk, ids, tmp_path):
    out = tmp_path / "out"
    desk.export(ids[:1], out)
    report = desk.export(ids, out)
    paths = desk.write_manifests(report, ("csv", "ninjs", "newsml-g2"))
    assert [path.name for path in paths] == ["manifest.csv", "manifest.ninjs.json", "manifest.newsml.xml"]
    listed = json.loads(paths[1].read_text("utf-8"))["associations"]
    assert {one["name"] for one in listed} == {Path(one.target).name for one in (*report.receipts, *report.unchanged)}
    assert all(one["renditions"][0]["width"] == 96 for one in listed)
    again = desk.write_manifests(report, ("csv",))
    assert again[0].exists()


def test_work_that_is_paused_waits_and_goes_on(desk, ids, tmp_path):
    steps = []
    progress = Progress(lambda done, total, text: steps.append(done))
    progress.pause()
    work = threading.Thread(target=lambda: desk.export(ids, tmp_path / "out", progress))
    work.start()
    work.join(0.3)
    assert work.is_alive()
    assert steps == []
    assert progress.paused
    progress.go_on()
    work.join(10)
    assert steps == [0, 1, 2]


def test_paused_work_can_be_cancelled():
    progress = Progress()
    progress.pause()
    progress.cancel()
    with pytest.raises(Cancelled):
        progress.step(0, 1)


def test_as_shipped_nothing_changes_of_the_picture(desk, ids, tmp_path):
    (receipt,) = desk.export(ids[:1], tmp_path / "out", copies=AS_THEY_ARE).receipts
    assert imagefile.same_picture(Path(receipt.source), Path(receipt.target))
    assert receipt.resized == ""

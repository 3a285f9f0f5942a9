import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from captionmgr.model.errors import (
    CredentialsAtStake,
    FolderMissing,
    ImageEmpty,
    ImageMissing,
    ImageTruncated,
    NoImageAttached,
    NotAnImage,
    TargetExists,
)
from captionmgr.model.views import View
from captionmgr.model.writing import Credentials, Writing
from captionmgr.parsing.knowledge import Houses
from captionmgr.services.exporting import without_credit
from captionmgr.services.progress import Progress


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_attaching_keeps_the_file_where_it_is_and_shows_what_it_carries(desk, records, photo):
    image = photo()
    before = image.read_bytes()
    desk.attach(records[0].id, image)
    record = desk.record(records[0].id)
    assert record.image.path == str(image)
    assert record.image.sha256 == hashlib.sha256(before).hexdigest()
    assert desk.embedded(record).camera_date.startswith("2024-05-06")
    assert image.read_bytes() == before
    desk.undo()
    assert desk.record(records[0].id).image is None


def test_a_camera_date_that_contradicts_the_caption_is_a_problem(desk, records, photo):
    changes = desk.attach(records[0].id, photo(taken="2024:05:07 01:00:00"))
    assert "camera_date" in {problem.kind for problem in desk.problems(changes.records[0])}


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda path, sound: None, ImageMissing),
        (lambda path, sound: path.write_bytes(b""), ImageEmpty),
        (lambda path, sound: path.write_bytes(sound[: len(sound) // 2]), ImageTruncated),
        (lambda path, sound: path.write_text("no image"), NotAnImage),
    ],
)
def test_an_image_that_will_not_do_is_named_and_nothing_changes(desk, records, photo, tmp_path, make, error):
    path = tmp_path / "bad.jpg"
    make(path, photo().read_bytes())
    with pytest.raises(error, match=r"bad\.jpg"):
        desk.attach(records[0].id, path)
    assert desk.record(records[0].id) == records[0]


def exported(desk, records, photo, folder, **options):
    for record in records:
        desk.attach(record.id, photo(f"IMG_{record.id}.jpg"))
    return desk.export([record.id for record in records], folder, **options)


def test_copies_are_written_with_receipts_and_the_originals_stay(desk, records, photo, tmp_path):
    report = exported(desk, records, photo, tmp_path / "out", write_receipts=True)
    assert not report.failures
    assert names(tmp_path / "out") == sorted(
        name for record in records for name in (f"IMG_{record.id}.jpg", f"IMG_{record.id}.jpg.receipt.json")
    )
    receipt = report.receipts[0]
    assert receipt.record_id == records[0].id
    assert hashlib.sha256((tmp_path / "out" / f"IMG_{records[0].id}.jpg").read_bytes()).hexdigest() == (
        receipt.target_sha256
    )
    kept = json.loads((tmp_path / "out" / f"IMG_{records[0].id}.jpg.receipt.json").read_text("utf-8"))
    assert kept["target_sha256"] == receipt.target_sha256
    assert desk.receipts(records[0].id) == [receipt]
    assert desk.counts()[View.EXPORTED] == 3


def test_a_record_edited_after_its_export_is_no_longer_exported(desk, records, photo, tmp_path):
    exported(desk, records, photo, tmp_path / "out")
    desk.edit(records[0].id, {"headline": "New"})
    assert desk.counts()[View.EXPORTED] == 2


def test_one_bad_file_does_not_stop_the_rest(desk, records, photo, tmp_path):
    for record in records[:2]:
        desk.attach(record.id, photo(f"IMG_{record.id}.jpg"))
    Path(desk.record(records[0].id).image.path).unlink()
    report = desk.export([record.id for record in records], tmp_path / "out")
    assert [receipt.record_id for receipt in report.receipts] == [records[1].id]
    assert [(failure.record_id, type(failure.error)) for failure in report.failures] == [
        (records[0].id, ImageMissing),
        (records[2].id, NoImageAttached),
    ]
    assert names(tmp_path / "out") == [f"IMG_{records[1].id}.jpg"]


def test_a_file_that_exists_is_replaced_only_when_asked(desk, records, photo, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / f"IMG_{records[0].id}.jpg").write_text("somebody's")
    report = exported(desk, records[:1], photo, out)
    assert [type(failure.error) for failure in report.failures] == [TargetExists]
    assert (out / f"IMG_{records[0].id}.jpg").read_text() == "somebody's"
    assert desk.export([records[0].id], out, writing=Writing(overwrite=True)).receipts


def test_an_image_exported_into_its_own_folder_is_never_overwritten(desk, records, photo, tmp_path):
    image = photo()
    before = image.read_bytes()
    desk.attach(records[0].id, image)
    for overwrite in (False, True):
        report = desk.export([records[0].id], image.parent, writing=Writing(overwrite=overwrite))
        assert report.failures
        assert image.read_bytes() == before


def test_two_images_of_one_name_are_both_exported(desk, records, photo, tmp_path):
    for record, name in zip(records, ("IMG.jpg", "img.JPG"), strict=False):
        folder = tmp_path / str(record.id)
        folder.mkdir()
        desk.attach(record.id, photo(name, folder=folder))
    report = desk.export([record.id for record in records[:2]], tmp_path / "out")
    assert not report.failures
    assert len({receipt.target.casefold() for receipt in report.receipts}) == 2


def test_the_credit_is_left_out_of_the_description_if_the_desk_says_so(desk, records, photo, tmp_path):
    desk.credit_in_description = False
    report = exported(desk, records[:1], photo, tmp_path / "out")
    assert report.receipts[0].written["XMP"]["description"].endswith("voted on Sunday.")
    assert report.receipts[0].written["XMP"]["credit_line"] == "AP Photo/Lia Costa"


def test_a_field_cleared_by_hand_is_cleared_in_the_image(desk, records, photo, tmp_path):
    report = exported(desk, records[:1], photo, tmp_path / "first")
    desk.attach(records[0].id, (tmp_path / "first" / f"IMG_{records[0].id}.jpg"))
    desk.edit(records[0].id, {"city": ""})
    assert not desk.export([records[0].id], tmp_path / "second").failures
    desk.attach(records[1].id, tmp_path / "second" / f"IMG_{records[0].id}.jpg")
    carried = desk.embedded(desk.record(records[1].id)).fields
    assert report.receipts[0].written["IIM"]["city"] == "Porto"
    assert "city" not in carried
    assert carried["country"].value == "Portugal"


def test_a_folder_that_is_a_file_is_named(desk, records, photo, tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(FolderMissing, match="out"):
        exported(desk, records[:1], photo, tmp_path / "out")


def test_an_export_can_be_cancelled_and_keeps_what_is_done(desk, records, photo, tmp_path):
    def watch(done, total, text):
        if done == 1:
            progress.cancel()

    progress = Progress(watch)
    report = exported(desk, records, photo, tmp_path / "out", progress=progress)
    assert report.cancelled
    assert len(report.receipts) == 2


def test_a_title_cleared_by_hand_is_cleared_in_every_form(desk, records, photo, tmp_path):
    exported(desk, records[1:2], photo, tmp_path / "first")
    desk.attach(records[1].id, tmp_path / "first" / f"IMG_{records[1].id}.jpg")
    desk.edit(records[1].id, {"title": ""})
    written = desk.export([records[1].id], tmp_path / "second").receipts[0].written
    assert (written["IIM"]["title"], written["XMP"]["title"]) == ("", "")


def test_an_id_given_twice_is_exported_once(desk, records, photo, tmp_path):
    desk.attach(records[0].id, photo())
    report = desk.export([records[0].id] * 2, tmp_path / "out")
    assert (len(report.receipts), report.failures, names(tmp_path / "out")) == (1, (), ["IMG_0001.jpg"])


def test_names_that_collide_with_a_name_made_unique_or_grow_too_long_still_differ(desk, records, photo, tmp_path):
    third = records[2].id
    for record, name in zip(records, (f"a-{third}.jpg", "a.jpg", "A.jpg"), strict=True):
        (tmp_path / str(record.id)).mkdir()
        desk.attach(record.id, photo(name, folder=tmp_path / str(record.id)))
    assert (
        len(desk.export([record.id for record in records], tmp_path / "out", writing=Writing(overwrite=True)).receipts)
        == 3
    )
    assert len(names(tmp_path / "out")) == 3
    long = "x" * 251 + ".jpg"
    for record in records[:2]:
        desk.attach(record.id, photo(long, folder=tmp_path / str(record.id)))
    report = desk.export([record.id for record in records[:2]], tmp_path / "long")
    assert not report.failures
    assert len(names(tmp_path / "long")) == 2


def test_a_long_name_leaves_room_for_its_receipt(desk, records, photo, tmp_path):
    desk.attach(records[0].id, photo("x" * 246 + ".jpg"))
    assert not desk.export([records[0].id], tmp_path / "out", write_receipts=True).failures
    assert len(names(tmp_path / "out")) == 2


def test_the_image_of_another_record_is_never_overwritten(desk, records, photo, tmp_path):
    for record in records[:2]:
        (tmp_path / str(record.id)).mkdir()
        desk.attach(record.id, photo("a.jpg", folder=tmp_path / str(record.id)))
    theirs = tmp_path / str(records[1].id) / "a.jpg"
    before = theirs.read_bytes()
    report = desk.export([records[0].id], theirs.parent, writing=Writing(overwrite=True))
    assert [type(failure.error) for failure in report.failures] == [TargetExists]
    assert theirs.read_bytes() == before


def test_a_folder_of_the_copys_name_stops_only_that_copy(desk, records, photo, tmp_path):
    (tmp_path / "out" / f"IMG_{records[0].id}.jpg").mkdir(parents=True)
    report = exported(desk, records, photo, tmp_path / "out", writing=Writing(overwrite=True))
    assert [type(failure.error) for failure in report.failures] == [TargetExists]
    assert len(report.receipts) == 2


def test_an_image_that_is_no_longer_the_one_attached_is_told(desk, records, photo, tmp_path):
    image = photo()
    desk.attach(records[0].id, image)
    assert "image_changed" not in {problem.kind for problem in desk.problems(desk.record(records[0].id))}
    photo(taken="2020:01:01 00:00:00")
    assert "image_changed" in {problem.kind for problem in desk.problems(desk.record(records[0].id))}
    receipt = desk.export([records[0].id], tmp_path / "out").receipts[0]
    assert any("another than the one that was attached" in warning for warning in receipt.warnings)


def test_drafts_of_killed_exports_are_taken_away_and_fresh_ones_left(desk, records, photo, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    for name in (".captionmgr-old.part", ".captionmgr-new.part", "theirs.part"):
        (out / name).write_bytes(b"half")
    os.utime(out / ".captionmgr-old.part", (0, 0))
    os.utime(out / "theirs.part", (0, 0))
    exported(desk, records[:1], photo, out)
    assert names(out) == [".captionmgr-new.part", f"IMG_{records[0].id}.jpg", "theirs.part"]


def test_an_export_killed_at_any_moment_leaves_no_half_file_under_a_final_name(desk, records, photo, tmp_path):
    report = exported(desk, records, photo, tmp_path / "whole")
    sums = {Path(one.target).name: one.target_sha256 for one in report.receipts}
    script = (
        "import os, sys, threading; from pathlib import Path; from captionmgr.services.desk import Desk\n"
        "desk = Desk.open(Path(sys.argv[1]), editor='', origin='command line')\n"
        "threading.Timer(float(sys.argv[3]), os._exit, (9,)).start()\n"
        "from captionmgr.model.writing import Writing\n"
        "while True: desk.export(desk.ids(), Path(sys.argv[2]), writing=Writing(overwrite=True))\n"
    )
    for moment in (0.01, 0.05):
        out = tmp_path / f"killed-{moment}"
        out.mkdir()
        ended = subprocess.run([sys.executable, "-c", script, tmp_path / "desk.db", out, str(moment)], check=False)
        assert ended.returncode == 9
        copies = [path for path in out.iterdir() if not path.name.endswith(".part")]
        assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in copies}.items() <= sums.items()


@pytest.mark.parametrize(
    ("caption", "left"),
    [
        (
            "A man walks. (AP Photo/Jane Roe, Pool) MANDATORY CREDIT. NO SALES.",
            "A man walks. MANDATORY CREDIT. NO SALES.",
        ),
        ("A man walks. (Photo by Jane Roe/Getty Images)", "A man walks."),
        ("A man walks. (Photo by Jane Roe / AFP) / RESTRICTED USE", "A man walks. / RESTRICTED USE"),
        ("A man walks. Photo: Jane Roe/AFP", "A man walks."),
        ("A man (left) walks. Credit: Jane Roe/Reuters", "A man (left) walks."),
        ("A man walks. [Jane Roe/AP Photo]", "A man walks."),
        (
            "(AP Photo/Jane Roe) A man walks in Paris, Monday, May 6, 2024.",
            "A man walks in Paris, Monday, May 6, 2024.",
        ),
        ("No credit at all.", "No credit at all."),
    ],
)
def test_the_credit_goes_with_its_brackets_and_lead_in_and_restrictions_stay(caption, left):
    assert without_credit(caption, Houses()) == left


def signed(path: Path) -> None:
    """Give a picture what looks like a manifest of content credentials."""
    data, body = path.read_bytes(), b"JP\x00\x01\x00\x00\x00\x01....jumb....c2pa"
    path.write_bytes(data[:2] + b"\xff\xeb" + (len(body) + 2).to_bytes(2, "big") + body + data[2:])


@pytest.mark.parametrize("choice", list(Credentials))
def test_content_credentials_are_never_broken_unasked(desk, records, photo, tmp_path, choice):
    image = photo("signed.jpg")
    signed(image)
    desk.attach(records[0].id, image)
    report = desk.export([records[0].id], tmp_path / "out", writing=Writing(credentials=choice))
    written = names(tmp_path / "out")
    if choice is Credentials.REFUSE:
        assert isinstance(report.failures[0].error, CredentialsAtStake)
        assert written == []
        return
    kept = b"c2pa" in (tmp_path / "out" / "signed.jpg").read_bytes()
    assert kept is (choice is not Credentials.REMOVE)
    assert ("signed.xmp" in written) is (choice is Credentials.SIDECAR)
    assert any("content credentials" in warning for warning in report.receipts[0].warnings)

import hashlib
import json
from pathlib import Path

import pytest

from captionmgr.model.errors import (
    FolderMissing,
    ImageEmpty,
    ImageMissing,
    ImageTruncated,
    NoImageAttached,
    NotAnImage,
    TargetExists,
)
from captionmgr.model.views import View
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
    assert desk.export([records[0].id], out, overwrite=True).receipts


def test_an_image_exported_into_its_own_folder_is_never_overwritten(desk, records, photo, tmp_path):
    image = photo()
    before = image.read_bytes()
    desk.attach(records[0].id, image)
    for overwrite in (False, True):
        report = desk.export([records[0].id], image.parent, overwrite=overwrite)
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

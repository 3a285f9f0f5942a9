"""Images in: each once, whatever folders hold; moved ones found, missing ones linked again, bad ones told."""

import os
import shutil
from pathlib import Path

import pytest

from captionmgr.metadata import imagefile
from captionmgr.model.errors import CaptionError
from captionmgr.model.journal import Action
from captionmgr.model.verification import Status
from captionmgr.services.gathering import gather
from captionmgr.services.intake import Fate
from captionmgr.services.progress import Progress
from captionmgr.services.watching import Watch

CAPTION = "Dockers wait at a gate in Leixoes, Portugal, Tuesday, May 7, 2024. (Rui Alves/Harbour Press via AP)"


@pytest.fixture
def folder(tmp_path, photo):
    """Three images, one of them twice and one with a caption, a text, a hidden file, and a loop of links."""
    folder = tmp_path / "card"
    (folder / "sub").mkdir(parents=True)
    for at, name in enumerate(("IMG_1.jpg", "IMG_2.JPG")):
        photo(name, taken=f"2024:05:0{at + 1} 10:00:00", folder=folder)
    captioned = photo("captioned.jpg", taken="2024:05:07 09:00:00", folder=folder / "sub")
    fields = {
        "description": CAPTION,
        "job_id": "J-7",
        "city": "Lisbon",
        "instructions": "Call first.",
        "keywords": ("a", "b"),
    }
    imagefile.write_in_place(captioned, fields)
    shutil.copy(folder / "IMG_1.jpg", folder / "sub" / "again.jpg")
    (folder / "notes.txt").write_text("no image")
    (folder / ".hidden.jpg").write_bytes(b"x")
    (folder / "sub" / "loop").symlink_to("..", target_is_directory=True)
    return folder


def _fates(report):
    return {one.path.name: one.fate.value for one in report.taken}


def test_a_folder_makes_a_record_of_each_image_once(desk, folder):
    report = desk.intake().take([folder])
    assert _fates(report) == {
        "IMG_1.jpg": "added",
        "IMG_2.JPG": "added",
        "again.jpg": "known",
        "captioned.jpg": "added",
    }
    assert desk.history(1)[0].action is Action.IMPORT
    assert desk.undo_name() == "import of 3 images"
    again = desk.intake().take([folder, folder / "IMG_1.jpg"])
    assert set(_fates(again).values()) == {"known"}
    assert len(desk.ids()) == 3
    desk.undo()
    assert desk.ids() == []
    assert desk.proofs.audit().intact


def test_an_embedded_caption_is_read_like_a_pasted_one(desk, folder):
    desk.intake().take([folder / "sub" / "captioned.jpg"])
    record = desk.record(desk.ids()[0])
    assert record.received == CAPTION
    assert (record.source, record.creator, record.country_code) == ("Harbour Press", ("Rui Alves",), "PRT")
    assert record.date_created.iso == "2024-05-07"
    assert record.city == "Leixoes", "the words of the caption are taken"
    assert "embedded_disagrees" in {one.kind for one in desk.problems(record)}, "and the field that denies them is told"
    assert (record.job_id, record.keywords, record.instructions) == ("J-7", ("a", "b"), "Call first.")
    assert record.by_hand() == frozenset()
    rules = {one.field: one.rule for one in record.found if one.given}
    assert rules["job_id"] == "given in the image (XMP)"


def test_what_came_in_the_image_stays_when_captions_are_read_again(desk, folder):
    desk.intake().take([folder / "sub" / "captioned.jpg"])
    assert desk.dry_run(desk.rules) == ()
    record = desk.record(desk.ids()[0])
    desk.import_text(CAPTION.replace("wait at", "stand at"), "b.txt", new_versions=True)
    assert desk.record(record.id).job_id == "J-7"


def test_an_image_without_a_caption_is_a_record_with_its_date(desk, folder):
    desk.intake().take([folder / "IMG_2.JPG"])
    record = desk.record(desk.ids()[0])
    assert (record.description, record.date_created.iso[:10]) == ("", "2024-05-02")
    assert Path(record.image.path) == folder / "IMG_2.JPG"


def test_what_the_camera_said_is_kept_as_it_came(desk, folder, own_keys):
    path = folder / "IMG_1.jpg"
    desk.intake().take([path])
    sha256 = desk.record(1).image.sha256
    before = imagefile.read(path)
    imagefile.write_in_place(path, {"headline": "other"})
    assert desk.received_image(sha256) == before


def test_a_bad_file_is_told_and_stops_nothing(desk, folder, tmp_path):
    (folder / "AAA.jpg").write_bytes(b"no image at all")
    (folder / "empty.jpg").touch()
    report = desk.intake().take([folder, tmp_path / "absent"])
    assert len(report.of(Fate.ADDED)) == 3
    failed = {one.path.name: str(one.error) for one in report.of(Fate.FAILED)}
    assert set(failed) == {"AAA.jpg", "empty.jpg", "absent"}
    assert all(str(folder.parent) in words for words in failed.values())


def test_a_moved_and_renamed_image_is_found_by_its_content(desk, folder, tmp_path):
    desk.intake().take([folder])
    new = tmp_path / "elsewhere"
    new.mkdir()
    (folder / "IMG_2.JPG").rename(new / "renamed.jpg")
    report = desk.intake().take([new])
    assert _fates(report) == {"renamed.jpg": "moved"}
    (moved,) = report.taken
    assert desk.record(moved.record.id).image.path == str(new / "renamed.jpg")
    assert len(desk.ids()) == 3


def test_missing_images_are_linked_again_whole_folders_at_a_time(desk, folder, tmp_path):
    desk.intake().take([folder])
    records = desk.records(desk.ids())
    folder.rename(tmp_path / "moved")
    assert len(desk.intake().missing(records)) == 3
    changes = desk.intake().relink(records, tmp_path / "moved")
    assert len(changes.records) == 3
    assert not desk.intake().missing(desk.records(desk.ids()))
    desk.undo()
    assert len(desk.intake().missing(desk.records(desk.ids()))) == 3, "one edit, one undo"


def test_a_signed_record_stays_signed_when_its_image_only_moved(desk, folder, tmp_path):
    desk.intake().take([folder / "IMG_1.jpg"])
    desk.sign_off(1, Status.VERIFIED, "seen")
    (folder / "IMG_1.jpg").rename(folder / "x.jpg")
    desk.intake().take([folder / "x.jpg"])
    assert desk.record(1).status is Status.VERIFIED


def test_copies_lie_in_the_library_and_the_originals_stay(desk, folder, tmp_path):
    library = tmp_path / "library"
    report = desk.intake(library).take([folder])
    paths = [Path(one.record.image.path) for one in report.of(Fate.ADDED)]
    assert all(path.is_relative_to(library) and path.exists() for path in paths)
    assert (folder / "IMG_1.jpg").read_bytes() == paths[0].read_bytes()
    again = desk.intake(library).take([folder])
    assert set(_fates(again).values()) == {"known"}
    assert len([path for path in library.rglob("*") if path.is_file()]) == 3


def test_two_images_of_one_name_lie_beside_each_other_in_the_library(desk, photo, tmp_path):
    for at in (1, 2):
        (tmp_path / f"d{at}").mkdir()
    ones = [photo("a.jpg", taken=f"2024:05:0{at} 10:00:00", folder=tmp_path / f"d{at}") for at in (1, 2)]
    report = desk.intake(tmp_path / "library").take(ones)
    assert [Path(one.record.image.path).name for one in report.taken] == ["a.jpg", "a-2.jpg"]


def test_what_is_stored_stays_when_the_rest_is_cancelled(desk, folder):
    progress = Progress(lambda done, total, text: progress.cancel() if done == 1 else None)
    report = desk.intake().take([folder], progress)
    assert report.cancelled
    assert 1 <= len(report.taken) < 4
    assert len(desk.ids()) == len(report.of(Fate.ADDED))


def test_names_of_every_kind(desk, photo, tmp_path):
    folder = tmp_path / "names"
    folder.mkdir()
    source = photo("x.jpg")
    names = ["line\nbreak.jpg", "é" * 125 + ".jpg", "-rf.jpg", " .jpg", "x.JPEG"]
    for name in names:
        shutil.copy(source, folder / name)
    (folder / os.fsdecode(b"\xff\xfe.jpg")).write_bytes(source.read_bytes())
    report = desk.intake().take([folder])
    assert len(report.taken) == 6
    assert len(report.of(Fate.ADDED)) == 1
    assert not report.of(Fate.FAILED)
    assert {os.fsencode(one.path.name) for one in report.taken} == {*map(os.fsencode, names), b"\xff\xfe.jpg"}


def test_an_unreadable_folder_is_told(desk, folder):
    locked = folder / "locked"
    locked.mkdir(mode=0o000)
    try:
        errors = [one for one in gather([folder]) if isinstance(one, CaptionError)]
    finally:
        locked.chmod(0o700)
    assert len(errors) == (0 if os.geteuid() == 0 else 1)  # root reads everything


def test_a_watched_folder_gives_what_rests_and_each_once(photo, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    watch = Watch(folder)
    assert watch.poll() == []
    source = photo("x.jpg").read_bytes()
    growing = folder / "a.jpg"
    growing.write_bytes(source[:100])
    assert watch.poll() == []
    growing.write_bytes(source)
    assert watch.poll() == [], "it changed since the last look"
    assert watch.waiting
    assert watch.poll() == [growing]
    assert watch.poll() == []
    assert not watch.waiting
    growing.write_bytes(source + b"\0")
    assert (watch.poll(), watch.poll()) == ([], [growing]), "changed, it is given again"
    growing.unlink()
    folder.rmdir()
    assert watch.poll() == []
    assert "does not exist" in str(watch.trouble)
    folder.mkdir()
    assert watch.poll() == []
    assert watch.trouble is None

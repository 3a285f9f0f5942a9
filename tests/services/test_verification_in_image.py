"""Verification in exported images: written beside what was there, read by exiftool, left out for the public."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from captionmgr.metadata import imagefile
from captionmgr.model.verification import Aspect, Outcome, Status
from captionmgr.model.verification_in_image import FACT_CHECKER, told_by
from captionmgr.model.writing import PUBLIC, Writing

CONFIG = Path(__file__).parents[2] / "resources/exiftool/captionmgr.config"
CAPTION = (
    "This image made from amateur video, which AP has verified and is consistent with other AP reporting, shows a boat"
    " in the harbor of Bergen, Norway, on Saturday, May 2, 2026. No archives. (AP Photo/Harbour Residents)"
)


@pytest.fixture
def checked(desk, photo):
    """A record with a claim, two checks and a sign-off, and an image with words in its instructions."""
    image = photo()
    carried = {"instructions": "Call the desk first.", "contributor": ('{"name": "Olaf", "role": ["x/editor"]}',)}
    imagefile.write_in_place(image, carried)
    one = desk.import_text(CAPTION, "a.txt").added[0].id
    desk.attach(one, image)
    desk.verifying.check(one, Aspect.DATE, Outcome.PASSED, "light <&> 影\nand “shadows”", ["https://x.example/1"])
    desk.verifying.check(one, Aspect.PERMISSION, Outcome.PASSED, "by phone")
    desk.sign_off(one, Status.VERIFIED, "all fits")
    return one


def _exiftool(path, *words):
    program = shutil.which("exiftool")
    assert program, "exiftool is needed: apt-get install libimage-exiftool-perl"
    said = subprocess.run([program, *words, "-j", "-struct", str(path)], capture_output=True, check=True)
    return json.loads(said.stdout)[0]


def test_what_was_claimed_checked_and_signed_stands_in_the_copy_beside_what_was_there(desk, checked, tmp_path):
    (receipt,) = desk.export([checked], tmp_path / "out").receipts
    found = _exiftool(receipt.target, "-config", str(CONFIG), "-XMP:all")
    (claim,) = found["Claim"]
    assert (claim["Claimant"], claim["Polarity"]) == ("AP", "verified")
    assert "verified" in claim["Words"]
    date, permission, signed = found["Verification"]
    assert (date["Aspect"], date["By"], date["Evidence"]) == (["date"], "Ann", ["https://x.example/1"])
    assert date["Note"] == "passed: light <&> 影\nand “shadows”"
    assert permission["Aspect"] == ["permission"]
    assert (signed["Status"], signed["Note"], signed["Visibility"]) == ("verified", "all fits", "internal")
    day = desk.record(checked).sign_off.at[:10]
    line, rest = found["Instructions"].split("\n", 1)
    assert line == f"VERIFICATION: verified {day} (date). Permission: granted."
    assert "Call the desk first." in rest or "archives" in rest.lower()
    names = [(one["Name"], one["Role"]) for one in found["Contributor"]]
    assert names == [("Olaf", ["x/editor"]), ("Ann", [FACT_CHECKER])]
    for word in ("VERIFICATION", "all fits"):
        for tag in ("Description", "Headline", "Credit", "Subject", "AltTextAccessibility"):
            assert word not in str(found.get(tag, "")), "published fields say nothing of our checks (R44)"


def test_a_second_export_of_a_copy_adds_nothing_twice(desk, checked, tmp_path):
    first = desk.export([checked], tmp_path / "one").receipts[0].target
    desk.attach(checked, Path(first))
    desk.sign_off(checked, Status.VERIFIED, "all fits")
    second = desk.export([checked], tmp_path / "two").receipts[0].target
    found = imagefile.read(Path(second)).fields
    assert len(found["verification_claim"].value) == 1
    assert len(found["verification_entry"].value) == 3
    assert len(found["contributor"].value) == 2
    assert found["instructions"].value.count("VERIFICATION:") == 1


def test_the_public_copy_tells_nothing_of_it(desk, checked, tmp_path):
    (receipt,) = desk.export([checked], tmp_path / "out", writing=Writing(without=PUBLIC)).receipts
    data = Path(receipt.target).read_bytes()
    for secret in (b"nrv", b"factChecker", b"VERIFICATION", b"all fits", "影".encode()):
        assert secret not in data, secret
    assert b"Olaf" in data, "contributors of other roles stay"


def test_another_desk_reads_it_as_a_claim_and_never_as_a_check(desk, checked, tmp_path):
    (receipt,) = desk.export([checked], tmp_path / "out").receipts
    other = desk.import_text(CAPTION.replace("Bergen", "Oslo"), "b.txt").added[0].id
    record = desk.attach(other, Path(receipt.target)).records[0]
    assert (record.status, record.checks, record.sign_off) == (Status.UNREVIEWED, (), None)
    told = told_by(desk.embedded(record))
    assert [(one.by, one.status) for one in told] == [("Ann", "in-review"), ("Ann", "in-review"), ("Ann", "verified")]


def test_where_only_the_line_is_left_that_is_told(desk, checked, photo):
    image = photo("line.jpg")
    imagefile.write_in_place(image, {"instructions": "VERIFICATION: verified 2024-05-03 (date).\nMore."})
    (told,) = told_by(imagefile.read(image))
    assert (told.is_line, told.status) == (True, "verified 2024-05-03 (date).")


def test_nothing_to_tell_adds_nothing(desk, photo, tmp_path):
    one = desk.import_text("A boat in Bergen, Norway, Saturday, May 2, 2026. (AP Photo/Ana Lima)", "c.txt").added[0].id
    desk.attach(one, photo())
    (receipt,) = desk.export([one], tmp_path / "out").receipts
    assert "verification_version" not in receipt.written["XMP"]
    assert b"nrv" not in Path(receipt.target).read_bytes()


def test_exiftool_with_our_configuration_copies_it_from_file_to_file(desk, checked, photo, tmp_path):
    (receipt,) = desk.export([checked], tmp_path / "out").receipts
    other = photo("other.jpg")
    words = ["-config", str(CONFIG), "-q", "-overwrite_original", "-tagsfromfile", receipt.target, "-all:all"]
    subprocess.run([shutil.which("exiftool"), *words, str(other)], check=True)
    carried = imagefile.read(other).fields
    assert (
        carried["verification_entry"].value == imagefile.read(Path(receipt.target)).fields["verification_entry"].value
    )

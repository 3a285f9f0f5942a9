"""Agencies' notices: read in many forms, matched by reference and words, applied as one edit, lifted and recalled."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.__main__ import main
from captionmgr.model.errors import Blocked, NothingToApply
from captionmgr.model.notice import NoticeKind
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.parsing.notices import read_notice
from captionmgr.places import gazetteer

FERRY = "A ferry burns off Bergen, Norway, Saturday, May 2, 2026. (AP Photo/Ola Nord)"
TRAM = "A tram stops in Lodz, Poland, Monday, May 4, 2026. (AP Photo/Jan Nowak)"
KILL = """PHOTO KILL

Editors: please kill XYZ104, moved on Saturday, May 2, 2026, of a ferry burning off Bergen, Norway. The picture was
taken in 2019. A kill is mandatory."""
KNOWN = Knowledge(gazetteer.load())


@pytest.fixture
def records(desk):
    """Two records by their cities, each with the agency's number."""
    found = {one.city: one.id for one in desk.import_text(f"{FERRY}\n\n{TRAM}", "a.txt").added}
    desk.edit(found["Bergen"], {"job_id": "XYZ104"})
    desk.edit(found["Lodz"], {"job_id": "XYZ105"})
    return found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (KILL, NoticeKind.KILL),
        (
            "PICTURE KILL - ATTENTION EDITORS - KILL picture RTX1ABCD of a ferry off Bergen. Wrong year.",
            NoticeKind.KILL,
        ),
        ("MANDATORY KILL. Please remove from your systems the photo 34AB12C of a ferry, by Ola NORD.", NoticeKind.KILL),
        ("KILL NOTICE: Image 1234567890 has been removed. Please delete it from your archives.", NoticeKind.KILL),
        (
            "ATTENTION EDITORS - WITHDRAWAL. We withdraw the picture XYZ104 of a ferry off Bergen.",
            NoticeKind.WITHDRAWAL,
        ),
        (
            "CORRECTION: In the caption of XYZ104 the town should read Stavanger instead of Bergen.",
            NoticeKind.CORRECTION,
        ),
    ],
)
def test_the_forms_of_several_agencies(text, kind):
    assert read_notice(text, KNOWN).kind is kind


def test_a_text_that_asks_nothing_is_no_notice():
    assert read_notice(FERRY, KNOWN).kind is NoticeKind.NONE
    assert read_notice("Killings were reported in the town.", KNOWN).kind is NoticeKind.NONE


@given(st.text(max_size=400))
def test_no_text_breaks_it(text):
    read_notice(f"KILL {text}", KNOWN)


def test_a_long_text_takes_little_time():
    begun = time.perf_counter()
    read_notice("PHOTO KILL XYZ104 " * 40_000, KNOWN)
    assert time.perf_counter() - begun < 20, "linear; a quadratic reading takes minutes"


def test_a_kill_is_matched_by_its_reference(desk, records):
    notice = desk.notices.read(KILL)
    first = desk.notices.affected(notice)[0]
    assert (first.record.id, first.match.sure) == (records["Bergen"], True)
    assert all(not one.match.sure for one in desk.notices.affected(notice)[1:])


def test_applied_it_blocks_and_is_lifted_only_with_a_reason(desk, records, photo, tmp_path):
    one = records["Bergen"]
    desk.attach(one, photo())
    notice = desk.notices.read(KILL)
    (record,) = desk.notices.apply(notice, [one]).records
    assert [applied.kind for applied in record.notices] == [NoticeKind.KILL]
    (failure,) = desk.export([one], tmp_path / "out").failures
    assert isinstance(failure.error, Blocked)
    assert "killed" in str(failure.error)
    assert any("kill" in problem.kind for problem in desk.problems(record))
    assert desk.undo_name() != "kill", "undo does not take a kill back"
    desk.notices.lift([one], "the agency took it back")
    assert desk.export([one], tmp_path / "out").receipts
    assert [applied.lifted_why for applied in desk.record(one).notices] == ["the agency took it back"]
    with pytest.raises(NothingToApply):
        desk.notices.lift([one], "again")
    assert desk.proofs.audit().intact


def test_a_correction_becomes_a_new_version_that_undo_takes_back(desk, records):
    notice = desk.notices.read("CORRECTION: In the caption of XYZ104 the town should read Stavanger instead of Bergen.")
    affected = next(one for one in desk.notices.affected(notice) if one.record.id == records["Bergen"])
    assert "city" in {one.field for one in affected.differences}
    (record,) = desk.notices.apply(notice, [records["Bergen"]]).records
    assert "Stavanger" in record.description
    assert record.city == "Stavanger"
    desk.undo()
    assert desk.record(records["Bergen"]).city == "Bergen"


def test_the_recall_names_every_place_it_went_to(desk, records, photo, tmp_path):
    one = records["Bergen"]
    desk.attach(one, photo())
    receipts = [desk.export([one], tmp_path / name).receipts[0] for name in ("client-a", "client-b")]
    said = desk.notices.recall(desk.notices.read(KILL), [one])
    for receipt in receipts:
        assert receipt.target in said
        assert receipt.target_sha256 in said


def test_on_the_command_line(private_environment, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("CAPTIONMGR_STORE", str(tmp_path / "cli.db"))
    (tmp_path / "a.txt").write_text(f"{FERRY}\n\n{TRAM}", "utf-8")
    (tmp_path / "kill.txt").write_text(KILL, "utf-8")
    main(["import", str(tmp_path / "a.txt")])
    main(["set", "1", "job_id=XYZ104"])
    capsys.readouterr()
    words = ["--editor", "Ann", "notice", str(tmp_path / "kill.txt")]
    assert main(words) == 0
    assert "record 1  sure" in capsys.readouterr().out
    assert main([*words, "--apply-sure", "--recall", str(tmp_path / "recall.txt")]) == 0
    assert (tmp_path / "recall.txt").exists()
    assert main(["gate", "1"]) == 1
    assert main(["--editor", "Ann", "lift", "1", "--reason", "taken back"]) == 0
    assert main(["gate", "1"]) == 0

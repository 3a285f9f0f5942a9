"""Checks, sign-offs by one or two, dismissals, holds, the gate: each a real entry in a real store."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from captionmgr.model.errors import (
    BadValue,
    Blocked,
    CheckFailed,
    Conflict,
    EditorNeeded,
    NoteNeeded,
    NotSigned,
    SamePerson,
)
from captionmgr.model.journal import Action
from captionmgr.model.policy import Policy, Stop
from captionmgr.model.verification import Aspect, Outcome, Status
from captionmgr.model.views import View
from captionmgr.services.desk import Desk

CAPTION = (
    "In this image taken from a handout on Saturday, May 2, 2026, a boat lies in the harbor of Bergen, Norway."
    " (Harbour Board via AP)"
)


@pytest.fixture
def one(desk: Desk) -> int:
    return desk.import_text(CAPTION, "a.txt").added[0].id


def test_a_check_is_kept_with_its_evidence_and_can_be_undone(desk: Desk, one: int, tmp_path: Path) -> None:
    file = tmp_path / "map.txt"
    file.write_bytes(b"map")
    evidence = ["https://maps.example/1", " ", "60.39, 5.32", str(file), "x" * 5000, "a\0b"]
    changed = desk.verifying.check(one, Aspect.LOCATION, Outcome.PASSED, "quay matches", evidence)
    (check,) = changed.records[0].checks
    assert (check.aspect, check.outcome, check.note, check.by) == ("location", "passed", "quay matches", desk.editor)
    assert [each.text for each in check.evidence] == [text for text in evidence if text.strip()]
    assert [each.sha256 for each in check.evidence] == ["", "", hashlib.sha256(b"map").hexdigest(), "", ""]
    assert changed.records[0].status is Status.IN_REVIEW
    assert desk.record(one) == changed.records[0]
    again = desk.verifying.check(one, Aspect.LOCATION, Outcome.OPEN, "")
    assert [each.outcome for each in again.records[0].checks] == [Outcome.OPEN]
    desk.undo()
    assert desk.record(one).checks == (check,)
    desk.undo()
    assert (desk.record(one).checks, desk.record(one).status) == ((), Status.UNREVIEWED)
    assert desk.proofs.audit().intact


@pytest.mark.parametrize("outcome", [Outcome.PASSED, Outcome.FAILED])
def test_a_check_that_came_to_something_needs_a_name_and_words(desk: Desk, one: int, outcome: Outcome) -> None:
    with pytest.raises(NoteNeeded):
        desk.verifying.check(one, Aspect.DATE, outcome, " ")
    desk.editor = ""
    with pytest.raises(EditorNeeded):
        desk.verifying.check(one, Aspect.DATE, outcome, "seen")


def test_a_failed_check_and_a_sign_off_as_verified_exclude_each_other(desk: Desk, one: int) -> None:
    desk.verifying.check(one, Aspect.DATE, Outcome.FAILED, "snow in May")
    with pytest.raises(CheckFailed, match="date"):
        desk.sign_off(one, Status.VERIFIED, "fine")
    desk.verifying.check(one, Aspect.DATE, Outcome.PASSED, "it did snow")
    desk.sign_off(one, Status.VERIFIED, "fine")
    after = desk.verifying.check(one, Aspect.SOURCE, Outcome.FAILED, "they deny it").records[0]
    assert (after.status, after.sign_off, after.reopened) == (Status.IN_REVIEW, None, ("checks",))


def test_what_was_signed_and_is_changed_reopens_and_says_why(desk: Desk, one: int) -> None:
    desk.sign_off(one, Status.VERIFIED, "fine")
    record = desk.edit(one, {"city": "Oslo", "keywords": "boat"}).records[0]
    assert (record.status, record.sign_off, record.reopened) == (Status.IN_REVIEW, None, ("city",))
    signed = desk.sign_off(one, Status.VERIFIED, "fine again").records[0]
    assert signed.reopened == ()
    assert desk.edit(one, {"keywords": "boats"}).records[0].status is Status.VERIFIED


def test_two_who_sign_at_once(desk: Desk, one: int) -> None:
    seen = desk.record(one).version
    desk.verifying.sign_off(one, Status.VERIFIED, "first", seen)
    with pytest.raises(Conflict, match="sign_off"):
        desk.verifying.sign_off(one, Status.DISPUTED, "second", seen)


def test_a_second_signature_is_another_persons(desk: Desk, one: int) -> None:
    desk.policy = Policy(second_person=True)
    with pytest.raises(NotSigned):
        desk.verifying.second(one, "too early")
    desk.sign_off(one, Status.VERIFIED, "fine")
    assert one in desk.ids(View.NEEDS_VERIFICATION), "one signature is not enough here"
    assert [each.stop for each in desk.verifying.obstacles(desk.record(one))] == [Stop.NOT_SECONDED]
    first, desk.editor = desk.editor, f" {desk.editor.upper()} "
    with pytest.raises(SamePerson, match=first):
        desk.verifying.second(one, "me again")
    desk.editor = "Somebody Else"
    signed = desk.verifying.second(one, "seen too").records[0]
    assert signed.sign_off is not None
    assert (signed.sign_off.by, signed.sign_off.second) == (first, "Somebody Else")
    assert one not in desk.ids(View.NEEDS_VERIFICATION)
    assert desk.counts()[View.NEEDS_VERIFICATION] == 0
    assert desk.verifying.obstacles(signed) == ()


def test_whose_staff_pictures_must_be_checked(desk: Desk) -> None:
    text = "A boat in Bergen, Norway, Saturday, May 2, 2026. (AP Photo/Ana Nunez)"
    one = desk.import_text(text, "b.txt").added[0].id
    assert one not in desk.ids(View.NEEDS_VERIFICATION)
    desk.policy = Policy(trusted=("Reuters",))
    assert one in desk.ids(View.NEEDS_VERIFICATION)
    assert one in desk.ids(View.NEEDS_VERIFICATION, search="boat")
    desk.policy = Policy(trusted=("AP",))
    assert one not in desk.ids(View.NEEDS_VERIFICATION)


def test_a_dismissed_problem_is_gone_until_its_facts_change_or_it_is_recalled(desk: Desk, one: int) -> None:
    desk.edit(one, {"date_created": "2026-05-03"})
    (problem,) = [each for each in desk.problems(desk.record(one)) if each.kind == "weekday"]
    with pytest.raises(NoteNeeded):
        desk.verifying.dismiss(one, problem, "")
    record = desk.verifying.dismiss(one, problem, "the agency confirmed it").records[0]
    assert "weekday" not in [each.kind for each in desk.problems(record)]
    assert [(each.reason, each.by) for each in record.dismissed] == [("the agency confirmed it", desk.editor)]
    other = desk.edit(one, {"date_created": "2026-05-04"}).records[0]
    assert "weekday" in [each.kind for each in desk.problems(other)], "another day is another problem"
    desk.edit(one, {"date_created": "2026-05-03"})
    desk.verifying.recall(one, record.dismissed[0], "they took it back")
    assert "weekday" in [each.kind for each in desk.problems(desk.record(one))]


def test_a_picture_is_held(desk: Desk, one: int) -> None:
    held = desk.verifying.hold([one], "2999-01-01T18:00+02:00").records[0]
    assert next(each.kind for each in desk.problems(held)) == "not_before"
    assert [each.stop for each in desk.verifying.obstacles(held)] == [Stop.EMBARGO]
    for text in ("tomorrow", "2026-13-01", "9999-12-31T23:59-23:59x"):
        with pytest.raises(BadValue, match="held until"):
            desk.verifying.hold([one], text)
    assert desk.verifying.hold([one], "").records[0].not_before == ""
    assert desk.verifying.hold([one], "2999-01-01").records[0].not_before[10:16] == "T00:00", (
        "local time, with its zone"
    )


def test_a_use_is_noted(desk: Desk, one: int) -> None:
    assert [each.text for each in desk.verifying.note_use([one], "page 3 ").records[0].usage] == ["page 3"]


def test_who_works_on_what_is_seen_by_others_and_leaves_no_history(desk: Desk, one: int) -> None:
    before = desk.proofs.audit().head
    desk.verifying.work_on(one)
    assert desk.verifying.others_on([one]) == {}
    me, desk.editor = desk.editor, "Bob"
    assert desk.verifying.others_on([one, 99]) == {one: [me]}
    desk.editor = me
    desk.verifying.work_on(None)
    desk.editor = "Bob"
    assert desk.verifying.others_on([one]) == {}
    assert desk.proofs.audit().head == before


def test_the_gate_stops_names_and_lets_past_by_name(
    desk: Desk, one: int, photo: Callable[[], Path], tmp_path: Path
) -> None:
    desk.attach(one, photo())
    desk.sign_off(one, Status.DISPUTED, "old picture")
    stopped = desk.export([one], tmp_path / "out")
    assert not stopped.receipts
    assert isinstance(stopped.failures[0].error, Blocked)
    assert "It is disputed." in str(stopped.failures[0].error)
    assert not list((tmp_path / "out").iterdir())
    report = desk.export([one], tmp_path / "out", past_the_gate="the editor in chief asked for it")
    (receipt,) = report.receipts
    assert receipt.override is not None
    assert receipt.override.obstacles == ("It is disputed.",)
    assert (receipt.override.by, receipt.override.reason) == (desk.editor, "the editor in chief asked for it")
    assert desk.receipts(one) == [receipt], "and so it is kept"
    assert desk.history(one)[0].action is Action.OVERRIDE
    assert not desk.export([one], tmp_path / "again").receipts, "once past is not past for ever"


def test_a_reason_given_for_what_nothing_stops_is_kept_nowhere(
    desk: Desk, one: int, photo: Callable[[], Path], tmp_path: Path
) -> None:
    desk.attach(one, photo())
    (receipt,) = desk.export([one], tmp_path / "out", past_the_gate="in haste").receipts
    assert receipt.override is None
    assert desk.record(one).overrides == ()

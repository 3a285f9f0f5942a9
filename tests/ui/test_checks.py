"""Checks, signatures, dismissals and the gate as an editor meets them, by keyboard."""

import pytest
from PIL import Image, ImageFilter, ImageOps
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from captionmgr.model.policy import Policy
from captionmgr.model.verification import Aspect, Outcome, Status
from captionmgr.model.views import View
from captionmgr.ui.answering import Presence
from captionmgr.ui.sidebar import Filter


@pytest.fixture
def checks(filled):
    filled.activateWindow()
    filled.commands["check"].trigger()
    return filled.editor.verification.checks


def _record(window):
    return window.desk.record(window.editor.ids[0])


def test_a_check_by_keyboard(filled, checks, settled):
    first = checks.rows[Aspect.PROVENANCE]
    assert filled.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Down)
    source = checks.rows[Aspect.SOURCE]
    assert filled.focusWidget() is source
    QTest.keyClick(source, Qt.Key.Key_P)
    assert filled.focusWidget() is checks.form.note
    QTest.keyClicks(checks.form.note, "spoke by phone")
    QTest.keyClick(checks.form.note, Qt.Key.Key_Tab)
    assert filled.focusWidget() is checks.form.evidence
    QTest.keyClicks(checks.form.evidence, "https://x.example/1")
    QTest.keyClick(checks.form.evidence, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(filled)
    (check,) = _record(filled).checks
    assert (check.aspect, check.outcome, check.note, check.by) == ("source", "passed", "spoke by phone", "Ann")
    assert [one.text for one in check.evidence] == ["https://x.example/1"]
    assert not checks.form.isVisible()
    assert filled.focusWidget() is checks.rows[Aspect.DATE], "on to the next"
    assert "Source: passed: spoke by phone: Ann" in source.accessibleName()
    filled.commands["undo"].trigger()
    settled(filled)
    assert _record(filled).checks == ()


def test_a_check_without_words_is_refused_and_stays(filled, checks, settled):
    QTest.keyClick(checks.rows[Aspect.DATE], Qt.Key.Key_F)
    checks.form.keep.click()
    settled(filled)
    assert checks.form.isVisible()
    assert "what was checked" in checks.form._error.text()
    assert _record(filled).checks == ()


def test_a_check_being_written_waits_for_its_record(filled, checks, settled):
    here = filled.editor.ids[0]
    QTest.keyClick(checks.rows[Aspect.LOCATION], Qt.Key.Key_P)
    QTest.keyClicks(checks.form.note, "minaret matches")
    filled.list.table.choose(filled.list.model.ids[0])
    settled(filled)
    assert not checks.form.isVisible()
    filled.close()
    assert filled.isVisible(), "it is not dropped unasked"
    filled.list.table.choose(here)
    settled(filled)
    assert checks.form.isVisible()
    assert checks.form.draft().note == "minaret matches"
    assert checks.form.outcomes[Outcome.PASSED].isChecked()
    QTest.keyClick(checks.form.note, Qt.Key.Key_Escape)
    assert not checks.form.isVisible()
    assert not checks.unsaved()


def test_the_desks_own_questions_are_asked(filled, checks):
    filled.settings = filled.settings.__class__(editor="Ann", questions=(("date", ("What does the sun say?",)),))
    checks.open(Aspect.DATE)
    assert checks.form._asked.text() == "· What does the sun say?"
    checks.open(Aspect.SOURCE)
    assert "Who made it" in checks.form._asked.text()


def test_a_second_person_signs(filled, settled):
    panel, one = filled.editor.verification, filled.editor.ids[0]
    assert not panel._second.isVisibleTo(panel)
    panel.note.setPlainText("seen")
    filled.commands["verified"].trigger()
    settled(filled)
    panel.note.setPlainText("seen by me too")
    panel.sign_second()
    settled(filled)
    assert "another person" in panel._error.text()
    panel.editor.setText("Bob")
    panel.sign_second()
    settled(filled)
    assert filled.desk.record(one).sign_off.second == "Bob"
    assert "Second signature: Bob" in panel._signed.text()


def test_an_edit_after_the_sign_off_says_why_it_is_open_again(filled, settled):
    panel = filled.editor.verification
    panel.note.setPlainText("seen")
    panel.sign(Status.VERIFIED)
    settled(filled)
    filled.editor.form.boxes["city"].enter("Oslo")
    settled(filled)
    assert panel._signed.text() == "Reopened: changed after the sign-off: City."
    assert "Signed off, and then changed: City." in _problems(filled)[0]


def _problems(window):
    panel = window.editor.problems
    return [panel.item(row).text() for row in range(panel.count())]


def test_a_problem_is_dismissed_with_a_reason_and_shown_again(filled, settled):
    panel, ask = filled.editor.problems, filled.editor.ask
    before = _problems(filled)
    panel.setCurrentRow(0)
    panel.setFocus()
    QTest.keyClick(panel, Qt.Key.Key_Delete)
    assert ask.isVisible()
    QTest.keyClick(ask.answer, Qt.Key.Key_Return)
    settled(filled)
    assert ask.isVisible(), "without a reason nothing is dismissed"
    QTest.keyClicks(ask.answer, "asked the agency")
    QTest.keyClick(ask.answer, Qt.Key.Key_Return)
    settled(filled)
    assert not ask.isVisible()
    assert _problems(filled) == before[1:]
    (dismissal,) = _record(filled).dismissed
    assert (dismissal.reason, dismissal.by) == ("asked the agency", "Ann")
    filled.editor.verification.recalled.emit(dismissal)
    QTest.keyClicks(ask.answer, "they took it back")
    QTest.keyClick(ask.answer, Qt.Key.Key_Return)
    settled(filled)
    assert _problems(filled) == before


def test_escape_dismisses_nothing(filled, settled):
    filled.editor.problems.setCurrentRow(0)
    filled.commands["dismiss"].trigger()
    QTest.keyClick(filled.editor.ask.answer, Qt.Key.Key_Escape)
    settled(filled)
    assert not filled.editor.ask.isVisible()
    assert _record(filled).dismissed == ()


def test_a_problem_is_repaired_by_one_key_and_that_is_undone(filled, settled):
    one = filled.editor.ids[0]
    record = filled.desk.record(one)
    assert record.country
    filled.editor.form.boxes["country_code"].enter("NOR")
    settled(filled)
    line = next(text for text in _problems(filled) if "NOR" in text)
    assert f"→ R: Country code “{record.country_code}”" in line
    panel = filled.editor.problems
    panel.setFocus()
    panel.setCurrentRow(_problems(filled).index(line))
    QTest.keyClick(panel, Qt.Key.Key_R)
    settled(filled)
    assert filled.desk.record(one).country_code == record.country_code
    filled.commands["undo"].trigger()
    settled(filled)
    assert filled.desk.record(one).country_code == "NOR"
    filled.commands["repair"].trigger()
    settled(filled)
    assert filled.desk.record(one).country_code == record.country_code


def test_a_selection_is_held_and_shows_it(filled, settled):
    filled.list.table.selectAll()
    settled(filled)
    filled.commands["hold"].trigger()
    filled.editor.ask.answer.setText("never")
    QTest.keyClick(filled.editor.ask.answer, Qt.Key.Key_Return)
    settled(filled)
    assert filled.editor.ask.isVisible()
    filled.editor.ask.answer.setText("2999-01-01T18:00+01:00")
    QTest.keyClick(filled.editor.ask.answer, Qt.Key.Key_Return)
    settled(filled)
    assert {filled.desk.record(one).not_before for one in filled.list.model.ids} == {"2999-01-01T18:00+01:00"}
    assert filled.desk.undo_name() == "2999-01-01T18:00+01:00 of 3 records"


def test_what_needs_verification_comes_in_order_of_risk(filled, settled):
    filled.sidebar.choose(Filter(View.NEEDS_VERIFICATION))
    settled(filled)
    found = [filled.desk.record(one) for one in filled.list.model.ids]
    assert [(one.handout, len(one.claims)) for one in found] == [(True, 0), (False, 1)], "no claim at all weighs more"
    filled.desk.verifying.check(found[1].id, Aspect.DATE, Outcome.FAILED, "snow")
    filled.list.table.choose(0)
    filled.reload()
    settled(filled)
    assert list(filled.list.model.ids) == [found[1].id, found[0].id], "a failed check weighs most"


def test_who_else_works_on_it_is_shown(filled, settled):
    one = filled.editor.ids[0]
    me, filled.desk.editor = filled.desk.editor, "Bob"
    filled.desk.verifying.work_on(one)
    filled.desk.editor = me
    filled.findChild(Presence).say()
    settled(filled)
    assert filled.editor.verification._marks.text() == "◉ Bob is working on this now."
    filled.desk.editor = "Carla"
    assert filled.desk.verifying.others_on([one]) == {one: ["Bob", "Ann"]}
    filled.desk.editor = me
    filled.close()
    settled(filled)
    filled.desk.editor = "Carla"
    assert filled.desk.verifying.others_on([one]) == {one: ["Bob"]}, "who leaves is no longer there"


def test_the_export_shows_what_is_stopped_and_lets_it_past_with_a_reason(filled, settled, photo, tmp_path, qtbot):
    one = filled.editor.ids[0]
    filled.desk.attach(one, photo())
    filled.desk.sign_off(one, Status.DISPUTED, "old")
    filled.reload()
    settled(filled)
    dialog = filled.exporting
    filled.commands["export"].trigger()
    settled(filled)
    dialog.folder.setText(str(tmp_path / "out"))
    assert "1 stopped by the desk’s policy" in dialog._summary.text()
    assert "It is disputed." in dialog.list.item(0).text()
    assert dialog._go.text() == "Export 0"
    dialog.past.setChecked(True)
    assert dialog._go.text() == "Export 1"
    dialog._go.click()
    assert "reason" in dialog._far.text()
    assert not (tmp_path / "out").exists()
    dialog.reason.setText("for the archive")
    dialog._go.click()
    settled(filled)
    qtbot.waitUntil(lambda: dialog._job is None)
    (receipt,) = filled.desk.receipts(one)
    assert receipt.override.reason == "for the archive"
    assert filled.desk.record(one).overrides[0].by == "Ann"


def test_under_another_policy_the_left_column_counts_otherwise(filled, settled):
    filled.desk.policy = Policy(trusted=())
    filled.reload()
    settled(filled)
    assert filled.desk.counts()[View.NEEDS_VERIFICATION] == 3


def test_look_alikes_are_shown_with_both_claims(filled, settled, tmp_path):
    noise = Image.effect_noise((600, 400), 90).filter(ImageFilter.GaussianBlur(6)).convert("RGB")
    noise = ImageOps.autocontrast(noise)
    noise.save(tmp_path / "a.png")
    ImageOps.mirror(noise).resize((450, 300)).save(tmp_path / "b.jpg", quality=70)
    ids = list(filled.list.model.ids)
    filled.desk.attach(ids[0], tmp_path / "a.png")
    filled.desk.attach(ids[1], tmp_path / "b.jpg")
    filled.reload()
    filled.list.table.choose(ids[1])
    settled(filled)
    filled.commands["similar"].trigger()
    settled(filled)
    told = filled.list.message.words.text()
    assert f"record {ids[0]}: " in told
    assert "mirrored" in told
    assert filled.desk.record(ids[0]).credit_line in told
    assert filled.desk.record(ids[1]).credit_line in told

"""Fields save themselves when they are left; nothing typed is lost, whoever else edits; undo takes back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from captionmgr.model.verification import Status
from captionmgr.services.desk import Desk


def type_into(window, name, text):
    """Replace a field's text by typing, and leave the field."""
    editor = window.editor.form.boxes[name].editor
    window.editor.go_to(name)
    editor.selectAll()
    QTest.keyClicks(editor, text) if text else QTest.keyClick(editor, Qt.Key.Key_Delete)
    editor.left.emit()


def shown(window, name):
    return window.editor.form.boxes[name].text()


def error_of(window, name):
    return window.findChild(QLabel, f"error_{name}")


def test_a_field_saves_itself_when_it_is_left(filled, settled):
    (record_id,) = filled.editor.ids
    type_into(filled, "city", "Vila Nova")
    assert filled.desk.record(record_id).city == "Porto"
    settled(filled)
    assert filled.desk.record(record_id).city == "Vila Nova"
    assert "saved" in filled.status.words.text()
    assert filled.list.model.index(1, 4).data() == "Vila Nova, Portugal"
    assert filled.findChild(QLabel, "hand_city").isVisible()


def test_every_field_can_be_edited(filled, settled):
    (record_id,) = filled.editor.ids
    values = {
        "date_created": "2024-05",
        "country_code": "ESP",
        "person_shown": "Ines Prado; Rui Costa",
        "description": "Água sobe — “depressa” 🌊",
    }
    for name, box in filled.editor.form.boxes.items():
        if name == "digital_source_type":
            box.editor.setCurrentIndex(box.editor.findData("screenCapture"))
            box.editor.activated.emit(box.editor.currentIndex())
        elif name in ("description", "alt_text", "instructions"):
            box.editor.setPlainText(values.get(name, f"the {name}"))
            box.editor.left.emit()
        else:
            box.editor.selectAll()
            box.editor.insert(values.get(name, f"the {name}"))
            box.editor.textEdited.emit(box.text())
            box.editor.left.emit()
    settled(filled)
    record = filled.desk.record(record_id)
    assert record.date_created.iso == "2024-05"
    assert record.person_shown == ("Ines Prado", "Rui Costa")
    assert record.digital_source_type == "screenCapture"
    assert record.description == values["description"]
    assert all(record.value(name) for name in filled.editor.form.boxes)


def test_a_value_that_will_not_do_stays_in_the_field_with_the_reason(filled, settled):
    (record_id,) = filled.editor.ids
    type_into(filled, "date_created", "6 May")
    settled(filled)
    assert error_of(filled, "date_created").isVisible()
    assert "YYYY" in error_of(filled, "date_created").text()
    assert shown(filled, "date_created") == "6 May"
    filled.list.table.choose(filled.list.model.ids[0])
    assert shown(filled, "date_created") == "2024-05-06"
    filled.list.table.choose(record_id)
    assert shown(filled, "date_created") == "6 May", "what was typed waits for its record"
    assert filled.desk.record(record_id).date_created.iso == "2024-05-05"


def test_quick_edits_of_one_record_do_not_conflict_with_each_other(filled, settled):
    (record_id,) = filled.editor.ids
    for name in ("headline", "city", "source", "job_id"):
        type_into(filled, name, f"new {name}")
    settled(filled)
    record = filled.desk.record(record_id)
    assert [record.headline, record.city, record.source, record.job_id] == [
        "new headline",
        "new city",
        "new source",
        "new job_id",
    ]
    assert not filled.editor.conflict.isVisible()


def test_choosing_another_record_saves_what_was_typed(filled, settled):
    (record_id,) = filled.editor.ids
    filled.editor.go_to("headline")
    QTest.keyClicks(filled.editor.form.boxes["headline"].editor, "The river rises")
    filled.list.table.choose(filled.list.model.ids[2])
    settled(filled)
    assert filled.desk.record(record_id).headline == "The river rises"
    assert shown(filled, "headline") == ""


def test_undo_and_redo_by_name(filled, settled):
    (record_id,) = filled.editor.ids
    type_into(filled, "city", "Gaia")
    settled(filled)
    assert filled.commands["undo"].text() == "Undo: City"
    filled.commands["undo"].trigger()
    settled(filled)
    assert filled.desk.record(record_id).city == shown(filled, "city") == "Porto"
    filled.commands["redo"].trigger()
    settled(filled)
    assert filled.desk.record(record_id).city == shown(filled, "city") == "Gaia"


@pytest.fixture
def conflict(filled, store, settled):
    """The window in which a field was typed in that somebody else changed meanwhile."""
    (record_id,) = filled.editor.ids
    from_outside(store, record_id, "city", "Braga")
    type_into(filled, "city", "Aveiro")
    settled(filled)
    return filled


def from_outside(store, record_id, name, value):
    """An edit by another program on the same store."""
    import subprocess
    import sys

    code = (
        "import sys; from pathlib import Path; from captionmgr.services.desk import Desk\n"
        "with Desk.open(Path(sys.argv[1]), editor='Bo', origin='command line') as desk:\n"
        "    desk.edit(int(sys.argv[2]), {sys.argv[3]: sys.argv[4]})"
    )
    subprocess.run([sys.executable, "-c", code, str(store), str(record_id), name, value], check=True)


def test_changed_by_someone_else_keeps_mine_and_shows_theirs(conflict):
    (record_id,) = conflict.editor.ids
    assert conflict.editor.conflict.isVisible()
    assert "“Braga”" in conflict.findChild(QLabel, "conflict_words").text()
    assert shown(conflict, "city") == "Aveiro"
    assert conflict.desk.record(record_id).city == "Braga"


def test_leaving_the_field_again_does_not_decide_a_conflict(conflict, settled):
    conflict.editor.go_to("city")
    conflict.editor.form.boxes["city"].editor.left.emit()
    settled(conflict)
    assert conflict.desk.record(conflict.editor.ids[0]).city == "Braga"
    assert conflict.editor.conflict.isVisible()


def test_a_change_of_another_field_by_someone_else_is_no_conflict(filled, store, settled):
    (record_id,) = filled.editor.ids
    from_outside(store, record_id, "headline", "Theirs")
    type_into(filled, "city", "Aveiro")
    settled(filled)
    record = filled.desk.record(record_id)
    assert (record.headline, record.city) == ("Theirs", "Aveiro")
    assert not filled.editor.conflict.isVisible()


def test_what_someone_else_signed_meanwhile_is_not_reopened_by_an_edit(filled, settled):
    (record_id,) = filled.editor.ids
    filled.desk.sign_off(record_id, Status.VERIFIED, "seen the original")
    type_into(filled, "city", "Aveiro")
    settled(filled)
    assert filled.desk.record(record_id).status is Status.VERIFIED
    assert filled.editor.conflict.isVisible()


def test_take_theirs(conflict, qtbot, settled):
    qtbot.mouseClick(conflict.findChild(QPushButton, "take_theirs"), Qt.MouseButton.LeftButton)
    settled(conflict)
    assert shown(conflict, "city") == conflict.desk.record(conflict.editor.ids[0]).city == "Braga"
    assert not conflict.editor.conflict.isVisible()
    assert not error_of(conflict, "city").isVisible()


def test_save_mine_over_it(conflict, qtbot, settled):
    qtbot.mouseClick(conflict.findChild(QPushButton, "save_mine"), Qt.MouseButton.LeftButton)
    settled(conflict)
    assert shown(conflict, "city") == conflict.desk.record(conflict.editor.ids[0]).city == "Aveiro"
    assert not conflict.editor.conflict.isVisible()


def test_several_records_at_once(filled, settled):
    filled.list.table.selectAll()
    settled(filled)
    boxes = filled.editor.form.boxes
    assert boxes["city"].editor.placeholderText() == "Several values"
    assert shown(filled, "country") == "Portugal"
    before = [record.city for record in filled.desk.records(filled.desk.ids())]
    boxes["city"].editor.left.emit()
    settled(filled)
    assert [record.city for record in filled.desk.records(filled.desk.ids())] == before
    type_into(filled, "job_id", "FLOOD-7")
    settled(filled)
    assert {record.job_id for record in filled.desk.records(filled.desk.ids())} == {"FLOOD-7"}
    assert filled.commands["undo"].text() == "Undo: Job id of 3 records"


def test_the_byte_count_is_live_and_in_bytes(filled):
    editor = filled.editor.form.boxes["description"].editor
    editor.setPlainText("Água")
    assert filled.findChild(QLabel, "count_description").text() == "5 of 2,000 bytes"


def test_hard_spaces_survive_editing(filled, settled):
    editor = filled.editor.form.boxes["description"].editor
    editor.setPlainText("10\u00a0000 people\nsecond line")
    editor.left.emit()
    settled(filled)
    assert filled.desk.record(filled.editor.ids[0]).description == "10\u00a0000 people\nsecond line"


def test_marking_verified_needs_a_name_and_a_note(filled, kept, qtbot, settled):
    (record_id,) = filled.editor.ids
    panel = filled.editor.verification
    panel.editor.setText("")
    filled.commands["verified"].trigger()
    settled(filled)
    assert "name" in filled.findChild(QLabel, "error_verification").text()
    panel.editor.setText("Rita K.")
    filled.commands["verified"].trigger()
    assert "note" in filled.findChild(QLabel, "error_verification").text()
    assert filled.desk.record(record_id).status is Status.UNREVIEWED
    panel.note.setPlainText("Called the uploader; the quay matches.")
    qtbot.mouseClick(filled.findChild(QPushButton, "sign_verified"), Qt.MouseButton.LeftButton)
    settled(filled)
    record = filled.desk.record(record_id)
    assert (record.status, record.sign_off.by) == (Status.VERIFIED, "Rita K.")
    assert record.sign_off.note == "Called the uploader; the quay matches."
    assert panel.note.text() == ""
    assert "Rita K." in filled.findChild(QLabel, "signed_off").text()
    assert kept[-1].editor == "Rita K."


def test_editing_what_was_signed_reopens_it_and_withdrawing_needs_a_reason(filled, qtbot, settled):
    (record_id,) = filled.editor.ids
    panel = filled.editor.verification
    panel.note.setPlainText("Seen elsewhere in 2011.")
    panel.sign(Status.DISPUTED)
    settled(filled)
    qtbot.mouseClick(filled.findChild(QPushButton, "withdraw"), Qt.MouseButton.LeftButton)
    settled(filled)
    assert filled.desk.record(record_id).status is Status.DISPUTED
    panel.note.setPlainText("It was another river.")
    filled.findChild(QPushButton, "withdraw").click()
    settled(filled)
    assert filled.desk.record(record_id).status is Status.IN_REVIEW


def test_a_claim_is_quoted_with_its_claimant_and_is_no_status(filled):
    texts = [label.text() for label in filled.editor.verification.findChildren(QLabel)]
    assert "“has been verified and is consistent with other AP reporting”" in texts
    assert any(text.startswith("AP claims; not checked by us") for text in texts)
    assert filled.desk.record(filled.editor.ids[0]).status is Status.UNREVIEWED


def test_history_tells_what_changed(filled, settled):
    type_into(filled, "city", "Gaia <b>")
    settled(filled)
    text = filled.editor.history.page.toPlainText()
    assert "City: Porto → Gaia <b>" in text
    assert "Ann" in text


def test_closing_saves_what_was_typed(filled, store, qtbot):
    (record_id,) = filled.editor.ids
    filled.editor.go_to("headline")
    QTest.keyClicks(filled.editor.form.boxes["headline"].editor, "Last words")
    filled.close()
    qtbot.waitUntil(lambda: not filled.isVisible())
    with Desk.open(store, editor="Bo", origin="command line") as other:
        assert other.record(record_id).headline == "Last words"


def test_closing_says_once_what_cannot_be_saved(filled, settled):
    type_into(filled, "country_code", "Portugal")
    settled(filled)
    filled.close()
    assert filled.isVisible()
    assert "Country code" in filled.list.message.words.text()
    filled.close()
    assert not filled.isVisible()

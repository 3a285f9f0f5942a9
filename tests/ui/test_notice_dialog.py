"""A kill pasted into the window: matched, applied, seen in list and editor, recalled."""

import pytest
from PySide6.QtGui import QGuiApplication

from captionmgr.ui.notice_dialog import NoticeDialog

KILL = "PHOTO KILL\n\nEditors: please kill XYZ104. The picture was taken in 2019. A kill is mandatory."


@pytest.fixture
def dialog(filled, settled, qtbot):
    one = filled.list.model.ids[0]
    filled.desk.edit(one, {"job_id": "XYZ104"})
    filled.reload()
    QGuiApplication.clipboard().setText(KILL)
    filled.commands["notice"].trigger()
    dialog = filled.findChild(NoticeDialog, "notice")
    dialog.read()
    settled(filled)
    return dialog


def test_a_kill_is_matched_applied_and_seen(filled, dialog, settled):
    one = filled.list.model.ids[0]
    assert dialog.text.text() == KILL
    assert "may not be published" in dialog.words.text()
    assert dialog.chosen() == [one], "what a reference decides is ticked"
    dialog.go.click()
    settled(filled)
    assert [stop.stop for stop in filled.desk.verifying.obstacles(filled.desk.record(one))] == ["killed"]
    filled.list.table.choose(one)
    settled(filled)
    problems = [filled.editor.problems.item(row).text() for row in range(filled.editor.problems.count())]
    assert any("Killed by a notice" in text for text in problems)


def test_a_recall_is_drafted(filled, dialog):
    dialog.recall.click()
    said = QGuiApplication.clipboard().text()
    assert "PHOTO KILL" in said
    assert f"Never exported: record {filled.list.model.ids[0]}" in said


def test_a_text_that_asks_nothing_changes_nothing(filled, dialog, settled):
    dialog.text.setPlainText("Good morning.")
    dialog.read()
    settled(filled)
    assert not dialog.go.isEnabled()
    dialog.text.setPlainText("")
    dialog.read()
    settled(filled)
    assert dialog.words.text() == ""

"""Codes become words while typing, in every text field, undoably; the dialog keeps the files and tries them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from captionmgr.ui.codes_dialog import CodesDialog


@pytest.fixture
def dialog(filled, settled, tmp_path):
    first, second = tmp_path / "teams.txt", tmp_path / "people.txt"
    first.write_text("r9\tRonaldo 🏆 Nazário\tBrazil\nlines without\n", "utf-16")
    second.write_bytes("r9\tsomeone\nmü\tJörg Müller\n".encode("cp1252"))
    dialog = filled.findChild(CodesDialog, "codes")
    dialog.add([first, second, tmp_path / "missing.txt"])
    filled.list.choose(filled.list.model.ids[0])
    settled(filled)
    return dialog


def write(qtbot, editor, text):
    """Type a text: delimiters by their key, the rest as an input method gives it (Qt's test keys know no emoji)."""
    for one in text:
        if one == "\\":
            qtbot.keyClicks(editor, one)
        elif isinstance(editor, QLineEdit):
            editor.insert(one)
        else:
            editor.insertPlainText(one)


@pytest.mark.parametrize("field", ["description", "headline", "alt_text"])
def test_a_code_becomes_words_and_undo_brings_it_back(filled, dialog, qtbot, settled, field):
    box = filled.editor.form.boxes[field]
    box.editor.setFocus()
    box.editor.selectAll()
    write(qtbot, box.editor, "Goal 🎉 by \\r9\\ of \\r9#2\\!")
    assert box.text() == "Goal 🎉 by Ronaldo 🏆 Nazário of Brazil!"
    qtbot.keyClick(box.editor, Qt.Key.Key_Backspace)
    for _ in range(4):
        box.editor.undo()
        if "#2" in box.text():
            break
    assert "of \\r9#2" in box.text()
    box.commit()
    settled(filled)
    assert filled.desk.record(filled.list.model.ids[0]).value(field).startswith("Goal 🎉 by Ronaldo 🏆 Nazário")


def test_a_wrong_code_is_marked_and_stays(filled, dialog, qtbot, settled):
    box = filled.editor.form.boxes["headline"]
    box.editor.setFocus()
    box.editor.selectAll()
    write(qtbot, box.editor, "by \\zz\\")
    assert box.text() == "by \\zz\\"
    assert "zz" in box._note.text()
    write(qtbot, box.editor, " \\mü\\")
    assert box.text() == "by \\zz\\ Jörg Müller"
    box.commit()
    settled(filled)


def test_the_dialog_tells_tries_orders_and_keeps(filled, dialog, qtbot, settled):
    filled.commands["codes"].trigger()
    assert dialog.isVisible()
    assert "Codes: 2" in dialog.words.text()
    assert "teams.txt, line 2" in dialog.words.text()
    assert "missing.txt" in dialog.words.text()
    dialog.tried.setText("\\r9\\ and \\no\\")
    assert dialog.shown.text() == "Ronaldo 🏆 Nazário and \\no\\"
    dialog.list.setCurrentRow(1)
    dialog.buttons["up"].click()
    assert dialog.shown.text() == "someone and \\no\\"
    dialog.list.setCurrentRow(2)
    dialog.buttons["remove"].click()
    assert dialog.list.count() == 2
    dialog.delimiter.setText("=")
    dialog.delimiter.editingFinished.emit()
    dialog.tried.setText("=r9=")
    assert dialog.shown.text() == "someone"
    assert filled.settings.code_delimiter == "="
    assert [path.rsplit("/", 1)[-1] for _, path in filled.settings.codes] == ["people.txt", "teams.txt"]
    dialog.buttons["close"].click()
    settled(filled)

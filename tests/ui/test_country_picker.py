"""A country is found by its name or its code, and fills in both fields."""

import pytest
from PySide6.QtCore import Qt


@pytest.mark.parametrize(
    ("field", "typed", "offer"), [("country", "leba", "Lebanon"), ("country_code", "lbn", "Lebanon")]
)
def test_choosing_one_fills_in_both(filled, qtbot, settled, field, typed, offer):
    filled.list.choose(filled.list.model.ids[0])
    settled(filled)
    editor = filled.editor.form.boxes[field].editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, typed)
    completer = editor.completer()
    offers = [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())]
    assert offers == [f"{offer} · LBN"]
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Return)
    settled(filled)
    record = filled.desk.record(filled.list.model.ids[0])
    assert (record.country, record.country_code) == ("Lebanon", "LBN")
    completer.popup().hide()


def test_a_name_nobody_offers_stays_as_typed(filled, qtbot, settled):
    filled.list.choose(filled.list.model.ids[0])
    settled(filled)
    box = filled.editor.form.boxes["country"]
    box.editor.setFocus()
    box.editor.selectAll()
    qtbot.keyClicks(box.editor, "Atlantis")
    box.commit()
    settled(filled)
    assert filled.desk.record(filled.list.model.ids[0]).country == "Atlantis"

"""Find and replace in the window: a live preview, one edit, one undo."""

from __future__ import annotations

import pytest

from captionmgr.services.rewriting import REWRITABLE, How


@pytest.fixture
def dialog(filled, settled):
    filled.list.table.selectAll()
    filled.desk.edit_many(filled.list.model.ids, {"city": "Kiev"})
    filled.reload()
    settled(filled)
    filled.editor.form.boxes["city"].editor.setFocus()
    filled.commands["rewrite"].trigger()
    yield filled.rewriting
    filled.rewriting.close()


def test_it_begins_in_the_field_that_has_the_focus(dialog):
    assert dialog.isVisible()
    assert dialog.wanted().field == "city"
    assert not dialog.apply.isEnabled()


def test_typing_previews_and_the_button_changes_all_in_one_edit(filled, dialog, qtbot, settled):
    qtbot.keyClicks(dialog.sought, "Kiev")
    qtbot.keyClicks(dialog.text, "Kyiv")
    qtbot.waitUntil(dialog.apply.isEnabled, timeout=5000)
    assert dialog.table.rowCount() == 3
    assert [dialog.table.item(0, column).text() for column in (1, 2)] == ["Kiev", "Kyiv"]
    assert "3 of 3" in dialog.words.text()
    dialog.apply.click()
    settled(filled)
    assert {record.city for record in filled.desk.records(filled.list.model.ids)} == {"Kyiv"}
    qtbot.waitUntil(lambda: "0 of 3" in dialog.words.text(), timeout=5000)
    filled.commands["undo"].trigger()
    settled(filled)
    assert {record.city for record in filled.desk.records(filled.list.model.ids)} == {"Kiev"}


def test_a_bad_pattern_is_said_in_the_dialog(dialog, qtbot):
    dialog.how.setCurrentIndex(list(How).index(How.PATTERN))
    dialog.sought.setText("(")
    qtbot.waitUntil(lambda: "will not do" in dialog.words.text(), timeout=5000)
    assert not dialog.apply.isEnabled()
    assert dialog.table.rowCount() == 0


def test_putting_before_needs_nothing_to_find(dialog, qtbot):
    dialog.field.setCurrentIndex(REWRITABLE.index("headline"))
    dialog.how.setCurrentIndex(list(How).index(How.PREPEND))
    assert not dialog.sought.isEnabled()
    dialog.text.setText("FILE - ")
    qtbot.waitUntil(dialog.apply.isEnabled, timeout=5000)
    assert dialog.table.item(0, 2).text() == "FILE -"

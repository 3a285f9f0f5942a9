"""Shortcuts that the user changes: refused where another command has them, kept, and as shipped again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from captionmgr.model.errors import BadSettings
from captionmgr.settings import Settings, load, save
from captionmgr.ui.deeds import open_window


@pytest.fixture
def dialog(window):
    window.commands["shortcuts"].trigger()
    yield window.shortcuts
    window.shortcuts.close()


def choose(dialog, name):
    rows = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
    dialog.table.setCurrentCell(rows.index(name), 0)


def press(dialog, key, modifier=Qt.KeyboardModifier.ControlModifier):
    dialog.keys.setFocus()
    QTest.keyClick(dialog.keys, key, modifier)
    dialog.keys.editingFinished.emit()


def test_new_keys_hold_at_once_and_are_kept(window, dialog, kept):
    choose(dialog, "Export selection")
    press(dialog, Qt.Key.Key_J)
    assert window.commands["export"].shortcuts() == [QKeySequence("Ctrl+J")]
    assert kept[-1].shortcuts == (("export", "Ctrl+J"),)
    assert "Ctrl+J" in window.bar.findChild(type(dialog.way_out), "bar_export").toolTip()


def test_keys_of_another_command_are_refused_by_its_name(window, dialog, kept):
    choose(dialog, "Export selection")
    press(dialog, Qt.Key.Key_K)
    assert "All commands" in dialog.words.text()
    assert window.commands["export"].shortcut() == QKeySequence("Ctrl+E")
    assert kept == []


def test_none_and_as_shipped(window, dialog, kept):
    choose(dialog, "Redo")
    dialog.none.click()
    assert window.commands["redo"].shortcut().isEmpty()
    choose(dialog, "Export selection")
    press(dialog, Qt.Key.Key_Y)
    choose(dialog, "Redo")
    dialog.shipped.click()
    assert "Export selection" in dialog.words.text()
    dialog.all_shipped.click()
    assert window.commands["redo"].shortcuts() == [QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")]
    assert kept[-1].shortcuts == ()


def test_they_are_taken_up_at_the_next_start(desk, store, theme, qtbot, tmp_path):
    save(Settings(shortcuts=(("export", "Ctrl+J"), ("gone", "Ctrl+E"))), tmp_path / "settings.toml")
    window = open_window(desk, store, theme, load(tmp_path / "settings.toml"), lambda settings: None)
    qtbot.addWidget(window)
    assert window.commands["export"].shortcut() == QKeySequence("Ctrl+J")
    window.jobs.close()


def test_no_two_commands_are_shipped_with_the_same_keys(window):
    keys = [key.toString() for _, action in window.commands.all() for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def test_a_shortcut_that_is_no_text_is_a_damaged_file(tmp_path):
    (tmp_path / "settings.toml").write_text("[shortcuts]\nexport = 3\n")
    with pytest.raises(BadSettings, match="export"):
        load(tmp_path / "settings.toml")

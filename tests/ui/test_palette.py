"""The list of all commands: found by typing, run by the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence


@pytest.fixture
def palette(filled, qtbot):
    filled.commands["palette"].trigger()
    return filled.palette_of_commands


def shown(palette):
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def test_it_holds_every_command_but_itself(filled, palette):
    assert palette.isVisible()
    assert len(shown(palette)) == len(filled.commands.all()) - 1
    assert filled.commands["palette"].shortcut() == QKeySequence("Ctrl+K")


def test_words_find_a_command_in_any_order_and_by_its_menu(palette, qtbot):
    qtbot.keyClicks(palette.search, "verify disputed")
    assert shown(palette) == ["Disputed"]
    palette.search.setText("captions open")
    assert shown(palette) == ["Open captions"]
    palette.search.setText("no such thing")
    assert shown(palette) == []
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_return_runs_what_is_chosen_and_closes(filled, palette, qtbot):
    before = filled.editor.ids
    qtbot.keyClicks(palette.search, "record list back")
    assert shown(palette) == ["Back to the list"]
    palette.search.setText("next prev")
    assert shown(palette) == []
    palette.search.setText("record prev")
    assert shown(palette)[0] == "Previous record"
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    qtbot.keyClick(palette.search, Qt.Key.Key_Up)
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert filled.editor.ids < before


def test_escape_closes_and_runs_nothing(filled, palette, qtbot):
    before = filled.editor.ids
    qtbot.keyClick(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert filled.editor.ids == before


def test_what_cannot_be_used_stands_last_and_does_nothing(window, qtbot):
    window.commands["palette"].trigger()
    palette = window.palette_of_commands
    palette.search.setText("attach image")
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.search.clear()
    usable = [bool(palette.list.item(row).flags() & Qt.ItemFlag.ItemIsEnabled) for row in range(palette.list.count())]
    assert usable == sorted(usable, reverse=True)
    assert not all(usable)
    palette.close()

"""The contact sheet shows the table's records and shares its selection, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt

from captionmgr.model.record import Record
from captionmgr.settings import Layout, Settings
from captionmgr.ui.deeds import open_window


@pytest.fixture
def window(desk, store, theme, qtbot, kept):
    with desk._store.transaction():
        for number in range(40):
            desk._store.records.insert(Record(title=f"T{number}", source="Wire", received="x", description="Rain"))
    window = open_window(desk, store, theme, Settings(editor="Ann"), kept.append)
    qtbot.addWidget(window)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1440, 900)
    window.show()
    window.commands["sheet"].trigger()
    yield window
    window.close()


def _click(qtbot, sheet, row, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, modifiers, sheet._place(row).center())


def test_clicks_select_in_the_table_and_the_editor_follows(window, qtbot, settled):
    sheet, table = window.list.sheet, window.list.table
    assert window.list.pages.currentWidget() is sheet
    _click(qtbot, sheet, 5)
    assert table.chosen_ids() == [6]
    assert window.editor.ids == (6,)
    _click(qtbot, sheet, 2, Qt.KeyboardModifier.ControlModifier)
    assert table.chosen_ids() == [3, 6]
    _click(qtbot, sheet, 1)
    _click(qtbot, sheet, 6, Qt.KeyboardModifier.ShiftModifier)
    assert table.chosen_ids() == [2, 3, 4, 5, 6, 7]
    qtbot.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(sheet.viewport().width() - 1, 1))
    settled(window)


def test_the_keyboard_goes_everywhere(window, qtbot, settled):
    sheet, table = window.list.sheet, window.list.table
    sheet.setFocus()
    _click(qtbot, sheet, 0)
    across = sheet._across()
    assert across > 2
    for key, row in (("Right", 1), ("Down", 1 + across), ("Left", across), ("Up", 0), ("J", 1), ("K", 0), ("Up", 0)):
        qtbot.keyClick(sheet, getattr(Qt.Key, f"Key_{key}"))
        assert table.chosen_ids() == [row + 1], key
    qtbot.keyClick(sheet, Qt.Key.Key_End)
    assert table.chosen_ids() == [40]
    assert sheet.viewport().rect().contains(sheet._place(39).center())
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert window.focusWidget().objectName() == "description"
    window.commands["list"].trigger()
    assert sheet.hasFocus()
    settled(window)


def test_it_is_painted_mirrored_and_remembered(window, qtbot, settled, kept):
    sheet = window.list.sheet
    picture = sheet.viewport().grab().toImage()
    ground = window.theme.colours.surface
    assert picture.pixelColor(sheet._place(0).bottomRight() - QPoint(6, 6)).name().lower() in (
        ground.lower(),
        window.theme.colours.chosen.lower(),
    )
    sheet.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert sheet._place(0).left() > sheet._place(1).left()
    assert sheet.indexAt(sheet._place(1).center()).row() == 1
    settled(window)
    window.close()
    assert kept[-1].window.sheet
    assert Layout().sheet is False


def test_no_record_no_cell(window, qtbot, settled):
    window.list.show_search("nothing at all")
    assert window.list.pages.currentWidget() is window.list.empty
    assert not window.list.sheet.indexAt(QPoint(30, 30)).isValid()
    window.list.show_search("")
    assert window.list.pages.currentWidget() is window.list.sheet

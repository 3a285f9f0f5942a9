"""Matching in the window: proposals with reasons, corrected by keyboard, menu and mouse, attached as one edit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from captionmgr.ui.match_dialog import MatchDialog

CAPTIONS = """Ana Lima speaks in Bergen, Norway, Saturday, May 2, 2026. (AP Photo/Ola Nord) XYZ101

A tram stops in Lodz, Poland, Monday, May 4, 2026. (AP Photo/Jan Nowak) XYZ103

Dockers wait in Porto, Portugal, Tuesday, May 5, 2026. (AP Photo/Rui Alves)"""


@pytest.fixture
def dialog(window, settled, photo, tmp_path, monkeypatch):
    window.desk.import_text(CAPTIONS, "a.txt")
    window.reload()
    folder = tmp_path / "card"
    folder.mkdir()
    photo("XYZ103.jpg", taken="2026:05:04 09:00:00", folder=folder)
    photo("DSC_1.jpg", taken="2026:05:02 08:00:00", folder=folder)
    photo("DSC_2.jpg", taken="2019:01:01 08:00:00", folder=folder)
    (folder / "bad.jpg").write_bytes(b"x")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *words: str(folder))
    window.commands["match"].trigger()
    settled(window)
    return window.findChild(MatchDialog, "match")


def _rows(dialog):
    return [dialog.table.item(row, 3).text() for row in range(dialog.table.rowCount())]


def test_what_is_proposed_says_how_sure_and_why(window, dialog):
    assert _rows(dialog)[:2] == ["DSC_1.jpg", "XYZ103.jpg"]
    assert dialog.table.item(1, 1).text().startswith("✓")
    assert "file name xyz103" in dialog.table.item(1, 2).text()
    assert "1 could not be read: bad.jpg" in dialog.words.text()
    assert all(window.desk.record(one).image is None for one in window.list.model.ids)


def test_by_keyboard_a_pair_is_moved_confirmed_and_taken_off(dialog):
    dialog.table.selectRow(0)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _rows(dialog)[:2] == ["XYZ103.jpg", "DSC_1.jpg"], "they change places"
    assert dialog.table.currentRow() == 1
    QTest.keyClick(dialog.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _rows(dialog)[:2] == ["DSC_1.jpg", "XYZ103.jpg"]
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert _rows(dialog)[0] == ""
    assert "DSC_1.jpg" in [dialog.free.item(row).text() for row in range(dialog.free.count())]
    place = next(row for row in range(dialog.free.count()) if dialog.free.item(row).text() == "DSC_1.jpg")
    dialog.free.itemActivated.emit(dialog.free.item(place))
    assert _rows(dialog)[0] == "DSC_1.jpg"
    assert dialog.table.item(0, 1).text() == "✓ 100%"


def test_by_mouse_an_image_is_dropped_on_another_caption(dialog):
    dialog.table.selectRow(0)
    dialog.table.dropped.emit(dialog.table, 1)
    assert _rows(dialog)[:2] == ["XYZ103.jpg", "DSC_1.jpg"]
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    dialog.free.setCurrentRow(0)
    dialog.table.dropped.emit(dialog.free, 1)
    assert _rows(dialog)[1]


def test_only_the_doubtful_are_shown_on_demand(dialog):
    dialog.table.selectRow(1)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    dialog.doubtful.setChecked(True)
    assert "XYZ103.jpg" not in _rows(dialog)
    dialog.doubtful.setChecked(False)
    assert dialog.table.rowCount() == 3


def test_accepted_it_is_one_edit_and_one_undo(window, dialog, settled):
    for row in range(2):
        dialog.table.selectRow(row)
        QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    dialog.go.click()
    settled(window)
    assert not dialog.isVisible()
    attached = [one for one in window.list.model.ids if window.desk.record(one).image]
    assert len(attached) >= 2
    window.commands["undo"].trigger()
    settled(window)
    assert not any(window.desk.record(one).image for one in window.list.model.ids)

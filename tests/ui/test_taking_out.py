"""Captions and images taken from the list to other programs; and the columns that the list shows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from captionmgr.model.record import Record
from captionmgr.ui import wording
from captionmgr.ui.record_model import Column
from captionmgr.ui.record_table import CHOOSABLE


def test_captions_of_the_selection_go_to_the_clipboard_with_each_credit_once(filled, settled):
    filled.list.table.selectAll()
    settled(filled)
    filled.commands["copy"].trigger()
    text = QGuiApplication.clipboard().text()
    records = filled.desk.records(filled.list.model.ids)
    assert text.split("\n\n") == [record.description.strip() for record in records]
    assert all(text.count(record.credit_line) >= 1 for record in records)


def test_a_credit_that_the_caption_lacks_is_added():
    said = wording.caption_and_credit(Record(description="Boats in Homs.", credit_line="Desk/Ann Lee"))
    assert said == "Boats in Homs. (Desk/Ann Lee)"
    assert wording.caption_and_credit(Record(description="Boats.")) == "Boats."


def test_rows_are_dragged_as_their_image_files(filled, settled, photo):
    model = filled.list.model
    path = photo()
    filled.work.attach(model.ids[0], path)
    settled(filled)
    rows = [model.index(row, column) for row in (1, 0) for column in range(model.columnCount())]
    assert [url.toLocalFile() for url in model.mimeData(rows).urls()] == [str(path)]
    assert model.flags(rows[0]) & Qt.ItemFlag.ItemIsDragEnabled
    assert filled.list.table.dragEnabled()
    assert model.supportedDragActions() == Qt.DropAction.CopyAction


def test_columns_are_chosen_and_stay_so(filled, qtbot, kept):
    filled.commands["columns"].trigger()
    menu = filled.list.table.findChild(QMenu, "columns_menu")
    assert [one.isChecked() for one in menu.actions()] == [True] * len(CHOOSABLE)
    menu.actions()[CHOOSABLE.index(Column.VERIFICATION)].trigger()
    menu.close()
    assert filled.list.table.isColumnHidden(Column.VERIFICATION)
    filled.resize(filled.width() - 20, filled.height())
    assert filled.list.table.isColumnHidden(Column.VERIFICATION)
    filled.close()
    assert kept[-1].window.hidden == "verification"

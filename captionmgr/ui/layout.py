"""How the window was left, taken up again at the next start: size, splitters, the columns of the list."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from captionmgr.settings import Layout
from captionmgr.ui.record_table import CHOOSABLE, RecordTable


def layout_of(window: QMainWindow, columns: QSplitter, editor: QSplitter, table: RecordTable) -> Layout:
    """The layout of a window as it stands."""
    parts = (window.saveGeometry(), columns.saveState(), editor.saveState(), table.horizontalHeader().saveState())
    geometry, left, right, heads = (part.toBase64().toStdString() for part in parts)
    hidden = " ".join(column.name.lower() for column in CHOOSABLE if column in table.unwanted)
    return Layout(geometry, left, right, heads, hidden)


def take_up(kept: Layout, window: QMainWindow, columns: QSplitter, editor: QSplitter, table: RecordTable) -> None:
    """Bring a window to a layout. What is empty or damaged, or off every screen, is left as shipped, by Qt itself."""
    restore = (window.restoreGeometry, columns.restoreState, editor.restoreState, table.horizontalHeader().restoreState)
    for state, how in zip((kept.geometry, kept.columns, kept.editor, kept.table), restore, strict=True):
        if state:
            how(QByteArray.fromBase64(state.encode("ascii", "ignore")))
    table.unwanted = frozenset(column for column in CHOOSABLE if column.name.lower() in kept.hidden.split())

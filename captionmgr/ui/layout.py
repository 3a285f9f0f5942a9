"""How the window was left, taken up again at the next start: size, splitters, the columns of the list."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QHeaderView, QMainWindow, QSplitter

from captionmgr.settings import Layout


def layout_of(window: QMainWindow, columns: QSplitter, editor: QSplitter, table: QHeaderView) -> Layout:
    """The layout of a window as it stands."""
    states = (window.saveGeometry(), columns.saveState(), editor.saveState(), table.saveState())
    return Layout(*(state.toBase64().toStdString() for state in states))


def take_up(kept: Layout, window: QMainWindow, columns: QSplitter, editor: QSplitter, table: QHeaderView) -> None:
    """Bring a window to a layout. What is empty or damaged, or off every screen, is left as shipped, by Qt itself."""
    restore = (window.restoreGeometry, columns.restoreState, editor.restoreState, table.restoreState)
    for state, how in zip((kept.geometry, kept.columns, kept.editor, kept.table), restore, strict=True):
        if state:
            how(QByteArray.fromBase64(state.encode("ascii", "ignore")))

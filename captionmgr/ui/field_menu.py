"""One more entry in the context menus of lines: what can be done with a field beside copying and pasting."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction

from captionmgr.ui.field_box import FieldBox, LineEdit


def offer(boxes: Iterable[FieldBox], text: str, do: Callable[[str], object]) -> None:
    """Put an entry under the usual ones, for the mouse and for the menu key; ``do`` gets the field's name."""
    for box in boxes:
        if isinstance(box.editor, LineEdit):
            _offer(box.editor, text, do)


def _offer(line: LineEdit, text: str, do: Callable[[str], object]) -> None:
    def show(place: QPoint) -> None:
        menu = line.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = QAction(text, menu)
        action.triggered.connect(lambda _checked=False: do(line.objectName()))
        menu.addSeparator()
        menu.addAction(action)
        menu.popup(line.mapToGlobal(place))

    line.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    line.customContextMenuRequested.connect(show)

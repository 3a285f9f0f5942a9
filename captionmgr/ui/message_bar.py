"""A sentence over the list that the user should read, and can put away: what went wrong, and the way out.

The way out may be a button beside it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class MessageBar(QWidget):
    """The bar; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setProperty("warning", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLabel()
        self.words.setObjectName("message_words")
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._does: Callable[[], object] | None = None
        self.way_out = QPushButton()
        self.way_out.setObjectName("way_out")
        self.way_out.setAccessibleName(self.tr("Way out"))
        self.way_out.clicked.connect(self._do)
        dismiss = QPushButton(self.tr("Dismiss"))
        dismiss.setObjectName("dismiss")
        dismiss.setAccessibleName(self.tr("Put this message away"))
        dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.way_out)
        row.addWidget(dismiss)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence."""
        self.offer(text, "", None)

    def offer(self, text: str, way_out: str, does: Callable[[], object] | None) -> None:
        """Show a sentence, with what ``way_out`` names beside it, which ``does`` does once; None offers nothing."""
        self.words.setText(text)
        self.setAccessibleName(text)
        self.way_out.setText(way_out)
        self.way_out.setAccessibleName(way_out or self.tr("Way out"))
        self.way_out.setVisible(does is not None)
        self._does = does
        self.show()

    def _do(self) -> None:
        does, self._does = self._does, None
        self.hide()
        if does:
            does()

"""A sentence over the list that the user should read, and can put away: what went wrong, and the way out."""

from __future__ import annotations

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
        dismiss = QPushButton(self.tr("Dismiss"))
        dismiss.setObjectName("dismiss")
        dismiss.setAccessibleName(self.tr("Put this message away"))
        dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.addWidget(self.words, 1)
        row.addWidget(dismiss)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence."""
        self.words.setText(text)
        self.setAccessibleName(text)
        self.show()

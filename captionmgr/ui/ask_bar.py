"""A bar that asks for a few words, such as a reason: in the window, never over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from captionmgr.model.errors import CaptionError
from captionmgr.ui import wording
from captionmgr.ui.field_box import LineEdit


class AskBar(QWidget):
    """The bar; hidden while nothing is asked. Return answers, Escape does not."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ask")
        self.setProperty("sunken", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._then: Callable[[str], None] | None = None
        self._before: QWidget | None = None
        self._words = QLabel()
        self._words.setObjectName("ask_words")
        self._words.setWordWrap(True)
        self.answer = LineEdit()
        self.answer.setObjectName("ask_answer")
        self.answer.setAccessibleName(self.tr("Answer"))
        self._words.setBuddy(self.answer)
        self._error = QLabel()
        self._error.setProperty("wrong", True)
        self._error.setWordWrap(True)
        self._error.hide()
        self.go = QPushButton(self.tr("OK"))
        self.go.setObjectName("ask_go")
        self.go.setAccessibleName(self.go.text())
        self.leave = QPushButton(self.tr("Cancel"))
        self.leave.setObjectName("ask_cancel")
        self.leave.setAccessibleName(self.leave.text())
        line = QHBoxLayout()
        line.addWidget(self.answer, 1)
        line.addWidget(self.go)
        line.addWidget(self.leave)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 8, 14, 10)
        rows.setSpacing(6)
        rows.addWidget(self._words)
        rows.addLayout(line)
        rows.addWidget(self._error)
        for widget in (self.answer, self.go, self.leave):
            widget.installEventFilter(self)
        self.answer.returnPressed.connect(self._answer)
        self.go.clicked.connect(self._answer)
        self.leave.clicked.connect(self.finish)
        self.hide()

    def ask(self, words: str, then: Callable[[str], None], text: str = "") -> None:
        """Ask; ``then`` is called with each answer until it calls `finish`. ``text`` stands there to be changed."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self._then = then
        self._words.setText(words)
        self.answer.setAccessibleName(words)
        self.answer.setText(text)
        self._error.hide()
        self.show()
        self.answer.setFocus()
        self.answer.selectAll()

    def refuse(self, error: CaptionError) -> None:
        """Say why an answer was not taken; it stands there still, to be mended."""
        self.show()
        self._error.setText(wording.sentence(error))
        self._error.show()
        self.answer.setFocus()

    def finish(self) -> None:
        """Go back to where one was."""
        if self.isHidden():
            return
        self._then = None
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Escape in the answer leaves; the window's own Escape waits."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.finish()
                return True
        return super().eventFilter(watched, event)

    def _answer(self) -> None:
        if self._then:
            self._then(self.answer.text().strip())

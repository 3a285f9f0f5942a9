"""The day a text came in, where somebody says it: what a weekday alone ("Monday") is resolved against."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from captionmgr.ui.field_box import LineEdit

_FIRST_YEAR = 1900
"""Before it no wire sent pictures."""


class ReceivedOn(QWidget):
    """A small field for a day, empty at first: nobody said it, and nothing is resolved.

    Signals:
        changed: another day, or none, holds now; `day` is it.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.day: datetime.date | None = None
        words = self.tr("The day this text came in. A weekday alone, “Monday”, is the last Monday up to then.")
        self._text = LineEdit()
        self._text.setObjectName("received_on")
        self._text.setAccessibleName(self.tr("Received on"))
        self._text.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self._text.setToolTip(words)
        self._text.setFixedWidth(108)
        label = QLabel(self.tr("Received on"))
        label.setBuddy(self._text)
        label.setProperty("quiet", True)
        self._today = QPushButton(self.tr("Today"))
        self._today.setObjectName("received_today")
        self._today.setAccessibleName(self.tr("Received today"))
        self._today.setToolTip(words)
        self._today.setProperty("link", True)
        self._wrong = QLabel(self.tr("✕ Write YYYY-MM-DD"))
        self._wrong.setObjectName("received_wrong")
        self._wrong.setProperty("wrong", True)
        self._wrong.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self._wrong, label, self._text, self._today):
            row.addWidget(widget)
        self._text.left.connect(self._take)
        self._today.clicked.connect(self._take_today)

    def forget(self) -> None:
        """Begin with another text, of which nobody said it."""
        self._text.clear()
        self._wrong.hide()
        self.day = None

    def _take_today(self) -> None:
        today = QDate.currentDate()
        self._text.setText(datetime.date(today.year(), today.month(), today.day()).isoformat())
        self._take()

    def _take(self) -> None:
        """Take what was typed; what is no day says so, and none holds."""
        typed = self._text.text().strip()
        day = _day(typed)
        self._wrong.setVisible(bool(typed) and day is None)
        if day != self.day:
            self.day = day
            self.changed.emit()


def _day(text: str) -> datetime.date | None:
    try:
        day = datetime.datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        return None
    return day if day.year >= _FIRST_YEAR else None

"""A label that gives way: it shows as much of its text as there is room for, and all of it in its tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel

_LEAST = 24
"""Width in pixels that it always has."""


class ElidingLabel(QLabel):
    """A line of text, cut with an ellipsis where it does not fit; for words whose length another language decides."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as a few letters."""
        whole = super().minimumSizeHint()
        return QSize(min(_LEAST, whole.width()), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What is cut stands in the tip."""
        super().resizeEvent(event)
        self.setToolTip(self._plain() if self._shown() != self._plain() else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The text, or its beginning."""
        if self._shown() == self._plain():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(
            self.contentsRect(), Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, self._shown()
        )
        painter.end()

    def _plain(self) -> str:
        return self.text().replace("&", "")

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self._plain(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

"""A status as a pill: glyph and word on the status's ground."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from captionmgr.ui.painting import draw_pill, pill_size, smaller
from captionmgr.ui.theme import Colours, Theme, Tone, colour

_GAP = 4
"""Pixels between two pills of a line."""


class Pill(QWidget):
    """A pill that names something. ``tone`` picks its colours from those in use, so it follows the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = ""
        self._tone = "neutral"
        self._outlined = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def say(self, text: str, tone: str = "neutral", *, outlined: bool = False) -> None:
        """Show words in the tone of that name (`theme.Colours`); ``outlined`` marks the present one of several."""
        self._text, self._tone, self._outlined = text, tone, outlined
        self.setAccessibleName(text + (" ✓" if outlined else ""))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Its words."""
        return self._text

    def is_outlined(self) -> bool:
        """Whether it is the present one of several."""
        return self._outlined

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its words."""
        return pill_size(self._text, smaller(self.font())) + QSize(2, 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint it."""
        painter = QPainter(self)
        place = self.rect().adjusted(1, 2, -1, -2)
        tone = _tone(self._theme.colours, self._tone)
        draw_pill(painter, place, self._text, smaller(self.font()), tone)
        if self._outlined:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour(tone.text), 1.6))
            painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.end()


class Pills(QWidget):
    """Pills, or what is like them, side by side, going on in a new line where the width is used up."""

    def __init__(self, pills: Sequence[QWidget], line_gap: int = 0) -> None:
        """``line_gap``: pixels between two lines."""
        super().__init__()
        self._pills = pills
        self._line_gap = line_gap
        for pill in pills:
            pill.setParent(self)

    def put(self, pills: Sequence[QWidget]) -> None:
        """Lay out others, which are children of it already."""
        self._pills = pills
        self.lay_out()

    def lay_out(self) -> None:
        """Place them anew after their words changed."""
        left = top = 0
        for pill in self._pills:
            size = pill.sizeHint().boundedTo(QSize(max(self.width(), 1), pill.sizeHint().height()))
            if left and left + size.width() > self.width():
                left, top = 0, top + size.height() + self._line_gap
            pill.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + _GAP
        self.setFixedHeight(top + (self._pills[0].sizeHint().height() if self._pills else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Use the width there is."""
        super().resizeEvent(event)
        self.lay_out()


def _tone(colours: Colours, name: str) -> Tone:
    found = getattr(colours, name)
    return found if isinstance(found, Tone) else colours.neutral

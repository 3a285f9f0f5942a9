"""The picture in a window of its own, on a second display or the whole screen: fit, 100 % and beyond, moved by hand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from captionmgr.model.record import Record
from captionmgr.ui import wording
from captionmgr.ui.theme import Theme, colour
from captionmgr.ui.thumbnails import Thumbnails

_STEP = 1.25
_MOST = 8.0
"""The largest scale: eight pixels of the screen for one of the picture."""
_FOOT = 30


class LargePicture(QWidget):
    """The window. ``sizes`` hold pictures at growing sizes, the last one whole; the whole is read only to look closely.

    Signals:
        stepped: the next (1) or previous (-1) record is wanted.
    """

    stepped = Signal(int)

    def __init__(self, theme: Theme, sizes: tuple[Thumbnails, ...], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("large_picture")
        self.setWindowTitle(self.tr("Large picture"))
        self.setAccessibleName(self.tr("Large picture"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(1200, 840)
        self._theme = theme
        self._sizes = sizes
        self._record: Record | None = None
        self._scale = 0.0
        self._middle = QPointF()
        self._held: QPointF | None = None
        theme.changed.connect(self.update)
        for pictures in sizes:
            pictures.arrived.connect(self._arrive)

    def start(self) -> None:
        """Show the window."""
        self.show()
        self.raise_()
        self.activateWindow()
        self._tell()

    def show_record(self, record: Record | None) -> None:
        """Show the picture of another record, so that it fits; None: no picture."""
        same = record is not None and self._record is not None and record.id == self._record.id
        self._record = record
        if not same:
            self.fit()
        self._tell()

    # What is seen ---------------------------------------------------------------------------------

    def whole(self) -> QSize:
        """Size of the picture in its file, pixels; empty while nothing of it was read."""
        if self._record is None:
            return QSize()
        return next((size for one in self._sizes if not (size := one.whole(self._record)).isEmpty()), QSize())

    def scale(self) -> float:
        """Pixels of the screen for one of the picture."""
        return self._scale or self._fitting()

    def picture(self) -> QPixmap:
        """The best at hand for the scale; what is better is asked for, and painted when it arrives."""
        if self._record is None or not self.isVisible():
            return QPixmap()
        wanted = max(self.whole().width(), self.whole().height()) * self.scale() * self.devicePixelRatioF()
        shown = QPixmap()
        for pictures in self._sizes:
            if max(shown.width(), shown.height()) >= wanted and not shown.isNull():
                break
            found = pictures.of(self._record)
            shown = found if found is not None and not found.isNull() else shown
        return shown

    def fit(self) -> None:
        """All of the picture, as large as the window allows, but not larger than it is."""
        self._scale = 0.0
        self._middle = QPointF()
        self.update()

    def actual(self) -> None:
        """One pixel of the screen for one of the picture."""
        self.zoom(1 / self.devicePixelRatioF() / self.scale(), self._room().center())

    def zoom(self, by: float, at: QPointF) -> None:
        """Scale, so that what is at a point of the window stays there."""
        least = min(self._fitting(), 1.0)
        scale = min(max(self.scale() * by, least), _MOST)
        from_middle = at - self._room().center() - self._middle
        self._middle += from_middle * (1 - scale / self.scale())
        self._scale = 0.0 if scale <= least else scale
        self._keep_in_sight()
        self._tell()

    def _room(self) -> QRectF:
        return QRectF(self.rect().adjusted(0, 0, 0, -_FOOT))

    def _fitting(self) -> float:
        size, room = self.whole(), self._room()
        if size.isEmpty():
            return 1.0
        return min(room.width() / size.width(), room.height() / size.height(), 1 / self.devicePixelRatioF())

    def _keep_in_sight(self) -> None:
        """Let no edge of the picture come further in than the window's own."""
        room, size = self._room(), QSizeF(self.whole()) * self.scale()
        across = max(0.0, (size.width() - room.width()) / 2)
        down = max(0.0, (size.height() - room.height()) / 2)
        self._middle = QPointF(min(max(self._middle.x(), -across), across), min(max(self._middle.y(), -down), down))

    def _arrive(self, record_id: int) -> None:
        if self._record is not None and record_id == self._record.id:
            self._tell()

    def _tell(self) -> None:
        self.setAccessibleDescription(self._words())
        self.update()

    def _words(self) -> str:
        if self._record is None or self._record.image is None:
            return self.tr("No picture to show")
        name = self._record.title or self._record.headline or wording.shown(self._record.description)[:80]
        failure = self._sizes[0].failure(self._record)
        if failure:
            return f"{name} · {wording.sentence(failure)}"
        size = self.whole()
        percent = wording.number(round(self.scale() * self.devicePixelRatioF() * 100))
        return name if size.isEmpty() else f"{name} · {size.width()}×{size.height()} · {percent} %"

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The picture on dark ground, beneath it what it is and at which scale."""
        tone, picture = self._theme.colours.stage, self.picture()
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(tone.ground))
        if not picture.isNull():
            size = QSizeF(self.whole()) * self.scale()
            place = QRectF(QPointF(), size)
            place.moveCenter(self._room().center() + self._middle)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.scale() < 2)
            painter.setClipRect(self._room())
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
            painter.setClipping(False)
        painter.setPen(colour(tone.text))
        foot = self.rect().adjusted(12, self.height() - _FOOT, -12, 0)
        words = painter.fontMetrics().elidedText(self._words(), Qt.TextElideMode.ElideMiddle, foot.width())
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    # Hands ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows, J and K step; + and - scale, 0 fits, 1 is 100 %; F is the whole screen; Esc leaves."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Space: 1}
        steps |= {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}
        scales = {Qt.Key.Key_Plus: _STEP, Qt.Key.Key_Equal: _STEP, Qt.Key.Key_Minus: 1 / _STEP}
        does = {
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_1: self.actual,
            Qt.Key.Key_F: self._turn_full,
            Qt.Key.Key_Escape: self._leave,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.stepped.emit(steps[key])
        elif key in scales:
            self.zoom(scales[key], self._room().center())
        elif key in does:
            does[key]()
            self._tell()
        else:
            super().keyPressEvent(event)

    def _turn_full(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _leave(self) -> None:
        if self.isFullScreen():
            self._turn_full()
        else:
            self.hide()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The wheel scales at the pointer."""
        self.zoom(_STEP ** (event.angleDelta().y() / 120), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of the picture."""
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move it."""
        if self._held is not None:
            self._middle += event.position() - self._held
            self._held = event.position()
            self._keep_in_sight()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let it go."""
        self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """From fit to 100 % at the pointer, and back."""
        if self._scale:
            self.fit()
        else:
            self.zoom(1 / self.devicePixelRatioF() / self.scale(), event.position())
        self._tell()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Closed is only hidden: it is there for the next picture."""
        event.accept()

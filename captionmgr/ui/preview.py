"""The picture of a record on dark ground, or a place that says how to give it one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from captionmgr.model.clearance import is_veiled
from captionmgr.model.errors import CaptionError
from captionmgr.model.record import Record
from captionmgr.ui import wording
from captionmgr.ui.dropping import image_file
from captionmgr.ui.painting import bold, lines_of, smaller
from captionmgr.ui.theme import Theme, colour
from captionmgr.ui.thumbnails import Thumbnails
from captionmgr.ui.work import Inspection


class Preview(QWidget):
    """The preview.

    Signals:
        image_dropped: path of an image file dropped here.
        attach_wanted: the button was pressed.
    """

    image_dropped = Signal(Path)
    attach_wanted = Signal()

    def __init__(self, theme: Theme, small: Thumbnails, large: Thumbnails) -> None:
        super().__init__()
        self._theme = theme
        self._small = small
        self._large = large
        self._unveiled: set[int] = set()
        self._record: Record | None = None
        self._beneath = ""
        self._title = ""
        self._hint = ""
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("Preview"))
        self.setAcceptDrops(True)
        self.setMinimumHeight(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.button = QPushButton(self.tr("Attach image…"))
        self.button.setObjectName("attach")
        self.button.setAccessibleName(self.tr("Attach an image file to this record"))
        self.button.setToolTip(self.tr("Attach an image file (Ctrl+I)"))
        self.button.setProperty("onstage", True)
        self.button.clicked.connect(self.attach_wanted)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        row.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 12, 12, 16)
        rows.addStretch(1)
        rows.addLayout(row)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        theme.changed.connect(self.update)
        for pictures in (small, large):
            pictures.arrived.connect(self._look)
        self.show_records((), 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As in a newspaper: wider than high."""
        return QSize(440, 228)

    def show_records(self, records: tuple[Record, ...], count: int) -> None:
        """Show a record before its image is read; say how many there are if they are several."""
        record = records[0] if len(records) == 1 else None
        if record and self._record and record.image == self._record.image and record.id == self._record.id:
            self._record = record
            return
        self._record = record
        if record and record.image:
            self._say(Path(record.image.path).name, "", "")
        elif record:
            self._say("", self.tr("No image attached yet"), self.tr("Drop its file here or on its row."))
        elif records:
            self._say("", self.tr("{count} records selected").format(count=wording.number(count)), "")
        else:
            self._say("", self.tr("No record selected"), "")
        self.button.setVisible(record is not None and record.image is None)

    def show_inspection(self, found: Inspection) -> None:
        """Show the image that was read, or why it could not be."""
        record, self._record = found.record, found.record
        name = Path(record.image.path).name if record.image else ""
        if found.embedded:
            size = f"{found.embedded.width}×{found.embedded.height}"
            self._say(" · ".join((name, size, wording.media_kind(record.media_kind))), "", "")
        elif found.error:
            self._say_failure(found.error)
        self._look(record.id)

    def _look(self, record_id: int) -> None:
        """Show what arrived, if it is of this record."""
        if self._record is None or record_id != self._record.id:
            return
        failure = self._large.failure(self._record)
        if failure:
            self._say_failure(failure)
        self.update()

    def _say_failure(self, error: CaptionError) -> None:
        self._say("", self.tr("This image cannot be shown"), wording.sentence(error))
        self.button.show()

    def picture(self) -> QPixmap:
        """The best picture at hand; the list's small one stands in while the large one is read."""
        if self._record is None or self._record.image is None or self.is_veiled():
            return QPixmap()
        large = self._large.of(self._record)
        return (self._small.of(self._record) or QPixmap()) if large is None else large

    def is_veiled(self) -> bool:
        """Whether the picture is hidden, since its agency warns of it and nobody asked to see it."""
        return self._record is not None and is_veiled(self._record) and self._record.id not in self._unveiled

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click lifts the veil from a graphic picture."""
        self.unveil()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return and Space lift the veil too."""
        if self.is_veiled() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.unveil()
        else:
            super().keyPressEvent(event)

    def unveil(self) -> None:
        """Show a picture marked as graphic, until the window is closed."""
        if self._record is not None and self.is_veiled():
            self._unveiled.add(self._record.id)
            self._say(self._beneath, "", "")

    def _say(self, beneath: str, title: str, hint: str) -> None:
        self._beneath, self._title, self._hint = beneath, title, hint
        self.setAccessibleDescription(" ".join(filter(None, (beneath, title, hint))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The picture as large as it fits, its name beneath; or the words that stand for it."""
        tone = self._theme.colours.stage
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(tone.ground))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        small = smaller(self.font())
        picture = self.picture()
        if not picture.isNull():
            room = self.rect().adjusted(8, 8, -8, -30)
            size = picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(room.topLeft(), size)
            place.moveCenter(room.center())
            painter.drawPixmap(place, picture)
        painter.setPen(colour(tone.text))
        painter.setFont(small)
        foot = self.rect().adjusted(12, self.height() - 26, -12, -6)
        shown = painter.fontMetrics().elidedText(self._beneath, Qt.TextElideMode.ElideMiddle, foot.width())
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if self.is_veiled() and not self._title:
            hint = self.tr("Click, or press Return here, to show it.")
            self._paint_words(painter, self.tr("Marked as graphic"), hint)
        elif self._title:
            self._paint_words(painter, self._title, self._hint)
        painter.end()

    def _paint_words(self, painter: QPainter, title: str, hint: str) -> None:
        room = self.rect().adjusted(24, 16, -24, -56 if self.button.isVisible() else -16)
        lines = [(title, bold(self.font()))]
        lines += [(line, self.font()) for line in lines_of(hint, self.font(), room.width(), 4)]
        height = sum(painter.fontMetrics().height() + 5 for _ in lines)
        top = room.top() + max(0, (room.height() - height) // 2)
        for text, font in lines:
            painter.setFont(font)
            place = QRect(room.left(), top, room.width(), painter.fontMetrics().height() + 5)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
            top += place.height()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """One image file is welcome where one record is shown."""
        self._weigh(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """As on entering."""
        self._weigh(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Hand on the file."""
        path = image_file(event.mimeData())
        if path and self._record:
            event.acceptProposedAction()
            self.image_dropped.emit(path)

    def _weigh(self, event: QDragMoveEvent) -> None:
        if self._record and image_file(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

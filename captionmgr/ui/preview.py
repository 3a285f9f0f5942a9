"""The picture of a record on dark ground, or a place that says how to give it one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from captionmgr.model.record import Record
from captionmgr.ui import wording
from captionmgr.ui.dropping import image_file
from captionmgr.ui.painting import bold, lines_of, smaller
from captionmgr.ui.theme import Theme, colour
from captionmgr.ui.work import Inspection


class Preview(QWidget):
    """The preview.

    Signals:
        image_dropped: path of an image file dropped here.
        attach_wanted: the button was pressed.
    """

    image_dropped = Signal(Path)
    attach_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._record: Record | None = None
        self._picture = QPixmap()
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
        theme.changed.connect(self.update)
        self.show_records(())

    def sizeHint(self) -> QSize:  # noqa: N802
        """As in a newspaper: wider than high."""
        return QSize(440, 228)

    def show_records(self, records: tuple[Record, ...]) -> None:
        """Show a record before its image is read; say how many there are if they are several."""
        record = records[0] if len(records) == 1 else None
        if record and self._record and record.image == self._record.image and record.id == self._record.id:
            self._record = record
            return
        self._record = record
        self._picture = QPixmap()
        if record and record.image:
            self._say(Path(record.image.path).name, "", "")
        elif record:
            self._say("", self.tr("No image attached yet"), self.tr("Drop its file here or on its row."))
        elif records:
            self._say("", self.tr("{count} records selected").format(count=wording.number(len(records))), "")
        else:
            self._say("", self.tr("No record selected"), "")
        self.button.setVisible(record is not None and record.image is None)

    def show_inspection(self, found: Inspection) -> None:
        """Show the image that was read, or why it could not be."""
        record, self._record = found.record, found.record
        name = Path(record.image.path).name if record.image else ""
        if found.embedded:
            size = f"{found.embedded.width}×{found.embedded.height}"
            self._picture = QPixmap.fromImage(QImage.fromData(found.preview))
            self._say(" · ".join((name, size, wording.media_kind(record.media_kind))), "", "")
        elif found.error:
            self._picture = QPixmap()
            self._say("", self.tr("This image cannot be shown"), wording.sentence(found.error))
            self.button.show()

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
        if not self._picture.isNull():
            room = self.rect().adjusted(8, 8, -8, -30)
            size = self._picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(room.topLeft(), size)
            place.moveCenter(room.center())
            painter.drawPixmap(place, self._picture)
        painter.setPen(colour(tone.text))
        painter.setFont(small)
        foot = self.rect().adjusted(12, self.height() - 26, -12, -6)
        shown = painter.fontMetrics().elidedText(self._beneath, Qt.TextElideMode.ElideMiddle, foot.width())
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if self._title:
            self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        room = self.rect().adjusted(24, 16, -24, -56 if self.button.isVisible() else -16)
        lines = [(self._title, bold(self.font()))]
        lines += [(line, self.font()) for line in lines_of(self._hint, self.font(), room.width(), 4)]
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

"""Thumbnails for the list: asked for as rows are painted, made in the pool, kept while they are likely to be seen."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from captionmgr.model.errors import CaptionError
from captionmgr.model.record import Record
from captionmgr.services.desk import Desk
from captionmgr.services.progress import Progress
from captionmgr.ui.jobs import Jobs

SIZE = 256
"""Long edge, pixels: sharp at 84 px on a screen of 300 %."""
_KEPT = 1000


class Thumbnails(QObject):
    """The pictures of the list.

    Signals:
        arrived: id of a record whose picture can be painted now.
    """

    arrived = Signal(int)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__()
        self._desk = desk
        self._jobs = jobs
        self._pixmaps: OrderedDict[tuple[str, str], QPixmap] = OrderedDict()
        self._asked: set[tuple[str, str]] = set()

    def of(self, record: Record) -> QPixmap | None:
        """The picture if it is there; None if there is none yet (it was asked for), a null pixmap if it cannot be."""
        if record.image is None:
            return None
        key = (record.image.path, record.image.sha256)
        if key in self._pixmaps:
            self._pixmaps.move_to_end(key)
            return self._pixmaps[key]
        if key not in self._asked:
            self._ask(record, key)
        return None

    def forget_failures(self) -> None:
        """Try again what could not be shown: a missing file may have come back."""
        for key in [key for key, pixmap in self._pixmaps.items() if pixmap.isNull()]:
            del self._pixmaps[key]

    def _ask(self, record: Record, key: tuple[str, str]) -> None:
        self._asked.add(key)

        def make(progress: Progress) -> QImage:
            return QImage.fromData(self._desk.thumbnail(record, SIZE))

        def keep(image: QImage) -> None:
            self._asked.discard(key)
            self._pixmaps[key] = QPixmap.fromImage(image)
            while len(self._pixmaps) > _KEPT:
                self._pixmaps.popitem(last=False)
            self.arrived.emit(record.id)

        def fail(error: CaptionError) -> None:
            keep(QImage())

        self._jobs.work(make, keep, fail)

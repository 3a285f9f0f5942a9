"""Pictures of records at one size: asked for as they are painted, made in the pool, kept while likely to be seen."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from captionmgr.model.errors import CaptionError
from captionmgr.model.pixels import Pixels
from captionmgr.model.record import Record
from captionmgr.services.desk import Desk
from captionmgr.services.progress import Progress
from captionmgr.ui.jobs import Jobs

SIZE = 256
"""Long edge, pixels, of pictures in a list: sharp at 84 px on a screen of 300 %."""

Key = tuple[str, str]


class Thumbnails(QObject):
    """Pictures whose long edge is ``size`` pixels at most (None: as large as they are); the last ``kept`` are kept.

    Signals:
        arrived: id of a record whose picture can be painted now.
    """

    arrived = Signal(int)

    def __init__(self, desk: Desk, jobs: Jobs, size: int | None = SIZE, kept: int = 1000) -> None:
        super().__init__()
        self._desk = desk
        self._jobs = jobs
        self._size = size
        self._most = kept
        self._pixmaps: OrderedDict[Key, QPixmap] = OrderedDict()
        self._wholes: dict[Key, QSize] = {}
        self._failures: dict[Key, CaptionError] = {}
        self._asked: set[Key] = set()

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

    def whole(self, record: Record) -> QSize:
        """The size of the picture in its file; empty while it is not known."""
        return self._wholes.get((record.image.path, record.image.sha256), QSize()) if record.image else QSize()

    def failure(self, record: Record) -> CaptionError | None:
        """Why a picture cannot be shown."""
        return self._failures.get((record.image.path, record.image.sha256)) if record.image else None

    def forget_failures(self) -> None:
        """Try again what could not be shown: a missing file may have come back."""
        for key in self._failures:
            self._pixmaps.pop(key, None)
        self._failures.clear()

    def _ask(self, record: Record, key: Key) -> None:
        self._asked.add(key)

        def make(progress: Progress) -> tuple[QImage, QSize]:
            pixels = self._desk.picture(record, self._size)
            return _image(pixels), QSize(pixels.whole_width, pixels.whole_height)

        def keep(made: tuple[QImage, QSize]) -> None:
            self._asked.discard(key)
            self._pixmaps[key], self._wholes[key] = QPixmap.fromImage(made[0]), made[1]
            while len(self._pixmaps) > self._most:
                dropped, _ = self._pixmaps.popitem(last=False)
                self._wholes.pop(dropped, None)
            self.arrived.emit(record.id)

        def fail(error: CaptionError) -> None:
            self._failures[key] = error
            keep((QImage(), QSize()))

        self._jobs.work(make, keep, fail)


def _image(pixels: Pixels) -> QImage:
    """A picture as Qt's, with bytes of its own."""
    width, height = pixels.width, pixels.height
    borrowed = QImage(pixels.rgb, width, height, 3 * width, QImage.Format.Format_RGB888)
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)  # as the screen wants it: the main thread need not

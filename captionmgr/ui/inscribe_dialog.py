"""Writing into the images themselves, or putting them back: one confirmation for the batch, with the list of files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from captionmgr.model.errors import CaptionError
from captionmgr.model.record import Record
from captionmgr.services.exporting import ExportReport, Failure
from captionmgr.services.inscribing import PutBack
from captionmgr.services.progress import Progress
from captionmgr.ui import wording
from captionmgr.ui.jobs import Job
from captionmgr.ui.work import Work


class InscribeDialog(QDialog):
    """The dialog, for either way; it is not modal.

    Signals:
        written: files were written or put back.
    """

    written = Signal()

    def __init__(self, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("inscribe")
        self._work = work
        self._ids: tuple[int, ...] = ()
        self._backwards = False
        self._job: Job | None = None
        self._words = QLabel()
        self._words.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("inscribe_list")
        self.list.setAccessibleName(self.tr("Files"))
        self.list.setProperty("boxed", True)
        self._far = QLabel()
        self._far.setWordWrap(True)
        self._leave = QPushButton(self.tr("Cancel"))
        self.go = QPushButton()
        for button, name in ((self._leave, "inscribe_leave"), (self.go, "inscribe_go")):
            button.setObjectName(name)
        self._leave.setAccessibleName(self._leave.text())
        self.go.setAccessibleName(self.tr("Write into the images"))
        self.go.setProperty("primary", True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._far, 1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self.go)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 14)
        rows.setSpacing(8)
        rows.addWidget(self._words)
        rows.addWidget(self.list, 1)
        rows.addLayout(buttons)
        self.resize(620, 420)
        self._leave.clicked.connect(self.reject)
        self.go.clicked.connect(self._go)

    def start(self, ids: Sequence[int], *, backwards: bool) -> None:
        """List the images of records, which are to be written, or put back."""
        if self._job:
            self.raise_()
            return
        self._ids, self._backwards = tuple(ids), backwards
        records = [record for record in self._work.desk.records(self._ids) if record.image]
        if backwards:
            self.setWindowTitle(self.tr("Put images back"))
            words = self.tr("These files become again what they were before captionmgr wrote into them, byte for byte.")
            self.go.setText(self.tr("Put {count} back").format(count=len(records)))
        else:
            self.setWindowTitle(self.tr("Write into the images"))
            words = self.tr(
                "The captions are written into these files themselves. Nothing else in them moves; each is proved "
                "before it takes its place, and can be put back as it was."
            )
            self.go.setText(self.tr("Write into {count}").format(count=len(records)))
        self._words.setText(words)
        self.go.setAccessibleName(self.go.text())
        self.go.setEnabled(bool(records))
        self._far.setText("")
        self.list.clear()
        for record in records:
            self.list.addItem(self._line(record))
        self.show()
        self.raise_()
        self.list.setFocus()

    def reject(self) -> None:
        """Close; what is under way is asked to stop first, and the window stays to tell what was done."""
        if self._job:
            self._job.cancel()
        else:
            super().reject()

    def _line(self, record: Record) -> str:
        stopped = () if self._backwards else self._work.desk.verifying.obstacles(record)
        words = " ".join(map(wording.obstacle, stopped))
        path = record.image.path if record.image else ""
        return f"✕  {path} — {words}" if words else f"✓  {path}"

    def _go(self) -> None:
        desk, ids = self._work.desk, self._ids

        def work(progress: Progress) -> ExportReport | PutBack:
            done = desk.put_back(ids, progress) if self._backwards else desk.inscribe(ids, progress)
            self._work.seen(desk.records(ids))
            return done

        self.go.setEnabled(False)
        self._job = self._work.jobs.write(work, self._show, self._refuse, self.windowTitle())

    def _show(self, found: ExportReport | PutBack) -> None:
        self._job = None
        count = len(found.changes) if isinstance(found, PutBack) else len(found.receipts)
        words = self.tr("{count} put back") if isinstance(found, PutBack) else self.tr("{count} written and read back")
        self._far.setText(words.format(count=count))
        self.list.clear()
        for failure in found.failures:
            self.list.addItem(self._failed(failure))
        self._leave.setText(self.tr("Close"))
        self.written.emit()

    def _failed(self, failure: Failure) -> str:
        record = self._work.desk.record(failure.record_id)
        name = Path(record.image.path).name if record.image else str(record.id)
        return f"✕  {name} — {wording.sentence(failure.error)}"

    def _refuse(self, error: CaptionError) -> None:
        self._job = None
        self._far.setText(wording.sentence(error))

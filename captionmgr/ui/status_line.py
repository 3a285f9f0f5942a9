"""The status bar: what is selected, when it was saved, what is under way, and which store this is."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from captionmgr.ui import wording
from captionmgr.ui.jobs import Job, Jobs


class StatusLine(QStatusBar):
    """The status bar. Work that has a name is shown with its progress and can be cancelled."""

    def __init__(self, jobs: Jobs, store: Path) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setSizeGripEnabled(False)
        self._job: Job | None = None
        self._selected = self._saved = ""
        self.words = _part()
        self._far = QLabel()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(140)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("cancel")
        cancel.setAccessibleName(self.tr("Cancel what is under way"))
        cancel.setProperty("link", True)
        cancel.clicked.connect(self._cancel)
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._far, self._bar, cancel):
            row.addWidget(widget)
        self._work.hide()
        name = _part()
        name.setText(f"{store.name} · SQLite")
        name.setToolTip(str(store))
        self.addWidget(self.words)
        self.addWidget(self._work, 1)
        self.addPermanentWidget(name)
        jobs.progressed.connect(self._step)
        jobs.counted.connect(lambda _count: self._look(jobs))

    def show_selected(self, selected: int, total: int) -> None:
        """Say how many are selected."""
        words = self.tr("{selected} of {total} selected")
        self._selected = words.format(selected=wording.number(selected), total=wording.number(total))
        self._say()

    def show_saved(self, what: str = "") -> None:
        """Say that something was saved just now."""
        self._saved = what or self.tr("saved {time}").format(time=f"{datetime.datetime.now():%H:%M:%S}")
        self._say()

    def _say(self) -> None:
        self.words.setText(" · ".join(filter(None, (self._selected, self._saved))))

    def _step(self, job: Job, done: int, total: int, text: str) -> None:
        if job is not self._job:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._far.setText(f"{job.name} {wording.number(done)} / {wording.number(total)}")
        self._far.setToolTip(text)

    def _look(self, jobs: Jobs) -> None:
        job = jobs.named()
        if job is not self._job:
            self._job = job
            self._bar.setRange(0, 0)
            self._far.setText(f"{job.name}…" if job else "")
            self._work.setVisible(job is not None)

    def _cancel(self) -> None:
        if self._job:
            self._job.cancel()


def _part() -> QLabel:
    label = QLabel()
    label.setProperty("quiet", True)
    label.setContentsMargins(8, 2, 8, 2)
    return label

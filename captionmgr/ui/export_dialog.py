"""Tagged copies out: where to, what will be shortened, who has no image; then how far it is, and what failed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from captionmgr import presetbook
from captionmgr.model.errors import CaptionError
from captionmgr.model.preset import Preset
from captionmgr.model.problems import Severity
from captionmgr.model.record import Record
from captionmgr.model.writing import PUBLIC, Credentials
from captionmgr.services.exporting import WITH_SIDECARS, ExportReport
from captionmgr.services.progress import Progress
from captionmgr.settings import Settings
from captionmgr.ui import wording
from captionmgr.ui.copies_form import CopiesForm
from captionmgr.ui.field_box import LineEdit
from captionmgr.ui.jobs import Job
from captionmgr.ui.outlook import Outlook, outlook
from captionmgr.ui.theme import Theme
from captionmgr.ui.work import Work


def _nothing(progress: Progress) -> None:
    """Wait for one's turn, unless cancelled meanwhile."""
    progress.step(0, 0)


class ExportDialog(QDialog):
    """A window of its own beside the desk's; it is not modal.

    Signals:
        exported: the `ExportReport`.
        settings_changed: the `Settings` to keep.
    """

    exported = Signal(object)
    settings_changed = Signal(object)

    def __init__(
        self, work: Work, theme: Theme, settings: Settings, parent: QWidget | None = None, presets: Path | None = None
    ) -> None:
        """``presets``: the file that keeps them, if not the user's own."""
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle(self.tr("Export"))
        self._work = work
        self._theme = theme
        self._settings = settings
        self._ids: tuple[int, ...] = ()
        self._found: list[Outlook] = []
        self._job: Job | None = None
        self.folder = LineEdit()
        self._choose = QPushButton(self.tr("Choose…"))
        self._without_credit = QCheckBox(self.tr("Leave the credit out of the description"))
        self._overwrite = QCheckBox(self.tr("Replace files of the same name in that folder"))
        self._receipts = QCheckBox(self.tr("Write a receipt (JSON) beside each copy"))
        self.public = QCheckBox(
            self.tr("For the public: leave out position, notes of verification, the post’s address")
        )
        self.copies = CopiesForm(presets or presetbook.presets_path())
        self.credentials = QComboBox()
        self._credentials_label = QLabel(self.tr("Images with content credentials (C2PA)"))
        self._summary = QLabel()
        self.past = QCheckBox(self.tr("Let what is stopped go all the same, under my name, because:"))
        self.reason = LineEdit()
        self.list = QListWidget()
        self._bar = QProgressBar()
        self._far = QLabel()
        self._pause = QPushButton(self.tr("Pause"))
        self._began = 0.0
        self._cancel = QPushButton(self.tr("Close"))
        self._go = QPushButton(self.tr("Export"))
        self._dress()
        self._arrange()
        self.resize(720, 720)

    def start(self, ids: Sequence[int], settings: Settings) -> None:
        """Show what an export of those records would do."""
        if self._job:
            self.show()
            self.raise_()
            return
        self._ids, self._settings = tuple(ids), settings
        self.folder.setText(settings.last_folder)
        self._without_credit.setChecked(not settings.credit_in_description)
        self._show_far("")
        self.list.clear()
        self.credentials.setCurrentIndex(0)
        self.past.setChecked(False)
        self.reason.setText("")
        for widget in (self.credentials, self._credentials_label, self.past, self.reason):
            widget.setVisible(False)
        self._summary.setText(self.tr("Looking at the images…"))
        self._enable()
        self.show()
        self.raise_()
        self.activateWindow()
        (self._go if settings.last_folder else self.folder).setFocus()
        desk, wanted = self._work.desk, self._ids
        self._work.jobs.work(
            lambda progress: outlook(desk, wanted, progress),
            lambda found: self._show_outlook(found, wanted),
            self._refuse,
        )

    def reject(self) -> None:
        """Close; an export under way is asked to stop first, and the window stays to tell what was written."""
        if self._job:
            self._job.cancel()
        else:
            super().reject()

    def _dress(self) -> None:
        for widget, name, words in (
            (self.folder, "export_folder", self.tr("Folder for the copies")),
            (self._choose, "export_choose", self.tr("Choose the folder")),
            (self._without_credit, "without_credit", self._without_credit.text()),
            (self._overwrite, "overwrite", self._overwrite.text()),
            (self._receipts, "receipts", self._receipts.text()),
            (self.public, "public", self.public.text()),
            (self.credentials, "credentials", self._credentials_label.text()),
            (self.past, "past_the_gate", self.past.text()),
            (self.reason, "past_reason", self.tr("Reason to go past the gate")),
            (self.list, "export_list", self.tr("Records of this export")),
            (self._bar, "export_progress", self.tr("Progress of the export")),
            (self._pause, "export_pause", self.tr("Pause")),
            (self._cancel, "export_cancel", self.tr("Close or cancel")),
            (self._go, "export_go", self.tr("Export")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(words)
        self.folder.setPlaceholderText(self.tr("Choose a folder for the copies; originals stay as they are"))
        self._go.setProperty("primary", True)
        self._go.setDefault(True)
        self._summary.setObjectName("export_summary")
        self._far.setObjectName("export_report")
        self._far.setWordWrap(True)
        self._bar.setTextVisible(False)
        self.list.setProperty("boxed", True)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        for choice, words in (
            (Credentials.REFUSE, self.tr("leave those images out")),
            (Credentials.KEEP, self.tr("keep the credentials; they no longer validate in the copy")),
            (Credentials.REMOVE, self.tr("write the copy without the credentials")),
            (Credentials.SIDECAR, self.tr("copy the image as it is, with the caption in a sidecar")),
        ):
            self.credentials.addItem(words, choice.value)
        self.credentials.view().setAccessibleName(self._credentials_label.text())
        self._credentials_label.setBuddy(self.credentials)
        for changed in (self.folder.textChanged, self.past.toggled):
            changed.connect(self._enable)
        self.past.toggled.connect(lambda wanted: self.reason.setFocus() if wanted else None)
        self.public.toggled.connect(self._show_list)
        self.copies.changed.connect(self._enable)
        self.copies.failed.connect(lambda error: self._show_far(wording.sentence(error), wrong=True))
        self.copies.taken.connect(self._take_up)
        self.copies.keep_wanted.clicked.connect(lambda: self.copies.keep(self._preset()))
        self._pause.clicked.connect(self._pause_or_go_on)
        self._choose.clicked.connect(self._choose_folder)
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self._export)

    def _arrange(self) -> None:
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(self._choose)
        buttons = QHBoxLayout()
        buttons.addWidget(self._far, 1)
        buttons.addWidget(self._pause)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._go)
        label = QLabel(self.tr("Folder"))
        label.setProperty("quiet", True)
        label.setBuddy(self.folder)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 14)
        rows.setSpacing(8)
        rows.addWidget(label)
        rows.addLayout(where)
        rows.addWidget(self.copies)
        for check in (self._without_credit, self._overwrite, self._receipts, self.public):
            rows.addWidget(check)
        rows.addWidget(self._credentials_label)
        rows.addWidget(self.credentials)
        rows.addWidget(self._summary)
        rows.addWidget(self.list, 1)
        gate = QHBoxLayout()
        gate.addWidget(self.past)
        gate.addWidget(self.reason, 1)
        rows.addLayout(gate)
        rows.addWidget(self._bar)
        rows.addLayout(buttons)

    def _show_outlook(self, found: list[Outlook], wanted: tuple[int, ...]) -> None:
        if wanted != self._ids:
            return
        stopped = sum(one.possible and bool(one.obstacles) for one in found)
        possible = sum(one.possible for one in found)
        shortened = sum(bool(one.shortened) for one in found)
        ready = possible - stopped
        parts = [self.tr("{count} selected · {ready} can be written").format(count=len(found), ready=ready)]
        if stopped:
            parts.append(self.tr("{count} stopped by the desk’s policy").format(count=stopped))
        self.past.setVisible(bool(stopped))
        self.reason.setVisible(bool(stopped))
        if shortened:
            parts.append(self.tr("{count} shortened in IIM, whole in XMP").format(count=shortened))
        signed = sum(one.credentials for one in found)
        for widget in (self.credentials, self._credentials_label):
            widget.setVisible(bool(signed))
        if signed:
            parts.append(self.tr("{count} with content credentials").format(count=signed))
        if possible < len(found):
            parts.append(self.tr("{count} without a usable image").format(count=len(found) - possible))
        self._summary.setText(" · ".join(parts))
        self._found = found
        self.copies.start(next((one.record for one in found if one.record.image), None))
        self._show_list()
        self._enable()

    def _going(self) -> int:
        """How many would be written."""
        return sum(one.possible and (self.past.isChecked() or not one.obstacles) for one in self._found)

    def _show_list(self) -> None:
        """The records with what an export meets; for the public also what leaves their copies."""
        self.list.clear()
        for one in self._found:
            words, severity = self._words(one)
            if self.public.isChecked() and one.possible and one.leaving:
                left = self.tr("left out: {what}").format(what=" · ".join(one.leaving))
                words, severity = f"{words} — {left}", severity or Severity.NOTE
            self._add(one.record, words, severity)

    def _words(self, one: Outlook) -> tuple[str, Severity | None]:
        if one.error:
            return wording.sentence(one.error), Severity.WRONG
        if one.record.image is None:
            return self.tr("no image is attached: it is left out"), Severity.WRONG
        if one.obstacles:
            return " ".join(map(wording.obstacle, one.obstacles)), Severity.WRONG
        if one.credentials:
            return self.tr("carries content credentials, which any change makes invalid"), Severity.ATTENTION
        if one.shortened:
            fields = ", ".join(map(wording.field_label, one.shortened))
            return self.tr("shortened in IIM: {fields}").format(fields=fields), Severity.ATTENTION
        return Path(one.record.image.path).name, None

    def _add(self, record: Record, words: str, severity: Severity | None) -> None:
        title = record.title or record.headline or record.description[:50] or self.tr("untitled")
        glyph = wording.SEVERITY_GLYPHS[severity] if severity else "✓"
        item = QListWidgetItem(f"{glyph}  {title} — {words}")
        colours = self._theme.colours
        item.setForeground(QColor(colours.severity(severity) if severity else colours.text))
        self.list.addItem(item)

    def _preset(self) -> Preset:
        """All that is entered, but for the folder and the records."""
        without = self.copies.copies().without - PUBLIC
        return Preset(
            replace(self.copies.copies(), without=without | PUBLIC if self.public.isChecked() else without),
            self._overwrite.isChecked(),
            self._receipts.isChecked(),
            self.copies.chosen_manifests(),
            not self._without_credit.isChecked(),
        )

    def _take_up(self, preset: Preset) -> None:
        """Enter what a preset says beside the form of the copies."""
        self.public.setChecked(preset.public)
        self._overwrite.setChecked(preset.overwrite)
        self._receipts.setChecked(preset.receipts)
        self._without_credit.setChecked(not preset.credit_in_description)

    def _pause_or_go_on(self) -> None:
        if self._job is None:
            return
        progress = self._job.progress
        if progress.paused:
            progress.go_on()
        else:
            progress.pause()
        self._pause.setText(self.tr("Go on") if progress.paused else self.tr("Pause"))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the copies"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _enable(self) -> None:
        busy = self._job is not None
        ready = bool(self.folder.text().strip()) and bool(self._ids) and self.copies.is_sound()
        self._go.setEnabled(not busy and ready)
        self.copies.setEnabled(not busy)
        self._pause.setVisible(busy)
        checks = (self._without_credit, self._overwrite, self._receipts, self.public)
        for widget in (self.folder, self._choose, *checks, self.credentials):
            widget.setEnabled(not busy)
        self._go.setText(self.tr("Export {count}").format(count=self._going()))
        self.past.setEnabled(not busy)
        self.reason.setEnabled(not busy and self.past.isChecked())
        self._bar.setVisible(busy)
        self._cancel.setText(self.tr("Cancel") if busy else self.tr("Close"))

    def _export(self) -> None:
        folder, ids, desk = Path(self.folder.text().strip()), self._ids, self._work.desk
        preset = self._preset()
        reason = self.reason.text().strip() if self.past.isVisible() and self.past.isChecked() else ""
        if self.past.isVisible() and self.past.isChecked() and not reason:
            self._show_far(self.tr("Give the reason why what is stopped may go."), wrong=True)
            self.reason.setFocus()
            return
        writing = replace(
            WITH_SIDECARS,
            overwrite=self._overwrite.isChecked(),
            credentials=Credentials(self.credentials.currentData()),
        )
        self._settings = replace(
            self._settings, last_folder=str(folder), credit_in_description=not self._without_credit.isChecked()
        )
        desk.credit_in_description = self._settings.credit_in_description
        self.settings_changed.emit(self._settings)

        def write(progress: Progress) -> ExportReport:
            report = desk.export(
                ids,
                folder,
                progress,
                write_receipts=preset.receipts,
                writing=writing,
                copies=preset.copies,
                past_the_gate=reason,
            )
            desk.write_manifests(report, preset.manifests, public=preset.public)
            return report

        self._bar.setRange(0, 0)
        self._bar.setValue(0)
        self._show_far("")
        self._began = time.monotonic()
        self._pause.setText(self.tr("Pause"))
        self._job = self._work.jobs.write(_nothing, lambda _: self._write(write), self._refuse)
        self._enable()

    def _write(self, write: Callable[[Progress], ExportReport]) -> None:
        """Once every edit asked for earlier is stored: copying is slow, and later edits need not wait for it."""
        self._job = self._work.jobs.work(write, self._show_report, self._refuse, self.tr("Exporting"))
        self._work.jobs.progressed.connect(self._step)

    def _step(self, job: Job, done: int, total: int, text: str) -> None:
        if job is self._job:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            words = self.tr("{done} of {total} · {name}").format(done=done, total=total, name=text)
            passed = time.monotonic() - self._began
            if done and passed > 1:
                rate, left = f"{done / passed:.1f}", round((total - done) * passed / done)
                words += " · " + self.tr("{rate} files/s · {left} s left").format(rate=rate, left=left)
            self._show_far(words)

    def _end(self) -> None:
        if self._job and not self._job.writes:
            self._work.jobs.progressed.disconnect(self._step)
        self._job = None
        self._enable()

    def _show_report(self, report: ExportReport) -> None:
        self._end()
        words = self.tr("{count} written and read back identical").format(count=len(report.receipts))
        if report.unchanged:
            words += " · " + self.tr("{count} lay there already").format(count=len(report.unchanged))
        if report.failures:
            words += " · " + self.tr("{count} not written").format(count=len(report.failures))
        if report.cancelled:
            words += " · " + self.tr("cancelled")
        self._show_far(words, wrong=bool(report.failures))
        self.list.clear()
        for failure in report.failures:
            self._add(self._work.desk.record(failure.record_id), wording.sentence(failure.error), Severity.WRONG)
        for receipt in report.receipts:
            item = QListWidgetItem(f"✓  {Path(receipt.target).name}")
            if receipt.shortened:
                fields = ", ".join(dict.fromkeys(wording.field_label(one.field) for one in receipt.shortened))
                item.setText(item.text() + " — " + self.tr("shortened in IIM: {fields}").format(fields=fields))
            item.setToolTip("\n".join((receipt.target, *receipt.warnings)))
            self.list.addItem(item)
        self.exported.emit(report)

    def _refuse(self, error: CaptionError) -> None:
        self._end()
        self._show_far(wording.sentence(error), wrong=True)

    def _show_far(self, text: str, *, wrong: bool = False) -> None:
        self._far.setText(text)
        self._far.setProperty("wrong", wrong)
        self._far.style().unpolish(self._far)
        self._far.style().polish(self._far)

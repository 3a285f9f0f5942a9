"""Images into the desk, by file dialog, drop or clipboard; and missing ones found again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from captionmgr.model.errors import NoCaptions
from captionmgr.model.views import View
from captionmgr.services.gathering import IMAGE_SUFFIXES
from captionmgr.services.intake import Fate, IntakeReport
from captionmgr.services.itemising import ItemsReport
from captionmgr.services.ledger import Changes
from captionmgr.services.progress import Progress
from captionmgr.ui import wording
from captionmgr.ui.dropping import local_files
from captionmgr.ui.main_window import MainWindow
from captionmgr.ui.match_dialog import MatchDialog

_MOST_NAMED = 3
"""Failures that are told one by one."""


class TakingIn(QObject):
    """Puts the commands that take images in to work, and what is dropped on the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._matching = MatchDialog(window.work, window.theme, window)
        self._matching.attached.connect(window.take)
        window.images_dropped.connect(self.take)
        window.importing.table_opened.connect(self.take_table)

    def choose_files(self) -> None:
        """Ask for image files."""
        kinds = " ".join(f"*{suffix}" for suffix in sorted(IMAGE_SUFFIXES))
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            _tr("Add images"),
            self._window.settings.last_folder,
            _tr("Images ({kinds});;All files (*)").format(kinds=kinds),
            options=QFileDialog.Option.HideNameFilterDetails,
        )
        self.take([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder of images."""
        name = QFileDialog.getExistingDirectory(self._window, _tr("Add a folder"), self._window.settings.last_folder)
        self.take([Path(name)] if name else [])

    def from_clipboard(self) -> bool:
        """Take the files that were copied in a file manager; whether there were any."""
        paths = local_files(QGuiApplication.clipboard().mimeData())
        self.take(paths)
        return bool(paths)

    def take(self, paths: Sequence[Path]) -> None:
        """Make records of images, and of those in folders."""
        if not paths:
            return
        intake = self._window.desk.intake()

        def work(progress: Progress) -> IntakeReport:
            report = intake.take(paths, progress)
            self._window.work.seen([one.record for one in report.taken if one.record])
            return report

        self._window.jobs.write(work, self._show, self._window.fail, _tr("Adding images"))

    def take_table(self, path: Path) -> None:
        """Make records of a table's captions, or of news items; one undo takes all of them back."""
        desk = self._window.desk

        def work(progress: Progress) -> ItemsReport:
            items = desk.read_items(path)
            if not items:
                raise NoCaptions(name=path.name)
            report = desk.import_items(items, path.name, progress)
            self._window.work.seen(report.added)
            return report

        self._window.jobs.write(work, self._show_items, self._window.fail, _tr("Reading a table"))

    def _show_items(self, report: ItemsReport) -> None:
        self._window.show_loaded([*report.added, *report.unchanged])
        words = [_tr("{count} captions imported").format(count=wording.number(len(report.added)))]
        if report.unchanged:
            words.append(_tr("{count} were here already").format(count=wording.number(len(report.unchanged))))
        self._window.status.show_saved(" · ".join(words))
        if report.left_out:
            self._window.list.message.say("\n".join(report.left_out[:_MOST_NAMED]))

    def match(self) -> None:
        """Ask for a folder, and propose its images for the records selected, or for all that have none."""
        name = QFileDialog.getExistingDirectory(
            self._window, _tr("Match images of a folder"), self._window.settings.last_folder
        )
        if not name:
            return
        desk = self._window.desk
        chosen = desk.records(self._window.list.table.chosen_ids())
        records = chosen if len(chosen) > 1 else desk.records(desk.ids(View.NO_IMAGE))
        self._matching.start([record for record in records if record.image is None], [Path(name)])

    def relink(self) -> None:
        """Ask for a folder, and find missing images of all records below it."""
        name = QFileDialog.getExistingDirectory(self._window, _tr("Find missing images below a folder"))
        if not name:
            return
        desk = self._window.desk

        def work(progress: Progress) -> tuple[Changes, int]:
            intake, records = desk.intake(), desk.records(desk.ids())
            changes = intake.relink(records, Path(name), progress)
            self._window.work.seen(changes.records)
            return changes, len(intake.missing(desk.records(desk.ids())))

        self._window.jobs.write(work, self._show_relinked, self._window.fail, _tr("Finding images"))

    def _show(self, report: IntakeReport) -> None:
        added, known, moved = (report.of(fate) for fate in (Fate.ADDED, Fate.KNOWN, Fate.MOVED))
        failed = [one.error for one in report.of(Fate.FAILED) if one.error]
        words = [_tr("{count} images added").format(count=wording.number(len(added)))]
        for some, text in ((known, _tr("{count} were here already")), (moved, _tr("{count} found in a new place"))):
            words += [text.format(count=wording.number(len(some)))] if some else []
        words += [_tr("cancelled")] if report.cancelled else []
        records = [one.record for one in (*added, *moved, *known) if one.record]
        self._window.show_loaded(records)
        self._window.status.show_saved(" · ".join(words))
        if not report.taken:
            self._window.list.message.say(_tr("There is no image there that captionmgr knows."))
        elif failed:
            told = [wording.sentence(error) for error in failed[:_MOST_NAMED]]
            more = len(failed) - len(told)
            told += [_tr("{count} more could not be read.").format(count=wording.number(more))] if more else []
            self._window.list.message.say("\n".join(told))

    def _show_relinked(self, found: tuple[Changes, int]) -> None:
        changes, left = found
        self._window.take(changes)
        self._window.reload()
        words = _tr("{count} images found again, {left} still missing.")
        self._window.list.message.say(
            words.format(count=wording.number(len(changes.records)), left=wording.number(left))
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("TakingIn", text)

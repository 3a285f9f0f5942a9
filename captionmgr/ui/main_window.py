"""The window: three columns, the commands, and what passes between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QPushButton, QSplitter, QVBoxLayout, QWidget

from captionmgr.model.errors import CaptionError
from captionmgr.model.record import Record
from captionmgr.services.desk import Desk
from captionmgr.services.exporting import ExportReport
from captionmgr.services.gathering import IMAGE_SUFFIXES
from captionmgr.services.importing import ImportReport
from captionmgr.services.ledger import Changes
from captionmgr.services.progress import Progress
from captionmgr.services.reading import ENDINGS
from captionmgr.services.sample import find_sample, load_sample
from captionmgr.services.tally import tally
from captionmgr.settings import Settings
from captionmgr.ui import wording
from captionmgr.ui.commands import NEEDS_ONE, NEEDS_SOME, Commands, icons
from captionmgr.ui.dropping import local_files, text_file
from captionmgr.ui.export_dialog import ExportDialog
from captionmgr.ui.field_menu import offer
from captionmgr.ui.import_dialog import ImportDialog
from captionmgr.ui.jobs import Jobs
from captionmgr.ui.layout import layout_of, take_up
from captionmgr.ui.palette import Palette
from captionmgr.ui.record_editor import RecordEditor
from captionmgr.ui.record_list import RecordList
from captionmgr.ui.record_table import RecordTable
from captionmgr.ui.resources import icon
from captionmgr.ui.rewriting_dialog import RewritingDialog
from captionmgr.ui.rules_dialog import RulesDialog
from captionmgr.ui.shortcuts_dialog import ShortcutsDialog
from captionmgr.ui.sidebar import Filter, Sidebar
from captionmgr.ui.status_line import StatusLine
from captionmgr.ui.theme import Mode, Theme
from captionmgr.ui.top_bar import TopBar
from captionmgr.ui.work import Work

_SIZE = QSize(1440, 900)
_ROOMY = 900
"""Width in pixels from which all three columns have room."""


class MainWindow(QMainWindow):
    """The desk's window on the store at ``store``. ``keep`` is called with settings that the user changed.

    Signals:
        closing: it is closed for good; what is written then still is.
        images_dropped: paths of images and folders.

    Its commands do nothing until `ui.deeds.connect` gives them their deeds; `ui.deeds.open_window` makes both.
    """

    closing = Signal()
    images_dropped = Signal(list)

    def __init__(
        self, desk: Desk, store: Path, theme: Theme, settings: Settings, keep: Callable[[Settings], None]
    ) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setWindowTitle(self.tr("Caption Manager"))
        self.setAcceptDrops(True)
        self.settings = settings
        self._keep = keep
        self.theme = theme
        self._warned = False
        self._closing = False
        self.desk = desk
        self.jobs = Jobs()
        self.work = Work(desk, self.jobs)
        self.commands = Commands(self)
        self.sidebar = Sidebar(theme)
        self.list = RecordList(self.work, theme)
        self.editor = RecordEditor(self.work, theme, self.list.thumbnails, lambda: dict(self.settings.questions))
        self.status = StatusLine(self.jobs, store)
        self.importing = ImportDialog(self.work, theme, self)
        self.exporting = ExportDialog(self.work, theme, settings, self)
        self.rules = RulesDialog(self.work, self)
        self.rewriting = RewritingDialog(self.work, self)
        self.bar = TopBar(self.commands, self.list.search, theme)
        self.commands.use(dict(settings.shortcuts))
        self.shortcuts = ShortcutsDialog(self.commands, self)
        self.palette_of_commands = Palette(self.commands, theme, self)
        self._roomy = True
        self._arrange()
        self._connect_parts()
        self.commands[f"theme_{theme.mode}"].setChecked(True)
        self.commands[f"language_{settings.language}"].setChecked(True)
        self._tint()
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(True)  # Return presses the button that has the focus, in dialogs and outside them
        self._count()
        self._show_undo()
        self.list.show_filter(Filter())
        (self.list.pages.currentWidget() or self.list.table).setFocus()

    # What passes between the parts ----------------------------------------------------------------

    def refresh(self) -> None:
        """Read counts, list and names of undo and redo anew."""
        self._count()
        self.list.refresh()
        self._show_undo()
        self._show_selected(self.list.table.chosen_ids())

    def _count(self) -> None:
        searches = self.settings.searches
        if self.desk.has_many():
            self.jobs.work(lambda _progress: tally(self.desk, searches), self.sidebar.show_tally, self.fail)
        else:
            self.sidebar.show_tally(tally(self.desk, searches))

    def reload(self) -> None:
        """Read everything anew: others may have changed it."""
        self.list.reload()
        self.editor.reload()
        self.refresh()

    def take(self, changes: Changes) -> None:
        """Show what a change of ours did."""
        self.editor.take(changes)
        self.list.take(changes)
        self.status.show_saved()
        self.refresh()

    def fail(self, error: CaptionError) -> None:
        """Say what went wrong, over the list."""
        self.list.message.say(wording.sentence(error))

    def _show_selected(self, ids: list[int]) -> None:
        self.status.show_selected(len(ids), len(self.list.model.ids))
        self.commands.enable(NEEDS_ONE, len(ids) == 1)
        self.commands.enable(NEEDS_SOME, bool(ids))
        self.bar.show_selected(len(ids))

    def _choose(self, ids: list[int]) -> None:
        self.editor.show_ids(ids)
        self.editor.look_ahead(self.list.neighbours())
        self._show_selected(ids)

    def _show_undo(self) -> None:
        for name, what, words in (
            ("undo", self.desk.undo_name(), self.tr("Undo")),
            ("redo", self.desk.redo_name(), self.tr("Redo")),
        ):
            self.commands[name].setText(f"{words}: {what}" if what else words)
            self.commands[name].setEnabled(bool(what))

    def _name_editor(self, name: str) -> None:
        if name != self.desk.editor:
            self.desk.editor = name
            self.change_settings(replace(self.settings, editor=name))
            self._show_undo()

    def change_settings(self, settings: Settings) -> None:
        """Use settings, and keep them."""
        self.settings = settings
        try:
            self._keep(settings)
        except OSError as error:
            words = self.tr("The settings could not be kept ({reason}); they hold until the window is closed.")
            self.list.message.say(words.format(reason=error.strerror))

    # Commands -------------------------------------------------------------------------------------

    def paste(self) -> None:
        """Begin an import with an empty sheet."""
        self.importing.start()

    def open_captions(self) -> None:
        """Begin an import with a file."""
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open captions"),
            self.settings.last_folder,
            self.tr("Texts, mail and pages ({kinds});;All files (*)").format(
                kinds=" ".join(f"*{one}" for one in ENDINGS)
            ),
        )
        if path:
            self.importing.open_file(Path(path))

    def try_sample(self) -> None:
        """Put the sample into the library."""

        def load(progress: Progress) -> list[Record]:
            records = load_sample(self.desk, find_sample(), progress)
            self.work.seen(records)
            return records

        self.jobs.write(load, self.show_loaded, self.fail, self.tr("Sample"))

    def attach(self) -> None:
        """Attach an image file to the record."""
        kinds = " ".join(f"*{suffix}" for suffix in sorted(IMAGE_SUFFIXES))
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Attach image"),
            self.settings.last_folder,
            self.tr("Images ({kinds});;All files (*)").format(kinds=kinds),
            options=QFileDialog.Option.HideNameFilterDetails,
        )
        if path and len(self.editor.ids) == 1:
            self.work.attach(self.editor.ids[0], Path(path))

    def export(self) -> None:
        """Show what an export of the selection would do."""
        self.editor.commit()
        self.exporting.start(self.list.table.chosen_ids(), self.settings)

    def make_rule(self, field: str = "") -> None:
        """Begin a house rule with what the record's source or creator was read as, and is."""
        self.editor.commit()
        if len(self.editor.ids) == 1:
            self.rules.propose(self.editor.ids[0], field)

    def save_and_next(self) -> None:
        """Save what was typed and go to the same field of the next record."""
        name = self.focusWidget().objectName() if self.focusWidget() else ""
        self.editor.commit()
        self.list.table.step(1)
        self.editor.go_to(name if name in self.editor.form.boxes else "description")

    def show_imported(self, report: ImportReport) -> None:
        """Show what was imported, and say it."""
        self.show_loaded([*report.added, *report.updated])
        self.status.show_saved(
            self.tr("{added} imported · {same} were here already").format(
                added=len(report.added) + len(report.updated), same=len(report.unchanged)
            )
        )

    def show_loaded(self, records: list[Record]) -> None:
        """Show all records, with the first of these chosen."""
        self.list.show_search("")
        self.sidebar.chosen = Filter()
        self.refresh()
        self.list.reload()
        self.list.show_filter(Filter())
        if records:
            self.list.choose(records[0].id)
        self.list.view.setFocus()

    def _show_exported(self, report: ExportReport) -> None:
        self.status.show_saved(
            self.tr("{count} exported to {folder}").format(count=len(report.receipts), folder=report.folder.name)
        )
        self.refresh()

    def use_theme(self, mode: Mode) -> None:
        """Look light or dark, or as the system does, and remember it."""
        self.theme.use(mode)
        self.change_settings(replace(self.settings, theme=str(mode)))

    def use_language(self, language: str) -> None:
        """Speak a language from the next start on: what stands in the window already is not said anew."""
        self.change_settings(replace(self.settings, language=language))
        self.list.message.say(self.tr("The language changes when captionmgr is started again."))

    # Making ---------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        columns = self.columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setObjectName("columns")
        columns.setHandleWidth(1)
        for widget in (self.sidebar, self.list, self.editor):
            columns.addWidget(widget)
        columns.setCollapsible(1, False)
        columns.setStretchFactor(1, 2)
        columns.setStretchFactor(2, 1)
        columns.setSizes([206, 764, 470])
        self.editor.setMinimumWidth(372)
        self.editor.setMaximumWidth(640)
        self.sidebar.viewport().setAutoFillBackground(False)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(columns, 1)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status)
        room = self.screen().availableSize()
        self.resize(_SIZE.boundedTo(room))
        if room.width() <= _SIZE.width() or room.height() <= _SIZE.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)
        take_up(self.settings.window, *self._parts())
        self.commands["sheet"].setChecked(self.settings.window.sheet)
        self.list.show_as_sheet(self.settings.window.sheet)
        self._make_room(self.width())

    def _parts(self) -> tuple[QMainWindow, QSplitter, QSplitter, RecordTable]:
        return self, self.columns, self.editor.split, self.list.table

    def _connect_parts(self) -> None:
        self.work.changed.connect(self.take)
        self.work.failed.connect(self.fail)
        self.sidebar.filtered.connect(self.list.show_filter)
        self.list.chosen.connect(self._choose)
        self.list.shown.connect(lambda: self._show_selected(self.list.table.chosen_ids()))
        for view in (self.list.table, self.list.sheet):
            view.entered.connect(lambda: self.editor.go_to("description"))
        self.list.table.image_dropped.connect(self.work.attach)
        self.list.empty.paste_wanted.connect(self.paste)
        self.list.empty.open_wanted.connect(self.open_captions)
        self.list.empty.sample_wanted.connect(self.try_sample)
        self.list.empty.all_wanted.connect(lambda: self.sidebar.choose(Filter()))
        self.editor.editor_named.connect(self._name_editor)
        self.editor.preview.attach_wanted.connect(self.attach)
        self.importing.imported.connect(self.show_imported)
        self.importing.file_wanted.connect(self.open_captions)
        self.exporting.exported.connect(self._show_exported)
        self.exporting.settings_changed.connect(self.change_settings)
        self.shortcuts.changed.connect(lambda keys: self.change_settings(replace(self.settings, shortcuts=keys)))
        self.rules.applied.connect(lambda applied: self.take(applied.changes))
        self.rules.offered.connect(self.list.message.offer)
        named = (self.editor.form.boxes[field] for field in ("source", "creator", "credit_line"))
        offer(named, self.tr("Turn this reading into a rule…"), self.make_rule)
        self.theme.changed.connect(self._tint)
        self.jobs.counted.connect(self._close_when_written)

    def to_search(self) -> None:
        """Go to the search field."""
        self.list.search.setFocus()
        self.list.search.selectAll()

    def _tint(self) -> None:
        colours = self.theme.colours
        for name, drawing in icons().items():
            self.commands[name].setIcon(icon(drawing, colours.text))

    # Qt -------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """A text file is welcome anywhere; several files are answered when they are dropped."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """As on entering."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Read a text file; anything else is images, or folders of them."""
        path = text_file(event.mimeData())
        event.acceptProposedAction()
        if path:
            self.importing.open_file(path)
        else:
            self.images_dropped.emit(local_files(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fold the left column where there is no room for it, and unfold it where there is again."""
        super().resizeEvent(event)
        self._make_room(event.size().width())

    def _make_room(self, width: int) -> None:
        roomy = width >= _ROOMY
        if roomy != self._roomy:
            self._roomy = roomy
            self.commands["sidebar"].setChecked(roomy)
            self.sidebar.setVisible(roomy)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Coming back to the window shows what others did meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.reload()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Save what was typed, stop long work, and wait for what is being written; say once what cannot be saved."""
        self.editor.commit()
        if self.jobs.writing():
            event.ignore()
            self.jobs.cancel_all()
            self._closing = True
            return
        lost = [wording.field_label(name) for name in self.editor.unsaved()]
        lost += [self.tr("the house rules")] if self.rules.unapplied else []
        lost += [self.tr("a check")] if self.editor.verification.checks.unsaved() else []
        if lost and not self._warned:
            event.ignore()
            self._warned = True
            words = self.tr("What you typed in {fields} is not saved. Mend it, or close again to drop it.")
            self.list.message.say(words.format(fields=", ".join(lost)))
            return
        self.list.rest()
        self.closing.emit()
        layout = replace(layout_of(*self._parts()), sheet=self.commands["sheet"].isChecked())
        self.change_settings(replace(self.settings, window=layout))
        for dialog in (self.importing, self.exporting, self.rules, self.rewriting):
            dialog.close()
        self.jobs.close()
        event.accept()

    def _close_when_written(self, _count: int) -> None:
        if self._closing and not self.jobs.writing():
            self._closing = False
            self.close()

"""Captions in: a text is pasted or opened, understood, shown; nothing is stored until Import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from captionmgr.model.errors import CaptionError, NoCaptions
from captionmgr.services.importing import Fate, ImportPreview, ImportReport
from captionmgr.services.progress import Progress
from captionmgr.services.reading import TABLE_ENDINGS, Document, Reception
from captionmgr.ui import wording
from captionmgr.ui.caption_edit import ProseEdit
from captionmgr.ui.import_lists import CardDelegate, LineDelegate, cards_model, lines_model, list_view
from captionmgr.ui.jobs import Job, ignore_cancelled
from captionmgr.ui.pill import Pill
from captionmgr.ui.received_on import ReceivedOn
from captionmgr.ui.repair_bar import RepairBar
from captionmgr.ui.theme import Theme
from captionmgr.ui.work import Work

_PAUSE = 250
"""Milliseconds without a key before a text that is being typed is read."""


class ImportDialog(QDialog):
    """A window of its own beside the desk's; it is not modal.

    Signals:
        imported: the `ImportReport`.
        file_wanted: the user wants to open a file.
        table_opened: path of a table or of news items, whose captions need no dividing.
    """

    imported = Signal(object)
    file_wanted = Signal()
    table_opened = Signal(Path)

    def __init__(self, work: Work, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import")
        self.setWindowTitle(self.tr("Import captions"))
        self._work = work
        self._theme = theme
        self._name = ""
        self._asked: Job | None = None
        self._preview: ImportPreview | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._read)
        self._make()
        self._arrange()
        self.text.textChanged.connect(self._typed)
        self._theme.changed.connect(self._show_steps)
        self.resize(1180, 740)

    def start(self, text: str = "", name: str = "", encoding: str = "") -> None:
        """Begin anew, with a text or none; ``encoding`` of its file, if that needs saying."""
        self._name = name or self.tr("pasted text")
        self._repair.forget(encoding)
        self._received.forget()
        self._show_error("")
        self._set_text(text)
        self.pages.setCurrentIndex(0)
        self._show_preview(None)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()
        if text.strip():
            self._read()

    def open_file(self, path: Path) -> None:
        """Begin anew with the text of a file; what is wrong with it is said in place. A table is taken elsewhere."""
        if path.suffix.lower() in TABLE_ENDINGS:
            self.table_opened.emit(path)
            return
        self.start()
        self._name = path.name
        work = self._work
        work.jobs.work(
            lambda progress: work.desk.read_document(path),
            self._start_with,
            self._refuse,
        )

    def _start_with(self, document: Document) -> None:
        self.start(document.text, document.name, "" if document.in_unicode else document.encoding)

    def _make(self) -> None:
        self._steps = QLabel()
        self._steps.setTextFormat(Qt.TextFormat.RichText)
        self._check = Pill(self._theme)
        self.text = ProseEdit()
        self.text.setObjectName("import_text")
        self.text.setAccessibleName(self.tr("Text with captions"))
        self.text.setPlaceholderText(
            self.tr("Paste a gallery page, a wire story or single captions here. Nothing is stored until Import.")
        )
        self._repair = RepairBar()
        self._repair.changed.connect(self._read)
        self._received = ReceivedOn()
        self._received.changed.connect(self._read)
        self._error = QLabel()
        self._error.setObjectName("import_error")
        self._error.setWordWrap(True)
        self._error.setProperty("wrong", True)
        self._lines = list_view("import_lines", self.tr("Lines of the text"))
        self._lines.setItemDelegate(LineDelegate(self._theme, self._lines))
        self._cards = list_view("import_records", self.tr("Records found"))
        self._cards.setItemDelegate(CardDelegate(self._theme, self._cards))
        self._cards.setProperty("sunken", True)
        self._summary = QLabel()
        self._summary.setObjectName("import_summary")
        self._versions = QCheckBox(self.tr("Store changed captions as new versions"))
        self._versions.setObjectName("new_versions")
        self._versions.setAccessibleName(self._versions.text())
        self._versions.toggled.connect(self._show_counts)
        self.pages = QStackedWidget()
        self._buttons = self._make_buttons()

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            name: QPushButton(text)
            for name, text in (
                ("open", self.tr("Open file…")),
                ("back", self.tr("Back")),
                ("cancel", self.tr("Cancel")),
                ("go", self.tr("Import")),
            )
        }
        for name, button in made.items():
            button.setObjectName(f"import_{name}")
            button.setAccessibleName(button.text())
        made["go"].setProperty("primary", True)
        made["go"].setDefault(True)
        made["open"].clicked.connect(self.file_wanted)
        made["back"].clicked.connect(lambda: self._turn_to(0))
        made["cancel"].clicked.connect(self.reject)
        made["go"].clicked.connect(self._go)
        return made

    def _arrange(self) -> None:
        head, head_row = _band("bar")
        title = QLabel(self.tr("Import captions"))
        title.setProperty("heading", True)
        for widget in (title, self._steps):
            head_row.addWidget(widget)
        head_row.addStretch(1)
        head_row.addWidget(self._received)
        head_row.addWidget(self._check)
        foot, inside = _band("foot")
        inside.addWidget(self._summary)
        inside.addWidget(self._versions)
        inside.addStretch(1)
        for button in self._buttons.values():
            inside.addWidget(button)
        first = QWidget()
        first.setProperty("surface", True)
        first_rows = QVBoxLayout(first)
        first_rows.setContentsMargins(16, 14, 16, 14)
        first_rows.addWidget(self._error)
        first_rows.addWidget(self.text, 1)
        second = QSplitter(Qt.Orientation.Horizontal)
        second.setChildrenCollapsible(False)
        second.addWidget(_padded(self._lines))
        second.addWidget(_padded(self._cards, "ground"))
        second.setSizes([600, 560])
        self.pages.addWidget(first)
        self.pages.addWidget(second)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(head)
        rows.addWidget(self._repair)
        rows.addWidget(self.pages, 1)
        rows.addWidget(foot)

    def _set_text(self, text: str) -> None:
        self.text.blockSignals(True)
        self.text.setPlainText(text)
        self.text.blockSignals(False)
        self._given = text

    def _typed(self) -> None:
        self._given = self.text.text()
        self._repair.forget()
        self._show_error("")
        self._timer.start()

    def _read(self) -> None:
        self._timer.stop()
        text, name, desk = self._given, self._name, self._work.desk
        repair, received = self._repair.wanted, self._received.day
        if not text.strip():
            return
        if self._asked:
            self._asked.cancel()

        def read(progress: Progress) -> tuple[Reception, ImportPreview | NoCaptions]:
            try:
                preview = desk.preview(text, name, repair, received)
            except NoCaptions as error:  # a repair may bring some to light
                return desk.receive(text, name, repair), error
            return preview.reception, preview

        def show(answer: tuple[Reception, ImportPreview | NoCaptions]) -> None:
            if self._asked is not job:
                return
            reception, preview = answer
            self._repair.show_reception(reception)
            if isinstance(preview, NoCaptions):
                refuse(preview)
                return
            self._show_error("")
            self._show_preview(preview)
            self._turn_to(1)

        def refuse(error: CaptionError) -> None:
            if self._asked is job:
                self._show_preview(None)
                self._refuse(error)

        job = self._asked = self._work.jobs.work(read, show, refuse)

    def _show_preview(self, preview: ImportPreview | None) -> None:
        self._preview = preview
        self._check.setVisible(preview is not None)
        self._versions.setVisible(bool(preview and preview.of(Fate.CHANGED)))
        self._versions.setChecked(False)
        if preview:
            check = preview.count_check
            tone = {True: "verified", False: "attention", None: "neutral"}[check.agrees]
            self._check.say(self._count_words(check.found, check.stated), tone)
            self._lines.setModel(lines_model(preview, self))
            self._cards.setModel(cards_model(preview, self))
        self._show_counts()
        self._turn_to(self.pages.currentIndex())

    def _count_words(self, found: int, stated: int | None) -> str:
        words = self.tr("{count} captions found") if found != 1 else self.tr("{count} caption found")
        words = words.format(count=wording.number(found))
        if stated is None:
            return words
        page = self.tr("page says {count} {mark}").format(
            count=wording.number(stated), mark="✓" if stated == found else self.tr("▲ check what is missing")
        )
        return f"{words} · {page}"

    def _show_counts(self) -> None:
        preview = self._preview
        self._buttons["go"].setEnabled(bool(preview and self._wanted(preview)))
        if preview is None:
            self._summary.setText(self.tr("Nothing is stored until Import."))
            self._buttons["go"].setText(self.tr("Import"))
            return
        new, same, changed = (len(preview.of(fate)) for fate in (Fate.NEW, Fate.DUPLICATE, Fate.CHANGED))
        self._summary.setText(
            self.tr("{new} new · {same} in the library already · {changed} changed").format(
                new=new, same=same, changed=changed
            )
        )
        wanted = self._wanted(preview)
        words = self.tr("Import {count} records") if wanted != 1 else self.tr("Import {count} record")
        self._buttons["go"].setText(words.format(count=wording.number(wanted)))
        self._buttons["go"].setAccessibleName(self._buttons["go"].text())

    def _wanted(self, preview: ImportPreview) -> int:
        return len(preview.of(Fate.NEW)) + (len(preview.of(Fate.CHANGED)) if self._versions.isChecked() else 0)

    def _turn_to(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self._buttons["back"].setVisible(page == 1)
        self._buttons["open"].setVisible(page == 0)
        self._buttons["go"].setVisible(page == 1)
        self._show_steps()
        if page:
            self._buttons["go"].setFocus()

    def _show_steps(self) -> None:
        page = self.pages.currentIndex()
        steps = (self.tr("1 Text"), self.tr("2 Review records"))
        shades = [self._theme.colours.accent if at == page else self._theme.colours.second for at in (0, 1)]
        self._steps.setText(
            " &nbsp;›&nbsp; ".join(
                f'<span style="color:{shade}">{step}</span>' for step, shade in zip(steps, shades, strict=True)
            )
        )

    def _go(self) -> None:
        text, name, desk = self._given, self._name, self._work.desk
        repair, received, new_versions = self._repair.wanted, self._received.day, self._versions.isChecked()
        self._buttons["go"].setEnabled(False)

        def store(progress: Progress) -> ImportReport:
            report = desk.import_text(
                text, name, repair=repair, received=received, new_versions=new_versions, progress=progress
            )
            self._work.seen((*report.added, *report.updated))
            return report

        self._work.jobs.write(store, self._stored, ignore_cancelled(self._refuse), self.tr("Importing"))

    def _stored(self, report: ImportReport) -> None:
        self.accept()
        self.imported.emit(report)

    def _refuse(self, error: CaptionError) -> None:
        self._turn_to(0)
        self._show_error(wording.sentence(error))
        self._show_counts()

    def _show_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))


def _band(kind: str) -> tuple[QWidget, QHBoxLayout]:
    band = QWidget()
    band.setProperty(kind, True)
    band.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(band)
    row.setContentsMargins(16, 10, 16, 10)
    row.setSpacing(10)
    return band, row


def _padded(inside: QWidget, kind: str = "surface") -> QWidget:
    outside = QWidget()
    outside.setProperty(kind, True)
    outside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    rows = QVBoxLayout(outside)
    rows.setContentsMargins(12, 10, 8, 8)
    rows.addWidget(inside)
    return outside

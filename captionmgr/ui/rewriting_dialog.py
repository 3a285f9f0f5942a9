"""Change a text field of the selected records at once: what would change is shown as one types, then stored as one."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from captionmgr.model.errors import CaptionError
from captionmgr.services.rewriting import REWRITABLE, How, Rewriting, Rewritten
from captionmgr.ui import wording
from captionmgr.ui.field_box import LineEdit
from captionmgr.ui.work import Work

_PAUSE = 200
"""Milliseconds without a key before the preview is made."""
_SHOWN = 300
"""Changes that are listed; the rest is counted."""
_AROUND = 24
"""Characters shown before the first difference."""


class RewritingDialog(QDialog):
    """The dialog; it stays open beside the window, and works on the records that were selected when it was started."""

    def __init__(self, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self._work = work
        self._ids: tuple[int, ...] = ()
        self._made: tuple[Rewriting, tuple[Rewritten, ...]] | None = None
        self.setObjectName("rewriting")
        self.setWindowTitle(self.tr("Find and replace"))
        self.field, self.how = QComboBox(), QComboBox()
        self.sought, self.text = LineEdit(), LineEdit()
        self.case = QCheckBox(self.tr("Match capitals"))
        self.whole = QCheckBox(self.tr("Whole words"))
        self.words = QLabel()
        self.table = QTableWidget(0, 3)
        self.apply = QPushButton()
        self.leave = QPushButton(self.tr("Close"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._dress()
        self._arrange()
        self._connect()

    def start(self, ids: list[int], field: str) -> None:
        """Begin with the records selected, in a field if it is one of text."""
        self._ids = tuple(ids)
        if field in REWRITABLE:
            self.field.setCurrentIndex(REWRITABLE.index(field))
        self._turn()
        self.show()
        self.raise_()
        self.sought.setFocus()
        self.sought.selectAll()

    def wanted(self) -> Rewriting:
        """What is entered."""
        return Rewriting(
            REWRITABLE[self.field.currentIndex()],
            list(How)[self.how.currentIndex()],
            self.sought.text(),
            self.text.text(),
            self.case.isChecked(),
            self.whole.isChecked(),
        )

    def _turn(self) -> None:
        """Show what the way chosen needs, and preview it."""
        how = self.wanted().how
        self.sought.setEnabled(how in (How.REPLACE, How.PATTERN))
        self.case.setEnabled(self.sought.isEnabled())
        self.whole.setEnabled(how is How.REPLACE)
        self._forget()
        self._timer.start()

    def _forget(self) -> None:
        self._made = None
        self.apply.setEnabled(False)

    def _preview(self) -> None:
        wanted, ids = self.wanted(), self._ids

        def arrived(found: tuple[Rewritten, ...]) -> None:
            if (wanted, ids) == (self.wanted(), self._ids):
                self._show_found(wanted, found)

        def failed(error: CaptionError) -> None:
            if (wanted, ids) == (self.wanted(), self._ids):
                self._say(wording.sentence(error), wrong=True)
                self.table.setRowCount(0)

        self._work.jobs.work(lambda progress: self._work.desk.rewritings(ids, wanted, progress), arrived, failed)

    def _show_found(self, wanted: Rewriting, found: tuple[Rewritten, ...]) -> None:
        able = sum(not one.refused for one in found)
        self._made = wanted, found
        self.apply.setEnabled(able > 0)
        self.apply.setText(self.tr("Change {count}").format(count=wording.number(able)))
        words = self.tr("{changed} of {total} records would change.").format(
            changed=wording.number(able), total=wording.number(len(self._ids))
        )
        refused = len(found) - able
        if refused:
            words += " " + self.tr("{count} cannot: see the list.").format(count=wording.number(refused))
        if len(found) > _SHOWN:
            words += " " + self.tr("The first {count} are listed.").format(count=wording.number(_SHOWN))
        self._say(words, wrong=False)
        self.table.setRowCount(min(len(found), _SHOWN))
        for row, one in enumerate(found[:_SHOWN]):
            before, after = wording.shown(one.before), wording.shown(one.after)
            shown = _excerpts(before, after)
            cells = (one.record.title or self.tr("untitled"), shown[0], one.refused or shown[1])
            for column, (text, tip) in enumerate(zip(cells, (cells[0], before, one.refused or after), strict=True)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip)
                item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
                self.table.setItem(row, column, item)

    def _apply(self) -> None:
        if self._made:
            wanted, found = self._made
            self._forget()
            self._work.rewrite(found, wanted, lambda error: self._say(wording.sentence(error), wrong=True))
            self._timer.start()

    def _say(self, text: str, *, wrong: bool) -> None:
        self.words.setText(text)
        self.words.setProperty("wrong", wrong)
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)

    def _connect(self) -> None:
        self.field.currentIndexChanged.connect(self._turn)
        self.how.currentIndexChanged.connect(self._turn)
        for line in (self.sought, self.text):
            line.textChanged.connect(self._turn)
        for box in (self.case, self.whole):
            box.toggled.connect(self._turn)
        self._timer.timeout.connect(self._preview)
        self.apply.clicked.connect(self._apply)
        self.leave.clicked.connect(self.close)

    def _dress(self) -> None:
        for name in REWRITABLE:
            self.field.addItem(wording.field_label(name))
        for words in (self.tr("Find and replace"), self.tr("Pattern (regular expression)")):
            self.how.addItem(words)
        for words in (self.tr("Put before"), self.tr("Put behind")):
            self.how.addItem(words)
        self.case.setChecked(True)
        self.apply.setText(self.tr("Change"))
        self.apply.setProperty("primary", True)
        self.words.setWordWrap(True)
        self.table.setHorizontalHeaderLabels([self.tr("Record"), self.tr("Before"), self.tr("After")])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        named = (
            (self.field, "rewriting_field", self.tr("Field")),
            (self.how, "rewriting_how", self.tr("What to do")),
            (self.sought, "rewriting_find", self.tr("Find")),
            (self.text, "rewriting_text", self.tr("New text")),
            (self.case, "rewriting_case", self.case.text()),
            (self.whole, "rewriting_whole", self.whole.text()),
            (self.table, "rewriting_table", self.tr("What would change")),
            (self.table.horizontalHeader(), "rewriting_columns", self.tr("Columns")),
            (self.table.verticalHeader(), "rewriting_rows", self.tr("Rows")),
            (self.apply, "rewriting_apply", self.tr("Change the records")),
            (self.leave, "rewriting_close", self.leave.text()),
        )
        for widget, name, words in named:
            widget.setObjectName(name)
            widget.setAccessibleName(words)
        for box in (self.field, self.how):
            box.view().setAccessibleName(box.accessibleName())

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Field"), self.field)
        form.addRow(self.tr("What to do"), self.how)
        form.addRow(self.tr("Find"), self.sought)
        form.addRow(self.tr("New text"), self.text)
        ticks, foot = QHBoxLayout(), QHBoxLayout()
        ticks.addWidget(self.case)
        ticks.addWidget(self.whole)
        ticks.addStretch(1)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.apply)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 12)
        rows.setSpacing(8)
        rows.addLayout(form)
        rows.addLayout(ticks)
        rows.addWidget(self.words)
        rows.addWidget(self.table, 1)
        rows.addLayout(foot)
        self.resize(680, 520)


def _excerpts(before: str, after: str) -> tuple[str, str]:
    """Both texts from a little before the place where they first differ, line breaks as spaces."""
    same = next((at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), None)
    at = min(len(before), len(after)) if same is None else same
    start = max(0, at - _AROUND)
    lead = "…" if start else ""
    first, second = (lead + " ".join(text[start : start + 400].split()) for text in (before, after))
    return first, second

"""An agency's notice, pasted: what it asks, which records and exports it is about and why; applied, or recalled."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from captionmgr.model.errors import CaptionError, NoText
from captionmgr.model.notice import Notice, NoticeKind
from captionmgr.services.ledger import Changes
from captionmgr.services.noticing import Affected
from captionmgr.services.progress import Progress
from captionmgr.ui import wording
from captionmgr.ui.caption_edit import ProseEdit
from captionmgr.ui.work import Work

_PAUSE = 400
"""Milliseconds without typing after which the notice is read."""
_RECORD, _SURE, _WHY, _CHANGES, _WENT = range(5)

Found = tuple[Notice, tuple[Affected, ...]]


class NoticeDialog(QDialog):
    """The dialog; it is not modal, and changes nothing before it is asked to.

    Signals:
        applied: the desk's `Changes`.
    """

    applied = Signal(object)

    def __init__(self, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setWindowTitle(self.tr("Notice of an agency"))
        self.resize(960, 620)
        self._work = work
        self._notice: Notice | None = None
        self._found: tuple[Affected, ...] = ()
        self._asked = 0
        self.text = ProseEdit()
        self.words = QLabel()
        self.table = QTableWidget(0, 5)
        self.leave = QPushButton(self.tr("Close"))
        self.recall = QPushButton(self.tr("Copy a recall"))
        self.go = QPushButton(self.tr("Apply"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._dress()
        self._arrange()
        self.text.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self.read)
        self.table.itemChanged.connect(lambda _item: self._enable())
        self.leave.clicked.connect(self.close)
        self.recall.clicked.connect(self._recall)
        self.go.clicked.connect(self._apply)

    def start(self) -> None:
        """Begin with what is on the clipboard, if nothing is being written."""
        if not self.text.text().strip():
            self.text.setPlainText(QGuiApplication.clipboard().text())
        self.show()
        self.raise_()
        self.text.setFocus()
        self._enable()

    def read(self) -> None:
        """Read what stands there, and look for the records it is about."""
        desk, text = self._work.desk, self.text.text()
        self._asked += 1
        asked = self._asked

        def look(_progress: Progress) -> Found:
            notice = desk.notices.read(text)
            return notice, desk.notices.affected(notice)

        def arrived(found: Found) -> None:
            if asked == self._asked:
                self._show(*found)

        self._work.jobs.work(look, arrived, self._refuse)

    def chosen(self) -> list[int]:
        """Ids of the records that are ticked."""
        ticked = Qt.CheckState.Checked
        rows = ((self.table.item(row, _RECORD), one) for row, one in enumerate(self._found))
        return [one.record.id for item, one in rows if item is not None and item.checkState() is ticked]

    def _dress(self) -> None:
        for widget, name, words in (
            (self.text, "notice_text", self.tr("The notice")),
            (self.table, "notice_table", self.tr("Records it may be about")),
            (self.leave, "notice_leave", self.leave.text()),
            (self.recall, "notice_recall", self.recall.text()),
            (self.go, "notice_go", self.go.text()),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(words)
        self.text.setPlaceholderText(self.tr("Paste the agency’s kill, withdrawal or correction here"))
        self.text.setFixedHeight(150)
        self.words.setWordWrap(True)
        self.words.setObjectName("notice_words")
        heads = (self.tr("Record"), self.tr("Sure"), self.tr("Why"), self.tr("Would change"), self.tr("Went to"))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.horizontalHeader().setAccessibleName(self.tr("Columns"))
        for column in (_RECORD, _WHY, _CHANGES, _WENT):
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setAccessibleName(self.tr("Records it may be about"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(True)
        self.recall.setToolTip(self.tr("A draft that names every place the ticked records were exported to"))
        self.go.setProperty("primary", True)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.leave, self.recall, self.go):
            buttons.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 14)
        rows.setSpacing(8)
        rows.addWidget(self.text)
        rows.addWidget(self.words)
        rows.addWidget(self.table, 1)
        rows.addLayout(buttons)

    def _show(self, notice: Notice, found: tuple[Affected, ...]) -> None:
        self._notice, self._found = notice, found
        said = wording.notice_kind(notice.kind) + (f" · {self.tr('revoked')}" if notice.revokes else "")
        named = ", ".join(one.value for one in notice.references[:6])
        self.words.setText(" · ".join(part for part in (said, named) if part))
        self.table.blockSignals(True)
        self.table.setRowCount(len(found))
        for row, one in enumerate(found):
            self._show_row(row, one)
        self.table.blockSignals(False)
        self.table.resizeRowsToContents()
        self._enable()

    def _show_row(self, row: int, one: Affected) -> None:
        record = one.record
        name = QTableWidgetItem(
            wording.shortened(f"{record.id} · {record.title or record.headline or record.description}")
        )
        name.setFlags(name.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        name.setCheckState(Qt.CheckState.Checked if one.match.sure else Qt.CheckState.Unchecked)
        sure = self.tr("✓ sure") if one.match.sure else f"▲ {one.match.confidence:.0%}"
        why = "\n".join(map(str, one.match.grounds))
        changes = "\n".join(
            f"{wording.field_label(each.field)}: {wording.shown(each.before)} → {wording.shown(each.after)}"
            for each in one.differences
        )
        went = "\n".join(receipt.target for receipt in one.receipts)
        self.table.setItem(row, _RECORD, name)
        for column, text in ((_SURE, sure), (_WHY, why), (_CHANGES, changes), (_WENT, went)):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            self.table.setItem(row, column, item)

    def _enable(self) -> None:
        some = bool(self._notice and self.chosen())
        self.recall.setEnabled(some)
        self.go.setEnabled(some and self._notice is not None and self._notice.kind is not NoticeKind.NONE)

    def _apply(self) -> None:
        notice, ids, desk = self._notice, self.chosen(), self._work.desk
        if notice is None:
            return

        def work(_progress: Progress) -> Changes:
            changes = desk.notices.apply(notice, ids)
            self._work.seen(changes.records)
            return changes

        self.go.setEnabled(False)
        self._work.jobs.write(work, self._applied, self._refuse)

    def _applied(self, changes: Changes) -> None:
        self.applied.emit(changes)
        self.read()

    def _recall(self) -> None:
        if self._notice:
            QGuiApplication.clipboard().setText(self._work.desk.notices.recall(self._notice, self.chosen()))
            self.words.setText(self.tr("The draft of a recall is on the clipboard."))

    def _refuse(self, error: CaptionError) -> None:
        self.words.setText("" if isinstance(error, NoText) else wording.sentence(error))
        self._enable()

"""Templates, and fields copied from one record to others: texts with a tick each, shown as they would come out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
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

from captionmgr.model.errors import CaptionError
from captionmgr.model.record import Record
from captionmgr.services.templating import FILLABLE, Filled, preview, taken_from
from captionmgr.settings import Settings
from captionmgr.ui import wording
from captionmgr.ui.work import Work

_TICK, _TEXT, _SHOWN = range(3)


class TemplateDialog(QDialog):
    """The dialog; it works on the records that were selected when it was started.

    Signals:
        changed: the `Settings` to keep.
    """

    changed = Signal(object)

    def __init__(self, work: Work, settings: Callable[[], Settings], parent: QWidget) -> None:
        super().__init__(parent)
        self._work = work
        self._settings = settings
        self._records: tuple[Record, ...] = ()
        self._made: tuple[Filled, ...] = ()
        self.setObjectName("template")
        self.setWindowTitle(self.tr("Templates"))
        self.resize(820, 620)
        self.name = QComboBox()
        self.name.setEditable(True)
        self.table = QTableWidget(len(FILLABLE), 3)
        self.only_empty = QCheckBox(self.tr("Only fields that are empty"))
        self.words = QLabel()
        self.keep = QPushButton(self.tr("Save template"))
        self.drop = QPushButton(self.tr("Delete template"))
        self.leave = QPushButton(self.tr("Close"))
        self.apply = QPushButton(self.tr("Fill in"))
        self._dress()
        self._arrange()
        self.name.activated.connect(lambda _at: self._take_up(self.name.currentText()))
        self.table.itemChanged.connect(self._preview)
        self.only_empty.toggled.connect(self._preview)
        self.keep.clicked.connect(self._save)
        self.drop.clicked.connect(self._delete)
        self.leave.clicked.connect(self.close)
        self.apply.clicked.connect(self._apply)

    def start(self, ids: list[int]) -> None:
        """Begin with the records selected and what the table holds."""
        self._records = tuple(self._work.desk.records(ids))
        self._list_names()
        self._preview()
        self.show()
        self.raise_()
        self.table.setFocus()

    def copy_from(self, record_id: int) -> None:
        """Take the fields of a record, to be filled into others."""
        self._fill_table(taken_from(self._work.desk.record(record_id)))
        self.name.setEditText("")

    def texts(self) -> dict[str, str]:
        """The fields that are ticked, with their texts."""
        rows = enumerate(FILLABLE)
        return {name: self._item(row, _TEXT).text() for row, name in rows if self._is_ticked(row)}

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        return item if item is not None else QTableWidgetItem()

    def _is_ticked(self, row: int) -> bool:
        return self._item(row, _TICK).checkState() is Qt.CheckState.Checked

    def _fill_table(self, texts: dict[str, str]) -> None:
        self.table.blockSignals(True)
        for row, name in enumerate(FILLABLE):
            self._item(row, _TICK).setCheckState(Qt.CheckState.Checked if name in texts else Qt.CheckState.Unchecked)
            self._item(row, _TEXT).setText(texts.get(name, ""))
        self.table.blockSignals(False)
        self._preview()

    def _take_up(self, name: str) -> None:
        self._fill_table(dict(dict(self._settings().templates).get(name, ())))

    def _list_names(self) -> None:
        typed = self.name.currentText()
        self.name.clear()
        self.name.addItems([name for name, _texts in self._settings().templates])
        self.name.setEditText(typed)

    def _preview(self, *_changed: object) -> None:
        """Show what the first record would get, and how many would change."""
        first = self._records[0] if self._records else Record()
        try:
            self._made = preview(self._records, self.texts(), only_empty=self.only_empty.isChecked())
            shown = preview((first,), self.texts(), only_empty=self.only_empty.isChecked())
        except CaptionError as error:
            self._made = ()
            self._say(wording.sentence(error), wrong=True)
            self.apply.setEnabled(False)
            return
        values = shown[0].values if shown else {}
        self.table.blockSignals(True)
        for row, name in enumerate(FILLABLE):
            self._item(row, _SHOWN).setText(wording.shown(values[name]) if name in values else "")
        self.table.blockSignals(False)
        able = [one for one in self._made if not one.refused]
        words = self.tr("{changed} of {total} records would change.").format(
            changed=wording.number(len(able)), total=wording.number(len(self._records))
        )
        refused = [one.refused for one in self._made if one.refused]
        self._say(" ".join([words, *refused[:1]]), wrong=bool(refused))
        self.apply.setEnabled(bool(able))

    def _apply(self) -> None:
        made, self._made = self._made, ()
        self.apply.setEnabled(False)
        self._work.fill(made, self.name.currentText().strip(), self._work.failed.emit)
        self.close()

    def _save(self) -> None:
        name, texts = self.name.currentText().strip(), self.texts()
        if not name or not texts:
            self._say(self.tr("Give the template a name, and tick at least one field."), wrong=True)
            return
        self._keep({**dict(self._settings().templates), name: tuple(texts.items())})
        self._say(self.tr("Template “{name}” is saved.").format(name=name), wrong=False)

    def _delete(self) -> None:
        templates = dict(self._settings().templates)
        templates.pop(self.name.currentText().strip(), None)
        self.name.setEditText("")
        self._keep(templates)

    def _keep(self, templates: dict[str, tuple[tuple[str, str], ...]]) -> None:
        self.changed.emit(replace(self._settings(), templates=tuple(templates.items())))
        self._list_names()

    def _say(self, text: str, *, wrong: bool) -> None:
        self.words.setText(text)
        self.words.setProperty("wrong", wrong)
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)

    def _dress(self) -> None:
        titles = [self.tr("Field"), self.tr("Text, {variables} in braces"), self.tr("First record")]
        self.table.setHorizontalHeaderLabels(titles)
        for row, name in enumerate(FILLABLE):
            for column, text in ((_TICK, wording.field_label(name)), (_TEXT, ""), (_SHOWN, "")):
                item = QTableWidgetItem(text)
                flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
                extra = {_TICK: Qt.ItemFlag.ItemIsUserCheckable, _TEXT: Qt.ItemFlag.ItemIsEditable}
                item.setFlags(flags | extra.get(column, flags))
                if column == _TICK:
                    item.setCheckState(Qt.CheckState.Unchecked)
                self.table.setItem(row, column, item)
        heads = self.table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.words.setWordWrap(True)
        self.apply.setProperty("primary", True)
        named = (
            (self.name, self.tr("Name of the template")),
            (self.name.view(), self.tr("Name of the template")),
            (self.table, self.tr("Fields")),
            (heads, self.tr("Columns")),
            (self.table.verticalHeader(), self.tr("Rows")),
        )
        for widget, words in named:
            widget.setAccessibleName(words)
        line = self.name.lineEdit()
        if line is not None:
            line.setAccessibleName(self.tr("Name of the template"))

    def _arrange(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(QLabel(self.tr("Name of the template")))
        head.addWidget(self.name, 1)
        for widget in (self.keep, self.drop):
            head.addWidget(widget)
        foot.addWidget(self.only_empty)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.apply)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 12)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.words)
        rows.addLayout(foot)

"""The tables in which house rules are edited: one for agencies, one for sources, one for creators."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from captionmgr.model.houses import House, KnownCreator, Rule, key_of

_NAME, _SPELLINGS, _HANDOUT, _USERS = range(4)


class RuleTable(QWidget):
    """The rules of one kind, a row each, with buttons that add and delete rows.

    Args:
        kind: ``agency``, ``source`` or ``creator``.

    Signals:
        edited: what the table says has changed.
    """

    edited = Signal()

    def __init__(self, kind: str, title: str) -> None:
        super().__init__()
        self.kind = kind
        heads = [self.tr("Name the desk writes"), self.tr("Also printed as (semicolons between)")]
        if kind == "agency":
            heads += [self.tr("Handouts"), self.tr("Sent in by the public")]
        self.table = QTableWidget(0, len(heads))
        self.table.setObjectName(f"rules_{kind}")
        self.table.setAccessibleName(title)
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setProperty("rows", True)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        for one in (header, self.table.verticalHeader()):
            one.setAccessibleName(title)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_SPELLINGS, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(_NAME, 260)
        self._add = self._button("add", self.tr("Add"), self.tr("Add a rule (Insert)"), Qt.Key.Key_Insert)
        self._delete = self._button("delete", self.tr("Delete"), self.tr("Delete the rules chosen"), Qt.Key.Key_Delete)
        self._add.clicked.connect(self.add)
        self._delete.clicked.connect(self.delete)
        self.table.cellChanged.connect(self.edited)
        self.table.itemSelectionChanged.connect(self._enable)
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addWidget(self._delete)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 8)
        rows.addWidget(self.table, 1)
        rows.addLayout(buttons)
        self._enable()

    def show_rules(self, rules: Sequence[Rule]) -> None:
        """Show those rules, and no others."""
        self.table.blockSignals(True)
        self.table.setRowCount(0)
        for rule in rules:
            self._append(rule)
        self.table.blockSignals(False)
        self._enable()

    def rules(self) -> tuple[Rule, ...]:
        """The rules as they stand; rows in which nothing is written are none."""
        read = (self._rule(row) for row in range(self.table.rowCount()))
        return tuple(rule for rule in read if rule.name or rule.spellings)

    def add(self) -> None:
        """Begin a new rule."""
        rule = KnownCreator("") if self.kind == "creator" else House("", distributes=self.kind == "agency")
        self._append(rule)
        self._edit_name(self.table.rowCount() - 1)

    def delete(self) -> None:
        """Delete the rules chosen."""
        chosen = sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True)
        for row in chosen:
            self.table.removeRow(row)
        if chosen:
            self.table.selectRow(min(chosen[-1], self.table.rowCount() - 1))
            self.edited.emit()

    def point_at(self, name: str) -> None:
        """Choose the rule of a name; one without a name yet is opened for typing it."""
        named = (row for row in range(self.table.rowCount()) if key_of(self._text(row, _NAME)) == key_of(name))
        row = next(named, None)
        if row is None:
            return
        self.table.setCurrentCell(row, _NAME)
        self.table.setFocus()
        if not name:
            self._edit_name(row)

    def _edit_name(self, row: int) -> None:
        self.table.setCurrentCell(row, _NAME)
        self.table.setFocus()
        self.table.edit(self.table.model().index(row, _NAME))

    def _button(self, name: str, text: str, tip: str, key: Qt.Key) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"rules_{self.kind}_{name}")
        button.setAccessibleName(tip)
        button.setToolTip(tip)
        shortcut = QShortcut(QKeySequence(key), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)  # in a cell that is being typed in, the keys are its own
        shortcut.activated.connect(button.click)
        return button

    def _append(self, rule: Rule) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        self.table.setItem(row, _NAME, QTableWidgetItem(rule.name))
        self.table.setItem(row, _SPELLINGS, QTableWidgetItem("; ".join(rule.spellings)))
        if self.kind == "agency" and isinstance(rule, House):
            for column, checked in ((_HANDOUT, rule.supplies), (_USERS, rule.takes_users)):
                self.table.setItem(row, column, _tick(checked))

    def _rule(self, row: int) -> Rule:
        name = self._text(row, _NAME).strip()
        spellings = tuple(part.strip() for part in self._text(row, _SPELLINGS).split(";") if part.strip())
        if self.kind == "creator":
            return KnownCreator(name, spellings)
        if self.kind == "source":
            return House(name, spellings, distributes=False)
        return House(name, spellings, self._ticked(row, _HANDOUT), self._ticked(row, _USERS))

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text() if item else ""

    def _ticked(self, row: int, column: int) -> bool:
        item = self.table.item(row, column)
        return item is not None and item.checkState() is Qt.CheckState.Checked

    def _enable(self) -> None:
        self._delete.setEnabled(bool(self.table.selectedIndexes()))


def _tick(checked: bool) -> QTableWidgetItem:
    item = QTableWidgetItem()
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
    return item


TITLES = {"agency": "Agencies", "source": "Sources", "creator": "Creators"}


def kind_of(rule: Rule) -> str:
    """The table a rule belongs into."""
    if isinstance(rule, KnownCreator):
        return "creator"
    return "agency" if rule.distributes else "source"


def title_of(kind: str) -> str:
    """What a table is called."""
    return QCoreApplication.translate("RuleTable", TITLES[kind])

"""Every command with its shortcut, which can be changed; keys that another command has are refused by its name."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from captionmgr.settings import Shortcuts
from captionmgr.ui.commands import Commands, plain

_KEYS = 2


class ShortcutsDialog(QDialog):
    """The list of commands. A change holds at once.

    Signals:
        changed: the `Shortcuts` that differ from those shipped, to be kept.
    """

    changed = Signal(object)

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self.setObjectName("shortcuts")
        self.setWindowTitle(self.tr("Shortcuts"))
        self.table = QTableWidget(0, 3)
        self.keys = QKeySequenceEdit()
        self.words = QLabel()
        self.shipped = QPushButton(self.tr("As shipped"))
        self.none = QPushButton(self.tr("No shortcut"))
        self.all_shipped = QPushButton(self.tr("All as shipped"))
        self.way_out = QPushButton(self.tr("Close"))
        self._dress()
        self._arrange()
        self.table.currentCellChanged.connect(lambda row, *_: self._show_keys(row))
        self.keys.editingFinished.connect(lambda: self._use(self.keys.keySequence()))
        self.none.clicked.connect(lambda: self._use(QKeySequence()))
        self.shipped.clicked.connect(self._restore)
        self.all_shipped.clicked.connect(self._restore_all)
        self.way_out.clicked.connect(self.close)

    def start(self) -> None:
        """Show the commands as they are now."""
        self._fill()
        self.table.setCurrentCell(0, 0)
        self.show()
        self.raise_()
        self.table.setFocus()

    def _fill(self) -> None:
        found = self._commands.all()
        self.table.setRowCount(len(found))
        for row, (menu, action) in enumerate(found):
            for column, text in enumerate((plain(action), menu, _shown(action.shortcut()))):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
                self.table.setItem(row, column, item)

    def _show_keys(self, row: int) -> None:
        with QSignalBlocker(self.keys):
            self.keys.setKeySequence(self._commands.all()[row][1].shortcut())
        self._say("")

    def _use(self, keys: QKeySequence) -> None:
        """Give the chosen command these keys, unless another has them."""
        row = self.table.currentRow()
        action = self._commands.all()[row][1]
        if keys == action.shortcut():
            return
        if self._taken(keys, action):
            return
        self._commands.use({**dict(self._commands.changed()), self._commands.name_of(action): keys.toString()})
        self._settle(row)

    def _taken(self, keys: QKeySequence, action: QAction) -> bool:
        """Whether another command has those keys; then it is named."""
        other = self._commands.with_keys(keys, but=action)
        if other:
            words = self.tr("{keys} is the shortcut of “{command}”.")
            self._say(words.format(keys=_shown(keys), command=plain(other)))
        return other is not None

    def _restore(self) -> None:
        row = self.table.currentRow()
        action = self._commands.all()[row][1]
        name = self._commands.name_of(action)
        if any(self._taken(keys, action) for keys in self._commands.shipped(name)):
            return
        self._commands.use({key: value for key, value in self._commands.changed() if key != name})
        self._settle(row)

    def _restore_all(self) -> None:
        self._commands.use({})
        self._settle(self.table.currentRow())

    def _settle(self, row: int) -> None:
        self._fill()
        self._show_keys(row)
        changed: Shortcuts = self._commands.changed()
        self.changed.emit(changed)

    def _say(self, text: str) -> None:
        self.words.setText(text)
        self.words.setVisible(bool(text))
        self.keys.setAccessibleDescription(text)

    def _dress(self) -> None:
        self.table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Menu"), self.tr("Shortcut")])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(_KEYS, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.words.setProperty("wrong", True)
        self.words.setWordWrap(True)
        self.keys.setMaximumSequenceLength(1)
        named = (
            (self.table, "shortcuts_table", self.tr("Commands and shortcuts")),
            (self.table.horizontalHeader(), "shortcuts_columns", self.tr("Columns")),
            (self.table.verticalHeader(), "shortcuts_rows", self.tr("Rows")),
            (self.keys, "shortcuts_keys", self.tr("New shortcut of the chosen command")),
            (self.shipped, "shortcuts_shipped", self.shipped.text()),
            (self.none, "shortcuts_none", self.none.text()),
            (self.all_shipped, "shortcuts_all", self.all_shipped.text()),
            (self.way_out, "shortcuts_done", self.way_out.text()),
        )
        for widget, name, words in named:
            widget.setObjectName(name)
            widget.setAccessibleName(words)
        for inner in self.keys.findChildren(QWidget):
            inner.setAccessibleName(self.keys.accessibleName())

    def _arrange(self) -> None:
        change = QHBoxLayout()
        for widget in (QLabel(self.tr("Press the new keys:")), self.keys, self.shipped, self.none):
            change.addWidget(widget, int(widget is self.keys))
        foot = QHBoxLayout()
        foot.addWidget(self.all_shipped)
        foot.addStretch(1)
        foot.addWidget(self.way_out)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 12)
        rows.setSpacing(8)
        rows.addWidget(self.table, 1)
        rows.addLayout(change)
        rows.addWidget(self.words)
        rows.addLayout(foot)
        self.resize(560, 520)
        self._say("")


def _shown(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)

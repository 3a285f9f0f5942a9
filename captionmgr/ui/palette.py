"""All commands in one list that is searched by typing: what there is, where it stands, and its shortcut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from captionmgr.ui.commands import Commands, plain
from captionmgr.ui.field_box import LineEdit
from captionmgr.ui.painting import smaller
from captionmgr.ui.theme import Theme, colour

_ACTION = int(Qt.ItemDataRole.UserRole)
_WIDTH, _ROWS, _ROW = 520, 12, 30
_WALKS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QFrame):
    """The list over the upper middle of a window. It closes when a command is chosen, or with Esc."""

    def __init__(self, commands: Commands, theme: Theme, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self._commands = commands
        self._itself = commands["palette"]
        self._over = window
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("All commands"))
        self.search = LineEdit()
        self.search.setObjectName("palette_search")
        self.search.setAccessibleName(self.tr("Search the commands"))
        self.search.setPlaceholderText(self.tr("Search the commands"))
        self.list = QListWidget()
        self.list.setObjectName("palette_list")
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(_Delegate(theme, self))
        self.setFocusProxy(self.search)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.addWidget(self.search)
        rows.addWidget(self.list)
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(self._run)

    def start(self) -> None:
        """Show all commands, ready to be searched."""
        window = self._over
        self.search.clear()
        self._find("")
        self.setFixedSize(min(_WIDTH, window.width() - 40), min(_ROWS * _ROW + 60, window.height() - 80))
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, 64)))
        self.show()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """In the search field, the keys that walk go to the list, and Return runs what is chosen there."""
        if watched is not self.search or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentItem())
            return True
        if event.key() in _WALKS:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _find(self, typed: str) -> None:
        """Show the commands that hold all words in name or menu: what can be used first, then what begins with them."""
        words = typed.casefold().split()
        self.list.clear()
        found = [(plain(one), menu, one) for menu, one in self._commands.all() if one is not self._itself]
        held = [one for one in found if all(word in f"{one[0]} {one[1]}".casefold() for word in words)]
        for text, menu, action in sorted(held, key=lambda one: (not one[2].isEnabled(), not _begins(one[0], words))):
            self._add(text, menu, action)
        self.list.setCurrentRow(0)

    def _add(self, text: str, menu: str, action: QAction) -> None:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        item = QListWidgetItem(text)
        item.setData(_ACTION, (menu, keys, action))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (text, menu, keys))))
        if not action.isEnabled():
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _run(self, item: QListWidgetItem | None) -> None:
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        action: QAction = item.data(_ACTION)[2]
        self.close()
        action.trigger()


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """One line."""
        return QSize(160, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Name and menu at the left, the shortcut at the right."""
        colours = self._theme.colours
        menu, keys, action = index.data(_ACTION)
        place: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, colour(colours.chosen))
        inner = place.adjusted(8, 0, -8, 0)
        side = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(smaller(option.font))
        painter.setPen(colour(colours.second))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | side, keys)
        beside = painter.fontMetrics().horizontalAdvance(menu + keys) + 24
        painter.setFont(option.font)
        painter.setPen(colour(colours.text if action.isEnabled() else colours.second))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width() - beside)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | side, name)
        painter.setFont(smaller(option.font))
        painter.setPen(colour(colours.second))
        behind = inner.adjusted(metrics.horizontalAdvance(name) + 10, 0, 0, 0)
        painter.drawText(behind, Qt.AlignmentFlag.AlignLeft | side, menu)
        painter.restore()


def _begins(text: str, words: list[str]) -> bool:
    """Whether each word begins a word of the text."""
    return all(f" {word}" in f" {text.casefold()}" for word in words)

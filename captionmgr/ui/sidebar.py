"""The left column: saved views, stories and sources with live counts; choosing one filters the list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from captionmgr.model.views import View
from captionmgr.services.tally import Tally
from captionmgr.ui import wording
from captionmgr.ui.painting import bold, smaller
from captionmgr.ui.theme import Theme, colour

_FILTER = int(Qt.ItemDataRole.UserRole)
_COUNT = _FILTER + 1
_MOST_SOURCES = 30


@dataclass(frozen=True, slots=True)
class Filter:
    """Which records the list shows: a view, or those of a story or a source, or what a saved search finds."""

    view: View = View.ALL
    story_id: int | None = None
    source: str | None = None
    search: str = ""


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Headings have room above them."""
        heading = index.data(_FILTER) is None
        return QSize(120, 34 if heading and index.row() else 26)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Heading, or name with its count at the right."""
        colours = self._theme.colours
        place: QRect = option.rect.adjusted(0, 1, 0, -1)
        font = option.font
        inner = place.adjusted(8, 0, -8, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(_FILTER) is None:
            painter.setFont(bold(smaller(font)))
            painter.setPen(colour(colours.second))
            painter.drawText(
                inner.adjusted(0, 0, 0, -3),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
                index.data().upper(),
            )
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(colours.chosen if chosen else colours.surface))
            painter.drawRoundedRect(QRectF(place), 5, 5)
        count = wording.number(index.data(_COUNT))
        painter.setFont(font)
        painter.setPen(colour(colours.second))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        name = inner.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - 8, 0)
        painter.setFont(bold(font) if chosen else font)
        painter.setPen(colour(colours.accent if chosen else colours.text))
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class Sidebar(QListWidget):
    """The column.

    Signals:
        filtered: the `Filter` chosen.
    """

    filtered = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Views, stories and sources"))
        self.setProperty("sidebar", True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(theme, self))
        self.setMinimumWidth(200)
        self.setMaximumWidth(320)
        self.chosen = Filter()
        self.currentItemChanged.connect(self._choose)
        theme.changed.connect(self.viewport().update)

    def show_tally(self, tally: Tally) -> None:
        """Show the lines with their counts. What is chosen stays chosen while it exists."""
        self.blockSignals(True)
        self.clear()
        self._heading(self.tr("Desk"))
        for view in View:
            self._entry(wording.view(view), tally.views.get(view, 0), Filter(view))
        if tally.searches:
            self._heading(self.tr("Saved searches"))
        for name, typed, count in tally.searches:
            self._entry(name, count, Filter(search=typed))
        if tally.stories:
            self._heading(self.tr("Stories"))
        for story, count in tally.stories:
            self._entry(story.name or self.tr("untitled story"), count, Filter(story_id=story.id))
        if tally.sources:
            self._heading(self.tr("Sources"))
        for source, count in tally.sources[:_MOST_SOURCES]:
            self._entry(source, count, Filter(source=source))
        self.blockSignals(False)
        self._restore()

    def choose(self, wanted: Filter) -> None:
        """Choose a line."""
        for row in range(self.count()):
            if self.item(row).data(_FILTER) == wanted:
                self.setCurrentRow(row)

    def _restore(self) -> None:
        rows = [row for row in range(self.count()) if self.item(row).data(_FILTER) == self.chosen]
        self.blockSignals(bool(rows))
        self.setCurrentRow(rows[0] if rows else 1)
        self.blockSignals(False)

    def _heading(self, name: str) -> None:
        item = QListWidgetItem(name)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    def _entry(self, name: str, count: int, wanted: Filter) -> None:
        item = QListWidgetItem(name)
        item.setData(_FILTER, wanted)
        item.setData(_COUNT, count)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {wording.number(count)}")
        item.setToolTip(name)
        self.addItem(item)

    def _choose(self, item: QListWidgetItem | None) -> None:
        wanted = item.data(_FILTER) if item else None
        if isinstance(wanted, Filter) and wanted != self.chosen:
            self.chosen = wanted
            self.filtered.emit(wanted)

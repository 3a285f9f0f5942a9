"""The contact sheet: the same records and the same selection as the table's, as pictures side by side.

Places are reckoned from a row's number, never laid out one by one, so a million records cost no more than ten.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from captionmgr.model.clearance import is_veiled
from captionmgr.model.record import Record
from captionmgr.ui import wording
from captionmgr.ui.painting import bold, draw_lines, draw_picture, draw_pill, pill_size, smaller
from captionmgr.ui.record_model import Column, RecordModel
from captionmgr.ui.theme import Theme, colour
from captionmgr.ui.thumbnails import Thumbnails

_WIDTH = 184
_PICTURE = 126
_WORDS = 62
_HEIGHT = _PICTURE + _WORDS
_EDGE = 8

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_STEPS = {
    QAbstractItemView.CursorAction.MoveLeft: -1,
    QAbstractItemView.CursorAction.MovePrevious: -1,
    QAbstractItemView.CursorAction.MoveRight: 1,
    QAbstractItemView.CursorAction.MoveNext: 1,
}


class ContactSheet(QListView):
    """The sheet over the model and the selection of the table.

    Signals:
        entered: Return was pressed: to the caption.
    """

    entered = Signal()

    def __init__(
        self, model: RecordModel, selection: QItemSelectionModel, theme: Theme, thumbnails: Thumbnails
    ) -> None:
        super().__init__()
        self._records = model
        self._theme = theme
        self._thumbnails = thumbnails
        self.setObjectName("contact_sheet")
        self.setAccessibleName(self.tr("Contact sheet"))
        self.setModel(model)
        self.setModelColumn(Column.CAPTION)
        self.setSelectionModel(selection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        model.layoutChanged.connect(self.updateGeometries)
        model.dataChanged.connect(self.viewport().update)
        theme.changed.connect(self.viewport().update)

    # Where things are -----------------------------------------------------------------------------

    def _across(self) -> int:
        return max(1, (self.viewport().width() - _EDGE) // _WIDTH)

    def _place(self, row: int) -> QRect:
        down, along = divmod(row, self._across())
        shown = along if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self._across() - 1 - along
        top = _EDGE + down * _HEIGHT - self.verticalOffset()
        return QRect(_EDGE // 2 + shown * _WIDTH, top, _WIDTH, _HEIGHT)

    def _rows(self, area: QRect) -> range:
        """The rows from the first to the last, in reading order, whose cells a part of the viewport touches."""
        corners = (area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight())
        touched = [self._row_at(corner) for corner in corners]
        return range(max(0, min(touched)), min(self._records.rowCount(), max(touched) + 1))

    def _row_at(self, point: QPoint) -> int:
        along = min(max(0, (point.x() - _EDGE // 2) // _WIDTH), self._across() - 1)
        shown = along if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self._across() - 1 - along
        return (point.y() - _EDGE + self.verticalOffset()) // _HEIGHT * self._across() + shown

    def visualRect(self, index: Index) -> QRect:  # noqa: N802
        """A cell's place in the viewport."""
        return self._place(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        """The cell under a point."""
        row = self._row_at(point)
        inside = 0 <= row < self._records.rowCount() and self._place(row).contains(point)
        return self._records.index(row, Column.CAPTION) if inside else QModelIndex()

    def scrollTo(  # noqa: N802
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into view, moving as little as will do."""
        place, bar = self.visualRect(index), self.verticalScrollBar()
        if not index.isValid():
            return
        if place.top() < 0:
            bar.setValue(bar.value() + place.top() - _EDGE)
        elif place.bottom() > self.viewport().height():
            bar.setValue(bar.value() + place.bottom() - self.viewport().height() + _EDGE)

    def verticalOffset(self) -> int:  # noqa: N802
        """Pixels that are scrolled away above."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:  # noqa: N802
        """None: as many cells as fit stand side by side."""
        return 0

    def doItemsLayout(self) -> None:  # noqa: N802
        """Nothing is laid out."""
        self.updateGeometries()

    def updateGeometries(self) -> None:  # noqa: N802
        """Give the scroll bar its range."""
        down = -(-self._records.rowCount() // self._across())
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(_HEIGHT // 3)
        bar.setPageStep(height)
        bar.setRange(0, max(0, down * _HEIGHT + 2 * _EDGE - height))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """As many cells side by side as fit now; the current one stays in view."""
        super().resizeEvent(event)
        self.updateGeometries()
        self.scrollTo(self.currentIndex())

    # Choosing -------------------------------------------------------------------------------------

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Arrows go to the neighbour, Up and Down by a line of cells."""
        count, row = self._records.rowCount(), self.currentIndex().row()
        kind = QAbstractItemView.CursorAction
        lines = max(1, self.viewport().height() // _HEIGHT)
        down = {kind.MoveUp: -1, kind.MoveDown: 1, kind.MovePageUp: -lines, kind.MovePageDown: lines}
        if action in (kind.MoveHome, kind.MoveEnd):
            wanted = 0 if action == kind.MoveHome else count - 1
        elif action in down:
            wanted = row + down[action] * self._across()
            wanted = wanted if 0 <= wanted < count else row
        else:
            turned = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
            wanted = row + _STEPS.get(action, 0) * turned
        return self._records.index(min(max(wanted, 0), count - 1), Column.CAPTION) if count else QModelIndex()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:  # noqa: N802
        """Select from the first cell to the last, in reading order, that a rectangle of the viewport touches."""
        rows = self._rows(rect.normalized())
        chosen = QItemSelection()
        if rows and (len(rows) > 1 or self._place(rows[0]).intersects(rect.normalized())):
            last = self._records.columnCount() - 1
            chosen.select(self._records.index(rows[0], 0), self._records.index(rows[-1], last))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        """What to paint anew when a selection changes: all that is seen."""
        return QRegion(self.viewport().rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return goes to the caption; J and K step, as in the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        elif event.key() in (Qt.Key.Key_J, Qt.Key.Key_K) and not event.modifiers():
            by = 1 if event.key() == Qt.Key.Key_J else -1
            row = min(max(self.currentIndex().row() + by, 0), self._records.rowCount() - 1)
            self.setCurrentIndex(self._records.index(row, Column.CAPTION))
        else:
            super().keyPressEvent(event)

    # Painting -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The cells that are seen."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colour(self._theme.colours.ground))
        for row in self._rows(self.viewport().rect()):
            record = self._records.record(row)
            if record is not None:
                self._paint_cell(painter, self._place(row).adjusted(4, 4, -4, -4), row, record)
        painter.end()

    def _paint_cell(self, painter: QPainter, place: QRect, row: int, record: Record) -> None:
        colours, small = self._theme.colours, smaller(self.font())
        chosen = self.selectionModel().isRowSelected(row, _NOWHERE)
        painter.fillRect(place, colour(colours.chosen if chosen else colours.surface))
        if chosen:
            painter.fillRect(place.left(), place.top(), place.width(), 3, colour(colours.accent))
        picture = QRect(place.left() + 8, place.top() + 8, place.width() - 16, _PICTURE - 16)
        draw_picture(painter, picture, None if is_veiled(record) else self._thumbnails.of(record), colours)
        text = wording.status(record.status)
        size = pill_size(text, small)
        corner = QPoint(picture.left() + 4, picture.bottom() - size.height() - 3)
        draw_pill(painter, QRect(corner, size), text, small, colours.status(record.status))
        name = record.title or record.headline or record.description
        where = " · ".join(filter(None, (wording.date(record.date_created), record.city or record.country)))
        lines = [(name, bold(self.font()), colours.text), (where, small, colours.second)]
        lines.append((record.credit_line or self.tr("no credit line"), small, colours.second))
        words = QRect(place.left() + 8, picture.bottom() + 4, place.width() - 16, place.bottom() - picture.bottom() - 6)
        draw_lines(painter, words, lines)

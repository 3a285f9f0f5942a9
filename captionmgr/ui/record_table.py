"""The records as a table: rows with picture, caption, credit, date, place and status; images drop on rows."""

from __future__ import annotations

import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from captionmgr.model import clearance
from captionmgr.model.clearance import is_veiled
from captionmgr.model.record import Record
from captionmgr.model.rules import problems_of
from captionmgr.model.verification import Status
from captionmgr.model.views import is_staff
from captionmgr.ui import wording
from captionmgr.ui.dropping import image_file
from captionmgr.ui.painting import bold, draw_lines, draw_picture, draw_pill, lines_of, pill_size, smaller
from captionmgr.ui.record_model import RECORD_ROLE, Column, RecordModel
from captionmgr.ui.theme import Theme, Tone, colour
from captionmgr.ui.thumbnails import Thumbnails

ROW_HEIGHT = 76
_WIDTHS = {Column.PICTURE: 104, Column.CAPTION: 200, Column.SOURCE: 142, Column.DATE: 114, Column.LOCATION: 104}
_VERIFICATION_WIDTH = 134
_NARROW = 660
"""Width in pixels under which not every column has room."""
ORDERS = {
    Column.CAPTION: "title",
    Column.SOURCE: "source",
    Column.DATE: "date_created",
    Column.LOCATION: "city",
    Column.VERIFICATION: "status",
}
"""What the desk orders by, for each column that can be sorted."""


class RowDelegate(QStyledItemDelegate):
    """Paints one cell of a record's row."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails
        self.drop_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """All rows are of one height."""
        return QSize(_WIDTHS.get(Column(index.column()), _VERIFICATION_WIDTH), ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, rule and what the column shows."""
        record = index.data(RECORD_ROLE)
        colours = self._theme.colours
        place: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) or index.row() == self.drop_row
        painter.save()
        painter.fillRect(place, colour(colours.chosen if chosen else colours.surface))
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, colour(colours.line))
        if chosen and index.column() == Column.PICTURE:
            painter.fillRect(place.left(), place.top(), 3, place.height(), colour(colours.accent))
        if isinstance(record, Record):
            inner = place.adjusted(8, 4, -6, -5)
            if index.column() == Column.PICTURE:
                picture = QRect(place.left() + 12, place.top() + 8, 84, 60)
                draw_picture(painter, picture, None if is_veiled(record) else self._thumbnails.of(record), colours)
            elif index.column() == Column.VERIFICATION:
                self._verification(painter, inner, record, option)
            else:
                draw_lines(painter, inner, self._lines(record, Column(index.column()), inner.width(), option))
        painter.restore()

    def _lines(
        self, record: Record, column: Column, width: int, option: QStyleOptionViewItem
    ) -> list[tuple[str, QFont, str]]:
        colours, font = self._theme.colours, option.font
        small = smaller(font)
        if column is Column.CAPTION:
            name = record.title or record.headline
            title = (name or self.tr("untitled"), bold(font), colours.text if name else colours.second)
            rest = lines_of(record.description, font, width, 2)
            return [title, *((line, font, colours.text) for line in rest)]
        if column is Column.SOURCE:
            source = lines_of(record.source, font, width, 2) or [self.tr("no source")]
            credit = lines_of(record.credit_line or self.tr("no credit line"), small, width, 2)
            return [
                *((line, font, colours.text) for line in source),
                *((line, small, colours.second) for line in credit),
            ]
        if column is Column.LOCATION:
            return [
                (record.city or record.country or "—", font, colours.text),
                (record.country if record.city else "", small, colours.second),
            ]
        wrong = next((one for one in problems_of(record) if one.kind == "weekday"), None)
        date = (wording.date(record.date_created) or self.tr("no date"), font, colours.text)
        if wrong is None:
            return [date]
        says = lines_of(self.tr("▲ caption: {day}").format(day=wrong.data["says"]), small, width, 2)
        return [date, *((line, small, colours.disputed.text) for line in says)]

    def _verification(self, painter: QPainter, place: QRect, record: Record, option: QStyleOptionViewItem) -> None:
        colours = self._theme.colours
        small = smaller(option.font)
        text, tone = self._pill(record)
        size = pill_size(text, small)
        beneath = lines_of(wording.claim_line(record), small, place.width(), 2)
        height = size.height() + len(beneath) * (painter.fontMetrics().height() + 1)
        top = place.top() + max(0, (place.height() - height) // 2)
        draw_pill(painter, QRect(QPoint(place.left(), top), size), text, small, tone)
        rest = place.adjusted(0, top - place.top() + size.height() + 2, 0, 0)
        rest.setHeight(len(beneath) * (painter.fontMetrics().height() + 1))
        draw_lines(painter, rest, [(line, small, colours.second) for line in beneath])

    def _pill(self, record: Record) -> tuple[str, Tone]:
        stopped = {one.kind for one in clearance.problems(record, datetime.datetime.now(datetime.UTC))}
        if stopped & {"kill", "killed_by_notice"}:
            return self.tr("✕ Killed"), self._theme.colours.disputed
        if stopped & {"embargo", "not_before"} and record.status is not Status.DISPUTED:
            return self.tr("◷ Held"), self._theme.colours.attention
        if record.status is Status.UNREVIEWED and is_staff(record):
            return self.tr("Staff photo"), self._theme.colours.neutral
        return wording.status(record.status), self._theme.colours.status(record.status)


CHOOSABLE = (Column.SOURCE, Column.DATE, Column.LOCATION, Column.VERIFICATION)
"""Columns that a user can do without."""


class RecordTable(QTableView):
    """The table.

    Signals:
        chosen: ids of the selected records, whenever they change.
        entered: Return was pressed: to the caption.
        image_dropped: (record id, path) an image file was dropped on a row.
        ordered: what to order by, as `Desk.ids` takes it.
    """

    chosen = Signal(list)
    entered = Signal()
    image_dropped = Signal(int, Path)
    ordered = Signal(str)

    def __init__(self, model: RecordModel, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setObjectName("records")
        self.setAccessibleName(self.tr("Records"))
        self._records = model
        self.unwanted: frozenset[Column] = frozenset()
        self._narrow = False
        self._delegate = RowDelegate(theme, thumbnails, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._dress()
        theme.changed.connect(self.viewport().update)
        thumbnails.arrived.connect(model.repaint_row)

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setAcceptDrops(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setWordWrap(False)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setAccessibleName(self.tr("Rows"))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        columns.setHighlightSections(False)
        columns.setAccessibleName(self.tr("Columns"))
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(72)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(Column.VERIFICATION, _VERIFICATION_WIDTH)
        columns.setSectionResizeMode(Column.PICTURE, QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(Column.CAPTION, QHeaderView.ResizeMode.Stretch)
        columns.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        columns.customContextMenuRequested.connect(lambda _place: self.offer_columns())
        columns.setSectionsClickable(True)
        columns.setSortIndicatorShown(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        columns.setSortIndicatorClearable(True)
        columns.sortIndicatorChanged.connect(self._sort)

    def _sort(self, column: int, direction: Qt.SortOrder) -> None:
        order = ORDERS.get(Column(column)) if 0 <= column < len(Column) else None
        descending = "-" if direction is Qt.SortOrder.DescendingOrder else ""
        self.ordered.emit(descending + order if order else "id")

    def chosen_ids(self) -> list[int]:
        """Ids of the selected records, in the order of the list."""
        chosen = self.selectionModel().selection()  # not its rows: asking for each takes seconds where all are selected
        ranges = (chosen.at(at) for at in range(chosen.count()))
        spans = sorted((one.top(), one.bottom() + 1) for one in ranges if one.isValid())
        return [record_id for first, end in spans for record_id in self._records.ids[first:end]]

    def choose(self, record_id: int) -> None:
        """Select one record and bring it into view."""
        row = self._records.row_of(record_id)
        if row is not None:
            self._go_to_row(row)

    def step(self, by: int) -> None:
        """Select the record ``by`` rows further; the first one if none is selected."""
        if self._records.rowCount():
            current = self.currentIndex()
            row = current.row() + by if current.isValid() else 0
            self._go_to_row(min(max(row, 0), self._records.rowCount() - 1))

    def _go_to_row(self, row: int) -> None:
        """Select one row alone, whatever modifier keys are held (`selectRow` would extend the selection)."""
        kind = QItemSelectionModel.SelectionFlag
        index = self._records.index(row, Column.CAPTION)
        self.selectionModel().setCurrentIndex(index, kind.ClearAndSelect | kind.Rows)
        self.scrollTo(index)

    def offer_columns(self) -> None:
        """Let the user choose the columns, in a menu under their heads; the caption is always there."""
        menu = QMenu(self)
        menu.setObjectName("columns_menu")
        for column in CHOOSABLE:
            action = menu.addAction(str(self._records.headerData(column, Qt.Orientation.Horizontal)))
            action.setCheckable(True)
            action.setChecked(column not in self.unwanted)
            action.toggled.connect(partial(self.want, column))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(self.horizontalHeader().rect().bottomLeft()))

    def want(self, column: Column, wanted: bool) -> None:
        """Show a column or hide it, as far as there is room."""
        self.unwanted = self.unwanted - {column} if wanted else self.unwanted | {column}
        self._make_room(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the caption its room: in a narrow window first the place goes, then the date, then the source."""
        super().resizeEvent(event)
        self._make_room(event.size().width())

    def _make_room(self, width: int) -> None:
        least = {Column.DATE: _NARROW - 120, Column.SOURCE: _NARROW - 220, Column.LOCATION: _NARROW}
        for column in CHOOSABLE:
            self.setColumnHidden(column, column in self.unwanted or width < least.get(column, 0))
        narrow = width < _NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self.setColumnWidth(Column.SOURCE, 124 if narrow else _WIDTHS[Column.SOURCE])

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802
        """Tell who is selected."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.chosen_ids())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """J and K step as Down and Up do; Return goes to the caption."""
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and event.key() in (Qt.Key.Key_J, Qt.Key.Key_K):
            self.step(1 if event.key() == Qt.Key.Key_J else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Image files are welcome; anything else is left to the window."""
        self._weigh(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Show the row that would get the image."""
        self._weigh(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Show no row any more."""
        self._mark(-1)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Attach the image to the row it was dropped on."""
        path, row = image_file(event.mimeData()), self.rowAt(event.position().toPoint().y())
        self._mark(-1)
        if path and row >= 0:
            event.acceptProposedAction()
            self.image_dropped.emit(self._records.ids[row], path)

    def _weigh(self, event: QDragMoveEvent) -> None:
        if event.source() is self or image_file(event.mimeData()) is None:
            event.ignore()
            return
        self._mark(self.rowAt(event.position().toPoint().y()))
        event.acceptProposedAction()

    def _mark(self, row: int) -> None:
        self._delegate.drop_row = row
        self.viewport().update()

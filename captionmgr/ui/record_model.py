"""The list of records as Qt's model: it keeps ids, and fetches only the rows that are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, QUrl

from captionmgr.model.record import Record
from captionmgr.ui import wording
from captionmgr.ui.order import Order

RECORD_ROLE = int(Qt.ItemDataRole.UserRole)
"""The `Record` of a row."""
_CHUNK = 64
_KEPT = 4096
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns, left to right."""

    PICTURE = 0
    CAPTION = 1
    SOURCE = 2
    DATE = 3
    LOCATION = 4
    VERIFICATION = 5


class RecordModel(QAbstractTableModel):
    """Rows are records in the order of `ids`; ``fetch`` reads records by id, missing ones left out."""

    def __init__(self, fetch: Callable[[list[int]], list[Record]]) -> None:
        super().__init__()
        self._fetch = fetch
        self.order = Order()
        self._kept: OrderedDict[int, Record] = OrderedDict()

    @property
    def ids(self) -> Sequence[int]:
        """The ids shown, in order."""
        return self.order.ids

    def row_of(self, record_id: int) -> int | None:
        """The row of a record; None if it is not in the list."""
        return self.order.row_of(record_id)

    def record(self, row: int) -> Record | None:
        """The record of a row; None if it was removed meanwhile."""
        record_id = self.order.ids[row]
        if record_id not in self._kept:
            first = max(0, row - _CHUNK // 4)
            wanted = [one for one in self.order.ids[first : first + _CHUNK] if one not in self._kept]
            self._keep(self._fetch(wanted))
        return self._kept.get(record_id)

    def show(self, order: Order) -> None:
        """Show other records; what is selected stays so as far as it is still there."""
        if order.ids == self.order.ids:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        pinned = [(self.order.ids[index.row()], index.column()) for index in before]
        self.order = order
        rows = [(order.row_of(record_id), column) for record_id, column in pinned]
        after = [QModelIndex() if row is None else self.index(row, column) for row, column in rows]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def renew(self, records: Iterable[Record]) -> None:
        """Show records as they are now."""
        for record in records:
            if record.id in self._kept:
                self._kept[record.id] = record
            self.repaint_row(record.id)

    def forget(self) -> None:
        """Read everything anew when it is looked at next."""
        self._kept.clear()
        if self.order.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.order.ids) - 1, len(Column) - 1))

    def repaint_row(self, record_id: int) -> None:
        """Have a row painted again, if it is in the list."""
        row = self.row_of(record_id)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """Number of records."""
        return 0 if parent.isValid() else len(self.order.ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """Number of columns."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged to other programs."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """What is dragged: files."""
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """The image files of the rows, in their order; the files stay where they are."""
        records = (self.record(row) for row in sorted({index.row() for index in indexes}))
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(one.image.path) for one in records if one and one.image])
        return data

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802
        """Others get copies."""
        return Qt.DropAction.CopyAction

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """The columns' titles."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return {
            Column.CAPTION: self.tr("Title / caption"),
            Column.SOURCE: self.tr("Source · credit"),
            Column.DATE: self.tr("Date"),
            Column.LOCATION: self.tr("Location"),
            Column.VERIFICATION: self.tr("Verification"),
        }.get(Column(section), "")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row's record, or the words of one of its cells."""
        if not index.isValid() or role not in (
            RECORD_ROLE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        record = self.record(index.row())
        if role == RECORD_ROLE or record is None:
            return record
        if role == Qt.ItemDataRole.ToolTipRole:
            return record.description if index.column() == Column.CAPTION else None
        return self._words(record, Column(index.column()))

    def _words(self, record: Record, column: Column) -> str:
        if column is Column.PICTURE:
            return self.tr("image attached") if record.image else self.tr("no image")
        if column is Column.CAPTION:
            return f"{record.title or self.tr('untitled')}: {record.description}"
        if column is Column.SOURCE:
            return " · ".join(filter(None, (record.source, record.credit_line)))
        if column is Column.DATE:
            return wording.date(record.date_created)
        if column is Column.LOCATION:
            return ", ".join(filter(None, (record.city, record.country)))
        return " · ".join(filter(None, (wording.status(record.status), wording.claim_line(record))))

    def _keep(self, records: Iterable[Record]) -> None:
        for record in records:
            self._kept[record.id] = record
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)

"""What house rules would change in stored records: one row for each value, before and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from captionmgr.model.fields import FieldValue
from captionmgr.model.record import MediaKind
from captionmgr.services.rereading import FieldChange, Rereading
from captionmgr.ui import wording

Index = QModelIndex | QPersistentModelIndex
HEADS = ("Record", "Field", "Now", "Would be", "What happens")


class RereadingModel(QAbstractTableModel):
    """The rows of a dry run."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Rereading, FieldChange]] = []

    def show(self, shown: Sequence[Rereading]) -> None:
        """Show what a dry run found."""
        self.beginResetModel()
        self._rows = [(one, change) for one in shown for change in one.changes]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Number of values."""
        return 0 if parent and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Number of columns."""
        return 0 if parent and parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        """A column's name."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return _tr(HEADS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words; whole in its tip."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        words = self._words(*self._rows[index.row()], index.column())
        return words if role == Qt.ItemDataRole.ToolTipRole else wording.shortened(words)

    def _words(self, one: Rereading, change: FieldChange, column: int) -> str:
        return (
            f"{one.record_id} · {one.title}",
            wording.field_label(change.field),
            _shown(change.before),
            _shown(change.after),
            _fate(one, change),
        )[column]


class RereadingTable(QTableView):
    """The table."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = RereadingModel(self)
        self.setModel(self.rows)
        self.setObjectName("rules_changes")
        self.setAccessibleName(_tr("What would change"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setProperty("rows", True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        for one in (header, self.verticalHeader()):
            one.setAccessibleName(self.accessibleName())
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for column, width in enumerate((230, 130, 190, 190)):
            header.resizeSection(column, width)


def _shown(value: FieldValue | bool) -> str:
    if isinstance(value, bool):
        return _tr("yes") if value else _tr("no")
    if isinstance(value, MediaKind):
        return wording.media_kind(value)
    return wording.shown(value) or "–"


def _fate(one: Rereading, change: FieldChange) -> str:
    if one.signed:
        by = one.seen.sign_off.by if one.seen.sign_off else ""
        return _tr("stays: signed off by {name}").format(name=by)
    if change.by_hand:
        return _tr("stays: now read so, too") if change.before == change.after else _tr("stays: entered by hand")
    return _tr("changes")


def _tr(text: str) -> str:
    return QCoreApplication.translate("RereadingTable", text)

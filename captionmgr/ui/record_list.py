"""The middle column: search field, the records, and what stands there when there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from captionmgr.services.ledger import Changes
from captionmgr.ui.empty_page import EmptyPage
from captionmgr.ui.field_box import LineEdit
from captionmgr.ui.message_bar import MessageBar
from captionmgr.ui.record_model import RecordModel
from captionmgr.ui.record_table import RecordTable
from captionmgr.ui.resources import icon
from captionmgr.ui.sidebar import Filter
from captionmgr.ui.theme import Theme
from captionmgr.ui.thumbnails import Thumbnails
from captionmgr.ui.work import Work

_PAUSE = 120
"""Milliseconds without a key before the search runs."""


class RecordList(QWidget):
    """Which records are shown, by filter, search and order; the table and its selection.

    A record that no longer matches stays in its place while it is selected, so that it is not taken from under the
    editor's hands.

    Signals:
        chosen: ids of the selected records.
    """

    chosen = Signal(list)

    def __init__(self, work: Work, theme: Theme) -> None:
        super().__init__()
        self._desk = work.desk
        self._filter = Filter()
        self._order = "id"
        self._quiet = False
        self.thumbnails = Thumbnails(work.desk, work.jobs)
        self.model = RecordModel(work.desk.records)
        self.table = RecordTable(self.model, theme, self.thumbnails)
        self.search = LineEdit()
        self.empty = EmptyPage(theme)
        self.message = MessageBar()
        self.pages = QStackedWidget()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._arrange()
        self._dress_search(theme)
        self._timer.timeout.connect(lambda: self.refresh(keep=False))
        self.table.ordered.connect(self._sort)
        self.table.chosen.connect(self._choose)
        self.empty.all_wanted.connect(self.search.clear)

    def show_filter(self, wanted: Filter) -> None:
        """Show other records."""
        self._filter = wanted
        self.refresh(keep=False)
        if self.model.ids and not self.table.chosen_ids():
            self.table.choose(self.model.ids[0])

    def refresh(self, *, keep: bool = True) -> None:
        """Ask again which records are to be shown."""
        wanted = self._filter
        ids = self._desk.ids(
            wanted.view,
            search=self.search.text(),
            story_id=wanted.story_id,
            source=wanted.source,
            order=self._order,
        )
        chosen = self.table.chosen_ids()
        self._quiet = True
        self.model.show(self._with_chosen(ids, chosen) if keep else ids)
        self._quiet = False
        if self.table.chosen_ids() != chosen:
            self._choose(self.table.chosen_ids())
        self._turn()

    def take(self, changes: Changes) -> None:
        """Show records as they are after a change."""
        self.model.renew(changes.records)
        self.refresh()

    def reload(self) -> None:
        """Read everything anew: others may have changed it."""
        self.thumbnails.forget_failures()
        self.model.forget()
        self.refresh()

    def show_search(self, words: str) -> None:
        """Search for words at once."""
        self.search.setText(words)
        self._timer.stop()
        self.refresh(keep=False)

    def _with_chosen(self, ids: Sequence[int], chosen: Sequence[int]) -> list[int]:
        there = set(ids)
        missing = [one for one in chosen if one not in there]
        if not missing or len(missing) > 100:
            return list(ids)
        kept = list(ids)
        for record in self._desk.records(missing):
            row = self.model.row_of(record.id)
            kept.insert(len(kept) if row is None else row, record.id)
        return kept

    def _choose(self, ids: list[int]) -> None:
        if not self._quiet:
            self.chosen.emit(ids)

    def _sort(self, order: str) -> None:
        self._order = order
        self.refresh()

    def _turn(self) -> None:
        if self.model.ids:
            self.pages.setCurrentWidget(self.table)
            return
        if self.search.text().strip() or self._filter != Filter():
            self.empty.show_nothing_found(self.search.text().strip())
        else:
            self.empty.show_empty()
        self.pages.setCurrentWidget(self.empty)

    def _arrange(self) -> None:
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.empty)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.message)
        rows.addWidget(self.pages, 1)

    def _dress_search(self, theme: Theme) -> None:
        self.search.setObjectName("search")
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Search captions, credits, sources, places, persons, notes"))
        self.search.setClearButtonEnabled(True)
        self.search.setToolTip(
            self.tr(
                "Words, “quoted phrases”, -without; source: credit: place: person: city: country: creator: keyword:, "
                "date:2013-11 or date:2013..2014, status:verified, has:image, missing:credit"
            )
        )
        self.search.textChanged.connect(self._timer.start)
        glass = QAction(self)
        self.search.addAction(glass, LineEdit.ActionPosition.LeadingPosition)

        def tint() -> None:
            glass.setIcon(icon("search", theme.colours.second))

        theme.changed.connect(tint)
        tint()

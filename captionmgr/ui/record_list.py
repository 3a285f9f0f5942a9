"""The middle column: search field, the records, and what stands there when there are none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from captionmgr.model.record import Record
from captionmgr.services.ledger import Changes
from captionmgr.ui.contact_sheet import ContactSheet
from captionmgr.ui.empty_page import EmptyPage
from captionmgr.ui.field_box import LineEdit
from captionmgr.ui.message_bar import MessageBar
from captionmgr.ui.order import Order
from captionmgr.ui.record_model import RecordModel
from captionmgr.ui.record_table import RecordTable
from captionmgr.ui.resources import icon
from captionmgr.ui.search_completion import SearchCompletion
from captionmgr.ui.sidebar import Filter
from captionmgr.ui.theme import Theme
from captionmgr.ui.thumbnails import Thumbnails
from captionmgr.ui.work import Work

_PAUSE = 120
"""Milliseconds without a key before the search runs."""
_SCREEN = 200
"""Records of a first screen: more than any display shows."""


class RecordList(QWidget):
    """Which records are shown, by filter, search and order; the table and its selection.

    A record that no longer matches stays in its place while it is selected, so that it is not taken from under the
    editor's hands.

    In a desk of many records the list is read in the pool: first what fills a screen, then all of it.

    Signals:
        chosen: ids of the selected records.
        shown: other records are in the list.
    """

    chosen = Signal(list)
    shown = Signal()

    def __init__(self, work: Work, theme: Theme) -> None:
        super().__init__()
        self._desk = work.desk
        self._work = work
        self._asked = 0
        self._awaited = 0
        self._filter = Filter()
        self._order = "id"
        self._quiet = False
        self.thumbnails = Thumbnails(work.desk, work.jobs)
        self.model = RecordModel(work.desk.records)
        self.table = RecordTable(self.model, theme, self.thumbnails)
        self.sheet = ContactSheet(self.model, self.table.selectionModel(), theme, self.thumbnails)
        self.search = LineEdit()
        self.empty = EmptyPage(theme)
        self.message = MessageBar()
        self.pages = QStackedWidget()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._arrange()
        self._dress_search(theme)
        self.completion = SearchCompletion(self.search, work.desk.values)
        self._timer.timeout.connect(lambda: self.refresh(keep=False))
        self.table.ordered.connect(self._sort)
        self.table.chosen.connect(self._choose)
        self.view: QAbstractItemView = self.table
        self.empty.all_wanted.connect(self.search.clear)

    def show_filter(self, wanted: Filter) -> None:
        """Show other records. A saved search stands in the search field until another filter is shown."""
        if wanted.search or self.search.text() == self._filter.search:
            self.search.setText(wanted.search)
            self._timer.stop()
        self._filter = wanted
        self.refresh(keep=False, choose=True)

    def choose(self, record_id: int) -> None:
        """Select a record, as soon as it is in the list."""
        self._awaited = record_id
        self._choose_awaited()

    def refresh(self, *, keep: bool = True, choose: bool = False) -> None:
        """Ask again which records are to be shown.

        ``keep``: those selected stay where they are though they do not match; ``choose``: select the first if none is.
        """
        self._asked += 1
        wanted = self._filter
        ask = partial(
            self._desk.ids,
            wanted.view,
            search=self.search.text(),
            story_id=wanted.story_id,
            source=wanted.source,
            order=self._order,
        )
        kept = self.table.chosen_ids() if keep else []

        def read(limit: int | None = None) -> Order:
            return Order.of(ask(limit=limit)).with_kept(kept, self.model.order, self._desk.records)

        if self._desk.has_many():
            self._read_in_pool(read, _SCREEN if not keep or not self.model.ids else None, choose)
        else:
            self._show(read(), choose)

    def _read_in_pool(self, read: Callable[[int | None], Order], limit: int | None, choose: bool) -> None:
        asked = self._asked

        def arrived(order: Order) -> None:
            if asked != self._asked:
                return  # something else is wanted by now
            self._show(order, choose)
            if limit is not None and len(order.ids) >= limit:
                self._read_in_pool(read, None, choose)

        self._work.jobs.work(lambda _progress: read(limit), arrived, self._work.failed.emit)

    def _show(self, order: Order, choose: bool) -> None:
        chosen = self.table.chosen_ids()
        self._quiet = True
        self.model.show(order)
        self._quiet = False
        if self.table.chosen_ids() != chosen:
            self._choose(self.table.chosen_ids())
        self._turn()
        self._choose_awaited()
        if choose and self.model.ids and not self.table.chosen_ids():
            self.table.choose(self.model.ids[0])
        self.shown.emit()

    def _choose_awaited(self) -> None:
        if self._awaited and self.model.row_of(self._awaited) is not None:
            self.table.choose(self._awaited)
            self._awaited = 0

    def take(self, changes: Changes) -> None:
        """Show records as they are after a change."""
        self.model.renew(changes.records)
        self.refresh()

    def reload(self) -> None:
        """Read everything anew: others may have changed it."""
        self.thumbnails.forget_failures()
        self.model.forget()
        self.refresh()

    def show_as_sheet(self, wanted: bool) -> None:
        """Show the records as a contact sheet, or as a table; what is selected stays so."""
        had_focus = self.view.hasFocus()
        self.view = self.sheet if wanted else self.table
        if self.pages.currentWidget() is not self.empty:
            self.pages.setCurrentWidget(self.view)
        self.view.scrollTo(self.table.currentIndex())
        if had_focus and self.model.ids:
            self.view.setFocus()

    def neighbours(self) -> list[Record]:
        """The records just after and before the one selected; none where several are."""
        rows = [self.model.row_of(one) for one in self.table.chosen_ids()]
        if len(rows) != 1 or rows[0] is None:
            return []
        wanted = [row for row in (rows[0] + 1, rows[0] + 2, rows[0] - 1) if 0 <= row < len(self.model.ids)]
        return [record for row in wanted if (record := self.model.record(row)) is not None]

    def to_list(self) -> None:
        """Go to the records."""
        self.view.setFocus()

    def rest(self) -> None:
        """Ask for nothing any more: the desk is about to close."""
        self._timer.stop()
        self._asked += 1

    def show_search(self, words: str) -> None:
        """Search for words at once."""
        self.search.setText(words)
        self._timer.stop()
        self.refresh(keep=False)

    def _choose(self, ids: list[int]) -> None:
        if not self._quiet:
            self.chosen.emit(ids)

    def _sort(self, order: str) -> None:
        self._order = order
        self.refresh()

    def _turn(self) -> None:
        if self.model.ids:
            self.pages.setCurrentWidget(self.view)
            return
        if self.search.text().strip() or self._filter != Filter():
            self.empty.show_nothing_found(self.search.text().strip())
        else:
            self.empty.show_empty()
        self.pages.setCurrentWidget(self.empty)

    def _arrange(self) -> None:
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.sheet)
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

"""Completion in the search field: the names of tokens, and the values that a token can have."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from captionmgr.model.query import completions


class SearchCompletion(QObject):
    """Offers, beneath a search field, what its last word may become; ``values`` as `model.query.completions` asks."""

    def __init__(self, field: QLineEdit, values: Callable[[str, str], Sequence[str]]) -> None:
        super().__init__(field)
        self._field = field
        self._values = values
        self._start = 0
        self._offers = QStringListModel(self)
        self.completer = QCompleter(self._offers, self)
        self.completer.setWidget(field)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup = QListView()
        self._popup.setAccessibleName(self.tr("What the search may go on with"))
        self._popup.setProperty("offers", True)
        self.completer.setPopup(self._popup)
        self.completer.activated.connect(self._take)
        field.textEdited.connect(self._offer)

    def _offer(self, typed: str) -> None:
        at_end = self._field.cursorPosition() == len(typed)
        self._start, offers = completions(typed, self._values) if at_end else (0, ())
        self._offers.setStringList(list(offers))
        if offers:
            self.completer.complete()
        else:
            self._popup.hide()

    def _take(self, chosen: str) -> None:
        text = self._field.text()[: self._start] + chosen
        self._field.setText(text if chosen.endswith(":") else text + " ")
        if chosen.endswith(":"):
            self._offer(self._field.text())

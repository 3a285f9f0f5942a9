"""Countries offered while a country or its code is typed, by name or code; choosing one fills in both fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QListView

from captionmgr.model.places import Country
from captionmgr.ui.field_box import FieldBox, LineEdit


def offer_countries(country: FieldBox, code: FieldBox, countries: Sequence[Country], title: str) -> None:
    """Offer countries in both fields. ``title`` names the list of offers to screen readers."""
    offers = {f"{one.name} · {one.alpha3}": one for one in countries}

    def take(offer: str) -> None:
        country.enter(offers[offer].name)
        code.enter(offers[offer].alpha3)

    for box in (country, code):
        if isinstance(box.editor, LineEdit):
            completer = QCompleter(list(offers), box.editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            popup = QListView()
            popup.setAccessibleName(title)
            popup.setProperty("offers", True)
            completer.setPopup(popup)
            box.editor.setCompleter(completer)
            completer.activated.connect(take)

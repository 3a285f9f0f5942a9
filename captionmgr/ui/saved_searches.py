"""Searches that the editor saves under a name: they stand in the left column, and in the settings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog

from captionmgr.ui.main_window import MainWindow
from captionmgr.ui.sidebar import Filter


def save(window: MainWindow) -> None:
    """Ask under which name to save what is searched for; a name that is taken gets the new search."""
    typed = window.list.search.text().strip()
    if not typed:
        window.list.message.say(_tr("Type a search first; then it can be saved under a name."))
        window.to_search()
        return
    dialog = QInputDialog(window)
    dialog.setObjectName("save_search")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(_tr("Save this search"))
    dialog.setLabelText(_tr("Name of the search “{typed}”").format(typed=typed[:80]))
    known = {search: name for name, search in window.settings.searches}
    dialog.setTextValue(known.get(typed, typed[:80]))
    dialog.textValueSelected.connect(lambda name: _keep(window, name.strip() or typed, typed))
    dialog.open()


def forget(window: MainWindow) -> None:
    """Take the saved search that stands in the search field out of the left column, and show all records."""
    typed = window.list.search.text().strip()
    left = tuple(one for one in window.settings.searches if one[1] != typed)
    if left == window.settings.searches:
        window.list.message.say(_tr("What is searched for is no saved search. Choose one in the left column first."))
        return
    window.change_settings(replace(window.settings, searches=left))
    _show(window, Filter())


def _keep(window: MainWindow, name: str, typed: str) -> None:
    searches = {**dict(window.settings.searches), name: typed}
    window.change_settings(replace(window.settings, searches=tuple(searches.items())))
    _show(window, Filter(search=typed))


def _show(window: MainWindow, wanted: Filter) -> None:
    window.sidebar.chosen = wanted
    window.list.show_filter(wanted)
    window.refresh()


def _tr(text: str) -> str:
    return QCoreApplication.translate("SavedSearches", text)

"""A desk of more records than the window reads at once: the list comes from the pool, first a screen, then all."""

import pytest
from PySide6.QtCore import Qt

from captionmgr.model.record import Record
from captionmgr.model.views import View
from captionmgr.services import desk as desks
from captionmgr.settings import Settings
from captionmgr.ui import record_editor, record_list
from captionmgr.ui.deeds import open_window
from captionmgr.ui.sidebar import Filter


@pytest.fixture
def window(desk, store, theme, qtbot, monkeypatch, kept):
    monkeypatch.setattr(desks, "MANY", 5)
    monkeypatch.setattr(record_list, "_SCREEN", 4)
    with desk._store.transaction():
        for number in range(12):
            city = "Lima" if number == 9 else "Oslo"
            desk._store.records.insert(
                Record(title=f"T{number}", source="Wire", received="x", description=f"Rain {number}", city=city)
            )
    window = open_window(desk, store, theme, Settings(editor="Ann"), kept.append)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def test_a_screen_comes_first_and_then_all(window, settled, qtbot):
    assert window.list.pages.currentWidget() is window.list.table
    seen = []
    window.list.shown.connect(lambda: seen.append(len(window.list.model.ids)))
    window.list.show_filter(Filter())
    qtbot.waitUntil(lambda: seen == [4, 12])
    settled(window)
    assert list(window.list.model.ids) == list(range(1, 13))
    assert window.list.table.chosen_ids() == [1]
    assert "12" in window.status.words.text()


def test_only_the_newest_question_is_answered(window, settled):
    settled(window)
    for typed in ("rain", "nothing", "city:Lima"):
        window.list.show_search(typed)
    settled(window)
    assert list(window.list.model.ids) == [10]


def test_what_is_edited_stays_in_its_row_and_counts_follow(window, settled, qtbot):
    settled(window)
    window.list.show_search("city:Oslo")
    settled(window)
    window.list.choose(3)
    window.work.edit(window.desk.record(3), {"city": "Lima"}, pytest.fail)
    settled(window)
    assert list(window.list.model.ids)[:4] == [1, 2, 3, 4]
    assert window.desk.number("city:Oslo") == 10
    assert window.sidebar.item(1).text()
    assert window.desk.counts()[View.ALL] == 12


def test_nothing_found_is_said(window, settled):
    settled(window)
    window.list.show_search("blizzard")
    settled(window)
    assert window.list.pages.currentWidget() is window.list.empty
    window.list.show_search("")
    settled(window)
    assert len(window.list.model.ids) == 12


def test_a_search_is_saved_counted_chosen_and_forgotten(window, settled, qtbot, kept):
    settled(window)
    window.commands["save_search"].trigger()
    assert "Type a search first" in window.list.message.words.text()
    window.list.show_search("city:Lima")
    settled(window)
    window.commands["save_search"].trigger()
    dialog = window.findChild(object, "save_search")
    dialog.setTextValue("In Peru")
    dialog.accept()
    settled(window)
    assert window.settings.searches == (("In Peru", "city:Lima"),) == kept[-1].searches
    lines = [window.sidebar.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(window.sidebar.count())]
    assert "In Peru, 1" in lines
    window.sidebar.choose(Filter())
    settled(window)
    assert window.list.search.text() == ""
    assert len(window.list.model.ids) == 12
    window.sidebar.choose(Filter(search="city:Lima"))
    settled(window)
    assert window.list.search.text() == "city:Lima"
    assert list(window.list.model.ids) == [10]
    window.commands["forget_search"].trigger()
    settled(window)
    assert window.settings.searches == ()
    window.list.show_search("")
    window.commands["forget_search"].trigger()
    assert "no saved search" in window.list.message.words.text()


def test_tokens_and_values_are_offered_and_taken(window, settled, qtbot):
    settled(window)
    field, completer = window.list.search, window.list.completion.completer
    field.setFocus()
    qtbot.keyClicks(field, "rain so")
    assert completer.popup().isVisible()
    assert completer.completionModel().rowCount() == 1
    completer.activated.emit("source:")
    assert field.text() == "rain source:"
    qtbot.keyClicks(field, "wi")
    completer.activated.emit("Wire")
    assert field.text() == "rain source:Wire "
    completer.popup().hide()
    settled(window)


def test_more_selected_than_are_read_are_edited_together_all_the_same(window, settled, qtbot, monkeypatch):
    monkeypatch.setattr(record_editor, "_MOST", 3)
    settled(window)
    window.list.table.selectAll()
    assert window.list.table.chosen_ids() == list(range(1, 13)) == list(window.editor.ids)
    assert len(window.editor.records) == 3
    assert "12" in window.editor.preview.accessibleDescription()
    assert not window.editor.verification.isEnabled()
    box = window.editor.form.boxes["source"]
    assert box.text() == ""
    box.editor.setFocus()
    qtbot.keyClicks(box.editor, "Desk")
    box.commit()
    settled(window)
    assert {record.source for record in window.desk.records(list(range(1, 13)))} == {"Desk"}
    window.list.choose(2)
    assert window.editor.ids == (2,)
    assert window.editor.verification.isEnabled()
    settled(window)


def test_rows_selected_apart_come_in_the_order_of_the_list(window, settled):
    settled(window)
    table = window.list.table
    kind = table.selectionModel().SelectionFlag
    for row in (7, 2, 3, 2):
        table.selectionModel().select(window.list.model.index(row, 0), kind.Toggle | kind.Rows)
    assert table.chosen_ids() == [1, 4, 8]
    settled(window)

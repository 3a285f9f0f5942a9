"""Captions come in by pasting, opening and dropping; what is wrong is said in place and nothing is stored."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget


def press(qtbot, parent, name):
    qtbot.mouseClick(parent.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_pasted_captions_become_rows(window, qtbot, page, settled):
    press(qtbot, window, "empty_paste")
    window.importing.text.setFocus()
    QApplication.clipboard().setText(page)
    window.importing.text.paste()
    qtbot.waitUntil(lambda: window.importing.pages.currentIndex() == 1)
    assert window.desk.ids() == []
    assert window.importing.findChild(QPushButton, "import_go").text() == "Import 3 records"
    press(qtbot, window.importing, "import_go")
    settled(window)
    assert not window.importing.isVisible()
    assert window.list.model.rowCount() == 3
    words = [window.list.model.index(row, 1).data() for row in range(3)]
    assert words[0].startswith("untitled: Mayor Ines Prado")
    assert words[1].startswith("Portugal Flood: This image made from")
    assert "3 imported" in window.status.words.text()
    assert window.editor.ids == (window.list.model.ids[0],)


def test_the_same_page_again_offers_nothing_to_import(filled, qtbot, page):
    filled.importing.start(page, "page.txt")
    qtbot.waitUntil(lambda: filled.importing.pages.currentIndex() == 1)
    assert not filled.importing.findChild(QPushButton, "import_go").isEnabled()
    summary = filled.importing.findChild(QLabel, "import_summary").text()
    assert summary == "0 new · 3 in the library already · 0 changed"


def test_a_changed_caption_is_taken_as_a_new_version_only_when_ticked(filled, qtbot, page, settled):
    filled.importing.start(page.replace("three meters", "four meters"), "page.txt")
    qtbot.waitUntil(lambda: filled.importing.pages.currentIndex() == 1)
    assert not filled.importing.findChild(QPushButton, "import_go").isEnabled()
    filled.importing._versions.click()
    press(qtbot, filled.importing, "import_go")
    settled(filled)
    assert len(filled.desk.ids()) == 3
    assert any("four meters" in record.description for record in filled.desk.records(filled.desk.ids()))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"  \n \n", "holds no text"),
        (b"A shopping list\nmilk\nbread\n", "No caption was found in captions.txt"),
        (b"\x89PNG\x00\x01\x02\x00\x00\xff", "is not a text file"),
        (None, "does not exist"),
    ],
    ids=["empty", "no captions", "binary", "missing"],
)
def test_bad_files_are_answered_in_place(window, qtbot, tmp_path, settled, content, words):
    path = tmp_path / "captions.txt"
    if content is not None:
        path.write_bytes(content)
    window.importing.open_file(path)
    settled(window)
    error = window.importing.findChild(QLabel, "import_error")
    qtbot.waitUntil(error.isVisible)
    assert words in error.text()
    assert window.importing.isVisible()
    assert window.desk.ids() == []


def test_a_text_dropped_on_the_window_is_read(window, drop, qtbot, page, tmp_path):
    path = tmp_path / "gallery.txt"
    path.write_text(page, "utf-8")
    assert drop(window, QPoint(600, 400), path)
    qtbot.waitUntil(lambda: window.importing.pages.currentIndex() == 1)
    assert window.importing.findChild(QPushButton, "import_go").isEnabled()


def test_an_image_dropped_beside_the_rows_becomes_a_record(window, drop, photo, settled):
    assert drop(window, QPoint(600, 400), photo())
    settled(window)
    assert [window.desk.record(one).image is not None for one in window.list.model.ids] == [True]


def test_the_empty_library_offers_three_ways_in(window):
    assert window.list.pages.currentWidget() is window.list.empty
    for name in ("empty_paste", "empty_open", "empty_sample"):
        assert window.findChild(QPushButton, name).isVisible()
    assert not window.findChild(QPushButton, "empty_all").isVisible()


def test_nothing_found_offers_the_way_back(filled, qtbot):
    filled.list.show_search("zebra")
    assert filled.editor.ids == ()
    assert filled.list.pages.currentWidget() is filled.list.empty
    press(qtbot, filled, "empty_all")
    qtbot.waitUntil(lambda: filled.list.model.rowCount() == 3)


DAMAGED = "Boats lie in Faro, Portugal, Monday, May 6, 2024. The cityâ€™s quay is shut. (AP Photo/JosÃ© Costa)"


def reviewed(window, qtbot, settled, text):
    window.importing.start(text)
    qtbot.waitUntil(lambda: window.importing.pages.currentIndex() == 1)
    settled(window)
    return window.importing


def words(dialog, name):
    label = dialog.findChild(QLabel, f"repair_{name}")
    return label.text() if label.isVisible() else ""


def test_damaged_letters_are_shown_and_repaired_at_a_press(window, qtbot, settled):
    dialog = reviewed(window, qtbot, settled, DAMAGED)
    assert words(dialog, "words") == "This looks like UTF-8 read as Windows-1252: 1 line."
    assert "Photo/JosÃ© Costa" in words(dialog, "changes")
    assert "Photo/José Costa" in words(dialog, "changes")
    assert "JosÃ©" in dialog._cards.model().index(0, 0).data()
    press(qtbot, dialog, "repair_go")
    settled(window)
    assert "José" in dialog._cards.model().index(0, 0).data()
    assert words(dialog, "words").endswith("Repaired.")
    press(qtbot, dialog, "import_go")
    settled(window)
    assert window.desk.record(window.desk.ids()[0]).credit_line == "AP Photo/José Costa"


def test_a_repair_is_taken_back_at_a_press(window, qtbot, settled):
    dialog = reviewed(window, qtbot, settled, DAMAGED)
    press(qtbot, dialog, "repair_go")
    settled(window)
    press(qtbot, dialog, "repair_undo")
    settled(window)
    assert "JosÃ©" in dialog._cards.model().index(0, 0).data()
    assert dialog.findChild(QPushButton, "repair_go").isVisible()


def test_damaged_letters_stay_where_nobody_asks_for_a_repair(window, qtbot, settled):
    dialog = reviewed(window, qtbot, settled, DAMAGED)
    press(qtbot, dialog, "repair_leave")
    assert not dialog.findChild(QWidget, "repair").isVisible()
    press(qtbot, dialog, "import_go")
    settled(window)
    assert window.desk.record(window.desk.ids()[0]).received == DAMAGED


def test_a_repair_wanted_for_one_text_is_not_made_in_the_next(window, qtbot, settled):
    dialog = reviewed(window, qtbot, settled, DAMAGED)
    press(qtbot, dialog, "repair_go")
    settled(window)
    dialog.text.setPlainText(DAMAGED.replace("Faro", "Gaia"))
    qtbot.waitUntil(lambda: "Gaia" in dialog._cards.model().index(0, 0).data())
    assert "JosÃ©" in dialog._cards.model().index(0, 0).data()
    assert dialog.findChild(QPushButton, "repair_go").isVisible()


def test_html_says_that_it_is_read_as_it_is_seen(window, qtbot, settled):
    dialog = reviewed(window, qtbot, settled, f"<nav>Home</nav><p>{DAMAGED}</p><p>&amp;quot;</p>")
    assert words(dialog, "note").startswith("This is HTML")
    assert words(dialog, "words") == "Characters are written as HTML entities: 1 line."
    press(qtbot, dialog, "repair_leave")
    assert words(dialog, "words").startswith("This looks like UTF-8")


def test_the_encoding_of_an_older_file_is_said(window, qtbot, settled, tmp_path):
    path = tmp_path / "captions.txt"
    path.write_bytes("Boats lie in Faro, Portugal, Monday, May 6, 2024. (AP Photo/José Núñez)".encode("mac_roman"))
    window.importing.open_file(path)
    qtbot.waitUntil(lambda: window.importing.pages.currentIndex() == 1)
    settled(window)
    assert words(window.importing, "note") == "The file is not UTF-8; it was read as mac-roman."


def test_what_a_repair_may_bring_to_light_is_offered_where_no_caption_is_found(window, qtbot, settled):
    window.importing.start("Boats lie in Faro, Portugal, Monday, May 6, 2024. &#40;AP Photo&#47;Lia Costa&#41;")
    settled(window)
    assert window.importing.findChild(QLabel, "import_error").isVisible()
    press(qtbot, window.importing, "repair_go")
    qtbot.waitUntil(lambda: window.importing.pages.currentIndex() == 1)
    assert not window.importing.findChild(QLabel, "import_error").isVisible()

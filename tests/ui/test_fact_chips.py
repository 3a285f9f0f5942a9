"""News facts beside the caption: a chip each, which leads to its words, and back."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from captionmgr.model.reading import Found, Span
from captionmgr.model.record import Record, record_of
from captionmgr.model.restrictions import RestrictionCode
from captionmgr.services.reading import read_caption
from captionmgr.ui import fact_words
from captionmgr.ui.fact_words import facts_of, notices
from captionmgr.ui.theme import Mode

HELD = (
    "A crane lifts a burned boat from the water in Porto, Portugal, Monday, May 3, 2021. (Rui Mendes/Pool Photo via AP)"
    " EMBARGOED UNTIL 0001 GMT May 5, 2098. GRAPHIC CONTENT. CORRECTS NAME OF THE TOWN. EDITORIAL USE ONLY. NO SALES."
)
LONE = "A crane lifts a boat from the water in Porto, Portugal, Monday. (AP Photo/Lia Costa)"
PAGE = f"Harbour Crane\n{HELD}\nHarbour Crane\n{LONE}\n"


@pytest.fixture
def held(window, desk, settled):
    """The window with a record whose caption is full of news facts."""
    (record,) = desk.import_text(HELD, "held.txt").added
    window.reload()
    window.list.table.choose(record.id)
    settled(window)
    return window


def chip(window, field):
    return window.editor.form.facts.findChild(QPushButton, f"fact_{field}")


def read(caption):
    return record_of(read_caption(caption))


def test_each_fact_is_a_chip_that_says_it_in_words(held):
    words = [fact.words for fact in held.editor.form.facts.facts()]
    assert words == [
        "Embargo until Mon 5 May 2098, 00:01 UTC",
        "Graphic content",
        "Correction",
        "Pool",
        "Editorial use only",
        "No sales",
        "English",
    ]
    assert chip(held, "embargo").isVisible()
    assert chip(held, "embargo").accessibleName() == words[0]


def test_a_chip_shows_its_words_and_the_rule_that_read_them(held):
    assert chip(held, "embargo").toolTip() == (
        "<qt>“EMBARGOED UNTIL 0001 GMT May 5, 2098” (read by the rule “embargo”)</qt>"
    )


def test_a_pressed_chip_gives_the_focus_to_its_words(held, qtbot):
    caption = held.editor.form.caption
    qtbot.mouseClick(chip(held, "graphic_content"), Qt.MouseButton.LeftButton)
    assert held.focusWidget() is caption
    assert caption.textCursor().position() == HELD.index("GRAPHIC")
    assert caption.standing_out() == ["GRAPHIC CONTENT"]
    caption.left.emit()
    assert caption.standing_out() == []


def test_a_chip_that_has_the_focus_makes_its_words_stand_out(held):
    facts = held.editor.form.facts
    chip(held, "embargo").setFocus()
    assert held.editor.form.caption.standing_out() == ["EMBARGOED UNTIL 0001 GMT May 5, 2098"]
    QTest.keyClick(held.focusWidget(), Qt.Key.Key_Right)
    assert held.editor.form.caption.standing_out() == ["GRAPHIC CONTENT"]
    for _ in facts.facts():
        QTest.keyClick(held.focusWidget(), Qt.Key.Key_Right)
    assert held.focusWidget() is chip(held, "language"), "the last stays the last"
    QTest.keyClick(held.focusWidget(), Qt.Key.Key_Tab)
    assert held.focusWidget().objectName() == "headline", "Tab passes all chips at once"


def test_tab_comes_from_the_caption_to_the_first_chip(held):
    held.editor.form.caption.setFocus()
    QTest.keyClick(held.focusWidget(), Qt.Key.Key_Tab)
    assert held.focusWidget() is chip(held, "embargo")


def test_clicked_words_give_the_focus_to_their_chip(held, qtbot):
    caption = held.editor.form.caption
    cursor = QTextCursor(caption.document())
    cursor.setPosition(HELD.index("CORRECTS") + 3)
    caption.setTextCursor(cursor)
    caption.ensureCursorVisible()
    place = caption.cursorRect(cursor).center() + QPoint(2, 0)
    qtbot.mouseClick(caption.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert held.focusWidget() is chip(held, "correction")


def test_a_problem_about_a_fact_leads_to_its_chip(held):
    problems = held.editor.problems
    row = next(at for at in range(problems.count()) if "embargo" in problems.item(at).text())
    problems.itemActivated.emit(problems.item(row))
    assert held.focusWidget() is chip(held, "embargo")


def test_words_are_found_where_typing_moved_them(held):
    caption = held.editor.form.caption
    start = QTextCursor(caption.document())
    start.insertText("Look: ")
    chip(held, "embargo").setFocus()
    assert caption.standing_out() == ["EMBARGOED UNTIL 0001 GMT May 5, 2098"]


def test_words_that_were_edited_away_are_pointed_at_no_more(held, desk, settled):
    (record_id,) = held.editor.ids
    desk.edit(record_id, {"description": "A crane."})
    held.reload()
    settled(held)
    chip(held, "embargo").click()
    assert held.editor.form.caption.standing_out() == []
    assert "EMBARGOED" in chip(held, "embargo").toolTip()


def test_no_chips_without_facts_or_for_several_records(held, desk, settled):
    held.editor.show_ids(())
    assert not held.editor.form.facts.isVisible()
    desk.import_text(LONE, "lone.txt")
    held.editor.show_ids(desk.ids())
    assert held.editor.form.facts.facts() == []


def test_many_chips_are_folded_until_somebody_wants_them(window, desk, settled, qtbot):
    many = HELD + " NO ARCHIVES. MANDATORY CREDIT. GERMANY OUT. NO MARKETING."
    (record,) = desk.import_text(many, "many.txt").added
    window.reload()
    window.list.table.choose(record.id)
    settled(window)
    facts = window.editor.form.facts
    more = facts.findChild(QPushButton, "more_facts")
    assert len(facts.facts()) == 11
    assert (more.isVisible(), more.text()) == (True, "4 more…")
    assert not chip(window, "language").isVisible()
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert not more.isVisible()
    assert chip(window, "language").isVisible()
    assert "Not in a territory: “GERMANY OUT”" in [fact.words for fact in facts.facts()]
    desk.edit(record.id, {"headline": "A crane"})
    window.reload()
    assert not more.isVisible(), "a saved field does not fold them again"
    window.editor.show_ids(())
    window.editor.show_ids((record.id,))
    assert more.isVisible()
    chip(window, "embargo").setFocus()
    for _ in range(10):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Right)
    assert window.focusWidget() is chip(window, "language"), "an arrow goes on into what was folded"


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_the_swatch_has_the_colour_of_the_words(held, theme, mode):
    theme.use(mode)
    kind = held.editor.form.caption.kinds()[-1]
    drawn = chip(held, "embargo").icon().pixmap(chip(held, "embargo").iconSize()).toImage()
    assert drawn.pixelColor(2, 2).name().upper() == theme.colours.evidence[kind][1]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("kill", True, "Killed by the agency"),
        ("doubtful", True, "In doubt: “purports to show”"),
        ("embargo", "2021-05-03T18:00+02:00", "Embargo until Mon 3 May 2021, 18:00 UTC+02:00"),
        ("embargo", "2021-05-03T18:00", "Embargo until Mon 3 May 2021, 18:00"),
        ("embargo", "2021-05-03", "Embargo until Mon 3 May 2021"),
        ("embargo", "purports to show", "Embargo: “purports to show”"),
        ("impossible_date", "purports to show", "No such day: “purports to show”"),
        ("restriction_expiry", "P14D", "Use ends after 14 days"),
        ("restriction_expiry", "PT48H", "Use ends after 48 hours"),
        ("restriction_expiry", "P3M", "Use ends after 3 months"),
        ("restriction_expiry", "P1Y", "Use ends after a year"),
        ("restriction_expiry", "2021-05-17", "Use ends Mon 17 May 2021"),
        ("release_date", "2021-05-04", "Released Tue 4 May 2021"),
        ("date_words", "Monday", "Date only as “purports to show”"),
        ("language", "de", "German"),
        ("language", "qqq", "qqq"),
    ],
)
def test_words(qapp, field, value, words):
    record = Record(received="purports to show", found=(Found(field, value, Span(0, 16), "test"),))
    assert [fact.words for fact in facts_of(record)] == [words]


@pytest.mark.parametrize("code", RestrictionCode)
def test_every_code_has_words(qapp, code):
    record = Record(received="words", found=(Found("restriction_code", code.value, Span(0, 5), "test"),))
    (fact,) = facts_of(record)
    assert fact.words


def test_when_a_use_ends_says_that_its_time_is_limited(qapp):
    ending = read("A boat burns in Porto, Portugal, May 3, 2021. (AP Photo/Lia Costa) USE UNTIL MAY 17, 2021")
    assert "limited-time" in {one.value for one in ending.found}
    assert [fact.words for fact in facts_of(ending)] == ["Use ends Mon 17 May 2021", "English"]


def test_thousands_of_restrictions_are_told_in_no_time(qapp):
    found = tuple(
        Found(field, value, Span(at, at + 8), "r")
        for at in range(0, 400_000, 10)
        for field, value in (("restriction_code", "no-sales"), ("restriction_expiry", "2021-05-17"))
    )
    record = Record(received="NO SALES. " * 40_000, found=found)
    begun = time.perf_counter()
    assert [fact.words for fact in facts_of(record)] == ["Use ends Mon 17 May 2021", "No sales"]
    assert time.perf_counter() - begun < 5


def test_what_is_said_twice_is_one_fact(qapp):
    twice = tuple(Found("kill", True, Span(at, at + 4), "mark") for at in (0, 5))
    (fact,) = facts_of(Record(received="KILL KILL", found=twice))
    assert fact.found == twice


def test_the_words_of_a_caption_are_no_markup_in_a_tooltip(qapp):
    (fact,) = facts_of(Record(received="<b>KILL</b>", found=(Found("kill", True, Span(0, 11), "mark"),)))
    assert "&lt;b&gt;KILL&lt;/b&gt;" in fact.evidence("<b>KILL</b>")


def test_only_what_is_no_problem_already_is_a_notice(qapp):
    killed = read("MANDATORY KILL: A boat burns in Porto, Portugal, May 3, 2021. (AP Photo/Lia Costa)")
    assert notices(killed, ()) == ("Killed by the agency",)
    past = read("EMBARGOED UNTIL 0001 GMT May 5, 2021. A boat burns in Porto, Portugal. (AP Photo/Lia Costa)")
    assert notices(past, ()) == ("Embargo until Wed 5 May 2021, 00:01 UTC",)
    assert fact_words.facts_of(past)[0].field == "embargo"


def test_the_import_shows_what_an_editor_must_know(window, qtbot):
    window.importing.start(PAGE, "held.txt")
    qtbot.waitUntil(lambda: window.importing.pages.currentIndex() == 1)
    spoken = window.importing._cards.model().index(0, 0).data()
    assert "Under embargo until 2098-05-05 00:01 UTC" in spoken
    assert "The agency warns of graphic content" in spoken


def test_the_day_of_receipt_resolves_a_weekday_in_the_import(window, qtbot, settled):
    importing = window.importing
    importing.start(LONE, "lone.txt")
    qtbot.waitUntil(lambda: importing.pages.currentIndex() == 1)
    assert importing._preview.items[0].record.date_created is None, "nobody said when it came in"
    field = importing.findChild(QLineEdit, "received_on")
    QTest.keyClicks(field, "2021-05-06")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: importing._preview.items[0].record.date_created is not None)
    importing.findChild(QPushButton, "import_go").click()
    settled(window)
    (record,) = window.desk.records(window.desk.ids())
    assert record.date_created.iso == "2021-05-03"
    assert next(fact.words for fact in facts_of(record)) == "Inferred: Mon 3 May 2021 from “Monday”"
    importing.start(LONE, "lone.txt")
    assert field.text() == "", "the next text has a day of its own"


def test_what_is_no_day_says_so_and_resolves_nothing(window, qtbot):
    importing = window.importing
    importing.start(LONE, "lone.txt")
    qtbot.waitUntil(lambda: importing.pages.currentIndex() == 1)
    field = importing.findChild(QLineEdit, "received_on")
    field.setText("last week")
    field.left.emit()
    assert importing.findChild(QLabel, "received_wrong").isVisible()
    qtbot.mouseClick(importing.findChild(QPushButton, "received_today"), Qt.MouseButton.LeftButton)
    assert not importing.findChild(QLabel, "received_wrong").isVisible()
    qtbot.waitUntil(lambda: importing._preview.items[0].record.date_created is not None)

"""Where words stand in Qt's document, which counts otherwise than Python."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from captionmgr.model.reading import Found, Span
from captionmgr.model.record import Record
from captionmgr.ui.evidence import marks_of, places_of
from captionmgr.ui.theme import Evidence


@pytest.mark.parametrize("before", ["", "A ", "🌊 ", "one\r\ntwo ", "one\rtwo\n", "\r\n🌊\r\n\n", "e\u0301 "])
def test_words_are_where_qt_shows_them(qapp, before):
    text = f"{before}KILL, then more"
    span = Span(len(before), len(before) + 4)
    record = Record(received=text, description=text, found=(Found("kill", True, span, "mark"),))
    (mark,) = marks_of(record, text)
    assert (mark.field, mark.kind) == ("kill", Evidence.NOTICE)
    assert places_of(record, text) == {span: (mark.start, mark.end)}
    edit = QPlainTextEdit()
    edit.setPlainText(text)
    cursor = edit.textCursor()
    cursor.setPosition(mark.start)
    cursor.setPosition(mark.end, cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "KILL"


def test_words_beyond_what_was_edited_have_no_place(qapp):
    record = Record(received="A boat. KILL", found=(Found("kill", True, Span(8, 12), "mark"),))
    assert places_of(record, "A ship. KILL") == {}
    assert marks_of(record, "A ship. KILL") == ()


def test_restrictions_stay_with_the_instructions(qapp):
    found = (Found("restriction", "NO SALES", Span(0, 8), "r"), Found("restriction_code", "no-sales", Span(0, 8), "r"))
    (mark,) = marks_of(Record(received="NO SALES", found=found), "NO SALES")
    assert mark.field == "instructions"

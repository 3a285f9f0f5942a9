"""Whatever the text, the finders of marks, restrictions, doubt and language neither fail nor take long."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from captionmgr.model.reading import Span
from captionmgr.model.restrictions import RestrictionCode
from captionmgr.parsing.language import find_language
from captionmgr.parsing.marks import find_marks
from captionmgr.parsing.restrictions import find_restrictions
from captionmgr.parsing.verification import find_doubt

PIECES = st.sampled_from(
    [
        *".,:;-–—/()[]*\"“ \n\t\u200b🙂é", "CORRECTS ", "ADDS NAME ", "RECROP", "RESEND", "PHOTO KILL",
        "EMBARGO", "EMBARGOED UNTIL ", "HOLD ", "0001 GMT ", "99:99", "2500 GMT", "22:30hrs ", "May 3, 2021 ", "May 3 ",
        "9 p.m. ", "31.02.2021", "GRAPHIC CONTENT", "ATTENTION EDITORS: ", "MANDATORY CREDIT", ": ", "NO SALES ",
        "EDITORIAL USE ONLY ", "JAPAN ", "OUT", "TV OUT", "NO USE AFTER ", "WITHIN ", "14 DAYS ", "999 years ", "from ",
        "bis 12.05.2021 ", "für vier Wochen ", "nur zur redaktionellen Verwendung ",
        "purports to show ", "Das Bild soll ", "zeigen ", "the and of ", "İ", "ß", "Паром", "渡轮", "の",
    ]
)  # fmt: skip
TEXT = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=40).map("".join)


def all_found(text, prose):
    yield from find_marks(text, prose)
    yield from find_restrictions(text, prose)
    yield from (one for one in (find_doubt(text), find_language(text)) if one)


@settings(max_examples=400, deadline=None)
@given(TEXT, st.integers(0, 200), st.integers(0, 200))
def test_any_text_is_searched(text, one, other):
    prose = Span(min(one, other, len(text)), min(max(one, other), len(text)))
    found = list(all_found(text, prose))
    assert found == list(all_found(text, prose))
    for value in found:
        assert 0 <= value.span.start < value.span.end <= len(text)
        words = value.span.of(text)
        assert words == words.strip()
        if value.field == "restriction":
            assert value.value == words
        if value.field == "restriction_code":
            RestrictionCode(value.value)


@pytest.mark.parametrize(
    "piece",
    [
        " ", "AA ", "0001 ", "CORRECTS A ", "EMBARGO ", "EMBARGO" + " " * 5_000, "WARNING " + " " * 5_000,
        "MANDATORY CREDIT: A ", "MANDATORY CREDIT" + " " * 5_000, "NO SALES ", "NO LICENSING IN AA, ", "USE A ",
        "JAPAN, OUT",
        "NO USE AFTER 14 DAYS ", "WITHIN 7 DAYS FROM ", "EDITORIAL USE ONLY, BIS ", "claims to show ", "Bild soll ",
        "the ", "渡",
    ],
    ids=lambda piece: piece.strip()[:24] or "blanks",
)  # fmt: skip
def test_long_texts_take_no_long_time(piece):
    text = piece * (1_000_000 // len(piece)) + "LIFTED out embargo until used sale use image soll"
    begun = time.process_time()
    list(all_found(text, Span(0, len(text))))
    assert time.process_time() - begun < 60  # a search that starts anew at every character takes hours

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.model.fields import FIELD, FIELDS, utf8_cut


def test_names_are_unique():
    assert len(FIELD) == len(FIELDS)


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("AP Photo/Shaam", 8, "AP Photo"),
        ("Zürich", 2, "Z"),  # the ü takes two bytes and does not fit whole
        ("Łukasz", 1, "Ł"[:0]),
        ("cafe\u0301", 5, "caf"),  # not "cafe" without its accent
        ("a👨‍👩‍👧", 9, "a"),  # a family is one character to a reader
        ("short", 32, "short"),
    ],
)
def test_cutting_keeps_whole_characters(text, limit, kept):
    assert utf8_cut(text, limit) == kept


@given(st.text(), st.integers(0, 40))
def test_cutting_gives_a_beginning_within_the_limit(text, limit):
    kept = utf8_cut(text, limit)
    assert text.startswith(kept)
    assert len(kept.encode()) <= limit or kept == text == ""

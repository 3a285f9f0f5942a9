"""Codes of tab-separated files become words; what is no code stays as it is. A tilde stands for the backslash here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.model.code_replacements import Codes, Typed, expand, read, typed

TEAMS = "r9\tRonaldo Nazário\tBrazil\tforward\nb1\tGianluigi Buffon\tItaly\n\nno tab here\nR9\tRonaldo\n"
CODES = read([("teams.txt", TEAMS), ("more.txt", "b1\tsomeone else\nm10\tLena Brandt\t\twings\n")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("~r9~ scores", "Ronaldo Nazário scores"),
        ("~R9~ scores", "Ronaldo scores"),
        ("~B1~ saves", "Gianluigi Buffon saves"),
        ("~r9#2~ and ~b1#2~", "Brazil and Italy"),
        ("~r9~~b1~", "Ronaldo NazárioGianluigi Buffon"),
        ("~m10#2~", "~m10#2~"),
        ("~m10#3~", "wings"),
        ("~r9#9~ ~r9#0~", "~r9#9~ ~r9#0~"),
        ("C:~photos~r9~x", "C:~photosRonaldo Nazáriox"),
        ("~nobody~ ~r9", "~nobody~ ~r9"),
        ("~nobody~r9~", "~nobodyRonaldo Nazário"),
        ("", ""),
    ],
)
def test_a_text_is_expanded(text, expected):
    assert expand(text.replace("~", "\\"), CODES) == expected.replace("~", "\\")
    assert expand(text, CODES, "~") == expected


def test_lines_without_a_code_are_told():
    assert CODES.ignored == (("teams.txt", 4),)


def test_the_code_at_the_cursor():
    assert typed("Goal by \\r9\\", CODES) == Typed(8, "r9", "Ronaldo Nazário")
    assert typed("Goal by \\zz\\", CODES) == Typed(8, "zz", None)
    assert typed("Goal by =b1=", CODES, "=") == Typed(8, "b1", "Gianluigi Buffon")
    for none in ("no delimiter", "~", "a~", "~ r9 ~", "~a\nb~", "~~", "~" + "x" * 200 + "~"):
        assert typed(none, CODES, "~") is None


@given(st.text(), st.text(min_size=1, max_size=1))
def test_it_never_fails_and_changes_nothing_without_codes(text, delimiter):
    assert expand(text, Codes(), delimiter) == text
    expand(text, CODES, delimiter)
    typed(text, CODES, delimiter)
    read([("x", text)])

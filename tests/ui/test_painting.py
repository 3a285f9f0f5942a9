"""Lines in lists are read in the direction of their script."""

import pytest
from PySide6.QtGui import QFont

from captionmgr.ui.painting import lines_of

ARABIC = "صورة تظهر المتظاهرين في القاهرة Monday, May 6, 2024. (AP Photo/أحمد حسن) " * 3


@pytest.mark.parametrize("text", [ARABIC, f"“({ARABIC}", "ראש העיר תל אביב Tel Aviv mayor " * 4])
def test_each_line_of_a_text_written_from_right_to_left_is_marked_so(qapp, text):
    lines = lines_of(text, QFont(), 200, 8)
    assert len(lines) > 1
    assert all(line.startswith("\u200f") for line in lines)


@pytest.mark.parametrize(
    "text", ["Boats in Faro (القاهرة) " * 8, "6 May 2024: Boats القاهرة " * 8, "12345 " * 40, "東京 " * 60]
)
def test_other_text_is_broken_as_it_is(qapp, text):
    lines = lines_of(text, QFont(), 200, 60)
    assert len(lines) > 1
    assert not any("\u200f" in line for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")

"""The words of a text as a set: the same whether or not all its letters are plain, which are read in another way."""

from __future__ import annotations

import pytest

from captionmgr.parsing.words import words_of


@pytest.mark.parametrize(
    "text",
    [
        "Dock-workers unload GRAIN, May 3; 4th pier (AP Photo/Ann O'Neal)",
        "frame_grab from www.example.org/1of4Grass\tValley\n\x01\x00end",
        "",
    ],
)
def test_plain_text_has_the_words_that_it_has_beside_other_letters(text: str) -> None:
    beside = words_of(f"{text} é")
    assert {word for word in words_of(text) if len(word) > 1} == beside


def test_words_are_in_small_letters() -> None:
    assert {"straße", "öl"}.isdisjoint(words_of("STRASSE")) and "strasse" in words_of("Straße")

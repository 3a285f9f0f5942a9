import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.documents.entities import decoded


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Smith &amp; Sons", "Smith & Sons"),
        ("&quot;Yes&quot;, she said", '"Yes", she said'),
        ("the city&#8217;s quay", "the city’s quay"),
        ("the city&#x2019;s quay", "the city’s quay"),
        ("6&nbsp;May", "6\u00a0May"),
        ("Jos&eacute; Mu&ntilde;oz", "José Muñoz"),
        ("Z&uuml;rich &ndash; Bern", "Zürich – Bern"),
        ("&lt;left&gt;", "<left>"),
        ("it&apos;s", "it's"),
        ("Smith &amp;amp; Sons", "Smith & Sons"),
        ("&amp;quot;Yes&amp;quot;", '"Yes"'),
        ("&#147;Yes&#148;", "“Yes”"),
        ("zero&zwnj;width&#8203;", "zero\u200cwidth&#8203;"),
    ],
)
def test_references_are_decoded(line, meant):
    assert decoded(line) == meant


@pytest.mark.parametrize(
    "line",
    [
        "AT&T and R&D; Q&A;",
        "Smith & Sons; others",
        "http://example.org/?a=1&copy=2&lt=3",
        "&notit; &bogus; &;",
        "&#0; &#7; &#xD800; &#x110000; &#99999999;",
        "&amp without its end",
        "& amp ;",
        "Tom&Jerry;",
        "&#; &#x;",
        "100 &% ;",
        "“curly” ‘quotes’ – dashes",
    ],
)
def test_other_ampersands_stay(line):
    assert decoded(line) == line


@given(st.text(st.characters(exclude_characters="&")))
def test_without_an_ampersand_nothing_changes(line):
    assert decoded(line) == line

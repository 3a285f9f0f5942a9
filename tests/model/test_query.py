"""What is typed into the search field, understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.model.query import Query, Token, parse


@pytest.mark.parametrize(
    ("typed", "text", "token"),
    [
        ("smoke city:Homs", "smoke", Token("is", "city", "Homs")),
        ('city:"Deir ez-Zor" smoke', "smoke", Token("is", "city", "Deir ez-Zor")),
        ("-country:Syria", "", Token("is", "country", "Syria", negated=True)),
        ("keyword:war", "", Token("is", "keywords", "war")),
        ("status:cannot-verify", "", Token("status", "status", "cannot-verify")),
        ("has:image", "", Token("has", "image")),
        ("missing:credit", "", Token("has", "credit_line", negated=True)),
        ("-missing:alt_text", "", Token("has", "alt_text")),
        ("has:sign-off", "", Token("has", "sign_off")),
        ("date:2013-11", "", Token("date", "date_created", "2013-11", "2013-11~")),
        ("date:2013..2014-03", "", Token("date", "date_created", "2013", "2014-03~")),
        ("date:>2013-11-06", "", Token("date", "date_created", "2013-11-06~")),
        ("date:<2014", "", Token("date", "date_created", "0", "2014")),
    ],
)
def test_tokens(typed, text, token):
    assert parse(typed) == Query(text, (token,))


@pytest.mark.parametrize(
    "typed",
    [
        "smoke",
        "place:Homs",
        "has:nothing",
        "status:lost",
        "date:soon",
        "date:>2013..2014",
        "city:",
        'a"city:b"',
        "xcity:a",
    ],
)
def test_what_is_no_token_stays_among_the_words(typed):
    assert parse(typed) == Query(typed, ())


@given(st.text(alphabet=st.sampled_from('city:date-" 2013.>hasmiknge'), max_size=200) | st.text(max_size=200))
def test_nothing_typed_breaks_it(typed):
    parse(typed)

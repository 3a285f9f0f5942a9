"""What is typed into the search field, understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.model.query import Query, Token, completions, parse


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


def test_what_the_last_word_may_become():
    def values(token: str, begins: str) -> list[str]:
        return {("city", "Po"): ["Porto", "Port Said"]}.get((token, begins), [])

    assert completions("smoke cit", values) == (6, ("city:",))
    assert completions("c", values) == (0, ())
    assert completions("-city:Po", values) == (6, ("Porto", '"Port Said"'))
    assert completions('city:"Port S', lambda token, begins: ["Port Said"]) == (5, ('"Port Said"',))
    assert completions("status:dis", values) == (7, ("disputed",))
    assert completions("missing:head", values) == (8, ("headline",))
    assert completions("status:disputed", values) == (7, ())
    assert completions('say "a b" ', values) == (10, ())
    assert completions("has:ima", values)[1] == ("image",)
    assert completions("x" * 5000 + " ci", values) == (5001, ("city:",))

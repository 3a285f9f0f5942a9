"""Variables in texts: what each becomes, and what is said of one that does not exist."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.model.dates import PartialDate
from captionmgr.model.errors import UnknownVariable
from captionmgr.model.record import ImageRef, Record
from captionmgr.model.variables import render

RECORD = Record(
    city="Łódź",
    source="Wire",
    creator=("Ana María Núñez", "Ben"),
    keywords=("a", "b"),
    date_created=PartialDate(2024, 5, 7),
    image=ImageRef("/desk/a.b/IMG_1.final.jpg", "0" * 64),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{city}, {source}", "Łódź, Wire"),
        ("{date}", "2024-05-07"),
        ("{date:%Y%m%d}-{seq:03}", "20240507-012"),
        ("{date:%d.%m.%y 100%%}", "07.05.24 100%"),
        ("{seq}{seq:2}", "1212"),
        ("{creator.first} {creator.last}", "Ana Núñez"),
        ("{creator}", "Ana María Núñez; Ben"),
        ("{keywords}|{headline}|{ city }", "a; b||Łódź"),
        ("{name}", "IMG_1.final"),
        ("{{city}} }} { {}".replace("{}", ""), "{city} } { "),
        ("no variable", "no variable"),
    ],
)
def test_what_becomes_of_it(text, expected):
    assert render(text, RECORD, 12) == expected


def test_a_date_that_does_not_say_all_leaves_out_the_rest():
    record = Record(date_created=PartialDate(2024, 5))
    assert render("{date:%Y%m%d} {date}", record) == "202405 2024-05"
    assert render("{date:%Y}{creator.last}{name}", Record()) == ""


@pytest.mark.parametrize(
    ("text", "near"),
    [("{citty}", "city"), ("{date:%H}", "%Y%m%d"), ("{seq:x}", "seq:03"), ("{city:03}", "city"), ("{}", "date")],
)
def test_one_that_does_not_exist_is_named(text, near):
    with pytest.raises(UnknownVariable) as raised:
        render(text, RECORD)
    assert near in str(raised.value)
    assert text.strip("{}") in str(raised.value)


@given(st.text(alphabet="{}abc:%03. city", max_size=60))
def test_nothing_but_a_text_or_our_error(text):
    try:
        render(text, RECORD)
    except UnknownVariable:
        return

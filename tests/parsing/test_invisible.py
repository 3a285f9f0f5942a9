"""Characters nobody sees part no word, and what was read lies in the text as received."""

import datetime

import pytest

from captionmgr.parsing.caption import read_caption
from captionmgr.parsing.invisible import seen
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.places.gazetteer import load

KNOWN = Knowledge(load())
PLAIN = "A baker stacks loaves in Porto, Portugal, Monday, May 6, 2013. It was verified by AP. (AP Photo/Rui Tavora)"


def values(text):
    return {(one.field, str(one.value)) for one in read_caption(text, KNOWN).found}


@pytest.mark.parametrize("unseen", ["\u200b", "\u00ad", "\ufeff", "\u2060", "\u200e", "\u202a", "\u2066"])
def test_unseen_characters_change_nothing_that_is_read(unseen):
    spoiled = PLAIN.replace("Por", f"P{unseen}or").replace("AP Photo", f"A{unseen}P{unseen} Photo") + unseen
    assert values(spoiled) == values(PLAIN)
    reading = read_caption(spoiled, KNOWN)
    assert reading.text == spoiled
    for one in reading.found:
        if isinstance(one.value, str) and one.field in ("city", "country", "creator", "credit_line"):
            assert seen(one.span.of(spoiled)).text == one.value
    assert [spoiled[claim.start : claim.end] for claim in reading.claims] == [one.words for one in reading.claims]


def test_blanks_of_other_widths_are_blanks():
    assert values(PLAIN.replace(" ", "\u00a0")) == values(PLAIN)
    assert values(PLAIN.replace(" ", "\u202f")) == values(PLAIN)


def test_what_can_be_seen_is_the_text_itself():
    assert seen("plain").text == "plain"
    assert seen("Łódź").places == ()
    assert seen("a\u200bb").text == "ab"
    assert [seen("a\u200bb\u200b\u200bc").place(at) for at in range(4)] == [0, 2, 5, 6]
    assert [seen("\u200bab").place(at) for at in range(3)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("weekday", "date"), [("Monday", "2024-05-06"), ("Wednesday", "2024-05-01"), ("Tuesday", "2024-05-07")]
)
def test_a_weekday_alone_is_resolved_only_against_the_day_of_receipt(weekday, date):
    text = f"A baker stacks loaves in Porto, Portugal, {weekday}. (AP Photo/Rui Tavora)"
    assert read_caption(text, KNOWN).first("date_created") is None
    known = Knowledge(load(), received=datetime.date(2024, 5, 7))
    found = read_caption(text, known).first("date_created")
    assert found is not None
    assert (found.value, found.inferred, found.span.of(text)) == (date, True, weekday)
    whole = read_caption(PLAIN, known).first("date_created")
    assert whole is not None
    assert (whole.value, whole.inferred) == ("2013-05-06", False)

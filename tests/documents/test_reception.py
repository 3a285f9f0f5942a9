"""Nothing is repaired unasked, what came is kept, and what is proposed says what it would do."""

from hypothesis import given
from hypothesis import strategies as st

from captionmgr.documents.html import is_html
from captionmgr.documents.reception import EXAMPLES, Repair, receive

DAMAGED = "Boats in Faro\nJosÃ© MuÃ±oz & Sons\nSmith &amp; Sons\nThe cityâ€™s quay"
_TEXTS = st.lists(st.text(max_size=6) | st.sampled_from(["Ã©", "â€™", "&amp;", "&#8217;", "√©", "\n", "\x93"]))


def test_repairs_are_proposed_line_by_line():
    entities, mojibake = receive(DAMAGED).proposals
    assert str(entities) == "Characters are written as HTML entities: 1 line."
    assert [(one.number, one.before, one.after) for one in entities.changes] == [
        (3, "Smith &amp; Sons", "Smith & Sons")
    ]
    assert str(mojibake) == "This looks like UTF-8 read as Windows-1252: 2 lines."
    assert [one.after for one in mojibake.changes] == ["José Muñoz & Sons", "The city’s quay"]


def test_only_the_repair_that_is_wanted_is_made():
    received = receive(DAMAGED, {Repair.MOJIBAKE})
    assert received.text == "Boats in Faro\nJosé Muñoz & Sons\nSmith &amp; Sons\nThe city’s quay"
    assert received.given == DAMAGED
    assert [one.kind for one in received.repairs] == [Repair.MOJIBAKE]
    assert [one.kind for one in received.proposals] == [Repair.ENTITIES]
    assert received.note == "UTF-8 read as Windows-1252: 2 lines repaired"


def test_html_is_read_and_what_is_wrong_in_it_is_proposed():
    received = receive("<p>JosÃ© and Smith &amp;amp; Sons</p>")
    assert received.html
    assert received.text == "JosÃ© and Smith &amp; Sons"
    assert {one.kind for one in received.proposals} == {Repair.ENTITIES, Repair.MOJIBAKE}
    assert received.note == "read as HTML"


def test_right_text_needs_nothing():
    received = receive("“Größe” – à l’été, Smith & Sons\n")
    assert received.as_given
    assert (received.proposals, received.repairs, received.note) == ((), (), "")


def test_a_proposal_shows_a_few_lines_and_of_long_ones_the_place():
    (proposal,) = receive("\n".join(["word " * 1000 + "Ã© " + "word " * 1000] * 30)).proposals
    assert proposal.count == 30
    assert len(proposal.changes) == EXAMPLES
    assert "Ã©" in proposal.changes[0].before
    assert "é" in proposal.changes[0].after
    assert len(proposal.changes[0].before) < 200


@given(_TEXTS.map("".join))
def test_no_repair_is_made_unasked(text):
    received = receive(text)
    assert received.given == text
    assert received.repairs == ()
    assert received.as_given or is_html(text)


@given(_TEXTS.map("".join))
def test_what_was_repaired_is_what_was_proposed(text):
    proposals = receive(text).proposals
    repaired = receive(text, Repair)
    assert repaired.given == text
    if not repaired.html:
        assert repaired.as_given == (not proposals)

"""The news facts of a caption as JSON: flags, what is said once, lists, and whether the weekday agrees."""

import datetime

import pytest

from captionmgr.model.dates import PartialDate
from captionmgr.model.record import record_of
from captionmgr.services import labels
from captionmgr.services.reading import knowledge, read_caption, read_page

QUIET = {
    **dict.fromkeys(("correction", "addition", "recrop", "retransmission", "kill", "graphic_content"), False),
    **{"doubtful": False, "pool": False},
    **{"language": "en", "date_words": None, "release_date": None},
    **{"embargo": [], "restriction_code": [], "restriction_expiry": [], "impossible_date": []},
    "weekday": None,
}
SCENE = "A crane lifts a boat from the water in Porto, Portugal, "
DATED = SCENE + "May 3, 2021. (AP Photo/Lia Costa)"

ROWS = [
    pytest.param(DATED, {}, id="nothing beside the fields"),
    pytest.param(DATED + " CORRECTS NAME OF THE TOWN", {"correction": True}, id="correction"),
    pytest.param(DATED + " ADDS NAME OF THE CREW", {"addition": True}, id="addition"),
    pytest.param(DATED + " - RECROP", {"recrop": True}, id="recrop"),
    pytest.param("RETRANSMISSION: " + DATED, {"retransmission": True}, id="retransmission"),
    pytest.param("MANDATORY KILL: " + DATED, {"kill": True}, id="kill"),
    pytest.param("GRAPHIC CONTENT: " + DATED, {"graphic_content": True}, id="graphic content"),
    pytest.param(SCENE + "May 3, 2021. (Lia Costa/Pool Photo via AP)", {"pool": True}, id="pool"),
    pytest.param(
        "This image from video purports to show a boat on a crane in Porto, Portugal, May 3, 2021. (AP Photo)",
        {"doubtful": True},
        id="doubtful",
    ),
    pytest.param("EMBARGOED UNTIL 0001 GMT May 5, 2021. " + DATED, {"embargo": ["2021-05-05T00:01Z"]}, id="embargo"),
    pytest.param(
        SCENE + "Monday, May 3, 2021. (AP Photo/Lia Costa)",
        {"weekday": {"says": "Monday", "agrees": True}},
        id="weekday agrees",
    ),
    pytest.param(
        SCENE + "Tuesday, May 3, 2021. (AP Photo/Lia Costa)",
        {"weekday": {"says": "Tuesday", "agrees": False}},
        id="weekday does not agree",
    ),
    pytest.param(
        SCENE + "Monday. (AP Photo/Lia Costa)",
        {"weekday": {"says": "Monday", "agrees": None}, "date_words": "Monday"},
        id="weekday alone",
    ),
    pytest.param(
        SCENE + "Feb. 30, 2021. (AP Photo/Lia Costa)", {"impossible_date": ["Feb. 30, 2021"]}, id="impossible date"
    ),
    pytest.param(
        DATED + " EDITORIAL USE ONLY UNTIL MAY 17, 2021",
        {"restriction_code": ["editorial-use-only", "limited-time"], "restriction_expiry": ["2021-05-17"]},
        id="restriction with its end",
    ),
    pytest.param(
        "In this photo released by the harbour police on May 4, 2021, a crane lifts a boat in Porto. (Police via AP)",
        {"release_date": "2021-05-04"},
        id="release date",
    ),
    pytest.param(
        "Ein Kran hebt am 3. Mai 2021 in Porto ein Boot aus dem Wasser. Foto: Lia Costa/dpa",
        {"language": "de"},
        id="language",
    ),
]


@pytest.mark.parametrize(("caption", "said"), ROWS)
def test_facts(caption, said):
    reading = read_caption(caption)
    told = labels.record_json(record_of(reading))["facts"]
    assert told == QUIET | said


def test_a_page_tells_the_facts_of_each_caption(page):
    facts = [one["facts"] for one in labels.page_json(read_page(page, "page.txt"))["records"]]
    assert [one["weekday"] for one in facts] == [
        {"says": "Monday", "agrees": True},
        {"says": "Sunday", "agrees": True},
        {"says": "Sunday", "agrees": True},
    ]
    assert all(one.keys() == QUIET.keys() for one in facts)


def test_the_weekday_is_held_against_the_date_that_the_editor_gave():
    record = record_of(read_caption(SCENE + "Tuesday, May 3, 2021. (AP Photo/Lia Costa)"))
    mended = record.edited({"date_created": PartialDate(2021, 5, 4).iso})
    assert labels.record_json(mended)["facts"]["weekday"] == {"says": "Tuesday", "agrees": True}


def test_a_weekday_alone_is_resolved_against_the_day_of_receipt():
    (read,) = read_page(
        SCENE + "Monday. (AP Photo/Lia Costa)", "a.txt", knowledge(), received=datetime.date(2021, 5, 6)
    ).captions
    told = labels.facts(read.found, record_of(read).date_created)
    assert read.first("date_created").inferred
    assert told["weekday"] == {"says": "Monday", "agrees": True}
    assert told["date_words"] == "Monday"

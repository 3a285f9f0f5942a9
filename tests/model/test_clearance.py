"""What keeps a picture from going out: each rule at the moments and words that decide it."""

import datetime

import pytest

from captionmgr.model.clearance import embargo_end, problems
from captionmgr.model.dates import PartialDate
from captionmgr.model.problems import Severity
from captionmgr.model.reading import Found, Span
from captionmgr.model.record import Record
from captionmgr.model.rules import problems_of

WORDS = "EMBARGOED UNTIL SOME DAY"


def at(text):
    return datetime.datetime.fromisoformat(text)


def record(*found, **fields):
    return Record(
        received=WORDS, found=tuple(Found(name, value, Span(0, 9), "test") for name, value in found), **fields
    )


def told(one, now="2021-05-03T12:00:00Z"):
    return [(problem.kind, problem.severity) for problem in problems(one, at(now))]


EMBARGOES = [
    ("2021-05-03T18:00Z", "2021-05-03T17:59:00Z", "embargo"),
    ("2021-05-03T18:00Z", "2021-05-03T18:00:00Z", None),
    ("2021-05-03T18:00+02:00", "2021-05-03T15:59:00Z", "embargo"),
    ("2021-05-03T18:00+02:00", "2021-05-03T16:00:00Z", None),
    # no zone: it holds until the hour has come everywhere on earth
    ("2021-05-03T18:00", "2021-05-04T05:59:00Z", "embargo"),
    ("2021-05-03T18:00", "2021-05-04T06:00:00Z", None),
    # a day alone: until that day has begun everywhere
    ("2021-05-03", "2021-05-03T11:59:00Z", "embargo"),
    ("2021-05-03", "2021-05-03T12:00:00Z", None),
    ("9999-12-31", "2021-05-03T12:00:00Z", "embargo"),
    ("SPERRFRIST 18 Uhr", "2021-05-03T12:00:00Z", "embargo_open"),
    ("2021-05", "2021-05-03T12:00:00Z", "embargo_open"),
]


@pytest.mark.parametrize(("until", "now", "kind"), EMBARGOES)
def test_an_embargo_holds_until_it_has_ended_everywhere(until, now, kind):
    severity = {"embargo": Severity.WRONG, "embargo_open": Severity.ATTENTION}
    assert told(record(("embargo", until)), now) == ([(kind, severity[kind])] if kind else [])


def test_the_end_of_an_embargo_has_a_zone():
    assert embargo_end("2021-05-03T18:00") == at("2021-05-03T18:00:00-12:00")
    assert embargo_end("until the speech") is None


def test_an_embargo_says_its_words_and_points_at_them():
    (problem,) = problems(record(("embargo", "2021-05-03T18:00Z")), at("2021-05-01T00:00:00Z"))
    assert str(problem) == "Under embargo until 2021-05-03 18:00 UTC: “EMBARGOED”."
    assert problem.field == "embargo"


TERMS = [
    ("2021-05-03", {}, "2021-05-04T11:59:00Z", []),
    ("2021-05-03", {}, "2021-05-04T12:00:00Z", ["use_ended"]),
    ("2021-05", {}, "2021-05-31T12:00:00Z", []),
    ("2021-05", {}, "2021-06-01T12:00:00Z", ["use_ended"]),
    ("P14D", {"date_created": PartialDate(2021, 5, 3)}, "2021-05-17T12:00:00Z", []),
    ("P14D", {"date_created": PartialDate(2021, 5, 3)}, "2021-05-18T12:00:00Z", ["use_ended_counted"]),
    ("P14D", {"date_created": PartialDate(2021, 5)}, "2031-05-18T12:00:00Z", []),
    ("P14D", {}, "2031-05-18T12:00:00Z", []),
    ("P9999D", {"date_created": PartialDate(9999, 5, 3)}, "2031-05-18T12:00:00Z", []),
    ("for two weeks", {}, "2031-05-18T12:00:00Z", []),
]


@pytest.mark.parametrize(("expiry", "fields", "now", "kinds"), TERMS)
def test_a_permission_ends_after_its_last_day(expiry, fields, now, kinds):
    assert [kind for kind, _ in told(record(("restriction_expiry", expiry), **fields), now)] == kinds


def test_a_term_is_counted_from_the_release_where_the_caption_says_it():
    taken = {"date_created": PartialDate(2021, 4, 1)}
    one = record(("restriction_expiry", "P14D"), ("release_date", "2021-05-03"), **taken)
    assert told(one, "2021-05-17T12:00:00Z") == []
    assert told(one, "2021-05-18T12:00:00Z") == [("use_ended", Severity.WRONG)]


def test_a_term_counted_from_the_day_of_the_picture_says_so():
    one = record(("restriction_expiry", "P14D"), date_created=PartialDate(2021, 5, 3))
    (problem,) = problems(one, at("2021-06-01T00:00:00Z"))
    assert problem.severity is Severity.ATTENTION
    assert "2021-05-17, counted from the day of the picture, 2021-05-03" in str(problem)


def test_a_killed_picture_is_wrong_whenever_it_is_asked():
    killed = record(("kill", True), ("kill", True))
    assert told(killed) == [("kill", Severity.WRONG)]
    assert [one.kind for one in problems(killed, None)] == ["kill"]


def test_graphic_content_is_a_note():
    assert told(record(("graphic_content", True))) == [("graphic_content", Severity.NOTE)]


def test_without_a_moment_nothing_is_asked_that_a_moment_decides():
    one = record(("embargo", "2999-05-03"), ("restriction_expiry", "1999-05-03"))
    assert list(problems(one, None)) == []


def test_they_are_among_the_problems_of_a_record():
    one = record(("embargo", "2999-05-03"), ("kill", True), ("graphic_content", True))
    kinds = [problem.kind for problem in problems_of(one, now=at("2021-05-03T12:00:00Z"))]
    assert {"embargo", "kill", "graphic_content"} <= set(kinds)
    assert kinds.index("kill") < kinds.index("graphic_content"), "the worst comes first"

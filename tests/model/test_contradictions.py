"""What contradicts what: each rule in both directions, and the repair it offers."""

from dataclasses import replace

import pytest

from captionmgr.model import persons_placed, whereabouts
from captionmgr.model.embedded import EmbeddedField, EmbeddedMetadata
from captionmgr.model.places import Country, Town
from captionmgr.model.record import Record
from captionmgr.model.rules import problems_of
from captionmgr.model.verification import Aspect, Check, Outcome

NORWAY = Country("NO", "NOR", "Norway")
BERGEN = Town("Bergen", NORWAY, "Vestland", 60.393, 5.3242, 285_000)
OTHER_BERGEN = Town("Bergen", NORWAY, "Elsewhere", 69.65, 18.96, 500)


def _kinds(record, **given):
    return {one.kind: one for one in problems_of(record, **given)}


@pytest.mark.parametrize(
    ("position", "far"),
    [
        ("60.39,5.32", False),
        ("60.39,5.32,12", False),
        ("60.6,5.0", False),
        ("60.05,6.2", True),
        ("69.65,18.96", True),
        ("-60.39,5.32", True),
        ("", False),
        ("60.39", False),
    ],
)
def test_a_position_far_from_the_town_is_told(position, far):
    known = whereabouts.Known(NORWAY, (BERGEN,))
    found = [one.kind for one in whereabouts.problems(Record(city="Bergen", country="Norway"), known, position)]
    assert found == (["position"] if far else [])


def test_of_towns_of_one_name_the_nearest_counts():
    known = whereabouts.Known(NORWAY, (BERGEN, OTHER_BERGEN))
    assert not list(whereabouts.problems(Record(city="Bergen"), known, "69.7,18.9"))


def test_distances_are_those_of_the_earth():
    assert whereabouts.kilometres(60.393, 5.3242, BERGEN) == 0
    assert whereabouts.kilometres(59.9127, 10.7461, BERGEN) == pytest.approx(305, abs=2)  # Oslo, by chart
    assert whereabouts.kilometres(-60.393, -174.6758, BERGEN) == pytest.approx(20015, abs=1)  # the other side


def test_the_position_is_that_of_the_image():
    embedded = EmbeddedMetadata("a.jpg", "JPEG", 1, 1, "", {"gps": EmbeddedField("48.85,2.35", "EXIF", {})})
    place = whereabouts.Known(NORWAY, (BERGEN,))
    assert "position" in _kinds(Record(city="Bergen"), embedded=embedded, place=place)
    assert "position" not in _kinds(Record(city="Bergen"), place=place)


def test_a_country_and_its_code_and_the_repair():
    record = Record(country="Norway", country_code="SWE")
    (found,) = whereabouts.problems(record, whereabouts.Known(NORWAY), "")
    assert found.repair == {"country_code": "NOR"}
    assert not list(whereabouts.problems(record.edited(found.repair), whereabouts.Known(NORWAY), ""))
    assert not list(whereabouts.problems(record, whereabouts.Known(), "")), "a country nobody knows contradicts nothing"


@pytest.mark.parametrize(
    ("words", "persons", "kinds"),
    [
        ("Ana Lima, left, and Bo Ek, right, talk.", ("Ana Lima", "Bo Ek"), []),
        ("Ana Lima, left, and Bo Ek, right, talk.", ("Ana Lima",), ["placed_unnamed"]),
        ("Ana Lima (left) and Bo Ek (left) talk.", ("Ana Lima", "Bo Ek"), ["placed_twice"]),
        ("Kanzler Olaf Schmidt (rechts) spricht.", ("Olaf Schmidt",), []),
        ("Marie Dubois, à gauche, parle.", ("Jean Martin",), ["placed_unnamed"]),
        ("He turned left, then right.", ("Ana Lima",), []),
        ("Ana Lima, left, talks.", (), []),
        ("Dr. Ana Lima, center, and Lima, center, talk.", ("Ana Lima",), []),
    ],
)
def test_who_stands_where_is_held_against_who_is_named(words, persons, kinds):
    record = Record(description=words, person_shown=persons)
    assert [one.kind for one in persons_placed.problems(record)] == kinds


@pytest.mark.parametrize(
    ("words", "minor"),
    [
        ("A 7-year-old girl waits.", True),
        ("Schoolchildren wave.", True),
        ("Ein 16-jähriger Junge wartet.", True),
        ("Two babies sleep.", True),
        ("A 71-year-old man waits.", False),
        ("The Boyle brothers wait.", False),
        ("A 70-year anniversary.", False),
    ],
)
def test_minors_are_flagged(words, minor):
    assert ("minor" in _kinds(Record(description=words))) is minor


def test_what_changed_after_the_sign_off_and_a_failed_check_are_problems():
    assert str(_kinds(Record(reopened=("city", "image")))["reopened"]).startswith(
        "Signed off, and then changed: City, image"
    )
    check = Check(Aspect.DATE, Outcome.FAILED, "snow", (), "Ann", "2026-05-03T10:00:00Z")
    assert str(_kinds(Record(checks=(check,)))["check_failed"]) == "A check failed: date."
    assert "check_failed" not in _kinds(Record(checks=(replace(check, outcome=Outcome.PASSED),)))


def test_a_long_description_is_looked_through_in_no_time():
    record = Record(description="Ana, left " * 200_000, person_shown=("Bo Ek",))
    assert list(persons_placed.problems(record)) is not None

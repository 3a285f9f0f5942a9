"""Problems that need more than the record: places, houses, the policy."""

from pathlib import Path

import pytest

from captionmgr.metadata import imagefile
from captionmgr.model.policy import Policy


@pytest.fixture
def one(desk):
    text = "A boat in the harbor of Bergen, Norway, Saturday, May 2, 2026. No internet. (Ana Lima/Harbour Press via AP)"
    return desk.import_text(text, "a.txt").added[0].id


def _kinds(desk, one):
    return {problem.kind: problem for problem in desk.problems(desk.record(one))}


def test_a_position_in_the_file_far_from_the_city(desk, one, photo):
    image: Path = photo()
    imagefile.write_in_place(image, {"gps": "48.8584,2.2945"})
    desk.attach(one, image)
    found = _kinds(desk, one)["position"]
    assert "Bergen" in str(found)
    assert 1000 < int(found.data["distance"]) < 1400
    imagefile.write_in_place(image, {"gps": "60.40,5.30"})
    assert "position" not in _kinds(desk, one)


def test_a_country_that_its_code_denies_is_repaired(desk, one):
    assert "country_code" not in _kinds(desk, one)
    desk.edit(one, {"country_code": "SWE"})
    desk.edit(one, _kinds(desk, one)["country_code"].repair)
    assert desk.record(one).country_code == "NOR"


def test_a_source_that_the_credit_does_not_know(desk, one):
    assert "source_not_credited" not in _kinds(desk, one)
    desk.edit(one, {"source": "Mountain News"})
    assert "source_not_credited" in _kinds(desk, one)
    desk.edit(one, {"source": "The Associated Press"})
    assert "source_not_credited" not in _kinds(desk, one), "another spelling of a house of the credit"


def test_a_copyright_notice_of_others(desk, one):
    for notice, told in (
        ("© 2026 Mountain News Ltd", True),
        ("Copyright 2026 The Associated Press. All rights reserved.", False),
        ("© Ana Lima", False),
        ("© Harbour Press", False),
        ("", False),
    ):
        desk.edit(one, {"copyright_notice": notice})
        assert ("copyright_of_others" in _kinds(desk, one)) is told, notice


def test_a_restriction_that_publishing_here_breaks(desk, one):
    assert "restriction_broken" not in _kinds(desk, one)
    desk.policy = Policy(breaks=("internet-out",))
    assert "No internet" in str(_kinds(desk, one)["restriction_broken"])

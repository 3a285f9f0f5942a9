"""Matching at the desk: proposals with reasons, corrected as people do, attached as one edit."""

import itertools
import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.__main__ import main
from captionmgr.metadata import imagefile
from captionmgr.model import assignment
from captionmgr.model.errors import Conflict
from captionmgr.services.matching import DOUBTFUL, Pairing, ReasonKind

CAPTIONS = {
    "WP101": "Ana Lima speaks in Bergen, Norway, Saturday, May 2, 2026. (WP Photo/Ola Nord) WP101",
    "WP102": "Smoke rises over the harbor of Porto, Portugal, Sunday, May 3, 2026. (WP Photo/Rui Alves) WP102",
    "WP103": "A tram stops in Lodz, Poland, Monday, May 4, 2026. (WP Photo/Jan Nowak) WP103",
}


@pytest.fixture
def stored(desk):
    text = "\n\n".join(CAPTIONS.values()).replace("WP Photo", "AP Photo")
    return desk.import_text(text, "a.txt").added


@pytest.fixture
def images(photo, tmp_path):
    """Of each caption one image, in another order: one by its name, one by its text, one by its date alone."""
    folder = tmp_path / "card"
    folder.mkdir()
    by_text = photo("DSC_2.jpg", taken="2026:05:03 12:00:00", folder=folder)
    imagefile.write_in_place(
        by_text, {"description": CAPTIONS["WP102"].replace("WP Photo", "AP Photo"), "city": "Porto"}
    )
    by_name = photo("WP101.jpg", taken="2026:05:02 09:00:00", folder=folder)
    by_date = photo("DSC_1.jpg", taken="2026:05:04 08:00:00", folder=folder)
    return [by_date, by_text, by_name]


def test_each_image_is_proposed_for_its_caption_with_reasons(desk, stored, images):
    matched = desk.matching.propose(stored, images)
    paired = {
        matched.records[one.caption].city: matched.images[one.image].path for one in matched.pairing.proposals.values()
    }
    assert paired == {"Bergen": images[2], "Porto": images[1], "Lodz": images[0]}
    kinds = {
        matched.records[at].city: {reason.kind for reason in one.reasons}
        for at, one in matched.pairing.proposals.items()
    }
    assert ReasonKind.SAME_TEXT in kinds["Porto"]
    assert ReasonKind.DATE in kinds["Lodz"]
    assert all(str(reason) for one in matched.pairing.proposals.values() for reason in one.reasons)
    assert all(desk.record(one.id).image is None for one in stored), "nothing is stored before it is accepted"


def test_the_order_of_captions_and_images_does_not_matter(desk, stored, images):
    def pairs(records, paths):
        matched = desk.matching.propose(records, paths)
        found = matched.pairing.proposals.values()
        return {
            (matched.records[one.caption].id, matched.images[one.image].path, round(one.confidence, 6)) for one in found
        }

    wanted = pairs(stored, images)
    chance = random.Random(1)
    for _ in range(4):
        records, paths = list(stored), list(images)
        chance.shuffle(records)
        chance.shuffle(paths)
        assert {one[:2] for one in pairs(records, paths)} == {one[:2] for one in wanted}


def test_accepting_is_one_edit_and_one_undo(desk, stored, images):
    matched = desk.matching.propose(stored, images)
    desk.matching.accept(matched, tuple(matched.pairing.proposals.values()))
    assert all(desk.record(one.id).image for one in stored)
    desk.undo()
    assert not any(desk.record(one.id).image for one in stored)


def test_what_changed_meanwhile_is_not_overwritten(desk, stored, images):
    matched = desk.matching.propose(stored, images)
    desk.edit(stored[0].id, {"headline": "New"})
    with pytest.raises(Conflict):
        desk.matching.accept(matched, tuple(matched.pairing.proposals.values()))
    assert not any(desk.record(one.id).image for one in stored), "all or none"


def test_a_file_that_is_no_image_stops_no_other(desk, stored, images, tmp_path):
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"x")
    matched = desk.matching.propose(stored, [bad, *images])
    assert [one.path for one in matched.unreadable] == [bad]
    assert len(matched.pairing.proposals) == 3


def test_corrections_keep_every_image_with_one_caption():
    pairing = Pairing({}).assign(0, 5).assign(1, 6)
    assert (pairing.image_of(0), pairing.caption_of(6)) == (5, 1)
    moved = pairing.move(5, 1)
    assert (moved.image_of(0), moved.image_of(1)) == (6, 5), "they change places"
    assert moved.assign(2, 6).image_of(0) is None
    assert moved.unassign(1).image_of(1) is None
    assert moved.swap(0, 3).image_of(3) == 6
    assert [one.confidence for one in moved.sure(DOUBTFUL)] == [1.0, 1.0]


@given(st.lists(st.dictionaries(st.integers(0, 3), st.integers(1, 20)), min_size=1, max_size=4))
def test_the_assignment_is_the_best_there_is(weights):
    found = assignment.best(weights)
    assert len(set(found.values())) == len(found), "each image once"
    total = sum(weights[row][column] for row, column in found.items())
    columns = [*range(4), *[None] * len(weights)]
    best = max(
        sum(weights[row].get(column, 0) for row, column in enumerate(choice))
        for choice in set(itertools.permutations(columns, len(weights)))
    )
    assert total == best


def test_on_the_command_line(private_environment, tmp_path, images, capsys, monkeypatch):
    monkeypatch.setenv("CAPTIONMGR_STORE", str(tmp_path / "cli.db"))
    text = tmp_path / "a.txt"
    text.write_text("\n\n".join(CAPTIONS.values()).replace("WP Photo", "AP Photo"), "utf-8")
    main(["import", str(text)])
    capsys.readouterr()
    assert main(["match", str(tmp_path / "card"), "--json", "--threshold", "0"]) == 0
    pairs = json.loads(capsys.readouterr().out)
    assert [pair["taken"] for pair in pairs] == [True] * 3
    assert main(["match", str(tmp_path / "card"), "--accept", "--threshold", "0"]) == 0
    assert "3 of 3 attached, 0 images left over" in capsys.readouterr().out
    assert main(["match", str(tmp_path / "card")]) == 0, "no record is left without an image"

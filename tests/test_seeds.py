"""The seeds: what each must parse to, and the sample images beside them."""

from __future__ import annotations

import datetime
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import piexif
import pytest
from PIL import Image

from captionmgr.model.dates import PartialDate
from captionmgr.model.reading import PageReading, Reading
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.parsing.page import read_page
from captionmgr.places import gazetteer

SEEDS = Path(__file__).parents[1] / "seeds"
EXPECTED = sorted(SEEDS.rglob("*.expected.json"))
WRONG_ON_PURPOSE = "wrong-weekday"

TEXTS = (
    "date_created",
    "weekday",
    "sublocation",
    "city",
    "state",
    "country",
    "country_code",
    "source",
    "provider",
    "credit_line",
    "via",
)
NAMES = ("creator", "person_shown")
FLAGS = ("file_photo", "handout", "user_generated")
LITERAL = ("sublocation", "city", "state", "country", "credit_line", "via")


def name_of(expected: Path) -> str:
    return expected.name.removesuffix(".expected.json")


def text_of(expected: Path) -> str:
    return expected.with_name(name_of(expected) + ".txt").read_text("utf-8")


def wanted(expected: Path) -> dict[str, Any]:
    return json.loads(expected.read_text("utf-8"))


def wanted_records() -> list[Any]:
    return [
        pytest.param(expected, record, id=f"{name_of(expected)}-{number}")
        for expected in EXPECTED
        for number, record in enumerate(wanted(expected)["records"], 1)
    ]


def facts(caption: Reading) -> dict[str, object]:
    """What was read in a caption, in the form of the expected files: only what holds something."""
    read: dict[str, object] = {"title": caption.title, "media_kind": caption.text_of("media_kind") or "photo"}
    read |= {name: caption.text_of(name) for name in TEXTS}
    read |= {name: [one.casefold() for one in caption.all_of(name)] for name in NAMES}
    read |= {name: caption.flag(name) for name in FLAGS}
    read["claims"] = [{"polarity": claim.polarity.value, "words": claim.words} for claim in caption.claims]
    return {name: value for name, value in read.items() if value}


def any_case(record: dict[str, Any]) -> dict[str, Any]:
    return {name: [one.casefold() for one in value] if name in NAMES else value for name, value in record.items()}


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return Knowledge(gazetteer.load())


@pytest.mark.parametrize("expected", EXPECTED, ids=name_of)
def test_each_seed_parses_to_what_stands_beside_it(expected: Path, known: Knowledge) -> None:
    page = read_page(text_of(expected), known)
    assert [facts(caption) for caption in page.captions] == [any_case(one) for one in wanted(expected)["records"]]
    assert page.expected_count == wanted(expected).get("expected_count")
    assert_story(page, wanted(expected).get("story"))


def assert_story(page: PageReading, story: dict[str, Any] | None) -> None:
    if story is None:
        assert not page.story.given
        return
    assert [name.casefold() for name in page.story.byline] == [name.casefold() for name in story["byline"]]
    assert page.story.dateline_city == story["dateline_city"]
    assert page.story.dateline_agency == story["dateline_agency"]
    assert "“There was a plan, it had a date, and nobody kept it,”" in page.story.text
    assert not any(caption.text in page.story.text for caption in page.captions)


@pytest.mark.parametrize(("expected", "record"), wanted_records())
def test_what_is_expected_stands_in_the_words(expected: Path, record: dict[str, Any]) -> None:
    text = text_of(expected)
    words = [record[name] for name in LITERAL if name in record]
    words += [one for name in NAMES for one in record.get(name, ())]
    words += [claim["words"] for claim in record.get("claims", ())]
    assert [one for one in words if one not in text] == []


@pytest.mark.parametrize(("expected", "record"), wanted_records())
def test_weekdays_hold_but_for_the_wrong_one(expected: Path, record: dict[str, Any]) -> None:
    really = PartialDate.parse(record["date_created"]).weekday
    assert (record.get("weekday", really) == really) is (name_of(expected) != WRONG_ON_PURPOSE)


def test_one_credit_line_is_longer_than_iim_holds() -> None:
    record = wanted(SEEDS / "captions" / "long-credit.expected.json")["records"][0]
    assert len(record["credit_line"].encode()) > 32


def sample() -> list[tuple[Path, dict[str, Any]]]:
    described = json.loads((SEEDS / "sample.json").read_text("utf-8"))
    records = wanted(SEEDS / described["page"].replace(".txt", ".expected.json"))["records"]
    return [(SEEDS / "images" / name, record) for name, record in zip(described["images"], records, strict=True)]


def test_each_caption_of_the_sample_has_its_image() -> None:
    for path, _ in sample():
        with Image.open(path) as image:
            image.load()
            assert image.format == "JPEG"
            assert min(image.size) >= 900


def test_one_camera_date_differs_by_a_day() -> None:
    days = []
    for path, record in sample():
        day = piexif.load(str(path))["Exif"][piexif.ExifIFD.DateTimeOriginal][:10].decode().replace(":", "-")
        days.append((datetime.date.fromisoformat(record["date_created"]) - datetime.date.fromisoformat(day)).days)
    assert sorted(days) == [0, 0, 0, 1]


def test_images_carry_what_a_camera_writes() -> None:
    for path, _ in sample():
        exif = piexif.load(str(path))
        assert exif["0th"][piexif.ImageIFD.Make]
        assert exif["0th"][piexif.ImageIFD.Model]
        assert exif["0th"][piexif.ImageIFD.Orientation] == 1
        assert exif["Exif"][piexif.ExifIFD.OffsetTimeOriginal] == b"+01:00"
        assert exif["Exif"][piexif.ExifIFD.MakerNote]
        assert exif["GPS"] == {}
        with Image.open(io.BytesIO(exif["thumbnail"])) as thumbnail:
            assert thumbnail.size == (160, 107)


def test_the_seeds_are_small() -> None:
    assert sum(path.stat().st_size for path in SEEDS.rglob("*") if path.is_file()) < 1_000_000


def test_an_image_is_drawn_the_same_twice(tmp_path: Path) -> None:
    script = SEEDS / "draw_images.py"
    for name in ("first", "second"):
        subprocess.run([sys.executable, str(script), str(tmp_path / name), "podium.jpg"], check=True, timeout=100)
    drawn = [(tmp_path / name / "podium.jpg").read_bytes() for name in ("first", "second")]
    assert drawn[0] == drawn[1]
    assert drawn[0][:2] == b"\xff\xd8"

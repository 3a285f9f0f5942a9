"""The gallery page that the program was first asked to read; it stands beside the checkout, not in it."""

from pathlib import Path

import pytest

from captionmgr.model.reading import LineKind
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.parsing.page import read_page
from captionmgr.places.gazetteer import load

PAGE = Path(__file__).parents[2].parent / "shared" / "seed" / "mideast-syria-gallery.txt"

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason=f"the gallery page is not beside the checkout ({PAGE})")


@pytest.fixture(scope="module")
def page():
    return read_page(PAGE.read_text(encoding="utf-8"), Knowledge(load()))


def test_four_captions_and_titles(page):
    assert [caption.title for caption in page.captions] == ["", "Mideast Syria", "Mideast Syria", "Mideast Syria"]
    for caption in page.captions:
        assert page.text[caption.offset : caption.offset + len(caption.text)] == caption.text
        assert caption.title_span is None or caption.title_span.of(page.text) == caption.title


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("date_created", ["2013-11-08", "2013-11-06", "2013-11-06", "2013-11-04"]),
        ("weekday", ["Friday", "Wednesday", "Wednesday", "Monday"]),
        ("city", ["Moscow", "Deir al-Zour", "Damascus", "Douma"]),
        ("country", ["Russia", "Syria", "Syria", "Syria"]),
        ("country_code", ["RUS", "SYR", "SYR", "SYR"]),
        ("country_iso2", ["RU", "SY", "SY", "SY"]),
        ("sublocation", ["", "", "", ""]),
        ("state", ["", "", "", ""]),
        ("source", ["AP", "Shaam News Network", "SANA", "Shaam News Network"]),
        ("provider", ["AP"] * 4),
        (
            "credit_line",
            [
                "AP Photo/Alexander Zemlianichenko",
                "AP Photo/Shaam News Network",
                "AP Photo/SANA",
                "AP Photo/Shaam News Network via AP Video",
            ],
        ),
        ("creator", ["Alexander Zemlianichenko", "", "", ""]),
        ("via", ["", "", "", "AP Video"]),
        ("media_kind", ["", "video_frame", "", "video_frame"]),
        ("person_shown", ["Sergey Lavrov", "", "", ""]),
        ("release_date", ["", "", "", ""]),
    ],
)
def test_values(page, field, expected):
    assert [caption.text_of(field) for caption in page.captions] == expected


def test_only_one_person_is_shown(page):
    assert [len(caption.all_of("person_shown")) for caption in page.captions] == [1, 0, 0, 0]


def test_how_the_pictures_came(page):
    assert [caption.flag("handout") for caption in page.captions] == [False, False, True, False]
    assert [caption.flag("user_generated") for caption in page.captions] == [False, True, False, True]
    assert not any(caption.flag("file_photo") for caption in page.captions)


def test_claims_have_their_exact_words_and_claimant(page):
    claims = [
        [(claim.claimant, claim.polarity.value, claim.words) for claim in caption.claims] for caption in page.captions
    ]
    assert claims == [
        [],
        [("AP", "verified", "has been verified and is consistent with other AP reporting")],
        [],
        [("AP", "verified", "has been authenticated based on its contents and other AP reporting")],
    ]
    for caption in page.captions:
        for claim in caption.claims:
            assert caption.text[claim.start : claim.end] == claim.words


def test_the_story_is_no_caption(page):
    assert page.story.byline == ("Bassem Mroue", "Laura Mills")
    assert page.story.byline_printed == "By BASSEM MROUE and LAURA MILLS"
    assert (page.story.dateline_city, page.story.dateline_agency) == ("BEIRUT", "AP")
    assert len(page.story.text.split("\n")) == 18
    assert page.text.endswith(page.story.text.split("\n")[-1])


def test_counter_and_navigation(page):
    assert page.expected_count == 4
    assert page.count_span is not None
    assert page.count_span.of(page.text) == "1 of 4"
    kinds = {line.span.of(page.text): line.kind for line in page.lines}
    assert (kinds["Prev"], kinds["1 of 4"], kinds["Next"]) == (
        LineKind.NAVIGATION,
        LineKind.COUNTER,
        LineKind.NAVIGATION,
    )


def test_every_value_lies_in_its_caption(page):
    for caption in page.captions:
        for found in caption.found:
            assert 0 <= found.span.start < found.span.end <= len(caption.text)
            assert found.span.shifted(caption.offset).of(page.text) == found.span.of(caption.text)

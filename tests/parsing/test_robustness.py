"""Whatever the text, reading it neither fails nor takes long, and every span lies in the text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from captionmgr.parsing.caption import read_caption
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.parsing.page import read_page
from captionmgr.places.gazetteer import load

KNOWN = Knowledge(load())

PIECES = st.sampled_from(
    [
        *"()[]{}/.,:;-–—=*|\"'“”«»©@&\n\r\t \x00\x01\ufeff\u200b🙂é", "AP Photo/", "(AP)", "REUTERS/",
        "EPA-EFE/", "EFE/", "via AP", "/AFP via Getty Images", "Photo by ", "Foto: ", "Pool", "HO-", "Handout",
        "FILE - ", "FILE PHOTO: ", "In this photo ", "released by ", "which has been verified ",
        "cannot be independently verified", "purports", "Jane Doe", "President Jane Doe", "Syria",
        "Paris, France, ", "in ", "at ", "near ", "of ", "the ", "al-", "Nov. 8, 2013", "Friday, ",
        "31.02.2020", "1 of 4", "1of4", "By JANE DOE", "PARIS (AP) — ", "== ", "MANDATORY CREDIT ", "NO SALES",
        "JAPAN OUT", "shows ", "and ", "Jr.", "St. ", "DEIR, X - MAY 3: ", "epa12345678 ", "(L)", ", left, ",
        "from left, ", "'s ", "Province", "town of ",
    ]
)  # fmt: skip
TEXT = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_any_caption_is_read(text):
    reading = read_caption(text, KNOWN)
    assert reading.text == text
    for found in reading.found:
        assert 0 <= found.span.start < found.span.end <= len(text)
    for claim in reading.claims:
        assert text[claim.start : claim.end] == claim.words != ""


@settings(max_examples=200, deadline=None)
@given(TEXT)
def test_any_page_is_read(text):
    page = read_page(text, KNOWN)
    last = 0
    for line in page.lines:
        assert last <= line.span.start < line.span.end <= len(text)
        last = line.span.end
        assert line.caption is None or 0 <= line.caption < len(page.captions)
    for caption in page.captions:
        assert text[caption.offset : caption.offset + len(caption.text)] == caption.text
        assert caption.title_span is None or caption.title_span.of(text) == caption.title


@pytest.mark.parametrize(
    "text",
    [
        "(" * 1_000_000,
        "()" * 500_000,
        "A man walks in Lyon, France, May 3, 2019. " * 2_500,
        "AP/" * 300_000,
        "== " * 200_000,
        "which verified, " * 7_000,
        "Aa " * 300_000,
        "in Aa, " * 100_000,
        "in the capital, Aa, in the " * 5_000,
        "Jane Doe and " * 10_000,
        "from left, Jane Doe (L) and " * 5_000,
        "Plaza de Mayo de " * 5_000,
        "ANP JANE DOE " * 5_000,
        "in Aa (Bb) " * 10_000,
        "in " + "Aa d'" * 10_000,
        " " * 1_000_000,
        "1of4 (AP Photo/X)\n" * 2_000,
    ],
    ids=lambda text: text[:12].strip() or "blanks",
)
def test_long_texts_take_no_long_time(text):
    begun = time.process_time()
    read_caption(text, KNOWN)
    read_page(text, KNOWN)
    assert time.process_time() - begun < 60  # a search that starts anew at every character takes hours

"""Whatever a page holds, reading it takes time in proportion to its length, and its captions read as they do alone."""

import time
import tracemalloc
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from captionmgr.model.reading import Span
from captionmgr.parsing.caption import read_caption
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.parsing.page import read_page
from captionmgr.places.gazetteer import load

KNOWN = Knowledge(load())

CAPTION = "A cooper bends staves in Porto, Portugal, Monday, May 6, 2013. (AP Photo/Rui Tavora)"

LINES = st.sampled_from(
    [
        CAPTION, CAPTION.replace("6", "7"), CAPTION + " " + CAPTION.replace("6", "8"),
        CAPTION.removesuffix(" (AP Photo/Rui Tavora)"),
        "1of2" + CAPTION, "2 of 2", "[2/7] " + CAPTION, CAPTION + " 3 of 7", "(AP Photo/Rui Tavora)", "Rui Tavora/AP",
        "Credit: Rui Tavora/AFP", "> " + CAPTION, ">", "", "Porto Coopers", "By ANA LIMA", "12 photos",
        "Share", "Anzeige",
        "A cooper bends staves over a fire in the last yard of its kind on the",
        "> A cooper bends staves over a fire in the last yard of its kind on the",
        "> river, Monday, May 6, 2013. (AP Photo/Rui Tavora)", "[09:15, 24/02/2022] Ana: " + CAPTION,
        CAPTION + "\t" + CAPTION.replace("6", "9"), ">> Photo 1: " + CAPTION, "Headline: Porto Coopers",
        "Mandatory Credit: Photo by Rui Tavora",
        "PORTO, Portugal (AP) — The last cooperage on the river closed on Monday after many years of work.",
        "A cooper bends staves in Porto, Portugal, Monday, …", "\ufeff", "   ", "\x85", "\u2028x", "\t- a",
        "1of3The last fireA man walks in Porto. (AP Photo/Rui Tavora)",
    ]
)  # fmt: skip
PAGES = st.builds(
    lambda lines, end: end.join(lines),
    st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=25),
    st.sampled_from(["\n", "\r\n", "\n\n", "\r"]),
)


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_every_page_is_read_whole_and_once(text):
    page = read_page(text, KNOWN)
    last = 0
    for line in page.lines:
        assert last <= line.span.start < line.span.end <= len(text)
        assert line.caption is None or 0 <= line.caption < len(page.captions)
        last = line.span.end
    assert [one.offset for one in page.captions] == sorted({one.offset for one in page.captions})
    assert page == read_page(text, KNOWN)


def shown(text, span, gaps):
    """The words of a span of a page, what stands in the gaps left out."""
    places = range(span.start, span.end)
    return "".join(text[at] for at in places if not any(gap.start <= at < gap.end for gap in gaps))


@settings(max_examples=100, deadline=None)
@given(PAGES)
def test_a_caption_on_a_page_reads_as_it_does_alone(text):
    for caption in read_page(text, KNOWN).captions:
        whole = caption.in_page(Span(0, len(caption.text)))
        assert whole.start == caption.offset
        assert shown(text, whole, caption.left_out) == caption.text
        for one in caption.found:
            assert shown(text, caption.in_page(one.span), caption.left_out) == one.span.of(caption.text)
        alone = read_caption(caption.text, KNOWN)
        assert replace(caption, offset=0, left_out=(), title="", title_span=None) == alone


def repeated(words):
    return lambda size: (words * (size // len(words) + 1))[:size]


def numbered(words):
    return lambda size: "".join(words.format(number) for number in range(size // len(words)))


HOSTILE = {
    "tiny lines": repeated("a\n"),
    "brackets on lines": repeated("(\n"),
    "blank lines": repeated(" \n"),
    "one line of words": repeated("word "),
    "one line of brackets": repeated("("),
    "lines of brackets": repeated("(" * 5_000 + "\n"),
    "lines of slashes": repeated("/" * 80 + "\n"),
    "lines of via": repeated("via " * 1_400 + "\n"),
    "counters": repeated("[1/5]\n"),
    "glued counters": repeated("1of4A man\n"),
    "credits on lines": repeated("(AP Photo/Jane Doe)\n"),
    "credits and captions": repeated("A man walks in the street of Porto on Monday.\nAP Photo/X\n"),
    "captions on one line": repeated(CAPTION + " "),
    "columns": repeated("A man waters the yard in Dijon, France, June 12, 2020. REUTERS/A B   "),
    "lines of columns": numbered("A man waters the yard {} in Dijon, France. REUTERS/A\tB\n"),
    "quoted lines": repeated("> > > a\n"),
    "quoted captions": numbered("> Cooper {} bends staves over a fire in Porto, Portugal, Monday,\n> May 6. (AFP)\n"),
    "lines nobody sees": repeated("a\u200bb c\u200b\n"),
    "tiny lines, all different": numbered("{}\n"),
    "messages": numbered("[09:15, 24/02/2022] Ana: {} of them (late)\n"),
    "spaces around words": repeated("a" + " " * 5_000 + "b\n"),
    "by-lines": repeated("By Jane Doe\n"),
    "names": repeated("Jane Doe\n"),
    "datelines": repeated("Porto, (\n"),
    "wrapped lines": repeated("A cooper bends staves over a fire in the last yard of its kind on the\n"),
    "one caption, many counters": numbered("{}of9999" + CAPTION + "\n"),
    "many names": numbered("Jane{} Doe/AP\n"),
    "many labels": numbered("Aa{}: bb (c)\n"),
}


def seconds(text):
    begun = time.process_time()
    read_page(text, KNOWN)
    return time.process_time() - begun


def megabytes(text):
    """The peak of memory while a page is read."""
    tracemalloc.start()
    read_page(text, KNOWN)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_page_takes_about_twice_the_time(name):
    once, twice = (HOSTILE[name](size) for size in (60_000, 120_000))
    seconds(once)
    taken = min(seconds(once) for _ in range(2))
    assert min(seconds(twice) for _ in range(2)) < 3 * taken + 0.1


def test_many_captions_take_time_in_proportion():
    make = numbered("Cooper {} bends staves in Porto, Portugal, Monday, May 6, 2013. (AP Photo/Rui Tavora)\n")
    seconds(make(10_000))
    assert seconds(make(80_000)) < 3 * seconds(make(40_000)) + 0.1


LARGE = ["tiny lines", "brackets on lines", "counters", "one line of words", "lines nobody sees", "names"]


@pytest.mark.parametrize("name", LARGE)
def test_a_million_characters_take_seconds(name):
    assert seconds(HOSTILE[name](1_000_000)) < 5  # about one on an idle core


@pytest.mark.parametrize("name", LARGE)
def test_many_lines_take_little_memory(name):
    assert megabytes(HOSTILE[name](300_000)) < 20


def test_captions_take_memory_in_proportion():
    text = numbered("Cooper {} bends staves in Porto, Portugal, Monday, May 6, 2013. (AP Photo/Rui Tavora)\n")(60_000)
    megabytes(text)
    assert megabytes(text) < 8

"""Pages as pasted: captions, titles, counters, by-lines and stories, each line of its kind."""

from captionmgr.model.reading import LineKind
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.parsing.page import read_page
from captionmgr.places.gazetteer import load

KNOWN = Knowledge(load())

ONE = "A cooper bends staves in Porto, Portugal, Monday, May 6, 2013. (AP Photo/Rui Tavora)"
TWO = "This image from video provided by the Dock Guild shows casks in Porto, Portugal. (Dock Guild via AP)"
STORY = (
    "PORTO, Portugal (AP) — The last cooperage on the river closed on Monday after a hundred and ten years of work.",
    "Its owner, Ana Tavora, said that nobody had wanted to learn the trade, and that she would keep the sign.",
)


def read(*lines):
    return read_page("\n".join(lines), KNOWN)


def test_a_gallery_with_its_story():
    page = read(
        "By ANA O'NEILL and RUI DE SOUSA",
        ONE,
        "Porto Coopers",
        TWO,
        "Porto Coopers",
        ONE.replace("6", "7"),
        "1 of 3",
        *STORY,
    )
    assert [caption.text for caption in page.captions] == [ONE, TWO, ONE.replace("6", "7")]
    assert [caption.title for caption in page.captions] == ["", "Porto Coopers", "Porto Coopers"]
    assert page.story.byline == ("Ana O'Neill", "Rui de Sousa")
    assert page.story.byline_printed == "By ANA O'NEILL and RUI DE SOUSA"
    assert page.story.dateline_city == "PORTO"
    assert page.story.text == "\n".join(STORY)
    assert page.expected_count == 3


def test_a_story_alone_has_no_captions():
    page = read("Trade", "By Ana Tavora", *STORY, "Subscribe")
    assert page.captions == ()
    assert page.story.byline == ("Ana Tavora",)


def test_a_counter_glued_to_the_caption_is_cut_off():
    page = read("1of2" + ONE, "2of2" + TWO)
    assert [caption.text for caption in page.captions] == [ONE, TWO]
    assert page.expected_count == 2


def test_the_same_words_under_two_counters_are_two_pictures():
    assert len(read("1of2" + ONE, "2of2" + ONE).captions) == 2


def test_a_caption_given_twice_is_one():
    page = read(ONE, "Close", "1 / 9", ONE.replace("  ", " "), TWO)
    assert [caption.text for caption in page.captions] == [ONE, TWO]
    assert [line.caption for line in page.lines] == [0, None, None, 0, 1]


def test_a_credit_on_the_next_line_belongs_to_its_caption():
    text, credit = ONE.split(" (")
    page = read(text, "(" + credit)
    assert [caption.text for caption in page.captions] == [f"{text}\n({credit}"]
    assert [line.kind for line in page.lines] == [LineKind.CAPTION, LineKind.CREDIT]


def test_agency_and_date_are_page_furniture():
    caption = "A kiln is emptied in Faro, Portugal, May 7, 2013. REUTERS/Rui Tavora"
    page = read(caption, "", "Reuters / Tuesday, May 7, 2013", caption, "1 / 24")
    assert [one.text for one in page.captions] == [caption]
    assert page.expected_count == 24


def test_quoted_mail():
    page = read("Hello,", "> " + ONE, ">", "> " + TWO, "Thanks")
    assert [caption.text for caption in page.captions] == [ONE, TWO]


def test_wrapped_lines_are_one_caption():
    page = read(
        "A cooper bends staves over a fire in the last yard of its",
        "kind on the river in Porto, Portugal, Monday, May 6, 2013.",
        "(AP Photo/Rui Tavora)",
    )
    assert len(page.captions) == 1
    assert page.captions[0].text_of("city") == "Porto"


def test_windows_line_ends_and_byte_order_mark():
    page = read_page("\ufeff" + "\r\n".join((ONE, "Next", TWO)), KNOWN)
    assert [caption.text for caption in page.captions] == [ONE, TWO]


def test_places_in_the_page():
    page = read("Prev", ONE, "Next")
    found = page.captions[0].first("city")
    assert found is not None
    assert found.span.shifted(page.captions[0].offset).of(page.text) == "Porto"


def test_a_german_page():
    page = read(
        "Von: Insa Holm",
        "05.10.2022, Niedersachsen, Emden: Ein Kutter liegt am Kai. Foto: Ole Brandt/dpa",
        "Emden (dpa/lni) - Die Fischer bleiben im Hafen, denn der Diesel ist in diesem Herbst zu teuer geworden.",
    )
    assert page.story.byline == ("Insa Holm",)
    assert (page.story.dateline_city, page.story.dateline_agency) == ("Emden", "dpa/lni")
    assert [caption.text_of("city") for caption in page.captions] == ["Emden"]


def test_characters_nobody_sees_break_no_line():
    page = read(
        "\u200bThe last fire\u200b",
        "\u20601\u200b / 2",
        "\ufeff" + ONE.replace("cooper", "coo\u00adper").replace("(AP", "(\u200bAP") + "\u200b",
        "Down to the river",
        "2 / 2\u200b",
        "\u200e" + TWO,
        "\u200bAdver\u00adtisement",
        "\u200b",
        "By\u200b ANA LIMA",
        "\u200bPORTO, Portugal (A\u200bP) — The last cooperage on the river closed on Monday after a hundred years.",
    )
    assert [caption.text for caption in page.captions] == [
        ONE.replace("cooper", "coo\u00adper").replace("(AP", "(\u200bAP"),
        TWO,
    ]
    assert [caption.title for caption in page.captions] == ["The last fire", "Down to the river"]
    assert [line.kind.value for line in page.lines] == (
        ["title", "counter", "caption"] * 2 + ["advertisement", "byline", "dateline"]
    )
    assert page.story.byline == ("Ana Lima",)
    assert page.expected_count == 2
    assert page.count_span is not None
    assert page.count_span.of(page.text) == "1\u200b / 2"
    assert "(A\u200bP)" in page.story.text

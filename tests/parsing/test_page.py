"""Pages as pasted: captions, titles, counters, by-lines and stories, each line of its kind."""

import pytest

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


def texts(page):
    return [caption.text for caption in page.captions]


def titles(page):
    return [caption.title for caption in page.captions]


def test_the_dateline_is_a_kind_of_its_own_and_begins_the_story():
    page = read("By Ana Tavora", *STORY)
    assert [line.kind for line in page.lines] == [LineKind.BYLINE, LineKind.DATELINE, LineKind.STORY]
    assert page.story.text == "\n".join(STORY)


@pytest.mark.parametrize(
    ("line", "city", "agency"),
    [
        ("MADRID, 3 Abr. (EUROPA PRESS) - El taller cerró sus puertas este lunes.", "MADRID", "EUROPA PRESS"),
        ("Oporto, 3 may (EFE).- El taller cerró sus puertas este lunes.", "Oporto", "EFE"),
        ("PORTO, 7 mai 2013 (AFP) - Le dernier atelier du fleuve a fermé.", "PORTO", "AFP"),
        ("(ANSA) - ROMA, 3 MAG - La bottega ha chiuso lunedì.", "ROMA", "ANSA"),
    ],
)
def test_datelines_of_agencies(line, city, agency):
    assert (read(line).story.dateline_city, read(line).story.dateline_agency) == (city, agency)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Story by Ana Lima", ("Ana Lima",)),
        ("Par Ana Lima et Rui Tavora", ("Ana Lima", "Rui Tavora")),
        ("Texto: Ana Lima", ("Ana Lima",)),
        ("di Ana Lima", ("Ana Lima",)),
        ("by far the best of all", ()),
        ("By Ana Lima | The Porto Post", ("Ana Lima",)),
    ],
)
def test_bylines(line, names):
    assert read(line, ONE).story.byline == names


@pytest.mark.parametrize(
    ("counter", "total"),
    [
        ("Bild 3 von 12", 12),
        ("Foto 2 de 9", 9),
        ("Image 1 sur 5", 5),
        ("[2/7]", 7),
        ("6 of 11 Photos", 11),
        ("Zdjęcie 1 z 4", 4),
        ("12 photos", 12),
    ],
)
def test_counters(counter, total):
    page = read(counter, ONE)
    assert page.expected_count == total
    assert [line.kind for line in page.lines] == [LineKind.COUNTER, LineKind.CAPTION]


def test_a_counter_behind_the_caption_is_cut_off():
    page = read(ONE + " [1/2]", TWO + " 2 of 2")
    assert texts(page) == [ONE, TWO]
    assert page.expected_count == 2


def test_what_pages_set_around_captions():
    rows = ("Compartir en Facebook", "Facebook | Twitter | E-Mail", "Teilen", "Lire la suite", "Siguiente")
    assert {line.kind for line in read(*rows).lines} == {LineKind.NAVIGATION}
    assert {line.kind for line in read("- Anzeige -", "Publicité", "Reklame").lines} == {LineKind.ADVERTISEMENT}


@pytest.mark.parametrize("alternate", [ONE.split(" (", maxsplit=1)[0], ONE[:60] + "…", ONE.split(". (", maxsplit=1)[0]])
def test_the_text_that_stands_for_a_picture_is_its_caption_again(alternate):
    for lines in ((alternate, ONE), (ONE, alternate)):
        page = read(*lines)
        assert texts(page) == [ONE]
        assert [(line.kind, line.caption) for line in page.lines] == [(LineKind.CAPTION, 0)] * 2


def test_two_captions_on_one_line_are_parted_by_their_credits():
    page = read(f"{ONE} 2 of 2 {ONE.replace('6', '7')}")
    assert texts(page) == [ONE, ONE.replace("6", "7")]


def test_one_caption_with_two_credits_stays_whole():
    whole = ONE.replace(" (AP", " (Photo by Rui Tavora/Porto Post) (AP")
    assert texts(read(whole)) == [whole]


def test_credits_above_their_captions():
    told, dated = ONE.split(" (", maxsplit=1)[0], "Casks are rolled to the quay in Porto, Portugal, May 7, 2013."
    page = read("Rui Tavora/AP", told, "Ana Lima/AP", dated)
    assert texts(page) == [f"Rui Tavora/AP\n{told}", f"Ana Lima/AP\n{dated}"]
    assert [caption.text_of("creator") for caption in page.captions] == ["Rui Tavora", "Ana Lima"]


def test_titles_above_counters():
    page = read("The last fire", "1 / 2", ONE, "DOWN TO THE RIVER", "2 / 2", TWO)
    assert titles(page) == ["The last fire", "DOWN TO THE RIVER"]


def test_titles_glued_to_counters_and_captions():
    page = read("1of3The last fire" + ONE, "2of3Down to the river" + TWO, "3of3" + ONE.replace("6", "7"))
    assert titles(page) == ["The last fire", "Down to the river", ""]
    assert texts(page) == [ONE, TWO, ONE.replace("6", "7")]


def test_a_name_with_a_capital_inside_is_no_glued_title():
    caption = ONE.replace("A cooper", "The company WhatsApp")
    assert texts(read("1of2" + caption, "2of2" + ONE)) == [caption, ONE]


def test_slugs_headlines_and_speech_are_no_titles():
    assert titles(read("PORTO-COOPERS", "XKG101", "PORTO, Portugal", "", ONE, "PORTO-COOPERS", "", TWO)) == ["", ""]
    assert titles(read("The last cooperage of the river", "1 of 2", ONE, "2 of 2", TWO)) == ["", ""]
    assert titles(read("“A cask is a voice.”", ONE, "“You cannot repair it.”", TWO)) == ["", ""]


def test_titles_behind_counters():
    page = read("1 of 2: The fire", ONE, "2 of 2 - The quay", TWO)
    assert titles(page) == ["The fire", "The quay"]


def test_a_short_caption_with_a_credit_that_is_led_in():
    page = read("The quay", "Casks are rolled to the river quay", "Photograph: Ana Lima/AFP/Getty Images", "Share")
    assert texts(page) == ["Casks are rolled to the river quay\nPhotograph: Ana Lima/AFP/Getty Images"]


def test_the_long_dash_of_old_wires():
    page = read("PORTO, Portugal (AP) _ The last cooperage closed on Monday.", ONE)
    assert (page.story.dateline_city, texts(page)) == ("PORTO", [ONE])

"""What each line of a pasted page is: characters nobody sees, by-lines, mail, wire files, pages without captions."""

import pytest

from captionmgr.parsing.knowledge import Knowledge
from captionmgr.parsing.page import read_page
from captionmgr.places.gazetteer import load

KNOWN = Knowledge(load())

ONE = "A cooper bends staves in Porto, Portugal, Monday, May 6, 2013. (AP Photo/Rui Tavora)"
TWO = "This image from video provided by the Dock Guild shows casks in Porto, Portugal. (Dock Guild via AP)"
STORY = "PORTO, Portugal (AP) — The last cooperage on the river closed on Monday after a hundred and ten years of work."


def read(*lines):
    return read_page("\n".join(lines), KNOWN)


def kinds(page):
    return [line.kind.value for line in page.lines]


def test_characters_nobody_sees_break_no_line():
    marked = ONE.replace("cooper", "coo\u00adper").replace("(AP", "(\u200bAP")
    page = read(
        "\u200bThe last fire\u200b",
        "\u20601\u200b / 2",
        "\ufeff" + marked + "\u200b",
        "Down to the river",
        "2 / 2\u200b",
        "\u200e" + TWO,
        "\u200bAdver\u00adtisement",
        "\u200b",
        "By\u200b ANA LIMA",
        "\u200b" + STORY.replace("AP", "A\u200bP"),
    )
    assert [caption.text for caption in page.captions] == [marked, TWO]
    assert [caption.title for caption in page.captions] == ["The last fire", "Down to the river"]
    assert kinds(page) == ["title", "counter", "caption"] * 2 + ["advertisement", "byline", "dateline"]
    assert page.story.byline == ("Ana Lima",)
    assert page.expected_count == 2
    assert page.count_span is not None
    assert page.count_span.of(page.text) == "1\u200b / 2"
    assert "(A\u200bP)" in page.story.text


@pytest.mark.parametrize(
    "lines",
    [
        ("ANA LIMA, Associated Press", STORY),
        ("By ANA LIMA, Associated Press", STORY),
        ("Ana Lima", "Associated Press", STORY),
        ("Ana Lima", "May 6, 2013", STORY),
    ],
)
def test_authors_are_told_from_their_house(lines):
    page = read("The last forge on the river shuts", *lines)
    assert page.story.byline == ("Ana Lima",)
    assert page.story.byline_printed == lines[0]
    assert kinds(page)[1] == "byline"


def test_a_name_under_a_caption_is_no_byline():
    assert read(ONE, "Rui Tavora, AP", TWO, "Rui Tavora, AP").story.byline == ()


@pytest.mark.parametrize(
    ("line", "city"),
    [
        ("PORTO, Portugal, May 6 — The last cooperage closed on Monday after many years of work.", "PORTO"),
        ("VILA NOVA — The last cooperage of the river closed on Monday after many years of work.", "VILA NOVA"),
        ("LISBOA.- El último taller cerró sus puertas este lunes tras ciento diez años de trabajo.", "LISBOA"),
        ("BREAKING — The last cooperage of the river closed on Monday after many years of work.", ""),
        ("FILE — A cooper bends staves in the last cooperage of the river in Porto, Portugal, in 2011.", ""),
    ],
)
def test_datelines_without_an_agency(line, city):
    page = read("The last forge on the river shuts", line)
    assert (page.story.dateline_city, page.story.dateline_agency) == (city, "")
    assert kinds(page)[1] == ("dateline" if city else "story")


def test_a_caption_that_begins_like_a_dateline_keeps_its_credit():
    told = "PORTO, Portugal — A cooper bends staves over a fire in the last yard of its kind on the river."
    page = read(told, "Photo: Rui Tavora/AP")
    assert [caption.text for caption in page.captions] == [told + "\nPhoto: Rui Tavora/AP"]
    assert page.story.dateline_city == ""


def test_mail_that_quotes_wrapped_captions():
    page = read(
        "On Mon, May 6, 2013 at 2:12 PM, Rui Tavora <rui@example.org> wrote:",
        "> A cooper bends staves over a fire in the last yard of its kind on the",
        "> river in Porto, Portugal, Monday, May 6, 2013. (AP Photo/Rui Tavora)",
        ">",
        "> Casks are rolled to the river quay in Porto, Portugal, Tuesday, May 7,",
        "> 2013.",
        "> Photo: Ana Lima/dpa",
        "> --",
        "> Rui Tavora",
    )
    assert kinds(page) == ["other"] + ["caption"] * 4 + ["credit", "other", "other"]
    assert [line.caption for line in page.lines] == [None, 0, 0, 1, 1, 1, None, None]


def test_credits_between_counters_and_captions():
    told = ("Ein Küfer biegt Dauben über einem Feuer.", "Fässer rollen zum Kai in Porto.")
    page = read(
        *("Bild 1 von 2", "Foto: dpa/Rui Tavora", told[0], "Bild 2 von 2", "Foto: dpa/Ana Lima", told[1]),
        "Wir verwenden Cookies, um unsere Seite zu verbessern.",
        "Alle akzeptieren",
    )
    assert kinds(page) == ["counter", "credit", "caption"] * 2 + ["navigation"] * 2
    assert [caption.text_of("creator") for caption in page.captions] == ["Rui Tavora", "Ana Lima"]


def test_notes_of_rights_are_no_story():
    page = read("© 2013 The Porto Post. All rights reserved. This material may not be published or broadcast.", STORY)
    assert kinds(page) == ["other", "dateline"]


def test_a_story_that_names_agencies_has_no_captions():
    page = read(
        "Markets close higher",
        "By Ana Lima",
        "PORTO (Reuters) - Shares rose on Monday, and the index gained 1.2 percent, data from the bank showed.",
        'The bank said in a statement (PDF) that it would not comment: "We do not comment on this."',
        "Reuters and the AP had said so on Sunday; Getty Images, which was named too, did not answer.",
        "Reporting by Ana Lima; Editing by Rui Tavora",
        "Contact: news@example.org / +44 20 0000",
    )
    assert page.captions == ()
    assert page.story.byline == ("Ana Lima",)


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85", "\v", "\f", "\r"])
def test_whatever_ends_a_line(separator):
    page = read_page(separator.join((ONE, "Share", TWO)), KNOWN)
    assert [caption.text for caption in page.captions] == [ONE, TWO]


def test_a_credit_given_once_more_below_its_caption():
    page = read("Image 1 of 2", ONE, "Photo: Rui Tavora, AP", "Image 2 of 2", TWO, "Buy Photo")
    assert kinds(page) == ["counter", "caption", "credit", "counter", "caption", "navigation"]
    assert [line.caption for line in page.lines] == [None, 0, 0, None, 1, None]
    assert [caption.text for caption in page.captions] == [ONE, TWO]


def test_a_maker_with_a_house_in_brackets_is_no_dateline():
    told = "Un tonelero dobla duelas sobre el fuego en el último taller de Oporto, el 6 de mayo de 2013."
    page = read(told, "RUI TAVORA (EFE)", "Oporto", STORY)
    assert [caption.text for caption in page.captions] == [told + "\nRUI TAVORA (EFE)"]
    assert page.story.dateline_city == "PORTO"


def test_a_wire_code_is_no_headline():
    page = read("bdt0123 4 pl 120 dpa 0456", "Der letzte Küfer schließt", "Porto (dpa) - Der letzte Küfer hört auf.")
    assert page.story.headline == "Der letzte Küfer schließt"


def test_quote_marks_of_mail_are_no_part_of_a_caption():
    page = read(
        "Ana wrote:",
        "> > A cooper bends staves over a fire in the last yard of its kind in Porto,",
        "> > Portugal, Monday, May 6, 2013. (AP Photo/Rui Tavora)",
        "> >",
        "> > A cooper rests on Tuesday, May 7, 2013, in the last yard of its kind in",
        ">> Porto, Portugal.",
        ">> (AP Photo/Rui Tavora)",
    )
    assert [caption.text.split("\n") for caption in page.captions] == [
        [
            "A cooper bends staves over a fire in the last yard of its kind in Porto,",
            "Portugal, Monday, May 6, 2013. (AP Photo/Rui Tavora)",
        ],
        [
            "A cooper rests on Tuesday, May 7, 2013, in the last yard of its kind in",
            "Porto, Portugal.",
            "(AP Photo/Rui Tavora)",
        ],
    ]
    first, second = page.captions
    country = first.first("country")
    assert country is not None
    assert first.in_page(country.span).of(page.text) == "Portugal"
    assert [gap.of(page.text) for gap in first.left_out + second.left_out] == ["> > ", ">> ", ">> "]
    for caption in page.captions:
        credit = caption.first("credit_line")
        assert credit is not None
        assert caption.in_page(credit.span).of(page.text) == "AP Photo/Rui Tavora"


@pytest.mark.parametrize(
    "head",
    [
        "[09:15, 24/02/2022] Ana Lima: ",
        "[24/02/2022, 09:15:33] Ana Lima: ",
        "24.02.22, 09:15 - Ana: ",
        "[9:15 AM] ",
        "Photo 1: ",
        "Foto #12: ",
        "1) ",
        "(12) ",
        "Caption: ",
        "> • ",
    ],
)
def test_what_stands_before_a_caption_on_its_line_is_no_part_of_it(head):
    page = read(head.replace("1", "2") + "sending them now", head + ONE, head + TWO)
    assert [caption.text for caption in page.captions] == [ONE, TWO]


def test_a_title_that_a_system_labels():
    lines = ("Headline: Porto Coopers", "Caption: " + ONE, "Credit: AP", "-----")
    page = read(*lines, *(line.replace(ONE, TWO) for line in lines))
    assert [(caption.title, caption.text) for caption in page.captions] == [
        ("Porto Coopers", ONE),
        ("Porto Coopers", TWO),
    ]


def test_a_button_below_each_caption_is_no_title():
    page = read("Newest first", ONE, "451002211", "Put it away", TWO, "451002215", "Put it away")
    assert [caption.title for caption in page.captions] == ["", ""]


def test_a_town_with_the_short_form_of_its_province():
    page = read("Harbour dredging put off", STORY.replace("PORTO, Portugal (AP)", "LUNENBURG, N.S."))
    assert page.story.dateline_city == "LUNENBURG"


@pytest.mark.parametrize("between", ["\t", "     ", " | ", " \t "])
@pytest.mark.parametrize("credit", ["REUTERS/Ana Lima", "Foto: Ana Lima/dpa", "(AP Photo/Ana Lima)"])
def test_columns_pasted_into_one_line(between, credit):
    captions = [f"A {who} waters the yard in Dijon, France, Friday, June 12, 2020. {credit}" for who in ("man", "boy")]
    assert [caption.text for caption in read(between.join(captions)).captions] == captions


def test_a_tail_behind_blanks_is_no_column():
    line = "A man waters the yard in Dijon, France, June 12, 2020. REUTERS/Ana Lima     TPX IMAGES OF THE DAY"
    assert [caption.text for caption in read(line).captions] == [line]


def test_cookies_and_links_are_navigation():
    page = read(
        "Accept all", "We use cookies to improve this site.", "4 min read", "12", "Buy this photo", "Save to board"
    )
    assert set(kinds(page)) == {"navigation"}


def test_messages_of_a_chat_are_no_titles():
    page = read(
        "18:42 - Ana: here they are", "18:44 - Ana: " + ONE, "18:45 - Desk: a second one?", "18:46 - Ana: " + TWO
    )
    assert [(caption.title, caption.text) for caption in page.captions] == [("", ONE), ("", TWO)]

"""What each line of a pasted page is: characters nobody sees, by-lines, mail, wire files, pages without captions."""

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

"""HTML is known when it is seen, read as a reader sees it, in linear time, and never in a way that fails."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.documents.html import DEEPEST, is_html, visible_text

CAPTION = "Boats lie in Faro, Portugal, Monday, May 6, 2024. (AP Photo/Lia Costa)"


@pytest.mark.parametrize(
    "text",
    [
        f"<p>{CAPTION}</p><figcaption>Lia Costa</figcaption>",
        f"<!DOCTYPE html>\n<title>x</title>{CAPTION}",
        f'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body>{CAPTION}',
        f"\n  <HTML><BODY>{CAPTION}",
        f"<!-- gallery -->{CAPTION}",
        f"{CAPTION}<br>{CAPTION}",
        f"{CAPTION}<BR />",
        f"Left: <i>Ana Costa</i>. {CAPTION}",
        f'<img src="a.jpg" alt="{CAPTION}">',
        f'See <a href="x.html">the gallery</a>. {CAPTION}',
        f'<div\nclass="c">{CAPTION}</div>',
    ],
)
def test_html_is_recognised(text):
    assert is_html(text)


@pytest.mark.parametrize(
    "text",
    [
        CAPTION,
        "Smith &amp; Sons in Faro, a < b and c > d",
        "Ana Costa <ana@example.org> sent this. (Handout)",
        "<Ana Costa> says: a <b and c> d",
        "A sign reads <EXIT>. </EXIT> (AP Photo/Lia Costa)",
        "He typed <p> for a paragraph.",
        "</p> alone ends nothing",
        "1 < 2 <br",
        "I <3 Faro </3",
        "<<<<< Prev | Next >>>>>",
        "<img> is a tag",
        "",
    ],
)
def test_text_with_angle_brackets_is_no_html(text):
    assert not is_html(text)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div><div>Two<br>Three</div>", "One\nTwo\nThree"),
        ("<p>A\n  boat  <b>in</b> Faro</p>", "A boat in Faro"),
        ("<p>Smith &amp; Sons&#8217;&nbsp;boat &lt;3</p>", "Smith & Sons’\u00a0boat <3"),
        ("<html><head><title>T</title><style>p{}</style></head><body><script>var a='<p>x</p>'</script><p>A", "A"),
        ("<nav><ul><li>Home</li></ul></nav><p>A</p><template><p>B</p></template>", "A"),
        ("<figure><img alt='A quay'><figcaption>Boats</figcaption></figure>", "A quay\nBoats"),
        ("<img alt='Boats lie'><figcaption>Boats lie</figcaption>", "Boats lie"),
        ("<p hidden>no</p><p style='color: red; display:none'>no</p><p>yes</p>", "yes"),
        ("<pre>one\n two</pre>", "one\ntwo"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\nb"),
        ("<i>Left</i>: Ana\nright: Bo\n\nBoats", "Left: Ana\nright: Bo\n\nBoats"),
        ("<i>From</i> <Ana@example.org>\n", "From <ana@example.org>"),
        ("<p>unclosed <b>bold", "unclosed bold"),
        ("<p>\0nul</p>", "\ufffdnul"),
        ("<!-- only a comment -->", ""),
        ("", ""),
        ("<p>صورة <b>من</b> القاهرة</p>", "صورة من القاهرة"),
    ],
)
def test_html_is_read_as_it_is_seen(text, seen):
    assert visible_text(text) == seen


def test_what_nests_deeper_than_any_page_is_read_bare():
    assert visible_text("<div>" * 100_000 + CAPTION + "</div>" * 100_000) == CAPTION
    deep = "<p>Smith &amp; <b>Sons</b></p>" + "<div>" * (DEEPEST + 1) + "in Faro"
    assert visible_text(deep) == "Smith & Sons\nin Faro"


_PARTS = st.sampled_from(
    (
        *(
            "<p>",
            "</p>",
            "<i",
            "</i>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<?xml ?>",
            "<script>",
            "</script>",
            "&amp;",
            "&#0;",
        ),
        *("&#xD800;", "\0", "<meta charset=utf-16>", "<pre>", "<img alt='x'>", "</html>", "</body>", "<html>", '"'),
        *("<frameset>", "<table><td>", "\r\n", "\x85", "\ud800", "<svg><title>", "<div hidden>", "<br>", "<plaintext>"),
    )
)


@given(st.lists(_PARTS | st.text(max_size=8)).map("".join))
def test_no_text_breaks_the_reader(text):
    is_html(text)
    visible_text(text).encode("utf-8")


@given(st.lists(st.text("abc äß日ا.,", min_size=1).filter(str.strip), min_size=1, max_size=5))
def test_no_word_of_a_paragraph_is_lost(paragraphs):
    seen = visible_text("".join(f"<p>{words}</p>" for words in paragraphs))
    assert seen.split() == " ".join(paragraphs).split()


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "<div>" * n,
        lambda n: "<b>" * n + "</i>" * n,
        lambda n: "<b>" * (DEEPEST - 10) + "</i>" * n,
        lambda n: "<p><i>" * 100 + "</b>" * n,
        lambda n: '<a b="' * n,
        lambda n: "<!--" * n,
        lambda n: "<script>" * n,
        lambda n: "<" * 5 * n,
        lambda n: "&amp" * n,
        lambda n: "<br>\n" * n,
        lambda n: " " * 5 * n + "<?xml",
    ],
    ids=["div", "b i", "shallow", "unmatched", "quotes", "comments", "scripts", "angles", "entities", "lines", "blank"],
)
def test_hostile_html_takes_time_in_proportion(make):
    def seconds(count):
        text = make(count)
        start = time.process_time()
        is_html(text)
        visible_text(text)
        return time.process_time() - start

    small, large = min(seconds(25_000) for _ in range(3)), min(seconds(200_000) for _ in range(2))
    assert large < 8 * 4 * max(small, 0.005), f"{small:.3f} s for 1, {large:.3f} s for 8"

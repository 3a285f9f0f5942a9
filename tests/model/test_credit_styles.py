import sys
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.model.credit import CreditChain, Link, LinkKind
from captionmgr.model.credit_styles import (
    STEPS,
    CreditParts,
    CreditStyle,
    parts_of_chain,
    parts_of_record,
    render,
    render_within,
    with_initial,
)
from captionmgr.model.credit_template import Template
from captionmgr.model.reading import Span
from captionmgr.model.record import Record

AP, REUTERS, AFP, GETTY = CreditStyle.AP, CreditStyle.REUTERS, CreditStyle.AFP, CreditStyle.GETTY
HOUSE = Template.parse("[{creators}/][{source}/]{distributor}[ via {via}][ ({flags})]")
STYLES = (*CreditStyle, HOUSE)

STAFF = CreditParts(("Jane Doe",), distributor="AP")
THREE = CreditParts(("Jane Doe", "John Roe", "Ann Lee"), distributor="AP")
PAPER = CreditParts(("Jane Doe",), "The Paper", distributor="AP")
MINISTRY = CreditParts((), "Ministry of Works", distributor="Reuters", handout=True)
AT_REUTERS = CreditParts(("Jane Doe",), distributor="Reuters")
AT_AFP = CreditParts(("Jane Doe",), distributor="AFP")
VIA_GETTY = CreditParts(("Jane Doe",), "AFP", distributor="Getty Images")
AT_GETTY = CreditParts(("Jane Doe",), distributor="Getty Images")
LONG = CreditParts(("Jane Doe",), "The Paper", ("TT", "Lusa"), "AP", file=True)


@pytest.mark.parametrize(
    ("parts", "style", "text"),
    [
        (STAFF, AP, "AP Photo/Jane Doe"),
        (THREE, AP, "AP Photo/Jane Doe, John Roe and Ann Lee"),
        (replace(STAFF, pool=True), AP, "AP Photo/Jane Doe, Pool"),
        (replace(STAFF, file=True), AP, "AP Photo/Jane Doe, File"),
        (replace(STAFF, pool=True, file=True), AP, "AP Photo/Jane Doe, Pool, File"),
        (CreditParts(distributor="AP"), AP, "AP Photo"),
        (CreditParts(distributor="AP", pool=True), AP, "Pool via AP"),
        (PAPER, AP, "Jane Doe/The Paper via AP"),
        (replace(PAPER, via=("TT",), file=True), AP, "Jane Doe/The Paper/TT via AP, File"),
        (AT_REUTERS, AP, "Jane Doe/Reuters"),
        (AT_REUTERS, REUTERS, "REUTERS/Jane Doe"),
        (replace(AT_REUTERS, creators=(), unnamed=True), REUTERS, "REUTERS/Stringer"),
        (replace(AT_REUTERS, file=True), REUTERS, "REUTERS/Jane Doe/File Photo"),
        (replace(AT_REUTERS, pool=True), REUTERS, "REUTERS/Jane Doe/Pool"),
        (MINISTRY, REUTERS, "Ministry of Works/Handout via REUTERS"),
        (MINISTRY, AP, "Ministry of Works/Handout via Reuters"),
        (CreditParts(distributor="Reuters", handout=True), REUTERS, "Handout via REUTERS"),
        (STAFF, REUTERS, "AP/Jane Doe"),
        (AT_AFP, AFP, "Photo by Jane Doe / AFP"),
        (
            replace(AT_AFP, creators=("Jane Doe", "John Roe"), file=True),
            AFP,
            "Photo by Jane Doe and John Roe / AFP, File",
        ),
        (replace(AT_AFP, creators=(), unnamed=True), AFP, "Photo by STR / AFP"),
        (replace(AT_AFP, source="Ministry", creators=(), handout=True), AFP, "Handout / Ministry / AFP"),
        (VIA_GETTY, AFP, "Photo by Jane Doe/AFP via Getty Images"),
        (VIA_GETTY, GETTY, "Jane Doe/AFP via Getty Images"),
        (AT_GETTY, GETTY, "Photo by Jane Doe/Getty Images"),
        (replace(AT_GETTY, pool=True), GETTY, "Photo by Jane Doe - Pool/Getty Images"),
        (replace(AT_GETTY, source="NurPhoto"), GETTY, "Jane Doe/NurPhoto via Getty Images"),
        (LONG, HOUSE, "Jane Doe/The Paper/AP via TT/Lusa (File)"),
        (CreditParts(("Jane Doe",)), AP, "Jane Doe"),
        (CreditParts(), GETTY, ""),
    ],
)
def test_a_credit_as_each_style_writes_it(parts, style, text):
    assert render(parts, style) == text


@pytest.mark.parametrize(
    ("limit", "text", "left_out"),
    [
        (42, "Jane Doe/The Paper/TT/Lusa via AP, File", ()),
        (38, "Jane Doe/The Paper/TT via AP, File", ("Lusa, which passed it on",)),
        (31, "Jane Doe/The Paper via AP, File", ("TT, which passed it on", "Lusa, which passed it on")),
        (30, "Jane Doe/The Paper via AP", ("TT", "Lusa", "file picture")),
        (24, "J. Doe/The Paper via AP", ("the given name of Jane Doe", "TT", "Lusa", "file picture")),
        (22, "J. Doe via AP", ("given name", "the source The Paper", "TT", "Lusa", "file picture")),
        (12, "AP", ("the creator Jane Doe", "the source The Paper", "TT", "Lusa", "file picture")),
        (1, "A", ("creator", "source", "TT", "Lusa", "file", "the end of the distributor’s name “AP”")),
        (0, "", ("creator", "source", "TT", "Lusa", "file", "the distributor “AP”")),
    ],
)
def test_what_goes_first_within_a_limit_and_that_it_is_said(limit, text, left_out):
    found = render_within(LONG, AP, limit)
    assert found.text == text
    assert len(found.left_out) == len(left_out)
    assert all(words in said for words, said in zip(left_out, found.left_out, strict=True))


def test_what_others_made_never_becomes_a_staff_picture():
    assert render_within(PAPER, AP, 22).text == "J. Doe via AP"


def test_the_styles_own_words_go_before_a_name_does():
    found = render_within(AT_GETTY, GETTY, 24)
    assert found.text == "J. Doe/Getty Images"
    assert found.left_out == ("the given name of Jane Doe", "the style’s own words")
    assert STEPS.index("the style’s own words") < STEPS.index("the first creator")


@pytest.mark.parametrize(
    ("name", "limit", "text"),
    [
        ("وكالة الأنباء", 11, "وكالة"),
        ("وكالة", 9, "وكال"),
        ("Agência Nacional", 11, "Agência"),
        ("Agência", 3, "Ag"),
        ("e\u0301te\u0301", 2, ""),
        ("e\u0301te\u0301", 6, "e\u0301t"),
        ("👩‍🚒 Feuerwehr", 8, ""),
        ("👩‍🚒 Feuerwehr", 12, "👩‍🚒"),
        ("通信社", 8, "通信"),
    ],
)
def test_a_distributor_too_long_is_cut_between_characters_and_said(name, limit, text):
    found = render_within(CreditParts(("Jane Doe",), distributor=name), REUTERS, limit)
    assert found.text == text
    assert f"“{name}”" in found.left_out[-1]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Jane Doe", "J. Doe"),
        ("Ana de la Cruz", "A. de la Cruz"),
        ("E\u0301lodie Blanc", "E\u0301. Blanc"),
        ("Miguel Ruiz, Jr.", "M. Ruiz, Jr."),
        ("J. Doe", "J. Doe"),
        ("Jo Li", "Jo Li"),  # as short as with an initial
        ("Bandar", "Bandar"),
        ("محمد علي", "محمد علي"),
        ("@user name", "@user name"),
        (" Doe", " Doe"),
    ],
)
def test_given_names_become_initials(name, short):
    assert with_initial(name) == short


def test_a_template_that_does_not_name_a_part_says_that_it_is_left_out():
    bare = Template.parse("{distributor}")
    found = render_within(LONG, bare, sys.maxsize)
    assert found.text == "AP"
    assert len(found.left_out) == 5


names = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1, max_size=12)
spaced = st.lists(names, min_size=1, max_size=3).map(" ".join)
credits_ = st.builds(
    CreditParts,
    creators=st.lists(spaced, max_size=4).map(tuple),
    source=spaced | st.just(""),
    via=st.lists(spaced, max_size=2).map(tuple),
    distributor=spaced | st.just("") | st.sampled_from(["AP", "Reuters", "AFP", "Getty Images"]),
    handout=st.booleans(),
    pool=st.booleans(),
    file=st.booleans(),
)


@given(credits_, st.sampled_from(STYLES), st.integers(0, 120))
def test_no_limit_is_passed_no_character_cut_and_nothing_goes_unsaid(parts, style, limit):
    found = render_within(parts, style, limit)
    assert found.size == len(found.text.encode()) <= limit
    given_names = [*parts.creators, parts.source, *parts.via, parts.distributor]
    if not all(name.strip().casefold() in found.text.casefold() for name in given_names):
        assert found.left_out
    if not found.left_out:
        assert found.text == render(parts, style)
    if parts.distributor.casefold() not in found.text.casefold():
        assert any("the distributor" in said for said in found.left_out)


@given(spaced, st.integers(0, 40))
def test_a_cut_never_takes_the_accents_off_a_letter(name, limit):
    text = render_within(CreditParts(distributor=name), REUTERS, limit).text
    assert name.startswith(text)
    behind = name[len(text) : len(text) + 1]
    if text and behind and not unicodedata.category(name[0]).startswith("M"):
        assert not unicodedata.category(behind).startswith("M")


def chain(*links):
    whole = Span(0, 0)
    return CreditChain("", whole, tuple(Link(name, kind, whole) for name, kind in links), whole)


def test_the_parts_of_a_chain():
    links = (
        ("Jane Doe", LinkKind.PERSON),
        ("The Paper", LinkKind.ORGANISATION),
        ("TT", LinkKind.AGENCY),
        ("Pool", LinkKind.POOL),
        ("AP", LinkKind.AGENCY),
    )
    expected = CreditParts(("Jane Doe",), "The Paper", ("TT",), "AP", pool=True, file=True)
    assert parts_of_chain(chain(*links), file=True) == expected
    nobody = chain(("", LinkKind.NOBODY), ("Reuters", LinkKind.AGENCY))
    assert parts_of_chain(nobody) == CreditParts(distributor="Reuters", unnamed=True)


def test_the_parts_of_a_record_are_its_fields_and_the_chain_adds_what_no_field_holds():
    record = Record(creator=("Ann  Lee",), source="The Daily Paper", provider="AP", file_photo=True)
    assert parts_of_record(record) == CreditParts(("Ann Lee",), "The Daily Paper", (), "AP", file=True)
    read = chain(("Jane Doe", LinkKind.PERSON), ("The Paper", LinkKind.ORGANISATION), ("Reuters", LinkKind.AGENCY))
    assert parts_of_record(record, read) == CreditParts(("Ann Lee",), "The Daily Paper", (), "Reuters", file=True)
    between = chain(
        ("Jane Doe", LinkKind.PERSON),
        ("The Paper", LinkKind.ORGANISATION),
        ("TT", LinkKind.AGENCY),
        ("AP", LinkKind.AGENCY),
    )
    kept = replace(record, source="TT", creator=())
    assert parts_of_record(kept, between) == CreditParts(("Jane Doe",), "The Paper", ("TT",), "AP", file=True)


@pytest.mark.parametrize(("source", "flag"), [("Pool", "pool"), ("Handout", "handout")])
def test_a_source_that_is_a_mark_is_no_house(source, flag):
    parts = parts_of_record(Record(source=source, provider="AP"))
    assert getattr(parts, flag)
    assert parts.source == ""


def test_a_staff_pictures_source_is_not_said_twice():
    assert parts_of_record(Record(creator=("A B",), source="AP", provider="AP")) == CreditParts(
        ("A B",), distributor="AP"
    )


def test_thousands_of_names_take_no_time():
    crowd = tuple(f"Jane Doe{number}" for number in range(20_000))
    found = render_within(CreditParts(crowd, "The Paper", crowd, "AP"), AP, 32)
    assert found.text == "J. Doe0/The Paper via AP"
    assert len(found.left_out) == 2 * len(crowd)

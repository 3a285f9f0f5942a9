from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.model.credit_styles import CreditParts, CreditStyle, parts_of_chain, render, render_within
from captionmgr.model.credit_template import Template
from captionmgr.model.embedded import EmbeddedField, EmbeddedMetadata
from captionmgr.model.record import Record, record_of
from captionmgr.parsing.credit import find_credits
from captionmgr.parsing.knowledge import Houses
from captionmgr.services import crediting, reading
from captionmgr.services.crediting import IIM_LIMIT, put_in_order
from captionmgr.settings import Credit

HOUSES = Houses()
STAFF = "Mayor Ines Prado speaks in Porto, Portugal, Monday, May 6, 2024. (AP Photo/Lia Costa)"
PASSED_ON = "A flooded quay in Porto, Portugal, Monday, May 6, 2024. (Lia Costa/The Douro Courier via AP)"
SUPPLIED = (
    "This image made from video posted by the Douro River Watch shows water on the quay in Porto, Portugal, Sunday, "
    "May 5, 2024. (AP Photo/Douro River Watch)"
)


def record(caption):
    return record_of(reading.read_caption(caption))


def texts(one, template=None):
    return {written.style: written.whole.text for written in crediting.renderings(one, HOUSES, template)}


# Written in a style ------------------------------------------------------------------------------


def test_a_staff_credit_in_every_style():
    house = Template.parse("{distributor}[: {creators}]")
    assert texts(record(STAFF), house) == {
        "ap": "AP Photo/Lia Costa",
        "reuters": "AP/Lia Costa",
        "afp": "Photo by Lia Costa / AP",
        "getty": "Photo by Lia Costa/AP",
        "house": "AP: Lia Costa",
    }


def test_without_a_template_there_is_no_house_style():
    assert set(texts(record(STAFF))) == {"ap", "reuters", "afp", "getty"}


def test_what_does_not_fit_iim_is_shortened_and_says_so():
    written = crediting.renderings(record(PASSED_ON), HOUSES, None)
    assert all(one.short.size <= IIM_LIMIT for one in written)
    (as_ap,) = (one for one in written if one.style == "ap")
    assert as_ap.whole.text == "Lia Costa/The Douro Courier via AP"
    assert as_ap.short.left_out


def test_an_edited_record_is_written_as_edited():
    edited = record(STAFF).edited({"creator": "Ana Dias; Rui Sá"})
    assert texts(edited)["ap"] == "AP Photo/Ana Dias and Rui Sá"
    other = record(STAFF).edited({"credit_line": "REUTERS/Ana Dias", "creator": "Ana Dias", "source": "Reuters"})
    assert texts(other)["reuters"] == "REUTERS/Ana Dias"


def test_a_supplier_that_the_caption_names_is_no_creator_however_often_it_is_rewritten():
    one = record(SUPPLIED)
    for style in CreditStyle:
        one = one.edited({"credit_line": texts(one)[style.value]})
        assert texts(one)["ap"] == "Douro River Watch via AP"
    assert list(crediting.problems(one, None, HOUSES)) == []


def test_a_record_that_names_nobody_has_nothing_to_write():
    assert crediting.renderings(Record(file_photo=True), HOUSES, None) == ()


PERSONS = ["Jane Doe", "Émile Blanc", "Ana de la Cruz", "Joan O’Brien-Smith", "Rui Sá", "محمد علي"]
SOURCES = ["", "The Douro Courier", "Ministry of Works", "NurPhoto", "TASS"]


@given(
    st.builds(
        CreditParts,
        creators=st.lists(st.sampled_from(PERSONS), max_size=3, unique=True).map(tuple),
        source=st.sampled_from(SOURCES),
        distributor=st.sampled_from(["AP", "Reuters", "AFP", "Getty Images"]),
        handout=st.booleans(),
        pool=st.booleans(),
        file=st.booleans(),
    ),
    st.sampled_from(list(CreditStyle)),
)
def test_what_is_written_reads_back(parts, style):
    line = render(parts, style)
    read = find_credits(f"A flooded quay in Porto on Monday. ({line})", HOUSES)
    assert len(read) == 1, line
    back = parts_of_chain(read[0], file=parts.file)
    assert (back.creators, back.distributor) == (parts.creators, parts.distributor), line
    assert (back.source, back.handout, back.pool) == (parts.source, parts.handout, parts.pool), line


# By-line and credit ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("byline", "credit", "creator", "line"),
    [
        (["Jane Doe/AP"], "AP", ("Jane Doe",), "AP"),
        (["Jane Doe/AP"], "", ("Jane Doe",), "Jane Doe/AP"),
        (["AP"], "Jane Doe/AP", ("Jane Doe",), "Jane Doe/AP"),
        (["AP"], "Jane Doe", ("Jane Doe",), "Jane Doe/AP"),
        (["REUTERS"], "REUTERS/Jane Doe", ("Jane Doe",), "REUTERS/Jane Doe"),
        (["JANE DOE"], "AP Photo/Jane Doe", ("Jane Doe",), "AP Photo/Jane Doe"),
        (["J. Doe"], "Photo by Jane Doe / AFP", ("Jane Doe",), "Photo by Jane Doe / AFP"),
        (
            ["Jose Nunez"],
            "José Núñez/NurPhoto via Getty Images",
            ("José Núñez",),
            "José Núñez/NurPhoto via Getty Images",
        ),
        (["Jane Doe, John Roe"], "AP", ("Jane Doe", "John Roe"), "AP"),
        (["Jane Doe"], "Jane Doe and John Roe/AP", ("Jane Doe", "John Roe"), "Jane Doe and John Roe/AP"),
        (["Stringer"], "REUTERS/Stringer", (), "REUTERS/Stringer"),
        (["Stringer"], "Stringer", (), "Stringer"),
        (["Ministry of Works"], "Ministry of Works/Handout via REUTERS", (), "Ministry of Works/Handout via REUTERS"),
        ([], "REUTERS/Jane Doe", ("Jane Doe",), "REUTERS/Jane Doe"),
    ],
)
def test_fields_are_put_in_order_with_a_reason(byline, credit, creator, line):
    found = put_in_order(byline, credit, HOUSES)
    assert (found.byline, found.credit) == (tuple(byline), credit)
    assert (found.creator, found.credit_line) == (creator, line)
    assert found.changes
    assert all(found.reasons)
    assert not found.conflict
    again = put_in_order(found.creator, found.credit_line, HOUSES)
    assert not again.changes


@pytest.mark.parametrize(
    ("byline", "credit"),
    [
        (["Jane Doe"], "Jane Doe/AP"),
        (["Jane Doe"], "AP Photo"),
        (["Jane Doe"], "Jane Doe"),
        (["JANE DOE"], "JANE DOE/AP"),
        (["Bandar"], "REUTERS/Bandar"),
        (["Jane Doe", "John Roe"], "AP Photo/Jane Doe"),
        (["محمد علي"], "Photo by محمد علي / AFP"),
        (["x" * 3000], "AP"),
        ([], ""),
    ],
)
def test_fields_in_order_stay_as_they_are(byline, credit):
    found = put_in_order(byline, credit, HOUSES)
    assert not found.changes
    assert not found.reasons
    assert not found.conflict


@pytest.mark.parametrize(
    ("byline", "credit", "names"),
    [
        (["John Roe"], "REUTERS/Jane Doe", ("John Roe", "Jane Doe")),
        (["Jane Doe", "Ann Lee"], "AP Photo/Jane Doe and John Roe", ("Ann Lee", "John Roe")),
        (["Jane Doe"], "REUTERS/Stringer", ("Jane Doe", "nobody is named")),
        (["Jane Doe/AP"], "Getty Images", ("AP", "Getty Images")),
    ],
)
def test_fields_that_disagree_show_both_and_choose_nothing(byline, credit, names):
    found = put_in_order(byline, credit, HOUSES)
    assert not found.changes
    assert all(name in found.conflict for name in names)


@given(st.lists(st.text(max_size=40), max_size=4), st.text(max_size=60))
def test_any_words_can_be_put_in_order_and_the_credit_keeps_all_it_said(byline, credit):
    found = put_in_order(byline, credit, HOUSES)
    assert found.byline == tuple(byline)
    assert not (found.changes and found.conflict)
    if find_credits(credit, HOUSES):
        assert found.credit_line == credit


# As problems of a record -------------------------------------------------------------------------


def kinds(one, **carried):
    fields = {name: EmbeddedField(value, "XMP", {"XMP": value}) for name, value in carried.items()}
    embedded = EmbeddedMetadata("/p.jpg", "JPEG", 3, 2, "0" * 64, fields)
    return [problem.kind for problem in crediting.problems(one, embedded, HOUSES)]


def test_a_record_as_read_has_no_problem_with_its_byline():
    assert kinds(record(STAFF)) == []
    assert kinds(record(SUPPLIED)) == []


def test_an_edited_byline_that_the_credit_contradicts_is_a_problem():
    edited = record(STAFF).edited({"creator": "Ana Dias"})
    assert kinds(edited) == ["makers_disagree"]
    (problem,) = crediting.problems(edited, None, HOUSES)
    assert "Ana Dias" in str(problem)
    assert "Lia Costa" in str(problem)
    assert "Neither was chosen" in str(problem)


def test_the_fields_of_the_image_are_looked_at_too():
    one = record(STAFF)
    assert kinds(one, creator=("Lia Costa/AP",), credit_line="AP") == ["byline_untidy"]
    assert kinds(one, creator=("Lia Costa",), credit_line="AP Photo/Lia Costa") == []
    assert kinds(one, creator=("Rui Sá",), credit_line="AP Photo/Lia Costa") == ["makers_disagree"]
    assert kinds(replace(one, creator=()), credit_line="AP") == ["byline_untidy"]


def test_a_limit_given_is_kept():
    (as_ap, *_) = crediting.renderings(record(STAFF), HOUSES, None, 4)
    assert as_ap.short == render_within(CreditParts(("Lia Costa",), distributor="AP"), CreditStyle.AP, 4)


def test_the_desk_tells_what_is_out_of_order_in_an_attached_image(desk, records, photo, tmp_path):
    first = records[0].id
    desk.attach(first, photo())
    desk.edit(first, {"creator": "Lia Costa/AP", "credit_line": "AP"})
    (receipt,) = desk.export([first], tmp_path / "out").receipts
    desk.undo()
    desk.attach(first, Path(receipt.target))
    told = {problem.kind: str(problem) for problem in desk.problems(desk.record(first))}
    assert "“Lia Costa” and “AP”: AP is a house, not the maker" in told["byline_untidy"]
    assert "in the image" in told["byline_untidy"]
    severities = [problem.severity for problem in desk.problems(desk.record(first))]
    assert severities == sorted(severities, reverse=True)


def test_the_desk_writes_credits_in_the_style_of_the_settings_first(desk, records):
    desk.credit = Credit("getty", "{distributor}")
    assert [one.style for one in desk.written_credits(records[0])] == ["getty", "ap", "reuters", "afp", "house"]

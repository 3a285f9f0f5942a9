"""Captions with the values beside them, out of CSV, XLSX, ninjs and NewsML-G2; hostile ones told."""

import io
import json
import zipfile
from datetime import datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.documents import tables
from captionmgr.documents.manifests import as_newsml, as_ninjs
from captionmgr.model.errors import CaptionError, DocumentDamaged, DocumentTooLarge
from captionmgr.model.item import field_of
from captionmgr.model.listed import Listed
from captionmgr.model.receipt import Receipt
from captionmgr.model.record import Record

CAPTION = "Dockers wait in Porto, Portugal, Monday, May 6, 2024. (AP Photo/Lia Costa)"
OTHER = "Ein Kran, „hoch“; über Łódź."


def _xlsx(rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Caption", "description"),
        ("Bildunterschrift", "description"),
        ("LÉGENDE", "description"),
        ("File name", "file"),
        ("Credit Line", "credit_line"),
        ("Fotograf", "creator"),
        ("País", "country"),
        ("Überschrift", "headline"),
        ("Price", ""),
        ("", ""),
    ],
)
def test_heads_in_several_languages(head, name):
    assert field_of(head) == name


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_however_parted_and_encoded(sign, encoding):
    quoted = OTHER.replace('"', '""')
    words = (
        f'File name{sign}Caption{sign}City{sign}Price\nIMG_1.jpg{sign}"{quoted}"{sign}Łódź{sign}5\n{sign}{sign}{sign}\n'
    )
    (item,) = tables.items(words.encode(encoding), "a.csv")
    assert (item.caption, item.file, item.given) == (OTHER, "IMG_1.jpg", {"city": "Łódź"})
    assert item.places == {"city": "column City", "file": "column File name"} or item.places["city"] == "column City"


def test_a_csv_cell_of_several_lines():
    (item,) = tables.items(b'caption,credit\n"one\ntwo",AP\n', "a.csv")
    assert item.caption == "one\ntwo"


def test_xlsx_with_dates_and_numbers():
    rows = [["Bildtext", "Datum", "Referenz"], [CAPTION, datetime(2024, 5, 6), 104], [None, None, None]]
    (item,) = tables.items(_xlsx(rows), "a.xlsx")
    assert (item.caption, item.given) == (CAPTION, {"date_created": "2024-05-06", "job_id": "104"})


def test_what_has_no_caption_column_is_no_table():
    assert tables.items(b"a,b\n1,2\n", "a.csv") == ()
    assert tables.items(CAPTION.encode(), "a.txt") == ()
    assert tables.items(_xlsx([["a"], ["b"]]), "a.xlsx") == ()


RECORD = Record(
    id=1,
    version=1,
    description=CAPTION,
    headline="Strike",
    source="Harbour Press",
    credit_line="Lia Costa/HP",
    creator=("Lia Costa",),
    copyright_notice="© HP",
    job_id="J-7",
)
LISTED = Listed(RECORD, Receipt("", "", "", "aa", {}, at="2026-05-03T10:00:00Z"), "a.jpg", 1, 2, 3, "image/jpeg")


def test_our_own_ninjs_comes_back():
    (item,) = tables.items(as_ninjs([LISTED], "2026-05-03T10:00:00Z").encode(), "a.json")
    assert item.caption == CAPTION
    wanted = {"headline": "Strike", "source": "Harbour Press", "credit_line": "Lia Costa/HP", "creator": "Lia Costa"}
    assert wanted.items() <= item.given.items()
    assert item.given["job_id"] == "J-7"


@pytest.mark.parametrize(
    "found",
    [
        {"uri": "u", "type": "picture", "description_caption": CAPTION, "byline": "Lia Costa", "headline": "Strike"},
        {
            "uri": "u",
            "type": "picture",
            "descriptions": [{"value": CAPTION}],
            "by": "Lia Costa",
            "headlines": [{"value": "Strike"}],
        },
        [
            {
                "uri": "u",
                "associations": {"main": {"uri": "v", "body_text": CAPTION, "by": "Lia Costa", "headline": "Strike"}},
            }
        ],
    ],
)
def test_ninjs_of_each_generation(found):
    (item,) = tables.items(json.dumps(found).encode(), "a.json")
    assert (item.caption, item.given["creator"], item.given["headline"]) == (CAPTION, "Lia Costa", "Strike")


def test_our_own_newsml_comes_back():
    (item,) = tables.items(as_newsml([LISTED], "2026-05-03T10:00:00Z").encode(), "a.xml")
    assert item.caption == CAPTION
    assert item.given["credit_line"] == "Lia Costa/HP"
    assert item.given["copyright_notice"] == "© HP"


def test_entities_are_refused():
    words = as_newsml([LISTED], "2026-05-03T10:00:00Z").replace(
        "?>", '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', 1
    )
    with pytest.raises(DocumentDamaged, match="entities"):
        tables.items(words.encode(), "a.xml")


def test_a_workbook_that_would_unpack_without_end_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"\0" * 150_000_000)
    with pytest.raises(DocumentTooLarge):
        tables.items(out.getvalue(), "bomb.xlsx")


@pytest.mark.parametrize("data", [b"{", b"[" * 100_000, _xlsx([["caption"], ["x"]])[:-300]])
def test_damaged_files_are_told(data):
    with pytest.raises(DocumentDamaged):
        tables.items(data, "a")


@given(
    st.sampled_from(
        [b"caption,city\n", b"{", b"[", b"PK\x03\x04", b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">']
    ),
    st.binary(max_size=200),
)
def test_no_bytes_do_more_than_be_refused(head, rest):
    try:
        tables.items(head + rest, "a")
    except CaptionError as error:
        assert str(error)

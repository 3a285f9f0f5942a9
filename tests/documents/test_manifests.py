"""Manifests against the schemas of the IPTC, where those stand beside the checkout, and against what they must say."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from captionmgr.documents.manifests import WRITERS, as_csv, as_newsml, as_ninjs
from captionmgr.model.dates import PartialDate
from captionmgr.model.listed import Listed
from captionmgr.model.preset import MANIFESTS
from captionmgr.model.receipt import Receipt
from captionmgr.model.record import Record

SCHEMAS = Path(__file__).parents[2] / ".." / "shared" / "metadata" / "schemas"
AT = "2026-05-03T10:00:00Z"
RECORD = Record(
    id=7,
    version=3,
    description="Smoke <&> “fire”\nover دمشق 東京.",
    headline="Smoke",
    title="Fire",
    source="Harbour Press",
    provider="AP",
    credit_line="Ana Lima/Harbour Press via AP",
    creator=("Ana Lima", "Bo Ek"),
    date_created=PartialDate.parse("2026-05-02"),
    sublocation="Quay",
    city="Bergen",
    country="Norway",
    country_code="NOR",
    person_shown=("Zoë Müller",),
    keywords=("fire", "=cmd|calc"),
    alt_text="Smoke.",
    copyright_notice="© AP",
    instructions="Internal words.",
    job_id="J-7",
    digital_source_type="digitalCapture",
)
RECEIPT = Receipt("/a.jpg", "/out/ü b/a.jpg", "aa", "bb" * 32, {}, at=AT, record_id=7, record_version=3, store="cafe")
ONE = Listed(RECORD, RECEIPT, "ü b/a.jpg", 12345, 1500, 1000, "image/jpeg")
ITEMS = [
    ONE,
    replace(ONE, record=Record(id=8, version=1), file="b.jpg"),
    replace(ONE, record=replace(RECORD, id=9, date_created=PartialDate.parse("2026-05-02T10:11:12+02:00"))),
    replace(ONE, record=replace(RECORD, id=10, date_created=PartialDate.parse("2026"))),
]


def test_every_kind_has_a_writer():
    assert tuple(WRITERS) == MANIFESTS


def test_csv_holds_every_value_and_runs_nothing():
    rows = list(csv.DictReader(io.StringIO(as_csv(ITEMS, AT).removeprefix("\ufeff"), newline="")))
    assert len(rows) == len(ITEMS)
    first = rows[0]
    assert (first["file"], first["sha256"], first["size"]) == ("ü b/a.jpg", "bb" * 32, "12345")
    assert first["description"] == RECORD.description
    assert first["creator"] == "Ana Lima; Bo Ek"
    formula = replace(ONE, record=replace(RECORD, headline='=HYPERLINK("http://x")'))
    told = next(csv.DictReader(io.StringIO(as_csv([formula], AT).removeprefix("\ufeff"), newline="")))
    assert told["headline"].startswith("'=")


def test_ninjs_is_what_its_schema_says():
    found = json.loads(as_ninjs(ITEMS, AT))
    if (SCHEMAS / "ninjs-schema_3.1.json").exists():
        schema = json.loads((SCHEMAS / "ninjs-schema_3.1.json").read_text("utf-8"))
        jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(found)
    first = found["associations"][0]
    assert first["descriptions"][0]["value"] == RECORD.description
    assert first["descriptions"][1] == {"role": "creditline", "contentType": "text/plain", "value": RECORD.credit_line}
    assert first["renditions"][0]["title"] == "ü b/a.jpg"
    assert first["edNote"] == "Internal words."
    assert found["associations"][2]["contentCreated"] == "2026-05-02T10:11:12+02:00"
    assert "contentCreated" not in first, "a day is no moment"


class _Resolver(etree.Resolver):
    """The schema of xml:lang, which the IPTC's imports from the network."""

    def resolve(self, url, public, context):
        if url.endswith("xml.xsd"):
            words = (
                '<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">'
                '<attribute name="lang" type="language"/></schema>'
            )
            return self.resolve_string(words, context)
        return None


def test_newsml_g2_is_what_its_schema_says():
    found = etree.fromstring(as_newsml(ITEMS, AT).encode())
    path = SCHEMAS / "NewsML-G2_2.35-spec-All-Power.xsd"
    if path.exists():
        parser = etree.XMLParser()
        parser.resolvers.add(_Resolver())
        etree.XMLSchema(etree.parse(str(path), parser)).assertValid(found)
    names = {"n": "http://iptc.org/std/nar/2006-10-01/"}
    first = found.find(".//n:newsItem", names)
    assert first.findtext(".//n:description", namespaces=names) == RECORD.description
    assert first.findtext(".//n:creditline", namespaces=names) == RECORD.credit_line
    assert first.find(".//n:remoteContent", names).get("href") == "%C3%BC%20b/a.jpg"
    assert [one.findtext("n:contentMeta/n:contentCreated", namespaces=names) for one in found.iter("{*}newsItem")] == [
        "2026-05-02",
        None,
        "2026-05-02T10:11:12+02:00",
        "2026",
    ]


@pytest.mark.parametrize("kind", MANIFESTS)
def test_public_manifests_leave_out_what_is_internal(kind):
    assert "Internal words." in WRITERS[kind][1]([ONE], AT)
    assert "Internal words." not in WRITERS[kind][1]([replace(ONE, is_public=True)], AT)


@pytest.mark.parametrize("kind", MANIFESTS)
def test_nothing_exported_is_a_list_of_nothing(kind):
    assert WRITERS[kind][1]([], AT)

from __future__ import annotations

import pytest
from lxml import etree

from captionmgr.metadata import imagefile, xmp
from captionmgr.metadata.container import Blocks, Damaged
from captionmgr.metadata.namespaces import NAMESPACES
from captionmgr.model.errors import ImageDamaged

LIMIT = 65_502
BODY = """<rdf:Description rdf:about="urn:desk:1" desk:colour="red" photoshop:City="Old" tiff:ImageDescription="Old">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Old</rdf:li>
<rdf:li xml:lang="ar">قديم</rdf:li></rdf:Alt></dc:description>
<desk:notes rdf:parseType="Resource"><desk:who>us</desk:who><!-- kept --></desk:notes>
<dc:creator><rdf:Bag><rdf:li>One</rdf:li></rdf:Bag></dc:creator>
<plus:ImageCreator><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:ImageCreatorName>One</plus:ImageCreatorName>
<plus:ImageCreatorID>id-1</plus:ImageCreatorID></rdf:li></rdf:Seq></plus:ImageCreator>
</rdf:Description><rdf:Description rdf:about="urn:desk:1" photoshop:City="Older" photoshop:LegacyIPTCDigest="AB"/>"""


def merged(packet, limit=LIMIT, **forms):
    found = xmp.merge(Blocks(xmp=packet), forms, limit, edited=forms)
    return found.main if found else None


def read(packet):
    return xmp.decode(xmp.parse(packet))


def test_what_is_not_ours_stays(make):
    new = merged(make.xmp_packet(BODY), description="New", city="Homs")
    text = new.decode()
    assert 'rdf:about="urn:desk:1"' in text
    assert 'desk:colour="red"' in text
    assert "<desk:who>us</desk:who><!-- kept -->" in text
    assert '<rdf:li xml:lang="x-default">New</rdf:li><rdf:li xml:lang="ar">قديم</rdf:li>' in text
    assert "Old" not in text
    assert "LegacyIPTCDigest" not in text
    assert "tiff:ImageDescription" not in text
    assert read(new)["city"] == "Homs"
    assert xmp.other_languages(xmp.parse(new), "description") == ["ar"]


def test_plus_creators_follow_the_creators(make):
    new = merged(make.xmp_packet(BODY), creator=("One", "Two", "Three", "Four")).decode()
    assert new.index("<plus:ImageCreatorName>Two") < new.index("<plus:ImageCreatorName>Three")
    assert "<plus:ImageCreatorName>Four" not in new
    assert "<plus:ImageCreatorID>id-1" in new
    assert "<plus:ImageCreatorName>Two" in new
    gone = merged(make.xmp_packet(BODY), creator=("Two",)).decode()
    assert "id-1" not in gone
    assert "<plus:ImageCreatorName>Two" in gone
    assert "ImageCreator" not in merged(make.xmp_packet(BODY), creator=()).decode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_packets_in_any_unicode(make, encoding):
    packet = make.xmp_packet(BODY, encoding)
    assert read(packet)["description"] == "Old"
    assert read(merged(packet, title="Ё"))["title"] == "Ё"


@pytest.mark.parametrize(
    "shown",
    [
        '<e:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><e:City>Old</e:City>'
        "<e:WorldRegion>W</e:WorldRegion></rdf:li><rdf:li><rdf:Description><e:City>Second</e:City></rdf:Description></rdf:li></rdf:Bag></e:LocationShown>",
        '<e:LocationShown><rdf:Bag><rdf:li><rdf:Description e:City="Old" e:WorldRegion="W"/></rdf:li>'
        "<rdf:li><rdf:Description><e:City>Second</e:City></rdf:Description></rdf:li></rdf:Bag></e:LocationShown>",
        '<e:LocationShown><rdf:Bag><rdf:li e:City="Old" e:WorldRegion="W"/>'
        "<rdf:li><rdf:Description><e:City>Second</e:City></rdf:Description></rdf:li></rdf:Bag></e:LocationShown>",
    ],
)
def test_the_first_place_shown_follows_the_legacy_fields(make, tmp_path, exiftool, shown):
    path = make.file("a.jpg", make.with_xmp(f'<rdf:Description rdf:about="">{shown}</rdf:Description>'))
    assert imagefile.read(path).fields["city"].value == "Old"
    imagefile.write_copy(path, tmp_path / "b.jpg", {"city": "New", "country": "Syria"})
    assert exiftool(tmp_path / "b.jpg")["XMP-iptcExt:LocationShown"] == [
        {"City": "New", "CountryName": "Syria", "WorldRegion": "W"},
        {"City": "Second"},
    ]
    imagefile.write_copy(tmp_path / "b.jpg", tmp_path / "c.jpg", {"city": "", "country": ""})
    assert exiftool(tmp_path / "c.jpg")["XMP-iptcExt:LocationShown"] == [{"WorldRegion": "W"}, {"City": "Second"}]


def test_a_place_shown_with_nothing_left_goes(plain, tmp_path):
    imagefile.write_copy(plain, tmp_path / "1.jpg", {"city": "Homs"})
    imagefile.write_copy(tmp_path / "1.jpg", tmp_path / "2.jpg", {"city": ""})
    assert b"LocationShown" not in (tmp_path / "2.jpg").read_bytes()


def test_a_new_place_shown_takes_over_what_is_there(make):
    new = merged(make.xmp_packet('<rdf:Description rdf:about="" photoshop:Country="Syria"/>'), city="Homs")
    assert new.decode().count("Syria") == 2


def test_values_are_read_in_every_form_rdf_allows(make):
    body = """<rdf:Description rdf:about="" photoshop:Credit="c">
    <dc:title>bare</dc:title><dc:subject>one</dc:subject>
    <photoshop:Source rdf:parseType="Resource"><rdf:value>v</rdf:value><desk:q>q</desk:q></photoshop:Source>
    <e:DigitalSourceType rdf:resource="https://cv.iptc.org/newscodes/digitalsourcetype/print"/>
    <photoshop:Headline> </photoshop:Headline></rdf:Description>"""
    assert read(make.xmp_packet(body)) == {
        "title": "bare",
        "credit_line": "c",
        "source": "v",
        "keywords": ("one",),
        "digital_source_type": "print",
    }


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"<x/>",
        b"<rdf:RDF>",
        b"\xff\xfe\x00",
        b"\xe9 latin",
        b'<!DOCTYPE a [<!ENTITY b "c">]><x/>',
        b'<?xpacket?><!DOCTYPE r SYSTEM "file:///etc/passwd"><r>&x;</r>',
        b"<a>" * 5000,
    ],
)
def test_a_packet_that_cannot_be_read_is_never_overwritten(make, tmp_path, packet):
    with pytest.raises(Damaged):
        xmp.parse(packet)
    path = make.file("a.jpg", (0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + packet))
    assert "XMP cannot be read" in imagefile.read(path).warnings[0]
    with pytest.raises(ImageDamaged):
        imagefile.write_copy(path, tmp_path / "copy.jpg", {"title": "T"})
    assert not (tmp_path / "copy.jpg").exists()


def test_an_empty_packet_is_one_to_fill(make):
    packet = b'<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="X"/><?xpacket end="w"?>  '
    assert read(packet) == {}
    assert read(merged(packet, title="T")) == {"title": "T"}


def test_padding_is_given_up_before_the_packet_is():
    large = merged(None, description="x" * 64_000)
    assert len(large) < LIMIT
    assert b" " * 99 not in large
    assert b" " * 99 in merged(None, description="x")


def test_new_packets_use_the_prefixes_of_the_iptc(values):
    text = xmp.merge(Blocks(), values, LIMIT).main.decode()
    root = etree.fromstring(text.encode())
    used = {(one.prefix, etree.QName(one).namespace) for one in root.iter("*")}
    assert {pair for pair in used if pair[0] not in ("x", "rdf")} <= set(NAMESPACES.items())
    assert text.startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>')
    assert text.endswith('<?xpacket end="w"?>')

from __future__ import annotations

import contextlib
import datetime
import json
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from captionmgr.metadata import sidecar
from captionmgr.metadata.container import Damaged
from captionmgr.metadata.forms import checked
from captionmgr.metadata.sidecar import NEVER, Form, Sidecar

AT = datetime.datetime(2026, 2, 3, 12, 0, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
NOTHING = Sidecar("a.xmp", Form.SHORT)

# As Lightroom, darktable and digiKam leave them: settings as attributes, histories as arrays, a namespace nobody knows.
LIGHTROOM = b"""<?xml version="1.0" encoding="UTF-8"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core 7.0">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
    xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
    xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
   xmp:MetadataDate="2024-05-03T10:11:12.34+02:00" xmp:Rating="4" exif:DateTimeOriginal="2024-05-01T08:09:10.11"
   exif:GPSLatitude="33,30.828N" exif:GPSLongitude="36,16.59E" exif:GPSTimeStamp="2024-05-01T06:09:10Z"
   photoshop:City="Homs" photoshop:LegacyIPTCDigest="AA" crs:Exposure2012="+0.55" crs:HasSettings="True">
   <crs:ToneCurvePV2012><rdf:Seq><rdf:li>0, 0</rdf:li><rdf:li>255, 255</rdf:li></rdf:Seq></crs:ToneCurvePV2012>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Old &amp; grey</rdf:li></rdf:Alt></dc:description>
   <xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:softwareAgent="Lightroom"/></rdf:Seq></xmpMM:History>
   <crs:MaskGroupBasedCorrections><rdf:Seq><rdf:li>
     <rdf:Description crs:What="Correction" crs:LocalExposure="0.5"><crs:CorrectionMasks><rdf:Seq>
      <rdf:li crs:What="Mask/Brush" crs:Dabs="d 0.5 0.5"/></rdf:Seq></crs:CorrectionMasks></rdf:Description>
   </rdf:li></rdf:Seq></crs:MaskGroupBasedCorrections>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:darktable="http://darktable.sf.net/" darktable:xmp_version="5"
    xmlns:digiKam="http://www.digikam.org/ns/1.0/" xmlns:desk="urn:desk:">
   <darktable:history><rdf:Seq><rdf:li darktable:num="0" darktable:params="gz11eJw=" darktable:enabled="1"/></rdf:Seq>
   </darktable:history>
   <digiKam:TagsList><rdf:Seq><rdf:li>Places/Homs</rdf:li></rdf:Seq></digiKam:TagsList>
   <desk:note desk:by="us">  kept <!-- too --> </desk:note>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
"""


def foreign(packet: bytes) -> list[bytes]:
    """Everything in namespaces that captions have no part in, in canonical form, whatever description it stands in."""
    root = etree.fromstring(packet)
    rdf = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
    namespaces = ("camera-raw-settings", "xap/1.0/mm/", "darktable", "digikam", "urn:desk", "xap/1.0/}Rating")
    found = []
    for holder in root.iter(f"{rdf}Description"):
        found += [f"{k}={v}".encode() for k, v in holder.attrib.items() if any(one in k for one in namespaces)]
        for child in holder.iterchildren("*"):
            if any(one in child.tag for one in namespaces):
                child.tail = None
                found.append(etree.tostring(child, method="c14n", exclusive=True))
    return sorted(found)


def parsed(packet: bytes, name: str = "a.xmp", form: Form = Form.SHORT) -> Sidecar:
    return sidecar.parse(name, form, packet)


# Names -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("image", "names", "expected"),
    [
        ("IMG.CR3", ["IMG.xmp"], ["IMG.xmp"]),
        ("IMG.CR3", ["IMG.XMP", "IMG.cr3.Xmp"], ["IMG.XMP", "IMG.cr3.Xmp"]),
        ("IMG.CR3", ["IMG.CR3.xmp", "IMG.xmp"], ["IMG.xmp", "IMG.CR3.xmp"]),
        ("IMG.CR3", ["img2.xmp", "IMG.NEF.xmp", "IMG_01.CR3.xmp", "IMG.txt", "xmp", ".xmp"], []),
        ("IMG.JPG", ["IMG.xmp", "IMG.JPG.xmp"], ["IMG.xmp", "IMG.JPG.xmp"]),
        ("IMG.JPG", ["IMG.CR3", "IMG.xmp"], []),
        ("IMG.JPG", ["IMG.nef", "IMG.xmp", "IMG.jpg.xmp"], ["IMG.jpg.xmp"]),
        ("IMG.CR3", ["IMG.JPG", "IMG.xmp", "IMG.JPG.xmp"], ["IMG.xmp"]),
        ("IMG.DNG", ["IMG.ARW", "IMG.xmp"], []),
        ("IMG.DNG", ["IMG.jpg", "IMG.xmp"], ["IMG.xmp"]),
        ("IMG.PSD", ["IMG.jpg", "IMG.xmp"], ["IMG.xmp"]),
        ("IMG.PNG", ["IMG.jpg", "IMG.xmp"], []),
        ("IMG.CR3.JPG", ["IMG.CR3", "IMG.CR3.xmp"], []),
        ("IMG.CR3", ["IMG.CR3.JPG", "IMG.CR3.xmp"], ["IMG.CR3.xmp"]),
        ("IMG.JPG", ["IMG.txt", "IMG.wav", "IMG.xmp"], ["IMG.xmp"]),
        ("A.B.CR3", ["A.B.xmp", "A.xmp", "A.B.CR3.xmp"], ["A.B.xmp", "A.B.CR3.xmp"]),
        ("IMG", ["IMG.xmp"], ["IMG.xmp"]),
    ],
)
def test_which_sidecar_belongs_to_which_image(image, names, expected):
    assert [name for _, name in sidecar.of_image(image, [image, *names])] == expected


def test_names_of_new_sidecars():
    assert Form.SHORT.beside("A.B.CR3") == "A.B.xmp"
    assert Form.LONG.beside("A.B.CR3") == "A.B.CR3.xmp"


# Reading -----------------------------------------------------------------------------------------


def test_what_a_sidecar_says():
    found = parsed(LIGHTROOM)
    assert found.forms == {
        "description": "Old & grey",
        "city": "Homs",
        "rating": "4",
        "gps": "33.5138,36.2765",
        "date_created": "2024-05-01T08:09:10.11",
    }
    assert found.camera_date == "2024-05-01T08:09:10.11"
    assert found.changed == datetime.datetime(2024, 5, 3, 8, 11, 12, 340_000, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2024-05-03T10:11:12Z", datetime.datetime(2024, 5, 3, 10, 11, 12, tzinfo=datetime.UTC)),
        ("2024-05-03T10:11", datetime.datetime(2024, 5, 3, 10, 11, tzinfo=datetime.UTC)),
        ("2024-05", NEVER),
        ("yesterday", NEVER),
        ("0001-01-01T00:00:00+14:00", NEVER),
        ("9999-12-31T23:59:59-14:00", NEVER),
        ("", NEVER),
    ],
)
def test_when_it_was_changed(date, expected):
    assert parsed(LIGHTROOM.replace(b"2024-05-03T10:11:12.34+02:00", date.encode())).changed == expected


@pytest.mark.parametrize(
    ("coordinate", "position"),
    [
        ("33,30.828N", "33.5138,36.2765"),
        ("33,30,49.68S", "-33.5138,36.2765"),
        ("0,0.0N", "0,36.2765"),
        ("91,0.0N", None),
        ("33.5138", None),
        ("N", None),
        ("33,30.828N" * 1000, None),
    ],
)
def test_positions(coordinate, position):
    assert parsed(LIGHTROOM.replace(b"33,30.828N", coordinate.encode())).forms.get("gps") == position


@pytest.mark.parametrize(
    ("altitude", "written"),
    [("1234/10", ",123.4"), ("5", ",5"), ("1/0", ""), ("-5", ""), ("high", "")],
)
def test_altitudes(altitude, written):
    packet = LIGHTROOM.replace(b"exif:GPSTimeStamp=", f'exif:GPSAltitude="{altitude}" exif:GPSTimeStamp='.encode())
    assert parsed(packet).forms["gps"] == f"33.5138,36.2765{written}"


def test_the_newest_is_believed_and_differences_are_told():
    older = parsed(LIGHTROOM)
    newer = sidecar.merge(older, {"city": "Aleppo", "headline": "New"}, AT)
    long = parsed(newer.packet, "a.CR3.xmp", Form.LONG)
    for order in ([older, long], [long, older]):
        first, second = sidecar.newest_first(order)
        assert (first.name, second.name) == ("a.CR3.xmp", "a.xmp")
        (told,) = sidecar.differences([first, second])
        assert told == (
            "The sidecars a.CR3.xmp and a.xmp differ in Headline, City, Locations shown. "
            "a.CR3.xmp was believed: it was changed last."
        )
    assert sidecar.differences([older, parsed(LIGHTROOM, "a.CR3.xmp", Form.LONG)]) == []


def test_of_equally_new_ones_the_short_form_is_believed():
    same = [
        parsed(LIGHTROOM.replace(b"Homs", name.encode()), name, form)
        for name, form in (("L", Form.LONG), ("S", Form.SHORT))
    ]
    ordered = sidecar.newest_first(same)
    assert [one.name for one in ordered] == ["S", "L"]
    assert "newsroom programs" in sidecar.differences(ordered)[0]


# Writing -----------------------------------------------------------------------------------------


def test_what_is_not_ours_keeps_its_meaning():
    new = sidecar.merge(parsed(LIGHTROOM), {"headline": "Новый", "city": "", "description": "A\nB"}, AT).packet
    assert len(foreign(LIGHTROOM)) == 13
    assert foreign(new) == foreign(LIGHTROOM)
    assert b'x:xmptk="Adobe XMP Core 7.0"' in new
    assert b"LegacyIPTCDigest" not in new
    found = parsed(new)
    assert found.forms == {
        "headline": "Новый",
        "description": "A\nB",
        "rating": "4",
        "gps": "33.5138,36.2765",
        "date_created": "2024-05-01T08:09:10.11",
    }
    assert found.changed == AT


def test_it_is_a_whole_document_in_utf_8():
    new = sidecar.merge(NOTHING, {"headline": "Дым 🙂"}, AT).packet
    assert new.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<x:xmpmeta')
    assert "Дым 🙂".encode() in new
    assert b"xpacket" not in new
    assert new.count(b"MetadataDate") == 2  # its start and its end
    assert b"2026-02-03T10:00:00Z" in new
    assert etree.fromstring(new).tag == "{adobe:ns:meta/}xmpmeta"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32-be"])
def test_other_encodings_become_utf_8(encoding):
    text = LIGHTROOM.decode().replace("Homs", "Хомс").replace("UTF-8", encoding.upper()[:6])
    new = sidecar.merge(parsed(text.encode(encoding)), {"headline": "x"}, AT).packet
    assert "Хомс".encode() in new
    assert new.count(b"<?xml") == 1


def test_writing_twice_adds_nothing():
    once = sidecar.merge(parsed(LIGHTROOM), {"headline": "x"}, AT).packet
    twice = sidecar.merge(parsed(once), {"headline": "x"}, AT).packet
    assert len(twice) <= len(once) + 10
    assert (
        etree.tostring(etree.fromstring(twice), method="c14n").split()
        == etree.tostring(etree.fromstring(once), method="c14n").split()
    )


def test_a_large_packet_stays_whole(make):
    new = sidecar.merge(NOTHING, {"description": "Д" * 200_000}, AT)
    assert parsed(new.packet).forms == new.forms == {"description": "Д" * 200_000}


@pytest.mark.parametrize(
    ("date", "camera"),
    [
        ("2020-01-02T03:04:05+01:00", "2020-01-02T03:04:05+01:00"),
        ("2020-01-02T03:04", "2020-01-02T03:04:00"),
        ("2020-01-02", "2024-05-01T08:09:10.11"),
        ("1918", "2024-05-01T08:09:10.11"),
        ("", ""),
    ],
)
def test_the_camera_date_follows_only_a_precise_one(date, camera):
    found = parsed(sidecar.merge(parsed(LIGHTROOM), {"date_created": date}, AT).packet)
    assert found.forms.get("date_created", "") == date
    assert found.camera_date == camera


def test_a_position_set_by_hand_has_no_measurement_left():
    new = sidecar.merge(parsed(LIGHTROOM), {"gps": "-33.856784,151.215297,12.3"}, AT)
    assert parsed(new.packet).forms["gps"] == "-33.856784,151.215297,12.3"
    assert b"GPSTimeStamp" not in new.packet
    gone = sidecar.merge(parsed(new.packet), {"gps": ""}, AT)
    assert "gps" not in parsed(gone.packet).forms
    assert b"GPS" not in gone.packet


def test_stale_copies_of_exif_go_with_the_field():
    packet = LIGHTROOM.replace(
        b'xmp:Rating="4"', b'xmp:Rating="4" tiff:Artist="Old" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"'
    )
    assert b"tiff:Artist" in sidecar.merge(parsed(packet), {"city": "x"}, AT).packet
    assert b"tiff:Artist" not in sidecar.merge(parsed(packet), {"creator": ("x",)}, AT).packet


def test_every_field_comes_back(tmp_path, values, exiftool, exiv2):
    wanted = checked({**values, "date_created": "2013-11-08T14:02:31.5+02:00", "gps": "33.5138,36.2765,690"})
    path = tmp_path / "a.xmp"
    made = sidecar.merge(NOTHING, wanted, AT)
    path.write_bytes(made.packet)
    assert {name: parsed(made.packet).forms[name] for name in wanted} == wanted
    seen = exiftool(path)
    assert seen["XMP-exif:DateTimeOriginal"] == "2013:11:08 14:02:31.5+02:00"
    assert seen["XMP-photoshop:DateCreated"] == "2013:11:08 14:02:31.5+02:00"
    assert float(seen["XMP-exif:GPSLatitude"]) == pytest.approx(33.5138, abs=1e-7)
    assert float(seen["XMP-exif:GPSLongitude"]) == pytest.approx(36.2765, abs=1e-7)
    assert float(seen["XMP-exif:GPSAltitude"]) == 690
    assert seen["XMP-dc:Description"] == values["description"]
    assert seen["XMP-dc:Creator"] == list(values["creator"])
    assert seen["XMP-xmp:MetadataDate"] == "2026:02:03 10:00:00Z"
    assert "ExifTool:Warning" not in seen
    found = exiv2(path)
    assert found["Xmp.photoshop.Headline"] == [values["headline"]]
    assert found["Xmp.exif.GPSLatitude"] == ["33,30.828000N"]


def test_what_exiftool_wrote_is_read_and_kept(tmp_path, exiftool, exiftool_program):
    path = tmp_path / "a.xmp"
    tags = [
        "-XMP-exif:DateTimeOriginal=2024:05:01 08:09:10+03:00",
        "-XMP-exif:GPSLatitude=-33.5138",
        "-XMP-exif:GPSLongitude=-70.6",
        "-XMP-exif:GPSAltitude=-12.5",
        "-XMP-exif:GPSAltitudeRef=1",
        "-XMP-dc:Subject=Ёж",
        "-XMP-crs:Exposure2012=+0.50",
        "-XMP-xmpMM:DocumentID=xmp.did:1",
    ]
    subprocess.run([exiftool_program, "-q", "-n", *tags, str(path)], check=True)
    old = parsed(path.read_bytes())
    assert old.forms == {
        "date_created": "2024-05-01T08:09:10+03:00",
        "gps": "-33.5138,-70.6,-12.5",
        "keywords": ("Ёж",),
    }
    before = exiftool(path)
    path.write_bytes(sidecar.merge(old, {"headline": "x"}, AT).packet)
    after = exiftool(path)
    kept = [key for key in before if key.startswith("XMP-") and "x:XMPToolkit" not in key]
    assert json.dumps([before[key] for key in kept]) == json.dumps([after[key] for key in kept])


# Whatever the bytes ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "packet",
    [
        b"<x",
        b"\xff\xfe\x00",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        b"<a/>",
        LIGHTROOM[:500],
        b"\x89PNG\r\n\x1a\n",
    ],
)
def test_what_cannot_be_understood_is_refused(packet):
    with pytest.raises(Damaged):
        parsed(packet)


@pytest.mark.parametrize("packet", [b"", b" \n"])
def test_a_blank_one_says_nothing(packet):
    assert parsed(packet) == NOTHING


@settings(max_examples=200, deadline=None)
@given(
    how=st.lists(st.tuples(st.integers(0, len(LIGHTROOM)), st.binary(max_size=6)), max_size=6),
    end=st.integers(0, 2 * len(LIGHTROOM)),
)
def test_any_bytes(how, end):
    data = LIGHTROOM
    for at, new in how:
        data = data[:at] + new + data[at + len(new) :]
    with contextlib.suppress(Damaged):
        found = parsed(data[:end])
        new = sidecar.merge(found, {"city": "x", "gps": "1,2", "date_created": "2024-05-03T10:11"}, AT)
        assert parsed(new.packet).forms == new.forms


@settings(max_examples=100, deadline=None)
@given(
    image=st.text("aA.CRJPG3", min_size=1, max_size=8).filter(lambda name: name.strip(".")),
    names=st.lists(st.text("aA.CRJPG3xmp", min_size=1, max_size=12), max_size=8),
)
def test_any_names(image, names):
    found = [name for _, name in sidecar.of_image(image, names)]
    assert set(found) <= set(names)
    assert all(name.lower().endswith(".xmp") for name in found)

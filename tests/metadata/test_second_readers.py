"""What readers that we did not write find in our copies: exiftool and the exiv2 command."""

from __future__ import annotations

import hashlib
import shutil
import subprocess

import pytest

from captionmgr.metadata import imagefile
from captionmgr.metadata.fieldmap import DIGITAL_SOURCE_TYPE, MAP
from captionmgr.model.fields import FIELD, utf8_cut

IPTC = {
    "description": "Caption-Abstract",
    "headline": "Headline",
    "title": "ObjectName",
    "source": "Source",
    "credit_line": "Credit",
    "creator": "By-line",
    "creator_job_title": "By-lineTitle",
    "sublocation": "Sub-location",
    "city": "City",
    "state": "Province-State",
    "country": "Country-PrimaryLocationName",
    "country_code": "Country-PrimaryLocationCode",
    "keywords": "Keywords",
    "copyright_notice": "CopyrightNotice",
    "instructions": "SpecialInstructions",
    "job_id": "OriginalTransmissionReference",
    "caption_writer": "Writer-Editor",
}
XMP = {
    "description": "dc:Description",
    "headline": "photoshop:Headline",
    "title": "dc:Title",
    "source": "photoshop:Source",
    "credit_line": "photoshop:Credit",
    "creator": "dc:Creator",
    "creator_job_title": "photoshop:AuthorsPosition",
    "sublocation": "iptcCore:Location",
    "city": "photoshop:City",
    "state": "photoshop:State",
    "country": "photoshop:Country",
    "country_code": "iptcCore:CountryCode",
    "person_shown": "iptcExt:PersonInImage",
    "keywords": "dc:Subject",
    "alt_text": "iptcCore:AltTextAccessibility",
    "copyright_notice": "dc:Rights",
    "instructions": "photoshop:Instructions",
    "job_id": "photoshop:TransmissionReference",
    "caption_writer": "photoshop:CaptionWriter",
}


def cut(value, limit):
    return [utf8_cut(one, limit) for one in value] if isinstance(value, tuple) else utf8_cut(value, limit)


@pytest.mark.parametrize("original", ["plain", "camera"])
def test_exiftool_reads_every_field_as_entered(request, tmp_path, values, exiftool, original):
    copy = tmp_path / "copy.jpg"
    imagefile.write_copy(request.getfixturevalue(original), copy, values)
    found = exiftool(copy)
    for name, tag in XMP.items():
        want = list(values[name]) if isinstance(values[name], tuple) else values[name]
        assert found[f"XMP-{tag}"] == want, name
    for row in MAP:
        if row.name in IPTC:
            assert found[f"IPTC:{IPTC[row.name]}"] == cut(values[row.name], row.field.limit), row.name
    assert found["IFD0:ImageDescription"] == values["description"]
    assert found["IFD0:Copyright"] == values["copyright_notice"]
    assert found["IFD0:Artist"] == 'Зоя Ёж; "O""Neill; Ann"; وائل'
    assert found["XMP-iptcExt:DigitalSourceType"] == DIGITAL_SOURCE_TYPE + "compositeCapture"
    assert found["XMP-photoshop:DateCreated"] == "2013:11:08"
    assert found["IPTC:DateCreated"] == "2013:11:08"
    assert "IPTC:TimeCreated" not in found
    shown = found["XMP-iptcExt:LocationShown"][0]
    assert [shown[key] for key in ("Sublocation", "City", "ProvinceState", "CountryName", "CountryCode")] == [
        values[key] for key in ("sublocation", "city", "state", "country", "country_code")
    ]
    assert found["IPTC:ApplicationRecordVersion"] == 4
    assert found["IPTC:CodedCharacterSet"] == "\x1b%G"
    assert found["Photoshop:IPTCDigest"] == found["File:CurrentIPTCDigest"]


def test_every_field_of_a_desk_is_checked_with_exiftool():
    named = {*IPTC, *XMP, "date_created", "digital_source_type"}
    assert named == set(FIELD)
    assert {row.name for row in MAP if row.iim and row.name in FIELD} == {*IPTC, "date_created"}


def test_exiftool_finds_nothing_to_complain_of(plain, tmp_path, values, exiftool):
    copy = tmp_path / "copy.jpg"
    imagefile.write_copy(plain, copy, {**values, "date_created": "2013-11-08T10:11:12+02:00"})
    assert exiftool(copy, "-validate", "-warning", "-error")["ExifTool:Validate"] == "0 0 0"


def test_a_camera_picture_gets_no_new_complaint(camera, tmp_path, values, exiftool):
    copy = tmp_path / "copy.jpg"
    imagefile.write_copy(camera, copy, values)
    options = ("-validate", "-warning", "-error")
    before, after = exiftool(camera, *options), exiftool(copy, *options)
    assert {key: one for key, one in after.items() if "Tool:" in key} == {
        key: one for key, one in before.items() if "Tool:" in key
    }


def test_exiftool_sees_the_same_camera_data(camera, tmp_path, values, exiftool):
    copy = tmp_path / "copy.jpg"
    imagefile.write_copy(camera, copy, values)
    before, after = exiftool(camera, "-b"), exiftool(copy, "-b")
    ours = {"IFD0:ImageDescription", "IFD0:Artist", "IFD0:Copyright"}
    kept = [
        key for key in before if key.split(":")[0] in ("IFD0", "ExifIFD", "Canon", "GPS", "IFD1") and key not in ours
    ]
    assert before["Canon:OwnerName"] == "Photographer on duty, desk 7"
    assert "IFD1:ThumbnailImage" in kept
    assert {key: after.get(key) for key in kept} == {key: before[key] for key in kept}


def test_the_digest_is_that_of_the_iim_block(plain, tmp_path, values, exiftool):
    copy = tmp_path / "copy.jpg"
    imagefile.write_copy(plain, copy, values)
    block = subprocess.run([shutil.which("exiftool"), "-b", "-IPTC", str(copy)], capture_output=True, check=True).stdout
    assert exiftool(copy)["Photoshop:IPTCDigest"] == hashlib.md5(block).hexdigest()


def test_exiv2_reads_the_copy(camera, tmp_path, values, exiv2):
    copy = tmp_path / "copy.jpg"
    one_line = {name: value for name, value in values.items() if "\n" not in "".join(value)}
    imagefile.write_copy(camera, copy, one_line)
    found = exiv2(copy)
    assert found["Exif.Image.Copyright"] == [values["copyright_notice"]]
    assert found["Iptc.Application2.Byline"] == list(values["creator"])
    assert found["Iptc.Application2.Keywords"] == list(values["keywords"])
    assert found["Iptc.Application2.Headline"] == [values["headline"]]
    assert found["Xmp.photoshop.Credit"] == [values["credit_line"]]
    assert found["Xmp.iptc.Location"] == [values["sublocation"]]
    assert found["Xmp.iptcExt.LocationShown[1]/Iptc4xmpExt:City"] == [values["city"]]
    assert found["Exif.Canon.OwnerName"] == ["Photographer on duty, desk 7"]


def test_times_and_zones(plain, tmp_path, exiftool):
    copy = tmp_path / "copy.jpg"
    imagefile.write_copy(plain, copy, {"date_created": "2024-05-03T10:11:12.345+02:00"})
    found = exiftool(copy)
    assert found["ExifIFD:DateTimeOriginal"] == "2024:05:03 10:11:12"
    assert found["ExifIFD:OffsetTimeOriginal"] == "+02:00"
    assert str(found["ExifIFD:SubSecTimeOriginal"]) == "345"
    assert found["IPTC:TimeCreated"] == "10:11:12+02:00"
    assert found["XMP-photoshop:DateCreated"] == "2024:05:03 10:11:12.345+02:00"


def test_a_zone_is_never_invented(plain, tmp_path, exiftool):
    copy = tmp_path / "copy.jpg"
    imagefile.write_copy(plain, copy, {"date_created": "2024-05-03T10:11"})
    found = exiftool(copy)
    assert found["ExifIFD:DateTimeOriginal"] == "2024:05:03 10:11:00"
    assert found["XMP-photoshop:DateCreated"] == "2024:05:03 10:11"
    assert "ExifIFD:OffsetTimeOriginal" not in found
    assert "IPTC:TimeCreated" not in found


@pytest.mark.parametrize(("date", "iim"), [("1918", "1918:00:00"), ("1918-05", "1918:05:00")])
def test_reduced_dates(plain, tmp_path, exiftool, date, iim):
    copy = tmp_path / "copy.jpg"
    imagefile.write_copy(plain, copy, {"date_created": date})
    found = exiftool(copy)
    assert (found["IPTC:DateCreated"], str(found["XMP-photoshop:DateCreated"])) == (iim, date.replace("-", ":"))
    assert "ExifIFD:DateTimeOriginal" not in found


def test_we_read_what_exiftool_wrote(plain, tmp_path):
    """A file tagged by another program: read in every block, without digest."""
    copy = tmp_path / "theirs.jpg"
    shutil.copy(plain, copy)
    command = [
        *(shutil.which("exiftool"), "-q", "-overwrite_original", "-codedcharacterset=utf8"),
        *(
            "-IPTC:City=Zürich",
            "-XMP-photoshop:City=Zürich",
            "-XMP-iptcExt:LocationShown={City=Bern,CountryName=Swiss}",
        ),
        *(
            "-XMP-dc:Title=Titel",
            "-IFD0:Artist=A; B",
            "-DateTimeOriginal=2020:01:02 03:04:05",
            "-OffsetTimeOriginal=+01:00",
        ),
        str(copy),
    ]
    subprocess.run(command, check=True)
    found = imagefile.read(copy)
    assert found.fields["city"].forms == {"XMP": "Zürich", "IIM": "Zürich"}
    assert found.fields["country"].value == "Swiss"
    assert found.fields["creator"].value == ("A", "B")
    assert found.camera_date == "2020-01-02T03:04:05+01:00"

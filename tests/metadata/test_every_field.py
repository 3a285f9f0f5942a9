"""Every field of the standard through every format, in many scripts; read by exiftool, and read back from exiftool."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from captionmgr.metadata import imagefile, sidecarfile
from captionmgr.metadata.fieldmap import MAP, ROW, Row
from captionmgr.metadata.structures import STRUCTURES, Part
from captionmgr.model.fields import FieldValue, Shape

WORDS = "Дамаск سوريا 日本語 e\u0301 👩‍👩‍👧 “<&>” ’"
SHAPES: dict[Shape, FieldValue] = {
    Shape.PROSE: WORDS + "\nсзади; second line",
    Shape.LIST: (WORDS, "two", "ثلاثة"),
    Shape.DATE: "2024-05-03T10:11:12+02:00",
    Shape.CODE: "SYR",
    Shape.NUMBER: "3",
    Shape.FLAG: "True",
    Shape.POSITION: "33.513812,-36.2765,690",
}
PLUS = "http://ns.useplus.org/ldf/vocab/"
"""What exiftool leaves away of a term of PLUS."""
OWN: dict[str, FieldValue] = {
    "digital_source_type": "compositeCapture",
    "subject_code": ("11001000", "04010000"),
    "digital_image_guid": "0123456789ABCDEF0123456789ABCDEF",
    "category": "POL",
    "edit_status": "исправлено “<&>”",
    "data_mining": PLUS + "DMI-PROHIBITED",
    "model_release_status": PLUS + "MR-NAP",
    "keywords": ("война", "戦争 🙂", "<&>"),
}
"""Fields whose values are of a form of their own."""

EXIFTOOL_GROUPS = {"Iptc4xmpCore": "iptcCore", "Iptc4xmpExt": "iptcExt"}
EXIFTOOL_NAMES = {"EventId": "EventID", "DigImageGUID": "DigitalImageGUID", "RegistryId": "RegistryID"}
SINCE = dict.fromkeys((row.name for row in MAP if row.name.startswith("ai_")), 13.40)
SINCE |= {"contributor": 12.45, "data_mining": 13.0}
"""The version of exiftool that knows a field first."""


def structure(name: str) -> dict[str, Any]:
    return {part.name: _part(part) for part in STRUCTURES[name]}


PARTS = {
    **{"gps_latitude": "33,30.5N", "gps_longitude": "36,16.25E", "gps_altitude": "690/1", "gps_altitude_ref": "0"},
    **{"rb_shape": "rectangle", "rb_unit": "relative", "country_code": "SYR"},
    **dict.fromkeys(("rb_x", "rb_y", "rb_w", "rb_h", "rb_rx"), "0.25"),
}
"""Parts of structures whose values are of a form of their own."""


def _part(part: Part) -> Any:
    if part.name in PARTS:
        return PARTS[part.name]
    one = structure(part.structure) if part.structure else f"{part.name} {WORDS}"
    return [one, one] if part.several else one


def value(row: Row) -> FieldValue:
    if row.name in OWN:
        return OWN[row.name]
    if row.structure:
        text = json.dumps(structure(row.structure), ensure_ascii=False)
        return (text, text) if row.several else text
    return SHAPES.get(row.field.shape, f"{row.name[:9]} {WORDS}")


VALUES = {row.name: value(row) for row in MAP}
# the legacy fields say what the first location shown says
FIRST = json.loads(VALUES["location_shown"][0])
VALUES |= {"sublocation": FIRST["sublocation"], "city": FIRST["city"], "state": FIRST["province_state"]}
VALUES |= {"country": FIRST["country_name"], "country_code": FIRST["country_code"]}
CREATORS = tuple(json.loads(text)["image_creator_name"] for text in VALUES["image_creator"])
VALUES["creator"] = CREATORS

ENDINGS = ("jpg", "tif", "png", "webp", "avif")


@pytest.fixture(params=ENDINGS)
def image(request, tmp_path) -> Path:
    path = tmp_path / f"a.{request.param}"
    Image.effect_noise((50, 40), 50).convert("RGB").save(path)
    return path


CONFIG = Path(__file__).parents[2] / "resources/exiftool/captionmgr.config"
"""What we ship so that exiftool knows our own structures."""


def program() -> str:
    found = os.environ.get("CAPTIONMGR_EXIFTOOL") or shutil.which("exiftool")
    assert found, "exiftool is needed: apt-get install libimage-exiftool-perl, or set CAPTIONMGR_EXIFTOOL"
    return found


@pytest.fixture(scope="module")
def version() -> float:
    return float(subprocess.run([program(), "-ver"], capture_output=True, check=True).stdout)


def tag_of(row: Row) -> str:
    prefix, _, name = row.xmp.partition(":")
    return f"XMP-{EXIFTOOL_GROUPS.get(prefix, prefix)}:{EXIFTOOL_NAMES.get(name, name[0].upper() + name[1:])}"


def plain(found: Any, *, several: bool = False) -> Any:
    """What exiftool tells of a value, as texts: names of parts in small letters without underscores."""
    if isinstance(found, dict):
        return {str(key).lower().replace("_", ""): plain(one) for key, one in found.items()}
    if isinstance(found, list):
        return [plain(one) for one in found]
    return [str(found)] if several else str(found)


def meant(row: Row) -> Any:
    """A value as `plain` would tell it."""
    wanted = VALUES[row.name]
    if row.structure:
        texts = [wanted] if isinstance(wanted, str) else wanted
        found = [plain(json.loads(text)) for text in texts]
        return found if row.several else found[0]
    if row.term:
        return row.term + str(wanted)
    if isinstance(wanted, str):
        return wanted.removeprefix(PLUS)
    return list(wanted) if row.several else wanted


def without(found: Any, names: frozenset[str]) -> Any:
    """A told value without some parts of its structures."""
    if isinstance(found, dict):
        return {key: without(one, names) for key, one in found.items() if key not in names}
    return [without(one, names) for one in found] if isinstance(found, list) else found


UNLIKE = frozenset({"gpslatitude", "gpslongitude", "gpsaltitude", "gpsaltituderef"})
"""Parts that exiftool converts."""


def test_every_field_comes_back_and_exiftool_reads_it(image, tmp_path, version, exiftool):
    copy = tmp_path / f"copy{image.suffix}"
    receipt = imagefile.write_copy(image, copy, VALUES)
    found = imagefile.read(copy).fields
    held = {row.name for row in MAP if row.xmp or row.name == "gps"} | set(receipt.written["IIM"])
    assert {name: one.value for name, one in found.items()} == {name: VALUES[name] for name in held}
    assert all(one.agree for one in found.values())
    seen = exiftool(copy)
    for row in MAP:
        if row.xmp and version >= SINCE.get(row.name, 0) and row.field.shape is not Shape.DATE:
            told = plain(seen[tag_of(row)], several=row.several and not row.structure)
            assert without(told, UNLIKE) == without(meant(row), UNLIKE), row.name
    assert str(seen["XMP-photoshop:DateCreated"]) == "2024:05:03 10:11:12+02:00"
    assert (seen["ExifIFD:DateTimeOriginal"], seen["ExifIFD:OffsetTimeDigitized"]) == ("2024:05:03 10:11:12", "+02:00")
    assert (seen["GPS:GPSLongitudeRef"], round(seen["GPS:GPSAltitude"])) == ("W", 690)
    assert seen["ExifIFD:ImageUniqueID"] == VALUES["digital_image_guid"]


def test_every_field_is_cleared_in_all_its_forms(image, tmp_path):
    full, empty = tmp_path / f"full{image.suffix}", tmp_path / f"empty{image.suffix}"
    imagefile.write_copy(image, full, VALUES)
    imagefile.write_copy(full, empty, {row.name: row.empty for row in MAP})
    assert imagefile.read(empty).fields == {}
    assert WORDS.encode() not in empty.read_bytes()


def test_every_field_goes_into_a_sidecar(tmp_path, exiftool):
    written = sidecarfile.write(tmp_path / "IMG.CR2", VALUES)
    forms = sidecarfile.read(tmp_path / "IMG.CR2").sidecars[0].forms
    assert {name: form for name, form in forms.items() if form != VALUES[name]} == {}
    assert set(forms) == {row.name for row in MAP if row.xmp or row.name == "gps"}
    assert exiftool(written.paths[0])["XMP-photoshop:Credit"] == VALUES["credit_line"]


# The other way round ---------------------------------------------------------------------------------

IIM_NAMES = {
    **{5: "ObjectName", 105: "Headline", 120: "Caption-Abstract", 115: "Source", 110: "Credit", 80: "By-line"},
    **{85: "By-lineTitle", 92: "Sub-location", 90: "City", 95: "Province-State"},
    **{101: "Country-PrimaryLocationName", 100: "Country-PrimaryLocationCode", 25: "Keywords"},
    **{116: "CopyrightNotice", 40: "SpecialInstructions", 103: "OriginalTransmissionReference", 122: "Writer-Editor"},
    **{12: "SubjectReference", 4: "ObjectAttributeReference", 10: "Urgency", 15: "Category"},
    **{20: "SupplementalCategories", 7: "EditStatus"},
}


def told_exiftool(version: float) -> list[str]:
    """Arguments that have exiftool write every field into every block, generated from our own table."""
    lines = ["-codedcharacterset=utf8", "-n"]
    for row in MAP:
        wanted = VALUES[row.name]
        texts = [wanted] if isinstance(wanted, str) else list(wanted)
        if row.structure or not row.field.limit or row.iim_time:
            continue
        lines += [f"-IPTC:{IIM_NAMES[row.iim or 0]}={row.iim_prefix}{text}" for text in texts]
    for row in MAP:
        if row.xmp and not row.structure and version >= SINCE.get(row.name, 0):
            wanted = VALUES[row.name]
            texts = [row.term + wanted.removeprefix(PLUS)] if isinstance(wanted, str) else list(wanted)
            texts = ["2024:05:03 10:11:12+02:00"] if row.field.shape is Shape.DATE else texts
            lines += [f"-{tag_of(row)}={text}" for text in texts]
    lines += ["-XMP-iptcExt:LocationCreated={City=Homs,GPSLatitude=34.72,CountryCode=SYR}"]
    lines += ["-XMP-plus:Licensor={LicensorName=A,LicensorURL=https://example.org}"]
    lines += ["-IPTC:DateCreated=2024:05:03", "-IPTC:TimeCreated=10:11:12+02:00"]
    lines += ["-DateTimeOriginal=2024:05:03 10:11:12", "-OffsetTimeOriginal=+02:00", "-GPSLatitude=33.513812"]
    lines += ["-GPSLatitudeRef=N", "-GPSLongitude=36.2765", "-GPSLongitudeRef=W", "-GPSAltitude=690"]
    return lines


@pytest.mark.parametrize("ending", ["jpg", "tif", "png"])
def test_what_exiftool_writes_is_read_whole(tmp_path, version, ending):
    path = tmp_path / f"theirs.{ending}"
    Image.effect_noise((50, 40), 50).convert("RGB").save(path)
    one_line = [line.replace("\n", " ") for line in told_exiftool(version)]
    (tmp_path / "args").write_text("\n".join([*one_line, "-overwrite_original", "-q", "-q", "-m", str(path)]), "utf-8")
    subprocess.run([program(), "-config", str(CONFIG), "-@", str(tmp_path / "args")], check=True)
    found = imagefile.read(path).fields
    for row in MAP:
        if row.structure or version < SINCE.get(row.name, 0) or (row.iim and not row.xmp and ending == "png"):
            continue
        wanted = VALUES[row.name]
        one_line_value = wanted.replace("\n", " ") if isinstance(wanted, str) else wanted
        assert found[row.name].value == one_line_value, row.name
        assert found[row.name].agree, row.name
    assert json.loads(found["licensor"].value[0])["licensor_url"] == "https://example.org"
    assert json.loads(found["location_created"].value[0])["city"] == "Homs"


def test_the_reference_image_of_the_iptc_is_read_whole():
    """All that IPTC's own image of 2023.2 holds: read only where it stands beside the checkout."""
    path = Path(__file__).parents[2] / ".." / "shared" / "metadata" / "IPTC-PhotometadataRef-Std2023.2.jpg"
    if not path.exists():
        return
    found = imagefile.read(path)
    newer = {name for name in ROW if name.startswith(("ai_", "verification_"))}
    absent = {"copyright_marked", "urgency", "category", "supplemental_categories", "edit_status", "gps"}
    assert set(ROW) - newer - absent - set(found.fields) <= {"rating", "date_digitised"}
    assert all(one.agree for one in found.fields.values())
    assert all("ref2023.2" in str(found.fields[name].value) for name in ("headline", "licensor", "image_region"))

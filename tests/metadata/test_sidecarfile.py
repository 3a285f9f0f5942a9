from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from captionmgr.metadata import placing, sidecar, sidecarfile
from captionmgr.metadata.sidecar import Form
from captionmgr.model import errors


def packet(city: str, changed: str = "", more: str = "") -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" '
        f'xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" xmp:MetadataDate="{changed}" {more}>'
        f"<photoshop:City>{city}</photoshop:City></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


@pytest.fixture
def raw(tmp_path):
    path = tmp_path / "IMG.CR3"
    path.write_bytes(b"no sidecar module looks into it")
    return path


def put(raw: Path, name: str, data: bytes) -> Path:
    path = raw.with_name(name)
    path.write_bytes(data)
    return path


def city(path: Path) -> object:
    return sidecar.parse(path.name, Form.SHORT, path.read_bytes()).forms.get("city")


def names(raw: Path) -> list[str]:
    return sorted(path.name for path in raw.parent.iterdir())


def test_without_a_sidecar_nothing_is_said(raw):
    assert sidecarfile.read(raw) == sidecarfile.Found()


def test_the_first_one_has_the_short_form(raw):
    written = sidecarfile.write(raw, {"city": "Homs"})
    assert written.paths == (raw.with_name("IMG.xmp"),)
    assert written.warnings == ()
    assert city(written.paths[0]) == "Homs"
    assert names(raw) == ["IMG.CR3", "IMG.xmp"]


def test_or_the_other_form_if_that_is_preferred(raw):
    assert sidecarfile.write(raw, {"city": "Homs"}, form=Form.LONG).paths == (raw.with_name("IMG.CR3.xmp"),)


def test_one_that_is_there_keeps_its_name_and_its_rights(raw):
    old = put(raw, "IMG.XMP", packet("Old", more='crs:Exposure="1"'))
    old.chmod(0o640)
    assert sidecarfile.write(raw, {"city": "New"}).paths == (old,)
    assert city(old) == "New"
    assert b'crs:Exposure="1"' in old.read_bytes()
    assert old.stat().st_mode & 0o777 == 0o640
    assert names(raw) == ["IMG.CR3", "IMG.XMP"]


def test_the_other_form_is_updated_too_and_a_new_one_begins_with_it(raw):
    long = put(raw, "IMG.CR3.xmp", packet("Old", more='photoshop:Headline="Kept" crs:Exposure="1"'))
    written = sidecarfile.write(raw, {"city": "New"})
    assert written.paths == (raw.with_name("IMG.xmp"), long)
    for path in written.paths:
        assert city(path) == "New"
        assert b'photoshop:Headline="Kept" crs:Exposure="1"' in path.read_bytes()
    assert sidecarfile.read(raw).warnings == ()


@pytest.mark.parametrize(("newer", "believed"), [("short", "Aleppo"), ("long", "Homs")])
def test_what_they_disagree_on_reads_as_before(raw, newer, believed):
    put(raw, "IMG.xmp", packet("Aleppo", "2024-05-03" + ("T12:00:00Z" if newer == "short" else "T10:00:00Z")))
    put(raw, "IMG.CR3.xmp", packet("Homs", "2024-05-03T11:00:00Z"))
    found = sidecarfile.read(raw)
    assert found.sidecars[0].forms["city"] == believed
    assert "differ in City" in found.warnings[0]
    sidecarfile.write(raw, {"headline": "x"})
    again = sidecarfile.read(raw)
    assert again.sidecars[0].forms == {"city": believed, "headline": "x"}
    assert {one.forms["city"] for one in again.sidecars} == {"Aleppo", "Homs"}
    sidecarfile.write(raw, {"city": "Hama"})
    assert sidecarfile.read(raw).warnings == ()


def test_that_of_a_pair_is_the_raw_images(raw):
    jpeg = put(raw, "IMG.JPG", b"a JPEG")
    short = put(raw, "IMG.xmp", packet("Raw"))
    assert sidecarfile.read(jpeg) == sidecarfile.Found()
    assert sidecarfile.write(jpeg, {"city": "Jpeg"}).paths == (raw.with_name("IMG.JPG.xmp"),)
    assert city(short) == "Raw"
    assert sidecarfile.read(raw).sidecars[0].forms["city"] == "Raw"
    assert sidecarfile.read(jpeg).sidecars[0].forms["city"] == "Jpeg"


def test_damaged_ones_are_told_of_and_never_written(raw):
    bad, good = put(raw, "IMG.xmp", b"<x:xmpmeta"), put(raw, "IMG.CR3.xmp", packet("Homs"))
    found = sidecarfile.read(raw)
    assert [one.name for one in found.sidecars] == ["IMG.CR3.xmp"]
    assert "IMG.xmp cannot be understood" in found.warnings[0]
    before = good.read_bytes()
    with pytest.raises(errors.SidecarDamaged, match=r"IMG\.xmp cannot be understood"):
        sidecarfile.write(raw, {"city": "New"})
    assert (bad.read_bytes(), good.read_bytes()) == (b"<x:xmpmeta", before)
    assert names(raw) == ["IMG.CR3", "IMG.CR3.xmp", "IMG.xmp"]


def test_a_blank_one_is_filled(raw):
    empty = put(raw, "IMG.xmp", b"")
    assert sidecarfile.write(raw, {"city": "New"}).paths == (empty,)
    assert city(empty) == "New"


def test_enormous_ones_are_not_read(raw, monkeypatch):
    monkeypatch.setattr(sidecarfile, "_MOST", 100)
    put(raw, "IMG.xmp", packet("Homs"))
    assert "more than 100 bytes" in sidecarfile.read(raw).warnings[0]
    with pytest.raises(errors.SidecarDamaged):
        sidecarfile.write(raw, {"city": "New"})


def test_a_date_that_contradicts_the_camera_is_told_of(raw):
    path = put(raw, "IMG.xmp", packet("Homs", more='exif:DateTimeOriginal="2024-05-01T08:09:10"'))
    (told,) = sidecarfile.write(raw, {"date_created": "1918"}).warnings
    assert told == "The camera's date in IMG.xmp is 2024-05-01T08:09:10, another than 1918; it was left as it is."
    assert sidecarfile.write(raw, {"date_created": "2024-05-01"}).warnings == ()
    assert b"2024-05-01T08:09:10" in path.read_bytes()
    assert sidecarfile.write(raw, {"date_created": "2024-05-02T10:00"}).warnings == ()
    assert b"2024-05-01T08:09:10" not in path.read_bytes()


def test_links_lead_to_the_file_that_is_changed(raw, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    real = put(elsewhere / "x", "real.xmp", packet("Old"))
    raw.with_name("IMG.xmp").symlink_to(real)
    sidecarfile.write(raw, {"city": "New"})
    assert raw.with_name("IMG.xmp").is_symlink()
    assert city(real) == "New"


def test_a_dangling_link_and_a_folder_are_never_replaced(raw):
    raw.with_name("IMG.xmp").symlink_to("nowhere")
    with pytest.raises(errors.TargetExists):
        sidecarfile.write(raw, {"city": "New"})
    raw.with_name("IMG.xmp").unlink()
    raw.with_name("IMG.xmp").mkdir()
    assert sidecarfile.read(raw) == sidecarfile.Found()
    with pytest.raises(errors.TargetExists):
        sidecarfile.write(raw, {"city": "New"})


def test_what_another_program_writes_meanwhile_is_not_lost(raw, monkeypatch):
    path = put(raw, "IMG.xmp", packet("Old"))
    write = placing._write

    def slow(*given: object, **named: object) -> None:
        write(*given, **named)
        path.write_bytes(packet("Theirs"))

    monkeypatch.setattr(placing, "_write", slow)
    with pytest.raises(errors.ProofFailed, match="another program changed it meanwhile"):
        sidecarfile.write(raw, {"city": "Ours"})
    assert city(path) == "Theirs"
    assert names(raw) == ["IMG.CR3", "IMG.xmp"]


def test_folders_that_are_not_there(tmp_path):
    with pytest.raises(errors.FileUnreadable):
        sidecarfile.read(tmp_path / "none" / "IMG.CR3")
    with pytest.raises(errors.FileUnreadable):
        sidecarfile.write(tmp_path / "none" / "IMG.CR3", {"city": "x"})


def test_a_pipe_is_no_sidecar(raw):
    os.mkfifo(raw.with_name("IMG.xmp"))
    assert sidecarfile.read(raw) == sidecarfile.Found()


def test_two_at_once_leave_a_whole_one(raw):
    put(raw, "IMG.xmp", packet("Old"))
    failed = []

    def write(name: str) -> None:
        try:
            sidecarfile.write(raw, {"city": name})
        except errors.ProofFailed:
            failed.append(name)

    threads = [threading.Thread(target=write, args=(f"City {number}",)) for number in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(failed) < 4
    assert str(city(raw.with_name("IMG.xmp"))).startswith("City ")
    assert names(raw) == ["IMG.CR3", "IMG.xmp"]


def test_exiftool_and_exiv2_read_what_was_written(raw, values, exiftool, exiv2):
    (path,) = sidecarfile.write(raw, {"headline": values["headline"], "gps": "33.5138,36.2765"}).paths
    assert exiftool(path)["XMP-photoshop:Headline"] == values["headline"]
    assert exiv2(path)["Xmp.exif.GPSLongitude"] == ["36,16.590000E"]

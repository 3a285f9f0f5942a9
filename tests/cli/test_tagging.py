"""The commands without a store, as a script would call them; what they write is read by exiftool."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys

import pytest
from PIL import Image

from captionmgr.__main__ import main


@pytest.fixture
def run(private_environment, tmp_path, capsys, monkeypatch):
    """Runs a command; gives exit code, output and errors. The store it could use is a file that must never be."""
    monkeypatch.setenv("CAPTIONMGR_STORE", str(tmp_path / "never.db"))
    monkeypatch.chdir(tmp_path)

    def run(*words):
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        assert not (tmp_path / "never.db").exists()
        return code, said.out, said.err

    return run


@pytest.fixture
def image(tmp_path):
    def make(name="a.jpg"):
        path = tmp_path / name
        Image.effect_noise((60, 40), 50).convert("RGB").save(path)
        return path

    return make


def seen(path) -> dict[str, object]:
    done = subprocess.run(
        [shutil.which("exiftool"), "-j", "-G1", "-n", "-struct", str(path)], capture_output=True, check=True
    )
    found: dict[str, object] = json.loads(done.stdout)[0]
    return found


def test_fields_go_into_copies_of_every_format(run, image, tmp_path):
    images = [image(f"a.{ending}") for ending in ("jpg", "png", "webp", "tif", "avif")]
    text = tmp_path / "caption.txt"
    text.write_text("Дым над портом.\nSecond line\n", "utf-8")
    code, out, err = run(
        *("tag", *images, "--out", tmp_path / "out", "--set", f"description=@{text}", "-s", "country_code=sy"),
        *("-s", "keywords=harbour; fire", "-s", "keywords=smoke", "-s", "title=@@home", "-s", "gps=34.7,36.7"),
    )
    assert (code, err) == (0, "")
    assert out.count("read back as written") == 5
    for one in images:
        found = seen(tmp_path / "out" / one.name)
        assert found["XMP-dc:Description"] == "Дым над портом.\nSecond line"
        assert found["XMP-iptcCore:CountryCode"] == "SYR"
        assert found["XMP-dc:Subject"] == ["harbour", "fire", "smoke"]
        assert found["XMP-dc:Title"] == "@home"


def test_structures_are_json_and_locations_shown_bring_the_old_fields(run, image, tmp_path):
    place = {"city": "Homs", "country_name": "Syria", "country_code": "SYR", "location_name": "Old \u0022City\u0022"}
    code, _, _ = run("tag", image(), "--out", "out", "-s", "location_shown=" + json.dumps([place, {"city": "Hama"}]))
    assert code == 0
    found = seen(tmp_path / "out" / "a.jpg")
    assert found["IPTC:City"] == found["XMP-photoshop:City"] == "Homs"
    assert [one["City"] for one in found["XMP-iptcExt:LocationShown"]] == ["Homs", "Hama"]
    code, out, _ = run("read", "out/a.jpg", "--json")
    told = json.loads(out)[0]["fields"]
    assert told["location_shown"]["value"][0] == place
    assert told["city"] == {"value": "Homs", "origin": "XMP"}


def test_a_wrong_call_writes_nothing_and_says_why(run, image, tmp_path):
    path = image()
    for words, why in (
        (["-s", "colour=red"], "no field colour"),
        (["-s", "country_code=XX9"], "three letters"),
        (["-s", "urgency=high"], "whole number"),
        (["-s", "gps=north"], "latitude,longitude"),
        (["-s", 'licensor={"phone": "1"}'], "has no part phone"),
        (["-s", "licensor=Name"], "not JSON"),
        (["-s", "title=a", "-s", "title=b"], "given twice"),
        (["-s", "title=a", "--clear", "title"], "set and cleared"),
        (["-s", "title=@nowhere.txt"], "nowhere.txt"),
    ):
        code, out, err = run("tag", path, "--out", "out", *words)
        assert (code, out) == (2, "")
        assert why in err
    assert not (tmp_path / "out").exists()


def test_one_bad_file_does_not_stop_the_rest(run, image, tmp_path):
    (tmp_path / "bad.jpg").write_bytes(b"\xff\xd8\xff\xe0\0\0junk")
    code, out, err = run("tag", "bad.jpg", image(), "nowhere.jpg", "--out", "out", "-s", "city=Homs")
    assert code == 1
    assert "bad.jpg" in err
    assert "nowhere.jpg" in err
    assert (tmp_path / "out" / "a.jpg").exists()
    assert out.count("read back as written") == 1
    code, _, err = run("tag", "a.jpg", "--out", "out", "-s", "city=Homs")
    assert code == 2
    assert "exists already" in err
    assert run("tag", "a.jpg", "--out", "out", "-s", "city=Homs", "--overwrite")[0] == 0


def test_a_receipt_tells_an_altered_file(run, image, tmp_path):
    run("tag", image(), "--out", "out", "-s", "city=Homs", "-s", "credit_line=AP Photo/Lia Costa", "--receipt")
    assert run("receipt", "out/a.jpg")[0] == 0
    copy = tmp_path / "out" / "a.jpg"
    subprocess.run(
        [shutil.which("exiftool"), "-q", "-overwrite_original", "-XMP-photoshop:City=Hama", str(copy)], check=True
    )
    code, out, _ = run("receipt", "out/a.jpg")
    assert code == 1
    assert "− Homs" in out
    assert "+ Hama" in out
    assert "credit_line" not in out
    assert json.loads(run("receipt", "out/a.jpg", "--json")[1])["changed"]["city"]["now"]["XMP"] == "Hama"
    for text in ("{", "[]", '{"target_sha256": 1}', '{"target_sha256": "", "written": {"XMP": {"x": 1}}}', "[" * 10**5):
        (tmp_path / "out" / "a.jpg.receipt.json").write_text(text)
        code, _, err = run("receipt", "out/a.jpg")
        assert code == 2
        assert "no receipt" in err


def test_in_place_the_image_itself_is_replaced_by_a_proved_copy(run, image, tmp_path):
    path = image()
    left = tmp_path / ".captionmgr-0123456789abcdef.part"
    left.write_bytes(b"what a killed run left behind")
    os.utime(left, (10**9, 10**9))
    path.chmod(0o640)
    os.utime(path, (10**9, 10**9))
    before = path.read_bytes()
    (tmp_path / "link.jpg").symlink_to(path)
    assert run("tag", "link.jpg", "--in-place", "-s", "city=Homs", "--keep-times")[0] == 0
    assert (tmp_path / "link.jpg").is_symlink()
    assert path.read_bytes() != before
    assert (path.stat().st_mode & 0o777, int(path.stat().st_mtime)) == (0o640, 10**9)
    assert run("diff", "a.jpg", "link.jpg")[0] == 0
    os.link(path, tmp_path / "other.jpg")
    code, _, err = run("tag", "a.jpg", "--in-place", "-s", "city=Hama")
    assert code == 2
    assert "2 names" in err
    assert not list(tmp_path.glob(".captionmgr-*"))


def test_what_cannot_be_written_gets_a_sidecar_when_asked(run, tmp_path):
    out = io.BytesIO()
    Image.new("RGB", (9, 9)).save(out, "TIFF")
    raw = tmp_path / "IMG.CR2"
    raw.write_bytes(out.getvalue())
    code, _, err = run("tag", raw, "--out", "out", "-s", "city=Homs")
    assert code == 2
    assert "sidecar" in err
    code, said, _ = run("tag", raw, "--out", "out", "-s", "city=Homs", "--sidecar")
    assert code == 0
    assert "IMG.xmp" in said
    assert seen(tmp_path / "out" / "IMG.xmp")["XMP-photoshop:City"] == "Homs"
    assert (tmp_path / "out" / "IMG.CR2").read_bytes() == raw.read_bytes()
    assert "Sidecar  Homs" in run("read", "out/IMG.CR2")[1]


def test_names_that_look_like_options_and_names_that_are_no_text(private_environment, tmp_path):
    name = os.fsdecode(b"-o\xff.jpg")
    Image.new("RGB", (9, 9)).save(tmp_path / "a.jpg")
    (tmp_path / "a.jpg").rename(tmp_path / name)
    words = [sys.executable, "-m", "captionmgr", "read", "--all", "--", name]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0
    assert b"JPEG, 9" in done.stdout


def test_the_table_of_fields_names_them_all(run):
    rows = json.loads(run("fields", "--json")[1])
    assert len(rows) == 67
    by_name = {row["name"]: row for row in rows}
    assert by_name["credit_line"]["iim"] == "2:110"
    assert by_name["credit_line"]["iim_bytes"] == 32
    assert by_name["contributor"]["parts"] == ["name", "role", "identifier"]
    assert "credit_line" in run("fields")[1]


@pytest.mark.parametrize("reader", ["exiftool", "exiv2"])
def test_a_second_reader_reads_every_copy_before_it_is_kept(run, image, tmp_path, monkeypatch, reader):
    words = ("tag", image(), "-s", "credit_line=AP/Zoë “Q” <&>", "-s", "keywords=a;б", "--second-reader", reader)
    assert run(*words, "--out", "out")[0] == 0
    liar = tmp_path / "bin" / reader
    liar.parent.mkdir()
    told = {"exiftool": '[{"XMP-photoshop:Credit": "AP"}]', "exiv2": "Xmp.photoshop.Credit AP"}[reader]
    liar.write_text(f"#!/bin/sh\necho '{told}'\n")
    liar.chmod(0o755)
    monkeypatch.setenv("PATH", str(liar.parent))
    code, _, err = run(*words, "--out", "other")
    assert code == 2
    assert f"{reader} reads otherwise in Credit line" in err
    assert not list((tmp_path / "other").iterdir())
    liar.unlink()
    code, _, err = run(*words, "--out", "third")
    assert code == 3
    assert "not installed" in err
    assert not list((tmp_path / "third").iterdir())


def test_signed_images_can_stay_as_they_are_with_a_sidecar(run, image, tmp_path):
    path = image()
    data = path.read_bytes()
    body = b"JP\x00\x01\x00\x00\x00\x01....jumb....c2pa"
    path.write_bytes(data[:2] + b"\xff\xeb" + (len(body) + 2).to_bytes(2, "big") + body + data[2:])
    code, _, err = run("tag", path, "-s", "city=Homs", "--out", "out")
    assert code == 2
    assert "content credentials" in err
    assert run("tag", path, "-s", "city=Homs", "--out", "out", "--credentials", "sidecar")[0] == 0
    assert (tmp_path / "out" / "a.jpg").read_bytes() == path.read_bytes()
    assert "Sidecar  Homs" in run("read", "out/a.jpg")[1]


def test_old_iim_text_is_rewritten_only_in_an_encoding_that_somebody_named(run, image, tmp_path):
    """The bytes of "Zürich" as a Mac wrote them; read as Windows-1252 they are other letters."""
    path = image()
    data, dataset = path.read_bytes(), b"\x1c\x02\x5a\x00\x06" + "Zürich".encode("mac_roman")
    resource = b"8BIM\x04\x04\0\0" + len(dataset).to_bytes(4, "big") + dataset + bytes(len(dataset) % 2)
    body = b"Photoshop 3.0\0" + resource
    path.write_bytes(data[:2] + b"\xff\xed" + (len(body) + 2).to_bytes(2, "big") + body + data[2:])
    assert "ZŸrich" in run("read", path)[1]
    assert "no character set" in run("read", path)[1]
    assert "Zürich" in run("read", path, "--iim-encoding", "Mac-Roman")[1]
    code, _, err = run("tag", path, "-s", "title=T", "--out", "out")
    assert code == 2
    assert "ZŸrich" in err
    assert not list((tmp_path / "out").iterdir())
    code, out, _ = run("tag", path, "-s", "title=T", "--out", "out", "--iim-encoding", "Mac-Roman")
    assert code == 0
    assert "read as Mac-Roman and is now UTF-8: “Zürich”" in out
    assert seen(tmp_path / "out" / "a.jpg")["IPTC:City"] == "Zürich"


def test_private_data_are_shown_and_left_out(run, image, tmp_path):
    path = image()
    run("tag", path, "--in-place", "-s", "gps=34.7,36.7", "-s", "instructions=VERIFICATION: verified (Vera)")
    code, out, _ = run("tag", path, "--out", "out", "--public", "--dry-run", "-s", "city=Homs")
    assert code == 0
    assert "− gps" in out
    assert "Vera" in out
    assert not (tmp_path / "out").exists()
    code, out, _ = run("tag", path, "--out", "out", "--public", "--receipt", "-s", "city=Homs")
    assert code == 0
    assert "left out: gps" in out
    receipt = json.loads((tmp_path / "out" / "a.jpg.receipt.json").read_text("utf-8"))
    assert any("34.7,36.7" in one for one in receipt["left_out"])
    found = seen(tmp_path / "out" / "a.jpg")
    assert not any("GPS" in key or "Instructions" in key for key in found)


def test_damaged_letters_are_proposed_and_restored_only_when_asked(run, image, tmp_path):
    damaged = "Zürich und München".encode().decode("cp1252")
    path = image()
    run("tag", path, "--in-place", "-s", f"headline={damaged}", "-s", "keywords=fine", "-s", "keywords=SÃ£o Paulo")
    code, out, _ = run("read", path)
    assert code == 0
    assert "headline looks like UTF-8 read as Windows-1252" in out
    assert "São Paulo" in out
    run("tag", path, "-s", "title=T", "--out", "kept")
    assert seen(tmp_path / "kept" / "a.jpg")["XMP-dc:Subject"] == ["fine", "SÃ£o Paulo"]
    run("tag", path, "-s", "title=T", "--out", "out", "--repair")
    found = seen(tmp_path / "out" / "a.jpg")
    assert found["XMP-dc:Subject"] == ["fine", "São Paulo"]
    assert str(found["XMP-photoshop:Headline"]).startswith("Zürich")

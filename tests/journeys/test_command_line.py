"""From text to tagged image by the command line, in processes of their own, read back by a reader we did not write."""

import json
import os
import shutil
import subprocess
import sys

import pytest


@pytest.fixture
def captionmgr(tmp_path):
    """Runs the program in its own process; gives the finished process."""
    environment = {**os.environ, "CAPTIONMGR_STORE": str(tmp_path / "desk.db"), "CAPTIONMGR_EDITOR": "Ann Lee"}
    environment |= {"XDG_CONFIG_HOME": str(tmp_path), "PYTHONWARNINGS": "error"}

    def run(*words):
        command = [sys.executable, "-m", "captionmgr", *(str(word) for word in words)]
        return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)

    return run


def exiftool(path):
    tool = os.environ.get("CAPTIONMGR_EXIFTOOL") or shutil.which("exiftool")
    read = subprocess.run(
        [tool, "-j", "-G1", "-struct", "-charset", "iptc=UTF8", "-charset", "exif=UTF8", str(path)],
        capture_output=True,
        check=True,
    )
    return json.loads(read.stdout)[0]


def test_text_in_tagged_image_out(captionmgr, page, photo, tmp_path):
    (tmp_path / "page.txt").write_text(page, "utf-8")
    assert captionmgr("import", tmp_path / "page.txt").returncode == 0
    credit = "AP Photo/Мария Łoś “Ñandú” 👩‍🚒 بيروت"
    typed = captionmgr(
        "set", 2, f"credit_line={credit}", "headline=Überflutung – “Porto”", "keywords=flood; Überflutung"
    )
    assert typed.returncode == 0, typed.stderr
    assert captionmgr("attach", 2, photo(taken="2024:05:05 09:00:00")).returncode == 0
    done = captionmgr("export", tmp_path / "out", "--ids", 2)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""

    read = exiftool(tmp_path / "out" / "IMG_0001.jpg")
    caption = page.splitlines()[3]
    assert read["XMP-dc:Description"] == read["IPTC:Caption-Abstract"] == read["IFD0:ImageDescription"] == caption
    assert read["XMP-photoshop:Credit"] == credit
    assert credit.startswith(read["IPTC:Credit"])
    assert read["XMP-dc:Title"] == read["IPTC:ObjectName"] == "Portugal Flood"
    assert read["XMP-photoshop:Headline"] == read["IPTC:Headline"] == "Überflutung – “Porto”"
    assert read["XMP-dc:Subject"] == read["IPTC:Keywords"] == ["flood", "Überflutung"]
    assert read["XMP-photoshop:Source"] == read["IPTC:Source"] == "Douro River Watch"
    assert read["XMP-photoshop:DateCreated"] == read["IPTC:DateCreated"] == "2024:05:05"
    assert "IPTC:TimeCreated" not in read
    assert read["ExifIFD:DateTimeOriginal"] == "2024:05:05 09:00:00"
    assert read["XMP-photoshop:City"] == read["IPTC:City"] == "Porto"
    assert read["IPTC:Country-PrimaryLocationCode"] == read["XMP-iptcCore:CountryCode"] == "PRT"


def test_two_programs_on_one_store_do_not_lose_each_others_edits(captionmgr, page, tmp_path):
    (tmp_path / "page.txt").write_text(page, "utf-8")
    captionmgr("import", tmp_path / "page.txt")
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "captionmgr", "--store", str(tmp_path / "desk.db"), "set", "1", f"{field}=x{field}"],
            stdout=subprocess.DEVNULL,
        )
        for field in ("headline", "job_id", "caption_writer", "state")
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0, 0]
    record = json.loads(captionmgr("show", 1, "--json").stdout)
    assert (record["version"], record["headline"], record["job_id"], record["state"]) == (
        5,
        "xheadline",
        "xjob_id",
        "xstate",
    )


def test_the_command_line_loads_no_qt_and_answers_at_once(tmp_path, page):
    (tmp_path / "page.txt").write_text(page, "utf-8")
    script = (
        "import sys; from captionmgr.__main__ import main; code = main(['parse', sys.argv[1]]);"
        "sys.exit(code or any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script, tmp_path / "page.txt"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_demo_does_the_main_job_into_an_empty_folder(captionmgr, tmp_path):
    done = captionmgr("demo", tmp_path / "demo")
    assert done.returncode == 0, done.stderr
    images = sorted((tmp_path / "demo").glob("*.jpg"))
    assert len(images) == 4
    for image in images:
        receipt = json.loads(image.with_name(image.name + ".receipt.json").read_text("utf-8"))
        assert exiftool(image)["XMP-photoshop:Credit"] == receipt["written"]["XMP"]["credit_line"]
    again = captionmgr("demo", tmp_path / "demo")
    assert again.returncode == 2
    assert "demo" in again.stderr


def test_a_pipe_that_closes_early_is_no_error(captionmgr, page, tmp_path):
    (tmp_path / "page.txt").write_text(page * 50, "utf-8")
    command = f"'{sys.executable}' -m captionmgr parse '{tmp_path / 'page.txt'}' --json | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout == "{\n"
    assert done.stderr == ""

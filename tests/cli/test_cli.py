import json
import os
import shlex
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from captionmgr import settings
from captionmgr.__main__ import main
from captionmgr.cli import printing
from captionmgr.model.fields import FIELD


@pytest.fixture
def run(private_environment, tmp_path, capsys, monkeypatch):
    """Runs a command on a store of its own; gives exit code, output and what was said to standard error."""
    monkeypatch.setenv("CAPTIONMGR_STORE", str(tmp_path / "desk.db"))

    def run(*words):
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def page_file(tmp_path, page):
    path = tmp_path / "page.txt"
    path.write_text(page, "utf-8")
    return path


def test_parse_shows_values_with_their_words(run, page_file):
    code, out, err = run("parse", page_file)
    assert (code, err) == (0, "")
    assert "Story by Ana Costa and Peder Lund, LISBON (AP)" in out
    assert "“AP Photo/Lia Costa”" in out
    assert "3 captions found · page says 3 ✓" in out


def test_parse_json_gives_one_object_whose_spans_are_characters_of_the_text(run, page_file, page):
    code, out, _ = run("parse", page_file, "--json")
    read = json.loads(out)
    assert code == 0
    assert read["story"]["byline"] == ["Ana Costa", "Peder Lund"]
    assert len(read["records"]) == 3
    for record in read["records"]:
        assert page[slice(*record["span"])] == record["text"]
        for found in record["fields"].values():
            for one in found if isinstance(found, list) else [found]:
                assert page[slice(*one["span"])] == one["words"]
                assert one["rule"]
        for claim in record["claims"]:
            assert page[slice(*claim["span"])] == claim["words"]
    fields = read["records"][1]["fields"]
    assert fields["title"]["value"] == "Portugal Flood"
    assert fields["date_created"]["value"] == "2024-05-05"
    assert fields["country_code"]["value"] == "PRT"


def test_parse_of_caption_lines_gives_a_line_each_under_flat_names(run, tmp_path, page):
    lines = tmp_path / "captions.jsonl"
    texts = page.splitlines()
    lines.write_text("".join(json.dumps({"id": n, "text": texts[n]}) + "\n" for n in (1, 3)), "utf-8")
    code, out, _ = run("parse", "--captions", lines)
    first, second = (json.loads(line) for line in out.splitlines())
    assert code == 0
    assert first["id"] == 1
    assert (first["photographers"], first["city"], first["country_iso2"]) == (["Lia Costa"], "Porto", "PT")
    assert (second["verification_status"], second["media_kind"], second["is_ugc"]) == ("verified", "video_frame", True)


def test_parse_of_page_lines(run, tmp_path, page):
    lines = tmp_path / "pages.jsonl"
    lines.write_text(json.dumps({"id": "p", "text": page}) + "\n", "utf-8")
    _, out, _ = run("parse", "--pages", lines)
    read = json.loads(out)
    assert len(read["captions"]) == read["expected_count"] == 3
    assert read["titles"] == [None, "Portugal Flood", "Portugal Flood"]
    assert read["dateline_city"] == "LISBON"


def test_a_line_that_is_no_object_is_named_and_the_others_are_read(run, tmp_path):
    lines = tmp_path / "captions.jsonl"
    lines.write_text('{"id": 1, "text": "A (AP Photo)"}\nnonsense\n{"id": 2}\n', "utf-8")
    code, out, err = run("parse", "--captions", lines)
    assert code == 1
    assert len(out.splitlines()) == 1
    assert "line 2" in err
    assert "line 3" in err


def test_standard_input_is_read(run, page, monkeypatch, tmp_path):
    (tmp_path / "in").write_text(page, "utf-8")
    with (tmp_path / "in").open() as file:
        monkeypatch.setattr(sys, "stdin", file)
        code, out, _ = run("import", "-")
    assert code == 0
    assert "3 added (1, 2, 3)" in out


def test_the_way_of_a_record_from_import_to_export(run, page_file, photo, tmp_path):
    code, out, _ = run("import", page_file)
    assert code == 0
    assert "3 added (1, 2, 3)" in out
    assert "Handout without a verification note" in out

    assert run("set", 2, "headline=Flood in Porto", "city=Gaia")[0] == 0
    assert run("undo")[0] == 0
    assert json.loads(run("show", 2, "--json")[1])["city"] == "Porto"
    assert run("redo")[0] == 0
    assert json.loads(run("show", 2, "--json")[1])["city"] == "Gaia"

    code, _, err = run("verify", 2, "--note", "Spoke to the uploader")
    assert code == 2
    assert "--editor" in err
    assert run("verify", 2, "--note", "Spoke to the uploader", "--editor", "Ann Lee")[0] == 0
    shown = run("show", 2)[1]
    assert "verified by Ann Lee" in shown
    assert "Claimed, not checked" in shown

    code, out, _ = run("attach", 2, photo())
    assert code == 0
    assert "date_created" in out
    assert "camera" in out
    code, out, _ = run("export", tmp_path / "out", "--ids", 2, "--receipts")
    assert code == 0
    assert "1 exported, 0 not" in out
    assert (tmp_path / "out" / "IMG_0001.jpg.receipt.json").exists()
    assert "sign-off: verified: Spoke to the uploader" in run("history", 2)[1]


def test_list_shows_records_and_views(run, page_file):
    run("import", page_file)
    out = run("list")[1]
    assert "AP Photo/Douro River Watch" in out
    assert [record["id"] for record in json.loads(run("list", "--view", "needs-verification", "--json")[1])] == [2, 3]
    assert [record["id"] for record in json.loads(run("list", "--search", "firefighters", "--json")[1])] == [3]


def test_show_tells_where_each_value_was_read(run, page_file):
    run("import", page_file)
    assert "← “Porto” [place]" in run("show", 1)[1]
    evidence = json.loads(run("show", 1, "--json")[1])["evidence"]
    assert {"field": "city", "words": "Porto"}.items() <= next(
        one for one in evidence if one["field"] == "city"
    ).items()
    run("set", 1, "city=Gaia")
    assert "← “Porto”" not in run("show", 1)[1]


def test_ids_may_be_written_with_commas(run, page_file, photo, tmp_path):
    run("import", page_file)
    for record_id in (1, 2, 3):
        run("attach", record_id, photo(f"{record_id}.jpg"))
    assert "2 exported" in run("export", tmp_path / "out", "--ids", "1,3", "3")[1]
    with pytest.raises(SystemExit) as ended:
        run("export", tmp_path / "out", "--ids", ",")
    assert ended.value.code == 2


def test_a_credit_shortened_in_iim_is_told(run, page_file):
    run("import", page_file)
    out = run("set", 1, "credit_line=AP Photo/Douro River Watch via AP Video")[1]
    assert "39 bytes; IIM holds 32" in out


def test_a_set_of_a_version_that_is_gone_is_a_conflict(run, page_file):
    run("import", page_file)
    run("set", 1, "city=Gaia", "--version", 1)
    code, _, err = run("set", 1, "city=Faro", "--version", 1)
    assert code == 2
    assert "changed by someone else" in err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("set", 1, "city"), "field=value"),
        (("set", 1, "colour=red"), ", ".join(FIELD)),
        (("set", 1, "date_created=Friday"), "YYYY-MM-DD"),
        (("show", 99), "no record 99"),
        (("parse", "nothing.txt"), "nothing.txt does not exist"),
        (("attach", 1, "nothing.jpg"), "nothing.jpg"),
        (("export", "page.txt", "--ids", "1"), "page.txt"),
        (("undo", "--editor", "Nobody"), "nothing of yours to undo"),
    ],
)
def test_a_bad_call_is_one_sentence_and_code_2(run, page_file, tmp_path, monkeypatch, words, says):
    monkeypatch.chdir(tmp_path)
    run("import", page_file)
    code, out, err = run(*words)
    assert code == 2
    assert says in err
    assert err.count("\n") == 1
    assert "Traceback" not in err + out


def test_some_files_bad_is_code_1_and_names_them(run, page_file, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    code, out, err = run("import", tmp_path / "empty.txt", page_file, tmp_path / "gone.txt")
    assert code == 1
    assert "3 added" in out
    assert "empty.txt" in err
    assert "gone.txt" in err


def test_a_page_without_captions_is_code_2(run, tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("The river fell back on Monday.\nThe mayor spoke.\n")
    code, _, err = run("import", path)
    assert code == 2
    assert "No caption was found in story.txt" in err


def test_a_store_that_cannot_be_used_is_code_3_and_is_left_alone(run, tmp_path, page_file):
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"not a store at all" * 100)
    code, _, err = run("--store", damaged, "list")
    assert code == 3
    assert "damaged.db" in err
    assert damaged.read_bytes() == b"not a store at all" * 100

    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE cars (id)")
    connection.close()
    assert run("list", "--store", other)[0] == 3


def test_a_damaged_settings_file_is_told_and_the_defaults_serve(run, page_file, private_environment):
    folder = private_environment / "captionmgr"
    folder.mkdir()
    (folder / "settings.toml").write_text("theme = ")
    code, _, err = run("import", page_file)
    assert code == 0
    assert "settings.toml" in err
    assert (folder / "settings.toml").read_text() == "theme = "


@pytest.mark.parametrize("words", [("list",), ("list", "--json")])
def test_output_that_cannot_be_written_is_said_and_closed_output_is_no_crash(store_environment, words):
    command = [sys.executable, "-m", "captionmgr", *words]
    with Path("/dev/full").open("w") as full:
        channels = {"stdout": full, "stderr": subprocess.PIPE}
        ended = subprocess.run(command, env=store_environment, text=True, check=False, **channels)
    assert (ended.returncode, ended.stderr.count("\n")) == (3, 1)
    assert "output cannot be written" in ended.stderr
    closed = shlex.join(command) + " >&-"
    ended = subprocess.run(closed, shell=True, env=store_environment, stderr=subprocess.PIPE, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_standard_input_that_is_closed_holds_no_text(store_environment):
    command = shlex.join([sys.executable, "-m", "captionmgr", "parse", "-"]) + " <&-"
    ended = subprocess.run(command, shell=True, env=store_environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "standard input holds no text" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.fixture
def store_environment(private_environment, tmp_path):
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    return {**os.environ, "CAPTIONMGR_STORE": str(tmp_path / "desk.db")}


def test_one_bad_line_never_stops_the_lines_after_it(run, tmp_path):
    lines = tmp_path / "pages.jsonl"
    good = json.dumps({"id": "good", "text": "A B speaks in Paris. (AP Photo/X Y)"})
    lines.write_text("\n".join(["[" * 100_000, '{"id": 1, "text": null}', '{"id": 2, "text": " "}', good]), "utf-8")
    code, out, err = run("parse", "--pages", lines)
    assert code == 1
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["good"]
    assert [f"line {number}" in err for number in (1, 2, 3, 4)] == [True, True, True, False]


def test_a_number_that_no_store_holds_is_a_bad_call(run, capsys):
    for words in (("show", "9" * 20), ("export", "out", "--ids", "1," + "9" * 20), ("show", "0")):
        with pytest.raises(SystemExit) as left:
            run(*words)
        assert left.value.code == 2


def test_a_field_given_twice_is_refused_and_nothing_changes(run, page_file):
    run("import", page_file)
    code, _, err = run("set", 1, "city=Gaia", "city=Faro")
    assert code == 2
    assert "given twice" in err
    assert json.loads(run("show", 1, "--json")[1])["version"] == 1


def test_an_export_without_any_image_says_so(run, page_file, tmp_path):
    run("import", page_file)
    code, _, err = run("export", tmp_path / "out")
    assert code == 2
    assert "No record has an image" in err


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names of files that are no text")
def test_files_whose_names_are_no_utf8_go_the_whole_way(run, tmp_path, page, photo):
    text = tmp_path / "page-\udcff.txt"
    text.write_text(page, "utf-8")
    code, out, _ = run("import", text)
    assert code == 0
    assert "page-?.txt: 3 captions found" in out
    assert run("attach", 1, photo("IMG-\udcff.jpg"))[0] == 0
    assert run("export", tmp_path / "out", "--ids", 1, "--receipts")[0] == 0
    assert (tmp_path / "out" / "IMG-\udcff.jpg").exists()
    assert json.loads((tmp_path / "out" / "IMG-\udcff.jpg.receipt.json").read_text("utf-8"))["target"].endswith(
        "IMG-\udcff.jpg"
    )


def test_a_note_with_half_a_character_is_refused(run, page_file):
    run("import", page_file)
    code, _, err = run("verify", 1, "--note", "seen \udcff", "--editor", "Ann")
    assert code == 2
    assert "half a character" in err
    assert json.loads(run("show", 1, "--json")[1])["status"] == "unreviewed"


def test_a_demo_into_a_folder_that_cannot_be_made_is_one_sentence(run, tmp_path):
    (tmp_path / "file").write_text("a file")
    for folder in (tmp_path / "file", tmp_path / "file" / "inside"):
        code, _, err = run("demo", folder)
        assert code == 2
        assert str(folder) in err
        assert err.count("\n") == 1


def test_the_progress_bar_stays_on_its_line(capsys):
    printing._draw(1, 2, "two\nlines\r")
    assert "\n" not in capsys.readouterr().err


def test_spans_of_a_page_with_crlf_and_astral_characters_are_characters_of_the_text_read(run, tmp_path, page):
    astral = "😀 " + page.replace("Porto", "Porto 🎷")
    (tmp_path / "page.txt").write_bytes(astral.replace("\n", "\r\n").encode("utf-16"))
    read = json.loads(run("parse", tmp_path / "page.txt", "--json")[1])
    assert read["text"] == astral
    for record in read["records"]:
        assert read["text"][slice(*record["span"])] == record["text"]


def test_credit_shows_every_style_with_its_bytes_and_what_it_leaves_out(run, tmp_path):
    text = "A quay in Porto, Portugal, Monday, May 6, 2024. (Lia Costa/The Douro Courier via AP)\n"
    (tmp_path / "one.txt").write_text(text, "utf-8")
    run("import", tmp_path / "one.txt")
    code, out, err = run("credit", "1")
    assert (code, err) == (0, "")
    assert "Record 1: Lia Costa/The Douro Courier via AP" in out
    assert "ap         34 bytes  Lia Costa/The Douro Courier via AP" in out
    assert {line.split()[0] for line in out.splitlines()[1:]} == {"ap", "reuters", "afp", "getty", "left"}
    code, out, _ = run("credit", "1", "--style", "ap", "--limit", "20")
    assert code == 0
    assert out.splitlines()[1:] == [
        "  ap         15 bytes  L. Costa via AP",
        f"  {'':<20} left out: the given name of Lia Costa; the source The Douro Courier",
    ]
    assert run("show", "1")[1].count("The Douro Courier via AP") >= 1  # nothing was changed


def test_credit_in_the_houses_style_needs_its_template(run, tmp_path, page_file):
    run("import", page_file)
    code, _, err = run("credit", "1", "--style", "house")
    assert code == 2
    assert "template" in err
    path = settings.settings_path()
    settings.save(settings.Settings(credit=settings.Credit("house", "{distributor} | {creators}")), path)
    code, out, _ = run("credit", "1", "--style", "house")
    assert (code, out.splitlines()[1]) == (0, "  house      14 bytes  AP | Lia Costa")
    assert run("credit", "1")[1].splitlines()[1].startswith("  house")
    assert run("credit", "99")[0] == 2
    with pytest.raises(SystemExit, match="2"):
        run("credit", "1", "--limit", "0")


DAMAGED = "Boats lie in Faro, Portugal, Monday, May 6, 2024. The cityâ€™s quay is shut. (AP Photo/JosÃ© Costa)"


def test_damaged_letters_are_told_and_left_alone(run, tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(DAMAGED, "utf-8")
    for words in (("parse", path), ("import", path)):
        code, _, err = run(*words)
        assert code == 0
        assert "page.txt: This looks like UTF-8 read as Windows-1252: 1 line. It was left as it is; --repair" in err
        assert "line 1:" in err
        assert "The city’s quay" in err
    assert json.loads(run("show", "1", "--json")[1])["received"] == DAMAGED


def test_repair_repairs_what_is_proposed(run, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(f"<nav>Home</nav><p>{DAMAGED} &amp;quot;</p>", "utf-8")
    _, _, err = run("import", "--repair", path)
    assert "page.html is HTML; its visible text was read." in err
    assert err.count("Repaired.") == 2
    assert json.loads(run("show", "1", "--json")[1])["credit_line"] == "AP Photo/José Costa"
    assert (
        "read as HTML; entities: 1 line repaired; UTF-8 read as Windows-1252: 1 line repaired" in run("history", "1")[1]
    )
    assert "AP Photo/José Costa" in run("parse", "--repair", path)[1]


def test_the_encoding_of_an_older_file_is_told(run, tmp_path):
    path = tmp_path / "page.txt"
    path.write_bytes("Boats lie in Faro, Portugal, Monday, May 6, 2024. (AP Photo/José Núñez)".encode("mac_roman"))
    _, out, err = run("parse", path)
    assert "page.txt is not UTF-8; it was read as mac-roman." in err
    assert "José Núñez" in out


def test_right_text_is_read_without_a_word(run, page_file):
    assert run("parse", page_file)[2] == ""

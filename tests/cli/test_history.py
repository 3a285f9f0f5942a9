"""The commands about what was done: proved, shown and put back."""

import json
import sqlite3
from contextlib import closing

import pytest

from captionmgr.__main__ import main


@pytest.fixture
def run(private_environment, tmp_path, capsys, monkeypatch):
    """Runs a command on a store of its own; gives exit code, output and what was said to standard error."""
    monkeypatch.setenv("CAPTIONMGR_STORE", str(tmp_path / "desk.db"))
    monkeypatch.setenv("CAPTIONMGR_EDITOR", "Ann")

    def run(*words):
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def stored(run, tmp_path, page):
    """Three records, the first with an edit."""
    path = tmp_path / "page.txt"
    path.write_text(page, "utf-8")
    assert run("import", path)[0] == 0
    assert run("set", 1, "city=Braga")[0] == 0
    return tmp_path / "desk.db"


def tamper(path, statement):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_audit_of_an_intact_history(run, stored):
    code, out, err = run("audit")
    assert (code, err) == (0, "")
    assert out.startswith("intact, 2 entries, head ")
    assert "“Ann”, first seen" in out
    assert "Not proven: An editor's name is declared, not authenticated" in out


def test_audit_of_a_broken_history_names_the_entry(run, stored, tmp_path):
    tamper(stored, "UPDATE edit SET note = 'other' WHERE id = 2")
    code, out, err = run("audit", "--export", tmp_path / "head.json")
    assert code == 1
    assert out.startswith("NOT INTACT: Entry 2 is not as it was written")
    assert "head.json was not written" in err
    assert not (tmp_path / "head.json").exists()


def test_audit_of_a_record_changed_past_the_history(run, stored):
    tamper(stored, "UPDATE record SET source = 'Eve' WHERE id = 3")
    code, out, _ = run("audit")
    assert code == 1
    assert "Record 3 is not as its history leaves it." in out


def test_audit_against_heads_that_left(run, stored, tmp_path):
    head = tmp_path / "head.json"
    assert run("audit", "--export", head)[0] == 0
    assert run("undo")[0] == 0
    code, out, _ = run("audit", "--against", head)
    assert code == 0
    assert f"{head} fits: entry 2 is the one it names." in out
    tamper(stored, "DELETE FROM edit")
    tamper(stored, "DELETE FROM sqlite_sequence")
    code, out, _ = run("audit", "--against", head)
    assert code == 1
    assert f"{head} does not fit: its entry 2 is not here" in out


def test_audit_as_json(run, stored, tmp_path):
    head = tmp_path / "head.json"
    run("audit", "--export", head)
    code, out, _ = run("audit", "--json", "--against", head)
    told = json.loads(out)
    assert code == 0
    assert (told["intact"], told["broken"], told["strayed"], told["head"]["number"]) == (True, None, [], 2)
    assert [one["match"] for one in told["against"]] == ["fits"]
    tamper(stored, "UPDATE edit SET note = 'other' WHERE id = 2")
    code, out, _ = run("audit", "--json")
    assert code == 1
    broken = json.loads(out)["broken"]
    assert (broken["number"], broken["flaw"]) == (2, "altered")


@pytest.mark.parametrize("content", [None, "{}", "no JSON"])
def test_audit_against_what_is_no_proof_is_a_bad_call(run, stored, tmp_path, content):
    file = tmp_path / "file.json"
    if content:
        file.write_text(content, "utf-8")
    code, _, err = run("audit", "--against", file)
    assert code == 2
    assert str(file) in err


def test_a_key_that_cannot_be_used_stops_the_edit_and_says_so(run, stored, private_environment):
    (key,) = private_environment.rglob("*.pem")
    key.write_bytes(b"damaged")
    code, _, err = run("set", 1, "city=Faro")
    assert code == 3
    assert f"The signing key {key} cannot be used" in err
    assert "Braga" in run("show", 1)[1]


def test_bundles_are_written_and_proved(run, stored, tmp_path):
    code, out, err = run("bundle", 1, 2, "--out", tmp_path / "legal")
    assert (code, err) == (0, "")
    files = out.split()
    assert [file.rpartition("/")[2] for file in files] == ["evidence-1.html", "evidence-2.html"]
    stored.unlink()
    code, out, _ = run("bundle", "verify", *files)
    assert code == 0
    assert f"{files[0]} fits: record 1, 2 of 2 entries shown." in out
    assert "Not proven" in out
    page = tmp_path / "legal" / "evidence-1.html"
    page.write_text(page.read_text("utf-8").replace("Braga", "Faro"), "utf-8")
    code, out, err = run("bundle", "verify", *files, tmp_path / "none.html")
    assert code == 1
    assert f"{files[0]} does NOT fit: Entry 2 is not as it was written" in out
    assert f"{files[1]} fits" in out
    assert "none.html does not exist" in err


def test_a_bundle_as_json_alone(run, stored, tmp_path):
    code, _, _ = run("bundle", 1, "--json", "--out", tmp_path)
    assert code == 0
    code, out, _ = run("bundle", "--json", "verify", tmp_path / "evidence-1.json")
    assert code == 0
    assert [one["fits"] for one in json.loads(out)] == [True]


@pytest.mark.parametrize("words", [("verify",), ("x",), ("0",), ("99",), ("9" * 30,), ("verify", "none.html"), ("²",)])
def test_a_bundle_of_what_is_not_there_is_a_bad_call(run, stored, tmp_path, words):
    code, _, err = run("bundle", *words, "--out", tmp_path)
    assert code == 2
    assert err.startswith("captionmgr: ")


def test_history_of_a_record_and_of_the_desk(run, stored):
    code, out, _ = run("history", 1)
    assert code == 0
    newest, *rest = out.splitlines()
    assert newest.split()[0] == "2"
    assert newest.endswith("Ann  command line  edit: City")
    assert '          city: "Porto" → "Braga"' in rest
    assert any(line.strip() == "record 1 came in" for line in rest)
    code, out, _ = run("history", "--limit", 1)
    assert code == 0
    assert out.endswith("Earlier: captionmgr history --before 2\n")
    code, out, _ = run("history", "--before", 2)
    assert "import, 3 records: import of page.txt" in out
    assert "Earlier" not in out
    assert run("history", 99)[0] == 2


def test_history_as_json(run, stored):
    told = json.loads(run("history", 1, "--json")[1])
    assert [one["number"] for one in told] == [2, 1]
    assert told[0]["changes"][0]["values"] == [{"name": "city", "before": "Porto", "after": "Braga"}]
    assert [one["number"] for one in json.loads(run("history", "--json")[1])] == [2, 1]


def test_putting_back_is_shown_done_and_undone(run, stored):
    assert run("set", 1, "city=Faro", "keywords=river")[0] == 0
    assert run("restore", 1, "--as-received", "--dry-run")[:2] == (
        0,
        'city: "Faro" → "Porto"\nkeywords: ["river"] → []\n',
    )
    code, out, err = run("restore", 1, "--as-after", 2, "--field", "city", "--note", "wrong river")
    assert (code, err) == (0, "")
    assert out.startswith("put-back: City as entry 2 left it: wrong river")
    assert "Braga" in run("show", 1)[1]
    assert run("undo")[0] == 0
    assert "Faro" in run("show", 1)[1]
    assert run("restore", 1, "--as-received")[0] == 0
    assert run("restore", 1, "--as-received")[:2] == (0, "Nothing changed.\n")
    assert run("restore", 1, "--as-received", "--dry-run")[:2] == (0, "Nothing would change.\n")
    assert run("audit")[1].startswith("intact, 6 entries")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("1", "--as-of", "yesterday"), "'yesterday' will not do for a time"),
        (("1", "--as-of", "2001-01-01"), "it was not there then"),
        (("1", "--as-received", "--field", "colour"), "There is no field colour"),
        (("99", "--as-received"), "There is no record 99"),
    ],
)
def test_what_cannot_be_put_back_is_a_bad_call(run, stored, words, said):
    code, _, err = run("restore", *words)
    assert code == 2
    assert said in err


def test_a_bundle_into_a_file_that_is_named_and_keys_that_are(run, stored, tmp_path):
    for name in ("one.html", "one.JSON"):
        code, out, _ = run("bundle", 1, "--out", tmp_path / "new" / name)
        assert (code, out) == (0, f"{tmp_path / 'new' / name}\n")
    assert json.loads((tmp_path / "new" / "one.JSON").read_text("utf-8"))["record"]["id"] == 1
    code, _, err = run("bundle", 1, "--out", tmp_path / "new" / "one.html")
    assert (code, "exists already" in err) == (2, True)
    assert run("bundle", 1, "--out", tmp_path / "new" / "one.html", "--overwrite")[0] == 0
    key = json.loads(run("audit", "--json")[1])["keys"][0]["fingerprint"]
    assert run("bundle", "verify", tmp_path / "new" / "one.html", "--key", key)[0] == 0
    code, out, _ = run("bundle", "verify", tmp_path / "new" / "one.html", "--key", "ab" * 32)
    assert code == 1
    assert f"sealed with the key {key}, which is none of those" in out
    code, _, err = run("bundle", 1, "--out", tmp_path / "one.pdf")
    assert (code, "ends in .html or .json" in err) == (2, True)
    code, _, err = run("bundle", 1, 2, "--out", tmp_path / "one.json")
    assert (code, "go into a folder" in err) == (2, True)

"""The day a text came in resolves a weekday alone; the problems of stored records in a list."""

import json

import pytest

from captionmgr.__main__ import main

LONE = "A crane lifts a boat from the water in Porto, Portugal, Monday. (AP Photo/Lia Costa)\n"
HELD = "EMBARGOED UNTIL 0001 GMT May 5, 2098. A crane lifts a boat in Porto, Portugal, May 3, 2021. (AP Photo/Li Co)"
KILLED = "MANDATORY KILL: A crane lifts a boat in Porto, Portugal, May 3, 2021. (AP Photo/Lia Costa)"


@pytest.fixture
def run(private_environment, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("CAPTIONMGR_STORE", str(tmp_path / "desk.db"))

    def run(*words):
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def lone(tmp_path):
    path = tmp_path / "lone.txt"
    path.write_text(LONE, "utf-8")
    return path


def test_a_weekday_alone_stays_open_without_the_day_of_receipt(run, lone):
    _, out, _ = run("parse", lone, "--json")
    (record,) = json.loads(out)["records"]
    assert "date_created" not in record["fields"]
    assert record["facts"]["weekday"] == {"says": "Monday", "agrees": None}


def test_the_day_of_receipt_resolves_it_and_says_that_it_is_inferred(run, lone):
    _, out, _ = run("parse", lone, "--json", "--received", "2021-05-06")
    date = json.loads(out)["records"][0]["fields"]["date_created"]
    assert (date["value"], date["words"], date["inferred"]) == ("2021-05-03", "Monday", True)
    _, out, _ = run("parse", lone, "--received", "2021-05-06")
    assert "(inferred)" in out


def test_lines_are_resolved_likewise(run, tmp_path):
    lines = tmp_path / "captions.jsonl"
    lines.write_text(json.dumps({"id": 1, "text": LONE.strip()}) + "\n", "utf-8")
    for kind, key in (("--captions", "date_created"), ("--pages", "captions")):
        code, out, _ = run("parse", kind, lines, "--received", "2021-05-03")
        assert code == 0
        assert json.loads(out)[key] == ("2021-05-03" if kind == "--captions" else [LONE.strip()])


def test_an_import_stores_the_date_it_resolved_and_house_rules_leave_it(run, lone, tmp_path):
    assert run("import", lone, "--received", "2021-05-06")[0] == 0
    _, out, _ = run("show", "1", "--json")
    assert json.loads(out)["date_created"] == "2021-05-03"
    rules = tmp_path / "rules.toml"
    rules.write_text("", "utf-8")
    code, out, _ = run("rules", "check", rules)
    assert code == 0
    assert "date_created" not in out


@pytest.mark.parametrize("day", ["yesterday", "2021-02-30", "2021-5", "0001-01-01", "20210503"])
def test_what_is_no_day_is_refused(run, lone, day, capsys):
    with pytest.raises(SystemExit) as ended:
        run("parse", lone, "--received", day)
    assert ended.value.code == 2
    assert "is no day" in capsys.readouterr().err


def test_check_names_what_is_wrong_with_each_record(run, tmp_path):
    assert run("check")[1] == "No problems in 0 records\n"
    for name, text in (("a.txt", HELD), ("b.txt", KILLED)):
        (tmp_path / name).write_text(text + "\n", "utf-8")
        run("import", tmp_path / name)
    code, out, _ = run("check")
    assert code == 0
    assert "Under embargo until 2098-05-05 00:01 UTC" in out
    assert "The agency killed this picture: “MANDATORY KILL”." in out
    assert out.endswith("2 of 2 records with problems\n")
    assert "No image" not in out


def test_show_tells_the_news_facts(run, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(
        "A boat burns in Porto, Portugal, Tuesday, May 3, 2021. (AP Photo/Li Co) CORRECTS NAME. NO SALES\n", "utf-8"
    )
    run("import", path)
    (line,) = (line for line in run("show", "1")[1].splitlines() if "News facts" in line)
    assert line.split(None, 2)[2] == (
        "correction; language en; restriction code no-sales; weekday Tuesday (does not agree)"
    )

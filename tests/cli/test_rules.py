import json

import pytest

from captionmgr import rulebook
from captionmgr.__main__ import main

CAPTIONS = (
    "A crane stands over the harbor in Leixoes, Portugal, Monday, May 6, 2024. (Lia Costa/HN via AP)",
    "Dockers wait at a gate in Leixoes, Portugal, Tuesday, May 7, 2024. (Rui Alves/HN via AP)",
)
RULES = """[[agency]]
name = "Harbour News"
spellings = ["HN"]
user_generated = true
[[creator]]
name = "Lia M. Costa"
spellings = ["Lia Costa"]
"""


@pytest.fixture
def run(private_environment, tmp_path, capsys, monkeypatch):
    """Runs a command on a store and a folder of settings of its own; gives exit code, output and errors."""
    monkeypatch.setenv("CAPTIONMGR_STORE", str(tmp_path / "desk.db"))

    def run(*words):
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def stored(run, tmp_path):
    """A store of two captions."""
    for number, caption in enumerate(CAPTIONS):
        path = tmp_path / f"{number}.txt"
        path.write_text(caption, "utf-8")
        assert run("import", path)[0] == 0
    return run


@pytest.fixture
def rules(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(RULES, "utf-8")
    return path


def records(run):
    return json.loads(run("list", "--json")[1])


def test_check_prints_what_would_change_and_changes_nothing(stored, rules):
    before = records(stored)
    code, out, err = stored("rules", "check", rules)
    assert (code, err) == (0, "")
    assert "record 1: A crane stands" in out
    assert "“HN” → “Harbour News”" in out
    assert "“Lia Costa” → “Lia M. Costa”" in out
    assert "2 to change, 0 signed off\nNothing was changed.\n" in out
    assert records(stored) == before
    assert not rulebook.rules_path().exists()


def test_apply_changes_records_and_keeps_the_rules_for_what_comes(stored, rules, tmp_path):
    code, out, _ = stored("rules", "apply", rules)
    assert code == 0
    assert "2 changed; the rules are kept in" in out
    assert stored("rules", "check")[1] == "0 to change, 0 signed off\nNothing was changed.\n"
    assert "← “HN”" in stored("show", "1")[1]
    more = tmp_path / "more.txt"
    more.write_text("A tug waits in Porto, Portugal, Thursday, May 9, 2024. (Lia Costa/HN via AP)", "utf-8")
    assert "Harbour News" in stored("parse", more)[1]
    assert "house rules, 2 records" in stored("undo")[1]
    assert "2 to change" in stored("rules", "check")[1]


def test_show_lists_the_rules_in_force(run, rules):
    code, out, _ = run("rules", "show")
    assert code == 0
    assert "no house rules" in out
    run("rules", "apply", rules)
    out = run("rules", "show")[1]
    assert "agency   Harbour News, user-generated ← HN" in out
    assert "creator  Lia M. Costa ← Lia Costa" in out


def test_signed_off_and_hand_edited_values_are_told_of(stored, rules):
    stored("--editor", "Ann", "verify", "1", "--note", "asked")
    stored("--editor", "Ann", "set", "2", "source=Porto Harbour")
    out = stored("rules", "apply", rules)[1]
    assert "(signed off: left as it is)" in out
    assert "“Porto Harbour” → “Harbour News” (kept: entered by hand)" in out
    assert "1 to change, 1 signed off" in out
    assert [record["source"] for record in records(stored)] == ["HN", "Porto Harbour"]


def test_a_file_that_will_not_do_is_named_and_the_rules_stay(stored, rules, tmp_path):
    code, _, err = stored("rules", "check", tmp_path / "none.toml")
    assert (code, "does not exist" in err) == (2, True)
    rules.write_text(RULES + "colour = 'red'\n", "utf-8")
    code, _, err = stored("rules", "apply", rules)
    assert code == 2
    assert "creator 1: colour is unknown" in err
    assert not rulebook.rules_path().exists()


def test_rules_in_force_that_cannot_be_followed_stop_a_command_until_mended_or_replaced(stored, rules):
    path = rulebook.rules_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[[agency]", "utf-8")
    code, _, err = stored("list")
    assert code == 2
    assert str(path) in err
    assert stored("rules", "apply", rules)[0] == 0
    assert path.with_suffix(".damaged").read_text("utf-8") == "[[agency]"
    assert stored("list")[0] == 0

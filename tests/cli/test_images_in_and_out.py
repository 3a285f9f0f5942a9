"""Images in and out on the command line: add, watch, relink, gate, checks, plans, presets."""

import json
import shutil

import pytest

from captionmgr.__main__ import main

CAPTION = "Dockers wait at a gate in Leixoes, Portugal, Tuesday, May 7, 2024. (Rui Alves/Harbour Press via AP)"


@pytest.fixture
def run(private_environment, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("CAPTIONMGR_STORE", str(tmp_path / "desk.db"))
    monkeypatch.setenv("CAPTIONMGR_EDITOR", "Ann")

    def run(*words):
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def folder(photo, tmp_path):
    folder = tmp_path / "card"
    folder.mkdir()
    for at in (1, 2):
        photo(f"IMG_{at}.jpg", taken=f"2024:05:0{at} 10:00:00", folder=folder)
    return folder


def test_add_again_and_relink(run, folder, tmp_path):
    assert run("add", folder)[:2] == (
        0,
        f"{folder}/IMG_1.jpg: added, record 1\n{folder}/IMG_2.jpg: added, record 2\n2 added\n",
    )
    code, out, _ = run("add", folder, "--json")
    assert [json.loads(line)["fate"] for line in out.splitlines()] == ["known", "known"]
    shutil.move(folder, tmp_path / "moved")
    code, out, _ = run("relink", tmp_path / "moved")
    assert (code, out.splitlines()[-1]) == (0, "2 found again, 0 still missing")
    (tmp_path / "moved" / "IMG_1.jpg").unlink()
    code, _, err = run("relink", tmp_path / "moved")
    assert code == 1
    assert "record 1" in err


def test_what_cannot_be_added_is_told(run, tmp_path):
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"no image")
    code, _, err = run("add", bad)
    assert code == 2
    assert str(bad) in err
    (tmp_path / "none").mkdir()
    assert "No image was found" in run("add", tmp_path / "none")[2]


def test_watch_takes_what_is_there_and_ends(run, folder):
    code, out, _ = run("watch", folder, "--once", "--interval", "0.05", "--json")
    assert code == 0
    assert [json.loads(line)["fate"] for line in out.splitlines()] == ["added", "added"]
    assert run("watch", folder / "absent", "--once")[0] == 1


def test_checks_signatures_holds_and_dismissals(run, tmp_path):
    (tmp_path / "a.txt").write_text(CAPTION)
    run("import", tmp_path / "a.txt")
    assert run("verify", 1, "--check", "date=passed", "--note", "shadows", "--evidence", "https://x.example")[0] == 0
    code, _, err = run("verify", 1, "--check", "date=maybe")
    assert code == 2
    assert "--check" in err
    run("verify", 1, "--note", "fits")
    assert run("--editor", "Ann", "verify", 1, "--second", "--note", "too")[0] == 2
    assert run("--editor", "Bob", "verify", 1, "--second", "--note", "too")[0] == 0
    shown = run("show", 1)[1]
    for words in ("passed, Ann", "https://x.example", "second Bob"):
        assert words in shown
    told = json.loads(run("show", 1, "--json")[1])
    assert told["checks"][0]["aspect"] == "date"
    before = told["problems"]
    assert run("dismiss", 1, 1)[0] == 2, "no reason"
    assert run("dismiss", 1, 1, "--reason", "asked")[0] == 0
    assert json.loads(run("show", 1, "--json")[1])["problems"] == before[1:]
    assert run("dismiss", 1, 99, "--reason", "x")[0] == 2
    assert run("dismiss", 1, 1, "--recall", "--reason", "wrong")[0] == 0
    assert run("hold", 1, "--until", "2999-01-01")[0] == 0
    code, out, _ = run("gate", 1)
    assert code == 1
    assert "held until 2999-01-01" in out
    assert run("hold", 1)[0] == 0
    assert run("gate", 1)[0] == 0
    assert run("used", 1, "--where", "page 3")[0] == 0
    assert "page 3" in run("show", 1)[1]


def test_plan_export_again_and_presets(run, folder, tmp_path):
    run("add", folder)
    out = tmp_path / "out"
    code, said, _ = run("export", out, "--plan", "--names", "{seq:02}")
    assert code == 1
    assert "It has no credit line." in said
    for one in (1, 2):
        run("set", one, "credit_line=WP Photo", "city=Porto")
    code, said, _ = run("export", out, "--plan", "--names", "{city}_{seq:02}", "--json")
    assert code == 0
    assert [one["target"] for one in json.loads(said)] == [f"{out}/Porto_01.jpg", f"{out}/Porto_02.jpg"]
    assert not out.exists()
    shared = tmp_path / "shared.toml"
    shared.write_text('[Client]\nnames = "{city}_{seq:02}"\nlong_edge = 50\nmanifests = ["csv"]\n')
    assert run("presets", "--take", shared)[0] == 0
    assert "Client: names" in run("presets")[1]
    code, said, _ = run("export", out, "--preset", "Client")
    assert code == 0
    assert "resized: 50×33" in said
    assert sorted(path.name for path in out.iterdir()) == ["Porto_01.jpg", "Porto_02.jpg", "manifest.csv"]
    assert "0 exported, 2 lay there already" in run("export", out, "--preset", "Client")[1]
    assert run("presets", "--share", tmp_path / "all.toml")[0] == 0
    assert "long_edge = 50" in (tmp_path / "all.toml").read_text()
    assert run("presets", "--remove", "Client")[0] == 0
    code, _, err = run("export", out, "--preset", "Client")
    assert code == 2
    assert "Client" in err


def test_past_the_gate_by_name_and_reason(run, folder, tmp_path):
    run("add", folder / "IMG_1.jpg")
    code, _, err = run("export", tmp_path / "out")
    assert code == 2
    assert "no credit line" in err
    code, out, _ = run("export", tmp_path / "out", "--past-the-gate", "for the archive")
    assert code == 0
    assert "past the gate by Ann: for the archive" in out

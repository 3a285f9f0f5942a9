import pytest

from captionmgr.model.errors import BadSettings
from captionmgr.settings import Credit, Settings, load, save, with_editor


def test_no_file_means_the_defaults(tmp_path):
    assert load(tmp_path / "settings.toml") == Settings()


def test_settings_come_back_as_saved_and_foreign_keys_and_comments_stay(tmp_path):
    path = tmp_path / "folder" / "settings.toml"
    save(Settings(editor="Ann Lee", theme="dark", credit_in_description=False), path)
    path.write_text("# mine\nhouse = 'x'\n" + path.read_text("utf-8"), "utf-8")
    save(with_editor(load(path), "Bo Ek"), path)
    assert load(path) == Settings(editor="Bo Ek", theme="dark", credit_in_description=False)
    assert "# mine" in path.read_text("utf-8")
    assert "house" in path.read_text("utf-8")


def test_how_credits_are_written_comes_back_and_what_is_not_ours_in_the_table_stays(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('# desk\n[credit]\nstyle = "ap"  # as agreed\nmine = 1\n\n[houses]\nname = "x"\n', "utf-8")
    read = load(path)
    assert read.credit == Credit(style="ap")
    house = Credit(style="house", template="[{creators}/]{distributor}")
    save(Settings(editor="Bo", credit=house), path)
    assert load(path) == Settings(editor="Bo", credit=house)
    assert house.house_style is not None
    assert house.house_style.fill({"creators": "A B", "distributor": "C"})[0] == "A B/C"
    assert all(kept in path.read_text("utf-8") for kept in ("# desk", "mine = 1", "[houses]", 'name = "x"'))


def test_credits_are_written_as_received_unless_settings_say_otherwise(tmp_path):
    assert load(tmp_path / "settings.toml").credit == Credit("as received", "")
    assert Credit().house_style is None


def test_a_template_that_will_not_do_is_refused_with_the_part_it_names(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('[credit]\ntemplate = "{creators}/{publisher}"\n', "utf-8")
    with pytest.raises(BadSettings, match=r"no part \{publisher\}"):
        load(path)


DAMAGED = [
    "theme = ",
    "theme = 'pink'",
    "editor = 3",
    "\ufffe",
    "credit = 3",
    "[credit]\nstyle = 'bbc'",
    "[credit]\nstyle = 1",
    "[credit]\nstyle = 'house'",
    "[credit]\ntemplate = '{distributor'",
]


@pytest.mark.parametrize("text", DAMAGED)
def test_a_damaged_file_is_named_and_kept(tmp_path, text):
    path = tmp_path / "settings.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadSettings, match="settings"):
        load(path)
    assert path.read_text("utf-8") == text


def test_saving_over_a_damaged_file_sets_it_aside(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("theme = ", "utf-8")
    save(Settings(), path)
    assert load(path) == Settings()
    assert path.with_suffix(".damaged").read_text("utf-8") == "theme = "


def test_saving_over_a_table_that_is_none_makes_it_one(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("credit = 3\n", "utf-8")
    save(Settings(credit=Credit("getty")), path)
    assert load(path).credit == Credit("getty")

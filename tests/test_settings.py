import pytest

from captionmgr.model.errors import BadSettings
from captionmgr.settings import Settings, load, save, with_editor


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


@pytest.mark.parametrize("text", ["theme = ", "theme = 'pink'", "editor = 3", "\ufffe"])
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

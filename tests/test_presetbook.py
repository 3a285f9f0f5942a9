"""Presets come back as they were kept, and a file that no export can follow is refused by what is wrong in it."""

import pytest

from captionmgr import presetbook
from captionmgr.model.errors import BadPresets, PresetsUnwritable
from captionmgr.model.preset import Copies, Preset
from captionmgr.model.writing import PUBLIC

CLIENT = Preset(
    copies=Copies("{date:%Y}", "{city}_{seq:03}", 3000, 80, True, 500_000, "ap", ("city", "credit_line"), PUBLIC),
    receipts=True,
    manifests=("csv", "ninjs"),
    credit_in_description=False,
)


def test_they_come_back_and_comments_stay(tmp_path):
    path = tmp_path / "presets.toml"
    presetbook.save({"Client A": CLIENT, "Plain": Preset()}, path)
    path.write_text("# ours\n" + path.read_text("utf-8"), "utf-8")
    assert presetbook.load(path) == {"Client A": CLIENT, "Plain": Preset()}
    presetbook.save({"Client A": CLIENT}, path)
    assert presetbook.load(path) == {"Client A": CLIENT}
    assert "# ours" in path.read_text("utf-8")


def test_no_file_is_no_preset(tmp_path):
    assert presetbook.load(tmp_path / "presets.toml") == {}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("a = 1", "'a' is no table"),
        ("[a]\nsize = 1", "size is unknown"),
        ("[a]\nlong_edge = '3000'", "long_edge"),
        ("[a]\nquality = 0", "quality"),
        ("[a]\nquality = true", "quality"),
        ("[a]\nnames = '{citty}'", "citty"),
        ("[a]\nmanifests = ['pdf']", "manifests"),
        ("[a]\nwithout = 'position'", "without"),
        ("[a]\nfields = ['nothing']", "fields"),
        ("[a", "Expected"),
    ],
)
def test_what_no_export_can_follow_is_refused(tmp_path, text, named):
    path = tmp_path / "presets.toml"
    path.write_text(text)
    with pytest.raises(BadPresets, match=named):
        presetbook.load(path)
    assert path.read_text() == text


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(PresetsUnwritable):
        presetbook.save({}, tmp_path / "file" / "presets.toml")

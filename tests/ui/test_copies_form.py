"""Patterns with a live example, presets, lists, pausing: the export's window with more than a folder."""

import pytest

from captionmgr import presetbook
from captionmgr.model.preset import Copies, Preset
from captionmgr.model.writing import PUBLIC


@pytest.fixture
def dialog(filled, settled, photo, tmp_path):
    for at, one in enumerate(filled.list.model.ids):
        filled.desk.attach(one, photo(f"IMG_{at}.jpg", taken=f"2024:05:0{at + 1} 10:00:00"))
    filled.reload()
    filled.list.table.selectAll()
    settled(filled)
    filled.commands["export"].trigger()
    settled(filled)
    filled.exporting.folder.setText(str(tmp_path / "out"))
    return filled.exporting


def test_the_example_follows_the_patterns(filled, dialog):
    form = dialog.copies
    record = filled.desk.record(filled.editor.ids[0])
    form.names.setText("{city}_{seq:03}")
    form.folders.setText("{country}")
    assert form._shown.text() == f"→ {record.country}/{record.city}_001.jpg"
    form.names.setText("{citty}")
    assert "citty" in form._shown.text()
    assert not dialog._go.isEnabled()
    form.names.setText("")
    assert form._shown.text() == f"→ {record.country}/IMG_0.jpg"
    assert dialog._go.isEnabled()


def test_an_export_as_entered(filled, dialog, settled, tmp_path, qtbot):
    form = dialog.copies
    form.names.setText("{seq:02}")
    form.resized.setChecked(True)
    form.long_edge.setValue(48)
    form.manifests["csv"].setChecked(True)
    dialog._go.click()
    settled(filled)
    qtbot.waitUntil(lambda: dialog._job is None)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["01.jpg", "02.jpg", "03.jpg", "manifest.csv"]
    assert filled.desk.receipts(filled.list.model.ids[0])[0].resized.startswith("48×32")
    dialog._go.click()
    settled(filled)
    qtbot.waitUntil(lambda: dialog._job is None)
    assert "3 lay there already" in dialog._far.text()


def test_a_preset_is_kept_and_taken_up(dialog):
    form = dialog.copies
    form.names.setText("{city}")
    dialog.public.setChecked(True)
    dialog._receipts.setChecked(True)
    form.preset.setEditText("Client A")
    form._keep.click()
    path = presetbook.presets_path()
    wanted = Preset(copies=Copies(names="{city}", without=PUBLIC), receipts=True)
    assert presetbook.load(path) == {"Client A": wanted}
    form.names.setText("")
    dialog.public.setChecked(False)
    form.preset.setCurrentIndex(0)
    form._choose("Client A")
    assert form.names.text() == "{city}"
    assert dialog.public.isChecked()
    form._forget.click()
    assert presetbook.load(path) == {}


def test_presets_that_cannot_be_followed_are_told(filled, dialog, settled):
    path = presetbook.presets_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[a]\nquality = 900\n")
    dialog.close()
    filled.commands["export"].trigger()
    settled(filled)
    assert "quality" in dialog._far.text()


def test_an_export_can_be_paused(filled, dialog, settled, qtbot, tmp_path):
    dialog._go.click()
    dialog._pause_or_go_on()
    assert dialog._pause.text() == "Go on"
    qtbot.waitUntil(lambda: dialog._job is None or not dialog._job.writes)
    if dialog._job:
        dialog._job.progress.go_on()
    qtbot.waitUntil(lambda: dialog._job is None)
    settled(filled)
    assert len(list((tmp_path / "out").iterdir())) == 3

"""The window is found as it was left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from captionmgr.settings import Layout, Settings, load, save
from captionmgr.ui.deeds import open_window


@pytest.fixture
def opened(desk, store, theme, qtbot, kept):
    def open_it(settings):
        window = open_window(desk, store, theme, settings, kept.append)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    return open_it


def test_size_splitters_and_columns_are_taken_up_again(opened, kept, tmp_path):
    first = opened(Settings())
    first.setWindowState(Qt.WindowState.WindowNoState)
    first.resize(760, 640)
    first.columns.setSizes([210, 240, 400])
    first.editor.split.setSizes([140, 460])
    first.list.table.horizontalHeader().resizeSection(2, 123)
    sizes = first.columns.sizes(), first.editor.split.sizes()
    first.close()
    save(kept[-1], tmp_path / "settings.toml")
    again = opened(load(tmp_path / "settings.toml"))
    assert (again.width(), again.height()) == (760, 640)
    assert (again.columns.sizes(), again.editor.split.sizes()) == sizes
    assert again.list.table.horizontalHeader().sectionSize(2) == 123


@pytest.mark.parametrize("state", ["", "####", "AAAA", "ÄÖ", "x" * 5000])
def test_a_damaged_layout_opens_the_window_as_shipped(opened, state):
    plain = opened(Settings())
    window = opened(Settings(window=Layout(state, state, state, state)))
    assert window.size() == plain.size()
    assert window.columns.sizes() == plain.columns.sizes()

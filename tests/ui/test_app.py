"""The window opens on a store, or says why not; a bug is shown and the program goes on."""

import logging
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from captionmgr import settings
from captionmgr.model.houses import House
from captionmgr.settings import Settings
from captionmgr.ui import app
from captionmgr.ui.main_window import MainWindow


def when_shown(kind, do):
    """Run ``do`` with the first window of a kind, as soon as there is one."""

    def look():
        found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
        if found:
            do(found[0])
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def open_window(store, chosen, path):
    rules = path.with_name("rules.toml")
    return app.run(["captionmgr"], store=store, settings=chosen, settings_path=path, rules_path=rules)


def test_the_window_opens_and_closes_with_exit_code_0(qapp, tmp_path):
    seen = []

    def close(window):
        seen.append(window.commands["theme_dark"].isChecked())
        window.close()

    when_shown(MainWindow, close)
    path = tmp_path / "settings.toml"
    code = open_window(tmp_path / "desk.db", Settings(theme="dark"), path)
    assert (code, seen) == (0, [True])
    assert (tmp_path / "desk.db").exists()


def test_settings_changed_in_the_window_are_kept(qapp, tmp_path):
    def change(window):
        window.commands["theme_dark"].trigger()
        window.close()

    when_shown(MainWindow, change)
    path = tmp_path / "settings.toml"
    open_window(tmp_path / "desk.db", Settings(theme="light"), path)
    assert settings.load(path).theme == "dark"


def test_the_window_follows_the_house_rules_and_opens_without_those_it_cannot_follow(qapp, tmp_path, caplog):
    rules = tmp_path / "rules.toml"
    seen = []

    def look(window):
        seen.append((window.desk.rules.houses, window.list.message.words.text(), window.rules._said.text()))
        window.close()

    for text in ("[[agency]]\nname = 'Harbour News'\n", "[[agency]]\ncolour = 'red'\n"):
        rules.write_text(text, "utf-8")
        when_shown(MainWindow, look)
        with caplog.at_level(logging.CRITICAL):
            assert open_window(tmp_path / "desk.db", Settings(), tmp_path / "settings.toml") == 0
    assert seen[0][0] == (House("Harbour News"),)
    assert seen[0][1] == ""
    assert seen[1][0] == ()
    assert "agency 1: colour is unknown" in seen[1][1]
    assert "sets that file aside" in seen[1][2]


def test_a_store_that_cannot_be_used_is_named_and_left_alone(qapp, tmp_path, caplog):
    store = tmp_path / "desk.db"
    store.write_bytes(b"no database at all, but some words" * 100)
    seen = []

    def close(window):
        seen.append(window.findChild(QLabel, "start_failure_words").text())
        window.findChild(QPushButton, "start_failure_close").click()

    when_shown(app.StartFailure, close)
    with caplog.at_level(logging.CRITICAL):
        code = open_window(store, Settings(), tmp_path / "settings.toml")
    assert code == 3
    assert str(store) in seen[0]
    assert store.read_bytes() == b"no database at all, but some words" * 100


def test_a_bug_is_logged_and_shown_and_the_program_goes_on(window, caplog, qtbot):
    hook = app.ExceptionHook(window)
    error = ZeroDivisionError("by nought")
    with caplog.at_level(logging.ERROR):
        hook(type(error), error, None)
    box = window.findChild(QMessageBox, "bug")
    assert box.informativeText() == "ZeroDivisionError: by nought"
    assert "by nought" in box.detailedText()
    assert "unexpected error" in caplog.text
    box.close()
    assert window.isVisible()


def test_the_binding_gives_nothing_of_pythons_away(qapp, window):
    """A binding that loses a reference to None with each call ends the program after some thousand of them."""
    before = sys.getrefcount(None)
    for _ in range(500):
        window.setObjectName("desk")
    assert before - sys.getrefcount(None) < 250, "this PySide6 does not fit this Python: see the versions in pyproject"


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_sample_fills_the_library(window, settled, qtbot, mode):
    window.commands[f"theme_{mode}"].trigger()
    window.findChild(QPushButton, "empty_sample").click()
    settled(window)
    assert window.list.model.rowCount() >= 4
    assert all(record.image for record in window.desk.records(window.list.model.ids))
    assert window.editor.ids == (window.list.model.ids[0],)

"""The window in other languages: catalogues that are whole, words that fit, and layouts that mirror."""

from __future__ import annotations

import filecmp
import importlib.util
import shutil
import string
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel

from captionmgr.model.errors import NothingToUndo
from captionmgr.settings import LANGUAGES, Settings
from captionmgr.ui import language, wording
from captionmgr.ui.deeds import open_window
from captionmgr.ui.resources import folder
from captionmgr.ui.theme import Mode, Theme

CATALOGUES = folder() / "i18n"
TRANSLATED = [code for code in LANGUAGES if code not in ("system", "en")]


def messages(code):
    tree = ElementTree.parse(CATALOGUES / f"captionmgr_{code}.ts")
    return [(one.findtext("source"), one.find("translation")) for one in tree.iter("message")]


def placeholders(text):
    return sorted(part[1:] for part in string.Formatter().parse(text) if part[1] is not None)


@pytest.fixture(scope="module")
def build():
    spec = importlib.util.spec_from_file_location("build_catalogues", CATALOGUES / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def speak(qapp):
    before = QLocale()
    installed = []
    yield lambda code: installed.extend(language.use(qapp, code))
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def opened(desk, store, qapp, qtbot):
    def open_it(size=(1280, 720)):
        theme = Theme(Mode.LIGHT)
        theme.apply()
        window = open_window(desk, store, theme, Settings(), lambda settings: None)
        qtbot.addWidget(window)
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        return window

    return open_it


def test_the_catalogues_hold_what_the_window_says_today(build, tmp_path):
    for code in TRANSLATED:
        shutil.copy(CATALOGUES / f"captionmgr_{code}.ts", tmp_path)
    build.update(tmp_path)
    build.release(tmp_path)
    for code in TRANSLATED:
        for name in (f"captionmgr_{code}.ts", f"captionmgr_{code}.qm"):
            assert filecmp.cmp(tmp_path / name, CATALOGUES / name, shallow=False), "run resources/i18n/build.py"


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_sentence_is_translated_and_names_what_the_english_names(code):
    found = messages(code)
    assert len(found) > 500
    assert [source for source, said in found if said.get("type") or not said.text] == []
    assert [source for source, said in found if placeholders(source) != placeholders(said.text)] == []
    assert [source for source, said in found if source.count("&") != said.text.count("&")] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_menu_has_a_letter_twice(code, speak, opened):
    speak(code)
    menus = opened().menuBar().findChildren(type(opened().menuBar().actions()[0].menu()))
    for menu in menus:
        texts = [one.text() for one in menu.actions() if "&" in one.text()]
        letters = [text[text.index("&") + 1].lower() for text in texts]
        assert len(letters) == len(set(letters)), texts


def test_the_window_speaks_german(speak, opened):
    speak("de")
    window = opened()
    assert [one.text() for one in window.menuBar().actions()][:2] == ["&Datei", "&Bearbeiten"]
    assert window.list.search.placeholderText().startswith("Bildtexte, Nachweise")
    assert wording.sentence(NothingToUndo()).startswith("Es gibt nichts von Ihnen")
    assert wording.number(12345) == "12.345"


def test_english_needs_no_catalogue(speak, opened):
    speak("en")
    assert opened().menuBar().actions()[0].text() == "&File"


def test_another_language_is_kept_for_the_next_start(window, kept):
    window.commands["language_fr"].trigger()
    assert kept[-1].language == "fr"
    assert window.commands["language_fr"].isChecked()


class TwiceAsLong(QTranslator):
    """Says everything twice, as long as the longest language does."""

    def isEmpty(self):  # noqa: N802
        return False

    def translate(self, _context, text, _disambiguation=None, _n=-1):
        return f"{text} {text.replace('&', '')}"


def is_cut(widget):
    needed = widget.minimumSizeHint()
    return widget.height() < needed.height() or widget.width() < needed.width()


def test_words_of_double_length_break_no_layout(qapp, opened, desk):
    translator = TwiceAsLong(qapp)
    qapp.installTranslator(translator)
    try:
        window = opened()
        window.try_sample()
        window.jobs.close()
        smallest = window.minimumSizeHint()
        assert smallest.width() <= 1280
        assert smallest.height() <= 720
        for dialog in (window.importing, window.exporting, window.rules):
            dialog.adjustSize()
            assert dialog.minimumSizeHint().width() <= 1280
            assert dialog.minimumSizeHint().height() <= 720
        qapp.processEvents()
        parts = [*window.findChildren(QAbstractButton), *window.findChildren(QLabel)]
        cut = [(one.objectName(), one.text()) for one in parts if one.text() and one.isVisible() and is_cut(one)]
        assert cut == []
    finally:
        qapp.removeTranslator(translator)


def test_right_to_left_languages_mirror_the_window(qapp, opened):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = opened()
        assert (
            window.sidebar.mapToGlobal(window.sidebar.rect().center()).x()
            > window.editor.mapToGlobal(window.editor.rect().center()).x()
        )
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

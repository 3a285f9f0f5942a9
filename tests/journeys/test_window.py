"""A working day in the window, clicked and typed: once without a display, once in a real window on an X server."""

import contextlib
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton

from captionmgr.model.verification import Status
from captionmgr.model.views import View
from captionmgr.services.desk import Desk
from captionmgr.settings import Settings
from captionmgr.ui.deeds import open_window
from captionmgr.ui.theme import Mode, Theme

SEED = Path(__file__).parents[2] / "seeds" / "harbour-gallery.txt"
INSIDE = "CAPTIONMGR_TEST_HAS_DISPLAY"
"""Set for the run in a real window, so that it starts no further one."""
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot, tmp_path):
    theme = Theme(Mode.LIGHT)
    theme.apply()
    store = tmp_path / "desk.db"
    with Desk.open(store, editor="", origin="window") as desk:
        window = open_window(desk, store, theme, Settings(), lambda settings: None)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        yield window
        window.jobs.close()


class Hand:
    """What a person does with keyboard and mouse, and waiting for what comes of it."""

    def __init__(self, qtbot, window):
        self._qtbot = qtbot
        self._window = window

    def click(self, name):
        button = self._window.findChild(QPushButton, name)
        self.until(lambda: button.isVisible() and button.isEnabled())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name, text):
        """Go to a field by clicking, replace its text, and leave it by Tab."""
        editor = self._window.editor.form.boxes[name].editor
        self.activate(self._window)
        QTest.mouseClick(editor, Qt.MouseButton.LeftButton)
        QTest.keyClick(editor, Qt.Key.Key_A, CTRL)
        if text.isascii():
            QTest.keyClicks(editor, text)
        else:  # QTest has no keys for these
            QGuiApplication.clipboard().setText(text)
            QTest.keyClick(editor, Qt.Key.Key_V, CTRL)
        QTest.keyClick(editor, Qt.Key.Key_Tab)

    def activate(self, window):
        """Bring a window to the front; without a window manager no click does that."""
        window.activateWindow()
        self.until(window.isActiveWindow)

    def drop(self, row, path):
        """Drag a file onto a row of the list and let go."""
        table = self._window.list.table
        place = QPointF(table.visualRect(self._window.list.model.index(row, 1)).center())
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        with_hand = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
        for kind in (QDragEnterEvent, QDragMoveEvent):
            event = kind(place.toPoint(), *with_hand)
            QApplication.sendEvent(table.viewport(), event)
            assert event.isAccepted()
        QApplication.sendEvent(table.viewport(), QDropEvent(place, *with_hand))

    def until(self, holds):
        self._qtbot.waitUntil(holds, timeout=15_000)


@pytest.fixture
def hand(qtbot, window):
    return Hand(qtbot, window)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_from_a_pasted_page_to_a_tagged_copy(window, hand, photo, tmp_path):
    desk, table = window.desk, window.list.table
    assert window.list.empty.isVisible()

    hand.click("empty_paste")
    QGuiApplication.clipboard().setText(SEED.read_text("utf-8"))
    hand.until(window.importing.isVisible)
    QTest.keyClick(window.importing.text, Qt.Key.Key_V, CTRL)
    hand.click("import_go")
    hand.until(lambda: len(window.list.model.ids) == 4)

    QTest.keyClick(table, Qt.Key.Key_J)
    hand.until(lambda: window.editor.ids == (window.list.model.ids[1],))
    record_id = window.editor.ids[0]
    received = desk.record(record_id).credit_line
    hand.type("credit_line", "AP Photo/Desk")
    hand.until(lambda: desk.record(record_id).credit_line == "AP Photo/Desk")
    window.commands["undo"].trigger()
    hand.until(lambda: desk.record(record_id).credit_line == received)
    hand.until(lambda: window.editor.form.boxes["credit_line"].text() == received)
    hand.type("headline", "Rauch über dem Hafen")
    hand.until(lambda: desk.record(record_id).headline == "Rauch über dem Hafen")

    image = photo("IMG_7.jpg")
    hand.drop(1, image)
    hand.until(lambda: desk.record(record_id).image is not None)

    QTest.keyClick(window, Qt.Key.Key_3, CTRL)
    panel = window.editor.verification
    hand.click("sign_verified")
    assert window.findChild(QLabel, "error_verification").text()
    QTest.keyClicks(panel.editor, "Rosa Klein")
    QTest.keyClicks(panel.note, "Spoke to the residents; the quay matches.")
    hand.click("sign_verified")
    hand.until(lambda: desk.record(record_id).status is Status.VERIFIED)
    assert desk.record(record_id).sign_off.by == "Rosa Klein"

    hand.click("bar_export")
    QTest.keyClicks(window.exporting.folder, str(tmp_path / "out"))
    QTest.keyClick(window.exporting.findChild(QCheckBox, "receipts"), Qt.Key.Key_Space)
    QTest.keyClick(window.exporting.folder, Qt.Key.Key_Return)
    hand.until(lambda: desk.counts()[View.EXPORTED] == 1)

    copy = tmp_path / "out" / "IMG_7.jpg"
    hand.until((tmp_path / "out" / "IMG_7.jpg.receipt.json").exists)
    hand.until(window.jobs.idle)
    receipt = json.loads((tmp_path / "out" / "IMG_7.jpg.receipt.json").read_text("utf-8"))
    assert receipt["written"]["XMP"]["headline"] == "Rauch über dem Hafen"
    told = exiftool(copy)
    assert told["XMP-photoshop:Headline"] == told["IPTC:Headline"] == "Rauch über dem Hafen"
    assert told["XMP-photoshop:Credit"] == received
    assert told["XMP-photoshop:City"] == "Gabes"
    assert "XMP-photoshop:Headline" not in exiftool(image)


def exiftool(path):
    tool = os.environ.get("CAPTIONMGR_EXIFTOOL") or shutil.which("exiftool")
    asked = [tool, "-j", "-G1", "-charset", "iptc=UTF8", str(path)]
    return json.loads(subprocess.run(asked, capture_output=True, check=True, timeout=30).stdout)[0]


# On an X server of its own ---------------------------------------------------------------------------


class Display:
    """An X server without a screen to look at. ``name`` is for DISPLAY; its picture lies in a file."""

    def __init__(self, name, picture):
        self.name = name
        self._picture = picture

    def shades(self):
        """How many different colours are shown, over one line in four (the file is an XWD of 32 bits a pixel)."""
        content = self._picture.read_bytes()
        header, colours = struct.unpack(">I", content[:4])[0], struct.unpack(">I", content[76:80])[0]
        pixels = memoryview(content[header + colours * 12 :][: 1440 * 900 * 4]).cast("I")
        return len(set(pixels[::4]))


@pytest.fixture
def display(tmp_path):
    if not sys.platform.startswith("linux"):
        pytest.skip("X servers are for Linux; elsewhere the journey runs without a display alone")
    server = shutil.which("Xvfb")
    assert server, "Xvfb is not installed (package xvfb)"
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    read, write = os.pipe()
    command = [server, "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-fbdir", pictures]
    with subprocess.Popen(command, pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        os.close(write)
        try:
            with os.fdopen(read) as answer:
                number = answer.readline().strip()
            assert number, "Xvfb did not start"
            yield Display(f":{number}", pictures / "Xvfb_screen0")
        finally:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.kill()


def environment(display, home):
    """The process's own folders, and the X server to show its window on."""
    return {
        **{
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("CAPTIONMGR_", "WAYLAND_", "XDG_"))
        },
        **{name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")},
        **({"CAPTIONMGR_EXIFTOOL": os.environ["CAPTIONMGR_EXIFTOOL"]} if "CAPTIONMGR_EXIFTOOL" in os.environ else {}),
        "DISPLAY": display.name,
        "QT_QPA_PLATFORM": "xcb",
        INSIDE: "1",
    }


@pytest.mark.skipif(INSIDE in os.environ, reason="this is the run in a real window already")
def test_the_same_in_a_real_window(display, tmp_path):
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "pasted_page", str(Path(__file__))]
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    command += ["--basetemp", str(tmp_path / "inside")]
    done = subprocess.run(
        command,
        env=environment(display, home),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=80,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout


@pytest.mark.skipif(INSIDE in os.environ, reason="this is the run in a real window already")
def test_the_program_opens_its_window_and_ends_politely(display, tmp_path):
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    command = [sys.executable, "-X", "faulthandler", "-m", "captionmgr", "--store", str(tmp_path / "desk.db")]
    with subprocess.Popen(
        command, env=environment(display, home), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        try:
            end = time.monotonic() + 30
            while display.shades() < 50:
                assert process.poll() is None, process.communicate()[0]
                assert time.monotonic() < end, "no window was painted"
                time.sleep(0.05)
            process.send_signal(signal.SIGTERM)
            said, _ = process.communicate(timeout=20)
        finally:
            process.kill()
    assert (process.returncode, said) == (0, "")
    assert (tmp_path / "desk.db").exists()

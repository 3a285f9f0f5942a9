import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import threading
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from captionmgr.services.desk import Desk
from captionmgr.settings import Settings
from captionmgr.ui.deeds import open_window
from captionmgr.ui.theme import Mode, Theme


def pytest_collection_modifyitems(items):
    """Qt's offscreen platform says of every window that it cannot do what no test needs."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def theme(qapp):
    theme = Theme(Mode.LIGHT)
    theme.apply()
    return theme


@pytest.fixture
def store(tmp_path):
    return tmp_path / "desk.db"


@pytest.fixture
def desk(store):
    with Desk.open(store, editor="Ann", origin="window") as desk:
        yield desk


@pytest.fixture
def kept():
    """The settings that the window asked to be kept, in order."""
    return []


@pytest.fixture
def settled(qtbot):
    """Wait until nothing is under way in a window and everything it sent has arrived."""

    def wait(window):
        qtbot.wait(1)
        qtbot.waitUntil(window.jobs.idle, timeout=10_000)
        qtbot.wait(1)

    return wait


@pytest.fixture
def window(qtbot, desk, store, theme, kept, settled):
    window = open_window(desk, store, theme, Settings(editor="Ann"), kept.append)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    settled(window)
    yield window
    window.jobs.close()
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith(("store", "files"))] == []


@pytest.fixture
def filled(window, desk, page, settled):
    """The window with the three records of the page, the second one shown."""
    desk.import_text(page, "page.txt")
    window.reload()
    window.list.table.choose(window.list.model.ids[1])
    settled(window)
    return window


@pytest.fixture
def drop(qapp):
    """Drags a file onto a place of a widget and lets go; says whether it was welcome."""

    def drag(widget, place, path):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        with_hand = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        over = QPointF(place) if PySide6.__version_info__ >= (6, 12) else place
        for kind in (QDragEnterEvent, QDragMoveEvent):
            event = kind(over, *with_hand)
            QApplication.sendEvent(widget, event)
            if not event.isAccepted():
                return False
        QApplication.sendEvent(widget, QDropEvent(QPointF(place), *with_hand))
        return True

    return drag

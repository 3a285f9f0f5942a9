"""Draws the pictures of the README: the window on the sample, in both looks, its contact sheet, an import.

    python docs/screenshots.py

They are written to `docs/images/`, packed as small as PNG allows.
"""

import io
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QEventLoop, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from captionmgr.services.desk import Desk
from captionmgr.services.sample import find_sample, load_sample
from captionmgr.settings import Settings
from captionmgr.ui.deeds import open_window
from captionmgr.ui.theme import Mode, Theme

IMAGES = Path(__file__).parent / "images"
SIZE = QSize(1440, 900)
LOOK_AGAIN = 20
"""Milliseconds between two looks at whether the window has settled."""


def until(holds: Callable[[], bool]) -> None:
    """Let the window work until something holds, and everything is painted."""
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if holds() else None)
    timer.start(LOOK_AGAIN)
    loop.exec()


def picture(widget: QWidget, name: str) -> None:
    """Write what a widget looks like."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    image = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
    image.save(IMAGES / name, optimize=True)


def draw(folder: Path) -> None:
    """Open the window on an empty library, look at an import, load the sample, look at it by day and by night."""
    theme = Theme(Mode.LIGHT)
    theme.apply()
    with Desk.open(folder / "desk.db", editor="Rosa Klein", origin="window") as desk:
        window = open_window(desk, folder / "desk.db", theme, Settings(editor="Rosa Klein"), lambda settings: None)
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(SIZE)
        window.show()
        window.importing.open_file(find_sample().page)
        until(lambda: window.importing.pages.currentIndex() == 1 and window.jobs.idle())
        picture(window.importing, "import.png")
        window.importing.reject()
        records = load_sample(desk, find_sample())
        window.reload()
        window.list.table.choose(records[1].id)
        for mode in (Mode.LIGHT, Mode.DARK):
            theme.use(mode)
            window.grab()  # asks for the thumbnails
            until(window.jobs.idle)
            picture(window, f"main-{mode}.png")
        window.commands["sheet"].trigger()
        window.grab()
        until(window.jobs.idle)
        picture(window, "sheet.png")
        window.close()


if __name__ == "__main__":
    IMAGES.mkdir(exist_ok=True)
    application = QApplication([])
    with tempfile.TemporaryDirectory() as place:
        draw(Path(place))

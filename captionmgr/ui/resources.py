"""The project's icons and style, found in an installed wheel or in a checkout; icons are tinted from the theme."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QTemporaryDir
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_PACKAGE = Path(__file__).resolve().parent.parent


def folder() -> Path:
    """Where the resources lie: ``captionmgr/_resources`` in a wheel, ``resources`` in a checkout."""
    packed = _PACKAGE / "_resources"
    return packed if packed.is_dir() else _PACKAGE.parent / "resources"


@cache
def style() -> str:
    """The style sheet, with ``@name`` where a colour of the theme goes, ``@icon name colour`` where an icon's file."""
    return (folder() / "style.qss").read_text(encoding="utf-8")


@cache
def _tinted() -> QTemporaryDir:
    """Where icons lie that a style sheet needs as files; gone with the program."""
    return QTemporaryDir()


@cache
def tinted(name: str, colour: str) -> str:
    """The path of an icon's file in one colour, as a style sheet wants it."""
    path = Path(_tinted().path()) / f"{name}-{colour.strip('#')}.svg"
    path.write_text(_drawing(name).replace("currentColor", colour), encoding="utf-8")
    return path.as_posix()


@cache
def _drawing(name: str) -> str:
    return (folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon as pixels: ``size`` in device-independent pixels, ``ratio`` the screen's scale."""
    made = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    drawing = QByteArray(_drawing(name).replace("currentColor", colour).encode())
    QSvgRenderer(drawing).render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, colour: str) -> QIcon:
    """An icon in one colour, sharp at 100, 150 and 200 %.

    Raises:
        FileNotFoundError: there is no drawing of that name.
    """
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0, 3.0):
        made.addPixmap(pixmap(name, colour, 16, ratio))
    return made

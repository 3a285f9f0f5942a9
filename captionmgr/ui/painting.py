"""Painting that lists share: text over a number of lines, pills, pictures and the place where one is missing."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap, QTextLayout, QTextOption

from captionmgr.ui.theme import Colours, Tone, colour

_RIGHT_TO_LEFT = "\u200f"


def bold(font: QFont) -> QFont:
    """The same font, bold."""
    made = QFont(font)
    made.setBold(True)
    return made


def smaller(font: QFont) -> QFont:
    """The same font, a step smaller."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * 0.92)
    else:
        made.setPixelSize(max(9, round(font.pixelSize() * 0.92)))
    return made


def lines_of(text: str, font: QFont, width: int, most: int) -> list[str]:
    """A text broken into at most ``most`` lines of ``width`` pixels; the last is elided if there is more.

    Where the text is written from right to left, so is each of its lines, whatever it begins with.
    """
    flat = " ".join(text.split())
    if not flat:
        return []
    layout = QTextLayout(flat, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    units = flat.encode("utf-16-le", "surrogatepass")  # Qt counts in UTF-16
    ends = [*starts[1:], len(units) // 2]
    parts = [
        units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass") for start, end in zip(starts, ends, strict=True)
    ]
    if len(parts) > most:
        rest = units[2 * starts[most - 1] : 2 * (starts[most - 1] + 400)].decode("utf-16-le", "ignore")
        parts = [*parts[: most - 1], QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    mark = _RIGHT_TO_LEFT if _begins_right_to_left(flat) else ""
    return [mark + part.rstrip() for part in parts]


def _begins_right_to_left(text: str) -> bool:
    """Whether the first character that has a direction is written from right to left (rule P2 of Unicode UAX 9)."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((one for one in directions if one in ("L", "R", "AL")), "L") != "L"


def draw_lines(painter: QPainter, rect: QRect, lines: list[tuple[str, QFont, str]]) -> None:
    """Lines of (text, font, colour), as a block in the vertical middle of ``rect``, elided to its width.

    Each is read in the direction of its script; the block stays on the left.
    """
    heights = [QFontMetrics(font).height() + 1 for _, font, _ in lines]
    top = rect.top() + max(0, (rect.height() - sum(heights)) // 2)
    for (text, font, shade), height in zip(lines, heights, strict=True):
        painter.setFont(font)
        painter.setPen(colour(shade))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        place = QRect(rect.left(), top, rect.width(), height)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        top += height


def pill_size(text: str, font: QFont) -> QSize:
    """Size of a pill with that text."""
    metrics = QFontMetrics(bold(font))
    return QSize(metrics.horizontalAdvance(text) + 16, metrics.height() + 4)


def draw_pill(painter: QPainter, place: QRect, text: str, font: QFont, tone: Tone) -> None:
    """A pill: bold words on a rounded ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tone.ground))
    painter.drawRoundedRect(QRectF(place), place.height() / 2, place.height() / 2)
    painter.setFont(bold(font))
    painter.setPen(colour(tone.text))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def draw_picture(painter: QPainter, place: QRect, picture: QPixmap | None, colours: Colours) -> None:
    """A picture filling ``place`` with rounded corners; hatching where there is none."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    frame = QPainterPath()
    frame.addRoundedRect(QRectF(place), 3, 3)
    painter.setClipPath(frame)
    if picture is None or picture.isNull():
        painter.fillRect(place, colour(colours.neutral.ground))
        painter.setPen(QPen(colour(colours.line if colours.is_light else colours.control_line), 7))
        for x in range(-place.height(), place.width() + place.height(), 18):
            painter.drawLine(
                QPointF(place.left() + x, place.bottom() + 4),
                QPointF(place.left() + x + place.height() + 8, place.top() - 4),
            )
    else:
        scale = max(place.width() / picture.width(), place.height() / picture.height())
        source = QRectF(0, 0, place.width() / scale, place.height() / scale)
        source.moveCenter(QRectF(picture.rect()).center())
        painter.drawPixmap(QRectF(place), picture, source)
    painter.restore()

"""The two lists of the import: what each line of the text is, and what each caption would become."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from captionmgr.model.reading import LineKind
from captionmgr.services.importing import Fate, ImportItem, ImportPreview
from captionmgr.ui import wording
from captionmgr.ui.fact_words import notices
from captionmgr.ui.painting import bold, draw_lines, draw_pill, lines_of, pill_size, smaller
from captionmgr.ui.theme import Evidence, Theme, Tone, colour

Index = QModelIndex | QPersistentModelIndex
_ITEM = int(Qt.ItemDataRole.UserRole)
_LABEL_WIDTH = 92
_VALUE_LEFT = 100
_MOST_LINES = 6
_GROUNDS = {
    LineKind.BYLINE: Evidence.VERIFICATION,
    LineKind.CAPTION: Evidence.PLACE,
    LineKind.CREDIT: Evidence.CREDIT,
    LineKind.TITLE: Evidence.SOURCE,
    LineKind.DATELINE: Evidence.DATE,
    LineKind.STORY: Evidence.DATE,
}


class RowsModel(QAbstractListModel):
    """Rows with the words that stand for them."""

    def __init__(self, rows: list[tuple[str, object]], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Number of rows."""
        return 0 if parent and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a row, or what it is about."""
        words, item = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words
        return item if role == _ITEM else None


class LineDelegate(QStyledItemDelegate):
    """A line of the text: what it is, and its words on the ground of its kind."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As high as its words need."""
        font: QFont = option.font
        _, text, _ = index.data(_ITEM)
        width = _width(self.parent())
        count = max(1, len(lines_of(text, font, width - _LABEL_WIDTH - 16, _MOST_LINES)))
        return QSize(width, count * (QFontMetrics(font).height() + 1) + 13)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint it."""
        colours = self._theme.colours
        label, text, kind = index.data(_ITEM)
        place: QRect = option.rect.adjusted(0, 1, 0, -2)
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = _GROUNDS.get(kind)
        shade = colours.text if ground else colours.second
        struck = QFont(font)
        struck.setStrikeOut(ground is None)
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(colours.evidence[ground][0]))
            painter.drawRoundedRect(QRectF(place), 3, 3)
        names = QRect(place.left() + 8, place.top() + 5, _LABEL_WIDTH - 12, QFontMetrics(font).height() + 1)
        draw_lines(painter, names, [(label.upper(), bold(smaller(font)), shade)])
        words = place.adjusted(_LABEL_WIDTH, 5, -8, -4)
        draw_lines(painter, words, [(line, struck, shade) for line in lines_of(text, font, words.width(), _MOST_LINES)])
        painter.restore()


class CardDelegate(QStyledItemDelegate):
    """A caption as the record it would become."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As high as its rows and problems need."""
        font: QFont = option.font
        item: ImportItem = index.data(_ITEM)[1]
        lines = len(self._facts(item, font)) + len(self._problems(item, font))
        return QSize(_width(self.parent()), lines * (QFontMetrics(font).height() + 2) + 52)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint it."""
        number, item = index.data(_ITEM)
        colours = self._theme.colours
        font: QFont = option.font
        card: QRect = option.rect.adjusted(1, 4, -1, -5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(colours.line), 1))
        painter.setBrush(colour(colours.surface))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        inner = card.adjusted(14, 10, -14, -8)
        self._paint_head(painter, inner, number, item, font)
        height = QFontMetrics(font).height() + 2
        top = inner.top() + 26
        for label, value in self._facts(item, font):
            draw_lines(painter, QRect(inner.left(), top, 96, height), [(label, font, colours.second)])
            value_place = QRect(inner.left() + _VALUE_LEFT, top, inner.width() - _VALUE_LEFT, height)
            draw_lines(painter, value_place, [(value, font, colours.text)])
            top += height
        for text, shade in self._problems(item, font):
            draw_lines(painter, QRect(inner.left(), top, inner.width(), height), [(text, font, shade)])
            top += height
        painter.restore()

    def _paint_head(self, painter: QPainter, inner: QRect, number: int, item: ImportItem, font: QFont) -> None:
        colours = self._theme.colours
        small = smaller(font)
        title = f"{number} · {item.record.title or item.record.headline or self.tr('untitled')}"
        width = min(QFontMetrics(bold(font)).horizontalAdvance(title) + 4, inner.width() // 2)
        draw_lines(painter, QRect(inner.left(), inner.top(), width, 20), [(title, bold(font), colours.text)])
        left = inner.left() + width + 6
        for text, tone in self._pills(item):
            size = pill_size(text, small)
            if left + size.width() <= inner.right():
                draw_pill(painter, QRect(left, inner.top(), size.width(), size.height()), text, small, tone)
            left += size.width() + 6

    def _pills(self, item: ImportItem) -> list[tuple[str, Tone]]:
        colours = self._theme.colours
        fate = {
            Fate.NEW: (self.tr("new"), colours.neutral),
            Fate.DUPLICATE: (self.tr("in the library already"), colours.neutral),
            Fate.CHANGED: (self.tr("changed since"), colours.attention),
        }[item.fate]
        line = wording.claim_line(item.record)
        tone = colours.attention if line.startswith("▲") else colours.neutral
        return [fate, *([(line, tone)] if line else [])]

    def _facts(self, item: ImportItem, font: QFont) -> list[tuple[str, str]]:
        record = item.record
        kinds = [record.source or self.tr("no source")]
        if record.user_generated:
            kinds.append(self.tr("user generated"))
        if record.handout:
            kinds.append(self.tr("handout"))
        if record.media_kind != "photo":
            kinds.append(wording.media_kind(record.media_kind))
        when = wording.date(record.date_created) or self.tr("no date")
        if any(one.field == "date_created" and one.inferred for one in record.found):
            when = self.tr("{date} (inferred)").format(date=when)
        where = ", ".join(filter(None, (record.city, record.country))) or self.tr("no place")
        found = [
            (self.tr("Source"), " · ".join(kinds)),
            (self.tr("Credit"), record.credit_line or self.tr("no credit line")),
            (self.tr("Date · place"), f"{when} · {where}"),
        ]
        lines = lines_of(
            " · ".join(notices(record, item.problems)), font, _width(self.parent()) - _VALUE_LEFT - 40, _MOST_LINES
        )
        return [*found, *((self.tr("Notice") if at == 0 else "", line) for at, line in enumerate(lines))]

    def _problems(self, item: ImportItem, font: QFont) -> list[tuple[str, str]]:
        width = _width(self.parent()) - 40
        found = []
        for one in item.problems:
            text = f"{wording.SEVERITY_GLYPHS[one.severity]} {wording.problem(one)}"
            found += [(line, self._theme.colours.severity(one.severity)) for line in lines_of(text, font, width, 2)]
        return found


def list_view(name: str, accessible: str) -> QListView:
    """A list whose rows have heights of their own, laid out in batches: a long text does not hold up the window."""
    view = QListView()
    view.setObjectName(name)
    view.setAccessibleName(accessible)
    view.setSelectionMode(QListView.SelectionMode.SingleSelection)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setLayoutMode(QListView.LayoutMode.Batched)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def lines_model(preview: ImportPreview, parent: QWidget) -> RowsModel:
    """The lines of the text, each with what it is."""
    rows: list[tuple[str, object]] = []
    for line in preview.page.lines:
        text = line.span.of(preview.page.text).strip()
        label = wording.line_kind(line.kind)
        if line.caption is not None and line.kind in (LineKind.CAPTION, LineKind.TITLE):
            label = f"{label} {line.caption + 1}"
        rows.append((f"{label}: {text}", (label, text, line.kind)))
    return RowsModel(rows, parent)


def cards_model(preview: ImportPreview, parent: QWidget) -> RowsModel:
    """The captions, each as the record it would become."""
    rows: list[tuple[str, object]] = []
    for at, item in enumerate(preview.items, 1):
        words = [str(at), item.record.title, item.fate, *notices(item.record, item.problems)]
        words += [item.record.credit_line, item.record.description, *map(wording.problem, item.problems)]
        rows.append((", ".join(filter(None, words)), (at, item)))
    return RowsModel(rows, parent)


def _width(view: object) -> int:
    return view.viewport().width() if isinstance(view, QListView) else 400

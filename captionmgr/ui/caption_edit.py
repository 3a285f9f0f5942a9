"""Editing text of several lines, and the caption with its evidence: words in the colour of the field they gave."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from captionmgr.model.reading import Found, Span
from captionmgr.model.record import Record
from captionmgr.ui.evidence import KINDS, Mark, field_at, marks_of, places_of
from captionmgr.ui.theme import Evidence, Theme, colour

_PARAGRAPH, _LINE = "\u2029", "\u2028"


def undo_belongs_to_window(event: QEvent, undo: bool, redo: bool) -> bool:
    """Whether a key asks for undo or redo that the text it is pressed in has none of."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    return (event.matches(keys.Undo) and not undo) or (event.matches(keys.Redo) and not redo)


class ProseEdit(QPlainTextEdit):
    """Text of several lines; Tab goes on to the next field.

    Signals:
        left: the focus went elsewhere.
        entered: it came.
    """

    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A few lines; a layout that has room gives more."""
        return QSize(240, 96)

    def text(self) -> str:
        """What was typed, character by character (Qt's own plain text turns hard spaces into soft ones)."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n").replace(_LINE, "\n")

    def event(self, event: QEvent) -> bool:
        """Undo typing here; where nothing was typed, leave the key to the window's undo."""
        if undo_belongs_to_window(event, self.document().isUndoAvailable(), self.document().isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the focus came."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the focus went; a menu over the text does not take it."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class CaptionEdit(ProseEdit):
    """The description with its evidence marked.

    The marks are cursors of the document, so they move with the words while somebody types.

    Signals:
        evidence_clicked: name of the field whose words were clicked.
    """

    evidence_clicked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: list[tuple[Mark, QTextCursor]] = []
        self._places: dict[Span, QTextCursor] = {}
        self._emphasised = ""
        self._pointed: dict[Span, str] = {}
        theme.changed.connect(self._paint_marks)

    def show_evidence(self, record: Record | None) -> None:
        """Mark the words of a record's fields; None takes the marks away."""
        marks = marks_of(record, record.description) if record else ()
        places = places_of(record, record.description) if record else {}
        self._marks = [(mark, self._cursor(mark.start, mark.end)) for mark in marks]
        self._places = {span: self._cursor(*place) for span, place in places.items()}
        self._paint_marks()

    def _cursor(self, start: int, end: int) -> QTextCursor:
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def emphasise(self, field: str) -> None:
        """Make the words of one field stand out; an empty name none."""
        self._emphasised = field
        self._pointed = {}
        self._paint_marks()

    def point_at(self, found: Sequence[Found]) -> None:
        """Make the words of what was found stand out, alone, and bring the first of them into view."""
        self._emphasised = ""
        self._pointed = {one.span: one.field for one in found}
        first = next((self._places[one.span] for one in found if one.span in self._places), None)
        if first:
            start = QTextCursor(self.document())
            start.setPosition(first.selectionStart())
            self.setTextCursor(start)
            self.ensureCursorVisible()
        self._paint_marks()

    def standing_out(self) -> list[str]:
        """The words that stand out now."""
        loud = [cursor for mark, cursor in self._marks if mark.field == self._emphasised]
        loud += [self._places[span] for span in self._pointed if span in self._places]
        return [cursor.selectedText() for cursor in loud]

    def kinds(self) -> list[Evidence]:
        """The kinds of evidence that are marked, in the order of the theme."""
        there = {mark.kind for mark, _ in self._marks}
        return [kind for kind in Evidence if kind in there]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on marked words tells whose they are; selecting text does not."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        place = self.cursorForPosition(event.position().toPoint()).position()
        now = tuple(
            Mark(cursor.selectionStart(), cursor.selectionEnd(), mark.field, mark.kind) for mark, cursor in self._marks
        )
        field = field_at(now, place)
        if field:
            self.evidence_clicked.emit(field)

    def _paint_marks(self) -> None:
        grounds = self._theme.colours.evidence
        ordered = sorted(self._marks, key=lambda one: one[0].field == self._emphasised)
        selections = [
            self._painted(cursor, grounds[mark.kind][1 if mark.field == self._emphasised else 0])
            for mark, cursor in ordered
        ]
        for span, field in self._pointed.items():
            if span in self._places:
                kind = KINDS.get(field)
                ground = grounds[kind][1] if kind else self._theme.colours.chosen
                selections.append(self._painted(self._places[span], ground))
        self.setExtraSelections(selections)

    def _painted(self, cursor: QTextCursor, ground: str) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(colour(ground))
        form.setForeground(colour(self._theme.colours.text))
        selection.cursor = cursor
        selection.format = form
        return selection

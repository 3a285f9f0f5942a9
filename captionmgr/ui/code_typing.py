"""Codes become words while somebody types, in every text field: as soon as the closing delimiter is there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from captionmgr.model.code_replacements import DELIMITER, Codes, Typed, typed
from captionmgr.ui.caption_edit import ProseEdit
from captionmgr.ui.field_box import FieldBox, LineEdit

_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class CodeTyping(QObject):
    """Watches the keys of fields. Words are put in as one step of the field's own undo, which brings the code back."""

    def __init__(self, boxes: Iterable[FieldBox], parent: QObject) -> None:
        super().__init__(parent)
        self._codes = Codes()
        self._delimiter = DELIMITER
        self._boxes: dict[QObject, FieldBox] = {}
        for box in boxes:
            if isinstance(box.editor, LineEdit | ProseEdit):
                self._boxes[box.editor] = box
                box.editor.installEventFilter(self)

    def use(self, codes: Codes, delimiter: str) -> None:
        """Use these codes from now on."""
        self._codes = codes
        self._delimiter = delimiter

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Type a delimiter, and put words in place of the code that it closes."""
        box = self._boxes.get(watched)
        if box is None or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.text() != self._delimiter or not self._codes.columns or event.modifiers() & _COMMANDING:
            return super().eventFilter(watched, event)
        self._put(box, 0, self._delimiter)
        found = typed(self._before(box), self._codes, self._delimiter)
        if found is not None:
            self._replace(box, found)
        return True

    def _replace(self, box: FieldBox, found: Typed) -> None:
        if found.words is None:
            box.set_note(self.tr("✕ no code “{code}”").format(code=found.code[:20]), "wrong")
            return
        box.set_note("")
        self._put(box, len(found.code) + 2 * len(self._delimiter), found.words)

    def _before(self, box: FieldBox) -> str:
        """What stands before the cursor, as far as a code can reach."""
        editor = box.editor
        if isinstance(editor, LineEdit):
            return _cut(editor.text(), editor.cursorPosition())
        if isinstance(editor, ProseEdit):
            cursor = editor.textCursor()
            return _cut(cursor.block().text(), cursor.positionInBlock())
        return ""

    def _put(self, box: FieldBox, back: int, words: str) -> None:
        """Put words in place of so many characters before the cursor, or of what is selected."""
        editor = box.editor
        if isinstance(editor, LineEdit):
            if back:
                units = _units(self._before(box)[-back:])
                editor.setSelection(editor.cursorPosition() - units, units)
            editor.insert(words.replace("\n", " "))
        elif isinstance(editor, ProseEdit):
            cursor = editor.textCursor()
            cursor.beginEditBlock()
            if back:
                units = _units(self._before(box)[-back:])
                cursor.setPosition(cursor.position() - units, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
            cursor.endEditBlock()
            editor.setTextCursor(cursor)


def _units(text: str) -> int:
    """Qt's count of characters: units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _cut(text: str, units: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "surrogatepass")

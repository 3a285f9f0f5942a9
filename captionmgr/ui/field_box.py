"""One field of a record as it is edited: label, editor, byte count, what is wrong with it, and who entered it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from captionmgr.model.errors import BadValue
from captionmgr.model.fields import DIGITAL_SOURCE_TYPES, FIELD, FieldValue, Shape
from captionmgr.model.record import Record
from captionmgr.ui import wording
from captionmgr.ui.caption_edit import ProseEdit, undo_belongs_to_window
from captionmgr.ui.eliding import ElidingLabel

_NO_LIMIT = 2**31 - 1
"""Qt cuts a line at 32,767 characters unless told otherwise."""


class LineEdit(QLineEdit):
    """One line. Signals: `left` when the focus goes or Return is pressed, `entered` when the focus comes."""

    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_NO_LIMIT)
        self.returnPressed.connect(self.left)

    def event(self, event: QEvent) -> bool:
        """Undo typing here; where nothing was typed, leave the key to the window's undo."""
        if undo_belongs_to_window(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the focus came."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the focus went, and show the beginning of a long line again."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setCursorPosition(0)
            self.left.emit()


class ChoiceEdit(QComboBox):
    """A term of the vocabulary of digital source types, or none; other words that a record holds are shown as they are.

    Signals: `left` when something was chosen, `entered` when the focus comes, `typed` as `left`.
    """

    left = Signal()
    entered = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem("", "")
        for term in DIGITAL_SOURCE_TYPES:
            self.addItem(wording.source_type(term), term)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self.typed)
        self.activated.connect(self.left)

    def text(self) -> str:
        """The term; empty for none."""
        return str(self.currentData() or "")

    def setText(self, text: str) -> None:  # noqa: N802
        """Show a term."""
        if self.findData(text) < 0:
            self.addItem(text, text)
        self.setCurrentIndex(self.findData(text))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the focus came."""
        super().focusInEvent(event)
        self.entered.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scrolling past must not change a value."""
        event.ignore()


class FieldBox(QWidget):
    """A field.

    Typed text stays in the editor until it is saved or the user takes another; nothing typed is replaced.

    Signals:
        committed: (field's name, text as typed) it is to be saved.
        entered: name of the field that got the focus.
        left: name of the field that lost it.
    """

    committed = Signal(str, str)
    entered = Signal(str)
    left = Signal(str)

    def __init__(self, name: str, editor: ProseEdit | None = None) -> None:
        super().__init__()
        self.name = name
        self._shown = ""
        self._several = False
        self._typed = False
        self._pending: str | None = None
        self.editor = editor or _editor_of(name)
        self.editor.setObjectName(name)
        self.editor.setAccessibleName(wording.field_label(name))
        if isinstance(self.editor, ChoiceEdit):
            self.editor.view().setAccessibleName(wording.field_label(name))
        self._label = ElidingLabel(wording.field_label(name))
        self._hand = _quiet()
        self._note = _quiet()
        self._count = _quiet()
        self._error = QLabel()
        self._head = QHBoxLayout()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self._label.setBuddy(self.editor)
        self._label.setProperty("quiet", True)
        self._hand.setText("· " + self.tr("by hand"))
        self._hand.setToolTip(self.tr("Entered by hand: it is not what was read in the caption."))
        self._hand.setObjectName(f"hand_{self.name}")
        self._count.setObjectName(f"count_{self.name}")
        self._error.setProperty("wrong", True)
        self._error.setWordWrap(True)
        self._error.setObjectName(f"error_{self.name}")
        self._hand.hide()
        self._error.hide()
        head = self._head
        head.setSpacing(4)
        for part in (self._label, self._hand):
            head.addWidget(part)
        head.addStretch(1)
        for part in (self._note, self._count):
            head.addWidget(part)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(3)
        rows.addLayout(head)
        rows.addWidget(self.editor)
        rows.addWidget(self._error)

    def _connect(self) -> None:
        if isinstance(self.editor, LineEdit):
            self.editor.textEdited.connect(self._mark_typed)
        elif isinstance(self.editor, ProseEdit):
            self.editor.textChanged.connect(self._mark_typed)
        else:
            self.editor.typed.connect(self._mark_typed)
        self.editor.left.connect(self.commit)
        self.editor.left.connect(lambda: self.left.emit(self.name))
        self.editor.left.connect(self._count_bytes)
        self.editor.entered.connect(self._count_bytes)
        self.editor.entered.connect(lambda: self.entered.emit(self.name))

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right end of the line with the label."""
        self._head.addWidget(button)

    def text(self) -> str:
        """What stands in the editor."""
        return self.editor.text()

    def is_typed(self) -> bool:
        """Whether it holds text that is not saved."""
        return self._typed and (self._several or self.text() != self._shown)

    def show_value(self, value: FieldValue, *, by_hand: bool = False, several: bool = False) -> None:
        """Show what is stored; text typed since then stays."""
        shown = "" if several else _one_line_end(wording.shown(value))
        saved = (
            self._pending is not None and self.text() == self._pending and _written(self.name, self._pending) == shown
        )
        keep = self.is_typed() and not saved
        self._shown = shown
        self._several = several
        self._hand.setVisible(by_hand and not several)
        self._placeholder(self.tr("Several values") if several else "")
        if keep:
            self._count_bytes()
            return
        self._set(self._shown)
        self.refuse("")

    def put_draft(self, text: str, why: str) -> None:
        """Show text that was typed earlier and could not be saved, with the reason."""
        self._set(text)
        self._typed = True
        self.refuse(why)

    def enter(self, text: str) -> None:
        """Put text in the field as if it had been typed, and have it saved."""
        self._set(text)
        self._typed = True
        self.commit()

    def drop_draft(self) -> None:
        """Show what is stored instead of what was typed."""
        self._set(self._shown)
        self.refuse("")

    def clear_typed(self) -> None:
        """Forget what was typed: another record is about to be shown."""
        self._typed = False
        self._pending = None

    def commit(self) -> None:
        """Ask for what was typed to be saved, once."""
        if self.is_typed() and self._pending != self.text():
            self._pending = self.text()
            self.committed.emit(self.name, self._pending)

    def refuse(self, why: str) -> None:
        """Say under the field why it was not saved; an empty text takes that back."""
        self._pending = None
        self._error.setText(why)
        self._error.setVisible(bool(why))
        self.editor.setProperty("wrong", bool(why))
        self.editor.setAccessibleDescription(why)
        restyle(self.editor)

    def set_note(self, text: str, mood: str = "") -> None:
        """A remark at the right of the label; ``mood`` is ``good``, ``wrong`` or empty."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        for name in ("good", "wrong"):
            self._note.setProperty(name, name == mood)
        self._note.setProperty("quiet", not mood)
        restyle(self._note)

    def _set(self, text: str) -> None:
        if text != self.editor.text() or isinstance(self.editor, ChoiceEdit):
            self.editor.blockSignals(True)
            if isinstance(self.editor, ProseEdit):
                self.editor.setPlainText(text)
            else:
                self.editor.setText(text)
            if isinstance(self.editor, LineEdit):
                self.editor.setCursorPosition(0)
            elif isinstance(self.editor, ChoiceEdit) and self._several:
                self.editor.setCurrentIndex(-1)
            self.editor.blockSignals(False)
        self._typed = False
        self._count_bytes()

    def _placeholder(self, text: str) -> None:
        self.editor.setPlaceholderText(text or self._hint())

    def _hint(self) -> str:
        if FIELD[self.name].shape is Shape.DATE:
            return self.tr("YYYY-MM-DD, or less")
        return self.tr("not named") if self.name == "creator" else ""

    def _mark_typed(self) -> None:
        self._typed = True
        self._count_bytes()

    def _count_bytes(self) -> None:
        limit = FIELD[self.name].limit
        if limit is None or self._several or FIELD[self.name].shape is Shape.CODE:
            self._count.hide()
            return
        text = self.text() if FIELD[self.name].shape is Shape.PROSE else self.text().strip()
        parts = [part.strip() for part in text.split(";")] if FIELD[self.name].shape is Shape.LIST else [text]
        size = max(len(part.encode("utf-8", "surrogatepass")) for part in parts)
        over = size > limit
        wanted = over or self.name == "description" or self.editor.hasFocus()
        template = self.tr("{size} of {limit} bytes") if self.name == "description" else self.tr("{size} / {limit}")
        words = template.format(size=wording.number(size), limit=wording.number(limit))
        self._count.setText(words)
        self._count.setVisible(wanted)
        self._count.setToolTip(self.tr("IIM holds {limit} bytes; XMP holds all of it.").format(limit=limit))
        self._count.setProperty("wrong", over)
        self._count.setProperty("quiet", not over)
        restyle(self._count)


def restyle(widget: QWidget) -> None:
    """Have the style sheet look at a widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _written(name: str, text: str) -> str | None:
    """How a value reads once it is stored; None if it cannot be stored."""
    try:
        return _one_line_end(wording.shown(Record().edited({name: text}).value(name)))
    except BadValue:
        return None


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _editor_of(name: str) -> LineEdit | ProseEdit | ChoiceEdit:
    made: dict[Shape, Callable[[], LineEdit | ProseEdit | ChoiceEdit]] = {
        Shape.PROSE: ProseEdit,
        Shape.CHOICE: ChoiceEdit,
    }
    return made.get(FIELD[name].shape, LineEdit)()


def _quiet() -> QLabel:
    label = QLabel()
    label.setProperty("quiet", True)
    return label

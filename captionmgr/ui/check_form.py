"""One check as it is written: what to ask, what it came to, how, and on what evidence."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from captionmgr.model.errors import CaptionError, NoteNeeded
from captionmgr.model.verification import Aspect, Check, Outcome
from captionmgr.ui import wording
from captionmgr.ui.caption_edit import ProseEdit
from captionmgr.ui.field_box import restyle


@dataclass(frozen=True, slots=True)
class Draft:
    """A check being written."""

    outcome: Outcome
    note: str
    evidence: tuple[str, ...]

    @classmethod
    def of(cls, check: Check | None) -> Draft:
        """The check as it is kept; an open one where there is none."""
        if check is None:
            return cls(Outcome.OPEN, "", ())
        return cls(check.outcome, check.note, tuple(one.text for one in check.evidence))


class NoteEdit(ProseEdit):
    """A note; Ctrl+Return is done with it, Escape leaves it. Signals: `done`, `leaving`."""

    done = Signal()
    leaving = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep both keys from the window's commands."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Tell of the two keys."""
        if _ends(event):
            (self.leaving if event.key() == Qt.Key.Key_Escape else self.done).emit()
        else:
            super().keyPressEvent(event)


def _ends(event: QKeyEvent) -> bool:
    if event.key() == Qt.Key.Key_Escape:
        return True
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class CheckForm(QFrame):
    """The form, under the line of its aspect.

    Signals:
        done: the `Draft` is to be kept.
        leaving: it is not.
    """

    done = Signal(object)
    leaving = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("check_form")
        self.setProperty("sunken", True)
        self._start = Draft.of(None)
        self._asked = QLabel()
        self.note = NoteEdit()
        self.evidence = NoteEdit()
        self._error = QLabel()
        self.outcomes = {outcome: QPushButton(wording.outcome(outcome)) for outcome in Outcome}
        self._group = QButtonGroup(self)
        self.keep = QPushButton(self.tr("Save check"))
        self._file = QPushButton(self.tr("Add file…"))
        self._leave = QPushButton(self.tr("Cancel"))
        self._dress()
        self._arrange()

    def start(self, aspect: Aspect, questions: tuple[str, ...], draft: Draft) -> None:
        """Begin with what was written so far."""
        name = wording.aspect(aspect)
        self._start = draft
        self._asked.setText("\n".join(f"· {one}" for one in questions))
        self.outcomes[draft.outcome].setChecked(True)
        self.note.setPlainText(draft.note)
        self.evidence.setPlainText("\n".join(draft.evidence))
        self.note.setAccessibleName(self.tr("{aspect}: note").format(aspect=name))
        self.evidence.setAccessibleName(self.tr("{aspect}: evidence").format(aspect=name))
        self.refuse(None)

    def draft(self) -> Draft:
        """What is written now."""
        chosen = next(outcome for outcome, button in self.outcomes.items() if button.isChecked())
        lines = tuple(line.strip() for line in self.evidence.text().splitlines() if line.strip())
        return Draft(chosen, self.note.text(), lines)

    def is_changed(self) -> bool:
        """Whether anything was written since `start`."""
        return self.draft() != self._start

    def refuse(self, error: CaptionError | None) -> None:
        """Say why the check was not taken."""
        self._error.setText(wording.sentence(error) if error else "")
        self._error.setVisible(error is not None)
        self.note.setProperty("wrong", isinstance(error, NoteNeeded))
        restyle(self.note)

    def _dress(self) -> None:
        self._asked.setProperty("quiet", True)
        self._asked.setWordWrap(True)
        self._error.setProperty("wrong", True)
        self._error.setWordWrap(True)
        for outcome, button in self.outcomes.items():
            button.setObjectName(f"outcome_{outcome}")
            button.setAccessibleName(button.text())
            button.setCheckable(True)
            button.setProperty("outcome", True)
            self._group.addButton(button)
        self.note.setObjectName("check_note")
        self.note.setAccessibleName(self.tr("Note of the check"))
        self.evidence.setAccessibleName(self.tr("Evidence of the check"))
        self.note.setPlaceholderText(self.tr("What was looked at, and what it shows"))
        self.note.setFixedHeight(58)
        self.evidence.setObjectName("check_evidence")
        self.evidence.setPlaceholderText(self.tr("Evidence, one a line: links, coordinates, files"))
        self.evidence.setFixedHeight(44)
        for button, name in ((self.keep, "check_keep"), (self._file, "check_file"), (self._leave, "check_leave")):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
        self.keep.setProperty("primary", True)
        self.keep.setToolTip("Ctrl+Return")
        self.keep.clicked.connect(self._done)
        self._leave.clicked.connect(self.leaving)
        self._file.clicked.connect(self._add_file)
        for editor in (self.note, self.evidence):
            editor.done.connect(self._done)
            editor.leaving.connect(self.leaving)

    def _arrange(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(4)
        for button in self.outcomes.values():
            choices.addWidget(button)
        choices.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        buttons.addWidget(self._file)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 8, 10, 10)
        rows.setSpacing(6)
        rows.addWidget(self._asked)
        rows.addLayout(choices)
        rows.addWidget(self.note)
        rows.addWidget(self.evidence)
        rows.addWidget(self._error)
        rows.addLayout(buttons)

    def _add_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Evidence"))
        if path:
            self.evidence.appendPlainText(path)

    def _done(self) -> None:
        self.done.emit(self.draft())

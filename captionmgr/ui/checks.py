"""The checks of a record, one line an aspect; a line opens into a form. All by keyboard.

Up and Down go through the lines; Return opens one; P, F, O and N open it as passed, failed, open or not applicable.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from captionmgr.model.errors import CaptionError
from captionmgr.model.questions import questions
from captionmgr.model.record import Record
from captionmgr.model.verification import Aspect, Check, Evidence, Outcome
from captionmgr.ui import wording
from captionmgr.ui.check_form import CheckForm, Draft
from captionmgr.ui.painting import bold
from captionmgr.ui.pill import Pill
from captionmgr.ui.theme import Theme

_TONES = {
    Outcome.PASSED: "verified",
    Outcome.FAILED: "disputed",
    Outcome.OPEN: "attention",
    Outcome.NOT_APPLICABLE: "neutral",
}
_KEYS = {
    Qt.Key.Key_P: Outcome.PASSED,
    Qt.Key.Key_F: Outcome.FAILED,
    Qt.Key.Key_O: Outcome.OPEN,
    Qt.Key.Key_N: Outcome.NOT_APPLICABLE,
}


class CheckRow(QFrame):
    """The line of one aspect.

    Signals:
        wanted: the form, with an `Outcome` chosen, or None.
        stepped: by how many lines the focus is to move.
    """

    wanted = Signal(object)
    stepped = Signal(int)

    def __init__(self, theme: Theme, aspect: Aspect) -> None:
        super().__init__()
        self._theme = theme
        self._aspect = aspect
        self._check: Check | None = None
        self.setObjectName(f"check_{aspect}")
        self.setProperty("check", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._glyph = QLabel()
        self._glyph.setFixedWidth(20)
        name = QLabel(wording.aspect(aspect))
        name.setFont(bold(name.font()))
        self._note = QLabel()
        self._note.setProperty("quiet", True)
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.RichText)
        self._note.linkActivated.connect(lambda link: QDesktopServices.openUrl(QUrl(link)))
        self._pill = Pill(theme)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(name)
        words.addWidget(self._note)
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 7, 4, 7)
        line.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(lambda: self.show_check(self._check))

    def show_check(self, check: Check | None) -> None:
        """Show what the check came to; None: nobody looked yet."""
        self._check = check
        tone = _TONES[check.outcome] if check else "neutral"
        colours = self._theme.colours
        shade = getattr(colours, tone).text if check else colours.second
        self._glyph.setText(f'<b style="color:{shade}">{wording.OUTCOMES[check.outcome][0] if check else "○"}</b>')
        words = wording.outcome_word(check.outcome) if check else self.tr("not checked")
        self._pill.say(words, tone)
        self._note.setText(_told(check) if check else "")
        self._note.setVisible(bool(check and (check.note or check.evidence)))
        by = f"{check.by}, {wording.moment(check.at)}" if check else ""
        self.setToolTip(by)
        note = check.note if check else ""
        spoken = (wording.aspect(self._aspect), words, note, by)
        self.setAccessibleName(": ".join(part for part in spoken if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open, open as something, or go to another line."""
        key = Qt.Key(event.key())
        if event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wanted.emit(None)
        elif key in _KEYS:
            self.wanted.emit(_KEYS[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open."""
        if self.rect().contains(event.position().toPoint()):
            self.wanted.emit(None)


class Checks(QWidget):
    """The lines, and the form of the one that is open. What is written for a record waits while others are shown.

    Signals:
        kept: (`Aspect`, `Draft`) to be kept for the record shown.
    """

    kept = Signal(object, object)

    def __init__(self, theme: Theme, asked: Callable[[], Mapping[str, tuple[str, ...]]]) -> None:
        """``asked``: the desk's own questions, by aspect."""
        super().__init__()
        self._asked = asked
        self._record: Record | None = None
        self._open: Aspect | None = None
        self._drafts: dict[tuple[int, Aspect], Draft] = {}
        self.rows = {aspect: CheckRow(theme, aspect) for aspect in Aspect}
        self.form = CheckForm()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        for aspect, row in self.rows.items():
            self._lines.addWidget(row)
            row.wanted.connect(lambda outcome, one=aspect: self.open(one, outcome))
            row.stepped.connect(lambda by, one=aspect: self._step(one, by))
        self._lines.addWidget(self.form)
        self.form.hide()
        self.form.done.connect(self._keep)
        self.form.leaving.connect(self._leave)

    def show_record(self, record: Record | None) -> None:
        """Show a record's checks; None: of none or several there are none to show."""
        if (record.id if record else 0) != (self._record.id if self._record else 0):
            self._put_by()
        self._record = record
        self.setVisible(record is not None)
        of = {check.aspect: check for check in record.checks} if record else {}
        for aspect, row in self.rows.items():
            row.show_check(of.get(aspect))
        waiting = next((aspect for (one, aspect) in self._drafts if record and one == record.id), None)
        if waiting and self._open is None:
            self._show_form(waiting)

    def open(self, aspect: Aspect, outcome: Outcome | None = None) -> None:
        """Write a check, beginning with what it came to, if that is said."""
        if self._open is aspect and outcome is None:
            self._leave()
            return
        self._put_by()
        self._show_form(aspect)
        if outcome:
            self.form.outcomes[outcome].setChecked(True)
        self.form.note.setFocus()

    def unsaved(self) -> bool:
        """Whether a check is being written, of whichever record."""
        return bool(self._drafts) or (self._open is not None and self.form.is_changed())

    def settled(self, aspect: Aspect) -> None:
        """The check was kept."""
        if self._record:
            self._drafts.pop((self._record.id, aspect), None)
        if self._open is aspect:
            self._close()
            self._step(aspect, 1)

    def refuse(self, error: CaptionError) -> None:
        """The check was not kept, and why."""
        self.form.refuse(error)

    def _show_form(self, aspect: Aspect) -> None:
        if self._record is None:
            return
        self._open = aspect
        kept = next((check for check in self._record.checks if check.aspect is aspect), None)
        self.form.start(aspect, wording.questions(questions(self._asked(), aspect)), Draft.of(kept))
        waiting = self._drafts.get((self._record.id, aspect))
        if waiting:
            self.form.outcomes[waiting.outcome].setChecked(True)
            self.form.note.setPlainText(waiting.note)
            self.form.evidence.setPlainText("\n".join(waiting.evidence))
        self._lines.removeWidget(self.form)
        self._lines.insertWidget(self._lines.indexOf(self.rows[aspect]) + 1, self.form)
        self.form.show()

    def _put_by(self) -> None:
        """Close the form; what was written in it waits for its record."""
        if self._open and self._record and self.form.is_changed():
            self._drafts[self._record.id, self._open] = self.form.draft()
        self._close()

    def _close(self) -> None:
        self._open = None
        self.form.hide()

    def _leave(self) -> None:
        aspect = self._open
        if aspect is None:
            return
        if self._record:
            self._drafts.pop((self._record.id, aspect), None)
        self._close()
        self.rows[aspect].setFocus()

    def _keep(self, draft: Draft) -> None:
        if self._open:
            self.kept.emit(self._open, draft)

    def _step(self, aspect: Aspect, by: int) -> None:
        order = list(self.rows)
        self.rows[order[min(max(order.index(aspect) + by, 0), len(order) - 1)]].setFocus()


def _told(check: Check) -> str:
    parts = [escape(check.note).replace("\n", "<br>")] if check.note else []
    return "<br>".join([*parts, *map(_evidence, check.evidence)])


def _evidence(one: Evidence) -> str:
    text = escape(wording.shortened(one.text))
    if one.is_openable:
        return f'<a href="{escape(one.text, quote=True)}">{text}</a>'
    return f"{text} · SHA-256 {one.sha256[:12]}…" if one.sha256 else text

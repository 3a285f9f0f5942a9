"""Verification: what others claim, with their names; what we say of the picture, with ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.errors import CaptionError, EditorNeeded, NoteNeeded
from captionmgr.model.record import Record
from captionmgr.model.verification import SIGNED, Status
from captionmgr.model.verification_in_image import told_by
from captionmgr.model.views import is_seconded
from captionmgr.ui import wording
from captionmgr.ui.caption_edit import ProseEdit
from captionmgr.ui.checks import Checks
from captionmgr.ui.field_box import LineEdit, restyle
from captionmgr.ui.pill import Pill, Pills
from captionmgr.ui.theme import Theme

_TONES = {
    Status.UNREVIEWED: "neutral",
    Status.IN_REVIEW: "attention",
    Status.VERIFIED: "verified",
    Status.CANNOT_VERIFY: "attention",
    Status.DISPUTED: "disputed",
}


class VerificationPanel(QWidget):
    """The tab.

    Signals:
        signed: (status, note) the editor answers for it.
        seconded: note with which a second person signs.
        recalled: the `Dismissal` of a problem that is to be shown again.
        withdrawn: reason why a sign-off is withdrawn.
        editor_named: the editor's name as typed.
    """

    signed = Signal(object, str)
    seconded = Signal(str)
    recalled = Signal(object)
    withdrawn = Signal(str)
    editor_named = Signal(str)

    def __init__(self, theme: Theme, editor: str, asked: Callable[[], Mapping[str, tuple[str, ...]]]) -> None:
        """``asked``: the desk's own questions of each check."""
        super().__init__()
        self.setProperty("surface", True)
        self._records: tuple[Record, ...] = ()
        self._notes: dict[tuple[int, ...], str] = {}
        self._pills = {status: Pill(theme) for status in Status}
        self._row = Pills(list(self._pills.values()))
        self._signed = QLabel()
        self._marks = QLabel()
        self.checks = Checks(theme, asked)
        self._claims = QVBoxLayout()
        self._in_image = QVBoxLayout()
        self._kept = QVBoxLayout()
        self.note = ProseEdit()
        self.editor = LineEdit()
        self.editor.setText(editor)
        self._error = QLabel()
        self._buttons = self._make_buttons()
        self._second = QPushButton(self.tr("Sign as second"))
        self._withdraw = QPushButton(self.tr("Withdraw sign-off"))
        self._dress()
        self._arrange()

    def show_records(self, records: tuple[Record, ...]) -> None:
        """Show the status and claims of records; a note being written for others waits for them."""
        before, after = _key(self._records), _key(records)
        self._records = records
        if before != after:
            if self.note.text():
                self._notes[before] = self.note.text()
            self.note.setPlainText(self._notes.pop(after, ""))
            self.refuse(None)
        self.setEnabled(bool(records))
        statuses = {record.status for record in records}
        for status, pill in self._pills.items():
            pill.say(wording.status(status), _TONES[status], outlined=status in statuses)
        self._row.lay_out()
        self._show_signed(records)
        self.checks.show_record(records[0] if len(records) == 1 else None)
        self._show_claims(records)
        self._show_kept(records)
        self.show_image(None)
        self._withdraw.setVisible(any(record.status in SIGNED for record in records))
        self._second.setVisible(any(_awaits_second(record) for record in records))

    def show_image(self, embedded: EmbeddedMetadata | None) -> None:
        """Show what the image tells of another desk's verification: a claim like any other."""
        _clear(self._in_image)
        for told in told_by(embedded) if embedded else ():
            if told.is_line:
                head = self.tr("The image’s instructions say; not checked by us")
            else:
                head = self.tr("{who} says in the image, {on}; not checked by us").format(
                    who=told.by or "?", on=told.on
                )
            self._in_image.addWidget(quiet(head))
            self._in_image.addWidget(_quoted(f"{told.status}: {told.note}" if told.note else told.status))

    def show_others(self, names: Sequence[str]) -> None:
        """Say who else works on the record now."""
        self._marks.setText(self.tr("◉ {names} is working on this now.").format(names=", ".join(names)))
        self._marks.setVisible(bool(names))

    def sign(self, status: Status) -> None:
        """Ask for a sign-off, unless the name or the note is missing: then say so and go there."""
        self._answer(lambda note: self.signed.emit(status, note))

    def sign_second(self) -> None:
        """Ask for a second signature, unless the name or the note is missing: then say so."""
        self._answer(self.seconded.emit)

    def settled(self) -> None:
        """A sign-off or withdrawal was stored: its note is no longer to be written."""
        self.note.setPlainText("")
        self.refuse(None)

    def refuse(self, error: CaptionError | None) -> None:
        """Say why a sign-off was not taken."""
        text = wording.sentence(error) if error else ""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        for widget, kind in ((self.note, NoteNeeded), (self.editor, EditorNeeded)):
            widget.setProperty("wrong", isinstance(error, kind))
            restyle(widget)

    def _make_buttons(self) -> dict[Status, QPushButton]:
        made = {
            Status.VERIFIED: QPushButton(self.tr("Mark verified")),
            Status.CANNOT_VERIFY: QPushButton(self.tr("Cannot verify")),
            Status.DISPUTED: QPushButton(self.tr("Disputed")),
        }
        for status, button in made.items():
            button.setObjectName(f"sign_{status}")
            button.setAccessibleName(button.text())
            button.clicked.connect(lambda _checked=False, one=status: self.sign(one))
        made[Status.VERIFIED].setProperty("primary", True)
        made[Status.VERIFIED].setToolTip(self.tr("Sign off as verified (Ctrl+Shift+V)"))
        return made

    def _dress(self) -> None:
        self._signed.setWordWrap(True)
        self._signed.setObjectName("signed_off")
        self.note.setObjectName("note")
        self.note.setAccessibleName(self.tr("Our note"))
        self.note.setPlaceholderText(self.tr("What was checked, and how"))
        self.note.setFixedHeight(76)
        self.editor.setObjectName("editor")
        self.editor.setAccessibleName(self.tr("Your name"))
        self.editor.setPlaceholderText(self.tr("Name that answers for it"))
        self.editor.left.connect(self._name)
        self._error.setProperty("wrong", True)
        self._error.setWordWrap(True)
        self._error.setObjectName("error_verification")
        self._error.hide()
        self._withdraw.setObjectName("withdraw")
        self._withdraw.setAccessibleName(self._withdraw.text())
        self._withdraw.setToolTip(self.tr("Takes the sign-off back; the note gives the reason"))
        self._withdraw.clicked.connect(lambda: self._answer(self.withdrawn.emit))
        self._second.setObjectName("second")
        self._second.setAccessibleName(self._second.text())
        self._second.setToolTip(self.tr("A second person answers for it too, under another name"))
        self._second.clicked.connect(self.sign_second)
        self._marks.setObjectName("others")
        self._marks.setProperty("attention", True)
        self._marks.setWordWrap(True)
        self._marks.hide()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (*self._buttons.values(), self._second):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._claims.setSpacing(4)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 14, 14, 12)
        rows.setSpacing(6)
        rows.addWidget(self._row)
        signed = QHBoxLayout()
        signed.addWidget(self._signed, 1)
        signed.addWidget(self._withdraw, 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(signed)
        rows.addWidget(self._marks)
        rows.addWidget(self.checks)
        rows.addSpacing(6)
        rows.addLayout(self._claims)
        rows.addLayout(self._in_image)
        rows.addSpacing(6)
        rows.addWidget(quiet(self.tr("Our note · internal: not in copies for the public")))
        rows.addWidget(self.note)
        rows.addWidget(quiet(self.tr("Your name")))
        rows.addWidget(self.editor)
        rows.addWidget(self._error)
        rows.addSpacing(4)
        rows.addLayout(buttons)
        rows.addSpacing(8)
        rows.addLayout(self._kept)
        rows.addStretch(1)

    def _show_signed(self, records: tuple[Record, ...]) -> None:
        """Who answers for the status; or why nobody does any more."""
        one = records[0] if len(records) == 1 else None
        lines = []
        if one and one.sign_off:
            words = self.tr("{status} by {name}, {at}: “{note}”")
            at, status = wording.moment(one.sign_off.at), wording.status(one.sign_off.status)
            lines.append(words.format(status=status, name=one.sign_off.by, at=at, note=one.sign_off.note))
            if one.sign_off.second:
                words = self.tr("Second signature: {name}, {at}")
                lines.append(words.format(name=one.sign_off.second, at=wording.moment(one.sign_off.second_at)))
        elif one and one.reopened:
            fields = ", ".join(map(wording.field_label, one.reopened))
            lines.append(self.tr("Reopened: changed after the sign-off: {fields}.").format(fields=fields))
        self._signed.setText("\n".join(lines))
        self._signed.setVisible(bool(lines))

    def _show_kept(self, records: tuple[Record, ...]) -> None:
        """What else is kept of the record: until when it is held, what was dismissed, passed and used."""
        _clear(self._kept)
        if len(records) != 1:
            return
        record = records[0]
        if record.not_before:
            until = wording.moment(record.not_before)
            self._kept.addWidget(quiet(self.tr("Held until {until}").format(until=until)))
        for dismissal in record.dismissed:
            words = self.tr("Dismissed by {name}: {problem} “{reason}”").format(
                name=dismissal.by, problem=dismissal.sentence, reason=dismissal.reason
            )
            again = QPushButton(self.tr("Show again"))
            again.setAccessibleName(self.tr("Show again: {problem}").format(problem=dismissal.sentence))
            again.clicked.connect(lambda _checked=False, one=dismissal: self.recalled.emit(one))
            line = QHBoxLayout()
            line.addWidget(quiet(words), 1)
            line.addWidget(again, 0, Qt.AlignmentFlag.AlignTop)
            self._kept.addLayout(line)
        for passed in record.overrides:
            words = self.tr("Let past the gate by {name}, {at}: “{reason}” ({what})")
            what = " ".join(passed.obstacles)
            at = wording.moment(passed.at)
            self._kept.addWidget(quiet(words.format(name=passed.by, at=at, reason=passed.reason, what=what)))
        for use in record.usage:
            words = self.tr("Used: {where} ({name}, {at})")
            self._kept.addWidget(quiet(words.format(where=use.text, name=use.by, at=wording.moment(use.at))))

    def _show_claims(self, records: tuple[Record, ...]) -> None:
        _clear(self._claims)
        if len(records) != 1:
            return
        record = records[0]
        for claim in record.claims:
            who = claim.claimant or record.provider or self.tr("source not named")
            self._claims.addWidget(quiet(self.tr("{who} claims; not checked by us").format(who=who)))
            self._claims.addWidget(_quoted(f"“{claim.words}”"))
        if not record.claims:
            self._claims.addWidget(quiet(self.tr("The caption claims nothing about verification.")))

    def _answer(self, answered: Callable[[str], None]) -> None:
        """Have the editor answer for something with name and note; where one is missing, say so and go there."""
        if not self.editor.text().strip():
            self.refuse(EditorNeeded())
            self.editor.setFocus()
        elif not self.note.text().strip():
            self.refuse(NoteNeeded())
            self.note.setFocus()
        else:
            self._name()
            self.refuse(None)
            answered(self.note.text())

    def _name(self) -> None:
        self.editor_named.emit(self.editor.text().strip())


def _clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner:
            _clear(inner)
        if widget:
            widget.hide()
            widget.deleteLater()


def _quoted(text: str) -> QLabel:
    """Somebody else's words."""
    words = QLabel(text)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setProperty("claim", True)
    words.setWordWrap(True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return words


def _awaits_second(record: Record) -> bool:
    return record.status is Status.VERIFIED and not is_seconded(record)


def quiet(text: str) -> QLabel:
    """A small line in the second text colour."""
    label = QLabel(text)
    label.setProperty("quiet", True)
    label.setWordWrap(True)
    return label


def _key(records: tuple[Record, ...]) -> tuple[int, ...]:
    return tuple(record.id for record in records)

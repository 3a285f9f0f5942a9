"""Verification: what others claim, with their names; what we say of the picture, with ours."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from captionmgr.model.errors import CaptionError, EditorNeeded, NoteNeeded
from captionmgr.model.record import Record
from captionmgr.model.verification import SIGNED, Status
from captionmgr.ui import wording
from captionmgr.ui.caption_edit import ProseEdit
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
        withdrawn: reason why a sign-off is withdrawn.
        editor_named: the editor's name as typed.
    """

    signed = Signal(object, str)
    withdrawn = Signal(str)
    editor_named = Signal(str)

    def __init__(self, theme: Theme, editor: str) -> None:
        super().__init__()
        self.setProperty("surface", True)
        self._records: tuple[Record, ...] = ()
        self._notes: dict[tuple[int, ...], str] = {}
        self._pills = {status: Pill(theme) for status in Status}
        self._row = Pills(list(self._pills.values()))
        self._signed = QLabel()
        self._claims = QVBoxLayout()
        self.note = ProseEdit()
        self.editor = LineEdit()
        self.editor.setText(editor)
        self._error = QLabel()
        self._buttons = self._make_buttons()
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
        self._show_claims(records)
        self._withdraw.setVisible(any(record.status in SIGNED for record in records))

    def sign(self, status: Status) -> None:
        """Ask for a sign-off, unless the name or the note is missing: then say so and go there."""
        if not self.editor.text().strip():
            self.refuse(EditorNeeded())
            self.editor.setFocus()
        elif not self.note.text().strip():
            self.refuse(NoteNeeded())
            self.note.setFocus()
        else:
            self._name()
            self.refuse(None)
            self.signed.emit(status, self.note.text())

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
        self._withdraw.clicked.connect(self._ask_withdraw)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self._buttons.values():
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
        rows.addSpacing(6)
        rows.addLayout(self._claims)
        rows.addSpacing(6)
        rows.addWidget(quiet(self.tr("Our note · internal, not in exported files")))
        rows.addWidget(self.note)
        rows.addWidget(quiet(self.tr("Your name")))
        rows.addWidget(self.editor)
        rows.addWidget(self._error)
        rows.addSpacing(4)
        rows.addLayout(buttons)
        rows.addStretch(1)

    def _show_signed(self, records: tuple[Record, ...]) -> None:
        sign_off = records[0].sign_off if len(records) == 1 else None
        self._signed.setVisible(sign_off is not None)
        if sign_off:
            words = self.tr("{status} by {name}, {at}: “{note}”")
            self._signed.setText(
                words.format(
                    status=wording.status(sign_off.status),
                    name=sign_off.by,
                    at=wording.moment(sign_off.at),
                    note=sign_off.note,
                )
            )

    def _show_claims(self, records: tuple[Record, ...]) -> None:
        while (item := self._claims.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.deleteLater()
        if len(records) != 1:
            return
        record = records[0]
        for claim in record.claims:
            who = claim.claimant or record.provider or self.tr("source not named")
            self._claims.addWidget(quiet(self.tr("{who} claims; not checked by us").format(who=who)))
            words = QLabel(f"“{claim.words}”")
            words.setProperty("claim", True)
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._claims.addWidget(words)
        if not record.claims:
            self._claims.addWidget(quiet(self.tr("The caption claims nothing about verification.")))

    def _ask_withdraw(self) -> None:
        if not self.editor.text().strip() or not self.note.text().strip():
            self.refuse(NoteNeeded() if self.editor.text().strip() else EditorNeeded())
            return
        self._name()
        self.refuse(None)
        self.withdrawn.emit(self.note.text())

    def _name(self) -> None:
        self.editor_named.emit(self.editor.text().strip())


def quiet(text: str) -> QLabel:
    """A small line in the second text colour."""
    label = QLabel(text)
    label.setProperty("quiet", True)
    label.setWordWrap(True)
    return label


def _key(records: tuple[Record, ...]) -> tuple[int, ...]:
    return tuple(record.id for record in records)

"""A bar over the import: how the text was taken in, and what might be repaired in it; nothing is repaired unasked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from captionmgr.services.reading import SENTENCES, Proposal, Reception, Repair
from captionmgr.ui import wording

_EXAMPLES = 3
"""Lines shown before and after: the bar leaves room for the records."""


class RepairBar(QWidget):
    """The bar; hidden while there is nothing to say.

    Signals:
        changed: other repairs are wanted now; `wanted` holds them.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("repair")
        self.setProperty("warning", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.wanted: frozenset[Repair] = frozenset()
        self._left: frozenset[Repair] = frozenset()
        self._reception: Reception | None = None
        self._encoding = ""
        self._note, self._words, self._changes = (self._label(name) for name in ("note", "words", "changes"))
        self._repair = self._button("repair_go", self.tr("Repair"))
        self._leave = self._button("repair_leave", self.tr("Leave as it is"))
        self._undo = self._button("repair_undo", self.tr("Take the repair back"))
        self._repair.clicked.connect(self._accept)
        self._leave.clicked.connect(self._decline)
        self._undo.clicked.connect(lambda: self._want(frozenset()))
        buttons = QHBoxLayout()
        for button in (self._repair, self._leave, self._undo):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 8, 16, 10)
        for label in (self._note, self._words, self._changes):
            rows.addWidget(label)
        rows.addLayout(buttons)
        self.hide()

    def forget(self, encoding: str = "") -> None:
        """Begin with another text, of which nothing is wanted yet; ``encoding`` of its file, if that needs saying."""
        self.wanted = self._left = frozenset()
        self._encoding = encoding
        self.show_reception(None)

    def show_reception(self, reception: Reception | None) -> None:
        """Say how a text was taken in."""
        self._reception = reception
        proposal = self._proposal()
        made = reception.repairs if reception else ()
        self._say(self._note, self._notes(reception))
        self._say(self._words, _sentence(proposal) if proposal else self._repaired(made))
        changes = proposal.changes[:_EXAMPLES] if proposal else ()
        self._say(self._changes, "\n".join(f"{one.number}:  {one.before}\n→  {one.after}" for one in changes))
        self._repair.setVisible(proposal is not None)
        self._leave.setVisible(proposal is not None)
        self._undo.setVisible(proposal is None and bool(made))
        self.setVisible(bool(self._note.text() or self._words.text()))

    def _proposal(self) -> Proposal | None:
        """The first repair that nobody has answered yet."""
        proposals = self._reception.proposals if self._reception else ()
        return next((one for one in proposals if one.kind not in self._left), None)

    def _notes(self, reception: Reception | None) -> str:
        notes = []
        if self._encoding:
            notes.append(self.tr("The file is not UTF-8; it was read as {encoding}.").format(encoding=self._encoding))
        if reception and reception.html:
            notes.append(self.tr("This is HTML: what a reader of the page sees was read, without menus and scripts."))
        return "\n".join(notes)

    def _repaired(self, made: tuple[Proposal, ...]) -> str:
        return "\n".join(f"{_sentence(one)} {self.tr('Repaired.')}" for one in made)

    def _accept(self) -> None:
        proposal = self._proposal()
        if proposal:
            self._want(self.wanted | {proposal.kind})

    def _decline(self) -> None:
        proposal = self._proposal()
        if proposal:
            self._left |= {proposal.kind}
            self.show_reception(self._reception)

    def _want(self, repairs: frozenset[Repair]) -> None:
        self.wanted = repairs
        self.changed.emit()

    def _label(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(f"repair_{name}")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        return button

    def _say(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


LINES = ("{count} line", "{count} lines")
"""Of one line and of several."""


def _sentence(proposal: Proposal) -> str:
    """What is wrong with a text, translated."""
    one = proposal.count == 1
    lines = QCoreApplication.translate("Repairs", LINES[not one])
    words = QCoreApplication.translate("Repairs", SENTENCES[proposal.kind])
    return words.format(cause=proposal.cause, lines=lines.format(count=wording.number(proposal.count)))

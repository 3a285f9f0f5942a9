"""A bar over the editor: somebody else changed the record while a field of it was typed in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from captionmgr.ui import wording


class ConflictBar(QWidget):
    """The bar; hidden while there is no conflict.

    Signals:
        theirs: show what they saved.
        mine: save mine over it.
    """

    theirs = Signal()
    mine = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("conflict")
        self.setProperty("warning", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setObjectName("conflict_words")
        take = QPushButton(self.tr("Take theirs"))
        save = QPushButton(self.tr("Save mine over it"))
        for button, name, signal in ((take, "take_theirs", self.theirs), (save, "save_mine", self.mine)):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
            button.clicked.connect(signal)
        buttons = QHBoxLayout()
        buttons.addWidget(take)
        buttons.addWidget(save)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 8, 14, 10)
        rows.addWidget(self._words)
        rows.addLayout(buttons)
        self.hide()

    def show_conflict(self, theirs: dict[str, str]) -> None:
        """Tell what they have in the fields that are typed in here, by field; nothing hides the bar."""
        lines = [
            self.tr("{field} is now “{theirs}”.").format(
                field=wording.field_label(name), theirs=wording.shortened(value)
            )
            for name, value in theirs.items()
        ]
        head = self.tr("Changed by someone else meanwhile; yours is not saved and stays in the field.")
        self._words.setText("\n".join((head, *lines)))
        self.setVisible(bool(theirs))

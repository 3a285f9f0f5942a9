"""The button beside the credit line: the same credit as each agency, or the house, would write it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from captionmgr.model.credit_styles import Rendering
from captionmgr.model.fields import FIELD
from captionmgr.services.crediting import HOUSE, Written
from captionmgr.ui import wording

_LONGEST_ENTRY = 110
"""Characters of an entry; what is longer ends in … and stands whole in its tip."""


class CreditButton(QPushButton):
    """“Write as…” with a menu; each entry shows the credit, its bytes, and what it leaves out.

    Args:
        written: gives the credit in each style, as the record now stands; empty where there is none.

    Signals:
        chosen: the credit line to be entered.
    """

    chosen = Signal(str)

    def __init__(self, written: Callable[[], tuple[Written, ...]]) -> None:
        super().__init__()
        self._written = written
        self.setText(self.tr("Write as…"))
        self.setObjectName("write_as")
        self.setProperty("link", True)
        self.setProperty("inline", True)
        self.setAccessibleName(self.tr("Write the credit line as…"))
        self.setToolTip(self.tr("The same credit in the style of an agency or of the house"))
        menu = QMenu(self)
        menu.setObjectName("credit_styles")
        menu.setAccessibleName(self.tr("Styles of the credit line"))
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        found = self._written()
        if not found:
            menu.addAction(self.tr("The record names nobody to credit")).setEnabled(False)
            return
        for one in found:
            menu.addAction(self._entry(one.style, one.whole))
        if all(one.style != HOUSE for one in found):
            menu.addAction(self.tr("House: the settings give no template")).setEnabled(False)
        shorter = [one for one in found if one.short != one.whole]
        if shorter:
            limit = FIELD["credit_line"].limit or 0
            menu.addSeparator()
            menu.addAction(self.tr("Within the {limit} bytes of IIM").format(limit=limit)).setEnabled(False)
            for one in shorter:
                menu.addAction(self._entry(one.style, one.short))

    def _entry(self, style: str, credit: Rendering) -> QAction:
        left_out = self.tr("left out: {what}").format(what="; ".join(credit.left_out)) if credit.left_out else ""
        words = f"{wording.credit_style(style)}: {credit.text}" + (f" — {left_out}" if left_out else "")
        size = self.tr("{size} bytes").format(size=wording.number(credit.size))
        action = QAction(f"{_short(words).replace('&', '&&')}\t{size}", self)
        action.setToolTip(words)
        action.setData(credit.text)
        action.triggered.connect(lambda: self.chosen.emit(credit.text))
        return action


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_ENTRY else words[: _LONGEST_ENTRY - 1] + "…"

"""The news facts of the caption as chips: each says a fact, has its words as a tooltip, and leads to them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from captionmgr.model.record import Record
from captionmgr.ui.evidence import KINDS
from captionmgr.ui.fact_words import Fact, facts_of
from captionmgr.ui.pill import Pills
from captionmgr.ui.theme import Evidence, Theme, colour

_SWATCH = 8
"""Edge of the square in the colour of the fact's words, pixels."""
_SWATCH_GAP = 3
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Chip(QPushButton):
    """One fact.

    Signals:
        entered, left: the focus came, or went.
        stepped: an arrow key: 1 to the next chip, -1 to the one before.
    """

    entered = Signal()
    left = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("chip", True)
        self.setAutoDefault(True)  # Return presses it
        self.setIconSize(QSize(_SWATCH + _SWATCH_GAP, _SWATCH))
        self.fact: Fact | None = None

    def show_fact(self, fact: Fact, record: Record) -> None:
        """Say a fact."""
        self.fact = fact
        self.setObjectName(f"fact_{fact.field}")
        self.setText(fact.words.replace("&", "&&"))
        self.setAccessibleName(fact.words)
        self.setToolTip(fact.evidence(record.received))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the focus came."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that it went."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """An arrow goes to the next chip: Tab passes all of them at once."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class FactChips(Pills):
    """The chips of one record, in lines; hidden where its caption has no such fact.

    Signals:
        entered: the `Fact` whose chip got the focus.
        left: a chip lost it.
        wanted: the `Fact` whose words are wanted.
    """

    entered = Signal(object)
    left = Signal()
    wanted = Signal(object)

    def __init__(self, theme: Theme, after: QWidget) -> None:
        """``after`` is what Tab comes from."""
        super().__init__((), line_gap=4)
        self.setObjectName("facts")
        self.setAccessibleName(self.tr("News facts in the caption"))
        self._theme = theme
        self._after = after
        self._chips: list[Chip] = []
        theme.changed.connect(self._tint)
        self.hide()

    def show_record(self, record: Record | None) -> None:
        """Show the facts of a record; None shows none."""
        facts = facts_of(record) if record else ()
        while len(self._chips) < len(facts):
            self._chips.append(self._made())
        for chip, fact in zip(self._chips, facts, strict=False):
            if record:
                chip.show_fact(fact, record)
            chip.show()
        for chip in self._chips[len(facts) :]:
            chip.fact = None
            chip.hide()
        self._tint()
        self.put(self._chips[: len(facts)])
        self.setVisible(bool(facts))

    def facts(self) -> list[Fact]:
        """The facts shown, in order."""
        return [chip.fact for chip in self._chips if chip.fact]

    def focus_on(self, field: str) -> bool:
        """Give the focus to the first chip of a news fact; whether there is one."""
        chip = next((chip for chip in self._chips if chip.fact and chip.fact.field == field), None)
        if chip:
            chip.setFocus()
        return chip is not None

    def _made(self) -> Chip:
        chip = Chip(self)
        chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus if self._chips else Qt.FocusPolicy.StrongFocus)
        QWidget.setTabOrder(self._chips[-1] if self._chips else self._after, chip)
        chip.entered.connect(lambda: self.entered.emit(chip.fact))
        chip.left.connect(self.left)
        chip.stepped.connect(lambda step: self._step(chip, step))
        chip.clicked.connect(lambda: self.wanted.emit(chip.fact))
        return chip

    def _step(self, chip: Chip, step: int) -> None:
        at = self._chips.index(chip) + step
        if 0 <= at < len(self.facts()):
            self._chips[at].setFocus()

    def _tint(self) -> None:
        for chip in self._chips:
            kind = KINDS.get(chip.fact.field) if chip.fact else None
            chip.setIcon(self._swatch(kind) if kind else QIcon())

    def _swatch(self, kind: Evidence) -> QIcon:
        drawn = QPixmap(_SWATCH + _SWATCH_GAP, _SWATCH)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.fillRect(0, 0, _SWATCH, _SWATCH, colour(self._theme.colours.evidence[kind][1]))
        painter.end()
        return QIcon(drawn)

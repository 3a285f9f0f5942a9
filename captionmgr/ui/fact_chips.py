"""The news facts of the caption as chips: each says a fact, has its words as a tooltip, and leads to them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from captionmgr.model.record import Record
from captionmgr.ui import wording
from captionmgr.ui.evidence import KINDS
from captionmgr.ui.fact_words import Fact, facts_of
from captionmgr.ui.pill import Pills
from captionmgr.ui.theme import Evidence, Theme, colour

_SWATCH = 8
"""Edge of the square in the colour of the fact's words, pixels."""
_MOST = 8
"""Chips shown unasked: a caption with a dozen restrictions leaves room for the fields."""
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
        self._of = 0
        self._more = QPushButton(self)
        self._more.setObjectName("more_facts")
        self._more.setAccessibleName(self.tr("More facts"))
        self._more.setProperty("link", True)
        self._more.setProperty("inline", True)
        self._more.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._more.clicked.connect(self._unfold)
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
        for chip in self._chips[len(facts) :]:
            chip.fact = None
        self._tint()
        record_id = record.id if record else 0
        self._show_first(len(facts) if record_id == self._of and self._unfolded else _MOST)
        self._of = record_id
        self.setVisible(bool(facts))

    def facts(self) -> list[Fact]:
        """The facts shown, in order."""
        return [chip.fact for chip in self._chips if chip.fact]

    @property
    def _unfolded(self) -> bool:
        return self._more.isHidden()

    def _unfold(self) -> None:
        """Show all; the focus goes to the first that was not shown."""
        first = next((chip for chip in self._chips if chip.fact and chip.isHidden()), None)
        self._show_first(len(self.facts()))
        if first:
            first.setFocus()

    def _show_first(self, most: int) -> None:
        """Show so many chips, and how many more there are; one more is shown rather than counted."""
        said = [chip for chip in self._chips if chip.fact]
        shown = said if len(said) <= most else said[: most - 1]
        for chip in self._chips:
            chip.setVisible(chip in shown)
        words = self.tr("{count} more…").format(count=wording.number(len(said) - len(shown)))
        self._more.setText(words)
        self._more.setAccessibleName(words)
        self._more.setVisible(len(shown) < len(said))
        self.put([*shown, self._more] if len(shown) < len(said) else shown)

    def focus_on(self, field: str) -> bool:
        """Give the focus to the first chip of a news fact; whether there is one."""
        chip = next((chip for chip in self._chips if chip.fact and chip.fact.field == field), None)
        if chip and chip.isHidden():
            self._unfold()
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
            if self._chips[at].isHidden():
                self._unfold()
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

"""What is wrong with the record, one line each, worst first; choosing a line goes to the field that mends it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from captionmgr.model.problems import Problem
from captionmgr.ui import wording
from captionmgr.ui.theme import Theme

_LEAST = 84
"""Height in pixels that the list may always have; above a quarter of the window it scrolls."""


class ProblemsPanel(QListWidget):
    """The problems.

    Signals:
        reached: the `Problem` that the keyboard came to.
        wanted: the `Problem` that is to be mended.
        repaired: the `Problem` whose repair is wanted: R on its line.
        dismissed: the `Problem` that is said to be none: Delete on its line.
    """

    reached = Signal(object)
    wanted = Signal(object)
    repaired = Signal(object)
    dismissed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._problems: tuple[Problem, ...] = ()
        self.setObjectName("problems")
        self.setAccessibleName(self.tr("Problems"))
        self.setProperty("problems", True)
        self.setToolTip(self.tr("Return goes to the field, R repairs, Delete dismisses with a reason"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)
        theme.changed.connect(lambda: self.show_problems(self._problems))
        self.show_problems(())

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show those."""
        self._problems = problems
        self.clear()
        for one in problems:
            repair = wording.repair(one)
            item = QListWidgetItem(f"{wording.SEVERITY_GLYPHS[one.severity]}  {wording.problem(one)} {repair}".rstrip())
            item.setForeground(QColor(self._theme.colours.severity(one.severity)))
            item.setData(Qt.ItemDataRole.UserRole, one)
            spoken = f"{wording.severity(one.severity)}: {wording.problem(one)} {repair}".rstrip()
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(wording.problem(one))
            self.addItem(item)
        self.setVisible(bool(problems))
        QTimer.singleShot(0, self, self._fit)

    def next_problem(self) -> None:
        """Go to the next one, after the last to the first."""
        if self.count():
            self.setCurrentRow((self.currentRow() + 1) % self.count())
            self.reached.emit(self.currentItem().data(Qt.ItemDataRole.UserRole))

    def chosen(self) -> Problem | None:
        """The one whose line is chosen, if any."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def worst(self) -> Problem | None:
        """The first of them, if there is any."""
        return self._problems[0] if self._problems else None

    def repairable(self) -> Problem | None:
        """The one chosen, if it can be repaired by the program, else the first that can."""
        chosen = self.chosen()
        return chosen if chosen and chosen.repair else next((one for one in self._problems if one.repair), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """R repairs the line chosen, Delete dismisses it."""
        one = self.chosen()
        if one and event.key() == Qt.Key.Key_Delete:
            self.dismissed.emit(one)
        elif one and one.repair and event.key() == Qt.Key.Key_R and not event.modifiers():
            self.repaired.emit(one)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Be as high as the lines are at this width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        self.doItemsLayout()
        if self.count():
            inside = self.visualItemRect(self.item(self.count() - 1)).bottom() - self.visualItemRect(self.item(0)).top()
            self.setFixedHeight(min(inside + 13, max(_LEAST, self.window().height() // 4)))

    def _go(self, item: QListWidgetItem) -> None:
        self.wanted.emit(item.data(Qt.ItemDataRole.UserRole))

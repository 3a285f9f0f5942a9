"""What the list shows instead of rows: three ways into an empty library, or that nothing was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from captionmgr.ui.resources import icon
from captionmgr.ui.theme import Theme

_NARROW, _LEAST, _MARGINS = 560, 240, 48
"""Widths in pixels: under which the ways in never stand side by side; that the page may always have; of margins."""


class EmptyPage(QWidget):
    """The page.

    Signals:
        paste_wanted, open_wanted, sample_wanted: one of the three ways in.
        all_wanted: the filter is to be taken away.
    """

    paste_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("empty")
        self.setProperty("surface", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel()
        self._title.setObjectName("empty_title")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = self._title.font()
        font.setPointSizeF(max(font.pointSizeF(), 9) * 1.5)
        font.setBold(True)
        self._title.setFont(font)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setProperty("quiet", True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._ways = {
            "paste": (QPushButton(self.tr("Paste captions")), self.paste_wanted),
            "open": (QPushButton(self.tr("Open file…")), self.open_wanted),
            "sample": (QPushButton(self.tr("Try the sample")), self.sample_wanted),
        }
        self._all = QPushButton(self.tr("Show all records"))
        self._all.setObjectName("empty_all")
        self._all.setAccessibleName(self._all.text())
        self._all.clicked.connect(self.all_wanted)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self.setFocusProxy(self._ways["paste"][0])
        theme.changed.connect(self._tint)
        self._tint()

    def show_empty(self) -> None:
        """The library holds no record yet."""
        self._show(
            self.tr("No captions yet"),
            self.tr("Paste a gallery page or single captions, open a text file, or drop one here."),
            library=True,
        )

    def show_nothing_found(self, words: str) -> None:
        """There are records, but none of those wanted; ``words`` is what was searched for."""
        hint = self.tr("No record matches “{words}” here.").format(words=words) if words else ""
        self._show(self.tr("Nothing found") if words else self.tr("Nothing here"), hint, library=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The ways in stand one under the other where they have no room side by side."""
        super().resizeEvent(event)
        self._turn()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Only now is it known how wide the style makes them."""
        super().showEvent(event)
        self._turn()

    def _turn(self) -> None:
        wide = _MARGINS
        for button, _ in self._ways.values():
            button.ensurePolished()
            wide += max(button.sizeHint().width(), button.minimumSizeHint().width()) + self._row.spacing()
        narrow = self.width() < max(_NARROW, wide)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _show(self, title: str, hint: str, *, library: bool) -> None:
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._all.setVisible(not library)
        for button, _ in self._ways.values():
            button.setVisible(library)

    def _arrange(self) -> None:
        ways = self._row
        ways.setSpacing(8)
        ways.addStretch(1)
        for name, (button, signal) in self._ways.items():
            button.setObjectName(f"empty_{name}")
            button.setAccessibleName(button.text())
            button.clicked.connect(signal)
            ways.addWidget(button)
        ways.addWidget(self._all)
        ways.addStretch(1)
        self._ways["paste"][0].setProperty("primary", True)
        self.setMinimumWidth(_LEAST)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*[_MARGINS // 2] * 4)
        rows.setSpacing(10)
        rows.addStretch(2)
        rows.addWidget(self._title)
        rows.addWidget(self._hint)
        rows.addSpacing(8)
        rows.addLayout(ways)
        rows.addStretch(3)

    def _tint(self) -> None:
        colours = self._theme.colours
        for name, (button, _) in self._ways.items():
            button.setIcon(icon(name, colours.primary.text if name == "paste" else colours.text))

"""The bar over the columns: captions in, image, search, and the one loud button: export."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from captionmgr.ui import wording
from captionmgr.ui.commands import Commands
from captionmgr.ui.resources import icon
from captionmgr.ui.theme import Theme


class TopBar(QWidget):
    """The bar, with the search field of the list in it."""

    def __init__(self, commands: Commands, search: QWidget, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("bar", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        texts = {"paste": self.tr("Captions…"), "attach": self.tr("Image…"), "export": self.tr("Export…")}
        self._buttons: dict[str, QPushButton] = {}
        for name, text in texts.items():
            button = self._buttons[name] = QPushButton(text)
            button.setObjectName(f"bar_{name}")
            button.setAccessibleName(commands.tooltip(name))
            button.setToolTip(commands.tooltip(name))
            button.clicked.connect(commands[name].trigger)
            commands[name].changed.connect(lambda button=button, name=name: button.setToolTip(commands.tooltip(name)))
        self._buttons["export"].setProperty("primary", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 12, 9)
        row.setSpacing(8)
        row.addWidget(self._buttons["paste"])
        row.addWidget(self._buttons["attach"])
        row.addWidget(search, 1)
        row.addWidget(self._buttons["export"])
        theme.changed.connect(self._tint)
        self.show_selected(0)

    def show_selected(self, count: int) -> None:
        """Offer what can be done with so many records."""
        words = self.tr("Export {count}…") if count else self.tr("Export…")
        self._buttons["export"].setText(words.format(count=wording.number(count)))
        self._buttons["export"].setEnabled(count > 0)
        self._buttons["attach"].setEnabled(count == 1)
        self._tint()

    def _tint(self) -> None:
        colours = self._theme.colours
        shade = colours.primary.text if self._buttons["export"].isEnabled() else colours.second
        self._buttons["paste"].setIcon(icon("captions", colours.text))
        self._buttons["attach"].setIcon(icon("image", colours.text))
        self._buttons["export"].setIcon(icon("export", shade))

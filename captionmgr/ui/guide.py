"""The user guide in a window of its own, with the shortcuts as they are now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from captionmgr.ui.commands import Commands, plain
from captionmgr.ui.resources import folder


class Guide(QWidget):
    """The guide, made when it is first asked for."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._commands = commands
        self.setObjectName("guide")
        self.setWindowTitle(self.tr("User guide"))
        self.resize(760, 820)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("User guide"))
        self.text.setOpenLinks(False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.text)

    def start(self) -> None:
        """Show the guide from its beginning."""
        self.text.setMarkdown((folder() / "guide.md").read_text("utf-8") + self._shortcuts())
        self.text.document().setDocumentMargin(20)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def _shortcuts(self) -> str:
        """The commands that have keys, as a table in Markdown."""
        native = QKeySequence.SequenceFormat.NativeText
        pairs = [(plain(action), action.shortcut().toString(native)) for _menu, action in self._commands.all()]
        lines = [f"| {name} | {keys} |".replace("\\", "\\\\") for name, keys in pairs if keys]
        head = (f"| {self.tr('Command')} | {self.tr('Keys')} |", "|---|---|")
        return "\n" + "\n".join((*head, *lines)) + "\n"

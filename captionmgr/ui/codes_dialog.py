"""The files of code replacements: which there are, in which order, the delimiter, and a line to try them in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from captionmgr.model.code_replacements import Codes, expand
from captionmgr.services import codes as files
from captionmgr.settings import Settings
from captionmgr.ui import wording

_PATH = int(Qt.ItemDataRole.UserRole)


class CodesDialog(QDialog):
    """The dialog. Every change holds at once; ``settings`` gives those of now.

    Signals:
        changed: the `Settings` to keep.
        read: (`Codes`, delimiter) to use from now on.
    """

    changed = Signal(object)
    read = Signal(object, str)

    def __init__(self, settings: Callable[[], Settings], parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._codes = Codes()
        self.setObjectName("codes")
        self.setWindowTitle(self.tr("Code replacements"))
        self.resize(640, 420)
        self.list = QListWidget()
        self.delimiter = QLineEdit()
        self.tried = QLineEdit()
        self.shown = QLabel()
        self.words = QLabel()
        self.buttons = {
            "add": QPushButton(self.tr("Add files…")),
            "remove": QPushButton(self.tr("Remove")),
            "up": QPushButton(self.tr("Up")),
            "down": QPushButton(self.tr("Down")),
            "close": QPushButton(self.tr("Close")),
        }
        self._arrange()
        self.buttons["add"].clicked.connect(self._ask)
        self.buttons["remove"].clicked.connect(self._remove)
        self.buttons["up"].clicked.connect(lambda: self._move(-1))
        self.buttons["down"].clicked.connect(lambda: self._move(1))
        self.buttons["close"].clicked.connect(self.close)
        self.delimiter.editingFinished.connect(self._keep)
        self.tried.textChanged.connect(self._try)

    def start(self) -> None:
        """Show the files of now, read anew."""
        self.refresh()
        self.show()
        self.raise_()
        self.buttons["add"].setFocus()

    def refresh(self) -> None:
        """Read the files anew, and have their codes used."""
        settings = self._settings()
        self.list.clear()
        for _name, path in settings.codes:
            item = QListWidgetItem(path)
            item.setData(_PATH, path)
            self.list.addItem(item)
        self.delimiter.setText(settings.code_delimiter)
        self._codes, failed = files.load([Path(path) for _name, path in settings.codes])
        said = [self.tr("Codes: {count}").format(count=wording.number(len(self._codes.columns)))]
        said += [
            self.tr("{file}, line {line}: no tab, so no code").format(file=name, line=line)
            for name, line in self._codes.ignored[:3]
        ]
        said += [wording.sentence(error) for error in failed]
        self.words.setText("\n".join(said))
        self.read.emit(self._codes, settings.code_delimiter)
        self._try()

    def add(self, paths: list[Path]) -> None:
        """Add files behind those there are; one that is there already stays where it is."""
        known = [path for _name, path in self._settings().codes]
        self._use([*known, *(str(path) for path in paths if str(path) not in known)])

    def _ask(self) -> None:
        kinds = self.tr("Text files (*.txt *.tsv *.tab);;All files (*)")
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Add files"), self._settings().last_folder, kinds)
        self.add([Path(path) for path in paths])

    def _paths(self) -> list[str]:
        return [str(self.list.item(row).data(_PATH)) for row in range(self.list.count())]

    def _remove(self) -> None:
        row = self.list.currentRow()
        self._use([path for at, path in enumerate(self._paths()) if at != row])

    def _move(self, by: int) -> None:
        paths, row = self._paths(), self.list.currentRow()
        if row >= 0 and 0 <= row + by < len(paths):
            paths.insert(row + by, paths.pop(row))
            self._use(paths)
            self.list.setCurrentRow(row + by)

    def _keep(self) -> None:
        if self.delimiter.text() != self._settings().code_delimiter:
            self._use(self._paths())

    def _use(self, paths: list[str]) -> None:
        typed = self.delimiter.text().strip()
        delimiter = typed if len(typed) == 1 and not typed.isalnum() else self._settings().code_delimiter
        named = tuple((str(number), path) for number, path in enumerate(paths, 1))
        self.changed.emit(replace(self._settings(), codes=named, code_delimiter=delimiter))
        self.refresh()

    def _try(self) -> None:
        self.shown.setText(expand(self.tried.text(), self._codes, self._settings().code_delimiter))

    def _arrange(self) -> None:
        names = {
            self.list: self.tr("Files, the first one deciding"),
            self.delimiter: self.tr("Sign before and after a code"),
            self.tried: self.tr("Try it"),
        }
        for widget, name in names.items():
            widget.setAccessibleName(name)
        self.delimiter.setMaxLength(1)
        self.delimiter.setMaximumWidth(60)
        self.words.setWordWrap(True)
        self.shown.setWordWrap(True)
        self.shown.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        for name in ("add", "remove", "up", "down"):
            row.addWidget(self.buttons[name])
        row.addStretch(1)
        row.addWidget(self.buttons["close"])
        form = QFormLayout()
        form.addRow(names[self.delimiter], self.delimiter)
        form.addRow(names[self.tried], self.tried)
        form.addRow("", self.shown)
        rows = QVBoxLayout(self)
        rows.addWidget(QLabel(names[self.list]))
        rows.addWidget(self.list, 1)
        rows.addWidget(self.words)
        rows.addLayout(form)
        rows.addLayout(row)

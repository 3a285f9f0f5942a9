"""Opens the window: application, look, store; and what happens when the store cannot be opened, or a bug shows."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from captionmgr import rulebook
from captionmgr.model.errors import BadRules, StoreError
from captionmgr.model.houses import NO_RULES, HouseRules
from captionmgr.services.desk import Desk
from captionmgr.settings import Settings, save
from captionmgr.ui import language, wording
from captionmgr.ui.deeds import open_window
from captionmgr.ui.ending import Ending
from captionmgr.ui.main_window import MainWindow
from captionmgr.ui.resources import icon
from captionmgr.ui.theme import Mode, Theme

_STORE_IN_THE_WAY = 3
_log = logging.getLogger(__name__)


def run(argv: Sequence[str], *, store: Path, settings: Settings, settings_path: Path, rules_path: Path) -> int:
    """Open the window on a store and stay until it is closed; returns the exit code."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(list(argv))
    app.setApplicationName("captionmgr")
    app.setDesktopFileName("captionmgr")
    language.use(app, settings.language)
    theme = Theme(Mode(settings.theme))
    theme.apply()
    app.setWindowIcon(QIcon(icon("captionmgr", theme.colours.accent)))
    try:
        desk = Desk.open(
            store,
            editor=settings.editor,
            origin="window",
            credit_in_description=settings.credit_in_description,
            credit=settings.credit,
        )
    except StoreError as error:
        _log.error("%s", error)
        failure = StartFailure(error)
        failure.show()
        app.exec()
        return _STORE_IN_THE_WAY
    with desk:
        rules, trouble = _house_rules(rules_path)
        desk.follow(rules, rules_path)
        desk.policy = settings.policy
        window = open_window(desk, store, theme, settings, lambda changed: save(changed, settings_path))
        if trouble:
            window.fail(trouble)
            window.rules.warn(trouble)
        before = sys.excepthook
        sys.excepthook = ExceptionHook(window)
        ending = Ending(window)
        window.show()
        try:
            return app.exec()
        finally:
            sys.excepthook = before
            ending.stop()
            window.jobs.close()


def _house_rules(path: Path) -> tuple[HouseRules, BadRules | None]:
    """The house rules; none, and why, where their file cannot be followed: the desk must open all the same."""
    try:
        return rulebook.load(path), None
    except BadRules as error:
        _log.error("%s", error)
        return NO_RULES, error


class StartFailure(QWidget):
    """What is shown instead of the window where the store cannot be used: the sentence, and a way to close."""

    def __init__(self, error: StoreError) -> None:
        super().__init__()
        self.setObjectName("start_failure")
        self.setWindowTitle(self.tr("Caption Manager"))
        title = QLabel(self.tr("The store cannot be opened"))
        title.setProperty("heading", True)
        words = QLabel(wording.sentence(error))
        words.setObjectName("start_failure_words")
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("start_failure_close")
        close.setAccessibleName(close.text())
        close.clicked.connect(self.close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 20)
        rows.setSpacing(12)
        rows.addWidget(title)
        rows.addWidget(words)
        rows.addStretch(1)
        rows.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(520, 180)


class ExceptionHook:
    """Logs a bug, shows it with its details, and lets the program go on."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an exception nobody caught."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("unexpected error", exc_info=(kind, error, trace))
        box = QMessageBox(self._window)
        box.setObjectName("bug")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(QCoreApplication.translate("MainWindow", "Caption Manager"))
        box.setText(
            QCoreApplication.translate(
                "MainWindow",
                "Something went wrong that should not have. What was saved is safe; you can go on.",
            )
        )
        box.setInformativeText(f"{kind.__name__}: {error}")
        box.setDetailedText("".join(traceback.format_exception(kind, error, trace)))
        box.setModal(False)
        box.show()

"""Every command of the window: its name, its shortcut, its place in the menus. One table, so that none is forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from captionmgr.settings import LANGUAGES, Shortcuts
from captionmgr.ui.theme import Mode

Keys = str | QKeySequence.StandardKey
_STANDARD = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        name: of the action, as objectName and for `Commands.on`.
        text: in the menu, English, with the mnemonic's ampersand.
        keys: shortcuts; the first is shown.
        icon: name of a drawing, or empty.
    """

    name: str
    text: str
    keys: tuple[Keys, ...] = ()
    icon: str = ""


SEPARATOR = Command("", "")
MENUS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    (
        "&File",
        (
            Command("paste", "&Paste captions…", ("Ctrl+Shift+N",), "paste"),
            Command("open", "&Open captions…", (_STANDARD.Open,), "open"),
            Command("add_images", "&Add images…", ("Ctrl+Shift+I",), "image"),
            Command("add_folder", "Add a &folder…", ("Ctrl+Shift+O",)),
            Command("match", "Mat&ch images to captions…", ("Ctrl+Shift+G",)),
            Command("relink", "Find &missing images…"),
            Command("sample", "Try the &sample", (), "sample"),
            SEPARATOR,
            Command("attach", "Attach &image…", ("Ctrl+I",), "image"),
            Command("export", "&Export selection…", ("Ctrl+E",), "export"),
            Command("inscribe", "&Write into the images…"),
            Command("put_back", "Put images &back as received…"),
            SEPARATOR,
            Command("quit", "&Quit", ("Ctrl+Q",)),
        ),
    ),
    (
        "&Edit",
        (
            Command("undo", "&Undo", (_STANDARD.Undo,), "undo"),
            Command("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
            SEPARATOR,
            Command("copy", "&Copy caption and credit", ("Ctrl+Shift+C",)),
            Command("copy_fields", "Copy fields of the recor&d", ("Ctrl+Alt+C",)),
            Command("template", "Paste fields, &template…", ("Ctrl+Alt+V",)),
            SEPARATOR,
            Command("search", "&Search", (_STANDARD.Find,), "search"),
            Command("save_search", "Sa&ve this search…", ("Ctrl+Shift+F",)),
            Command("forget_search", "For&get the saved search"),
            Command("rewrite", "Find and &replace…", ("Ctrl+H",)),
            Command("select_all", "Select &all records", ("Ctrl+Shift+A",)),
            SEPARATOR,
            Command("codes", "Code replace&ments…", ("Ctrl+Shift+M",)),
            Command("rules", "House ru&les…", ("Ctrl+Shift+H",)),
        ),
    ),
    (
        "&Record",
        (
            Command("next", "&Next record", ("Ctrl+Down",), "next"),
            Command("previous", "&Previous record", ("Ctrl+Up",), "previous"),
            Command("save_next", "&Save and next", ("Ctrl+Return", "Ctrl+Enter")),
            SEPARATOR,
            Command("caption", "To the &caption", ("Alt+Return",)),
            Command("list", "Back to the &list", ("Esc",)),
            Command("next_problem", "Next &problem", ("F8",)),
            SEPARATOR,
            Command("make_rule", "&Turn this reading into a rule…", ("Ctrl+Shift+R",)),
            Command("detach", "&Remove image from record"),
        ),
    ),
    (
        "&Verify",
        (
            Command("verified", "Mark &verified…", ("Ctrl+Shift+V",), "check"),
            Command("cannot_verify", "&Cannot verify…", ("Ctrl+Shift+K",)),
            Command("disputed", "&Disputed…", ("Ctrl+Shift+D",)),
            Command("second", "Sign as &second person", ("Ctrl+Shift+S",)),
            SEPARATOR,
            Command("check", "&To the checks", ("Ctrl+Shift+E",)),
            Command("repair", "&Repair the problem", ("Ctrl+.",)),
            Command("dismiss", "Dis&miss the problem…", ("Ctrl+Shift+X",)),
            SEPARATOR,
            Command("similar", "&Find look-alikes", ("Ctrl+Shift+L",)),
            Command("hold", "&Hold until…", ("Ctrl+Shift+T",)),
            Command("use", "&Note a use…", ("Ctrl+Shift+U",)),
            SEPARATOR,
            Command("notice", "Notice of an a&gency…", ("Ctrl+Shift+W",)),
            Command("audit", "&Prove the history", ("Ctrl+Shift+P",)),
        ),
    ),
    (
        "V&iew",
        (
            Command("tab_1", "&Caption", ("Ctrl+1",)),
            Command("tab_2", "&Rights", ("Ctrl+2",)),
            Command("tab_3", "&Verification", ("Ctrl+3",)),
            Command("tab_4", "&Metadata", ("Ctrl+4",)),
            Command("tab_5", "&History", ("Ctrl+5",)),
            SEPARATOR,
            Command("sidebar", "Left c&olumn", ("Ctrl+B",)),
            Command("sheet", "Contact s&heet", ("Ctrl+G",)),
            Command("large", "&Large picture", ("Ctrl+L",)),
            Command("columns", "Colu&mns of the list…"),
            Command("palette", "&All commands…", ("Ctrl+K",), "search"),
            Command("refresh", "Re&fresh", (_STANDARD.Refresh,)),
            SEPARATOR,
            Command("theme_system", "Follow the s&ystem"),
            Command("theme_light", "&Light"),
            Command("theme_dark", "&Dark"),
            SEPARATOR,
            Command("language_system", "Language of the s&ystem"),
            Command("language_en", "&English"),
            Command("language_de", "&German (Deutsch)"),
            Command("language_fr", "&French (Français)"),
        ),
    ),
    (
        "&Help",
        (
            Command("guide", "&User guide", (_STANDARD.HelpContents,)),
            Command("shortcuts", "&Shortcuts…", ("Ctrl+Shift+Y",)),
            Command("about", "&About captionmgr"),
        ),
    ),
)

NEEDS_ONE = ("attach", "detach", "make_rule", "copy_fields", "check", "repair", "dismiss", "similar")
"""Commands for one selected record."""
NEEDS_SOME = (
    *("export", "verified", "cannot_verify", "disputed"),
    *("second", "hold", "use", "inscribe", "put_back"),
    *("save_next", "caption", "next_problem", "copy", "rewrite", "template"),
)
"""Commands for one selected record or several."""


class Commands:
    """The actions of a window, in its menus."""

    def __init__(self, window: QMainWindow) -> None:
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, str] = {}
        self._shipped: dict[str, list[QKeySequence]] = {}
        for title, commands in MENUS:
            menu = window.menuBar().addMenu(_tr(title))
            for command in commands:
                if command is SEPARATOR:
                    menu.addSeparator()
                    continue
                action = QAction(_tr(command.text), window)
                action.setObjectName(f"command_{command.name}")
                action.setShortcuts([QKeySequence(keys) for keys in command.keys])
                self._shipped[command.name] = action.shortcuts()
                menu.addAction(action)
                self._actions[command.name] = action
                self._menus[command.name] = _tr(title).replace("&", "")
        for choice, choices in (("theme", tuple(map(str, Mode))), ("language", LANGUAGES)):
            group = QActionGroup(window)
            for one in choices:
                self[f"{choice}_{one}"].setCheckable(True)
                group.addAction(self[f"{choice}_{one}"])
        self["sheet"].setCheckable(True)
        self["sidebar"].setCheckable(True)
        self["sidebar"].setChecked(True)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def use(self, shortcuts: Mapping[str, str]) -> None:
        """Give commands the keys that the user wants, and all others those shipped; names that no command has wait."""
        for name, action in self._actions.items():
            wanted = shortcuts.get(name)
            action.setShortcuts(self.shipped(name) if wanted is None else [QKeySequence(wanted)])

    def changed(self) -> Shortcuts:
        """The commands whose keys are not those shipped."""
        pairs = ((name, action) for name, action in self._actions.items() if action.shortcuts() != self.shipped(name))
        return tuple((name, action.shortcut().toString()) for name, action in pairs)

    def shipped(self, name: str) -> list[QKeySequence]:
        """The keys that a command has if nobody changes them."""
        return self._shipped[name]

    def with_keys(self, keys: QKeySequence, *, but: QAction) -> QAction | None:
        """Another command that has those keys; None where they are free, or none."""
        found = (one for one in self._actions.values() if one is not but and keys in one.shortcuts())
        return None if keys.isEmpty() else next(found, None)

    def name_of(self, action: QAction) -> str:
        """The name of a command."""
        return action.objectName().removeprefix("command_")

    def all(self) -> list[tuple[str, QAction]]:
        """Every command, with the title of its menu, in the menus' order."""
        return [(self._menus[name], action) for name, action in self._actions.items()]

    def enable(self, names: tuple[str, ...], enabled: bool) -> None:
        """Make commands usable or not."""
        for name in names:
            self[name].setEnabled(enabled)

    def tooltip(self, name: str) -> str:
        """A command's name with its shortcut, for a button's tooltip."""
        action = self[name]
        text = plain(action)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{text} ({keys})" if keys else text


def plain(action: QAction) -> str:
    """A command's name without the signs that a menu needs."""
    return action.text().replace("&", "").rstrip("…").rstrip()


def icons() -> dict[str, str]:
    """The drawing of each command that has one."""
    return {command.name: command.icon for _, commands in MENUS for command in commands if command.icon}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)

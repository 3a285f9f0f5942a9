"""Writes ``docs/shortcuts.md``, the list of all commands and their shortcuts, from the window's own table of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication, QKeySequence

from captionmgr.ui.commands import MENUS

PAGE = Path(__file__).with_name("shortcuts.md")


def page() -> str:
    """The page as it should stand."""
    how = "Made by `python docs/shortcuts.py`. Shortcuts can be changed: Help, Shortcuts."
    lines = ["# Commands and shortcuts", "", how]
    for title, commands in MENUS:
        lines += ["", f"## {_plain(title)}", "", "| command | keys |", "|---|---|"]
        for command in (one for one in commands if one.name):
            keys = ", ".join(f"`{QKeySequence(one).toString()}`" for one in command.keys)
            lines.append(f"| {_plain(command.text)} | {keys} |")
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")


if __name__ == "__main__":
    application = QGuiApplication([])  # what the platform's standard keys are, only it knows
    PAGE.write_text(page(), encoding="utf-8")

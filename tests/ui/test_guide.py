"""The user guide opens in the program, whole, with the shortcuts as they are now."""

import re

from captionmgr.ui.guide import Guide
from captionmgr.ui.resources import folder


def test_it_opens_by_its_command_with_all_it_says(filled, settled):
    filled.commands.use({"large": "Ctrl+Alt+L"})
    filled.commands["guide"].trigger()
    guide = filled.findChild(Guide, "guide")
    assert guide.isVisible()
    shown = guide.text.toPlainText()
    for heading in re.findall(r"^## (.*)$", (folder() / "guide.md").read_text("utf-8"), re.MULTILINE):
        assert heading.split(". ")[-1] in shown
    assert "Ctrl+Alt+L" in shown
    assert "Export selection" in shown
    guide.hide()
    settled(filled)


def test_the_keys_it_names_are_those_shipped(filled, settled):
    told = set(re.findall(r"\*\*((?:Ctrl\+|F\d)[^*]*)\*\*", (folder() / "guide.md").read_text("utf-8")))
    keys = {key.toString() for _, action in filled.commands.all() for key in action.shortcuts()}
    assert told - keys == set()
    settled(filled)

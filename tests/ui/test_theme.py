"""Every text stands on its ground with a contrast of at least 4.5 to 1, in both looks; only the theme names colours."""

import re
from pathlib import Path

import pytest

import captionmgr.ui
from captionmgr.ui import resources, theme
from captionmgr.ui.theme import DARK, LIGHT

UI = Path(captionmgr.ui.__file__).parent


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_wcag_does():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast(colours):
    poor = {name: round(contrast(*pair), 2) for name, pair in colours.pairs().items() if contrast(*pair) < 4.5}
    assert poor == {}


def test_only_the_theme_names_colours():
    named = {
        path.name
        for path in (*UI.glob("*.py"), resources.folder() / "style.qss", *resources.folder().glob("icons/*.svg"))
        if path.name != "theme.py"
        and re.search(r"#[0-9A-Fa-f]{6}\b|GlobalColor\.(?!transparent)", path.read_text("utf-8"))
    }
    assert named == set()


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_leaves_no_colour_open(colours):
    assert "@" not in theme.style_sheet(colours).split("*/", 1)[1]

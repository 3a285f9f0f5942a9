"""All colours of the window, light and dark, and the style made of them. No other module names a colour."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from captionmgr.model.problems import Severity
from captionmgr.model.verification import Status
from captionmgr.ui import resources


class Mode(StrEnum):
    """Which of the two looks is shown."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Evidence(StrEnum):
    """The kinds of evidence that a caption is marked with, each with a colour of its own."""

    SOURCE = "source"
    VERIFICATION = "verification"
    PLACE = "place"
    DATE = "date"
    PERSON = "person"
    CREDIT = "credit"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Tone:
    """A loud thing: text on its own ground."""

    text: str
    ground: str


@dataclass(frozen=True, slots=True)
class Colours:
    """One look. Each attribute is ``#RRGGBB``; a `Tone` is text on its own ground.

    `evidence` holds for each kind the quiet ground and the one shown while its field has the focus.
    """

    ground: str
    surface: str
    sunken: str
    line: str
    control_line: str
    text: str
    second: str
    accent: str
    chosen: str
    primary: Tone
    primary_hover: str
    neutral: Tone
    verified: Tone
    attention: Tone
    disputed: Tone
    stage: Tone
    evidence: dict[Evidence, tuple[str, str]]

    @property
    def is_light(self) -> bool:
        """Whether the ground is lighter than the text on it."""
        return QColor(self.surface).lightness() > QColor(self.text).lightness()

    def pairs(self) -> dict[str, tuple[str, str]]:
        """Every text colour with each ground it stands on, by a name for it."""
        tones = {name: getattr(self, name) for name in ("primary", "neutral", "verified", "attention", "disputed")}
        found = {name: (tone.text, tone.ground) for name, tone in tones.items()}
        found["stage"] = (self.stage.text, self.stage.ground)
        for ground in ("ground", "surface", "sunken", "chosen"):
            for text in ("text", "second", "accent"):
                found[f"{text} on {ground}"] = (getattr(self, text), getattr(self, ground))
        for name in ("verified", "attention", "disputed"):
            found[f"{name} on surface"] = (tones[name].text, self.surface)
            found[f"{name} on chosen"] = (tones[name].text, self.chosen)
        for kind, grounds in self.evidence.items():
            for ground in grounds:
                found[f"{kind} {ground}"] = (self.text, ground)
        return found

    def status(self, status: Status) -> Tone:
        """The pill of a status."""
        return {
            Status.IN_REVIEW: self.attention,
            Status.VERIFIED: self.verified,
            Status.CANNOT_VERIFY: self.attention,
            Status.DISPUTED: self.disputed,
        }.get(status, self.neutral)

    def severity(self, severity: Severity) -> str:
        """The text colour of a problem."""
        return {Severity.WRONG: self.disputed.text, Severity.ATTENTION: self.attention.text}.get(severity, self.second)


LIGHT = Colours(
    ground="#F4F5F7",
    surface="#FFFFFF",
    sunken="#F4F5F7",
    line="#DFE3E8",
    control_line="#CBD2DA",
    text="#1B1F24",
    second="#57606A",
    accent="#1F5FBF",
    chosen="#E6EFFD",
    primary=Tone("#FFFFFF", "#1F5FBF"),
    primary_hover="#184C99",
    neutral=Tone("#4B545E", "#E9ECF0"),
    verified=Tone("#116329", "#DDF3E4"),
    attention=Tone("#7A4E00", "#FFF1CC"),
    disputed=Tone("#A40E26", "#FDE2E4"),
    stage=Tone("#C9D1D9", "#1E2227"),
    evidence={
        Evidence.SOURCE: ("#EDE4FD", "#CDB6F8"),
        Evidence.VERIFICATION: ("#DDF3E4", "#A5DDB6"),
        Evidence.PLACE: ("#DCE8FA", "#A9C9F7"),
        Evidence.DATE: ("#FFF1CC", "#FBD76B"),
        Evidence.PERSON: ("#D6F1F1", "#98DADB"),
        Evidence.CREDIT: ("#FDE3D9", "#F8B69C"),
        Evidence.NOTICE: ("#FBE1EF", "#F1A8CF"),
    },
)

DARK = Colours(
    ground="#16191D",
    surface="#1E2227",
    sunken="#262B31",
    line="#333A42",
    control_line="#48515B",
    text="#E6EAEE",
    second="#A3ADB8",
    accent="#7FB2F8",
    chosen="#233349",
    primary=Tone("#FFFFFF", "#2A68C8"),
    primary_hover="#3D7BDB",
    neutral=Tone("#C3CBD3", "#343B43"),
    verified=Tone("#86DDA0", "#16381F"),
    attention=Tone("#F0C566", "#3D310D"),
    disputed=Tone("#FF9DA9", "#4A1820"),
    stage=Tone("#C9D1D9", "#0E1013"),
    evidence={
        Evidence.SOURCE: ("#3A2D59", "#5C4691"),
        Evidence.VERIFICATION: ("#173F29", "#1F6840"),
        Evidence.PLACE: ("#1D3658", "#2B558D"),
        Evidence.DATE: ("#483A0E", "#6E5712"),
        Evidence.PERSON: ("#14414A", "#1D6671"),
        Evidence.CREDIT: ("#51291B", "#80402A"),
        Evidence.NOTICE: ("#4B1F3B", "#7C3363"),
    },
)


class Theme(QObject):
    """The look in use; widgets that paint for themselves listen to `changed`."""

    changed = Signal()

    def __init__(self, mode: Mode = Mode.SYSTEM) -> None:
        super().__init__()
        self.mode = mode
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def colours(self) -> Colours:
        """The colours in use."""
        if self.mode is Mode.SYSTEM:
            return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self.mode is Mode.DARK else LIGHT

    def use(self, mode: Mode) -> None:
        """Change the look of the whole program."""
        self.mode = mode
        self.apply()

    def apply(self) -> None:
        """Give the application its style, palette and style sheet."""
        app, sheet = QApplication.instance(), style_sheet(self.colours)
        if isinstance(app, QApplication) and app.styleSheet() != sheet:
            app.setStyle("Fusion")
            app.setPalette(palette(self.colours))
            app.setStyleSheet(sheet)
        self.changed.emit()

    def _system_changed(self) -> None:
        if self.mode is Mode.SYSTEM:
            self.apply()


def colour(text: str, opacity: float = 1.0) -> QColor:
    """A colour of `Colours` for painting."""
    made = QColor(text)
    made.setAlphaF(opacity)
    return made


def palette(colours: Colours) -> QPalette:
    """The palette for Fusion."""
    made = QPalette()
    role = QPalette.ColorRole
    for name, value in (
        (role.Window, colours.ground),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.sunken),
        (role.Text, colours.text),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.disputed.text),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.second),
        (role.Highlight, colours.primary.ground),
        (role.HighlightedText, colours.primary.text),
        (role.Accent, colours.primary.ground),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Mid, colours.line),
        (role.Midlight, colours.line),
        (role.Light, colours.surface),
        (role.Dark, colours.control_line),
        (role.Shadow, colours.control_line),
    ):
        made.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, colour(colours.second, 0.65))
    return made


def style_sheet(colours: Colours) -> str:
    """What the palette cannot say: lines, corners and gutters, on a grid of 4 px."""
    names = {
        name: value
        for name, value in ((slot, getattr(colours, slot)) for slot in Colours.__slots__)
        if isinstance(value, str)
    }
    tones = {
        f"{name}_{part}": getattr(getattr(colours, name), part)
        for name in ("primary", "neutral", "verified", "attention", "disputed", "stage")
        for part in ("text", "ground")
    }
    values = names | tones
    made = re.sub(r"@icon (\w+) (\w+);", lambda icon: resources.tinted(icon[1], values[icon[2]]), resources.style())
    for name, value in values.items():
        made = made.replace(f"@{name};", f"{value};")
    return made

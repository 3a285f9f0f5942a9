"""What an editor chooses once: name, look, and how captions are written into files; one TOML file."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import platformdirs
import tomlkit
from tomlkit.exceptions import TOMLKitError

from captionmgr import toml_file
from captionmgr.model.code_replacements import DELIMITER
from captionmgr.model.credit_template import Template
from captionmgr.model.errors import BadSettings, BadTemplate

THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "de", "fr")
CREDIT_STYLES = ("as received", "ap", "reuters", "afp", "getty", "house")


@dataclass(frozen=True, slots=True)
class Credit:
    """How this house likes credits written: the table ``[credit]``.

    Attributes:
        style: one of `CREDIT_STYLES`: the one offered first; credit lines are never rewritten unasked.
        template: the house's own style (`model.credit_template`); empty where it has none.
    """

    style: str = "as received"
    template: str = ""

    @property
    def house_style(self) -> Template | None:
        """The template understood; None where there is none."""
        return Template.parse(self.template) if self.template else None


AS_RECEIVED = Credit()


@dataclass(frozen=True, slots=True)
class Layout:
    """How the window was left: the table ``[window]``. Each is Qt's own note of a state, in base 64; empty: as shipped.

    Attributes:
        geometry: of the window, its place and size.
        columns: of the splitter between list and editor.
        editor: of the splitter between picture and fields.
        table: of the columns of the list, their widths and order.
        hidden: the columns that are not wanted, by name, spaces between.
        sheet: the records are shown as a contact sheet.
    """

    geometry: str = ""
    columns: str = ""
    editor: str = ""
    table: str = ""
    hidden: str = ""
    sheet: bool = False


AS_SHIPPED = Layout()

Shortcuts = tuple[tuple[str, str], ...]
"""Names of commands and the keys that the user gave them, in Qt's portable form; empty keys: none."""


Searches = tuple[tuple[str, str], ...]
"""Names of saved searches, and what each searches for, in the order they were saved."""


CodeFiles = tuple[tuple[str, str], ...]
"""Names and paths of the files of code replacements, the first one deciding."""


Templates = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
"""Names of templates, and of each the fields that it fills with their texts (`model.variables`)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings.

    Attributes:
        editor: name under which edits and sign-offs are kept; empty until given.
        theme: one of `THEMES`.
        language: of the window, one of `LANGUAGES`; captions are in theirs.
        credit_in_description: write the description with the credit at its end, as wires do.
        last_folder: where files were opened or exported last.
        credit: how credits are written.
        window: how the window was left.
        shortcuts: those that the user changed: the table ``[shortcuts]``.
        searches: those that were saved: the table ``[searches]``.
        codes: files of code replacements: the table ``[codes]``.
        templates: a table ``[templates.NAME]`` each.
        code_delimiter: what stands before and after a code while typing.
    """

    editor: str = ""
    theme: str = "system"
    language: str = "system"
    credit_in_description: bool = True
    last_folder: str = ""
    credit: Credit = AS_RECEIVED
    window: Layout = AS_SHIPPED
    shortcuts: Shortcuts = ()
    searches: Searches = ()
    codes: CodeFiles = ()
    code_delimiter: str = DELIMITER
    templates: Templates = ()


def with_editor(settings: Settings, editor: str) -> Settings:
    """The settings under another editor's name."""
    return replace(settings, editor=editor)


def settings_path() -> Path:
    """Where the settings file of this user lies."""
    return toml_file.config_folder() / "settings.toml"


def keys_folder() -> Path:
    """Where the signing keys of this user's editors lie."""
    return toml_file.config_folder() / "keys"


def store_path() -> Path:
    """Where the store of this user lies."""
    return platformdirs.user_data_path("captionmgr", appauthor=False) / "desk.db"


def load(path: Path) -> Settings:
    """Read the settings; defaults for what the file does not say, or where there is no file.

    Raises:
        BadSettings: the file is no TOML, a value is of the wrong kind, or the template of credits will not do.
    """
    try:
        document = tomlkit.parse(path.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise BadSettings(path=path, detail=error) from error
    given = document.unwrap()
    plain = {name: value for name, value in given.items() if name not in _OWN}
    known = _known(Settings, plain, path)
    known["credit"] = _credit(_table(given, "credit", path), path)
    known["window"] = Layout(**_known(Layout, _table(given, "window", path), path))
    known |= {name: _pairs(given, name, path) for name in _PAIRS}
    templates = _table(given, "templates", path)
    known["templates"] = tuple((name, _pairs(templates, name, path)) for name in templates)
    return Settings(**known)


_TABLES = {"credit": Credit, "window": Layout}


_PAIRS = ("shortcuts", "searches", "codes")
"""Tables of texts by names that the user gives."""
_OWN = frozenset({*_TABLES, *_PAIRS, "templates"})
"""What is written as a table."""


def _pairs(given: dict[str, Any], table: str, path: Path) -> tuple[tuple[str, str], ...]:
    pairs = _table(given, table, path)
    for name, text in pairs.items():
        if not isinstance(text, str):
            raise BadSettings(path=path, detail=f"{table}: {name} = {text!r}")
    return tuple(pairs.items())


def _table(given: dict[str, Any], name: str, path: Path) -> dict[str, Any]:
    table = given.get(name, {})
    if not isinstance(table, dict):
        raise BadSettings(path=path, detail=f"{name} = {table!r}")
    return table


def _known(what: type[Settings | Credit | Layout], given: dict[str, Any], path: Path) -> dict[str, Any]:
    """What a table of the file says of a class's attributes; defaults for what it does not say."""
    known: dict[str, Any] = {}
    for field in fields(what):
        value = given.get(field.name, field.default)
        if type(value) is not type(field.default) or value not in _CHOICES.get(field.name, (value,)):
            raise BadSettings(path=path, detail=f"{field.name} = {value!r}")
        known[field.name] = value
    return known


_CHOICES = {"theme": THEMES, "language": LANGUAGES, "style": CREDIT_STYLES}


def _credit(table: dict[str, Any], path: Path) -> Credit:
    credit = Credit(**_known(Credit, table, path))
    try:
        template = credit.house_style
    except BadTemplate as error:
        raise BadSettings(path=path, detail=str(error)) from error
    if credit.style == "house" and template is None:
        raise BadSettings(path=path, detail="credit style is house, but there is no template")
    return credit


def save(settings: Settings, path: Path) -> None:
    """Write the settings, keeping comments and keys that are not ours; a file that cannot be read is set aside first.

    Raises:
        OSError: the folder or file cannot be written.
    """
    document = toml_file.to_change(path)
    for field in fields(Settings):
        if field.name not in _OWN:
            document[field.name] = getattr(settings, field.name)
    for name in _PAIRS:
        document[name] = dict(getattr(settings, name))
    document["templates"] = {name: dict(texts) for name, texts in settings.templates}
    for name, what in _TABLES.items():
        table = document.get(name)
        if not isinstance(table, MutableMapping):
            table = document[name] = tomlkit.table()
        for field in fields(what):
            table[field.name] = getattr(getattr(settings, name), field.name)
    toml_file.write(document, path)

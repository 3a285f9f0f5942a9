"""What an editor chooses once: name, look, and how captions are written into files; one TOML file."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import platformdirs
import tomlkit
from tomlkit.exceptions import TOMLKitError

from captionmgr.model.errors import BadSettings

THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings.

    Attributes:
        editor: name under which edits and sign-offs are kept; empty until given.
        theme: one of `THEMES`.
        credit_in_description: write the description with the credit at its end, as wires do.
        last_folder: where files were opened or exported last.
    """

    editor: str = ""
    theme: str = "system"
    credit_in_description: bool = True
    last_folder: str = ""


def with_editor(settings: Settings, editor: str) -> Settings:
    """The settings under another editor's name."""
    return replace(settings, editor=editor)


def settings_path() -> Path:
    """Where the settings file of this user lies."""
    return platformdirs.user_config_path("captionmgr", appauthor=False) / "settings.toml"


def store_path() -> Path:
    """Where the store of this user lies."""
    return platformdirs.user_data_path("captionmgr", appauthor=False) / "desk.db"


def load(path: Path) -> Settings:
    """Read the settings; defaults for what the file does not say, or where there is no file.

    Raises:
        BadSettings: the file is no TOML, or a value is of the wrong kind.
    """
    try:
        document = tomlkit.parse(path.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise BadSettings(path=path, detail=error) from error
    known: dict[str, Any] = {}
    for field in fields(Settings):
        value = document.unwrap().get(field.name, field.default)
        if type(value) is not type(field.default) or (field.name == "theme" and value not in THEMES):
            raise BadSettings(path=path, detail=f"{field.name} = {value!r}")
        known[field.name] = value
    return Settings(**known)


def save(settings: Settings, path: Path) -> None:
    """Write the settings, keeping comments and keys that are not ours; a file that cannot be read is set aside first.

    Raises:
        OSError: the folder or file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        document = tomlkit.parse(path.read_text("utf-8"))
    except FileNotFoundError:
        document = tomlkit.document()
    except (UnicodeDecodeError, TOMLKitError):
        path.replace(path.with_suffix(".damaged"))
        document = tomlkit.document()
    for field in fields(Settings):
        document[field.name] = getattr(settings, field.name)
    draft = path.with_suffix(".draft")
    with draft.open("w", encoding="utf-8") as file:
        file.write(tomlkit.dumps(document))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)

"""TOML files of the user: changed without losing a comment or a key that is not ours, written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs
import tomlkit
from tomlkit import TOMLDocument
from tomlkit.exceptions import TOMLKitError


def config_folder() -> Path:
    """The folder of this user's files of settings."""
    return platformdirs.user_config_path("captionmgr", appauthor=False)


def to_change(path: Path) -> TOMLDocument:
    """The document of a file, to be changed and written; empty where there is none.

    A file that is no TOML is set aside first (``.damaged``).

    Raises:
        OSError: it cannot be read, or not be set aside.
    """
    try:
        return tomlkit.parse(path.read_text("utf-8"))
    except FileNotFoundError:
        return tomlkit.document()
    except (UnicodeDecodeError, TOMLKitError, RecursionError):
        set_aside(path)
        return tomlkit.document()


def set_aside(path: Path) -> None:
    """Move a file that cannot be used out of the way; the same name with ``.damaged`` at its end keeps it."""
    path.replace(path.with_suffix(".damaged"))


def write(document: TOMLDocument, path: Path) -> None:
    """Write a document in place of a file: all of it is on the disk before it takes the name.

    Raises:
        OSError: the folder or file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".draft")
    with draft.open("w", encoding="utf-8") as file:
        file.write(tomlkit.dumps(document))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)

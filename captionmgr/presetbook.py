"""The file of export presets, ``presets.toml``: one table each, to be shared as one file.

["Client A"]
folders = "{date:%Y}/{city}"
names = "{date:%Y%m%d}_{city}_{seq:03}"
long_edge = 3000
without = ["position", "verification", "source-url"]
manifests = ["csv"]
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from captionmgr import toml_file
from captionmgr.model.errors import BadPresets, PresetsUnwritable, UnknownVariable
from captionmgr.model.fields import FIELD
from captionmgr.model.preset import MANIFESTS, Copies, Preset
from captionmgr.model.record import Record
from captionmgr.model.variables import render
from captionmgr.model.writing import Private

LIMIT = 2_000_000
"""Bytes of the largest file that is read."""
_LARGEST = 100_000
"""Pixels of the longest edge that is asked for."""

_COPIES = {one.name: one.default for one in fields(Copies)}
_OTHERS = {one.name: one.default for one in fields(Preset) if one.name != "copies"}
_ALLOWED = {"without": frozenset(Private), "manifests": frozenset(MANIFESTS), "fields": frozenset(FIELD)}
_RANGES = {"long_edge": (0, _LARGEST), "quality": (1, 100), "most_bytes": (0, 2**40)}


def presets_path() -> Path:
    """Where the presets of this user lie."""
    return toml_file.config_folder() / "presets.toml"


def load(path: Path) -> dict[str, Preset]:
    """Read the presets, in their order; none where there is no file.

    Raises:
        BadPresets: the file cannot be read, is no TOML, or holds what no export can do.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
        if len(content) > LIMIT:
            raise BadPresets(path=path, detail=f"it is over {LIMIT:,} bytes")
        given = tomllib.loads(content.decode("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise BadPresets(path=path, detail=error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:  # no UTF-8, or no TOML
        raise BadPresets(path=path, detail=str(error)) from error
    return {name: _preset(name, table, path) for name, table in given.items()}


def _preset(name: str, table: object, path: Path) -> Preset:
    if not isinstance(table, dict):
        raise BadPresets(path=path, detail=f"{name!r} is no table")
    unknown = [key for key in table if key not in _COPIES and key not in _OTHERS]
    if unknown:
        raise BadPresets(
            path=path, detail=f"{name!r}: {unknown[0]} is unknown; known are {', '.join((*_COPIES, *_OTHERS))}"
        )
    try:
        copies = Copies(**{key: _value(key, table[key], _COPIES[key]) for key in _COPIES if key in table})
        others = {key: _value(key, table[key], _OTHERS[key]) for key in _OTHERS if key in table}
        for pattern in (copies.folders, copies.names):
            render(pattern, Record())
    except (ValueError, UnknownVariable) as error:
        raise BadPresets(path=path, detail=f"{name!r}: {error}") from error
    return Preset(copies=copies, **others)


def _value(key: str, given: object, default: Any) -> Any:
    """What a key holds; raises ``ValueError`` where it may not."""
    if key in _ALLOWED:
        if not isinstance(given, list) or not set(map(str, given)) <= _ALLOWED[key]:
            raise ValueError(f"{key} is a list of {', '.join(sorted(_ALLOWED[key]))}")
        return frozenset(map(Private, given)) if key == "without" else tuple(given)
    if type(given) is not type(default):
        raise ValueError(f"{key} = {given!r}")
    least, most = _RANGES.get(key, (0, 0))
    if key in _RANGES and not least <= int(str(given)) <= most:
        raise ValueError(f"{key} = {given!r} is not between {least} and {most}")
    return given


def save(presets: Mapping[str, Preset], path: Path) -> None:
    """Write the presets, keeping comments; a file that is no TOML is set aside.

    Raises:
        PresetsUnwritable: the folder or file cannot be written; the file is as it was.
    """
    try:
        document = toml_file.to_change(path)
        for gone in [name for name in document if name not in presets]:
            del document[gone]
        for name, preset in presets.items():
            document[name] = table(preset)
        toml_file.write(document, path)
    except OSError as error:
        raise PresetsUnwritable(path=path, reason=error.strerror or str(error)) from error


def table(preset: Preset) -> dict[str, object]:
    """What a preset says that is not as shipped."""
    shipped = Preset()
    table: dict[str, object] = {}
    for holder, plain, names in ((preset.copies, shipped.copies, _COPIES), (preset, shipped, _OTHERS)):
        for name in names:
            value = getattr(holder, name)
            if value != getattr(plain, name):
                table[name] = (
                    sorted(value)
                    if isinstance(value, frozenset)
                    else list(value)
                    if isinstance(value, tuple)
                    else value
                )
    return table

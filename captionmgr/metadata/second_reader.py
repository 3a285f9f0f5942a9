"""A second opinion on a written copy: exiftool or the exiv2 command, run as programs of their own, where asked for.

They share no code with us. What they read is compared with what was meant, field by field; fields that a program does
not know, and structures, which each tells in its own way, are left out.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

from captionmgr.metadata.fieldmap import LANG_ALT, MAP, Row
from captionmgr.metadata.forms import same_words
from captionmgr.model.errors import SecondReaderMissing
from captionmgr.model.fields import FieldValue, Shape
from captionmgr.model.writing import SecondReader

_TIMEOUT = 60.0
"""Seconds after which a program that hangs is stopped; exiftool does on some damaged files."""
_EXIFTOOL_GROUPS = {"Iptc4xmpCore": "iptcCore", "Iptc4xmpExt": "iptcExt"}
_EXIFTOOL_NAMES = {"EventId": "EventID", "DigImageGUID": "DigitalImageGUID", "RegistryId": "RegistryID"}
_EXIV2_GROUPS = {"Iptc4xmpCore": "iptc", "Iptc4xmpExt": "iptcExt"}
_COMPARED = frozenset({Shape.TEXT, Shape.PROSE, Shape.LIST, Shape.CODE, Shape.NUMBER})
_SHORTENED = frozenset({"data_mining", "model_release_status"})
"""Fields of which exiftool tells the end only."""


def disagreement(reader: SecondReader, path: Path, meant: Mapping[str, FieldValue]) -> str:
    """What a second reader reads otherwise in XMP than was meant, to stand in a sentence; empty where nothing.

    Args:
        reader: which program.
        path: the file.
        meant: what its XMP must say, by field name.

    Raises:
        SecondReaderMissing: it is not installed.
    """
    program = shutil.which(reader.value)
    if program is None:
        raise SecondReaderMissing(program=reader.value)
    try:
        told = _ASK[reader](program, path)
    except (OSError, subprocess.TimeoutExpired, ValueError) as error:
        return f"{reader.value} cannot read it ({type(error).__name__})"
    rows = [row for row in MAP if row.xmp and row.field.shape in _COMPARED and row.name not in _SHORTENED]
    wrong = [row.field.label for row in rows if row.name in meant and _differs(told, reader, row, meant[row.name])]
    return f"{reader.value} reads otherwise in {', '.join(wrong)}" if wrong else ""


def _differs(told: Mapping[str, list[str]], reader: SecondReader, row: Row, wanted: FieldValue) -> bool:
    found = told.get(_name(reader, row))
    if found is None:
        return False
    texts = [wanted] if isinstance(wanted, str) else list(wanted)
    return [same_words(text) for text in found] != [same_words(text) for text in texts]


def _name(reader: SecondReader, row: Row) -> str:
    prefix, _, name = row.xmp.partition(":")
    if reader is SecondReader.EXIFTOOL:
        name = _EXIFTOOL_NAMES.get(name, name[0].upper() + name[1:])
        return f"XMP-{_EXIFTOOL_GROUPS.get(prefix, prefix)}:{name}"
    return f"Xmp.{_EXIV2_GROUPS.get(prefix, prefix)}.{name}"


def _run(*command: str) -> bytes:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, capture_output=True, check=False, timeout=_TIMEOUT, env=environment)  # noqa: S603
    return done.stdout


def _by_exiftool(program: str, path: Path) -> dict[str, list[str]]:
    output = json.loads(_run(program, "-j", "-G1", "-n", "-struct", "-XMP:all", "--", str(path.absolute())))
    found = output[0] if isinstance(output, list) and output and isinstance(output[0], dict) else {}
    return {
        name: [str(one) for one in value] if isinstance(value, list) else [str(value)] for name, value in found.items()
    }


def _by_exiv2(program: str, path: Path) -> dict[str, list[str]]:
    """What exiv2 tells on lines of one value each; of values with line breaks or several languages, nothing."""
    single = {
        _name(SecondReader.EXIV2, row) for row in MAP if row.xmp and not row.several and row.holds is not LANG_ALT
    }
    found: dict[str, list[str]] = {}
    for line in _run(program, "-u", "-P", "kv", "-px", str(path.absolute())).decode("utf-8", "replace").splitlines():
        key, _, value = line.partition(" ")
        if key in single:
            found[key] = [value.strip()]
    return found


_ASK: dict[SecondReader, Callable[[str, Path], dict[str, list[str]]]] = {
    SecondReader.EXIFTOOL: _by_exiftool,
    SecondReader.EXIV2: _by_exiv2,
}

"""Letters damaged by a wrong decoding: UTF-8 that some program read as Windows-1252, Latin-1 or Mac Roman, even twice.

Finding and undoing it is ftfy's (https://ftfy.readthedocs.io), kept to encodings alone: quotes, ligatures, widths and
line ends, which it can also change, stay as they are. A repair is a proposal: nothing here changes a text by itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import ftfy
from ftfy import TextFixerConfig

_ENCODINGS_ONLY = TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    remove_control_chars=False,
    normalization=None,
)
_NAMES = {
    "latin-1": "Latin-1",
    "sloppy-windows-1250": "Windows-1250",
    "sloppy-windows-1251": "Windows-1251",
    "sloppy-windows-1252": "Windows-1252",
    "sloppy-windows-1253": "Windows-1253",
    "sloppy-windows-1254": "Windows-1254",
    "sloppy-windows-1257": "Windows-1257",
    "iso-8859-2": "ISO 8859-2",
    "macroman": "Mac Roman",
    "cp437": "the code page of DOS",
}


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text with its letters restored, and what had happened to it ("UTF-8 read as Windows-1252")."""

    text: str
    cause: str


def repaired(line: str) -> Repaired | None:
    """One line with its letters restored; None where nothing is wrong with them, or nobody can tell."""
    if line.isascii():
        return None
    done = ftfy.fix_encoding_and_explain(line, _ENCODINGS_ONLY)
    if done.text == line:
        return None
    steps = {step.action: step.parameter for step in reversed(done.explanation or ())}  # the first of a kind stays
    controls = any("\x80" <= character <= "\x9f" for character in line)
    if steps.get("decode") == "windows-1252" or steps.get("transcode") == "fix_c1_controls":
        return Repaired(done.text, "Windows-1252 read as Latin-1")
    read_as = _NAMES.get(steps.get("encode", ""), "another encoding")
    if read_as == "Latin-1" and not controls:  # without control characters both are one, and this one is the usual
        read_as = "Windows-1252"
    return Repaired(done.text, f"UTF-8 read as {read_as}")

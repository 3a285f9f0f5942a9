"""Code replacements: short codes that stand for words, as sports and court photographers type them.

The files are those of other captioning programs: text, one code a line, a tab, what it stands for, and further columns
after further tabs. Between delimiters a code becomes its first column; ``\\code#2\\`` becomes the second.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

LONGEST = 64
"""Most characters of a code: so far back from a closing delimiter an opening one is looked for."""
DELIMITER = "\\"


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of all files. The first file that knows a code decides; capitals matter only where both are known.

    Attributes:
        columns: what each code stands for, column by column.
        ignored: lines that hold no code (no tab in them), as (file, line number); empty lines are not told.
    """

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ignored: tuple[tuple[str, int], ...] = ()

    def words(self, code: str) -> str | None:
        """What a code stands for, ``name`` or ``name#2``; None if it is no code, or has no such column."""
        name, mark, number = code.rpartition("#")
        if not (mark and name and number.isascii() and number.isdigit() and len(number) < 4):
            name, number = code, "1"
        columns = self.columns.get(name) or self.columns.get(name.casefold())
        at = int(number) - 1
        return columns[at] if columns and 0 <= at < len(columns) and columns[at] else None


def read(files: Iterable[tuple[str, str]]) -> Codes:
    """The codes of files, given as (name, text)."""
    columns: dict[str, tuple[str, ...]] = {}
    folded: dict[str, tuple[str, ...]] = {}
    ignored: list[tuple[str, int]] = []
    for name, text in files:
        for number, line in enumerate(text.splitlines(), 1):
            code, *words = (part.strip() for part in line.split("\t"))
            if code and words and len(code) <= LONGEST:
                columns.setdefault(code, tuple(words))
                folded.setdefault(code.casefold(), tuple(words))
            elif line.strip():
                ignored.append((name, number))
    return Codes(folded | columns, tuple(ignored))


@dataclass(frozen=True, slots=True)
class Typed:
    """A code at whose end somebody is: where its opening delimiter stands, the code, and its words if it has any."""

    start: int
    code: str
    words: str | None


def typed(before: str, codes: Codes, delimiter: str = DELIMITER) -> Typed | None:
    """The code that the last character of ``before``, a delimiter, closes; None if it closes none.

    A code stands on one line and holds neither tab nor delimiter, nor a space at its ends.
    """
    if not before.endswith(delimiter):
        return None
    end = len(before) - len(delimiter)
    start = before.rfind(delimiter, max(0, end - LONGEST - 8 - len(delimiter)), end)
    code = before[start + len(delimiter) : end] if start >= 0 else ""
    if not code or code != code.strip() or any(one in code for one in "\n\t\r"):
        return None
    return Typed(start, code, codes.words(code))


def expand(text: str, codes: Codes, delimiter: str = DELIMITER) -> str:
    """A text with every code in it replaced by its words; what is no code stays. Linear in the length of the text."""
    parts = text.split(delimiter)
    made = [parts[0]]
    at = 1
    while at < len(parts):
        closed = at + 1 < len(parts)
        words = codes.words(parts[at]) if closed and len(parts[at]) <= LONGEST + 8 else None
        if words is None:
            made.append(delimiter + parts[at])
            at += 1
        else:
            made.append(words + parts[at + 1])
            at += 2
    return "".join(made)

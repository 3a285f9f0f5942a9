"""A text on its way to the parser: HTML is read as what it shows; other repairs are proposed, and made only if asked.

The text as it came stays beside the text that is read, so that nothing of it is lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum

from captionmgr.documents.entities import decoded
from captionmgr.documents.html import is_html, visible_text
from captionmgr.documents.mojibake import repaired

EXAMPLES = 5
"""Changed lines that a proposal shows."""

_EXCERPT = 160
_BEFORE_CHANGE = 40


class Repair(StrEnum):
    """What can be mended in a text, in the order in which it is."""

    ENTITIES = "entities"
    MOJIBAKE = "mojibake"


SENTENCES = {
    Repair.ENTITIES: "Characters are written as HTML entities: {lines}.",
    Repair.MOJIBAKE: "This looks like {cause}: {lines}.",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A line before and after its repair: the words around the first difference; ``number`` counts lines from 1."""

    number: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A repair of a text, made or to be made.

    Attributes:
        kind: what is mended.
        cause: what happened to the text ("UTF-8 read as Windows-1252"); empty for entities.
        count: lines that change.
        changes: the first of them, at most `EXAMPLES`.
    """

    kind: Repair
    cause: str
    count: int
    changes: tuple[Change, ...]

    def __str__(self) -> str:
        return SENTENCES[self.kind].format(cause=self.cause, lines=self.lines)

    @property
    def lines(self) -> str:
        """How many lines change, in words."""
        return "1 line" if self.count == 1 else f"{self.count} lines"


@dataclass(frozen=True, slots=True)
class Reception:
    """A text received.

    Attributes:
        given: as it came.
        text: as it is read; the same, unless it is HTML or a repair was asked for.
        html: whether it came as HTML.
        proposals: repairs it seems to need, and that nobody asked for.
        repairs: those made, since they were asked for.
    """

    given: str
    text: str
    html: bool = False
    proposals: tuple[Proposal, ...] = ()
    repairs: tuple[Proposal, ...] = ()

    @property
    def as_given(self) -> bool:
        """Whether it is read character by character as it came."""
        return self.text == self.given

    @property
    def note(self) -> str:
        """What was done to the text, for the history: "read as HTML; UTF-8 read as Mac Roman: 3 lines repaired"."""
        done = ["read as HTML"] if self.html else []
        done += [f"{one.cause or one.kind}: {one.lines} repaired" for one in self.repairs]
        return "; ".join(done)


def receive(given: str, wanted: Collection[Repair] = ()) -> Reception:
    """Take a text in; of the repairs that it needs, those ``wanted`` are made and the others proposed."""
    html = is_html(given)
    text = visible_text(given) if html else given
    made: dict[bool, list[Proposal]] = {True: [], False: []}
    for kind in Repair:
        mended, proposal = _MENDERS[kind](text)
        if proposal:
            made[kind in wanted].append(proposal)
            text = mended if kind in wanted else text
    return Reception(given, text, html, tuple(made[False]), tuple(made[True]))


def _entities(text: str) -> tuple[str, Proposal | None]:
    return _by_line(text, Repair.ENTITIES, lambda line: (decoded(line), ""))


def _mojibake(text: str) -> tuple[str, Proposal | None]:
    def mend(line: str) -> tuple[str, str]:
        found = repaired(line)
        return (found.text, found.cause) if found else (line, "")

    return _by_line(text, Repair.MOJIBAKE, mend)


def _by_line(text: str, kind: Repair, mend: Callable[[str], tuple[str, str]]) -> tuple[str, Proposal | None]:
    """The text with each line mended, and what was changed; None where nothing was."""
    lines = text.split("\n")
    causes: Counter[str] = Counter()
    changes: list[Change] = []
    for at, before in enumerate(lines):
        lines[at], cause = mend(before)
        if lines[at] != before:
            causes[cause] += 1
            if len(changes) < EXAMPLES:
                changes.append(Change(at + 1, *_excerpts(before, lines[at])))
    if not changes:
        return text, None
    return "\n".join(lines), Proposal(kind, causes.most_common(1)[0][0], causes.total(), tuple(changes))


def _excerpts(before: str, after: str) -> tuple[str, str]:
    first = next((at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), 0)
    start = max(0, first - _BEFORE_CHANGE)
    return _excerpt(before, start), _excerpt(after, start)


def _excerpt(line: str, start: int) -> str:
    end = start + _EXCERPT
    return ("…" if start else "") + line[start:end].strip() + ("…" if end < len(line) else "")


_MENDERS: dict[Repair, Callable[[str], tuple[str, Proposal | None]]] = {
    Repair.ENTITIES: _entities,
    Repair.MOJIBAKE: _mojibake,
}

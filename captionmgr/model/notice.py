"""A notice of an agency about pictures that it has sent: what it says, what it is about, and what came of it here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from captionmgr.model.reading import Span


class NoticeKind(StrEnum):
    """What a notice asks of its readers; a text that asks nothing that was understood is ``NONE``."""

    KILL = "kill"
    WITHDRAWAL = "withdrawal"
    CORRECTION = "correction"
    ADDITION = "addition"
    EMBARGO = "embargo"
    ADVISORY = "advisory"
    NONE = "none"


STOPS_USE = frozenset({NoticeKind.KILL, NoticeKind.WITHDRAWAL})
"""Kinds after which a picture may not be published."""
NEW_WORDS = frozenset({NoticeKind.CORRECTION, NoticeKind.ADDITION})
"""Kinds that bring other words for a caption."""


class ReferenceKind(StrEnum):
    """What a notice names a picture by."""

    TRANSMISSION = "transmission"  # the agency's number: transmission reference, image id
    FILE = "file"
    OBJECT_NAME = "object-name"  # the title, IIM 2:05
    SLUG = "slug"
    DATE = "date"
    CREATOR = "creator"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing that a notice names a picture by.

    Attributes:
        kind: what it is.
        value: as written; a date in ISO form.
        span: its words in the notice.
        labelled: a label says what it is ("Transref: LIS104"); else its form alone does.
    """

    kind: ReferenceKind
    value: str
    span: Span
    labelled: bool = False


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words of a caption that should read otherwise; ``wrong`` is empty where the notice does not quote them."""

    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice understood.

    Attributes:
        text: as pasted, whole.
        kind: what it asks.
        revokes: it takes an earlier kill or withdrawal back ("disregard previous kill").
        agency: whose notice it is, as far as it says; else empty.
        references: what it names pictures by, in order, each once.
        reason: why, in its own words; empty where it does not say.
        replacements: words that should read otherwise.
        caption: the caption that it quotes; empty where it quotes none.
        is_new_caption: that caption is to take the place of the one sent before.
        until: of an embargo, its new end (`model.reading.Reading`); empty where it is lifted or not said.
    """

    text: str
    kind: NoticeKind = NoticeKind.NONE
    revokes: bool = False
    agency: str = ""
    references: tuple[Reference, ...] = ()
    reason: str = ""
    replacements: tuple[Replacement, ...] = ()
    caption: str = ""
    is_new_caption: bool = False
    until: str = ""

    @property
    def first_words(self) -> str:
        """Its first line, shortened: what the history calls it by."""
        line = next((line for line in self.text.splitlines() if line.strip()), "")
        words = " ".join(line.split())
        return words if len(words) <= _FIRST_WORDS else words[: _FIRST_WORDS - 1].rstrip() + "…"

    def of(self, kind: ReferenceKind) -> tuple[str, ...]:
        """The values of its references of one kind."""
        return tuple(one.value for one in self.references if one.kind is kind)


_FIRST_WORDS = 100
"""Characters of a notice that name it."""


@dataclass(frozen=True, slots=True)
class AppliedNotice:
    """A notice that an editor applied to a record; it stays, also when it was lifted.

    Attributes:
        kind: what it asked.
        words: its first words.
        reason: why, in the agency's words.
        sha256: of the notice's whole text (hex), which tells one notice from another.
        by, at: who applied it, and when (UTC, ISO 8601 to the second).
        until: of an embargo, its end.
        lifted_by, lifted_at, lifted_why: who took it back, when, and why; empty while it holds.
    """

    kind: NoticeKind
    words: str
    reason: str
    sha256: str
    by: str
    at: str
    until: str = ""
    lifted_by: str = ""
    lifted_at: str = ""
    lifted_why: str = ""

    @property
    def holds(self) -> bool:
        """Whether nobody took it back."""
        return not self.lifted_at

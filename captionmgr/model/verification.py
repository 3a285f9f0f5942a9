"""What others claim and what we checked, kept apart: a claim never sets a status."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Polarity(StrEnum):
    """What a claim says (FIELDMAP 5.2)."""

    VERIFIED = "verified"
    CANNOT_BE_VERIFIED = "cannot-be-verified"


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody else's words about the verification of a picture.

    Attributes:
        claimant: who says so, as far as the caption tells; empty if it does not.
        polarity: what they say.
        words: exactly as printed.
        start: first character of the words in the caption as received.
        end: character behind the last.
        rule: name of the rule that read it.
    """

    claimant: str
    polarity: Polarity
    words: str
    start: int
    end: int
    rule: str


class Status(StrEnum):
    """Our own status of a record (FIELDMAP 5.2)."""

    UNREVIEWED = "unreviewed"
    IN_REVIEW = "in-review"
    VERIFIED = "verified"
    CANNOT_VERIFY = "cannot-verify"
    DISPUTED = "disputed"


SIGNED = frozenset({Status.VERIFIED, Status.CANNOT_VERIFY, Status.DISPUTED})
"""Statuses that only a named sign-off gives."""


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who answers for a status: a named editor, a note, and when (UTC, ISO 8601 to the second).

    Attributes:
        second, second_at: who signed after them, and when; empty where nobody did.
    """

    status: Status
    by: str
    note: str
    at: str
    second: str = ""
    second_at: str = ""


class Aspect(StrEnum):
    """What is checked of a picture: First Draft's five questions, and the permission (FIELDMAP 5.2)."""

    PROVENANCE = "provenance"
    SOURCE = "source"
    DATE = "date"
    LOCATION = "location"
    MOTIVATION = "motivation"
    PERMISSION = "permission"


class Outcome(StrEnum):
    """What a check came to (FIELDMAP 5.2)."""

    PASSED = "passed"
    FAILED = "failed"
    OPEN = "open"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a check rests on.

    Attributes:
        text: a link, the path of a file, coordinates, as given; kept as text and never opened unasked.
        sha256: of the file, hex, when it was given; empty where the evidence is no file.
    """

    text: str
    sha256: str = ""

    @property
    def is_openable(self) -> bool:
        """Whether it is a link that may be opened on request: ``http`` and ``https`` only."""
        scheme, colon, rest = self.text.partition("://")
        return bool(colon and rest) and scheme.casefold() in ("http", "https") and not set(self.text) & set(" \t\r\n")


@dataclass(frozen=True, slots=True)
class Check:
    """One aspect checked by somebody here: the outcome, how, on what evidence, by whom and when (UTC, ISO 8601)."""

    aspect: Aspect
    outcome: Outcome
    note: str
    evidence: tuple[Evidence, ...]
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A problem that somebody answers for being none.

    Attributes:
        kind: of the problem (`model.problems.SENTENCES`).
        sentence: the problem in plain English; another sentence of the same kind is another problem.
        reason: why it is none.
        by, at: who, and when (UTC, ISO 8601).
    """

    kind: str
    sentence: str
    reason: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Override:
    """A way past the gate: what stood in it, why it was passed, by whom and when (UTC, ISO 8601)."""

    obstacles: tuple[str, ...]
    reason: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Usage:
    """Where a picture was used, as somebody here noted it, and when (UTC, ISO 8601)."""

    text: str
    by: str
    at: str


def with_check(checks: tuple[Check, ...], new: Check) -> tuple[Check, ...]:
    """Checks with one more, in the order of `Aspect`; an earlier one of the same aspect gives way to it."""
    of = {check.aspect: check for check in checks} | {new.aspect: new}
    return tuple(of[aspect] for aspect in Aspect if aspect in of)

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
    """Who answers for a status: a named editor, a note, and when (UTC, ISO 8601 to the second)."""

    status: Status
    by: str
    note: str
    at: str

"""What a desk lets go out, and whose pictures it must check: chosen once, in the settings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

EVERYBODY = "*"
"""Stands for every agency among those that are trusted."""


class Stop(StrEnum):
    """What may keep a picture from going out."""

    KILLED = "killed"
    DISPUTED = "disputed"
    CANNOT_VERIFY = "cannot-verify"
    NOT_SIGNED = "not-signed"
    NOT_SECONDED = "not-seconded"
    NO_CREDIT = "no-credit"
    EMBARGO = "embargo"
    EXPIRED = "expired"
    RESTRICTION = "restriction"
    CHECK_FAILED = "check-failed"


SENTENCES: dict[Stop, str] = {
    Stop.KILLED: "The agency killed it.",
    Stop.DISPUTED: "It is disputed.",
    Stop.CANNOT_VERIFY: "It could not be verified.",
    Stop.NOT_SIGNED: "Nobody has signed it off.",
    Stop.NOT_SECONDED: "No second person has signed it off.",
    Stop.NO_CREDIT: "It has no credit line.",
    Stop.EMBARGO: "It is held until {until}.",
    Stop.EXPIRED: "The permission to use it ended on {day}.",
    Stop.RESTRICTION: "The agency forbids what is done here: {what}.",
    Stop.CHECK_FAILED: "A check failed: {what}.",
}
"""English sentence of each stop, with placeholders."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The desk's rules.

    Attributes:
        stops: what keeps a picture from going out.
        second_person: a sign-off counts only when a second person has signed too.
        trusted: agencies whose staff pictures need no check of ours; `EVERYBODY`: of all.
        breaks: codes of restrictions (`model.restrictions.RestrictionCode`) that publishing here would break.
    """

    stops: frozenset[Stop] = frozenset(Stop) - {Stop.NOT_SIGNED}
    second_person: bool = False
    trusted: tuple[str, ...] = (EVERYBODY,)
    breaks: tuple[str, ...] = ()

    def trusts(self, provider: str) -> bool:
        """Whether the staff pictures of an agency need no check."""
        return EVERYBODY in self.trusted or provider in self.trusted


AS_SHIPPED = Policy()

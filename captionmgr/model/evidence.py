"""What a check of an evidence bundle finds, in plain sentences; the bundle itself is JSON (`services.bundling`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

from captionmgr.model.audit import NOT_PROVEN, KeyUse
from captionmgr.model.chain import Head


class Misfit(StrEnum):
    """What does not fit in a bundle."""

    CHAIN = "chain"
    ENTRY = "entry"
    GAP = "gap"
    HEAD = "head"
    RECORD = "record"
    IMAGE = "image"
    SIGN_OFFS = "sign-offs"
    RECEIPT = "receipt"
    PAGE = "page"
    SEAL = "seal"
    STRANGER = "stranger"


SENTENCES = {
    Misfit.CHAIN: "{why}",
    Misfit.ENTRY: "Entry {number} is shown twice, or is no part of the history.",
    Misfit.GAP: "Entry {number} does not follow from what is shown before it: an entry of the record was left out.",
    Misfit.HEAD: "The head is not the end of the history shown.",
    Misfit.RECORD: "The record is not as its history leaves it ({names}).",
    Misfit.IMAGE: "The image shown is not the record's: its path or its hash is another.",
    Misfit.SIGN_OFFS: "The sign-offs shown are not those of the history.",
    Misfit.RECEIPT: "The receipt of {target} names another history: its entry {number} is not the one here.",
    Misfit.PAGE: "The page does not show what its evidence says: its words were altered.",
    Misfit.SEAL: "The bundle was altered since it was made: its seal does not hold.",
    Misfit.STRANGER: "It is sealed with the key {key}, which is none of those that were named.",
}


UNPROVEN = (
    *NOT_PROVEN,
    "Whose the keys are: compare them with those you know, or name those that will do (--key).",
    "That no change was left out together with its reversal: for that, whoever sealed the bundle answers.",
)
"""What no bundle proves, and is said with every one."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A bundle checked.

    Attributes:
        file: its path.
        record_id: the record it is about.
        head: the head it carries.
        entries: how many entries of the record it shows.
        sealed_by: fingerprint of the key that sealed it.
        keys: the keys that signed these entries, and the head.
        misfit: the first thing that does not fit; None if all does; `data` fills its sentence.
    """

    file: str
    record_id: int
    head: Head
    entries: int
    sealed_by: str
    keys: tuple[KeyUse, ...]
    misfit: Misfit | None
    data: Mapping[str, object]

    def __str__(self) -> str:
        if self.misfit is None:
            return f"{self.file} fits: record {self.record_id}, {self.entries} of {self.head.number} entries shown."
        return f"{self.file} does NOT fit: {SENTENCES[self.misfit].format(**self.data)}"

    def as_json(self) -> dict[str, object]:
        """The verdict as JSON holds it."""
        return {
            "file": self.file,
            "fits": self.misfit is None,
            "misfit": self.misfit,
            "sentence": str(self),
            "record": self.record_id,
            "head": asdict(self.head),
            "sealed_by": self.sealed_by,
            "keys": [asdict(use.key) | {"entries": use.entries} for use in self.keys],
            "not_proven": list(UNPROVEN),
        }

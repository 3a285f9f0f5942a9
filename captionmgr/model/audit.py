"""What an audit of the history finds, in plain sentences, and what no audit can prove."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

from captionmgr.model.chain import Break, EditorKey, Head

NOT_PROVEN = (
    "An editor's name is declared, not authenticated: a key shows that entries come from who holds its file.",
    "Times are those of the editors' clocks.",
    "That the end was not cut off, or everything rewritten, shows only against a head that left the house (--against).",
)
"""What is not proven, and is said with every audit."""

REMARKS = {
    "backwards": "Entry {number} is dated before the entry it follows ({count} such in all): a clock ran backwards.",
    "other_name": "Entries of “{editor}” are signed with the key {key}, first declared by “{declared}”.",
}


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that is no break but should be known; ``kind`` is one of `REMARKS`."""

    kind: str
    data: Mapping[str, object]

    def __str__(self) -> str:
        return REMARKS[self.kind].format(**self.data)


@dataclass(frozen=True, slots=True)
class KeyUse:
    """A key and the number of entries it signed."""

    key: EditorKey
    entries: int


@dataclass(frozen=True, slots=True)
class Audit:
    """What walking a history found.

    Attributes:
        head: the last entry that fits; all of them do where `broken` is None.
        unsigned: number of the last entry from before there were signatures.
        broken: the first entry that does not fit.
        strayed: ids of records that are not as their history leaves them; not looked for in a broken history.
        remarks: what else should be known.
        keys: who signed.
    """

    head: Head
    unsigned: int
    broken: Break | None
    strayed: tuple[int, ...]
    remarks: tuple[Remark, ...]
    keys: tuple[KeyUse, ...]

    @property
    def intact(self) -> bool:
        """Whether everything fits."""
        return self.broken is None and not self.strayed

    def as_json(self) -> dict[str, object]:
        """The audit as JSON holds it."""
        return {
            "intact": self.intact,
            "head": asdict(self.head),
            "unsigned": self.unsigned,
            "broken": self.broken and asdict(self.broken) | {"sentence": str(self.broken)},
            "strayed": list(self.strayed),
            "remarks": [str(remark) for remark in self.remarks],
            "keys": [asdict(use.key) | {"entries": use.entries} for use in self.keys],
            "not_proven": list(NOT_PROVEN),
        }


class Match(StrEnum):
    """How a history stands to a head that left the house."""

    FITS = "fits"
    REWRITTEN = "rewritten"
    CUT_OFF = "cut off"
    OTHER_STORE = "another store"
    SEAL_BROKEN = "seal broken"
    NO_HEAD = "no head"


MATCHES = {
    Match.FITS: "{path} fits: entry {number} is the one it names.",
    Match.REWRITTEN: "{path} does not fit: entry {number} is another now; the history was rewritten, or continued from a copy.",  # noqa: E501
    Match.CUT_OFF: "{path} does not fit: its entry {number} is not here; the history was cut off, or this is an older store.",  # noqa: E501
    Match.OTHER_STORE: "{path} is from another store ({store}).",
    Match.SEAL_BROKEN: "{path} was altered since it was made: its seal does not hold.",
    Match.NO_HEAD: "{path} carries no head: it was written before there were any, or without a store.",
}


@dataclass(frozen=True, slots=True)
class Compared:
    """A file that left the house, held against the history; ``head`` is the one it carries, if any."""

    path: str
    match: Match
    head: Head | None

    def __str__(self) -> str:
        told = asdict(self.head) if self.head else {}
        return MATCHES[self.match].format(path=self.path, **told)

    def as_json(self) -> dict[str, object]:
        """The comparison as JSON holds it."""
        head = asdict(self.head) if self.head else None
        return {"file": self.path, "match": self.match, "head": head, "sentence": str(self)}

"""The chain that holds the history together: each entry's hash covers its content, its number and the hash before it.

Altering, removing or moving an entry breaks the chain from there on. Cutting its end or rewriting all of it does not:
that shows only against a head (`Head`) that left the house before.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from captionmgr.model.journal import Entry, Revision

FROM_BEFORE, SIGNED = 1, 2
"""How an entry is chained (`Entry.format`): as before there were signatures, or signed."""


@dataclass(frozen=True, slots=True)
class Chain:
    """What a store's chain is told from others by.

    Attributes:
        store: the identity the store was given; it goes with every copy of the store.
        unsigned: number of the last entry from before there were signatures; every later one carries one. It is part
            of each signed hash, so nobody raises it afterwards to take signatures off.
    """

    store: str
    unsigned: int


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain: what proves later that nothing before it was altered, cut off or written anew.

    Attributes:
        store: identity of the store.
        number: of its last entry; 0 where it has none.
        hash: of that entry.
    """

    store: str
    number: int
    hash: str


class Signer(Protocol):
    """Somebody's key: hex texts, as `signing.keys.Key` has them."""

    fingerprint: str
    public_key: str

    def sign(self, text: str) -> str:
        """The signature of a text."""
        ...


@dataclass(frozen=True, slots=True)
class EditorKey:
    """A public key that signed entries.

    Attributes:
        fingerprint: SHA-256 (hex) of the key.
        editor: the name declared by who first signed with it; not authenticated.
        public_key: hex.
        first_seen: when, UTC, ISO 8601.
    """

    fingerprint: str
    editor: str
    public_key: str
    first_seen: str


@dataclass(frozen=True, slots=True)
class Link:
    """An entry as the chain sees it.

    Attributes:
        number, at, format, fingerprint, signature, hash: as its entry has them; ``signature`` None: not at hand.
        digest: of its content (`content_digest`); empty where that is no entry's; None: not at hand.
        entry: the entry itself, if it is at hand.
    """

    number: int
    at: str
    format: int
    digest: str | None
    fingerprint: str
    signature: str | None
    hash: str
    entry: Entry | None = None


class Flaw(StrEnum):
    """How an entry does not fit."""

    ALTERED = "altered"
    REMOVED = "removed"
    OUT_OF_ORDER = "out of order"
    UNSIGNED = "signature missing"
    KEY_UNKNOWN = "key unknown"
    SIGNATURE_WRONG = "signature wrong"
    CUT_OFF = "cut off"


SENTENCES = {
    Flaw.ALTERED: "Entry {number} is not as it was written: it, or the entry before it, was altered.",
    Flaw.REMOVED: "Entry {number} was removed.",
    Flaw.OUT_OF_ORDER: "Entry {number} is genuine but stands in another place than it was written in.",
    Flaw.UNSIGNED: "Entry {number} carries no signature, though every entry of its time does.",
    Flaw.KEY_UNKNOWN: "Entry {number} is signed with a key that is not known here, or not the one it names.",
    Flaw.SIGNATURE_WRONG: "Entry {number} carries a signature that is not its key's.",
    Flaw.CUT_OFF: "Entry {number} and those after it were cut off.",
}


@dataclass(frozen=True, slots=True)
class Break:
    """The first entry that does not fit, and how."""

    number: int
    flaw: Flaw

    def __str__(self) -> str:
        return SENTENCES[self.flaw].format(number=self.number)


@dataclass(frozen=True, slots=True)
class Walk:
    """What walking a chain found.

    Attributes:
        number, hash: of the last entry that fits; those before the first if none does.
        broken: the first that does not fit; None if all do.
        backwards: numbers of entries whose time is before that of the entry they follow: a clock was wrong.
    """

    number: int
    hash: str
    broken: Break | None
    backwards: tuple[int, ...]


Check = Callable[[Link], Flaw | None]
"""Says what is wrong with a link's signature, which it has."""


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode("ascii")).hexdigest()


def revision_digest(one: Revision) -> str:
    """SHA-256 (hex) of one record's change: what stands for it where it is not shown."""
    return _digest([one.record_id, one.before, one.after])


def content_digest(entry: Entry, revisions: Sequence[str] | None = None) -> str:
    """SHA-256 (hex) of an entry's content; ``revisions``: their digests, where not all are at hand."""
    if revisions is None:
        revisions = [revision_digest(one) for one in entry.revisions]
    said = [entry.at, entry.editor, entry.origin, entry.action.value, entry.note, entry.reverses]
    return _digest([*said, list(revisions)])


def link_hash(chain: Chain, number: int, previous: str, fingerprint: str, digest: str) -> str:
    """The hash of a signed entry: over its content's digest, its number, its key and the hash before it."""
    return _digest([SIGNED, chain.store, chain.unsigned, number, previous, fingerprint, digest])


def hash_from_before(previous: str, number: int, entry: Entry) -> str:
    """The hash of an entry from before there were signatures."""
    said = [entry.at, entry.editor, entry.origin, entry.action.value, entry.note, entry.reverses]
    return _digest([previous, number, *said, [[one.record_id, one.before, one.after] for one in entry.revisions]])


def hash_as(link: Link, chain: Chain, number: int, previous: str) -> str | None:
    """The hash that a link would have under a number and behind a hash; None where its content is not at hand."""
    if link.digest is None:
        return None
    if link.format == SIGNED:
        return link_hash(chain, number, previous, link.fingerprint, link.digest)
    return hash_from_before(previous, number, link.entry) if link.entry else ""


def walk(chain: Chain, links: Iterable[Link], check: Check, *, after: int = 0, previous: str = "") -> Walk:
    """Follow a chain from the entry behind number ``after``, whose hash is ``previous``, to its end or first flaw."""
    backwards: list[int] = []
    latest = ""
    for link in links:
        flaw = _flaw(chain, link, after + 1, previous, check)
        if flaw:
            return Walk(after, previous, Break(after + 1, flaw), tuple(backwards))
        if link.at < latest:
            backwards.append(link.number)
        latest, after, previous = link.at, link.number, link.hash
    return Walk(after, previous, None, tuple(backwards))


def _flaw(chain: Chain, link: Link, number: int, previous: str, check: Check) -> Flaw | None:
    if link.number != number:
        return Flaw.REMOVED
    signed = number > chain.unsigned
    if signed and (link.format != SIGNED or link.signature == ""):
        return Flaw.UNSIGNED
    if link.format != (SIGNED if signed else FROM_BEFORE):
        return Flaw.ALTERED
    if hash_as(link, chain, number, previous) not in (None, link.hash):
        return Flaw.ALTERED
    return check(link) if signed and link.signature is not None else None


def stands_elsewhere(link: Link, chain: Chain, hashes: Sequence[str]) -> bool:
    """Whether a link that does not fit would fit somewhere else among the ``hashes`` of a chain, in their order.

    It is looked for behind every entry where that stands now, and, where two neighbours changed places, behind any.
    """
    there = enumerate(("", *hashes), 1)
    beside = ((number, one) for number in (link.number - 1, link.number + 1) for one in hashes)
    return any(hash_as(link, chain, number, previous) == link.hash for number, previous in (*there, *beside))

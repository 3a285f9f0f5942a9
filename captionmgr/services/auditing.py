"""The audit: whether the history is as it was written, and whether it still holds the heads that left the house."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from captionmgr.documents import proofs
from captionmgr.model.audit import Audit, Compared, KeyUse, Match, Remark
from captionmgr.model.chain import Break, Chain, EditorKey, Flaw, Head, Link, Walk, stands_elsewhere, walk
from captionmgr.model.errors import EvidenceUnreadable
from captionmgr.model.record import Record
from captionmgr.signing import seals
from captionmgr.signing.keys import fingerprint_of, is_signed
from captionmgr.store.database import Store
from captionmgr.store.records import record_to_json

HEAD = "captionmgr history head"
"""The kind of document that a head alone is."""

_BATCH = 500


class Signatures:
    """Checks the signatures of entries against the keys that are known, and counts who signed."""

    def __init__(self, keys: list[EditorKey]) -> None:
        self._keys = {key.fingerprint: key for key in keys if _is_own(key)}
        self._uses: Counter[tuple[str, str]] = Counter()

    def check(self, link: Link) -> Flaw | None:
        """What is wrong with the signature of an entry."""
        key = self._keys.get(link.fingerprint)
        if key is None:
            return Flaw.KEY_UNKNOWN
        if not is_signed(link.hash, link.signature or "", key.public_key):
            return Flaw.SIGNATURE_WRONG
        self._uses[link.fingerprint, link.entry.editor if link.entry else key.editor] += 1
        return None

    def uses(self) -> tuple[KeyUse, ...]:
        """The keys with the numbers of entries they signed."""
        signed: Counter[str] = Counter()
        for (fingerprint, _), count in self._uses.items():
            signed[fingerprint] += count
        return tuple(KeyUse(key, signed[key.fingerprint]) for key in self._keys.values())

    def remarks(self) -> Iterator[Remark]:
        """Keys that sign for another name than the one they were first declared under."""
        for fingerprint, editor in sorted(self._uses):
            declared = self._keys[fingerprint].editor
            if editor != declared:
                yield Remark("other_name", {"editor": editor, "declared": declared, "key": fingerprint[:16]})


def _is_own(key: EditorKey) -> bool:
    try:
        return fingerprint_of(key.public_key) == key.fingerprint
    except ValueError:
        return False


def audit(store: Store) -> Audit:
    """Walk the whole history: every hash, every signature; then hold every record against what its history leaves."""
    with store.snapshot():
        chain = store.journal.chain()
        signatures = Signatures(store.journal.editor_keys())
        found = walk(chain, store.journal.links(), signatures.check)
        broken = found.broken or _cut(store, found)
        if broken and broken.flaw is Flaw.ALTERED:
            broken = _misplaced(store, chain, broken)
        strayed = () if broken else tuple(_strayed(store))
    remarks = [*_backwards(found), *signatures.remarks()]
    head = Head(chain.store, found.number, found.hash)
    return Audit(head, chain.unsigned, broken, strayed, tuple(remarks), signatures.uses())


def _cut(store: Store, found: Walk) -> Break | None:
    return Break(found.number + 1, Flaw.CUT_OFF) if found.number < store.journal.numbers_given() else None


def _misplaced(store: Store, chain: Chain, broken: Break) -> Break:
    """The same break, named for what it is where the entry is genuine but stands in another's place."""
    links = store.journal.links(after=broken.number - 1)
    moved = stands_elsewhere(next(links), chain, store.journal.hashes())
    return replace(broken, flaw=Flaw.OUT_OF_ORDER) if moved else broken


def _backwards(found: Walk) -> Iterator[Remark]:
    if found.backwards:
        yield Remark("backwards", {"number": found.backwards[0], "count": len(found.backwards)})


def _strayed(store: Store) -> Iterator[int]:
    """Ids of the records that are not as their history leaves them: changed past it, removed or added."""
    unchanged = record_to_json(Record())
    left = store.journal.states()
    record_id, state = next(left, _NO_MORE)
    for record in _all(store):
        while record_id < record.id:
            if state is not None:
                yield int(record_id)
            record_id, state = next(left, _NO_MORE)
        now = record_to_json(record)
        known = state if record_id == record.id else None
        if known is None or any(now[name] != known.get(name, unchanged[name]) for name in now):
            yield record.id
        if record_id == record.id:
            record_id, state = next(left, _NO_MORE)
    yield from (int(gone) for gone, kept in ((record_id, state), *left) if kept is not None)


_NO_MORE: tuple[float, Mapping[str, Any] | None] = (float("inf"), None)


def _all(store: Store) -> Iterator[Record]:
    ids = store.records.ids()
    for start in range(0, len(ids), _BATCH):
        yield from store.records.many(ids[start : start + _BATCH])


def compare(store: Store, path: Path) -> Compared:
    """Hold the history against a file that left the house: a receipt, an exported head or an evidence bundle.

    It says nothing of the entries themselves: that they fit together is what `audit` tells.

    Raises:
        FileMissing, FileUnreadable, EvidenceUnreadable: there is nothing to compare with.
    """
    document = proofs.read(path)
    left = head_of(document, path)
    if left is None:
        return Compared(str(path), Match.NO_HEAD, None)
    if "kind" in document and not seals.is_whole(document):
        return Compared(str(path), Match.SEAL_BROKEN, left)
    return Compared(str(path), _match(store, left), left)


def _match(store: Store, left: Head) -> Match:
    here = store.journal.head()
    if left.store != here.store:
        return Match.OTHER_STORE
    if left.number > here.number:
        return Match.CUT_OFF
    return Match.FITS if store.journal.hash_at(left.number) == left.hash else Match.REWRITTEN


def head_of(document: Mapping[str, Any], path: Path) -> Head | None:
    """The head that a document carries; None for a receipt from before there were any.

    Raises:
        EvidenceUnreadable: it is none of the documents that carry one.
    """
    if "target_sha256" in document:
        told = {"store": document.get("store"), "number": document.get("head"), "hash": document.get("head_hash")}
        if not told["store"]:
            return None
    else:
        within = document.get("head")
        told = within if isinstance(within, dict) else dict(document)
    store, number, chained = (told.get(name) for name in ("store", "number", "hash"))
    if isinstance(store, str) and isinstance(number, int) and isinstance(chained, str) and 0 <= number < 2**63:
        return Head(store, number, chained)
    raise EvidenceUnreadable(path=path, detail="it carries no head of a history")

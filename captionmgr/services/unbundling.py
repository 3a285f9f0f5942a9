"""Evidence bundles checked, without the store: chain, signatures, head, record, receipts, page and seal."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from captionmgr.documents import proofs
from captionmgr.model.chain import SIGNED, Chain, EditorKey, Head, Link, content_digest, revision_digest, walk
from captionmgr.model.errors import EvidenceUnreadable
from captionmgr.model.evidence import Misfit, Verdict
from captionmgr.model.journal import Action, Entry, Revision, state_after
from captionmgr.model.record import Record
from captionmgr.services.auditing import Signatures, head_of
from captionmgr.services.bundling import FORMAT, KIND
from captionmgr.signing import seals
from captionmgr.store.records import record_to_json

Found = tuple[Misfit, dict[str, object]]


@dataclass(frozen=True, slots=True)
class _Bundle:
    """A bundle's parts: of the form they must have, but not yet believed."""

    document: Mapping[str, Any]
    page: str
    head: Head
    chain: Chain
    after: int
    previous: str
    links: tuple[Link, ...]
    entries: Mapping[int, Entry]
    signatures: Signatures
    hashes: Mapping[int, str] = field(default_factory=dict)

    @property
    def record_id(self) -> int:
        return int(self.document["record"]["id"])


def verify(path: Path) -> Verdict:
    """Check a bundle: its verdict names the first thing that does not fit.

    Raises:
        FileMissing, FileUnreadable, EvidenceUnreadable: there is no bundle to check.
    """
    said = proofs.text(path)
    document = proofs.parsed(said, path)
    if (document.get("kind"), document.get("format")) != (KIND, FORMAT):
        raise EvidenceUnreadable(path=path, detail="it is no bundle that this captionmgr knows")
    page, inside = proofs.split(said)
    try:
        bundle = _parts(document, page if inside else "", path)
        found = next((wrong for check in _CHECKS if (wrong := check(bundle))), None)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError) as error:
        raise EvidenceUnreadable(path=path, detail="it is not of the form of a bundle") from error
    sealed_by = str(document["seal"]["key"]) if seals.is_whole(document) else ""
    misfit, data = found or (None, {})
    keys = bundle.signatures.uses()
    return Verdict(str(path), bundle.record_id, bundle.head, len(bundle.entries), sealed_by, keys, misfit, data)


def _parts(document: Mapping[str, Any], page: str, path: Path) -> _Bundle:
    history, head = document["history"], head_of(document, path)
    if head is None:
        raise KeyError("head")
    entries = {one["number"]: one for one in history["entries"]}
    links = tuple(_link(row, entries) for row in history["links"])
    return _Bundle(
        document,
        page,
        head,
        Chain(head.store, int(history["unsigned"])),
        int(history["after"]),
        str(history["previous"]),
        links,
        {number: _entry(one) for number, one in entries.items()},
        Signatures([EditorKey(**{name: str(value) for name, value in key.items()}) for key in document["keys"]]),
        {int(history["after"]): str(history["previous"]), **{link.number: link.hash for link in links}},
    )


def _link(row: list[Any], entries: Mapping[int, Mapping[str, Any]]) -> Link:
    number, chained, digest, fingerprint = row
    told = entries.get(number)
    if told is None:  # another record's: neither content nor signature is here, and the hash must do
        known = SIGNED if digest is not None else SIGNED - 1
        return Link(int(number), "", known, digest and str(digest), str(fingerprint), None, str(chained))
    entry = _entry(told)
    digests = [str(one["digest"]) if "digest" in one else revision_digest(_revision(one)) for one in told["revisions"]]
    content = content_digest(entry, digests)
    signature = str(told["signature"])
    return Link(int(number), entry.at, entry.format, content, str(fingerprint), signature, str(chained), entry)


def _entry(told: Mapping[str, Any]) -> Entry:
    texts = {name: str(told[name]) for name in ("at", "editor", "origin", "note")}
    revisions = tuple(_revision(one) for one in told["revisions"] if "digest" not in one)
    return Entry(
        id=int(told["number"]),
        action=Action(told["action"]),
        reverses=told["reverses"],
        revisions=revisions,
        format=int(told["format"]),
        **texts,
    )


def _revision(told: Mapping[str, Any]) -> Revision:
    return Revision(told["record"], told["before"], told["after"])


# The checks, each None where all fits ------------------------------------------------------------


def _chain(bundle: _Bundle) -> Found | None:
    found = walk(bundle.chain, bundle.links, bundle.signatures.check, after=bundle.after, previous=bundle.previous)
    return (Misfit.CHAIN, {"why": str(found.broken)}) if found.broken else None


def _entries(bundle: _Bundle) -> Found | None:
    there = {link.number for link in bundle.links}
    missing = sorted(set(bundle.entries) - there)
    return (Misfit.ENTRY, {"number": missing[0]}) if missing else None


def _head(bundle: _Bundle) -> Found | None:
    last = bundle.links[-1]
    return None if (last.number, last.hash) == (bundle.head.number, bundle.head.hash) else (Misfit.HEAD, {})


def _record(bundle: _Bundle) -> Found | None:
    shown = {name: value for name, value in bundle.document["record"].items() if name not in ("id", "version")}
    revisions = (one for number in sorted(bundle.entries) for one in bundle.entries[number].revisions)
    left = state_after(one for one in revisions if one.record_id == bundle.record_id)
    left = record_to_json(Record()) | (left or {})
    other = [name for name, value in shown.items() if name not in left or left[name] != value]
    return (Misfit.RECORD, {"names": ", ".join(other)}) if other else None


def _receipts(bundle: _Bundle) -> Found | None:
    for receipt in bundle.document["receipts"]:
        number = receipt["head"]
        there = (bundle.head.store, bundle.hashes.get(number), bundle.record_id)
        if receipt["store"] and (receipt["store"], receipt["head_hash"], receipt["record_id"]) != there:
            return Misfit.RECEIPT, {"target": receipt["target"], "number": number}
    return None


def _page(bundle: _Bundle) -> Found | None:
    shown = hashlib.sha256(bundle.page.encode()).hexdigest()
    return (Misfit.PAGE, {}) if bundle.page and shown != bundle.document.get("page") else None


def _seal(bundle: _Bundle) -> Found | None:
    return None if seals.is_whole(bundle.document) else (Misfit.SEAL, {})


_CHECKS: tuple[Callable[[_Bundle], Found | None], ...] = (_chain, _entries, _head, _record, _receipts, _page, _seal)
"""In the order in which they are told: what is wrong in particular goes before the seal, which any change breaks."""

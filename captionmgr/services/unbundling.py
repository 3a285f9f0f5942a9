"""Evidence bundles checked, without the store: all that is told twice must agree, and no change leaves the seal whole.

A bundle proves no more than the key that sealed it: whoever has a key of his own can make up another. So verdicts
name the keys, and those that are trusted can be named beforehand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from captionmgr.documents import proofs
from captionmgr.model.chain import SIGNED, Chain, EditorKey, Head, Link, content_digest, revision_digest, walk
from captionmgr.model.errors import EvidenceUnreadable
from captionmgr.model.evidence import Misfit, Verdict
from captionmgr.model.journal import Action, Entry, Revision, state_after
from captionmgr.model.record import Record
from captionmgr.services.auditing import Signatures, head_of
from captionmgr.services.bundling import FORMAT, KIND, sign_offs
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


def verify(path: Path, keys: Collection[str] = ()) -> Verdict:
    """Check a bundle: its verdict names the first thing that does not fit.

    ``keys``: fingerprints of the keys that it may be sealed with; none given: any, and the verdict names it.

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
        sealed_by = str(document["seal"]["key"]) if seals.is_whole(document) else ""
        found = next((wrong for check in _CHECKS if (wrong := check(bundle))), None)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError) as error:
        raise EvidenceUnreadable(path=path, detail="it is not of the form of a bundle") from error
    if not found and keys and sealed_by not in {key.strip().lower() for key in keys}:
        found = Misfit.STRANGER, {"key": sealed_by}
    misfit, data = found or (None, {})
    used = bundle.signatures.uses()
    return Verdict(str(path), bundle.record_id, bundle.head, len(bundle.entries), sealed_by, used, misfit, data)


def _parts(document: Mapping[str, Any], page: str, path: Path) -> _Bundle:
    history, head = document["history"], head_of(document, path)
    if head is None:
        raise KeyError("head")
    entries = {one["number"]: one for one in history["entries"]}
    links = [_link(row, entries) for row in history["links"]]
    if links[-1].signature is None:
        links[-1] = replace(links[-1], signature=str(document["head"]["signature"]))
    return _Bundle(
        document,
        page,
        head,
        Chain(head.store, int(history["unsigned"])),
        int(history["after"]),
        str(history["previous"]),
        tuple(links),
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
    seen: set[int] = set()
    for one in bundle.document["history"]["entries"]:
        if one["number"] in seen or one["number"] not in there:
            return Misfit.ENTRY, {"number": one["number"]}
        seen.add(one["number"])
    return None


def _gap(bundle: _Bundle) -> Found | None:
    """Each change begins with what the one before it left, so none is left out unseen but with its reversal."""
    state: Mapping[str, object] | None = None
    for number, one in _own(bundle):
        begins = (
            {} if state is None else {name: _left(state, name, value) for name, value in (one.before or {}).items()}
        )
        if (one.before is None) != (state is None) or begins != (one.before or {}):
            return Misfit.GAP, {"number": number}
        state = None if one.after is None else {**(state or {}), **one.after}
    return None


def _own(bundle: _Bundle) -> Iterator[tuple[int, Revision]]:
    for number in sorted(bundle.entries):
        for one in bundle.entries[number].revisions:
            if one.record_id == bundle.record_id:
                yield number, one


_NEW = record_to_json(Record())


def _left(state: Mapping[str, object], name: str, shown: object) -> object:
    """What a history leaves a value at; one it never named, as a program knows it or as any is that is empty."""
    empty = shown if shown in (None, "", 0, [], {}) else None
    return state.get(name, _NEW.get(name, empty))


def _head(bundle: _Bundle) -> Found | None:
    last, signed = bundle.links[-1], bundle.document["head"]
    told = (bundle.head.number, bundle.head.hash, signed["key"], signed["signature"])
    return None if (last.number, last.hash, last.fingerprint, last.signature) == told else (Misfit.HEAD, {})


def _record(bundle: _Bundle) -> Found | None:
    shown = {name: value for name, value in bundle.document["record"].items() if name not in ("id", "version")}
    left = state_after(one for _, one in _own(bundle)) or {}
    other = [name for name, value in shown.items() if _left(left, name, value) != value]
    other += [name for name, value in left.items() if value and name not in shown]
    return (Misfit.RECORD, {"names": ", ".join(other)}) if other or not left else None


def _image(bundle: _Bundle) -> Found | None:
    shown, kept = bundle.document["image"], bundle.document["record"]["image"]
    parts = [one and (one["path"], one["sha256"]) for one in (shown, kept)]
    return (Misfit.IMAGE, {}) if parts[0] != parts[1] else None


def _sign_offs(bundle: _Bundle) -> Found | None:
    told = sign_offs(bundle.document["history"]["entries"], bundle.record_id)
    return (Misfit.SIGN_OFFS, {}) if bundle.document["sign_offs"] != told else None


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


_CHECKS: tuple[Callable[[_Bundle], Found | None], ...] = (
    _chain,
    _entries,
    _head,
    _gap,
    _record,
    _image,
    _sign_offs,
    _receipts,
    _page,
    _seal,
)
"""In the order in which they are told: what is wrong in particular goes before the seal, which any change breaks."""

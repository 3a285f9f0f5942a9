"""The evidence bundle: one file per record that proves its history later, without the store.

It holds every entry that changed the record whole, but for changes of other records, of which it has the digests; and
of every other entry since the record came in its number, hash and content's digest, so that the chain can be walked
from the record's first entry to the head without showing what others did. The signature of the last entry is with the
head. Of the record it holds all that is tracked, whatever that is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from captionmgr import __version__
from captionmgr.documents import evidence_page
from captionmgr.metadata import imagefile
from captionmgr.model.chain import SIGNED, Head, Link, revision_digest
from captionmgr.model.errors import ImageError
from captionmgr.model.evidence import UNPROVEN
from captionmgr.model.record import Record
from captionmgr.signing import seals
from captionmgr.signing.keys import Key
from captionmgr.store.database import Store
from captionmgr.store.records import record_to_json

KIND = "captionmgr evidence bundle"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Maker:
    """Who makes a bundle, when (UTC, ISO 8601), and the key that seals it."""

    editor: str
    at: str
    key: Key


def bundle(store: Store, record_id: int, maker: Maker) -> dict[str, Any]:
    """The bundle of a record as a JSON object, not sealed yet; raises `RecordMissing`."""
    record = store.records.get(record_id)
    own = sorted(store.journal.of_record(record_id), key=lambda entry: entry.id)
    links = list(store.journal.links(after=own[0].id - 1))
    numbers = {entry.id for entry in own}
    whole = [link for link in links if link.number in numbers]
    chain, last = store.journal.chain(), links[-1]
    head = Head(chain.store, last.number, last.hash)
    used = {link.fingerprint for link in (*whole, last)}
    entries = [_entry(link, record_id) for link in whole]
    return {
        "kind": KIND,
        "format": FORMAT,
        "made": {"at": maker.at, "editor": maker.editor, "program": f"captionmgr {__version__}"},
        "record": {"id": record.id, "version": record.version, **record_to_json(record)},
        "image": _image(record),
        "sign_offs": sign_offs(entries, record_id),
        "receipts": [receipt.as_json() for receipt in reversed(store.receipts.of_record(record_id))],
        "head": asdict(head) | {"key": last.fingerprint, "signature": last.signature},
        "history": {
            "unsigned": chain.unsigned,
            "after": own[0].id - 1,
            "previous": store.journal.hash_at(own[0].id - 1),
            "links": [[link.number, link.hash, _shown_digest(link), link.fingerprint] for link in links],
            "entries": entries,
        },
        "keys": [asdict(key) for key in store.journal.editor_keys() if key.fingerprint in used],
        "not_proven": list(UNPROVEN),
    }


def as_page(content: Mapping[str, Any], key: Key) -> str:
    """A bundle as a page that carries itself, sealed together with the words that the page shows."""
    before, after = evidence_page.page(content)
    digest = hashlib.sha256((before + after).encode()).hexdigest()
    return before + evidence_page.carried(seals.sealed({**content, "page": digest}, key)) + after


def _shown_digest(link: Link) -> str | None:
    """What stands for an entry's content; an entry from before there were digests has nothing but its hash."""
    return link.digest if link.format == SIGNED else None


def _image(record: Record) -> dict[str, object] | None:
    """The image as it was attached, and the file as it is now: its hash, or why there is none."""
    if record.image is None:
        return None
    try:
        now, trouble = imagefile.read(Path(record.image.path)).sha256, ""
    except ImageError as error:
        now, trouble = "", str(error)
    return {"path": record.image.path, "sha256": record.image.sha256, "sha256_now": now, "trouble": trouble}


def sign_offs(entries: Iterable[Mapping[str, Any]], record_id: int) -> list[dict[str, object]]:
    """Who gave the record which status, and what took it away: the entries, as a bundle has them, that changed it."""
    return [
        {name: entry[name] for name in ("number", "at", "editor", "action", "note")}
        | {"status": one["after"]["status"]}
        for entry in entries
        for one in entry["revisions"]
        if one.get("record") == record_id and one["before"] and "status" in (one["after"] or ())
    ]


def _entry(link: Link, record_id: int) -> dict[str, object]:
    """An entry whole; of other records' changes the digest alone, where the chain can do with that."""
    entry = link.entry
    if entry is None:  # an audit went before: every entry can be read
        raise AssertionError
    revisions = [
        {"record": one.record_id, "before": one.before, "after": one.after}
        if one.record_id == record_id or link.format != SIGNED
        else {"digest": revision_digest(one)}
        for one in entry.revisions
    ]
    said = {name: getattr(entry, name) for name in ("at", "editor", "origin", "note", "reverses", "format")}
    signed = {"key": link.fingerprint, "signature": link.signature}
    return {"number": entry.id, **said, "action": entry.action.value, **signed, "revisions": revisions}

"""The desk's history: told, put back, and proved by audits, and by heads and bundles that leave the house."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from captionmgr.metadata import placing
from captionmgr.model.audit import Audit, Compared
from captionmgr.model.errors import BadValue, HistoryBroken
from captionmgr.model.history import HistoryEntry, Point, ValueChange, told
from captionmgr.services import auditing, bundling, restoring
from captionmgr.services.bundling import Maker
from captionmgr.services.exporting import prepare_folder
from captionmgr.services.ledger import Changes, Ledger, now
from captionmgr.signing import seals

SHOWN = 20
"""Records of one entry that a page of the desk's history tells of."""

PAGE, JSON = ".html", ".json"
"""How the name of a bundle's file ends."""


@dataclass(frozen=True, slots=True)
class Proofs:
    """The history that a ledger writes, and its proofs."""

    ledger: Ledger

    def history(self, record_id: int) -> tuple[HistoryEntry, ...]:
        """What changed a record, newest first, with its own changes only; also of a record that is gone.

        Raises:
            RecordMissing: there never was such a record.
        """
        journal = self.ledger.store.journal
        entries = journal.of_record(record_id)
        if not entries:
            self.ledger.store.records.get(record_id)
        return tuple(told(entry, journal.extent(entry.id)) for entry in entries)

    def recent(self, limit: int, before: int | None = None) -> tuple[HistoryEntry, ...]:
        """A page of what was done on the desk, newest first: entries of numbers under ``before``, or the newest.

        Of an entry that changed many records, the first `SHOWN` are told.
        """
        journal = self.ledger.store.journal
        entries = journal.recent(limit, before=before, most=SHOWN)
        return tuple(told(entry, journal.extent(entry.id)) for entry in entries)

    def restoring(self, record_id: int, point: Point, names: Collection[str] = ()) -> tuple[ValueChange, ...]:
        """What `restore` would change, to be shown first; raises as `restoring.preview` does."""
        return restoring.preview(self.ledger.store, record_id, point, names)

    def restore(
        self,
        record_id: int,
        point: Point,
        names: Collection[str] = (),
        *,
        why: str = "",
        version: int | None = None,
    ) -> Changes:
        """Put values of a record back, or all of it: one edit, which undo takes back; raises as `restoring.restore`."""
        with self.ledger.store.transaction():
            return restoring.restore(self.ledger, record_id, point, names, why=why, version=version)

    def keep_text(self, said: str, path: Path) -> None:
        """Write a text under a free name; raises as `metadata.placing.put` does."""
        put_text(said, path, overwrite=False)

    def audit(self) -> Audit:
        """Walk the whole history (`auditing.audit`)."""
        return auditing.audit(self.ledger.store)

    def compare(self, path: Path) -> Compared:
        """Hold the history against a file that left the house; raises as `auditing.compare` does."""
        return auditing.compare(self.ledger.store, path)

    def bundle(self, targets: Mapping[int, Path], *, overwrite: bool) -> None:
        """Write the evidence bundle of each record into its file: a page (``.html``), or JSON alone (``.json``).

        Raises:
            BadValue: a file's name says neither.
            RecordMissing: of all of them before any is written.
            HistoryBroken: the history or one of the records does not fit.
            KeyUnusable, KeyUnwritable: there is nothing to seal them with.
            TargetExists, FolderMissing, FolderReadOnly, DiskFull: it and those after it were not written.
        """
        for path in targets.values():
            if path.suffix.lower() not in (PAGE, JSON):
                raise BadValue(value=path.name, field="a bundle's file", why=f"its name ends in {PAGE} or {JSON}")
            prepare_folder(path.parent)
        store, editor = self.ledger.store, self.ledger.editor
        with store.snapshot():
            for record_id in targets:
                store.records.get(record_id)
            self._must_fit(targets)
            maker = Maker(editor, now(), self.ledger.keys.of(editor))
            for record_id, path in targets.items():
                content = bundling.bundle(store, record_id, maker)
                paged = path.suffix.lower() == PAGE
                said = bundling.as_page(content, maker.key) if paged else as_text(seals.sealed(content, maker.key))
                put_text(said, path, overwrite=overwrite)

    def _must_fit(self, ids: Iterable[int]) -> None:
        found = self.audit()
        strayed = [record_id for record_id in ids if record_id in found.strayed]
        if found.broken or strayed:
            stray = f"Record {strayed[0]} is not as its history leaves it." if strayed else ""
            raise HistoryBroken(sentence=str(found.broken or stray))

    def export_head(self, path: Path) -> None:
        """Write the head of the history, sealed with the editor's key, to be kept where nobody here can change it.

        Raises:
            HistoryBroken: the history does not fit together, so its head would prove nothing.
            KeyUnusable, KeyUnwritable: there is nothing to seal it with.
            TargetExists, FolderMissing, FolderReadOnly, DiskFull: it was not written.
        """
        found = self.audit()
        if found.broken:
            raise HistoryBroken(sentence=str(found.broken))
        head = {"store": found.head.store, "number": found.head.number, "hash": found.head.hash}
        said = {"kind": auditing.HEAD, "format": 1, **head, "unsigned": found.unsigned, "at": now()}
        sealed = seals.sealed({**said, "editor": self.ledger.editor}, self.ledger.keys.of(self.ledger.editor))
        put_text(as_text(sealed), path, overwrite=False)


def as_text(content: Mapping[str, Any]) -> str:
    """A document as JSON for a file."""
    return json.dumps(content, indent=1) + "\n"


def put_text(said: str, path: Path, *, overwrite: bool) -> None:
    """Write a text whole; raises as `metadata.placing.put` does."""
    placing.put(path, [said.encode()], overwrite=overwrite, prove=lambda draft, digest: None)

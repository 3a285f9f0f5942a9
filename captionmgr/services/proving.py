"""What proves the desk's history: audits, heads and bundles that leave the house, and both held against each other."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from captionmgr.metadata import placing
from captionmgr.model.audit import Audit, Compared
from captionmgr.model.errors import HistoryBroken
from captionmgr.services import auditing, bundling
from captionmgr.services.bundling import Maker
from captionmgr.services.exporting import prepare_folder
from captionmgr.services.ledger import Ledger, now
from captionmgr.signing import seals


@dataclass(frozen=True, slots=True)
class Proofs:
    """Proofs of the history that a ledger writes."""

    ledger: Ledger

    def audit(self) -> Audit:
        """Walk the whole history (`auditing.audit`)."""
        return auditing.audit(self.ledger.store)

    def compare(self, path: Path) -> Compared:
        """Hold the history against a file that left the house; raises as `auditing.compare` does."""
        return auditing.compare(self.ledger.store, path)

    def bundle(self, ids: Sequence[int], folder: Path, *, as_json: bool, overwrite: bool) -> list[Path]:
        """Write the evidence bundle of each record into a folder: a page, or JSON alone.

        Raises:
            RecordMissing: of all of them before any is written.
            HistoryBroken: the history or one of the records does not fit.
            KeyUnusable, KeyUnwritable: there is nothing to seal them with.
            TargetExists, FolderMissing, FolderReadOnly, DiskFull: it and those after it were not written.
        """
        prepare_folder(folder)
        store, editor = self.ledger.store, self.ledger.editor
        with store.snapshot():
            for record_id in ids:
                store.records.get(record_id)
            self._must_fit(ids)
            maker = Maker(editor, now(), self.ledger.keys.of(editor))
            return [self._write(record_id, maker, folder, as_json=as_json, overwrite=overwrite) for record_id in ids]

    def _must_fit(self, ids: Sequence[int]) -> None:
        found = self.audit()
        strayed = [record_id for record_id in ids if record_id in found.strayed]
        if found.broken or strayed:
            stray = f"Record {strayed[0]} is not as its history leaves it." if strayed else ""
            raise HistoryBroken(sentence=str(found.broken or stray))

    def _write(self, record_id: int, maker: Maker, folder: Path, *, as_json: bool, overwrite: bool) -> Path:
        content = bundling.bundle(self.ledger.store, record_id, maker)
        path = folder / f"evidence-{record_id}{'.json' if as_json else '.html'}"
        said = as_text(seals.sealed(content, maker.key)) if as_json else bundling.as_page(content, maker.key)
        put_text(said, path, overwrite=overwrite)
        return path

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

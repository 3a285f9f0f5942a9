"""What proves the desk's history: audits, heads and bundles that leave the house, and both held against each other."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from captionmgr.metadata import placing
from captionmgr.model.audit import Audit, Compared
from captionmgr.model.errors import HistoryBroken
from captionmgr.services import auditing
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
        write_json(seals.sealed({**said, "editor": self.ledger.editor}, self.ledger.keys.of(self.ledger.editor)), path)


def write_json(content: Mapping[str, Any], path: Path) -> None:
    """Write a document as JSON under a free name; raises as `metadata.placing.put` does."""
    put_text(json.dumps(content, indent=1) + "\n", path, overwrite=False)


def put_text(said: str, path: Path, *, overwrite: bool) -> None:
    """Write a text whole; raises as `metadata.placing.put` does."""
    placing.put(path, [said.encode()], overwrite=overwrite, prove=lambda draft, digest: None)

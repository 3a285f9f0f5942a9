"""Manifests of an export, written beside its copies."""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from pathlib import Path

from captionmgr.documents.manifests import WRITERS
from captionmgr.metadata import imagefile, placing
from captionmgr.model.listed import Listed
from captionmgr.model.receipt import Receipt
from captionmgr.model.record import Record
from captionmgr.services.exporting import ExportReport
from captionmgr.store.records import Records


def write_manifests(
    report: ExportReport, kinds: Sequence[str], records: Records, at: str, *, public: bool
) -> list[Path]:
    """Write the manifests of an export into its folder, of all copies that lie there as wanted; earlier ones go.

    Raises:
        PlaceError: one cannot be written; those before it are.
        ImageError: a copy is no longer there, or no longer what it was.
    """
    receipts = (*report.unchanged, *report.receipts)
    found = {record.id: record for record in records.many([one.record_id for one in receipts])}
    items = [
        _listed(found[one.record_id], one, report.folder, public=public) for one in receipts if one.record_id in found
    ]
    written = []
    for kind in kinds:
        name, write = WRITERS[kind]
        target = report.folder / name
        data = write(items, at).encode("utf-8", "backslashreplace")
        placing.put(target, [data], overwrite=True, prove=lambda draft, digest: None)
        written.append(target)
    return written


def _listed(record: Record, receipt: Receipt, folder: Path, *, public: bool) -> Listed:
    path = Path(receipt.target)
    seen = imagefile.read(path, hashed=False)
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    file = path.relative_to(folder).as_posix()
    return Listed(record, receipt, file, path.stat().st_size, seen.width, seen.height, kind, public)

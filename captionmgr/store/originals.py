"""What turns images that were written themselves back into what they were; one row each time one is written."""

from __future__ import annotations

from dataclasses import dataclass

from captionmgr.store.tables import OriginalRow


@dataclass(frozen=True, slots=True)
class Original:
    """An image as it was before it was written.

    Attributes:
        id: of the row.
        record_id: whose image it is.
        path: of the file, absolute.
        before, after: SHA-256 of the file, hex, before and after it was written.
        delta: what makes the former of the latter (`metadata.delta`).
        at: when, UTC, ISO 8601.
    """

    id: int
    record_id: int
    path: str
    before: str
    after: str
    delta: bytes
    at: str


class Originals:
    """Those of the open store. Every method may raise `StoreError`."""

    def keep(self, record_id: int, path: str, before: str, after: str, delta: bytes, at: str) -> None:
        """Keep what undoes a writing."""
        OriginalRow.create(record_id=record_id, path=path, before=before, after=after, delta=delta, at=at)

    def of_record(self, record_id: int) -> list[Original]:
        """Those of a record, the last writing first."""
        rows = OriginalRow.select().where(OriginalRow.record_id == record_id).order_by(OriginalRow.id.desc())
        return [
            Original(row.id, row.record_id, row.path, row.before, row.after, bytes(row.delta), row.at) for row in rows
        ]

    def forget(self, original_id: int) -> None:
        """Forget one that was put back."""
        OriginalRow.delete().where(OriginalRow.id == original_id).execute()

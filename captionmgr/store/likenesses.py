"""Fingerprints of every picture the desk has handled, under the content's hash; they outlive their records."""

from __future__ import annotations

from collections.abc import Iterator

from captionmgr.store.tables import LikenessRow


class Likenesses:
    """The fingerprints of the open store. Every method may raise `StoreError`."""

    def keep(self, sha256: str, fingerprint: bytes, record_id: int, at: str) -> None:
        """Keep a picture's fingerprint; one that is kept already stays."""
        LikenessRow.insert(
            sha256=sha256, fingerprint=fingerprint, record_id=record_id, at=at
        ).on_conflict_ignore().execute()

    def has(self, sha256: str) -> bool:
        """Whether a picture's fingerprint is kept."""
        return LikenessRow.select().where(LikenessRow.sha256 == sha256).exists()

    def count(self) -> int:
        """How many are kept."""
        return int(LikenessRow.select().count())

    def all(self) -> Iterator[tuple[str, int, bytes]]:
        """Hash of the content, record and fingerprint of each, oldest first."""
        query = LikenessRow.select(LikenessRow.sha256, LikenessRow.record_id, LikenessRow.fingerprint)
        for sha256, record_id, data in query.order_by(LikenessRow.at, LikenessRow.sha256).tuples().iterator():
            yield sha256, record_id, bytes(data)

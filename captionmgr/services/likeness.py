"""Recycled pictures: what a picture looks like among all that the desk has handled, whatever became of those."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from captionmgr.metadata import thumbnails
from captionmgr.model.errors import ImageError
from captionmgr.model.record import Record
from captionmgr.services.ledger import now
from captionmgr.services.progress import Progress
from captionmgr.similarity.fingerprint import Fingerprint, fingerprint, query
from captionmgr.similarity.index import Index
from captionmgr.similarity.pdq import SIZE
from captionmgr.store.database import Store


@dataclass(frozen=True, slots=True)
class Likeness:
    """A picture that looks like another.

    Attributes:
        sha256: of the file known, hex.
        record: the record it came with, as it is now; None where that is gone.
        distance: bits of 256 that the hashes differ in.
        mirrored: one is the other in a mirror.
        cropped: one shows only a part of the other.
    """

    sha256: str
    record: Record | None
    distance: int
    mirrored: bool
    cropped: bool


def encoded(path: Path) -> bytes:
    """A picture's fingerprint as the store keeps it; raises `ImageError`."""
    seen = thumbnails.picture(path, SIZE)
    return fingerprint(seen.rgb, seen.width, seen.height).encoded


class Likenesses:
    """The look-alikes of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def note(self, records: Iterable[Record], progress: Progress | None = None) -> int:
        """Keep the fingerprints of records' images where they are not kept yet; how many were. Bad files are left out.

        Raises:
            Cancelled: it was asked for meanwhile; what is kept stays.
        """
        wanted = [record for record in records if record.image and not self._store.likenesses.has(record.image.sha256)]
        kept = 0
        for done, record in enumerate(wanted):
            if progress:
                progress.step(done, len(wanted))
            if record.image is None:
                continue
            try:
                data = encoded(Path(record.image.path))
            except ImageError:  # the record itself says what is wrong with its image
                continue
            with self._store.transaction():
                self._store.likenesses.keep(record.image.sha256, data, record.id, now())
            kept += 1
        return kept

    def of(self, path: Path, but: str = "") -> tuple[Likeness, ...]:
        """The pictures known that look like a file, nearest first; ``but`` one content, by its SHA-256.

        Raises:
            ImageError: the file cannot be decoded.
        """
        known = [one for one in self._store.likenesses.all() if one[0] != but]
        index = Index(Fingerprint.decoded(data) for _, _, data in known)
        seen = thumbnails.picture(path, SIZE)
        found = index.search(query(seen.rgb, seen.width, seen.height))
        records = {one.id: one for one in self._store.records.many([known[match.place][1] for match in found])}
        return tuple(
            Likeness(
                known[match.place][0],
                records.get(known[match.place][1]),
                match.distance,
                match.mirrored,
                match.cropped,
            )
            for match in found
        )

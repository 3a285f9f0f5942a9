"""What an export would meet, record by record, looked at before it runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from captionmgr.model.errors import ImageError
from captionmgr.model.gate import Obstacle
from captionmgr.model.record import Record
from captionmgr.model.writing import PUBLIC
from captionmgr.services.desk import Desk
from captionmgr.services.progress import Progress


@dataclass(frozen=True, slots=True)
class Outlook:
    """What an export of one record would meet.

    Attributes:
        record: the record.
        shortened: names of fields that do not fit IIM.
        error: why its image cannot be used, or None.
        credentials: its image carries content credentials (C2PA).
        leaving: what a copy for the public goes without.
        obstacles: what keeps its picture in the house.
    """

    record: Record
    shortened: tuple[str, ...] = ()
    error: ImageError | None = None
    credentials: bool = False
    leaving: tuple[str, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def possible(self) -> bool:
        """Whether a copy can be written."""
        return self.record.image is not None and self.error is None


def outlook(desk: Desk, ids: Sequence[int], progress: Progress) -> list[Outlook]:
    """Look at each record of an export."""
    found = []
    records = desk.records(ids)
    for done, record in enumerate(records):
        progress.step(done, len(records))
        stopped = desk.verifying.obstacles(record)
        shortened = tuple(one.field for one in desk.problems(record, with_image=False) if one.kind == "shortened")
        try:
            embedded = desk.embedded(record)
            signed = embedded is not None and embedded.credentials
            found.append(Outlook(record, shortened, None, signed, desk.leaving(record, PUBLIC), stopped))
        except ImageError as error:
            found.append(Outlook(record, shortened, error, obstacles=stopped))
    return found

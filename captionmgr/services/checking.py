"""What is wrong with a record: in itself, at this moment, and against what its image carries."""

from __future__ import annotations

import datetime
from pathlib import Path

from captionmgr.metadata import imagefile
from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.errors import ImageError
from captionmgr.model.problems import Problem, Severity
from captionmgr.model.record import Record
from captionmgr.model.rules import problems_of
from captionmgr.parsing.knowledge import Houses
from captionmgr.services import crediting


def problems(record: Record, houses: Houses, now: datetime.datetime, *, with_image: bool) -> tuple[Problem, ...]:
    """What is wrong with a record, worst first, but for what was dismissed; an image that cannot be read is one.

    Args:
        record: the record.
        houses: the houses its credit may name.
        now: the present moment, with its zone.
        with_image: read its image file, if it has one.
    """
    embedded: EmbeddedMetadata | None = None
    unreadable: list[Problem] = []
    if with_image and record.image:
        try:
            embedded = imagefile.read(Path(record.image.path))
        except ImageError as error:
            unreadable.append(Problem("image_unreadable", Severity.WRONG, "", {"message": str(error)}))
    found = [*unreadable, *problems_of(record, embedded, now=now), *crediting.problems(record, embedded, houses)]
    dismissed = {(one.kind, one.sentence) for one in record.dismissed}
    open_ones = (one for one in found if (one.kind, str(one)) not in dismissed)
    return tuple(sorted(open_ones, key=lambda problem: -problem.severity))

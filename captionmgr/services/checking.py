"""What is wrong with a record: in itself, at this moment, and against what its image carries."""

from __future__ import annotations

import datetime
from pathlib import Path

from captionmgr.metadata import imagefile
from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.errors import ImageError, PlacesDamaged, PlacesMissing
from captionmgr.model.gate import obstacles
from captionmgr.model.places import Gazetteer
from captionmgr.model.policy import Policy, Stop
from captionmgr.model.problems import Problem, Severity
from captionmgr.model.record import Record
from captionmgr.model.rules import problems_of
from captionmgr.model.whereabouts import Known
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.services import crediting


def problems(
    record: Record, knowledge: Knowledge, policy: Policy, now: datetime.datetime, *, with_image: bool
) -> tuple[Problem, ...]:
    """What is wrong with a record, worst first, but for what was dismissed; an image that cannot be read is one.

    Args:
        record: the record.
        knowledge: the houses its credit may name, and the places.
        policy: the desk's.
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
    found = [*unreadable, *problems_of(record, embedded, now=now, place=_place(record, knowledge.places))]
    found += crediting.problems(record, embedded, knowledge.houses)
    for obstacle in obstacles(record, policy, now):
        if obstacle.stop is Stop.RESTRICTION:
            found.append(Problem("restriction_broken", Severity.WRONG, "", obstacle.data))
    dismissed = {(one.kind, one.sentence) for one in record.dismissed}
    open_ones = (one for one in found if (one.kind, str(one)) not in dismissed)
    return tuple(sorted(open_ones, key=lambda problem: -problem.severity))


def _place(record: Record, places: Gazetteer) -> Known:
    """What the gazetteer says of a record's place; nothing where its file does not serve."""
    try:
        country = places.country(record.country) if record.country else None
        towns = places.towns(record.city) if record.city else ()
    except (PlacesMissing, PlacesDamaged):  # reading captions says so; a record's problems are not the place for it
        return Known()
    return Known(country, [town for town in towns if country is None or town.country == country])

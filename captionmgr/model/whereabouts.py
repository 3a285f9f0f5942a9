"""Where a picture was taken, as its caption says and as its file says, held against each other.

A position may lie outside a town that is its place: a front, an airport, a ship off the coast. So it is only told where
it is further off than `FAR`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from captionmgr.model.places import Country, Town
from captionmgr.model.problems import Problem, Severity
from captionmgr.model.record import Record

FAR = 50.0
"""Kilometres from a town's middle from which a position is no longer taken to be of it."""
_EARTH = 6371.0
"""Mean radius, kilometres (IUGG)."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a gazetteer says of a record's place.

    Attributes:
        country: the country that the record names; None where it names none, or one that is unknown.
        towns: the towns of the record's city, of its country where that is known.
    """

    country: Country | None = None
    towns: Sequence[Town] = ()


def kilometres(latitude: float, longitude: float, town: Town) -> float:
    """The distance of a position (degrees, WGS 84) from a town's middle, on a sphere: right to some per mille."""
    one, other = math.radians(latitude), math.radians(town.latitude)
    across = math.radians(town.longitude - longitude)
    half = math.sin((other - one) / 2) ** 2 + math.cos(one) * math.cos(other) * math.sin(across / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(min(1.0, half)))


def problems(record: Record, known: Known, position: str) -> Iterator[Problem]:
    """What does not fit of a record's place.

    Args:
        record: the record.
        known: what a gazetteer says of it.
        position: of the camera, as a field holds it: degrees north and east, a comma between; empty where unknown.
    """
    country = known.country
    if country and record.country_code and record.country_code != country.alpha3:
        data = {"country": record.country, "code": record.country_code, "right": country.alpha3}
        yield Problem("country_code", Severity.WRONG, "country_code", data, {"country_code": country.alpha3})
    parts = position.split(",")
    if not known.towns or len(parts) < 2:
        return
    distance, town = min(
        ((kilometres(float(parts[0]), float(parts[1]), town), town) for town in known.towns), key=lambda one: one[0]
    )
    if distance > FAR:
        off = {"distance": f"{distance:.0f}", "place": town.name, "position": position, "far": f"{FAR:.0f}"}
        yield Problem("position", Severity.ATTENTION, "city", off)

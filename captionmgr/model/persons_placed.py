"""Who stands where in a picture: what a caption says with left, right and centre, against the persons it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from captionmgr.model.problems import Problem, Severity
from captionmgr.model.record import Record

_SIDES = {
    "left": ("left", "links", "à gauche", "izquierda", "a sinistra"),
    "right": ("right", "rechts", "à droite", "derecha", "a destra"),
    "centre": ("center", "centre", "Mitte", "au centre", "centro", "al centro"),
}
_SIDE_OF = {word.casefold(): side for side, words in _SIDES.items() for word in words}
_NAME = r"(?P<name>[^\W\d_a-z][\w'’.-]{0,40}(?: (?:[^\W\d_a-z][\w'’.-]{0,40}|de|da|van|von|bin|al)){1,4})"
_PLACED = re.compile(
    rf"\b{_NAME}(?:, | \(|, \()(?i:at |the |in der )?(?P<side>(?i:{'|'.join(map(re.escape, _SIDE_OF))}))(?=[,;.)])"
)
"""A name with the side behind it: "Ana Lima, left," and "Ana Lima (left)"."""
_LONGEST = 20_000
"""Characters of a description that are looked through."""


def problems(record: Record) -> Iterator[Problem]:
    """Persons that the description puts somewhere and the record does not name, and two that stand in one place."""
    seen: dict[str, str] = {}
    for match in _PLACED.finditer(record.description[:_LONGEST]):
        name = match["name"]
        side = _SIDE_OF[match["side"].casefold()]
        if record.person_shown and not _named(name, record.person_shown):
            yield Problem("placed_unnamed", Severity.ATTENTION, "person_shown", {"name": name, "side": match["side"]})
        if side in seen and not _same(seen[side], name):
            data = {"one": seen[side], "other": name, "side": match["side"]}
            yield Problem("placed_twice", Severity.ATTENTION, "description", data)
        seen.setdefault(side, name)


def _named(name: str, persons: tuple[str, ...]) -> bool:
    return any(_same(name, person) for person in persons)


def _same(one: str, other: str) -> bool:
    """Whether two names can be one person's: the one ends in the other's last name, titles before it apart."""
    return one.rsplit(maxsplit=1)[-1].casefold() == other.rsplit(maxsplit=1)[-1].casefold()

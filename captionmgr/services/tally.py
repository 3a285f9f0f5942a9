"""The numbers beside the left column's lines: of each view, story, source and saved search, by its own query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from captionmgr.model.story import StoredStory
from captionmgr.model.views import View
from captionmgr.services.desk import Desk
from captionmgr.settings import Searches


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of records.

    Attributes:
        views: of each view.
        stories: newest first.
        sources: most records first; records without a source are in none.
        searches: name, what it searches for, number; in the order they were saved.
    """

    views: Mapping[View, int]
    stories: tuple[tuple[StoredStory, int], ...]
    sources: tuple[tuple[str, int], ...]
    searches: tuple[tuple[str, str, int], ...] = ()


def tally(desk: Desk, searches: Searches) -> Tally:
    """Count what a desk holds now."""
    return Tally(
        desk.counts(),
        tuple(desk.stories()),
        tuple(one for one in desk.sources() if one[0]),
        tuple((name, typed, desk.number(typed)) for name, typed in searches),
    )

"""The story that captions came with, as the desk keeps it."""

from __future__ import annotations

from dataclasses import dataclass

from captionmgr.model.identity import text_key
from captionmgr.model.reading import PageReading


@dataclass(frozen=True, slots=True)
class StoredStory:
    """One imported page: its story and its words as received.

    Attributes:
        id: number in the store; 0 while it is not stored.
        key: equal for two copies of one story (`story_key`).
        name: what the left column shows.
        byline: the authors, in order.
        dateline_city, dateline_agency: as printed ("BEIRUT", "AP").
        headline, text: of the story; empty where the page has none.
        page_text: the whole page as received.
        expected_count: pictures that the page itself states, or None.
        imported_at: when, UTC, ISO 8601 to the second.
    """

    id: int = 0
    key: str = ""
    name: str = ""
    byline: tuple[str, ...] = ()
    dateline_city: str = ""
    dateline_agency: str = ""
    headline: str = ""
    text: str = ""
    page_text: str = ""
    expected_count: int | None = None
    imported_at: str = ""


def story_key(page: PageReading) -> str:
    """What two copies of one story share: by-line, dateline and first paragraph; empty where there is no story."""
    story = page.story
    if not story.given:
        return ""
    opening = story.text.strip().split("\n", 1)[0]
    return text_key("\n".join((*story.byline, story.dateline_city, opening)))

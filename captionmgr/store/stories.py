"""Stories in the store."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import Any

from peewee import fn

from captionmgr.model.story import StoredStory
from captionmgr.store.tables import RecordRow, StoryRow, insert

_NAMES = tuple(field.name for field in fields(StoredStory))


class Stories:
    """The stories of the open store. Every method may raise `StoreError`."""

    def find(self, key: str) -> StoredStory | None:
        """The story with a key (`model.story.story_key`), the newest if there are several."""
        return self._first(StoryRow.key == key)

    def get(self, story_id: int) -> StoredStory | None:
        """The story with an id."""
        return self._first(StoryRow.id == story_id)

    def _first(self, where: Any) -> StoredStory | None:
        row = StoryRow.select().where(where).order_by(StoryRow.id.desc()).dicts().first()
        return _story(row) if row else None

    def insert(self, story: StoredStory) -> StoredStory:
        """Store a new story; the one returned has its id."""
        values = asdict(story)
        del values["id"]
        return replace(story, id=insert(StoryRow, values))

    def with_counts(self) -> list[tuple[StoredStory, int]]:
        """The stories that have records, newest first, with their numbers of records."""
        number = fn.COUNT(RecordRow.id).alias("number")
        query = StoryRow.select(StoryRow, number).join(RecordRow).group_by(StoryRow.id).order_by(StoryRow.id.desc())
        rows: Any = query.dicts()
        return [(_story(row), row["number"]) for row in rows]


def _story(row: dict[str, Any]) -> StoredStory:
    return StoredStory(**{name: row[name] for name in _NAMES} | {"byline": tuple(row["byline"])})

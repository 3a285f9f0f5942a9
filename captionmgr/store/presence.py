"""Who is working on what just now: said by each window, and forgotten when it leaves or falls silent."""

from __future__ import annotations

from collections.abc import Collection

from captionmgr.store.tables import PresenceRow


class Presence:
    """The marks in the open store. They are no part of its history. Every method may raise `StoreError`."""

    def mark(self, editor: str, record_id: int | None, at: str) -> None:
        """Note that an editor works on a record since ``at`` (UTC, ISO 8601), and on no other; None: on none."""
        PresenceRow.delete().where(PresenceRow.editor == editor).execute()
        if record_id is not None:
            PresenceRow.create(record_id=record_id, editor=editor, at=at)

    def others(self, editor: str, record_ids: Collection[int], since: str) -> dict[int, list[str]]:
        """The other editors who said since a moment that they work on records, by record."""
        wanted = PresenceRow.record_id.in_(list(record_ids)) & (PresenceRow.at >= since)
        found: dict[int, list[str]] = {}
        for row in PresenceRow.select().where(wanted & (PresenceRow.editor != editor)).order_by(PresenceRow.id):
            found.setdefault(row.record_id, []).append(row.editor)
        return found

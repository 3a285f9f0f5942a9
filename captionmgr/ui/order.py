"""Which records a list shows, and in which row each stands; made off the main thread where they are many."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from captionmgr.model.record import Record


@dataclass(frozen=True, slots=True)
class Order:
    """Ids in the order of the list, and the row of each."""

    ids: Sequence[int] = ()
    rows: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, ids: Sequence[int]) -> Self:
        """The order of ids."""
        return cls(ids, {record_id: row for row, record_id in enumerate(ids)})

    def with_kept(self, wanted: Sequence[int], before: Self, fetch: Callable[[Sequence[int]], list[Record]]) -> Self:
        """This order with records that are to stay where they were before, as far as they still exist.

        More than a hundred are not kept: then it is another list that is wanted.
        """
        missing = [one for one in wanted if one not in self.rows]
        if not missing or len(missing) > 100:
            return self
        ids = list(self.ids)
        for record in fetch(missing):
            ids.insert(before.rows.get(record.id, len(ids)), record.id)
        return type(self).of(ids)

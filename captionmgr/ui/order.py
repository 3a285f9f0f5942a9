"""Which records a list shows, and in which row each stands; made off the main thread where they are many."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from captionmgr.model.record import Record

_MOST_KEPT = 100


@dataclass(frozen=True, slots=True)
class Order:
    """Ids in the order of the list. ``rows`` has the row of each; None where the ids ascend and it can be looked up.

    A plain array: a list of a million numbers takes five times the memory, and a tenth of a second to be thrown away.
    """

    ids: Sequence[int] = ()
    rows: Mapping[int, int] | None = None

    @classmethod
    def of(cls, ids: Sequence[int]) -> Self:
        """The order of ids."""
        if all(one < next_one for one, next_one in pairwise(ids)):
            return cls(array("q", ids))
        return cls(array("q", ids), {record_id: row for row, record_id in enumerate(ids)})

    def row_of(self, record_id: int) -> int | None:
        """The row of a record; None if it is not in the list."""
        if self.rows is not None:
            return self.rows.get(record_id)
        row = bisect_left(self.ids, record_id)
        return row if row < len(self.ids) and self.ids[row] == record_id else None

    def with_kept(self, wanted: Sequence[int], before: Self, fetch: Callable[[Sequence[int]], list[Record]]) -> Self:
        """This order with records that are to stay where they were before, as far as they still exist.

        More than a hundred are not kept: then it is another list that is wanted.
        """
        missing = [one for one in wanted if self.row_of(one) is None]
        if not missing or len(missing) > _MOST_KEPT:
            return self
        ids = list(self.ids)
        for record in fetch(missing):
            row = before.row_of(record.id)
            ids.insert(len(ids) if row is None else row, record.id)
        return type(self).of(ids)

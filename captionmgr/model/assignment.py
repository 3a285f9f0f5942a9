"""Who belongs to whom: the best one-to-one assignment of rows to columns, and how likely each pair is in it.

Both take sparse weights: for each row, the columns that may be its own and a weight each. They are written out here
because the one library that has the first (scipy) weighs more than the rest of the program together, and answers
sparse questions only where every row can be served.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping, Sequence
from itertools import accumulate

_ROUNDS = 60
"""Messages pass so often at most; they settle in about ten where little competes."""
_SETTLED = 1e-3
"""Change of a message, relative, that no longer matters."""

Weights = Sequence[Mapping[int, float]]


def best(weights: Sequence[Mapping[int, int]]) -> dict[int, int]:
    """The assignment (row to column) of the greatest total weight; a row may stay without, which weighs 0.

    Whole numbers, so that the answer is exact. Each row in turn takes the shortest augmenting path over reduced costs
    (the Hungarian method as Jonker and Volgenant do it); a path is looked for no farther than needed.
    """
    search = _Search(weights)
    for row in range(len(weights)):
        search.serve(row)
    return {row: column for column, row in search.owner.items() if column >= 0}


class _Search:
    """The assignment while it grows. Column ``-1 - row`` stands for a row that stays without, and costs nothing."""

    def __init__(self, weights: Sequence[Mapping[int, int]]) -> None:
        self.owner: dict[int, int] = {}  # column -> row
        self._weights = weights
        self._rows = [0] * len(weights)  # the price each row can pay
        self._columns: dict[int, int] = {}  # what a column costs already

    def _costs(self, row: int) -> list[tuple[int, int]]:
        """Columns a row may have, each with its cost less what the column costs already."""
        listed = [(column, -weight - self._columns.get(column, 0)) for column, weight in self._weights[row].items()]
        return [*listed, (-1 - row, -self._columns.get(-1 - row, 0))]

    def serve(self, start: int) -> None:
        """Give a row a column, moving others where that is worth it."""
        self._rows[start] = min(cost for _column, cost in self._costs(start))
        distances: dict[int, int] = {}
        before: dict[int, int] = {}  # column -> the row from which it was reached
        done: list[int] = []
        queue: list[tuple[int, int]] = []
        row, so_far = start, 0
        while True:
            for column, cost in self._costs(row):
                distance = so_far + cost - self._rows[row]
                if distance < distances.get(column, distance + 1):
                    distances[column], before[column] = distance, row
                    heapq.heappush(queue, (distance, column))
            so_far, column = heapq.heappop(queue)
            while so_far > distances[column]:
                so_far, column = heapq.heappop(queue)
            if column not in self.owner:
                break
            done.append(column)
            row = self.owner[column]
        self._rows[start] += so_far
        for passed in done:
            self._rows[self.owner[passed]] += so_far - distances[passed]
            self._columns[passed] = self._columns.get(passed, 0) - (so_far - distances[passed])
        self._turn(column, before, start)

    def _turn(self, column: int, before: Mapping[int, int], start: int) -> None:
        """Hand each column of a path on to the row that reached it."""
        held = {row: column for column, row in self.owner.items() if column in before}
        while True:
            row = before[column]
            self.owner[column] = row
            if row == start:
                return
            column = held[row]


def shares(weights: Weights) -> list[dict[int, float]]:
    """How likely each pair is (0 to 1), over all one-to-one assignments.

    A weight is the logarithm of the odds that the two are a pair rather than both without, were there no others; an
    assignment is as likely as its weights add up to. Reckoned by passing messages (belief propagation for matchings,
    Bayati and Nair 2006): exact where pairs compete in no circle, close to it where they do. Two rows that fit two
    columns equally well come out at one half.
    """
    odds = [{column: math.exp(min(weight, 300.0)) for column, weight in row.items()} for row in weights]
    columns: dict[int, list[int]] = {}
    for at, row in enumerate(odds):
        for column in row:
            columns.setdefault(column, []).append(at)
    from_rows = {(at, column): 1.0 for at, row in enumerate(odds) for column in row}
    from_columns = dict(from_rows)
    active = [[(at, column) for column in row] for at, row in enumerate(odds) if row]
    across = [[(at, column) for at in rows] for column, rows in columns.items()]
    for _round in range(_ROUNDS):
        moved = _pass(active, odds, from_columns, from_rows)
        if max(moved, _pass(across, odds, from_rows, from_columns)) < _SETTLED:
            break
    found: list[dict[int, float]] = []
    for at, row in enumerate(odds):
        fits = {column: odd * from_rows[at, column] * from_columns[at, column] for column, odd in row.items()}
        found.append({column: fit / (1 + fit) for column, fit in fits.items()})
    return found


Edge = tuple[int, int]


def _pass(
    groups: Sequence[Sequence[Edge]],
    odds: Sequence[Mapping[int, float]],
    received: Mapping[Edge, float],
    sent: dict[Edge, float],
) -> float:
    """Have each row (or column) tell each of its partners how free the others leave it; the greatest change made.

    Sums without one term are put together from both ends: a difference would lose all digits. Messages go half the way
    (on a logarithmic scale), or equal partners would swing for ever.
    """
    greatest = 0.0
    for edges in groups:
        terms = [odds[row][column] * received[row, column] for row, column in edges]
        before = [0.0, *accumulate(terms)]
        behind = [0.0, *accumulate(reversed(terms))]
        count = len(edges)
        for at, edge in enumerate(edges):
            free = 1 / (1 + before[at] + behind[count - 1 - at])
            step = math.sqrt(free / sent[edge])
            sent[edge] *= step
            greatest = max(greatest, abs(step - 1))
    return greatest

"""A HEIF file as a store of items: where each lies, what bytes it has, and which of its boxes may be replaced.

Reading only; `item_writing` puts items back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from captionmgr.metadata import boxes, items, spans
from captionmgr.metadata.boxes import TRAILER, Box, Fields
from captionmgr.metadata.container import BreaksOff, Buffer, Damaged, Source, Span
from captionmgr.metadata.items import IN_FILE, IN_IDAT, ItemTable, Place, PlaceTable, ReferenceTable

FREE = frozenset({b"free", b"skip"})
"""Boxes whose content means nothing."""
_LAST_WORD = frozenset({b"mpvd", b"sefd", b"mfra", TRAILER})
"""What must stay last, because programs look for it from the end of the file: motion photos, Samsung's appendix."""
_SEQUENCE = frozenset({b"moov", b"moof"})
_MEDIA = b"mdat"


@dataclass(frozen=True, slots=True)
class Store:
    """The tables of a file, and its boxes.

    Attributes:
        data: the whole file.
        boxes: those of the file itself.
        meta: the box that holds the tables; ``parts`` are the boxes in it.
        primary: the number of the item that is the picture.
        items, places, references: the tables.
        runs: where the bytes of each item lie in the file; none for items that lie in other files or other items.
    """

    data: Source
    boxes: tuple[Box, ...]
    meta: Box
    parts: tuple[Box, ...]
    primary: int
    items: ItemTable
    places: PlaceTable
    references: ReferenceTable
    runs: Mapping[int, Sequence[Span]]

    def content(self, number: int) -> Buffer:
        """An item's bytes, as the source gives them where they stand in one run.

        Raises:
            Damaged: its runs add up to more than the file.
        """
        runs = self.runs.get(number, ())
        if len(runs) == 1:
            return self.data[runs[0][0] : runs[0][1]]
        if sum(end - start for start, end in runs) > len(self.data):
            raise Damaged(f"its item {number} is larger than the file")
        return b"".join(self.data[start:end] for start, end in runs)

    def place(self, number: int) -> Place | None:
        """Where an item lies, as the table says it."""
        return next((one for one in self.places.places if one.number == number), None)

    def others(self, numbers: Iterable[int]) -> Iterator[Span]:
        """The runs of all items but these."""
        left_out = frozenset(numbers)
        return (run for number, runs in self.runs.items() if number not in left_out for run in runs)

    def alone(self, numbers: Iterable[int]) -> list[Span]:
        """The bytes that belong to these items and to no other."""
        chosen = frozenset(numbers)
        return spans.without((run for number in chosen for run in self.runs.get(number, ())), self.others(chosen))

    @property
    def tail(self) -> int:
        """Where a new box can be put: at the end, but before what must stay last."""
        at = len(self.data)
        for box in reversed(self.boxes):
            if box.kind not in _LAST_WORD:
                break
            at = box.start
        return at

    def own(self, numbers: Iterable[int]) -> Box | None:
        """The ``mdat`` box before `tail` if it holds nothing but these items: it can be replaced."""
        last = next((box for box in reversed(self.boxes) if box.end == self.tail), None)
        if last is None or last.kind != _MEDIA or last.body == last.end:
            return None
        return None if spans.without([(last.body, last.end)], self.alone(numbers)) else last

    def numbers(self) -> set[int]:
        """Every number that names an item or a group of items."""
        found = {self.primary, *(one.number for one in self.items.items), *(one.number for one in self.places.places)}
        for one in self.references.references:
            found |= {one.source, *one.targets}
        groups = boxes.first(self.parts, b"grpl")
        for group in boxes.inside(self.data, groups) if groups else ():
            fields = Fields(self.data, group)
            fields.raw(4)
            found.add(fields.number(4))
        return found

    @property
    def fixed(self) -> str:
        """Why nothing in this file may move or grow, to stand after "because"; empty where it may."""
        if any(box.open for box in (*self.boxes, *self.parts)) or any(one.open for one in self.items.items):
            return "its last part does not say where it ends"
        if self._sequence_would_move():
            return "it also holds a sequence of pictures, which would move"
        numbers = [one.number for one in self.places.places]
        if len(set(numbers)) < len(numbers) or len({one.number for one in self.items.items}) < len(self.items.items):
            return "two of its parts have the same number"
        if any(one.source for one in self.places.places):
            return "parts of it lie in other files"
        return self._entangled()

    def _sequence_would_move(self) -> bool:
        there = any(box.kind in _SEQUENCE for box in self.boxes)
        return there and any(box.kind in (_MEDIA, *_SEQUENCE) and box.start > self.meta.start for box in self.boxes)

    def _entangled(self) -> str:
        in_file = [one for one in self.places.places if one.way == IN_FILE]
        if any(one.base + extent.offset and not extent.length for one in in_file for extent in one.extents):
            return "a part of it does not say where it ends"
        runs = [run for one in in_file for run in self.runs[one.number]]
        tail = self.tail
        barred = [(box.start, box.end) for box in self.boxes if box.kind in FREE or box == self.meta]
        if spans.without(runs, barred) != spans.joined(runs) or any(start < tail < end for start, end in runs):
            return "its parts lie across one another"
        return ""


def read(data: Source, found: tuple[Box, ...], meta: Box) -> Store:
    """The store that a ``meta`` box describes, ``found`` being the boxes of the file.

    Raises:
        BreaksOff: an item lies beyond the end of the file.
        Damaged: a table is missing or breaks its rules.
    """
    parts = tuple(boxes.inside(data, meta, 4))
    named = {kind: boxes.first(parts, kind) for kind in (b"pitm", b"iinf", b"iloc", b"iref", b"idat")}
    primary, described, placed, referring = (named[kind] for kind in (b"pitm", b"iinf", b"iloc", b"iref"))
    if primary is None or described is None or placed is None:
        raise Damaged("it does not say what its picture is and where it lies")
    places = items.read_places(data, placed)
    return Store(
        data,
        found,
        meta,
        parts,
        items.read_primary(data, primary),
        items.read_items(data, described),
        places,
        items.read_references(data, referring) if referring else ReferenceTable(),
        _runs(places, len(data), named[b"idat"]),
    )


def _runs(table: PlaceTable, size: int, idat: Box | None) -> dict[int, Sequence[Span]]:
    """Where each item lies in the file; of places with the same number the first counts."""
    found: dict[int, Sequence[Span]] = {}
    for place in table.places:
        runs: list[Span] = []
        if place.way == IN_FILE and not place.source:
            runs = place.spans()
            if any(end > size for _, end in runs):
                raise BreaksOff(size)
        elif place.way == IN_IDAT:
            if idat is None or any(idat.body + end > idat.end for _, end in place.spans()):
                raise Damaged(f"its item {place.number} lies outside the box that holds it")
            runs = [(idat.body + start, idat.body + end) for start, end in place.spans()]
        found.setdefault(place.number, runs)
    return found

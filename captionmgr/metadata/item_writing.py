"""Items put into a HEIF file: their bytes in a new ``mdat`` box at its end, the tables made again around them.

Bytes that no item owns any more are blanked, for a position that was removed must not survive in them. The tables
keep their place in the file. Where they grow, a ``free`` box behind them gives the room; where there is none, what
stands behind them moves, and with it every offset that leads there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from captionmgr.metadata import boxes, spans
from captionmgr.metadata.boxes import Box
from captionmgr.metadata.container import Buffer, Source, Span
from captionmgr.metadata.item_store import FREE, Store
from captionmgr.metadata.items import IN_FILE, Extent, Item, ItemTable, Place, PlaceTable, Reference, ReferenceTable

_LEAST = 8
"""Bytes of the smallest box."""
_NEW_ITEM, _WIDER = 128, 16
"""Most bytes by which the tables grow for a new item, and for an extent whose numbers become wider."""


@dataclass(frozen=True, slots=True)
class Put:
    """An item with its new bytes: one of the file's, or a new one, which then describes the picture."""

    item: Item
    pieces: tuple[Buffer, ...]

    @property
    def size(self) -> int:
        """All its bytes."""
        return sum(map(len, self.pieces))


def rewritten(
    store: Store, ours: frozenset[int], puts: Sequence[Put], drop: frozenset[int], voided: Sequence[Box] = ()
) -> list[Buffer]:
    """The file with these items put and those dropped, as pieces.

    Args:
        store: the file; nothing may keep it `Store.fixed`.
        ours: the items of the file that may be written.
        puts: what to write; items of the file must be ``ours``.
        drop: which of ``ours`` to remove.
        voided: boxes of the file that become free space.
    """
    own = store.own(ours)
    whole = [*puts, *_staying(store, own, ours - drop - {one.item.number for one in puts})]
    start, end = (own.start, own.end) if own else (store.tail, store.tail)
    head = boxes.header(b"mdat", sum(one.size for one in whole)) if whole else b""
    media: list[Buffer] = [head, *(piece for one in whole for piece in one.pieces)]
    inserted = sum(map(len, media)) - (end - start)
    gone = spans.without(
        store.alone({one.item.number for one in whole} | drop), [(start, end)]
    )  # what is in a replaced box goes with it

    def meta(growth: int) -> bytes:
        places = _places(store, whole, drop, start + growth + len(head), _Shift(store.meta.end, growth, end, inserted))
        return _meta(store, _items(store, whole, drop), places, _references(store, whole, drop), gone)

    growth = len(meta(0)) - (store.meta.end - store.meta.start)
    behind, room, growth = _absorbed(store, growth)
    changes: list[tuple[Span, Sequence[Buffer]]] = [
        ((store.meta.start, behind), [meta(growth), *room]),
        ((start, end), media),
        *(((box.start, box.end), _free(store.data, None, box.end - box.start)) for box in voided),
        *((span, [bytes(span[1] - span[0])]) for span in spans.without(gone, [(store.meta.start, behind)])),
    ]
    return list(spans.replaced(store.data, changes))


def _staying(store: Store, own: Box | None, numbers: frozenset[int]) -> list[Put]:
    """Those items that lie in the box that is replaced, with the bytes they have."""
    held = [(own.body, own.end)] if own else []
    return [
        Put(one, (store.content(one.number),))
        for one in store.items.items
        if one.number in numbers and any(spans.within(store.runs.get(one.number, ()), *span) for span in held)
    ]


def _absorbed(store: Store, growth: int) -> tuple[int, list[Buffer], int]:
    """How growing tables spare what is behind them: where that begins, the box of free room to put there, if any, and
    by how many bytes it must move all the same."""
    behind = store.meta.end
    if not growth:
        return behind, [], 0
    following = next((box for box in store.boxes if box.start == behind and box.kind in FREE), None)
    if following:
        room = following.end - behind - growth
        if not room or room >= _LEAST:
            return following.end, _free(store.data, following, room), 0
    if growth <= -_LEAST:
        return behind, _free(store.data, None, -growth), 0
    return behind, [], growth


def _free(data: Source, old: Box | None, size: int) -> list[Buffer]:
    """A box of free space, holding what an old one holds as far as there is room."""
    if not size:
        return []
    head = boxes.header(b"free", size - _LEAST)
    kept = data[max(old.body, old.end - (size - len(head))) : old.end] if old else b""
    return [head, bytes(size - len(head) - len(kept)), kept]


# The tables --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Shift:
    """What stands from one offset on moves by so many bytes, and from another on by so many more."""

    behind_tables: int
    growth: int
    behind_media: int
    inserted: int

    def of(self, offset: int) -> int:
        return self.growth * (offset >= self.behind_tables) + self.inserted * (offset >= self.behind_media)


def _items(store: Store, puts: list[Put], drop: frozenset[int]) -> ItemTable | None:
    """The table of items; None where it stays."""
    new = _new(store, puts)
    if not new and not drop:
        return None
    stay = tuple(one for one in store.items.items if one.number not in drop)
    return replace(store.items, items=(*stay, *(one.item for one in new)))


def _new(store: Store, puts: list[Put]) -> list[Put]:
    there = {one.number for one in store.items.items}
    return [one for one in puts if one.item.number not in there]


def _references(store: Store, puts: list[Put], drop: frozenset[int]) -> ReferenceTable | None:
    new = [Reference(b"cdsc", one.item.number, (store.primary,)) for one in _new(store, puts)]
    stay = []
    for one in store.references.references:
        targets = tuple(target for target in one.targets if target not in drop)
        if one.source not in drop and (targets or not one.targets):
            stay.append(replace(one, targets=targets))
    table = replace(store.references, references=(*stay, *new))
    return table if table != store.references else None


def _places(store: Store, puts: list[Put], drop: frozenset[int], at: int, shift: _Shift) -> PlaceTable:
    """The table of places, the items that are put standing one after the other from an offset on."""
    written = {}
    for one in puts:
        written[one.item.number] = Place(one.item.number, IN_FILE, 0, 0, (Extent(at, one.size),))
        at += one.size
    stay = [
        written.pop(one.number) if one.number in written else _moved(one, shift)
        for one in store.places.places
        if one.number not in drop
    ]
    places = (*stay, *written.values())
    most_growth = sum(_NEW_ITEM + _WIDER * len(one.extents) for one in places)
    return replace(store.places, places=places).wide_enough(at + len(store.data) + most_growth)


def _moved(place: Place, shift: _Shift) -> Place:
    starts = [place.base + one.offset for one in place.extents]
    if place.way != IN_FILE or not any(shift.of(start) for start in starts):
        return place
    extents = (
        replace(one, offset=start + shift.of(start) if one.length else 0)
        for start, one in zip(starts, place.extents, strict=True)
    )
    return replace(place, base=0, extents=tuple(extents))


def _meta(
    store: Store, described: ItemTable | None, places: PlaceTable, references: ReferenceTable | None, gone: list[Span]
) -> bytes:
    """The box of the tables again: those that change in the place of the old ones, all else as it is."""
    new = {b"iloc": places.box()}
    if described:
        new[b"iinf"] = described.box()
    if references:
        new[b"iref"] = references.box()
    firsts = {kind: boxes.first(store.parts, kind) for kind in new}
    changes: list[tuple[Span, Sequence[Buffer]]] = [
        ((old.start, old.end), [new[kind]]) for kind, old in firsts.items() if old
    ]
    head = store.meta.body - store.meta.start
    changes += [((0, store.meta.start + head), ())]
    changes += [(span, [bytes(span[1] - span[0])]) for span in spans.within(gone, store.meta.start, store.meta.end)]
    added = [new[kind] for kind, old in firsts.items() if old is None]
    return boxes.made(b"meta", *spans.replaced(store.data[0 : store.meta.end], changes), *added)

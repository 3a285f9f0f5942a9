"""The tables of a HEIF file that say which items it has, where their bytes lie, and how they refer to one another.

Read and made again from what was read, each table without loss (ISO/IEC 14496-12, 8.11): ``iinf`` names the items,
``iloc`` places them, ``iref`` joins them, ``pitm`` says which is the picture; ``iprp`` gives them properties.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from captionmgr.metadata import boxes
from captionmgr.metadata.boxes import Box, Fields
from captionmgr.metadata.container import Damaged, Source

IN_FILE, IN_IDAT, IN_ITEM = 0, 1, 2
"""How an item is stored: at offsets of the file, of the ``idat`` box, or of another item."""

_MIME = b"mime"
_SIZES = (0, 4, 8)
_SMALL = 0xFFFF
"""The highest number of an item that the older versions of the tables can name."""


# What there is -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its number, its type (``Exif``, ``mime``, ``hvc1``), and of a mime item type and encoding."""

    number: int
    type: bytes
    protected: bool
    content_type: str
    encoding: str
    box: bytes
    """The whole ``infe`` box that describes it."""

    @property
    def open(self) -> bool:
        """Its box does not say where it ends."""
        return not any(self.box[:4])


@dataclass(frozen=True, slots=True)
class ItemTable:
    """The ``iinf`` box: its version with its flags, and the items."""

    head: bytes
    items: tuple[Item, ...]

    def box(self) -> bytes:
        """The box again; of a version that can count its items."""
        many = self.head[0] > 0 or len(self.items) > _SMALL
        head = bytes([self.head[0] or many]) + self.head[1:]
        return boxes.made(
            b"iinf", head, len(self.items).to_bytes(4 if many else 2, "big"), *(one.box for one in self.items)
        )


def read_items(data: Source, box: Box) -> ItemTable:
    """The items by an ``iinf`` box; raises Damaged."""
    fields = Fields(data, box)
    head = fields.raw(4)
    count = fields.number(2 if head[0] == 0 else 4)
    found = tuple(_item(data, one) for one in boxes.inside(data, box, 6 if head[0] == 0 else 8) if one.kind == b"infe")
    if count != len(found):
        raise Damaged(f"it announces {count} items and describes {len(found)}")
    return ItemTable(head, found)


def _item(data: Source, box: Box) -> Item:
    fields = Fields(data, box)
    version = fields.number(4) >> 24
    number = fields.number(4 if version == 3 else 2)
    protected = fields.number(2) != 0
    kind = fields.raw(4) if version >= 2 else _MIME
    fields.text()  # its name
    content_type = fields.text() if kind == _MIME else ""
    encoding = fields.text() if kind == _MIME else ""
    return Item(number, kind, protected, content_type, encoding, bytes(data[box.start : box.end]))


def new_item(number: int, kind: bytes, content_type: str = "") -> Item:
    """An item described anew."""
    small = number <= _SMALL
    head = struct.pack(">I", 2 << 24) + struct.pack(">H", number) if small else struct.pack(">II", 3 << 24, number)
    mime = content_type.encode() + b"\x00" if content_type else b""
    box = boxes.made(b"infe", head, bytes(2), kind, b"\x00", mime)
    return Item(number, kind, False, content_type, "", box)


# Where it lies -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Extent:
    """A run of bytes of an item: its offset, less the place's base, its length, and its index as it stands."""

    offset: int
    length: int
    index: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item's bytes lie.

    Attributes:
        number: of the item.
        method: the sixteen bits whose last four are `IN_FILE`, `IN_IDAT` or `IN_ITEM`.
        source: 0 for this file, else the number of another one.
        base: what is added to every offset.
    """

    number: int
    method: int
    source: int
    base: int
    extents: tuple[Extent, ...]

    @property
    def way(self) -> int:
        """`IN_FILE`, `IN_IDAT` or `IN_ITEM`."""
        return self.method & 0xF

    def spans(self) -> list[tuple[int, int]]:
        """Its runs of bytes, each from an offset to one, by way of its method; runs without a byte left out."""
        starts = ((self.base + one.offset, one.length) for one in self.extents)
        return [(start, start + length) for start, length in starts if length]


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """The ``iloc`` box: version and flags, the bytes that its numbers take, and the places."""

    head: bytes
    offset_size: int
    length_size: int
    base_size: int
    index_size: int
    places: tuple[Place, ...]

    def wide_enough(self, file_size: int) -> PlaceTable:
        """The table with numbers wide enough for every offset and length in a file of that size."""
        wide = 4 if file_size <= 0xFFFFFFFF else 8
        return replace(self, offset_size=max(self.offset_size, wide), length_size=max(self.length_size, wide))

    def box(self) -> bytes:
        """The box again; of a version that can name its items."""
        version = 2 if max([one.number for one in self.places], default=0) > _SMALL else self.head[0]
        of_item = 4 if version == 2 else 2
        low = self.index_size if version else 0
        parts = [
            bytes([version]) + self.head[1:],
            bytes([self.offset_size << 4 | self.length_size, self.base_size << 4 | low]),
            len(self.places).to_bytes(of_item, "big"),
        ]
        for place in self.places:
            parts.append(place.number.to_bytes(of_item, "big"))
            parts.append(place.method.to_bytes(2, "big") if version else b"")
            parts.append(struct.pack(">H", place.source) + place.base.to_bytes(self.base_size, "big"))
            parts.append(len(place.extents).to_bytes(2, "big"))
            for one in place.extents:
                parts.append(one.index.to_bytes(low, "big"))
                parts.append(
                    one.offset.to_bytes(self.offset_size, "big") + one.length.to_bytes(self.length_size, "big")
                )
        return boxes.made(b"iloc", *parts)


def read_places(data: Source, box: Box) -> PlaceTable:
    """The places by an ``iloc`` box; raises Damaged."""
    fields = Fields(data, box)
    head = fields.raw(4)
    version = head[0]
    first, second = fields.raw(2)
    sizes = (first >> 4, first & 15, second >> 4, second & 15 if version else 0)
    if version > 2 or any(one not in _SIZES for one in sizes):
        raise Damaged("it places its items in a way that does not exist")
    count = fields.number(4 if version == 2 else 2)
    if count > fields.left:
        raise Damaged("it places more items than there is room for")
    table = PlaceTable(head, *sizes, ())
    return replace(table, places=tuple(_place(fields, version, table) for _ in range(count)))


def _place(fields: Fields, version: int, table: PlaceTable) -> Place:
    number = fields.number(4 if version == 2 else 2)
    method = fields.number(2) if version else IN_FILE
    source = fields.number(2)
    base = fields.number(table.base_size)
    count = fields.number(2)
    size = table.index_size + table.offset_size + table.length_size
    if count > 1 and not size:
        raise Damaged("it has an item of many parts that lie nowhere")
    extents = []
    for _ in range(count):
        index = fields.number(table.index_size)
        offset = fields.number(table.offset_size)
        extents.append(Extent(offset, fields.number(table.length_size), index))
    return Place(number, method, source, base, tuple(extents))


# How they refer to one another -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reference:
    """One item refers to others: ``cdsc`` it describes them, ``thmb`` it is a small form of them."""

    kind: bytes
    source: int
    targets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReferenceTable:
    """The ``iref`` box: version and flags, and the references in their order."""

    head: bytes = bytes(4)
    references: tuple[Reference, ...] = ()

    def box(self) -> bytes:
        """The box again; of a version that can name its items."""
        highest = max((number for one in self.references for number in (one.source, *one.targets)), default=0)
        wide = self.head[0] > 0 or highest > _SMALL
        number = ">I" if wide else ">H"
        made = [
            boxes.made(
                one.kind,
                struct.pack(number, one.source),
                struct.pack(">H", len(one.targets)),
                *(struct.pack(number, target) for target in one.targets),
            )
            for one in self.references
        ]
        return boxes.made(b"iref", bytes([self.head[0] or wide]) + self.head[1:], *made)

    def sources(self, kind: bytes, target: int) -> frozenset[int]:
        """The items that refer to one in that way."""
        return frozenset(one.source for one in self.references if one.kind == kind and target in one.targets)


def read_references(data: Source, box: Box) -> ReferenceTable:
    """The references by an ``iref`` box; raises Damaged."""
    head = Fields(data, box).raw(4)
    size = 4 if head[0] else 2
    found = []
    for one in boxes.inside(data, box, 4):
        fields = Fields(data, one)
        source, count = fields.number(size), fields.number(2)
        targets = fields.raw(count * size)
        found.append(Reference(one.kind, source, struct.unpack(f">{count}{'I' if size == 4 else 'H'}", targets)))
    return ReferenceTable(head, tuple(found))


def read_primary(data: Source, box: Box) -> int:
    """The number of the item that is the picture, by a ``pitm`` box; raises Damaged."""
    fields = Fields(data, box)
    return fields.number(4 if fields.number(4) >> 24 else 2)


# Properties --------------------------------------------------------------------------------------


def read_properties(data: Source, box: Box, number: int) -> list[Box]:
    """The properties of one item by an ``iprp`` box, in their order; raises Damaged."""
    parts = list(boxes.inside(data, box))
    container = boxes.first(parts, b"ipco")
    properties = list(boxes.inside(data, container)) if container else []
    indexes = [index for one in parts if one.kind == b"ipma" for index in _associated(data, one, number)]
    return [properties[index - 1] for index in indexes if 0 < index <= len(properties)]


def _associated(data: Source, box: Box, wanted: int) -> list[int]:
    fields = Fields(data, box)
    head = fields.number(4)
    of_item, of_index = (4 if head >> 24 else 2), (2 if head & 1 else 1)
    found = []
    for _ in range(min(fields.number(4), fields.left)):
        number = fields.number(of_item)
        indexes = fields.raw(fields.number(1) * of_index)
        if number == wanted:
            found += [
                int.from_bytes(indexes[at : at + of_index], "big") & (1 << 8 * of_index - 1) - 1
                for at in range(0, len(indexes), of_index)
            ]
    return found


# Numbers -----------------------------------------------------------------------------------------


def unused(taken: Iterable[int], count: int) -> Sequence[int]:
    """So many numbers that no item has: small ones, which every version of the tables can name, while there are any."""
    used = set(taken)
    highest = max(used, default=0)
    if highest + count <= _SMALL:
        return range(highest + 1, highest + 1 + count)
    return [number for number in range(1, len(used) + count + 1) if number not in used][:count]

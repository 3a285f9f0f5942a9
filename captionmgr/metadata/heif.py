"""HEIF files, HEIC and AVIF among them: EXIF and XMP of the picture read, and written without touching a picture.

A HEIF file is a store of numbered items (ISO/IEC 23008-12): the coded pictures, their tiles and small forms, and,
each an item too, the EXIF and the XMP that describe them. Of several pictures the primary one counts; what describes
the others is left as it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from captionmgr.metadata import boxes, exif_box, graft, item_store, items, spans
from captionmgr.metadata.boxes import Box, Fields
from captionmgr.metadata.container import MANIFEST, Blocks, Buffer, Damaged, Edit, Frame, Source, Span, TooLarge
from captionmgr.metadata.item_store import FREE, Store
from captionmgr.metadata.item_writing import Put, rewritten
from captionmgr.metadata.items import IN_FILE, IN_IDAT, Item, Place
from captionmgr.metadata.sealed import Sealed

_EXIF, _MIME, _URI = b"Exif", b"mime", b"uri "
_XMP = "application/rdf+xml"
_DESCRIBES = b"cdsc"
_MOST = 0xFFFFFFFF
"""Bytes of a block that every reader can address."""
_C2PA = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")

_AVIF = frozenset({b"avif", b"avis"})
_HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})


@dataclass(frozen=True, slots=True)
class Heif:
    """A HEIF file taken apart (`container.Container`).

    Attributes:
        store: its items.
        format: ``AVIF``, ``HEIC``, or ``HEIF`` for other codings.
        frame: the primary picture's size, as it is coded.
        turns: by how many quarter turns anticlockwise it is shown turned.
        exif, xmp: the items that describe the primary picture, where it has them.
        blocks: what these hold.
        before_tiff: what stands in the EXIF item before the TIFF structure.
        warnings: items that are passed over.
    """

    store: Store
    format: str
    frame: Frame
    turns: int
    exif: Item | None
    xmp: Item | None
    blocks: Blocks
    before_tiff: bytes
    warnings: tuple[str, ...]

    @property
    def holds(self) -> frozenset[str]:
        """No reader knows of IIM in HEIF."""
        return frozenset({"EXIF", "XMP"})

    @property
    def xmp_limit(self) -> int:
        """As many bytes as a table of four-byte numbers can tell."""
        return _MOST

    @property
    def credentials(self) -> bool:
        """A manifest stands in a box of its own."""
        return bool(_manifests(self.store.boxes))

    @property
    def unwritable(self) -> str:
        """The file cannot grow, or one of the two items is stored in a way that is not understood well enough."""
        for name, item in (("EXIF", self.exif), ("XMP", self.xmp)):
            if item and (item.protected or item.encoding):
                return f"its {name} is {'protected' if item.protected else 'compressed'}"
            place = self.store.place(item.number) if item else None
            if place and place.way not in (IN_FILE, IN_IDAT):
                return f"its {name} is a part of something else"
        return self.store.fixed

    # Writing -------------------------------------------------------------------------------------

    def splice(self, edit: Edit) -> list[Buffer]:
        """The file with changed items; see `container.Container.splice`."""
        for name, block in (("IIM", edit.photoshop), ("extended XMP", edit.extension)):
            if block:
                raise TooLarge(name, len(block), 0)
        new = {_EXIF: self._changed_exif(edit), _MIME: self._changed_xmp(edit)}
        puts = [(kind, content) for kind, content in new.items() if content]
        drop = frozenset({self.xmp.number} if self.xmp and new[_MIME] == () else ())
        voided = _manifests(self.store.boxes) if edit.without_credentials else ()
        if not puts and not drop and not voided:
            return [self.store.data[0 : len(self.store.data)]]
        if self.unwritable:
            raise Damaged(f"it cannot be written, because {self.unwritable}")
        old = {_EXIF: self.exif, _MIME: self.xmp}
        numbers = iter(items.unused(self.store.numbers(), len(puts)))
        content_types = {_EXIF: "", _MIME: _XMP}
        return rewritten(
            self.store,
            self._ours,
            [
                Put(old[kind] or items.new_item(next(numbers), kind, content_types[kind]), content)
                for kind, content in puts
            ],
            drop,
            voided,
        )

    def _changed_exif(self, edit: Edit) -> tuple[Buffer, ...] | None:
        """The EXIF item's new content; None where it stays."""
        if not any(edit.exif.values()):
            return None
        old = self.blocks.exif
        if old is None:
            anything = any(value for tags in edit.exif.values() for value in tags.values())
            return (exif_box.PREFIX, graft.build(edit.exif)) if anything else None
        try:
            new = graft.fitted(old, edit.exif, _MOST)
        except Damaged as damage:
            raise Damaged(damage.what, "EXIF") from damage
        if len(new) > _MOST:
            raise TooLarge("EXIF", len(new), _MOST)
        return None if new == old else (self.before_tiff, new)

    def _changed_xmp(self, edit: Edit) -> tuple[Buffer, ...] | None:
        """The XMP item's new content; nothing where it is to go, None where it stays."""
        if edit.xmp is None or edit.xmp == (self.blocks.xmp or b""):
            return None
        if len(edit.xmp) > _MOST:
            raise TooLarge("XMP", len(edit.xmp), _MOST)
        return (edit.xmp,) if edit.xmp else ()

    # What must not change ------------------------------------------------------------------------

    @property
    def _ours(self) -> frozenset[int]:
        return frozenset(item.number for item in (self.exif, self.xmp) if item)

    def image_data(self) -> Sequence[Span]:
        """Where coded pictures lie, whole or in tiles, large or small, in the order of the file."""
        described = {item.number for item in self.store.items.items if item.type in (_EXIF, _MIME, _URI)}
        stored = {one.number for one in self.store.places.places if one.way == IN_FILE}
        chosen = stored - described - self._ours
        return spans.joined(run for number in chosen for run in self.store.runs[number])

    def foreign(self) -> list[tuple[object, ...]]:
        """Each box by its kind and the SHA-256 of what is neither picture nor ours; the tables without our items.

        Free space counts for nothing, for what was removed becomes such space. Offsets are told by the box they lead
        into, so that they are equal wherever that box stands.
        """
        store = self.store
        pictures, blank = self.image_data(), store.alone(self._ours)
        manifests, own = _manifests(store.boxes), store.own(self._ours)
        standing = [box for box in store.boxes if box.kind not in FREE and box != own]
        found: list[tuple[object, ...]] = [
            (
                MANIFEST if box in manifests else box.kind,
                box.user,
                *spans.digest(store.data, (box.body, box.end), pictures, blank),
            )
            for box in standing
            if box != store.meta
        ]
        tables = [boxes.first(store.parts, kind) for kind in (b"iinf", b"iloc", b"iref")]
        found += [
            (part.kind, *spans.digest(store.data, (part.start, part.end), (), blank))
            for part in store.parts
            if part not in tables
        ]
        return [*found, *self._foreign_tables([box.start for box in standing if box not in manifests])]

    def _foreign_tables(self, starts: Sequence[int]) -> Iterator[tuple[object, ...]]:
        ours, store = self._ours, self.store
        yield ("items", tuple(one.box for one in store.items.items if one.number not in ours))
        yield ("references", tuple(one for one in store.references.references if one.source not in ours))
        for place in store.places.places:
            if place.number not in ours:
                yield (place.number, place.method, place.source, *_where(place, starts))

    def previews(self) -> Sequence[Buffer]:
        """Items that are JPEG images in themselves, the primary picture among them where it is one."""
        runs = [self.store.runs.get(one.number, ()) for one in self.store.items.items if _is_jpeg(one)]
        found = [self.store.data[start:end] for ((start, end),) in (one for one in runs if len(one) == 1)]
        return sorted((one for one in found if one[:3] == b"\xff\xd8\xff"), key=len, reverse=True)


def _where(place: Place, starts: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The extents of a place, each by the number of the box it begins in and its distance from that box's start."""
    for one in place.extents:
        offset, number = place.base + one.offset, 0
        if place.way == IN_FILE and not place.source:
            number = bisect_right(starts, offset)
            offset -= starts[number - 1] if number else 0
        yield (one.index, number, offset if one.length else 0, one.length)


def _manifests(found: Iterable[Box]) -> tuple[Box, ...]:
    """The boxes that hold content credentials."""
    return tuple(box for box in found if box.user == _C2PA or box.kind == b"jumb")


def _is_jpeg(item: Item) -> bool:
    return item.type == b"jpeg" or (item.type == _MIME and item.content_type == "image/jpeg")


# Taking apart ------------------------------------------------------------------------------------


def parse(data: Source) -> Heif | Sealed:
    """Take a file apart; one that holds no still picture, but a sequence, can be read only.

    Raises:
        BreaksOff: it ends within a box, or before the bytes of an item.
        Damaged: it breaks the format's rules.
    """
    view = memoryview(data) if isinstance(data, bytes) else data
    found = tuple(boxes.walk(view))
    if not found or found[0].kind != b"ftyp":
        raise Damaged("it does not begin as a HEIF file does")
    name = _format(bytes(view[found[0].body : found[0].end]))
    meta = boxes.first(found, b"meta")
    moov = boxes.first(found, b"moov")
    if meta is None and moov:
        return _sequence(view, found, moov, name)
    if meta is None:
        raise Damaged("it does not say what its picture is and where it lies")
    store = item_store.read(view, found, meta)
    frame, turns = _frame(store)
    exif, xmp = (_describing(store, test) for test in (_is_exif, _is_xmp))
    before, block = exif_box.split(bytes(_content(store, exif)))
    blocks = Blocks(exif=block or None, xmp=bytes(_content(store, xmp)) or None)
    return Heif(
        store, name, frame, turns, next(iter(exif), None), next(iter(xmp), None), blocks, before, _passed(exif, xmp)
    )


def _format(brands: bytes) -> str:
    """The name of the coding by the brands: the major one, then, behind the version, those it is compatible with."""
    listed = [brands[at : at + 4] for at in (0, *range(8, len(brands), 4))]
    named = ("AVIF" if one in _AVIF else "HEIC" for one in listed if one in _AVIF | _HEIC)
    return next(named, "HEIF")


def _sequence(view: Source, found: Iterable[Box], moov: Box, name: str) -> Sealed:
    header = boxes.path(view, moov, b"trak", b"tkhd")
    width, height = 0, 0
    if header and header.end - header.body >= 84:
        width, height = (int.from_bytes(view[header.end - at : header.end - at + 2], "big") for at in (8, 4))
    return Sealed(
        view,
        name,
        Frame(width, height),
        "it holds a sequence of pictures and no still one",
        pictures=tuple((box.body, box.end) for box in found if box.kind == b"mdat"),
        credentials=bool(_manifests(found)),
    )


def _frame(store: Store) -> tuple[Frame, int]:
    """The primary picture's size and colours, and its quarter turns."""
    property_box = boxes.first(store.parts, b"iprp")
    properties = items.read_properties(store.data, property_box, store.primary) if property_box else []
    size, turned = boxes.first(properties, b"ispe"), boxes.first(properties, b"irot")
    if size is None:
        raise Damaged("it does not say how large its picture is")
    fields = Fields(store.data, size)
    fields.raw(4)
    width, height = fields.number(4), fields.number(4)
    turns = Fields(store.data, turned).number(1) & 3 if turned else 0
    profiled = any(
        one.kind == b"colr" and bytes(store.data[one.body : one.body + 4]) in (b"prof", b"rICC") for one in properties
    )
    return Frame(width, height, profiled=profiled), turns


def _is_exif(item: Item) -> bool:
    return item.type == _EXIF


def _is_xmp(item: Item) -> bool:
    return item.type == _MIME and item.content_type == _XMP


def _describing(store: Store, test: Callable[[Item], bool]) -> list[Item]:
    """The items of a kind that describe the primary picture; where none does, those that describe none at all."""
    chosen = [one for one in store.items.items if test(one)]
    ours = store.references.sources(_DESCRIBES, store.primary)
    attached = {one.source for one in store.references.references if one.kind == _DESCRIBES}
    return [one for one in chosen if one.number in ours] or [one for one in chosen if one.number not in attached]


def _content(store: Store, found: list[Item]) -> Buffer:
    """The bytes of the first item; none of one that is compressed or protected."""
    if not found or found[0].encoding or found[0].protected:
        return b""
    return store.content(found[0].number)


def _passed(exif: Sequence[Item], xmp: Sequence[Item]) -> tuple[str, ...]:
    names = [name for name, found in (("EXIF", exif), ("XMP", xmp)) if len(found) > 1]
    return tuple(
        f"The image carries several {name} blocks. The first was used; the others were left." for name in names
    )

"""TIFF files, classic and big, of any number of pages: metadata are tags of the first page, grafted on behind the file.

IIM stands in tag 33723 and once more among the Photoshop resources of tag 34377, which hold its digest too; both are
kept equal (FIELDMAP R19). XMP is tag 700. Nothing in the file moves but the offset of its first directory.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from captionmgr.metadata import graft, photoshop, private, tiff
from captionmgr.metadata.container import MANIFEST, Blocks, Buffer, Changes, Damaged, Edit, Frame, Source, Span, Value

_WIDTH, _HEIGHT = 0x0100, 0x0101
_X_RESOLUTION, _Y_RESOLUTION, _RESOLUTION_UNIT = 0x011A, 0x011B, 0x0128
_XMP, _IIM, _PHOTOSHOP, _PROFILE = 0x02BC, 0x83BB, 0x8649, 0x8773
_CREDENTIALS = 0xCD41
_OURS = private.TAGS | {_XMP, _IIM, _PHOTOSHOP, tiff.EXIF, tiff.GPS, 0x010E, 0x013B, 0x8298}
_IN_EXIF = private.TAGS | {0x9000, 0x9003, 0x9004, 0x9011, 0x9012, 0x9101, 0x9291, 0x9292, 0xA000, 0xA420}
"""Tags that a caption may change, of the first directory and of EXIF's; those that a new EXIF directory must have."""
_UNDEFINED, _BYTE = 7, 1
_MOST_BLOCK = 64 << 20
"""Most bytes of a metadata block that are read; a lying length would have the whole file read."""


@dataclass(frozen=True, slots=True)
class TiffFile:
    """A TIFF file taken apart (`container.Container`); ``unwritable`` where its name says that it is a raw image."""

    whole: tiff.Tiff
    frame: Frame
    unwritable: str = ""

    @property
    def format(self) -> str:
        """``TIFF`` or ``BigTIFF``."""
        return "BigTIFF" if self.whole.layout.big else "TIFF"

    @property
    def holds(self) -> frozenset[str]:
        """All three blocks."""
        return frozenset({"EXIF", "IIM", "XMP"})

    @property
    def credentials(self) -> bool:
        """Whether it carries a C2PA manifest."""
        return self.whole.ifd0.entry(_CREDENTIALS) is not None

    @property
    def xmp_limit(self) -> int:
        """Most bytes of a packet."""
        return _MOST_BLOCK

    @property
    def warnings(self) -> tuple[str, ...]:
        """Two IIM blocks that say different things."""
        both = self._block(_IIM), photoshop.data_of(self._resources(), photoshop.IIM)
        differ = None not in both and both[0].rstrip(b"\x00") != both[1].rstrip(b"\x00")  # type: ignore[union-attr]
        return ("The image holds two IIM blocks that differ. The one in tag 33723 was used.",) if differ else ()

    @property
    def blocks(self) -> Blocks:
        """EXIF is the file itself; the image resources hold the IIM of tag 33723, where there is one."""
        resources, iim = self._block(_PHOTOSHOP), self._block(_IIM)
        if iim is not None:
            bare = [one for one in self._resources() if one.id != photoshop.IIM]
            resources = photoshop.with_iim(bare, iim, keep_digest=True)
        return Blocks(self.whole.block, resources, self._block(_XMP))

    def _block(self, tag: int) -> bytes | None:
        entry = self.whole.ifd0.entry(tag)
        if entry is None or entry.size > _MOST_BLOCK:
            return None
        try:
            return self.whole.value(entry)
        except Damaged:
            return None

    def _resources(self) -> list[photoshop.Resource]:
        try:
            return photoshop.parse(self._block(_PHOTOSHOP) or b"")
        except Damaged:
            return []

    def splice(self, edit: Edit) -> list[Buffer]:
        """The file with these changes, as pieces to write; see `container.Container.splice`."""
        changes = self._changes(edit)
        if not any(changes.values()):
            return [self.whole.block[0 : len(self.whole.block)]]
        return graft.graft(self.whole, changes).pieces()

    def _changes(self, edit: Edit) -> Changes:
        main = dict(edit.exif.get(tiff.IFD0, {}))
        if edit.xmp is not None:
            main[_XMP] = _value(_BYTE, edit.xmp)
        if edit.photoshop is not None:
            iim = photoshop.data_of(photoshop.parse(edit.photoshop), photoshop.IIM) or b""
            main |= {_PHOTOSHOP: _value(_BYTE, edit.photoshop), _IIM: _value(_UNDEFINED, iim)}
        if edit.without_credentials and self.credentials:
            main[_CREDENTIALS] = None
        there = {tag: one for tag, one in main.items() if one is not None or self.whole.ifd0.entry(tag)}
        return {**edit.exif, tiff.IFD0: there}

    def image_data(self) -> Sequence[Span]:
        """The strips and tiles of all pages and of their reduced images."""
        return [span for directory in self._pictures() for span in graft.image_spans(self.whole, directory)]

    def foreign(self) -> list[tuple[object, ...]]:
        """Every entry of every directory that is not ours, with its value."""
        found: list[tuple[object, ...]] = []
        for number, directory in enumerate(self._pictures()):
            ours = _OURS if number == 0 else frozenset()
            found += self._entries(directory, ours)
        exif = self.whole.sub(tiff.EXIF)
        return found + (self._entries(exif, _IN_EXIF) if exif else [])

    def _entries(self, directory: tiff.Directory, without: frozenset[int]) -> list[tuple[object, ...]]:
        return [
            (MANIFEST if one.tag == _CREDENTIALS else one.tag, one.type, one.count, self.whole.value(one))
            for one in directory.entries
            if one.tag not in without
        ]

    def _pictures(self) -> Iterator[tiff.Directory]:
        for page in self.whole.chain():
            yield page
            subs = page.entry(tiff.SUB_IFDS)
            for at in self.whole.numbers(subs, 1000) if subs else ():
                yield self.whole.directory(at)

    def previews(self) -> Sequence[Buffer]:
        """None: the picture itself is there."""
        return ()


def _value(type_: int, data: bytes) -> Value | None:
    return Value(type_, len(data), data) if data else None


def parse(data: Source) -> TiffFile:
    """Take a file apart.

    Raises:
        Damaged: its directories cannot be read.
    """
    whole = tiff.parse(data)
    numbers = {tag: whole.number(one) for tag in (_WIDTH, _HEIGHT) if (one := whole.ifd0.entry(tag))}
    if len(numbers) < 2:
        raise Damaged("it does not say how large its picture is")
    profiled = whole.ifd0.entry(_PROFILE) is not None
    return TiffFile(whole, Frame(numbers[_WIDTH], numbers[_HEIGHT], _density(whole), profiled))


def _density(whole: tiff.Tiff) -> tuple[int, int]:
    """Dots per inch; 72 where that is not said."""
    unit = whole.ifd0.entry(_RESOLUTION_UNIT)
    factor = {2: 1.0, 3: 2.54}.get(whole.number(unit) if unit else 2, 0.0)
    found = []
    for tag in (_X_RESOLUTION, _Y_RESOLUTION):
        entry = whole.ifd0.entry(tag)
        parts = whole.value(entry) if entry and (entry.type, entry.count) == (5, 1) else bytes(8)
        dots, per = struct.unpack(whole.layout.order + "II", parts)
        found.append(round(dots / per * factor) if per else 0)
    return (found[0], found[1]) if all(found) else (72, 72)

"""What a picture tells of those who made it, and must not leave the house with it: found, shown, and taken out.

Each switch of `model.writing.Private` stands for some values. Those that are fields (the camera's position, notes on
verification) are cleared as fields; the others are tags and properties that nothing else here knows.
Source: FIELDMAP R45; Exif 2.32 (serial numbers, owner); for their copies in XMP, Adobe's aux and CIPA's exifEX.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from captionmgr.metadata import photoshop, rdf, structures, tiff, xmp
from captionmgr.metadata.container import Blocks, Changes, Damaged
from captionmgr.metadata.graft import NEXT
from captionmgr.metadata.namespaces import NAMESPACES, qualified
from captionmgr.model.fields import FieldValue
from captionmgr.model.writing import Private

_TAGS: Mapping[Private, Mapping[int, Mapping[int, str]]] = {
    Private.SERIALS: {
        tiff.EXIF: {0xA431: "Body serial number", 0xA435: "Lens serial number"},
        tiff.IFD0: {0xC62F: "Camera serial number"},
    },
    Private.OWNER: {tiff.EXIF: {0xA430: "Camera owner"}},
    Private.MAKER_NOTE: {tiff.EXIF: {0x927C: "Maker note"}},
    Private.THUMBNAIL: {tiff.IFD0: {NEXT: "Embedded thumbnail"}},
}
"""EXIF tags by switch and directory, with what they hold."""

TAGS = frozenset(tag for tags in _TAGS.values() for those in tags.values() for tag in those)
"""All of them."""

_PROPERTIES: Mapping[Private, tuple[str, ...]] = {
    Private.SERIALS: (
        *("aux:SerialNumber", "aux:LensSerialNumber"),
        *("exifEX:BodySerialNumber", "exifEX:LensSerialNumber"),
    ),
    Private.OWNER: ("aux:OwnerName", "exifEX:CameraOwnerName"),
    Private.THUMBNAIL: ("xmp:Thumbnails",),
    Private.SOURCE_URL: ("dc:source",),
}
"""XMP properties by switch."""

_NAMESPACES = {Private.VERIFICATION: NAMESPACES["nrv"]}
"""Namespaces that go as a whole."""
_POSITION = f"{{{NAMESPACES['exif']}}}GPS"

_RESOURCES = {Private.THUMBNAIL: (0x0409, 0x040C)}
"""Photoshop resources by switch."""

_PLACES = ("location_created", "location_shown")
_POSITION_PARTS = ("gps_latitude", "gps_longitude", "gps_altitude", "gps_altitude_ref")
_CHECKERS = ("origcont", "factChecker")
"""Ends of the roles of contributors who are named only inside the house."""
_NOTE = "VERIFICATION:"


@dataclass(frozen=True, slots=True)
class Leaving:
    """One value that leaves: by which switch, from which block, what it is and what it says."""

    switch: Private
    block: str
    label: str
    value: str

    def __str__(self) -> str:
        return f"{self.label} ({self.block}): {self.value}" if self.value else f"{self.label} ({self.block})"


# Fields ------------------------------------------------------------------------------------------


def fields_without(switches: frozenset[Private], held: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """The fields of a file as they are to be written without what the switches name; only those that change.

    ``held`` is what the copy would say of each field.
    """
    changed: dict[str, FieldValue] = {}
    if Private.POSITION in switches:
        changed |= {"gps": ""} if held.get("gps") else {}
        changed |= {name: _without_position(held[name]) for name in _PLACES if held.get(name)}
    if Private.VERIFICATION in switches:
        changed |= {"contributor": _without_checkers(held["contributor"])} if held.get("contributor") else {}
        changed |= {"instructions": _without_note(str(held["instructions"]))} if held.get("instructions") else {}
    return {name: value for name, value in changed.items() if value != held[name]}


def _without_position(value: FieldValue) -> FieldValue:
    places = [structures.parsed(text) for text in value]
    left = [{part: one for part, one in place.items() if part not in _POSITION_PARTS} for place in places]
    return tuple(structures.written(place) for place in left if place)


def _without_checkers(value: FieldValue) -> FieldValue:
    return tuple(text for text in value if not _is_checker(structures.parsed(text).get("role", [])))


def _is_checker(roles: structures.Json) -> bool:
    return any(str(role).endswith(_CHECKERS) for role in roles)


def _without_note(text: str) -> str:
    first, _, rest = text.partition("\n")
    return rest if first.startswith(_NOTE) else text


# Tags and properties -----------------------------------------------------------------------------


def tags_without(switches: frozenset[Private], block: tiff.Tiff | None) -> Changes:
    """The changes that take the switches' tags out of a block; none for tags that are not there."""
    if block is None:
        return {}
    changes: dict[int, dict[int, None]] = {}
    for _, which, tag, _ in _tags(switches, block):
        changes.setdefault(which, {})[tag] = None
    return changes


def _tags(switches: frozenset[Private], block: tiff.Tiff) -> Iterator[tuple[Private, int, int, str]]:
    for switch in sorted(switches & _TAGS.keys()):
        for which, tags in _TAGS[switch].items():
            directory = block.ifd0 if which == tiff.IFD0 else block.sub(which)
            for tag, label in tags.items():
                there = directory and (bool(directory.next) if tag == NEXT else directory.entry(tag) is not None)
                if there:
                    yield switch, which, tag, label


def is_private(switches: frozenset[Private], name: str) -> Private | None:
    """Which switch takes an XMP property out, by its qualified name; None: none does."""
    for switch in switches:
        if name in map(qualified, _PROPERTIES.get(switch, ())):
            return switch
        if switch in _NAMESPACES and name.startswith(f"{{{_NAMESPACES[switch]}}}"):
            return switch
    return Private.POSITION if Private.POSITION in switches and name.startswith(_POSITION) else None


def resources_without(switches: frozenset[Private], block: bytes | None) -> bytes | None:
    """The image resources without those of the switches; None where nothing of them changes.

    Raises:
        Damaged: they cannot be read.
    """
    gone = {number for switch in switches for number in _RESOURCES.get(switch, ())}
    there = photoshop.parse(block or b"")
    left = [one for one in there if one.id not in gone]
    return None if len(left) == len(there) else b"".join(one.encoded for one in left)


# Showing -----------------------------------------------------------------------------------------


def leaving(switches: frozenset[Private], blocks: Blocks, held: Mapping[str, FieldValue]) -> tuple[Leaving, ...]:
    """Everything that would leave a file, as far as it can be read."""
    return (*_leaving_fields(switches, held), *_leaving_tags(switches, blocks), *_leaving_properties(switches, blocks))


def _leaving_fields(switches: frozenset[Private], held: Mapping[str, FieldValue]) -> Iterator[Leaving]:
    for name, after in fields_without(switches, held).items():
        switch = Private.POSITION if name in ("gps", *_PLACES) else Private.VERIFICATION
        before = held[name]
        gone = [text for text in ([before] if isinstance(before, str) else before) if text not in after]
        yield Leaving(switch, "fields", name, "; ".join(gone) if after else str(before))


def _leaving_tags(switches: frozenset[Private], blocks: Blocks) -> Iterator[Leaving]:
    if blocks.exif is not None:
        try:
            block = tiff.parse(blocks.exif)
            for switch, which, tag, label in _tags(switches, block):
                yield Leaving(switch, "EXIF", label, _shown(block, which, tag))
        except Damaged:
            return
    try:
        numbers = {one.id for one in photoshop.parse(blocks.photoshop or b"")}
    except Damaged:
        return
    for switch in sorted(switches & _RESOURCES.keys()):
        if numbers & set(_RESOURCES[switch]):
            yield Leaving(switch, "Photoshop", "Embedded thumbnail", "")


def _shown(block: tiff.Tiff, which: int, tag: int) -> str:
    directory = block.ifd0 if which == tiff.IFD0 else block.sub(which)
    entry = directory.entry(tag) if directory and tag != NEXT else None
    if entry is None:
        return ""
    text = block.value(entry).rstrip(b"\0 ").decode("utf-8", "replace")
    return text if entry.type == 2 and len(text) < 100 else f"{entry.size} bytes"


def _leaving_properties(switches: frozenset[Private], blocks: Blocks) -> Iterator[Leaving]:
    if blocks.xmp is None:
        return
    try:
        found = rdf.properties(xmp.holders(xmp.parse(blocks.xmp, blocks.extension)))
    except Damaged:
        return
    for name, one in found.items():
        switch = is_private(switches, name)
        if switch:
            words = "; ".join(item.text for item in rdf.items_of(one))
            yield Leaving(switch, "XMP", name.partition("}")[2], words if len(words) < 100 else f"{len(words)} letters")

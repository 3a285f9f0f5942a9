"""Canon's raw files of today, CR3: read only. A caption for one goes into a sidecar.

The camera keeps EXIF as several TIFF structures, one a directory, in a box of its own, and three JPEG images of the
picture: a thumbnail, a preview, and one of full size as the first track. Source: L. Clévy, "Describing the Canon Raw
v3 (CR3) file format".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from captionmgr.metadata import boxes, graft, tiff
from captionmgr.metadata.boxes import Box, Fields
from captionmgr.metadata.container import Blocks, BreaksOff, Changes, Damaged, Frame, Source, Span, Value
from captionmgr.metadata.sealed import Sealed

_CANON = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_PREVIEW = bytes.fromhex("eaf42b5e1c984b88b9fbb7dc406e4d16")
_DIRECTORIES = ((b"CMT1", tiff.IFD0), (b"CMT2", tiff.EXIF), (b"CMT4", tiff.GPS))
"""Which structure holds which directory; the maker note, CMT3, is nobody's but Canon's."""
_ELSEWHERE = frozenset({tiff.EXIF, tiff.GPS, 0x014A, 0x0111, 0x0117, 0x0201, 0x0202})
"""Tags that point into the structure they stand in; they mean nothing in another one."""
_WIDTH, _HEIGHT = 0x0100, 0x0101
_UNIT = {3: 2, 4: 4, 5: 4, 8: 2, 9: 4, 10: 4, 11: 4, 12: 8, 13: 4}
_MOST_BLOCK = 64 << 20
_JPEG = b"\xff\xd8\xff"
_BEFORE_JPEG = 48
"""Within so many bytes of their box the embedded images begin; how many exactly depends on the box's version."""


def parse(data: Source) -> Sealed:
    """Take a file apart.

    Raises:
        BreaksOff: it ends within a box.
        Damaged: it breaks the format's rules.
    """
    view = memoryview(data) if isinstance(data, bytes) else data
    found = tuple(boxes.walk(view))
    moov = boxes.first(found, b"moov")
    if moov is None:
        raise Damaged("it does not say what its picture is and where it lies")
    pictures = tuple((box.body, box.end) for box in found if box.kind == b"mdat")
    if not pictures:
        raise BreaksOff(len(view))
    parts = tuple(boxes.inside(view, moov))
    canon = boxes.first(parts, b"uuid", _CANON)
    held = tuple(boxes.inside(view, canon)) if canon else ()
    structures = {pointer: one for kind, pointer in _DIRECTORIES if (one := _structure(view, held, kind))}
    xmp = boxes.first(found, b"uuid", _XMP)
    return Sealed(
        view,
        "CR3",
        _frame(structures.get(tiff.IFD0)),
        "raw images stay as the camera wrote them",
        Blocks(exif=_exif(structures), xmp=_content(view, xmp) if xmp else None),
        pictures,
        tuple(_jpegs(view, found, held, (box for box in parts if box.kind == b"trak"))),
    )


def _content(data: Source, box: Box) -> bytes | None:
    return bytes(data[box.body : box.end]) or None if box.end - box.body <= _MOST_BLOCK else None


# EXIF --------------------------------------------------------------------------------------------


def _structure(data: Source, held: Iterable[Box], kind: bytes) -> tiff.Tiff | None:
    """One of the TIFF structures; None where it is missing or cannot be read."""
    box = boxes.first(held, kind)
    content = _content(data, box) if box else None
    try:
        return tiff.parse(content) if content else None
    except Damaged:
        return None


def _exif(structures: dict[int, tiff.Tiff]) -> bytes | None:
    """The structures as the one that other formats have, holding what can be read of each."""
    changes: Changes = {pointer: dict(_values(whole)) for pointer, whole in structures.items()}
    return graft.build(changes) if any(changes.values()) else None


def _values(whole: tiff.Tiff) -> Iterator[tuple[int, Value]]:
    left = len(whole.block)
    for entry in whole.ifd0.entries:
        left -= max(entry.size, 0)
        if entry.tag in _ELSEWHERE or left < 0:
            continue
        try:
            data = whole.value(entry)
        except Damaged:
            continue
        unit = _UNIT.get(entry.type, 1) if whole.layout.order == "<" else 1
        swapped = b"".join(data[at : at + unit][::-1] for at in range(0, len(data), unit)) if unit > 1 else data
        yield entry.tag, Value(entry.type, entry.count, swapped)


def _frame(main: tiff.Tiff | None) -> Frame:
    entries = [main.ifd0.entry(tag) for tag in (_WIDTH, _HEIGHT)] if main else []
    if main is None or None in entries:
        raise Damaged("it does not say how large its picture is")
    width, height = (main.number(entry) for entry in entries if entry)
    return Frame(width, height)


# Embedded JPEG images ----------------------------------------------------------------------------


def _jpegs(data: Source, found: Iterable[Box], held: Iterable[Box], tracks: Iterable[Box]) -> Iterator[Span]:
    """Where JPEG images lie: the thumbnail, the preview, the first track's only sample."""
    thumbnail = boxes.first(held, b"THMB")
    if thumbnail:
        yield from _embedded(data, thumbnail, 8)
    preview = boxes.first(found, b"uuid", _PREVIEW)
    inner = boxes.first(boxes.inside(data, preview, 8), b"PRVW") if preview else None
    if inner:
        yield from _embedded(data, inner, 12)
    for track in tracks:
        yield from _sample(data, track)


def _embedded(data: Source, box: Box, size_at: int) -> Iterator[Span]:
    """The image in a box, which states its size at a distance from the content's beginning."""
    head = bytes(data[box.body : min(box.body + _BEFORE_JPEG, box.end)])
    begins = head.find(_JPEG)
    size = int.from_bytes(head[size_at : size_at + 4], "big")
    if begins >= 0 and 0 < size <= box.end - box.body - begins:
        yield box.body + begins, box.body + begins + size


def _sample(data: Source, track: Box) -> Iterator[Span]:
    """A track's sample where it has one only and that is a JPEG image."""
    table = boxes.path(data, track, b"mdia", b"minf", b"stbl")
    parts = tuple(boxes.inside(data, table)) if table else ()
    sizes, small, large = (boxes.first(parts, kind) for kind in (b"stsz", b"stco", b"co64"))
    chunks = small or large
    if sizes is None or chunks is None:
        return
    fields = Fields(data, sizes)
    fields.raw(4)
    size, count = fields.number(4), fields.number(4)
    if count != 1:
        return
    size = size or fields.number(4)
    fields = Fields(data, chunks)
    fields.raw(4)
    if fields.number(4) != 1:
        return
    start = fields.number(4 if small else 8)
    if start + size <= len(data) and bytes(data[start : start + 3]) == _JPEG:
        yield start, start + size

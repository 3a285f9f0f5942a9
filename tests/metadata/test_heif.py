"""HEIC and AVIF: what is read, what is written, and that nothing else is touched."""

from __future__ import annotations

import contextlib
import io
import struct
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from captionmgr.metadata import boxes, heif, items, opening, tiff
from captionmgr.metadata.container import MANIFEST, BreaksOff, Buffer, Damaged, Edit, TooLarge, Value
from captionmgr.metadata.heif import Heif
from captionmgr.metadata.items import Place, PlaceTable, Reference, ReferenceTable

TEXT = "Дамаск 🙂"
NAMED = Edit(exif={tiff.IFD0: {0x010E: Value(2, len(TEXT.encode()) + 1, TEXT.encode() + b"\x00")}})
C2PA = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
OLD_EXIF = (
    b"\x00\x00\x00\x06Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x0e\x00\x02\x00\x00\x00\x08\x00\x00\x00\x1a"
    + (b"\x00\x00\x00\x00SECRET.\x00")
)
OLD_XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>old words</x:xmpmeta>"


def box(kind: bytes, *content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + sum(map(len, content)), kind) + b"".join(content)


def full(kind: bytes, version: int, *content: bytes) -> bytes:
    return box(kind, bytes([version, 0, 0, 0]), *content)


def infe(number: int, kind: bytes, content_type: bytes = b"", encoding: bytes = b"", protection: int = 0) -> bytes:
    wide = number > 0xFFFF
    ident = struct.pack(">I" if wide else ">H", number)
    mime = content_type + b"\x00" + (encoding + b"\x00" if encoding else b"") if content_type else b""
    return full(b"infe", 3 if wide else 2, ident, struct.pack(">H", protection), kind, b"\x00", mime)


PRIMARY, TILE, THUMB, OTHER, EXIF, XMP, OTHERS_EXIF = 1, 2, 3, 4, 5, 6, 7
CODED = {
    PRIMARY: b"first picture " * 9,
    TILE: b"tile " * 30,
    THUMB: b"\xff\xd8\xff thumb \xff\xd9",
    OTHER: b"second " * 9,
}
KINDS = {PRIMARY: b"hvc1", TILE: b"hvc1", THUMB: b"jpeg", OTHER: b"hvc1"}


def heic(
    *,
    version: int = 1,
    sizes: tuple[int, int, int] = (4, 4, 0),
    meta_first: bool = True,
    exif: bytes | None = OLD_EXIF,
    xmp: bytes | None = OLD_XMP,
    in_idat: bool = False,
    base: int = 0,
    behind_meta: bytes = b"",
    behind: bytes = b"",
    primary: int = PRIMARY,
    infes: tuple[bytes, ...] = (),
    references: bytes | None = None,
) -> bytes:
    """A file of two pictures, a tile, a JPEG thumbnail, and what describes the pictures; coded data are dummies."""
    content = {primary if number == PRIMARY else number: data for number, data in CODED.items()}
    content |= {OTHERS_EXIF: OLD_EXIF.replace(b"SECRET", b"OTHERS")}
    content |= {number: data for number, data in ((EXIF, exif), (XMP, xmp)) if data is not None}
    named = [infe(primary if number == PRIMARY else number, kind) for number, kind in KINDS.items()]
    named += [infe(OTHERS_EXIF, b"Exif")] + ([infe(EXIF, b"Exif")] if exif is not None else [])
    named += [infe(XMP, b"mime", b"application/rdf+xml")] if xmp is not None else []
    named += list(infes)
    idat = b"grid" + (content[EXIF] if in_idat else b"")
    links = [(b"thmb", THUMB, primary), (b"cdsc", OTHERS_EXIF, OTHER)]
    links += [(b"cdsc", number, primary) for number in (EXIF, XMP) if number in content]
    wide = primary > 0xFFFF
    number = ">I" if wide else ">H"

    def iloc(starts: dict[int, int]) -> bytes:
        offset, length, of_base = sizes
        rows = []
        for one, data in content.items():
            idat_item = in_idat and one == EXIF
            start = 4 if idat_item else starts.get(one, base) - base
            row = struct.pack(">I" if version == 2 else ">H", one)
            row += struct.pack(">H", int(idat_item)) if version else b""
            row += bytes(2) + (0 if idat_item else base).to_bytes(of_base, "big")
            half = len(data) // 2 if one == OTHER else len(data)
            parts = [(start, half)] + ([(start + half, len(data) - half)] if one == OTHER else [])
            row += struct.pack(">H", len(parts))
            row += b"".join(at.to_bytes(offset, "big") + size.to_bytes(length, "big") for at, size in parts)
            rows.append(row)
        count = struct.pack(">I" if version == 2 else ">H", len(rows))
        return full(b"iloc", version, bytes([offset << 4 | length, of_base << 4]), count, *rows)

    def meta(starts: dict[int, int]) -> bytes:
        iref = references
        if iref is None:
            made = (box(k, struct.pack(number, a), b"\x00\x01", struct.pack(number, b)) for k, a, b in links)
            iref = full(b"iref", int(wide), *made)
        ipma = struct.pack(">I", 1) + struct.pack(number, primary) + b"\x02\x81\x02"
        properties = box(b"ipco", full(b"ispe", 0, struct.pack(">II", 640, 480)), box(b"irot", b"\x03"))
        return full(
            b"meta",
            0,
            full(b"hdlr", 0, bytes(4), b"pict", bytes(13)),
            full(b"pitm", int(wide), struct.pack(number, primary)),
            iloc(starts),
            full(b"iinf", 0, struct.pack(">H", len(named)), *named),
            iref,
            box(b"iprp", properties, full(b"ipma", int(wide), ipma)),
            box(b"idat", idat),
        )

    ftyp = box(b"ftyp", b"heic", bytes(4), b"mif1heic")
    stored = {one: data for one, data in content.items() if not (in_idat and one == EXIF)}
    at = len(ftyp) + 8 + (len(meta({})) + len(behind_meta) if meta_first else 0)
    starts = {}
    for one, data in stored.items():
        starts[one] = at
        at += len(data)
    mdat = box(b"mdat", *stored.values())
    return ftyp + (meta(starts) + behind_meta + mdat if meta_first else mdat + meta(starts) + behind_meta) + behind


def written(whole: bytes, edit: Edit) -> bytes:
    return b"".join(heif.parse(whole).splice(edit))


def pictures(container: Heif) -> list[bytes]:
    return [bytes(container.store.data[start:end]) for start, end in container.image_data()]


def description(container: Heif) -> bytes | None:
    if container.blocks.exif is None:
        return None
    block = tiff.parse(container.blocks.exif)
    entry = block.ifd0.entry(0x010E)
    return block.value(entry) if entry else None


def assert_only_ours_differ(before: Heif, after: Heif) -> None:
    assert pictures(after) == pictures(before)
    assert after.foreign() == before.foreign()
    assert (after.frame, after.turns, after.format) == (before.frame, before.turns, before.format)


def content(container: Heif, number: int) -> bytes:
    return bytes(container.store.content(number))


SHAPES = {
    "version 0": {"version": 0},
    "version 1": {},
    "version 2": {"version": 2},
    "wide numbers": {"sizes": (8, 8, 8), "version": 2},
    "a base": {"sizes": (4, 4, 4), "base": 30},
    "only a base": {"sizes": (4, 4, 8), "base": 3},
    "tables behind": {"meta_first": False},
    "EXIF in the tables": {"in_idat": True},
    "nothing there": {"exif": None, "xmp": None},
    "EXIF only": {"xmp": None},
    "XMP only": {"exif": None},
    "a high number": {"version": 2, "primary": 70_000},
    "free space behind": {"behind_meta": box(b"free", b"f" * 500), "exif": None, "xmp": None},
    "free space just enough": {"behind_meta": box(b"free", bytes(91)), "exif": None, "xmp": None},
    "free space too small": {"behind_meta": box(b"skip", b"f" * 20), "exif": None, "xmp": None},
    "a motion picture": {"behind": box(b"mpvd", b"video"), "exif": None},
    "an appendix": {"behind": b"\x00\x00\x01\x0a\x0e\x00\x00\x00SEFT"},
    "several boxes of media": {"behind": box(b"mdat", b"nobody's") + box(b"uuid", bytes(16), b"kept")},
    "a large box of tables": {"behind_meta": struct.pack(">I4sQ", 1, b"free", 40) + bytes(24), "xmp": None},
}


@pytest.fixture(params=SHAPES)
def shaped(request) -> bytes:
    return heic(**SHAPES[request.param])


def test_what_is_read(shaped):
    found = heif.parse(shaped)
    assert (found.format, found.frame.width, found.frame.height, found.turns) == ("HEIC", 640, 480, 3)
    assert (found.unwritable, found.warnings, found.credentials) == ("", (), False)
    assert found.holds == {"EXIF", "XMP"}
    assert description(found) == (b"SECRET.\x00" if found.exif else None)
    assert found.blocks.xmp == (OLD_XMP if found.xmp else None)
    assert b"".join(pictures(found)) == b"".join(CODED.values())
    assert [bytes(one) for one in found.previews()] == [CODED[THUMB]]


def test_a_file_read_by_position_is_the_same(shaped, tmp_path):
    path = tmp_path / "picture.heic"
    path.write_bytes(shaped)
    with opening.opened(path) as source:
        found, whole = heif.parse(source), heif.parse(shaped)
        assert (found.blocks, found.frame, found.foreign()) == (whole.blocks, whole.frame, whole.foreign())
        assert pictures(found) == pictures(whole)
        assert found.previews() == whole.previews()


def test_no_change_is_the_same_file(shaped):
    assert written(shaped, Edit()) == shaped
    assert written(shaped, Edit(exif={0: {}}, xmp=None)) == shaped
    assert written(shaped, Edit(xmp=heif.parse(shaped).blocks.xmp or b"")) == shaped


def test_both_blocks_are_written_and_nothing_else_changes(shaped):
    before = heif.parse(shaped)
    after = heif.parse(written(shaped, replace(NAMED, xmp=b"<new/>")))
    assert description(after) == TEXT.encode() + b"\x00"
    assert after.blocks.xmp == b"<new/>"
    assert_only_ours_differ(before, after)
    for number, data in CODED.items():
        assert content(after, after.store.primary if number == PRIMARY else number) == data
    assert content(after, OTHERS_EXIF) == content(before, OTHERS_EXIF)


def test_written_again_the_file_does_not_grow_by_another_box(shaped):
    once = written(shaped, replace(NAMED, xmp=b"<first/>"))
    twice = written(once, Edit(xmp=b"<other/>"))
    assert len(twice) == len(once)
    assert_only_ours_differ(heif.parse(shaped), heif.parse(twice))
    assert description(heif.parse(twice)) == TEXT.encode() + b"\x00"


def test_what_was_replaced_or_removed_is_nowhere_any_more(shaped):
    whole = written(shaped, replace(NAMED, xmp=b""))
    assert b"SECRET" not in whole
    assert b"old words" not in whole
    found = heif.parse(whole)
    assert (found.xmp, found.blocks.xmp) == (None, None)
    assert_only_ours_differ(heif.parse(shaped), found)


def test_xmp_that_goes_leaves_no_trace(shaped):
    added = written(shaped, Edit(xmp=b"<new/>"))
    gone = heif.parse(written(added, Edit(xmp=b"")))
    assert not any(one.type == b"mime" for one in gone.store.items.items)
    assert {one.number for one in gone.store.places.places} == {one.number for one in gone.store.items.items}
    assert_only_ours_differ(heif.parse(shaped), gone)


def test_pieces_are_views_of_the_file():
    whole = heic()
    pieces: list[Buffer] = heif.parse(whole).splice(Edit(xmp=b"<new/>"))
    copied = sum(len(one) for one in pieces if not (isinstance(one, memoryview) and one.obj is whole))
    assert copied < 700


def test_free_space_spares_what_is_behind():
    whole = heic(behind_meta=box(b"free", b"f" * 500), exif=None, xmp=None)
    new = written(whole, replace(NAMED, xmp=b"<new/>"))
    media = whole.index(b"mdat")
    assert new[media : len(whole)] == whole[media:]


def test_tables_that_shrink_leave_free_space():
    whole = heic()
    assert len(written(whole, Edit(xmp=b""))) == len(whole)


def test_the_motion_picture_stays_last():
    whole = heic(behind=box(b"mpvd", b"video") + b"\x00\x00\x01\x0a\x0e\x00\x00\x00SEFT")
    new = written(whole, Edit(xmp=b"<new/>"))
    assert new.endswith(box(b"mpvd", b"video") + b"\x00\x00\x01\x0a\x0e\x00\x00\x00SEFT")
    assert heif.parse(new).blocks.xmp == b"<new/>"


def test_new_items_describe_the_primary_picture_by_a_number_of_their_own():
    found = heif.parse(written(heic(exif=None, xmp=None), replace(NAMED, xmp=b"<new/>")))
    assert found.exif and found.xmp
    numbers = [one.number for one in found.store.items.items]
    assert len(set(numbers)) == len(numbers)
    links = found.store.references.references
    assert [one for one in links if one.source in (found.exif.number, found.xmp.number)] == [
        Reference(b"cdsc", found.exif.number, (PRIMARY,)),
        Reference(b"cdsc", found.xmp.number, (PRIMARY,)),
    ]
    assert content(found, found.exif.number).startswith(b"\x00\x00\x00\x06Exif\x00\x00MM\x00*")


def test_a_file_without_references_gets_some():
    whole = heic(exif=None, xmp=None, references=b"")
    found = heif.parse(written(whole, Edit(xmp=b"<new/>")))
    assert found.xmp and found.store.references.sources(b"cdsc", PRIMARY) == {found.xmp.number}


def test_what_describes_another_picture_is_not_ours():
    whole = heic(exif=None)
    assert heif.parse(whole).blocks.exif is None
    after = heif.parse(written(whole, NAMED))
    assert b"OTHERS" in content(after, OTHERS_EXIF)


def test_what_describes_no_picture_in_particular_is_ours():
    links = full(b"iref", 0, box(b"cdsc", struct.pack(">HHH", OTHERS_EXIF, 1, OTHER)))
    found = heif.parse(heic(references=links))
    assert (description(found), found.blocks.xmp) == (b"SECRET.\x00", OLD_XMP)


@pytest.mark.parametrize(
    "before",
    [b"\x00\x00\x00\x00", b"\x00\x00\x00\x0aPrefix 10.", b"\x00\x00\x00\x00Exif\x00\x00", b"Exif\x00\x00", b""],
)
def test_whatever_stands_before_the_exif_stays(before):
    whole = heic(exif=before + OLD_EXIF[10:])
    found = heif.parse(whole)
    assert description(found) == b"SECRET.\x00"
    after = heif.parse(written(whole, NAMED))
    assert content(after, EXIF)[: len(before) + 4] == before + b"MM\x00*"
    assert description(after) == TEXT.encode() + b"\x00"


def test_an_exif_item_that_is_none_is_left():
    whole = heic(exif=b"\x00\x00\x00\x00nothing of the kind")
    with pytest.raises(Damaged) as caught:
        written(whole, NAMED)
    assert caught.value.block == "EXIF"
    assert content(heif.parse(written(whole, Edit(xmp=b"<new/>"))), EXIF) == b"\x00\x00\x00\x00nothing of the kind"


def test_removing_tags_where_there_is_no_exif_adds_none():
    whole = heic(exif=None)
    assert written(whole, Edit(exif={0: {0x010E: None}})) == whole


def test_blocks_that_have_no_place_are_refused():
    for edit in (Edit(photoshop=b"8BIM"), Edit(extension=b"more")):
        with pytest.raises(TooLarge):
            heif.parse(heic()).splice(edit)


def test_several_packets_are_told():
    extra = infe(8, b"mime", b"application/rdf+xml")
    found = heif.parse(heic(infes=(extra,), references=b""))
    assert found.blocks.xmp == OLD_XMP
    assert found.warnings == (
        "The image carries several EXIF blocks. The first was used; the others were left.",
        "The image carries several XMP blocks. The first was used; the others were left.",
    )


def test_credentials_are_found_and_taken_out_on_request():
    whole = heic(behind_meta=box(b"uuid", C2PA, b"manifest" * 9))
    found = heif.parse(whole)
    assert found.credentials
    kept = heif.parse(written(whole, NAMED))
    assert kept.credentials and b"manifest" in bytes(kept.store.data)
    copy = written(whole, replace(NAMED, without_credentials=True))
    without = heif.parse(copy)
    assert not without.credentials and b"manifest" not in copy
    assert [one for one in found.foreign() if one[0] != MANIFEST] == without.foreign()
    assert kept.foreign() == found.foreign()
    assert pictures(without) == pictures(found)
    alone = written(whole, Edit(without_credentials=True))
    assert len(alone) == len(whole) and b"manifest" not in alone
    assert written(heic(), Edit(without_credentials=True)) == heic()


# What cannot be written --------------------------------------------------------------------------

HOPELESS = {
    "its last part does not say where it ends": heic(behind=struct.pack(">I4s", 0, b"mdat") + b"more"),
    "it also holds a sequence of pictures, which would move": heic(behind=box(b"moov", b"")),
    "its XMP is compressed": heic(
        xmp=None, infes=(infe(8, b"mime", b"application/rdf+xml", b"deflate"),), references=b""
    ),
    "its EXIF is protected": heic(
        exif=None,
        infes=(infe(8, b"Exif", protection=1),),
        references=full(b"iref", 0, box(b"cdsc", struct.pack(">HHH", 8, 1, PRIMARY))),
    ),
    "two of its parts have the same number": heic(infes=(infe(TILE, b"hvc1"),)),
}


@pytest.mark.parametrize("why", HOPELESS)
def test_why_a_file_is_not_written(why):
    whole = HOPELESS[why]
    found = heif.parse(whole)
    assert found.unwritable == why
    assert b"".join(found.splice(Edit())) == whole
    with pytest.raises(Damaged, match=why):
        found.splice(replace(NAMED, xmp=b"<new/>"))


def tampered(place) -> bytes:
    """A file whose primary picture's place was changed."""
    whole = heic()
    found = heif.parse(whole)
    places = tuple(place(one) if one.number == PRIMARY else one for one in found.store.places.places)
    old = boxes.first(found.store.parts, b"iloc")
    assert old
    new = replace(found.store.places, places=places).box()
    assert len(new) == old.end - old.start
    return whole[: old.start] + new + whole[old.end :]


@pytest.mark.parametrize(
    ("place", "why"),
    [
        (lambda one: replace(one, source=1), "parts of it lie in other files"),
        (lambda one: replace(one, extents=(items.Extent(40, 0),)), "a part of it does not say where it ends"),
        (lambda one: replace(one, extents=(items.Extent(40, 90),)), "its parts lie across one another"),
    ],
)
def test_places_that_forbid_writing(place, why):
    assert heif.parse(tampered(place)).unwritable == why


def test_our_item_within_another_forbids_writing():
    found = heif.parse(heic())
    places = [replace(one, method=2) if one.number == EXIF else one for one in found.store.places.places]
    store = replace(found.store, places=replace(found.store.places, places=tuple(places)))
    assert replace(found, store=store).unwritable == "its EXIF is a part of something else"


def test_bytes_shared_with_a_picture_are_not_blanked():
    """An EXIF item that lies across a picture: the picture stays whole."""
    found = heif.parse(heic())
    of_exif = next(one for one in found.store.places.places if one.number == EXIF)
    start = of_exif.extents[0].offset
    whole = tampered(lambda one: replace(one, extents=(items.Extent(start + 4, 30),)))
    before = heif.parse(whole)
    after = heif.parse(written(whole, NAMED))
    assert_only_ours_differ(before, after)
    assert content(after, PRIMARY) == OLD_EXIF[4:34]


def test_a_sequence_without_a_still_picture():
    tkhd = full(b"tkhd", 0, bytes(72), struct.pack(">II", 320 << 16, 200 << 16))
    whole = box(b"ftyp", b"avis", bytes(4), b"msf1") + box(b"moov", box(b"trak", tkhd)) + box(b"mdat", b"frames")
    found = heif.parse(whole)
    assert (found.format, found.frame.width, found.frame.height) == ("AVIF", 320, 200)
    assert found.unwritable == "it holds a sequence of pictures and no still one"
    assert [whole[start:end] for start, end in found.image_data()] == [b"frames"]


@pytest.mark.parametrize(
    "whole",
    [
        b"",
        box(b"free", b"x"),
        box(b"ftyp", b"heic"),
        box(b"ftyp", b"heic") + full(b"meta", 0),
        heic().replace(b"ispe", b"none"),
        heic().replace(b"pitm", b"none"),
        heic().replace(b"iinf", b"none"),
    ],
)
def test_files_that_lack_a_part(whole):
    with pytest.raises(Damaged):
        heif.parse(whole)


def test_files_that_break_off():
    whole = heic()
    for at in range(25, len(whole), 7):
        with pytest.raises(Damaged) as caught:
            heif.parse(whole[:at])
        if at > whole.index(b"mdat"):
            assert isinstance(caught.value, BreaksOff) and caught.value.at == at


def test_tables_beyond_four_gigabytes_use_wide_numbers():
    place = Place(9, 0, 0, 0, (items.Extent(5, 7),))
    table = PlaceTable(bytes(4), 4, 4, 0, 0, (place,))
    assert table.wide_enough(0xFFFFFFFF) == table
    data = table.wide_enough(0x100000000).box()
    again = items.read_places(data, next(boxes.walk(data)))
    assert (again.offset_size, again.length_size, again.places) == (8, 8, (place,))


def test_tables_with_high_numbers_take_the_version_that_can_name_them():
    places = PlaceTable(bytes(4), 4, 4, 0, 0, (Place(70_000, 0, 0, 0, (items.Extent(5, 7),)),)).box()
    assert items.read_places(places, next(boxes.walk(places))).places[0].number == 70_000
    links = ReferenceTable(references=(Reference(b"cdsc", 70_000, (1, 2)),))
    data = links.box()
    assert items.read_references(data, next(boxes.walk(data))).references == links.references
    assert items.new_item(70_000, b"Exif").box[8] == 3
    assert list(items.unused({1, 0xFFFF}, 2)) == [2, 3]


# Files that other programs made ------------------------------------------------------------------


def avif(**save) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((96, 64), 60).convert("RGB").save(out, "AVIF", quality=60, **save)
    return out.getvalue()


def pixels(whole: bytes) -> bytes:
    with Image.open(io.BytesIO(whole)) as image:
        return image.convert("RGB").tobytes()


@pytest.fixture(params=["bare", "tagged"])
def real(request, make) -> bytes:
    if request.param == "bare":
        return avif()
    return avif(exif=b"Exif\x00\x00" + make.camera_block(), xmp=make.xmp_packet(""), icc_profile=profile())


def profile() -> bytes:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def test_avif_keeps_its_pixels_and_exiftool_reads_what_was_written(real, make, tmp_path, exiftool):
    packet = make.xmp_packet('<rdf:Description xmlns:p="http://ns.adobe.com/photoshop/1.0/" p:City="Деir ez-Zor"/>')
    before = heif.parse(real)
    original, copy = tmp_path / "original.avif", tmp_path / "copy.avif"
    original.write_bytes(real)
    copy.write_bytes(written(real, replace(NAMED, xmp=packet)))
    assert (before.format, before.frame.width, before.frame.height) == ("AVIF", 96, 64)
    assert_only_ours_differ(before, heif.parse(copy.read_bytes()))
    assert pixels(copy.read_bytes()) == pixels(real)
    found = exiftool(copy)
    assert found["IFD0:ImageDescription"] == TEXT
    assert found["XMP-photoshop:City"] == "Деir ez-Zor"
    assert found.get("ExifTool:Warning") == exiftool(original).get("ExifTool:Warning")
    with Image.open(copy) as image:
        assert image.info["xmp"] == packet
        assert image.getexif()[0x010F if before.exif else 0x010E]


def test_a_camera_s_block_stays_as_it_was(make, tmp_path, exiftool):
    original, copy = tmp_path / "original.heic", tmp_path / "copy.heic"
    original.write_bytes(heic(exif=b"\x00\x00\x00\x06Exif\x00\x00" + make.camera_block()))
    copy.write_bytes(written(original.read_bytes(), NAMED))
    before, after = exiftool(original, "-b"), exiftool(copy, "-b")
    groups = ("IFD0", "ExifIFD", "Canon", "GPS", "IFD1")
    kept = [key for key in before if key.split(":")[0] in groups and key != "IFD0:ImageDescription"]
    assert before["Canon:OwnerName"] == "Photographer on duty, desk 7"
    assert {key: after.get(key) for key in kept if "Offset" not in key} == {
        key: before[key] for key in kept if "Offset" not in key
    }


def test_exiftool_reads_heic_of_every_shape(shaped, make, tmp_path, exiftool):
    packet = make.xmp_packet('<rdf:Description xmlns:p="http://ns.adobe.com/photoshop/1.0/" p:City="Деir ez-Zor"/>')
    copy = tmp_path / "copy.heic"
    copy.write_bytes(written(shaped, replace(NAMED, xmp=packet)))
    found = exiftool(copy)
    assert found["IFD0:ImageDescription"] == TEXT
    assert found["XMP-photoshop:City"] == "Деir ez-Zor"


def test_a_sequence_of_real_pictures_is_read_only():
    out = io.BytesIO()
    first = Image.effect_noise((64, 48), 60).convert("RGB")
    first.save(out, "AVIF", save_all=True, append_images=[first.rotate(90)])
    assert heif.parse(out.getvalue()).unwritable == "it also holds a sequence of pictures, which would move"


# Hostile bytes -----------------------------------------------------------------------------------

WHOLES = [avif(), avif(exif=b"Exif\x00\x00" + OLD_EXIF[10:], xmp=OLD_XMP), *(heic(**one) for one in SHAPES.values())]
CHANGES = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.sampled_from(["set", "set", "cut", "drop", "repeat", "huge"]),
        st.binary(min_size=1, max_size=8),
    ),
    min_size=1,
    max_size=6,
)


def mutated(data: bytes, how: list[tuple[float, str, bytes]]) -> bytes:
    for place, kind, extra in how:
        at = int(place * min(len(data), 700))
        cut = {
            "set": extra + data[at + len(extra) :],
            "cut": b"" if at > 20 else data[at:],
            "drop": data[at + len(extra) :],
            "repeat": data[at : at + 60] * 3 + data[at + 60 :],
            "huge": b"\xff\xff\xff\xf0" + data[at + 4 :],
        }
        data = data[:at] + cut[kind]
    return data


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(WHOLES), CHANGES)
def test_mutated_files_are_refused_or_read_and_written_without_harm(whole, how):
    data = mutated(whole, how)
    with contextlib.suppress(Damaged, TooLarge):
        before = heif.parse(data)
        before.previews()
        assert before.foreign() is not None
        assert before.image_data() is not None
        if isinstance(before, Heif) and not before.unwritable:
            after = heif.parse(b"".join(before.splice(replace(NAMED, xmp=b"<new/>"))))
            assert_only_ours_differ(before, after)
            assert after.blocks.xmp == b"<new/>"


def test_many_extents_of_the_whole_file_cost_no_more_than_the_file():
    extents = tuple(items.Extent(0, 400_000) for _ in range(30_000))
    whole = heic(exif=None, xmp=None)
    table = PlaceTable(
        b"\x01\x00\x00\x00", 4, 4, 0, 0, (Place(PRIMARY, 0, 0, 0, extents), Place(EXIF, 0, 0, 0, extents))
    )
    old = whole.index(b"iloc") - 4
    size = int.from_bytes(whole[old : old + 4], "big")
    tables = whole[:old] + table.box() + whole[old + size :]
    at = tables.index(b"meta") - 4
    grown = int.from_bytes(tables[at : at + 4], "big") + len(table.box()) - size
    found = heif.parse(tables[:at] + struct.pack(">I", grown) + tables[at + 4 :])
    assert sum(end - start for start, end in found.image_data()) == 400_000
    assert found.unwritable == "its parts lie across one another"

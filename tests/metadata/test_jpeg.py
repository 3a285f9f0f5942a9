from __future__ import annotations

import io
import struct

import pytest
from PIL import Image

from captionmgr.metadata import imagefile, jpeg
from captionmgr.metadata.container import MANIFEST, BreaksOff, Damaged, Edit, TooLarge, Value, format_of
from captionmgr.model import errors
from captionmgr.model.writing import Credentials, Writing

ICC = b"ICC_PROFILE\x00\x01\x01" + bytes(500)
SEGMENTS = [
    (0xE2, ICC),
    (0xEB, b"JP\x00\x01\x00\x00\x00\x01....jumb....c2pa"),
    (0xFE, b"a comment"),
    (0xEE, b"Adobe\x00d"),
]


def test_foreign_segments_their_order_and_what_follows_the_image_stay(make, tmp_path, values):
    path = make.file("a.jpg", *SEGMENTS, behind=b"vendor trailer \xff\xd8\xff\xd9 \x00\x01")
    copy = tmp_path / "copy.jpg"
    with pytest.raises(errors.CredentialsAtStake):
        imagefile.write_copy(path, copy, values)
    receipt = imagefile.write_copy(path, copy, values, Writing(credentials=Credentials.KEEP))
    before, after = jpeg.parse(path.read_bytes()), jpeg.parse(copy.read_bytes())
    assert after.foreign() == before.foreign()
    kept = [(0xEB if marker == MANIFEST else marker, body) for marker, body in after.foreign()]
    assert kept[1:5] == SEGMENTS
    assert copy.read_bytes().endswith(b"vendor trailer \xff\xd8\xff\xd9 \x00\x01")
    assert any("no longer validate" in one for one in receipt.warnings)
    assert [one.kind or one.marker for one in after.segments][:5] == [0xE0, "exif", "xmp", "photoshop", 0xE2]
    bare = tmp_path / "bare.jpg"
    receipt = imagefile.write_copy(path, bare, values, Writing(credentials=Credentials.REMOVE))
    assert any("written without them" in one for one in receipt.warnings)
    assert not any(one[0] == MANIFEST for one in jpeg.parse(bare.read_bytes()).foreign())


def test_blocks_that_are_there_keep_their_places(make, tmp_path, values):
    exif = (0xE1, b"Exif\x00\x00" + make.camera_block())
    xmp = make.with_xmp('<rdf:Description rdf:about=""/>')
    path = make.file(
        "a.jpg", make.with_iim(make.dataset(2, 5, b"T")), (0xFE, b"1"), xmp, (0xFE, b"2"), exif, (0xFE, b"3")
    )
    imagefile.write_copy(path, tmp_path / "copy.jpg", values)
    kinds = [one.kind or bytes(one.body) for one in jpeg.parse((tmp_path / "copy.jpg").read_bytes()).segments]
    assert kinds[1:7] == ["photoshop", b"1", "xmp", b"2", "exif", b"3"]


def test_stray_bytes_between_segments_stay(make, tmp_path):
    data = make.with_segments(make.picture(), (0xFE, b"first"))
    at = data.index(b"first") + 5
    path = tmp_path / "a.jpg"
    path.write_bytes(data[:at] + b"\x00stray" + b"\xff\xff" + data[at:])
    imagefile.write_copy(path, tmp_path / "copy.jpg", {"title": "T"})
    assert b"first\x00stray\xff\xff\xff" in (tmp_path / "copy.jpg").read_bytes()


def test_progressive_scans_and_restart_markers(tmp_path):
    path = tmp_path / "a.jpg"
    image = Image.effect_noise((200, 200), 90).convert("RGB")
    image.save(path, progressive=True, restart_marker_blocks=4)
    imagefile.write_copy(path, tmp_path / "copy.jpg", {"title": "T"})
    with Image.open(path) as before, Image.open(tmp_path / "copy.jpg") as after:
        assert before.tobytes() == after.tobytes()
    path.write_bytes(path.read_bytes()[:-2])
    with pytest.raises(BreaksOff):
        jpeg.parse(path.read_bytes())


def multi_picture(make, order: str) -> tuple[bytes, bytes]:
    """Two pictures in one file, their index first of all segments, as some cameras write it."""
    front, second = make.picture(), make.picture((40, 30))
    mark = b"II*\x00" if order == "<" else b"MM\x00*"
    rows = struct.pack(order + "HHI4s", 0xB000, 7, 4, b"0100") + struct.pack(order + "HHII", 0xB001, 4, 1, 2)
    rows += struct.pack(order + "HHII", 0xB002, 7, 32, 8 + 2 + 36 + 4)
    index = mark + struct.pack(order + "I", 8) + struct.pack(order + "H", 3) + rows + bytes(4)

    def whole(offset: int, size: int) -> bytes:
        entries = struct.pack(order + "IIIHH", 0x030000, size, 0, 0, 0)
        entries += struct.pack(order + "IIIHH", 0, len(second), offset, 0, 0)
        return make.with_segments(front, (0xE2, b"MPF\x00" + index + entries))

    first = whole(0, 0)
    base = first.index(b"MPF\x00") + 4
    return whole(len(first) - base, len(first)) + second, second


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_second_picture_is_still_found(make, tmp_path, values, order):
    data, second = multi_picture(make, order)
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    # a packet behind the index, which will grow
    grown = tmp_path / "b.jpg"
    at = jpeg.parse(data).segments[1].end
    packet = b"http://ns.adobe.com/xap/1.0/\x00" + make.xmp_packet('<rdf:Description rdf:about=""/>')
    grown.write_bytes(data[:at] + struct.pack(">BBH", 0xFF, 0xE1, len(packet) + 2) + packet + data[at:])
    found = bytearray(grown.read_bytes())
    offset_at = found.index(b"MPF\x00") + 4 + 50 + 16 + 8
    moved = struct.unpack_from(order + "I", found, offset_at)[0] + len(packet) + 4
    struct.pack_into(order + "I", found, offset_at, moved)
    grown.write_bytes(bytes(found))
    for number, source in enumerate((path, grown)):
        copy = tmp_path / f"copy{number}.jpg"
        imagefile.write_copy(source, copy, values)
        with Image.open(copy) as image:
            assert image.n_frames == 2
            image.seek(1)
            assert image.size == (40, 30)
        after = copy.read_bytes()
        base = after.index(b"MPF\x00") + 4
        place = base + struct.unpack_from(order + "I", after, base + 50 + 16 + 8)[0]
        assert after[place:] == second


def test_extended_xmp_that_cannot_be_read_stays(make, tmp_path, values):
    guid = b"0123456789ABCDEF0123456789ABCDEF"
    extended = b"http://ns.adobe.com/xmp/extension/\x00" + guid + struct.pack(">II", 3, 0) + b"abc"
    main = make.with_xmp(
        '<rdf:Description rdf:about="" xmlns:xmpNote="http://ns.adobe.com/xmp/note/" '
        f'xmpNote:HasExtendedXMP="{guid.decode()}"/>'
    )
    path = make.file("a.jpg", main, (0xE1, extended))
    receipt = imagefile.write_copy(path, tmp_path / "copy.jpg", values)
    data = (tmp_path / "copy.jpg").read_bytes()
    assert extended in data
    assert b'xmpNote:HasExtendedXMP="' + guid in data
    assert any("extended XMP" in one for one in receipt.warnings)


def test_what_is_too_large_for_a_segment_goes_into_extended_xmp_and_comes_back(make, tmp_path, exiftool):
    """64 KB in four scripts, longer than a segment: exiftool reads it whole, and so do we; a short text ends it."""
    words = "Дамаск سوريا 日本語 Łódź “<&>” 🙂 " * 1600
    path = make.file("a.jpg", make.with_xmp('<rdf:Description rdf:about="" desk:note="kept"/>'))
    imagefile.write_copy(path, tmp_path / "long.jpg", {"description": words, "headline": "H", "city": "Łódź"})
    found = exiftool(tmp_path / "long.jpg")
    assert found["XMP-dc:Description"].strip() == words.strip()
    assert (found["XMP-photoshop:Headline"], found["XMP-desk:Note"]) == ("H", "kept")
    again = imagefile.read(tmp_path / "long.jpg")
    assert again.fields["description"].forms["XMP"] == words
    assert again.warnings == ()
    imagefile.write_copy(tmp_path / "long.jpg", tmp_path / "other.jpg", {"headline": "Other"})
    assert imagefile.read(tmp_path / "other.jpg").fields["description"].forms["XMP"] == words
    imagefile.write_copy(tmp_path / "other.jpg", tmp_path / "short.jpg", {"description": "short"})
    assert jpeg.parse((tmp_path / "short.jpg").read_bytes()).blocks.extension is None
    found = exiftool(tmp_path / "short.jpg")
    assert (found["XMP-dc:Description"], found["XMP-desk:Note"]) == ("short", "kept")
    assert "XMP-xmpNote:HasExtendedXMP" not in found


def test_exif_spread_over_several_segments_is_left_alone_and_told_of(make, tmp_path, values):
    block = make.camera_block()
    path = make.file("a.jpg", (0xE1, b"Exif\x00\x00" + block[:1500]), (0xE1, b"Exif\x00\x00" + block[1500:]))
    receipt = imagefile.write_copy(path, tmp_path / "copy.jpg", values)
    assert any("EXIF was left as it is: it is spread" in one for one in receipt.warnings)
    data = (tmp_path / "copy.jpg").read_bytes()
    length = struct.pack(">H", len(block) - 1500 + 8)
    assert block[:1500] + b"\xff\xe1" + length + b"Exif\x00\x00" + block[1500:] in data


def test_a_file_spliced_with_its_own_blocks_is_the_same_file(camera, make):
    for data in (camera.read_bytes(), multi_picture(make, "<")[0], make.picture()):
        whole = jpeg.parse(data)
        blocks = whole.blocks
        assert b"".join(whole.splice(Edit())) == data
        assert b"".join(whole.splice(Edit(photoshop=blocks.photoshop, xmp=blocks.xmp))) == data


def test_a_block_too_large_is_refused(make):
    whole = jpeg.parse(make.picture())
    for edit in (Edit(exif={0: {0x010E: Value(2, 65_528, bytes(65_528))}}), Edit(xmp=bytes(65_503))):
        with pytest.raises(TooLarge):
            whole.splice(edit)


def test_what_is_no_whole_jpeg(make):
    whole = make.picture()
    for size in range(2, 700, 7):
        with pytest.raises(BreaksOff) as error:
            jpeg.parse(whole[:size])
        assert error.value.at == size
    for data in (b"", b"\xff", b"\xff\xd8\xff\xd9", b"\xff\xd8\xff\xda\x00\x04ab\xff\xd9", b"\xff\xd8\xff\xe0\x00\x01"):
        with pytest.raises(Damaged):
            jpeg.parse(data)


def test_a_new_exif_block_states_density_and_profile(make, tmp_path, exiftool):
    from PIL import ImageCms

    out = io.BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (30, 20)).save(out, "JPEG", dpi=(300, 300), icc_profile=profile)
    path = tmp_path / "a.jpg"
    path.write_bytes(out.getvalue())
    imagefile.write_copy(path, tmp_path / "copy.jpg", {"description": "D"})
    found = exiftool(tmp_path / "copy.jpg")
    assert (found["IFD0:XResolution"], found["ExifIFD:ColorSpace"]) == (300, 0xFFFF)


def test_formats_are_known_by_their_first_bytes():
    assert format_of(b"\xff\xd8\xff\xe1") == "JPEG"
    assert "AVIF" in format_of(b"\x00\x00\x00\x20ftypavif")
    assert format_of(b"Mideast Syria") == ""

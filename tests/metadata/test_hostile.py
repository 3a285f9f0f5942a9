"""Whatever the bytes, codecs and readers raise only their own errors, and a copy is either proved or not there."""

from __future__ import annotations

import contextlib
import struct

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from captionmgr.metadata import exif, graft, iim, imagefile, jpeg, photoshop, tiff, xmp
from captionmgr.metadata.container import Blocks, Damaged, Frame
from captionmgr.metadata.thumbnails import picture
from captionmgr.model.errors import BlockTooLarge, CaptionError, ImageError
from captionmgr.model.fields import FIELD, FIELDS, Shape

RELAXED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
changes = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.sampled_from(["set", "cut", "drop", "repeat", "huge"]),
        st.binary(max_size=8),
    ),
    max_size=6,
)


def mutated(data: bytes, how: list[tuple[float, str, bytes]]) -> bytes:
    for place, kind, extra in how:
        at = int(place * len(data))
        if kind == "set":
            data = data[:at] + extra + data[at + len(extra) :]
        elif kind == "cut":
            data = data[:at] if at > 20 else data
        elif kind == "drop":
            data = data[:at] + data[at + len(extra) :]
        elif kind == "repeat":
            data = data[:at] + data[at : at + 60] * 3 + data[at + 60 :]
        else:
            data = data[:at] + struct.pack("<I", 0xFFFFFFF0) + data[at + 4 :]
    return data


@pytest.fixture
def tagged(camera, tmp_path, values):
    path = tmp_path / "tagged.jpg"
    imagefile.write_copy(camera, path, {**values, "date_created": "2013-11-08T14:02:31+02:00"})
    return path


@RELAXED
@given(how=changes)
def test_damaged_files(tagged, tmp_path, values, how):
    path, copy = tmp_path / "bad.jpg", tmp_path / "copy.jpg"
    whole = tagged.read_bytes()
    head = jpeg.parse(whole).segments[3].end
    path.write_bytes(mutated(whole[:head], how) + whole[head:])
    with contextlib.suppress(ImageError):
        imagefile.read(path)
    with contextlib.suppress(ImageError):
        picture(path, 64)
    try:
        imagefile.write_copy(path, copy, values)
    except ImageError:
        assert not copy.exists()
    else:
        assert imagefile.read(copy).fields["headline"].value == values["headline"]
        copy.unlink()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["bad.jpg", "camera.jpg", "tagged.jpg"]


@RELAXED
@given(how=changes)
def test_damaged_blocks(tagged, how):
    blocks = jpeg.parse(tagged.read_bytes()).blocks
    with contextlib.suppress(Damaged):
        tiff.parse(mutated(blocks.exif, how))
    exif.decode(mutated(blocks.exif, how))
    with contextlib.suppress(Damaged):
        block = mutated(blocks.exif, how)
        changes = exif.changes(block, {"description": "x", "date_created": ""}, Frame(1, 1))
        graft.fitted(block, changes, 65_527)
    with contextlib.suppress(Damaged):
        resources = photoshop.parse(mutated(blocks.photoshop, how))
        photoshop.digest_state(resources)
    data = photoshop.data_of(photoshop.parse(blocks.photoshop), photoshop.IIM)
    with contextlib.suppress(Damaged):
        datasets = iim.parse(mutated(data, how))
        iim.decode(datasets)
        iim.merge(datasets, {"city": "x"})
    with contextlib.suppress(Damaged):
        xmp.decode(xmp.parse(mutated(blocks.xmp, how)))
    with contextlib.suppress(Damaged):
        xmp.merge(Blocks(xmp=mutated(blocks.xmp, how)), {"city": "x", "description": "y", "creator": ("z",)}, 65_502)


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes(data):
    for read in (tiff.parse, iim.parse, photoshop.parse, xmp.parse, jpeg.parse, lambda b: jpeg.parse(b"\xff\xd8" + b)):
        with contextlib.suppress(Damaged):
            read(data)
    exif.decode(data)
    exif.decode(b"II*\x00\x08\x00\x00\x00" + data)


line = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=80)
prose = st.text(
    st.one_of(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), st.sampled_from("\n\t\r")), max_size=300
)
by_shape = {Shape.TEXT: line, Shape.PROSE: prose, Shape.LIST: st.lists(line, max_size=4).map(tuple)}
any_values = st.fixed_dictionaries(
    {}, optional={field.name: by_shape[field.shape] for field in FIELDS if field.shape in by_shape}
)


@RELAXED
@given(values=any_values)
def test_any_text_comes_back_as_entered(plain, tmp_path, values):
    from captionmgr.metadata.forms import checked

    copy = tmp_path / "copy.jpg"
    try:
        imagefile.write_copy(plain, copy, values)
    except CaptionError as error:
        assert not isinstance(error, ImageError) or isinstance(error, BlockTooLarge)
        assert any(character in str(values) for character in ("\\ufffe", "\\uffff", "\ufffe", "\uffff"))
        return
    found = imagefile.read(copy)
    copy.unlink()
    want = {name: value for name, value in checked(values).items() if value}
    assert {name: one.value for name, one in found.fields.items() if name in FIELD} == want
    assert all(one.agree for one in found.fields.values())

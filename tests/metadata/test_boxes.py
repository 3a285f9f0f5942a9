"""Boxes: sizes in all their forms, what stands behind the last, what is no box; runs of bytes."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.metadata import boxes, spans
from captionmgr.metadata.boxes import TRAILER, Fields
from captionmgr.metadata.container import BreaksOff, Damaged


def box(kind: bytes, *content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + sum(map(len, content)), kind) + b"".join(content)


def test_boxes_of_every_size():
    user = bytes(range(16))
    data = box(b"ftyp", b"abcd") + struct.pack(">I4sQ", 1, b"wide", 20) + b"1234" + box(b"uuid", user, b"x")
    data += struct.pack(">I4s", 0, b"mdat") + b"to the end"
    found = list(boxes.walk(data))
    assert [one.kind for one in found] == [b"ftyp", b"wide", b"uuid", b"mdat"]
    assert [data[one.body : one.end] for one in found] == [b"abcd", b"1234", b"x", b"to the end"]
    assert [one.user for one in found] == [b"", b"", user, b""]
    assert [one.open for one in found] == [False, False, False, True]
    assert boxes.first(found, b"uuid", user) == found[2]
    assert boxes.first(found, b"uuid", bytes(16)) is None


def test_boxes_within_boxes():
    data = box(b"moov", box(b"trak", box(b"tkhd", b"one")), box(b"trak", box(b"tkhd", b"two")))
    outer = boxes.first(boxes.walk(data), b"moov")
    inner = boxes.path(data, outer, b"trak", b"tkhd")
    assert inner and data[inner.body : inner.end] == b"one"
    assert boxes.path(data, outer, b"none", b"deeper") is None


@pytest.mark.parametrize(
    "data",
    [
        box(b"ftyp", b"abcd")[:-1],
        box(b"ftyp") + struct.pack(">I4sQ", 1, b"mdat", 1 << 60),
        struct.pack(">I4s", 900, b"mdat"),
        box(b"ftyp") + struct.pack(">I4s", 1, b"mdat"),
    ],
)
def test_a_file_that_ends_within_a_box(data):
    with pytest.raises(BreaksOff) as caught:
        list(boxes.walk(data))
    assert caught.value.at == len(data)


@pytest.mark.parametrize(
    "data",
    [
        struct.pack(">I4s", 7, b"ftyp"),
        struct.pack(">I4sQ", 1, b"ftyp", 15),
        struct.pack(">I4s", 20, b"uuid") + bytes(20),
        box(b"free") * 65_537,
    ],
)
def test_sizes_that_cannot_be(data):
    with pytest.raises(Damaged):
        list(boxes.walk(data))


def test_a_box_larger_than_the_one_around_it():
    data = box(b"meta", struct.pack(">I4s", 100, b"iloc")) + bytes(200)
    with pytest.raises(Damaged) as caught:
        list(boxes.inside(data, next(boxes.walk(data))))
    assert not isinstance(caught.value, BreaksOff)


@pytest.mark.parametrize("behind", [b"\x00" * 40, b"\x00\x00\x01\x0a\x0e\x00\x00\x00Image_UTC_Data", b"abc"])
def test_what_is_no_box_is_a_trailer(behind):
    found = list(boxes.walk(box(b"ftyp") + behind))
    assert [(one.kind, one.end - one.start) for one in found] == [(b"ftyp", 8), (TRAILER, len(behind))]


def test_fields_end_where_their_box_does():
    data = box(b"pitm", b"\x00\x07", b"name\x00rest") + b"more"
    fields = Fields(data, next(boxes.walk(data)))
    assert (fields.number(2), fields.text(), fields.left, fields.text(), fields.text()) == (7, "name", 4, "rest", "")
    with pytest.raises(Damaged):
        fields.number(1)


def test_a_table_of_millions_is_not_read():
    data = box(b"iloc", bytes(5 << 20))
    with pytest.raises(Damaged, match="too large"):
        Fields(data, next(boxes.walk(data)))


def test_large_boxes_have_large_headers():
    assert boxes.header(b"mdat", 0xFFFFFFF7) == b"\xff\xff\xff\xffmdat"
    assert boxes.header(b"mdat", 0xFFFFFFF8) == struct.pack(">I4sQ", 1, b"mdat", 0x100000008)


RUNS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda one: (one[0], one[0] + one[1])), max_size=8
)


def members(runs):
    return {number for start, end in runs for number in range(start, end)}


@given(RUNS, RUNS)
def test_runs_are_sets_of_bytes(first, second):
    whole, rest = spans.joined(first), spans.without(first, second)
    assert members(whole) == members(first)
    assert members(rest) == members(first) - members(second)
    for runs in (whole, rest):
        assert runs == sorted(runs)
        assert all(end > start for start, end in runs)
        assert sum(end - start for start, end in runs) == len(members(runs))


@given(RUNS, RUNS)
def test_a_digest_sees_what_is_neither_left_out_nor_blanked(out, blank):
    data = bytearray(range(1, 61))
    before = spans.digest(bytes(data), (5, 45), out, blank)
    for number in members(out) | members(blank):
        data[number] = 99 if number in members(out) else 0
    assert spans.digest(bytes(data), (5, 45), out, blank) == before
    for number in range(5, 45):
        if number not in members(out) | members(blank):
            data[number] ^= 1
            assert spans.digest(bytes(data), (5, 45), out, blank) != before
            break


def test_changed_pieces_are_views_elsewhere():
    data = memoryview(b"0123456789")
    pieces = list(spans.replaced(data, [((7, 8), [b"SEVEN"]), ((2, 2), [b"+", b"+"]), ((0, 1), [])]))
    assert b"".join(pieces) == b"1++23456SEVEN89"
    assert [one.obj is data.obj for one in pieces if isinstance(one, memoryview)] == [True] * 3

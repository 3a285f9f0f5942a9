"""Captions written into the images themselves, and the images put back byte for byte, in every format we write."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from captionmgr.metadata import imagefile
from captionmgr.metadata.delta import NoDelta, delta, undone
from captionmgr.model.errors import Blocked, NotAsWritten, NothingToPutBack, SeveralNames
from captionmgr.model.verification import Status

FORMATS = ["jpg", "tif", "png", "webp", "avif"]


@pytest.fixture
def attached(desk, records, tmp_path):
    """A record with a noisy image of a format, with metadata of its own."""

    def make(ending):
        path = tmp_path / f"a.{ending}"
        Image.effect_noise((300, 200), 80).convert("RGB").save(path)
        imagefile.write_in_place(path, {"headline": "Theirs", "keywords": ("a", "b")})
        desk.attach(records[0].id, path)
        return records[0].id, path

    return make


@pytest.mark.parametrize("ending", FORMATS)
def test_written_and_put_back_byte_for_byte(desk, attached, ending):
    one, path = attached(ending)
    original = path.read_bytes()
    report = desk.inscribe([one])
    assert not report.failures
    found = imagefile.read(path).fields
    assert found["city"].value == desk.record(one).city
    assert found["headline"].value == "Theirs"
    assert desk.record(one).image.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    done = desk.put_back([one])
    assert not done.failures
    assert path.read_bytes() == original
    assert desk.record(one).image.sha256 == hashlib.sha256(original).hexdigest()
    assert desk.proofs.audit().intact


def test_written_several_times_it_is_put_back_as_it_came(desk, attached):
    one, path = attached("jpg")
    original = path.read_bytes()
    for headline in ("One", "Two", "Three"):
        desk.edit(one, {"headline": headline})
        assert desk.inscribe([one]).receipts
    assert imagefile.read(path).fields["headline"].value == "Three"
    assert not desk.put_back([one]).failures
    assert path.read_bytes() == original
    assert isinstance(desk.put_back([one]).failures[0].error, NothingToPutBack)


def test_a_sign_off_holds_since_the_picture_is_the_same(desk, attached):
    one, _path = attached("jpg")
    desk.sign_off(one, Status.VERIFIED, "seen")
    desk.inscribe([one])
    assert desk.record(one).status is Status.VERIFIED
    assert "image_changed" not in {problem.kind for problem in desk.problems(desk.record(one))}


def test_what_somebody_changed_since_is_left_as_it_is(desk, attached):
    one, path = attached("jpg")
    desk.inscribe([one])
    imagefile.write_in_place(path, {"headline": "Somebody else's"})
    theirs = path.read_bytes()
    (failure,) = desk.put_back([one]).failures
    assert isinstance(failure.error, NotAsWritten)
    assert path.read_bytes() == theirs


def test_the_gate_and_hard_links_stop_it_and_nothing_changes(desk, attached, tmp_path):
    one, path = attached("jpg")
    original = path.read_bytes()
    desk.sign_off(one, Status.DISPUTED, "old")
    assert isinstance(desk.inscribe([one]).failures[0].error, Blocked)
    desk.withdraw(one, "asked again")
    (tmp_path / "other.jpg").hardlink_to(path)
    assert isinstance(desk.inscribe([one]).failures[0].error, SeveralNames)
    assert path.read_bytes() == original


def test_a_program_that_ended_before_the_file_changed_leaves_it_to_be_put_back(desk, attached):
    one, path = attached("jpg")
    original = path.read_bytes()
    desk.inscribe([one])
    written = path.read_bytes()
    path.write_bytes(original)  # as if it had ended just before the copy took the place
    assert not desk.put_back([one]).failures
    assert path.read_bytes() == original != written


def test_what_is_kept_is_small(desk, attached):
    one, path = attached("tif")
    desk.inscribe([one])
    (kept,) = desk._store.originals.of_record(one)
    assert len(kept.delta) < path.stat().st_size / 20


@given(st.binary(max_size=400), st.binary(max_size=400), st.binary(max_size=50), st.binary(max_size=50))
def test_any_bytes_come_back(first, last, between, other):
    old, new = first + between + last, first + other + last
    assert undone(new, delta(old, new)) == old
    assert undone(old, delta(new, old)) == new
    assert undone(last, delta(first, last)) == first


def test_damage_of_what_was_kept_is_told():
    kept = delta(b"abc" * 100, b"abd" * 100)
    for damaged in (b"", kept[:5], b"\0" * 30):
        with pytest.raises(NoDelta):
            undone(b"abd" * 100, damaged)


def test_a_large_file_takes_no_time(tmp_path):
    body = b"".join(hashlib.sha256(str(at).encode()).digest() for at in range(200_000))
    old, new = b"head" * 1000 + body, b"header" * 2000 + body
    assert undone(new, delta(old, new)) == old
    assert len(delta(old, new)) < 20_000
    assert Path(tmp_path).exists()

"""PDQ against its reference, and pictures found again scaled, recompressed, mirrored and cropped."""

import importlib.util
import io
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from captionmgr.similarity.fingerprint import MARGINS, Fingerprint, fingerprint, query
from captionmgr.similarity.index import Index
from captionmgr.similarity.pdq import distance, grey, hashed

_SPEC = importlib.util.spec_from_file_location(
    "similarity_benchmark", Path(__file__).parents[2] / "benchmarks/similarity.py"
)
BENCHMARK = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(BENCHMARK)


def _hash(image):
    return hashed(grey(image.tobytes(), *image.size))


def _print(image):
    return fingerprint(image.tobytes(), *image.size)


def _found(index, image):
    return index.search(query(image.tobytes(), *image.size))


@pytest.fixture(scope="module")
def pictures():
    return [BENCHMARK.draw(seed) for seed in range(24)]


@pytest.fixture(scope="module")
def index(pictures):
    return Index(map(_print, pictures))


REFERENCE = (
    "e68b733966b2a95f658d45341725fe835b2f201eb8633c964b0cde9390cb60f8",
    "20cf3f7ec1be9cc14a634ea1ad3860c78d1af885f09ef70e6cf103a391a3687c",
    "152fb2d6f7a1eae9c7468bc9699ec3ba724bb076d90c74c300b1ae5539019f12",
    "4fa93309285e7ad7b0af1d28d31601bda6e9ba6b55d2445a1b4cceb9a82bb9c4",
)
"""What pdqhash 0.2 gives for the first pictures of the benchmark."""


def test_it_is_pdq(pictures):
    for picture, wanted in zip(pictures, REFERENCE, strict=False):
        mine = _hash(picture)
        bits = int.from_bytes(mine.bits.astype(">u8").tobytes()) ^ int(wanted, 16)
        assert bits.bit_count() <= 10, "the reference reduces pictures otherwise; 31 is a match"
        assert mine.quality == 100


@pytest.mark.parametrize(
    "change",
    [
        lambda one: one.resize((225, 150)),
        lambda one: BENCHMARK.jpeg(one, 30),
        ImageOps.mirror,
        lambda one: one.convert("L").convert("RGB"),
        lambda one: BENCHMARK.cropped(one, 0.03, 0.03, 0.03, 0.03),
        lambda one: BENCHMARK.cropped(one, 0.1, 0.1, 0.1, 0.1),
        lambda one: BENCHMARK.cropped(one, 0.1, 0, 0.02, 0.07),
        lambda one: ImageOps.mirror(BENCHMARK.cropped(one, 0.06, 0.06, 0.06, 0.06)),
    ],
)
def test_a_copy_is_found_and_nothing_else(pictures, index, change):
    for place, picture in enumerate(pictures[:10]):
        assert {match.place for match in _found(index, change(picture))} == {place}


def test_what_it_is_of_the_other_is_told(pictures, index):
    (same,) = _found(index, pictures[3])
    assert (same.distance, same.mirrored, same.cropped) == (0, False, False)
    (turned,) = _found(index, ImageOps.mirror(pictures[3]))
    assert turned.mirrored
    (part,) = _found(index, BENCHMARK.cropped(pictures[3], 0.08, 0.08, 0.08, 0.08))
    assert part.cropped


def test_the_whole_is_found_where_only_a_crop_is_known(pictures):
    known = Index([_print(BENCHMARK.cropped(pictures[5], 0.05, 0.05, 0.05, 0.05))])
    assert [match.place for match in _found(known, pictures[5])] == [0]


def test_another_picture_is_not_found(index):
    for seed in range(900, 920):
        assert _found(index, BENCHMARK.draw(seed)) == ()


@pytest.mark.parametrize(
    "image", [Image.new("RGB", (1, 1)), Image.new("RGB", (1, 900)), Image.new("RGB", (300, 200), "red")]
)
def test_pictures_of_nothing_are_never_matched(image, index):
    assert _print(image).quality == 0
    assert _found(Index([_print(image)]), image) == ()
    assert _found(index, image) == ()


def test_an_empty_index_finds_nothing(pictures):
    assert _found(Index(()), pictures[0]) == ()
    assert len(Index(())) == 0


def test_a_fingerprint_comes_back_from_its_bytes(pictures):
    one = _print(pictures[0])
    again = Fingerprint.decoded(one.encoded)
    assert (again.parts == one.parts).all()
    assert again.quality == one.quality
    assert len(one.encoded) == 1 + 32 * len(MARGINS)
    with pytest.raises(ValueError, match="length"):
        Fingerprint.decoded(one.encoded[:-1])


def test_a_mirror_is_told_from_the_hash_itself(pictures):
    mirrored = ImageOps.mirror(pictures[1])
    assert distance(_hash(pictures[1]).mirrored, _hash(mirrored).bits) <= 24


def test_the_desk_knows_again_what_it_handled(desk_with_pictures, pictures, tmp_path):
    desk, ids = desk_with_pictures
    copy = tmp_path / "copy.jpg"
    BENCHMARK.cropped(pictures[1], 0.04, 0.04, 0.04, 0.04).resize((400, 260)).save(copy, quality=60)
    (found,) = desk.likenesses.of(copy)
    assert (found.record.id, found.cropped) == (ids[1], True)
    other = tmp_path / "other.jpg"
    pictures[9].save(other)
    assert desk.likenesses.of(other) == ()
    assert desk.likenesses.note(desk.records(ids)) == 0, "each is noted once"


@pytest.fixture
def desk_with_pictures(tmp_path, pictures):
    from captionmgr.services.desk import Desk

    with Desk.open(tmp_path / "desk.db", editor="Ann", origin="window") as desk:
        folder = tmp_path / "in"
        folder.mkdir()
        for at, picture in enumerate(pictures[:3]):
            picture.save(folder / f"{at}.png")
        (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")
        report = desk.intake().take([folder])
        ids = [one.record.id for one in report.taken if one.record]
        assert desk.likenesses.note(desk.records(ids)) == 3
        yield desk, ids


def test_pictures_of_every_mode(tmp_path, pictures):
    from captionmgr.services.likeness import encoded

    wanted = Fingerprint.decoded(encoded(_saved(tmp_path / "a.png", pictures[2])))
    for name, image in (
        ("palette.png", pictures[2].convert("P")),
        ("alpha.png", pictures[2].convert("RGBA")),
        ("grey.tif", pictures[2].convert("L")),
    ):
        found = Fingerprint.decoded(encoded(_saved(tmp_path / name, image)))
        assert distance(found.parts[0], wanted.parts[0]) <= 30, name


def _saved(path, image):
    image.save(path)
    return path


def test_jpeg_and_memory_give_the_same(pictures):
    out = io.BytesIO()
    pictures[4].save(out, "JPEG", quality=95)
    assert distance(_hash(Image.open(out).convert("RGB")).bits, _hash(pictures[4]).bits) <= 8

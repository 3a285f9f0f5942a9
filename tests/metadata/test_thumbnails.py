from __future__ import annotations

import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat

from captionmgr.metadata.thumbnails import picture
from captionmgr.model import errors


def small(path, size=100):
    pixels = picture(path, size)
    return Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)


def test_long_edge_and_orientation(camera):
    """The camera was held upright: orientation 6."""
    assert small(camera).size == (75, 100)


def test_the_size_of_the_whole_is_told_upright(camera, plain):
    reduced, whole = picture(camera, 100), picture(camera)
    assert (
        (reduced.whole_width, reduced.whole_height)
        == (whole.width, whole.height)
        == (whole.whole_width, whole.whole_height)
    )
    assert whole.width < whole.height
    assert len(whole.rgb) == whole.width * whole.height * 3
    assert (picture(plain).width, picture(plain).height) == (160, 120)


def test_no_larger_than_the_picture(plain):
    assert small(plain, 1000).size == (160, 120)


@pytest.mark.parametrize("mode", ["L", "CMYK", "RGB"])
def test_any_colour_becomes_rgb(tmp_path, mode):
    Image.new(mode, (300, 200)).save(tmp_path / "a.jpg")
    assert (small(tmp_path / "a.jpg").mode, small(tmp_path / "a.jpg").size) == ("RGB", (100, 67))


def test_colours_come_through_a_profile(tmp_path):
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (64, 64), (200, 40, 30)).save(tmp_path / "a.jpg", icc_profile=profile, quality=95)
    red, green, blue = small(tmp_path / "a.jpg").getpixel((10, 10))
    assert abs(red - 200) + abs(green - 40) + abs(blue - 30) < 15
    Image.new("RGB", (64, 64), (200, 40, 30)).save(tmp_path / "b.jpg", icc_profile=b"no profile", quality=95)
    assert small(tmp_path / "b.jpg").size == (64, 64)


def test_what_cannot_be_shown_is_said(tmp_path, camera):
    with pytest.raises(errors.ImageMissing):
        picture(tmp_path / "none.jpg", 100)
    with pytest.raises(errors.ImageUnreadable):
        picture(tmp_path, 100)
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"")
    with pytest.raises(errors.ImageEmpty):
        picture(bad, 100)
    bad.write_bytes(b"Words, not a picture")
    with pytest.raises(errors.NotAnImage):
        picture(bad, 100)
    bad.write_bytes(camera.read_bytes()[:-400])
    with pytest.raises(errors.ImageTruncated):
        picture(bad, 100)
    bad.write_bytes(camera.read_bytes().replace(b"\xff\xc0\x00\x11\x08", b"\xff\xc0\x00\x11\x09"))
    with pytest.raises(errors.ImageDamaged, match="decoded"):
        picture(bad, 100)


def test_damaged_tags_do_not_keep_a_picture_from_showing(make):
    path = make.file("a.jpg", (0xE1, b"Exif\x00\x00II*\x00\xff\xff"), (0xED, b"Photoshop 3.0\x00junk"))
    assert small(path).size == (100, 75)


@pytest.mark.parametrize("orientation", range(1, 10))
def test_every_orientation_as_pillow_turns_it(tmp_path, orientation):
    path = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x0112] = orientation
    image = Image.new("RGB", (64, 32), (250, 250, 250))
    image.paste((200, 0, 0), (0, 0, 20, 10))
    image.save(path, exif=exif, quality=95, subsampling=0)
    with Image.open(path) as opened:
        want = ImageOps.exif_transpose(opened) or opened
        assert ImageStat.Stat(ImageChops.difference(want.convert("RGB"), small(path))).mean[1] < 5


@pytest.mark.parametrize("side", [14_000, 60_000])
def test_a_picture_that_claims_too_many_pixels_is_not_decoded(tmp_path, plain, side):
    data = bytearray(plain.read_bytes())
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = side.to_bytes(2, "big") * 2
    plain.write_bytes(bytes(data))
    with pytest.raises(errors.ImageDamaged, match="pixels"):
        picture(plain, 100)


@pytest.mark.parametrize("ending", ["png", "webp", "tif", "avif"])
def test_other_formats_have_thumbnails_too(tmp_path, ending):
    path = tmp_path / f"a.{ending}"
    Image.effect_noise((300, 200), 50).convert("RGB").save(path)
    assert small(path, 90).size == (90, 60)

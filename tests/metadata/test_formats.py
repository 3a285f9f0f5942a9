"""Every format that is written: all fields of a desk come back, others read them, and nothing else changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageSequence

from captionmgr.metadata import imagefile
from captionmgr.metadata.container import Edit
from captionmgr.metadata.opening import container_of

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
SECOND = Image.effect_noise((120, 90), 90).convert("RGB")

KINDS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "jpeg": ("jpg", "RGB", {}),
    "progressive jpeg": ("jpg", "RGB", {"progressive": True, "icc_profile": SRGB}),
    "png": ("png", "RGB", {"dpi": (300, 300)}),
    "png with alpha and profile": ("png", "RGBA", {"icc_profile": SRGB}),
    "png with palette": ("png", "P", {}),
    "png, 16 bit": ("png", "I;16", {}),
    "animated png": ("png", "RGB", {"save_all": True, "append_images": [SECOND]}),
    "webp": ("webp", "RGB", {}),
    "webp without loss": ("webp", "RGB", {"lossless": True}),
    "webp with alpha": ("webp", "RGBA", {"lossless": True}),
    "webp with alpha and loss": ("webp", "RGBA", {"quality": 70}),
    "webp with profile": ("webp", "RGB", {"icc_profile": SRGB}),
    "animated webp": ("webp", "RGB", {"save_all": True, "append_images": [SECOND]}),
}


@pytest.fixture(params=KINDS)
def picture(request, tmp_path) -> Path:
    ending, mode, options = KINDS[request.param]
    path = tmp_path / f"picture.{ending}"
    noise = Image.effect_noise((120, 90), 40)
    image = Image.merge("RGBA", [noise] * 4) if mode == "RGBA" else noise.convert("L" if mode == "I;16" else mode)
    (image.convert("I").convert("I;16") if mode == "I;16" else image).save(path, **options)
    return path


def pixels(path: Path) -> list[bytes]:
    with Image.open(path) as image:
        return [page.convert("RGBA").tobytes() for page in ImageSequence.Iterator(image)]


def test_all_fields_come_back_and_the_picture_stays(picture, tmp_path, values, exiftool, exiv2):
    copy = tmp_path / f"copy{picture.suffix}"
    receipt = imagefile.write_copy(picture, copy, {**values, "gps": "-33.5,36.25"})
    found = imagefile.read(copy)
    assert {name: found.fields[name].value for name in values} == values
    assert all(one.agree for one in found.fields.values())
    assert found.fields["gps"].value == "-33.5,36.25"
    assert receipt.written["EXIF"]
    assert pixels(copy) == pixels(picture)
    seen = exiftool(copy)
    assert seen["XMP-dc:Description"] == seen["IFD0:ImageDescription"] == values["description"]
    assert seen["XMP-dc:Creator"] == list(values["creator"])
    assert seen["XMP-iptcExt:LocationShown"][0]["City"] == values["city"]
    assert (round(seen["GPS:GPSLatitude"], 6), seen["GPS:GPSLatitudeRef"]) == (33.5, "S")
    assert not any("Warning" in key or "Error" in key for key in seen), seen
    assert exiv2(copy)["Exif.Image.ImageDescription"] == [values["description"].partition("\n")[0]]
    with Image.open(copy) as image, Image.open(picture) as before:
        assert image.info.get("icc_profile") == before.info.get("icc_profile")


def test_cleared_again_nothing_is_left(picture, tmp_path, values):
    first, second = tmp_path / f"first{picture.suffix}", tmp_path / f"second{picture.suffix}"
    imagefile.write_copy(picture, first, values)
    imagefile.write_copy(first, second, {name: () if isinstance(v, tuple) else "" for name, v in values.items()})
    assert imagefile.read(second).fields == {}
    assert pixels(second) == pixels(picture)
    assert not any(text.encode() in second.read_bytes() for text in ("кавычки", "Ёж", "все права", "Лавров"))


def test_an_edit_of_nothing_changes_nothing(picture):
    data = picture.read_bytes()
    container = container_of(picture, data)
    assert b"".join(container.splice(Edit())) == data
    assert [first <= last for first, last in container.image_data()]


def test_64_kilobytes_of_text_come_back(picture, tmp_path, exiftool):
    words = "Дамаск سوريا 日本語 <&> 🙂 " * 2400
    imagefile.write_copy(picture, tmp_path / f"copy{picture.suffix}", {"description": words})
    assert imagefile.read(tmp_path / f"copy{picture.suffix}").fields["description"].forms["XMP"] == words
    assert exiftool(tmp_path / f"copy{picture.suffix}")["XMP-dc:Description"].strip() == words.strip()

"""Draw the sample images: ``python draw_images.py [FOLDER [NAME...]]``, into ``images`` beside this script if not told.

Everything in them is invented and drawn by code; they look like photographs only to the program. Each carries EXIF as
a camera writes it, with a date that agrees with its caption, but for one that is a day early. The same Pillow draws
the same bytes.
"""

from __future__ import annotations

import io
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import piexif
import scene_podium
import scene_rubble
import scene_smoke
import scene_ward
from PIL import Image

Rational = tuple[int, int]


@dataclass(frozen=True)
class Shot:
    """One picture: how it is drawn, with which camera, when (local time, UTC+1) and how exposed."""

    draw: Callable[[random.Random], Image.Image]
    make: str
    model: str
    lens: str
    taken: str
    fraction: str
    exposure: Rational
    f_number: Rational
    iso: int
    focal_length: Rational
    quality: int = 84


SHOTS = {
    "podium.jpg": Shot(
        scene_podium.draw, "Halvard", "H-2 Mark IV", "Halvard 70-200mm F2.8",
        "2021:09:17 11:42:08", "37", (1, 250), (28, 10), 1600, (118, 1),
    ),
    "smoke.jpg": Shot(
        scene_smoke.draw, "Ostrava Mobile", "OM7", "OM7 rear camera",
        "2021:09:14 18:57:31", "402", (1, 60), (18, 10), 320, (43, 10),
    ),
    "ward.jpg": Shot(
        scene_ward.draw, "Halvard", "H-100", "Halvard 18-55mm F3.5-5.6",
        "2021:09:14 09:15:44", "12", (1, 125), (40, 10), 800, (35, 1),
    ),
    "rubble.jpg": Shot(
        scene_rubble.draw, "Ostrava Mobile", "OM7", "OM7 rear camera",
        "2021:09:15 07:08:19", "655", (1, 800), (18, 10), 50, (43, 10),
    ),
}  # fmt: skip


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) if arguments else Path(__file__).parent / "images"
    folder.mkdir(parents=True, exist_ok=True)
    for name in arguments[1:] or SHOTS:
        data = developed(name, SHOTS[name])
        (folder / name).write_bytes(data)
        print(f"{folder / name}: {len(data):,} bytes")


def developed(name: str, shot: Shot) -> bytes:
    """The JPEG file of a shot; its name seeds the chance in it."""
    picture = shot.draw(random.Random(name))
    return _jpeg(picture, shot.quality, piexif.dump(exif_of(shot, picture)))


def exif_of(shot: Shot, picture: Image.Image) -> dict[str, object]:
    """The EXIF directories that such a camera writes; no GPS, as press cameras have none unless asked."""
    small = picture.resize((160, 107), Image.Resampling.LANCZOS)
    width, height = picture.size
    return {
        "0th": {
            piexif.ImageIFD.Make: shot.make,
            piexif.ImageIFD.Model: shot.model,
            piexif.ImageIFD.Orientation: 1,
            piexif.ImageIFD.XResolution: (300, 1),
            piexif.ImageIFD.YResolution: (300, 1),
            piexif.ImageIFD.ResolutionUnit: 2,
            piexif.ImageIFD.Software: f"{shot.model} 1.20",
            piexif.ImageIFD.DateTime: shot.taken,
            piexif.ImageIFD.YCbCrPositioning: 2,
        },
        "Exif": {
            piexif.ExifIFD.ExposureTime: shot.exposure,
            piexif.ExifIFD.FNumber: shot.f_number,
            piexif.ExifIFD.ExposureProgram: 2,
            piexif.ExifIFD.ISOSpeedRatings: shot.iso,
            piexif.ExifIFD.ExifVersion: b"0232",
            piexif.ExifIFD.DateTimeOriginal: shot.taken,
            piexif.ExifIFD.DateTimeDigitized: shot.taken,
            piexif.ExifIFD.OffsetTime: "+01:00",
            piexif.ExifIFD.OffsetTimeOriginal: "+01:00",
            piexif.ExifIFD.OffsetTimeDigitized: "+01:00",
            piexif.ExifIFD.SubSecTimeOriginal: shot.fraction,
            piexif.ExifIFD.ComponentsConfiguration: b"\x01\x02\x03\x00",
            piexif.ExifIFD.MeteringMode: 5,
            piexif.ExifIFD.Flash: 16,
            piexif.ExifIFD.FocalLength: shot.focal_length,
            piexif.ExifIFD.MakerNote: maker_note(shot),
            piexif.ExifIFD.FlashpixVersion: b"0100",
            piexif.ExifIFD.ColorSpace: 1,
            piexif.ExifIFD.PixelXDimension: width,
            piexif.ExifIFD.PixelYDimension: height,
            piexif.ExifIFD.LensModel: shot.lens,
        },
        "1st": {
            piexif.ImageIFD.Compression: 6,
            piexif.ImageIFD.XResolution: (72, 1),
            piexif.ImageIFD.YResolution: (72, 1),
            piexif.ImageIFD.ResolutionUnit: 2,
        },
        "thumbnail": _jpeg(small, 70),
    }


def maker_note(shot: Shot) -> bytes:
    """A small block in the maker's own form, which a good program leaves alone."""
    return shot.make.upper().encode("ascii").ljust(16, b"\0") + bytes(range(64)) + shot.model.encode("ascii")


def _jpeg(picture: Image.Image, quality: int, exif: bytes = b"") -> bytes:
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=quality, optimize=True, exif=exif)
    return written.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])

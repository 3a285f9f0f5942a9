"""Coverage-guided fuzzing of the codecs: never anything but a value or our own error. Runs for as long as it is let.

    pip install 'captionmgr[fuzz]'
    python tests/fuzz.py TARGET [options of libFuzzer, such as -max_total_time=60]

TARGET is one of the names in `TARGETS`, or ``all`` for each of them a minute. A finding is written to the current
folder as ``crash-…``; give that file as an option to run it alone, and add its bytes to the tests.
"""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from captionmgr.metadata import (
    cr3,
    exif,
    graft,
    heif,
    iim,
    jpeg,
    jxl,
    photoshop,
    png,
    psd,
    raf,
    rawfile,
    tiff,
    tifffile,
    webp,
    xmp,
)
from captionmgr.metadata.container import Blocks, Container, Damaged, Edit, Frame, Source, TooLarge

VALUES = {"description": "Дым", "creator": ("A", "B"), "date_created": "2024-05-03T10:11:12+02:00"}


def container(parse: Callable[[Source], Container]) -> Callable[[bytes], None]:
    """Takes a file apart, and puts it together again with changes."""

    def target(data: bytes) -> None:
        found = parse(data)
        found.foreign()
        found.image_data()
        if not found.unwritable:
            assert b"".join(found.splice(Edit())) == data
            changes = exif.changes(found.blocks.exif, VALUES, found.frame)
            found.splice(Edit(exif=changes, xmp=b"<x:xmpmeta/>"))

    return target


def of_exif(data: bytes) -> None:
    exif.decode(data)
    graft.fitted(data, exif.changes(data, VALUES, Frame(1, 1)), 65_000)


def of_iim(data: bytes) -> None:
    datasets = iim.parse(data)
    iim.decode(datasets)
    iim.encode(iim.merge(datasets, {"city": "Łódź"})[0])


def of_resources(data: bytes) -> None:
    photoshop.digest_state(photoshop.parse(data))


def of_xmp(data: bytes) -> None:
    xmp.decode(xmp.parse(data))
    xmp.merge(Blocks(xmp=data), {"city": "Łódź", "creator": ("A",)}, 65_502, edited=("city", "creator"))


TARGETS: dict[str, Callable[[bytes], object]] = {
    "tiff": tiff.parse,
    "exif": of_exif,
    "iim": of_iim,
    "resources": of_resources,
    "xmp": of_xmp,
    "jpeg": container(jpeg.parse),
    "tifffile": container(tifffile.parse),
    "png": container(png.parse),
    "webp": container(webp.parse),
    "heif": container(heif.parse),
    "cr3": container(cr3.parse),
    "jxl": container(jxl.parse),
    "psd": container(psd.parse),
    "raf": container(raf.parse),
    "raw": container(rawfile.parse),
}


def seeds(folder: Path) -> None:
    """Small files of the formats that Pillow writes, to begin with."""
    folder.mkdir(exist_ok=True)
    for ending in ("jpg", "tif", "png", "webp", "avif"):
        out = io.BytesIO()
        Image.new("RGB", (8, 8)).save(out, Image.registered_extensions()[f".{ending}"])
        (folder / f"seed.{ending}").write_bytes(out.getvalue())


def main(name: str, options: list[str]) -> None:
    if name == "all":
        for one in TARGETS:
            sys.stdout.write(f"== {one}\n")
            sys.stdout.flush()
            subprocess.run([sys.executable, __file__, one, "-max_total_time=60", *options], check=True)
        return
    import atheris  # the extra [fuzz], which the other tests do not need

    atheris.instrument_all()
    target = TARGETS[name]

    def one_input(data: bytes) -> None:
        with contextlib.suppress(Damaged, TooLarge):
            target(data)

    corpus = Path("fuzz-corpus")
    seeds(corpus)
    atheris.Setup([sys.argv[0], str(corpus), *options], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

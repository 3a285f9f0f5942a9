"""Tagged copies a second, with full proof, side by side with copying the same files and with exiftool.

    python benchmarks/metadata.py [FILES]

Makes FILES (default 100) JPEGs of about 1 MB, then copies them, tags them with captionmgr, and tags them with exiftool
(one process, an argument file) where it is installed. Prints files a second and ratios; each is done thrice and the
best kept, since small machines are noisy.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from captionmgr.metadata import imagefile

VALUES = {
    "description": "Smoke rises over the harbour of Port Orlen, Thursday, May 2, 2024. (AP Photo/Lia Costa)",
    "title": "Harbour Fire",
    "credit_line": "AP Photo/Lia Costa",
    "creator": ("Lia Costa",),
    "source": "AP",
    "date_created": "2024-05-02",
    "city": "Port Orlen",
}
TAGS = {"Caption-Abstract": "description", "ObjectName": "title", "Credit": "credit_line", "City": "city"}
XMP_TAGS = {"XMP-dc:Description": "description", "XMP-dc:Title": "title", "XMP-photoshop:Credit": "credit_line"}


def make_images(folder: Path, count: int) -> list[Path]:
    folder.mkdir()
    first = folder / "image-000.jpg"
    Image.effect_noise((1100, 1100), 60).convert("RGB").save(first, quality=88)
    for number in range(1, count):
        shutil.copyfile(first, folder / f"image-{number:03}.jpg")
    return sorted(folder.glob("*.jpg"))


def copied(images: list[Path], out: Path) -> None:
    for image in images:
        shutil.copyfile(image, out / image.name)


def tagged(images: list[Path], out: Path) -> None:
    for image in images:
        imagefile.write_copy(image, out / image.name, VALUES)


def tagged_by_exiftool(images: list[Path], out: Path) -> None:
    lines = [f"-IPTC:{tag}={VALUES[name]}" for tag, name in TAGS.items()]
    lines += [f"-{tag}={VALUES[name]}" for tag, name in XMP_TAGS.items()]
    lines += ["-codedcharacterset=utf8", "-o", f"{out}/", *(str(image) for image in images)]
    arguments = out.with_suffix(".args")
    arguments.write_text("\n".join(lines) + "\n", "utf-8")
    subprocess.run(["exiftool", "-q", "-@", str(arguments)], check=True)


def seconds(work: Callable[[list[Path], Path], None], images: list[Path], out: Path) -> float:
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    os.sync()
    started = time.perf_counter()
    work(images, out)
    return time.perf_counter() - started


def main(count: int) -> None:
    works = {"copy only": copied, "captionmgr, proved": tagged}
    if shutil.which("exiftool"):
        works["exiftool"] = tagged_by_exiftool
    with tempfile.TemporaryDirectory() as folder:
        images = make_images(Path(folder) / "in", count)
        size = images[0].stat().st_size
        best = {
            name: min(seconds(work, images, Path(folder) / "out") for _ in range(3)) for name, work in works.items()
        }
    print(f"{count} JPEGs of {size:,} bytes in {tempfile.gettempdir()}")
    for name, time_taken in best.items():
        print(f"{name:<20} {count / time_taken:8.0f} files/s   {time_taken / best['copy only']:6.2f} times copying")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)

"""How fast images come in, beside ExifTool over the same files and beside reading their bytes once.

    python benchmarks/intake.py [--large N] [--small N] [--folder DIR]

Large ones are JPEGs of about 5 MB, small ones of about 200 KB, each with a caption, credit and camera data of its own.
The desk reads all metadata, hashes each file, understands its caption, and stores a signed history; ExifTool reads the
metadata (``exiftool -j -r``). Caches are warm for all three, since they are read in turn.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from PIL import Image

from captionmgr.metadata import imagefile
from captionmgr.services.desk import Desk

_CAPTION = "Dockers wait at gate {number} in Porto, Portugal, Tuesday, May 7, 2024. (AP Photo/Rui Alves)"


def make(folder: Path, count: int, size: tuple[int, int], quality: int) -> int:
    """Draw that many JPEGs into a folder; gives the bytes of all."""
    folder.mkdir(parents=True, exist_ok=True)
    first = folder / "first.jpg"
    Image.effect_noise(size, 70).convert("RGB").save(first, quality=quality)
    data = first.read_bytes()
    first.unlink()
    total = 0
    for number in range(count):
        path = folder / f"IMG_{number:05}.jpg"
        path.write_bytes(data + number.to_bytes(4, "big"))
        imagefile.write_in_place(path, {"description": _CAPTION.format(number=number), "city": "Porto"})
        total += path.stat().st_size
    return total


def measure(folder: Path, total: int) -> None:
    """Take a folder in, and say how fast beside the peers."""
    count = sum(1 for _ in folder.iterdir())
    begun = time.perf_counter()
    for path in folder.iterdir():
        with path.open("rb") as file:
            hashlib.file_digest(file, "sha256")
    bytes_once = time.perf_counter() - begun
    exiftool = 0.0
    program = shutil.which("exiftool")
    if program:
        begun = time.perf_counter()
        subprocess.run(
            [program, "-j", "-r", str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True
        )
        exiftool = time.perf_counter() - begun
    with (
        tempfile.TemporaryDirectory() as scratch,
        Desk.open(
            Path(scratch) / "desk.db", editor="bench", origin="command line", keys=Path(scratch) / "keys"
        ) as desk,
    ):
        desk.read_page(_CAPTION, "warm up")
        begun = time.perf_counter()
        report = desk.intake().take([folder])
        taken = time.perf_counter() - begun
        assert len(report.taken) == count
        begun = time.perf_counter()
        desk.intake().take([folder])
        again = time.perf_counter() - begun
    print(
        f"  {count} files, {total / count / 1e6:.2f} MB each: {count / taken:.0f} files/s, "
        f"{total / taken / 1e6:.0f} MB/s"
    )
    print(f"    the same again {count / again:.0f} files/s; read and hashed once {count / bytes_once:.0f} files/s")
    if exiftool:
        print(f"    exiftool -j {count / exiftool:.0f} files/s: {exiftool / taken:.2f} times as fast as it")


def main() -> None:
    """Make the files, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", type=int, default=200)
    parser.add_argument("--small", type=int, default=2000)
    parser.add_argument("--folder", type=Path, help="where the files are made; they are removed")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as scratch:
        for name, count, size, quality in (
            ("large", arguments.large, (2600, 1950), 92),
            ("small", arguments.small, (520, 390), 90),
        ):
            folder = Path(scratch) / name
            total = make(folder, count, size, quality)
            measure(folder, total)
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()

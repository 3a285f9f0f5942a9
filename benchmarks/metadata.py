"""Tagged copies a second, side by side with `cp`, exiftool and exiv2 over the same files; reading; memory.

    python benchmarks/metadata.py [--files N] [--disk DIR]

Makes N (default 200) JPEGs of about 1 MB with a camera's EXIF, and N/10 of 10 MB, on a RAM disk (/dev/shm, where there
is one) and on the disk of DIR (default: the system's folder for temporary files). Each way of working is run three
times in turn and the best kept, since small machines are noisy; what counts are the ratios within one run.

*Proved* is what the program does: every byte read back from the disk, taken apart again and compared, SHA-256 of
original and copy. *Not proved* writes the same bytes and compares nothing. *Flushed* waits for the disk (fsync).
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import piexif
from PIL import Image

from captionmgr.metadata import imagefile, placing
from captionmgr.metadata.drafting import draft
from captionmgr.metadata.forms import checked
from captionmgr.metadata.opening import bytes_of, container_of
from captionmgr.model.writing import Writing

VALUES: dict[str, str | tuple[str, ...]] = {
    "description": "Smoke rises over the harbour of Port Orlen — дым, Thursday, May 2, 2024. (AP Photo/Lia Costa)",
    "headline": "Fire in the harbour",
    "title": "Harbour Fire",
    "credit_line": "AP Photo/Lia Costa",
    "creator": ("Lia Costa",),
    "creator_job_title": "Staff",
    "source": "AP",
    "date_created": "2024-05-02",
    "sublocation": "Old harbour",
    "city": "Port Orlen",
    "state": "Coast",
    "country": "Orlen",
    "country_code": "ORL",
    "keywords": ("fire", "harbour"),
    "person_shown": ("Ada Ray",),
    "copyright_notice": "© AP",
    "instructions": "No sales",
    "job_id": "ORL101",
    "caption_writer": "lc",
    "alt_text": "Smoke over ships",
    "digital_source_type": "digitalCapture",
}
IIM = {
    **{"description": "Caption-Abstract", "headline": "Headline", "title": "ObjectName", "credit_line": "Credit"},
    **{"creator": "By-line", "creator_job_title": "By-lineTitle", "source": "Source", "sublocation": "Sub-location"},
    **{"city": "City", "state": "Province-State", "country": "Country-PrimaryLocationName"},
    **{"country_code": "Country-PrimaryLocationCode", "keywords": "Keywords", "copyright_notice": "CopyrightNotice"},
    **{"instructions": "SpecialInstructions", "job_id": "OriginalTransmissionReference"},
    **{"caption_writer": "Writer-Editor"},
}
XMP = {
    **{"description": "dc:Description", "title": "dc:Title", "creator": "dc:Creator", "keywords": "dc:Subject"},
    **{"copyright_notice": "dc:Rights", "headline": "photoshop:Headline", "credit_line": "photoshop:Credit"},
    **{"source": "photoshop:Source", "city": "photoshop:City", "state": "photoshop:State"},
    **{
        "country": "photoshop:Country",
        "instructions": "photoshop:Instructions",
        "date_created": "photoshop:DateCreated",
    },
    **{"job_id": "photoshop:TransmissionReference", "caption_writer": "photoshop:CaptionWriter"},
    **{"creator_job_title": "photoshop:AuthorsPosition", "sublocation": "iptcCore:Location"},
    **{"country_code": "iptcCore:CountryCode", "alt_text": "iptcCore:AltTextAccessibility"},
    **{"person_shown": "iptcExt:PersonInImage", "digital_source_type": "iptcExt:DigitalSourceType"},
}
EXIF = {"description": "ImageDescription", "creator": "Artist", "copyright_notice": "Copyright"}

Work = Callable[[Sequence[Path], Path], None]


def make_images(folder: Path, count: int, side: int) -> list[Path]:
    """Pictures of noise, ``side`` pixels wide and high, with EXIF as a camera writes it."""
    folder.mkdir(parents=True)
    first = folder / "image-0000.jpg"
    tags = {"0th": {271: b"Camera", 272: b"Model"}, "Exif": {36867: b"2024:05:02 10:11:12", 37500: b"maker" * 900}}
    Image.effect_noise((side, side), 60).convert("RGB").save(first, quality=88, exif=piexif.dump(tags))
    for number in range(1, count):
        shutil.copyfile(first, folder / f"image-{number:04}.jpg")
    return sorted(folder.glob("*.jpg"))


def by_cp(images: Sequence[Path], out: Path) -> None:
    subprocess.run(["cp", *map(str, images), str(out)], check=True)


def tagged(images: Sequence[Path], out: Path, *, threads: int, flush: bool) -> None:
    writing = Writing(flush=flush)
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda image: imagefile.write_copy(image, out / image.name, VALUES, writing), images))


def not_proved(images: Sequence[Path], out: Path) -> None:
    for image in images:
        pieces = draft(container_of(image, memoryview(bytes_of(image))), checked(VALUES)).pieces
        with (out / image.name).open("xb", buffering=0) as file:
            for piece in pieces:
                file.write(piece)


def _texts(name: str) -> list[str]:
    value = VALUES[name]
    return [value] if isinstance(value, str) else list(value)


def by_exiftool(images: Sequence[Path], out: Path) -> None:
    lines = [f"-IPTC:{tag}={text}" for name, tag in IIM.items() for text in _texts(name)]
    lines += [f"-XMP-{tag}={text}" for name, tag in XMP.items() for text in _texts(name)]
    lines += [f"-IFD0:{tag}={text}" for name, tag in EXIF.items() for text in _texts(name)]
    lines += [
        "-XMP-photoshop:DateCreated=2024:05:02",
        "-IPTC:DateCreated=2024:05:02",
        "-codedcharacterset=utf8",
        "-o",
        f"{out}/",
        *map(str, images),
    ]
    arguments = out.with_suffix(".args")
    arguments.write_text("\n".join(lines) + "\n", "utf-8")
    program = os.environ.get("CAPTIONMGR_EXIFTOOL") or "exiftool"
    subprocess.run([program, "-q", "-n", "-@", str(arguments)], check=True)


def by_exiv2(images: Sequence[Path], out: Path) -> None:
    """A copy, then exiv2 on it in place: EXIF, IIM and the flat properties of XMP."""
    by_cp(images, out)
    lines = [f"set Exif.Image.{tag} Ascii {_texts(name)[0]}" for name, tag in EXIF.items()]
    lines += [
        f"set Xmp.{XMP[name].replace(':', '.')} {_texts(name)[0]}" for name in ("headline", "credit_line", "city")
    ]
    lines += [f"set Xmp.dc.description lang=x-default {VALUES['description']}"]
    commands = out.with_suffix(".cmd")
    commands.write_text("\n".join(lines) + "\n", "utf-8")
    copies = [str(out / image.name) for image in images]
    subprocess.run(["exiv2", "-m", str(commands), *copies], check=True, stderr=subprocess.DEVNULL)


def seconds(work: Work, images: Sequence[Path], out: Path) -> float:
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    os.sync()
    started = time.perf_counter()
    work(images, out)
    return time.perf_counter() - started


def works() -> dict[str, Work]:
    found: dict[str, Work] = {
        "cp": by_cp,
        "not proved, 1 thread": not_proved,
        "proved, 1 thread": partial(tagged, threads=1, flush=False),
        "proved, 2 threads": partial(tagged, threads=2, flush=False),
        "proved, flushed, 1 thread": partial(tagged, threads=1, flush=True),
        "proved, flushed, 2 threads": partial(tagged, threads=2, flush=True),
    }
    if os.environ.get("CAPTIONMGR_EXIFTOOL") or shutil.which("exiftool"):
        found["exiftool, argument file"] = by_exiftool
    if shutil.which("exiv2"):
        found["exiv2, on a copy"] = by_exiv2
    return found


def compare(place: Path, count: int, side: int) -> None:
    """One table: every way of working over the same files."""
    with tempfile.TemporaryDirectory(dir=place) as folder:
        images, out = make_images(Path(folder) / "in", count, side), Path(folder) / "out"
        size = images[0].stat().st_size
        print(f"\n{count} JPEGs of {size:,} bytes in {place}")
        best: dict[str, float] = {}
        for _ in range(3):
            for name, work in works().items():
                best[name] = min(best.get(name, float("inf")), seconds(work, images, out))
        exiftool = best.get("exiftool, argument file", float("nan"))
        print(f"{'':28}{'files/s':>9}{'of cp':>8}{'× exiftool':>12}")
        for name, taken in best.items():
            print(f"{name:28}{count / taken:9.0f}{best['cp'] / taken:8.2f}{exiftool / taken:12.1f}")
        read(sorted(out.glob("*.jpg")) or images)


def read(images: Sequence[Path]) -> None:
    """Reading all three blocks, from a warm cache."""
    best = float("inf")
    for _ in range(3):
        started = time.perf_counter()
        for image in images:
            imagefile.read(image, hashed=False)
        best = min(best, time.perf_counter() - started)
    print(f"{'read all blocks, 1 thread':28}{len(images) / best:9.0f}")


def where_time_goes(place: Path) -> None:
    """The parts of one proved copy of 1 MB, each measured alone, in milliseconds."""
    with tempfile.TemporaryDirectory(dir=place) as folder:
        image = make_images(Path(folder) / "in", 1, SIDE)[0]
        data = memoryview(bytes_of(image))
        pieces = draft(container_of(image, data), checked(VALUES)).pieces
        target = Path(folder) / "copy.jpg"
        parts: dict[str, Callable[[], object]] = {
            "read the original": lambda: bytes_of(image),
            "check values": lambda: checked(VALUES),
            "take apart, think out": lambda: draft(container_of(image, data), checked(VALUES)),
            "write": lambda: placing._write(target, pieces, flush=False),
            "read back, compare, hash": lambda: placing._read_back(target, pieces),
            "read its metadata again": lambda: imagefile.read(target, hashed=False),
        }
        print(f"\nwhere the time of a copy goes, {len(data):,} bytes in {place}, ms")
        for name, part in parts.items():
            best = float("inf")
            for _ in range(30):
                target.unlink(missing_ok=True)
                placing._write(target, pieces, flush=False) if name != "write" else None
                started = time.perf_counter()
                part()
                best = min(best, time.perf_counter() - started)
            print(f"{name:28}{best * 1000:9.2f}")


def memory(place: Path) -> None:
    """Peak memory of tagging one large file, above that of the program with nothing to do."""
    with tempfile.TemporaryDirectory(dir=place) as folder:
        image = make_images(Path(folder) / "in", 1, 5000)[0]
        with image.open("ab") as file:
            file.write(b"\xff\xd9" + bytes(40 << 20))
        program = (
            "import sys; from pathlib import Path; from captionmgr.metadata import imagefile\n"
            "def peak(): return int(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])\n"
            "small, large, out = map(Path, sys.argv[1:])\n"
            "imagefile.write_copy(small, out / 's.jpg', {'city': 'X'})\n"
            "idle = peak()\n"
            "imagefile.write_copy(large, out / 'l.jpg', {'city': 'X'})\n"
            "print(peak() - idle)"
        )
        small = make_images(Path(folder) / "small", 1, 64)[0]
        command = [sys.executable, "-c", program, str(small), str(image), folder]
        extra = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout) * 1024
        size = image.stat().st_size
        print(f"\nmemory above the idle program for a file of {size:,} bytes: {extra:,} ({extra / size:.2f} of it)")


SIDE = 1220


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--files", type=int, default=200)
    options.add_argument("--disk", type=Path, default=Path(tempfile.gettempdir()))
    given = options.parse_args()
    ram = Path("/dev/shm")
    places = [ram, given.disk] if ram.is_dir() else [given.disk]
    for place in places:
        compare(place, given.files, SIDE)
        compare(place, max(given.files // 10, 1), 3900)
    where_time_goes(places[0])
    memory(places[0])


if __name__ == "__main__":
    main()

"""Pictures made on the spot, and readers that share no code with ours: exiftool and exiv2 must be present."""

from __future__ import annotations

import io
import json
import os
import shutil
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PIL import Image, ImageDraw

VALUES = {
    "description": "Дамаск: “кавычки” – ‘x’ 🙂👩‍👩‍👧 <&>\nثانيًا: صورة ;第二行 “日本語”",
    "headline": "Сирия: «заголовок» & <b>",
    "title": "シリア — 空爆 🛰",
    "source": "Сеть Шаам & “SNN” новости",
    "credit_line": "AP Photo/Shaam News Network via AP Video",
    "creator": ("Зоя Ёж", 'O"Neill; Ann', "وائل"),
    "creator_job_title": "STRINGER ’13",
    "date_created": "2013-11-08",
    "sublocation": "ساحة الأمويين",
    "city": "Деir ez-Zor",
    "state": "دير الزور",
    "country": "シリア",
    "country_code": "SYR",
    "person_shown": ("Сергей Лавров", "佐藤 花子", "<&>"),
    "keywords": ("война", "戦争 🙂", "“peace” & <quiet>"),
    "alt_text": "Дым над крышами;\nيتصاعد الدخان 🙂",
    "copyright_notice": "© 2013 “AP” – все права <&>",
    "instructions": "ONLINE OUT – “never” <&> 日本 OUT",
    "job_id": "BEI-101 ü",
    "caption_writer": "bm/ЛМ",
    "digital_source_type": "compositeCapture",
}
"""A value for every field; all but the credit line and the source fit IIM."""


@pytest.fixture
def values() -> dict[str, Any]:
    return dict(VALUES)


def picture(size: tuple[int, int] = (160, 120), **save: Any) -> bytes:
    image = Image.effect_noise(size, 50).convert("RGB")
    ImageDraw.Draw(image).ellipse((20, 20, 90, 100), fill=(200, 40, 30))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80, **save)
    return out.getvalue()


def with_segments(jpeg: bytes, *segments: tuple[int, bytes]) -> bytes:
    """The picture with segments behind its JFIF header."""
    at = 4 + int.from_bytes(jpeg[4:6], "big")
    made = b"".join(struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body for marker, body in segments)
    return jpeg[:at] + made + jpeg[at:]


def ifd(at: int, entries: list[tuple[int, int, int, bytes]], following: int = 0) -> bytes:
    """A little-endian directory that stands at ``at``; values over four bytes follow it."""
    table = 2 + 12 * len(entries) + 4
    rows, values = b"", b""
    for tag, type_, count, value in entries:
        field = value.ljust(4, b"\x00") if len(value) <= 4 else struct.pack("<I", at + table + len(values))
        values += value + bytes(len(value) % 2) if len(value) > 4 else b""
        rows += struct.pack("<HHI", tag, type_, count) + field
    return struct.pack("<H", len(entries)) + rows + struct.pack("<I", following) + values


def text(tag: int, value: bytes) -> tuple[int, int, int, bytes]:
    return (tag, 2, len(value) + 1, value + b"\x00")


OWNER = b"Photographer on duty, desk 7"
MAKER_AT = 400


def camera_block(date: bytes = b"2013:11:08 14:02:31") -> bytes:
    """EXIF as a camera writes it: little-endian, a Canon maker note with absolute offsets, GPS, a thumbnail."""
    thumbnail = picture((64, 48))
    maker = ifd(MAKER_AT, [text(0x0006, b"IMG:NEWS CAMERA JPEG"), text(0x0009, OWNER)])
    gps_at, ifd1_at, thumb_at = 700, 800, 900
    exif_at = 250
    main = [
        text(0x010E, b"OLYMPUS DIGITAL CAMERA"),
        text(0x010F, b"Canon"),
        text(0x0110, b"Canon NEWS 1"),
        (0x0112, 3, 1, struct.pack("<H", 6)),
        (0x011A, 5, 1, struct.pack("<II", 300, 1)),
        (0x011B, 5, 1, struct.pack("<II", 300, 1)),
        (0x0128, 3, 1, struct.pack("<H", 2)),
        (0x0213, 3, 1, struct.pack("<H", 1)),
        (0x8769, 4, 1, struct.pack("<I", exif_at)),
        (0x8825, 4, 1, struct.pack("<I", gps_at)),
    ]
    sub = [
        (0x9000, 7, 4, b"0230"),
        text(0x9003, date),
        (0x9101, 7, 4, b"\x01\x02\x03\x00"),
        (0x927C, 7, len(maker), maker),
        (0xA000, 7, 4, b"0100"),
        (0xA001, 3, 1, struct.pack("<H", 1)),
        (0xA002, 4, 1, struct.pack("<I", 160)),
        (0xA003, 4, 1, struct.pack("<I", 120)),
    ]
    gps = [
        (1, 2, 2, b"N\x00"),
        (2, 5, 3, struct.pack("<6I", 33, 1, 30, 1, 0, 1)),
        (3, 2, 2, b"E\x00"),
        (4, 5, 3, struct.pack("<6I", 36, 1, 18, 1, 0, 1)),
    ]
    first = [
        (0x0103, 3, 1, struct.pack("<H", 6)),
        (0x011A, 5, 1, struct.pack("<II", 72, 1)),
        (0x011B, 5, 1, struct.pack("<II", 72, 1)),
        (0x0128, 3, 1, struct.pack("<H", 2)),
        (0x0201, 4, 1, struct.pack("<I", thumb_at)),
        (0x0202, 4, 1, struct.pack("<I", len(thumbnail))),
    ]
    block = bytearray(thumb_at) + thumbnail
    block[:8] = b"II*\x00" + struct.pack("<I", 8)
    whole = ifd(exif_at, sub)
    # the maker note stands where its own offsets say
    moved = whole.index(maker)
    whole = whole[:moved] + bytes(len(maker)) + whole[moved + len(maker) :]
    row = 2 + 12 * 3
    whole = whole[: row + 8] + struct.pack("<I", MAKER_AT) + whole[row + 12 :]
    for at, piece in (
        (8, ifd(8, main, ifd1_at)),
        (exif_at, whole[:150]),
        (MAKER_AT, maker),
        (gps_at, ifd(gps_at, gps)),
    ):
        block[at : at + len(piece)] = piece
    block[ifd1_at : ifd1_at + len(ifd(ifd1_at, first))] = ifd(ifd1_at, first)
    return bytes(block)


def xmp_packet(body: str, encoding: str = "utf-8") -> bytes:
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:desk="http://example.org/desk/" '
        'xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" '
        f'xmlns:tiff="http://ns.adobe.com/tiff/1.0/">{body}</rdf:RDF></x:xmpmeta>'
        '<?xpacket end="w"?>'
    ).encode(encoding)


XMP = b"http://ns.adobe.com/xap/1.0/\x00"


@pytest.fixture
def make(tmp_path: Path) -> SimpleNamespace:
    """Builders of pictures and blocks; ``make.file(name, segments...)`` writes a picture with them."""

    def file(name: str, *segments: tuple[int, bytes], behind: bytes = b"") -> Path:
        path = tmp_path / name
        path.write_bytes(with_segments(picture(), *segments) + behind)
        return path

    def resource(number: int, data: bytes, name: bytes = b"\x00\x00") -> bytes:
        return b"8BIM" + struct.pack(">H", number) + name + struct.pack(">I", len(data)) + data + bytes(len(data) % 2)

    def dataset(record: int, number: int, data: bytes) -> bytes:
        return bytes((0x1C, record, number)) + struct.pack(">H", len(data)) + data

    def with_iim(*datasets: bytes, digest: bytes | None = None) -> tuple[int, bytes]:
        block = resource(0x0404, b"".join(datasets))
        return (0xED, b"Photoshop 3.0\x00" + block + (resource(0x0425, digest) if digest else b""))

    def with_xmp(body: str, encoding: str = "utf-8") -> tuple[int, bytes]:
        return (0xE1, XMP + xmp_packet(body, encoding))

    return SimpleNamespace(
        picture=picture,
        with_segments=with_segments,
        file=file,
        resource=resource,
        dataset=dataset,
        with_iim=with_iim,
        with_xmp=with_xmp,
        xmp_packet=xmp_packet,
        camera_block=camera_block,
        ifd=ifd,
        text=text,
    )


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "plain.jpg"
    path.write_bytes(picture())
    return path


@pytest.fixture
def camera(tmp_path: Path) -> Path:
    path = tmp_path / "camera.jpg"
    path.write_bytes(with_segments(picture(), (0xE1, b"Exif\x00\x00" + camera_block())))
    return path


@pytest.fixture
def exiftool_program() -> str:
    """The exiftool command."""
    program = os.environ.get("CAPTIONMGR_EXIFTOOL") or shutil.which("exiftool")
    assert program, "exiftool is needed: apt-get install libimage-exiftool-perl, or set CAPTIONMGR_EXIFTOOL"
    return program


@pytest.fixture
def exiftool(exiftool_program: str) -> Callable[..., dict[str, Any]]:
    """Reads a file with exiftool: tags by ``Group1:Name``."""

    def run(path: Path, *options: str) -> dict[str, Any]:
        command = [exiftool_program, "-j", "-a", "-G1", "-n", "-struct", *options, str(path)]
        done = subprocess.run(command, capture_output=True, check=True)
        found: dict[str, Any] = json.loads(done.stdout)[0]
        return found

    return run


@pytest.fixture
def exiv2() -> Callable[[Path], dict[str, list[str]]]:
    """Reads a file with exiv2: values by key."""
    program = shutil.which("exiv2")
    assert program, "exiv2 is needed: apt-get install exiv2"

    def run(path: Path) -> dict[str, list[str]]:
        command = [program, "-u", "-b", "-P", "kv", "-pa", str(path)]
        done = subprocess.run([*command], capture_output=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})
        found: dict[str, list[str]] = {}
        for line in done.stdout.decode("utf-8", "replace").splitlines():
            key, _, value = line.partition(" ")
            found.setdefault(key, []).append(value.strip())
        return found

    return run


@pytest.fixture
def spoilt() -> Callable[[bytes, list[tuple[float, bytes]], float], bytes]:
    """Spoils a file: bytes overwritten at places between 0 and 1, and the end cut off at another such place."""

    def spoil(data: bytes, how: list[tuple[float, bytes]], end: float) -> bytes:
        for place, new in how:
            at = int(place * len(data))
            data = data[:at] + new + data[at + len(new) :]
        return data[: int(end * len(data))]

    return spoil

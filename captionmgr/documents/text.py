"""Plain text out of a file or its bytes, whatever its encoding; binary files and files without bound are refused.

Byte order marks decide first. Without one, text is UTF-8 if it is valid UTF-8, line by line: a line that is not was
written in Windows-1252, as pages saved by older programs are, and files put together from several sources mix both.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from captionmgr.model.errors import FileMissing, FileUnreadable, NoText, NotText, TextTooLarge

LIMIT = 20_000_000
"""Most bytes of text that are read: a day of a wire is well under one million."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (b"%PDF-", b"PK\x03\x04", b"\xff\xd8\xff", b"\x89PNG", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"GIF8", b"RIFF")
_HARMLESS_CONTROLS = frozenset(b"\t\n\v\f\r\x1a\x1b\x85")
_SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, with line ends as ``\\n``, and the encoding it was read in."""

    name: str
    text: str
    encoding: str


def read_text(path: Path) -> Document:
    """Read a text file.

    Raises:
        FileMissing, FileUnreadable: it cannot be opened.
        TextTooLarge: it is over `LIMIT` bytes.
        NotText: it holds binary data.
        NoText: it holds nothing but white space.

    Bytes of the file's name that are no UTF-8 stand as question marks in the document's.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
        size = max(len(data), path.stat().st_size)
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or error) from error
    return decode(data, path.name.encode("utf-8", "replace").decode(), size=size)


def decode(data: bytes, name: str, *, size: int | None = None) -> Document:
    """Bytes as text; ``size`` is how many there are where ``data`` is only their beginning. Raises as `read_text`."""
    if len(data) > LIMIT:
        raise TextTooLarge(name=name, size=size or len(data), limit=LIMIT)
    text, encoding = _decoded(data, name)
    if not text.strip():
        raise NoText(name=name)
    return Document(name, text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name), encoding
    unmarked = _utf16_without_mark(data)
    if unmarked:
        return _strictly(data, unmarked, name), unmarked
    if data.startswith(_SIGNATURES) or _looks_binary(data[:_SAMPLE]) or b"\0" in data:
        raise NotText(name=name)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        lines = [_line(line) for line in data.splitlines(keepends=True)]
        mixed = any(encoding == "utf-8" and not line.isascii() for line, encoding in lines)
        return "".join(line for line, _ in lines), "utf-8 and windows-1252" if mixed else "windows-1252"


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(name=name) from error
    if "\0" in text:
        raise NotText(name=name)
    return text


def _utf16_without_mark(data: bytes) -> str:
    """UTF-16 that lost its mark: in Western text nearly every second byte is zero, always on the same side."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 4 or len(data) % 2:
        return ""
    high, low = sample[0 : 2 * half : 2].count(0), sample[1 : 2 * half : 2].count(0)
    if low > 0.7 * half and not high:
        return "utf-16-le"
    return "utf-16-be" if high > 0.7 * half and not low else ""


def _looks_binary(sample: bytes) -> bool:
    controls = sum(1 for byte in sample if byte < 0x20 and byte not in _HARMLESS_CONTROLS)
    return controls > len(sample) // 100


def _line(line: bytes) -> tuple[str, str]:
    try:
        return line.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        # Five byte values mean nothing in Windows-1252; as browsers do, they stand for the control of the same number.
        return "".join(_CP1252[byte] for byte in line), "windows-1252"


def _cp1252_character(byte: int) -> str:
    return bytes([byte]).decode("cp1252", "ignore") or chr(byte)


_CP1252 = tuple(_cp1252_character(byte) for byte in range(256))

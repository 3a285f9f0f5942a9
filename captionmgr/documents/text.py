"""Plain text out of a file or its bytes, whatever its encoding; binary files and files without bound are refused.

Byte order marks decide first. Without one, text is UTF-8 if it is valid UTF-8. If it is not, the encoding that it
declares itself is taken, as a page's ``<meta charset>`` or the head of a mail does. Without that, it is UTF-8 line by
line, for files put together from several sources mix encodings; a line that is not was written by an older program,
in Windows-1252, in Mac Roman or, in Polish, in Windows-1250, whichever leaves the words best in one piece.
"""

from __future__ import annotations

import codecs
import re
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
_DECLARED = re.compile(
    rb"""(?:<meta\s[^<>]*|<\?xml\s[^<>]*|^content-type:[^\n]*)(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""",
    re.IGNORECASE | re.MULTILINE,
)
_DECLARED_WITHIN = 4096
_AS_BROWSERS_DO = {"iso8859-1": "windows-1252", "ascii": "windows-1252", "iso8859-9": "windows-1254"}
_DECLARABLE = ("ascii", "big5", "cp", "euc", "gb", "iso", "koi8", "mac", "shift", "tis")
"""How the names of encodings begin that a file may truly declare; one that declares UTF-8 and is not does not know."""

_OLDER = ("windows-1252", "mac-roman", "windows-1250")
"""Encodings of lines that are not UTF-8, the likelier first."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, with line ends as ``\\n``, and the encoding it was read in."""

    name: str
    text: str
    encoding: str

    @property
    def in_unicode(self) -> bool:
        """Whether the whole file is in an encoding of Unicode, as is usual today."""
        return self.encoding.startswith("utf") and " " not in self.encoding


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
        return _as_declared(data) or _line_by_line(data)


def _as_declared(data: bytes) -> tuple[str, str] | None:
    """The text in the encoding that it names itself; None where it names none, or not its own."""
    named = _DECLARED.search(data[:_DECLARED_WITHIN])
    if not named:
        return None
    try:
        name = named[1].decode("ascii").lower()
        codec = codecs.lookup(name).name
        encoding = _AS_BROWSERS_DO.get(codec, name)
        return (data.decode(encoding), encoding) if codec.startswith(_DECLARABLE) else None
    except (LookupError, UnicodeError):
        return None


def _line_by_line(data: bytes) -> tuple[str, str]:
    lines: list[bytes | str] = [_utf8_or_bytes(line) for line in data.splitlines(keepends=True)]
    older = b"".join(line for line in lines if isinstance(line, bytes))
    encoding = min(_OLDER, key=lambda name: _broken_words(_by_table(older[:_SAMPLE], name)))
    mixed = any(isinstance(line, str) and not line.isascii() for line in lines)
    text = "".join(line if isinstance(line, str) else _by_table(line, encoding) for line in lines)
    return text, f"utf-8 and {encoding}" if mixed else encoding


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


def _utf8_or_bytes(line: bytes) -> str | bytes:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line


def _by_table(line: bytes, encoding: str) -> str:
    return "".join(_TABLES[encoding][byte] for byte in line)


def _character(byte: int, encoding: str) -> str:
    """A byte's character; where it means nothing, as browsers do, the control character of the same number."""
    return bytes([byte]).decode(encoding, "ignore") or chr(byte)


_TABLES = {name: tuple(_character(byte, name) for byte in range(256)) for name in _OLDER}
_DASHES, _QUOTES, _BEFORE_WORDS, _AFTER_WORDS = "–—…", "“”„‘’‚«»‹›", "©•·¿¡", "®™°…"


def _broken_words(text: str) -> int:
    """How many characters stand where none of their kind belongs: capitals and signs within words, controls."""
    around = zip(f" {text}", text, f"{text[1:]} ", strict=False)
    return sum(1 for before, character, after in around if character > "\x7f" and _breaks(before, character, after))


def _breaks(before: str, character: str, after: str) -> bool:
    if character.isalpha():
        return character.isupper() and before.islower()
    if character in _DASHES:
        return before.islower() and after.islower()
    if character in _QUOTES:
        return character != "’" and before.isalpha() and after.isalpha()
    touches = (before.isalpha() and character not in _AFTER_WORDS) or (
        after.isalpha() and character not in _BEFORE_WORDS
    )
    return touches or character <= "\x9f"

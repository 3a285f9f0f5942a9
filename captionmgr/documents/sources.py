"""Text out of whatever captions come in: plain text and HTML, RTF, DOCX, PDF, mail. The content decides, not the name.

Each kind is read by a kept library, within bounds: archives by what they would unpack to, PDF by its pages, mail by how
deep its parts lie. The libraries are loaded when a file of their kind comes first: all starts would wait for them.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from pathlib import Path
from typing import Any

from captionmgr.documents import text
from captionmgr.documents.html import is_html, visible_text
from captionmgr.documents.text import LIMIT, Document
from captionmgr.model.errors import (
    CaptionError,
    DocumentDamaged,
    DocumentLocked,
    DocumentTooLarge,
    FileMissing,
    FileUnreadable,
    NoText,
    NoTextInPages,
    NotText,
)

ENDINGS = (".txt", ".text", ".html", ".htm", ".xhtml", ".rtf", ".docx", ".pdf", ".eml")
"""Endings that files of captions have; others are read too, if they are of one of the kinds."""

_LARGEST = 100_000_000
"""Bytes of the largest file, and of what an archive may unpack to."""
_MOST_PARTS = 5_000
_MOST_PAGES = 500
_MAIL_HEADS = (b"received:", b"return-path:", b"from:", b"date:", b"message-id:", b"mime-version:", b"delivered-to:")
_DEEPEST = 8


def read(path: Path) -> Document:
    """The text of a file of captions.

    Raises:
        FileMissing, FileUnreadable: it cannot be opened.
        DocumentTooLarge, DocumentDamaged, DocumentLocked, NoTextInPages: of its kind.
        NotText, NoText, TextTooLarge: as `documents.text.read_text`.
    """
    return of_bytes(bytes_of(path), _shown(path))


def bytes_of(path: Path) -> bytes:
    """The bytes of a file of captions.

    Raises:
        FileMissing, FileUnreadable, DocumentTooLarge: it cannot be read, or not at once.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise DocumentTooLarge(name=_shown(path), what=f"{path.stat().st_size:,} bytes", limit=f"{_LARGEST:,}")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or error) from error


def of_bytes(data: bytes, name: str) -> Document:
    """The text of a file's bytes; raises as `read`."""
    if data.startswith(b"{\\rtf"):
        return _document(name, _rtf(data, name), "RTF")
    if data.startswith(b"PK\x03\x04"):
        return _document(name, _docx(data, name), "DOCX")
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return _document(name, _pdf(data, name), "PDF")
    if _is_mail(data):
        return _document(name, _mail(data, name), "mail")
    return text.decode(data, name)


def _document(name: str, words: str, kind: str) -> Document:
    if not words.strip():
        raise NoText(name=name)
    return Document(name, words.replace("\r\n", "\n").replace("\r", "\n"), f"utf-8-{kind.lower()}")


def _shown(path: Path) -> str:
    return path.name.encode("utf-8", "replace").decode()


def _rtf(data: bytes, name: str) -> str:
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415

    if len(data) > LIMIT:
        raise DocumentTooLarge(name=name, what=f"{len(data):,} bytes", limit=f"{LIMIT:,}")
    try:
        return str(rtf_to_text(data.decode("cp1252", "replace"), errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, LookupError, RecursionError) as error:
        raise DocumentDamaged(name=name, kind="RTF", why=str(error)) from error


def _docx(data: bytes, name: str) -> str:
    import docx  # noqa: PLC0415
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts)  # zipfile unpacks no more than is declared
            if size > _LARGEST or len(parts) > _MOST_PARTS:
                raise DocumentTooLarge(name=name, what=f"{size:,} bytes unpacked", limit=f"{_LARGEST:,}")
            if "word/document.xml" not in archive.namelist():
                raise NotText(name=name)
        document = docx.Document(io.BytesIO(data))
        return "\n".join(_blocks(document))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, EOFError, OSError) as error:
        raise DocumentDamaged(name=name, kind="DOCX", why=str(error)) from error


def _blocks(document: Any) -> Iterator[str]:
    """Paragraphs and the cells of tables, in the order in which they stand."""
    from docx.table import Table  # noqa: PLC0415

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                seen = dict.fromkeys(cell.text for cell in row.cells)  # merged cells are given several times
                yield from (words for words in seen if words.strip())
                yield ""
        else:
            yield block.text


def _pdf(data: bytes, name: str) -> str:
    import pypdf  # noqa: PLC0415
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentLocked(name=name)
        if len(reader.pages) > _MOST_PAGES:
            raise DocumentTooLarge(name=name, what=f"{len(reader.pages)} pages", limit=str(_MOST_PAGES))
        words = "\n\n".join(page.extract_text() or "" for page in reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError) as error:
        raise DocumentDamaged(name=name, kind="PDF", why=str(error) or type(error).__name__) from error
    if not words.strip():
        raise NoTextInPages(name=name)
    return words


# Mail --------------------------------------------------------------------------------------------


def _is_mail(data: bytes) -> bool:
    """Whether a file begins with the heads of a mail: two that every mail has, before the first empty line."""
    head = data[:65_536].replace(b"\r\n", b"\n").lstrip(b"\n").partition(b"\n\n")[0].lower()
    lines = [line for line in head.split(b"\n") if line[:1] not in (b" ", b"\t")]
    found = {one for one in _MAIL_HEADS for line in lines if line.startswith(one)}
    return len(found) >= 3 and all(b":" in line for line in lines[:3])


def _mail(data: bytes, name: str) -> str:
    """The body of a mail and the texts attached to it; of two forms of the body, the HTML one, which has its blocks."""
    message = message_from_bytes(data, policy=policy.default)
    parts = list(_texts(message, name, 0))
    return "\n\n".join(part for part in parts if part.strip())


def _texts(message: Message, name: str, depth: int) -> Iterator[str]:
    if depth > _DEEPEST or not isinstance(message, EmailMessage):
        return
    body = message.get_body(preferencelist=("html", "plain"))
    if isinstance(body, EmailMessage):
        words = _content(body)
        yield visible_text(words) if body.get_content_subtype() == "html" or is_html(words) else words
    for part in message.iter_attachments():
        if part.get_content_type() == "message/rfc822":
            for inner in part.iter_parts():
                yield from _texts(inner, name, depth + 1)
        elif part.get_content_maintype() in ("text", "application"):
            yield from _attached(part, name)


def _attached(part: EmailMessage, name: str) -> Iterator[str]:
    """The text of an attachment, where it is of a kind that holds captions; others stay where they are."""
    called = part.get_filename() or ""
    if not called.lower().endswith(ENDINGS):
        return
    data = part.get_payload(decode=True)
    if isinstance(data, bytes):
        try:
            words = of_bytes(data, f"{name}: {called}").text
        except CaptionError:  # an attachment that cannot be read stops nothing: the mail itself is what was opened
            return
        yield visible_text(words) if is_html(words) else words


def _content(part: EmailMessage) -> str:
    """A part's text, in the encoding it declares, or as any text of unknown encoding is read."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return ""
    try:
        return data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return text.decode(data, "mail").text

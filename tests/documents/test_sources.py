"""Text out of RTF, DOCX, PDF and mail, by content; and files that are hostile, locked or empty, told clearly."""

import contextlib
import io
import zipfile
from email.message import EmailMessage

import docx
import pytest
from fpdf import FPDF
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from captionmgr.documents import sources
from captionmgr.model.errors import (
    CaptionError,
    DocumentDamaged,
    DocumentLocked,
    DocumentTooLarge,
    NoText,
    NoTextInPages,
    NotText,
)

CAPTION = "Dockers wait in Porto, Portugal, Monday, May 6, 2024. (AP Photo/Lia Costa)"
OTHER = "Smoke rises over Łódź, Poland – “at dawn”, Tuesday, May 7, 2024. (AP Photo/Jan Nowak)"


def _docx(*paragraphs):
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "IMG_1.jpg", CAPTION
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _pdf(text=CAPTION):
    page = FPDF()
    page.add_page()
    page.set_font("Helvetica", size=12)
    if text:
        page.multi_cell(0, 8, text)
    return bytes(page.output())


def _mail(**parts):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@x.example", "b@x.example", "Not the caption"
    mail["Date"], mail["Message-ID"] = "Mon, 06 May 2024 10:00:00 +0200", "<1@x.example>"
    mail.set_content(parts.get("plain", CAPTION), charset=parts.get("charset", "utf-8"))
    if "html" in parts:
        mail.add_alternative(parts["html"], subtype="html")
    for name, data in parts.get("attached", {}).items():
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def test_rtf():
    head = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0 "
    rtf = head + rb"Dockers wait in \'abPorto\'bb, \u321?\'f3d\u378?.\par (AP Photo/Lia Costa)\par}"
    assert sources.of_bytes(rtf, "a").text.strip() == "Dockers wait in «Porto», Łódź.\n(AP Photo/Lia Costa)"


def test_docx_with_its_tables_in_order():
    found = sources.of_bytes(_docx(OTHER, "Second"), "a.docx").text
    assert found.index(OTHER) < found.index("Second") < found.index("IMG_1.jpg") < found.index(CAPTION)


def test_pdf():
    assert "Dockers wait in Porto" in sources.of_bytes(_pdf(), "a.pdf").text


def test_mail_gives_its_body_and_not_its_subject():
    found = sources.of_bytes(_mail(plain=OTHER), "a.eml")
    assert found.text.strip() == OTHER
    assert "Not the caption" not in found.text


def test_of_two_forms_of_a_body_the_html_is_taken_as_what_it_shows():
    html = f"<html><body><p>{CAPTION}</p><p>{OTHER}</p><script>alert(1)</script></body></html>"
    found = sources.of_bytes(_mail(plain="see the HTML", html=html), "a.eml").text
    assert CAPTION in found
    assert OTHER in found
    assert "alert" not in found
    assert "see the HTML" not in found


def test_texts_attached_to_a_mail_are_read_and_pictures_are_left():
    attached = {"captions.docx": _docx(OTHER), "photo.jpg": b"\xff\xd8\xff", "broken.pdf": b"%PDF-broken"}
    found = sources.of_bytes(_mail(attached=attached), "a.eml").text
    assert CAPTION in found
    assert OTHER in found


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8", "koi8-r"])
def test_mail_in_the_encoding_it_declares(charset):
    text = "Дым над городом. (AP)" if charset == "koi8-r" else "Bäume in Köln. (AP)"
    assert sources.of_bytes(_mail(plain=text, charset=charset), "a.eml").text.strip() == text


def test_a_text_that_speaks_of_dates_is_no_mail():
    text = f"From: the desk\n\n{CAPTION}"
    assert sources.of_bytes(text.encode(), "a.txt").text == text


def test_files_are_read_by_content_whatever_their_name(tmp_path):
    path = tmp_path / "captions.txt"
    path.write_bytes(_docx(OTHER))
    assert OTHER in sources.read(path).text


def test_an_archive_that_would_unpack_without_end_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"\0" * 150_000_000)
    with pytest.raises(DocumentTooLarge, match="unpacked"):
        sources.of_bytes(out.getvalue(), "bomb.docx")


def test_an_archive_of_too_many_parts_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for at in range(6000):
            archive.writestr(f"word/{at}", "")
        archive.writestr("word/document.xml", "")
    with pytest.raises(DocumentTooLarge):
        sources.of_bytes(out.getvalue(), "a.docx")


def test_entities_in_a_docx_reach_nothing(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret words")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_docx("x"))) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "word/document.xml":
                head = f'<!DOCTYPE w [<!ENTITY e SYSTEM "file://{secret}">]>'.encode()
                data = data.replace(b"?>", b"?>" + head, 1).replace(b">x<", b">&e;<")
            new.writestr(part, data)
    with contextlib.suppress(CaptionError):  # refused outright is as well
        assert "secret words" not in sources.of_bytes(out.getvalue(), "a.docx").text


def test_a_zip_of_something_else_is_no_text():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", CAPTION)
    with pytest.raises(NotText):
        sources.of_bytes(out.getvalue(), "a.zip")


def test_a_pdf_of_scanned_pages_says_so():
    with pytest.raises(NoTextInPages, match="OCR"):
        sources.of_bytes(_pdf(""), "scan.pdf")


def test_a_locked_pdf_says_so():
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(_pdf())))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(DocumentLocked):
        sources.of_bytes(out.getvalue(), "a.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7 broken", _docx(OTHER)[:-200], b"PK\x03\x04 broken"])
def test_damaged_files_are_told(data):
    with pytest.raises((DocumentDamaged, NotText)):
        sources.of_bytes(data, "a")


def test_an_empty_mail_holds_no_text():
    with pytest.raises(NoText):
        sources.of_bytes(_mail(plain=" "), "a.eml")


@given(
    st.sampled_from([b"{\\rtf1 ", b"PK\x03\x04", b"%PDF-1.4\n", b"From: a\nDate: b\nMessage-ID: c\n\n"]),
    st.binary(max_size=300),
)
def test_no_bytes_do_more_than_be_refused(head, rest):
    try:
        assert sources.of_bytes(head + rest, "a").text.strip()
    except CaptionError as error:
        assert "a" in str(error)

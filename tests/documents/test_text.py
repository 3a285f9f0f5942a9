import pytest

from captionmgr.documents.text import LIMIT, decode, read_text
from captionmgr.model.errors import FileMissing, FileUnreadable, NoText, NotText, TextTooLarge

CAPTION = "Łódź: a “mayor” in Zürich – Ана Руис\nsecond line"
WESTERN = "A “mayor” in Zürich – today\nsecond line"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_encodings_and_utf8_are_read(encoding):
    assert decode(CAPTION.encode(encoding), "page").text == CAPTION


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_that_lost_its_mark_is_read(encoding):
    assert decode(WESTERN.encode(encoding), "page").text == WESTERN


def test_windows_1252_is_read_and_said():
    document = decode(WESTERN.encode("cp1252"), "page")
    assert (document.text, document.encoding) == (WESTERN, "windows-1252")


def test_mixed_encodings_are_read_line_by_line_and_said():
    mixed = "Zürich in UTF-8\n".encode() + "Zürich in 1252\n".encode("cp1252")
    document = decode(mixed, "page")
    assert document.text == "Zürich in UTF-8\nZürich in 1252\n"
    assert document.encoding == "utf-8 and windows-1252"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Die Größe der „Straße“ in Zürich – heute", "windows-1252"),
        ("Die Größe der „Straße“ in Zürich – heute", "mac_roman"),
        ("Le maire a déclaré : « Ça suffit ! » à l’hôtel", "windows-1252"),
        ("Le maire a déclaré : « Ça suffit ! » à l’hôtel", "mac_roman"),
        ("El niño llegó a Ibáñez; ¿qué pasó? (José Muñoz)", "windows-1252"),
        ("El niño llegó a Ibáñez; ¿qué pasó? (José Muñoz)", "mac_roman"),
        ("São João, às três", "windows-1252"),
        ("São João, às três", "mac_roman"),
        ("Tromsø, Ålesund og Årdal", "windows-1252"),
        ("Tromsø, Ålesund og Årdal", "mac_roman"),
        ("the council’s “vote” — 20 °C", "windows-1252"),
        ("the council’s “vote” — 20 °C", "mac_roman"),
        ("Zażółć gęślą jaźń: „Łódź”", "windows-1250"),
        ("Wrocław mówi „Tak” – dziś", "windows-1250"),
    ],
)
def test_older_encodings_are_told_apart_by_their_words_and_said(text, encoding):
    document = decode(text.encode(encoding), "page")
    assert (document.text, document.encoding) == (text, encoding.replace("_", "-"))
    assert not document.in_unicode


@pytest.mark.parametrize(
    ("head", "text", "encoding"),
    [
        ('<meta charset="windows-1251">', "Мэр Москвы", "windows-1251"),
        ('<html><META http-equiv=Content-Type content="text/html; charset=ISO-8859-2">', "Łódź", "iso-8859-2"),
        ('<?xml version="1.0" encoding="shift_jis"?>', "東京", "shift_jis"),
        ('Subject: x\nContent-Type: text/plain; charset="koi8-r"\n\n', "Москва", "koi8-r"),
        ("<meta charset=iso-8859-1>", "“Zürich”", "windows-1252"),
    ],
)
def test_the_encoding_that_a_file_declares_is_taken(head, text, encoding):
    document = decode((head + text).encode(encoding), "page")
    assert (document.text, document.encoding) == (head + text, encoding)


@pytest.mark.parametrize("declared", ["utf-8", "utf-16", "utf-7", "hex", "nonsense", "unicode_escape"])
def test_a_declaration_that_cannot_be_true_is_passed_over(declared):
    document = decode(f"<meta charset={declared}><p>Zürich".encode("cp1252"), "page")
    assert document.text.endswith("Zürich")
    assert document.encoding == "windows-1252"


def test_utf8_that_declares_another_encoding_is_utf8():
    assert decode("<meta charset=iso-8859-1>Zürich".encode(), "page").text.endswith("Zürich")
    assert decode(b"plain", "page").in_unicode


def test_line_ends_of_any_kind_become_one():
    assert decode(b"a\r\nb\rc\n", "page").text == "a\nb\nc\n"


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n....", b"%PDF-1.7 text", b"PK\x03\x04", bytes(range(256)) * 20, b"text\0with zeros"]
)
def test_binary_is_refused_by_name(data):
    with pytest.raises(NotText, match="page"):
        decode(data, "page")


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf", "\u00a0\n".encode()])
def test_no_text_is_refused(data):
    with pytest.raises(NoText):
        decode(data, "page")


def test_a_file_over_the_limit_is_refused_without_reading_it_whole(tmp_path):
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.write(b"x")
        file.truncate(LIMIT * 50)
    with pytest.raises(TextTooLarge, match=r"huge\.txt"):
        read_text(huge)


def test_a_file_that_is_not_there_or_is_a_folder_is_named(tmp_path):
    with pytest.raises(FileMissing, match="nothing"):
        read_text(tmp_path / "nothing.txt")
    with pytest.raises(FileUnreadable, match=tmp_path.name):
        read_text(tmp_path)


def test_text_over_the_limit_is_refused_even_if_its_line_ends_would_shrink_it():
    data = b"ab\r\n" * (LIMIT // 4 + 1)
    with pytest.raises(TextTooLarge, match="standard input"):
        decode(data[: LIMIT + 1], "standard input")

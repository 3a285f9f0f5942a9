"""Damaged letters are found and restored; what is right in any language is left alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionmgr.documents.mojibake import repaired

WINDOWS, LATIN, MAC = ("UTF-8 read as " + name for name in ("Windows-1252", "Latin-1", "Mac Roman"))


@pytest.mark.parametrize(
    ("meant", "encoding", "times", "cause"),
    [
        ("Der Bürgermeister von Zürich", "cp1252", 1, WINDOWS),
        ("José Muñoz – España", "cp1252", 1, WINDOWS),
        ("José Muñoz – España", "cp1252", 2, WINDOWS),
        ("it’s “over", "cp1252", 1, WINDOWS),
        ("São Paulo, João", "cp1252", 2, WINDOWS),
        ("It’s “over” – Łódź", "latin-1", 1, LATIN),
        ("José Muñoz – España", "latin-1", 2, LATIN),
        ("Москва, Київ", "latin-1", 1, LATIN),
        ("東京都知事", "latin-1", 1, LATIN),
        ("القاهرة", "cp1252", 1, WINDOWS),
        ("Der Bürgermeister von Zürich", "mac_roman", 1, MAC),
        ("It’s “over”", "mac_roman", 1, MAC),
        ("José Muñoz – España", "mac_roman", 2, MAC),
        ("Łódź, Świętokrzyskie", "mac_roman", 1, MAC),
        ("Itâ€™s mixed: Zürich and “quotes”", None, 0, "UTF-8 read as another encoding"),
        ("\x93Yes\x94, she said", None, 0, "Windows-1252 read as Latin-1"),
    ],
)
def test_damaged_letters_are_restored_and_the_cause_is_named(meant, encoding, times, cause):
    damaged = meant
    for _ in range(times):
        damaged = damaged.encode("utf-8").decode(encoding)
    if not times:
        meant = meant.replace("â€™", "’").replace("\x93", "“").replace("\x94", "”")
    found = repaired(damaged)
    assert found
    assert (found.text, found.cause) == (meant, cause)


@pytest.mark.parametrize(
    "line",
    [
        "Boats lie in Faro, Portugal, Monday, May 6, 2024. (AP Photo/Lia Costa)",
        "“It’s over,” she said—“really…” – €20, 50 °C, ½ mile, © 2024, ™ ®",
        "Die Bürgermeisterin spricht über die Größe der „Straße“ – MÜNCHEN (dpa/Jörg Müller)",
        "Le maire, à l’hôtel de ville, a déclaré : « Ça suffit ! » VOILÀ L’ÉTÉ À PARIS (AFP/Noël Œuvrard)",
        "El niño llegó a Ibáñez; ¿qué pasó? ¡Sí! CAÑÓN (EFE/José Muñoz)",
        "La città di Forlì è già lì perché c’è più (ANSA/Niccolò Cantù)",
        "A mãe de João não está em São Paulo, às três; ÓRGÃO À VENDA, CORAÇÃO (Lusa/Conceição)",
        "Kommunen på Tromsø, Ålesund og Årdal; blåbærsyltetøy (NTB/Øyvind Ås)",
        "De coördinator in ’s-Hertogenbosch, één café (ANP/Zoë)",
        "Zażółć gęślą jaźń; Łódź, Świętokrzyskie (PAP/Żaneta Ćwik)",
        "صورة تظهر المتظاهرين في القاهرة، مصر",
        "ראש העיר תל אביב",
        "Мэр Москвы; Київ, Україна; Београд",
        "東京都知事の記者会見、２０２４年５月６日（共同）",
        "北京市长在新闻发布会上讲话 서울시장",
        "Δήμαρχος Αθηναίων, Nguyễn Phú Trọng, İstanbul Büyükşehir, Plzeň, Őrség",
        "ﬁne ligatures, ﬀ, full-width ＡＢＣ, zero\u200bwidth, soft\u00adhyphen, hard\u00a0space",
        "cafe\u0301 in two characters",
        "Â",
        "🚢 in Faro 👩🏽‍🚒",
    ],
)
def test_right_text_is_left_alone(line):
    assert repaired(line) is None


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_ascii_is_never_touched(line):
    assert repaired(line) is None


@given(st.text())
def test_no_line_breaks_it(line):
    repaired(line)


@pytest.mark.parametrize("piece", ["BÃ¼r ", "\x93a", "Ãƒ", "日本 BÃ¼r ", "â€œ a â€\ufffd", "صورة "])
def test_long_lines_take_time_in_proportion(piece):
    def seconds(count):
        line = piece * count
        start = time.process_time()
        repaired(line)
        return time.process_time() - start

    small, large = min(seconds(5_000) for _ in range(3)), min(seconds(40_000) for _ in range(2))
    assert large < 8 * 4 * max(small, 0.005), f"{small:.3f} s for 1, {large:.3f} s for 8"

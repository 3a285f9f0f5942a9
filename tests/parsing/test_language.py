"""The language of a caption's sentences."""

import pytest

from captionmgr.parsing.language import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A ferry leaves the port of Bergen, Norway, on Friday. (AP Photo/Dana Holt)", "en"),
        ("Eine Fähre verlässt am Freitag den Hafen von Bergen. Foto: Dana Holt/dpa", "de"),
        ("Un bac quitte le port de Brest, dans le Finistère, le 3 mai 2021. (Photo by Anne Le Goff / AFP)", "fr"),
        ("Un transbordador sale del puerto de Vigo, este lunes por la mañana. EFE/Ana Ruiz", "es"),
        ("Un traghetto lascia il porto di Genova, nella mattina del 3 maggio 2021. ANSA/Luca Bruni", "it"),
        ("Um barco deixa o porto do Funchal, na ilha da Madeira, em 3 de maio. Lusa/Rui Melo", "pt"),
        ("En ferge forlater havnen i Bergen etter at stormen ikke ga seg. Foto: Jonas Holt / NTB", "no"),
        ("Een veerboot verlaat de haven van Den Helder, waar het tijdens de storm druk was. ANP", "nl"),
        ("Prom opuszcza port w Gdyni podczas sztormu, który się nie kończy. PAP/Jan Nowy", "pl"),
        ("عبّارة تغادر ميناء الإسكندرية في صباح يوم الجمعة", "ar"),
        ("یک کشتی بندر را در روز جمعه ترک می‌کند و گردشگران منتظرند", "fa"),
        ("מעבורת עוזבת את נמל חיפה ביום שישי", "he"),
        ("Паром покидает порт, где были объявлены учения", "ru"),
        ("Пором залишає порт, їхній рейс відклали", "uk"),
        ("Το πλοίο φεύγει από το λιμάνι του Πειραιά", "el"),
        ("渡轮星期五离开上海港口", "zh"),
        ("金曜日に神戸港を出るフェリー", "ja"),
        ("금요일 부산항을 떠나는 여객선", "ko"),
        ("เรือเฟอร์รี่ออกจากท่าเรือในวันศุกร์", "th"),
        ("शुक्रवार को बंदरगाह से निकलती नौका", "hi"),
        # traps: capitals in the agency's language, names with foreign particles, a foreign title quoted
        ("Eine Fähre verlässt den Hafen. EDITORIAL USE ONLY - NOT FOR SALE - THIS IS FOR THE USE OF THE PRESS", "de"),
        ("Minister Ursula von der Aa meets the mayor of the town and her guests, in Oslo.", "en"),
        ("La ministra Ursula Von der Aa, en la ceremonia del premio, durante el acto de hoy.", "es"),
        ("Fans queue for a showing of “La vie et rien d'autre” at the cinema, which has been sold out.", "en"),
    ],
)
def test_language(text, language):
    found = find_language(text)
    assert found is not None
    assert found.value == language
    assert 0 < found.confidence <= 1
    assert found.span.of(text).strip() != ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Jane Doe, Oslo",
        "(AP Photo/Dana Holt)",
        "EDITORIAL USE ONLY NO SALES THE USE OF THIS IS FOR YOU",
        "12.05.2021",
        "日本",
        "Москва",
        "avec pour nach und",
    ],
)
def test_too_little_or_a_draw(text):
    assert find_language(text) is None


def test_the_words_that_decided():
    text = "Bergen: Eine Fähre verlässt den Hafen."
    assert find_language(text).span.of(text) == "Eine"

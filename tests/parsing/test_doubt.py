"""Wording that keeps its distance from the picture; never wording about a person or a crime."""

import pytest

from captionmgr.parsing.verification import find_doubt


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("This image from video purports to show a convoy near Arda.", "purports to show"),
        ("A purported photo of the convoy near Arda.", "purported photo"),
        ("Video that allegedly shows the convoy near Arda.", "allegedly shows"),
        ("A frame grab claims to show the convoy near Arda.", "claims to show"),
        ("A photo posted online is said to show the convoy.", "said to show"),
        ("Unverified footage of the convoy near Arda.", "Unverified footage"),
        ("Unverified social media video of the convoy.", "Unverified social media video"),
        ("Video appears to show the convoy near Arda.", "appears to show"),
        ("Das Video soll einen Konvoi bei Arda zeigen.", "soll einen Konvoi bei Arda zeigen"),
        ("Das Bild zeigt angeblich einen Konvoi.", "zeigt angeblich"),
        ("Nicht verifiziertes Video eines Konvois.", "Nicht verifiziertes Video"),
        ("Une vidéo censée montrer un convoi près d'Arda.", "censée montrer"),
        ("Une image qui montrerait un convoi.", "montrerait"),
        ("Una imagen que supuestamente muestra un convoy.", "supuestamente muestra"),
        ("Vídeo no verificado de un convoy.", "Vídeo no verificado"),
        ("Un video che mostrerebbe un convoglio.", "mostrerebbe"),
        ("Uma imagem que supostamente mostra um comboio.", "supostamente mostra"),
        ("Bildet skal angivelig vise en konvoi.", "skal angivelig vise"),
        ("De video zou een konvooi bij Arda tonen.", "zou een konvooi bij Arda tonen"),
        ("Nagranie, które rzekomo przedstawia konwój.", "rzekomo przedstawia"),
    ],
)
def test_doubt_about_the_picture(text, words):
    found = find_doubt(text)
    assert found is not None
    assert (found.field, found.value, found.span.of(text)) == ("doubtful", True, words)


@pytest.mark.parametrize(
    "text",
    [
        "An alleged gunman is led into court in Oslo.",
        "Police guard the man who allegedly fired the shots.",
        "He is accused of allegedly stealing a bicycle.",
        "The oldest bridge in town, said to be haunted.",
        "A minister claims to have won the vote.",
        "The museum claims to show more ships than any other.",
        "He said to reporters that the port is open.",
        "Der mutmaßliche Schütze und sein angeblicher Helfer stehen vor Gericht.",
        "Die Fähre soll am Freitag den Hafen verlassen.",
        "El presunto asesino, que presuntamente robó un coche, llega al tribunal.",
        "Le suspect, prétendument armé, quitte le tribunal.",
        "De minister zou vrijdag aftreden.",
        "An unconfirmed number of people are missing.",
        "Rzekomy sprawca opuszcza sąd.",
    ],
)
def test_doubt_about_somebody_or_something_else(text):
    assert find_doubt(text) is None

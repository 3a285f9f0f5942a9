"""Wire marks and embargoes: what each caption carries, and the sentences that only look as if they carried one."""

import pytest

from captionmgr.model.reading import Span
from captionmgr.parsing.marks import find_marks
from captionmgr.services import reading


def marks(text):
    return [(one.field, one.span.of(text)) for one in find_marks(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        ("CORRECTS BYLINE - A ferry leaves Bergen, Norway. (AP Photo/Dana Holt)", "correction", "CORRECTS BYLINE"),
        ("A ferry leaves. (AP Photo/Dana Holt) CORRECTS DATE TO MAY 3", "correction", "CORRECTS DATE TO MAY 3"),
        ("A ferry leaves. /// CORRECTED VERSION /// AFP PHOTO", "correction", "CORRECTED VERSION"),
        ("A ferry leaves. (AP Photo/Dana Holt) Corrects byline.", "correction", "Corrects byline"),
        ("CORRECTION: A ferry leaves Bergen.", "correction", "CORRECTION"),
        ("CORREX A ferry leaves Bergen.", "correction", "CORREX"),
        ("KORREKTUR: Eine Fähre verlässt Bergen. Foto: Dana Holt/dpa", "correction", "KORREKTUR"),
        ("CORRIGE FECHA. Un transbordador sale de Vigo.", "correction", "CORRIGE"),
        ("CORREZIONE - Un traghetto lascia Genova.", "correction", "CORREZIONE"),
        ("CORREÇÃO: Um barco deixa o Porto.", "correction", "CORREÇÃO"),
        ("ADDS NAME OF THE CAPTAIN - A ferry leaves.", "addition", "ADDS NAME OF THE CAPTAIN"),
        ("A ferry leaves. (AP Photo/Dana Holt) ADDITION", "addition", "ADDITION"),
        ("ADD CREDIT - A ferry leaves.", "addition", "ADD CREDIT"),
        ("ERGÄNZUNG: Eine Fähre verlässt Bergen.", "addition", "ERGÄNZUNG"),
        ("A ferry leaves. RECROP (AP Photo/Dana Holt)", "recrop", "RECROP"),
        ("ALTERNATIVE CROP - A ferry leaves.", "recrop", "ALTERNATIVE CROP"),
        ("(EDITORS NOTE: Alternate crop.) A ferry leaves.", "recrop", "Alternate crop"),
        ("RETRANSMISSION - A ferry leaves.", "retransmission", "RETRANSMISSION"),
        ("A ferry leaves. (AP Photo/Dana Holt) RESEND", "retransmission", "RESEND"),
        ("REPEATING - A ferry leaves.", "retransmission", "REPEATING"),
        ("WIEDERHOLUNG: Eine Fähre verlässt Bergen.", "retransmission", "WIEDERHOLUNG"),
        ("MANDATORY KILL - A ferry leaves.", "kill", "MANDATORY KILL"),
        ("PLEASE KILL THIS PHOTO. A ferry leaves.", "kill", "PLEASE KILL THIS PHOTO"),
        ("PHOTO WITHDRAWN - A ferry leaves.", "kill", "PHOTO WITHDRAWN"),
        ("ANULADA: Un transbordador sale de Vigo.", "kill", "ANULADA"),
        ("RÜCKZUG - Eine Fähre verlässt Bergen.", "kill", "RÜCKZUG"),
    ],
)
def test_marks(text, field, words):
    assert marks(text) == [(field, words)]


@pytest.mark.parametrize(
    "text",
    [
        "A teacher corrects exams in Lyon, France, and adds notes.",
        "A TEACHER CORRECTS EXAMS IN LYON AND ADDS A NOTE.",
        "New York City Department of Correction officers stand guard at Rikers Island.",
        "STATE DEPARTMENT OF CORRECTION OFFICERS STAND GUARD.",
        'A protester holds a sign reading "KILL THE BILL" outside the parliament.',
        "KILL BILL plays at an open-air cinema in Rome, Italy.",
        "Farmers harvest the first crop of the year. A new crop is sown in spring.",
        "The minister said the talks added nothing. In addition, he left early.",
        "A radio transmission tower stands above the town; forces were withdrawn.",
        "He repeated the call to resend the letters.",
        "Shoppers buy correction fluid and a repeating rifle.",
        "Correcting course, the ferry leaves the port.",
    ],
)
def test_sentences_that_are_no_marks(text):
    assert marks(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ATTENTION EDITORS: GRAPHIC CONTENT - Rescuers carry a body.", "ATTENTION EDITORS: GRAPHIC CONTENT"),
        ("Rescuers carry a body. GRAPHIC CONTENT (AP Photo/Dana Holt)", "GRAPHIC CONTENT"),
        ("Graphic content warning: rescuers carry a body.", "Graphic content warning"),
        ("(EDITORS NOTE: Image contains graphic content.) A body.", "EDITORS NOTE: Image contains graphic content"),
        ("VIEWER DISCRETION ADVISED. Rescuers carry a body.", "VIEWER DISCRETION ADVISED"),
        ("ATTENTION EDITORS - VISUAL COVERAGE OF SCENES OF INJURY OR DEATH",
         "ATTENTION EDITORS - VISUAL COVERAGE OF SCENES OF INJURY OR DEATH"),
        ("ACHTUNG: Drastische Darstellung! Helfer tragen eine Leiche.", "ACHTUNG: Drastische Darstellung"),
        ("CONTENU SENSIBLE - Des sauveteurs portent un corps.", "CONTENU SENSIBLE"),
        ("ATENCIÓN: IMÁGENES SENSIBLES. Un cuerpo en la calle.", "ATENCIÓN: IMÁGENES SENSIBLES"),
        ("ATTENZIONE: IMMAGINI FORTI - Un corpo in strada.", "ATTENZIONE: IMMAGINI FORTI"),
        ("UWAGA: DRASTYCZNE ZDJĘCIE. Ratownicy niosą ciało.", "UWAGA: DRASTYCZNE ZDJĘCIE"),
        ("LET OP: schokkende beelden. Redders dragen een lichaam.", "LET OP: schokkende beelden"),
    ],
)  # fmt: skip
def test_graphic_content(text, words):
    assert marks(text) == [("graphic_content", words)]


@pytest.mark.parametrize(
    "text",
    [
        "The graphic content of the series is praised by critics.",
        "A graphic designer shows images of a sensitive plant.",
        "Visitors read graphic novels at a fair in Angoulême, France.",
        "Das Museum zeigt drastische Darstellungen des Krieges.",
    ],
)
def test_graphic_things_that_are_no_warning(text):
    assert marks(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("EMBARGOED UNTIL 0001 GMT Monday May 3, 2021. A ferry.", "2021-05-03T00:01Z"),
        ("STRICTLY EMBARGOED until 22:30hrs Sunday May 2, 2021. A ferry.", "2021-05-02T22:30"),
        ("HOLD FOR RELEASE UNTIL 9 P.M. EDT ON MAY 3, 2021 - A ferry.", "2021-05-03T21:00-04:00"),
        ("Embargoed to 00:01 BST, 3 May 2021. A ferry.", "2021-05-03T00:01+01:00"),
        ("NOT FOR PUBLICATION BEFORE 12.05.2021. A ferry.", "2021-05-12"),
        ("SPERRFRIST: 12. Mai 2021, 18.00 Uhr - Eine Fähre.", "2021-05-12T18:00"),
        ("EMBARGO : 3 mai 2021 à 18h00 - Un bac.", "2021-05-03T18:00"),
        ("NO PUBLICAR HASTA EL 3 de mayo de 2021 a las 18:30. Un barco.", "2021-05-03T18:30"),
        ("Embargo: Monday, May 3, 2021 00:01 UTC+2. A ferry.", "2021-05-03T00:01+02:00"),
        ("NON PUBBLICARE PRIMA DEL 3 maggio 2021. Un traghetto.", "2021-05-03"),
        # what the words leave open stays in words: no year, a zone of two meanings, a time that could be a year
        ("EMBARGOED UNTIL 0001 GMT Monday May 3. A ferry.", "EMBARGOED UNTIL 0001 GMT Monday May 3"),
        ("SPERRFRIST 12. Mai 18.00 Uhr - Eine Fähre.", "SPERRFRIST 12. Mai 18.00 Uhr"),
        ("EMBARGO UNTIL 6 p.m. ET May 3, 2021. A ferry.", "EMBARGO UNTIL 6 p.m. ET May 3, 2021"),
        ("EMBARGOED UNTIL MAY 3 2000 GMT - A ferry.", "EMBARGOED UNTIL MAY 3 2000 GMT"),
        ("NOT FOR USE UNTIL 22:30. Police said", "NOT FOR USE UNTIL 22:30"),
    ],
)
def test_embargoes(text, value):
    (found,) = find_marks(text, Span(0, len(text)))
    assert (found.field, found.value) == ("embargo", value)
    assert found.span.of(text).endswith(value) or "T" in value or value.startswith("2021")


@pytest.mark.parametrize(
    "text",
    [
        "Trucks wait at the border under a trade embargo until May 3, 2021.",
        "THE OIL EMBARGO UNTIL MAY 3, 2021 HURT FARMERS.",
        "EMBARGO LIFTED - A ferry leaves.",
        "A protester holds up a placard against the Cuba embargo, May 3, 2021.",
        "Fans hold tickets for the release of the film on May 3, 2021.",
        "The road was not used before May 3, 2021, officials said.",
    ],
)
def test_embargoes_that_are_news(text):
    assert marks(text) == []


def test_several_marks_stand_side_by_side():
    text = "CORRECTS CITY - ADDS CREDIT - EMBARGOED UNTIL 12.05.2021. A ferry. PHOTO KILL"
    assert [field for field, _ in marks(text)] == ["correction", "addition", "kill", "embargo"]


def test_the_end_of_an_embargo_is_neither_the_pictures_date_nor_a_place():
    text = (
        "EMBARGOED UNTIL 6 p.m. EDT, May 5, 2098. GRAPHIC CONTENT: A medic walks in the street in Porto, Portugal, "
        "Monday, May 3, 2021. (AP Photo/Ana Ruiz)"
    )
    found = reading.read_caption(text)
    assert found.text_of("embargo") == "2098-05-05T18:00-04:00"
    assert (found.text_of("date_created"), found.text_of("city")) == ("2021-05-03", "Porto")
    assert [one.value for one in found.found if one.field == "weekday"] == ["Monday"]


def test_an_embargo_ends_in_no_blank_of_any_kind():
    found = next(one for one in reading.read_caption("EMBARGOED UNTIL \x1f").found if one.field == "embargo")
    assert found.value == "EMBARGOED UNTIL"

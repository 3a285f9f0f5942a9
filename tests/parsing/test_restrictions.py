"""Restrictions on use: the phrases as printed, what they mean, when they end; and the words that restrict nothing."""

import datetime

import pytest

from captionmgr.model.reading import Span
from captionmgr.model.restrictions import RestrictionCode, last_day_of_use
from captionmgr.parsing.restrictions import find_restrictions

PROSE = "A ferry leaves Bergen, Norway, May 1, 2021. "


def found(text, prose=None):
    return find_restrictions(text, prose or Span(0, len(text)))


def codes(text, prose=None):
    return [(one.span.of(text), one.value) for one in found(text, prose) if one.field == "restriction_code"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("EDITORIAL USE ONLY", "editorial-use-only"),
        ("For editorial use only", "editorial-use-only"),
        ("RESTRICTED TO EDITORIAL USE", "editorial-use-only"),
        ("Nur zur redaktionellen Verwendung", "editorial-use-only"),
        ("USAGE ÉDITORIAL UNIQUEMENT", "editorial-use-only"),
        ("SOLO USO EDITORIAL", "editorial-use-only"),
        ("Solo per uso editoriale", "editorial-use-only"),
        ("APENAS PARA USO EDITORIAL", "editorial-use-only"),
        ("Kun til redaksjonell bruk", "editorial-use-only"),
        ("Alleen voor redactioneel gebruik", "editorial-use-only"),
        ("Wyłącznie do użytku redakcyjnego", "editorial-use-only"),
        ("MANDATORY CREDIT", "mandatory-credit"),
        ("MANDATORY CREDIT: HARBOR MUSEUM", "mandatory-credit"),
        ('MANDATORY CREDIT "AFP PHOTO / HARBOR MUSEUM"', "mandatory-credit"),
        ("nur mit vollständiger Nennung des vorstehenden Credits", "mandatory-credit"),
        ("MENTION OBLIGATOIRE", "mandatory-credit"),
        ("CRÉDITO OBLIGATORIO", "mandatory-credit"),
        ("NO SALES", "no-sales"),
        ("PROHIBIDA SU VENTA", "no-sales"),
        ("NO RESALES", "no-resales"),
        ("NO THIRD PARTY SALES", "no-resales"),
        ("KEIN WEITERVERKAUF", "no-resales"),
        ("NO ARCHIVES", "no-archives"),
        ("KEINE ARCHIVIERUNG", "no-archives"),
        ("PAS D'ARCHIVES", "no-archives"),
        ("NO COMMERCIAL USE", "no-commercial-use"),
        ("NO MARKETING", "no-marketing"),
        ("NO ADVERTISING CAMPAIGNS", "no-advertising"),
        ("DISTRIBUTED AS A SERVICE TO CLIENTS", "service-to-clients"),
        ("THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY", "third-party"),
        ("DO NOT OBSCURE LOGO", "logo-not-obscured"),
        ("NO CROPPING", "no-alteration"),
        ("ONE TIME USE ONLY", "one-time-use"),
        ("Zur einmaligen Verwendung", "one-time-use"),
        ("USE SUBJECT TO RESTRICTIONS", "subject-to-restrictions"),
        ("REVIEWED BY THE ARMY", "reviewed-before-release"),
        ("RESTRICTED TO SUBSCRIBERS IN NORWAY", "limited-purpose"),
        ("NO COMMERCIAL OR EDITORIAL SALES IN JAPAN", "no-sales-in-territory"),
        ("NO LICENSING IN CHINA, HONG KONG, JAPAN, SOUTH KOREA AND FRANCE", "no-sales-in-territory"),
        ("JAPAN OUT", "territory-out"),
        ("SOUTH KOREA OUT", "territory-out"),
        ("CHINA, TAIWAN OUT", "territory-out"),
        ("DEUTSCHLAND OUT", "territory-out"),
        ("TV OUT", "television-out"),
        ("LOCAL TELEVISION OUT", "television-out"),
        ("MAGS OUT", "magazines-out"),
        ("NO MAGAZINES", "magazines-out"),
        ("INTERNET OUT", "internet-out"),
        ("NEW YORK TIMES OUT", "outlet-out"),
        ("NO MOBILE USE", "mobile-out"),
    ],
)
def test_what_a_phrase_means(words, code):
    assert codes(f"{PROSE}{words}.") == [(words, code)]
    RestrictionCode(code)


def test_one_phrase_may_mean_two_things():
    words = "NOT FOR SALE FOR MARKETING OR ADVERTISING CAMPAIGNS"
    assert codes(PROSE + words) == [(words, "no-marketing"), (words, "no-advertising")]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("RESTRICTIONS: Use subject to restrictions. Editorial use only, no commercial use without prior consent from "
         "rights holder.", ["subject-to-restrictions", "editorial-use-only", "no-commercial-use"]),
        ("ACHTUNG: Nur zur redaktionellen Verwendung im Zusammenhang mit dem Hafen und nur mit vollständiger Nennung "
         "des vorstehenden Credits", ["editorial-use-only", "mandatory-credit"]),
        ("MANDATORY CREDIT; NO SALES; MAGS OUT; TV OUT; INTERNET OUT",
         ["mandatory-credit", "no-sales", "magazines-out", "television-out", "internet-out"]),
        ("LOCAL TELEVISION OUT; MAGAZINES OUT", ["television-out", "magazines-out"]),
        ("(JAPAN OUT) MANDATORY CREDIT NO LICENSING IN CHINA",
         ["territory-out", "mandatory-credit", "no-sales-in-territory"]),
        ("HANDOUT EDITORIAL USE ONLY/NO SALES/NO ARCHIVES", ["editorial-use-only", "no-sales", "no-archives"]),
        ("NO MARKETING NO ADVERTISING CAMPAIGNS", ["no-marketing", "no-advertising"]),
    ],
)  # fmt: skip
def test_phrases_in_a_row(text, meant):
    assert [code for _, code in codes(PROSE + text)] == meant


@pytest.mark.parametrize(
    "text",
    [
        "No archives survive from the years of the war.",
        "The shop has no sales staff, and no advertising was allowed in the park.",
        "Tickets are valid until May 3, 2021, at the museum.",
        "Farmers use within 10 days what they harvest.",
        'A protester holds a sign reading "IRAN OUT" in Oslo.',
        "A SIGN READS SOLD OUT AT THE CINEMA.",
        "GREECE OUT OF THE CUP AFTER PENALTIES.",
        "Access to the port is restricted to residents.",
        "The bridge was reviewed by the engineers. The time is up.",
        "The mandatory credit check of the bank annoys customers.",
        "Die Ausstellung ist bis 12.05.2021 geöffnet.",
        "The light went out, and she walked out.",
    ],
)
def test_words_that_restrict_nothing(text):
    assert found(text) == ()


def test_beside_the_prose_any_case_counts():
    text = "A ferry leaves. (AP Photo/Dana Holt) no sales, mags Out. no archives"
    assert [code for _, code in codes(text, Span(0, 16))] == ["no-sales", "no-archives"]


@pytest.mark.parametrize(
    ("text", "words", "expiry"),
    [
        ("NO USE AFTER 14 DAYS.", "NO USE AFTER 14 DAYS", "P14D"),
        ("NOT TO BE USED AFTER MAY 3, 2021.", "NOT TO BE USED AFTER MAY 3, 2021", "2021-05-03"),
        ("FREE USE WITHIN 10 DAYS.", "FREE USE WITHIN 10 DAYS", "P10D"),
        ("TO BE USED WITHIN 7 DAYS FROM MAY 3, 2021.", "TO BE USED WITHIN 7 DAYS FROM MAY 3, 2021", "2021-05-10"),
        ("EDITORIAL USE ONLY UNTIL MAY 3, 2021.", "UNTIL MAY 3, 2021", "2021-05-03"),
        ("EXPIRES MAY 3, 2021.", "EXPIRES MAY 3, 2021", "2021-05-03"),
        ("FOR USE WITHIN 48 HOURS.", "FOR USE WITHIN 48 HOURS", "PT48H"),
        ("Nutzung nur bis 12.05.2021.", "Nutzung nur bis 12.05.2021", "2021-05-12"),
        ("Nur zur redaktionellen Verwendung bis zum 12. Mai 2021.", "bis zum 12. Mai 2021", "2021-05-12"),
        ("Honorarfrei nur für 4 Wochen.", "Honorarfrei nur für 4 Wochen", "P28D"),
        ("UTILISATION LIMITÉE À 30 JOURS.", "UTILISATION LIMITÉE À 30 JOURS", "P30D"),
        ("USO EDITORIAL HASTA EL 12 de mayo de 2021.", "HASTA EL 12 de mayo de 2021", "2021-05-12"),
        ("Utilizzo consentito fino al 12 maggio 2021.", "Utilizzo consentito fino al 12 maggio 2021", "2021-05-12"),
        ("USO PERMITIDO DURANTE 3 MESES.", "USO PERMITIDO DURANTE 3 MESES", "P3M"),
        ("Gebruik toegestaan tot 12 mei 2021.", "Gebruik toegestaan tot 12 mei 2021", "2021-05-12"),
        ("Kun til redaksjonell bruk innen 14 dager.", "innen 14 dager", "P14D"),
        ("Wyłącznie do użytku redakcyjnego do 12 maja 2021.", "do 12 maja 2021", "2021-05-12"),
        ("USE ONLY WITHIN ONE YEAR.", "USE ONLY WITHIN ONE YEAR", "P1Y"),
    ],
)
def test_expiry(text, words, expiry):
    text = PROSE + text
    assert [(one.span.of(text), one.value) for one in found(text) if one.field == "restriction_expiry"] == [
        (words, expiry)
    ]
    assert "limited-time" in [code for _, code in codes(text)]


@pytest.mark.parametrize(
    "text",
    ["ONE TIME USE ONLY", "EDITORIAL USE ONLY", "NO SALES FOR 3 REASONS", "NOT FOR USE UNTIL MAY 3, 2021",
     "USE WITHIN THE BUILDING"],
)  # fmt: skip
def test_no_expiry(text):
    assert "restriction_expiry" not in [one.field for one in found(PROSE + text)]


@pytest.mark.parametrize(
    ("expiry", "day"),
    [
        ("P14D", datetime.date(2021, 2, 14)),
        ("P1M", datetime.date(2021, 2, 28)),
        ("P1Y", datetime.date(2022, 1, 31)),
        ("PT48H", datetime.date(2021, 2, 2)),
        ("PT25H", datetime.date(2021, 2, 2)),
        ("2021-05-03", datetime.date(2021, 5, 3)),
        ("2021-06", datetime.date(2021, 6, 30)),
        ("2021", datetime.date(2021, 12, 31)),
    ],
)
def test_the_last_day_of_use(expiry, day):
    assert last_day_of_use(expiry, datetime.date(2021, 1, 31)) == day


@pytest.mark.parametrize("expiry", ["", "P", "soon", "2021-02-30", "P5W"])
def test_what_is_no_expiry(expiry):
    with pytest.raises(ValueError):
        last_day_of_use(expiry, datetime.date(2021, 1, 31))


@pytest.mark.parametrize("expiry", ["P9999D", "P999Y", "P999M"])
def test_an_expiry_beyond_the_calendar(expiry):
    with pytest.raises(ValueError):
        last_day_of_use(expiry, datetime.date(9990, 1, 31))

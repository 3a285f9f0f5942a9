"""What a caption says of its own verification: claims with their exact words, and wording that only doubts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from captionmgr.model.reading import Found, Span
from captionmgr.model.verification import Claim, Polarity
from captionmgr.parsing.knowledge import Houses
from captionmgr.parsing.sentences import sentences
from captionmgr.parsing.words import words_of

_CHECKED = re.compile(
    r"\b(?:(?i:verified|authenticated|geolocated|verifiziert|verificad[oa]s?|v[ée]rifi[ée]e?s?|authentifi[ée]e?s?)"
    r"|(?i:(?:able\s+to\s+|has\s+|have\s+|had\s+)?(?:verify|confirm(?:ed)?|authenticate)|matched\s+by))\b"
)
_PLAIN = re.compile(r"(?i:verified|authenticated|geolocated|verifiziert|verificad|v[ée]rifi[ée]|authentifi)")
_UNCHECKED = re.compile(
    r"\b(?i:cannot|can\s?not|can['’]t|could\s+not|couldn['’]t|unable\s+to|not\s+(?:been\s+)?able\s+to"
    r"|not\s+(?:been\s+)?(?:possible|independently)"
    r"|has\s+not\s+been|have\s+not\s+been|was\s+not|no\s+(?:pudo|ha\s+podido|puede|pudieron)"
    r"|konnten?\s+nicht|nicht|n['’]a\s+pas\s+pu|non\s+ha\s+potuto)\b"
    r"[^.;]{0,120}?(?i:verif|confirm|authenticat|überprüf|geprüft|bestätig|v[ée]rifi)"
    r"|(?i:could|may)\s+have\s+been\s+(?:digitally\s+)?(?i:manipulated|altered)"
)
_ABOUT_PICTURE = re.compile(
    r"(?i:independent|image|video|photo|picture|footage|content|authentic|frame|clip|material|aufnahme|imagen|this\b)"
)
_CLAUSE_END = re.compile(r",|;|\s+[-–—]\s+|\s+(?=(?:shows?|showing|zeigt|zeigen|muestra|montre|purports?)\b)")
_CLAUSE_START = re.compile(r"\b(?:which|that|who)\s+|\b(?=whose\s)|,\s+and\s+|,\s+|\s+and\s+(?=\w+ed\b)|;\s+|:\s+")
_PART = re.compile(r",\s+and\s+|[()]\s*|;\s+|\s+[-–—/]+\s+|==\s*|(?<=:)\s+")
_VERIFYING = (
    "verif", "vérif", "confirm", "uthentic", "authentif", "geoloc", "matched", "prüf", "bestätig", "manipulat",
    "altered",
)  # fmt: skip
"""Some of it is in every claim; asked first, since most captions make none."""

_ABLE = re.compile(r"\s(?i:is|was|has|cannot|could|can|no)\b")
_DOUBT_KEYS = frozenset(
    {
        *("purport", "purports", "purported", "purportedly", "purporting", "allegedly"),
        *("apparently", "supposedly", "unverified", "unconfirmed"),
        *("reportedly", "angeblich", "angebliche", "angebliches", "soll", "sollen", "mutmaßlich"),
        *("verifiziertes", "verifizierte", "verifizierten", "geprüfte", "ungeprüfte", "ungeprüftes", "unbestätigtes"),
        *("prétendument", "prétend", "prétendent", "censé", "censée", "censés", "supposé", "supposée", "montrerait"),
        *(
            "montreraient",
            "vérifiée",
            "vérifié",
            "vérifiées",
            "supuestamente",
            "presuntamente",
            "mostraría",
            "pretende",
        ),
        *("mostrarían", "verificar", "verificada", "verificado", "verificadas", "presumibilmente", "presuntamente"),
        *("mostrerebbe", "mostrerebbero", "verificata", "verificato", "verificate", "supostamente", "alegadamente"),
        *("mostraria", "mostrariam", "zou", "zouden", "verluidt", "vermeende", "geverifieerde", "geverifieerd"),
        *("angivelig", "visstnok", "hevdes", "skal", "ubekreftet", "verifisert", "verifiserte", "uverifisert"),
        *("rzekomo", "rzekome", "niezweryfikowane", "niezweryfikowany", "niezweryfikowanego", "niepotwierdzone"),
    }
)
"""Words in small letters; one of them is in every wording that keeps its distance, but for the next."""

_SAID = frozenset(
    {*("claims", "claim", "claimed", "claiming", "said", "appears", "appear", "appeared", "appearing"), "believed"}
)
_SHOWN = frozenset({"show", "depict", "taken", "filmed", "recorded", "shot"})
"""English wording that needs a word of each."""

_PICTURED = r"(?:images?|videos?|photos?|photographs?|pictures?|footage|clips?|screengrab|frames?|recording|material)"
_BILD = r"(?:Bild(?:er|es)?|Videos?|Fotos?|Aufnahmen?|Bildmaterial|Material)"
_SEEN = r"(?:shows?|showing|depicts?|depicting|taken|filmed|captured|recorded|shot)"
_DOUBT = re.compile(
    r"\b(?i:"
    # en
    rf"purport(?:s|ed|edly|ing)?\s+(?:to\s+(?:show|be|depict|have)\b|{_SEEN}|{_PICTURED})|purports\b"
    rf"|(?:allegedly|supposedly|apparently|reportedly)\s+{_SEEN}|{_SEEN}\s+(?:what\s+(?:is|are|was)\s+)?allegedly"
    r"|said\s+to\s+(?:show|depict)|(?P<wide>(?:claim(?:s|ed|ing)?|believed|appear(?:s|ed|ing)?)\s+to\s+(?:show|depict))"
    r"|(?:claimed|said)\s+to\s+have\s+been\s+(?:taken|filmed|recorded|shot)"
    rf"|(?:unverified|unconfirmed)\s+(?:social\s+media\s+|amateur\s+|user\s+)?{_PICTURED}"
    # de
    rf"|(?:zeig(?:t|en)\s+)?angeblich\s+(?:zeig\w{{1,4}}|aus\b|aufgenommen)|zeig(?:t|en)\s+angeblich|angebliche[srn]?\s+{_BILD}"
    rf"|(?:nicht\s+(?:verifizierte|geprüfte)|ungeprüfte|unbestätigte)[srn]?\s+{_BILD}|zeig(?:t|en)\s+mutmaßlich"
    # fr
    r"|(?:cens|suppos)ée?s?\s+montrer|prétend(?:ent)?\s+montrer|montre(?:nt)?\s+prétendument|montrerai(?:en)?t"
    r"|(?:images?|vidéos?|photos?)\s+non\s+vérifiée?s?"
    # es
    r"|(?:supuestamente|presuntamente)\s+(?:muestran?|tomad[ao]s?|grabad[ao]s?)|muestran?\s+(?:supuestamente|presuntamente)"
    r"|mostrarían?|pretenden?\s+mostrar|(?:im[áa]gen(?:es)?|v[íi]deos?|fotos?)\s+(?:no\s+verificad[ao]s?|sin\s+verificar)"
    # it
    r"|mostrerebber?o?|pretend(?:e|ono)\s+di\s+mostrare|(?:presumibilmente|presuntamente)\s+(?:mostra|ripres)\w{0,3}"
    r"|(?:immagin[ei]|video|foto)\s+non\s+verificat[aoei]"
    # pt
    r"|(?:supostamente|alegadamente)\s+mostram?|mostram?\s+(?:supostamente|alegadamente)|mostrariam?"
    r"|(?:imagem|imagens|vídeos?|fotos?)\s+não\s+verificad[ao]s?"
    # no, nl, pl
    r"|(?:angivelig|visstnok)\s+vise[r]?|skal\s+(?:angivelig\s+|visstnok\s+)?vise|hevdes\s+å\s+vise|viser\s+(?:angivelig|visstnok)"
    r"|(?:ubekreftet|uverifisert|ikke\s+verifiserte?)\s+(?:bilde|video|opptak)"
    r"|naar\s+verluidt\s+te\s+zien|toont\s+naar\s+verluidt|(?:vermeende|niet[-\s]geverifieerde)\s+(?:beelden|video|foto)"
    r"|rzekomo\s+(?:przedstawia|pokazuj|wykonan)\w{0,4}|ma(?:ją)?\s+rzekomo\s+(?:przedstawiać|pokazywać)"
    r"|(?:niezweryfikowan|niepotwierdzon)\w{1,3}\s+(?:zdjęci|nagrani|film|wideo)\w{0,2}"
    r")(?!\w)"
)
"""Wording about the picture, never about a person: of "an alleged gunman" the picture itself is not in doubt."""

_PICTURE = re.compile(rf"\b(?i:{_PICTURED}|grab|this|post|screenshot)\b")
"""Of what "claims to show" must speak; people claim to show things too."""

_SOLL = re.compile(
    r"\b(?i:bild|video|foto|aufnahmen?|bilder|standbild|screenshot|beelden|video['’]s|beeld)\b[^.;\n]{0,60}?"
    r"(?P<words>(?i:soll(?:en)?|zou(?:den)?)\b[^.;\n]{0,80}?\b(?i:zeigen|tonen|laten\s+zien))(?!\w)"
)
"""The verb that says "is to show" in German and Dutch, with a picture as its subject."""

_SHALL = frozenset({"soll", "sollen", "zou", "zouden"})


def find_claims(text: str, provider: str, houses: Houses, apart: Sequence[Span] = ()) -> tuple[Claim, ...]:
    """The claims in a caption, in order; the claimant is the agency the words name, or else the provider.

    Args:
        text: the caption.
        provider: who distributes it.
        houses: the houses known.
        apart: its credits, which no sentence runs across.
    """
    small = text.casefold()
    if not any(map(small.__contains__, _VERIFYING)):
        return ()
    edges = [0, *(edge for span in apart for edge in (span.start, span.end)), len(text)]
    return tuple(
        claim
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        for sentence in sentences(text, start, end)
        for claim in _of_sentence(text, sentence, provider, houses)
    )


def find_doubt(text: str) -> Found | None:
    """The first wording by which a caption keeps its distance ("purports to show"), which is no claim."""
    words = words_of(text)
    if words.isdisjoint(_DOUBT_KEYS) and (words.isdisjoint(_SAID) or words.isdisjoint(_SHOWN)):
        return None
    pictured = _PICTURE.search(text)
    doubts = (one for one in _DOUBT.finditer(text) if not one["wide"] or (pictured and pictured.start() < one.start()))
    spans = [Span(*match.span()) for match in islice(doubts, 1)]
    if not words.isdisjoint(_SHALL) and (match := _SOLL.search(text)):
        spans.append(Span(*match.span("words")))
    first = min(spans, key=lambda one: one.start, default=None)
    return Found("doubtful", True, first, "doubt") if first else None


def _of_sentence(text: str, sentence: Span, provider: str, houses: Houses) -> Iterator[Claim]:
    denied = _UNCHECKED.search(text, sentence.start, sentence.end)
    if denied:
        denial = _denying_words(text, sentence, denied, houses)
        if _ABOUT_PICTURE.search(denial.of(text)) or _named(denial.of(text), houses):
            yield _claim(text, denial, Polarity.CANNOT_BE_VERIFIED, provider, "denied", houses)
        return
    for match in islice(_CHECKED.finditer(text, sentence.start, sentence.end), 8):
        words = _affirming_words(text, sentence, match)
        if words and _affirms(text, sentence, words, match.group(), houses):
            yield _claim(text, words, Polarity.VERIFIED, provider, "affirmed", houses)
            return


def _affirms(text: str, sentence: Span, words: Span, verb: str, houses: Houses) -> bool:
    """Whether the clause speaks of the picture: it names an agency, or stands behind a word for a picture."""
    if _named(words.of(text), houses):
        return True
    before = text[sentence.start : words.start]
    return _PLAIN.search(verb) is not None and _ABOUT_PICTURE.search(before) is not None


def _affirming_words(text: str, sentence: Span, verb: re.Match[str]) -> Span | None:
    start = sentence.start
    for match in _CLAUSE_START.finditer(text, sentence.start, verb.end()):
        if match.end() <= verb.start():
            start = match.end()
    if start == sentence.start:
        return Span(sentence.start, _trim(text, sentence.start, sentence.end).end)
    end = _CLAUSE_END.search(text, verb.end(), sentence.end)
    return _trim(text, start, end.start() if end else sentence.end)


def _denying_words(text: str, sentence: Span, denial: re.Match[str], houses: Houses) -> Span:
    start, end = sentence.start, sentence.end
    for match in _PART.finditer(text, sentence.start, sentence.end):
        if match.end() <= denial.start():
            start = match.end()
        elif match.start() >= denial.end():
            end = match.start()
            break
    shouted = text[start : denial.start()].isupper()
    for begin, behind, _ in houses.named(text, start, denial.start()) if shouted else ():
        begin -= 4 if text[max(0, begin - 4) : begin].casefold() == "the " else 0  # noqa: PLW2901
        if text[max(0, begin - 2)] == "," and _ABLE.match(text, behind):
            start = begin
            break
    return _trim(text, start, end)


def _named(words: str, houses: Houses) -> str:
    return next((row.name for _, _, row in houses.named(words, 0, len(words))), "")


def _claim(text: str, words: Span, polarity: Polarity, provider: str, rule: str, houses: Houses) -> Claim:
    printed = words.of(text)
    return Claim(_named(printed, houses) or provider, polarity, printed, words.start, words.end, rule)


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in "(,;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;)="):
        end -= 1
    return Span(start, end)

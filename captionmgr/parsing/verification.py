"""What a caption says of its own verification: claims with their exact words, and wording that only doubts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from captionmgr.model.reading import Found, Span
from captionmgr.model.verification import Claim, Polarity
from captionmgr.parsing.knowledge import Houses
from captionmgr.parsing.sentences import sentences

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
_ABLE = re.compile(r"\s(?i:is|was|has|cannot|could|can|no)\b")
_DOUBT = re.compile(
    r"\b(?i:purport(?:s|edly|ing)?(?:\s+to\s+show)?|allegedly|claims?\s+to\s+show|claimed\s+to\s+show"
    r"|said\s+to\s+(?:show|be)|apparently\s+shows?"
    r"|angeblich|supuestamente|presuntamente)\b"
)


def find_claims(text: str, provider: str, houses: Houses, apart: Sequence[Span] = ()) -> tuple[Claim, ...]:
    """The claims in a caption, in order; the claimant is the agency the words name, or else the provider.

    Args:
        text: the caption.
        provider: who distributes it.
        houses: the houses known.
        apart: its credits, which no sentence runs across.
    """
    edges = [0, *(edge for span in apart for edge in (span.start, span.end)), len(text)]
    return tuple(
        claim
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        for sentence in sentences(text, start, end)
        for claim in _of_sentence(text, sentence, provider, houses)
    )


def find_doubt(text: str) -> Found | None:
    """The first wording by which a caption keeps its distance ("purports to show"), which is no claim."""
    match = _DOUBT.search(text)
    return Found("doubtful", True, Span(*match.span()), "doubt") if match else None


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

"""What a notice asks: kill, withdrawal, correction, embargo; and whether it takes an earlier one back.

A caption's own marks are read as everywhere (`parsing.marks`); notices say the same in more ways, in headings of
their own and in sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from captionmgr.model.notice import NoticeKind
from captionmgr.model.reading import Span
from captionmgr.parsing.marks import find_marks

_GAP = r"[\s,:;–—-]{1,4}"
_PICTURE = (
    r"(?:photo(?:graph)?s?|pictures?|images?|frames?|bild(?:er|es)?|fotos?|aufnahmen?|clich[ée]s?|im[áa]gen(?:es)?)"
)
_WHICH = (
    r"(?:(?:the|this|these|that|all|any|our|following|above|below|said|das|die|dieses|diese|la|le|les|cette|ces)"
    r"\s{1,3})"
)
_KILL_WORD = (
    r"(?:kill(?:ed|s|ing)?|eliminat(?:es?|ed|ing|ion)s?|withdraw(?:al|n|s|ing)?|withdrew|remov(?:al|ed?|ing|es))"
)
_EARLIER = (
    r"(?:(?:the|our|any|all|this|that|previous|prior|earlier|former|above|photo|picture|mandatory|image)\s+){0,4}"
)
_NOTICE = r"(?:kill|elimination|withdrawal|removal|notice|notification|advisory)s?"

_REVOKED = (
    rf"\bno{_GAP}longer{_GAP}(?:being{_GAP})?{_KILL_WORD}",
    rf"\bdisregard{_GAP}{_EARLIER}{_NOTICE}\b",
    rf"\bdisregard{_GAP}(?:the{_GAP})?(?:previous|earlier)(?=\s*(?:[.!;:,\n]|\Z))",
    rf"\b{_NOTICE}{_GAP}(?:(?:is|are|was|has|have|been|hereby|now){_GAP}){{0,3}}"
    r"(?:lifted|rescinded|cancell?ed|void|voided|revoked|reversed|annulled|retracted|aufgehoben|gegenstandslos)",
    rf"\b(?:kill|elimination){_GAP}(?:(?:is|was|has|been|hereby){_GAP}){{0,3}}withdrawn",
    rf"\b(?:lifts?|rescinds?|cancels?|revokes?|reverses?|lifting|rescinding|cancelling){_GAP}{_EARLIER}"
    r"(?:kill|elimination|withdrawal|removal)s?\b",
    rf"\b{_PICTURE}{_GAP}(?:(?:is|are|has|have|been|was|were|now){_GAP}){{0,3}}(?:reinstated|un-?killed|restored)\b",
    rf"\b(?:may|can){_GAP}(?:now{_GAP})?(?:again{_GAP})?be{_GAP}(?:used|published){_GAP}again\b",
    r"\bun-?kill\b",
    rf"\brückzug{_GAP}(?:(?:ist|wird|wurde){_GAP})?(?:aufgehoben|hinfällig|gegenstandslos)",
    rf"\bannulation{_GAP}(?:est{_GAP})?(?:levée|caduque)",
)
_DENIED = (
    rf"\b(?:this{_GAP})?(?:is|was|are){_GAP}not{_GAP}(?:a{_GAP}|an{_GAP}|being{_GAP})?{_KILL_WORD}",
    rf"\b(?:does|do|need){_GAP}not{_GAP}(?:need{_GAP})?(?:to{_GAP})?(?:be{_GAP})?{_KILL_WORD}",
    rf"\bno{_GAP}(?:need{_GAP}to{_GAP})?(?:kill|withdrawal|elimination)\b",
    rf"\bnot{_GAP}(?:to{_GAP}be{_GAP})?(?:killed|withdrawn|eliminated)\b",
)
_KILLED = (
    r"\b(?:photo|picture|image|mandatory|urgent|please)\s{1,3}kill\b",
    rf"\bkill{_GAP}(?:notice|notification|advisory|{_WHICH}?{_PICTURE})\b",
    rf"\b(?:photo|picture|image)?\s{{0,3}}eliminat(?:es?|ed|ing|ion)\b{_GAP}{_WHICH}{{0,2}}{_PICTURE}",
    rf"\b{_PICTURE}{_GAP}(?:(?:has|have|been|is|are|was|were|being|must|should|be){_GAP}){{1,3}}(?:killed|eliminated)\b",
    rf"\b(?:must|should|may|can){_GAP}not{_GAP}be{_GAP}(?:used|published|distributed)\b",
    rf"\b(?:do|please){_GAP}not{_GAP}(?:use|publish){_GAP}{_WHICH}{{0,2}}{_PICTURE}",
)
_LOUD_KILL = (
    r"(?m:^[ \t]{0,8}(?:\W{0,3}(?:AP|REUTERS|AFP|EPA|DPA|PA|GETTY)\W{1,3})?KILL[ \t]{0,8}(?:[:–—.!*-]|$))"
    r"|\bELIMINAT(?:E[SD]?|IONS?)\b"
)
_WITHDRAWN = (
    rf"\bwithdraw(?:al|n|s|ing)\b(?:{_GAP}(?:of|the|this|these|following|all)){{0,4}}{_GAP}{_PICTURE}",
    rf"\b(?:photo|picture|image)s?{_GAP}(?:withdrawal|removal|removed)\b",
    rf"\b{_PICTURE}{_GAP}(?:(?:has|have|been|is|are|was|were|being|hereby){_GAP}){{1,3}}(?:withdrawn|removed|retracted)\b",
    rf"\b(?:we|is|are|has|have|editors?){_GAP}(?:been{_GAP})?(?:withdrawing|retracting)\b",
    rf"\bplease{_GAP}(?:immediately{_GAP})?(?:remove|delete|withdraw){_GAP}{_WHICH}{{0,3}}{_PICTURE}",
    rf"\b{_PICTURE}{_GAP}(?:(?:wird|werden|wurde|wurden|hiermit){_GAP}){{1,3}}zurückgezogen",
    rf"\bbitte{_GAP}(?:umgehend{_GAP}|sofort{_GAP})?(?:löschen|entfernen){_GAP}sie{_GAP}{_WHICH}{{0,2}}{_PICTURE}",
)
_LOUD_WITHDRAWN = r"\bWITHDRAWALS?\b|\b(?:BILD)?RÜCKZUG\b|\bRÜCKRUF\b|\bRETRAIT\b|\bRETIRADA\b"
_EMBARGOED = (
    rf"\bembargo{_GAP}(?:(?:is|has|been|on|the|now|hereby|time){_GAP}){{0,4}}"
    r"(?:lifted|changed?|extended|removed|moved|update[sd]?|brought\s+forward|revised|cancell?ed)",
    rf"\b(?:new|revised|changed|updated|extended|lifts?|lifting){_GAP}(?:the{_GAP})?embargo",
    rf"\bsperrfrist{_GAP}(?:(?:ist|wird|wurde|neu){_GAP}){{0,2}}(?:aufgehoben|verlängert|geändert|neu)",
    rf"\bembargo{_GAP}(?:est{_GAP})?(?:levé|modifié|prolongé)",
)
_CORRECTED = (
    rf"\b(?:should|must){_GAP}(?:have{_GAP})?read\b",
    rf"\berroneous{_GAP}mentions?\b",
    rf"\bmuss{_GAP}es{_GAP}(?:richtig{_GAP})?hei(?:ß|ss)en\b",
    rf"\bcorrected{_GAP}(?:caption|version|picture|photo|image)\b",
    rf"\bcaption{_GAP}(?:correction|corrected)\b",
    r"\binstead\s{1,3}of\s{1,3}[\[“\"]",
)
_LOUD_CORRECTED = r"\bCORRECT(?:S|ION|IONS|ED|IVE|IF)\b|\bBERICHTIGUNG\b|\bKORREKTUR\b|\bCORRECTIF\b"
_ADVISED = (
    r"\badvisor(?:y|ies)\b",
    r"\battention:?\s{1,3}(?:picture\s{1,3}|photo\s{1,3})?editors?\b",
    r"\b(?:note\s{1,3}to\s{1,3}editors?|editors?['’]?s?['’]?\s{1,3}note)\b",
    r"\b(?:hinweis|achtung)\s{1,3}(?:an\s{1,3}(?:die\s{1,3})?)?redaktion(?:en)?\b",
    r"\bavis\s{1,3}aux\s{1,3}(?:rédactions|clients|abonnés)\b",
)
_LOUD_ADVISED = r"\bACHTUNG\b|\bHINWEIS\b|\bAVIS\b|\bNOTICE\b"


def _any(small: tuple[str, ...], loud: str = "") -> re.Pattern[str]:
    return re.compile("|".join([f"(?i:{one})" for one in small] + ([loud] if loud else [])))


_REVOKES = _any(_REVOKED)
_NOT_A_KILL = _any(_DENIED)
_KINDS = (
    (NoticeKind.KILL, _any(_KILLED, _LOUD_KILL)),
    (NoticeKind.WITHDRAWAL, _any(_WITHDRAWN, _LOUD_WITHDRAWN)),
    (NoticeKind.EMBARGO, _any(_EMBARGOED)),
    (NoticeKind.CORRECTION, _any(_CORRECTED, _LOUD_CORRECTED)),
    (NoticeKind.ADVISORY, _any(_ADVISED, _LOUD_ADVISED)),
)
"""In the order in which they count: a kill that also corrects is a kill."""
_OF_MARKS = {"kill": NoticeKind.KILL, "correction": NoticeKind.CORRECTION, "addition": NoticeKind.ADDITION}
_WITHDRAWING = re.compile(r"(?i)withdr|zurück|rückzug|retir|ingetrokken|wycof")
_ORDER = tuple(NoticeKind)


def kind_of(text: str) -> tuple[NoticeKind, bool]:
    """What a notice asks, and whether it takes an earlier kill or withdrawal back instead."""
    if _REVOKES.search(text):
        return NoticeKind.KILL, True
    plain = _NOT_A_KILL.sub(lambda match: "\n" * len(match[0]), text)
    found = {*_marked(plain), *(kind for kind, pattern in _KINDS if pattern.search(plain))}
    if NoticeKind.KILL in found and NoticeKind.WITHDRAWAL in found and not _says_kill(plain):
        found.discard(NoticeKind.KILL)
    return next((kind for kind in _ORDER if kind in found), NoticeKind.NONE), False


def _marked(text: str) -> Iterator[NoticeKind]:
    """The kinds that the marks of captions say."""
    for one in find_marks(text, Span(0, 0)):
        if one.field in _OF_MARKS:
            withdraws = one.field == "kill" and _WITHDRAWING.search(one.span.of(text))
            yield NoticeKind.WITHDRAWAL if withdraws else _OF_MARKS[one.field]


@lru_cache(maxsize=1)
def _kill_word() -> re.Pattern[str]:
    return re.compile(r"(?i)\b(?:kill|eliminat(?:es?|ed|ing|ion))\b")


def _says_kill(text: str) -> bool:
    return _kill_word().search(text) is not None

"""The lines of a pasted page: what each one is by itself, before its neighbours are asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from captionmgr.model.credit import CreditChain
from captionmgr.model.reading import LineKind, Span
from captionmgr.parsing.credit import find_credits
from captionmgr.parsing.knowledge import Houses

SHORTEST_CAPTION = 15
"""Characters that a line must hold beside its credit to be a caption by itself."""

LONGEST_LINK = 60
"""Characters of a line that only leads elsewhere."""

LONGEST_STAMP = 90
"""Characters of a line that says when the page was published."""

LONGEST_CAPTION = 6_000
"""Characters; a longer line is prose or data, and is not searched for a credit."""

_COUNTER = re.compile(
    r"\W{0,2}(?:(?:photo|image|picture|slide|bilde?|foto|zdjęcie|immagine)\s)?(?P<number>\d{1,4})\s?(?:of|/|von|van|de|di|av|z"
    r"|sur)\s?(?P<total>\d{1,4})(?:\s(?:photos?|images?|pictures?|slides?))?\W{0,3}(?=\s|$|[^\W\d_])",
    re.IGNORECASE,
)
_NAVIGATION = re.compile(
    r"(?:prev(?:ious)?|next|next slideshows?|share(?: this story.*)?|copy(?: link)?|e-?mail|print|facebook"
    r"|twitter|x|linkedin|reddit|pinterest|tumblr|whatsapp|flipboard|read more|show more|close"
    r"|(?:show|hide) caption|show all|replay|slide \d+|article content|play video|back to (?:gallery|video"
    r"|top)|view gallery|gallery|menu|search|log ?in|sign (?:in|up)|subscribe|comments?|save|teilen|drucken"
    r"|kommentare|weiterlesen|anmelden|related|more galleries|most (?:read|popular)|lesen sie auch"
    r"|(?:facebook|twitter|e-?mail|linkedin|reddit|pinterest|whatsapp|kommentare|drucken|teilen|\s)+"
    r"|full ?screen|\d{1,3}"
    r"|(?:\w+\s)?caption|expand|enlarge|vergrößern|anterior|siguiente|suivant|précédent|zurück|weiter|[‹›<>«»|•·]+)",
    re.IGNORECASE,
)
_ADVERTISEMENT = re.compile(
    r"(?:advertisement(?:\s\d+)?|pubblicità|publicidade|reklame|reclame|reklama"
    r"|advertising|anzeige|publicidad|publicité|werbung|sponsored(?: content)?)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:Image|Caption|Bildunterschrift|Pie de foto|Légende)\s?:\s+(?=[A-ZÀ-Þ].{50})")
"""What a page sets before the words of a picture's description."""

_QUOTING = re.compile(r"(?:[>|•*·]\s?)+|[-–]\s+")
_AGENCY_AND_DATE = re.compile(r"[\w .-]{2,20}/\s?(?:\w+day,?\s|\d)")
_STAMP = re.compile(
    r"(?:(?:last\s)?(?:updated|published|posted|modified)|aktualisiert|veröffentlicht|stand:|publi[ée]e?|publicado"
    r"|actualizado|atualizado|pubblicato|aggiornato|oppdatert|publisert|gepubliceerd|bijgewerkt|opublikowano)\b.{0,70}"
    r"|(?=[^.!?]*\d{4})(?=[^.!?]*\b\d{1,2}[:.h]\d\d\b)[^.!?/()]{8,80}",
    re.IGNORECASE,
)
"""When a page was published or changed: a date with a time of day, and no sentence."""

_CREDIT_HINT = re.compile(r"[/(©\[]|\s[-–—]\s[A-Z]|v[ií]a\s|:|^[A-Z]{2,}|Photo|Press|Reuters|Photo by")


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line that is not blank.

    Attributes:
        span: the line's words: white space, quoting and a counter glued to its head left out.
        kind: what it is by itself.
        credits: the credits in it, with spans within the line's words.
        number, total: of its counter ("1 of 4").
        counter: where its counter stands.
        blank_before: whether a blank line stands above.
    """

    span: Span
    kind: LineKind
    credits: tuple[CreditChain, ...] = ()
    number: int | None = None
    total: int | None = None
    counter: Span | None = None
    blank_before: bool = False


def read_lines(text: str, houses: Houses) -> tuple[PageLine, ...]:
    """The lines of a page that are not blank, each by itself."""
    return tuple(_lines(text, houses))


def _lines(text: str, houses: Houses) -> Iterator[PageLine]:
    at = 0
    for match in re.finditer(r"[^\r\n]+", text):
        breaks = text[at : match.start()].count("\n")
        start, end = match.span()
        while start < end and (text[start].isspace() or text[start] == "\ufeff"):
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        quoting = _QUOTING.match(text, start, end)
        start = quoting.end() if quoting else start
        label = _LABEL.match(text, start, end)
        start = label.end() if label else start
        if start < end:
            yield _line(text, Span(start, end), houses, blank_before=breaks > 1 or at == 0)
            at = match.end()


def _line(text: str, span: Span, houses: Houses, *, blank_before: bool) -> PageLine:
    number = total = None
    counter = _COUNTER.match(text, span.start, span.end)
    where = None
    if counter and 0 < int(counter["number"]) <= int(counter["total"]):
        rest = Span(counter.end(), span.end)
        if rest.start >= rest.end or rest.end - rest.start > SHORTEST_CAPTION:
            number, total, where = int(counter["number"]), int(counter["total"]), Span(*counter.span())
            span = rest if rest.start < rest.end else span
    if where and where.end >= span.end:
        return PageLine(span, LineKind.COUNTER, (), number, total, where, blank_before)
    while span.start < span.end and text[span.start].isspace():
        span = Span(span.start + 1, span.end)
    kind, credits_found = _kind(span.of(text), houses)
    return PageLine(span, kind, credits_found, number, total, where, blank_before)


def _is_navigation(words: str) -> bool:
    if len(words) < LONGEST_LINK and (_NAVIGATION.fullmatch(words) or _AGENCY_AND_DATE.fullmatch(words[:26])):
        return True
    return len(words) < LONGEST_STAMP and _STAMP.fullmatch(words) is not None


def _kind(words: str, houses: Houses) -> tuple[LineKind, tuple[CreditChain, ...]]:
    if _ADVERTISEMENT.fullmatch(words):
        return LineKind.ADVERTISEMENT, ()
    if _is_navigation(words):
        return LineKind.NAVIGATION, ()
    if len(words) > LONGEST_CAPTION or not _CREDIT_HINT.search(words):
        return LineKind.OTHER, ()
    if _AGENCY_AND_DATE.match(words) and len(words) < 50:
        return LineKind.NAVIGATION, ()
    found = find_credits(words, houses)
    if not found or re.search(r"dpa:\d", words):
        return LineKind.OTHER, ()
    beside = words[: found[0].whole.start] + words[found[-1].whole.end :]
    return (LineKind.CAPTION if len(beside.strip()) > SHORTEST_CAPTION else LineKind.CREDIT), found

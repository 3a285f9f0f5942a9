"""What pages and mail set around captions: counters, navigation, advertisements, time stamps, labels, quoting."""

from __future__ import annotations

import re
from dataclasses import dataclass

from captionmgr.model.reading import LineKind, Span

LONGEST_LINK = 60
"""Characters of a line that only leads elsewhere."""

SHORTEST_MESSAGE = 30
"""Characters of a chat's message that can be a caption; a shorter one keeps its head, which tells it from a title."""

SHORTEST_NUMBER = 6
"""Characters of a line that says how many pictures there are ("2 foto")."""

LONGEST_NOTICE = 500
"""Characters of a line that says what the page stores with its reader."""

LONGEST_HEAD = 50
"""Characters of a line that says only agency and date ("AFP/Monday, 6 May")."""

SHORTEST_STAMP, LONGEST_STAMP = 8, 90
"""Characters of a line that says when the page was published."""

_PICTURE = (
    r"photo(?:graph|graphie)?s?|images?|pictures?|slides?|bild(?:er|e)?|fotos?|zdj[ęe]ci[ea]|zdjęć|immagin[ei]"
    r"|imagen(?:es)?|imágenes|imagem|imagens|fotograf[íi]as?|fotografi[ae]|afbeelding(?:en)?|foto['’]s|foton"
)
_OF = r"(?:\s?/\s?|\s?(?:out\sof|of|von|van|de|di|av|z|sur|aus)\s?)"
_COUNTER = re.compile(
    rf"\W{{0,2}}(?:(?:{_PICTURE})\s?:?\s(?:n[°ºo.]\s?)?)?(?P<number>\d{{1,4}}){_OF}(?P<total>\d{{1,4}})"
    rf"(?:\s(?:{_PICTURE})\b)?\W{{0,3}}(?=\s|$|[^\W\d_])",
    re.IGNORECASE,
)
_COUNTER_BEHIND = re.compile(
    rf"(?<=[)\].])\s*(?:[\[(]\s?(?P<number>\d{{1,4}}){_OF}(?P<total>\d{{1,4}})\s?[\])]"
    r"|(?P<bare>\d{1,4})\s?(?:/|of|von|sur)\s?(?P<all>\d{1,4}))",
    re.IGNORECASE,
)
_GLUED_COUNTER = re.compile(r"^\W{0,2}\d{1,4}\s?(?:of|/)\s?\d{1,4}\]?(?=[A-ZÀ-Þ])", re.MULTILINE)
_GLUED_TITLE = re.compile(r"[A-ZÀ-Þ][^\n\r.()]{4,68}?[a-zß-ÿ]{2}[a-zß-ÿ?!](?=[A-ZÀ-Þ][a-zß-ÿ]*\s)")
_NUMBER_OF = re.compile(
    rf"(?:\W|view|see|all|alle|ver|voir|gallery:?|galer[íi]a:?|galerie:?|bildergalerie:?|\s){{0,4}}"
    rf"(?P<total>\d{{1,3}})\s(?:{_PICTURE})\W{{0,2}}",
    re.IGNORECASE,
)
_SHARED = (
    r"facebook|twitter|x|linkedin|reddit|pinterest|tumblr|whatsapp|flipboard|telegram|threads|bluesky|mastodon|xing"
    r"|instagram|messenger|pocket|e-?mail|mail|sms|print|link|copy|comments?|drucken|teilen|kommentare|correo|imprimer"
    r"|imprimir|stampa"
)
_SHARE = r"share|compart(?:e|ir)|teilen|partager|condividi|compartilhar|delen|del|dela|enviar|envoyer|udostępnij|tweet"
_NAVIGATION = re.compile(
    r"(?:prev(?:ious)?|next|next slideshows?|copy(?: link)?|close|read more|show more|load more|view more|see more"
    r"|(?:show|hide) caption|show all|replay|slide \d+|article content|play video"
    r"|(?:back to|volver a la|zurück zur?) .{3,20}"
    r"|(?:view|open|launch|start) (?:the )?(?:gallery|slideshow)|gallery|menu|search|log ?in|sign (?:in|up)|subscribe"
    r"|save(?: to .{1,20})?|sort by.{0,20}"
    r"|merken|weiterlesen|mehr (?:lesen|anzeigen)|anmelden|related|more galleries|most (?:read|popular|viewed)"
    r"|lesen sie auch|leer más|ler mais.{0,10}|ver mais|continua após a publicidade"
    r"|ver más|ver de nuevo|lire (?:la suite|aussi)|voir plus|leggi (?:anche|tutto)"
    r"|lees (?:ook|meer|verder)|weitere bilder.{0,12}|(?:mehr|weitere) bildergalerien|te puede interesar"
    r"|(?:suscríbete|suscribirse|s['’]abonner|abonnieren|abonnez-vous).{0,30}"
    rf"|(?:{_SHARE})(?:[\s:]+(?:this|on|en|auf|sur|su|via|by|per|por|op|på|no|na)\s.{{1,30}})?"
    rf"|(?:(?:{_SHARED}|{_SHARE})(?:[\s|,/·•]+|$))+"
    r"|impressum\b.{0,50}|datenschutz\b.{0,50}|full ?screen|vollbild|pantalla completa|plein écran"
    r"|(?:accept|reject|alle?s?|tout|tous)\s(?:all|akzeptieren|ablehnen|accepter|refuser|annehmen)(?:\scookies)?"
    r"|(?:cookie|privacy)\s(?:settings|policy|preferences|notice)|manage\s(?:cookies|preferences|choices)"
    r"|aceptar(?:\s(?:todo|todas|cookies))*|accetta(?:\s(?:tutto|tutti))?"
    r"|(?:buy|order)\s(?:this\s|a\s)?(?:photo|print|reprint)s?|(?:next|previous)\s(?:slide|photo|image|picture|gallery)"
    r"|view\s(?:full|larger|original)\b.{0,20}|(?:\w+\s)?caption|expand|enlarge|vergrößern|ampliar|agrandir|ingrandisci|anterior|siguiente|suivante?|précédente?"
    r"|zurück|weiter|vorherige[sr]?|nächste[sr]?|(?:nächstes|vorheriges) bild|successiv[ao]|precedente|volgende|vorige"
    r"|[‹›<>«»|•·←→]+)",
    re.IGNORECASE,
)
_NUMBERED_LINK = re.compile(r"\d{1,3}(?:\smin(?:ute)?s?\sread)?", re.IGNORECASE)
"""A link that begins with a number: to a slide, or to a story and how long it takes to read."""

_ADVERTISEMENT = re.compile(
    r"\W{0,2}(?:advertisement(?:\s\d+)?|pubblicità|publicidade|reklame|reclame|reklama|annons|annonce|advertentie"
    r"|advertising|anzeige|publicidad|publicité|werbung|sponsored(?: content)?|- anzeige -|article continues below"
    r"(?: this)?(?: ad(?:vertisement)?)?|story continues below(?: this)?(?: ad(?:vertisement)?)?)\W{0,2}",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"(?:we(?:\sand\s.{3,40})?\suse|(?:this|our)\s(?:web\s?)?site\suses|by\s(?:continuing|clicking|using)|wir\s(?:ver|be)?nutzen"
    r"|wir\sverwenden|diese\s(?:web)?seite\s\w+|nous\sutilisons|ce\ssite\sutilise|utilizamos|usamos|este\ssitio\s(?:web\s)?utiliza"
    r"|questo\ssito\s\w+|utilizziamo|deze\s(?:web)?site\sgebruikt|wij\sgebruiken)\b[^.]{0,120}\bcookies?\b.*",
    re.IGNORECASE,
)
"""A page's word on what it stores with its reader."""

_LABEL = re.compile(
    rf"(?:Image|Caption|Bildunterschrift|Pie de foto|Légende|Alt(?: text)?|(?i:{_PICTURE})\s?#?\d{{1,3}})"
    r"\s?:\s+(?=[A-ZÀ-Þ].{50})|\(?\d{1,3}\)\s+(?=[A-ZÀ-Þ].{30})|(?:Headline|Title|Titel|Titre|Título|Titolo)\s?:\s+(?=\S)"
)
"""What a page sets before the words of a picture's description, or its title; a list's numbers."""

_DAY = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}"
_MESSAGE = re.compile(
    rf"\[?(?:{_DAY},?\s)?\d{{1,2}}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:,\s{_DAY})?(?:\]|\s[-–])\s"
    r"(?:[^:\n\[\]]{1,40}:\s+)?(?=\S)"
)
"""What a chat sets before each message: when, and from whom ("[09:15, 24/02/2022] Ana: ")."""

_QUOTES = frozenset(">|•*·-–")
_QUOTING = re.compile(r"(?:[>|•*·]\s?)+|[-–]\s+")
"""What mail and lists set before a line."""

_AGENCY_AND_DATE = re.compile(r"[\w .-]{2,20}/\s?(?:\w+day,?\s|\d)")
_STAMP = re.compile(
    r"(?:(?:last\s)?(?:updated|published|posted|modified)|aktualisiert|veröffentlicht|stand:|publi[ée]e?|publicado"
    r"|actualizado|atualizado|pubblicato|aggiornato|oppdatert|publisert|gepubliceerd|bijgewerkt|opublikowano"
    r"|mis\sà\sjour|uppdaterad|publicerad)\b.{0,70}"
    r"|(?=[^.!?]*\d{4})(?=[^.!?]*\b\d{1,2}[:.h]\d\d\b)[^.!?/()]{8,80}",
    re.IGNORECASE,
)
"""When a page was published or changed: a date with a time of day, and no sentence."""


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter ("2 of 9"): the picture's number (None where only the total is given), the total, where it stands."""

    number: int | None
    total: int
    span: Span

    def shifted(self, by: int) -> Counter:
        """The same counter in a text in which its own begins at character ``by``."""
        return Counter(self.number, self.total, self.span.shifted(by))


def label_end(words: str) -> int:
    """Where a line's own words begin, behind quoting, a message's head and a label."""
    start = 0
    if words[0] in _QUOTES:
        match = _QUOTING.match(words)
        start = match.end() if match else 0
    if ":" in words or ")" in words:
        match = _MESSAGE.match(words, start)
        if match and len(words) - match.end() >= SHORTEST_MESSAGE:
            start = match.end()
        match = _LABEL.match(words, start)
        start = match.end() if match else start
    return start


def is_message(words: str) -> bool:
    """Whether a line is a chat's, its head included."""
    return _MESSAGE.match(words) is not None


def counter_ahead(words: str) -> Counter | None:
    """The counter that begins these words, with the signs around it; None if they begin otherwise."""
    match = _COUNTER.match(words)
    if match and 0 < int(match["number"]) <= int(match["total"]):
        return Counter(int(match["number"]), int(match["total"]), Span(*match.span()))
    return None


def counter_behind(words: str) -> Counter | None:
    """The counter that ends these words, behind a bracket or a full stop."""
    tail = max(0, len(words) - 30)
    match = next((one for one in _COUNTER_BEHIND.finditer(words, tail) if one.end() == len(words)), None)
    if match is None:
        return None
    number, total = int(match["number"] or match["bare"]), int(match["total"] or match["all"])
    return Counter(number, total, Span(*match.span())) if 0 < number <= total else None


def glued_title(words: str) -> int:
    """The length of a title that is glued to the caption behind it ("The last fireA man walks"); 0 if none is."""
    match = _GLUED_TITLE.match(words)
    return match.end() if match else 0


def has_glued_titles(text: str) -> bool:
    """Whether most counters of a page that are glued to words are glued to a title that is glued to its caption.

    One alone may be a name with a capital inside.
    """
    counted = titled = 0
    for match in _GLUED_COUNTER.finditer(text):
        counted += 1
        titled += _GLUED_TITLE.match(text, match.end()) is not None
    return titled > 1 and 2 * titled > counted


def number_of_pictures(words: str) -> Counter | None:
    """The total of a line that says only how many pictures there are ("12 photos")."""
    match = _NUMBER_OF.fullmatch(words) if SHORTEST_NUMBER <= len(words) < LONGEST_LINK else None
    return Counter(None, int(match["total"]), Span(*match.span())) if match and int(match["total"]) else None


def kind_of_furniture(words: str) -> LineKind | None:
    """Whether a line is an advertisement's or navigation; None where it is neither."""
    length = len(words)
    if length < LONGEST_LINK:
        if _ADVERTISEMENT.fullmatch(words):
            return LineKind.ADVERTISEMENT
        link = _NUMBERED_LINK if words[0].isdigit() else _NAVIGATION
        if link.fullmatch(words) or (length < LONGEST_HEAD and "/" in words and _AGENCY_AND_DATE.match(words)):
            return LineKind.NAVIGATION
    told = _STAMP.fullmatch(words) if SHORTEST_STAMP <= length < LONGEST_STAMP else None
    if told is None and SHORTEST_STAMP <= length < LONGEST_NOTICE and "ookie" in words.casefold():
        told = _COOKIES.fullmatch(words)
    return LineKind.NAVIGATION if told else None

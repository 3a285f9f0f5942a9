"""Where a caption names what may be places: the names themselves, and the words that stand before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from captionmgr.model.reading import Span
from captionmgr.parsing.names import word_set
from captionmgr.parsing.venues import NOUNS

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_VENUE = "|".join(sorted((noun.capitalize() for noun in NOUNS), key=len, reverse=True))
_WORD = (
    rf"(?:(?:St|Ste|Mt|Ft|Pt|Co)\.?(?=\s{_UPPER}{{1}}[a-z])|{_UPPER}\.(?:{_UPPER}\.)+"
    rf"|(?:[dlDLO]['’]|(?:al|el|as|ar|ash|an|ad|at|az|es|Al|El)-)?{_UPPER}(?:[\w-]|['’](?!s\b)(?=\w)|&(?=\w)|/(?=(?:Main|Oder)\b))*\w"
    rf"(?:['’]s(?=\s(?:{_UPPER}\w+\s)?(?:{_VENUE})\b))?"
    r"|(?:al|el|as|ar|ash|an|ad|at|az|es)-\w[\w'’-]*)"
)
_AND = r"and(?=\s(?:Herzegovina|Tobago|Barbuda|Nevis|Pr[ií]ncipe|Labrador)\b)"
_LINK = (
    rf"(?:de|del|de\sla|de\slos|la|du|des|do|da|dos|di|upon|sur|am|an\sder|ob\sder|den|al|el|le|les"
    rf"|es(?=\sSalaam)|{_AND})"
)
_NAME = re.compile(
    rf"(?<![\w.'’-])(?=(?:[dl]['’])?{_UPPER}|[ae][adlnrstz]h?-)"
    r"(?:(?:(?:Democratic\s)?Republic|District|Gulf|Sea|Bay|Straits?|Isle|Port)\sof(?:\sthe)?\s)?"
    rf"{_WORD}(?:(?<![NSWRD]\.[A-Z]\.)\s(?:(?:{_LINK}|&)\s)?(?!U\.[SK]\.|US\b|UK\b|D\.C\.){_WORD}){{0,7}}"
)
"""Up to eight words, so that a long row of names is read once and not from each of its words to the end."""

_INSIDE = (
    "in near outside inside around at off on over across through along throughout off into en à au aux bei nahe im"
)
_AWAY = "from to of toward towards for with against by between and as than nach aus von"
PREPOSITIONS = word_set(_INSIDE) | word_set(_AWAY) | {"ved", "w", "we", "vor", "naar", "bij", "te", "u"}
FOREIGN = PREPOSITIONS | word_set(
    "a em no na i på op de da di do al del nel nella sulla presso cerca fra hos fuori durch"
)
"""Prepositions of captions that are not in English, in which more small words are."""

PLAIN = word_set("in near outside en à au aux bei nahe ved w we em no i a im te bij cerca fuori presso inside around")
"""Prepositions behind which even an unknown name is a town."""

AWAY = word_set(_AWAY) | {"de", "da", "di", "do", "del", "al"}
"""Prepositions that say little: the picture was taken where people came from, or went to, only now and then."""

TOWN_KINDS = word_set(
    "town city village hamlet port suburb suburbs outskirts settlement municipality commune township resort "
    "capital neighborhood neighbourhood puerto centro ciudad localidad afueras cidade porto ville banlieue comune "
    "città stadt gemeinde kommune miasto wsi mieście dorp stad by metropolis community barrio pueblo aldea vila"
)
"""Nouns that say that what follows is a town."""

REGION_KINDS = word_set(
    "province region county district prefecture oblast state governorate strip department municipality zone "
    "regency canton parish territory departamento provincia estado región région département provinz bundesland "
    "woiwodschaft raion autonomous peninsula archipelago islands shire voivodeship emirate kreis landkreis fylke "
    "provincie"
)
"""Nouns that say that a name is a region's, before it ("the province of") or behind it ("Bayelsa state")."""

_LEADS = word_set(
    "north south east west central northeast northwest southeast southwest northern southern eastern western "
    "northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western "
    "northernmost southernmost coastal downtown rural nearby occupied modern-day far upstate suburban the a an "
    "old historic war-torn rebel-held northerly mountainous remote eastern-most capital tiny small mexican border "
    "inner la his her their el der dem den die das les le los las het de midtown greater metropolitan what's now "
    "besieged government-held upper lower norra södra nördlichen südlichen östlichen westlichen norte sur este "
    "oeste nord sud est ouest"
)
_NO_NAMES = FOREIGN | _LEADS | REGION_KINDS | word_set("this these il lo gli os as o i een ein eine un una uno")
_BEFORE_PLACES = _LEADS | TOWN_KINDS | REGION_KINDS | NOUNS | FOREIGN
_PARTING = frozenset({"", ",", ".", ":", "/", ")", ";", "'", "’", "-"})
"""Characters right behind a name that may be a place's."""

_NEAR = word_set("près cerca perto vicino blisko cercanías proximité")
_PARTS = word_set(
    "küste côte côtes costa kysten kust edge outskirts center centre heart middle side part parts surroundings "
    "north south east west"
)
"""Nouns between which and a place stands "of" and nothing more is said ("in the heart of")."""

_LONGEST_HEAD = 12
_VENUE_AHEAD = re.compile(
    r"(?<!\w)(?:avenida|rua|calle|rue|plaza|praça|piazza|via|viale|corso|largo|estadio|estádio|stade|stadio|puente|ponte"
    r"|pont|teatro|museo|museu|musée|rambla|passeig|plaça|ospedale|hospital)\s$"
)
"""A venue's noun in small letters right before its name ("na avenida NAME")."""

FOREIGN_VENUES = word_set(
    "mercado teatro casa ayuntamiento universidad universidade università université congreso ospedale hôpital "
    "hospital aeropuerto aeroporto aéroport puerto porto plaza praça piazza playa praia plage spiaggia strand "
    "haven estadio estádio stade stadio palacio palácio palazzo palais catedral cattedrale cathédrale iglesia "
    "igreja chiesa église kerk museo museu musée teatro théâtre calles ruas rues strade centro estación estação "
    "stazione gare large parque parc parco barrio bairro"
)
"""Venues' nouns of other languages, behind which "de" or "di" and a town follow, a name between."""

_OFS = word_set("of de di von da do del van du")
_DISTANCE = word_set(
    "kilometers kilometres km miles mile north south east west northeast northwest southeast southwest north-east "
    "north-west south-east south-west"
)
_ADJECTIVE = re.compile(r"[A-Z][a-z]+(?:an|ian|ese|ish|i|ch|k|sh|se)")
_ENGLISH = re.compile(r"\b(?:the|and|of|with|on|for|his|her|as|by)\b")
_SUFFIX = re.compile(r"\s([a-z]+)(?:\s([a-z]+))?\b")
_GAP = re.compile(
    r"\s?(?P<kind>,,?|/|\(|['’]s?(?=\s)|\sin|\sen|\sau|\sw|\si|)\s*(?:(?:in|en|au|w|em|near|na)\s+)?"
    r"(?P<lead>(?:[\w-]+\s+(?:of\s+)?){0,4})"
)


_OF = re.compile(r"\s(?:of|de|di|von|van|do|da)\s(?:the\s)?")


class Mention(NamedTuple):
    """A name that may be a place's.

    Attributes:
        span: the name.
        whole: with the noun behind it ("Bayelsa state", "Ierapetra port").
        preposition: the one it depends on, in small letters; empty if it stands free.
        kind: the noun that introduces it ("town", "province"), or empty.
        region: it says that it is a region's.
        venue: a venue's noun stands behind it.
        distant: a distance or a direction stands before it ("30 miles from", "north of").
    """

    span: Span
    whole: Span
    preposition: str = ""
    kind: str = ""
    region: bool = False
    venue: bool = False
    distant: bool = False


def mentions(text: str, scene: Sequence[Span], dates: Sequence[Span]) -> tuple[Mention, ...]:
    """The names of a scene, in order; none runs into a date or over a sentence's end."""
    return tuple(one for sentence in scene for one in _of_sentence(text, sentence, dates))


def _of_sentence(text: str, sentence: Span, dates: Sequence[Span]) -> Iterator[Mention]:
    words = PREPOSITIONS if _ENGLISH.search(text, sentence.start, sentence.end) else FOREIGN
    at = sentence.start
    for stop in sorted([*(one for one in dates if sentence.start <= one.start < sentence.end), sentence], key=_edge):
        end = sentence.end if stop is sentence else stop.start
        for match in _NAME.finditer(text, at, end):
            if match.group().casefold() not in _NO_NAMES and _stands_apart(text, match, sentence, words):
                yield _mention(text, Span(match.start(), match.end()), Span(at, end), sentence, words)
        at = max(at, stop.end)


def _stands_apart(text: str, name: re.Match[str], sentence: Span, prepositions: frozenset[str]) -> bool:
    """Whether a name may be a place's by its neighbours: most names are the subject of a verb, and have none of these.

    It stands at a stop, a comma, a bracket or a date; or behind a preposition, or a word that leads from one.
    """
    start, end = name.span()
    if start == sentence.start or text[end : end + 1] in _PARTING or text.startswith((" (", " -", " –", " U"), end):
        return True
    if not text[start - 1].isspace() or not text[start - 2].isalnum():
        return True
    before = text[text.rfind(" ", sentence.start, start - 1) + 1 : start - 1]
    small = before.casefold()
    return (
        small in prepositions
        or small in _BEFORE_PLACES
        or before[0].isupper()
        or small.endswith(("'s", "’s"))
        or name.group().split(" ", 1)[0].casefold() in prepositions
    )


def _edge(span: Span) -> int:
    return span.end


def _mention(text: str, name: Span, free: Span, sentence: Span, prepositions: frozenset[str]) -> Mention:
    first, _, rest = name.of(text).partition(" ")
    leading = first.casefold() if rest and first.casefold() in prepositions and first.istitle() else ""
    if leading:
        name = Span(name.end - len(rest), name.end)
    headed = (
        _VENUE_AHEAD.search(text, max(sentence.start, name.start - _LONGEST_HEAD), name.start)
        if prepositions is FOREIGN
        else None
    )
    if headed:
        name = Span(headed.start(), name.end)
    preposition, kind, distant = _before(text, name, sentence, prepositions)
    region, venue, end = _behind(text, name, free.end)
    region = region or name.of(text).startswith(("Co ", "Co. ", "County "))
    return Mention(
        span=name,
        whole=Span(name.start, end),
        preposition=leading or preposition,
        kind=kind,
        region=region or kind in REGION_KINDS,
        venue=venue or headed is not None,
        distant=distant,
    )


def _before(text: str, name: Span, sentence: Span, prepositions: frozenset[str]) -> tuple[str, str, bool]:
    """Preposition, introducing noun and distance before a name, from the six words that lead to it."""
    kind, of = "", False
    words = text[max(sentence.start, name.start - 70) : name.start].split()
    smalls = [word.casefold() for word in words[-7:]]
    words = words[-7:]
    for index in range(len(words) - 1, max(-1, len(words) - 7), -1):
        small, bare = smalls[index], smalls[index].rstrip(",")
        if of and (answer := _behind_noun(smalls, index, kind)):
            return answer[0], kind, answer[1]
        if of and (
            _is_part(smalls, index) or (not kind and smalls[index - 1 : index] and smalls[index - 1] in TOWN_KINDS)
        ):
            of = of and not _is_part(smalls, index)
        elif (bare in TOWN_KINDS and words[index].islower()) or (bare in REGION_KINDS and index == len(words) - 1 - of):
            kind, of = bare, False
        elif small in _OFS and not of:
            of = True
        elif small in prepositions:
            return ("of" if of else small), kind, index > 0 and smalls[index - 1] in _DISTANCE
        elif of:
            near = (one.rsplit("'", 1)[-1] for one in smalls[max(0, index - 2) : index + 1])
            behind = not kind and any(one in FOREIGN_VENUES for one in near)
            return ("at" if behind else "of"), kind, bare in _DISTANCE
        elif small not in _LEADS and not _ADJECTIVE.fullmatch(words[index]) and not small.endswith(("'s", "’s")):
            break
    return ("of" if of else ""), kind, False


def _behind_noun(smalls: list[str], index: int, kind: str) -> tuple[str, bool] | None:
    """The preposition that "near" or a venue's noun before "of" amounts to ("près de", "the bridge of"); or None."""
    bare = smalls[index].rstrip(",")
    if bare in _NEAR:
        return "near", False
    return ("at", False) if not kind and bare in NOUNS and bare not in TOWN_KINDS else None


def _is_part(smalls: list[str], index: int) -> bool:
    """Whether a noun names a part of what follows ("the heart of", "the north of")."""
    bare = smalls[index].rstrip(",")
    return bare in _PARTS and (bare not in _DISTANCE or smalls[index - 1 : index] == ["the"])


def _behind(text: str, name: Span, end: int) -> tuple[bool, bool, int]:
    """Whether a noun behind a name makes it a region's or a venue's, and where the name then ends."""
    last = text[name.start : name.end].rsplit(" ", 1)[-1].casefold()
    region = last in REGION_KINDS
    match = _SUFFIX.match(text, name.end, end)
    if match:
        if match[1] in REGION_KINDS:
            return True, False, match.end(1)
        if match[1] in ("city", "town", "village") and match[2] not in NOUNS:
            return region, False, match.end(1)
        if match[1] in NOUNS:
            return region, True, match.end(1)
        if match[2] and match[2] in NOUNS and match[1] not in FOREIGN and not match[1].endswith(("ing", "ed")):
            return region, True, match.end(2)
    return region, False, name.end


def gap_between(text: str, one: Mention, other: Mention) -> str:
    """What joins a name to the one behind it: a comma, slash, bracket, "in", "'", "of", or a mere blank ("+")."""
    if not 0 < other.span.start - one.whole.end <= _WIDEST_GAP:
        return ""
    if _OF.fullmatch(text, one.whole.end, other.span.start):
        return "of"
    match = _GAP.fullmatch(text, one.whole.end, other.span.start)
    if not match:
        return ""
    kind = match["kind"].strip()
    leads = match["lead"].split()
    if not _leads_on(leads) and not (kind[:1] in ("'", "’") and leads[-1:] == ["capital"]):
        return ""
    if kind in _INNER or _INNER_AHEAD.search(match.group()):
        return ",in" if kind[:1] == "," else "in"
    return kind[:1] or ("" if leads else "+")


def _leads_on(leads: list[str]) -> bool:
    """Whether the words between two names only lead from one to the other ("northern", "the province of")."""
    smalls = (word.casefold() for word in leads)
    return all(small in _LEADS or small in REGION_KINDS or small in _OFS for small in smalls)


_INNER = frozenset({"in", "en", "au", "w", "i"})
_INNER_AHEAD = re.compile(r"\b(?:in|en|au|w|em|near|na)\s")
_WIDEST_GAP = 50
"""Characters between two names of one place."""

DASH = re.compile(r"\s+[-–—]+\s+|[-–—]\s+|:\s+|\n")

DATELINE = re.compile(
    r"^\W*(?P<city>[A-ZÀ-Þ][A-ZÀ-Þ'’.\- ]+?)(?:\s?,\s?(?P<area>[A-ZÀ-Þ][\w'’. -]*?))?(?=\s[-–—]\s|,\s\d|\s\()"
)

ITALIAN = re.compile(r"\b(?:il|della|dei|degli|nel|nella|alla|dopo|che)\b")
SEA = re.compile(r"(?i:\b(?:sea|ocean|strait|gulf|channel|bay)\b)")
TOWNLIKE = re.compile(r"\b(?:Beach|Springs|Park|Harbor|Rock|Lake|Falls|Valley|Island|Hall)$")
"""Ends of names that are towns where a state follows ("at Stinson Beach, Calif.")."""

NO_PLACES = frozenset(
    {
        *("Facebook", "Getty", "Twitter", "X", "YouTube", "Instagram", "Telegram", "TikTok", "WhatsApp", "The", "A"),
        *("This", "Mars", "Earth", "Moon", "Jupiter", "Saturn", "Venus"),
    }
)

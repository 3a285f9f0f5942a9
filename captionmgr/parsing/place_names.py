"""What names of places look like in print, and the words that stand before and between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from captionmgr.parsing.venues import NOUNS

_WORD = (
    r"(?:(?:St|Mt|Ft)\.|(?:Democratic\s)?Republic\sof(?:\sthe)?\sCongo|(?:[dl]['’])?[A-ZÀ-ÖØ-ÞĀ-ſ][\w'’-]*\w(?!\w)"
    r"|[A-Z]\.(?:[A-Z]\.)*|(?:al|el|as|ar|ash|an|ad|at"
    r"|az|es)-[\w'’-]+)"
)
_AND = r"and(?=\s(?:Herzegovina|Tobago|Barbuda|Nevis|Pr[ií]ncipe|Labrador)\b)"
_LINK = rf"(?:de|del|de la|la|du|des|do|da|dos|upon|sur|am|an der|al|{_AND})"
NAME = rf"{_WORD}(?:\s(?:{_LINK}\s)?(?!U\.[SK]\.){_WORD}){{0,7}}\.?"
"""Up to eight words, so that a long row of names is read once and not from each of its words to the end."""

_ADMIN = (
    r"(?:province|region|county|district|prefecture|oblast|state|governorate|Strip|Province|Region"
    r"|County|District|Prefecture|Oblast|State|Governorate|department|municipality|zone|Zone|regency|Regency|canton"
    r"|Canton|Parish)"
)
_SIDE = (
    r"(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral|[Nn]ortheast|[Nn]orthwest|[Ss]outheast"
    r"|[Ss]outhwest|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern"
    r"|north-?eastern|north-?western|south-?eastern|south-?western|downtown|central|rural|nearby|occupied"
    r"|the|modern-day|far|upstate|suburban)"
)
_LEAD = rf"(?:(?:{_SIDE}|coastal|Arctic|(?:[A-Z]\w+\s)?capital(?:\scity)?(?:\sof)?,?)\s)*?"
_OF = (
    r"(?:(?:the\s)?(?:outskirts|suburb|suburbs|town|city|village|hamlet|port|port city|neighborhood"
    r"|neighbourhood|settlement|municipality|commune|edge|center|centre|harbor|harbour)\s+of\s+(?:the\s+)?(?:(?:town|city"
    r"|village)\s+of\s+)?|(?:(?:el|la)\s+)?(?:puerto|centro|ciudad|localidad|provincia|afueras"
    r"|calle|barrio|playa|aeropuerto|cidade|porto|ville|port|plage)\s+de\s+)"
)
_NOUN = "|".join(sorted(NOUNS, key=len, reverse=True))
PART = re.compile(
    rf"(?P<lead>{_LEAD})(?P<kind>(?:in\s)?(?:the\s)?(?=(?:province|state|region|district|county|department"
    rf"|governorate)\sof\s)\w+\sof\s)?"
    rf"(?:(?P<owner>{NAME})['’]s?\s(?:[a-z-]+\s)?(?={NAME}\s{_ADMIN}\b))?"
    rf"(?P<name>{NAME})(?:(?P<admin>\s{_ADMIN}\b)|(?P<noun>(?:\s[a-z]+)?\s(?:{_NOUN})\b))?"
)
REGION = re.compile(rf"{_ADMIN}\.?$")
PREPOSITION = re.compile(
    r"(?<!\w)(?P<word>[Ii]n|[Nn]ear|[Oo]utside|[Aa]t|[Oo]ff|[Oo]n|[Ff]rom|[Aa]round|[Oo]f|[Ii]nside"
    r"|[Aa]cross|[Tt]o|[Oo]ver|[Tt]hrough|[Bb]eside|into|en|à|bei|nahe|aus|im|ved|w|di|vor)"
    r"\s+(?:the\s+)?(?=[^\W\d_])"
)
FOREIGN = re.compile(PREPOSITION.pattern.replace("|into|", "|into|a|ad|em|no|na|i|på|te|op|we|de|da|al|"))
"""The same for captions that are not in English, in which more small words are prepositions."""

_ENGLISH = re.compile(r"\b(?:the|and|of|with|on|for|his|her|as|by)\b")
OUTSKIRTS = re.compile(_OF)
TOWN_OF = re.compile(r"(?<=[\w] )(?=(?:town|city|village)\sof\s[A-Z])")
_DISTANT = re.compile(r"(?:\b(?:kilomet(?:er|re)s?|km|miles?)\s(?:\w+\s)?|,\s)$")
STATE_OF = re.compile(r"(?:the\s)?(?:province|state|region|district|county|department|governorate)\sof\s")
COMMA = re.compile(r"\s?,,?\s*")
NEXT = re.compile(
    rf"\s?,,?\s*(?:in\s(?:the\s)?(?=(?:{_SIDE}\s)?(?:[A-Z]\w+['’]s\s)?[A-Z]))?(?:which\sis\s)?|\s(?=U\.[SK]\.)"
)
"""What stands between a place and the one around it."""

BRACKETED = re.compile(rf"\s\((?={NAME}\))")
DASH = re.compile(r"\s+[-–—]+\s+|[-–—]\s+|:\s+|\n")
PLAIN = frozenset({"in", "near", "outside", "en", "à", "bei", "nahe", "ved", "w", "em", "i", "a"})
"""Prepositions behind which even an unknown name is a town."""

DATELINE = re.compile(
    r"^\W*(?P<city>[A-ZÀ-Þ][A-ZÀ-Þ'’.\- ]+?)(?:\s?,\s?(?P<area>[A-ZÀ-Þ][\w'’. -]*?))?(?=\s[-–—]\s|,\s\d|\s\()"
)

SEA = re.compile(r"(?i:\b(?:sea|ocean|strait|gulf|channel|bay)\b)")
TOWNLIKE = re.compile(r"\b(?:Beach|Springs|Park|Harbor|Rock|Lake|Falls|Valley|Island|Hall)$")
"""Ends of names that are towns where a state follows ("at Stinson Beach, Calif.")."""

NO_PLACES = frozenset(
    {"Facebook", "Getty", "Twitter", "X", "YouTube", "Instagram", "Telegram", "TikTok", "WhatsApp", "The", "A", "This"}
)


def prepositions(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The prepositions before what may be a place's name; group ``word`` is the preposition."""
    english = _ENGLISH.search(text, start, end) is not None
    return (PREPOSITION if english else FOREIGN).finditer(text, start, end)


def weight(text: str, preposition: re.Match[str]) -> float:
    """How much a preposition says that the picture was taken there: "in" much; "30 miles from", ", from" against it."""
    word = preposition["word"].casefold()
    if word in PLAIN:
        return 1.0
    if word == "from" and _DISTANT.search(text, max(0, preposition.start() - 30), preposition.start()):
        return -6.5
    return -2.0 if word in ("from", "to", "of", "de", "da", "di") else 0.0

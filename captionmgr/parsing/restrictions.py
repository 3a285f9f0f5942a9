"""Restrictions on use, as agencies print them: each phrase with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from captionmgr.model.reading import Found, Span

_PHRASES = (
    r"ATTENTION\s+EDITORS?\s*[-–—:]+\s*THIS\s+(?:IMAGE|PICTURE|PHOTO)\s+(?:HAS\s+BEEN|WAS|IS)\s+(?:SUPPLIED"
    r"|PROVIDED)\s+BY\s+A\s+THIRD\s+PARTY",
    r"THIS\s+(?:IMAGE|PICTURE|PHOTO)\s+(?:HAS\s+BEEN|WAS|IS)\s+(?:SUPPLIED|PROVIDED)\s+BY\s+A\s+THIRD\s+PARTY",
    r"(?:ATENCI[ÓO]N\s+EDITORES\s*[-–—:]+\s*)?ESTA\s+IMAGEN\s+(?:FUE|HA\s+SIDO)\s+(?:PROPORCIONADA"
    r"|SUMINISTRADA|ENTREGADA)\s+POR\s+UN\s+TERCERO",
    r"RESTRICTED\s+TO\s+EDITORIAL\s+USE(?:\s+ONLY)?",
    r"(?:FOR\s+)?EDITORIAL\s+USE\s+ONLY",
    r"(?:NUR\s+)?ZUR\s+REDAKTIONELLEN\s+VERWENDUNG",
    r"NUR\s+BEI\s+NENNUNG(?::[^\n)]{0,120})?",
    r"MANDATORY\s+CREDIT(?:\s*:?\s*[-–]?\s*[\"“'‘][^\"”'’\n]{0,120}[\"”'’])?",
    r"NO\s+COMMERCIAL\s+OR\s+EDITORIAL\s+SALES\s+IN\s+[A-Z]+(?:\s+KOREA)?",
    r"NO\s+(?:THIRD\s+PARTY\s+)?(?:RE-?)?SALES?",
    r"NO\s+ARCHIVES?|NO\s+ARCHIVING|NO\s+ARCHIVAL\s+USE",
    r"NO\s+MARKETING(?:\s*[-–,]?\s*NO\s+ADVERTISING(?:\s+CAMPAIGNS?)?)?",
    r"NO\s+ADVERTISING(?:\s+CAMPAIGNS?)?",
    r"NOT\s+FOR\s+SALE\s+FOR\s+MARKETING\s+OR\s+ADVERTISING(?:\s+CAMPAIGNS?)?",
    r"(?:THIS\s+(?:PICTURE"
    r"|IMAGE)\s+IS\s+)?DISTRIBUTED\s+(?:EXACTLY\s+AS\s+RECEIVED\s+BY\s+\w+,\s+)?AS\s+A\s+SERVICE\s+TO\s+CLIENTS",
    r"DO\s+NOT\s+OBSCURE\s+LOGO|MUST\s+NOT\s+OBSCURE\s+LOGO",
    r"NO\s+(?:COMMERCIAL|MOBILE|INTERNET|MAGAZINES?|BOOK)\s+(?:USE|SALES|PHONES?)|NO\s+MAGAZINES"
    r"|NO\s+TABLOIDS|NO\s+MOBILE",
    r"ONE\s+TIME\s+USE(?:\s+ONLY)?|(?:USE|FREE\s+USE)\s+(?:ONLY\s+)?WITHIN\s+\d+\s+DAYS"
    r"|NOT\s+TO\s+BE\s+USED\s+AFTER[^.\n]{0,60}",
    r"RESTRICTED\s+TO\s+(?!EDITORIAL)[A-Z][^.\n=]{3,80}",
    r"USE\s+SUBJECT\s+TO\s+RESTRICTIONS|SUBJECT\s+TO\s+RESTRICTIONS",
    r"REVIEWED\s+BY\s+(?:THE\s+)?[A-Z][^.\n=]{3,60}",
)
_COUNTRY_OUT = (
    r"(?<![\w])(?!WAY\b|IS\b|ARE\b|RUN\b)(?:SOUTH\s+|NORTH\s+|NEW\s+|UNITED\s+"
    r"|CZECH\s+)?[A-Z]{2,}(?:\s+(?:KOREA|ZEALAND|KINGDOM|STATES|REPUBLIC|SALES))?\s+OUT\b"
)
_CAPITALS = re.compile("|".join((*_PHRASES, _COUNTRY_OUT)))
_LOUD = re.compile(r"[A-Z]{2}\s+[A-Z]|[A-Z]{2}\b[^A-Za-z]{0,4}\s[A-Z]{2}")
"""Two words in capitals; without them there is no restriction in capitals."""

_ANY_CASE = re.compile("|".join(f"(?i:{phrase})" for phrase in _PHRASES) + "|" + _COUNTRY_OUT)


def find_restrictions(text: str, prose: Span) -> tuple[Found, ...]:
    """The restrictions of a caption: in any case beside its prose, and in capitals within it."""
    return tuple(_restrictions(text, prose))


def _restrictions(text: str, prose: Span) -> Iterator[Found]:
    for pattern, start, end in (
        (_ANY_CASE, 0, prose.start),
        (_CAPITALS, prose.start, prose.end),
        (_ANY_CASE, prose.end, len(text)),
    ):
        if not _LOUD.search(text, start, end) and pattern is _CAPITALS:
            continue
        for match in pattern.finditer(text, start, end):
            yield Found("restriction", match.group().rstrip(" ,"), _kept(match), "restriction")


def _kept(match: re.Match[str]) -> Span:
    return Span(match.start(), match.start() + len(match.group().rstrip(" ,")))

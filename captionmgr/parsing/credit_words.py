"""The words of a credit: where they begin behind prose, where they end before restrictions, and when they are names."""

from __future__ import annotations

import re

from captionmgr.model.reading import Span
from captionmgr.parsing.names import NEWSROOM, PARTICLES, looks_like_person

LONGEST_CREDIT = 300
"""Characters; brackets that hold more are no credit."""

LONGEST_LED, LONGEST_BARE, LONGEST_HOUSE = 160, 80, 60
"""Characters of a credit behind a lead-in, of a house and a name without a slash, of a house alone."""

_STOP = re.compile(
    r"\s*(?:\x00|==|\+\+\+|\*|\||\n|(?<!\w)\((?!c\)))|\s+[-–—]+\s+(?!(?:[A-Z]+\s)?(?:Pool|POOL)\b)"
    r"(?!(?!EDITORIAL|RESTRICT|MANDATORY|NO\s|TPX)[\w.&'’ ]{2,40}(?:/|\s[Vv]ia\s))(?=[A-Z]{2})"
    r"|[\s.]+(?:ATTENTION|ATENCI[ÓO]N|THIS\s|TPX|TEMPLATE|BEST\sQUALITY|HANDOUT\s+(?:EDITORIAL|NO|BEST)"
    r"|EDITORIAL|FOR\sEDITORIAL|MANDATORY|NO\s[A-Z]"
    r"|NOT\sFOR|NOTE\sTO\s|EDITOR'?S?'?\sNOTE|SOLO\sUSO|RESTRICT|ORG\sXMIT|REFILE|SEARCH\s|Photographer:|Picture\staken|RESTRICTIONS|[A-Z]+\sOUT\b|\(ACHTUNG)"
    r"|/\s*(?:RESTRICTED|EDITORIAL|SOLO\sUSO|SÓLO\sUSO|NO\sSALES|NO\sVENTAS)"
)

_MOST_LINKS = 5

_NAMELIKE = re.compile(
    r"@?[A-ZÀ-ÞĀ-Ž0-9(][\w.,&'’()-]*(?:\s(?:of|the|de|von|van|for|via|&|[A-ZÀ-ÞĀ-Ž0-9(@][\w.,&'’()-]*)){0,7}"
)

SMALL = frozenset(
    ("of", "the", "and", "for", "de", "du", "des", "la", "le", "da", "do", "di", "del", "von", "van", "&")
)

_LONGEST_PERSON = 4

_MARK = re.compile(r"(?i:hand-?out|stringer|pool|ho|-)")

_BLANKED = re.compile(r"\S+")

_INITIAL = 2
"""Characters of an initial with its full stop."""


def bracketed(text: str) -> list[Span]:
    """Bracketed groups, brackets included, not nested in one another, of at most `LONGEST_CREDIT` characters."""
    found: list[Span] = []
    open_at: list[int] = []
    for match in re.finditer(r"[()\[\]]", text):
        if match.group() in "([":
            open_at.append(match.start())
        elif open_at:
            start = open_at.pop()
            if match.end() - start <= LONGEST_CREDIT:
                while found and found[-1].start > start:
                    found.pop()
                found.append(Span(start, match.end()))
    return found


def is_name_and_paper(words: str) -> bool:
    """Whether a sentence is a maker's name and a paper's behind a comma ("NAME, Star Tribune file")."""
    name, comma, paper = words.rstrip(". ").partition(", ")
    paper = re.sub(r"\sfile$", "", paper)
    capitals = all(word[0].isupper() or word in ("of", "the", "&") for word in paper.split())
    return bool(comma) and looks_like_person(name) and capitals and NEWSROOM.search(paper) is not None


def is_name_and_house(words: str) -> bool:
    """Whether words that close a caption are a maker's name and a house's that nobody knows ("NAME/Beira Daily").

    Each part between slashes is a few words in capitals; one is a person's, or a mark that stands for one.
    """
    parts = [part.strip() for part in words.split("/")]
    if not 1 < len(parts) <= _MOST_LINKS or not all(_NAMELIKE.fullmatch(part) for part in parts):
        return False
    persons = (part for part in parts if len(part.split()) <= _LONGEST_PERSON)
    return any(looks_like_person(part) or _MARK.fullmatch(part) for part in persons)


def without(text: str, groups: list[Span]) -> str:
    """The text with bracketed groups blanked: same length, so that spans stay true."""
    parts, at = [], 0
    for group in groups:
        parts += [text[at : group.start], "\x01" * (group.end - group.start)]
        at = group.end
    return "".join([*parts, text[at:]])


def chain_start(text: str, sentence: Span, agency_at: int) -> int:
    """Where a chain begins that ends in an agency: the sentence, unless it says more than names."""
    start = sentence.start
    words = text[start:agency_at]
    glued = re.search(r"(?<=[.!?\x01])\s*(?=[A-ZÀ-Þ@])(?!.*[.!?]\s*[A-ZÀ-Þ@].*[.!?])", words)
    if glued and len(words) > LONGEST_HOUSE:
        return start + glued.end()
    prose = any(
        word.isalpha() and word.islower() and word not in PARTICLES and word not in SMALL for word in words.split()
    )
    if prose and len(words) > LONGEST_HOUSE and sentence.end - agency_at <= LONGEST_BARE:
        return _names_start(text, max(start, agency_at - LONGEST_BARE), agency_at)
    return start


def _names_start(text: str, start: int, end: int) -> int:
    """Where the names begin that stand before an agency behind prose without a full stop ("in PLACE NAME / AFP")."""
    kept: list[re.Match[str]] = []
    for word in reversed(list(_BLANKED.finditer(text, start, end))):
        name = word.group()
        ended = (bool(kept) and name.endswith((",", ";", ":"))) or (name.endswith(".") and len(name) > _INITIAL)
        if ended or any(map(str.isdigit, name)) or not (name[0].isupper() or name in PARTICLES or name[0] in "-@/"):
            break
        kept.append(word)
    while kept and kept[-1].group() in PARTICLES:
        kept.pop()
    shouted = next((index for index, word in enumerate(kept) if not word.group().isupper()), len(kept))
    if any(word.group()[0].isalpha() for word in kept[:shouted]):
        kept = kept[:shouted]
    return kept[:_LONGEST_PERSON][-1].start() if kept else end


def cut(text: str, start: int, end: int) -> Span:
    """The words of a credit up to where restrictions, keywords or another thing begin."""
    stop = _STOP.search(text, start, end)
    marked = text.find("\x01", start, end)
    stops = [end, *([stop.start()] if stop and stop.start() > start else []), *([marked] if marked > start else [])]
    return trim(text, start, min(stops))


_NOBODY_AHEAD = re.compile(r"-\s?/\s?\w")
"""A dash that stands for the maker ("-/AFP")."""


def trim(text: str, start: int, end: int) -> Span:
    """The words of a credit without blanks, slashes, dashes and stops at its ends."""
    while start < end and (text[start].isspace() or text[start] in "/©\x01-–") and not _NOBODY_AHEAD.match(text, start):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:/\x01" or _full_stop(text, start, end)):
        end -= 1
    return Span(start, end)


def _full_stop(text: str, start: int, end: int) -> bool:
    """A full stop that ends the credit rather than an abbreviated name ("Jr.", "ZUMA Press, Inc.")."""
    if text[end - 1] != ".":
        return False
    word = re.split(r"[\s/]", text[max(start, end - 12) : end - 1])[-1].casefold()
    return word not in ("jr", "sr", "inc", "ltd", "co") and len(word) > 1

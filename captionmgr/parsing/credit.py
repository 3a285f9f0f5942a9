"""Credits: where they stand in a caption, and the chain of makers, suppliers and distributors that each one names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from captionmgr.model.credit import CreditChain
from captionmgr.model.reading import Span
from captionmgr.parsing.agencies import agency, agency_pattern
from captionmgr.parsing.chain import read_chain
from captionmgr.parsing.names import looks_like_person
from captionmgr.parsing.sentences import sentences

LONGEST_CREDIT = 300
"""Characters; brackets that hold more are no credit."""

_LEAD_IN = re.compile(
    r"(?:(?:Credit){2}\s?|(?i:mandatory\s+credit|(?:photo|image|picture)\s+credit|credit\s+image|credit"
    r"|cr[ée]dit[oi]?(?:\s+photo)?|photo(?:graph(?:er)?)?|foto|bild"
    r"|image|picture|quelle|photo\s+credit\s+should\s+read|fot\.?)\s*:\s*|(?:Photo|Photograph|PHOTO|Picture"
    r"|Image)\s+[Bb][Yy]\s+"
    r"|(?i:photo\s+credit\s+should\s+read)\s+|(?<!image )(?<!photo )(?<!Image )©\s*)"
)
_LEAD_IN_HINT = re.compile(r"[:©]|[Bb][Yy]\s|CreditCredit|(?i:read)\s")
"""One of these is in every lead-in; looked for first, since most sentences have none."""

_STOP = re.compile(
    r"\s*(?:\x00|==|\+\+\+|\*|\||\n|(?<!\w)\((?!c\)))|\s+[-–—]+\s+(?!(?:[A-Z]+\s)?(?:Pool|POOL)\b)(?=[A-Z]{2})"
    r"|[\s.]+(?:ATTENTION|ATENCI[ÓO]N|THIS\s|TPX|TEMPLATE|BEST\sQUALITY|HANDOUT\s+(?:EDITORIAL|NO|BEST)"
    r"|EDITORIAL|FOR\sEDITORIAL|MANDATORY|NO\s[A-Z]"
    r"|NOT\sFOR|RESTRICT|ORG\sXMIT|REFILE|SEARCH\s|Photographer:|Picture\staken|RESTRICTIONS|[A-Z]+\sOUT\b|\(ACHTUNG)"
    r"|/\s*(?:RESTRICTED|EDITORIAL)"
)
_QUOTED_DEMAND = re.compile(
    r"(?i:mandatory\s+credit\s*[:-]?\s*)[\"“'‘«][^\"”'’»\n]{0,120}[\"”'’»]?|==.*?(?:==|$)"
    r"|(?i:nur\s+bei\s+nennung[^\n)]{0,120})",
    re.DOTALL,
)
_NO_CREDIT_GROUP = re.compile(r"(?i:zu\s+dpa|achtung|editor'?s?\s+note|-{2,}|wp-bild)")
_STORY_DASH = re.compile(r"\s*[—–-]")


def find_credits(text: str) -> tuple[CreditChain, ...]:
    """All credits of a caption, in order. Linear in the text's length."""
    masked = _QUOTED_DEMAND.sub(lambda match: "\x00" * len(match.group()), text)
    places = sorted(_credit_places(masked), key=lambda place: place.whole.start)
    context = _beside(text, places)
    found: list[CreditChain] = []
    for place in places:
        if found and place.whole.start < found[-1].whole.end:
            continue
        chain = read_chain(text, place.line, place.whole, context)
        if chain:
            found.append(chain)
    return tuple(found)


def _beside(text: str, places: list[_Place]) -> str:
    """The caption's own sentences, which tell suppliers from persons: before the first credit, or else behind."""
    if not places:
        return text
    return text[: places[0].whole.start].strip() or text[places[-1].whole.end :]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a credit stands: its own words, and with brackets and lead-in."""

    line: Span
    whole: Span


def _credit_places(text: str) -> Iterator[_Place]:
    groups = [group for group in _bracketed(text) if "\x00" not in group.of(text)]
    for group in groups:
        place = _in_brackets(text, group)
        if place:
            yield place
    free = _without(text, groups)
    for sentence in sentences(free):
        yield from _in_sentence(free, sentence)


def _bracketed(text: str) -> list[Span]:
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


def _in_brackets(text: str, group: Span) -> _Place | None:
    inner = _trim(text, group.start + 1, group.end - 1)
    words = inner.of(text)
    if _NO_CREDIT_GROUP.match(words):
        return None
    lead = _LEAD_IN.match(words)
    if lead:
        second = _LEAD_IN.match(words, lead.end())
        start = inner.start + (second or lead).end()
        line = _cut(text, start, inner.end)
        return _Place(line, group) if line.start < line.end and _plausible(line.of(text)) else None
    if not _names_chain(words) or _is_dateline(text, group, words):
        return None
    return _Place(_cut(text, inner.start, inner.end), group)


def _is_dateline(text: str, group: Span, words: str) -> bool:
    return "/" not in words.replace("dpa/l", "") and _STORY_DASH.match(text, group.end) is not None


def _names_chain(words: str) -> bool:
    if agency(words):
        return True
    if "http" in words:
        return False
    return bool(_chain_pattern().search(words))


def _plausible(words: str) -> bool:
    return len(words) >= 2 and any(letter.isalpha() for letter in words)


@cache
def _chain_pattern() -> re.Pattern[str]:
    """An agency beside a slash, behind "via", or before "photo by" and a name."""
    name = agency_pattern()
    return re.compile(
        rf"(?<![\w]){name}\s?/|/\s?(?:v[ií]a\s+)?{name}(?!\w)|(?<!\w)v[ií]a\s+(?:the\s)?{name}(?!\w)"
        rf"|(?<!\w){name}\s+[Pp]hoto\s+by\s|^(?:Pool\s)?{name}(?:,\s(?:Pool|File|Files|Archivo))?$"
    )


@cache
def _agency_slash() -> re.Pattern[str]:
    return re.compile(rf"(?<!via )(?<!vía )(?<!VIA )(?<![\w/]){agency_pattern()}\s?/\s?(?=[\w@“\"(-])")


@cache
def _navy_photo() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){agency_pattern()}\s+[Pp]hoto\s+by\s")


def _without(text: str, groups: list[Span]) -> str:
    """The text with bracketed groups blanked: same length, so that spans stay true."""
    parts, at = [], 0
    for group in groups:
        parts += [text[at : group.start], "\x01" * (group.end - group.start)]
        at = group.end
    return "".join([*parts, text[at:]])


def _in_sentence(text: str, sentence: Span) -> Iterator[_Place]:
    """The credit of a sentence: behind a lead-in, a bare house at the very end, or a chain of names and houses."""
    lead = _last_lead_in(text, sentence)
    if lead:
        line = _cut(text, lead.end, sentence.end)
        if line.start < line.end and _plausible(line.of(text)) and _credit_shaped(line.of(text)):
            yield _Place(line, Span(lead.start, line.end))
            return
    words = sentence.of(text)
    if "/" not in words and not re.search(r"\bv[ií]a\s", words):
        yield from _bare(text, sentence)
        return
    prefix = _agency_slash().search(text, sentence.start, sentence.end)
    if prefix:
        yield from _behind_agency(text, sentence, prefix.start())
        return
    suffix = _chain_pattern().search(text, sentence.start, sentence.end)
    if suffix:
        line = _cut(text, _chain_start(text, sentence, suffix.start()), sentence.end)
        if line.start < line.end and line.end - line.start <= LONGEST_CREDIT:
            yield _Place(line, line)


def _bare(text: str, sentence: Span) -> Iterator[_Place]:
    """A house alone, or a pool and a name, as the last words of the text."""
    words = sentence.of(text)
    if text[sentence.end :].strip(" \n\r\t.*\x01"):
        return
    if len(words) < 60 and agency(words.rstrip(". ")):
        yield _Place(_cut(text, sentence.start, sentence.end), sentence)
    elif len(words) < 80:
        yield from _pool_photo(text, sentence)


def _behind_agency(text: str, sentence: Span, at: int) -> Iterator[_Place]:
    """A chain that a house leads ("REUTERS/NAME"), unless a date follows the slash ("Reuters / Monday, May 8")."""
    line = _cut(text, at, sentence.end)
    behind = line.of(text).partition("/")[2][:40]
    if re.search(r"\d{4}", behind) and "@" not in behind:
        return
    start = at
    while start > sentence.start and text[start - 1] in "/ ":
        start -= 1
    yield _Place(line, Span(start if text[start : start + 1] == "/" else at, line.end))


def _pool_photo(text: str, sentence: Span) -> Iterator[_Place]:
    if re.match(
        rf"(?:Pool Photo via {agency_pattern()}|{agency_pattern()})(?:,? Pool|, File)?\b.{{0,40}}$", sentence.of(text)
    ):
        rest = re.sub(rf"^(?:Pool Photo via )?{agency_pattern()}", "", sentence.of(text)).strip(" ,.")
        if looks_like_person(rest):
            yield _Place(sentence, sentence)


def _chain_start(text: str, sentence: Span, agency_at: int) -> int:
    """Where a chain begins that ends in an agency: the sentence, unless it says more than names."""
    start = sentence.start
    words = text[start:agency_at]
    glued = re.search(r"(?<=[.!?\x01])\s*(?=[A-ZÀ-Þ@])(?!.*[.!?]\s*[A-ZÀ-Þ@].*[.!?])", words)
    if glued and len(words) > 60:
        return start + glued.end()
    return start


def _last_lead_in(text: str, sentence: Span) -> Span | None:
    found = None
    if not _LEAD_IN_HINT.search(text, sentence.start, sentence.end):
        return None
    for match in _LEAD_IN.finditer(text, sentence.start, sentence.end):
        if match.start() == sentence.start or not text[match.start() - 1].isalpha() or match.group()[0].isupper():
            if found and match.start() > found.end + 3:
                continue
            found = Span(found.start if found else match.start(), match.end())
    return found


def _credit_shaped(words: str) -> bool:
    """Whether the words behind a lead-in can be a credit: short, and begun by a name."""
    if len(words) > 160:
        return False
    if _chain_pattern().search(words) or agency(words) or re.match(r"(?i:handout|ho)\b", words):
        return True
    return looks_like_person(re.split(r"[/,(]|\sfor\s", words, maxsplit=1)[0].strip()) or (
        "/" in words and len(words) < 80
    )


def _cut(text: str, start: int, end: int) -> Span:
    """The words of a credit up to where restrictions, keywords or another thing begin."""
    stop = _STOP.search(text, start, end)
    marked = text.find("\x01", start, end)
    stops = [end, *([stop.start()] if stop and stop.start() > start else []), *([marked] if marked > start else [])]
    return _trim(text, start, min(stops))


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in "/©\x01-–"):
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

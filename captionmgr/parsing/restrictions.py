"""Restrictions on use, as agencies print them: each phrase with its place, what it means, and when it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale

from captionmgr.model.reading import Found, Span
from captionmgr.model.restrictions import RestrictionCode as Code
from captionmgr.parsing.dates import LANGUAGES
from captionmgr.parsing.expiry import read_term
from captionmgr.parsing.notes import begins_note, quoted
from captionmgr.parsing.restriction_phrases import PHRASES, Phrase
from captionmgr.parsing.words import words_of

_OUT = re.compile(
    r"(?<![\w.'’-])(?P<names>(?:(?!OUT\b)[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ.&'’-]{0,24}(?:\s{1,3}|,\s?|/)){1,8})OUT(?!\w)"
    r"(?!\s+(?:OF|IN|ON|TO|FOR|THE|AT|FROM|AS)\b)"
)
"""Names in capitals before OUT, in one run: "CHINA, JAPAN OUT", "LOCAL TELEVISION OUT"."""

_NAME = re.compile(r"[^\s,/]+(?:\s+[^\s,/]+)*")
_OUTLETS = {
    **dict.fromkeys(("tv", "television", "broadcast"), Code.TELEVISION_OUT),
    **dict.fromkeys(("mag", "mags", "magazine", "magazines", "tabloids"), Code.MAGAZINES_OUT),
    **dict.fromkeys(("newspaper", "newspapers", "papers"), Code.NEWSPAPERS_OUT),
    **dict.fromkeys(("internet", "online", "web", "websites"), Code.INTERNET_OUT),
    **dict.fromkeys(("mobile", "mobiles"), Code.MOBILE_OUT),
    **dict.fromkeys(("book", "books"), Code.BOOKS_OUT),
    **{"radio": Code.RADIO_OUT, "sales": Code.NO_SALES},
}
_QUALIFIERS = frozenset({"local", "national", "foreign", "all", "domestic", "french", "german", "british", "japanese"})
_REGIONS = (
    *(
        "us",
        "u.s.",
        "usa",
        "u.s.a.",
        "uk",
        "u.k.",
        "uae",
        "benelux",
        "scandinavia",
        "nordics",
        "gsa",
        "turkey",
        "macau",
    ),
    *(
        "hong kong",
        "macao",
        "england",
        "scotland",
        "wales",
        "great britain",
        "czech republic",
        "greater china",
        "korea",
    ),
    *("mainland china", "virgin islands", "middle east", "latin america"),
)
"""Territories as wire services name them, where the locale data does not."""

_VERBS = frozenset(
    {
        *("way", "is", "are", "was", "were", "be", "run", "sold", "time", "timed", "strike", "knock", "get", "come"),
        *("find", "keep", "work", "check", "watch", "stand", "look", "lock", "black", "burn", "speak", "call", "bail"),
        *("drop", "sell", "shut", "pull", "walk", "take", "carry", "help", "reach", "hand", "put", "go", "set", "fall"),
    }
)
"""What goes with OUT in a sentence in capitals."""

_CLOSED = re.compile(r"\s{0,3}(?:[.;,:)\]/*=\n–—-]|\Z)")
_LINK = re.compile(r"[\s,;.&/*=–—-]*(?:(?:and|or|und|oder|et|ou|y|o|e|en|og|i|oraz)\s+)?", re.IGNORECASE)
_CONTINUED = re.compile(
    r"[\s,;:–—-]{0,4}(?:(?:and|und|et|y|e|en|og|i)\s+)?(?:(?:nur|only|uniquement|solo|sólo|kun|alleen|tylko)\s+)?"
    r"(?:within|until|through|for|bis(?:\s+(?:zum|einschließlich))?|für|innerhalb\s+von|binnen|jusqu['’]au?|pendant"
    r"|hasta|durante|fino\s+al?|entro|per|até|por|tot(?:\s+en\s+met)?|gedurende|til(?:\s+og\s+med)?|innen|do|przez"
    r"|w\s+ciągu)(?!\w)",
    re.IGNORECASE,
)
"""What leads from a restriction to its term: "editorial use only until May 3, 2021"."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """One restriction as printed: its words, what they mean, the end of the permission or nothing."""

    span: Span
    codes: tuple[Code, ...]
    expiry: str = ""


def find_restrictions(text: str, prose: Span) -> tuple[Found, ...]:
    """The restrictions of a caption: each phrase (``restriction``), with each of its codes (``restriction_code``, the
    value of a `RestrictionCode`) and the end of the permission (``restriction_expiry``) at the same words.

    Beside the prose they count in any case; within it in capitals, as a sentence of their own, or if the words are
    never said of anything else.
    """
    return tuple(
        Found(field, value, one.span, "restriction")
        for one in _restrictions(text, prose)
        for field, value in _values(text, one)
    )


def _values(text: str, one: _Printed) -> Iterator[tuple[str, str]]:
    yield "restriction", one.span.of(text)
    for code in one.codes:
        yield "restriction_code", code.value
    if one.expiry:
        yield "restriction_expiry", one.expiry


def _restrictions(text: str, prose: Span) -> Iterator[_Printed]:
    """In the order of the text, without overlap; of two that begin together, the one that `_rank` puts first."""
    end = 0
    for phrase, match in _candidates(text):
        if match.start() < end or not _meant(text, prose, phrase, match, end):
            continue
        printed = _timed(text, match) if phrase and phrase.timed else _plain(text, phrase, match)
        if printed is None or printed.span.start < end:
            continue
        yield printed
        end = printed.span.end
        term = None if printed.expiry else _continued(text, end)
        if term:
            yield term
            end = term.span.end


def _candidates(text: str) -> list[tuple[Phrase | None, re.Match[str]]]:
    words = words_of(text)
    found: list[tuple[Phrase | None, re.Match[str]]] = []
    keys = _by_key()
    rows = {row for word in words & keys.keys() for row in keys[word]}
    for row in rows:
        found += [(PHRASES[row], match) for match in _patterns()[row].finditer(text)]
    if "out" in words:
        found += [(None, match) for match in _OUT.finditer(text)]
    return sorted(found, key=_rank) if found else found


def _rank(one: tuple[Phrase | None, re.Match[str]]) -> tuple[int, bool, int]:
    """Of those that begin together, first what says more than a term (which is read behind it), then the longest."""
    phrase, match = one
    return match.start(), phrase is not None and phrase.timed, -match.end()


def _meant(text: str, prose: Span, phrase: Phrase | None, match: re.Match[str], last: int) -> bool:
    """Whether a phrase speaks of the use of the picture; ``last`` is where the restriction before it ends."""
    if phrase is None or phrase.plain:
        return True
    if match.end() <= prose.start or match.start() >= prose.end:
        return True
    if quoted(text, match.start()):
        return False
    if match.group().isupper():
        return True
    if last and _LINK.fullmatch(text, last, match.start()):
        return True
    starts = match.group()[0].isupper() and begins_note(text, match.start())
    return starts and (phrase.timed or _CLOSED.match(text, match.end()) is not None)


def _plain(text: str, phrase: Phrase | None, match: re.Match[str]) -> _Printed | None:
    if phrase is None:
        return _out(text, match)
    return _Printed(Span(match.start(), match.start() + len(match.group().rstrip(" ,."))), phrase.codes)


def _timed(text: str, match: re.Match[str]) -> _Printed | None:
    term = read_term(text, match.end())
    return _Printed(Span(match.start(), term[0]), (Code.LIMITED_TIME,), term[1]) if term else None


def _continued(text: str, end: int) -> _Printed | None:
    lead = _CONTINUED.match(text, end)
    term = read_term(text, lead.end()) if lead else None
    if not lead or not term:
        return None
    start = end + len(lead.group()) - len(lead.group().lstrip(" ,;:–—-\t\r\n"))
    return _Printed(Span(start, term[0]), (Code.LIMITED_TIME,), term[1])


def _out(text: str, match: re.Match[str]) -> _Printed | None:
    """The territories, media or outlets right before OUT; of a list, as many as are known."""
    start, code = match.end(), Code.OUTLET_OUT
    for name in reversed(list(_NAME.finditer(text, match.start(), match.end("names")))):
        known = _known(name.group())
        if known is None:
            break
        start, code = name.start() + known[0], known[1]
        if known[0]:
            break
    if start == match.end():
        last = list(_NAME.finditer(text, match.start(), match.end("names")))[-1]
        if last.group().split()[-1].casefold() in _VERBS or not _apart(text, last.start(), match.end()):
            return None
        start = last.start()
    if quoted(text, start):
        return None
    return _Printed(Span(start, match.end()), (code,))


def _apart(text: str, start: int, end: int) -> bool:
    """Whether the words stand by themselves, as a note does, and not in a sentence or in quotes."""
    return begins_note(text, start) and _CLOSED.match(text, end) is not None


def _known(name: str) -> tuple[int, Code] | None:
    """Where in a run of words a territory or a medium begins that reaches to its end."""
    starts = [match.start() for match in re.finditer(r"\S+", name)]
    for at in starts:
        words = " ".join(name[at:].casefold().split())
        if words in _territories():
            return at, Code.TERRITORY_OUT
    code = _OUTLETS.get(name[starts[-1] :].casefold())
    if code is None:
        return None
    at = len(starts) - 1
    while at and name[starts[at - 1] :].split(maxsplit=1)[0].casefold() in _QUALIFIERS:
        at -= 1
    return starts[at], code


@cache
def _territories() -> frozenset[str]:
    names = (name.casefold() for language in LANGUAGES for name in Locale(language).territories.values())
    return frozenset((*names, *_REGIONS))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    printed = (phrase.words.replace(" ", r"\s+") for phrase in PHRASES)
    return tuple(re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for words in printed)


@cache
def _by_key() -> dict[str, tuple[int, ...]]:
    rows: dict[str, tuple[int, ...]] = {}
    for row, phrase in enumerate(PHRASES):
        for key in phrase.keys.split():
            rows[key] = (*rows.get(key, ()), row)
    return rows

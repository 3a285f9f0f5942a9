"""One caption into a `Reading`: the values it states, each with the words it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from captionmgr.model.credit import CreditChain
from captionmgr.model.reading import Found, Reading, Span
from captionmgr.parsing.chronology import find_chronology
from captionmgr.parsing.credit import find_credits
from captionmgr.parsing.dates import DateMention, find_dates
from captionmgr.parsing.invisible import seen
from captionmgr.parsing.knowledge import Houses, Knowledge
from captionmgr.parsing.language import find_language
from captionmgr.parsing.marks import find_marks
from captionmgr.parsing.material import find_material
from captionmgr.parsing.persons import find_persons
from captionmgr.parsing.places import PlaceReader
from captionmgr.parsing.restrictions import find_restrictions
from captionmgr.parsing.sentences import sentences
from captionmgr.parsing.verification import find_claims, find_doubt
from captionmgr.parsing.words import word_starts

LONGEST_READ = 128_000
"""Characters of a caption that are searched for values; nothing that long is a caption, and the text is kept whole."""

_PREFIX = re.compile(
    r"\s*(?:\*\*\s?FILE\s?\*\*|\((?:COMBO|FILES?|FILE PHOTOS?)\)|(?:epaselect\s+)?epa\d{6,}|TOPSHOT|APTOPIX"
    r"|FILE(?:\s+PHOTO)?S?\b|ARCHIV\w*|HANDOUT|dpatopbilder|Archivbild|Article thumbnail"
    r"|CP-Web\.|Illustrative(?:\s+image)?|\d{6}-[A-Z]-\w+-\d+)\s*(?:[-–—:]+|(?=\s|$))\s*"
)
_DATELINE = re.compile(
    r"[^a-zß\n]{3,70}?\s[-–—]\s[A-Z][A-Z]+\.?\s\d{1,2}(?:,\s\d{4})?:\s*|(?:UNSPECIFIED\s[-–]\s\w+:\s*)"
)
_NAMED_SUPPLIER = re.compile(
    r"\b(?:provided|released|supplied|issued|distributed"
    r"|made available)\b(?:\s+on\b[^,;.]{0,30},?)?\s+by\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w.&'’-]*(?:\s[A-Z][\w.&'’-]*){0,5})"
)


def read_caption(
    text: str,
    known: Knowledge,
    *,
    offset: int = 0,
    title: str = "",
    title_span: Span | None = None,
    credits_found: tuple[CreditChain, ...] | None = None,
) -> Reading:
    """Read one caption. Any text can be given; what it does not say is left out.

    Args:
        text: the caption as received, credit included.
        known: places, houses and creators.
        offset: where it begins in the page it came from.
        title: the title above it, if it had one.
        title_span: where that stands in the page.
        credits_found: its credits, where they were looked for already.
    """
    sight = seen(text[:LONGEST_READ])
    words = sight.text
    credits_found = find_credits(words, known.houses) if credits_found is None else credits_found
    prose = _prose(words, credits_found)
    chain = credits_found[-1] if credits_found else None
    found = list(_credit_values(words, prose, chain, known.houses))
    provider = next((str(one.value) for one in found if one.field == "provider"), "")
    claims = find_claims(words, provider, known.houses, [one.whole for one in credits_found])
    marks = list(find_marks(words, prose))
    embargoes = [one.span for one in marks if one.field == "embargo"]
    mentions = _outside(find_dates(words), embargoes)
    told = _behind(words, prose, embargoes)
    found += find_chronology(words, told, mentions, known.received)
    elsewhere = [*(Span(one.start, one.end) for one in claims), *embargoes]
    found += _place_and_persons(words, told, mentions, found, elsewhere, known)
    found += find_material(words, prose, chain, claims, known.houses)
    found += find_restrictions(words, prose)
    found += marks
    language = find_language(words)
    found += [language] if language else []
    doubt = find_doubt(words)
    found += [doubt] if doubt else []
    return Reading(
        text=text,
        offset=offset,
        title=title,
        title_span=title_span,
        caption_text=_shown(text, sight.span(prose), credits_found),
        found=tuple(sorted(map(sight.found, found) if sight.places else found, key=attrgetter("span"))),
        claims=tuple(sight.claim(one, text) for one in claims),
    )


def _outside(mentions: tuple[DateMention, ...], spans: list[Span]) -> tuple[DateMention, ...]:
    """The dates that stand outside all of these words: the end of an embargo is no date of the picture."""
    if not spans:
        return mentions
    return tuple(one for one in mentions if not any(span.start <= one.span.start < span.end for span in spans))


def _behind(text: str, prose: Span, embargoes: list[Span]) -> Span:
    """The caption's own sentences without an embargo that stands ahead of them."""
    for span in embargoes:
        if prose.start <= span.start < span.end <= prose.end and not text[prose.start : span.start].strip(
            " \n\t*-–—([)]"
        ):
            start = span.end
            while start < prose.end and not text[start].isalnum():
                start += 1
            return Span(start, prose.end)
    return prose


def _prose(text: str, credits_found: tuple[CreditChain, ...]) -> Span:
    """The caption's own sentences: before the first credit, or behind one that stands first."""
    if not credits_found:
        return Span(0, len(text))
    first = credits_found[0].whole
    if len(text[: first.start].strip()) > 40 or first.end > len(text) - 30:
        return Span(0, first.start)
    ahead = text[: first.start].strip().casefold()
    if not ahead or "editorial" in ahead or "credit" in ahead:
        start = first.end
        while start < len(text) and text[start] in " \n\r\t,.-–)":
            start += 1
        return Span(start, len(text))
    return Span(0, first.start)


def _shown(text: str, prose: Span, credits_found: tuple[CreditChain, ...]) -> str:
    return text.strip() if not credits_found else prose.of(text).strip().removesuffix(" /").strip()


def _credit_values(text: str, prose: Span, chain: CreditChain | None, houses: Houses) -> Iterator[Found]:
    if chain is None:
        yield from _wording_names(text, prose, houses)
        return
    yield Found("credit_line", chain.line, chain.span, "credit")
    for creator in chain.creators:
        yield Found("creator", creator.name, creator.span, "credit")
    for field, link in (("provider", chain.provider), ("source", chain.source)):
        if link:
            yield Found(field, link.name, link.span, "credit")
    if chain.via:
        yield Found("via", chain.via.span.of(text), chain.via.span, "credit")


def _wording_names(text: str, prose: Span, houses: Houses) -> Iterator[Found]:
    """Provider and source of a caption without a credit, where its wording names them."""
    house = next(houses.named(text, prose.start, prose.end), None)
    if house:
        start, end, row = house
        yield Found("provider", row.name, Span(start, end), "wording", 0.4)
    supplier = _NAMED_SUPPLIER.search(text, prose.start, prose.end)
    if supplier:
        yield Found("source", supplier["name"], Span(*supplier.span("name")), "wording", 0.5)


def _named_sources(text: str, prose: Span, found: list[Found]) -> Iterator[Span]:
    """Where the caption names who supplied the picture ("obtained from the Harbor Residents"), which is no place."""
    for name in {str(one.value) for one in found if one.field == "source"}:
        for at in word_starts(text, name, prose.start, prose.end):
            yield Span(at, at + len(name))


def _place_and_persons(
    text: str, prose: Span, mentions: tuple[DateMention, ...], found: list[Found], claims: list[Span], known: Knowledge
) -> Iterator[Found]:
    dated = next(
        (one for field in ("date_created", "weekday", "release_date") for one in found if one.field == field), None
    )
    taken = dated.span if dated else None
    begin = _prefix_end(text, prose)
    all_scene = tuple(_scene(text, Span(begin, prose.end), taken))
    dates = [one.span for one in mentions]
    suppliers = (*_named_sources(text, prose, found), *claims)
    places = PlaceReader(text, all_scene, dates, taken, known.facts, suppliers).find()
    yield from places
    body = Span(_body_start(text, Span(begin, prose.end), taken), prose.end)
    scene = tuple(sentences(text, body.start, body.end))
    yield from find_persons(text, scene, [*dates, *(one.span for one in places)], known.facts.names_area)


def _scene(text: str, prose: Span, taken: Span | None) -> Iterator[Span]:
    """The sentences that say where: up to the one with the date, and at least the first."""
    for index, sentence in enumerate(sentences(text, prose.start, prose.end)):
        if index and (taken is None or sentence.start > taken.start):
            return
        yield sentence


def _prefix_end(text: str, prose: Span) -> int:
    at = prose.start
    while match := _PREFIX.match(text, at, prose.end):
        if match.end() == at:
            break
        at = match.end()
    return at


def _body_start(text: str, prose: Span, taken: Span | None) -> int:
    """Where the sentences begin behind prefixes, a dateline, or "EVENT - PLACE - DATE"."""
    at = prose.start
    dateline = _DATELINE.match(text, at, min(prose.end, at + 140))
    if dateline:
        return dateline.end()
    headed = (
        taken is not None
        and " - " in text[at : taken.start].replace("–", "-")
        and taken.start - at < 200
        and prose.end - taken.end > 25
    )
    if taken and headed:
        return taken.end + len(text[taken.end : prose.end]) - len(text[taken.end : prose.end].lstrip(" -–.:"))
    return at

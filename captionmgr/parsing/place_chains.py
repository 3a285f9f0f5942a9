"""Names of places joined into chains ("Uman, Cherkasy region, Ukraine"), each with what the gazetteer knows of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from captionmgr.model.reading import Span
from captionmgr.parsing.place_facts import Facts, PlaceFacts
from captionmgr.parsing.place_names import FOREIGN_VENUES, PLAIN, Mention, gap_between, mentions

LONGEST_CHAIN = 5
"""Names of one place: venue, town, county, state, country."""

LONGEST_SHORT = 5
"""Letters of a state as wires shorten it, which may be a country's name too ("Man.")."""

OWNING = frozenset("'’")
"""How a country is joined to a place of its ("China's Qinghai Province")."""

_LONGEST_NOUN = 20
_IN_TOWN = re.compile(r",?\s(?:en|in|em|a|à)\s[A-ZÀ-Þ]")
_BEHIND_BLANK = frozenset({"U.S.", "U.K.", "US", "UK", "USA"})
_JOINED = re.compile(r"(?P<first>.+)\s(?:de|di|da|do|del|van|von)\s(?P<last>\S+)$")


class Name(NamedTuple):
    """One name of a chain.

    Attributes:
        mention: where it stands, and the words around it.
        facts: what it can be.
        joined: what joins it to the name before it (`place_names.gap_between`); empty for the first.
    """

    mention: Mention
    facts: Facts
    joined: str = ""

    def of(self, text: str) -> str:
        """The name itself."""
        return self.mention.span.of(text)


def chains(
    text: str, scene: Sequence[Span], dates: Sequence[Span], facts: PlaceFacts, suppliers: Sequence[Span]
) -> list[list[Name]]:
    """The chains of a scene, in order; each name stands in one, and those that suppliers have in none."""
    found: list[list[Name]] = []
    for mention in _taken_apart(text, mentions(text, scene, dates), facts):
        if any(one.start < mention.span.end and mention.span.start < one.end for one in suppliers):
            continue
        name = _known(text, mention, facts)
        last = found[-1][-1] if found else None
        joined = gap_between(text, last.mention, mention) if last else ""
        if last and joined and len(found[-1]) < LONGEST_CHAIN and _joins(text, last, name, joined):
            found[-1].append(Name(name.mention, name.facts, joined))
        else:
            found.append([name])
    return found


def _taken_apart(text: str, found: Sequence[Mention], facts: PlaceFacts) -> Iterator[Mention]:
    """The names; those that a small word joins and that are places only apart are two ("Cardarelli di Napoli")."""
    for mention in found:
        words = mention.span.of(text)
        link = _JOINED.match(words)
        if link and not facts.of(words).known and facts.of(link["last"]).towns and not _goes_on(text, mention, link):
            first = Span(mention.span.start, mention.span.start + link.end("first"))
            last = Span(mention.span.start + link.start("last"), mention.span.end)
            yield mention._replace(span=first, whole=first, region=False, venue=False)
            ahead = text[max(0, first.start - _LONGEST_NOUN) : first.start].split()[-1:]
            heads = (*ahead, link["first"].split(" ", 1)[0])
            venue = any(head.casefold().rsplit("'", 1)[-1] in FOREIGN_VENUES for head in heads)
            word = "at" if venue else "of"
            yield mention._replace(span=last, whole=Span(last.start, mention.whole.end), preposition=word, kind="")
        else:
            yield mention


def _goes_on(text: str, mention: Mention, link: re.Match[str]) -> bool:
    """Whether a venue's name with its "de" is followed by the town itself ("Palacio de NAME, en TOWN")."""
    headed = link["first"].casefold() in FOREIGN_VENUES
    return headed and _IN_TOWN.match(text, mention.span.end) is not None


def _known(text: str, mention: Mention, facts: PlaceFacts) -> Name:
    """A name with its facts; the full stop of a shortened state belongs to it ("Calif.")."""
    plain = facts.of(mention.span.of(text).partition("/")[0])
    sure = plain.state or (plain.country and mention.span.end - mention.span.start > LONGEST_SHORT)
    if not sure and text.startswith(".", mention.span.end):
        shortened = facts.of(mention.span.of(text) + ".")
        if shortened.state:
            end = mention.span.end + 1
            longer = mention._replace(span=Span(mention.span.start, end), whole=Span(mention.whole.start, end))
            return Name(longer, shortened)
    return Name(mention, plain)


def _joins(text: str, one: Name, other: Name, joined: str) -> bool:
    """Whether what stands between two names makes them one place."""
    area = bool(other.facts.country or other.facts.state or other.facts.regions or other.mention.region)
    match joined:
        case "'" | "’":
            return one.facts.country is not None
        case "in" | ",in":
            return not one.mention.venue and _lies_in(one, other, loose=joined == ",in")
        case "(":
            return area
        case "+":
            return other.of(text) in _BEHIND_BLANK
        case "of":
            return _belongs_to(one, other)
    return not other.mention.distant


def _belongs_to(one: Name, other: Name) -> bool:
    """Whether "of" makes the first name a part of the second: a region's country, a venue's or district's town."""
    if one.mention.region and other.facts.country:
        return True
    inside = one.mention.preposition in PLAIN | {"at", "inside", "outside", "on"}
    part = one.mention.venue or one.mention.region or not one.facts.known
    return inside and bool(other.facts.towns) and part


def _lies_in(one: Name, other: Name, *, loose: bool) -> bool:
    """Whether "in" makes the second name the area around the first.

    Args:
        one: the first name.
        other: the name behind "in".
        loose: a comma stands before "in" ("in Bastia, en Corse").
    """
    facts = other.facts
    country = facts.country or facts.state
    area = bool(country or facts.regions or other.mention.region)
    inside = one.mention.preposition in PLAIN or one.mention.preposition == "off"
    if loose:
        lands = one.facts.towns_lie_in
        known = facts.country in lands or not lands.isdisjoint(facts.regions_lie_in)
        return (inside or known) and (area or not facts.towns) and not other.mention.distant
    wide = country or other.mention.region or not facts.towns
    if not (area and wide and inside):
        return False
    if country:
        return one.facts.town_in(country) or not one.facts.known
    return any(map(one.facts.town_in, facts.regions_lie_in))

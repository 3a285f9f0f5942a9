"""Where a picture was taken: venue, city, state and country, from the chain of names that fits best as its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from captionmgr.model.places import Country
from captionmgr.model.reading import Found, Span
from captionmgr.parsing import place_names
from captionmgr.parsing.place_chains import OWNING, Name, chains
from captionmgr.parsing.place_facts import PlaceFacts
from captionmgr.parsing.place_fields import country_of, parts_of
from captionmgr.parsing.place_score import THRESHOLD, WIDEST_HEAD, Surroundings
from captionmgr.parsing.venues import NOUNS, names_venue, venue_before, venue_in


class _Place(NamedTuple):
    """A chain of names understood: what its parts are, its country, and how well it fits as the picture's place."""

    start: int
    end: int
    parts: tuple[tuple[str, Span], ...]
    country: Country | None
    score: float

    def part(self, field: str) -> Span | None:
        return next((span for name, span in self.parts if name == field), None)


class PlaceReader:
    """Reads the place of one caption.

    Args:
        text: the caption.
        scene: the sentences that describe the picture.
        dates: the words of all dates, which no place name runs into.
        taken: the words of the date the picture was taken, beside which the place stands; None where it has none.
        facts: what names can be.
        suppliers: where the caption names who supplied the picture, which is no venue.
    """

    def __init__(
        self,
        text: str,
        scene: Sequence[Span],
        dates: Sequence[Span],
        taken: Span | None,
        facts: PlaceFacts,
        suppliers: Sequence[Span] = (),
    ) -> None:
        self.around = Surroundings(text, scene, dates, taken)
        self.suppliers = suppliers
        self.text = text
        self.scene = scene
        self.dates = dates
        self.taken = taken
        self.facts = facts

    def find(self) -> tuple[Found, ...]:
        """Sublocation, city, state, country and country codes, as far as the caption says them."""
        found_chains = chains(self.text, self.scene, self.dates, self.facts, self.suppliers)
        places = [place for chain in found_chains if self._may_fit(chain) and (place := self._resolved(chain))]
        places = self._with_countries_behind(places)
        best = max(places, key=lambda place: place.score, default=None)
        best = self._first_named(best, places) if best and best.score >= THRESHOLD else None
        best = self._with_venues_town(self._with_dateline(self._with_town(best, places)))
        if best and best.country is None:
            best = self._tied(best, found_chains)
        found = list(self._found(best)) if best else []
        if not any(one.field == "sublocation" for one in found):
            found += self._venue(best)
        return tuple(found)

    def _first_named(self, best: _Place, places: Sequence[_Place]) -> _Place:
        """A venue with its state or country that stands before a mere town in the sentence, which is that of another
        event ("at VENUE, Md. for talks in TOWN")."""
        if len(best.parts) > 1 or self.around.beside_date(Span(best.start, best.end)):
            return best
        sentence = self.around.sentence_of(best.start)
        ahead = (one for one in places if one.start < best.start and one.country)
        named = (one for one in ahead if (venue := one.part("sublocation")) and names_venue(venue.of(self.text)))
        inside = (one for one in named if len(one.parts) > 1 and self.around.sentence_of(one.start) == sentence)
        return next((one for one in inside if one.score >= _WEAK), best)

    def _may_fit(self, chain: list[Name]) -> bool:
        """Whether a chain can be a place at all: a name alone and unintroduced, inside a sentence, is not."""
        mention = chain[0].mention
        return len(chain) > 1 or bool(mention.preposition) or self.around.free(mention) > _HOPELESS

    def _resolved(self, chain: list[Name]) -> _Place | None:
        """The chain as a place; None if it is no place at all, or a dateline in capitals."""
        owner, owned = next((both for both in pairwise(chain) if both[1].joined in OWNING), (None, None))
        names = [name for name in chain if name is not owner and name.joined != "/"]
        if not names or names[0].of(self.text) in place_names.NO_PLACES or self._is_capital_head(names):
            return None
        if owner and owned and not self._owned(owner, owned):
            return None
        backwards = self._is_backwards(names)
        if backwards and self._outer_first(names):
            names.reverse()
        names = self._kept(names)
        country = country_of(names, owner)
        parts = parts_of(self.text, names, country, backwards=backwards)
        if owner and owner.facts.country == country:
            parts.append(("country", owner.mention.span))
        if not parts:
            return None
        start = min(name.mention.span.start for name in (*names, owner or names[0]))
        end = max(name.mention.whole.end for name in names)
        score = self.around.score(names, parts, country, Span(start, end), backwards=backwards)
        return _Place(start, end, tuple(parts), country, score)

    @staticmethod
    def _owned(owner: Name, name: Name) -> bool:
        """Whether a name behind a country's "'s" is a place of it, rather than one of its people."""
        country = owner.facts.country
        if country is None or name.mention.region or name.mention.venue:
            return country is not None
        return name.facts.town_in(country) or name.facts.region_in(country)

    def _is_capital_head(self, names: Sequence[Name]) -> bool:
        """Whether the names are a dateline in capitals, which counts only where there is no other place."""
        first, last = names[0].mention, names[-1].mention
        if not self.scene or first.span.start > self.scene[0].start + 1:
            return False
        return self.text[first.span.start : last.whole.end].isupper() and self._dateline() is not None

    @staticmethod
    def _outer_first(names: Sequence[Name]) -> bool:
        """Whether the names go from the country or state to the town ("Sachsen, Görlitz:")."""
        first, last = names[0].facts, names[-1].facts
        if len(names) == 1 or last.country:
            return False
        return bool(first.country or any(map(last.town_in, first.regions_lie_in)))

    def _is_backwards(self, names: Sequence[Name]) -> bool:
        """Whether the names stand between a date at the head and a colon ("11.07.2026, USA, Miami:")."""
        first, last = names[0].mention.span, names[-1].mention.whole
        return (
            self.taken is not None
            and self.taken.end <= first.start <= self.taken.end + 3
            and self.text.startswith(":", last.end)
            and self.taken.start <= self.scene[0].start + WIDEST_HEAD
        )

    def _kept(self, names: list[Name]) -> list[Name]:
        """The names up to the last that is an area; all of them where they reach up to the date."""
        if len(names) <= _UP_TO_DATE and self.around.reaches_date(names[-1].mention.whole.end):
            return names
        last = 0
        for index, name in enumerate(names[1:], 1):
            facts = name.facts
            area = name.mention.region or facts.country or facts.state or _holds(name, names[0])
            town = last == index - 1 and (facts.dateline or facts.towns) and names_venue(names[0].of(self.text))
            inner = name.joined in ("in", ",in") and facts.regions
            if name.joined == "of" or inner or area or (town and name.joined == ","):
                last = index
        return names[: last + 1]

    def _with_countries_behind(self, places: list[_Place]) -> list[_Place]:
        """Places whose apposition names the country ("Vénissieux, a suburb of Lyon, France")."""
        for index, (place, behind) in enumerate(pairwise(places)):
            named = behind.part("country")
            apart = place.country is None and named and _APPOSITION.fullmatch(self.text, place.end, behind.start)
            if named and apart:
                parts = (*place.parts, ("country", named))
                places[index] = place._replace(parts=parts, country=behind.country, score=place.score + 3.0)
        return places

    def _with_town(self, best: _Place | None, places: Sequence[_Place]) -> _Place | None:
        """A country or region alone, with the town named before it in the sentence ("on the edge of the village of X,
        south of Y, in southern Z")."""
        if best is None or best.part("city") or best.part("sublocation"):
            return best
        sentence = self.around.sentence_of(best.start)
        for place in places:
            ahead = place.end <= best.start and self.around.sentence_of(place.start) == sentence
            fits = place.score >= THRESHOLD and place.country in (None, best.country)
            if ahead and fits and place.part("city"):
                parts = [part for part in place.parts if best.part(part[0]) is None]
                return best._replace(start=place.start, parts=(*parts, *best.parts))
        return best

    def _with_dateline(self, best: _Place | None) -> _Place | None:
        """The place in capitals at the head, where the text names no other; or what it adds to a town without more."""
        if best and (best.country or (best.part("state") and best.part("city"))):
            return best
        head = self._dateline()
        weak = best is not None and best.score < _WEAK and best.country is None and not best.part("sublocation")
        if weak and head and head.part("city") and self.facts.of(head.parts[0][1].of(self.text)).towns:
            return head
        if best is None or head is None or best.part("sublocation"):
            return best or head
        spans = [(field, span) for field, span in head.parts if field in ("state", "country") and not best.part(field)]
        return best._replace(parts=(*best.parts, *spans), country=head.country) if head.country else best

    def _dateline(self) -> _Place | None:
        if not self.scene:
            return None
        start = self.scene[0].start
        match = place_names.DATELINE.match(self.text[start : start + 120])
        if not match or set(match["city"].split()) & _NO_DATELINE or match["city"].startswith(("ARCHIV", "HANDOUT")):
            return None
        city = Span(*match.span("city")).shifted(start)
        facts = self.facts.of(city.of(self.text))
        field = "sublocation" if place_names.SEA.search(city.of(self.text)) else "city"
        parts = [(field, city)]
        country = None if field == "sublocation" else facts.dateline
        if match["area"]:
            area = Span(*match.span("area")).shifted(start)
            around = self.facts.of(area.of(self.text))
            if facts.country and not facts.towns:
                field = "city" if around.town_in(facts.country) else "state"
                return _Place(start, area.end, (("country", city), (field, area)), facts.country, 2.0)
            country = around.country or around.state
            parts.append(("country" if around.country else "state", area))
        elif facts.country and not facts.city_state:
            parts, country = [("country", city)], facts.country
        return _Place(start, city.end, tuple(parts), country, 2.0)

    def _with_venues_town(self, place: _Place | None) -> _Place | None:
        """A place without a town, where its venue names one ("Marseille city hall", "Kathmandu airport in Nepal")."""
        if place and place.part("city"):
            return place
        venue = next(self._venue(place), None)
        span = (place and place.part("sublocation")) or (venue and venue.span)
        words = span.of(self.text).split(" ") if span else []
        for length in (2, 1) if span and len(words) > 1 else ():
            town = " ".join(words[:length])
            facts = self.facts.of(town)
            behind = words[length:]
            led = bool(behind) and (length > 1 or all(word.casefold() in NOUNS or word.islower() for word in behind))
            country = facts.dateline if led else None
            if span and country and (place is None or place.country in (None, country)):
                parts = (("city", Span(span.start, span.start + len(town))), *(place.parts if place else ()))
                found = (*parts, *([] if place and place.part("sublocation") else [("sublocation", span)]))
                return _Place(span.start, span.end, found, country, place.score if place else 1.0)
        return place

    def _tied(self, place: _Place, names: Sequence[Sequence[Name]]) -> _Place:
        """A town without a country, where the caption ties it to one ("Peru's minister ... in Cerro de Pasco")."""
        tagged = _TAGS.search(self.text) if "Tags:" in self.text else None
        country = self.facts.of(tagged["country"].title()).country if tagged else None
        if country:
            return place._replace(country=country)
        city = place.part("city")
        facts = self.facts.of(city.of(self.text)) if city else None
        for chain in names if facts and facts.towns else ():
            for name in chain:
                owning = self.text[name.mention.span.end : name.mention.span.end + 2] in ("'s", "’s")
                country = name.facts.country if owning else self.facts.of_people(name.of(self.text))
                country = name.facts.dateline if name.mention.distant and not country else country
                if facts and country and facts.town_in(country):
                    return place._replace(country=country)
        return place

    # What is reported ------------------------------------------------------------------------

    def _found(self, place: _Place) -> Iterator[Found]:
        confidence = round(min(1.0, 0.5 + max(0.0, place.score) / 16), 2)
        for field, span in place.parts:
            yield Found(field, span.of(self.text), span, "place", confidence)
        if place.country:
            outer = place.part("country") or place.part("state") or place.part("city") or place.part("sublocation")
            if outer:
                inferred = place.part("country") is None
                yield Found("country_code", place.country.alpha3, outer, "place", confidence, inferred)
                yield Found("country_iso2", place.country.alpha2, outer, "place", confidence, inferred)

    def _venue(self, place: _Place | None) -> Iterator[Found]:
        taken_up = [one for _, one in place.parts] if place else []
        ends = [self._venue_end(place)] if place else []
        ends += [self.taken.start] if self.taken else []
        found = (venue_before(self.text, end, self.scene) for end in ends)
        span = next((one for one in found if one and not _overlaps(one, taken_up)), None)
        if span is None:
            span = venue_in(self.text, self.scene, [*taken_up, *self.suppliers])
        cut = min((date.start for date in self.dates if span and span.start < date.start < span.end), default=None)
        if span and cut is not None:
            span = Span(span.start, span.start + len(self.text[span.start : cut].rstrip(" ,")))
        if span and not _overlaps(span, taken_up):
            yield Found("sublocation", span.of(self.text), span, "venue", 0.6)

    def _venue_end(self, place: _Place) -> int:
        """Where a venue would end: before the place and its preposition, or at a date between the two."""
        end = place.start
        ahead = _PREPOSITION_AHEAD.match(self.text, max(0, end - 40), end)
        end = ahead.start("word") if ahead else end
        for date in self.dates:
            gap = self.text[date.end : end] if date.end <= end else "x"
            if not gap.strip(" ,"):
                end = date.start
                on = re.search(r"\s(?:on|am|el)\s$", self.text[:end][-6:])
                end -= len(on.group()) - 1 if on else 0
        return end


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    start, end = span
    return any(one_start < end and start < one_end for one_start, one_end in others)


def _holds(outer: Name, inner: Name) -> bool:
    """Whether a region of the one name holds a town of the other."""
    return not outer.facts.regions_lie_in.isdisjoint(inner.facts.towns_lie_in)


_PREPOSITION_AHEAD = re.compile(
    r"(?:.*\s)?(?<!\w)(?P<word>in|near|outside|of|en|à|bei|nahe|im|ved|w|vor|em|a|i|no|at|off|on)\s"
    r"(?:the\s)?(?:[a-z]+\s){0,2}$"
)
_APPOSITION = re.compile(
    r",\s(?:(?:north|south|east|west)(?:east|west)?|outskirts|suburb|an?|the|some|about|around|roughly|just|\d+)\s[^.;]{0,70}?"
    r"(?:in|of|from)\s(?:the\s)?(?:(?:town|city|village)\sof\s)?"
)
_NO_DATELINE = frozenset({"FILE", "UNSPECIFIED", "TOPSHOT", "COMBO"})
_HOPELESS = -3.0
_WEAK = 2.0
"""Score under which a town without a country counts less than a dateline in capitals."""
_TAGS = re.compile(r"\((?P<country>[A-Z][A-Z .'-]{2,40}?)\s-\sTags:")
"""The country at the head of a caption's keywords ("(SOMALIA - Tags: POLITICS)")."""
_UP_TO_DATE = 3
"""Names of a chain that need not be known, where a date follows them."""

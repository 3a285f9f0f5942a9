"""Where a picture was taken: venue, city, state and country, from the place beside the date or behind a preposition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from captionmgr.model.places import Country, Gazetteer
from captionmgr.model.reading import Found, Span
from captionmgr.parsing import place_names
from captionmgr.parsing.venues import names_venue, venue_before, venue_in


@dataclass(frozen=True, slots=True)
class _Place:
    """A chain of place names: what its parts are, and how well it fits as the place of the picture."""

    start: int
    end: int
    parts: tuple[tuple[str, Span], ...]
    country: Country | None
    score: float

    def part(self, field: str) -> Span | None:
        return next((span for name, span in self.parts if name == field), None)


@dataclass(frozen=True, slots=True)
class _Rank:
    """Where a name stands in its chain: its index, of how many; the fields taken before it; how the chain was found."""

    index: int
    count: int
    taken: frozenset[str]
    loose: bool
    backwards: bool
    headed: bool = False


class PlaceReader:
    """Reads the place of one caption.

    Args:
        text: the caption.
        scene: the sentences that describe the picture.
        dates: the words of all dates, which no place name runs into.
        taken: the words of the date the picture was taken, beside which the place stands; None where it has none.
        gazetteer: knowledge of places.
        suppliers: where the caption names who supplied the picture, which is no venue.
    """

    def __init__(
        self,
        text: str,
        scene: Sequence[Span],
        dates: Sequence[Span],
        taken: Span | None,
        gazetteer: Gazetteer,
        suppliers: Sequence[Span] = (),
    ) -> None:
        self.suppliers = suppliers
        self.text = text
        self.scene = scene
        self.dates = dates
        self.taken = taken
        self.gazetteer = gazetteer

    def find(self) -> tuple[Found, ...]:
        """Sublocation, city, state, country and country codes, as far as the caption says them."""
        places = [place for span in self.scene for place in self._places(span)]
        best = max(places, key=lambda place: place.score, default=None)
        if best is None or best.score < 1:
            best = self._dateline()
        if best and not best.part("city"):
            best = self._with_town(best, places)
        best = self._with_venues_town(best)
        found = list(self._found(best)) if best else []
        if not any(one.field == "sublocation" for one in found):
            found += self._venue(best)
        return tuple(found)

    def _with_town(self, area: _Place, places: Sequence[_Place]) -> _Place:
        """An area with the town right before it ("off Sinpo in North Korea's South Hamgyong Province")."""
        for place in places:
            if place.part("city") and 0 <= area.start - place.end <= 2:
                return replace(
                    area, start=place.start, parts=(*place.parts, *area.parts), country=area.country or place.country
                )
        return area

    def _with_venues_town(self, place: _Place | None) -> _Place | None:
        """A place without a town, where its venue names one ("Marseille city hall", "Kathmandu airport in Nepal")."""
        if place and place.part("city"):
            return place
        venue = next(self._venue(place), None)
        span = (place and place.part("sublocation")) or (venue and venue.span)
        words = span.of(self.text).split(" ") if span else []
        for length in (2, 1) if span and len(words) > 1 else ():
            town = " ".join(words[:length])
            country = self.gazetteer.country_of_city(town) if len(words) > length else None
            if span and country and (place is None or place.country in (None, country)):
                parts = (("city", Span(span.start, span.start + len(town))), *(place.parts if place else ()))
                found = (*parts, *([] if place and place.part("sublocation") else [("sublocation", span)]))
                return _Place(span.start, span.end, found, country, place.score if place else 1.0)
        return place

    # The chains of names ---------------------------------------------------------------------

    def _places(self, span: Span) -> Iterator[_Place]:
        for match in place_names.prepositions(self.text, span.start, span.end):
            at, kind = match.end(), match["word"].casefold()
            bonus = place_names.weight(self.text, match)
            outskirts = place_names.OUTSKIRTS.match(self.text, match.start(), span.end) or place_names.OUTSKIRTS.match(
                self.text, at, span.end
            )
            if outskirts:
                at, bonus = outskirts.end(), 3.0
            place = self._chain(match.start(), at, span, bonus, loose=kind in place_names.PLAIN or bool(outskirts))
            if place:
                yield place
        for outskirts in place_names.TOWN_OF.finditer(self.text, span.start, span.end):
            match_of = place_names.OUTSKIRTS.match(self.text, outskirts.start(), span.end)
            if match_of:
                place = self._chain(match_of.start(), match_of.end(), span, 3.0, loose=True)
                if place:
                    yield place
        yield from self._beside_date(span)

    def _beside_date(self, span: Span) -> Iterator[_Place]:
        """Names between a dash and the date ("Premiere - Lyon, France, May 2, 2021")."""
        if not self.taken or not span.start <= self.taken.start < span.end:
            return
        begin = span.start
        for dash in place_names.DASH.finditer(self.text, span.start, self.taken.start):
            if dash.end() < self.taken.start - 2:
                begin = dash.end()
        before = self._chain(begin, begin, span, 0.5, loose=False)
        if before and before.end >= self.taken.start - 5:
            yield before
        for comma in place_names.COMMA.finditer(self.text, max(span.start, self.taken.start - 90), self.taken.start):
            before = self._chain(comma.end(), comma.end(), span, -0.5, loose=False)
            if before and before.country and before.end >= self.taken.start - 5:
                yield before
        behind_date = place_names.COMMA.match(self.text, self.taken.end)
        colon = self.text.find(":", self.taken.end, min(span.end, self.taken.end + 90))
        if behind_date and colon > 0 and self.taken.start <= span.start + 22:
            behind = self._chain(
                behind_date.end(), behind_date.end(), Span(span.start, colon), 2.0, loose=True, backwards=True
            )
            if behind:
                yield behind

    def _chain(
        self, start: int, at: int, span: Span, bonus: float, *, loose: bool, backwards: bool = False
    ) -> _Place | None:
        stop = min([span.end, *(date.start for date in self.dates if date.start >= at)])
        names: list[tuple[re.Match[str], Span]] = []
        while at < stop and len(names) < 5:
            match = place_names.PART.match(self.text, at, stop)
            if not match:
                break
            names.append((match, self._without_stop(Span(*match.span("name")))))
            at = match.end()
            bracket = place_names.BRACKETED.match(self.text, at, stop)
            inner = place_names.PART.match(self.text, bracket.end(), stop) if bracket else None
            if inner and self._area(Span(*inner.span("name"))):
                names.append((inner, Span(*inner.span("name"))))
                break
            comma = place_names.NEXT.match(self.text, at, stop)
            if not comma:
                break
            at = comma.end()
        if not names or names[0][1].of(self.text) in place_names.NO_PLACES:
            return None
        reaches_date = at >= stop and stop < span.end
        kept = names if backwards or (reaches_date and len(names) <= 3) else self._kept(names)
        if not kept:
            return None
        return self._resolved(start, kept, span, stop, bonus, loose=loose, backwards=backwards)

    def _without_stop(self, name: Span) -> Span:
        """A name without the full stop of its sentence; the one of an abbreviation ("Calif.") stays."""
        words = name.of(self.text)
        if words.endswith(".") and not any(self._knows(words)):
            return Span(name.start, name.end - 1)
        return name

    def _kept(self, names: list[tuple[re.Match[str], Span]]) -> list[tuple[re.Match[str], Span]]:
        """The names up to the last one that is a country, a state, or says that it is a region."""
        areas = (index for index, (match, span) in enumerate(names) if self._area(span) or self._regional(match))
        return names[: max(areas, default=0) + 1]

    @staticmethod
    def _regional(match: re.Match[str]) -> bool:
        """Whether the name says that it is a region's ("Qinghai Province", "province of Idlib")."""
        return bool(match["admin"] or match["kind"] or place_names.REGION.search(match["name"]))

    def _headed(self, start: int, names: Sequence[Span]) -> bool:
        """Whether the chain stands in a heading that begins with the venue ("Final - VENUE, TOWN, COUNTRY - May 2")."""
        if not place_names.DASH.fullmatch(self.text, max(0, start - 3), start):
            return False
        inner = [name.of(self.text) for name in names if not self.gazetteer.country(name.of(self.text))]
        return len(inner) > 2 or (len(inner) == 2 and not self._only_state(inner[1]))

    def _only_state(self, words: str) -> bool:
        _, state, city = self._knows(words)
        return state is not None and city is None

    def _area(self, span: Span) -> Country | None:
        name = span.of(self.text)
        return self.gazetteer.country(name) or self.gazetteer.country_of_state(name)

    def _resolved(
        self,
        start: int,
        names: list[tuple[re.Match[str], Span]],
        span: Span,
        stop: int,
        bonus: float,
        *,
        loose: bool,
        backwards: bool,
    ) -> _Place | None:
        if backwards:
            names = self._outer_last(names)
        parts: list[tuple[str, Span]] = []
        country: Country | None = None
        headed = not loose and self._headed(start, [name for _, name in names])
        for index, (match, name) in enumerate(names):
            rank = _Rank(index, len(names), frozenset(field for field, _ in parts), loose, backwards, headed)
            inside = index == 0 and place_names.STATE_OF.search(self.text, start, name.start) is not None
            field, known = ("state", None) if inside else self._field(match, name.of(self.text), rank)
            country = known or country
            owner = self.gazetteer.country(match["owner"]) if match["owner"] else None
            if owner:
                country = owner
                parts.append(("country", Span(*match.span("owner"))))
            if field:
                whole = (field == "state" and match["admin"]) or (field == "sublocation" and match["noun"])
                parts.append((field, Span(name.start, match.end()) if whole else name))
        end = names[-1][0].end() if not backwards else max(match.end() for match, _ in names)
        beyond = None if country else self._country_behind(end, span)
        if beyond:
            parts.append(("country", beyond[1]))
            country = beyond[0]
        score = bonus + self._score(start, end, parts, country, loose=loose)
        return _Place(start, end, tuple(parts), country, score) if parts else None

    def _outer_last(self, names: list[tuple[re.Match[str], Span]]) -> list[tuple[re.Match[str], Span]]:
        """Names of a dateline that goes from country to town ("USA, Washington:") turned into the usual order."""
        first = self._area(names[0][1])
        return [*names[1:], names[0]] if first and len(names) > 1 else names

    def _field(self, match: re.Match[str], words: str, rank: _Rank) -> tuple[str, Country | None]:
        """What a name of a chain is, and the country known from it; an empty field where it is nothing more."""
        country, state, city = self._knows(words)
        if self._regional(match):
            return "state", state
        if rank.index == 0 and self._is_venue(match, words, rank, known=bool(country or state or city)):
            return "sublocation", None
        if city and rank.index == (1 if rank.headed else 0):
            return "city", city
        if country and not (state and rank.count > rank.index + 1):
            return ("" if "country" in rank.taken else "country"), country
        if state:
            return "state", state
        free = [
            field for field in ("city", "state") if field not in rank.taken and (field == "state" or rank.index < 2)
        ]
        return (free or [""])[0], None

    @staticmethod
    def _is_venue(match: re.Match[str], words: str, rank: _Rank, *, known: bool) -> bool:
        if match["noun"] or rank.headed:
            return True
        if rank.count == 2 and place_names.TOWNLIKE.search(words) and not rank.loose:
            return False
        if known and rank.count == 1:
            return False
        towns_follow = rank.count > 2 or (rank.count == 2 and not rank.loose) or rank.count == 1
        return names_venue(words) and towns_follow and not rank.backwards

    def _knows(self, words: str) -> tuple[Country | None, Country | None, Country | None]:
        ask = self.gazetteer
        return ask.country(words), ask.country_of_state(words), ask.country_of_city(words)

    def _country_behind(self, end: int, span: Span) -> tuple[Country, Span] | None:
        """A country named in the appositions behind a place ("Vénissieux, a suburb of Lyon, France")."""
        at = end
        for _ in range(4):
            comma = place_names.COMMA.match(self.text, at, span.end)
            if not comma:
                return None
            finish = self.text.find(",", comma.end(), span.end)
            finish = span.end if finish < 0 else finish
            owner = re.match(rf"(?P<name>{place_names.NAME}?)['’]s\s", self.text[comma.end() : finish])
            owning = self.gazetteer.country(owner["name"]) if owner else None
            if owner and owning:
                return owning, Span(*owner.span("name")).shifted(comma.end())
            part = re.search(rf"(?:^|\s)(?P<name>{place_names.NAME})\.?$", self.text[comma.end() : finish])
            if part:
                name = self._without_stop(Span(*part.span("name")).shifted(comma.end()))
                country = self.gazetteer.country(name.of(self.text))
                if country:
                    return country, name
            at = finish
        return None

    def _score(
        self, start: int, end: int, parts: list[tuple[str, Span]], country: Country | None, *, loose: bool
    ) -> float:
        fields = {field for field, _ in parts}
        named = {"country", "state"} & fields
        score = 2.0 * bool(named) + 0.5 * len(fields) + 1.5 * bool(country) + 1.5 * ("city" in fields and bool(country))
        beside = self._beside(start, end)
        score += 2.5 * beside
        if "city" not in fields:
            score -= 1.5
        if not loose and not named and not (country and beside):
            score -= 3
        if not loose and not named and not country:
            score -= 2
        return score

    def _beside(self, start: int, end: int) -> bool:
        if not self.taken:
            return False
        before = self.text[end : self.taken.start] if end <= self.taken.start else None
        behind = self.text[self.taken.end : start] if self.taken.end <= start else None
        if before is not None and re.fullmatch(r"[\s.,:(–-]*(?:on|am|el|taken|the|\s)*\s*", before):
            return True
        return behind is not None and re.fullmatch(r"[\s.,–-]*(?:during[^,.]{0,40})?\s*", behind) is not None

    # What is reported ------------------------------------------------------------------------

    def _found(self, place: _Place) -> Iterator[Found]:
        confidence = min(1.0, 0.5 + place.score / 16)
        for field, span in place.parts:
            yield Found(field, span.of(self.text), span, "place", confidence)
        if place.country:
            outer = place.part("country") or place.part("state") or place.part("city")
            if outer:
                inferred = place.part("country") is None
                yield Found("country_code", place.country.alpha3, outer, "place", confidence, inferred)
                yield Found("country_iso2", place.country.alpha2, outer, "place", confidence, inferred)

    def _venue(self, place: _Place | None) -> Iterator[Found]:
        span = venue_before(self.text, self._venue_end(place), self.scene) if place else None
        if span is None and self.taken:
            span = venue_before(self.text, self.taken.start, self.scene)
        if span is None:
            taken_up = [one for _, one in place.parts] if place else []
            span = venue_in(self.text, self.scene, [*taken_up, *self.suppliers])
        if span and not (place and any(one.start < span.end and span.start < one.end for _, one in place.parts)):
            yield Found("sublocation", span.of(self.text), span, "venue", 0.6)

    def _venue_end(self, place: _Place) -> int:
        """Where a venue would end: at the place, or at a date between the two."""
        end = place.start
        for date in self.dates:
            gap = self.text[date.end : end] if date.end <= end else "x"
            if not gap.strip(" ,"):
                end = date.start
                ahead = re.search(r"\s(?:on|am|el)\s$", self.text[:end][-6:])
                end -= len(ahead.group()) - 1 if ahead else 0
        return end

    def _dateline(self) -> _Place | None:
        """A place in capitals at the head, where the text names no other."""
        if not self.scene:
            return None
        start = self.scene[0].start
        match = place_names.DATELINE.match(self.text[start : start + 120])
        if (
            not match
            or "FILE" in match["city"].split()
            or match["city"].startswith(("HANDOUT", "UNSPECIFIED", "ARCHIV", "TOPSHOT"))
        ):
            return None
        city = Span(*match.span("city")).shifted(start)
        words = city.of(self.text)
        field = "sublocation" if place_names.SEA.search(words) else "city"
        parts = [(field, city)]
        country = None if field == "sublocation" else self.gazetteer.country_of_city(words)
        if match["area"]:
            area = Span(*match.span("area")).shifted(start)
            country = self.gazetteer.country(area.of(self.text))
            parts.append(("country" if country else "state", area))
            country = country or self.gazetteer.country_of_state(area.of(self.text))
        return _Place(start, city.end, tuple(parts), country, 2.0)

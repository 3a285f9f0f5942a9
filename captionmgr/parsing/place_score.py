"""How well a chain of names fits as the place of the picture, from the words around it and what it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from captionmgr.model.places import Country
from captionmgr.model.reading import Span
from captionmgr.parsing import place_names
from captionmgr.parsing.names import EVENTS
from captionmgr.parsing.place_chains import Name
from captionmgr.parsing.place_fields import Parts
from captionmgr.parsing.place_names import AWAY, PLAIN, TOWN_KINDS, Mention

THRESHOLD = 1.0
"""A chain that scores less is no place of the picture."""

WELL_KNOWN = 100_000
"""Inhabitants of a town that captions name without more."""

WIDEST_HEAD = 24
"""Characters from the beginning within which a date or a place still stands at the head."""

TO_DATE = 24
"""Characters between a place and the date beside it."""

_LITTLE, _MUCH = 0.6, 2.0
"""What a town alone adds: a village, a city."""

_BEFORE_DATE = re.compile(r"[\s.,:(–-]*(?:on|am|el|le|il|em|den|taken|the|\s)*\s*")
_BEHIND_DATE = re.compile(r"[\s.,–-]*(?:during[^,.]{0,40})?\s*(?:in|at|near|outside|en|bei|off|a|em|w|i)\s(?:the\s)?")
_BESIDE = ("outskirts", "port", "puerto")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The caption around its places.

    Attributes:
        text: the caption.
        scene: the sentences that describe the picture.
        dates: the words of all dates.
        taken: the words of the date the picture was taken.
    """

    text: str
    scene: Sequence[Span]
    dates: Sequence[Span]
    taken: Span | None

    def score(
        self, names: Sequence[Name], parts: Parts, country: Country | None, span: Span, *, backwards: bool
    ) -> float:
        """How well a chain fits; `THRESHOLD` and more is a place of the picture.

        Args:
            names: the names from the inside outwards.
            parts: what they are.
            country: that of the chain.
            span: from the first to the last of them.
            backwards: they stand behind a date at the head.
        """
        fields = {field for field, _ in parts}
        town = next((span for field, span in parts if field == "city"), names[0].mention.span)
        facts = next((one.facts for one in names if one.mention.span == town), names[0].facts)
        if fields == {"sublocation"} and names[0].mention.preposition in PLAIN and self._is_sea(names[0]):
            return THRESHOLD
        named = bool({"country", "state"} & fields)
        score = self._introduced(names[0].mention) + 2.0 * named + 1.0 * bool(country) + 0.5 * len(fields)
        score += 2.5 * self.beside_date(span) + 2.0 * backwards - 1.0 * self.sentence_of(span.start)
        if "city" in fields:
            score += 1.0 * bool(country) + 1.0 * (country is not None and facts.town_in(country))
        elif not (named and ("sublocation" in fields or {"state", "country"} <= fields)):
            score -= 1.5
        if named or facts.dateline:
            return score
        if facts.towns:
            return score + max(_LITTLE, min(_MUCH, facts.people / WELL_KNOWN))
        return score - 1.0 * (not self._small_town(names[0]))

    def _is_sea(self, name: Name) -> bool:
        return place_names.SEA.search(name.of(self.text)) is not None and not name.facts.towns

    def _small_town(self, name: Name) -> bool:
        """Whether an unknown name may be a small place's: one or two words behind "in" or "near", no event's."""
        words = name.of(self.text).casefold().split()
        return name.mention.preposition in PLAIN and len(words) <= 2 and not any(word in EVENTS for word in words)

    def _introduced(self, mention: Mention) -> float:
        """How much the words before a name say that the picture was taken there."""
        word = mention.preposition
        if mention.distant:
            return -6.0
        if self.text.startswith(("'s", "’s"), mention.span.end):
            return -4.0
        if mention.kind in TOWN_KINDS and word and word != "from":
            return 2.0 if word not in AWAY or mention.kind in _BESIDE else 0.5
        return self._preposition(word) if word else self.free(mention)

    def _preposition(self, word: str) -> float:
        if word == "from":
            return -6.0
        if word in PLAIN and (word != "a" or place_names.ITALIAN.search(self.text)):
            return 1.0
        return -2.0 if word in AWAY else -1.0 if word == "on" else 0.0

    def free(self, mention: Mention) -> float:
        """Without a preposition: a place at the head of the caption, behind a dash or a date, or between commas."""
        start, end = mention.span.start, mention.whole.end
        at_head = bool(self.scene) and start <= self.scene[0].start + WIDEST_HEAD
        ahead = self.text[max(0, start - 3) : start]
        behind_date = self.taken is not None and self.taken.end <= start <= self.taken.end + 3
        if (at_head and (self.reaches_date(end) or self.text.startswith(":", end))) or behind_date:
            return 0.5
        if place_names.DASH.search(ahead):
            return 0.5
        return -1.0 if ahead.rstrip().endswith(",") else -3.5

    def reaches_date(self, end: int) -> bool:
        """Whether a date stands right behind."""
        return any(0 <= start - end <= TO_DATE and not self.text[end:start].strip(" ,on") for start, _ in self.dates)

    def beside_date(self, span: Span) -> bool:
        """Whether the date of the picture stands right behind a place, or right before its preposition."""
        if self.taken is None:
            return False
        if span.end <= self.taken.start <= span.end + TO_DATE:
            return _BEFORE_DATE.fullmatch(self.text, span.end, self.taken.start) is not None
        near = self.taken.end <= span.start <= self.taken.end + 3 * TO_DATE
        return near and _BEHIND_DATE.fullmatch(self.text, self.taken.end, span.start) is not None

    def sentence_of(self, at: int) -> int:
        """Number of the scene's sentence in which a character stands."""
        for index, (start, end) in enumerate(self.scene):
            if start <= at < end:
                return index
        return 0

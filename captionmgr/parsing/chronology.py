"""Which of a caption's dates says when the picture was taken, and which only when it was released."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from captionmgr.model.dates import WEEKDAYS, PartialDate
from captionmgr.model.reading import Found, Span
from captionmgr.parsing.dates import DateMention
from captionmgr.parsing.names import word_set
from captionmgr.parsing.sentences import sentences
from captionmgr.parsing.words import words_of

_RELEASED = re.compile(
    r"(?i:\b(?:released|provided|issued|posted|published|broadcast|distributed|uploaded|aired|circulated"
    r"|appeared|made\s+available|reissued|issue\s+date:?|publicad[oa]|difundid[oa]|diffus(?:ée?|[oa])|divulgad[oa]|cedid[oa]|facilitad[oa]"
    r"|veröffentlicht(?:es|e)?|supplied|shared)\b)(?!.*\b(?i:shows?|showing|taken|shot|filmed|recorded"
    r"|dated|showed|muestra|montrant|montre|mostra|zeigt|viser)\b)(?P<between>[^;]{0,140})$",
    re.DOTALL,
)
_RELEASE_KEYS = word_set(
    "released provided issued posted published broadcast distributed uploaded aired circulated appeared available "
    "reissued issue diffusée diffusé diffuso diffusa divulgada divulgado cedida facilitada publicada publicado "
    "difundida difundido veröffentlicht veröffentlichtes veröffentlichte supplied shared"
)
"""One of them is in every wording that speaks of a release."""

_EVENT = re.compile(
    r"(?i:\b(?:since|until|due\s+on|anniversary\s+of|born|died|after|before|following|from\s+the|seit|bis"
    r"|desde|scheduled\s+for|ahead\s+of|planned\s+for|next|del\s+pasado|el\s+pasado)\s+(?:the\s+|on\s+)?|\b(?:premier|air)ing\b[^,.]{0,30})$"
)
_PICTURE = re.compile(
    r"(?i:\b(?:photo|picture|image|footage|video|taken|frame|still|captured|clip|bild|foto|imagen|seen|aufnahme)s?\b)"
)


_CLOSING = re.compile(r"\s[-–—]\s[^-–—]{6,20}$")
_LONGEST_CLOSING = 24
"""Characters of a date behind a dash that closes a sentence, the dash included."""

LONGEST_NOISE = 8
"""Characters of what publishers set before a caption ("CP-Web."), which is no sentence."""

_TAKEN_AND = re.compile(r"(?i:\btaken\s+and\s+(?:released|provided|issued|posted|distributed))\b[^,;]{0,24}$")
"""Behind it stands one date for both."""

_EARLY = 3
"""Sentences among which one that speaks of the picture may say when it was taken."""

_MERE_DATE = 48
"""Characters under which a sentence with a figure is no more than a date."""

_YEAR = re.compile(r"(?:\b(?:in|im|en|circa|from(?:\s+the)?)\s+|,\s(?=\d{4}\.?\Z))(?P<year>(?:18|19|20)\d\d)(?![\w/-])")


def find_chronology(
    text: str, prose: Span, mentions: Sequence[DateMention], received: datetime.date | None = None
) -> Iterator[Found]:
    """Date created, weekday, release date and impossible dates of a caption.

    Args:
        text: the caption.
        prose: its own sentences.
        mentions: the dates it names.
        received: the day it came in; a weekday alone is the last such day up to then, and said to be inferred.
    """
    said = not _RELEASE_KEYS.isdisjoint(words_of(text))
    released = [one for one in mentions if one.date and said and _is_release(text, one)]
    scene = list(_scene(text, prose))
    taken = _taken(text, scene, mentions, released)
    if taken and taken.date:
        yield Found("date_created", taken.date.iso, taken.span, "date")
    lone = taken or (None if released else _lone(text, scene, mentions))
    if lone and lone.weekday and lone.weekday_span:
        yield Found("weekday", lone.weekday, lone.weekday_span, "weekday")
    if lone and not lone.date and received and lone.weekday and not any(map(str.isdigit, lone.span.of(text))):
        back = (received.weekday() - WEEKDAYS.index(lone.weekday)) % 7
        day = received - datetime.timedelta(days=back)
        yield Found("date_created", day.isoformat(), lone.span, "weekday before receipt", 0.5, inferred=True)
    if lone and not lone.date:
        yield Found("date_words", lone.span.of(text), lone.span, "date")
    both = [taken] if taken and taken.date and not released and _TAKEN_AND.search(text, 0, taken.span.start) else []
    for one in [*released, *both][:1]:
        if one.date:
            yield Found("release_date", one.date.iso, one.span, "release")
    for one in mentions:
        if not one.possible:
            yield Found("impossible_date", one.span.of(text), one.span, "date")


def _is_release(text: str, mention: DateMention) -> bool:
    before = text[max(0, mention.span.start - 170) : mention.span.start]
    cut = max((match.end() for match in re.finditer(r"(?<!\b[A-Z])[.](?=\s+[A-Z])", before)), default=0)
    match = _RELEASED.search(before[cut:])
    if not match:
        return False
    if re.search(r"\btaken\s+and\s+$", before[cut:][: match.start()]):
        return False
    between = match["between"].strip()
    if re.search(r",[^,]+,|\bin\s+[A-Z]|,\s+(?!(?:and|le|el|am|il|em|den)\b)[a-z]", between):
        return False
    return not re.search(r"(?:19|20)\d\d", between)


def _taken(
    text: str, scene: list[Span], mentions: Sequence[DateMention], released: Sequence[DateMention]
) -> DateMention | None:
    inside = [one for one in mentions if one not in released and any(_within(one.span, span) for span in scene)]
    dated = [one for one in inside if one.date]
    plain = [one for one in dated if not _EVENT.search(text, max(0, one.span.start - 40), one.span.start)]
    whole = [one for one in plain if one.date and one.date.day]
    made = [one for one in whole if _COMBINED_ON.search(text, max(0, one.span.start - 60), one.span.start)]
    if whole:
        return _with_weekday(text, [one for one in whole if one not in made] or whole)
    if plain:
        return plain[0]
    figures = any(one.span.of(text)[-1].isdigit() for one in inside)
    return None if figures or released else _year(text, scene)


_PAST = re.compile(
    r"\b(?:who|which|opened|built|founded|born|died|won|established|began|started|married|killed|arrested|since)\b[^.;,]*$"
)
"""What was so before the picture was taken."""

_COMBINED_ON = re.compile(r"(?:combination|combo|montage|collage)\b[^.;]*\b(?:created|made|produced)\son\s$")
"""The day a combination was put together, on which its pictures were not taken."""


def _year(text: str, scene: list[Span]) -> DateMention | None:
    """A year alone ("in 2014"), where the first sentence names no other date."""
    match = _YEAR.search(text, scene[0].start, scene[0].end) if scene else None
    if match and _PAST.search(text, scene[0].start, match.start()):
        return None
    return DateMention(Span(*match.span("year")), PartialDate(int(match["year"]))) if match else None


def _with_weekday(text: str, dated: list[DateMention]) -> DateMention:
    """The first date, in its fullest form where it is stated twice."""
    first = dated[0]
    return next((one for one in dated if one.date == first.date and one.weekday), first)


def _lone(text: str, scene: list[Span], mentions: Sequence[DateMention]) -> DateMention | None:
    inside = [
        one for one in mentions if not one.date and one.possible and any(_within(one.span, span) for span in scene)
    ]
    named = [one for one in inside if not _EVENT.search(text, max(0, one.span.start - 40), one.span.start)]
    return named[-1] if named else None


def _scene(text: str, prose: Span) -> Iterator[Span]:
    """The sentences that say when: the first, what follows it as a mere date, and those that speak of the picture."""
    told = (one for one in sentences(text, prose.start, prose.end) if one.end - one.start > LONGEST_NOISE)
    for index, sentence in enumerate(told):
        if index == 0 or _is_mere_date(text, sentence) or (index < _EARLY and _goes_on(text, sentence)):
            yield sentence


def _is_mere_date(text: str, sentence: Span) -> bool:
    return sentence.end - sentence.start < _MERE_DATE and any(map(str.isdigit, sentence.of(text)))


def _goes_on(text: str, sentence: Span) -> bool:
    """Whether an early sentence ends in what may be a date behind a dash, or speaks of the picture."""
    tail = max(sentence.start, sentence.end - _LONGEST_CLOSING)
    closing = _CLOSING.search(text, tail, sentence.end)
    return (closing or _PICTURE.search(text, sentence.start, sentence.end)) is not None


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end

"""Which records a notice is about: references decide, words and facts only propose; and what a correction changes.

The weights are ours. They order what an editor is shown; nothing is applied to a record by them alone.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache, partial
from math import prod

from captionmgr.model.dates import PartialDate
from captionmgr.model.fields import FieldValue
from captionmgr.model.identity import alike, normalised
from captionmgr.model.notice import Notice, Reference, ReferenceKind, Replacement
from captionmgr.model.record import Record

SENTENCES: dict[str, str] = {
    "job_id": "The job id is {value}.",
    "file": "The image file is {value}.",
    "number_in_name": "The name of the image file holds {value}.",
    "number_in_caption": "The caption holds {value}.",
    "title": "The title is “{value}”.",
    "same_words": "The caption is the one quoted.",
    "alike": "{percent} % of the caption’s words are the same.",
    "told": "{percent} % of the caption’s words stand in the notice.",
    "date": "The date is {value}.",
    "creator": "The creator is {value}.",
    "place": "The place is {value}.",
    "other_date": "But its date is {value}.",
    "other_agency": "But it came from {value}.",
}
"""English sentence of each ground, with placeholders."""

_WEIGHTS = {
    "job_id": 0.99,
    "file": 0.99,
    "number_in_name": 0.96,
    "number_in_caption": 0.93,
    "title": 0.4,
    "same_words": 0.9,
    "date": 0.2,
    "creator": 0.3,
    "place": 0.15,
}
_DECIDING = frozenset({"job_id", "file", "number_in_name", "number_in_caption"})
_AGAINST = frozenset({"other_date", "other_agency"})
_LEAST = 0.35
"""Confidence under which a record is not shown."""
_MOST_OF_WORDS = 0.95
"""That words and facts reach at most: they propose."""
_ALIKE = 0.5
"""Share of words in order from which a caption counts as the one quoted, with changes."""
_TOLD = 0.45
_LONG_NUMBER = 8
"""Characters from which an agency's number is taken to be given only once; short ones come again every day."""
_DAYS_APART = 3
_WORD = re.compile(r"[^\W_]{4,}")
_WORDS_COMPARED = 1_500
_LONGEST_CAPTION = 6_000


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a record may be meant: key of `SENTENCES`, values for its placeholders, its weight (0 to 1)."""

    kind: str
    data: Mapping[str, str] = field(default_factory=dict)
    weight: float = 0.0

    def __str__(self) -> str:
        return SENTENCES[self.kind].format(**self.data)


@dataclass(frozen=True, slots=True)
class Match:
    """A record that a notice may be about.

    Attributes:
        grounds: why, and what speaks against it.
        confidence: 0 to 1.
        sure: a reference decides, and nothing speaks against it.
    """

    record: Record
    grounds: tuple[Ground, ...]
    confidence: float
    sure: bool


def matched(notice: Notice, record: Record) -> Match | None:
    """How a record fits a notice; None where too little speaks for it."""
    grounds = (*_by_reference(notice, record), *_by_words(notice, record), *_by_facts(notice, record))
    against = tuple(_against(notice, record)) if grounds else ()
    doubt = prod(1 - one.weight for one in grounds)
    decided = any(one.kind in _DECIDING for one in grounds)
    confidence = 1 - doubt if decided else min(1 - doubt, _MOST_OF_WORDS)
    if against and not any(_is_given_once(one) for one in grounds):
        decided, confidence = False, confidence / 2
    if confidence < _LEAST:
        return None
    return Match(record, (*grounds, *against), round(confidence, 3), decided)


def _is_given_once(ground: Ground) -> bool:
    return ground.kind in _DECIDING and len(ground.data["value"]) >= _LONG_NUMBER


def _ground(kind: str, value: str) -> Ground:
    return Ground(kind, {"value": value}, _WEIGHTS[kind])


def _by_reference(notice: Notice, record: Record) -> Iterator[Ground]:
    name = _name(record.image.path) if record.image else ""
    titles = {normalised(record.title), normalised(record.job_id)} - {""}
    for one in notice.references:
        if one.kind is ReferenceKind.TRANSMISSION:
            kind = _number(one, record, name)
            if kind:
                yield _ground(kind, one.value)
        elif one.kind is ReferenceKind.FILE and name and _stem(one.value) == _stem(name):
            yield _ground("file", name)
        elif one.kind in (ReferenceKind.OBJECT_NAME, ReferenceKind.SLUG) and normalised(one.value) in titles:
            yield _ground("title", one.value)


def _number(one: Reference, record: Record, name: str) -> str:
    """The ground that an agency's number gives; empty for none."""
    number = _key(one.value)
    if number == _key(record.job_id):
        return "job_id"
    if _stands_in(number, _key(_stem(name))):
        return "number_in_name"
    where = (record.received, record.title, record.instructions)
    stands = one.labelled or len(number) >= _LONG_NUMBER
    return "number_in_caption" if stands and any(_stands_in(number, _key(text)) for text in where) else ""


def _key(number: str) -> str:
    """A number as it is compared: agencies print the same one with and without their own name before it."""
    return re.sub(r"^(?:epa|afp|getty|dpa|pa)[-_ ]?(?=[\dA-Z])", "", number.strip(), flags=re.IGNORECASE).casefold()


def _stands_in(number: str, text: str) -> bool:
    """Whether a number stands whole in a text: no letter or figure beside it."""
    at = text.find(number) if number else -1
    while at >= 0:
        end = at + len(number)
        if not text[max(0, at - 1) : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = text.find(number, end)
    return False


def _stem(name: str) -> str:
    return _name(name).rpartition(".")[0].casefold() or _name(name).casefold()


def _name(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


@lru_cache(maxsize=4)
def _words(text: str) -> frozenset[str]:
    """The words of a text, kept: a notice is compared with many records."""
    return frozenset(_WORD.findall(normalised(text)))


def _by_words(notice: Notice, record: Record) -> Iterator[Ground]:
    if not record.received.strip():
        return
    if 0 < len(notice.caption) <= _LONGEST_CAPTION:
        if normalised(notice.caption) == normalised(record.received):
            yield Ground("same_words", {}, _WEIGHTS["same_words"])
            return
        share = alike(notice.caption, record.received, _ALIKE)
        if share:
            yield Ground("alike", {"percent": f"{share * 100:.0f}"}, share * 0.85)
            return
    words = _words(record.received)
    said = words & _words(notice.text)
    if len(words) >= 5 and len(said) >= _TOLD * len(words):
        share = len(said) / len(words)
        yield Ground("told", {"percent": f"{share * 100:.0f}"}, share * 0.6)


def _by_facts(notice: Notice, record: Record) -> Iterator[Ground]:
    dates = notice.of(ReferenceKind.DATE)
    if record.date_created and record.date_created.iso[:10] in {one[:10] for one in dates}:
        yield _ground("date", record.date_created.iso)
    named = {normalised(name) for name in notice.of(ReferenceKind.CREATOR)}
    yield from (_ground("creator", name) for name in record.creator[:1] if normalised(name) in named)
    places = {normalised(name) for name in notice.of(ReferenceKind.PLACE)}
    if record.city and any(normalised(record.city) in place for place in places):
        yield _ground("place", record.city)


def _against(notice: Notice, record: Record) -> Iterator[Ground]:
    days = [one for value in notice.of(ReferenceKind.DATE) if (one := _ordinal(PartialDate.parse(value)))]
    taken = _ordinal(record.date_created)
    if record.date_created and taken and days and all(abs(taken - day) > _DAYS_APART for day in days):
        yield Ground("other_date", {"value": record.date_created.iso})
    if notice.agency and record.provider and notice.agency != record.provider:
        yield Ground("other_agency", {"value": record.provider})


def _ordinal(date: PartialDate | None) -> int:
    """A whole date as a number of days; 0 where it is none."""
    if date is None or not (date.month and date.day):
        return 0
    return datetime.date(date.year, date.month, date.day).toordinal()


# What a correction changes -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that a correction changes, before and after."""

    field: str
    before: FieldValue
    after: FieldValue


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text that was changed: the words before and after, equal where nothing changed."""

    before: str
    after: str


def differences(before: Record, after: Record) -> tuple[Difference, ...]:
    """The fields in which two versions of a record differ, in the order of the fields."""
    old, new = before.values(), after.values()
    names = dict.fromkeys((*old, *new))
    return tuple(
        Difference(name, old.get(name, ""), new.get(name, "")) for name in names if old.get(name) != new.get(name)
    )


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Two texts side by side, word by word; texts of more words than anybody compares are one piece."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) > _WORDS_COMPARED:
        return (Piece(before, after),)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(Piece(" ".join(old[a:b]), " ".join(new[c:d])) for _, a, b, c, d in steps)


def replaced(text: str, replacements: tuple[Replacement, ...]) -> str:
    """A text with the words that should read otherwise; words that a notice prints in capitals are found in any."""
    for one in replacements:
        if not one.wrong:
            continue
        exact = re.compile(rf"(?<!\w){re.escape(one.wrong)}(?!\w)")
        if exact.search(text):
            text = one.right.join(exact.split(text))
        elif one.wrong.isupper() and one.right.isupper():
            loose = re.compile(exact.pattern, re.IGNORECASE)
            text = loose.sub(partial(_in_its_case, one.right), text)
    return text


def _in_its_case(right: str, match: re.Match[str]) -> str:
    """Words printed in capitals, in the case of those that they take the place of."""
    return right if match[0].isupper() else right.title()

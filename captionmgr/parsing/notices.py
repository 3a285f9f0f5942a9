"""Reads what an agency's notice about its own pictures says: kill, withdrawal, correction, addition, embargo, advice.

Agencies write them in forms of their own; what they share is read: headings, labelled lines, numbers and file names,
the caption quoted, the words that should read otherwise, the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from captionmgr.model.notice import NEW_WORDS, Notice, NoticeKind, Reference, ReferenceKind
from captionmgr.model.reading import Reading, Span
from captionmgr.parsing.caption import read_caption
from captionmgr.parsing.credit import find_credits
from captionmgr.parsing.dates import find_dates
from captionmgr.parsing.embargo import find_embargo
from captionmgr.parsing.knowledge import Houses, Knowledge
from captionmgr.parsing.notice_corrections import find_replacements
from captionmgr.parsing.notice_kinds import kind_of
from captionmgr.parsing.notice_references import CAPTION, NEW_CAPTION, REASON, Labelled, labelled, references

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t\r]*\n)[^\n]*)*")
_LONGEST_CAPTION = 6_000
"""Characters of a paragraph that may be a caption."""
_SHORTEST_CAPTION = 50
_HEAD = 2_000
"""Characters at the beginning in which a notice says whose it is."""
_BECAUSE = re.compile(
    r"(?i)\b(?:because\b|due\s{1,3}to\b|owing\s{1,3}to\b|at\s{1,3}the\s{1,3}request\s{1,3}of\b|for\s{1,3}(?:legal|copyright|editorial)\b"
    r"|since\s{1,3}(?:it|the)\b|as\s{1,3}(?:it|the)\s|wegen\b|weil\b|aus\s{1,3}\w{1,20}\s{1,3}gründen\b"
    r"|en\s{1,3}raison\s{1,3}d|pour\s{1,3}des\s{1,3}raisons\b|debido\s{1,3}a\b)"
)
_BY = re.compile(r"\b(?:[Bb]y|[Vv]on|[Pp]ar)\s(?P<name>[A-ZÀ-Þ][\w'’-]{1,20}(?:[ ][A-ZÀ-Þ][\w'’-]{1,20}){1,3})(?!\w)")
_SENTENCE_END = re.compile(r"[.!?](?=\s|\Z)|\n[ \t\r]*\n")
_LONGEST_REASON = 400


def read_notice(text: str, known: Knowledge) -> Notice:
    """Understand a notice; never raises. A text that asks nothing is a `NoticeKind.NONE` with what it names."""
    kind, revokes = kind_of(text)
    labels = labelled(text)
    caption, is_new = _caption(text, labels, kind, known.houses)
    reading = read_caption(caption, known) if caption else None
    return Notice(
        text=text,
        kind=kind,
        revokes=revokes,
        agency=_agency(text, known.houses, reading),
        references=_references(text, labels, reading, caption),
        reason=_reason(text, labels),
        replacements=find_replacements(text) if kind in NEW_WORDS else (),
        caption=caption,
        is_new_caption=is_new,
        until=_until(text) if kind is NoticeKind.EMBARGO else "",
    )


def _agency(text: str, houses: Houses, reading: Reading | None) -> str:
    """Whose notice it is: the first agency it names at its beginning, else its caption's distributor."""
    first = next(iter(houses.named(text, 0, min(len(text), _HEAD))), None)
    return first[2].name if first else reading.text_of("provider") if reading else ""


def _references(
    text: str, labels: tuple[Labelled, ...], reading: Reading | None, caption: str
) -> tuple[Reference, ...]:
    """What the notice names itself, and what its caption says of date, photographer and place."""
    found = list(references(text, labels))
    known = {(one.kind, one.value.casefold()) for one in found}
    for one in _of_caption(reading, text.find(caption)) if reading else _told(text):
        if (one.kind, one.value.casefold()) not in known:
            known.add((one.kind, one.value.casefold()))
            found.append(one)
    return tuple(found)


_FIELDS = {
    "date_created": ReferenceKind.DATE,
    "creator": ReferenceKind.CREATOR,
    "city": ReferenceKind.PLACE,
}


def _of_caption(reading: Reading, offset: int) -> Iterator[Reference]:
    for one in reading.found:
        if one.field in _FIELDS and not one.inferred:
            yield Reference(_FIELDS[one.field], str(one.value), one.span.shifted(max(0, offset)))


def _told(text: str) -> Iterator[Reference]:
    """The dates and photographers that the notice's own sentences name."""
    for mention in find_dates(text[:_LONGEST_CAPTION]):
        if mention.date and mention.date.day:
            yield Reference(ReferenceKind.DATE, mention.date.iso, mention.span)
    for match in _BY.finditer(text, 0, _LONGEST_CAPTION):
        yield Reference(ReferenceKind.CREATOR, match["name"], Span(*match.span("name")))


def _reason(text: str, labels: tuple[Labelled, ...]) -> str:
    said = next((one.span.of(text) for one in labels if one.name == REASON), "")
    if not said:
        cue = _BECAUSE.search(text)
        said = text[cue.start() : cue.start() + _LONGEST_REASON] if cue else ""
    end = _SENTENCE_END.search(said) if len(said) >= _LONGEST_REASON or not said.endswith(".") else None
    return " ".join(said[: end.start()].split() if end else said[:_LONGEST_REASON].split()).rstrip(".")


def _caption(text: str, labels: tuple[Labelled, ...], kind: NoticeKind, houses: Houses) -> tuple[str, bool]:
    """The caption that a notice quotes, and whether it is the new one: by its label, else by its credit."""
    for name in (NEW_CAPTION, CAPTION):
        span = next((one.span for one in labels if one.name == name), None)
        if span and name == NEW_CAPTION:
            return span.of(text), True
        if span:
            other = _by_credit(text, houses, behind=span.end) if kind in NEW_WORDS else ""
            return (other, True) if other else (span.of(text), False)
    found = _by_credit(text, houses, behind=0)
    return found, bool(found) and kind in NEW_WORDS


def _by_credit(text: str, houses: Houses, behind: int) -> str:
    """The last paragraph that ends like a caption does: with a credit in brackets or of an agency."""
    last = ""
    for match in _PARAGRAPH.finditer(text, behind):
        words = match.group().strip()
        if _SHORTEST_CAPTION <= len(words) <= _LONGEST_CAPTION and _ends_in_credit(words, houses):
            last = words
    return last


def _ends_in_credit(words: str, houses: Houses) -> bool:
    return any(one.whole.start > _SHORTEST_CAPTION // 2 and len(one.links) > 1 for one in find_credits(words, houses))


def _until(text: str) -> str:
    """The new end of an embargo: as captions say it, else the last whole date of the notice."""
    said = [str(one.value) for one in find_embargo(text)]
    dates = [one.date.iso for one in find_dates(text[:_LONGEST_CAPTION]) if one.date and one.date.day]
    lifted = re.search(r"(?i)\b(?:lifted|removed|cancell?ed|aufgehoben|levé)\b", text)
    return "" if lifted else next(iter([*said, *reversed(dates)]), "")

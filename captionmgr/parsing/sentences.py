"""Where the sentences of a caption begin and end, without being misled by abbreviations, initials and dates."""

from __future__ import annotations

import re
from functools import lru_cache

from captionmgr.model.reading import Span
from captionmgr.parsing.names import word_set

_END = re.compile(r"[.!?\n](?:(?<=\n)\s*|(?<!\n)[)\]”\"'’»]*(?=\s|$))")
"""Begins with a set of characters, which is looked for faster than alternatives."""

_WORD_BEFORE = re.compile(r"[\w.’'-]*$")
_BEFORE_FIGURE = re.compile(r"[.–-](?=\d)")
_INITIALS = re.compile(r"(?:\w\.)+\w")
LONGEST_LONE = 5
"""Characters of a word with a full stop at the very beginning, which is a title ("Tech. Sgt."), not a sentence."""

ABBREVIATIONS = word_set(
    "jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la "
    "md mass mich minn miss mo mont neb nev okla ore pa tenn vt va wash wis wyo sask ont alta que man st mt ft dr "
    "mr mrs ms gen col lt sgt capt maj cmdr adm sen rep gov rev hon jr sr no inc co corp ltd bros dept u.s u.k "
    "n.y n.j n.h n.m n.c s.c n.d s.d r.i d.c w.va b.c n.s n.b a.m p.m vs prof univ dez okt mär av pfc spc pvt cpl "
    "det supt insp brig esq fot"
)
"""Words that a full stop shortens, without it, in small letters."""


@lru_cache(maxsize=64)
def sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The sentences of ``text[start:end]``, without the white space between them. Linear in the text's length.

    The last answers are kept: the readers of one caption all ask for the same sentences.
    """
    stop = len(text) if end is None else end
    whole = _whole(text)
    if start == 0 and stop == len(text):
        return whole
    clipped: list[Span] = []
    for one in whole:
        if one.start >= start and one.end <= stop:
            clipped.append(one)
        elif one.end > start and one.start < stop:
            clipped.extend(_trimmed(text, max(one.start, start), min(one.end, stop)))
    return _lone_joined(text, tuple(clipped))


@lru_cache(maxsize=4)
def _whole(text: str) -> tuple[Span, ...]:
    return _lone_joined(text, tuple(_sentences(text)))


def _lone_joined(text: str, found: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences with a title at the very beginning ("Tech. Sgt.") as part of the first."""
    if len(found) > 1 and found[0].end - found[0].start <= LONGEST_LONE + 1:
        first = found[0].of(text)
        if first.endswith(".") and first[:-1].isalpha():
            return (Span(found[0].start, found[1].end), *found[2:])
    return found


def _sentences(text: str) -> list[Span]:
    found: list[Span] = []
    begin, stop = 0, len(text)
    for match in _END.finditer(text):
        if _is_end(text, match, stop):
            found += _trimmed(text, begin, match.end())
            begin = match.end()
    return found + _trimmed(text, begin, stop)


def _is_end(text: str, match: re.Match[str], stop: int) -> bool:
    if text.startswith("..", max(match.start() - 2, 0)) and match.start() >= 2:
        return False
    if match.group().startswith("\n"):
        return not text[match.end() : match.end() + 1].islower()
    if not match.group().startswith("."):
        return True
    following = text[match.end() : min(match.end() + 3, stop)].lstrip()[:1]
    if _shortened(text, match.start()):
        return len(match.group()) > 1 and following.isupper() and text[match.start() - 1].isdigit()
    return not (following.islower() or following == ",")


def _shortened(text: str, stop_at: int) -> bool:
    """Whether the full stop at ``stop_at`` shortens a word, an initial, or follows a short number ("12. März")."""
    word = text[text.rfind(" ", max(0, stop_at - 24), stop_at) + 1 : stop_at].casefold()
    if word.isalpha():
        return len(word) == 1 or word in ABBREVIATIONS
    before = _WORD_BEFORE.search(text, max(0, stop_at - 24), stop_at)
    word = before.group().casefold() if before else ""
    word = _BEFORE_FIGURE.split(word)[-1]
    if len(word) == 1 and word.isalpha():
        return True
    return (word.isdigit() and len(word) <= 2) or word in ABBREVIATIONS or _INITIALS.fullmatch(word) is not None


def _trimmed(text: str, begin: int, end: int) -> list[Span]:
    """The stretch without white space at its ends; none where it is nothing else."""
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return [Span(begin, end)] if begin < end else []

"""What a notice says should read otherwise: "should read X instead of Y", "[X] instead of [Y]", "X statt Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from captionmgr.model.notice import Replacement

_MOST = 200
"""Corrections that are read; no notice makes as many, and hostile text must not keep the desk waiting."""
_REACH = 320
"""Characters of either side of a correction."""

_CUE = re.compile(
    r"(?i)\b(?:(?P<instead>instead\s{1,3}of|rather\s{1,3}than|statt|anstatt|au\s{1,3}lieu\s{1,3}d[e'’]"
    r"|en\s{1,3}lugar\s{1,3}de)"
    r"|(?P<read>(?:should|must)\s{1,3}(?:have\s{1,3})?(?:read|be|say)|(?:muss|soll)\s{1,3}es\s{1,3}(?:richtig\s{1,3})?"
    r"hei(?:ß|ss)en|lire|richtig(?=\s?:)))"
)
_NOT = re.compile(
    r"(?i)\s*[,;(–—-]?\s*(?:and\s{1,3}|und\s{1,3})?(?:not|nicht|instead\s{1,3}of|rather\s{1,3}than|statt|et\s{1,3}non)"
    r"\s*:?\s{0,3}"
)
_QUOTED = re.compile(r"\s*[:,]?\s{0,3}(?:\[([^\[\]]{1,300})\]|[\"“„«]([^\"“”„«»]{1,300})[\"”“»]|'([^'\n]{1,300})')")
_QUOTED_END = re.compile(r"(?:\[([^\[\]]{1,300})\]|[\"“„«]([^\"“”„«»]{1,300})[\"”“»])[\s,]{0,3}\Z")
_BARE = re.compile(
    r"\s*:?\s{0,3}([^\n.;,()\[\]\"“”]{1,120}?(?:,\s\d{4})?)(?=\s*(?:[.;)(\n,]|\Z|\b(?:instead|rather|statt|and\s+not|not)\b))"
)
_TO_FROM = re.compile(
    r"\bCORRECT(?:S|ED|ING)\s(?:[A-Z]+\s){0,8}?(?:TO|TO\sREAD)\s(?P<right>[^\n,.;–—]{1,120}?),?\s"
    r"(?:FROM|INSTEAD\sOF|NOT)\s(?P<wrong>[^\n,.;–—]{1,120}?)(?=\s*(?:[,.;\n–—]|--|\s-\s|\Z))"
)


def find_replacements(text: str) -> tuple[Replacement, ...]:
    """What should read otherwise, in order, each once; without the wrong words where the notice does not quote them."""
    found: dict[Replacement, None] = {}
    for one in _found(text):
        found.setdefault(one)
        if len(found) >= _MOST:
            break
    known = {one.right for one in found if one.wrong}
    return tuple(one for one in found if one.wrong or one.right not in known)


def _found(text: str) -> Iterator[Replacement]:
    for match in _TO_FROM.finditer(text):
        yield Replacement(match["wrong"].strip(), match["right"].strip())
    for count, cue in enumerate(_CUE.finditer(text)):
        if count >= 4 * _MOST:
            return
        before, after = text[max(0, cue.start() - _REACH) : cue.start()], text[cue.end() : cue.end() + _REACH]
        made = _instead(before, after) if cue["instead"] else _read(after)
        if made and made.right and made.right != made.wrong:
            yield made


def _instead(before: str, after: str) -> Replacement | None:
    """Right words in quotes or brackets, then "instead of", then wrong ones; bare ones are read at "should read"."""
    right, wrong = _QUOTED_END.search(before), _QUOTED.match(after)
    return Replacement(_inside(wrong), _inside(right)) if right and wrong else None


def _read(after: str) -> Replacement | None:
    """Right words behind "should read", and wrong ones behind "not" or "instead of"."""
    right = _QUOTED.match(after) or _BARE.match(after)
    if right is None:
        return None
    negated = _NOT.match(after, right.end())
    wrong = (_QUOTED.match(after, negated.end()) or _BARE.match(after, negated.end())) if negated else None
    quoted = right.re is _QUOTED
    if wrong is None and not quoted:
        return None
    return Replacement(_inside(wrong) if wrong else "", _inside(right))


def _inside(match: re.Match[str]) -> str:
    return next((group for group in match.groups() if group), "").strip()

"""Characters nobody sees: a text without them is read, and what was read is found again in the text as received.

Zero-width characters, soft hyphens and marks of direction come with pasted text and part words that look whole; blanks
of other widths look like the plain one. Joiners matter in some scripts, so nothing is taken from the text itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from captionmgr.model.reading import Found, Span
from captionmgr.model.verification import Claim

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
_WIDE = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BLANKS = str.maketrans(_WIDE, " " * len(_WIDE))


@dataclass(frozen=True, slots=True)
class Seen:
    """What can be seen of a text.

    Attributes:
        text: the text without unseen characters, all blanks plain.
        places: for each character of `text` its place in the text as received, and the end of that; empty where none
            was taken out.
    """

    text: str
    places: tuple[int, ...] = ()

    def span(self, span: Span) -> Span:
        """The same words in the text as received."""
        if not self.places:
            return span
        if span.start == span.end:
            return Span(self.places[span.start], self.places[span.start])
        return Span(self.places[span.start], self.places[span.end - 1] + 1)

    def found(self, one: Found) -> Found:
        """A value with its words in the text as received."""
        return replace(one, span=self.span(one.span)) if self.places else one

    def claim(self, one: Claim, received: str) -> Claim:
        """A claim with its words as received."""
        span = self.span(Span(one.start, one.end))
        return replace(one, words=span.of(received), start=span.start, end=span.end)


def seen(text: str) -> Seen:
    """What can be seen of a text; the text itself where all of it can be."""
    if text.isascii():
        return Seen(text)
    plain = text.translate(_BLANKS)
    if not _UNSEEN.search(plain):
        return Seen(plain)
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for match in _UNSEEN.finditer(plain):
        kept.append(plain[at : match.start()])
        places.extend(range(at, match.start()))
        at = match.end()
    kept.append(plain[at:])
    places.extend(range(at, len(plain) + 1))
    return Seen("".join(kept), tuple(places))

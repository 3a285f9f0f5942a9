"""Characters nobody sees: a text without them is read, and what was read is found again in the text as received.

Zero-width characters, soft hyphens and marks of direction come with pasted text and part words that look whole; blanks
of other widths look like the plain one. Joiners matter in some scripts, so nothing is taken from the text itself.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
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
        places: where in `text` something was taken out.
        taken: for each of these places the number of characters taken out up to there.
    """

    text: str
    places: Sequence[int] = ()
    taken: Sequence[int] = ()

    def span(self, span: Span) -> Span:
        """The same words in the text as received."""
        if not self.places:
            return span
        start = self.place(span.start)
        return Span(start, start if span.start == span.end else self.place(span.end - 1) + 1)

    def place(self, at: int) -> int:
        """Where a character of `text` stands in the text as received."""
        before = bisect_right(self.places, at)
        return at + (self.taken[before - 1] if before else 0)

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
    places, taken = array("l"), array("l")
    out = 0
    for match in _UNSEEN.finditer(plain):
        places.append(match.start() - out)
        out += match.end() - match.start()
        taken.append(out)
    return Seen(_UNSEEN.sub("", plain), places, taken)

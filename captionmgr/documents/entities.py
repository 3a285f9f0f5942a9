"""Characters written as HTML writes them in text that is no HTML: ``Smith &amp; Sons``, ``&#8217;``, ``&nbsp;``."""

from __future__ import annotations

import html
import re
from html.entities import html5

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPED_TWICE = 3
"""How often a text is decoded: what passed through two programs is escaped twice (``&amp;quot;``), seldom thrice."""


def decoded(line: str) -> str:
    """A line with its character references decoded; those that name nothing, or nothing visible, stay."""
    for _ in range(_ESCAPED_TWICE):
        once = _REFERENCE.sub(_character, line)
        if once == line:
            break
        line = once
    return line


def _character(match: re.Match[str]) -> str:
    reference = match[0]
    if not reference.startswith("&#") and reference[1:] not in html5:
        return reference
    character = html.unescape(reference)
    shown = all(one.isprintable() or one.isspace() or one in "\u200c\u200d\u200e\u200f\u00ad" for one in character)
    return character if character and shown and character != "\ufffd" else reference

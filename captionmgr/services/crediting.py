"""Credits written anew: a record's credit in every style, and by-line and credit fields put in order."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from captionmgr.model.credit import CreditChain, LinkKind
from captionmgr.model.credit_styles import (
    CreditParts,
    CreditStyle,
    Rendering,
    Style,
    parts_of_record,
    render_within,
)
from captionmgr.model.credit_template import Template
from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.fields import FIELD, FieldValue
from captionmgr.model.problems import Problem, Severity
from captionmgr.model.reading import Span
from captionmgr.model.record import Record
from captionmgr.parsing.caption import LONGEST_READ
from captionmgr.parsing.chain import read_chain
from captionmgr.parsing.credit import find_credits
from captionmgr.parsing.knowledge import Houses

HOUSE = "house"
"""The name of the style that a template in the settings gives."""
IIM_LIMIT = FIELD["credit_line"].limit or 0
"""Bytes of a credit line that IIM holds."""
LONGEST_FIELDS = 1000
"""Characters of a credit, and of by-lines with it; what is longer is no credit that could be taken apart."""


# Written in a style ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Written:
    """One record's credit in one style.

    Attributes:
        style: ``ap``, ``reuters``, ``afp``, ``getty`` or ``house``.
        whole: all of it.
        short: within the limit asked for; the same where all of it fits.
    """

    style: str
    whole: Rendering
    short: Rendering


def renderings(
    record: Record, houses: Houses, template: Template | None, limit: int = IIM_LIMIT
) -> tuple[Written, ...]:
    """A record's credit, as edited, in each style; the house's own only where it has a template."""
    parts = parts_of_record(record, _chain_of_record(record, houses))
    if parts == CreditParts(file=parts.file):
        return ()
    styles: dict[str, Style] = {style.value: style for style in CreditStyle}
    if template:
        styles[HOUSE] = template
    return tuple(
        Written(name, render_within(parts, style, sys.maxsize), render_within(parts, style, limit))
        for name, style in styles.items()
    )


def _chain_of_record(record: Record, houses: Houses) -> CreditChain | None:
    """The chain of a record's credit line: as read in the caption, or, where an editor wrote another, read anew."""
    if not record.credit_line or len(record.credit_line) > LONGEST_FIELDS:
        return None
    printed = find_credits(record.received[:LONGEST_READ], houses)
    same = next((chain for chain in printed if chain.line == record.credit_line), None)
    return same or _chain(record.credit_line, houses, _context(record, printed))


def _context(record: Record, printed: Sequence[CreditChain]) -> str:
    """The caption's own sentences: who is named in them supplied the picture, or is in it."""
    return record.received[: printed[0].whole.start] if printed else record.received


def _chain(words: str, houses: Houses, context: str = "") -> CreditChain | None:
    """The chain of a field's words, which are a credit from end to end, lead-ins and brackets apart."""
    if not words.strip():
        return None
    whole = Span(0, len(words))
    found = find_credits(words, houses)
    covers = bool(found) and len(found[0].whole.of(words).strip()) >= len(words.strip(" .\t\n"))
    return read_chain(words, found[0].span if covers else whole, whole, context, houses)


# By-line and credit ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Proposal:
    """By-line and credit fields, as they are and as they should stand; nothing is changed by it.

    Attributes:
        byline: the by-lines as they are.
        credit: the credit as it is.
        creator: who made the picture, one name each; as it is where the fields disagree.
        credit_line: the credit line.
        reasons: why, in words; empty where all is in order.
        conflict: on what the fields disagree, in words; then nothing is proposed.
    """

    byline: tuple[str, ...]
    credit: str
    creator: tuple[str, ...]
    credit_line: str
    reasons: tuple[str, ...] = ()
    conflict: str = ""

    @property
    def changes(self) -> bool:
        """Whether something else is proposed than stands there."""
        return (self.creator, self.credit_line) != (self.byline, self.credit)


@dataclass(frozen=True, slots=True)
class _Named:
    """What by-lines name: persons, or words that may be one; houses; and words that say nobody is named."""

    persons: tuple[str, ...]
    houses: tuple[str, ...]
    nobody: tuple[str, ...]


def put_in_order(byline: Sequence[str], credit: str, houses: Houses, context: str = "") -> Proposal:
    """By-lines freed of houses and of what the credit repeats, and makers that only the credit names added.

    Fields that name different makers, or houses of which the credit knows nothing, stay as they are: both are shown
    in ``conflict``. ``context`` is the caption, whose words tell suppliers from persons.
    """
    before = tuple(byline)
    if len(credit) + sum(map(len, before)) > LONGEST_FIELDS:
        return Proposal(before, credit, before, credit)
    chain = _chain(credit, houses, context)
    named = _named(before, chain, houses, context)
    makers = tuple(link.name for link in chain.creators) if chain else ()
    conflict = _conflict(named, makers, chain)
    if conflict:
        return Proposal(before, credit, before, credit, (), conflict)
    creator, reasons = _creators(named, makers)
    reasons = [*_cleared(named), *reasons]
    line = credit
    if named.houses and (chain is None or not _house_names(chain)):
        line = "/".join(dict.fromkeys([*(makers or creator), *named.houses]))
        reasons.append(f"the credit did not name {_and(named.houses)}")
    if not reasons and creator != before:
        reasons.append("each by-line holds one name, without rank or title")
    proposed = Proposal(before, credit, creator, line, tuple(reasons))
    return proposed if proposed.changes else Proposal(before, credit, before, credit)


def _named(byline: Sequence[str], chain: CreditChain | None, houses: Houses, context: str) -> _Named:
    known = {_folded(name) for name in _house_names(chain)} if chain else set()
    makers = {_folded(link.name) for link in chain.creators} if chain else set()
    persons: dict[str, None] = {}
    named_houses: dict[str, None] = {}
    nobody: dict[str, None] = {}
    for words in byline:
        read = _chain(words, houses, context)
        for link in read.links if read else ():
            key = _folded(link.name)
            if key in makers or (link.kind is LinkKind.PERSON and key not in known):
                persons[link.name] = None
            elif link.kind is LinkKind.AGENCY or key in known:
                named_houses[link.name] = None
            elif link.kind in (LinkKind.NOBODY, LinkKind.POOL, LinkKind.HANDOUT):
                nobody[link.name or words] = None
            else:
                persons[link.name] = None
        if read is None and words.strip():
            nobody[words] = None
    return _Named(tuple(persons), tuple(named_houses), tuple(nobody))


def _house_names(chain: CreditChain) -> list[str]:
    kinds = (LinkKind.AGENCY, LinkKind.ORGANISATION, LinkKind.ACCOUNT)
    return [link.name for link in chain.links if link.kind in kinds]


def _conflict(named: _Named, makers: tuple[str, ...], chain: CreditChain | None) -> str:
    only_byline = [name for name in named.persons if not _alike_in(name, makers)]
    only_credit = [name for name in makers if not _alike_in(name, named.persons)]
    if only_byline and only_credit:
        return f"the by-line names {_and(named.persons)}, the credit {_and(makers)}"
    if only_byline and not makers and chain and chain.has(LinkKind.NOBODY):
        return f"the by-line names {_and(named.persons)}, the credit says that nobody is named"
    credited = _house_names(chain) if chain else []
    unknown = [name for name in named.houses if _folded(name) not in map(_folded, credited)]
    if unknown and credited:
        return f"the by-line names {_and(unknown)}, the credit {_and(credited)}"
    return ""


def _creators(named: _Named, makers: tuple[str, ...]) -> tuple[tuple[str, ...], list[str]]:
    """The makers that both fields name, each in the fuller of its two forms, and why."""
    creators: list[str] = []
    reasons: list[str] = []
    for name in named.persons:
        credited = next((other for other in makers if _alike(name, other)), name)
        fuller = max((name, credited), key=_fullness)
        if fuller != name:
            reasons.append(f"the credit writes “{name}” as “{fuller}”")
        creators.append(fuller)
    for name in makers:
        if not _alike_in(name, creators):
            reasons.append(f"the credit names {name}")
            creators.append(name)
    return tuple(creators), reasons


def _cleared(named: _Named) -> Iterator[str]:
    if named.houses:
        yield f"{_and(named.houses)} is a house, not the maker"
    for words in named.nobody:
        yield f"“{words}” is nobody’s name"


def _alike_in(name: str, others: Sequence[str]) -> bool:
    return any(_alike(name, other) for other in others)


def _alike(one: str, other: str) -> bool:
    """Whether two names can be one person’s: the same but for case and accents, or one has an initial for a name."""
    first, second = _folded(one).split(), _folded(other).split()
    if not first or len(first) != len(second):
        return False
    *ahead, last = zip(first, second, strict=True)
    return last[0] == last[1] and all(a == b or (a[0] == b[0] and min(len(a), len(b)) == 1) for a, b in ahead)


def _folded(name: str) -> str:
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if unicodedata.category(sign)[0] != "M")
    return " ".join(plain.replace(".", " ").casefold().split())


def _fullness(name: str) -> tuple[bool, int, int]:
    """What makes one form of a name better than another: not all in capitals, no initials, its accents."""
    return (not name.isupper(), len(_folded(name)), len(unicodedata.normalize("NFD", name)))


def _and(names: Sequence[str]) -> str:
    return " and ".join(names)


# As problems of a record -------------------------------------------------------------------------


def problems(record: Record, embedded: EmbeddedMetadata | None, houses: Houses) -> Iterator[Problem]:
    """What is out of order between by-line and credit: in the record, where edited, and in its image."""
    carried = {name: one.value for name, one in embedded.fields.items()} if embedded else {}
    byline, credit = _texts(carried.get("creator", ())), "; ".join(_texts(carried.get("credit_line", "")))
    pairs: list[tuple[tuple[str, ...], str, str]] = []
    if record.by_hand() & {"creator", "credit_line"}:
        pairs.append((record.creator, record.credit_line, ""))
    if byline and (byline, credit) != (record.creator, record.credit_line):
        pairs.append((byline, credit, " in the image"))
    context = _context(record, find_credits(record.received[:LONGEST_READ], houses)) if pairs else ""
    for makers, line, where in pairs:
        yield from _told(put_in_order(makers, line, houses, context), where)
    yield from _others_named(record, houses)


def _others_named(record: Record, houses: Houses) -> Iterator[Problem]:
    """A source that the credit does not know, and a copyright notice that names nobody of it."""
    if not record.credit_line or len(record.credit_line) + len(record.copyright_notice) > LONGEST_FIELDS:
        return
    credit = _spellings(record.credit_line, houses)
    others = record.source and record.source != record.provider and "source" in record.by_hand()
    known = _spellings(record.source, houses) & credit or _folded(record.source) in _folded(record.credit_line)
    if others and not known:
        yield Problem("source_not_credited", Severity.ATTENTION, "source", {"source": record.source})
    notice = _folded(record.copyright_notice)
    if not notice:
        return
    named = {*credit, *map(_folded, record.creator), _folded(record.source), _folded(record.provider)}
    parts = {_folded(part) for part in record.credit_line.replace("/", " ").split() if part[:1].isupper()}
    words = set(notice.split())
    if not any(name and name in notice for name in named) and not words & parts - {"photo", "image", "via", "ap"}:
        yield Problem("copyright_of_others", Severity.NOTE, "copyright_notice", {"notice": record.copyright_notice})


def _spellings(words: str, houses: Houses) -> set[str]:
    """The names of the houses that words name, in each of their spellings, folded."""
    chain = _chain(words, houses)
    found = {_folded(link.name) for link in chain.links} if chain else {_folded(words)}
    rows = [houses.known(link.name) for link in chain.links] if chain else [houses.known(words)]
    return found | {_folded(name) for row in rows if row for name in (row.name, *row.spellings)}


def _texts(value: FieldValue) -> tuple[str, ...]:
    return ((value,) if value else ()) if isinstance(value, str) else value


def _told(found: Proposal, where: str) -> Iterator[Problem]:
    fields = {"where": where, "byline": "; ".join(found.byline), "credit": found.credit}
    if found.conflict:
        yield Problem("makers_disagree", Severity.ATTENTION, "creator", fields | {"conflict": found.conflict})
    elif found.changes:
        proposed = {"creator": "; ".join(found.creator), "line": found.credit_line, "why": "; ".join(found.reasons)}
        repair: dict[str, FieldValue] = {"creator": found.creator, "credit_line": found.credit_line}
        yield Problem("byline_untidy", Severity.NOTE, "creator", fields | proposed, {} if where else repair)

"""One credit line into its chain of persons, organisations and agencies, from the maker to the distributor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from captionmgr.model.credit import CreditChain, Link, LinkKind
from captionmgr.model.reading import Span
from captionmgr.parsing.knowledge import Houses
from captionmgr.parsing.leads import FILE_WORDS
from captionmgr.parsing.names import SUFFIXES, is_acronym, looks_like_person, names_organisation
from captionmgr.parsing.words import word_starts

_VIA = re.compile(r"\s*/?\s*\bv[ií]a\s+", re.IGNORECASE)
_SLASH = re.compile(r"\s*(?:/|\|)\s*|\s*[-–]\s*(?=(?:\w+\s)?[Pp](?:ool|OOL)\b)")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_BEHIND_VIA = re.compile(r"\s*,\s*|\s*/\s*")
_SLASH_BEFORE = re.compile(r"(?i:reuters|epa|afp)\s?/\s?$")
_SLASH_BEHIND = re.compile(r"\s?/\s?(?:AFP|EPA|REUTERS)\b(?!\s?/)")
_DASH = re.compile(r"\s+[-–—]\s+")
_NAMES = re.compile(r"\s*(?:,|;|\band\b|\bund\b|\s&\s)\s*")
_POOL = re.compile(r"(?i:(?:\w+\s)?pool(?:\s+photo)?|pool\s+via\s+ap)")
_HANDOUT = re.compile(
    r"(?i:(?:(?:family|police|company|undated|submitted|courtesy|contributed|provided)\s+)?(?:handout|courtesy)"
    r"(?:\s+(?:photo|picture|image))?|(?:submitted|contributed|provided)\s+(?:photo|picture)|divulga[çc][ãa]o|reprodu[çc][ãa]o|cortes[íi]a|ho)"
)
_NOBODY = re.compile(
    r"(?i:stringer|str|anonymous|uncredited|unknown|staff|contributor|-+|pool\s+photographer|n\.?n\.?)"
)
_PLATFORM = re.compile(
    r"(?i:youtube|twitter|x|facebook|instagram|telegram|tiktok|social\s+media(?:\s+website)?|ugc"
    r"|user\s+generated\s+content)"
)
_ABOUT = re.compile(
    r"(?i:(?:satellite\s+)?image\s*©?\s*\d{4}\s+|satellite\s+image\s+(?:©\s*)?|screenshot\s+from\s+"
    r"|(?:photo\s+)?courtesy\s+(?:of\s+|by\s+)?(?:the\s+)?|collection\s+of\s+(?:the\s+)?)"
)
_HO_DASH = re.compile(r"HO\s?[-–]\s?")
_HANDOUT_FROM = re.compile(r"(?i:handout\s+(?:from|by)\s+(?:the\s+)?)")
_PHOTO_BY = re.compile(r"\s+[Pp]hoto\s+by\s+")
_FOR = re.compile(r"\s+for\s+(?:the\s+)?", re.IGNORECASE)
_SPECIAL = re.compile(r"(?i:hand-?out|\bho\b|photo|image|screen|satellite|courtesy|collection)")
"""Some of it is in each link that is more than names."""

_RANK = re.compile(
    r"(?:(?:Mass Communication|Culinary|Aviation|Logistics|Chief|Senior|Master|Staff|Tech(?:nical)?|Petty"
    r"|Lance|First|Airman|Seaman|Fireman|Army"
    r"|Naval|Petty Officer|Specialist"
    r"|(?i:l?sgt|l?/?cpl|pfc|pvt|pte|spc|lt|lcdr|cdr|po|cpo|lphot|sac)\.?|Sergeant|Corporal|Private|Lieutenant"
    r"|Capt\.?|Captain|Maj\.?|Major|Cmdr\.?"
    r"|Ensign|Apprentice|Recruit|Officer|Class|[1-3](?:st|nd|rd)|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Cadet|Gunnery|Senior)\s+)+"
)


def read_chain(text: str, line: Span, whole: Span, context: str, houses: Houses) -> CreditChain | None:
    """The chain of the credit that stands at ``line`` of ``text``; None if no link of it is anybody's name.

    Args:
        text: the caption.
        line: the credit line's words.
        whole: the same with brackets and lead-in.
        context: the caption's own sentences, which tell who supplied the picture.
        houses: the houses known.
    """
    links = tuple(_Reader(text, context, houses).links(line))
    if not any(link.name for link in links):
        return None
    return CreditChain(line=line.of(text), span=line, links=links, whole=whole)


class _Reader:
    """Reads the links of one credit line."""

    def __init__(self, text: str, context: str, houses: Houses) -> None:
        self.text = text
        self.houses = houses
        self.context = context.casefold()

    def links(self, line: Span) -> Iterator[Link]:
        """The links, from the maker to the distributor."""
        small = line.of(self.text).casefold()
        *inner, last = _split(self.text, line, _VIA) if "via" in small or "vía" in small else [line]
        if not inner:
            yield from self._ordered(line)
            return
        for part in inner:
            before = list(self._ordered(part))
            if len(inner) == 1 and len(before) == 1:
                before = [self._sender(before[0])]
            yield from before
        yield from self._behind_via(last)

    def _behind_via(self, part: Span) -> Iterator[Link]:
        for index, piece in enumerate(_split(self.text, part, _BEHIND_VIA)):
            words = piece.of(self.text)
            if index:
                yield from (link for link in self._element(piece) if link.kind is not LinkKind.ORGANISATION)
                continue
            named = self.houses.ahead(words)
            if named and len(named) < len(words):
                person = _from(self.text, piece.start + len(named), piece.end)
                if looks_like_person(person.of(self.text)):
                    yield Link(person.of(self.text), LinkKind.PERSON, person)
            length = len(named) if named else len(words)
            span = Span(piece.start, piece.start + length)
            house = self.houses.agency(span.of(self.text))
            kind = LinkKind.AGENCY if house else LinkKind.ORGANISATION
            yield Link(house.name if house else span.of(self.text), kind, span, via=True)

    def _sender(self, link: Link) -> Link:
        """Somebody alone before "via": where the caption speaks of a video or a post, the one who sent it in."""
        sent_in = re.search(r"video|footage|posted|social media|facebook|telegram|user.generated", self.context)
        if link.kind is LinkKind.PERSON and sent_in:
            return Link(link.name, LinkKind.ACCOUNT, link.span)
        return link

    def _ordered(self, part: Span) -> list[Link]:
        elements = [list(self._element(piece)) for piece in self._pieces(part)]
        elements = [element for element in elements if element]
        if not elements:
            return []
        if len(elements) == 1 and elements[0][0].kind is LinkKind.PERSON:
            return elements[0]
        if self._begins_with_house(elements):
            head, *rest = elements
            if self._is_partners(head, rest):
                return [Link(part.of(self.text), LinkKind.ORGANISATION, part), *reversed(head)]
            return [*_makers_first(rest), *reversed(head)]
        return [link for element in self._houses_behind_person(elements) for link in element]

    def _pieces(self, part: Span) -> Iterator[Span]:
        """The links of a chain: between slashes, and beside dashes where one side is a house or a person stands ahead
        ("NAME - FIFA/FIFA")."""
        for piece in _split(self.text, part, _SLASH):
            inner = _split(self.text, piece, _DASH)
            words = [one.of(self.text) for one in inner]
            known = any(self.houses.agency(word) for word in words) or (
                len(inner) > 1
                and (looks_like_person(words[0]) or (names_organisation(words[0]) and looks_like_person(words[-1])))
            )
            yield from inner if known else self._hyphened(piece)

    def _hyphened(self, piece: Span) -> Iterator[Span]:
        """A link of a person and a house that only a hyphen joins ("NAME-USA TODAY Sports", "AP-NAME")."""
        words = piece.of(self.text)
        for match in _HYPHEN.finditer(words) if " " in words else ():
            ahead, behind = words[: match.start()], words[match.end() :]
            if (self.houses.agency(behind) and looks_like_person(ahead)) or (
                self.houses.agency(ahead) and looks_like_person(behind)
            ):
                yield Span(piece.start, piece.start + match.start())
                yield Span(piece.start + match.end(), piece.end)
                return
        yield piece

    def _is_partners(self, head: list[Link], rest: list[list[Link]]) -> bool:
        """Whether a supplier's partners follow it, all of whom the picture is from ("NASA/JPL-Caltech/SwRI/MSSS")."""
        row = self.houses.known(head[-1].name)
        partners = [link for element in rest for link in element]
        return (
            bool(row and row.supplies)
            and len(partners) > 1
            and all(link.kind is LinkKind.ORGANISATION for link in partners)
        )

    def _begins_with_house(self, elements: list[list[Link]]) -> bool:
        head, rest = elements[0][-1], [link for element in elements[1:] for link in element]
        if head.kind is LinkKind.AGENCY:
            photo = head.span.of(self.text).casefold().endswith("photo")
            return bool(rest) and (photo or any(link.kind is not LinkKind.AGENCY for link in rest))
        known = any(link.kind is LinkKind.AGENCY for link in rest)
        return head.kind is LinkKind.ORGANISATION and not known and bool(rest) and rest[-1].kind is LinkKind.PERSON

    @staticmethod
    def _houses_behind_person(elements: list[list[Link]]) -> list[list[Link]]:
        """Behind the person who made it, what looks like another person is a house ("NAME/The Maui Courier")."""
        seen, result = False, []
        for element in elements:
            behind = [
                Link(link.name, LinkKind.ORGANISATION, link.span) if link.kind is LinkKind.PERSON else link
                for link in element
            ]
            result.append(behind if seen else element)
            seen = seen or any(link.kind in (LinkKind.PERSON, LinkKind.NOBODY) for link in element)
        return result

    def _element(self, piece: Span) -> Iterator[Link]:
        words = piece.of(self.text)
        if self.houses.agency(words):
            yield self._house(piece)
            return
        if words[:5].casefold() == "pool " and self.houses.agency(words[5:]):
            yield Link("Pool", LinkKind.POOL, Span(piece.start, piece.start + 4))
            yield self._house(Span(piece.start + 5, piece.end))
            return
        if not _SPECIAL.search(words) and not self.houses.ahead(words):
            yield from self._names(piece, supplier=False)
            return
        for lead in (_HANDOUT_FROM, _HO_DASH):
            match = lead.match(words)
            if match:
                yield Link("Handout", LinkKind.HANDOUT, Span(piece.start, piece.start + match.end()))
                yield from self._names(_from(self.text, piece.start + match.end(), piece.end), supplier=True)
                return
        photo_by = _PHOTO_BY.search(words)
        if photo_by and self.houses.agency(words[: photo_by.start()]):
            yield from self._names(_from(self.text, piece.start + photo_by.end(), piece.end), supplier=False)
            yield self._house(Span(piece.start, piece.start + photo_by.start()))
            return
        named = self.houses.ahead(words)
        maker = _from(self.text, piece.start + len(named), piece.end)
        if (
            named
            and self.text[maker.start - 1].isspace()
            and self.houses.agency(words) is None
            and _full_name(maker.of(self.text))
        ):
            yield Link(maker.of(self.text), LinkKind.PERSON, maker)
            yield self._house(Span(piece.start, piece.start + len(named)))
            return
        about = None if _marked(words) else _ABOUT.match(words)
        yield from self._names(_from(self.text, piece.start + (about.end() if about else 0), piece.end), supplier=False)

    def _names(self, piece: Span, *, supplier: bool) -> Iterator[Link]:
        """The names of one element, which commas and "and" may part."""
        if _marked(piece.of(self.text)):
            yield from self._name(piece, supplier=False)
            return
        rank = _RANK.match(piece.of(self.text))
        if rank:
            piece = _from(self.text, piece.start + rank.end(), piece.end)
        if self.houses.agency(piece.of(self.text)) or (
            names_organisation(piece.of(self.text))
            and not self._client(piece.of(self.text))
            and "," not in piece.of(self.text)
        ):
            yield self._house(piece)
            return
        for index, name in enumerate(_joined_suffixes(self.text, _split(self.text, piece, _NAMES))):
            yield from self._name(name, supplier=supplier and index == 0)

    def _name(self, name: Span, *, supplier: bool) -> Iterator[Link]:
        words = name.of(self.text)
        if not words or FILE_WORDS.fullmatch(words) or words.casefold() == "released":
            return
        for pattern, kind in _MARKS if _marked(words) else ():
            if pattern.fullmatch(words):
                label = {LinkKind.POOL: "Pool", LinkKind.HANDOUT: "Handout", LinkKind.NOBODY: ""}.get(kind, words)
                yield Link(label, kind, name)
                return
        client = self._client(words)
        if client:
            ahead = Span(name.start, name.start + client.start())
            both = [
                *self._name(ahead, supplier=False),
                self._house(_from(self.text, name.start + client.end(), name.end)),
            ]
            yield from reversed(both) if self.houses.agency(ahead.of(self.text)) else both
            return
        if not supplier and self._is_person(words):
            yield Link(self.houses.creator(words) or words, LinkKind.PERSON, name)
        else:
            yield self._house(name)

    def _is_person(self, words: str) -> bool:
        if self.houses.creator(words):
            return True
        if self.houses.known(words) or self._supplied_by(words):
            return False
        if " " not in words:
            return words[:1].isupper() and not is_acronym(words) and words.isalpha() and self._follows_slash(words)
        return looks_like_person(words)

    def _follows_slash(self, words: str) -> bool:
        return any(
            _SLASH_BEHIND.match(self.text, at + len(words))
            or _SLASH_BEFORE.search(self.text, max(0, at - len("reuters / ")), at)
            for at in word_starts(self.text, words)
        )

    def _supplied_by(self, words: str) -> bool:
        """Whether the caption itself names it, as the one who supplied the picture or otherwise."""
        return len(words) > 2 and next(word_starts(self.context, words.casefold()), None) is not None

    def _client(self, words: str) -> re.Match[str] | None:
        """The "for" of "NAME for CLIENT"; None where it belongs to a house's own name."""
        match = _FOR.search(words)
        ahead = words[: match.start()] if match else ""
        return match if self.houses.agency(ahead) or looks_like_person(ahead) else None

    def _house(self, span: Span) -> Link:
        words = span.of(self.text)
        house = self.houses.known(words)
        if house:
            return Link(house.name, LinkKind.AGENCY if house.distributes else LinkKind.ORGANISATION, span)
        shot = re.search(r"\s+(?:screenshot|screengrab|handout|photo|file)$", words, re.IGNORECASE)
        if shot:
            span = Span(span.start, span.start + shot.start())
            words = span.of(self.text)
        kind = LinkKind.ACCOUNT if "@" in words else LinkKind.ORGANISATION
        return Link(words, kind, span)


_MARKS = (
    (_POOL, LinkKind.POOL),
    (_HANDOUT, LinkKind.HANDOUT),
    (_NOBODY, LinkKind.NOBODY),
    (_PLATFORM, LinkKind.ACCOUNT),
)
_ANY_MARK = re.compile("|".join(pattern.pattern for pattern in (FILE_WORDS, *(pattern for pattern, _ in _MARKS))))


def _full_name(words: str) -> bool:
    """Whether the words behind a house's are a maker's given name and surname ("ANP SEM DE BOER")."""
    return looks_like_person(words) and words[0] not in "-–,"


@lru_cache(maxsize=2048)
def _marked(words: str) -> bool:
    """Whether a link is a mark (file, pool, handout, nobody) rather than a name; remembered, as links come again."""
    return _ANY_MARK.fullmatch(words) is not None


def _makers_first(elements: list[list[Link]]) -> Iterator[Link]:
    """Behind a house that leads ("EFE/EPA/NAME"): persons first, then the houses from the inside outwards."""
    flat = [link for element in elements for link in element]
    yield from (link for link in flat if link.kind is LinkKind.PERSON)
    yield from (link for link in reversed(flat) if link.kind is not LinkKind.PERSON)


def _split(text: str, part: Span, pattern: re.Pattern[str]) -> list[Span]:
    found, at = [], part.start
    for match in pattern.finditer(text, part.start, part.end):
        found.append(_from(text, at, match.start()))
        at = match.end()
    found.append(_from(text, at, part.end))
    return [span for span in found if span.start < span.end] or [part]


def _joined_suffixes(text: str, names: list[Span]) -> Iterator[Span]:
    """Names with a suffix behind their comma put together again ("Miguel Ruiz, Jr.")."""
    held: Span | None = None
    for name in names:
        if held and name.of(text).strip(". ").casefold() in SUFFIXES:
            held = Span(held.start, name.end)
            continue
        if held:
            yield held
        held = name
    if held:
        yield held


def _from(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)

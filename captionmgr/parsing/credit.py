"""Credits: where they stand in a caption, and the chain of makers, suppliers and distributors that each one names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from captionmgr.model.credit import CreditChain
from captionmgr.model.reading import Span
from captionmgr.parsing.chain import read_chain
from captionmgr.parsing.credit_words import (
    LONGEST_BARE,
    LONGEST_CREDIT,
    LONGEST_HOUSE,
    LONGEST_LED,
    SMALL,
    bracketed,
    chain_start,
    cut,
    is_name_and_house,
    is_name_and_paper,
    trim,
    without,
)
from captionmgr.parsing.knowledge import Houses
from captionmgr.parsing.leads import BARE_LEAD_IN, FILE_WORDS, HANDED, HINT, LEAD_IN, LEAD_PARTS, RIGHTS
from captionmgr.parsing.names import looks_like_person
from captionmgr.parsing.sentences import sentences

LONGEST_NAME = 7
"""Words of an organisation's name."""


_QUOTED_DEMAND = re.compile(
    r"(?i:mandatory\s+credit\s*[:-]?\s*)[\"“'‘«][^\"”'’»\n]{0,120}[\"”'’»]?|==.*?(?:==|$)"
    r"|(?i:nur\s+bei\s+nennung[^\n)]{0,120})",
    re.DOTALL,
)
_NO_CREDIT_GROUP = re.compile(r"(?i:zu\s+dpa|achtung|editor'?s?\s+note|-{2,}|wp-bild)")
_JOINT = re.compile(r"\s?/\s?(?:v[ií]a\s+)?|(?<!\w)(?i:v[ií]a)\s+(?:the\s)?|\s+[Pp]hoto\s+by\s")
"""What stands between a house and the rest of its chain."""
_NAME_END = re.compile(r"\s?[/,(|]|\sfor\s|\s[-–—]\s")
_DASHED_PIECE = re.compile(r"[^\s–—-](?:[^–—\s-]|(?<!\s)[-–—]|[-–—](?!\s)|\s(?![-–—]\s))*")
_BEFORE_NAME = re.compile(r"\s?/\s?(?=[\w@“\"(-])")
_VIA = re.compile(r"\b(?i:v[ií]a)\s")
_ALONE = re.compile(r"(?:Pool\s)?(?P<house>[^,]{2,60}?)(?:,\s(?:Pool|File|Files|Archivo))?")
_POOL_OR_FILE = re.compile(r",? Pool|, File")
_SUPPLIERS = frozenset(("family", "collection", "archive", "police", "handout"))
"""Words in small letters that names of suppliers hold ("Photo: NAME family")."""
_STORY_DASH = re.compile(r"\s*\.?\s*[—–-]")


def find_credits(text: str, houses: Houses) -> tuple[CreditChain, ...]:
    """All credits of a caption, in order. Linear in the text's length."""
    masked = text
    small = text.casefold()
    if "==" in text or "credit" in small or "nennung" in small:
        masked = _QUOTED_DEMAND.sub(lambda match: "\x00" * len(match.group()), text)
    places = sorted(_Places(masked, houses).find(), key=lambda place: place.whole.start)
    context = _beside(text, places)
    found: list[CreditChain] = []
    for place in places:
        if found and place.whole.start < found[-1].whole.end:
            continue
        chain = read_chain(text, place.line, place.whole, context, houses)
        if chain:
            found.append(chain)
    return tuple(found)


def _beside(text: str, places: list[_Place]) -> str:
    """The caption's own sentences, which tell suppliers from persons: before the first credit, or else behind."""
    if not places:
        return text
    return text[: places[0].whole.start].strip() or text[places[-1].whole.end :]


class _Place(NamedTuple):
    """Where a credit stands: its own words, and with brackets and lead-in."""

    line: Span
    whole: Span


class _Places:
    """Finds where the credits of one caption stand.

    Args:
        text: the caption, with what only quotes a credit blanked.
        houses: the houses known.
    """

    def __init__(self, text: str, houses: Houses) -> None:
        self.text = text
        self.houses = houses
        self.led = self.passed_on = False

    def find(self) -> Iterator[_Place]:
        """The places, those in brackets first."""
        text = self.text
        groups = [group for group in bracketed(text) if "\x00" not in group.of(text)]
        for group in groups:
            place = self._in_brackets(group)
            if place:
                yield place
        self.text = without(text, groups)
        small = self.text.casefold()
        self.led = any(part in small for part in LEAD_PARTS)
        self.passed_on = "via" in small or "vía" in small
        told = self.led or "/" in self.text or (self.passed_on and _VIA.search(self.text))
        found = sentences(self.text)
        for sentence in found if told else found[-1:]:
            yield from self._in_sentence(sentence)

    def _in_brackets(self, group: Span) -> _Place | None:
        text = self.text
        inner = trim(text, group.start + 1, group.end - 1)
        words = inner.of(text)
        if _NO_CREDIT_GROUP.match(words):
            return None
        lead = LEAD_IN.match(words)
        if lead:
            second = LEAD_IN.match(words, lead.end())
            line = cut(text, inner.start + (second or lead).end(), inner.end)
            return _Place(line, group) if _plausible(line.of(text)) else None
        bare = BARE_LEAD_IN.match(words)
        if bare and self._credit_shaped(words[bare.end() :]):
            return _Place(cut(text, inner.start + bare.end(), inner.end), group)
        if HANDED.match(words):
            return _Place(cut(text, inner.start, inner.end), group)
        return self._chain_in_brackets(group, inner)

    def _chain_in_brackets(self, group: Span, inner: Span) -> _Place | None:
        words = inner.of(self.text)
        dashed = self._dashed(words)
        if dashed:
            return _Place(dashed.shifted(inner.start), group)
        closing = not self.text[group.end :].strip(" .*\n\r\t") and is_name_and_house(words)
        closing = closing or self._is_name_and_agency(words)
        if not (closing or self._names_chain(words)) or _is_dateline(self.text, group, words):
            return None
        return _Place(cut(self.text, inner.start, inner.end), group)

    def _names_chain(self, words: str) -> bool:
        if self.houses.agency(words):
            return True
        return "http" not in words and self._chain_at(words, 0, len(words)) is not None

    def _chain_at(self, text: str, start: int, end: int) -> int | None:
        """Where an agency stands beside a slash, behind "via", before "photo by", or alone; None if nowhere."""
        for match in _JOINT.finditer(text, start, end):
            joint = match.group()
            if "/" in joint or joint[-3:].casefold() == "by ":
                named = self.houses.behind(text[max(start, match.start() - 60) : match.start()])
                if named:
                    return match.start() - len(named)
            if joint[-3:].casefold() != "by " and self.houses.ahead(text[match.end() : min(end, match.end() + 60)]):
                return match.start()
        alone = _ALONE.fullmatch(text, start, end)
        return start if alone and self.houses.agency(alone["house"]) else None

    def _in_sentence(self, sentence: Span) -> Iterator[_Place]:
        """The credit of a sentence: behind a lead-in, a bare house at the very end, or a chain of names and houses."""
        text = self.text
        lead = _last_lead_in(text, sentence) if self.led else None
        if lead:
            ahead = text[sentence.start : lead.start].rstrip()
            house = self.houses.behind(ahead) if text[lead.start : lead.start + 5].islower() else ""
            start = sentence.start + len(ahead) - len(house) if house else lead.start
            line = cut(text, start if house else lead.end, sentence.end)
            lead = Span(start, lead.end)
            words = line.of(text)
            if _plausible(words) and not RIGHTS.search(words) and self._credit_shaped(words, led=True):
                yield _Place(line, Span(lead.start, line.end))
                return
        bare = BARE_LEAD_IN.match(text, sentence.start, sentence.end) if self.led else None
        if bare and self._credit_shaped(text[bare.end() : sentence.end]):
            yield _Place(cut(text, bare.end(), sentence.end), sentence)
            return
        via = self.passed_on and _VIA.search(text, sentence.start, sentence.end)
        if not via and text.find("/", sentence.start, sentence.end) < 0:
            yield from self._bare(sentence)
            return
        prefix = self._leading_house(sentence)
        if prefix is not None:
            yield from self._behind_agency(sentence, prefix)
            return
        closing = not text[sentence.end :].strip(" .*\n\r\t\x01")
        if closing and is_name_and_house(sentence.of(text).rstrip(". ")):
            yield _Place(cut(text, sentence.start, sentence.end), sentence)
            return
        suffix = self._chain_at(text, sentence.start, sentence.end)
        if suffix is not None:
            line = cut(text, chain_start(text, sentence, suffix), sentence.end)
            if line.start < line.end and line.end - line.start <= LONGEST_CREDIT:
                yield _Place(line, line)

    def _leading_house(self, sentence: Span) -> int | None:
        """Where an agency stands before a slash and leads the chain ("REUTERS/NAME"), not behind another or "via"."""
        text = self.text
        for slash in _BEFORE_NAME.finditer(text, sentence.start, sentence.end):
            named = self.houses.behind(text[max(sentence.start, slash.start() - 60) : slash.start()])
            at = slash.start() - len(named)
            ahead = text[max(sentence.start, at - 4) : at]
            if named and ahead.rstrip()[-1:] != "/" and ahead.casefold() not in ("via ", "vía "):
                return at
        return None

    def _bare(self, sentence: Span) -> Iterator[_Place]:
        """Without a slash, as the last words of the text: a house, a pool and a name, names joined by dashes, or only
        that the picture was handed out."""
        text = self.text
        length = sentence.end - sentence.start
        if length >= LONGEST_CREDIT or text[sentence.end :].strip(" \n\r\t.*\x01"):
            return
        words = sentence.of(text)
        dashed = self._dashed(words) if " - " in words or " – " in words or " — " in words else None
        if dashed:
            yield _Place(dashed.shifted(sentence.start), dashed.shifted(sentence.start))
        elif length >= LONGEST_BARE:
            return
        elif (
            (length < LONGEST_HOUSE and self.houses.agency(words.rstrip(". ")))
            or HANDED.match(words)
            or self._is_pool_photo(words)
            or is_name_and_paper(words)
            or self._is_name_and_agency(words)
        ):
            yield _Place(cut(text, sentence.start, sentence.end), sentence)

    def _dashed(self, words: str) -> Span | None:
        """A name and a house joined by a dash at the end of a sentence ("NAME - EUROPA PRESS - Archivo")."""
        pieces = [(match.start(), match.end()) for match in _DASHED_PIECE.finditer(words)][-3:]
        last = pieces[-1][1] if pieces else 0
        while pieces and FILE_WORDS.fullmatch(words[slice(*pieces[-1])]):
            pieces.pop()
        if pieces and last > pieces[-1][1] and len(pieces) > 1 and words[slice(*pieces[-1])].isupper():
            return Span(pieces[-1][0], last)
        houses = [index for index, piece in enumerate(pieces) if self.houses.agency(words[slice(*piece)].rstrip(". "))]
        if not houses or len(pieces) == 1:
            return None
        first = houses[0]
        if first and looks_like_person(words[slice(*pieces[first - 1])]):
            first -= 1
        behind = pieces[first + 1 :]
        if first == houses[0] and any(not looks_like_person(words[slice(*piece)].rstrip(". ")) for piece in behind):
            return None
        return Span(pieces[first][0], pieces[-1][1])

    def _is_pool_photo(self, words: str) -> bool:
        """Whether a sentence is a house or a pool and a name, without a slash ("AP NAME", "Pool Photo via AP NAME")."""
        words = words.removeprefix("Pool Photo via ")
        rest = words.removeprefix(self.houses.ahead(words))
        marked = _POOL_OR_FILE.match(rest)
        return rest != words and looks_like_person(rest[marked.end() if marked else 0 :].strip(" ,."))

    def _is_name_and_agency(self, words: str) -> bool:
        """Whether a sentence or a bracket is a maker's name and an agency's behind a comma ("NAME, AFP")."""
        name, comma, agency = words.rstrip(". ").partition(", ")
        return bool(comma) and self.houses.agency(agency.removesuffix(" file")) is not None and looks_like_person(name)

    def _behind_agency(self, sentence: Span, at: int) -> Iterator[_Place]:
        """A chain that a house leads ("REUTERS/NAME"), unless a date follows the slash ("Reuters / Monday, May 8")."""
        text = self.text
        line = cut(text, at, sentence.end)
        behind = line.of(text).partition("/")[2][:40]
        if re.search(r"\d{4}", behind) and "@" not in behind:
            named = self.houses.behind(line.of(text).partition("/")[0].rstrip())
            if named and not text[sentence.end :].strip(" .*\x01\n"):
                yield _Place(Span(at, at + len(named)), Span(at, sentence.end))
            return
        start = at
        while start > sentence.start and text[start - 1] in "/ ":
            start -= 1
        yield _Place(line, Span(start if text[start : start + 1] == "/" else at, line.end))

    def _credit_shaped(self, words: str, *, led: bool = False) -> bool:
        """Whether these words can be a credit: short, and begun by a name or a house.

        Args:
            words: those behind the lead-in.
            led: the lead-in alone says that they are a credit ("Image credit:"); any short name will do.
        """
        if len(words) > LONGEST_LED:
            return False
        words = words.strip(" .")
        first = _NAME_END.split(words, maxsplit=1)[0].strip()
        chained = self._names_chain(words)
        if not chained and not self._only_names(words, first):
            return False
        if looks_like_person(first) or self.houses.ahead(first) or HANDED.match(words) or first[:1] in "@-":
            return True
        names = all(word[:1].isupper() or word in SMALL or word in _SUPPLIERS for word in first.split())
        return first[:1].isupper() and len(first.split()) <= LONGEST_NAME and (chained or (led and names))

    def _only_names(self, words: str, first: str) -> bool:
        """Whether behind the first name no prose follows: nothing, another link, or more names behind commas."""
        behind = words[len(first) :].strip()
        if behind.startswith(","):
            parts = [part.strip() for part in behind.split(",")[1:]]
            return all(
                looks_like_person(part) or self.houses.known(part) or FILE_WORDS.fullmatch(part) for part in parts
            )
        return len(words) <= LONGEST_BARE and (not behind or behind[0] in "/|(-–—" or behind.startswith("for "))


def _is_dateline(text: str, group: Span, words: str) -> bool:
    if "/" in words.replace("dpa/l", ""):
        return False
    return _STORY_DASH.match(text, group.end) is not None or text[group.end : group.end + 1] in (",", ";")


def _plausible(words: str) -> bool:
    return len(words) >= 2 and any(letter.isalpha() for letter in words)


def _last_lead_in(text: str, sentence: Span) -> Span | None:
    found = None
    small = sentence.of(text).casefold()
    if not any(part in small for part in LEAD_PARTS) or not HINT.search(text, sentence.start, sentence.end):
        return None
    for match in LEAD_IN.finditer(text, sentence.start, sentence.end):
        if match.start() == sentence.start or not text[match.start() - 1].isalpha() or match.group()[0].isupper():
            if found and match.start() > found.end + 3:
                continue
            found = Span(found.start if found else match.start(), match.end())
    return found

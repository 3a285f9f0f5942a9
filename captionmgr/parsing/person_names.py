"""The name of a person within a run of capitalised words: titles, nationalities and houses before it cut off."""

from __future__ import annotations

import re
from collections.abc import Callable

from captionmgr.model.reading import Span
from captionmgr.parsing.names import EVENTS, FIRMS, ORGANISATION_WORDS, PARTICLES, word_set
from captionmgr.parsing.titles import ARTICLES, HEADS, ROYAL, SURNAMES, TITLES
from captionmgr.parsing.venues import NOUNS

_OFFICES = tuple(
    office + feminine
    for office in (
        *("minister", "präsident", "bürgermeister", "kanzler", "sekretär", "sprecher", "trainer", "spieler"),
        *("vorsitzende", "vorsitzender", "vorsitzenden", "direktor", "leiter", "løper", "spiller", "trener"),
        *("ordfører", "sjef"),
    )
    for feminine in ("", "in")
)
"""Ends of German and Norwegian compounds that are titles ("Oberbürgermeisterin")."""

_TRADE_ENDS = (
    "ist", "ician", "keeper", "maker", "worker", "back", "stablemaster", "imager", "secretary", "ologist", "ographer",
    "grower", "fighter", "catcher", "hunter", "climber", "wright", "dresser", "seller", "woman", "owner", "skier",
    "boarder", "jumper", "thrower", "lifter", "vaulter", "blower", "herder", "rancher",
)  # fmt: skip
_TRADE = re.compile(rf"[\w-]{{2,}}(?:{'|'.join(_TRADE_ENDS)})")
"""Trades, which begin a sentence with a capital ("Beekeeper NAME, left, inspects")."""

_PLAYERS = word_set(
    "cornerback taoiseach tánaiste sumo celebrity sprinter hurdler gymnast diver jockey bowler batter keeper hooker "
    "prop lock flanker wing centre guard tackle safety receiver punter kicker infielder freshman sophomore junior"
)
"""Places in a team and other words that begin a sentence so."""

_OFFICE_OF = re.compile(
    r"(?i:\b(?:jugador|delantero|entrenador|portero|técnico|joueur|attaquant|entraîneur|calciatore|allenatore|jogador|treinador"
    r"|presidente|ministr[oae]|alcalde(?:sa)?|prefeit[oa]|governador|sindac[oa]|maire)(?:\s[a-zà-ÿ]+)?"
    r"\sd(?:ell)?[eaiou][ls]?\s(?:la\s|las\s|los\s)?"
    r"|\b(?:bishop|mayor|president|governor|king|queen|archbishop|emir|ambassador|envoy|consul)\s(?:of|to|in)\s)$"
)
"""An office with its "of" right before a name, which begins with the name of a team or a place."""

_SHOUTED_BEHIND = re.compile(r",?\s(?:and|[a-z]{3,}s)\b|\s\([LRC]\)")
_SHORT_END = re.compile(r"(?:\b[A-Z]|Jr|Sr)\.$")
_NO_PERSON = ORGANISATION_WORDS | EVENTS

_PEOPLE = frozenset(
    ("jewish", "muslim", "hindu", "sikh", "catholic", "orthodox", "buddhist", "kurdish", "shiite", "sunni")
)
"""Adjectives of groups, which end no name."""

_LOOSE = (PARTICLES - {"al", "el", "von", "van", "de"}) | {"La", "Le", "Les", "Der", "Den", "Da", "Di"}
"""Particles that begin no name."""

_TEAM_AND_NAME = 3
"""Words behind a place: the rest of a team's name, and a person's ("Minnesota Wild NAME SURNAME")."""


def _places_ahead(words: list[str], start: int, is_place: Callable[[str], bool]) -> int:
    """Index behind a place that stands before a name ("Ambassador to PLACE NAME", "PLACEs NAME")."""
    for length in (2, 1):
        if len(words) - start >= length + 2:
            ahead = " ".join(words[start : start + length])
            if is_place(ahead) or is_place(ahead.removesuffix("s")):
                return start + length
    return start


def person_in(text: str, run: Span, is_place: Callable[[str], bool], *, german: bool = False) -> Span | None:
    """The name within a run of capitalised words, which single blanks part: titles, nationalities and possessors before
    it cut off."""
    words = run.of(text).split()
    if len(words) == 1:
        return None
    shouted = run.of(text).isupper()
    start = _behind_titles(words, shouted=shouted)
    if start == len(words) - 1 and start and words[start - 1].casefold() in ROYAL:
        crown = start > 1 and words[start - 2] == "Crown"
        return Span(_at(run, words, start - 1 - crown), run.end)
    first = _places_ahead(words, start, is_place)
    if first > start and len(words) - first == _TEAM_AND_NAME and PARTICLES.isdisjoint(words[first:]):
        first += not words[first + 1].endswith(".")
    while first < len(words) and words[first] in _LOOSE:
        first += 1
    count, particles = len(words) - first, not PARTICLES.isdisjoint(words[first:])
    if (not start and count > 4 and not particles) or (german and count > 2):
        first = len(words) - (2 if german and not particles else 3)
    if text[run.start - 1 : run.start].isspace() and _OFFICE_OF.search(text, max(0, run.start - 40), run.start):
        first = max(first, len(words) - 2)
    name = words[first:]
    if shouted and not _is_shouted_name(name, text[run.end : run.end + 24]):
        return None
    if not _is_name([word.strip(".,").casefold() for word in name]):
        return None
    return Span(_at(run, words, first), _name_end(text, run.end))


def _behind_titles(words: list[str], *, shouted: bool) -> int:
    """Index behind the last title or house before a name; 0 where there is none, or nothing but a possessor."""
    last = len(words) - 1
    surname = words[last].strip(".,").casefold() in SURNAMES
    for index in range(last - surname, -1, -1):
        if is_title(words[index], index) or (not shouted and index < last and _is_house(words[index])):
            return 0 if index == last and words[last][-2:] in ("'s", "’s") else index + 1
    return 0


def _at(run: Span, words: list[str], index: int) -> int:
    """Where a word of a run begins."""
    return run.start + index + sum(map(len, words[:index]))


def _is_shouted_name(words: list[str], behind: str) -> bool:
    """Whether words in capitals are a name as some desks write the first ("NAME SURNAME and her husband leave")."""
    long = all(len(word) > 2 for word in words)
    return len(words) in (2, 3) and long and _SHOUTED_BEHIND.match(behind) is not None


def is_title(word: str, index: int) -> bool:
    """Whether a word stands before a name: a title, a possessor, or a house in capitals."""
    bare = word.strip(".,").casefold()
    if bare.startswith(("l'", "l’", "d'", "d’")) and word[2:3].islower():
        return True
    return (
        (bare in TITLES and (index == 0 or bare not in ARTICLES))
        or ("-" in bare and bare.removesuffix("-elect").removeprefix("ex-").removeprefix("vice-") in TITLES)
        or bare.endswith(("'s", "’s", "s'", "s’", "-year-old"))
        or (index == 0 and (bare in _PLAYERS or (bare.endswith(_TRADE_ENDS) and _TRADE.fullmatch(bare) is not None)))
        or (bare.endswith(_OFFICES) and bare.replace("_", "").isalnum())
    )


def _is_house(word: str) -> bool:
    """Whether a word in capitals before a name is an organisation's initials ("OSCE Secretary General NAME")."""
    return word.isupper() and len(word.strip(".,")) > 2 and "." not in word


def _is_name(words: list[str]) -> bool:
    """Whether these words, in small letters, can be a person's name."""
    if not 2 <= len(words) <= 5 or not _NO_PERSON.isdisjoint(words) or not NOUNS.isdisjoint(words[1:]):
        return False
    if words[0] in HEADS or words[-1] in FIRMS or words[-1] in _PEOPLE or any(map(str.isdigit, "".join(words))):
        return False
    german_noun = "der" in words and not {"van", "von"} & set(words)
    return not german_noun and sum(word not in PARTICLES for word in words) >= 2


def _name_end(text: str, end: int) -> int:
    """The end of a name without the full stop of its sentence, and without a possessive."""
    if text[end - 1] == "." and not _SHORT_END.search(text[max(0, end - 4) : end]):
        end -= 1
    return end - 2 if text[end - 2 : end] in ("'s", "’s") else end

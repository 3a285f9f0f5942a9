"""What the name of a person, and what that of an organisation, looks like in print."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


def word_set(text: str) -> frozenset[str]:
    """A table of words, written with blanks between them."""
    return frozenset(text.split())


PARTICLES = word_set(
    "al el de da das do dos del della der den di du la le les van von zu zum bin ibn ben abu y e i í ter ten af av mac"
)
"""Small words inside names of persons."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})

ORGANISATION_WORDS = word_set(
    "lab academy post school agency agence agencia army archive archives assembly associated association "
    "authority board brigade broadcasting bureau cabinet center centre channel chat citizen city club coalition "
    "college command committee commission company corp corporation corps council county crew department defence "
    "defense dept directorate district division embassy emergencies films forces forum foundation fund gallery "
    "gazette government group handout herald images inc institute international interior journal kremlin labs "
    "laboratory library limited line llc ltd magazine mail media military militia ministry ministerium movement "
    "municipality museum nations navy network news newspaper observatory observer of office official organisation "
    "organization palace parliament party patrol photo pictures police polizei presidency presidential press "
    "pressedienst productions project radio record region reporter republic research residence secretariat "
    "security senate service services society space state station studio studios team technologies telegram "
    "telegraph television guard coast proteccion protección civil agencja comisión consejo parlamento congreso "
    "partido tribunal universidad instituto banco times the tribune trust tv union united university unit verein "
    "via video volunteers website weekly world zeitung youth archiv bildfunk feuerwehr prensa servicio gobierno "
    "ministerio presidencia bomberos guardia communications agencja agência agencia oyj gmbh srl ltda plc isthmus "
    "features squadron battalion aktiengesellschaft ville mairie ayuntamiento comune stadt gemeente kommune "
    "prefeitura câmara ministère ministero préfecture gobernación departement comité stiftung fundación fundação "
    "fondazione institutet etaten verket museet brandweer politie rijkswaterstaat straż policja urząd generalitat "
    "gouvernement presidenza presidência sapeurs"
)
"""Words that a person's name does not hold."""

NEWSROOM = re.compile(
    r"(?i:\b(?:news\w*|features?|newspapers?|post|times|tribune|herald|press|zeitung|nachrichten|images?|photos?|pictures?|media"
    r"|tv|television|radio|journal|star|globe|chronicle|gazette|courier|daily|sun|mirror|telegraph|express|mail|argus"
    r"|review|bee|inquirer|examiner|register|observer|sentinel|record|enquirer|dispatch|ledger|republic|advocate"
    r"|standard|pool|magazine|weekly|broadcasting|channel|agency|agence|agencia|agência|agencja|agenzia|diario|jornal"
    r"|presse|anzeiger|blatt|kurier|union|bulletin|messenger|monitor|reporter|network|studio|fotos?|archives?)\b"
    r"|\.(?:com|net|org|de|fr|pl|co\.uk)\b|-matin\b)"
)
"""Words of newspapers, stations and picture houses."""

FIRMS = word_set("oy ag ab spa bv nv asa sa se kg")
"""Last words of firms' names, which inside a name may be a person's."""

EVENTS = word_set(
    "awards award championship championships open cup games league football soccer tennis basketball festival "
    "conference summit week day electric airlines motors inc co corp bowl series primetime special show tour war "
    "street year new prix olympics world premio jews muslims christians catholics hindus sikhs palestinians "
    "israelis republicans democrats liberals conservatives volcano steelworks isthmus squadron courtyard regiment "
    "peninsula racing motorsport fc rb wing spring summer autumn winter runway airlift game match stage final "
    "finals presents"
)
"""Words of events, firms and groups of people, which are no persons."""

_PERSON_WORD = re.compile(r"(?:[^\W\d_](?:\.|[^\W\d_]*(?:[-'’.][^\W\d_]*)*))")


_SIGNS = frozenset("&@0123456789©")
"""Characters that no person's name holds."""


def words_of(name: str) -> list[str]:
    """The words of a name, without commas."""
    return name.replace(",", " ").split()


@lru_cache(maxsize=4096)
def looks_like_person(name: str) -> bool:
    """Whether these words can be a person's name: two to six capitalised words and particles, no organisation's.

    Remembered, since each reader of a credit asks about the same few words.
    """
    words = words_of(_without_marks(name))
    if not 2 <= len(words) <= 6 or not all(map(_PERSON_WORD.fullmatch, words)):
        return False
    if names_organisation(name):
        return False
    plain = [word for word in words if word.casefold() not in PARTICLES]
    return bool(plain) and all(_capitalised(word) for word in plain)


def names_organisation(name: str) -> bool:
    """Whether the words cannot but name an organisation: by one of its words, a firm's last word, figures, or signs."""
    words = [word.strip(".,").casefold() for word in words_of(name)]
    if len(words) > 1 and words[-1] in FIRMS:
        return True
    return not ORGANISATION_WORDS.isdisjoint(words) or not _SIGNS.isdisjoint(name)


def is_acronym(word: str) -> bool:
    """Whether a single word is an organisation's initials: two to six capital letters."""
    return 2 <= len(word) <= 6 and word.isalpha() and word.isupper()


def _without_marks(name: str) -> str:
    """A name without the vowel signs and accents that stand as characters of their own: no pattern counts them."""
    if name.isascii():
        return name
    return "".join(letter for letter in name if not unicodedata.category(letter).startswith("M"))


def _capitalised(word: str) -> bool:
    if word[0].isupper():
        return True
    if unicodedata.category(word[0]) == "Lo":  # scripts without capitals
        return True
    first = word.split("-", maxsplit=1)[0].rsplit("'", maxsplit=1)[-1].rsplit("’", maxsplit=1)[-1] or word
    return first[:1].isupper() or any(letter.isupper() for letter in word)


def name_case(name: str) -> str:
    """A name in capitals turned into name case ("LAURA MILLS", "MACIEJ O'DONNELL-KOWALSKI"); others as they are."""
    if not name.isupper():
        return name
    words: list[str] = []
    for word in name.split():
        small = word.casefold()
        kept = small in PARTICLES and bool(words)
        numeral = small in SUFFIXES and small.startswith("i")
        words.append(small if kept else word if numeral else _word_case(word))
    return " ".join(words)


def _word_case(word: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda part: part.group()[0] + part.group()[1:].lower(), word)

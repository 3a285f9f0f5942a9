"""One spelling for each name: what the places file is indexed by, and what a question is turned into.

Case, accents, hyphens, apostrophes and full stops do not count, nor the short forms of "Saint", "Mount" and "Fort", nor
"el" for "al": "al-Bab" and "Al Bab", "ŁÓDŹ" and "Lodz", "St. Louis" and "Saint Louis" are each one name.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def _words(listed: str) -> list[str]:
    return listed.split()


LONGEST = 100
"""Characters; no place in the file has a longer name, and what is longer is not looked up."""

_LETTERS = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n", "ə": "a",
    "&": " and ",
}  # fmt: skip
"""Letters that Unicode does not take apart into a base and an accent; case is folded before."""

_DROPPED = "'’‘`´ʹʻʼʽʾʿ′.\u00ad\u200b\u200c\u200d\u200e\u200f"
"""Apostrophes, the full stop and characters without width: their neighbours close up."""

_PLAIN = str.maketrans(dict.fromkeys(_DROPPED, "") | _LETTERS)

_SHORT = {"saint": "st", "sankt": "st", "sint": "st", "sainte": "ste", "mount": "mt", "fort": "ft", "el": "al"}

_KINDS = frozenset(
    _words("""
        administration amt area autonoma autonome autonomiczna autonomous bezirk canton cantone comarca communaute
        community comte comune comunidad comunidade comunita concelho condado conseil contea county departament
        departamentet departamento departement department distretto district distrikt distrito division dystrykt
        estado etat fylke gebiet gemeinschaft gmina gobernacion gouvernement gouvernorat governatorate
        governatorato governorado governorate gubernia guvernement hrabstwo judet kanton krai kraj kreis lan land
        landkreis metropolitan muhafazah muhafazat municipality oblast oblasti obwod okrug parish powiat
        prefectura prefecture prefectuur prefektur prefektura prefettura province provincia provincie provins
        provinz prowincja raion rayon regency regiao regio region regione regionen staat stan state stato township
        vilayeti voblast voivodat voivodato voivodeship voivodia voivodie woiwodschaft wojewodztwo wspolnota
    """)
)
"""Words that say what kind of region one is, without being its name; folded, in the languages that captions come in."""

_JOINTS = frozenset(_words("of de du des d da do di del della dello den the von van la"))
"""Words that join a region's kind to its name; taken away only at the edge where a kind was."""

_NO_NAME = frozenset(
    _words("""
        capital center central centre east eastern federal free great greater lower mid middle national new north
        northeast northeastern northern northwest northwestern old south southeast southeastern southern southwest
        southwestern upper west western
    """)
)
"""Words that name no region by themselves."""


@lru_cache(maxsize=256)
def town_key(name: str) -> str:
    """A town's name as it is looked up; remembered, as countries, regions and towns are asked for in turn."""
    folded = name.casefold()
    if not folded.isascii():
        folded = "".join(
            character for character in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(character)
        )
    folded = folded.translate(_PLAIN)
    if not folded.replace(" ", "").isalnum():
        folded = "".join(character if character.isalnum() else " " for character in folded)
    return " ".join([_SHORT.get(word, word) for word in folded.split()])


def region_key(name: str) -> str:
    """A region's name as it is looked up: without the words for its kind, "idlib" for "Idlib Governorate".

    They stay where nothing, or nothing but a direction, would be left: "free state".
    """
    key = town_key(name)
    words = key.split()
    first, last = 0, len(words)
    while first < last and words[first] in _KINDS:
        first += 1
        while first < last and words[first] in _JOINTS:
            first += 1
    while first < last and words[last - 1] in _KINDS:
        last -= 1
    bare = words[first:last]
    return " ".join(bare) if bare and not _NO_NAME.issuperset(bare) else key

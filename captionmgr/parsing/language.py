"""Which language the sentences of a caption are in: by the script, or by the small words that every sentence needs."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from captionmgr.model.reading import Found, Span

_READ = 600
"""Characters looked at: a language shows itself in its first sentences."""

_FUNCTION_WORDS = {
    "en": "the and of in a an on at with for from during after before by as to is are was were his her its their who"
    " which that this left right near over while has have had been will not inside outside into through along behind"
    " being amid between against where when he she"
    " they it next past",
    "de": "der die das den dem des ein eine einen einem einer und im in am an auf mit bei zum zur vom nach vor"
    " während für aus über ist sind war waren wird werden wurde wurden hat haben sich nicht auch als bei unter links"
    " rechts",
    "fr": "le la les un une des du de et à au aux dans en sur sous pour par avec lors après avant est sont était a ont"
    " qui que ce cette son sa ses leur pas plus près devant gauche droite",
    "es": "el la los las un una unos unas del de y en con por para al durante tras ante desde hasta es son fue era está"
    " que se su sus este esta como más no hoy izquierda derecha junto",
    "it": "il lo la i gli le un uno una del della dei delle dello di e ed è in nel nella nei al alla con per da dal"
    " dalla durante dopo che si suo sua sono stato stata non sul sulla oggi sinistra destra",
    "pt": "o a os as um uma do da dos das de e em no na nos nas com por para ao à aos durante após é são foi era está"
    " que se seu sua não pelo pela mais hoje esquerda direita",
    "no": "og i en et den det av på til med for fra under etter som er var har ble blir ikke om sin seg ved mot de"
    " han hun mens venstre høyre mellom hos ut opp",
    "nl": "de het een en in op met bij voor tijdens naar uit over aan is zijn was waren wordt werd worden heeft"
    " hebben niet die dat door na tot ook als om links rechts naast onder",
    "pl": "i w we z ze na do od o po przez przed podczas przy dla jest są był była było były się nie oraz który która"
    " które jak za nad pod lewej prawej obok tym",
    "sv": "och i en ett den det av på till med för från under efter som är var har blev inte om sin sig vid mot de"
    " han hon medan vänster höger mellan hos ut upp",
    "da": "og i en et den det af på til med for fra under efter som er var har blev bliver ikke om sin sig ved mod de"
    " han hun mens venstre højre mellem hos ud op",
}


_PARTICLES = frozenset({*("da", "das", "de", "del", "della", "di", "do", "dos", "du", "al", "den"), *"eioywz"})
"""What begun with a capital is mostly a part of a name, or an initial; "von" and "van" are so in any case."""

_SHARED = 4
"""A word that more languages have than these tells too little to be counted."""

_ENOUGH = 1.2
"""Weight a language must gather: a word of its own and one that it shares, or several of those."""

_MARGIN = 0.75
"""The part of the best that the second must stay under."""

_OTHER_SCRIPT = re.compile(
    r"[\u0370-\u1aff\u1f00-\u1fff\u2e80-\ua4cf\ua840-\uabff\uac00-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufeff]"
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_SCRIPTS = (
    ("el", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]+")),
    ("cyrillic", re.compile(r"[\u0400-\u052f]+")),
    ("hy", re.compile(r"[\u0530-\u058f]+")),
    ("he", re.compile(r"[\u0590-\u05ff\ufb1d-\ufb4f]+")),
    ("arabic", re.compile(r"[\u0600-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]+")),
    ("devanagari", re.compile(r"[\u0900-\u097f]+")),
    ("bn", re.compile(r"[\u0980-\u09ff]+")),
    ("pa", re.compile(r"[\u0a00-\u0a7f]+")),
    ("gu", re.compile(r"[\u0a80-\u0aff]+")),
    ("ta", re.compile(r"[\u0b80-\u0bff]+")),
    ("te", re.compile(r"[\u0c00-\u0c7f]+")),
    ("si", re.compile(r"[\u0d80-\u0dff]+")),
    ("th", re.compile(r"[\u0e00-\u0e7f]+")),
    ("lo", re.compile(r"[\u0e80-\u0eff]+")),
    ("my", re.compile(r"[\u1000-\u109f]+")),
    ("ka", re.compile(r"[\u10a0-\u10ff]+")),
    ("am", re.compile(r"[\u1200-\u137f]+")),
    ("km", re.compile(r"[\u1780-\u17ff]+")),
    ("ko", re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff]+")),
    ("kana", re.compile(r"[\u3040-\u30ff]+")),
    ("han", re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")),
)
"""A script that one language of the news writes, under its code; else the name of the script."""

_LETTERS = {
    "cyrillic": (
        ("be", "ўЎ"),
        ("uk", "їєґЇЄҐ"),
        ("kk", "әғқңөұһӘҒҚҢӨҰҺ"),
        ("mk", "ѓќѕЃЌЅ"),
        ("sr", "ђћџљњјЂЋЏЉЊЈ"),
        ("ru", "ыэёЫЭЁ"),
        ("uk", "іІ"),
        ("bg", "ъЪ"),
    ),
    "arabic": (("ur", "ٹڈڑےںھہ"), ("ps", "ټډړښګڼېۍ"), ("fa", "پچژگکی"), ("ar", "ةىيكأإ")),
    "devanagari": (("mr", "ळ"), ("hi", "")),
}
"""Letters that only one language of a script has, the rarer language first; an empty string holds for any text."""


def find_language(text: str) -> Found | None:
    """The language of a caption's sentences (``language``, BCP 47), at the words that show it first.

    None for too little text, or where two languages have as much to say for themselves.
    """
    sample = text[:_READ]
    if not sample.isascii() and _OTHER_SCRIPT.search(sample):
        found = _by_script(sample)
        if found:
            return found
    return _by_words(sample)


@cache
def _weights() -> dict[str, dict[str, float]]:
    """Each word with the languages that have it; the more they are, the less it tells.

    Words stand as they are printed, in small letters or begun with a capital: what stands in capitals is boilerplate,
    which comes in the agency's language. Months and weekdays are those of the Unicode locale data.
    """
    owners: dict[str, set[str]] = {}
    for language, words in _FUNCTION_WORDS.items():
        for word in words.split():
            owners.setdefault(word, set()).add(language)
            if word not in _PARTICLES:
                owners.setdefault(word.capitalize(), set()).add(language)
        for calendar in (Locale(language).months, Locale(language).days):
            for name in calendar["format"]["wide"].values():
                owners.setdefault(name, set()).add(language)
    return {
        word: dict.fromkeys(sorted(tongues), 1 / len(tongues))
        for word, tongues in owners.items()
        if len(tongues) <= _SHARED
    }


def _parted(sample: str) -> str:
    """The text with blanks for stops, so that words stand free of them."""
    return sample.replace(",", " ").replace(".", " ")


def _by_words(sample: str) -> Found | None:
    scores: dict[str, float] = {}
    weights = _weights()
    known = [word for word in _parted(sample).split() if word in weights]
    for word in known:
        for language, weight in weights[word].items():
            scores[language] = scores.get(language, 0.0) + weight
    if not scores:
        return None
    ranked = sorted(scores, key=scores.__getitem__, reverse=True)
    best = scores[ranked[0]]
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    if best < _ENOUGH or second > best * _MARGIN:
        return None
    telling = next(word for word in known if ranked[0] in weights[word])
    confidence = round(1 - second / best, 2)
    return Found("language", ranked[0], _place(sample, telling), "function words", confidence)


def _place(sample: str, word: str) -> Span:
    """Where a word first stands by itself."""
    at = sample.find(word)
    parted = _parted(sample)
    while parted[max(0, at - 1) : at].strip() or parted[at + len(word) : at + len(word) + 1].strip():
        at = sample.find(word, at + 1)
    return Span(at, at + len(word))


def _by_script(sample: str) -> Found | None:
    """The language of the script that most letters are of; None where those are Latin ones, or no letter decides."""
    runs = {name: pattern.findall(sample) for name, pattern in _SCRIPTS}
    counts = {name: sum(map(len, found)) for name, found in runs.items() if found}
    if not counts or max(counts.values()) < max(4, len(_LATIN.findall(sample))):
        return None
    script = max(counts, key=lambda one: counts[one])
    language, letter = _language_of(script, sample, counts)
    if not language:
        return None
    pattern = dict(_SCRIPTS)["kana" if script == "han" and language == "ja" else script]
    word = next((one for one in pattern.finditer(sample) if letter in one.group()), None)
    return Found("language", language, Span(*word.span()), "script", _certainty(script)) if word else None


def _certainty(script: str) -> float:
    return 0.8 if script in _LETTERS else 0.95


def _language_of(script: str, sample: str, counts: dict[str, int]) -> tuple[str, str]:
    """The language, and a letter that decided it (empty where the script alone did)."""
    if script in ("kana", "han"):
        return ("ja", "") if counts.get("kana") else ("zh", "")
    for language, letters in _LETTERS.get(script, ()):
        letter = next((one for one in letters if one in sample), "")
        if letter or not letters:
            return language, letter
    return ("", "") if script in _LETTERS else (script, "")

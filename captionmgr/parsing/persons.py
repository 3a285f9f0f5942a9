"""Persons shown: those who do something in the picture, not those who are only mentioned; titles dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from captionmgr.model.reading import Found, Span
from captionmgr.parsing.names import ORGANISATION_WORDS, PARTICLES
from captionmgr.parsing.venues import NOUNS

TITLES = frozenset(
    (
        "president minister prime foreign deputy vice chancellor secretary general sen sens senator gov governor rep reps congressman congresswoman "
        "representative mayor king queen emperor pope cardinal archbishop bishop rabbi imam ayatollah sheikh sheik sultan emir sir lady lord dame dr "
        "prof professor mr mrs ms miss judge justice chief chairman chairwoman chair ceo cto cfo director commissioner ambassador envoy speaker "
        "premier leader captain capt coach manager actor actress singer director's former ex first defence defense finance interior labor labour "
        "health trade fisheries agriculture home external affairs attorney spokesman spokeswoman spokesperson lt gen col maj sgt officer specialist "
        "seaman apprentice petty cpl adm admiral commander colonel major sergeant lieutenant airman supreme court us u.s un eu uk fbi cia osce "
        "nato democratic republican candidate hopeful nominee presidential founder businessman tycoon billionaire striker forward midfielder defender "
        "goalkeeper pitcher quarterback driver pilot ministerpräsident bundeskanzler kanzler präsident präsidentin minister ministerin außenminister "
        "bundespräsident us-präsident fifa-präsident trainer el la los presidente presidenta ministro ministra fiscal rey reina papa senador "
        "wiceminister minister prezydent premier le président ministre culinary mass communication representative acting assistant senior master class "
        "2nd 1st 3rd state energy police army new old late young the a an and with st-president majority minority house senate treasurer princess"
    ).split()
)
"""Words, in small letters, that stand before a name and are no part of it."""

_CAP = r"(?:[A-ZÀ-ÖØ-ÞĀ-ſ][\w'’-]*\.?|(?:al|el|bin|ibn|Al|El)-[\w'’-]+)"
_RUN = re.compile(rf"{_CAP}(?:\s(?:(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})\s)*{_CAP})*")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|in|poses?|[a-z]{3,}(?:s|ed)|[a-z]{3,}ing|during|at|on|visits|lächelt|äußert|zeigt|spricht|feiert|erhält|prüft|asiste|pronuncia|beim|podczas"
    r"|from|gestures|speak|arrive|walk|leave|attend|celebrate|pose|ride|get|plant|shake|meet|listen|stand|wave|hold|as)\b"
)
_MARK = re.compile(
    r"(?:,\s?\d{1,3},)?\s?(?:\((?:[LRC]|l|r|M|[Ll]eft|[Rr]ight|[Cc]enter|[Cc]entre|\d{1,3}|\w+,\s?[lrM])\)?|,\s?(?:(?:far|second|third|top|bottom|front|center|centre)[\s-])?(?:left|right|center|centre|l|r)\b)"
)
_MEETS = re.compile(
    r"\b(?:greets?|meets?|receives?|welcomes?|hugs?|embraces?|kisses|shakes?\shands\swith|interviews?|alongside|together\swith|accompanied\sby|next\sto|flanked\sby|with|shows|against|and|von|mit|stehen|als|of|for|einen?|after)\s+"
    r"(?:his\s|her\s|their\s|the\s|[a-z]+\s){0,3}$"
)
_STRONG = re.compile(
    r"\b(?:greets?|meets?|receives?|welcomes?|hugs?|embraces?|interviews?|shakes?\shands\swith|shows|alongside|flanked\sby|stehen)\s+(?:his\s|her\s|their\s|the\s|[a-z]+\s){0,3}$"
)


def find_persons(text: str, scene: Sequence[Span], taken_up: Sequence[Span]) -> tuple[Found, ...]:
    """The persons shown, in order.

    Args:
        text: the caption.
        scene: the sentences that describe the picture, prefixes and datelines cut off.
        taken_up: words that dates and places have, which are no names.
    """
    found: list[Found] = []
    for sentence in scene[:2]:
        for name, rule in _of_sentence(text, sentence, taken_up):
            words = name.of(text)
            if words.casefold() not in {str(one.value).casefold() for one in found}:
                found.append(Found("person_shown", words, name, rule, 0.7))
        if found:
            break
    return tuple(found)


def _of_sentence(text: str, sentence: Span, taken_up: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    zone = _subject_zone(text, sentence)
    seen_subject = False
    for match in _RUN.finditer(text, sentence.start, sentence.end):
        run = Span(match.start(), match.end())
        if any(one.start < run.end and run.start < one.end for one in taken_up):
            continue
        name = _person(text, run)
        if name is None:
            continue
        marked = _MARK.match(text, name.end)
        before = text[max(sentence.start, name.start - 60) : run.start]
        ahead = text[max(sentence.start, name.start - 60) : name.start]
        if name.start < zone.end and _stands_free(text, name, sentence):
            seen_subject = True
            yield name, "subject"
        elif marked or _STRONG.search(before) or _STRONG.search(ahead):
            yield name, "beside"
        elif (
            seen_subject
            and re.search(r"(?:\band\s+(?:[a-z]+\s){0,3}|,\s+(?:[a-z]+\s){0,3})$", before)
            and _continues(text, sentence, run)
        ):
            yield name, "beside"


def _continues(text: str, sentence: Span, run: Span) -> bool:
    """Whether a name goes on from a position mark before it ("NAME (L) and NAME")."""
    before = text[max(sentence.start, run.start - 60) : run.start]
    return re.search(r"\((?:[LRC]|l|r|\d+)\)\s?(?:,|and)", before) is not None


def _subject_zone(text: str, sentence: Span) -> Span:
    """From the start of the sentence to its first verb."""
    for match in _VERB.finditer(text, sentence.start, sentence.end):
        word = match.group()
        if match.start() > sentence.start and not _noun_like(text, match):
            if word in ("in", "at", "on", "from", "as", "during") and match.start() - sentence.start < 4:
                continue
            return Span(sentence.start, match.start())
    return sentence


def _noun_like(text: str, match: re.Match[str]) -> bool:
    """A plural noun rather than a verb: a name follows it directly ("actors NAME", "politicians NAME")."""
    behind = text[match.end() : match.end() + 2]
    before = text[: match.start()].rstrip()[-1:]
    return match.group().endswith(("ers", "ors", "ians", "ates")) and behind[1:2].isupper() or before in "'’"


def _person(text: str, run: Span) -> Span | None:
    """The name within a run of capitalised words: titles, nationalities and possessors before it cut off."""
    words = list(re.finditer(r"\S+", run.of(text)))
    start = 0
    for index, word in enumerate(words):
        bare = word.group().strip(".,").casefold()
        if bare in TITLES or bare.endswith(("'s", "’s")) or word.group().isupper() and len(bare) >= 3 and index == 0:
            start = index + 1
    words = words[start:]
    titled = start > 0
    while words and words[0].group().casefold() in PARTICLES - {"al", "el", "von", "van", "de"}:
        words = words[1:]
    if len(words) > 3 and titled is False:
        words = words[-3:] if len(words) > 4 else words
    if not words or len(words) > 5 or (len(words) < 2 and "-" not in words[0].group()):
        return None
    plain = [word.group().strip(".,").casefold() for word in words]
    if any(word in ORGANISATION_WORDS or word in NOUNS for word in plain):
        return None
    if sum(word not in PARTICLES for word in plain) < 2:
        return None
    end = run.start + words[-1].end()
    if text[end - 1] == "." and not re.search(r"(?:\b[A-Z]|Jr|Sr)\.$", run.of(text)[: words[-1].end()]):
        end -= 1
    end -= 2 if re.search(r"['’]s$", text[run.start : end]) else 0
    return Span(run.start + words[0].start(), end)


def _stands_free(text: str, name: Span, sentence: Span) -> bool:
    """Whether the name is followed as a subject is, and does not itself depend on a preposition."""
    behind = text[name.end : name.end + 24]
    if re.match(r"['’]s\b|\s(?:logo|mascot|fans?|supporters|company|team|flag|office|headquarters)\b", behind):
        return False
    before = text[max(sentence.start, name.start - 40) : name.start]
    return not re.search(
        r"\b(?:of|from|in|at|for|near|by|to|against|outside)\s+(?:the\s)?(?:[A-Z][\w.'’-]*\s){0,4}$", before
    )

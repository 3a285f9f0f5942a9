"""Persons shown: those who do something in the picture, not those who are only mentioned; titles dropped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from captionmgr.model.reading import Found, Span
from captionmgr.parsing.companions import is_companion
from captionmgr.parsing.names import EVENTS, ORGANISATION_WORDS, PARTICLES, word_set
from captionmgr.parsing.person_names import is_title, person_in
from captionmgr.parsing.titles import ATTRIBUTES, TITLES
from captionmgr.parsing.venues import NOUNS
from captionmgr.parsing.words import words_of

_FIRST_WORD = re.compile(r"\S+\s+")
_INTRODUCTION = re.compile(r"(?:In|En|Auf)\s(?:this|these|an?|esta|diesem)\s")
_HEAD = re.compile(r"(?:FILE\s?\W+\s?)?(?:This|Th[ei]se?|A|An|Das|Diese[rs]?)\s")
_PICTURE = re.compile(r"\b(?:(?:photo|photograph|image|picture|frame|grab|still)s?|video|imagen|footage)\b")
_SHOWS = re.compile(r"\b(?:shows?|showing|zeigt|muestra|depicts)(?:,\s(?=from\s)|\s)")

_CAPITALS = "A-ZÀ-ÖØ-Þ" + "".join(letter for letter in map(chr, range(0x100, 0x250)) if letter.isupper())
_CAP = rf"(?:(?:[A-Z]\.){{2,}}|[{_CAPITALS}][\w'’-]*\.?|(?:al|el|bin|ibn|Al|El)-[\w'’-]+)"
_RUN = re.compile(rf"{_CAP}(?:\s(?:(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})\s)*{_CAP})*")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|in|poses?|[a-z]{3,}(?:s|ed)|[a-z]{3,}ing|during|at|on|visits"
    r"|lächelt|äußert|zeigt|spricht|feiert|erhält|prüft|asiste|pronuncia|beim|podczas"
    r"|from|gestures|speak|arrive|walk|leave|attend|celebrate|pose|ride|get|plant|shake|meet|listen|stand"
    r"|wave|hold|as)\b"
)
_MARK = re.compile(
    r"(?:,\s?\d{1,3},)?\s?(?:\((?:[LRC]|l|r|M|[Ll]eft|[Rr]ight|[Cc]enter|[Cc]entre|\d{1,3}|\w+,\s?[lrM])\)?"
    r"|,\s?(?:(?:far|second|third|top|bottom|front|center|centre|seated|standing|kneeling|sitting|at|on\sthe|in\sthe|holding)[\s-]){0,2}"
    r"(?:left|right|center|centre|foreground|background|l|r)\b)"
)


_OF_OFFICE = re.compile(
    r"\b(?:[Ss]ecretary|[Mm]inister|[Mm]inistre|[Mm]inistro|[Pp]rince|[Pp]rincess|[Dd]uke|[Dd]uchess|[Hh]ead|[Cc]hief"
    r"|[Ll]eader|[Cc]hair|[Dd]irector|[Cc]ommissioner|[Ll]ord|[Ss]peaker|[Pp]resident|[Mm]ayor|[Gg]overnor|[Aa]mbassador|[Kk]ing|[Qq]ueen|[Bb]ishop"
    r"|[Cc]aptain|[Cc]oach|[Ff]ounder|[Oo]wner|[Cc]ommander|[Dd]ean)\s(?:of|de|del)\s(?:the\s)?(?:[\w-]+\s){0,3}$"
)
"""An office with its "of" before a name ("Secretary of State NAME"), which the name does not depend on."""

_TITLED = r"(?:[A-ZÀ-Þ][\w’'.-]*\s){0,3}(?:(?!the\b)(?:\d\d-)?[a-z-]+\s){0,3}$"
_STRONG = re.compile(
    r"\b(?:greets?|meets?|receives?|welcomes?|hugs?|embraces?|interviews?|shows|alongside|flanked\sby|stehen"
    r"|(?:speaks?|[A-Z][\w'’-]+,?\stalks?|poses?|posing|walks?|stands?|sits?|chats?|celebrates?|celebrating|jokes?|dances?|performs?"
    r"|shakes?\shands|shaking\shands|competes?|vies?\sfor\sthe\sball|fights?\sfor\sthe\sball)\s(?:together\s)?with"
    rf"|identified\s(?:by\s[^.;]{{1,40}}\s)?as)\s+(?:(?:his|her|their|the)\s)?{_TITLED}"
)
_PORTRAIT = re.compile(
    r"(?:[\w'’.&-]+\s){0,8}(?:photo|photograph|portrait|picture|image|sketch|foto|imagen|drawing|mugshot)\b"
)
"""How a caption begins that names the person of a portrait ("Undated handout photo issued by ORG of NAME")."""

_OF_WHOM = re.compile(
    r"\s(?:dated\s\S+\s|(?:issued|released|provided|taken|supplied|made\savailable|dated)\b[^.;]{0,100}\s)?"
    rf"(?:of|von|de)\s(?:the\s)?{_TITLED}"
)
_SMALL_BEHIND = re.compile(r"\s([a-z]+)")
_MARKED_GAP = re.compile(
    r"(?:\s?\((?:[LRC]|l|r|\d+)\)|,\s(?:[a-z]+\s)?(?:left|right|center|centre),)\s?(?:,|and|und)\s"
)
_AND_TITLED = re.compile(rf"\s(?:and|und|y|et|e|og|en)\s+{_TITLED}")
_MADE = re.compile(
    r"\s(?:re)?(?:processed|captured|photographed|filmed|recorded|painted|wrote|took)\b(?!\s(?:at|in|on|by|with|for|during|while)\b)"
)
_OF_SOMEBODY = re.compile(r"\b(?:nach|für|gegen|um|über|an|mit)\s(?:\w+\s){1,3}(?:der|des|von)\s(?:[\w-]+\s){0,2}$")
_QUOTE_AHEAD = re.compile(r"[‘“'\"][^’”\"]{1,120}[’”'\"]:\s")
"""A quotation with a colon, behind which the sentence names who is shown."""

_ROYAL_OF = re.compile(r",\s(?:Prince|Princess|Duke|Duchess|Earl|Countess)\sof\s[A-Z]\w+")
_OWN_PHOTO = re.compile(r"['’]s?\s(?:booking\s|yearbook\s|official\s|passport\s)?(?:photo|portrait|picture|mugshot)\b")
_COMBINED = re.compile(r"\b(?:combination|combo|composite|collage|kombo|bildkombo)\b", re.IGNORECASE)
_COMBINED_KEYS = word_set("combination combo composite collage kombo bildkombo")
_POSITIONED = re.compile(
    r"(?:(?:Also\s)?(?:[Pp]ictured|[Ss]een|[Ss]hown)\b|At\s(?:left|right|center)|Left|Right|From\s|In\sthe\s(?:back|fore)ground"
    r"|Im\s(?:Hinter|Vorder)grund|Links|Rechts|Im\sBild|\((?:From|L-R)|A\s(?:la\s)?(?:izquierda|derecha)|À\s(?:gauche|droite))"
)
"""How a later sentence begins that goes on with those shown."""

_TOLD = re.compile(
    r"(?:,[^,]{0,60},)?\s(?:said|says|told|was|were|had|has|have|died|will|would|is\s(?:expected|accused|due|set)|won"
    r"|[a-z]+(?:ed|te|ten))\b"
)
"""What follows the one a later sentence tells of, who is no more than mentioned."""
_IN_ROW = re.compile(
    r"\bfrom\s(?:top\s|bottom\s|second\s)?(?:left|right)\b|\bvon\s(?:links|rechts)\b|\bleft\sto\sright\b"
    r"|\((?:L-R|LtoR|l-r)\)|\bde\s(?:izquierda|gauche)\b|\bda\s(?:sinistra|esquerda)\b"
)
_ROW_KEYS = word_set("left right links rechts izquierda gauche sinistra esquerda ltor")
"""One of them is in every wording for a row, but for initials."""

_NEXT = re.compile(rf"(?:[,:]|\band|\bund|\by|\bet|\be|\))\s+{_TITLED}")
_BEHIND = re.compile(r"\s(?P<word>[a-z]+)\s?(?P<next>\S*\s?\S*)")
_DEPENDS = re.compile(
    r"\b(?:(?:of|from|in|at|for|near|by|to|against|outside)\s+(?:the\s)?(?:[A-Z][\w.'’-]*\s){0,4}"
    r"|(?:of|for|by|against)\s(?:(?!and\b)[\w.'’-]+\s){1,5})$"
)
"""A preposition on which the name behind it depends."""

_OF_PLACE = re.compile(r"\s(?:de|del|of|di|do|da|von)\s\S+$")
_RANKED = re.compile(r"\b(?:first|second|third|fourth|last|newly|top|highly|recently)[\s-]$")
_FOLLOWING = re.compile(r",?\s(?P<word>[^\W\d_]+)")
_SIDE = re.compile(r"\s\((?:[LRC]|[Ll]eft|[Rr]ight|[Cc]ent(?:er|re))\)|,\s(?:left|right|center|centre)\b")
_AND_ALONE = re.compile(r"(?:\s?\([^)]{1,8}\)|,\s(?:left|right),?)?\s(?:and|und|y|et|e)\s")
_ACTS = re.compile(
    r"\s(?:speaks|arrives|walks|waves|attends|delivers|looks|listens|gestures|poses|meets|greets|holds|addresses|talks|leaves"
    r"|visits|shakes|sits|stands|celebrates|reacts|watches|smiles|throws|receives|welcomes|signs|accepts|performs|rides)\b"
)
_VERB_BEHIND = re.compile(r"\s(?:[a-z]{3,}s|pose|celebrate|react|argue|hug|talk|look|in\saction)\b")
_TRADE_ENDS = ("er", "or", "man", "men", "ist", "ward", "back", "coach", "guard", "keeper")
"""Ends of words for a team's player or a paper's writer, behind the name of either."""


_SMALL_TITLES = word_set(
    "the a an and with first un una ein eine das die eu us home house state new old young late former class police "
    "army north south defence defense finance health trade foreign general"
)
"""Titles that follow a verb as well."""

_GREAT_TITLES = TITLES - _SMALL_TITLES
_NO_ARTICLES = TITLES - {"the", "and", "a", "an", "with", "first", "general"}

_THING = re.compile(
    r"\b(?:ship|tanker|ferry|vessel|carrier|frigate|destroyer|boat|yacht|freighter|schooner|film|movie|drama|musical"
    r"|band|horse|racehorse|wreck\sof\sthe|USS|USNS|HMS|HMCS|MV|logo\sof|headquarters\sof)\s(?:[a-z]+\s){0,2}[\"“'‘]?$"
)
_GERMAN = re.compile(
    r"\b(?:(?<![Vv]on )(?<!van )der|das|und|bei|dem|des|nach|seine[rmn]?|ihre[rmn]?|im|am|vor|auf|jubelt|steht|zum|zur"
    r"|mit)\b"
)
_GERMAN_KEYS = word_set(
    "der das und bei dem des nach seine seiner seinem seinen ihre ihrer ihrem ihren im am vor auf jubelt steht zum "
    "zur mit"
)
"""Some of them is in every German sentence; asked of the whole caption first."""

_HEADING = re.compile(
    r"(?:\d\d\.\d\d\.\d{4},[^:]{0,60}:\s)?(?:Fußball|Tennis|Handball|Basketball|Eishockey|Ski\w*|Formel\s1|Motorsport|Leichtathletik|Radsport|Boxen"
    r"|Biathlon|Golf|Turnen|Schwimmen)\b[^.]{0,40}:"
)
"""How dpa heads its sport captions; the sentence names teams, and no persons."""


def find_persons(
    text: str, scene: Sequence[Span], taken_up: Sequence[Span], is_place: Callable[[str], bool]
) -> tuple[Found, ...]:
    """The persons shown, in order.

    Args:
        text: the caption.
        scene: the sentences that describe the picture, prefixes and datelines cut off.
        taken_up: words that dates and places have, which are no names.
        is_place: tells names of countries, states and cities.
    """
    found: list[Found] = []
    shown = [one for sentence in scene[:3] if (one := _behind_heading(text, sentence))]
    for index, sentence in enumerate(shown):
        goes_on = _POSITIONED.match(text, sentence.start) is not None
        if found and not goes_on:
            continue
        for name, rule in _of_sentence(text, sentence, taken_up, is_place):
            words = name.of(text)
            told = index > 0 and not goes_on and _TOLD.match(text, name.end) is not None
            if not told and words.casefold() not in {str(one.value).casefold() for one in found}:
                found.append(Found("person_shown", words, name, rule, 0.7))
    return tuple(found)


def _of_sentence(
    text: str, sentence: Span, taken_up: Sequence[Span], is_place: Callable[[str], bool]
) -> Iterator[tuple[Span, str]]:
    positioned = _POSITIONED.match(text, sentence.start)
    whole, sentence = sentence, _behind_introduction(text, sentence, taken_up)
    zone = _subject_zone(text, sentence)
    row = _row(text, whole, sentence)
    german = not _GERMAN_KEYS.isdisjoint(words_of(text)) and bool(_GERMAN.search(text, sentence.start, sentence.end))
    portrait = _PORTRAIT.match(text, whole.start, whole.end)
    last: Span | None = None
    for match in _RUN.finditer(text, max(sentence.start, positioned.end() if positioned else 0), sentence.end):
        run = _clear(text, Span(match.start(), match.end()), taken_up)
        name = run and (person_in(text, run, is_place, german=german) or _one_word(text, run, last))
        if run is None or name is None or is_place(name.of(text)) or _quoted(text, run):
            continue
        if "," not in name.of(text) and _OF_PLACE.search(name.of(text)) and is_place(name.of(text).rsplit(" ", 1)[-1]):
            continue
        free = name.start < zone.end and _is_subject(text, sentence, run, name, is_place)
        if (
            free
            or (portrait and last is None and _OF_WHOM.match(text[portrait.end() : name.start]))
            or _is_beside(text, sentence, run, name, last, row)
            or _accompanies(text, sentence, zone, name)
        ):
            last = name
            yield name, "subject" if free else "beside"


def _row(text: str, whole: Span, sentence: Span) -> re.Match[str] | None:
    """The words that say that those shown stand in a row, or that it is a combination of portraits."""
    named = words_of(text)
    told = not _ROW_KEYS.isdisjoint(named) or "(L-R)" in text or "(l-r)" in text
    row = _IN_ROW.search(text, sentence.start, sentence.end) if told else None
    if row or _COMBINED_KEYS.isdisjoint(named):
        return row
    return _COMBINED.search(text, whole.start, min(whole.start + 100, whole.end))


def _behind_heading(text: str, sentence: Span) -> Span | None:
    """The sentence without a sport's heading, which names teams; None where it is no more than that."""
    heading = _HEADING.match(text, sentence.start, sentence.end)
    if heading is None:
        return sentence
    colon = text.rfind(": ", heading.end(), sentence.end)
    return Span(colon + len(": "), sentence.end) if colon >= 0 else None


def _one_word(text: str, run: Span, last: Span | None) -> Span | None:
    """A person of one name: marked by a place in the picture ("NAME (R)"), behind one who is shown, or royal."""
    words = run.of(text).rstrip(".")
    royal = _ROYAL_OF.match(text, run.end)
    if royal and " " not in words:
        return Span(run.start, royal.end())
    *ahead, bare = words.split(" ")
    small = bare.casefold()
    known = small in TITLES or small in EVENTS or small in ORGANISATION_WORDS or small in NOUNS or len(bare) < 3
    if known or bare.isupper() or not all(is_title(word, index) for index, word in enumerate(ahead)):
        return None
    name = Span(run.start + len(words) - len(bare), run.start + len(words))
    if _SIDE.match(text, name.end):
        return name
    if ahead and _ACTS.match(text, name.end):
        return name
    joined = last is not None and _AND_ALONE.fullmatch(text, last.end, run.start) is not None
    return name if joined and _VERB_BEHIND.match(text, name.end) else None


def _clear(text: str, run: Span, taken_up: Sequence[Span]) -> Span | None:
    """A run of capitalised words that no date or place runs into; behind "dell'", "d'" the word is an office's."""
    start, end = run
    for one_start, one_end in taken_up:
        if one_start < end and start < one_end:
            return None
    elided = text[run.start - 1 : run.start] in ("'", "’") and text[max(0, run.start - 2)].isalpha()
    office = _FIRST_WORD.match(run.of(text)) if elided else None
    return Span(run.start + office.end(), run.end) if office else run


def _quoted(text: str, run: Span) -> bool:
    return text[run.start - 1 : run.start] in ("'", '"', "“", "‘", "«")


def _is_subject(text: str, sentence: Span, run: Span, name: Span, is_place: Callable[[str], bool]) -> bool:
    """Whether a name before the verb is the subject: it stands free, or behind its country or town."""
    if name.start > run.start and is_place(text[run.start : name.start].strip()):
        return not _is_attribute(text, name)
    return _stands_free(text, name, sentence)


def _is_beside(text: str, sentence: Span, run: Span, name: Span, last: Span | None, row: re.Match[str] | None) -> bool:
    """Whether a name behind the verb is shown: a mark or a verb says so, or it goes on from one that is."""
    begin = max(sentence.start, name.start - 80)
    if (
        _is_award(text, name)
        or text[name.end : name.end + 2] in ("'s", "’s")
        or _THING.search(text[begin : name.start])
    ):
        return False
    if (
        _MARK.match(text, name.end)
        or _STRONG.search(text[begin : run.start])
        or _STRONG.search(text[begin : name.start])
    ):
        return True
    if row and row.end() <= run.start and _NEXT.search(text[max(row.start(), begin, 0) : run.start]):
        return True
    if last is None or name.start - last.end > 80:
        return False
    gap = text[last.end : name.start]
    marked = _MARKED_GAP.match(gap)
    before = text[last.end : max(last.end, run.start)]
    return any(_AND_TITLED.fullmatch(one) for one in (gap, before)) or (
        marked is not None and re.fullmatch(_TITLED, gap[marked.end() :].lstrip()) is not None
    )


def _accompanies(text: str, sentence: Span, zone: Span, name: Span) -> bool:
    """Whether a name behind the verb is somebody's in the picture, and no award's or film's."""
    if name.start < zone.end or _is_attribute(text, name) or text[name.end : name.end + 2] in ("'s", "’s"):
        return False
    return is_companion(text, sentence.start, zone.end, name.start, name.end)


def _is_award(text: str, name: Span) -> bool:
    """Whether an award's or a film's name it is ("pose with the Best Duo award")."""
    behind = _SMALL_BEHIND.match(text, name.end)
    return behind is not None and behind[1] in ATTRIBUTES


def _behind_introduction(text: str, sentence: Span, taken_up: Sequence[Span]) -> Span:
    """The sentence without what it says of the picture ("In this photo by ORG, ...", "This photo shows ...")."""
    quoted = _QUOTE_AHEAD.match(text, sentence.start, sentence.end)
    if quoted:
        return Span(quoted.end(), sentence.end)
    head = _HEAD.match(text, sentence.start, sentence.end)
    picture = _PICTURE.search(text, sentence.start, min(sentence.start + 160, sentence.end))
    if head and picture:
        shows = _SHOWS.search(text, picture.end(), sentence.end)
        return Span(shows.end(), sentence.end) if shows else sentence
    if not _INTRODUCTION.match(text, sentence.start) or not picture:
        return sentence
    ends = [picture.end(), *(one.end for one in taken_up if picture.end() < one.end < picture.end() + 60)]
    for end in ends:
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            return Span(end + 1, sentence.end)
    for comma in re.finditer(r",\s", text[picture.end() : sentence.end]):
        at = comma.start() + picture.end()
        behind = at + len(comma.group())
        inside = any(one.start <= at < one.end for one in taken_up)
        if not inside and not re.match(
            r"which|who|and\s(?:verified|matched|released)|video|provided"
            r"|released|\d",
            text[behind:],
        ):
            return Span(behind, sentence.end)
    return sentence


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
    """A noun rather than a verb: a name or a title follows it ("actors NAME", "masters student NAME"), or a comma and
    a name ("glassblowers, NAME,")."""
    word = match.group()
    if text[max(0, match.start() - 2) : match.start()].rstrip()[-1:] in ("'", "’"):
        return True
    comma, following = match.end(), _FOLLOWING.match(text, match.end())
    if following is None:
        return False
    if following["word"][0].isupper():
        if word.endswith("ed") and _RANKED.search(text, max(0, match.start() - 12), match.start()):
            return True
        plural = word.endswith(("ers", "ors", "ians", "ates", "ists")) or word[:-1] in TITLES
        return word.endswith("s") and (plural or text[comma] == ",")
    return text[comma] == " " and following["word"] in _GREAT_TITLES


def _stands_free(text: str, name: Span, sentence: Span) -> bool:
    """Whether the name is followed as a subject is, and does not itself depend on a preposition."""
    if _OWN_PHOTO.match(text, name.end):
        return True
    if text[name.end : name.end + 2] in ("'s", "’s") or _is_attribute(text, name) or _MADE.match(text, name.end):
        return False
    before = text[max(sentence.start, name.start - 40) : name.start]
    if _OF_OFFICE.search(before):
        return True
    if _OF_SOMEBODY.search(before):
        return False
    return not _THING.search(before) and not _DEPENDS.search(before)


def _is_attribute(text: str, name: Span) -> bool:
    """Whether a word follows that the name only belongs to: a team's player, a firm's logo, a minister's office."""
    behind = _BEHIND.match(text, name.end, name.end + 40)
    if not behind:
        return False
    word = behind["word"]
    if word in ("head", "coach", "captain", "chief"):
        return not re.match(r"(?:coach\s)?(?:of|for)\b", behind["next"])
    if behind["next"][:1].isupper() and word.endswith(_TRADE_ENDS):
        return True
    return word in ATTRIBUTES or word in _NO_ARTICLES

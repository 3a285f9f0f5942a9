"""Who is shown beside the subject: whom it deals with behind the verb, and those behind "with" or "as"."""

from __future__ import annotations

import re

from captionmgr.parsing.names import word_set
from captionmgr.parsing.titles import TITLES

_REACH = 140
"""Characters before a name that are looked at."""

_WORD = re.compile(r"\S+")
_AT_SIDE = word_set(
    "alongside beside between behind neben mit avec con com met sammen accanto junto naast obok incluye including "
    "past facing flanked med razem entre zwischen"
)
"""Words right before a person who is in the picture."""

_WITH = word_set("with mit avec con com met med")
_JOINING = frozenset(("with", "and", "as"))
_DETERMINERS = word_set("the his her their its a an")
_GIVING = word_set("to from von de da av od by at")
"""Prepositions that say who is beside only with their verbs."""

_AS = word_set("as while whilst während alors")
_APART = word_set(
    "says said reads mourns mourning remembers remembering commemorates commemorating denounces denouncing "
    "criticizes criticises supports supporting opposes opposing blames blaming accuses accusing replaces "
    "replacing succeeds succeeding discusses discussing honors honoring honours honouring depicts depicting "
    "portrays portraying plays playing features featuring defeats defeating beats beating endorses endorsing "
    "names naming means concerning regarding following according during defends defending represents representing "
    "is was has its his this us announces claims thinks knows believes expects wants mentions mentioning killing "
    "murdering killed condemns condemning praises praising backs backing ousts ousting impersonates awaits "
    "awaiting seeks seeking includes does searches plans needs deserves likes loves outside inside across besides "
    "always sometimes perhaps series news starring shows showing unlike thanks thanking urging demanding "
    "protesting alleging"
)
"""Verbs whose object is spoken or thought of rather than shown, and other words that end as verbs do."""

_TO = re.compile(
    r"\b(?:speaks?|speaking|talks?|talking|listens?|listening|whispers?|bows?|presents?|presenting|hands?|handing|gives?"
    r"|giving|passes|introduced|introduces?|toss(?:es)?|delivers|next|close|ansieme|überreicht|entrega|handshake)\b[^.;]{0,60}\bto$"
)
_FROM = re.compile(
    r"\b(?:receives?|receiving|accepts?|accepting|gets|takes|taking|collects?|erhält|recibe|reçoit|riceve|recebe|odbiera)\b"
    r"[^.;]{0,60}\b(?:from|von|de|da|av|od)$"
)
_BY = re.compile(
    r"\b(?:flanked|accompanied|joined|surrounded|greeted|helped|assisted|escorted|followed|comforted|hugged|watched"
    r"|congratulated|welcomed|tackled|challenged|fouled|embraced|kissed|pursued|blocked|defended|marked|guarded|led"
    r"|lifted|pressured|held|pushed|received|applauded|sworn\sin|interviewed|supported)\sby$"
)
_APPOSED = re.compile(r"\b(?:with|and|by|alongside)\s(?:his|her|their)\s[a-z-]+(?:\s[a-z-]+)?,\s$")
"""Whom a possessive introduces before the name ("stands with her client, NAME,")."""
_APPOSED_ACTING = re.compile(r"\b(?:while|as)\s(?:his|her|their)\s[a-z-]+(?:\s[a-z-]+)?,\s$")
_FRONT = re.compile(
    r"\b(?:next|close)\sto$|\bswears\sin$|\bin\sfront\sof$|\bat\sthe\sside\sof$|\bidentified\s(?:by\s[^.;]{1,60}\s)?as$"
)
_FACED = re.compile(r"\b(?:shouts?|smiles?|looks?|gestures?|points?|waves?|yells?|stares?)\sat$")
_BREAK = re.compile(
    r"\b(?:after|before|following|ahead\sof|since|accused|charged|former\shome|death|killing|murder|who|which|where|that"
    r"|amid|regarding|about|nach|vor\sdem|après|avant|después|antes|dopo|prima|depois|portrait|portraits|posters?|masks?"
    r"|statue|mural|effigy|effigies|picture|pictures|photo|photos|photograph|photographs|t-shirts?|sign|banner|placards?)\b"
)
"""Words behind which the sentence is about something else than the picture."""

_NO_COMPANY = re.compile(
    r"\b(?:deal|agreement|contract|ties|relations|war|dispute|match|game|series|feud|row|relationship|affair|interview"
    r"|call|conversation|standoff|clash|conflict|trade|(?:for|of)\s(?:\w+\s)?talks|border|marriage|collaboration|letter|sign|signs|poster|banner"
    r"|portrait|portraits)\s(?:with|mit|avec|con|com)$"
)
_PRESENT = re.compile(
    r"(?:,[^,.;]{1,60},|\s\([^)]{1,20}\)|,\s(?:left|right|center),)?\s(?:(?:[a-z]{2,}s|look|listen|watch|stand|sit"
    r"|applaud|speak|smile|wait)\b|(?:zuhört|zusieht|spricht|regarde|écoute|observa))"
)
_ADJECTIVES = ("al", "ic", "ive", "ary", "ish", "ese", "ous", "time", "ian", "longtime")
"""Ends of adjectives before a title ("tribal chairman")."""


def is_companion(text: str, begin: int, verb: int, name: int, end: int) -> bool:
    """Whether a person named behind the verb is shown with the subject.

    Args:
        text: the caption.
        begin: where its sentence begins.
        verb: where the sentence's first verb stands; behind all that says who the subject is.
        name: where the person's name begins, titles left out.
        end: where it ends.
    """
    at = max(begin, name - _REACH)
    if _APPOSED_ACTING.search(text, at, name):
        return _PRESENT.match(text, end) is not None
    if _APPOSED.search(text, at, name):
        return _BREAK.search(text, max(verb, at), name) is None
    trigger, vague = _trigger(text, at, name)
    if trigger is None:
        return False
    word = trigger.group().casefold()
    ahead = text[at : trigger.end()]
    if word in _AS or _FRONT.search(ahead):
        return word not in _AS or _PRESENT.match(text, end) is not None
    if vague or _BREAK.search(text, max(verb, at), trigger.end()):
        return False
    return _is_with(word, ahead) or _is_verb(trigger.group())


def _is_with(word: str, ahead: str) -> bool:
    """Whether the word before a name is a preposition that puts the person beside the subject.

    Args:
        word: the last one before the name and its titles, in small letters.
        ahead: the sentence up to it.
    """
    if word in _WITH:
        return _NO_COMPANY.search(ahead) is None
    told = word in _GIVING and any(pattern.search(ahead) for pattern in (_TO, _FROM, _BY, _FACED))
    return told or word in _AT_SIDE


def _trigger(text: str, start: int, name: int) -> tuple[re.Match[str] | None, bool]:
    """The word before the titles of a name, and whether "a" is among those, as before a thing's name."""
    vague, titled, office = False, False, False
    for word in reversed(list(_WORD.finditer(text, start, name))):
        bare = word.group().casefold()
        if not _is_title(word.group()) and not (titled and bare.endswith(_ADJECTIVES)):
            return word, vague
        vague = vague or bare in ("a", "an") or (not office and bare in _DETERMINERS)
        titled = word.group() in TITLES and bare not in _DETERMINERS
        office = office or titled
    return None, vague


def _is_title(word: str) -> bool:
    """Whether a word may stand between a verb and the name that is its object."""
    bare = word.strip(".()").casefold()
    return (
        (word[0].isupper() and not word.endswith((",", ";", ":")))
        or (bare in TITLES and bare not in _JOINING)
        or bare
        in (
            "head",
            "his",
            "her",
            "their",
            "its",
            "seinem",
            "ihrem",
            "seiner",
            "ihrer",
            "dem",
            "den",
            "der",
            "el",
            "la",
            "le",
        )
        or bare.endswith(("'s", "’s", "s'", "s’", "-old"))
    )


def _is_verb(word: str) -> bool:
    """Whether a word is a verb of the picture, as far as its end shows it."""
    return word.islower() and len(word) > 3 and word.endswith(("s", "ing")) and not word.endswith(("ss", "'s"))

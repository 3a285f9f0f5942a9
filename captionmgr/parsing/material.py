"""What kind of picture it is and how it came: video frame or photo, from the files, handed out, or sent in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from captionmgr.model.credit import CreditChain, LinkKind
from captionmgr.model.reading import Found, Span
from captionmgr.model.record import MediaKind
from captionmgr.model.verification import Claim, Polarity
from captionmgr.parsing.knowledge import Houses
from captionmgr.parsing.leads import FILE_WORDS
from captionmgr.parsing.names import NEWSROOM, word_set
from captionmgr.parsing.sentences import sentences
from captionmgr.parsing.words import words_of

_KINDS = (
    (
        MediaKind.COMBINATION,
        word_set("combo combination kombo"),
        re.compile(
            r"\(COMBO\)|COMBO\b|\b[Cc]ombination\s+(?:of|picture|photo|image)|\b[Cc]ombo\s+(?:picture|photo"
            r"|image)|\b[Kk]ombo\b"
        ),
    ),
    (
        MediaKind.SATELLITE,
        word_set("satellite imagen satellitenbild"),
        re.compile(
            r"\b[Ss]atellite\s+(?:image|photo|picture|view)|\bSatellitenbild|\b[Ii]magen\s+(?:de\s+sat[ée]lite"
            r"|satelital)"
        ),
    ),
    (
        MediaKind.VIDEO_FRAME,
        word_set(
            "grab capture screengrab screenshot screen frame video videos footage clip television tv broadcast film "
            "livestream still cctv dashcam surveillance drone standbild videostill imagen fotograma captura vídeo "
            "grabbed framegrab grabs stills fermo tratto tratta écran"
        ),
        re.compile(
            r"(?i:\b(?:frame|video|screen|image|tv)[\s-]?(?:grab|capture)|\bscreen\s?(?:grab|shot)"
            r"|\bframe\s+(?:from|taken|made|of)|\bgrab\s+(?:taken|made)\s+from"
            r"|\b(?:image|still|photo|picture|frame|view)s?\b(?:\s+\w+){0,2}?\s+(?:(?:made|taken|captured|shot"
            r"|obtained)\s+)?(?:from|in)\s+(?:(?:[^.;:]|\b\w{3,4}\.){0,60}\s)?"
            r"(?:video|footage|clip|television|tv|broadcast|film|livestream)\b|\bstill\s+(?:image|frame|taken"
            r"|from)|\b(?:cctv|dashcam|surveillance|drone)\s+"
            r"(?:footage|video)|\b(?:footage|video)\s+(?:shows|captured|released|posted)|\bstandbild"
            r"|\bvideostill|\b(?:imagen|fotograma|captura)\b[^.;]{0,40}\bv[íi]deo"
            r"|\b(?:image|frame|picture)\s+(?:comes\s+)?from\s+(?:a\s+|an\s+|the\s+)?(?:\w+\s+)?(?:video|clip"
            r"|footage)|\bimage,?\s+grabbed|\bfermo\s+immagine"
            r"|\bcaptures?\s+d['’]écran|\btratt[oa]\s+da\s+un\s+video)"
        ),
    ),
    (
        MediaKind.GRAPHIC,
        word_set("map graphic chart karte grafik mapa infographic"),
        re.compile(
            r"^(?:Map|Graphic|Chart|Karte|Grafik|Mapa)\b|\b(?:[Ll]ocator\s+map|GRAPHIC|INFOGRAPHIC|[Ii]nfographic)\b"
        ),
    ),
)
_CREDITED = re.compile(r"(?i:screenshot|screengrab|frame\s?grab|satellite\s+image)")
"""What a credit says of the kind of its picture."""

_FILE = re.compile(
    r"^\W*FILE\b|\bFILE\s?(?:--|[-–—:*])|\*\*\s?FILE\s?\*\*"
    r"|(?i:\bfile\s+(?:photo|picture|image|pic)s?\b|\b(?:imagen|foto|fotograf[ií]a)\s+de\s+arch?ivo"
    r"|\b(?:archiv|arkiv|archief)-?(?:bild|foto))|\bfile\b[^.]{0,40}\b(?:image|photo|picture)\b"
    r"|^\W*(?:ARCHIVO?|ARCHIVE|ARCHIVIO|ARQUIVO|ARKIV|DOSSIER)\b"
    r"|/\s?archiwum\s|\b[A-Z]\w+\sfile\.?\s*\Z"
    rf"|(?:^\W*|\(|[,/]\s?){FILE_WORDS.pattern}\s*(?:$|(?<!\w)(?=\W)|(?=[):–—,.;/(*-])|\s[-–—])"
)
_FILE_HINTS = ("file", "archi", "arciv", "arkiv", "arquiv", "dossier")
"""Some of it is in every mark that a picture is from the files."""

_HANDED = re.compile(
    r"(?i:\bhand-?out\b|\bcourtesy\b|\bthird\s+party\b|\bpor\s+un\s+tercero\b|\b(?:released|provided|issued"
    r"|distributed|supplied|furnished)\b(?:\s+\w+){0,2}?(?:\s+on\s[^;]{0,40}?)?,?\s+by\b"
    r"|\bmade\s+available\b[^.;]{0,40}\bby\b|\bprovided\b(?:\s+on\b[^.;]{0,30})?,?\s+by\b"
    r"|\b(?:diffus[oaée]+|cedid[oa]|facilitad[oa]|difundid[oa]|distribuid[oa]|divulgad[oa]|fornit[oa]|fournie?)s?\s+"
    r"(?:por|par|da|dai|dal|dalla|pel[oa])\b|\bdivulga[çc][ãa]o\b|\bzur\s+verfügung\s+gestellt\b|\btilhandahållen\b"
    r"|\bvideos?\s+released\b)|\bHO\b|/HO-|\bHANDOUT\b"
)
_SENT_IN = re.compile(
    r"(?i:\bamateur\b|\bcitizen\s+journalis\w+|\buser[\s-]generated|\bugc\b|\bsocial\s+(?:media|network)"
    r"|\bmilitants?\b|\bjihadi\w*|\bextremists?\b|\bposted\s+(?:on|to|by|online)"
    r"|(?:\b(?:from|on|to|via|by|in|through)|[:(@])\s+(?:\w+\s+){0,2}?(?:facebook|youtube|twitter|telegram|instagram"
    r"|tiktok|whatsapp|messaging\s+channel)\b"
    r"|\b(?:facebook|youtube|twitter|telegram|instagram|tiktok)\s+(?:video|post|account|page|user|channel|clip|photo)\b"
    r"|\bactivists?\s+(?:say|group|media)|\beyewitness|\bbystander|\bcell\s?phone\s+video"
    r"|\b(?:taken|shot|filmed)\s+by\s+an?\s+\w+\s+(?:citizen|resident|witness|passer-?by)|\bdashcam\b"
    r"|\b[a-z]*chat\b|\bpublicado\s+en\s+(?:facebook|twitter|x)\b)"
)
_HANDED_KEYS = word_set(
    "handout courtesy third tercero released provided issued distributed supplied furnished available ho "
    "diffuso diffusa diffusée diffusé cedida cedido facilitada facilitado difundida difundido distribuida "
    "divulgada divulgado divulgação fornita fornito fournie fourni verfügung"
)
_SENT_IN_KEYS = word_set(
    "amateur citizen generated ugc social militant militants jihadi extremist extremists posted facebook youtube "
    "twitter telegram instagram tiktok whatsapp messaging activist activists eyewitness bystander cellphone cell "
    "dashcam publicado jihadis jihadist jihadists"
)
"""Words of which one is in every wording that follows; the words of a caption are known before it is searched."""

_SENT_IN_PARTS = ("chat", "jihadi", "eyewitness", "bystander")
_SHOT = frozenset(("taken", "shot", "filmed"))
_WITNESSES = ("citizen", "resident", "witness", "passer")
"""Words of which one of each is in a wording that says only who took the picture."""

_PICTURE = re.compile(
    r"(?i:\b(?:image|video|photo|picture|footage|frame|clip|still|grab|screengrab|screenshot|imagen"
    r"|standbild|bild|dashcam)s?\b)"
)
_OFFICIAL = re.compile(
    r"(?i:\b(?:ministry|government|police|army|navy|force|forces|guard|presidency|presidential|kremlin"
    r"|press\s+(?:service|office)|embassy|department|office|service|court"
    r"|university|nasa|party|council|productions|studios?|company|labs?|technologies|fire|district|county"
    r"|city|union|foundation|patrol|gpo|ministerio|polizei|"
    r"feuerwehr|state\s+(?:news\s+)?agency|korea(?:n)?\s+(?:central\s+)?news)\b"
    r"|\b(?:oyj?|gmbh|ag|ab|asa|inc|ltd|llc|plc|spa|bv|nv|museum|foundation|ville|mairie|ayuntamiento|gemeente|kommune|prefeitura|comune|urząd)\b"
    r"|\w+(?:verket|direktoratet|departementet|polizei)\b)"
)
_STRICTLY_OFFICIAL = re.compile(
    r"(?i:\b(?:ministry|government|police|army|navy|air\s+force|forces|coast\s+guard|presidency|presidential|kremlin"
    r"|embassy|department|court|nasa|gpo|ministerio|polizei|feuerwehr)\b)"
)
_STATE_AGENCY = re.compile(
    r"(?i:\b(?:state|official|national|government)(?:-run)?\s+(?:\w+\s+)?(?:news\s+)?agency|\bstate\s+media\b)"
)


def find_material(
    text: str, prose: Span, credit: CreditChain | None, claims: tuple[Claim, ...], houses: Houses
) -> Iterator[Found]:
    """Media kind and flags of a caption; each with the words that say so."""
    small = text.casefold()
    opening = _speaking_of_picture(text, prose)
    kind = _kind(text, prose, opening, credit)
    if kind:
        yield kind
    filed = _FILE.search(text) if any(map(small.__contains__, _FILE_HINTS)) else None
    if filed:
        yield Found("file_photo", True, Span(*filed.span()), "file")
    pooled = next((link for link in credit.links if link.kind is LinkKind.POOL), None) if credit else None
    if pooled:
        yield Found("pool", True, pooled.span, "pool")
    user_generated = _user_generated(text, opening, credit, claims)
    handout = _handout(text, opening, prose, credit, houses)
    if handout and handout.rule == "no newsroom" and (claims or user_generated):
        handout = None
    if handout:
        yield handout
    if user_generated and not (handout and user_generated.rule == "claimed"):
        yield user_generated


def _speaking_of_picture(text: str, prose: Span) -> tuple[Span, ...]:
    """The sentences that speak of the picture itself."""
    first = True
    found = []
    for sentence in sentences(text, prose.start, prose.end):
        if first or _PICTURE.search(text, sentence.start, sentence.end):
            found.append(sentence)
        first = False
    return tuple(found)


def _kind(text: str, prose: Span, opening: tuple[Span, ...], credit: CreditChain | None) -> Found | None:
    named = words_of(text)
    for kind, keys, pattern in _KINDS:
        for sentence in opening if not keys.isdisjoint(named) else ():
            match = pattern.search(sentence.of(text))
            if match:
                return Found("media_kind", kind.value, Span(*match.span()).shifted(sentence.start), "wording")
    if credit:
        match = _CREDITED.search(text, credit.whole.start, credit.whole.end)
        if match:
            kind = MediaKind.SATELLITE if match.group().lower().startswith("sat") else MediaKind.VIDEO_FRAME
            return Found("media_kind", kind.value, Span(*match.span()), "credit")
    return None


def _handout(
    text: str, opening: tuple[Span, ...], prose: Span, credit: CreditChain | None, houses: Houses
) -> Found | None:
    small = text.casefold()
    said = "handout" in small or "hand-out" in small or not _HANDED_KEYS.isdisjoint(words_of(text))
    for span in (*opening, Span(prose.end, len(text)), Span(0, prose.start)) if said else ():
        match = _HANDED.search(text, span.start, span.end)
        if match:
            return Found("handout", True, Span(*match.span()), "handed out")
    return _supplied(prose.of(text), credit, houses)


def _supplied(words: str, credit: CreditChain | None, houses: Houses) -> Found | None:
    """A handout by its source, which is no news organisation."""
    source = credit.source if credit else None
    if source is None:
        return None
    row = houses.known(source.name)
    if row:
        return Found("handout", True, source.span, "source", 0.8) if row.supplies else None
    if source.kind is LinkKind.ORGANISATION and not NEWSROOM.search(source.name):
        if _is_office(source.name, named=bool(credit and credit.creators)):
            return Found("handout", True, source.span, "source", 0.7)
        if _is_passed_on(source.name, credit):
            return Found("handout", True, source.span, "no newsroom", 0.5)
    if _STATE_AGENCY.search(words) and source.name in words:
        return Found("handout", True, source.span, "source", 0.7)
    return None


def _is_office(name: str, *, named: bool) -> bool:
    """Whether a name is an office's, a force's or a firm's; with a maker named beside it, only where no newspaper could
    be called so."""
    return (_STRICTLY_OFFICIAL if named else _OFFICIAL).search(name) is not None


def _is_passed_on(name: str, credit: CreditChain | None) -> bool:
    """Whether an agency passes on what an organisation supplied that no word makes a newspaper, and names no maker."""
    provider = credit.provider if credit else None
    if credit is None or provider is None or provider.kind is not LinkKind.AGENCY or provider.name == name:
        return False
    return not credit.creators and " " in name and name[0].isupper()


def _user_generated(
    text: str, opening: tuple[Span, ...], credit: CreditChain | None, claims: tuple[Claim, ...]
) -> Found | None:
    named = words_of(text)
    small = text.casefold()
    by_witness = not _SHOT.isdisjoint(named) and any(word in small for word in _WITNESSES)
    sent = by_witness or not _SENT_IN_KEYS.isdisjoint(named) or any(part in small for part in _SENT_IN_PARTS)
    for span in opening if sent else ():
        match = _SENT_IN.search(text, span.start, span.end)
        if match and _PICTURE.search(text, span.start, span.end):
            return Found("user_generated", True, Span(*match.span()), "sent in")
    if credit is None:
        return None
    account = next((link for link in credit.links if link.kind is LinkKind.ACCOUNT), None)
    if account:
        return Found("user_generated", True, account.span, "account")
    source = credit.source
    checked = any(claim.polarity is Polarity.VERIFIED for claim in claims)
    if checked and source and source.kind is LinkKind.ORGANISATION and not _OFFICIAL.search(source.name):
        return Found("user_generated", True, source.span, "claimed", 0.6)
    return None

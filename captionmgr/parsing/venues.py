"""Venues: the building, street, square or water where a picture was taken, as far as the words alone show it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from captionmgr.model.reading import Span
from captionmgr.parsing.names import EVENTS, word_set
from captionmgr.parsing.words import words_of

NOUNS = word_set(
    "nursery kindergarten hospice academy castle manor ranch vineyard aquarium planetarium dome hippodrome rink "
    "fairgrounds airport airfield arena auditorium avenue bakery barracks base basilica bay beach boulevard "
    "border breakwater bridge building cafe camp campus canal cathedral causeway cemetery center centre chapel "
    "checkpoint church circuit clinic club college complex compound court courthouse courtroom crossing culvert "
    "dam depot district dock embassy estate factory farm ferry field fort fortress forum gallery garage garden "
    "gardens gate ground grounds gym gymnasium hall harbor harbour headquarters highway hospital hotel house "
    "institute island junction laboratory lab lake library market mall memorial mill mine ministry monastery "
    "monument mosque mountain museum neighborhood neighbourhood office observatory opera palace park parliament "
    "pavilion pier pipeline plant platform plaza port prison pyramid quarter quay racecourse refinery residence "
    "resort restaurant river road room ruins school sea shelter shipyard shop shrine speedway square stadium "
    "station store strait street studio studios supermarket synagogue temple terminal theater theatre tower track "
    "treasury tunnel university valley viaduct wall warehouse waterfront wharf winery yard zoo arboretum bahnhof "
    "rathaus flughafen stadion kirche platz straße parteizentrale estadio aeropuerto puerto palacio gare aéroport "
    "piazza agency capitol chancellery legislature statehouse casino consulate brewery citadel abbey convent "
    "madrasa bazaar souk ballpark velodrome raceway coliseum amphitheater amphitheatre glacier reservoir lagoon "
    "exchange highway motorway auditorium pont ponte puente brug ospedale hôpital krankenhaus ziekenhuis szpital "
    "sykehus mercato mercado marché markt rynek gemeentehuis stadhuis mairie ayuntamiento rådhus ratusz plage "
    "playa praia spiaggia estación estação stazione dworzec dworcu église iglesia igreja chiesa kerk école "
    "escuela escola scuola stade gracht plein laan torget plads hill hills lighthouse mausoleum orphanage "
    "seminary embankment promenade boardwalk racetrack"
)
"""Words that end the name of a venue."""

_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ&][\w'’.&-]*|(?:al|el|ash|an)-[\w'’-]+|\([A-Z]{2,8}\)|B&C")
_LINK = frozenset({"of", "the", "and", "for", "&", "de", "la", "du", "del", "des", "der", "al"})
_PREPOSITIONS = word_set(
    "at in on outside inside near along around from by to through into under over past off across within beside "
    "leaving entering visiting behind of en im bei am vor aboard beyond"
)
_TOKEN = re.compile(r"\S+")
_NOUN = "|".join(sorted((form for noun in NOUNS for form in (noun, noun.capitalize())), key=len, reverse=True))
_ANYWHERE = re.compile(
    r"\b(?:at|in|on|outside|inside|near|along|through|across|past|from|of|en|im|der|into|aboard"
    r"|leav(?:ing|es?)|enter(?:ing|s)?|visit(?:ing|s)?|fleeing|cross(?:ing|es)?|tour(?:ing|s)?|block(?:ing|s)?|inspect(?:ing|s)?"
    r"|guard(?:ing|s)?|surround(?:ing|s)?|storm(?:ing|s)?|dismantl(?:ing|es?)|repair(?:ing|s)?|approach(?:ing|es)?|exit(?:ing|s)?"
    r"|overlook(?:ing|s)?|pass(?:ing|es)?|clean(?:ing|s)?|address(?:ing|es)?)\s+(?:the\s+"
    r"|der\s+|la\s+|el\s+)?"
    r"(?P<name>(?:(?:[A-ZÀ-ÖØ-Þ][\w'’.&-]*|(?:al|el|ash)-[\w'’-]+|&|(?<=Convention\s)and|\d{1,4}(?=\s(?:[A-Z]\w+\s){1,2}(?:Street|Avenue|Road|Square|Lane|Boulevard)\b)|of(?:\sthe)?(?=\s[A-Z])"
    r"|for\sthe(?=\s[A-Z]))\s){1,7}?(?:[a-z]+\s){0,2}?"
    rf"(?:{_NOUN})(?![\w-])(?:\sfor\sthe(?:\s[A-Z]\w+){{1,3}})?(?:\s(?:[a-z]+\s)?(?:{_NOUN})(?![\w-])"
    rf"|\s[A-Z]\w+)?(?:\s\([A-Z]{{2,8}}\))?)"
)


_HEAD = (
    r"(?:[Ee]st[aá]dio|[Ss]tade|[Ss]tadio|[Bb]iblioteca|[Pp]laza|[Pp]raça|[Pp]iazza|[Pp]alacio|[Pp]alácio|[Pp]alazzo"
    r"|[Pp]alais|[Tt]eatro|[Tt]héâtre|[Mm]useo|[Mm]useu|[Mm]usée|[Hh]ôpital|[Aa]eropuerto|[Aa]eroporto|[Aa]éroport"
    r"|[Pp]arque|[Pp]arc|[Bb]asílica|[Bb]asilica|[Bb]asilique|[Cc]atedral|[Cc]attedrale|[Cc]athédrale|[Aa]venida"
    r"|[Pp]uente|[Mm]ercado|[Mm]arché|[Uu]niversidad|[Uu]niversidade|[Uu]niversité|[Oo]spedale|[Hh]ospital|Pont|Ponte|Puente|[Gg]emeentehuis|[Ss]tadhuis|[Pp]raia|[Pp]laya|Schloss|Kloster|Casa|Porte|Stadion|[Pp]lacu?|[Uu]licy|Camp\sNou|[Rr]ue|[Cc]alle|(?<=in\s)[Vv]ia|[Vv]iale|[Cc]orso)"
)
_COMPOUND = re.compile(
    r"[A-ZÄÖÜ][\w-]{2,}(?:haus|[Ss]tadion|halle|zentrale|platz|straße|strasse|kirche|museum|brücke|schloss|theater"
    r"|hafen|bahnhof|kanzleramt|gracht|singel|plein|straat|gata|torget|stasjon|plass|allee|gasse|turm|[Mm]arkt|ministerium|kaserne|klinikum|gerichts?|museums)"
)
_SEATS = (
    r"Assemblée\snationale|Stortinget|Bundestag|Reichstag|Binnenhof|Tweede\sKamer|Folketinget|Riksdagen|Sejmie?|Kremlin"
    r"|Knesset|[ÉE]lysée|Matignon|Moncloa|Montecitorio|Bundesrat|Bundeskanzleramt|Congreso\sde\slos\sDiputados"
    r"|Camera\sdei\s[Dd]eputati|Assembleia\sda\sRepública|Capitolio\sNacional|Downing\sStreet"
)
"""Seats of parliaments and governments, which their names alone are venues."""

_FOREIGN = re.compile(
    rf"(?<![\w-])(?P<name>{_HEAD}(?:\s(?:(?:de|del|della|di|da|do|das|dos|des|du|de\sla|de\slos)\s)?"
    r"(?:[dl]['’])?[A-ZÀ-Þ](?:[\w’'-]+|\.(?=\s[A-Z]))){1,5})"
    r"|(?P<base>(?:Naval|Joint|Marine\sCorps|Air\sForce|Army|Navy)\s(?:Air\s)?(?:Base|Station)\s[A-ZÀ-Þ]\w+"
    r"|(?<=at )(?:Fort|Camp)\s[A-ZÀ-Þ]\w+"
    r"|(?<=,\s)(?:[A-ZÄÖÜ][\w-]+\s){1,3}(?:Arena|Stadion|Park|Halle|Center)(?=[.,])"
    rf"|(?<=\s|['’])(?:{_SEATS})(?!\w))"
    rf"|(?:\b(?:the|im|am|dem|des|beim|der|den|het|de)|,)\s(?P<compound>{_COMPOUND.pattern})(?!\w)"
)
_ROAD = re.compile(
    r"\b(?:on|along|at|of|near|from|blocks?|blocking|l['’]|sur|la|auf|de|der|på|langs|op)\s?(?:the\s)?"
    r"(?P<name>(?:[Hh]ighway|[Rr]oute|[Ii]nterstate|[Aa]utoroute|[Mm]otorway|[Rr]uta|[Cc]arretera)\s[A-Z]{0,2}-?\d{1,4}[A-Z]?"
    r"|[AEIM]-?\d{1,3}|(?!The\s)[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+){0,2}\s(?:Highway|Motorway|Expressway|Freeway))(?!\w)"
)
_SENTENCED = re.compile(
    r"\b(?:over|about)\s(?:the|a|an)\s(?:[\w-]+\s){1,3}$|\bfor\s(?:the|a|an)\s(?:\w+\s)?(?:crisis|accident|attack|killings?|deaths?"
    r"|shooting|disaster|blast|explosion|crash)\s$|\b(?:jailed|sentenced|convicted|guilty|charged|imprisoned|acquitted)\b[^.;]*$"
)
_ADJECTIVAL = re.compile(r"[\w-]+-(?:affiliated|backed|led|linked|run|owned|controlled|based)\s")
_ATTRIBUTE = re.compile(
    r"\s(?!(?:in|at|on|of|near|as|after|during|before|to|and|with|for|while|where|which|that|is|was|are|were|amid"
    r"|following|outside|by|from|when|who|or|has|have|had|next|a|ahead|prior|early|late|this|last|through|between|beside|along|around|against|under|over|into|across|behind|above|inside|since|until|but)\b|[a-z]+(?:s|ed|ing)\b)[a-z]{3,}\s"
)
"""A small word right behind, to which the venue's noun belongs, or of which it is the verb ("NAME plant saplings")."""

_HEAD_WORDS = word_set(
    "estadio estádio stade stadio biblioteca plaza praça piazza palacio palácio palazzo palais teatro théâtre "
    "museo museu musée hôpital aeropuerto aeroporto aéroport parque parc basílica basilica basilique catedral "
    "cattedrale cathédrale avenida puente mercado marché universidad universidade université ospedale hospital "
    "pont ponte arena halle center nationale stortinget bundestag reichstag binnenhof kamer folketinget riksdagen "
    "sejm sejmie kremlin knesset élysée matignon moncloa montecitorio diputados deputati república capitolio "
    "bundesrat bundeskanzleramt gemeentehuis stadhuis praia playa placu ulicy elysée kloster casa porte rue calle "
    "via viale corso schloss stadion plac camp naval joint marine force army navy fort"
)
"""One of them heads each name that `_FOREIGN` finds, but for compounds."""

_COMPOUND_ENDS = (
    "haus", "stadion", "halle", "zentrale", "platz", "straße", "strasse", "kirche", "museum", "brücke", "schloss",
    "theater", "hafen", "bahnhof", "kanzleramt", "gracht", "singel", "plein", "straat", "gata", "torget", "stasjon",
    "plass", "allee", "gasse", "turm", "markt", "ministerium", "kaserne", "klinikum", "gericht",
)  # fmt: skip
_ROAD_FIGURE = re.compile(r"[AEIM]-?\d")
_ROAD_WORDS = word_set("highway motorway expressway freeway interstate autoroute route ruta carretera")
_HEADED = re.compile(rf"{_HEAD}\s")
_STREETS = ("Street", "Avenue", "Road", "Square", "Place", "Lane", "Boulevard", "Plaza")
_NAME_WORDS = 2
_OF_NOUNS = (
    "Museum",
    "Institute",
    "University",
    "Ministry",
    "House",
    "Academy",
    "School",
    "College",
    "Department",
    "Gallery",
)
_OF_WHAT = re.compile(r"\sof\s(?:the\s)?[A-Z]\w+(?:\s(?:and\s)?[A-Z]\w+){0,3}")
_AT = re.compile(r"\bat\s(?:the\s)?$")
_FEASTS = ("Christmas", "Easter", "Ramadan", "Passover", "Diwali", "Thanksgiving", "Halloween")
_LONGEST_INITIALS = 4
_TOWNISH = word_set("resort port district suburb village town island")
_VAGUE = word_set("border island port district road river sea town field school")


def is_compound(words: str) -> bool:
    """Whether the words are a venue's name in one word, as German, Dutch and Norwegian make them ("Keizersgracht")."""
    return _COMPOUND.fullmatch(words) is not None


def names_venue(words: str) -> bool:
    """Whether these words are a venue's name: they end in one of its nouns, or begin with "Joint Base"."""
    parts = words.split()
    return bool(parts) and (
        parts[-1].strip(".,").casefold() in NOUNS
        or "Base" in parts
        or (len(parts) > 1 and _HEADED.match(words) is not None)
    )


def venue_before(text: str, end: int, scene: Sequence[Span]) -> Span | None:
    """The venue that ends right before a place or date ("at the Palace Theatre in Lyon"); None if there is none."""
    start = max((span.start for span in scene if span.start <= end), default=end)
    tokens = list(_TOKEN.finditer(text, max(start, end - 120), end))
    while tokens and not tokens[-1].group().strip(",-–"):
        tokens.pop()
    if not tokens or text.startswith("of ", end):
        return None
    first = _walk_back(tokens)
    if (
        first
        and tokens[first - 1].group().casefold() in ("to", "from", "by")
        and not tokens[-1].group().rstrip(",").islower()
    ):
        visited = first > 1 and tokens[first - 2].group().casefold() in ("visit", "trip", "tour")
        named = visited or names_venue(
            text[tokens[min(first, len(tokens) - 1)].start() : tokens[-1].end()].rstrip(",-– ")
        )
        first = first if named else 0
    opens = first == 0 and tokens[0].start() == start and tokens[0].group() == "The" and len(tokens) > _NAME_WORDS
    if first == len(tokens) or not (opens or (first and tokens[first - 1].group().casefold() in _PREPOSITIONS)):
        return None
    if tokens[first].group().casefold() == "the":
        first += 1
    while first < len(tokens) - 1 and tokens[first].group().islower() and tokens[first].group() not in NOUNS | _LINK:
        first += 1
    if first >= len(tokens) or tokens[first].group().casefold() in _LINK:
        return None
    span = Span(tokens[first].start(), tokens[-1].end())
    words = span.of(text).rstrip(",-– ")
    span = Span(span.start, span.start + len(words))
    return span if _acceptable(text, span) else None


def _walk_back(tokens: list[re.Match[str]]) -> int:
    """Index of the first word of the name that ends with the last token."""
    first = len(tokens)
    while first > 0:
        word = tokens[first - 1].group()
        bare = word.strip(",")
        last = first == len(tokens)
        if not last and word.endswith((",", ";", ".")) and not re.fullmatch(r"(?:[A-Z]\.|St\.|Mt\.|Inc\.)", word):
            break
        lower_ok = bare.casefold() in NOUNS or bare in _LINK or (not last and _lower_before_noun(tokens, first))
        if not _CAPITAL.fullmatch(bare) and not lower_ok:
            break
        first -= 1
    numbered = (
        0 < first < len(tokens) and tokens[first - 1].group().isdigit() and tokens[-1].group().strip(",") in _STREETS
    )
    first -= 1 if numbered else 0
    while first < len(tokens) and tokens[first].group() in _LINK and tokens[first].group() != "the":
        first += 1
    return first


def _lower_before_noun(tokens: list[re.Match[str]], first: int) -> bool:
    """Whether a small word stands between "the" and a venue noun ("the bus park")."""
    return (
        first >= 2
        and tokens[first].group().casefold().strip(",") in NOUNS
        and (tokens[first - 2].group() == "the" or tokens[first - 2].group()[0].isupper())
        and tokens[first - 1].group().isalpha()
        and tokens[first - 1].group() not in _PREPOSITIONS
    )


def _acceptable(text: str, span: Span) -> bool:
    words = span.of(text)
    if words in _VAGUE or any(word.casefold() in EVENTS - NOUNS for word in words.split()):
        return False
    lone = words[0].isupper() and " " not in words and not words.isupper() and words.casefold() not in NOUNS
    if lone and len(words) > _LONGEST_INITIALS and words[-1] != "s":
        return _AT.search(text[max(0, span.start - 8) : span.start]) is not None and words not in _FEASTS
    if any(word[0].isupper() for word in words.split()) and len(words) > 3:
        return names_venue(words) or len(words.split()) >= 2
    return names_venue(words) and re.search(r"\bthe\s$", text[max(0, span.start - 5) : span.start]) is not None


def venue_in(text: str, scene: Sequence[Span], taken_up: Sequence[Span]) -> Span | None:
    """A venue by its noun, anywhere in the scene ("at Mill Lane railway station"), clear of the place names found."""
    named = words_of(text)
    for sentence in scene if not NOUNS.isdisjoint(named) else ():
        for match in _ANYWHERE.finditer(text, sentence.start, sentence.end):
            span = Span(*match.span("name"))
            if not (
                match["name"][0].isupper()
                or match["name"][0].isdigit()
                or match["name"].startswith(("al-", "el-", "ash-"))
            ):
                continue
            if _told_of(text, match, sentence) or _ATTRIBUTE.match(text, span.end):
                continue
            town = match["name"].rsplit(" ", 1)[-1] in _TOWNISH and text.startswith(" of ", span.end)
            if not town and not _overlaps(span, taken_up):
                return _longer(text, span, taken_up)
    end = scene[-1].end if scene else 0
    roads = not _ROAD_WORDS.isdisjoint(named) or _ROAD_FIGURE.search(text, 0, end) is not None
    for sentence in scene if roads else ():
        road = _ROAD.search(text, sentence.start, sentence.end)
        if road:
            return Span(*road.span("name"))
    if _HEAD_WORDS.isdisjoint(named) and not any(map(text.casefold().__contains__, _COMPOUND_ENDS)):
        return None
    return next((span for sentence in scene for span in _head_first(text, sentence, taken_up)), None)


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    start, end = span
    return any(one_start < end and start < one_end for one_start, one_end in others)


def _longer(text: str, span: Span, taken_up: Sequence[Span]) -> Span:
    """A venue with what its noun is of ("Museum of Modern Art"), unless that is the town's name."""
    behind = _OF_WHAT.match(text, span.end) if span.of(text).endswith(_OF_NOUNS) else None
    whole = Span(span.start, behind.end()) if behind else span
    return span if _overlaps(whole, taken_up) else whole


def _told_of(text: str, match: re.Match[str], sentence: Span) -> bool:
    """Whether a venue is one of a sentence passed or of a past event, or only an adjective stands before it."""
    ahead = text[max(sentence.start, match.start() - 60) : match.start()]
    return _SENTENCED.search(ahead) is not None or _ADJECTIVAL.match(match["name"]) is not None


def _head_first(text: str, sentence: Span, taken_up: Sequence[Span]) -> Iterator[Span]:
    """Venues as other languages name them ("la Biblioteca Luis Ángel Arango de Bogotá", "vor dem Volkshaus")."""
    for match in _FOREIGN.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span(next(group for group in ("compound", "base", "name") if match[group])))
        if any(one.start <= span.start < one.end for one in taken_up):
            continue
        behind = [one.start for one in taken_up if span.start < one.start < span.end]
        if behind:
            kept = re.sub(r"\s(?:de|di|da|do|del|in)\s*$", "", text[span.start : min(behind)]).rstrip()
            span = Span(span.start, span.start + len(kept))
        if " " in span.of(text) or match["compound"] or match["base"]:
            yield span

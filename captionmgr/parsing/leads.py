"""What leads a credit in, and what marks a picture as one from the files, in the nine languages of the desks."""

from __future__ import annotations

import re

_PICTURE = (
    r"photo(?:s|graphs?|grapher|graphie)?|foto(?:s|graf|graf[ií]as?|grafie)?|fot\.?|bild(?:er)?|images?|imagen|imagem"
    r"|immagine|pictures?|beeld|zdj[ęe]cie"
)
_CREDIT = (
    r"credits?|cr[ée]dit[oi]?s?|crediti|quelle|bron|fonte|fuente|kilde|[źz]r[óo]d[łl]o|autor(?:in)?"
    r"|screen\s?(?:grab|shot)s?|video\s?grab|(?:arkiv|archiv|archief|symbol|beispiel)-?(?:foto|bild)"
)
_BY = r"[Bb]y|BY|di|von|par|door|av|por"

LEAD_IN = re.compile(
    rf"(?:(?<!\w)|(?<=[a-zß-ÿ])(?=[A-Z]))(?:(?:Credit){{2}}\s?(?:(?i:{_PICTURE}):\s?)?"
    rf"|(?i:(?:mandatory\s+)?(?:{_PICTURE}|{_CREDIT})(?:[\s-]+(?:{_PICTURE}|{_CREDIT}|by|par|von)){{0,2}}"
    r"(?:\s+should\s+read)?\s?(?::|\.\.\.|…)\s*|photo\s+credit\s+should\s+read\s+)"
    rf"|(?:(?i:photo(?:s|graphs?|graphie)?|foto(?:s|graf[ií]as?)?|images?|imagem|imagen|picture|bild)\s+(?:{_BY})\s+)"
    r"|Fot\.\s+"
    r"|(?<!image )(?<!photo )(?<!Image )©\s*)"
)
"""A lead-in: words for picture or credit with a colon, "Photo by", or the copyright sign."""

BARE_LEAD_IN = re.compile(r"(?:Photos?|Foto|PHOTO|FOTO|Image|Bild)(?:\s+de|\s+da)?\s+(?=[A-ZÀ-Þ@])")
"""A word for picture right before the name ("Foto NAME/HOUSE"): only where a bracket or a sentence begins."""

LEAD_PARTS = (
    "photo", "foto", "fot.", "imag", "immag", "pict", "bild", "cred", "créd", "quelle", "©", "beeld", "zdj", "bron",
    "screen", "video", "fonte", "fuente", "kilde", "źród", "zrod", "źrod", "autor",
)  # fmt: skip
"""Some of it is in every lead-in, in small letters; asked of a whole caption first, since most have none."""

HINT = re.compile(r"[:©…]|\.\.\.|\b(?:[Bb]y|BY|di|von|par|door|av|por|[Rr]ead)\s|CreditCredit|Fot\.")
"""One of these is in every lead-in; looked for first, since most sentences have none."""

RIGHTS = re.compile(
    r"(?i:rights\s+reserved|derechos\s+reservados|droits\s+r[ée]serv[ée]s|rechte\s+vorbehalten|direitos\s+reservados"
    r"|diritti\s+riservati|rechten\s+voorbehouden|prawa\s+zastrze[żz]one|rettigheter\s+forbeholdt)"
)
"""What a page says of its own copyright, which is nobody's credit."""

HANDED = re.compile(
    r"(?i:(?:(?:photos?|image|picture)\s+)?courtesy(?:\s+(?:photo|image|of|by))?|(?:family|police|company|submitted"
    r"|contributed|provided)\s+(?:handout|photo|picture)|handout(?:\s+(?:photo|image|picture))?)\b"
)
"""A credit that says only that the picture was handed out ("Courtesy of ORG", "Family handout")."""

FILE_WORDS = re.compile(
    r"(?i:files?(?:\s+(?:photo|picture|image|pic)s?)?|filed|dossier|(?:d['’]\s?)?archiv(?:es?|i?o)?"
    r"|(?:archiv|arkiv|archief)-?(?:bild|foto)|arquivo|arkiv|archief|archiwum|archiwaln[ea]"
    r"|(?:photo|image|foto(?:graf[ií]a)?|imagen|imagem|immagine|zdj[ęe]cie)\s+"
    r"(?:d['’]\s?archivi?o?e?s?|de\s+archi?vo|de\s+arquivo|archiwalne|d['’]archives?))\.?"
)
"""A link of a credit, or a bracket, that says the picture is from the files."""

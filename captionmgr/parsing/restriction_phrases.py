"""How agencies print restrictions on use, in the languages of their captions, and what each phrase means."""

from __future__ import annotations

from dataclasses import dataclass

from captionmgr.model.restrictions import RestrictionCode as Code


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to print a restriction.

    Attributes:
        keys: words in small letters; one of them is in every text that holds the phrase.
        words: pattern, matched in any case; a blank stands for any white space.
        codes: what it means.
        plain: it is never said of anything but the use of the picture, so it counts in any case and anywhere.
        timed: a term must follow; it is part of the phrase.
    """

    keys: str
    words: str
    codes: tuple[Code, ...]
    plain: bool = False
    timed: bool = False


_THIS = r"THIS (?:IMAGE|PICTURE|PHOTO|VIDEO)"
PHRASES = (
    Phrase(
        "third tercero",
        rf"(?:ATTENTION EDITORS?\s*[-–—:]+\s*)?{_THIS} (?:HAS BEEN|WAS|IS) (?:SUPPLIED|PROVIDED) BY A THIRD PARTY"
        r"|(?:ATENCI[ÓO]N EDITORES\s*[-–—:]+\s*)?ESTA IMAGEN (?:FUE|HA SIDO)"
        r" (?:PROPORCIONADA|SUMINISTRADA|ENTREGADA) POR UN TERCERO",
        (Code.THIRD_PARTY,),
    ),
    Phrase(
        "editorial éditorial éditoriale editoriale redaktionelle redaktionellen rédactionnel rédactionnelle "
        "redactionnel redactionnelle redaksjonell redactioneel redakcyjnego redakcyjnych redakcyjnej",
        r"RESTRICTED TO EDITORIAL USE(?: ONLY)?|(?:FOR )?EDITORIAL (?:USE|USAGE|PURPOSES) ONLY"
        r"|(?:NUR )?(?:ZUR|FÜR(?: DIE)?|ZU) REDAKTIONELLEN? (?:VERWENDUNG|NUTZUNG|ZWECKEN?)"
        r"|(?:RÉSERVÉE? À UN )?(?:USAGE|UTILISATION) (?:STRICTEMENT )?(?:[ÉE]DITORIALE?|R[ÉE]DACTIONNELL?E?)"
        r"(?: (?:UNIQUEMENT|SEULEMENT|EXCLUSIVEMENT))?"
        r"|(?:(?:S[OÓ]LO|EXCLUSIVAMENTE|[ÚU]NICAMENTE|APENAS|SOMENTE|SOLO) )?(?:PARA |PER )?"
        r"USO (?:EXCLUSIVAMENTE |ESTRICTAMENTE )?EDITORIALE?(?: (?:EXCLUSIV\w{1,7}|ESCLUSIVO|SOLAMENTE|APENAS))?"
        r"|(?:KUN|BARE) (?:TIL|FOR) REDAKSJONELL BRUK"
        r"|(?:ALLEEN|UITSLUITEND) VOOR REDACTIONEEL GEBRUIK"
        r"|(?:TYLKO|WYŁĄCZNIE) DO (?:UŻYTKU|CELÓW|WYKORZYSTANIA) REDAKCYJN\w{1,4}",
        (Code.EDITORIAL_USE_ONLY,),
        plain=True,
    ),
    Phrase(
        "nennung urhebernennung mention naamsvermelding bronvermelding obowiązkowe kreditering",
        r"NUR BEI NENNUNG(?::[^\n)]{0,120})?"
        r"|NUR MIT (?:VOLLSTÄNDIGER )?(?:NENNUNG|URHEBERNENNUNG)"
        r"(?: D(?:ES|ER) (?:VORSTEHENDEN |VOLLSTÄNDIGEN )?(?:CREDITS?|QUELLE|FOTOGRAFEN|URHEBERS))?"
        r"|MENTION OBLIGATOIRE(?: (?:DU|DES|DE LA) (?:CR[ÉE]DITS?|SOURCE))?"
        r"|VERPLICHTE (?:NAAMS|BRON)VERMELDING|(?:NAAMS|BRON)VERMELDING VERPLICHT"
        r"|OBOWIĄZKOWE PODANIE (?:ŹRÓDŁA|AUTORA)|OBLIGATORISK KREDITERING|KREDITERING PÅKREVD",
        (Code.MANDATORY_CREDIT,),
        plain=True,
    ),
    Phrase(
        "mandatory credit obligatoire obligatorio obbligatorio obrigatorio obrigatório",
        r"MANDATORY CREDIT(?:\s{0,3}:?\s{0,3}[-–]?\s{0,3}[\"“'‘][^\"”'’\n]{0,120}[\"”'’]"
        r"|: (?!PHOTO)(?=[^\W\d_])[^;.,()\n\"“*]{1,60}?"
        r"(?=\s*(?:[;.,()\n\"“*]|$| [-–—/]| (?:NO|NOT|EDITORIAL|FOR|MAGS)\b)))?"
        r"|CREDIT MANDATORY|MUST CREDIT|CR[ÉE]DIT OBLIGATOIRE|CR[ÉE]DITO (?:OBLIGATORIO|OBBLIGATORIO|OBRIGAT[ÓO]RIO)"
        r"|OBLIGATORIO (?:CITAR|MENCIONAR)(?: (?:LA|EL) (?:FUENTE|CR[ÉE]DITO))?",
        (Code.MANDATORY_CREDIT,),
    ),
    Phrase(
        "licensing sale sales resale resales",
        r"NO (?:LICENSING|(?:COMMERCIAL OR EDITORIAL |EDITORIAL |COMMERCIAL )?(?:RE-?)?SALES?) IN (?:THE )?"
        r"(?:[A-Z][A-Z.]{1,20}(?:,? AND |, | )){0,12}?[A-Z][A-Z.]{1,20}(?=\s*(?:[-–—;.)\]/*=]|$|\n| NO\b))"
        r"|NO COMMERCIAL OR EDITORIAL SALES IN [A-Z]+(?: KOREA)?",
        (Code.NO_SALES_IN_TERRITORY,),
    ),
    Phrase(
        "resale resales sale sales weiterverkauf weitergabe revente reventa rivendita revenda videresalg "
        "doorverkoop odsprzedaży",
        r"NO (?:THIRD PARTY SALES?|RE-?SALES?)|NOT FOR RE-?SALE|KEIN WEITERVERKAUF|KEINE WEITERGABE(?: AN DRITTE)?"
        r"|PAS DE REVENTE|REVENTE INTERDITE|PROHIBIDA (?:SU |LA )?REVENTA|SIN REVENTA"
        r"|(?:NO|VIETATA LA) RIVENDITA|PROIBIDA (?:A )?REVENDA|REVENDA PROIBIDA|IKKE (?:FOR )?VIDERESALG"
        r"|(?:GEEN|NIET VOOR) DOORVERKOOP|ZAKAZ ODSPRZEDAŻY",
        (Code.NO_RESALES,),
    ),
    Phrase(
        "sale",
        r"NOT FOR SALE FOR MARKETING OR ADVERTISING(?: CAMPAIGNS?)?",
        (Code.NO_MARKETING, Code.NO_ADVERTISING),
    ),
    Phrase(
        "sale sales salesout verkauf vente ventes venta ventas vendita venda salg verkoop sprzedaży",
        r"NO SALES?|NOT FOR SALES?|SALES\s?OUT|KEIN VERKAUF|PAS DE VENTES?|VENTE INTERDITE|(?:NO|SIN) VENTAS?"
        r"|PROHIBIDA (?:SU |LA )?VENTA|(?:NO|VIETATA LA) VENDITA|PROIBIDA (?:A )?VENDA|VENDA PROIBIDA"
        r"|IKKE FOR SALG|NIET VOOR VERKOOP|ZAKAZ SPRZEDAŻY",
        (Code.NO_SALES,),
    ),
    Phrase(
        "archive archives archiving archival archivierung archivieren archivage archivar archivo archivos "
        "archivio archiviazione arquivar arquivo arkiv arkivering arkiveres arkivbruk archief archiveren "
        "archiwizacji",
        r"NO ARCHIV(?:ES?|ING|AL)(?: USE)?|NOT FOR ARCHIV(?:ES?|AL USE)|KEINE ARCHIVIERUNG|NICHT ARCHIVIEREN"
        r"|PAS D['’]ARCHIV(?:E|AGE)S?|ARCHIVAGE INTERDIT|NO ARCHIVAR|SIN ARCHIVOS?|(?:NO ARCHIVIO"
        r"|VIETATA L['’]ARCHIVIAZIONE)|PROIBIDO ARQUIVAR|SEM ARQUIVO|IKKE (?:FOR )?ARKIV\w{0,6}"
        r"|GEEN ARCHIEF|NIET ARCHIVEREN|ZAKAZ ARCHIWIZACJI",
        (Code.NO_ARCHIVES,),
    ),
    Phrase(
        "commercial kommerzielle commerciale comercial kommersiell commercieel komercyjnego",
        r"(?:NO|NOT FOR) COMMERCIAL USE"
        r"(?: WITHOUT (?:THE )?(?:PRIOR )?(?:WRITTEN )?CONSENT(?: (?:FROM|OF) (?:THE )?RIGHTS HOLDERS?)?)?"
        r"|KEINE KOMMERZIELLE (?:NUTZUNG|VERWENDUNG)|PAS D['’](?:USAGE|UTILISATION) COMMERCIALE?"
        r"|(?:PROHIBIDO (?:SU |EL )?|NO |SIN )USO COMERCIAL|(?:NO|VIETATO L['’])\s?USO COMMERCIALE"
        r"|PROIBIDO (?:O )?USO COMERCIAL|IKKE (?:TIL )?KOMMERSIELL BRUK"
        r"|(?:GEEN|NIET VOOR) COMMERCIEEL GEBRUIK|ZAKAZ UŻYTKU KOMERCYJNEGO",
        (Code.NO_COMMERCIAL_USE,),
    ),
    Phrase("marketing", r"NO MARKETING(?: CAMPAIGNS?)?", (Code.NO_MARKETING,)),
    Phrase(
        "advertising werbung werbenutzung werbliche publicité publicite publicidad publicitario pubblicità "
        "pubblicita publicidade reklame reclame reklamy",
        r"NO ADVERTISING(?: CAMPAIGNS?| USE)?|NOT FOR ADVERTISING(?: USE)?|KEINE (?:WERBUNG|WERBENUTZUNG"
        r"|WERBLICHE NUTZUNG)|PAS DE PUBLICIT[ÉE]|(?:NO|SIN) (?:USO )?PUBLICI(?:DAD|TARIO)|NO PUBBLICIT[AÀ]"
        r"|SEM PUBLICIDADE|IKKE (?:TIL )?REKLAME|GEEN RECLAME|ZAKAZ REKLAMY",
        (Code.NO_ADVERTISING,),
    ),
    Phrase(
        "clients",
        r"(?:THIS (?:PICTURE|IMAGE) IS )?DISTRIBUTED(?: EXACTLY AS RECEIVED BY \w+,)? AS A SERVICE TO CLIENTS",
        (Code.SERVICE_TO_CLIENTS,),
    ),
    Phrase("obscure", r"(?:DO|MUST) NOT OBSCURE (?:THE )?LOGOS?", (Code.LOGO_NOT_OBSCURED,)),
    Phrase(
        "crop cropping crops alteration alterations altering manipulation manipulations alter beschneiden",
        r"(?:NO|DO NOT) CROP(?:PING|S)?|NO (?:ALTERATIONS?|ALTERING|MANIPULATIONS?)|DO NOT ALTER|NICHT BESCHNEIDEN",
        (Code.NO_ALTERATION,),
    ),
    Phrase("mobile", r"NO MOBILE(?: (?:USE|SALES|PHONES?))?", (Code.MOBILE_OUT,)),
    Phrase("internet online", r"NO (?:INTERNET|ONLINE)(?: (?:USE|SALES))?", (Code.INTERNET_OUT,)),
    Phrase(
        "magazine magazines mags tabloid tabloids",
        r"NO (?:MAGAZINES?|MAGS|TABLOIDS?)(?: (?:USE|SALES))?",
        (Code.MAGAZINES_OUT,),
    ),
    Phrase("tv television", r"NO (?:TV|TELEVISION)(?: (?:USE|SALES))?", (Code.TELEVISION_OUT,)),
    Phrase("book books", r"NO BOOKS?(?: (?:USE|SALES))?", (Code.BOOKS_OUT,)),
    Phrase(
        "time einmalige einmaligen unique solo eenmalig jednorazowe engangsbruk",
        r"(?:FOR )?ONE(?: |-)TIME (?:EDITORIAL )?USE(?: ONLY)?|(?:NUR )?(?:ZUR )?EINMALIGEN? (?:VERWENDUNG|NUTZUNG)"
        r"|USAGE UNIQUE|(?:PARA )?UN SOLO USO|(?:UITSLUITEND )?EENMALIG GEBRUIK|JEDNORAZOWE UŻYCIE"
        r"|(?:KUN )?(?:TIL )?ENGANGSBRUK",
        (Code.ONE_TIME_USE,),
    ),
    Phrase(
        "restricted",
        r"RESTRICTED TO (?!EDITORIAL)(?=[A-Z])[^.\n=]{3,80}",
        (Code.LIMITED_PURPOSE,),
    ),
    Phrase("restrictions", r"(?:USE )?SUBJECT TO RESTRICTIONS", (Code.SUBJECT_TO_RESTRICTIONS,), plain=True),
    Phrase("reviewed", r"REVIEWED BY (?:THE )?(?=[A-Z])[^.\n=]{3,60}", (Code.REVIEWED_BEFORE_RELEASE,)),
    Phrase(
        "use used usage publication archiving valid free licensed licenced expires expiry delete deleted",
        r"(?:NO[TN]? (?:TO BE USED|FOR (?:PUBLICATION|USE))|NO (?:USE|USAGE|ARCHIVING)|DO NOT USE)"
        r" (?:AFTER|BEYOND|LATER THAN)"
        r"|(?<!NOT\s)(?<!NO\s)(?<!NOT\sFOR\s)(?:(?:FREE |EDITORIAL )?USE|USAGE|FOR USE|(?:MAY|CAN|MUST|TO) BE USED"
        r"|VALID|FREE|LICEN[SC]ED)(?: ONLY)?"
        r" (?:WITHIN|UNTIL|TILL|THROUGH|UP TO|FOR|BY)"
        r"|EXPIR(?:ES|Y)(?: DATE)?(?: ON| AFTER| IN)?:?|(?:MUST BE )?DELETED? (?:AFTER|BY|WITHIN)",
        (Code.LIMITED_TIME,),
        timed=True,
    ),
    Phrase(
        "nutzung nutzbar verwendung verwendbar honorarfrei kostenfrei nach utilisation utilisable utiliser "
        "usage uso usar utilizar utilización utilizacion utilização utilizzo utilizzabile utilizzare gebruik "
        "gebruiken gebruikt bruk brukes wykorzystanie użycie użytek użycia użytku",
        r"(?:NUTZUNG|NUTZBAR|VERWENDUNG|VERWENDBAR|(?:HONORAR|KOSTEN)FREI)(?: \w{1,14}){0,2}?"
        r" (?:BIS(?: EINSCHLIESSLICH)?|INNERHALB VON|BINNEN|FÜR)"
        r"|(?:NUTZUNG |VERWENDUNG |NICHT VERWENDEN )?NICHT NACH"
        r"|(?:PAS D['’]UTILISATION|NE PAS UTILISER|NON UTILISABLE) (?:APRÈS|AU-DELÀ(?: DE)?)"
        r"|(?:UTILISATION|UTILISABLE|USAGE)(?: \w{1,14}){0,2}? (?:JUSQU['’]AU?|PENDANT|DANS LES|LIMITÉE? À)"
        r"|(?:NO )?(?:USO|USAR|UTILIZAR|UTILIZACI[ÓO]N|UTILIZAÇÃO)(?: \w{1,14}){0,2}?"
        r" (?:HASTA|DURANTE|DENTRO DE|DESPUÉS DE|AT[ÉE]|APÓS|DEPOIS DE|POR)"
        r"|(?:NON )?(?:USO|UTILIZZO|UTILIZZABILE|UTILIZZARE)(?: \w{1,14}){0,2}? (?:FINO AL?|ENTRO|NON OLTRE|DOPO|PER)"
        r"|(?:NIET )?(?:TE )?GEBRUIK(?:EN|T)?(?: \w{1,14}){0,2}? (?:TOT(?: EN MET)?|BINNEN|GEDURENDE|NA)"
        r"|(?:IKKE )?(?:BRUK|BRUKES)(?: \w{1,14}){0,2}? (?:TIL(?: OG MED)?|INNEN|ETTER|I)"
        r"|(?:WYKORZYSTANIE|UŻYCIE|UŻYTEK|UŻYCIA|UŻYTKU)(?: \w{1,14}){0,2}? (?:DO|PRZEZ|W CIĄGU|PO)",
        (Code.LIMITED_TIME,),
        timed=True,
    ),
)

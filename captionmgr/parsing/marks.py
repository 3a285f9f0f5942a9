"""The marks that a wire puts on a picture for its customers' desks: corrected, sent again, killed, graphic.

A mark is printed in capitals, or as a note of its own at the beginning, after the credit or in brackets; the same
word in a sentence ("she corrects exams", "a trade embargo") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from captionmgr.model.reading import Found, Span
from captionmgr.parsing.embargo import find_embargo
from captionmgr.parsing.notes import begins_note, quoted, shouted
from captionmgr.parsing.words import words_of

_WHAT = (
    r"(?:(?:[Tt]he|THE|[Tt]o|IN|[Ii]n)\s+)?(?i:by-?line|caption|credit|date|dateline|spelling|name|location|slug|transref|id|title|age|city|state"
    r"|country|year|day|source|identification|score|object\s+name|first|last|surname|number|position|team|event|photographer)"
)
"""What a correction or an addition is made to."""

_REST = r"(?:,?\s+(?!AP\b|REUTERS\b|NO\b|MANDATORY\b)[A-Z0-9][A-Z0-9.'’/-]*(?![a-z])){0,14}"
"""The words in capitals that go on: "CORRECTS NAME OF THE MAYOR"."""

_EDITORS = (
    r"(?:ATTENTION(?:\s+EDITORS?)?|EDITOR['’]?S?['’]?\s+NOTE|WARNING|ACHTUNG|WARNUNG|ATENCI[ÓO]N|AVISO|ADVERTENCIA"
    r"|AVERTISSEMENT|ATTENZIONE|ATENÇÃO|ADVARSEL|LET\s+OP|WAARSCHUWING|UWAGA)"
)
_GRAPHIC = (
    r"(?:(?:EXTREMELY\s+|VERY\s+)?GRAPHIC\s+(?:WARNING|(?:CONTENT|IMAGES?|PICTURES?|PHOTOS?|MATERIAL)(?:\s+WARNING)?)"
    r"|(?:SENSITIVE|DISTURBING|EXPLICIT)\s+(?:CONTENT|IMAGES?|MATERIAL)"
    r"|VIEWER\s+DISCRETION(?:\s+(?:IS\s+)?ADVISED)?|VISUAL\s+COVERAGE\s+OF\s+SCENES\s+OF\s+(?:INJURY\s+OR\s+)?DEATH"
    r"|(?:DRASTISCHER?|VERSTÖRENDER?|GRAUSAMER?)\s+(?:INHALTE?|BILD(?:ER)?|DARSTELLUNG(?:EN)?|AUFNAHMEN?)"
    r"|CONTENU\s+(?:SENSIBLE|CHOQUANT|EXPLICITE|VIOLENT)|IMAGES?\s+(?:CHOQUANTES?|SENSIBLES?|VIOLENTES?|EXPLICITES?)"
    r"|CONTENIDO\s+(?:GR[ÁA]FICO|SENSIBLE|EXPL[ÍI]CITO)|IM[ÁA]GEN(?:ES)?\s+(?:SENSIBLES?|EXPL[ÍI]CITAS?|FUERTES?)"
    r"|CONTENUT[OI]\s+(?:SENSIBIL[EI]|ESPLICIT[OI]|FORT[EI])|IMMAGIN[EI]\s+(?:FORT[EI]|SENSIBIL[EI]|CRUD[AE])"
    r"|CONTEÚDO\s+(?:GRÁFICO|SENS[ÍI]VEL|EXPLÍCITO)|IMAG(?:EM|ENS)\s+(?:FORTES?|SENSÍVE(?:L|IS))"
    r"|STERKE?\s+(?:BILDER?|INNHOLD|SCENER)|STERKT\s+INNHOLD|SCHOKKENDE?\s+BEELD(?:EN)?|GEVOELIGE?\s+BEELDEN"
    r"|DRASTYCZN[EA]\s+(?:ZDJĘCI[EA]|TREŚCI|SCENY))"
)


@dataclass(frozen=True, slots=True)
class _Mark:
    """One kind of mark.

    Attributes:
        field: name of the flag.
        keys: words in small letters; one of them is in every text that holds the mark.
        loud: pattern of what counts in capitals, wherever it stands by itself.
        noted: pattern of what counts, in the case given, at the beginning of a note.
    """

    field: str
    keys: str
    loud: str
    noted: str


_MARKS = (
    _Mark(
        "correction",
        "corrects correcting corrected correction correx korrektur korrigiert korrigierte berichtigung corrige corrige"
        " corrección correccion corregido corregida corrigé rectificatif correzione corregge corretto correção correcao"
        " corrigido korreksjon korrigert rettelse correctie gecorrigeerd korekta sprostowanie refile erroneous",
        rf"(?:CORRECTS|CORRECTING|CORRECTED){_REST}|CORRECTION|CORREX|REFILE(?:\s*[-–—]\s*CORRECTING{_REST})?|KORREKTUR"
        r"|BERICHTIGUNG|KORRIGIERTE?\s+FASSUNG|CORRIGE|CORRECCI[ÓO]N|RECTIFICATIF|CORREZIONE|CORREGGE|CORREÇÃO"
        r"|CORRIGIDO|KORREKSJON|RETTELSE|CORRECTIE|KOREKTA|SPROSTOWANIE",
        rf"Correct(?:s|ing|ed)\s+{_WHAT}|Correct(?:ed\s+version|ion)(?=\s*[:–—-])|The\s+erroneous\s+mentions?"
        r"|(?:Korrektur|Berichtigung|Corrige|Correcci[óo]n|Rectificatif|Correzione|Correção|Korreksjon|Rettelse|Correctie"
        r"|Korekta|Sprostowanie|Korrigierte\s+Fassung)(?=\s*[:–—-])",
    ),
    _Mark(
        "addition",
        "adds adding addition add ergänzung ergänzt añade adición ajout ajoute aggiunge aggiunta acrescenta"
        " adição tillegg aanvulling toevoeging uzupełnienie",
        rf"(?:ADDS|ADDING|ADD)\s+{_WHAT}{_REST}|ADDS(?=\s*[:–—-])|ADDS(?:\s+[A-Z]+){{1,14}}(?=\s*[:–—.)\n-])|ADDITION"
        r"|ERGÄNZUNG|ERGÄNZT|AÑADE|ADICIÓN|AJOUT|AJOUTE|AGGIUNGE|AGGIUNTA|ACRESCENTA|ADIÇÃO|TILLEGG|AANVULLING"
        r"|TOEVOEGING|UZUPEŁNIENIE",
        rf"Add(?:s|ing)\s+{_WHAT}|(?:Addition|Ergänzung|Adición|Ajout|Aggiunta|Adição|Tillegg|Aanvulling|Uzupełnienie)"
        r"(?=\s*[:–—-])",
    ),
    _Mark(
        "recrop",
        "recrop crop cropped recropped beschnitt ausschnitt recadrage recadrée reencuadre encuadre",
        r"RE-?CROP(?:PED)?|(?:ALTERNATIVE|ALTERNATE|DIFFERENT|NEW|TIGHTER|WIDER)\s+CROP|NEUER\s+(?:BESCHNITT|AUSSCHNITT)"
        r"|RECADRAGE|REENCUADRE|NUEVO\s+ENCUADRE",
        r"Re-?transmi(?:ssion|tted)\s+with\s+(?:an?\s+)?(?:new|different|alternat(?:e|ive))\s+crop"
        r"|(?:Re-?crop(?:ped)?|(?:Alternative|Alternate|Different|New|Tighter|Wider)\s+crop|Neuer\s+(?:Beschnitt|Ausschnitt)"
        r"|Recadrage|Reencuadre)(?=\s*(?:[.:;)\]\n–—-]|version|of\b|\Z))",
    ),
    _Mark(
        "retransmission",
        "retransmission retransmitted retransmitting resend resending resent repeat repeating"
        " wiederholung retransmisión retransmision retransmite repetición ritrasmissione ritrasmessa retransmissão"
        " retransmitida gjentagelse herhaling ponownie",
        r"RE-?TRANSMI(?:SSION|TTED|TTING|TS)|RE-?SEND(?:ING)?|RE-?SENT|(?:QUALITY\s+)?REPEAT(?:ING)?|WIEDERHOLUNG"
        r"|RETRANSMISI[ÓO]N|RETRANSMITE|REPETICIÓN|RITRASMISSIONE|RITRASMESSA|RETRANSMISSÃO|GJENTAGELSE|HERHALING",
        r"(?:Re-?transmi(?:ssion|tted|tting)|Re-?sen(?:d|ding|t)|Repeat(?:ing)?|Wiederholung|Retransmisi[óo]n|Ritrasmissione"
        r"|Retransmissão|Herhaling|Gjentagelse)(?=\s*(?:[:)\]–—-]|with\b|of\b|\Z))",
    ),
    _Mark(
        "kill",
        "kill withdrawn withdraw eliminate elimination eliminated rückzug zurückgezogen zurückziehen anulación"
        " anulada anular annulation annulée annuler annullamento annullata anulação anulada trekkes ingetrokken"
        " wycofane wycofano anulowane",
        r"(?:MANDATORY|PHOTO|PICTURE|PLEASE|IMAGE)\s+KILL(?:\s+(?:NOTICE|THIS\s+(?:PHOTO|IMAGE|PICTURE)))?"
        r"|KILL(?=\s*[:–—-])|KILL\s+(?:NOTICE|NOTIFICATION|ADVISORY|PHOTO|THIS\s+(?:PHOTO|IMAGE|PICTURE))"
        r"|(?:(?:PHOTO|IMAGE|PICTURE)\s+)?(?:HAS\s+BEEN\s+|IS\s+)?WITHDRAWN|PLEASE\s+WITHDRAW"
        r"|(?:PHOTO\s+|PLEASE\s+|MANDATORY\s+)?ELIMINAT(?:E|ED|ION)|RÜCKZUG|(?:BILD\s+)?ZURÜCKGEZOGEN|BITTE\s+ZURÜCKZIEHEN"
        r"|ANULACI[ÓO]N|ANULADA|ANULAR|ANNULATION|ANNULÉE|ANNULER|ANNULLAMENTO|ANNULLATA|ANULAÇÃO|TREKKES\s+TILBAKE"
        r"|INGETROKKEN|WYCOFAN[EO]|ANULOWANE",
        r"(?:Mandatory|Photo|Picture|Please)\s+[Kk]ill\b|Kill\s+(?:notice|notification|advisory)"
        r"|(?:Withdrawn|Elimination|Rückzug|Zurückgezogen|Anulación|Annulation|Annullamento|Anulação|Ingetrokken|Wycofane)"
        r"(?=\s*[:–—-])|Please\s+(?:withdraw|eliminate)\b",
    ),
    _Mark(
        "graphic_content",
        "graphic sensitive disturbing explicit discretion visual drastische drastischer verstörende verstörender"
        " grausame grausamer contenu contenido contenuto contenuti conteúdo choquante choquantes sensible sensibles"
        " violente violentes explicite explicites explícita explícitas explicita explicitas fuerte fuertes forte forti"
        " fortes sensibile sensibili sensível sensíveis cruda crude sterke sterkt schokkende gevoelige"
        " drastyczne drastyczna",
        rf"{_EDITORS}\s{{0,3}}[-–—:,]{{0,3}}\s{{0,3}}(?:GRAPHIC(?:\s+CONTENT)?|(?:[A-Z]+\s+){{0,4}}{_GRAPHIC})|{_GRAPHIC}",
        rf"(?i:{_EDITORS}\s{{0,3}}[-–—:,]{{1,3}}\s{{0,3}}(?:[^\W\d_]+\s+){{0,4}}{_GRAPHIC})"
        rf"|(?=[A-ZÀ-Þ])(?i:{_GRAPHIC})(?=\s*(?:[.:;)!\]\n–—-]|\Z))",
    ),
)


def find_marks(text: str, prose: Span) -> Iterator[Found]:
    """The marks of a caption, as flags named ``correction``, ``addition``, ``recrop``, ``retransmission``, ``kill`` and
    ``graphic_content``, each with its words; and ``embargo`` with its time (`parsing.embargo`).

    Args:
        text: the caption.
        prose: its own sentences; a word in capitals within them must not be part of a sentence in capitals.
    """
    words = words_of(text)
    keys = _by_key()
    for row in sorted({row for word in words & keys.keys() for row in keys[word]}):
        end = 0
        for match in _patterns()[row].finditer(text):
            if match.start() >= end and _stands_out(text, prose, match):
                end = match.start() + len(match.group().rstrip())
                yield Found(_MARKS[row].field, True, Span(match.start(), end), "mark")
    yield from find_embargo(text)


def _stands_out(text: str, prose: Span, match: re.Match[str]) -> bool:
    """Whether the words are a note rather than a part of a sentence or of what a placard says."""
    if quoted(text, match.start()):
        return False
    if begins_note(text, match.start()):
        return True
    inside = prose.start < match.start() < prose.end
    return match.lastgroup == "loud" and not (inside and shouted(text, match.start()))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<![\w-])(?:(?P<loud>{one.loud})|(?:{one.noted}))(?!\w)") for one in _MARKS)


@cache
def _by_key() -> dict[str, tuple[int, ...]]:
    rows: dict[str, tuple[int, ...]] = {}
    for row, one in enumerate(_MARKS):
        for key in one.keys.split():
            rows[key] = (*rows.get(key, ()), row)
    return rows

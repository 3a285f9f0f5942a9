"""What a notice names pictures by: labelled values, and what shows by its form alone (file names, numbers)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from captionmgr.model.notice import Reference, ReferenceKind
from captionmgr.model.reading import Span
from captionmgr.parsing.dates import find_dates

CAPTION, NEW_CAPTION, REASON = "caption", "new_caption", "reason"
"""Labels of what is no reference."""
_LABELS = {
    NEW_CAPTION: r"(?:corrected|new|revised|updated)\s(?:full\s)?(?:caption|version)(?:\s(?:follows|reads))?"
    r"|(?:the\s)?(?:full\s)?caption\sshould\s(?:have\s)?read|korrigierte(?:r)?\s(?:bildtext|fassung)|légende\scorrigée",
    CAPTION: r"(?:original\s|old\s|previous\s|erroneous\s)?(?:caption|description)|bildtext|bildunterschrift|légende",
    REASON: r"reason(?:\sfor\s(?:the\s)?(?:kill|withdrawal|removal|correction))?|grund|begründung|motif|raison|motivo",
    ReferenceKind.TRANSMISSION: r"(?:original\s)?trans(?:mission)?\.?\s?ref(?:erence)?s?|trans\.?\s?refs?|job\sid"
    r"|(?:image|photo|picture|asset|item|editorial|content|object|unique|doc(?:ument)?|getty|epa|dpa|afp|pa|bild)[\s-]?"
    r"(?:ids?|no|nos|nr|number|numbers|nummer|#)|ref(?:erence)?s?|ids?|otr|usn",
    ReferenceKind.FILE: r"(?:original\s)?file\s?(?:names?|s)?|dateiname|datei|fichier|nom\sdu\sfichier",
    ReferenceKind.OBJECT_NAME: r"object\s?name|titles?|objektname|titre",
    ReferenceKind.SLUG: r"slug(?:line)?s?|stichwort|mot[\s-]clé",
    ReferenceKind.DATE: r"(?:date(?:\s(?:created|taken|shot))?|shot\son|taken\son|aufnahmedatum|datum|date\sde\sprise)",
    ReferenceKind.CREATOR: r"photographers?|by-?lines?|creators?|photo\sby|fotograf(?:in)?|photographe",
    ReferenceKind.PLACE: r"city|location|place|dateline|ort|aufnahmeort|lieu|ville",
}
_NUMBERED = (
    r"(?:bild|image|photo|picture|asset|item|editorial|dpa|afp|epa)[\s-](?:ids?|no\.?|nr\.?|number|nummer)"
    r"|trans(?:\s|mission\s)?ref"
)
"""Labels behind which a number may stand without a colon."""
_GROUPS = {str(name).replace("-", "_"): str(name) for name in _LABELS} | {"bare": ReferenceKind.TRANSMISSION.value}
_LABEL = re.compile(
    r"(?i)(?<![\w/])(?:"
    + "|".join(f"(?P<{group}>{words})" for group, words in zip(_GROUPS, _LABELS.values(), strict=False))
    + r")\s?(?:no\.?|nos\.?|nr\.?|#|\(s\))?\s?[:=#]\s{0,3}"
    + rf"|(?<![\w/])(?P<bare>{_NUMBERED})\s(?=[a-z]{{0,8}}\d)"
)
_VALUES = re.compile(r"\s{0,3}(?:[,;|]|\s/\s|\band\b|\bund\b|\bet\b|\by\b)\s{0,3}|\s+")
_NAMES = re.compile(r"\s{0,3}(?:[;,|]|\band\b|\bund\b|\bet\b)\s{0,3}")
_WORD = re.compile(r"\S+")
_AROUND = "()[]{}<>.,;:!?*\"'“”‘’«»„–—-"
_FILE = re.compile(r"(?i)[^\\/:*?\"<>|]+\.(?:jpe?g|jpe|tiff?|png|hei[cf]|avif|webp|psd|dng|nef|cr[23]|arw|raf)")
_CODE = re.compile(r"(?:[a-z]{2,4}(?=\d))?[A-Z0-9][A-Z0-9_.-]*")
_LABELLED_CODE = re.compile(r"[\w.:#/-]*\d[\w.:#/-]*|[A-Z][A-Z_-]{4,}")
_PA = re.compile(r"\d\.\d{7,9}")
_SHORTEST_CODE = 3
_FIGURES_OF_A_CODE = 3
_FIGURES_ALONE = 7
_LONGEST = 128


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value behind its label: ``name`` is a `ReferenceKind`'s, or one of the labels above."""

    name: str
    span: Span


def labelled(text: str) -> tuple[Labelled, ...]:
    """The labelled values of a notice: each up to the next label of its line or the line's end, a caption to the
    next empty line."""
    found = []
    nearest = nearest_line = len(text)  # where the next label begins, and the next that begins a line
    for label in reversed(list(_LABEL.finditer(text))):
        kind = _GROUPS[label.lastgroup or REASON]
        several = kind in (CAPTION, NEW_CAPTION, REASON)
        stop = nearest_line if several else nearest
        at = text.find("\n\n" if several else "\n", label.end(), stop)
        found.append(Labelled(kind, _trimmed(text, label.end(), stop if at < 0 else at)))
        nearest = label.start()
        if not text[max(0, nearest - 1) : nearest].strip(" \t"):
            nearest_line = nearest
    return tuple(one for one in reversed(found) if one.span.start < one.span.end)


def references(text: str, labels: tuple[Labelled, ...]) -> tuple[Reference, ...]:
    """All references of a notice in their order, each once; what a label names comes before what its form says."""
    found = [one for label in labels for one in _of_label(text, label)]
    covered = [one.span for one in found if one.kind in (ReferenceKind.TRANSMISSION, ReferenceKind.FILE)]
    taken = {at for span in covered for at in range(span.start, span.end)}
    found += [one for one in _by_form(text) if one.span.start not in taken]
    once: dict[tuple[ReferenceKind, str], Reference] = {}
    for one in sorted(found, key=lambda one: (not one.labelled, one.span)):
        once.setdefault((one.kind, one.value.casefold()), one)
    return tuple(sorted(once.values(), key=lambda one: one.span))


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip(" \t\r\n;,|")))


def _of_label(text: str, label: Labelled) -> Iterator[Reference]:
    words = label.span.of(text)
    match label.name:
        case ReferenceKind.TRANSMISSION:
            yield from _codes(words, label.span.start)
        case ReferenceKind.FILE:
            yield from _files(words, label.span.start)
        case ReferenceKind.DATE:
            yield from _dates(words, label.span.start)
        case ReferenceKind.CREATOR:
            for name, span in _parts(_NAMES, words, label.span.start):
                yield Reference(ReferenceKind.CREATOR, name.split("/")[0].strip(" ./"), span, labelled=True)
        case ReferenceKind.OBJECT_NAME | ReferenceKind.SLUG | ReferenceKind.PLACE:
            value = words.strip(_AROUND + " ")
            if value and len(value) <= _LONGEST:
                yield Reference(ReferenceKind(label.name), value, label.span, labelled=True)


def _parts(between: re.Pattern[str], words: str, offset: int) -> Iterator[tuple[str, Span]]:
    start = 0
    for match in (*between.finditer(words), None):
        end = match.start() if match else len(words)
        part = words[start:end].strip(" .")
        if part and len(part) <= _LONGEST:
            yield part, Span(offset + start, offset + end)
        start = match.end() if match else end


def _codes(words: str, offset: int) -> Iterator[Reference]:
    """The numbers behind a label, up to the first word that is none."""
    for part, span in _parts(_VALUES, words, offset):
        value = part.strip(_AROUND)
        if len(value) < _SHORTEST_CODE or not _LABELLED_CODE.fullmatch(value):
            return
        yield Reference(ReferenceKind.TRANSMISSION, value, span, labelled=True)


def _files(words: str, offset: int) -> Iterator[Reference]:
    """File names behind a label; they may hold spaces."""
    for part, span in _parts(re.compile(r"\s*[,;|]\s*"), words, offset):
        value = part.strip("\"'“”()[]<> ")
        if _FILE.fullmatch(value):
            yield Reference(ReferenceKind.FILE, value, span, labelled=True)
        elif _CODE.fullmatch(value.upper()):
            yield Reference(ReferenceKind.TRANSMISSION, value, span, labelled=True)


def _dates(words: str, offset: int) -> Iterator[Reference]:
    for mention in find_dates(words):
        if mention.date:
            yield Reference(ReferenceKind.DATE, mention.date.iso, mention.span.shifted(offset), labelled=True)


def _by_form(text: str) -> Iterator[Reference]:
    for word in _WORD.finditer(text):
        if word.end() - word.start() > _LONGEST:
            continue
        printed = word.group()
        value = printed.strip(_AROUND)
        start = word.start() + printed.find(value)
        span = Span(start, start + len(value))
        if _FILE.fullmatch(value):
            yield Reference(ReferenceKind.FILE, value, span)
        elif _is_code(value):
            yield Reference(ReferenceKind.TRANSMISSION, value, span)


def _is_code(value: str) -> bool:
    """Whether a word can only be a number that an agency gives: letters with figures, or many figures."""
    if value.casefold().startswith("urn:") or _PA.fullmatch(value):
        return True
    figures = sum(map(str.isdigit, value))
    if figures < _FIGURES_OF_A_CODE or not _CODE.fullmatch(value):
        return False
    if value.isdigit():
        return figures >= _FIGURES_ALONE and not _is_day(value)
    return len(value) > 4 and any(map(str.isalpha, value)) and value[0] not in "_.-"


def _is_day(figures: str) -> bool:
    try:
        datetime.datetime.strptime(figures, "%Y%m%d")
    except ValueError:
        return False
    return True

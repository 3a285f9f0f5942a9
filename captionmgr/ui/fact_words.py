"""News facts of a caption in words: what a chip in the editor says, and a line beside a caption under import."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from captionmgr.model.dates import PartialDate
from captionmgr.model.problems import Problem
from captionmgr.model.reading import Found
from captionmgr.model.record import Record
from captionmgr.model.restrictions import RestrictionCode
from captionmgr.ui import wording

_QUOTED = 34
"""Characters of the caption's own words that a chip quotes."""

_MARKS = {
    "kill": "Killed by the agency",
    "graphic_content": "Graphic content",
    "correction": "Correction",
    "addition": "Addition",
    "recrop": "Recrop",
    "retransmission": "Retransmission",
    "pool": "Pool",
}
_CODES = {code: code.value.replace("-", " ").capitalize() for code in RestrictionCode} | {
    RestrictionCode.NO_SALES_IN_TERRITORY: "No sales in a territory",
    RestrictionCode.TERRITORY_OUT: "Not in a territory",
    RestrictionCode.OUTLET_OUT: "Not for an outlet",
    RestrictionCode.TELEVISION_OUT: "No television",
    RestrictionCode.MAGAZINES_OUT: "No magazines",
    RestrictionCode.NEWSPAPERS_OUT: "No newspapers",
    RestrictionCode.INTERNET_OUT: "No internet",
    RestrictionCode.RADIO_OUT: "No radio",
    RestrictionCode.MOBILE_OUT: "No mobile use",
    RestrictionCode.BOOKS_OUT: "No books",
    RestrictionCode.LOGO_NOT_OBSCURED: "Logo must be seen",
    RestrictionCode.ONE_TIME_USE: "One-time use",
    RestrictionCode.THIRD_PARTY: "From a third party",
}
_OF_SOMEBODY = (RestrictionCode.NO_SALES_IN_TERRITORY, RestrictionCode.TERRITORY_OUT, RestrictionCode.OUTLET_OUT)
"""What only the caption's own words make whole: they name the territory or the outlet."""
_TERMS = {
    "D": ("Use ends after a day", "Use ends after {count} days"),
    "M": ("Use ends after a month", "Use ends after {count} months"),
    "Y": ("Use ends after a year", "Use ends after {count} years"),
    "H": ("Use ends after an hour", "Use ends after {count} hours"),
}
"""A term of one unit and of several, by the unit of its ISO 8601 duration."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One news fact.

    Attributes:
        field: its name in `model.reading.Reading`.
        words: what is said of it, translated.
        found: where the caption says it, once or more often.
    """

    field: str
    words: str
    found: tuple[Found, ...]

    def evidence(self, received: str) -> str:
        """The caption's own words and the rule that read them, as rich text for a tooltip."""
        told = dict.fromkeys((wording.shortened(_flat(one.span.of(received))), one.rule) for one in self.found)
        rows = (_tr("“{words}” (read by the rule “{rule}”)").format(words=words, rule=rule) for words, rule in told)
        return f"<qt>{'<br>'.join(html.escape(row, quote=False) for row in rows)}</qt>"


def facts_of(record: Record) -> tuple[Fact, ...]:
    """The news facts of a record, those first that may keep its picture from going out; what says the same is one.

    That the time of a use is limited is said by when it ends.
    """
    gathered: dict[tuple[str, str], list[Found]] = {}
    ends = {one.span for one in record.found if one.field == "restriction_expiry"}
    for field, say in _SAYS.items():
        for one in record.found:
            words = say(record, one) if one.field == field else ""
            if words and not (one.value == RestrictionCode.LIMITED_TIME and one.span in ends):
                gathered.setdefault((field, words), []).append(one)
    return tuple(Fact(field, words, tuple(found)) for (field, words), found in gathered.items())


def notices(record: Record, problems: Iterable[Problem]) -> tuple[str, ...]:
    """What an editor must know of a caption before it is imported: killed, held back, graphic, in doubt.

    What is one of its problems is told there.
    """
    told = {one.field or one.kind for one in problems}
    wanted = [one for one in ("kill", "embargo", "graphic_content", "doubtful") if one not in told]
    return tuple(one.words for one in facts_of(record) if one.field in wanted)


def spoken() -> list[str]:
    """The words that stand in this module's tables."""
    return [*_MARKS.values(), *_CODES.values(), *(words for term in _TERMS.values() for words in term)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Facts", text)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _quoted(record: Record, one: Found) -> str:
    text = _flat(one.span.of(record.received))
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1].rstrip() + "…"


def _mark(record: Record, one: Found) -> str:
    return _tr(_MARKS[one.field])


def _doubtful(record: Record, one: Found) -> str:
    return _tr("In doubt: “{words}”").format(words=_quoted(record, one))


def _embargo(record: Record, one: Found) -> str:
    try:
        until = PartialDate.parse(str(one.value))
    except ValueError:
        return _tr("Embargo: “{words}”").format(words=_quoted(record, one))
    zone = {"": "", "Z": " UTC"}.get(until.zone, f" UTC{until.zone}")
    moment = f"{wording.date(until)}, {until.time}{zone}" if until.time else wording.date(until)
    return _tr("Embargo until {moment}").format(moment=moment)


def _impossible(record: Record, one: Found) -> str:
    return _tr("No such day: “{words}”").format(words=_quoted(record, one))


def _code(record: Record, one: Found) -> str:
    code = RestrictionCode(str(one.value))
    words = _tr(_CODES[code])
    return f"{words}: “{_quoted(record, one)}”" if code in _OF_SOMEBODY else words


def _expiry(record: Record, one: Found) -> str:
    value = str(one.value)
    if value.startswith("P"):
        count = int(value.strip("PTDMYH"))
        return _tr(_TERMS[value[-1]][count != 1]).format(count=wording.number(count))
    return _tr("Use ends {day}").format(day=wording.date(PartialDate.parse(value)))


def _released(record: Record, one: Found) -> str:
    return _tr("Released {day}").format(day=wording.date(PartialDate.parse(str(one.value))))


def _inferred(record: Record, one: Found) -> str:
    """A date that the caption does not say, while it is the record's."""
    if not one.inferred or record.date_created is None or record.date_created.iso != one.value:
        return ""
    day = wording.date(record.date_created)
    return _tr("Inferred: {day} from “{words}”").format(day=day, words=_quoted(record, one))


def _undated(record: Record, one: Found) -> str:
    """Words that name no whole date, while nobody gave one."""
    return "" if record.date_created else _tr("Date only as “{words}”").format(words=_quoted(record, one))


def _language(record: Record, one: Found) -> str:
    known = QLocale.codeToLanguage(str(one.value).split("-")[0])
    return str(one.value) if known is QLocale.Language.AnyLanguage else QLocale.languageToString(known)


_SAYS: dict[str, Callable[[Record, Found], str]] = {
    "kill": _mark,
    "embargo": _embargo,
    "graphic_content": _mark,
    "doubtful": _doubtful,
    "impossible_date": _impossible,
    **dict.fromkeys(("correction", "addition", "recrop", "retransmission", "pool"), _mark),
    "restriction_expiry": _expiry,
    "restriction_code": _code,
    "release_date": _released,
    "date_created": _inferred,
    "date_words": _undated,
    "language": _language,
}
"""What each fact says, in the order in which they are shown; nothing where there is nothing to say."""

"""Every sentence and name that comes out of the model, in the user's language.

The model holds English templates (`model.errors`, `model.problems`, `model.fields`); they are the source texts of the
translation, so the command line and the window say the same.
"""

from __future__ import annotations

import datetime
import json

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from captionmgr.model.dates import PartialDate
from captionmgr.model.errors import (
    Blocked,
    CaptionError,
    CheckFailed,
    EditorNeeded,
    NoImageAttached,
    NoteNeeded,
    RecordMissing,
    TargetExists,
)
from captionmgr.model.fields import DIGITAL_SOURCE_TYPES, EVERY_FIELD, FieldValue
from captionmgr.model.gate import Obstacle
from captionmgr.model.journal import Action
from captionmgr.model.matching import REASONS, Reason
from captionmgr.model.notice import NoticeKind
from captionmgr.model.policy import SENTENCES as POLICY
from captionmgr.model.problems import SENTENCES, Problem, Severity
from captionmgr.model.reading import LineKind
from captionmgr.model.record import MediaKind, Record
from captionmgr.model.verification import Aspect, Claim, Outcome, Polarity, Status
from captionmgr.model.views import View

STATUS = {
    Status.UNREVIEWED: ("○", "Unreviewed"),
    Status.IN_REVIEW: ("◐", "In review"),
    Status.VERIFIED: ("✓", "Verified"),
    Status.CANNOT_VERIFY: ("?", "Cannot verify"),
    Status.DISPUTED: ("✕", "Disputed"),
}
ASPECTS = {
    Aspect.PROVENANCE: "Provenance",
    Aspect.SOURCE: "Source",
    Aspect.DATE: "Date",
    Aspect.LOCATION: "Location",
    Aspect.MOTIVATION: "Motivation",
    Aspect.PERMISSION: "Permission",
}
OUTCOMES = {
    Outcome.PASSED: ("✓", "passed"),
    Outcome.FAILED: ("✕", "failed"),
    Outcome.OPEN: ("?", "open"),
    Outcome.NOT_APPLICABLE: ("–", "not applicable"),
}
NOTICES = {
    NoticeKind.KILL: "Kill: the picture may not be published",
    NoticeKind.WITHDRAWAL: "Withdrawal: the picture may not be published",
    NoticeKind.CORRECTION: "Correction of a caption",
    NoticeKind.ADDITION: "Addition to a caption",
    NoticeKind.EMBARGO: "Embargo",
    NoticeKind.ADVISORY: "Advisory",
    NoticeKind.NONE: "Nothing that is known is asked for here",
}
SEVERITY_GLYPHS = {Severity.WRONG: "✕", Severity.ATTENTION: "▲", Severity.NOTE: "i"}
VIEWS = {
    View.ALL: "All records",
    View.NEEDS_VERIFICATION: "Needs verification",
    View.CANNOT_VERIFY: "Cannot verify",
    View.DISPUTED: "Disputed",
    View.MISSING_CREDIT: "Missing credit",
    View.NO_IMAGE: "No image attached",
    View.READY: "Ready to export",
    View.EXPORTED: "Exported",
}
ACTIONS = {
    Action.IMPORT: "imported",
    Action.EDIT: "edited",
    Action.ATTACH: "image",
    Action.NEW_VERSION: "new version from the agency",
    Action.REREAD: "read again by the house rules",
    Action.CHECK: "checked",
    Action.SIGN_OFF: "signed off",
    Action.SECOND: "signed by a second person",
    Action.DISMISS: "problem dismissed",
    Action.OVERRIDE: "let past the gate",
    Action.HOLD: "held",
    Action.USAGE: "use noted",
    Action.NOTICE: "notice of the agency",
    Action.WITHDRAW: "withdrawn",
    Action.INSCRIBE: "written into the image",
    Action.RESTORE: "put back",
    Action.UNDO: "undone",
    Action.REDO: "done again",
}
KINDS = {
    MediaKind.PHOTO: "photo",
    MediaKind.VIDEO_FRAME: "video frame",
    MediaKind.SATELLITE: "satellite image",
    MediaKind.GRAPHIC: "graphic",
    MediaKind.COMBINATION: "combination",
}
LINES = {
    LineKind.CAPTION: "caption",
    LineKind.CREDIT: "credit",
    LineKind.TITLE: "title",
    LineKind.BYLINE: "byline",
    LineKind.DATELINE: "dateline",
    LineKind.STORY: "story",
    LineKind.COUNTER: "count",
    LineKind.NAVIGATION: "noise",
    LineKind.ADVERTISEMENT: "advert",
    LineKind.OTHER: "other",
}
SEVERITIES = {Severity.WRONG: "Wrong", Severity.ATTENTION: "Attention", Severity.NOTE: "Note"}
CLAIMS = {
    Polarity.VERIFIED: "{who} claims: verified",
    Polarity.CANNOT_BE_VERIFIED: "{who} says: cannot be verified",
}
STYLES = {"ap": "AP", "reuters": "Reuters", "afp": "AFP", "getty": "Getty", "house": "House"}
TRACKED = {
    "status": "Status",
    "image": "Image",
    "sign_off": "Sign-off",
    "received": "Caption as received",
    "checks": "Checks",
    "reopened": "Reopened by",
    "dismissed": "Problems dismissed",
    "overrides": "Past the gate",
    "not_before": "Held until",
    "usage": "Used",
    "notices": "Notices of the agency",
}

IN_WINDOW: dict[type[CaptionError], str] = {
    RecordMissing: "The record is no longer there: someone removed it. Refresh the list (F5).",
    EditorNeeded: "Who verifies must be named: enter your name.",
    NoteNeeded: "Write into the note what was checked, and how; it stays internal.",
    CheckFailed: "A check failed ({checks}), so it is not verified. Check it again, or sign it off as disputed.",
    Blocked: "It may not go out: {why} Mend that; or tick it in the export and give a reason.",
    NoImageAttached: "No image is attached. Select the record and attach one (Ctrl+I).",
    TargetExists: "{path} exists already and was not overwritten. Choose another folder, or tick “Replace”.",
}
"""Sentences for errors whose way out differs between window and command line."""

_QUOTED = 160
"""Characters of a text that a sentence quotes."""


def _tr(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def _locale() -> QLocale:
    """The user's locale; plain English where the system names none."""
    mine = QLocale()
    return QLocale(QLocale.Language.English) if mine.language() is QLocale.Language.C else mine


def sentence(error: CaptionError) -> str:
    """What happened and what to do, translated; where the way out leads through the window, that way."""
    return _tr("Errors", IN_WINDOW.get(type(error), error.sentence)).format(**error.data)


def problem(one: Problem) -> str:
    """A problem in one sentence, translated; its data may name a field's label, and quote a beginning."""
    data = {name: shortened(value) if isinstance(value, str) else value for name, value in one.data.items()}
    if isinstance(data.get("label"), str) and one.field:
        data["label"] = field_label(one.field)
    return _tr("Problems", SENTENCES[one.kind]).format(**data)


def repair(one: Problem) -> str:
    """How a problem can be repaired by one key; empty where only a person can."""
    if not one.repair:
        return ""
    values = (
        _tr("Problems", "{field} “{value}”").format(field=field_label(name), value=shown(value))
        for name, value in one.repair.items()
    )
    return _tr("Problems", "→ R: {repair}").format(repair=shortened(", ".join(values)))


def shortened(text: str) -> str:
    """A text for quoting in a line: its beginning, if it is long."""
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1].rstrip() + "…"


def severity(one: Severity) -> str:
    """The name of a severity."""
    return _tr("Problems", SEVERITIES[one])


def field_label(name: str) -> str:
    """A field's label; for what is tracked but no field, its plain name."""
    if name in EVERY_FIELD:
        return _tr("Fields", EVERY_FIELD[name].label)
    return _tr("Fields", TRACKED.get(name, name.replace("_", " ").capitalize()))


def status(one: Status) -> str:
    """A status as its pill shows it: glyph and word."""
    glyph, word = STATUS[one]
    return f"{glyph} {_tr('Status', word)}"


def aspect(one: Aspect) -> str:
    """The name of what is checked."""
    return _tr("Checks", ASPECTS[one])


def outcome(one: Outcome) -> str:
    """What a check came to: glyph and word."""
    return f"{OUTCOMES[one][0]} {outcome_word(one)}"


def outcome_word(one: Outcome) -> str:
    """What a check came to, in a word."""
    return _tr("Checks", OUTCOMES[one][1])


def questions(asked: tuple[str, ...]) -> tuple[str, ...]:
    """What to ask in a check, translated where it is as shipped."""
    return tuple(_tr("Checks", one) for one in asked)


def obstacle(one: Obstacle) -> str:
    """What keeps a picture from going out, in a sentence."""
    return _tr("Gate", POLICY[one.stop]).format(**one.data)


def notice_kind(one: NoticeKind) -> str:
    """What a notice asks."""
    return _tr("Notices", NOTICES[one])


def reason(one: Reason) -> str:
    """What speaks for an image, or against it, in a few words."""
    return _tr("Match", REASONS[one.kind]).format(words=one.words)


def view(one: View) -> str:
    """The name of a saved view."""
    return _tr("Views", VIEWS[one])


def action(one: Action) -> str:
    """What an edit did."""
    return _tr("History", ACTIONS[one])


def media_kind(one: MediaKind) -> str:
    """What kind of picture it is."""
    return _tr("Kinds", KINDS[one])


def line_kind(one: LineKind) -> str:
    """What a line of a pasted page is, as a short label."""
    return _tr("Lines", LINES[one])


def credit_style(name: str) -> str:
    """The name of a way to write credits, as `services.crediting.Written` has it."""
    return _tr("Credits", STYLES[name])


def source_type(term: str) -> str:
    """The name of a digital source type; the term itself where it is none of IPTC's."""
    return _tr("SourceTypes", DIGITAL_SOURCE_TYPES.get(term, term))


def shown(value: FieldValue) -> str:
    """A field's value in one text, several values with semicolons between."""
    return "; ".join(map(_structure, (value,) if isinstance(value, str) else value))


def _structure(text: str) -> str:
    """A structure, which is written as JSON, in words: "city: Homs, country name: Syria"; other text as it is."""
    if not text.startswith('{"'):
        return text
    try:
        parts = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return ", ".join(f"{name.replace('_', ' ')}: {_part(part)}" for name, part in parts.items())


def _part(part: object) -> str:
    if isinstance(part, dict):
        return f"({_structure(json.dumps(part, ensure_ascii=False))})"
    return ", ".join(map(_part, part)) if isinstance(part, list) else str(part)


def claim(one: Claim, provider: str) -> str:
    """Somebody's claim in short, with the claimant's name: "AP claims: verified"."""
    who = one.claimant or provider or _tr("Claims", "Caption")
    return _tr("Claims", CLAIMS[one.polarity]).format(who=who)


def claim_line(record: Record) -> str:
    """What stands under the status pill in the list: the claim, what is missing, or what is known of the origin."""
    if record.sign_off:
        return _tr("Claims", "by {name}").format(name=record.sign_off.by)
    if record.claims:
        return claim(record.claims[0], record.provider)
    if record.handout:
        return _tr("Claims", "▲ handout, no claim")
    if record.user_generated:
        return _tr("Claims", "▲ user material, no claim")
    return ""


def claimed(record: Record) -> str:
    """What a record says of its picture, in short: date, place, credit."""
    place = ", ".join(part for part in (record.city, record.country) if part)
    parts = (date(record.date_created), place, record.credit_line)
    return " · ".join(part for part in parts if part) or _tr("Claims", "nothing said of it")


def caption_and_credit(record: Record) -> str:
    """A record's caption with its credit, as text for others: the credit once, even where the caption ends in it."""
    caption = record.description.strip()
    return caption if record.credit_line in caption else f"{caption} ({record.credit_line})".strip()


def date(value: PartialDate | None) -> str:
    """A date for reading, as precise as it is known: "Wed 6 Nov 2013"."""
    if value is None:
        return ""
    locale = _locale()
    if value.day and value.month:
        return locale.toString(QDate(value.year, value.month, value.day), "ddd d MMM yyyy")
    if value.month:
        return locale.toString(QDate(value.year, value.month, 1), "MMM yyyy")
    return str(value.year)


def weekday(value: PartialDate) -> str:
    """The short weekday of a whole date in the user's language; empty for a partial one."""
    if not (value.day and value.month):
        return ""
    return _locale().toString(QDate(value.year, value.month, value.day), "ddd")


def moment(at: str) -> str:
    """A moment of the history in local time: the time alone if it was today, else with its day."""
    when = datetime.datetime.fromisoformat(at).astimezone()
    today = datetime.datetime.now(when.tzinfo).date()
    if when.date() == today:
        return when.strftime("%H:%M:%S")
    day = _locale().toString(QDate(when.year, when.month, when.day), "d MMM yyyy")
    return f"{day} {when:%H:%M}"


def number(value: int) -> str:
    """A count with the thousands separated as the user's language does."""
    return _locale().toString(value)

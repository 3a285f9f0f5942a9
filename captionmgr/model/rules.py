"""What contradicts what in a record: pure functions from a record, and what its image carries, to problems."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from captionmgr.model import clearance, persons_placed, whereabouts
from captionmgr.model.dates import PartialDate, weekday_agrees
from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.fields import EVERY_FIELD, FIELD, FIELDS, FieldValue, utf8_cut
from captionmgr.model.problems import Problem, Severity
from captionmgr.model.record import Record
from captionmgr.model.verification import Outcome, Polarity, Status

_NOWHERE = whereabouts.Known()
_MINOR = re.compile(
    r"\b(?:(?:[1-9]|1[0-7])[ -]?(?:year|month)s?[ -]old|(?:1[0-7]|[1-9])[ -]?jährige[nrs]?"
    r"|(?:school|newborn )?(?:child|boy|girl|baby|infant|toddler)(?:ren|s)?|babies|minors"
    r"|(?:Schul)?(?:Kind|Junge|Mädchen)(?:er|n)?|enfants?|niñ[oa]s?|bambin[ioae])\b",
    re.IGNORECASE,
)
"""Words for people under eighteen; they ask for a look, and decide nothing."""
_LONGEST = 20_000
"""Characters of a description that are looked through."""


def problems_of(
    record: Record,
    embedded: EmbeddedMetadata | None = None,
    *,
    now: datetime.datetime | None = None,
    place: whereabouts.Known = _NOWHERE,
) -> tuple[Problem, ...]:
    """All problems of a record, worst first.

    Args:
        record: the record.
        embedded: what its image carries, where it could be read.
        now: the present moment, with its zone; None asks nothing that a moment decides.
        place: what a gazetteer says of its place.
    """
    found = [*_dates(record), *_verification(record), *_completeness(record), *_limits(record)]
    found += clearance.problems(record, now)
    found += persons_placed.problems(record)
    found += whereabouts.problems(record, place, _position(embedded))
    if embedded:
        found += _against_image(record, embedded)
    return tuple(sorted(found, key=lambda problem: -problem.severity))


def _position(embedded: EmbeddedMetadata | None) -> str:
    carried = embedded.fields.get("gps") if embedded else None
    return carried.value if carried and isinstance(carried.value, str) else ""


def _found(record: Record, field: str) -> str:
    one = next((one for one in record.found if one.field == field), None)
    return str(one.value) if one else ""


def _dates(record: Record) -> Iterator[Problem]:
    says = _found(record, "weekday")
    if record.date_created and weekday_agrees(record.date_created, says) is False:
        data = {"date": record.date_created.iso, "is_really": record.date_created.weekday or "", "says": says}
        yield Problem("weekday", Severity.WRONG, "date_created", data)
    impossible = [str(one.value) for one in record.found if one.field == "impossible_date"]
    if impossible and "date_created" not in record.by_hand():
        for words in impossible:
            yield Problem("impossible_date", Severity.WRONG, "date_created", {"words": words})


def _verification(record: Record) -> Iterator[Problem]:
    if record.reopened:
        labels = (FIELD[name].label if name in FIELD else name for name in record.reopened)
        yield Problem("reopened", Severity.ATTENTION, "", {"fields": ", ".join(labels)})
    failed = [check.aspect.value for check in record.checks if check.outcome is Outcome.FAILED]
    if failed:
        yield Problem("check_failed", Severity.WRONG, "", {"checks": ", ".join(failed)})
    minor = _MINOR.search(record.description[:_LONGEST])
    if minor:
        yield Problem("minor", Severity.NOTE, "description", {"words": minor.group()})
    if record.status is Status.VERIFIED:
        return
    positive = any(claim.polarity is Polarity.VERIFIED for claim in record.claims)
    for claim in record.claims:
        if claim.polarity is Polarity.CANNOT_BE_VERIFIED:
            data = {"claimant": claim.claimant or record.provider or "The caption", "words": claim.words}
            yield Problem("claim_negative", Severity.ATTENTION, "", data)
    if not record.claims and record.user_generated:
        yield Problem("user_generated_unclaimed", Severity.ATTENTION)
    elif not record.claims and record.handout:
        yield Problem("handout_unclaimed", Severity.ATTENTION)
    doubtful = next((one for one in record.found if one.field == "doubtful"), None)
    if doubtful and not positive:
        yield Problem("doubtful", Severity.ATTENTION, "", {"words": doubtful.span.of(record.received)})


def _completeness(record: Record) -> Iterator[Problem]:
    if not record.credit_line:
        yield Problem("no_credit", Severity.WRONG, "credit_line")
    if record.image is None:
        yield Problem("no_image", Severity.NOTE)
    if not record.alt_text:
        yield Problem("no_alt_text", Severity.NOTE, "alt_text")


def _limits(record: Record) -> Iterator[Problem]:
    for field in FIELDS:
        value = record.value(field.name)
        for text in (value,) if isinstance(value, str) else value:
            size = len(text.encode("utf-8", "surrogatepass"))
            if field.limit and size > field.limit:
                data = {"label": field.label, "size": size, "limit": field.limit, "kept": utf8_cut(text, field.limit)}
                yield Problem("shortened", Severity.NOTE, field.name, data)


def _against_image(record: Record, embedded: EmbeddedMetadata) -> Iterator[Problem]:
    if record.image and record.image.sha256 != embedded.sha256:
        yield Problem("image_changed", Severity.ATTENTION)
    if record.date_created and embedded.camera_date:
        camera = PartialDate.parse(embedded.camera_date)
        day = PartialDate(record.date_created.year, record.date_created.month, record.date_created.day)
        if not day.contains(camera):
            data = {"camera": embedded.camera_date, "date": record.date_created.iso}
            repair = {"date_created": camera.iso[:10]}
            yield Problem("camera_date", Severity.ATTENTION, "date_created", data, repair)
    for name, carried in embedded.fields.items():
        label = EVERY_FIELD[name].label
        if not carried.agree:
            forms = ", ".join(f"{block} “{_shown(value)}”" for block, value in carried.forms.items())
            data = {"label": label, "forms": forms, "origin": carried.origin, "reason": carried.reason}
            yield Problem("blocks_disagree", Severity.ATTENTION, name, data)
        mine = record.value(name) if name in FIELD else ""
        if mine and name not in ("date_created", "description") and mine != carried.value:
            data = {"label": label, "origin": carried.origin, "value": _shown(carried.value)}
            yield Problem("embedded_disagrees", Severity.NOTE, name, data, {name: carried.value})


def _shown(value: FieldValue) -> str:
    return value if isinstance(value, str) else "; ".join(value)

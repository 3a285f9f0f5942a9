"""A reading under the flat field names of caption corpora, one JSON object a caption: for measuring the parser.

The names differ from the IPTC's: ``photographers`` is creator, ``people`` person_shown, ``country_iso2`` the
two-letter country code, ``verification_status`` and ``verification_note`` the claim's polarity and words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from captionmgr.model.dates import PartialDate, weekday_agrees
from captionmgr.model.fields import FIELD, Shape
from captionmgr.model.reading import Found, PageReading, Reading, Span
from captionmgr.model.record import MediaKind, Record
from captionmgr.model.verification import Claim, Polarity

_STATUS = {Polarity.VERIFIED: "verified", Polarity.CANNOT_BE_VERIFIED: "unverified_claimed"}
_SEVERAL = ("restriction", "restriction_code", "restriction_expiry", "impossible_date")
_FLAGS = (
    *("correction", "addition", "recrop", "retransmission", "kill", "graphic_content"),
    *("doubtful", "pool"),
)
_SAID_ONCE = ("language", "date_words", "release_date")
_SAID_OFTEN = ("embargo", "restriction_code", "restriction_expiry", "impossible_date")
_SAME_NAME = (
    *("provider", "source", "via", "credit_line", "sublocation", "city", "state", "country", "country_iso2"),
    *("release_date", "date_created"),
)


def flat_caption(reading: Reading) -> dict[str, object]:
    """One caption under flat names; what it does not say is None, an empty list or False."""
    flat: dict[str, object] = {name: reading.text_of(name) or None for name in _SAME_NAME}
    date = reading.first("date_created") or reading.first("date_words")
    claim = reading.claims[0] if reading.claims else None
    file_photo = reading.flag("file_photo")
    return flat | {
        "caption_text": reading.caption_text or None,
        "photographers": list(reading.all_of("creator")),
        "people": list(reading.all_of("person_shown")),
        "restrictions": list(reading.all_of("restriction")),
        "date_text": date.span.of(reading.text) if date else None,
        "file_date": flat["date_created"] if file_photo else None,
        "media_kind": reading.text_of("media_kind") or "photo",
        "is_file_photo": file_photo,
        "is_handout": reading.flag("handout"),
        "is_ugc": reading.flag("user_generated"),
        "verification_status": _STATUS[claim.polarity] if claim else "none",
        "verification_note": claim.words if claim else None,
    }


def flat_page(page: PageReading) -> dict[str, object]:
    """One page under flat names."""
    return {
        "captions": [caption.text for caption in page.captions],
        "titles": [caption.title or None for caption in page.captions],
        "byline": page.story.byline_printed or None,
        "dateline_city": page.story.dateline_city or None,
        "expected_count": page.expected_count,
    }


def page_json(page: PageReading) -> dict[str, object]:
    """A page with its evidence: the story, and of each record each value, its characters in ``text`` and its rule."""
    story = page.story
    told = {
        "headline": story.headline,
        "byline": list(story.byline),
        "dateline": {"city": story.dateline_city, "agency": story.dateline_agency},
        "text": story.text,
    }
    return {
        "text": page.text,
        "story": told if story.given else None,
        "expected_count": page.expected_count,
        "records": [_record_json(caption) for caption in page.captions],
        "lines": [
            {"kind": line.kind, "span": [line.span.start, line.span.end], "caption": line.caption}
            for line in page.lines
        ],
    }


def record_json(record: Record) -> dict[str, object]:
    """A stored record: its fields by name, its news facts, its verification, its image."""
    return {
        "id": record.id,
        "version": record.version,
        **record.values(),
        "provider": record.provider,
        "media_kind": record.media_kind,
        "file_photo": record.file_photo,
        "handout": record.handout,
        "user_generated": record.user_generated,
        "claims": [_claim_json(claim, Span(claim.start, claim.end)) for claim in record.claims],
        "status": record.status,
        "sign_off": asdict(record.sign_off) if record.sign_off else None,
        "reopened": list(record.reopened),
        "checks": [asdict(check) for check in record.checks],
        "dismissed": [asdict(one) for one in record.dismissed],
        "overrides": [asdict(one) for one in record.overrides],
        "not_before": record.not_before or None,
        "usage": [asdict(one) for one in record.usage],
        "image": asdict(record.image) if record.image else None,
        "facts": facts(record.found, record.date_created),
        "by_hand": sorted(record.by_hand()),
        "received": record.received,
        "evidence": [_found_json(one, record.received, one.span) for one in record.found],
    }


def facts(found: Sequence[Found], date: PartialDate | None) -> dict[str, object]:
    """The news facts beside the fields: flags as true or false, what is said once as text or None, the rest as lists.

    Args:
        found: what was read in a caption.
        date: the picture's date, with which the weekday agrees or not; None leaves that open.
    """
    reading = Reading(text="", found=tuple(found))
    says = reading.text_of("weekday")
    return {
        **{name: reading.flag(name) for name in _FLAGS},
        **{name: reading.text_of(name) or None for name in _SAID_ONCE},
        **{name: list(dict.fromkeys(reading.all_of(name))) for name in _SAID_OFTEN},
        "weekday": {"says": says, "agrees": weekday_agrees(date, says) if date else None} if says else None,
    }


def _record_json(reading: Reading) -> dict[str, object]:
    whole = reading.in_page(Span(0, len(reading.text)))
    date = reading.text_of("date_created")
    return {
        "text": reading.text,
        "span": [whole.start, whole.end],
        "caption_text": reading.caption_text,
        "media_kind": reading.text_of("media_kind") or MediaKind.PHOTO,
        "file_photo": reading.flag("file_photo"),
        "handout": reading.flag("handout"),
        "user_generated": reading.flag("user_generated"),
        "facts": facts(reading.found, PartialDate.parse(date) if date else None),
        "fields": _fields_json(reading),
        "claims": [_claim_json(claim, reading.in_page(Span(claim.start, claim.end))) for claim in reading.claims],
    }


def _claim_json(claim: Claim, span: Span) -> dict[str, object]:
    return {
        "polarity": claim.polarity,
        "claimant": claim.claimant,
        "words": claim.words,
        "span": [span.start, span.end],
        "rule": claim.rule,
    }


def _fields_json(reading: Reading) -> dict[str, object]:
    """By field name the value with its evidence: an object, or a list of them for a field of several values."""
    fields: dict[str, object] = {}
    if reading.title and reading.title_span:
        span = [reading.title_span.start, reading.title_span.end]
        fields["title"] = {
            "value": reading.title,
            "span": span,
            "words": reading.title,
            "rule": "title above the caption",
        }
    for name in dict.fromkeys(one.field for one in reading.found):
        found = [
            _found_json(one, reading.text, reading.in_page(one.span)) for one in reading.found if one.field == name
        ]
        several = name in _SEVERAL or (name in FIELD and FIELD[name].shape is Shape.LIST)
        fields[name] = found if several else found[0]
    return fields


def _found_json(one: Found, text: str, span: Span) -> dict[str, object]:
    return {
        "field": one.field,
        "value": one.value,
        "span": [span.start, span.end],
        "words": one.span.of(text),
        "rule": one.rule,
        "confidence": one.confidence,
        "inferred": one.inferred,
    }

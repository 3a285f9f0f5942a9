"""The record: one picture's caption, credit, date, place, verification and image, as the desk holds it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from captionmgr.model.dates import PartialDate
from captionmgr.model.errors import BadValue, UnknownField
from captionmgr.model.fields import DIGITAL_SOURCE_TYPES, FIELD, FIELDS, Field, FieldValue, Shape
from captionmgr.model.notice import AppliedNotice
from captionmgr.model.reading import Found, Reading
from captionmgr.model.verification import SIGNED, Check, Claim, Dismissal, Override, SignOff, Status, Usage

_CONTROLS = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold (XML 1.0, section 2.2), and so no XMP."""


class MediaKind(StrEnum):
    """What kind of picture it is."""

    PHOTO = "photo"
    VIDEO_FRAME = "video_frame"
    SATELLITE = "satellite"
    GRAPHIC = "graphic"
    COMBINATION = "combo"


@dataclass(frozen=True, slots=True)
class ImageRef:
    """The image file of a record: its absolute path and the SHA-256 (hex) of the file when it was attached."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One picture's record. It travels through every layer and is never changed in place.

    Attributes:
        id: number in the store; 0 while it is not stored.
        version: 1 when stored, one more with every change; what a save is compared with.
        story_id: the story it came with, or None.
        position: its place among the captions of that story, from 1.
        received: the caption as received. Only a new version from the agency replaces it.
        received_title: the title that stood above it, likewise.
        found: the evidence: what was read in `received`, and where.
        claims: what the caption says of its own verification.
        provider: the outermost link of the credit chain (the distributor).
        sign_off: who answers for `status`, where it is a signed one.
        checks: what was checked, one for each aspect at most.
        reopened: names of what changed after a sign-off, so that it no longer holds; empty where none was lost.
        dismissed: problems that somebody answers for being none.
        overrides: the times it went past the gate.
        not_before: the desk's own embargo: a moment with its zone, ISO 8601; empty where there is none.
        usage: where it was used.
        notices: notices of the agency that were applied to it.
        image: its image file, or None.

    The other attributes are the fields of `model.fields.FIELDS` and the news facts of `model.reading.Reading`.
    """

    id: int = 0
    version: int = 0
    story_id: int | None = None
    position: int = 0
    received: str = ""
    received_title: str = ""
    found: tuple[Found, ...] = ()
    claims: tuple[Claim, ...] = ()

    description: str = ""
    headline: str = ""
    title: str = ""
    source: str = ""
    credit_line: str = ""
    creator: tuple[str, ...] = ()
    creator_job_title: str = ""
    date_created: PartialDate | None = None
    sublocation: str = ""
    city: str = ""
    state: str = ""
    country: str = ""
    country_code: str = ""
    person_shown: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    alt_text: str = ""
    copyright_notice: str = ""
    instructions: str = ""
    job_id: str = ""
    caption_writer: str = ""
    digital_source_type: str = ""

    provider: str = ""
    media_kind: MediaKind = MediaKind.PHOTO
    file_photo: bool = False
    handout: bool = False
    user_generated: bool = False

    status: Status = Status.UNREVIEWED
    sign_off: SignOff | None = None
    checks: tuple[Check, ...] = ()
    reopened: tuple[str, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()
    overrides: tuple[Override, ...] = ()
    not_before: str = ""
    usage: tuple[Usage, ...] = ()
    notices: tuple[AppliedNotice, ...] = ()
    image: ImageRef | None = None

    def values(self) -> dict[str, FieldValue]:
        """The fields that hold something, by name, in the order of `FIELDS`; dates in ISO form."""
        found = {field.name: self.value(field.name) for field in FIELDS}
        return {name: value for name, value in found.items() if value}

    def value(self, name: str) -> FieldValue:
        """One field's value in its written form (`model.fields.FieldValue`); empty where it holds nothing.

        Raises:
            UnknownField: no field has that name.
        """
        if name not in FIELD:
            raise UnknownField(name=name, known=", ".join(FIELD))
        value = getattr(self, name)
        if isinstance(value, PartialDate):
            return value.iso
        return value or (() if FIELD[name].shape is Shape.LIST else "")

    def edited(self, changes: Mapping[str, FieldValue]) -> Record:
        """This record with fields changed; one that was signed off is in review again if what was signed changed.

        Values are kept as typed, but for white space at both ends of one-line fields. The store counts ``version``.

        Raises:
            UnknownField: a name is no field's.
            BadValue: a value cannot be what its field holds.
        """
        parsed: dict[str, Any] = {name: parse_value(name, value) for name, value in changes.items()}
        changed = {name for name, value in parsed.items() if value != getattr(self, name)}
        edited = replace(self, **parsed)
        return edited.reopened_by(name for name in changed if FIELD[name].signed)

    def reopened_by(self, changed: Iterable[str]) -> Record:
        """This record without its sign-off, if it had one and anything of what was signed ``changed``."""
        names = tuple(sorted(changed))
        if self.status not in SIGNED or not names:
            return self
        return replace(self, status=Status.IN_REVIEW, sign_off=None, reopened=names)

    def withdrawn(self) -> Record:
        """This record with its sign-off taken back, if it had one."""
        return replace(self, status=Status.IN_REVIEW, sign_off=None) if self.status in SIGNED else self

    def by_hand(self) -> frozenset[str]:
        """Names of the fields whose value is no longer the one that was read in the caption."""
        read = record_of(Reading(text=self.received, title=self.received_title, found=self.found))
        return frozenset(field.name for field in FIELDS if getattr(self, field.name) != getattr(read, field.name))


_SEPARATOR = {Shape.LIST: ";", Shape.STRUCTURES: "\x1e"}
"""What parts several values in one text; structures are JSON arrays of themselves, so nothing that JSON holds."""


def parse_value(
    name: str, value: FieldValue, known: Mapping[str, Field] = FIELD
) -> str | tuple[str, ...] | PartialDate | None:
    """A field's written form turned into what `Record` holds; ``known``: the fields there are.

    Text given for a field of several values is split at semicolons, as wires write several by-lines.

    Raises:
        UnknownField: no field has that name.
        BadValue: the value cannot be what the field holds.
    """
    if name not in known:
        raise UnknownField(name=name, known=", ".join(known))
    shape = known[name].shape
    if any(_CONTROLS.search(text) for text in ((value,) if isinstance(value, str) else value)):
        raise BadValue(
            value=value, field=name, why="it holds a control character, which image files cannot; take it out"
        )
    if shape in _SEPARATOR:
        parts = value.split(_SEPARATOR[shape]) if isinstance(value, str) else value
        return tuple(part.strip() for part in parts if part.strip())
    if not isinstance(value, str):
        raise BadValue(value=value, field=name, why="it holds one value, not several")
    if shape is Shape.PROSE:
        return value
    value = value.strip()
    if shape is Shape.DATE:
        try:
            return PartialDate.parse(value) if value else None
        except ValueError as error:
            raise BadValue(value=value, field=name, why=str(error)) from error
    if shape is Shape.CODE and value and not (len(value) == 3 and value.isascii() and value.isalpha()):
        raise BadValue(value=value, field=name, why="use the three letters of ISO 3166-1, for example SYR")
    if shape is Shape.CHOICE and value and value not in DIGITAL_SOURCE_TYPES:
        raise BadValue(value=value, field=name, why="use one of " + ", ".join(DIGITAL_SOURCE_TYPES))
    return value.upper() if shape is Shape.CODE else value


def record_of(reading: Reading) -> Record:
    """A record made of a reading: nothing is added that the caption does not say.

    The description is the caption as received, credit included, as wires send it; only characters that no image file
    can hold stand as spaces in it.
    """
    read: dict[str, Any] = {
        field.name: _read_value(reading, field.name) for field in FIELDS if reading.first(field.name)
    }
    instructions = _CONTROLS.sub(" ", " ".join(reading.all_of("restriction")) or reading.text_of("instructions"))
    return Record(
        received=reading.text,
        received_title=reading.title,
        found=reading.found,
        claims=reading.claims,
        description=_CONTROLS.sub(" ", reading.text),
        title=_CONTROLS.sub(" ", reading.title),
        instructions=instructions,
        provider=reading.text_of("provider"),
        media_kind=MediaKind(reading.text_of("media_kind") or MediaKind.PHOTO),
        file_photo=reading.flag("file_photo"),
        handout=reading.flag("handout"),
        user_generated=reading.flag("user_generated"),
        **{name: value for name, value in read.items() if name not in ("description", "title", "instructions")},
    )


def _read_value(reading: Reading, name: str) -> str | tuple[str, ...] | PartialDate | None:
    if FIELD[name].shape is Shape.LIST:
        return parse_value(name, tuple(_CONTROLS.sub(" ", text) for text in reading.all_of(name)))
    return parse_value(name, _CONTROLS.sub(" ", reading.text_of(name)))


EDITABLE = frozenset(FIELD)
"""Names of the fields an editor changes."""

TRACKED = tuple(field.name for field in fields(Record) if field.name not in ("id", "version"))
"""Names of everything about a record that its history keeps."""

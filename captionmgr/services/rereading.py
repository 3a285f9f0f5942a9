"""Stored captions read again by other house rules: what would change, shown first, then stored as one edit.

Every caption is read as it was received. What an editor entered by hand stays; a record that somebody signed off is
left as it is altogether, since its sign-off answers for the very words that would change.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from captionmgr.model.fields import FIELD, FIELDS, FieldValue
from captionmgr.model.houses import House, KnownCreator, Rule
from captionmgr.model.journal import Action
from captionmgr.model.reading import Reading
from captionmgr.model.record import Record, record_of
from captionmgr.model.verification import SIGNED, Claim
from captionmgr.parsing.knowledge import Houses, Knowledge
from captionmgr.services.importing import received_again
from captionmgr.services.ledger import Changes, Ledger
from captionmgr.services.progress import Progress
from captionmgr.services.reading import read_caption, received_on
from captionmgr.store.records import Records

_BATCH = 100
"""Captions read between two steps of the progress."""

FACTS = ("provider", "media_kind", "file_photo", "handout", "user_generated")
"""What a record holds beside its fields, as it was read."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value of a record that would be read otherwise.

    Attributes:
        field: name of the field, of another news fact (`model.reading.Reading`), or ``claims``.
        before: what the record holds.
        after: what the caption would be read as.
        by_hand: an editor entered `before`, so it stays.
    """

    field: str
    before: FieldValue | bool
    after: FieldValue | bool
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Rereading:
    """One stored record whose caption would be read otherwise.

    Attributes:
        seen: the record as it is.
        after: the record as it would be.
        changes: value by value; those kept, since they were entered by hand, among them.
    """

    seen: Record
    after: Record
    changes: tuple[FieldChange, ...]

    @property
    def record_id(self) -> int:
        """The record's id."""
        return self.seen.id

    @property
    def title(self) -> str:
        """The record's title, or where it has none, the beginning of its caption."""
        return self.seen.title or " ".join(self.seen.received[:60].split())

    @property
    def signed(self) -> bool:
        """Whether somebody answers for the record, so that nothing of it changes."""
        return self.seen.status in SIGNED


@dataclass(frozen=True, slots=True)
class RulesApplied:
    """What applying house rules did.

    Attributes:
        changes: the records changed, and the entry in the history; None where nothing changed.
        skipped: ids of records that somebody changed or removed since the dry run; they stay as they are.
        signed: ids of records left as they are because they are signed off.
    """

    changes: Changes
    skipped: tuple[int, ...] = ()
    signed: tuple[int, ...] = ()


def dry_run(records: Records, known: Knowledge, progress: Progress | None = None) -> tuple[Rereading, ...]:
    """The records whose captions would be read otherwise, by id; nothing is stored.

    Raises:
        Cancelled: as `Progress.step` does.
    """
    ids = records.ids()
    found: list[Rereading] = []
    for start in range(0, len(ids), _BATCH):
        if progress:
            progress.step(start, len(ids))
        again = (reread(record, known) for record in records.many(ids[start : start + _BATCH]))
        found += [one for one in again if one]
    return tuple(found)


def reread(record: Record, known: Knowledge) -> Rereading | None:
    """A record's caption read again; None where every value is read as it was."""
    reading = read_caption(record.received, received_on(known, _resolved(record)), title=record.received_title)
    reading = reading.with_given(record.found)
    was = record_of(Reading(text=record.received, title=record.received_title, found=record.found))
    now = record_of(reading)
    by_hand = record.by_hand()
    changes = [
        FieldChange(field.name, record.value(field.name), now.value(field.name), field.name in by_hand)
        for field in FIELDS
        if was.value(field.name) != now.value(field.name)
    ]
    changes += [
        FieldChange(name, getattr(record, name), getattr(now, name))
        for name in FACTS
        if getattr(record, name) != getattr(now, name)
    ]
    changes += _beside(record, reading)
    return Rereading(record, received_again(record, now), tuple(changes)) if changes else None


def _resolved(record: Record) -> datetime.date | None:
    """The day that a weekday alone was resolved to when the caption came in: taken as that of receipt, it is so again.

    None where none was.
    """
    dates = (one for one in record.found if one.field == "date_created" and one.rule == "weekday before receipt")
    return next((datetime.date.fromisoformat(str(one.value)) for one in dates), None)


def _beside(record: Record, reading: Reading) -> Iterator[FieldChange]:
    """What is read in a caption, and stands in no field of its record."""
    was = Reading(text=record.received, found=record.found)
    names = dict.fromkeys(one.field for one in (*record.found, *reading.found))
    for name in names:
        if name not in FIELD and name not in FACTS and name != "restriction":  # which the instructions hold
            before, after = was.all_of(name), reading.all_of(name)
            if before != after:
                yield FieldChange(name, before, after)
    before, after = _said(record.claims), _said(reading.claims)
    if before != after:
        yield FieldChange("claims", before, after)


def _said(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(f"{claim.claimant or '?'}: {claim.polarity}" for claim in claims)


def apply(ledger: Ledger, shown: Sequence[Rereading], progress: Progress | None = None) -> RulesApplied:
    """Store what a dry run showed, as one entry, within the caller's transaction.

    A record that is at another version than the dry run saw it is left as it is.

    Raises:
        Cancelled: as `Progress.step` does.
    """
    wanted = [one for one in shown if not one.signed]
    versions = {record.id: record.version for record in ledger.store.records.many([one.record_id for one in wanted])}
    fresh = [one for one in wanted if versions.get(one.record_id) == one.seen.version]

    def pairs() -> Iterator[tuple[Record, Record]]:
        for done, one in enumerate(fresh):
            if progress:
                progress.step(done, len(fresh), one.title)
            yield one.seen, one.after

    note = "house rules" + (f", {len(fresh)} records" if len(fresh) != 1 else "")
    changes = ledger.save(pairs(), Action.REREAD, note)
    skipped = tuple(one.record_id for one in wanted if versions.get(one.record_id) != one.seen.version)
    return RulesApplied(changes, skipped, tuple(one.record_id for one in shown if one.signed))


def proposed(record: Record, field: str, houses: Houses) -> Rule | None:
    """The rule that a record's field suggests: the words as read are a spelling of what the desk made of them.

    Args:
        record: the record, with what was read in its caption.
        field: ``source``, ``creator``, or another: then the one of the two that was edited by hand, else the source.
        houses: the houses known; what they know as an agency becomes a rule about an agency.

    Returns:
        None where the caption names neither. Its name is empty where the desk changed nothing: it is still to be given.
    """
    by_hand = record.by_hand()
    wanted = field if field in ("source", "creator") else next((f for f in ("source", "creator") if f in by_hand), "")
    if wanted == "creator" or (not wanted and record.creator and not record.source):
        return _creator_rule(record)
    words = _printed(record, "source")
    if not record.source and not words:
        return None
    house = houses.known(record.source)
    if house:
        return replace(house, spellings=tuple(word for word in words if word != house.name))
    name = record.source if "source" in by_hand else ""
    return House(name, tuple(word for word in words if word != name), distributes=False)


def _creator_rule(record: Record) -> KnownCreator | None:
    """The creator who is named otherwise than read, with the words in the same place; else the first one's words."""
    words = _printed(record, "creator")
    if len(words) != len(record.creator) or not words:
        new = [name for name in record.creator if name not in words]
        old = tuple(word for word in words if word not in record.creator)
        return KnownCreator(new[0] if new else "", old[:1] or words[:1]) if new or words else None
    name, read = next((pair for pair in zip(record.creator, words, strict=True) if pair[0] != pair[1]), ("", words[0]))
    return KnownCreator(name, (read,))


def _printed(record: Record, field: str) -> tuple[str, ...]:
    """The words that a field was read from, as the caption prints them."""
    return tuple(" ".join(one.span.of(record.received).split()) for one in record.found if one.field == field)

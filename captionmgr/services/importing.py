"""From a page to records: what an import would do, shown before anything is stored, then done in one transaction.

A caption is known by its words, compared as `model.identity.normalised` does, within its story; one whose words differ
but that is plainly the same caption is offered as a new version of its record.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from captionmgr.model.identity import alike, text_key
from captionmgr.model.journal import Action, Revision
from captionmgr.model.problems import Problem
from captionmgr.model.reading import PageReading, Reading
from captionmgr.model.record import Record, record_of
from captionmgr.model.rules import problems_of
from captionmgr.model.story import StoredStory, story_key
from captionmgr.services.ledger import Ledger
from captionmgr.services.progress import Progress
from captionmgr.services.reading import Reception
from captionmgr.services.undoing import difference
from captionmgr.store.database import Store
from captionmgr.store.records import record_to_json

__all__ = [
    "CountCheck",
    "Fate",
    "ImportItem",
    "ImportPreview",
    "ImportReport",
    "preview",
    "received_again",
    "store",
]

SAME_CAPTION = 0.7
"""Share of words two captions of one story must have in common, in order, to count as versions of one caption (0 to 1).

Captions of one gallery share agency phrases, up to about half of their words; a correction changes a few words.
"""


class Fate(StrEnum):
    """What an import would do with a caption."""

    NEW = "new"
    DUPLICATE = "duplicate"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class ImportItem:
    """One caption of a page, as the record it would become.

    Attributes:
        record: not stored.
        fate: what an import would do with it.
        existing: the stored record it repeats or changes, or None.
        problems: of the record, but for its missing image.
    """

    record: Record
    fate: Fate
    existing: Record | None
    problems: tuple[Problem, ...]

    @property
    def existing_id(self) -> int | None:
        """Id of the stored record it repeats or changes."""
        return self.existing.id if self.existing else None


@dataclass(frozen=True, slots=True)
class CountCheck:
    """Captions found against the number that the page states; ``stated`` is None where it states none."""

    found: int
    stated: int | None

    @property
    def agrees(self) -> bool | None:
        """Whether both are equal; None where the page states no number."""
        return None if self.stated is None else self.found == self.stated

    def __str__(self) -> str:
        captions = "1 caption found" if self.found == 1 else f"{self.found} captions found"
        if self.stated is None:
            return captions
        return f"{captions} · page says {self.stated} {'✓' if self.agrees else '⚠ check what is missing'}"


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do. Nothing is stored.

    Attributes:
        name: of the story.
        reception: the text as it came and as it is read, with what it seems to need (`Reception.proposals`).
        page: what was understood of it.
        story: the story that the records belong to; without an id, one not stored yet.
        items: its captions.
    """

    name: str
    reception: Reception
    page: PageReading
    story: StoredStory
    items: tuple[ImportItem, ...]

    @property
    def count_check(self) -> CountCheck:
        """Captions found against the number that the page states."""
        return CountCheck(len(self.items), self.page.expected_count)

    def of(self, fate: Fate) -> tuple[ImportItem, ...]:
        """The captions of one fate."""
        return tuple(item for item in self.items if item.fate is fate)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    Attributes:
        preview: what it was to do.
        added: the new records.
        updated: records that took a new version of their caption.
        unchanged: records whose caption came again.
        offered: changed captions that were not taken, since nobody asked for them.
    """

    preview: ImportPreview
    added: tuple[Record, ...] = ()
    updated: tuple[Record, ...] = ()
    unchanged: tuple[Record, ...] = ()
    offered: tuple[ImportItem, ...] = ()


def story_of(page: PageReading, given: str, name: str, at: str) -> StoredStory:
    """The story of a page, not stored; named by its headline, else a title its captions share, else by the file.

    It keeps the text as ``given``, which for HTML or repaired text is not the one that was read.
    """
    story = page.story
    titles = {caption.title for caption in page.captions if caption.title}
    known_as = story.headline or (titles.pop() if len(titles) == 1 else "") or name
    return StoredStory(
        key=story_key(page),
        name=known_as,
        byline=story.byline,
        dateline_city=story.dateline_city,
        dateline_agency=story.dateline_agency,
        headline=story.headline,
        text=story.text,
        page_text=given,
        expected_count=page.expected_count,
        imported_at=at,
    )


def preview(reception: Reception, page: PageReading, name: str, kept: Store, at: str) -> ImportPreview:
    """Compare a page's captions with the records kept of its story (or of any, if it tells none)."""
    story = story_of(page, reception.given, name, at)
    stored = kept.stories.find(story.key) if story.key else None
    known: list[Record] = []
    if stored:
        known = kept.records.of_story(stored.id)
    elif not story.key:
        known = [one for caption in page.captions for one in kept.records.with_text_key(text_key(caption.text))]
    items = _items(page, known, datetime.datetime.fromisoformat(at))
    return ImportPreview(story.name, reception, page, stored or story, items)


def _items(page: PageReading, known: Sequence[Record], now: datetime.datetime) -> tuple[ImportItem, ...]:
    records = [replace(record_of(reading), position=at) for at, reading in enumerate(page.captions, 1)]
    pairs = _pairs(page.captions, known)
    items = []
    for at, record in enumerate(records):
        existing = pairs.get(at)
        fate = Fate.NEW
        if existing:
            same = text_key(existing.received) == text_key(record.received)
            fate = Fate.DUPLICATE if same else Fate.CHANGED
        problems = (one for one in problems_of(record, now=now) if one.kind not in ("no_image", "no_alt_text"))
        items.append(ImportItem(record, fate, existing, tuple(problems)))
    return tuple(items)


def _pairs(captions: Sequence[Reading], known: Sequence[Record]) -> dict[int, Record]:
    """Which caption (by its place) is which record: the same words first, then the most alike, each record once."""
    free = {record.id: record for record in known}
    pairs: dict[int, Record] = {}
    by_key = {text_key(record.received): record for record in reversed(known)}
    for at, caption in enumerate(captions):
        same = by_key.get(text_key(caption.text))
        if same and same.id in free:
            pairs[at] = free.pop(same.id)
    likeness = sorted(
        (
            (alike(caption.text, record.received, SAME_CAPTION), at, record)
            for at, caption in enumerate(captions)
            if at not in pairs
            for record in free.values()
        ),
        key=lambda one: (-one[0], one[1], one[2].position),
    )
    for share, at, record in likeness:
        if share >= SAME_CAPTION and at not in pairs and record.id in free:
            pairs[at] = free.pop(record.id)
    return pairs


def store(
    preview: ImportPreview, ledger: Ledger, name: str, *, new_versions: bool, progress: Progress | None
) -> ImportReport:
    """Carry out what a preview shows as one edit of the history, ``name`` the text's, in the caller's transaction.

    Raises:
        Cancelled: as `Progress.step` does.
    """
    story, into = preview.story, ledger.store
    new, changed = preview.of(Fate.NEW), preview.of(Fate.CHANGED)
    # Words that were not read as they came are kept with a story, even if the page tells none.
    if new and not story.id and (story.key or not preview.reception.as_given):
        story = into.stories.insert(story)
    wanted = (*new, *changed) if new_versions else new
    records: list[Record] = []
    revisions: list[Revision] = []
    for done, item in enumerate(wanted):
        if progress:
            progress.step(done, len(wanted), item.record.title or item.record.received[:60])
        if item.existing:
            records.append(into.records.update(received_again(item.existing, item.record)))
            revisions.append(difference(item.existing, records[-1]))
        else:
            records.append(into.records.insert(replace(item.record, story_id=story.id or None)))
            revisions.append(Revision(records[-1].id, None, record_to_json(records[-1])))
    if revisions:
        note = f"import of {name}" + (f" of {len(revisions)} records" if len(revisions) != 1 else "")
        repaired = preview.reception.note
        action = Action.IMPORT if new else Action.NEW_VERSION
        ledger.enter(action, f"{note} ({repaired})" if repaired else note, revisions)
    return ImportReport(
        replace(preview, story=story),
        added=tuple(records[: len(new)]),
        updated=tuple(records[len(new) :]),
        unchanged=tuple(item.existing for item in preview.of(Fate.DUPLICATE) if item.existing),
        offered=() if new_versions else changed,
    )


def received_again(record: Record, new: Record) -> Record:
    """A record with a new version of its caption: what the desk entered by hand stays, the rest is as newly read.

    A sign-off is reopened, since the words it answered for are others now.
    """
    mine = record.by_hand()
    given = Reading(text=new.received, title=new.received_title, found=new.found, claims=new.claims)
    new = record_of(given.with_given(record.found))
    values = {name: value for name, value in new.values().items() if name not in mine}
    cleared = {name: "" for name in record.values() if name not in mine and name not in values and name != "title"}
    taken = record.edited({**cleared, **values})
    return replace(
        taken,
        received=new.received,
        received_title=new.received_title or record.received_title,
        found=new.found,
        claims=new.claims,
        provider=new.provider,
        media_kind=new.media_kind,
        file_photo=new.file_photo,
        handout=new.handout,
        user_generated=new.user_generated,
    ).reopened_by(["received"])

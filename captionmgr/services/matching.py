"""Captions and image files brought together: proposed, corrected, and attached as one edit once accepted.

Nothing is stored before `accept`. What people correct is a `Pairing`, each step of which is a new one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from captionmgr.metadata import imagefile
from captionmgr.model.dates import PartialDate
from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.errors import CaptionError
from captionmgr.model.likeness import evidence
from captionmgr.model.matching import (
    DOUBTFUL,
    CaptionFacts,
    ImageFacts,
    Proposal,
    Reason,
    ReasonKind,
    propose,
)
from captionmgr.model.places import Gazetteer
from captionmgr.model.record import ImageRef, Record
from captionmgr.services.ledger import Changes, Ledger, counted
from captionmgr.services.progress import Progress

__all__ = [
    "DOUBTFUL",
    "Matched",
    "Matching",
    "Pairing",
    "Proposal",
    "Reason",
    "ReasonKind",
    "SeenImage",
    "Unreadable",
    "match",
]

_IDS = ("job_id", "image_supplier_image_id", "digital_image_guid", "event_id")
"""Fields of an image that may hold a reference by which a caption names it."""


@dataclass(frozen=True, slots=True)
class SeenImage:
    """An image file that was read, and what is known of it."""

    path: Path
    facts: ImageFacts
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that is no image, or cannot be read, and why; it stops no other."""

    path: Path
    error: CaptionError


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which caption has which image, while people correct it; captions and images by their places, from 0.

    Attributes:
        proposals: by caption; what a person decided has the reason `ReasonKind.BY_HAND` and confidence 1.
    """

    proposals: Mapping[int, Proposal]

    def image_of(self, caption: int) -> int | None:
        """The image of a caption."""
        return self.proposals[caption].image if caption in self.proposals else None

    def caption_of(self, image: int) -> int | None:
        """The caption of an image."""
        return next((one.caption for one in self.proposals.values() if one.image == image), None)

    def assign(self, caption: int, image: int) -> Pairing:
        """Give a caption an image: from another caption if it has it; what the caption had is free then."""
        kept = {at: one for at, one in self.proposals.items() if at != caption and one.image != image}
        return Pairing(kept | {caption: _by_hand(caption, image)})

    def unassign(self, caption: int) -> Pairing:
        """Take a caption's image from it."""
        return Pairing({at: one for at, one in self.proposals.items() if at != caption})

    def swap(self, one: int, other: int) -> Pairing:
        """Have two captions exchange their images; one of them may have none."""
        exchanged = {one: self.image_of(other), other: self.image_of(one)}
        kept = {at: proposal for at, proposal in self.proposals.items() if at not in exchanged}
        return Pairing(kept | {at: _by_hand(at, image) for at, image in exchanged.items() if image is not None})

    def move(self, image: int, caption: int) -> Pairing:
        """Give an image to a caption; what that had goes where the image came from."""
        source = self.caption_of(image)
        if source == caption:
            return self
        return self.assign(caption, image) if source is None else self.swap(source, caption)

    def confirm(self, caption: int) -> Pairing:
        """Say that a proposal is right."""
        image = self.image_of(caption)
        return self if image is None else Pairing({**self.proposals, caption: _by_hand(caption, image)})

    def sure(self, threshold: float = DOUBTFUL) -> tuple[Proposal, ...]:
        """The pairs that are not doubtful, in the captions' order."""
        return tuple(one for _at, one in sorted(self.proposals.items()) if one.confidence >= threshold)


def _by_hand(caption: int, image: int) -> Proposal:
    return Proposal(caption, image, 1.0, (Reason(ReasonKind.BY_HAND),))


@dataclass(frozen=True, slots=True)
class Matched:
    """Captions and images with what is proposed.

    Attributes:
        records: the captions, stored or not.
        images: the images that could be read, in the order they were given.
        pairing: the proposals.
        unreadable: the files that could not be read.
    """

    records: tuple[Record, ...]
    images: tuple[SeenImage, ...]
    pairing: Pairing
    unreadable: tuple[Unreadable, ...] = ()


def match(
    records: Sequence[Record],
    paths: Sequence[Path],
    places: Gazetteer,
    progress: Progress | None = None,
    files: Mapping[int, Sequence[str]] | None = None,
) -> Matched:
    """Propose an image for each caption; nothing is stored.

    ``files``: names of image files given for captions (by their places), as a row of a table gives them.

    Raises:
        Cancelled: it was asked for meanwhile.
    """
    progress = progress or Progress()
    total = len(paths) + len(records)
    images: list[SeenImage] = []
    unreadable: list[Unreadable] = []
    for done, path in enumerate(paths):
        progress.step(done, total, path.name)
        try:
            images.append(_seen(path, len(images)))
        except CaptionError as error:
            unreadable.append(Unreadable(path, error))
    given = files or {}
    captions = [caption_facts(one, at, places, tuple(given.get(at, ()))) for at, one in enumerate(records)]
    facts = [image.facts for image in images]
    found = evidence(captions, facts, lambda done: progress.step(len(paths) + done, total))
    proposals = propose(captions, facts, found)
    return Matched(tuple(records), tuple(images), Pairing({one.caption: one for one in proposals}), tuple(unreadable))


@dataclass(frozen=True, slots=True)
class Matching:
    """The matching of one desk: proposals for its records, and their images attached."""

    ledger: Ledger
    places: Gazetteer

    def propose(self, records: Sequence[Record], paths: Sequence[Path], progress: Progress | None = None) -> Matched:
        """Propose an image for each record (`match`); nothing is stored."""
        return match(records, paths, self.places, progress)

    def accept(self, matched: Matched, chosen: Sequence[Proposal], progress: Progress | None = None) -> Changes:
        """Attach the chosen images to their records, as one edit; the files are read, and stay where they are.

        Raises:
            ImageError: a file will not do any more; nothing was changed.
            Conflict, RecordMissing: a record was changed since it was shown, or is gone; nothing was changed.
            Cancelled: it was asked for meanwhile; nothing was changed.
        """
        wanted = []
        for done, one in enumerate(chosen):
            record, image = matched.records[one.caption], matched.images[one.image]
            if progress:
                progress.step(done, len(chosen), image.path.name)
            carried = imagefile.read(image.path)
            wanted.append((record.id, ImageRef(str(image.path.resolve()), carried.sha256), record.version))
        with self.ledger.store.transaction():
            return self.ledger.set_images(wanted, counted(len(wanted), "matched images"))


def caption_facts(record: Record, order: int, places: Gazetteer, files: tuple[str, ...] = ()) -> CaptionFacts:
    """A record as it is compared; its town's position is the gazetteer's."""
    towns = places.towns(record.city) if record.city else ()
    codes = {record.country_code.upper()} - {""}
    town = next((one for one in towns if not codes or one.country.alpha3 in codes), None)
    return CaptionFacts(
        text=record.description or record.received,
        order=order,
        headline=" ".join(filter(None, (record.title, record.headline))),
        files=files,
        references=tuple(filter(None, (record.job_id,))),
        date=record.date_created,
        city=record.city,
        position=(town.latitude, town.longitude) if town else None,
        creator=record.creator,
        persons=record.person_shown,
    )


def _seen(path: Path, order: int) -> SeenImage:
    carried = imagefile.read(path, hashed=False)
    return SeenImage(path, image_facts(carried, path.name, order), carried.width, carried.height)


def image_facts(carried: EmbeddedMetadata, name: str, order: int) -> ImageFacts:
    """An image as it is compared, by what it carries."""
    texts = {field: _text(carried, field) for field in ("headline", "title", "description", "city", "gps")}
    return ImageFacts(
        name=name.encode("utf-8", "replace").decode(),
        order=order,
        created=_date(_text(carried, "date_created")) or _date(carried.camera_date),
        city=texts["city"],
        position=_position(texts["gps"]),
        caption=texts["description"],
        headline=" ".join(filter(None, (texts["title"], texts["headline"]))),
        creator=tuple(filter(None, _text(carried, "creator").split("; "))),
        references=tuple(filter(None, (_text(carried, field) for field in _IDS))),
    )


def _text(carried: EmbeddedMetadata, field: str) -> str:
    value = carried.fields[field].value if field in carried.fields else ""
    return value if isinstance(value, str) else "; ".join(value)


def _date(text: str) -> PartialDate | None:
    """A date as metadata have it, as far as it is one: a zone or a fraction that no date has is left out."""
    for candidate in (text, text[:10]):
        try:
            return PartialDate.parse(candidate)
        except ValueError:
            continue
    return None


def _position(text: str) -> tuple[float, float] | None:
    found = re.match(r"(-?\d{1,3}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)(?:,|$)", text)
    return (float(found[1]), float(found[2])) if found else None

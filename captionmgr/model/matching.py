"""Which caption belongs to which image: proposals, each with a confidence and the reasons for it.

Evidence is weighed as a likelihood: how much likelier it is in a pair than between two that met by chance
(`model.likeness`). Out of all one-to-one assignments the one that the evidence speaks for most is proposed
(`assignment.best`), and the confidence of a pair is its share in all of them (`assignment.shares`): a second image that
fits as well halves it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from captionmgr.model import assignment
from captionmgr.model.dates import PartialDate

DOUBTFUL = 0.9
"""Confidence below which a proposal is shown as doubtful."""
BY_ORDER = 0.3
"""Confidence of what nothing speaks for but the order."""


class ReasonKind(StrEnum):
    """What speaks for a pair, or against it."""

    FILE_NAME = "file name"
    REFERENCE = "reference"
    SAME_TEXT = "same text"
    TEXT = "text"
    NAME_WORDS = "words in the file name"
    DATE = "date"
    PLACE = "place"
    CREATOR = "creator"
    ORDER = "order"
    BY_HAND = "by hand"
    OTHER_DATE = "other date"
    OTHER_PLACE = "other place"
    OTHER_CREATOR = "other creator"
    RIVALS = "rivals"


REASONS: dict[ReasonKind, str] = {
    ReasonKind.FILE_NAME: "file name {words}",
    ReasonKind.REFERENCE: "reference {words}",
    ReasonKind.SAME_TEXT: "the image carries this caption",
    ReasonKind.TEXT: "words in both: {words}",
    ReasonKind.NAME_WORDS: "file name says {words}",
    ReasonKind.DATE: "date {words}",
    ReasonKind.PLACE: "place {words}",
    ReasonKind.CREATOR: "creator {words}",
    ReasonKind.ORDER: "only the order",
    ReasonKind.BY_HAND: "by hand",
    ReasonKind.OTHER_DATE: "but the image is of {words}",
    ReasonKind.OTHER_PLACE: "but the image is from {words}",
    ReasonKind.OTHER_CREATOR: "but the image is by {words}",
    ReasonKind.RIVALS: "others fit about as well: {words}",
}
"""The words of each kind of reason; ``words`` quotes what was found."""

AGAINST = frozenset({ReasonKind.OTHER_DATE, ReasonKind.OTHER_PLACE, ReasonKind.OTHER_CREATOR, ReasonKind.RIVALS})
"""The kinds that speak against a pair."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for a pair, or against it; ``words`` quotes it."""

    kind: ReasonKind
    words: str = ""

    def __str__(self) -> str:
        return REASONS[self.kind].format(words=self.words)


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What is known of an image file; what is not stays empty.

    Attributes:
        name: of the file, with its ending.
        order: its place among the images.
        created: when the picture was taken, as the camera or its metadata say.
        city: as its metadata say.
        position: of the camera: degrees north and east (WGS 84).
        caption: the description it carries.
        headline: the headline and title it carries.
        creator: by-lines it carries.
        references: its job id, and ids that suppliers gave it.
    """

    name: str
    order: int
    created: PartialDate | None = None
    city: str = ""
    position: tuple[float, float] | None = None
    caption: str = ""
    headline: str = ""
    creator: tuple[str, ...] = ()
    references: tuple[str, ...] = ()

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        stem, dot, ending = self.name.rpartition(".")
        return stem if dot and stem and ending.isalnum() else self.name


@dataclass(frozen=True, slots=True)
class CaptionFacts:
    """What is known of a caption; what is not stays empty.

    Attributes:
        text: the caption with the credit at its end; file names and references in it are found.
        order: its place among the captions.
        headline: headline and title above it.
        files: names of image files given for it: a column of a table, a line above it.
        references: job ids and the like given for it.
        date: when the picture was taken.
        city: where.
        position: of that city: degrees north and east (WGS 84).
        creator: by-lines.
        persons: persons shown.
    """

    text: str
    order: int
    headline: str = ""
    files: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    date: PartialDate | None = None
    city: str = ""
    position: tuple[float, float] | None = None
    creator: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A caption and an image that seem to belong together.

    Attributes:
        caption, image: their places in the sequences that were compared, from 0.
        confidence: 0 to 1: the share of such proposals that can be expected to be right.
        reasons: what speaks for it, strongest first, then what speaks against it.
    """

    caption: int
    image: int
    confidence: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the evidence says of one caption and one image.

    Attributes:
        weight: logarithm of how much likelier it is in a pair than by chance; negative where it speaks against one.
        reasons: as `Proposal` has them.
    """

    weight: float
    reasons: tuple[Reason, ...]


Evidence = Sequence[dict[int, Weighed]]
"""For each caption, the images that anything speaks for."""


def propose(captions: Sequence[CaptionFacts], images: Sequence[ImageFacts], evidence: Evidence) -> tuple[Proposal, ...]:
    """The assignment that the evidence speaks for most, in the captions' order; what has no partner is left out.

    First what is likelier a pair than not, then what anything speaks for among the rest, then by order, if as many
    captions as images are left. Among equals the order decides, and the confidence says that it did.
    """
    prior = math.log(max(len(captions), len(images), 2))
    shares = assignment.shares([{at: one.weight - prior for at, one in row.items()} for row in evidence])
    likely = [{at: one for at, one in row.items() if one.weight > prior} for row in evidence]
    pairs = _assigned(likely, captions, images, less=prior)
    taken = set(pairs.values())
    rest = [
        {} if caption in pairs else {at: one for at, one in row.items() if at not in taken and one.weight > 0}
        for caption, row in enumerate(evidence)
    ]
    pairs |= _assigned(rest, captions, images)
    found = [
        Proposal(caption, image, shares[caption][image], _reasons(evidence[caption], shares[caption], image, images))
        for caption, image in pairs.items()
    ]
    found += _by_order(pairs, captions, images)
    return tuple(sorted(found, key=lambda one: (captions[one.caption].order, one.caption)))


def _assigned(
    evidence: Evidence, captions: Sequence[CaptionFacts], images: Sequence[ImageFacts], less: float = 0.0
) -> dict[int, int]:
    """Caption to image; weights count in thousandths, and below them the order: nearest places together."""
    by_order = _ranks([caption.order for caption in captions]), _ranks([image.order for image in images])
    lines = sorted(range(len(captions)), key=by_order[0].__getitem__)
    scale = max(len(captions), len(images), 1) ** 3 + 1
    weights = []
    for caption in lines:
        row = {}
        for image, one in evidence[caption].items():
            apart = by_order[0][caption] - by_order[1][image]
            row[by_order[1][image]] = round((one.weight - less) * 1000) * scale - apart * apart
        weights.append(row)
    at_rank = {rank: image for image, rank in enumerate(by_order[1])}
    return {lines[row]: at_rank[column] for row, column in assignment.best(weights).items()}


def _ranks(orders: Sequence[int]) -> list[int]:
    ranks = [0] * len(orders)
    for rank, at in enumerate(sorted(range(len(orders)), key=lambda at: (orders[at], at))):
        ranks[at] = rank
    return ranks


def _reasons(
    row: dict[int, Weighed], shares: dict[int, float], chosen: int, images: Sequence[ImageFacts]
) -> tuple[Reason, ...]:
    """The reasons of a pair, and its rivals where they take something from it."""
    rivals = sorted((at for at in row if at != chosen and shares[at] > shares[chosen] / 4), key=shares.__getitem__)
    if shares[chosen] >= DOUBTFUL or not rivals:
        return row[chosen].reasons
    named = ", ".join(images[at].name for at in rivals[:-4:-1])
    more = f" … {len(rivals)}" if len(rivals) > 3 else ""
    return (*row[chosen].reasons, Reason(ReasonKind.RIVALS, named + more))


def _by_order(pairs: dict[int, int], captions: Sequence[CaptionFacts], images: Sequence[ImageFacts]) -> list[Proposal]:
    """What is left, in order, if as many captions as images are."""
    taken = set(pairs.values())
    left = [at for at in range(len(captions)) if at not in pairs]
    free = [at for at in range(len(images)) if at not in taken]
    if len(left) != len(free):
        return []
    left.sort(key=lambda at: (captions[at].order, at))
    free.sort(key=lambda at: (images[at].order, at))
    reasons = (Reason(ReasonKind.ORDER),)
    return [Proposal(caption, image, BY_ORDER, reasons) for caption, image in zip(left, free, strict=True)]

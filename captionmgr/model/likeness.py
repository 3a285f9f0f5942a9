"""What speaks for a caption and an image being a pair: evidence weighed, and found through indexes.

Each kind of evidence weighs the logarithm of how much likelier it is in a pair than by chance; what only few captions
and images have weighs more. Kinds that are independent of each other add up: name or reference, text, words in the
file name, date, place, creator. Within a kind only the strongest counts, and words that one kind has used are no
evidence for another: a city in the embedded caption is not a second witness beside the embedded city.
"""

from __future__ import annotations

import datetime
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from captionmgr.model.dates import PartialDate
from captionmgr.model.identity import normalised
from captionmgr.model.matching import CaptionFacts, ImageFacts, Reason, ReasonKind, Weighed

_GIVEN, _STEM, _BEGINNING = 18.0, 15.0, 8.0
"""Weights of a file name that stands whole in the caption, without its ending, and as the beginning of another."""
_WORLD = 50
"""Things outside the sequences compared: what one of two has is rarer in the world than one in two."""
_MOST_TEXT = 20_000
"""Characters of a text that are compared."""
_CANDIDATES = 24
"""Images that are weighed for one caption, at most: those that share most with it."""
_NEAR, _FAR = 20.0, 150.0
"""Kilometres within which a camera is in a town, and beyond which it is elsewhere."""
_CELL = 0.5
"""Degrees: cameras are looked for in the cells of this size around a town."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TOKEN = re.compile(r"[\w.\-]+")
_PARTS = re.compile(r"[^\W_]+")
_NAMED_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)([01]\d)\2([0-3]\d)(?!\d)")
_ENDING = re.compile(r"\.(?:jpe?g|jfif|tiff?|png|webp|heic|heif|avif|psd|dng|cr[23]|nef|arw|raf|jxl)$", re.IGNORECASE)

Feature = tuple[str, str]
"""A kind of thing and the thing: what two sides can have in common."""


@dataclass(frozen=True, slots=True)
class _Traits:
    """A caption or an image as it is compared.

    Attributes:
        words: of its text, folded.
        named: words of its file name (images only).
        names: keys of file names, with the weight each can have.
        ids: other tokens that may be references.
        day, month: ISO; empty where unknown.
        city: folded.
        creators: folded.
        whole: the text, for comparing as a whole.
        cells: of the map in which, or around which, it lies.
    """

    words: frozenset[str]
    named: frozenset[str]
    names: Mapping[str, float]
    ids: frozenset[str]
    day: str
    month: str
    city: str
    creators: frozenset[str]
    whole: str
    cells: frozenset[str]

    def features(self) -> set[Feature]:
        """Everything by which it is found."""
        kinds: tuple[tuple[str, Iterable[str]], ...] = (
            ("word", self.words),
            ("word in name", self.named),
            ("name", self.names),
            ("id", self.ids),
            ("day", (self.day,)),
            ("month", (self.month,)),
            ("city", (self.city,)),
            ("creator", self.creators),
            ("cell", self.cells),
        )
        return {(kind, value) for kind, values in kinds for value in values if value}


def evidence(
    captions: Sequence[CaptionFacts], images: Sequence[ImageFacts], step: Callable[[int], None] = lambda _done: None
) -> list[dict[int, Weighed]]:
    """For each caption the images that something speaks for; ``step`` is called with the captions done.

    Images are found by what they share with a caption, rarest first, so that not all pairs need be weighed.
    """
    likeness = _Likeness(captions, images)
    found = []
    for at in range(len(captions)):
        step(at)
        weighed = {image: likeness.weigh(at, image) for image in likeness.candidates(at)}
        found.append({image: one for image, one in weighed.items() if one.weight > 0})
    return found


class _Likeness:
    """Captions and images by what they have, and how rare each of those things is."""

    def __init__(self, captions: Sequence[CaptionFacts], images: Sequence[ImageFacts]) -> None:
        self._captions, self._images = captions, images
        self._ours = [_of_caption(one) for one in captions]
        self._theirs = [_of_image(one) for one in images]
        self._index: defaultdict[Feature, list[int]] = defaultdict(list)
        for at, one in enumerate(self._theirs):
            for feature in one.features():
                self._index[feature].append(at)
        self._in_captions = Counter(feature for one in self._ours for feature in one.features())
        self._known: dict[Feature, float] = {}

    def rarity(self, feature: Feature) -> float:
        """Logarithm of how seldom a thing is met by chance: 0 where all captions or all images have it."""
        if feature not in self._known:
            share = max(
                self._in_captions[feature] / max(len(self._captions), 2),
                len(self._index.get(feature, ())) / max(len(self._images), 2),
            )
            most = max(len(self._captions), len(self._images), 2)
            scale = math.log(most + _WORLD) / math.log(most)
            self._known[feature] = -math.log(max(share, 1 / most)) * scale
        return self._known[feature]

    def candidates(self, caption: int) -> list[int]:
        """The images that share most with a caption; among equals those nearest in order."""
        shared: defaultdict[int, float] = defaultdict(float)
        own = self._ours[caption].features()
        own |= {("word in name", word) for word in self._ours[caption].words}
        listed = sorted((len(self._index[one]), one) for one in own if one in self._index)
        seen = 0
        for count, feature in listed:
            seen += count
            if seen > 20 * _CANDIDATES + len(self._images) // 10 and shared:
                break
            for image in self._index[feature]:
                shared[image] += self.rarity(feature) + (_STEM if feature[0] == "name" else 0.0)
        order = self._captions[caption].order
        return nlargest(_CANDIDATES, shared, key=lambda at: (shared[at], -abs(self._images[at].order - order)))

    def weigh(self, caption: int, image: int) -> Weighed:
        """What speaks for a pair, and against it."""
        ours, theirs = self._ours[caption], self._theirs[image]
        of_caption, of_image = self._captions[caption], self._images[image]
        judged = [
            self._by_name(ours, theirs),
            self._by_text(ours, theirs),
            self._by_words_in_name(ours, theirs),
            self._by_date(ours, theirs),
            self._by_place(ours, theirs, of_caption, of_image),
            self._by_creator(ours, theirs, of_image),
        ]
        told = sorted((one for one in judged if one and abs(one[0]) >= 0.1), key=lambda one: -one[0])
        return Weighed(sum(one[0] for one in judged if one), tuple(one[1] for one in told if one[1]))

    def _by_name(self, ours: _Traits, theirs: _Traits) -> _Judged:
        shared = ours.names.keys() & theirs.names.keys()
        names = {one for one in shared if max(ours.names[one], theirs.names[one]) > _BEGINNING}  # not both cut short
        if names:
            name = max(names, key=lambda one: (min(ours.names[one], theirs.names[one]), one))
            weight = min(ours.names[name], theirs.names[name])
            return weight, Reason(ReasonKind.FILE_NAME, name.rpartition(":")[2])
        ids = ours.ids & theirs.ids
        if ids:
            known = max(ids, key=lambda one: (self.rarity(("id", one)), one))
            return 1.5 * self.rarity(("id", known)), Reason(ReasonKind.REFERENCE, known.upper())
        return None

    def _by_text(self, ours: _Traits, theirs: _Traits) -> _Judged:
        if not theirs.words:
            return None
        used = _without_witnesses(theirs)
        shared = sorted(
            ((self.rarity(("word", word)), word) for word in (ours.words & theirs.words) - used), reverse=True
        )
        missing = sum(self.rarity(("word", word)) for word in theirs.words - ours.words - used)
        same = ours.whole == theirs.whole
        weight = 0.35 * sum(one for one, _word in shared) - 0.12 * missing
        weight = max(-4.0, min(weight, 80.0)) + (6.0 if same else 0.0)
        if same:
            return weight, Reason(ReasonKind.SAME_TEXT)
        words = ", ".join(word for rarity, word in shared[:4] if rarity > 0.5)
        return weight, Reason(ReasonKind.TEXT, words) if words and weight > 0 else None

    def _by_words_in_name(self, ours: _Traits, theirs: _Traits) -> _Judged:
        words = (theirs.named & ours.words) - theirs.words - _without_witnesses(theirs)
        rarities = sorted(((self.rarity(("word in name", word)), word) for word in words), reverse=True)
        common = [min(one, self.rarity(("word", word))) for one, word in rarities]
        named = ", ".join(word for _rarity, word in rarities[:4])
        return (0.8 * sum(common), Reason(ReasonKind.NAME_WORDS, named)) if words else None

    def _by_date(self, ours: _Traits, theirs: _Traits) -> _Judged:
        if not ours.month or not theirs.month:
            return None
        if ours.day and theirs.day:
            if ours.day == theirs.day:
                return max(0.3, 0.9 * self.rarity(("day", ours.day))), Reason(ReasonKind.DATE, ours.day)
            days = abs((datetime.date.fromisoformat(ours.day) - datetime.date.fromisoformat(theirs.day)).days)
            return (-1.0 if days == 1 else -4.0), Reason(ReasonKind.OTHER_DATE, theirs.day)
        if ours.month == theirs.month:
            return max(0.2, 0.9 * self.rarity(("month", ours.month))), Reason(ReasonKind.DATE, ours.month)
        return -3.0, Reason(ReasonKind.OTHER_DATE, theirs.day or theirs.month)

    def _by_place(self, ours: _Traits, theirs: _Traits, of_caption: CaptionFacts, of_image: ImageFacts) -> _Judged:
        apart = _kilometres(of_caption.position, of_image.position)
        if ours.city and ours.city == theirs.city:
            return max(0.2, 0.9 * self.rarity(("city", ours.city))), Reason(ReasonKind.PLACE, of_image.city)
        if apart is not None and apart <= _NEAR:
            rare = min(self.rarity(("cell", cell)) for cell in theirs.cells)
            return max(0.2, 0.8 * rare), Reason(ReasonKind.PLACE, f"{of_caption.city} ({apart:.0f} km)".strip())
        if apart is not None and apart > _FAR:
            return -3.0, Reason(ReasonKind.OTHER_PLACE, f"{apart:,.0f} km")
        if ours.city and theirs.city:
            return -1.5, Reason(ReasonKind.OTHER_PLACE, of_image.city)
        return None

    def _by_creator(self, ours: _Traits, theirs: _Traits, of_image: ImageFacts) -> _Judged:
        shared = ours.creators & theirs.creators
        words = ", ".join(of_image.creator)
        if shared:
            rare = max(self.rarity(("creator", one)) for one in shared)
            return max(0.2, 0.9 * rare), Reason(ReasonKind.CREATOR, words)
        if ours.creators and theirs.creators:
            return -2.0, Reason(ReasonKind.OTHER_CREATOR, words)
        return None


_Judged = tuple[float, Reason | None] | None
"""A weight with its reason; None where nothing can be said."""


def _without_witnesses(image: _Traits) -> frozenset[str]:
    """Words that date, place or creator of an image stand for already."""
    return frozenset(image.city.split()).union(*(one.split() for one in image.creators))


def _of_caption(one: CaptionFacts) -> _Traits:
    text = f"{one.headline}\n{one.text}"[:_MOST_TEXT]
    names: dict[str, float] = {}
    for name in one.files:
        _take(names, _name_keys(name, _GIVEN))
    ids = {key for one_id in one.references for key in _ids(one_id)}
    for token in filter(_has_digit, _TOKEN.findall(text)):
        bare = token.strip(".-_")
        if _ENDING.search(bare) or (len(bare) >= 5 and any(map(str.isalpha, bare))):
            _take(names, _name_keys(bare, _GIVEN))
        ids |= _ids(bare)
    day, month = _day_and_month(one.date)
    persons = " ".join(one.persons)
    return _Traits(
        words=_words(f"{text}\n{one.city}\n{persons}"),
        named=frozenset(),
        names=names,
        ids=frozenset(ids),
        day=day,
        month=month,
        city=_folded(one.city),
        creators=frozenset(map(_folded, one.creator)),
        whole=normalised(one.text[:_MOST_TEXT]),
        cells=_cells(one.position, around=1),
    )


def _of_image(one: ImageFacts) -> _Traits:
    text = f"{one.headline}\n{one.caption}"[:_MOST_TEXT]
    day, month = _day_and_month(one.created)
    stem = one.stem
    if not month:
        day, month = _named_day(stem)
    ids = {key for one_id in (*one.references, stem) for key in _ids(one_id)}
    return _Traits(
        words=_words(text),
        named=frozenset(word for word in _all_words(stem) if len(word) >= 3),
        names=_name_keys(one.name, _GIVEN),
        ids=frozenset(ids),
        day=day,
        month=month,
        city=_folded(one.city),
        creators=frozenset(map(_folded, one.creator)),
        whole=normalised(one.caption[:_MOST_TEXT]) or "\0",
        cells=_cells(one.position, around=0),
    )


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _take(names: dict[str, float], more: Mapping[str, float]) -> None:
    for key, weight in more.items():
        names[key] = max(weight, names.get(key, 0.0))


def _name_keys(name: str, weight: float) -> dict[str, float]:
    """The keys of a file name: whole, without its ending, and its beginning where more was put behind it.

    ``IMG_0042-edited.jpg`` begins as ``IMG_0042``; a beginning counts only if it holds a digit and five characters.
    """
    folded = unicodedata.normalize("NFC", name).casefold().strip()
    stem = _ENDING.sub("", folded)
    parts = _PARTS.findall(stem)
    keys = {f"stem:{' '.join(parts)}": min(weight, _STEM)} if parts else {}
    if stem != folded:
        keys[f"whole:{folded}"] = weight
    for count in range(max(1, len(parts) - 3), len(parts)):
        beginning = " ".join(parts[:count])
        if len(beginning) >= 5 and _has_digit(beginning) and not _NAMED_DAY.fullmatch("".join(parts[:count])):
            keys.setdefault(f"stem:{beginning}", _BEGINNING)
    return keys


def _ids(text: str) -> set[str]:
    """Tokens that may be references: five characters or more with a digit, and no date."""
    parts = {part for part in _PARTS.findall(text.casefold()) if len(part) >= 5}
    return {part for part in parts if _has_digit(part) and not _NAMED_DAY.match(part)}


def _named_day(stem: str) -> tuple[str, str]:
    """The day that a file name says, with its month."""
    for found in _NAMED_DAY.finditer(stem):
        try:
            day = datetime.date(int(found[1]), int(found[3]), int(found[4])).isoformat()
        except ValueError:
            continue
        return day, day[:7]
    return "", ""


def _day_and_month(date: PartialDate | None) -> tuple[str, str]:
    if date is None or not date.month:
        return "", ""
    month = f"{date.year:04}-{date.month:02}"
    return (f"{month}-{date.day:02}" if date.day else ""), month


def _folded(text: str) -> str:
    """Words without case, accents and marks."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(one for one in parted if not unicodedata.combining(one)).split())


def _all_words(text: str) -> Iterable[str]:
    return _WORD.findall(_folded(text).replace("_", " "))


def _words(text: str) -> frozenset[str]:
    """The words that say something: those of four letters or more, and shorter ones that are names."""
    long = {word for word in _all_words(text) if len(word) >= 4}
    names = {_folded(word) for word in _WORD.findall(text) if len(word) > 1 and word[0].isupper()}
    return frozenset(long | names)


def _cells(position: tuple[float, float] | None, around: int) -> frozenset[str]:
    """The cell of the map that a position lies in, with so many around it."""
    if position is None:
        return frozenset()
    north, east = (math.floor(degrees / _CELL) for degrees in position)
    steps = range(-around, around + 1)
    return frozenset(f"{north + up},{east + right}" for up in steps for right in steps)


def _kilometres(one: tuple[float, float] | None, other: tuple[float, float] | None) -> float | None:
    """The distance on a sphere; None where a position is not known."""
    if one is None or other is None:
        return None
    north, east, other_north, other_east = map(math.radians, (*one, *other))
    half = (
        math.sin((other_north - north) / 2) ** 2
        + math.cos(north) * math.cos(other_north) * math.sin((other_east - east) / 2) ** 2
    )
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, half)))

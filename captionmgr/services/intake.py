"""Images in: each becomes a record with what it carries, once; moved files are found again, missing ones relinked.

Files are read on several threads, and stored by batches of one edit each: what is stored stays when the rest is
cancelled or the program ends. A batch is one undo.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from captionmgr.metadata import imagefile, placing
from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.errors import BadValue, Cancelled, CaptionError, ImageUnreadable
from captionmgr.model.fields import FIELD, FieldValue
from captionmgr.model.journal import Action, Revision
from captionmgr.model.reading import GIVEN, Found, Reading, Span
from captionmgr.model.record import ImageRef, Record, parse_value, record_of
from captionmgr.parsing.caption import read_caption
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.services.gathering import gather
from captionmgr.services.ledger import Changes, Ledger, counted, now
from captionmgr.services.progress import Progress
from captionmgr.store.records import record_to_json

_BATCH = 500
"""Images stored by one edit."""
_AHEAD = 32
"""Images read ahead of the one that is waited for."""


class Fate(StrEnum):
    """What became of an image file."""

    ADDED = "added"
    KNOWN = "known"
    MOVED = "moved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Taken:
    """One image file, and what became of it: the record that has it, or why none does."""

    path: Path
    fate: Fate
    record: Record | None = None
    error: CaptionError | None = None


@dataclass(frozen=True, slots=True)
class IntakeReport:
    """What an intake did; ``cancelled``: the rest was not looked at."""

    taken: tuple[Taken, ...]
    cancelled: bool = False

    def of(self, fate: Fate) -> tuple[Taken, ...]:
        """The files that had one fate."""
        return tuple(one for one in self.taken if one.fate is fate)


@dataclass(frozen=True, slots=True)
class _Look:
    """An image file looked at: what it carries and its size in bytes, or why it could not be; its copy, if one is."""

    path: Path
    carried: EmbeddedMetadata | None = None
    size: int = 0
    error: CaptionError | None = None
    copy: Path | None = None


@dataclass(slots=True)
class Intake:
    """Images into one store. ``library``: a folder that images are copied into; None: they stay where they are."""

    ledger: Ledger
    known: Knowledge
    library: Path | None = None
    _taken: list[Taken] = field(default_factory=list)

    def take(self, paths: Iterable[Path], progress: Progress | None = None) -> IntakeReport:
        """Make records of image files, and of those in folders. One bad file never stops the rest.

        The same file again adds nothing; one that was moved or renamed is found by its content and linked again.

        Raises:
            StoreError: what was stored before stays.
        """
        files = list(gather(paths))
        self._taken = []
        batch: list[_Look] = []
        try:
            for done, look in enumerate(_looks(files)):
                if progress:
                    progress.step(done, len(files), look.path.name)
                batch.append(look)
                if len(batch) >= _BATCH:
                    self._store(batch)
                    batch = []
        except Cancelled:
            self._store(batch)
            return IntakeReport(tuple(self._taken), cancelled=True)
        self._store(batch)
        return IntakeReport(tuple(self._taken))

    def missing(self, records: Iterable[Record]) -> list[Record]:
        """Those whose image is not where it was."""
        return [record for record in records if record.image and not Path(record.image.path).exists()]

    def relink(self, records: Iterable[Record], folder: Path, progress: Progress | None = None) -> Changes:
        """Find missing images below a folder by their content, and link their records again: one edit.

        Raises:
            Cancelled: nothing was changed.
        """
        lost = {record.image.sha256: record for record in self.missing(records) if record.image}
        sizes = self.ledger.store.pictures.sizes(lost)
        wanted = set(sizes.values())
        unknown = set(lost) - set(sizes)  # attached before sizes were kept: every file may be theirs
        found: dict[str, Path] = {}
        candidates = [one for one in gather([folder]) if isinstance(one, Path)]
        for done, path in enumerate(candidates):
            if progress:
                progress.step(done, len(candidates), path.name)
            if not unknown and _size(path) not in wanted:
                continue
            look = _look(path)
            if look.carried and look.carried.sha256 in lost:
                found.setdefault(look.carried.sha256, path)
        with self.ledger.store.transaction():
            pairs = []
            for sha256, path in found.items():
                current = self.ledger.current(lost[sha256].id, None)
                pairs.append((current, replace(current, image=ImageRef(str(path.resolve()), sha256))))
            return self.ledger.save(pairs, Action.ATTACH, counted(len(pairs), "image found again"))

    def _store(self, batch: Sequence[_Look]) -> None:
        """Store what was looked at, as one edit; copies are made before, since the store does not wait for disks."""
        if not batch:
            return
        store = self.ledger.store
        hashes = {look.carried.sha256 for look in batch if look.carried}
        there = set(store.records.with_images(hashes))
        batch = [self._in_library(look, there) for look in batch]
        revisions: list[Revision] = []
        moved: list[tuple[Record, Record]] = []
        with store.transaction():
            known = store.records.with_images(hashes)
            for look in batch:
                taken = self._one(look, known)
                self._taken.append(taken)
                if taken.fate is Fate.ADDED and taken.record and taken.record.image:
                    revisions.append(Revision(taken.record.id, None, record_to_json(taken.record)))
                    known.setdefault(taken.record.image.sha256, []).append(taken.record)
                elif taken.fate is Fate.MOVED and taken.record:
                    moved.append((self.ledger.current(taken.record.id, None), taken.record))
            if revisions:
                many = len(revisions) > 1
                name = batch[0].path.name.encode("utf-8", "replace").decode()
                note = f"import of {len(revisions)} images" if many else f"import of {name}"
                self.ledger.enter(Action.IMPORT, note, revisions)
            if moved:
                self.ledger.save(moved, Action.ATTACH, counted(len(moved), "image moved"))

    def _in_library(self, look: _Look, there: set[str]) -> _Look:
        """The same, its file in the library if it is to lie there and is none of those ``there``, to which it counts
        from now on."""
        if self.library is None or look.carried is None or look.carried.sha256 in there:
            return look
        there.add(look.carried.sha256)
        try:
            return replace(look, copy=_copied(look.path, self.library, now()))
        except CaptionError as error:
            return replace(look, carried=None, error=error)

    def _one(self, look: _Look, known: Mapping[str, Sequence[Record]]) -> Taken:
        if look.carried is None:
            return Taken(look.path, Fate.FAILED, error=look.error)
        there = known.get(look.carried.sha256, ())
        if there:
            record = next((one for one in there if one.image and Path(one.image.path).exists()), None)
            if record:
                return Taken(look.path, Fate.KNOWN, record)
            return Taken(look.path, Fate.MOVED, replace(there[0], image=_reference(look.path, look.carried)))
        record = replace(
            record_of_image(look.carried, self.known), image=_reference(look.copy or look.path, look.carried)
        )
        self.ledger.store.pictures.keep(look.carried, look.size, now())
        return Taken(look.path, Fate.ADDED, self.ledger.store.records.insert(record))


def record_of_image(carried: EmbeddedMetadata, known: Knowledge) -> Record:
    """The record an image makes: its description read like a pasted caption, its other fields as they stand in it.

    Where the words of the description say something else than a field beside it, the words are taken; the field is
    shown as a contradiction.
    """
    description, title = (_text(carried, name) for name in ("description", "title"))
    reading = read_caption(description, known, title=title) if description.strip() else Reading("", title=title)
    return record_of(reading.with_given(_given(carried)))


def _given(carried: EmbeddedMetadata) -> Iterator[Found]:
    for name, one in carried.fields.items():
        if name not in FIELD or name in ("description", "title"):
            continue
        texts = (one.value,) if isinstance(one.value, str) else one.value
        if _will_do(name, one.value):
            yield from (Found(name, text, Span(0, 0), f"{GIVEN}in the image ({one.origin})") for text in texts if text)


def _will_do(name: str, value: FieldValue) -> bool:
    try:
        parse_value(name, value)
    except BadValue:  # the file holds what no desk may; it stays there, and the metadata tab shows it
        return False
    return True


def _text(carried: EmbeddedMetadata, name: str) -> str:
    one = carried.fields.get(name)
    return one.value if one and isinstance(one.value, str) else ""


def _looks(files: Sequence[Path | CaptionError]) -> Iterator[_Look]:
    """Each file looked at, in order, some ahead on other threads; hashing leaves Python's lock alone."""
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1), thread_name_prefix="intake") as pool:
        ahead: deque[Future[_Look] | _Look] = deque()
        try:
            for one in files:
                ahead.append(pool.submit(_look, one) if isinstance(one, Path) else _failed(one))
                if len(ahead) >= _AHEAD:
                    yield _done(ahead.popleft())
            while ahead:
                yield _done(ahead.popleft())
        finally:
            for waiting in ahead:
                if isinstance(waiting, Future):
                    waiting.cancel()


def _done(one: Future[_Look] | _Look) -> _Look:
    return one.result() if isinstance(one, Future) else one


def _failed(error: CaptionError) -> _Look:
    return _Look(Path(str(error.data.get("path", ""))), error=error)


def _look(path: Path) -> _Look:
    try:
        return _Look(path, imagefile.read(path), _size(path))
    except CaptionError as error:
        return _Look(path, error=error)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # it went meanwhile: no size that anything has
        return -1


def _reference(path: Path, carried: EmbeddedMetadata) -> ImageRef:
    return ImageRef(str(path.resolve()), carried.sha256)


def _copied(source: Path, library: Path, at: str) -> Path:
    """The copy of an image in the library, under the day it came in; proved as every copy is.

    Raises:
        PlaceError, ImageUnreadable: nothing was copied.
    """
    folder = library / at[:4] / at[:10]
    with placing.named_folder(folder):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        data = source.read_bytes()
    except OSError as error:
        raise ImageUnreadable(path=source, reason=error.strerror) from error
    target = next(name for name in _names(folder, source) if not os.path.lexists(name))
    placing.put(target, [data], overwrite=False, prove=lambda draft, digest: None, like=source, keep_times=True)
    return target


def _names(folder: Path, source: Path) -> Iterator[Path]:
    yield folder / source.name
    number = 2
    while True:
        yield folder / f"{source.stem}-{number}{source.suffix}"
        number += 1

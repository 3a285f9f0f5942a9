"""The desk: the one door to everything the program does. What is no method here, the program cannot do.

Each method that changes something is one transaction with one entry in the history, and returns what it changed.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from captionmgr import rulebook, settings
from captionmgr.documents import sources, tables
from captionmgr.documents.text import Document
from captionmgr.metadata import imagefile, thumbnails
from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.errors import NoCaptions
from captionmgr.model.fields import FieldValue
from captionmgr.model.houses import NO_RULES, HouseRules, Rule
from captionmgr.model.item import Item
from captionmgr.model.journal import Action, Entry
from captionmgr.model.pixels import Pixels
from captionmgr.model.places import Country
from captionmgr.model.policy import Policy
from captionmgr.model.preset import AS_THEY_ARE, Copies
from captionmgr.model.problems import Problem
from captionmgr.model.reading import PageReading
from captionmgr.model.receipt import PlannedField, Receipt
from captionmgr.model.record import ImageRef, Record
from captionmgr.model.story import StoredStory
from captionmgr.model.verification import Override, Status
from captionmgr.model.views import View
from captionmgr.model.writing import LEGACY, Private, Writing
from captionmgr.services import (
    checking,
    crediting,
    exporting,
    importing,
    inscribing,
    itemising,
    listing,
    planning,
    reading,
    rereading,
    rewriting,
    templating,
)
from captionmgr.services.crediting import Written
from captionmgr.services.exporting import ExportReport
from captionmgr.services.importing import ImportPreview, ImportReport
from captionmgr.services.inscribing import PutBack
from captionmgr.services.intake import Intake
from captionmgr.services.itemising import ItemsReport
from captionmgr.services.ledger import Changes, Ledger, counted, labels, now, with_writer
from captionmgr.services.likeness import Likenesses
from captionmgr.services.matching import Matching
from captionmgr.services.noticing import Notices
from captionmgr.services.planning import Planned
from captionmgr.services.progress import Progress
from captionmgr.services.proving import Proofs
from captionmgr.services.reading import Reception, Repair
from captionmgr.services.rereading import Rereading, RulesApplied
from captionmgr.services.rewriting import Rewriting, Rewritten
from captionmgr.services.templating import Filled
from captionmgr.services.verifying import Verifying
from captionmgr.settings import AS_RECEIVED, Credit
from captionmgr.signing.keys import Keys
from captionmgr.store.database import Store

MANY = 20_000
"""Records whose whole order takes about 50 ms to read."""


class Desk:
    """One editor's desk on one store.

    Attributes:
        editor: name under which changes are kept; declared, not authenticated.
        origin: ``window`` or ``command line``, kept with each change.
        credit_in_description: whether files get the description with the credit at its end, as wires write it.
        credit: how this house likes credits written.
        rules: the house rules captions are read by; `rules_path`: the file that keeps them, None where nothing does.
    """

    def __init__(self, store: Store, known: reading.Knowledge, keys: Keys, *, editor: str, origin: str) -> None:
        self._store = store
        self._keys = keys
        self._known = known
        self.editor = editor
        self.origin = origin
        self.credit_in_description = True
        self.credit = AS_RECEIVED
        self.rules = NO_RULES
        self.rules_path: Path | None = None

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        editor: str,
        origin: str,
        credit_in_description: bool = True,
        credit: Credit = AS_RECEIVED,
        keys: Path | None = None,
    ) -> Self:
        """Open the store at ``path``, made if it is not there; ``keys``: the editors' keys, if not the user's own.

        Raises:
            StoreError: it cannot be used; it is left as it is.
        """
        signers = Keys(keys or settings.keys_folder())
        desk = cls(Store.open(path), reading.knowledge(), signers, editor=editor, origin=origin)
        desk.credit_in_description = credit_in_description
        desk.credit = credit
        return desk

    def follow(self, rules: HouseRules, path: Path) -> Self:
        """Read captions by house rules, which the file at ``path`` keeps (`rulebook.load`), from now on."""
        self.rules, self.rules_path, self._known = rules, path, reading.knowledge(rules)
        return self

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Text ----------------------------------------------------------------------------------------

    def read_document(self, path: Path) -> Document:
        """The text of a file of captions; raises as `documents.sources.read` does."""
        return sources.read(path)

    def read_items(self, path: Path) -> tuple[Item, ...]:
        """The captions of a table or of news items; none where the file is neither. Raises as `tables.items` does."""
        return tables.items(sources.bytes_of(path), path.name.encode("utf-8", "replace").decode())

    def import_items(self, items: Sequence[Item], name: str, progress: Progress | None = None) -> ItemsReport:
        """Make records of them, each once, as one edit (`itemising.import_items`)."""
        with self._store.transaction():
            return itemising.import_items(items, self._ledger, self._known, name, progress)

    def read_page(self, text: str, name: str, received: datetime.date | None = None) -> PageReading:
        """Understand a pasted page; a weekday alone is resolved against the day it was ``received``, if that is said.

        Raises:
            NoText: there is nothing but white space.
            TextTooLarge: it is over `documents.text.LIMIT` bytes.
        """
        return reading.read_page(text, name, self._known, received)

    def receive(self, text: str, name: str, repair: Collection[Repair] = ()) -> Reception:
        """Take in a text before it is read; nothing is repaired but what ``repair`` asks for. Raises as `read_page`."""
        return reading.receive(text, name, repair)

    def preview(
        self, text: str, name: str, repair: Collection[Repair] = (), received: datetime.date | None = None
    ) -> ImportPreview:
        """What importing a page would do; nothing is stored. Raises as `read_page`, and `NoCaptions`."""
        reception = self.receive(text, name, repair)
        page = self.read_page(reception.text, name, received)
        if not page.captions:
            raise NoCaptions(name=name)
        return importing.preview(reception, page, name, self._store, now())

    def import_text(
        self,
        text: str,
        name: str,
        *,
        repair: Collection[Repair] = (),
        received: datetime.date | None = None,
        new_versions: bool = False,
        progress: Progress | None = None,
    ) -> ImportReport:
        """Make records of a page's captions, each once; changed captions become new versions only if asked.

        ``received`` is the day it came in, as `read_page` takes it.

        Raises:
            NoText, TextTooLarge, NoCaptions: nothing was stored.
            Cancelled: nothing was stored.
        """
        with self._store.transaction():
            preview = self.preview(text, name, repair, received)
            return importing.store(preview, self._ledger, name, new_versions=new_versions, progress=progress)

    # Records -------------------------------------------------------------------------------------

    def record(self, record_id: int) -> Record:
        """One record; raises `RecordMissing`."""
        return self._store.records.get(record_id)

    def records(self, ids: Sequence[int]) -> list[Record]:
        """Records in the order of ``ids``; those that are gone are left out."""
        return self._store.records.many(ids)

    def ids(
        self,
        view: View = View.ALL,
        *,
        search: str = "",
        story_id: int | None = None,
        source: str | None = None,
        order: str = "id",
        limit: int | None = None,
    ) -> list[int]:
        """Ids of the records of a view that match, in the order of a column of the store (with ``-``: reversed)."""
        return self._store.records.ids(view, search=search, story_id=story_id, source=source, order=order, limit=limit)

    def number(self, search: str) -> int:
        """How many records match a search."""
        return self._store.records.number(search)

    def values(self, token: str, begins: str) -> list[str]:
        """Some values of a search token (`model.query`) that begin so."""
        return self._store.records.values(token, begins, limit=12)

    def has_many(self) -> bool:
        """Whether there may be so many records that a list of them takes longer to read than a window may stand."""
        return self._store.records.last_id() > MANY

    def counts(self) -> dict[View, int]:
        """How many records each view holds."""
        return self._store.records.counts()

    def stories(self) -> list[tuple[StoredStory, int]]:
        """The stories that have records, newest first, with their numbers of records."""
        return self._store.stories.with_counts()

    def sources(self) -> list[tuple[str, int]]:
        """The sources, most records first, with their numbers of records."""
        return self._store.records.sources()

    def story(self, record: Record) -> StoredStory | None:
        """The story a record came with."""
        return self._store.stories.get(record.story_id) if record.story_id else None

    def problems(self, record: Record, with_image: bool = True) -> tuple[Problem, ...]:
        """What is wrong with a record at this moment, worst first (`checking.problems`)."""
        at = datetime.datetime.fromisoformat(now())
        return checking.problems(record, self._known, self.policy, at, with_image=with_image)

    def written_credits(self, record: Record, limit: int = crediting.IIM_LIMIT) -> tuple[Written, ...]:
        """A record's credit in each style, whole and within ``limit`` bytes; the style of the settings first."""
        found = crediting.renderings(record, self._known.houses, self.credit.house_style, limit)
        return tuple(sorted(found, key=lambda written: written.style != self.credit.style))

    def countries(self) -> tuple[Country, ...]:
        """All countries that have ISO codes, by their English names."""
        return self._known.places.countries()

    def history(self, record_id: int) -> list[Entry]:
        """The edits that changed a record, newest first."""
        return self._store.journal.of_record(record_id)

    def receipts(self, record_id: int) -> list[Receipt]:
        """The receipts of a record's exports, newest first."""
        return self._store.receipts.of_record(record_id)

    # Changes -------------------------------------------------------------------------------------

    def edit(self, record_id: int, changes: Mapping[str, FieldValue], version: int | None = None) -> Changes:
        """Change fields of a record, which must still be at ``version``, if one is given.

        Who changes a caption that names no writer becomes its caption writer.

        Raises:
            Conflict: it was changed since.
            UnknownField, BadValue, RecordMissing: nothing was changed.
        """
        with self._store.transaction():
            current = self._ledger.current(record_id, version)
            signed = with_writer(current, changes, self.editor)
            return self._ledger.save([(current, current.edited(signed))], Action.EDIT, labels(changes))

    def edit_many(self, ids: Iterable[int], changes: Mapping[str, FieldValue]) -> Changes:
        """Change the same fields of several records in one edit; raises as `edit` does, and then changes none."""
        with self._store.transaction():
            records = self._store.records.many(list(ids))
            edited = [(record, record.edited(changes)) for record in records]
            return self._ledger.save(edited, Action.EDIT, counted(len(records), labels(changes)))

    def rewritings(
        self, ids: Sequence[int], wanted: Rewriting, progress: Progress | None = None
    ) -> tuple[Rewritten, ...]:
        """The records that a rewriting of a text field would change; raises as `rewriting.preview` does."""
        return rewriting.preview(self.records(ids), wanted, progress)

    def rewrite(self, shown: Sequence[Rewritten], wanted: Rewriting) -> Changes:
        """Store what was shown, as one edit; raises as `rewriting.apply` does, and then changes none."""
        with self._store.transaction():
            return rewriting.apply(self._ledger, shown, wanted)

    def fill(self, shown: Sequence[Filled], name: str) -> Changes:
        """Store what a template's preview showed, as one edit; raises as `templating.apply` does."""
        with self._store.transaction():
            return templating.apply(self._ledger, shown, name)

    def attach(self, record_id: int, image: Path, version: int | None = None) -> Changes:
        """Make an image file a record's image. The file is read, and stays where it is.

        Raises:
            ImageError: the file will not do.
            Conflict, RecordMissing: nothing was changed.
        """
        carried = imagefile.read(image)
        reference = ImageRef(str(image.resolve()), carried.sha256)
        name = f"image {image.name.encode('utf-8', 'replace').decode()}"
        with self._store.transaction():
            return self._ledger.set_image(record_id, reference, version, name)

    def detach(self, record_id: int, version: int | None = None) -> Changes:
        """Take a record's image from it; the file stays as it is."""
        with self._store.transaction():
            return self._ledger.set_image(record_id, None, version, "image removed")

    def sign_off(self, record_id: int, status: Status, note: str, version: int | None = None) -> Changes:
        """Answer for a status of a record, by name; raises as `Verifying.sign_off` does."""
        return self.verifying.sign_off(record_id, status, note, version)

    def withdraw(self, record_id: int, reason: str) -> Changes:
        """Withdraw a sign-off, by name and with a reason; raises as `Verifying.withdraw` does."""
        return self.verifying.withdraw(record_id, reason)

    def undo_name(self) -> str:
        """What `undo` would take back, in words; empty where there is nothing."""
        entry = self._store.journal.last_undoable(self.editor)
        return entry.note if entry else ""

    def redo_name(self) -> str:
        """What `redo` would do again, in words; empty where there is nothing."""
        entry = self._store.journal.last_redoable(self.editor)
        return entry.note if entry else ""

    def undo(self) -> Changes:
        """Take back this editor's last edit.

        Raises:
            NothingToUndo: there is none.
            Conflict: a record was changed by someone else since; nothing was changed.
        """
        with self._store.transaction():
            return self._ledger.undo()

    def redo(self) -> Changes:
        """Do again what this editor's last undo took back; raises as `undo` does."""
        with self._store.transaction():
            return self._ledger.redo()

    @property
    def _ledger(self) -> Ledger:
        return Ledger(self._store, self.editor, self.origin, self._keys)

    @property
    def policy(self) -> Policy:
        """What may go out, and whose pictures must be checked."""
        return self._store.records.policy

    @policy.setter
    def policy(self, policy: Policy) -> None:
        self._store.records.policy = policy

    @property
    def verifying(self) -> Verifying:
        """Checks, sign-offs, dismissed problems, the gate."""
        return Verifying(self._ledger, self.policy)

    def intake(self, library: Path | None = None) -> Intake:
        """Images in; ``library``: a folder that they are copied into, None: they stay where they are."""
        return Intake(self._ledger, self._known, library)

    @property
    def likenesses(self) -> Likenesses:
        """Look-alikes among all pictures that the desk has handled."""
        return Likenesses(self._store)

    @property
    def proofs(self) -> Proofs:
        """What proves the history: audits, and what leaves the house to be compared later."""
        return Proofs(self._ledger)

    @property
    def matching(self) -> Matching:
        """What finds the images of captions, and attaches them."""
        return Matching(self._ledger, self._known.places)

    @property
    def notices(self) -> Notices:
        """The agencies' notices: read, matched with records and exports, applied, recalled."""
        return Notices(self._ledger, self._known)

    # House rules ---------------------------------------------------------------------------------

    def proposed_rule(self, record: Record, field: str = "") -> Rule | None:
        """The rule that a record suggests about its source or a creator (`rereading.proposed`); None if none."""
        return rereading.proposed(record, field, self._known.houses)

    def dry_run(self, rules: HouseRules, progress: Progress | None = None) -> tuple[Rereading, ...]:
        """The stored records whose captions other rules would read otherwise; nothing is stored.

        Raises:
            BadRule: the rules cannot be followed.
            Cancelled: it was asked for meanwhile.
        """
        rules.check()
        return rereading.dry_run(self._store.records, reading.knowledge(rules), progress)

    def apply_rules(
        self, rules: HouseRules, shown: Sequence[Rereading], progress: Progress | None = None
    ) -> RulesApplied:
        """Follow other rules: their file is written, and what their dry run showed is stored as one edit.

        Raises:
            BadRule, RulesUnwritable, Cancelled: neither file nor store was changed.
        """
        with self._store.transaction():
            applied = rereading.apply(self._ledger, shown, progress)
            if self.rules_path:
                rulebook.save(rules, self.rules_path)
        self.rules, self._known = rules, reading.knowledge(rules)
        return applied

    # Images --------------------------------------------------------------------------------------

    def embedded(self, record: Record) -> EmbeddedMetadata | None:
        """What a record's image carries; None without an image. Raises `ImageError`."""
        return imagefile.read(Path(record.image.path)) if record.image else None

    def leaving(self, record: Record, without: frozenset[Private]) -> tuple[str, ...]:
        """What would leave a copy of a record's image as private; nothing without one. Raises `ImageError`."""
        found = imagefile.leaving(Path(record.image.path), without) if record.image else ()
        return tuple(map(str, found))

    def received_image(self, sha256: str) -> EmbeddedMetadata | None:
        """What an image carried when it came in, by the SHA-256 it had then; None where that is not known."""
        return self._store.pictures.received(sha256)

    def export_plan(self, record: Record) -> tuple[PlannedField, ...]:
        """What an export would write into a record's image, field by field; empty without one. Raises `ImageError`."""
        if record.image is None:
            return ()
        return imagefile.plan(Path(record.image.path), self._values(record, exporting.WITH_SIDECARS))

    def picture(self, record: Record, size: int | None = None) -> Pixels:
        """A record's image for the screen, its long edge ``size`` pixels at most; raises `ImageError` without one."""
        return thumbnails.picture(Path(record.image.path) if record.image else Path(), size)

    def export(
        self,
        ids: Sequence[int],
        folder: Path,
        progress: Progress | None = None,
        *,
        write_receipts: bool = False,
        writing: Writing = exporting.WITH_SIDECARS,
        copies: Copies = AS_THEY_ARE,
        past_the_gate: str = "",
    ) -> ExportReport:
        """Write tagged copies of the records' images into a folder. One bad file never stops the rest.

        Files that exist are replaced only if ``writing`` says so, and the image of a record never is. What the desk's
        policy forbids is not written, unless a reason is given to go past the gate, by the editor's name; then both
        are kept, and stand in the receipt. Raises as `exporting.export` and `Verifying.go_past` do.
        """
        passed = self.verifying.go_past(ids, past_the_gate).records if past_the_gate else ()
        passes = {one.id: one.overrides[-1] for one in passed if one.overrides}
        order = self._order(folder, copies, writing, passes, write_receipts=write_receipts)
        return exporting.export(ids, self._store, order, progress)

    def inscribe(
        self, ids: Sequence[int], progress: Progress | None = None, *, past_the_gate: str = ""
    ) -> ExportReport:
        """Write records' values into their images themselves (`inscribing.inscribe`); raises as `go_past` does."""
        passed = self.verifying.go_past(ids, past_the_gate).records if past_the_gate else ()
        passes = {one.id: one.overrides[-1] for one in passed if one.overrides}
        writing = Writing(iim_encoding=LEGACY)
        return inscribing.inscribe(ids, self._ledger, self._order(Path(), AS_THEY_ARE, writing, passes), progress)

    def put_back(self, ids: Sequence[int], progress: Progress | None = None) -> PutBack:
        """Put images that were written themselves back as they were, byte for byte (`inscribing.put_back`)."""
        return inscribing.put_back(ids, self._ledger, progress)

    def planned(
        self,
        ids: Sequence[int],
        folder: Path,
        copies: Copies = AS_THEY_ARE,
        progress: Progress | None = None,
        *,
        overwrite: bool = False,
    ) -> tuple[Planned, ...]:
        """What an export would do, record by record; nothing is written. Raises as `planning.plan` does."""
        order = self._order(folder, copies, replace(exporting.WITH_SIDECARS, overwrite=overwrite), {})
        return planning.plan(ids, self._store, order, progress)

    def _order(
        self,
        folder: Path,
        copies: Copies,
        writing: Writing,
        passes: Mapping[int, Override],
        *,
        write_receipts: bool = False,
    ) -> exporting.Order:
        gate = exporting.Gate(self.verifying.obstacles, passes, self.editor)
        writing = replace(writing, without=writing.without | copies.without)
        values_of = partial(self._values, copies=copies)
        return exporting.Order(folder, copies, writing, write_receipts, gate, values_of)

    def write_manifests(self, report: ExportReport, kinds: Sequence[str], *, public: bool = False) -> list[Path]:
        """Write lists of what an export wrote (`model.preset.MANIFESTS`); raises as `listing.write_manifests` does."""
        return listing.write_manifests(report, kinds, self._store.records, now(), public=public)

    def _values(self, record: Record, writing: Writing, copies: Copies = AS_THEY_ARE) -> dict[str, FieldValue]:
        if copies.credit_style:
            written = {one.style: one.whole.text for one in self.written_credits(record)}
            record = replace(record, credit_line=written.get(copies.credit_style, record.credit_line))
        own = exporting.values_for_file(record, self._known.houses, credit_in_description=self.credit_in_description)
        own |= exporting.verification_for_file(record, writing)
        return {name: value for name, value in own.items() if name in copies.fields} if copies.fields else own

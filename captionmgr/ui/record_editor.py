"""The right column: picture, tabs with every field, and the problems underneath. Fields save themselves when left."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from captionmgr.model.clearance import is_veiled
from captionmgr.model.errors import BadValue, CaptionError, Conflict, RecordMissing
from captionmgr.model.problems import Problem
from captionmgr.model.record import Record
from captionmgr.model.verification import Status
from captionmgr.services.crediting import Written
from captionmgr.services.ledger import Changes
from captionmgr.ui import wording
from captionmgr.ui.conflict_bar import ConflictBar
from captionmgr.ui.country_picker import offer_countries
from captionmgr.ui.credit_menu import CreditButton
from captionmgr.ui.evidence import CLAIM
from captionmgr.ui.fact_words import Fact
from captionmgr.ui.history_panel import HistoryPanel
from captionmgr.ui.large_picture import LargePicture
from captionmgr.ui.metadata_panel import MetadataPanel
from captionmgr.ui.preview import Preview
from captionmgr.ui.problems_panel import ProblemsPanel
from captionmgr.ui.record_form import RecordForm, scrolling
from captionmgr.ui.theme import Theme
from captionmgr.ui.thumbnails import Thumbnails
from captionmgr.ui.verification_panel import VerificationPanel
from captionmgr.ui.work import Inspection, Work

_VERIFICATION_TAB = 2
_OF_THE_IMAGE = ("no_image", "image_unreadable")
"""Kinds of problem that another image mends."""
_MOST = 500
"""Records that are read to be shown together; of more, each field has several values, and none is signed off."""
_PREVIEW = 1280
"""Long edge of the preview, pixels: it fills a large window before the whole picture is read."""
_AHEAD = 12
"""Previews kept: 4 MB each, those before and after the record shown among them."""
_PAUSE = 150
"""Milliseconds after which the next pictures are read: first comes the one that is shown."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Text that could not be saved, and why not."""

    text: str
    error: CaptionError

    @property
    def why(self) -> str:
        """The reason, under the field."""
        if self.conflicts:
            return QCoreApplication.translate("RecordEditor", "Changed by someone else meanwhile: not saved.")
        return wording.sentence(self.error)

    @property
    def conflicts(self) -> bool:
        """Whether somebody else was faster; saving waits until the user decides."""
        return isinstance(self.error, Conflict)

    def is_hopeless(self, text: str) -> bool:
        """Whether saving that text would be refused again."""
        return isinstance(self.error, BadValue) and text == self.text


class RecordEditor(QWidget):
    """Shows and edits the records given to `show_ids`: one, or several at once.

    Signals:
        editor_named: the editor's name as typed.
        refused: a `CaptionError` of a field, for the status bar.
    """

    editor_named = Signal(str)
    refused = Signal(object)

    def __init__(self, work: Work, theme: Theme, small: Thumbnails) -> None:
        super().__init__()
        self.setObjectName("editor_column")
        self._work = work
        self._records: tuple[Record, ...] = ()
        self._rest: tuple[int, ...] = ()
        self._drafts: dict[tuple[tuple[int, ...], str], Draft] = {}
        self.form = RecordForm(theme)
        self.write_as = CreditButton(self._written_credits)
        self.form.boxes["credit_line"].add_button(self.write_as)
        self._sizes = (
            small,
            Thumbnails(work.desk, work.jobs, _PREVIEW, kept=_AHEAD),
            Thumbnails(work.desk, work.jobs, None, kept=1),
        )
        boxes = self.form.boxes
        offer_countries(boxes["country"], boxes["country_code"], work.desk.countries(), self.tr("Countries"))
        self.preview = Preview(theme, *self._sizes[:2])
        self.large = LargePicture(theme, self._sizes, self)
        self.conflict = ConflictBar()
        self.verification = VerificationPanel(theme, work.desk.editor)
        self.metadata = MetadataPanel(theme)
        self.history = HistoryPanel(theme)
        self.problems = ProblemsPanel(theme)
        self.tabs = QTabWidget()
        self._arrange()
        self._connect()
        self._next: tuple[Record, ...] = ()
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_PAUSE)
        self._ahead.timeout.connect(self._read_ahead)
        self.show_ids(())

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of the records shown."""
        return (*(record.id for record in self._records), *self._rest)

    @property
    def records(self) -> tuple[Record, ...]:
        """The records shown."""
        return self._records

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show those records; what was typed and not saved yet is saved first."""
        if tuple(ids) == self.ids and ids:
            return
        self.commit()
        for box in self.form.boxes.values():
            box.clear_typed()
        self._show(tuple(self._work.desk.records(list(ids[:_MOST]))), tuple(ids[_MOST:]))
        for (draft_ids, name), draft in self._drafts.items():
            if draft_ids == self.ids:
                self.form.boxes[name].put_draft(draft.text, draft.why)
        self._show_conflict()

    def reload(self) -> None:
        """Read the records shown anew: somebody else may have changed them."""
        for pictures in self._sizes:
            pictures.forget_failures()
        fresh = tuple(self._work.desk.records([record.id for record in self._records]))
        if fresh != self._records:
            self._show(fresh, self._rest)

    def take(self, changes: Changes) -> None:
        """Show records as they are after a change."""
        fresh = {record.id: record for record in changes.records}
        if not any(record_id in fresh or record_id in changes.removed for record_id in self.ids):
            return
        kept = (fresh.get(record.id, record) for record in self._records if record.id not in changes.removed)
        self._show(tuple(kept), tuple(one for one in self._rest if one not in changes.removed))

    def look_ahead(self, records: Sequence[Record]) -> None:
        """Have the pictures of records read that are likely to be shown next, after those shown now."""
        self._next = tuple(record for record in records if not is_veiled(record))
        self._ahead.start()

    def _read_ahead(self) -> None:
        for record in self._next:
            self._sizes[1].of(record)

    def commit(self) -> None:
        """Save what was typed."""
        for box in self.form.boxes.values():
            box.commit()

    def unsaved(self) -> list[str]:
        """Names of the fields that hold text which could not be saved, of whichever records."""
        return list(dict.fromkeys(name for _, name in self._drafts))

    def show_tab(self, at: int) -> None:
        """Show a tab, and let the keyboard go on from there."""
        self.tabs.setCurrentIndex(at)
        self.tabs.tabBar().setFocus()

    def go_to(self, name: str) -> None:
        """Give the focus to a field or the chip of a news fact; a claim, or a problem without either, is a matter of
        verification."""
        if name in self.form.boxes:
            self.tabs.setCurrentIndex(self.form.tab_of(name))
            self.form.boxes[name].editor.setFocus()
        elif any(fact.field == name for fact in self.form.facts.facts()):
            self.tabs.setCurrentIndex(self.form.tab_of("description"))
            self.form.facts.focus_on(name)
        else:
            self.tabs.setCurrentIndex(_VERIFICATION_TAB)
            self.verification.note.setFocus()

    def _go_to_words(self, fact: Fact) -> None:
        """Give the focus to the words of a news fact."""
        self.form.caption.setFocus()
        self.form.caption.point_at(fact.found)

    def mark(self, status: Status) -> None:
        """Sign off, on the tab where that is done."""
        self.tabs.setCurrentIndex(_VERIFICATION_TAB)
        self.verification.sign(status)

    def _arrange(self) -> None:
        pages = (
            (self.form.pages[0], self.tr("Caption")),
            (self.form.pages[1], self.tr("Rights")),
            (scrolling(self.verification), self.tr("Verification")),
            (self.metadata, self.tr("Metadata")),
            (self.history, self.tr("History")),
        )
        for at, (page, title) in enumerate(pages, 1):
            self.tabs.addTab(page, title)
            self.tabs.setTabToolTip(at - 1, f"Ctrl+{at}")
            page.setAccessibleName(title)
        self.tabs.setObjectName("tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Parts of the record"))
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the record"))
        self.tabs.tabBar().setDrawBase(False)
        lower = QWidget()
        lower.setProperty("surface", True)
        rows = QVBoxLayout(lower)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.conflict)
        rows.addWidget(self.tabs, 1)
        rows.addWidget(self.problems)
        self.split = QSplitter()
        self.split.setOrientation(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.preview)
        self.split.addWidget(lower)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 3)
        self.split.setSizes([228, 560])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)

    def _connect(self) -> None:
        for box in self.form.boxes.values():
            box.committed.connect(self._save)
            box.entered.connect(self.form.caption.emphasise)
            box.left.connect(lambda _name: self.form.caption.emphasise(""))
        self.form.caption.evidence_clicked.connect(self.go_to)
        self.form.facts.entered.connect(lambda fact: self.form.caption.point_at(fact.found))
        self.form.facts.left.connect(lambda: self.form.caption.emphasise(""))
        self.form.facts.wanted.connect(self._go_to_words)
        self.write_as.chosen.connect(self.form.boxes["credit_line"].enter)
        self.problems.reached.connect(self._reach)
        self.problems.wanted.connect(self._mend)
        self.preview.image_dropped.connect(lambda path: self._work.attach(self.ids[0], path))
        self.verification.editor_named.connect(self.editor_named)
        self.verification.signed.connect(
            lambda status, note: self._work.sign_off(self.ids, status, note, self.verification.refuse)
        )
        self.verification.withdrawn.connect(
            lambda reason: self._work.withdraw(self._signed(), reason, self.verification.refuse)
        )
        self.conflict.theirs.connect(self._take_theirs)
        self.conflict.mine.connect(self._save_mine)

    def _show(self, records: tuple[Record, ...], rest: tuple[int, ...]) -> None:
        """Show records; ``rest`` are further ones that are edited with them, too many to be read."""
        self._records, self._rest = records, rest
        self.tabs.setEnabled(bool(records))
        self.write_as.setEnabled(len(records) == 1)
        self.verification.show_records(() if rest else records)
        self.preview.show_records(records, len(self.ids))
        pictured = records[0] if len(records) == 1 and records[0].image else None
        self.large.show_record(pictured if pictured and not self.preview.is_veiled() else None)
        if records:
            self.form.show(records, partly=bool(rest))
        else:
            self._show_nothing()
        single = records[0] if len(records) == 1 else None
        self.history.show_entries(single.id if single else 0, self._work.desk.history(single.id) if single else ())
        if single is None:
            self.problems.show_problems(())
            self.metadata.show_inspection(None)
            return
        if single.image is None:
            self._show_inspection(Inspection(single, self._work.desk.problems(single, with_image=False)))
            return
        self.problems.show_problems(self._work.desk.problems(single, with_image=False))
        self._work.inspect(single, self._show_inspection)

    def _written_credits(self) -> tuple[Written, ...]:
        """The credit in each style, of what is typed too: it may be on its way to the store still."""
        record = self._records[0]
        boxes = (self.form.boxes[name] for name in ("creator", "source", "credit_line"))
        with contextlib.suppress(BadValue):  # the field says so itself
            record = record.edited({box.name: box.text() for box in boxes if box.is_typed()})
        return self._work.desk.written_credits(record)

    def _show_nothing(self) -> None:
        for box in self.form.boxes.values():
            box.clear_typed()
            box.show_value("")
        self.form.show((Record(),))

    def _show_inspection(self, found: Inspection) -> None:
        if self._records != (found.record,):
            return
        self.preview.show_inspection(found)
        self.metadata.show_inspection(found)
        self.problems.show_problems(found.problems)

    def _reach(self, problem: Problem) -> None:
        if problem.kind in _OF_THE_IMAGE:
            self.preview.button.setFocus()
        else:
            self.go_to(problem.field or CLAIM)

    def _mend(self, problem: Problem) -> None:
        self._reach(problem)
        if problem.kind in _OF_THE_IMAGE:
            self.preview.attach_wanted.emit()

    def _save(self, name: str, text: str) -> None:
        ids = self.ids
        if not ids:
            return
        draft = self._drafts.get((ids, name))
        if draft and (draft.conflicts or draft.is_hopeless(text)):
            self._drafts[ids, name] = replace(draft, text=text)
            self.form.boxes[name].put_draft(text, draft.why)
            return
        changes = {name: text}
        self._drafts.pop((ids, name), None)
        if len(ids) == 1:
            self._work.edit(self._records[0], changes, lambda error: self._refuse(ids, name, text, error))
        else:
            self._work.edit_many(ids, changes, lambda error: self._refuse(ids, name, text, error))

    def _refuse(self, ids: tuple[int, ...], name: str, text: str, error: CaptionError) -> None:
        draft = self._drafts[ids, name] = Draft(text, error)
        self.refused.emit(error)
        if ids != self.ids or isinstance(error, RecordMissing):
            return
        box = self.form.boxes[name]
        if box.is_typed():
            box.refuse(draft.why)
        else:
            box.put_draft(text, draft.why)
        if draft.conflicts:
            self.reload()
        self._show_conflict()

    def _conflicts(self) -> list[str]:
        return [name for (ids, name), draft in self._drafts.items() if ids == self.ids and draft.conflicts]

    def _show_conflict(self) -> None:
        record = self._records[0] if len(self._records) == 1 else None
        names = self._conflicts() if record else []
        self.conflict.show_conflict({name: wording.shown(record.value(name)) for name in names if record})

    def _take_theirs(self) -> None:
        for name in self._conflicts():
            del self._drafts[self.ids, name]
            self.form.boxes[name].drop_draft()
        self._show_conflict()

    def _save_mine(self) -> None:
        for name in self._conflicts():
            del self._drafts[self.ids, name]
            self.form.boxes[name].refuse("")
            self.form.boxes[name].commit()
        self._show_conflict()

    def _signed(self) -> list[int]:
        return [record.id for record in self._records if record.sign_off]

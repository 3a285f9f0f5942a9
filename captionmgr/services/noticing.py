"""Agencies' notices at the desk: read, matched with records and their exports, applied or lifted, recalled."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from captionmgr.model.clearance import is_killed
from captionmgr.model.errors import NothingToApply
from captionmgr.model.journal import Action
from captionmgr.model.notice import NEW_WORDS, AppliedNotice, Notice, NoticeKind, ReferenceKind
from captionmgr.model.noticing import Difference, Match, differences, matched, replaced
from captionmgr.model.recall import Exported, draft
from captionmgr.model.receipt import Receipt
from captionmgr.model.record import Record, record_of
from captionmgr.parsing.caption import read_caption
from captionmgr.parsing.knowledge import Knowledge
from captionmgr.parsing.notices import read_notice
from captionmgr.services.importing import received_again
from captionmgr.services.ledger import Changes, Ledger, counted, now
from captionmgr.services.reading import readable
from captionmgr.store import naming

_EACH = 50
"""Records looked at for each thing that a notice names: what more records share tells nothing."""
_REFERENCES = 500
"""References that are asked for; a notice that names more is asked for its first."""
_WORDS = 14
"""Words by which a caption is looked for."""
_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
_TEXTS = ("description", "headline", "title", "alt_text")
"""Fields in which a correction's words are replaced where an editor wrote them."""


@dataclass(frozen=True, slots=True)
class Affected:
    """A record that a notice may be about.

    Attributes:
        match: why, and how sure that is.
        receipts: of its exports, newest first.
        corrected: what applying a correction would make of it; None where it would change nothing.
        killed: it is killed already.
    """

    match: Match
    receipts: tuple[Receipt, ...]
    corrected: Record | None = None
    killed: bool = False

    @property
    def record(self) -> Record:
        """The record itself."""
        return self.match.record

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The fields that applying it would change."""
        return differences(self.record, self.corrected) if self.corrected else ()


@dataclass(frozen=True, slots=True)
class Notices:
    """Notices applied by a ledger; captions are read with what is known."""

    ledger: Ledger
    known: Knowledge

    def read(self, text: str) -> Notice:
        """Understand a pasted notice; raises `NoText`, `TextTooLarge` as `reading.read_page` does."""
        return read_notice(readable(text, "the notice"), self.known)

    def affected(self, notice: Notice) -> tuple[Affected, ...]:
        """The records that a notice may be about, those that a reference decides first; nothing is changed."""
        ids = list(dict.fromkeys(self._named(notice)))
        found = (matched(notice, record) for record in self.ledger.store.records.many(ids))
        best = sorted((one for one in found if one), key=lambda one: (not one.sure, -one.confidence, one.record.id))
        return tuple(self._affected(notice, one) for one in best)

    def apply(self, notice: Notice, ids: Sequence[int]) -> Changes:
        """Apply a notice to records, as one edit of the history in the editor's name.

        A kill, an advisory or an embargo is kept on the record, and is only lifted with a reason (`lift`); a notice
        that revokes one lifts it. A correction makes a new version of the caption, which undo takes back.

        Raises:
            EditorNeeded: nobody answers for it.
            NothingToApply: it asks nothing of one of the records; none is changed.
            RecordMissing: one is gone; none is changed.
        """
        self.ledger.need_answer(notice.first_words)
        if notice.revokes:
            return self.lift(ids, notice.first_words)
        if notice.kind is NoticeKind.NONE:
            raise NothingToApply(notice=notice.first_words, id=ids[0] if ids else "–", why="it asks nothing known")
        if notice.kind in NEW_WORDS:
            return self._change(ids, lambda one: self._corrected(notice, one), Action.NEW_VERSION, notice.first_words)
        new = self._applied(notice)

        def marked(record: Record) -> Record:
            if any(one.holds and one.sha256 == new.sha256 for one in record.notices):
                return record
            return replace(record, notices=(*record.notices, new))

        return self._change(ids, marked, Action.NOTICE, f"{notice.kind}: {notice.first_words}")

    def lift(self, ids: Sequence[int], reason: str) -> Changes:
        """Take back what notices asked of records, by name and with a reason; both stay on the record.

        Raises:
            EditorNeeded, NoteNeeded: nobody answers, or not why.
            NothingToApply: no notice holds on one of the records; none is changed.
            RecordMissing: one is gone; none is changed.
        """
        self.ledger.need_answer(reason)
        lifted = partial(replace, lifted_by=self.ledger.editor, lifted_at=now(), lifted_why=reason.strip())

        def without(record: Record) -> Record:
            if not any(one.holds for one in record.notices):
                why = "no notice holds there" + (", but its caption itself is marked" if is_killed(record) else "")
                raise NothingToApply(notice=reason, id=record.id, why=why)
            kept = (lifted(one) if one.holds else one for one in record.notices)
            return replace(record, notices=tuple(kept))

        return self._change(ids, without, Action.WITHDRAW, reason)

    def recall(self, notice: Notice, ids: Sequence[int]) -> str:
        """A draft that names every place these records were exported to, when, by whom and as what content."""
        store = self.ledger.store
        told = [Exported(one, tuple(store.receipts.of_record(one.id))) for one in store.records.many(list(ids))]
        return draft(notice, told, self.ledger.editor, now())

    def _change(self, ids: Sequence[int], change: Callable[[Record], Record], action: Action, note: str) -> Changes:
        with self.ledger.store.transaction():
            records = [self.ledger.store.records.get(one) for one in dict.fromkeys(ids)]
            return self.ledger.save([(one, change(one)) for one in records], action, counted(len(records), note))

    def _applied(self, notice: Notice) -> AppliedNotice:
        digest = hashlib.sha256(notice.text.encode("utf-8", "surrogatepass")).hexdigest()
        words, reason, by = notice.first_words, notice.reason, self.ledger.editor
        return AppliedNotice(notice.kind, words, reason, digest, by, now(), notice.until)

    # Matching ------------------------------------------------------------------------------------

    def _named(self, notice: Notice) -> Iterator[int]:
        """Ids of the records that share something with a notice, each as often as it does."""
        for one in notice.references[:_REFERENCES]:
            if one.kind is ReferenceKind.TRANSMISSION:
                yield from naming.by_number(one.value, _EACH)
                yield from naming.by_image_name(one.value, _EACH)
            elif one.kind is ReferenceKind.FILE:
                stem = one.value.rpartition(".")[0]
                yield from naming.by_image_name(f"{stem}.", _EACH)
            elif one.kind in (ReferenceKind.OBJECT_NAME, ReferenceKind.SLUG):
                yield from naming.by_title(one.value, _EACH)
        yield from self._on_day(notice)
        yield from naming.alike(_telling(notice), _EACH)

    def _on_day(self, notice: Notice) -> Iterator[int]:
        for creator in notice.of(ReferenceKind.CREATOR)[:4]:
            for day in notice.of(ReferenceKind.DATE)[:4]:
                name = creator.replace('"', " ")
                yield from self.ledger.store.records.ids(search=f'creator:"{name}" date:{day[:10]}', limit=_EACH)

    def _affected(self, notice: Notice, one: Match) -> Affected:
        corrected = None
        if notice.kind in NEW_WORDS:
            made = self._reread(notice, one.record)
            corrected = made if made != one.record else None
        receipts = tuple(self.ledger.store.receipts.of_record(one.record.id))
        return Affected(one, receipts, corrected, is_killed(one.record))

    # Corrections ---------------------------------------------------------------------------------

    def _corrected(self, notice: Notice, record: Record) -> Record:
        made = self._reread(notice, record)
        if made == record:
            raise NothingToApply(notice=notice.first_words, id=record.id, why="it changes nothing there")
        return made

    def _reread(self, notice: Notice, record: Record) -> Record:
        """The record with the caption that the notice brings, or with the words that should read otherwise."""
        text = notice.caption if notice.is_new_caption else replaced(record.received, notice.replacements)
        made = record
        if text != record.received:
            made = received_again(record, record_of(read_caption(text, self.known, title=record.received_title)))
        if notice.is_new_caption:
            return made
        rewritten = {name: replaced(getattr(made, name), notice.replacements) for name in _TEXTS}
        return made.edited({name: text for name, text in rewritten.items() if text != getattr(made, name)})


def _telling(notice: Notice) -> tuple[str, ...]:
    """Words of a notice by which its caption is looked for: names before other long words."""
    words = list(dict.fromkeys(_WORD.findall((notice.caption or notice.text)[:4_000])))
    names = [one for one in words if one[0].isupper() and not one.isupper()]
    others = sorted((one for one in words if one not in names and not one.isupper()), key=len, reverse=True)
    return tuple([*names[:_WORDS], *others][:_WORDS])

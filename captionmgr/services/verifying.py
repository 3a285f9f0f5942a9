"""Verification at the desk: checks, sign-offs of one person or two, dismissed problems, holds, notes of use.

Each is one transaction and one entry of the history, under the editor's declared name.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from captionmgr.model.errors import BadValue, CheckFailed, FileUnreadable, NotSigned, SamePerson
from captionmgr.model.gate import Obstacle, obstacles
from captionmgr.model.journal import Action
from captionmgr.model.policy import Policy
from captionmgr.model.problems import Problem
from captionmgr.model.record import Record
from captionmgr.model.verification import (
    Aspect,
    Check,
    Dismissal,
    Evidence,
    Outcome,
    Override,
    SignOff,
    Status,
    Usage,
    with_check,
)
from captionmgr.services.ledger import Changes, Ledger, counted, now

_SILENT_AFTER = datetime.timedelta(minutes=3)
"""After so long a window that said it works on a record is taken to have left it."""


@dataclass(frozen=True, slots=True)
class Verifying:
    """Verification written by a ledger, under a policy."""

    ledger: Ledger
    policy: Policy

    # Checks --------------------------------------------------------------------------------------

    def check(
        self,
        record_id: int,
        aspect: Aspect,
        outcome: Outcome,
        note: str,
        evidence: Sequence[str] = (),
        version: int | None = None,
    ) -> Changes:
        """Keep what a check of one aspect came to; it takes the place of an earlier one, which stays in the history.

        ``evidence``: links, coordinates, paths of files; a file that is there is kept with its hash. A check that
        failed takes away a sign-off as verified.

        Raises:
            EditorNeeded: nobody answers for it. NoteNeeded: it passed or failed, and the note does not say why.
            FileUnreadable: a file of the evidence is there and cannot be read.
            Conflict, RecordMissing: nothing was changed.
        """
        needs_words = outcome in (Outcome.PASSED, Outcome.FAILED)
        self.ledger.need_answer(note if needs_words else note or "-")
        kept = tuple(_evidence(text.strip()) for text in evidence if text.strip())
        new = Check(aspect, outcome, note.strip(), kept, self.ledger.editor, now())

        def checked(record: Record) -> Record:
            changed = replace(record, checks=with_check(record.checks, new))
            if outcome is Outcome.FAILED and record.status is Status.VERIFIED:
                changed = changed.reopened_by(["checks"])
            return replace(changed, status=Status.IN_REVIEW) if record.status is Status.UNREVIEWED else changed

        return self._change([record_id], checked, Action.CHECK, f"{aspect}: {outcome}", version)

    # Sign-off ------------------------------------------------------------------------------------

    def sign_off(self, record_id: int, status: Status, note: str, version: int | None = None) -> Changes:
        """Answer for a status of a record, by name.

        Raises:
            EditorNeeded: the desk has no editor's name.
            NoteNeeded: the note is empty.
            CheckFailed: it would be verified, and one of its checks failed.
            Conflict, RecordMissing: nothing was changed.
        """
        self.ledger.need_answer(note)
        signed = SignOff(status, self.ledger.editor, note, now())

        def answered(record: Record) -> Record:
            failed = [check.aspect.value for check in record.checks if check.outcome is Outcome.FAILED]
            if failed and status is Status.VERIFIED:
                raise CheckFailed(id=record.id, checks=", ".join(failed))
            return replace(record, status=status, sign_off=signed, reopened=())

        return self._change([record_id], answered, Action.SIGN_OFF, f"{status}: {note}", version)

    def second(self, record_id: int, note: str, version: int | None = None) -> Changes:
        """Sign as the second person what another signed off as verified.

        Raises:
            EditorNeeded, NoteNeeded: as `sign_off`.
            NotSigned: nobody signed it off as verified.
            SamePerson: the first signature is of the same name.
            Conflict, RecordMissing: nothing was changed.
        """
        self.ledger.need_answer(note)

        def seconded(record: Record) -> Record:
            if record.status is not Status.VERIFIED or record.sign_off is None:
                raise NotSigned(id=record.id)
            if record.sign_off.by.strip().casefold() == self.ledger.editor.strip().casefold():
                raise SamePerson(id=record.id, name=record.sign_off.by)
            return replace(record, sign_off=replace(record.sign_off, second=self.ledger.editor, second_at=now()))

        return self._change([record_id], seconded, Action.SECOND, note, version)

    def withdraw(self, record_id: int, reason: str) -> Changes:
        """Withdraw a sign-off, by name and with a reason; raises as `sign_off` does."""
        self.ledger.need_answer(reason)
        return self._change([record_id], Record.withdrawn, Action.WITHDRAW, reason)

    # Problems ------------------------------------------------------------------------------------

    def dismiss(self, record_id: int, problem: Problem, reason: str) -> Changes:
        """Answer for a problem being none, by name and with a reason; the same problem with other facts shows again.

        Raises:
            EditorNeeded, NoteNeeded: nobody answers, or not why.
            RecordMissing: the record is gone.
        """
        self.ledger.need_answer(reason)
        new = Dismissal(problem.kind, str(problem), reason.strip(), self.ledger.editor, now())

        def dismissed(record: Record) -> Record:
            others = tuple(one for one in record.dismissed if (one.kind, one.sentence) != (new.kind, new.sentence))
            return replace(record, dismissed=(*others, new))

        return self._change([record_id], dismissed, Action.DISMISS, f"{new.sentence} — {new.reason}")

    def recall(self, record_id: int, dismissal: Dismissal, reason: str) -> Changes:
        """Show a dismissed problem again, by name and with a reason; raises as `dismiss` does."""
        self.ledger.need_answer(reason)

        def recalled(record: Record) -> Record:
            return replace(record, dismissed=tuple(one for one in record.dismissed if one != dismissal))

        return self._change([record_id], recalled, Action.WITHDRAW, f"{dismissal.sentence} — {reason}")

    # Gate ----------------------------------------------------------------------------------------

    def obstacles(self, record: Record) -> tuple[Obstacle, ...]:
        """What keeps a record's picture from going out now (`model.gate`)."""
        return obstacles(record, self.policy, datetime.datetime.fromisoformat(now()))

    def go_past(self, ids: Iterable[int], reason: str) -> Changes:
        """Let pictures go past the gate once, by name and with a reason, which are kept; those it stops only.

        Raises:
            EditorNeeded, NoteNeeded: nobody answers, or not why.
        """
        self.ledger.need_answer(reason)

        def passing(record: Record) -> Record:
            stopped = tuple(map(str, self.obstacles(record)))
            if not stopped:
                return record
            passed = Override(stopped, reason.strip(), self.ledger.editor, now())
            return replace(record, overrides=(*record.overrides, passed))

        return self._change(list(ids), passing, Action.OVERRIDE, reason)

    # Desk ----------------------------------------------------------------------------------------

    def hold(self, ids: Sequence[int], until: str) -> Changes:
        """Hold pictures in the house until a moment (ISO 8601; local time where it names no zone); empty: no longer.

        Raises:
            BadValue: that is no moment.
        """
        moment = _moment(until)
        return self._change(
            ids, lambda record: replace(record, not_before=moment), Action.HOLD, moment or "no longer held"
        )

    def note_use(self, ids: Sequence[int], text: str) -> Changes:
        """Note where pictures were used.

        Raises:
            EditorNeeded, NoteNeeded: nobody answers for it, or it says nothing.
        """
        self.ledger.need_answer(text)
        new = Usage(text.strip(), self.ledger.editor, now())
        return self._change(ids, lambda record: replace(record, usage=(*record.usage, new)), Action.USAGE, new.text)

    def work_on(self, record_id: int | None) -> None:
        """Say that this editor works on a record, and on no other; None: on none. It is no entry of the history."""
        with self.ledger.store.transaction():
            self.ledger.store.presence.mark(self.ledger.editor, record_id, now())

    def others_on(self, record_ids: Sequence[int]) -> dict[int, list[str]]:
        """The other editors who work on records now, by record."""
        since = datetime.datetime.fromisoformat(now()) - _SILENT_AFTER
        at = since.strftime("%Y-%m-%dT%H:%M:%SZ")
        return self.ledger.store.presence.others(self.ledger.editor, record_ids, at)

    def _change(
        self,
        ids: Sequence[int],
        change: Callable[[Record], Record],
        action: Action,
        note: str,
        version: int | None = None,
    ) -> Changes:
        with self.ledger.store.transaction():
            current = [self.ledger.current(one, version) for one in ids]
            pairs = [(record, change(record)) for record in current]
            return self.ledger.save(pairs, action, counted(len(pairs), note))


def _evidence(text: str) -> Evidence:
    """What was given as evidence: with its hash, if it names a file."""
    path = Path(text)
    try:
        is_file = path.is_file()
    except OSError:  # no file system holds such a name: it is no path
        return Evidence(text)
    try:
        with path.open("rb") if is_file else contextlib.nullcontext() as file:
            return Evidence(text, hashlib.file_digest(file, "sha256").hexdigest() if file else "")
    except OSError as error:
        raise FileUnreadable(path=text, reason=error.strerror) from error


def _moment(text: str) -> str:
    """A moment as the store keeps it, with its zone; raises `BadValue`."""
    if not text.strip():
        return ""
    try:
        moment = datetime.datetime.fromisoformat(text.strip())
        return (moment if moment.tzinfo else moment.astimezone()).isoformat(timespec="minutes")
    except (ValueError, OverflowError) as error:
        why = "write a day and time, for example 2026-05-03T18:00+02:00"
        raise BadValue(value=text, field="the time it is held until", why=why) from error

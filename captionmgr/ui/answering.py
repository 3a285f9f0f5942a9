"""What an editor answers for in the window: checks, sign-offs, dismissals, holds, uses; and who works on what."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from captionmgr.model.errors import CaptionError, EditorNeeded
from captionmgr.model.history import AfterEntry
from captionmgr.model.problems import Problem
from captionmgr.model.record import ImageRef, Record
from captionmgr.model.verification import Aspect, Dismissal, Status
from captionmgr.model.views import is_seconded
from captionmgr.services.ledger import Changes
from captionmgr.services.likeness import Likeness
from captionmgr.services.progress import Progress
from captionmgr.services.verifying import Verifying
from captionmgr.ui import wording
from captionmgr.ui.check_form import Draft
from captionmgr.ui.main_window import MainWindow

_STAYED = 1500
"""Milliseconds on a record after which one is taken to work on it."""
_MOST_TOLD = 5
"""Look-alikes that are told one by one."""
_HEARTBEAT = 60_000
"""Milliseconds after which a window says again what it works on, and asks who else does."""


class Answering(QObject):
    """Puts the verification panel, the problems and the commands of a window to work."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._editor = window.editor
        panel = self._editor.verification
        panel.signed.connect(self._sign)
        panel.seconded.connect(lambda note: self._answered(self._ids_to_second(), lambda to, one: to.second(one, note)))
        panel.withdrawn.connect(lambda why: self._answered(self._signed(), lambda to, one: to.withdraw(one, why)))
        panel.recalled.connect(self._recall)
        panel.checks.kept.connect(self._check)
        self._editor.history.restored.connect(self._restore)
        self._editor.problems.dismissed.connect(self.dismiss)
        self._editor.problems.repaired.connect(self.repair)

    def mark(self, status: Status) -> None:
        """Sign off, on the tab where that is done."""
        self._editor.to_verification().sign(status)

    def check(self) -> None:
        """Go to the first check that nobody made, else to the first."""
        checks = self._editor.to_verification().checks
        made = {check.aspect for record in self._editor.records for check in record.checks}
        checks.rows[next((aspect for aspect in Aspect if aspect not in made), Aspect.PROVENANCE)].setFocus()

    def second(self) -> None:
        """Sign as the second person, on the tab where that is done."""
        self._editor.to_verification().sign_second()

    def dismiss(self, problem: Problem | None = None) -> None:
        """Ask why a problem is none: that one, or the one chosen, or the worst; the question names it."""
        problem = problem or self._editor.problems.chosen() or self._editor.problems.worst()
        if problem is None or len(self._editor.records) != 1:
            return
        words = _tr("Why is this no problem? “{problem}” The reason is kept under your name.")
        record_id, one = self._editor.ids[0], problem
        self._ask(words.format(problem=one), lambda to, why: to.dismiss(record_id, one, why))

    def repair(self, problem: Problem | None = None) -> None:
        """Repair a problem: that one, or the one chosen, or the first that can be."""
        problem = problem or self._editor.problems.repairable()
        if problem is None or len(self._editor.records) != 1:
            return
        self._editor.commit()
        self._window.work.edit(self._editor.records[0], problem.repair, self._window.fail)

    def find_similar(self) -> None:
        """Look for pictures that the desk has handled and that look like the record's; and show both claims."""
        records = [record for record in self._editor.records if record.image]
        if len(records) != 1:
            return
        desk, record = self._window.desk, records[0]

        def look(progress: Progress) -> tuple[Likeness, ...]:
            desk.likenesses.note(desk.records(desk.ids()), progress)
            image = record.image or ImageRef("", "")
            return desk.likenesses.of(Path(image.path), but=image.sha256)

        self._window.jobs.work(
            look, lambda found: self._show_similar(record, found), self._window.fail, _tr("Comparing pictures")
        )

    def _show_similar(self, record: Record, found: tuple[Likeness, ...]) -> None:
        if not found:
            self._window.status.show_saved(_tr("no look-alike among the pictures handled here"))
            return
        lines = [_tr("This picture ({claim}) looks like:").format(claim=wording.claimed(record))]
        for one in found[:_MOST_TOLD]:
            how = [_tr("mirrored")] * one.mirrored + [_tr("cropped")] * one.cropped
            claim = wording.claimed(one.record) if one.record else _tr("a picture whose record is gone")
            number = one.record.id if one.record else 0
            words = _tr("record {id}: {claim}").format(id=number, claim=claim) if number else claim
            lines.append("· " + ", ".join([words, *how]))
        self._window.list.message.say("\n".join(lines))

    def hold(self) -> None:
        """Ask until when the selection is held."""
        ids = list(self._editor.ids)
        first = self._editor.records[0].not_before if self._editor.records else ""
        words = _tr("Hold until when? For example 2026-05-03T18:00 (local time), or with its zone; empty: no longer.")
        self._ask(words, lambda to, text: to.hold(ids, text), first)

    def note_use(self) -> None:
        """Ask where the selection was used."""
        ids = list(self._editor.ids)
        self._ask(
            _tr("Where was it used? It is kept with your name and the time."), lambda to, text: to.note_use(ids, text)
        )

    def _sign(self, status: Status, note: str) -> None:
        seen = {record.id: record.version for record in self._editor.records}
        self._answered(
            self._editor.ids, lambda to, one: to.sign_off(one, status, note, self._version(one, seen.get(one)))
        )

    def _version(self, record_id: int, seen: int | None) -> int | None:
        """The version to sign: the one that was seen, or that our own changes since left."""
        return None if seen is None else self._window.work.version_left(record_id, seen)

    def _answered(self, ids: object, do: Callable[[Verifying, int], Changes]) -> None:
        panel = self._editor.verification
        wanted = list(ids) if isinstance(ids, list | tuple) else []
        self._window.work.verify(wanted, do, self._refuse, panel.settled)

    def _refuse(self, error: CaptionError) -> None:
        self._editor.verification.refuse(error)
        self._editor.reload()

    def _ids_to_second(self) -> list[int]:
        return [one.id for one in self._editor.records if one.status is Status.VERIFIED and not is_seconded(one)]

    def _signed(self) -> list[int]:
        return [record.id for record in self._editor.records if record.sign_off]

    def _check(self, aspect: Aspect, draft: Draft) -> None:
        checks = self._editor.verification.checks
        if not self._named():
            checks.refuse(EditorNeeded())
            return
        self._window.work.verify(
            self._editor.ids[:1],
            lambda to, one: to.check(one, aspect, draft.outcome, draft.note, draft.evidence),
            checks.refuse,
            partial(checks.settled, aspect),
        )

    def _recall(self, dismissal: Dismissal) -> None:
        words = _tr("Why is it a problem after all? “{problem}”").format(problem=dismissal.sentence)
        record_id = self._editor.ids[0]
        self._ask(words, lambda to, why: to.recall(record_id, dismissal, why))

    def _restore(self, number: int, names: tuple[str, ...]) -> None:
        """Put values of the record back, as an entry of its history left them: a change like any other."""
        self._editor.commit()
        for record_id in self._editor.ids[:1]:
            self._window.work.restore(record_id, AfterEntry(number), names)

    def _named(self) -> bool:
        """Whether the editor has a name, by which what they answer for is kept; what was typed counts at once."""
        typed = self._editor.verification.editor.text().strip()
        if typed:
            self._editor.editor_named.emit(typed)
        return bool(typed)

    def _ask(self, words: str, do: Callable[[Verifying, str], Changes], text: str = "") -> None:
        bar = self._editor.ask

        def answered(answer: str) -> None:
            self._named()
            self._window.work.verify([0], lambda to, _one: do(to, answer), bar.refuse, bar.finish)

        bar.ask(words, answered, text)


class Presence(QObject):
    """Says on the store which record this window works on, and shows who else works on it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._said: int | None = None
        self._stayed = QTimer(self)
        self._stayed.setSingleShot(True)
        self._stayed.setInterval(_STAYED)
        self._stayed.timeout.connect(self.say)
        self._beat = QTimer(self)
        self._beat.setInterval(_HEARTBEAT)
        self._beat.timeout.connect(self.say)
        self._beat.start()
        window.list.chosen.connect(self._moved)
        window.closing.connect(self._leave)

    def say(self) -> None:
        """Say it now, and ask."""
        ids = self._window.editor.ids
        self._said = ids[0] if len(ids) == 1 else None
        said = self._said
        verifying = self._window.desk.verifying

        def asked(_progress: object) -> list[str]:
            verifying.work_on(said)
            return verifying.others_on([said]).get(said, []) if said else []

        self._window.jobs.write(asked, lambda names: self._show(said, names), lambda _error: None)

    def _moved(self, _ids: list[int]) -> None:
        self._window.editor.verification.show_others(())
        self._stayed.start()

    def _show(self, said: int | None, names: list[str]) -> None:
        if said == self._said:
            self._window.editor.verification.show_others(names)

    def _leave(self) -> None:
        self._stayed.stop()
        self._beat.stop()
        if self._said:
            verifying = self._window.desk.verifying
            self._window.jobs.write(lambda _progress: verifying.work_on(None), lambda _: None, lambda _error: None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Answering", text)

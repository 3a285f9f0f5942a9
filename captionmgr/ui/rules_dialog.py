"""The house rules: edited in tables, tried on what is stored, and followed only once that was seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from captionmgr.model.errors import BadRules, CaptionError
from captionmgr.model.houses import House, HouseRules, KnownCreator
from captionmgr.model.journal import Action
from captionmgr.model.record import Record
from captionmgr.services.ledger import Changes
from captionmgr.services.progress import Progress
from captionmgr.services.rereading import Rereading, RulesApplied
from captionmgr.ui import wording
from captionmgr.ui.field_box import restyle
from captionmgr.ui.jobs import Job
from captionmgr.ui.rereading_table import RereadingTable
from captionmgr.ui.rule_tables import RuleTable, kind_of, title_of
from captionmgr.ui.work import Work


class RulesDialog(QDialog):
    """A window of its own beside the desk's; it is not modal. What was typed and not applied stays when it is closed.

    Signals:
        applied: the `RulesApplied`.
        offered: a sentence, what is offered with it, and what does it: undo took back records, but not the rules.
    """

    applied = Signal(object)
    offered = Signal(str, str, object)

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rules")
        self.setWindowTitle(self.tr("House rules"))
        self._work = work
        self._job: Job | None = None
        self._tried: tuple[HouseRules, tuple[Rereading, ...]] | None = None
        self._applied: dict[int, tuple[HouseRules, HouseRules]] = {}  # entry of the history -> rules before and after
        self._warning = ""
        self.tables = {kind: RuleTable(kind, title_of(kind)) for kind in work.desk.rules.kinds}
        self.tabs = QTabWidget()
        self.changes = RereadingTable()
        self._said = QLabel()
        self._bar = QProgressBar()
        self._buttons = self._make_buttons()
        self._arrange()
        for table in self.tables.values():
            table.edited.connect(self._edited)
        work.jobs.progressed.connect(self._step)
        work.changed.connect(self._follow_undo)
        self._show_rules(work.desk.rules)
        self.resize(980, 680)

    @property
    def rules(self) -> HouseRules:
        """The rules as the tables have them."""
        found = [rule for table in self.tables.values() for rule in table.rules()]
        return HouseRules(
            tuple(rule for rule in found if isinstance(rule, House)),
            tuple(rule for rule in found if isinstance(rule, KnownCreator)),
        )

    @property
    def unapplied(self) -> bool:
        """Whether the tables say something else than the rules in force."""
        return self.rules.kinds != self._work.desk.rules.kinds

    def start(self) -> None:
        """Show the rules."""
        self.show()
        self.raise_()
        self.activateWindow()
        if not self._job and not self._said.text():
            self._tell()
        self.tables["agency"].table.setFocus()

    def propose(self, record_id: int, field: str = "") -> None:
        """Show the rules with one more, made of what a record's source or creator was read as and is now."""
        jobs, desk = self._work.jobs, self._work.desk
        jobs.write(lambda progress: desk.record(record_id), lambda record: self._propose(record, field), self._refuse)

    def warn(self, error: BadRules) -> None:
        """Tell that the rules' file could not be followed, for as long as that is so."""
        self._warning = " ".join((wording.sentence(error), self.tr("Applying rules sets that file aside first.")))
        self._tell()

    def reject(self) -> None:
        """Close; what is under way is asked to stop first, and the window stays to tell how far it came."""
        if self._job:
            self._job.cancel()
        else:
            super().reject()

    def _propose(self, record: Record, field: str) -> None:
        self.start()
        rule = self._work.desk.proposed_rule(record, field)
        if rule is None:
            self._say(
                self.tr("The caption names neither a source nor a creator that a rule could be about."), wrong=True
            )
            return
        self._show_rules(self.rules.with_rule(rule))
        table = self.tables[kind_of(rule)]
        self.tabs.setCurrentWidget(table)
        table.point_at(rule.name)

    # Trying and applying ---------------------------------------------------------------------------

    def _try(self) -> None:
        self._buttons["try"].setFocus()  # what is being typed in a cell counts
        rules, desk = self.rules, self._work.desk

        def show(shown: tuple[Rereading, ...]) -> None:
            self._job = None
            self._tried = rules, shown
            self.changes.rows.show(shown)
            self._tell()

        def look(progress: Progress) -> tuple[Rereading, ...]:
            return desk.dry_run(rules, progress)

        self._forget()
        self._begin(self._work.jobs.work(look, show, self._refuse, self.tr("Reading captions again")))

    def _apply(self) -> None:
        if self._tried is None:
            return
        (rules, shown), desk = self._tried, self._work.desk
        before = desk.rules

        def store(progress: Progress) -> RulesApplied:
            applied = desk.apply_rules(rules, shown, progress)
            self._work.seen(applied.changes.records)
            return applied

        def stored(applied: RulesApplied) -> None:
            if applied.changes.entry:
                self._applied[applied.changes.entry.id] = before, rules
            self._stored(applied)

        self._begin(self._work.jobs.write(store, stored, self._refuse, self.tr("Applying house rules")))

    def _follow_undo(self, changes: Changes) -> None:
        """Offer that the rules follow, where an undo or redo was about the records that they had changed."""
        entry = changes.entry
        if entry is None or entry.reverses not in self._applied:
            return
        before, after = self._applied[entry.reverses]
        if entry.action is Action.UNDO and self._work.desk.rules == after:
            words = self.tr("The records are as they were. The house rules that had changed them are still in force.")
            self.offered.emit(words, self.tr("Take back the rules too"), lambda: self._put_in_force(before))
        elif entry.action is Action.REDO and self._work.desk.rules == before:
            words = self.tr("The records are changed again. The house rules that changed them are not in force.")
            self.offered.emit(words, self.tr("Follow the rules again"), lambda: self._put_in_force(after))

    def _put_in_force(self, rules: HouseRules) -> None:
        """Follow rules without reading a record again; what is typed into the tables and not applied stays."""
        desk, typed = self._work.desk, self.unapplied

        def done(_applied: RulesApplied) -> None:
            self._forget()
            if not typed:
                self._show_rules(rules)
            self._tell()

        self._work.jobs.write(lambda progress: desk.apply_rules(rules, ()), done, self._work.failed.emit)

    def _begin(self, job: Job) -> None:
        self._job = job
        self._bar.setRange(0, 0)
        self._say("")
        self._enable()

    def _step(self, job: Job, done: int, total: int, text: str) -> None:
        if job is self._job:
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _stored(self, applied: RulesApplied) -> None:
        self._job = None
        self._warning = ""
        self._forget()
        self._show_rules(self._work.desk.rules)
        words = [
            self.tr(
                "The rules are in force. Records changed: {count}; Undo takes them back, and asks about the rules."
            ),
            self.tr("Changed by someone else meanwhile, and left as they are: {skipped}. Look again."),
        ]
        count, skipped = wording.number(len(applied.changes.records)), wording.number(len(applied.skipped))
        said = " ".join(words if applied.skipped else words[:1])
        self._say(said.format(count=count, skipped=skipped), wrong=bool(applied.skipped))
        self.applied.emit(applied)

    def _refuse(self, error: CaptionError) -> None:
        self._job = None
        self._say(wording.sentence(error), wrong=True)
        self._enable()

    # What is shown ---------------------------------------------------------------------------------

    def _show_rules(self, rules: HouseRules) -> None:
        for kind, table in self.tables.items():
            table.show_rules(rules.kinds[kind])
        self._edited()

    def _edited(self) -> None:
        if self._tried and self.rules.kinds != self._tried[0].kinds:
            self._forget()
        for at, (kind, table) in enumerate(self.tables.items()):
            self.tabs.setTabText(at, f"{title_of(kind)} ({wording.number(len(table.rules()))})")
        if not self._job:
            self._tell()

    def _forget(self) -> None:
        self._tried = None
        self.changes.rows.show(())

    def _tell(self) -> None:
        """Say how things stand: what a dry run found, or what is to be done next."""
        self._enable()
        if self._tried:
            self._say(self._outcome(self._tried[1]))
        elif self._warning:
            self._say(self._warning, wrong=True)
        elif self.unapplied:
            self._say(self.tr("Not applied yet. See first what it would change; nothing is stored by looking."))
        else:
            self._say(self.tr("These rules are in force: captions are read by them as they come in."))

    def _outcome(self, shown: Sequence[Rereading]) -> str:
        signed = sum(one.signed for one in shown)
        words = [self.tr("Records that would change: {count}.")]
        if signed:
            words.append(self.tr("Signed off, and left as they are until that is withdrawn: {signed}."))
        if any(change.by_hand for one in shown for change in one.changes):
            words.append(self.tr("What was entered by hand stays."))
        return " ".join(words).format(count=wording.number(len(shown) - signed), signed=wording.number(signed))

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self._said.setText(text)
        self._said.setProperty("wrong", wrong)
        self._said.setProperty("quiet", not wrong)
        restyle(self._said)

    def _enable(self) -> None:
        busy, tried = self._job is not None, self._tried
        self.tabs.setEnabled(not busy)
        self._bar.setVisible(busy)
        self._buttons["try"].setEnabled(not busy)
        self._buttons["apply"].setEnabled(not busy and bool(tried and (tried[1] or self.unapplied)))
        self._buttons["discard"].setVisible(not busy and self.unapplied)
        self._buttons["close"].setText(self.tr("Cancel") if busy else self.tr("Close"))

    # Making ----------------------------------------------------------------------------------------

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            "discard": QPushButton(self.tr("Discard my edits")),
            "close": QPushButton(self.tr("Close")),
            "try": QPushButton(self.tr("&Show what would change")),
            "apply": QPushButton(self.tr("&Apply")),
        }
        does = (lambda: self._show_rules(self._work.desk.rules), self.reject, self._try, self._apply)
        for (name, button), do in zip(made.items(), does, strict=True):
            button.setObjectName(f"rules_{name}")
            button.setAccessibleName(button.text().replace("&", ""))
            button.clicked.connect(lambda _checked=False, do=do: do())
        made["apply"].setProperty("primary", True)
        made["discard"].setProperty("link", True)
        return made

    def _arrange(self) -> None:
        for kind, table in self.tables.items():
            self.tabs.addTab(table, title_of(kind))
        self.tabs.setObjectName("rules_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Kinds of rules"))
        self.tabs.tabBar().setAccessibleName(self.tr("Kinds of rules"))
        self.tabs.tabBar().setDrawBase(False)
        self._said.setObjectName("rules_said")
        self._said.setWordWrap(True)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.tabs)
        split.addWidget(self.changes)
        split.setSizes([300, 300])
        buttons = QHBoxLayout()
        for name, button in self._buttons.items():
            if name == "close":
                buttons.addStretch(1)
            buttons.addWidget(button)
        self.setProperty("surface", True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 14)
        rows.setSpacing(8)
        rows.addWidget(split, 1)
        rows.addWidget(self._said)
        rows.addWidget(self._bar)
        rows.addLayout(buttons)

"""The command ``rules``: show the house rules, try others on what is stored, follow them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from captionmgr import rulebook
from captionmgr.cli import printing
from captionmgr.cli.commands import Call
from captionmgr.cli.printing import complain, say
from captionmgr.model.errors import FileMissing
from captionmgr.model.houses import House, HouseRules
from captionmgr.services.rereading import Rereading

SHOW, CHECK, APPLY = "show", "check", "apply"


def rules(call: Call) -> bool:
    """Show the rules in force; or what other rules would change; or change it."""
    what, file = call.arguments.what, call.arguments.file
    if file and not file.exists():
        raise FileMissing(path=file)
    wanted = rulebook.load(file or rulebook.rules_path())
    if what == SHOW:
        _show(wanted, file or rulebook.rules_path())
        return False
    return _try(call, wanted, keep=what == APPLY)


def _show(wanted: HouseRules, path: Path) -> None:
    say(f"{path}" + ("" if path.exists() else " (not there: no house rules)"))
    for kind, found in wanted.kinds.items():
        for rule in found:
            marks = (
                (("handout", rule.supplies), ("user-generated", rule.takes_users)) if isinstance(rule, House) else ()
            )
            told = "".join(f", {mark}" for mark, holds in marks if holds)
            spelled = " ← " + "; ".join(rule.spellings) if rule.spellings else ""
            say(f"  {kind:<8} {rule.name}{told}{spelled}")


def _try(call: Call, wanted: HouseRules, *, keep: bool) -> bool:
    """Print what rules would change, and if they are to be kept, store it."""
    with call.desk(wanted) as desk:
        shown = desk.dry_run(wanted, printing.progress_bar())
        printing.clear_bar()
        _tell(shown)
        if not keep:
            say("Nothing was changed.")
            return False
        applied = desk.apply_rules(wanted, shown, printing.progress_bar())
        printing.clear_bar()
    say(f"{len(applied.changes.records)} changed; the rules are kept in {desk.rules_path}")
    for record_id in applied.skipped:
        complain(f"record {record_id} was changed by someone else meanwhile and left as it is; apply the rules again.")
    return bool(applied.skipped)


def _tell(shown: Sequence[Rereading]) -> None:
    for one in shown:
        say(f"record {one.record_id}: {one.title}" + (" (signed off: left as it is)" if one.signed else ""))
        for change in one.changes:
            kept = " (kept: entered by hand)" if change.by_hand else ""
            say(f"  {change.field:<16} {printing.value(change.before)} → {printing.value(change.after)}{kept}")
    signed = sum(one.signed for one in shown)
    say(f"{len(shown) - signed} to change, {signed} signed off")
    if signed:
        say("A signed-off record is left as it is. Withdraw its sign-off to have it read again.")

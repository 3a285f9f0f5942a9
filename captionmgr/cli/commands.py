"""What each command does: it asks the desk, and prints the answer. Each returns whether something failed."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from captionmgr import rulebook
from captionmgr.cli import printing
from captionmgr.cli.printing import complain, say, say_json
from captionmgr.model.errors import (
    BadValue,
    CaptionError,
    PlaceError,
)
from captionmgr.model.houses import HouseRules
from captionmgr.model.problems import Severity
from captionmgr.model.record import Record
from captionmgr.model.verification_in_image import told_by
from captionmgr.model.views import View
from captionmgr.model.writing import Credentials
from captionmgr.services import labels, sample
from captionmgr.services.crediting import IIM_LIMIT
from captionmgr.services.desk import Desk
from captionmgr.services.exporting import ExportReport
from captionmgr.services.ledger import Changes
from captionmgr.settings import Settings


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the command line: its arguments, the settings in force and the store it names."""

    arguments: argparse.Namespace
    settings: Settings
    store: Path

    def desk(self, rules: HouseRules | None = None) -> Desk:
        """The desk that the call works on, by the house rules of the user if no others are given."""
        path = rulebook.rules_path()
        rules = rulebook.load(path) if rules is None else rules
        desk = Desk.open(
            self.store,
            editor=self.settings.editor,
            origin="command line",
            credit_in_description=self.settings.credit_in_description,
            credit=self.settings.credit,
        )
        desk.policy = self.settings.policy
        return desk.follow(rules, path)


def number(text: str) -> int:
    """A number that the store can hold, as an argument gives it."""
    with contextlib.suppress(ValueError):
        if 0 < int(text) < 2**63:
            return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no record's number")


Command = Callable[[Call], bool]


class Declare(Protocol):
    """Declares a command: its name, its help and its function."""

    def __call__(self, name: str, what: str, carry_out: Command) -> argparse.ArgumentParser:
        """The parser to which the command's arguments are added."""
        ...


# Records -----------------------------------------------------------------------------------------


def _records(call: Call, desk: Desk) -> list[Record]:
    """The records of a view that match."""
    return desk.records(desk.ids(View(call.arguments.view), search=call.arguments.search))


def check(call: Call) -> bool:
    """Show what is wrong with the records of a view, record by record; mere notes are left to ``show``."""
    with call.desk() as desk:
        records = _records(call, desk)
        wrong = 0
        for record in records:
            problems = [one for one in desk.problems(record) if one.severity > Severity.NOTE]
            wrong += bool(problems)
            if problems:
                printing.problems(record, problems)
    say(f"{wrong} of {len(records)} records with problems" if wrong else f"No problems in {len(records)} records")
    return False


def list_records(call: Call) -> bool:
    """List the records of a view that match."""
    with call.desk() as desk:
        records = _records(call, desk)
    if call.arguments.json:
        say_json([labels.record_json(record) for record in records])
        return False
    rows = [
        (
            str(record.id),
            record.date_created.iso if record.date_created else "",
            ", ".join(part for part in (record.city, record.country) if part),
            record.source,
            record.credit_line,
            record.status.value,
            Path(record.image.path).name if record.image else "–",
            record.title or record.description,
        )
        for record in records
    ]
    heads = ("id", "date", "place", "source", "credit line", "status", "image", "title")
    printing.table(rows, heads, (8, 10, 26, 22, 40, 13, 20, 40))
    return False


def show(call: Call) -> bool:
    """Show one record."""
    with call.desk() as desk:
        record = desk.record(call.arguments.id)
        problems = desk.problems(record)
    if call.arguments.json:
        say_json(labels.record_json(record) | {"problems": [str(problem) for problem in problems]})
    else:
        printing.record(record, problems)
    return False


def credit(call: Call) -> bool:
    """Show one record's credit in each style, or in one, whole or within a number of bytes; nothing is changed."""
    arguments = call.arguments
    with call.desk() as desk:
        record = desk.record(arguments.id)
        found = desk.written_credits(record, arguments.limit or IIM_LIMIT)
    if arguments.style == "house" and not call.settings.credit.template:
        raise BadValue(value="house", field="--style", why="the settings give no template: [credit] template = …")
    say(f"Record {record.id}: {record.credit_line or 'no credit line'}")
    for written in found:
        if arguments.style in (None, written.style):
            printing.written_credit(written, only_short=arguments.limit is not None)
    return False


def set_fields(call: Call) -> bool:
    """Change fields of one record."""
    changes: dict[str, str] = {}
    for change in call.arguments.changes:
        name, equals, value = change.partition("=")
        if not equals:
            raise BadValue(value=change, field="a change", why="write field=value; nothing after = clears the field")
        if name in changes:
            raise BadValue(value=change, field="a change", why=f"{name} is given twice; separate several values by ;")
        changes[name] = value
    with call.desk() as desk:
        return show_changes(desk.edit(call.arguments.id, changes, call.arguments.version), desk)


def undo(call: Call) -> bool:
    """Take back the editor's last edit."""
    with call.desk() as desk:
        return show_changes(desk.undo(), desk)


def redo(call: Call) -> bool:
    """Do again what undo took back."""
    with call.desk() as desk:
        return show_changes(desk.redo(), desk)


def show_changes(changes: Changes, desk: Desk) -> bool:
    """What a command changed, with what its values do not fit; nothing of it failed."""
    if changes.entry is None:
        say("Nothing changed.")
        return False
    say(f"{changes.entry.action}: {changes.entry.note}")
    for record in changes.records:
        say(f"  record {record.id}, version {record.version}, {record.status}")
        for problem in desk.problems(record):
            if problem.kind == "shortened":
                say(f"    {problem}")
    for record_id in changes.removed:
        say(f"  record {record_id} removed")
    return False


def add_writing(parser: argparse.ArgumentParser) -> None:
    """Add the options that every command has which writes images."""
    parser.add_argument(
        "--credentials",
        choices=[one.value for one in Credentials],
        default=Credentials.REFUSE.value,
        help="content credentials (C2PA), which a change makes invalid: refuse, keep, remove, or write a sidecar",
    )
    parser.add_argument("--keep-times", action="store_true", help="the copies keep the images’ times")


# Images ------------------------------------------------------------------------------------------


_ABOUT_THE_IMAGE = ("camera_date", "embedded_disagrees", "blocks_disagree", "makers_disagree", "byline_untidy")
"""Kinds of problem that attaching an image brings to light."""


def attach(call: Call) -> bool:
    """Attach an image, and show what it carries."""
    with call.desk() as desk:
        changes = desk.attach(call.arguments.id, call.arguments.image)
        embedded = desk.embedded(changes.records[0])
        problems = desk.problems(changes.records[0])
    say(f"record {call.arguments.id}: {call.arguments.image}")
    if embedded:
        say(f"  {embedded.format}, {embedded.width}×{embedded.height}, SHA-256 {embedded.sha256}")
        for name, carried in embedded.fields.items():
            value = carried.value if isinstance(carried.value, str) else "; ".join(carried.value)
            say(f"  {name:<20} {carried.origin:<4} {value}")
        for told in told_by(embedded):
            words = f"{told.by or '?'}: {told.status} {told.on} {told.note}".rstrip()
            say(f"  Claimed in the image, not checked by us: {words}")
    for problem in problems:
        if problem.kind in _ABOUT_THE_IMAGE:
            say(f"  {problem}")
    return False


def demo(call: Call) -> bool:
    """Run the main job on the sample."""
    editor = call.settings.editor or "demo"
    report = sample.demo(call.arguments.folder, editor=editor, progress=printing.progress_bar())
    printing.clear_bar()
    return show_export(report, quiet=False)


def worst(failures: Sequence[CaptionError]) -> CaptionError:
    """The one error that ends the command, where nothing was done; the others are told before it."""
    worst = next((one for one in failures if isinstance(one, PlaceError)), failures[-1])
    for said in dict.fromkeys(str(failure) for failure in failures):
        if said != str(worst):
            complain(said)
    return worst


def show_export(report: ExportReport, *, quiet: bool) -> bool:
    """What an export did; whether something was not written."""
    for receipt in () if quiet else report.receipts:
        say(f"{receipt.target}")
        picture = "a smaller picture" if receipt.resized else "image data unchanged"
        say(f"  read back as written; {picture}; copy SHA-256 {receipt.target_sha256[:16]}…")
        for short in receipt.shortened:
            say(f"  {short.field}: {short.size} bytes, shortened in {short.block} to {short.limit}: “{short.kept}”")
        for warning in receipt.warnings:
            say(f"  {warning}")
        if receipt.resized:
            say(f"  resized: {receipt.resized}")
        if receipt.override:
            say(f"  past the gate by {receipt.override.by}: {receipt.override.reason}")
            for obstacle in receipt.override.obstacles:
                say(f"    {obstacle}")
    if not quiet:
        same = f", {len(report.unchanged)} lay there already" if report.unchanged else ""
        where = f"into {report.folder}" if report.folder != Path() else "into the images themselves"
        say(f"{len(report.receipts)} exported{same}, {len(report.failures)} not, {where}")
    if report.failures and not (report.receipts or report.unchanged):
        raise worst([failure.error for failure in report.failures])
    for failure in report.failures:
        complain(f"record {failure.record_id}: {failure.error}")
    return bool(report.failures) or report.cancelled

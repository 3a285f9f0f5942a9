"""What each command does: it asks the desk, and prints the answer. Each returns whether something failed."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from captionmgr import rulebook
from captionmgr.cli import printing
from captionmgr.cli.printing import complain, say, say_json
from captionmgr.model.errors import (
    BadValue,
    CaptionError,
    FileMissing,
    FileUnreadable,
    NoCaptions,
    NothingToExport,
    PlaceError,
)
from captionmgr.model.houses import HouseRules
from captionmgr.model.reading import PageReading
from captionmgr.model.record import Record
from captionmgr.model.verification import Status
from captionmgr.model.views import View
from captionmgr.services import labels, reading, sample
from captionmgr.services.crediting import IIM_LIMIT
from captionmgr.services.desk import Desk
from captionmgr.services.exporting import ExportReport
from captionmgr.services.importing import CountCheck, ImportReport
from captionmgr.services.ledger import Changes
from captionmgr.services.reading import Document, Repair
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
        return desk.follow(rules, path)


Command = Callable[[Call], bool]


class Declare(Protocol):
    """Declares a command: its name, its help and its function."""

    def __call__(self, name: str, what: str, carry_out: Command) -> argparse.ArgumentParser:
        """The parser to which the command's arguments are added."""
        ...


# Text --------------------------------------------------------------------------------------------


def parse(call: Call) -> bool:
    """Show what is understood of a text; nothing is stored."""
    if call.arguments.captions or call.arguments.pages:
        return _parse_lines(call)
    document = _document(call.arguments.file)
    received = reading.receive(document.text, document.name, _repairs(call))
    printing.reception(document, received)
    page = reading.read_page(received.text, document.name, reading.knowledge(rulebook.load(rulebook.rules_path())))
    if call.arguments.json:
        say_json(labels.page_json(page))
    else:
        _show_page(page)
    if not page.captions:
        raise NoCaptions(name=document.name)
    return False


def _document(name: str) -> Document:
    """The text of a file, or of standard input (``-``), which is empty where the caller closed it."""
    return reading.read_document(name, sys.stdin.buffer if sys.stdin else io.BytesIO())


def _repairs(call: Call) -> tuple[Repair, ...]:
    return tuple(Repair) if call.arguments.repair else ()


def _show_page(page: PageReading) -> None:
    printing.story(page)
    for number, caption in enumerate(page.captions, 1):
        printing.reading(number, caption)
    say(str(CountCheck(len(page.captions), page.expected_count)))


def _parse_lines(call: Call) -> bool:
    flat = _flat_caption if call.arguments.captions else _flat_page
    failed = False
    path = Path(call.arguments.captions or call.arguments.pages)
    for number, line in _lines(path):
        try:
            given = json.loads(line)
            answer = {"id": given["id"], **flat(_text_of(given))}
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            complain(f"{path}, line {number}: no JSON object with id and text ({error}).")
            failed = True
        except CaptionError as error:
            complain(f"{path}, line {number}: {error}")
            failed = True
        else:
            say_json(answer, lines=True)
    return failed


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        with path.open(encoding="utf-8-sig") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, line
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise FileUnreadable(path=path, reason=reason) from error


def _text_of(given: Mapping[str, object]) -> str:
    text = given["text"]
    if not isinstance(text, str):
        raise TypeError("its text is not text")
    return text


def _flat_caption(text: str) -> dict[str, object]:
    return labels.flat_caption(reading.read_caption(text))


def _flat_page(text: str) -> dict[str, object]:
    return labels.flat_page(reading.read_page(text, "the page"))


def import_files(call: Call) -> bool:
    """Make records of the captions in files; one bad file does not stop the others."""
    failures: list[CaptionError] = []
    with call.desk() as desk:
        for name in call.arguments.files:
            try:
                document = _document(name)
                printing.reception(document, desk.receive(document.text, document.name, _repairs(call)))
                report = desk.import_text(
                    document.text,
                    document.name,
                    repair=_repairs(call),
                    new_versions=call.arguments.new_versions,
                    progress=printing.progress_bar(),
                )
            except CaptionError as error:
                failures.append(error)
                continue
            finally:
                printing.clear_bar()
            _show_import(document.name, report)
    if len(failures) == len(call.arguments.files):
        raise _worst(failures)
    for failure in failures:
        complain(str(failure))
    return bool(failures)


def _worst(failures: Sequence[CaptionError]) -> CaptionError:
    """The one error that ends the command, where nothing was done; the others are told before it."""
    worst = next((one for one in failures if isinstance(one, PlaceError)), failures[-1])
    for said in dict.fromkeys(str(failure) for failure in failures):
        if said != str(worst):
            complain(said)
    return worst


def _show_import(name: str, report: ImportReport) -> None:
    say(f"{name}: {report.preview.count_check}")
    parts = [
        f"{len(report.added)} added" + _ids(report.added),
        f"{len(report.updated)} new versions" + _ids(report.updated) if report.updated else "",
        f"{len(report.unchanged)} already there" + _ids(report.unchanged) if report.unchanged else "",
    ]
    say("  " + ", ".join(part for part in parts if part))
    for item in report.offered:
        say(f"  changed: record {item.existing_id} has another wording here; --new-versions takes it")
    for item in report.preview.items:
        for problem in item.problems:
            say(f"  caption {item.record.position}: {problem}")


def _ids(records: tuple[Record, ...]) -> str:
    return f" ({', '.join(str(record.id) for record in records)})" if records else ""


# Records -----------------------------------------------------------------------------------------


def list_records(call: Call) -> bool:
    """List the records of a view that match."""
    with call.desk() as desk:
        records = desk.records(desk.ids(View(call.arguments.view), search=call.arguments.search))
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


def history(call: Call) -> bool:
    """Show the changes of one record, newest first."""
    with call.desk() as desk:
        desk.record(call.arguments.id)
        for entry in desk.history(call.arguments.id):
            printing.entry(entry, call.arguments.id)
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
        return _show_changes(desk.edit(call.arguments.id, changes, call.arguments.version), desk)


def verify(call: Call) -> bool:
    """Sign a record off, or withdraw that."""
    arguments = call.arguments
    with call.desk() as desk:
        if arguments.withdraw:
            return _show_changes(desk.withdraw(arguments.id, arguments.note), desk)
        return _show_changes(desk.sign_off(arguments.id, Status(arguments.status), arguments.note), desk)


def undo(call: Call) -> bool:
    """Take back the editor's last edit."""
    with call.desk() as desk:
        return _show_changes(desk.undo(), desk)


def redo(call: Call) -> bool:
    """Do again what undo took back."""
    with call.desk() as desk:
        return _show_changes(desk.redo(), desk)


def _show_changes(changes: Changes, desk: Desk) -> bool:
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
    for problem in problems:
        if problem.kind in _ABOUT_THE_IMAGE:
            say(f"  {problem}")
    return False


def export(call: Call) -> bool:
    """Write tagged copies."""
    arguments = call.arguments
    with call.desk() as desk:
        if arguments.without_credit:
            desk.credit_in_description = False
        named = [record_id for group in arguments.ids or () for record_id in group]
        ids = list(dict.fromkeys(named)) or [record.id for record in desk.records(desk.ids()) if record.image]
        for record_id in ids:
            desk.record(record_id)
        if not ids:
            raise NothingToExport
        report = desk.export(
            ids,
            arguments.folder,
            printing.progress_bar(),
            write_receipts=arguments.receipts,
            overwrite=arguments.overwrite,
        )
    printing.clear_bar()
    if arguments.json:
        say_json([receipt.as_json() for receipt in report.receipts])
    return _show_export(report, quiet=arguments.json)


def demo(call: Call) -> bool:
    """Run the main job on the sample."""
    editor = call.settings.editor or "demo"
    report = sample.demo(call.arguments.folder, editor=editor, progress=printing.progress_bar())
    printing.clear_bar()
    return _show_export(report, quiet=False)


def _show_export(report: ExportReport, *, quiet: bool) -> bool:
    for receipt in () if quiet else report.receipts:
        say(f"{receipt.target}")
        say(f"  read back as written; image data unchanged; copy SHA-256 {receipt.target_sha256[:16]}…")
        for short in receipt.shortened:
            say(f"  {short.field}: {short.size} bytes, shortened in {short.block} to {short.limit}: “{short.kept}”")
        for warning in receipt.warnings:
            say(f"  {warning}")
    if not quiet:
        say(f"{len(report.receipts)} exported, {len(report.failures)} not, into {report.folder}")
    if report.failures and not report.receipts:
        raise _worst([failure.error for failure in report.failures])
    for failure in report.failures:
        complain(f"record {failure.record_id}: {failure.error}")
    return bool(report.failures) or report.cancelled

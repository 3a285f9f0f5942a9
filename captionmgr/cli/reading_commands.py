"""The commands that read texts: shown as understood, or made into records."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from captionmgr import rulebook
from captionmgr.cli import printing
from captionmgr.cli.commands import Call, worst
from captionmgr.cli.printing import complain, say, say_json
from captionmgr.model.errors import CaptionError, FileMissing, FileUnreadable, NoCaptions
from captionmgr.model.reading import PageReading
from captionmgr.model.record import Record
from captionmgr.services import labels, reading
from captionmgr.services.importing import CountCheck, ImportReport
from captionmgr.services.itemising import ItemsReport
from captionmgr.services.reading import Document, Knowledge, Repair


def parse(call: Call) -> bool:
    """Show what is understood of a text; nothing is stored."""
    if call.arguments.captions or call.arguments.pages:
        return _parse_lines(call)
    document = _document(call.arguments.file)
    received = reading.receive(document.text, document.name, _repairs(call))
    printing.reception(document, received)
    known = reading.knowledge(rulebook.load(rulebook.rules_path()))
    page = reading.read_page(received.text, document.name, known, call.arguments.received)
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
    known = reading.received_on(reading.knowledge(), call.arguments.received)
    failed = False
    path = Path(call.arguments.captions or call.arguments.pages)
    for number, line in _lines(path):
        try:
            given = json.loads(line)
            answer = {"id": given["id"], **flat(_text_of(given), known)}
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


def _flat_caption(text: str, known: Knowledge) -> dict[str, object]:
    return labels.flat_caption(reading.read_caption(text, known))


def _flat_page(text: str, known: Knowledge) -> dict[str, object]:
    return labels.flat_page(reading.read_page(text, "the page", known, known.received))


def import_files(call: Call) -> bool:
    """Make records of the captions in files; one bad file does not stop the others."""
    failures: list[CaptionError] = []
    with call.desk() as desk:
        for name in call.arguments.files:
            try:
                if (
                    name != "-"
                    and name.lower().endswith(reading.TABLE_ENDINGS)
                    and (items := desk.read_items(Path(name)))
                ):
                    _show_items(name, desk.import_items(items, Path(name).name, printing.progress_bar()))
                    continue
                document = _document(name)
                printing.reception(document, desk.receive(document.text, document.name, _repairs(call)))
                report = desk.import_text(
                    document.text,
                    document.name,
                    repair=_repairs(call),
                    received=call.arguments.received,
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
        raise worst(failures)
    for failure in failures:
        complain(str(failure))
    return bool(failures)


def _show_items(name: str, report: ItemsReport) -> None:
    added, there = report.added, report.unchanged
    say(f"{name}: {len(added) + len(there)} captions in a table or news items")
    say(f"  {len(added)} added{_ids(added)}, {len(there)} already there{_ids(there)}")
    for sentence in report.left_out:
        complain(sentence)


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

"""The commands about what was done: the history shown, proved and put back."""

from __future__ import annotations

import argparse
from pathlib import Path

from captionmgr.cli import printing
from captionmgr.cli.commands import Call, Declare, show_changes, worst
from captionmgr.cli.numbers import record_id
from captionmgr.cli.printing import complain, say, say_json
from captionmgr.model.audit import NOT_PROVEN, Audit, Compared, Match
from captionmgr.model.errors import BadValue, CaptionError
from captionmgr.model.evidence import UNPROVEN, Verdict
from captionmgr.model.history import AfterEntry, AsReceived, Point
from captionmgr.services import unbundling
from captionmgr.services.proving import JSON, PAGE
from captionmgr.services.restoring import moment

VERIFY = "verify"


def declare(command: Declare) -> None:
    """Add the commands to the command line."""
    _declare_history(command)
    audit = command("audit", "prove the history: that no entry was altered, removed or moved", audit_history)
    audit.add_argument(
        "--against",
        nargs="+",
        type=Path,
        default=[],
        metavar="FILE",
        help="compare with heads that left the house: receipts, exported heads, evidence bundles",
    )
    audit.add_argument("--export", type=Path, metavar="FILE", help="write the head, sealed, to be kept elsewhere")
    audit.add_argument("--json", action="store_true")

    about = "write records' evidence into files for others, or prove such files later, without the store"
    bundle = command("bundle", about, bundle_or_verify)
    bundle.add_argument("what", nargs="+", metavar="ID", help=f"records; or {VERIFY} and FILE…: bundles to prove")
    into = f"the file of one record, a page ({PAGE}) or data ({JSON}); or a folder; without, the current one"
    bundle.add_argument("--out", type=Path, default=Path(), metavar="FILE", help=into)
    bundle.add_argument("--overwrite", action="store_true", help="replace files that exist")
    bundle.add_argument(
        "--json", action="store_true", help="into a folder: data instead of pages; or: verdicts as JSON"
    )
    only = "when proving: nothing but bundles sealed with such a key will do; as audit --json of the desk shows it"
    bundle.add_argument("--key", nargs="+", default=[], metavar="FINGERPRINT", help=only)


def _declare_history(command: Declare) -> None:
    history = command("history", "show every change of a record, or what was done on the desk", show_history)
    history.add_argument("id", nargs="?", type=record_id, metavar="ID", help="a record; without, the whole desk")
    history.add_argument("--limit", type=record_id, default=50, metavar="N", help="of the desk: so many (50)")
    history.add_argument("--before", type=record_id, metavar="N", help="of the desk: entries before this one")
    history.add_argument("--json", action="store_true")

    restore = command(
        "restore", "put values of a record back, or the whole of it; undo takes that back", restore_values
    )
    restore.add_argument("id", type=record_id, metavar="ID")
    names = "this value only (may be given several times); without, the whole record but for what the desk answers for"
    restore.add_argument("--field", action="append", default=[], metavar="NAME", help=names)
    point = restore.add_mutually_exclusive_group(required=True)
    point.add_argument("--as-received", action="store_true", help="as the caption was read")
    point.add_argument("--as-of", metavar="TIME", help="ISO 8601, local where it names no zone; a day alone is its end")
    point.add_argument("--as-after", type=record_id, metavar="ENTRY", help="as an entry of the history left it")
    restore.add_argument("--note", default="", metavar="WHY", help="why, for the history")
    restore.add_argument("--dry-run", action="store_true", help="only show what would change")


def show_history(call: Call) -> bool:
    """Show the changes of one record, or a page of what was done on the desk, newest first."""
    arguments = call.arguments
    with call.desk() as desk:
        if arguments.id:
            entries = desk.proofs.history(arguments.id)
        else:
            entries = desk.proofs.recent(arguments.limit, arguments.before)
    if arguments.json:
        say_json([entry.as_json() for entry in entries])
        return False
    for entry in entries:
        printing.entry(entry)
    if not arguments.id and entries and entries[-1].number > 1:
        say(f"Earlier: captionmgr history --before {entries[-1].number}")
    return False


def restore_values(call: Call) -> bool:
    """Put values back, or show what that would change."""
    arguments = call.arguments
    point = _point(call)
    with call.desk() as desk:
        if not arguments.dry_run:
            changes = desk.proofs.restore(arguments.id, point, arguments.field, why=arguments.note)
            return show_changes(changes, desk)
        shown = desk.proofs.restoring(arguments.id, point, arguments.field)
    for one in shown:
        say(printing.difference(one))
    if not shown:
        say("Nothing would change.")
    return False


def _point(call: Call) -> Point:
    if call.arguments.as_received:
        return AsReceived()
    return AfterEntry(call.arguments.as_after) if call.arguments.as_after else moment(call.arguments.as_of)


def audit_history(call: Call) -> bool:
    """Walk the history, and hold it against what left the house; whether something does not fit is the exit code."""
    arguments = call.arguments
    with call.desk() as desk:
        found = desk.proofs.audit()
        compared = [desk.proofs.compare(path) for path in arguments.against]
        if arguments.export and not found.broken:
            desk.proofs.export_head(arguments.export)
    if arguments.json:
        say_json(found.as_json() | {"against": [one.as_json() for one in compared]})
    else:
        _show(found, compared)
    if arguments.export and found.broken:
        complain(f"{arguments.export} was not written: the head of a broken history proves nothing.")
    return not found.intact or any(one.match is not Match.FITS for one in compared)


def bundle_or_verify(call: Call) -> bool:
    """Write bundles, or prove them; whether one does not fit is the exit code."""
    arguments = call.arguments
    if arguments.what[0] == VERIFY:
        return _verify([Path(name) for name in arguments.what[1:]], arguments.key, as_json=arguments.json)
    targets = _targets([_record_id(one) for one in arguments.what], arguments.out, as_json=arguments.json)
    with call.desk() as desk:
        desk.proofs.bundle(targets, overwrite=arguments.overwrite)
    for path in targets.values():
        say(f"{path}")
    return False


def _targets(ids: list[int], out: Path, *, as_json: bool) -> dict[int, Path]:
    """The file of each record: the one that is named, or one in the folder that is."""
    if out.suffix and not out.is_dir():
        if len(set(ids)) > 1:
            raise BadValue(
                value=str(out), field="--out", why="several records go into a folder, each with its own file"
            )
        return dict.fromkeys(ids, out)
    return {record_id: out / f"evidence-{record_id}{JSON if as_json else PAGE}" for record_id in ids}


def _record_id(text: str) -> int:
    try:
        return record_id(text)
    except argparse.ArgumentTypeError as error:
        why = f"give its number; or {VERIFY} and files"
        raise BadValue(value=text, field="a record", why=why) from error


def _verify(paths: list[Path], keys: list[str], *, as_json: bool) -> bool:
    if not paths:
        raise BadValue(value="", field=VERIFY, why="name the files")
    verdicts: list[Verdict] = []
    errors: list[CaptionError] = []
    for path in paths:
        try:
            verdicts.append(unbundling.verify(path, keys))
        except CaptionError as error:
            errors.append(error)
    if errors and not verdicts:
        raise worst(errors)
    if as_json:
        say_json([verdict.as_json() for verdict in verdicts])
    for verdict in () if as_json else verdicts:
        _show_verdict(verdict)
    for each in errors:
        complain(str(each))
    return bool(errors) or any(verdict.misfit for verdict in verdicts)


def _show_verdict(verdict: Verdict) -> None:
    say(f"{verdict}")
    say(f"  store {verdict.head.store}, head {verdict.head.number} {verdict.head.hash}")
    if verdict.sealed_by:
        say(f"  sealed with the key {verdict.sealed_by}")
    for use in verdict.keys:
        say(f"  key {use.key.fingerprint} “{use.key.editor}”: {use.entries} entries")
    for sentence in UNPROVEN:
        say(f"  Not proven: {sentence}")


def _show(found: Audit, compared: list[Compared]) -> None:
    if found.broken:
        say(f"NOT INTACT: {found.broken}")
        say(f"  {found.head.number} entries before it fit.")
    else:
        state = "intact" if found.intact else "NOT INTACT: the history fits, but not the records"
        say(f"{state}, {found.head.number} entries, head {found.head.hash or '–'}")
    say(f"  store {found.head.store}")
    for strayed in found.strayed:
        say(f"  Record {strayed} is not as its history leaves it.")
    if found.unsigned:
        say(f"  Entries up to {found.unsigned} are from before there were signatures: chained, not signed.")
    for use in found.keys:
        key = use.key
        say(f"  key {key.fingerprint[:16]}… “{key.editor}”, first seen {key.first_seen}: {use.entries} entries")
    for remark in found.remarks:
        say(f"  Remark: {remark}")
    for one in compared:
        say(f"  {one}")
    for sentence in NOT_PROVEN:
        say(f"  Not proven: {sentence}")

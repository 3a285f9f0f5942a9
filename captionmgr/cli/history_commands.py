"""The commands about what was done: the history shown, proved and put back."""

from __future__ import annotations

from pathlib import Path

from captionmgr.cli.commands import Call, Declare
from captionmgr.cli.printing import complain, say, say_json
from captionmgr.model.audit import NOT_PROVEN, Audit, Compared, Match


def declare(command: Declare) -> None:
    """Add the commands to the command line."""
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


def _show(found: Audit, compared: list[Compared]) -> None:
    if found.broken:
        say(f"NOT INTACT: {found.broken}")
        say(f"  {found.head.number} entries before it fit.")
    else:
        state = "intact" if found.intact else "NOT INTACT: the history fits, but not the records"
        say(f"{state}, {found.head.number} entries, head {found.head.hash or '–'}")
    say(f"  store {found.head.store}")
    for record_id in found.strayed:
        say(f"  Record {record_id} is not as its history leaves it.")
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

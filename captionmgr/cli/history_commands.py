"""The commands about what was done: the history shown, proved and put back."""

from __future__ import annotations

from pathlib import Path

from captionmgr.cli.commands import Call, Declare, worst
from captionmgr.cli.printing import complain, say, say_json
from captionmgr.model.audit import NOT_PROVEN, Audit, Compared, Match
from captionmgr.model.errors import BadValue, CaptionError
from captionmgr.model.evidence import Verdict
from captionmgr.services import unbundling

VERIFY = "verify"


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

    about = "write records' evidence into files for others, or prove such files later, without the store"
    bundle = command("bundle", about, bundle_or_verify)
    bundle.add_argument("what", nargs="+", metavar="ID", help=f"records; or {VERIFY} and FILE…: bundles to prove")
    bundle.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="into this folder; without, into this")
    bundle.add_argument("--overwrite", action="store_true", help="replace files that exist in the folder")
    bundle.add_argument("--json", action="store_true", help="JSON alone instead of a page; the verdict as JSON")


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
    what = call.arguments.what
    if what[0] == VERIFY:
        return _verify([Path(name) for name in what[1:]], as_json=call.arguments.json)
    ids = [_record_id(one) for one in what]
    with call.desk() as desk:
        arguments = call.arguments
        written = desk.proofs.bundle(ids, arguments.out, as_json=arguments.json, overwrite=arguments.overwrite)
    for path in written:
        say(f"{path}")
    return False


def _record_id(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text[:20]) < 2**63:
        return int(text[:20])
    raise BadValue(value=text, field="a record", why=f"give its number; or {VERIFY} and files")


def _verify(paths: list[Path], *, as_json: bool) -> bool:
    if not paths:
        raise BadValue(value="", field=VERIFY, why="name the files")
    verdicts: list[Verdict] = []
    errors: list[CaptionError] = []
    for path in paths:
        try:
            verdicts.append(unbundling.verify(path))
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
    say("  Whose these keys are a bundle cannot prove: compare them with those you know.")
    for sentence in NOT_PROVEN:
        say(f"  Not proven: {sentence}")


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

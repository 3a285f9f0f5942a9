"""The commands of verification: checks, sign-offs, dismissed problems, holds and notes of use."""

from __future__ import annotations

from captionmgr.cli.commands import Call, Declare, show_changes
from captionmgr.cli.numbers import record_id
from captionmgr.cli.printing import say, say_json
from captionmgr.model.errors import BadValue
from captionmgr.model.verification import SIGNED, Aspect, Outcome, Status
from captionmgr.services.desk import Desk
from captionmgr.services.ledger import Changes


def declare(command: Declare) -> None:
    """Add the commands to the command line."""
    verify = command("verify", "answer for a record by name, check an aspect of it, or withdraw a sign-off", verify_one)
    verify.add_argument("id", type=record_id, metavar="ID")
    verify.add_argument("--note", default="", help="what was checked, or why the sign-off is withdrawn")
    what = verify.add_mutually_exclusive_group()
    what.add_argument("--status", choices=sorted(SIGNED), default=Status.VERIFIED.value)
    what.add_argument("--withdraw", action="store_true", help="withdraw the sign-off; --note says why")
    what.add_argument("--second", action="store_true", help="sign as the second person")
    what.add_argument(
        "--check",
        metavar="ASPECT=OUTCOME",
        help=f"one check: {', '.join(Aspect)}; each {', '.join(Outcome)}",
    )
    verify.add_argument(
        "--evidence", nargs="+", default=[], metavar="WHAT", help="of a check: links, coordinates, files (with hashes)"
    )
    verify.add_argument("--version", type=record_id, metavar="N", help="refuse unless the record is at this version")

    dismiss = command("dismiss", "answer for a problem of a record being none, with a reason", dismiss_problem)
    dismiss.add_argument("id", type=record_id, metavar="ID")
    dismiss.add_argument(
        "problem", metavar="N", type=record_id, help="its number, as this command lists them: 1 or more"
    )
    dismiss.add_argument("--reason", default="", help="why it is none; without, nothing is dismissed")
    dismiss.add_argument("--recall", action="store_true", help="N is of the dismissed ones: show it again")

    hold = command("hold", "hold pictures in the house until a moment; without --until, no longer", hold_records)
    hold.add_argument("ids", type=record_id, nargs="+", metavar="ID")
    hold.add_argument("--until", default="", metavar="TIME", help="2026-05-03T18:00+02:00; local time without a zone")

    used = command("used", "note where pictures were used", note_use)
    used.add_argument("ids", type=record_id, nargs="+", metavar="ID")
    used.add_argument("--where", required=True, metavar="TEXT")

    gate = command("gate", "show what keeps pictures from going out, by the desk's policy", show_gate)
    gate.add_argument("ids", type=record_id, nargs="*", metavar="ID", help="these records; without, all with an image")
    gate.add_argument("--json", action="store_true")


def verify_one(call: Call) -> bool:
    """Check an aspect, sign off, sign second, or withdraw."""
    with call.desk() as desk:
        return show_changes(_verified(call, desk), desk)


def _verified(call: Call, desk: Desk) -> Changes:
    arguments, verifying = call.arguments, desk.verifying
    if arguments.withdraw:
        return verifying.withdraw(arguments.id, arguments.note)
    if arguments.second:
        return verifying.second(arguments.id, arguments.note, arguments.version)
    if arguments.check is None:
        return verifying.sign_off(arguments.id, Status(arguments.status), arguments.note, arguments.version)
    name, _, came_to = arguments.check.partition("=")
    if name not in set(Aspect) or came_to not in set(Outcome):
        why = f"write an aspect ({', '.join(Aspect)}), =, and an outcome ({', '.join(Outcome)})"
        raise BadValue(value=arguments.check, field="--check", why=why)
    return verifying.check(
        arguments.id, Aspect(name), Outcome(came_to), arguments.note, arguments.evidence, arguments.version
    )


def dismiss_problem(call: Call) -> bool:
    """Dismiss a problem of a record, or recall a dismissal, both by number."""
    arguments = call.arguments
    with call.desk() as desk:
        record = desk.record(arguments.id)
        found = record.dismissed if arguments.recall else desk.problems(record)
        if arguments.problem > len(found):
            listed = "; ".join(f"{at} {getattr(one, 'sentence', one)}" for at, one in enumerate(found, 1))
            raise BadValue(value=arguments.problem, field="a problem's number", why=f"there are: {listed or 'none'}")
        if arguments.recall:
            dismissal = record.dismissed[arguments.problem - 1]
            return show_changes(desk.verifying.recall(record.id, dismissal, arguments.reason), desk)
        problem = desk.problems(record)[arguments.problem - 1]
        return show_changes(desk.verifying.dismiss(record.id, problem, arguments.reason), desk)


def hold_records(call: Call) -> bool:
    """Hold pictures, or no longer."""
    with call.desk() as desk:
        return show_changes(desk.verifying.hold(call.arguments.ids, call.arguments.until), desk)


def note_use(call: Call) -> bool:
    """Note where pictures were used."""
    with call.desk() as desk:
        return show_changes(desk.verifying.note_use(call.arguments.ids, call.arguments.where), desk)


def show_gate(call: Call) -> bool:
    """Show the obstacles of records; whether there are any is the exit code."""
    with call.desk() as desk:
        ids = call.arguments.ids or desk.ids()
        records = [record for record in desk.records(ids) if call.arguments.ids or record.image]
        found = {record.id: [str(one) for one in desk.verifying.obstacles(record)] for record in records}
    stopped = {one: words for one, words in found.items() if words}
    if call.arguments.json:
        say_json([{"id": one, "obstacles": words} for one, words in found.items()])
        return bool(stopped)
    for one, words in stopped.items():
        say(f"Record {one}: {' '.join(words)}")
    say(f"{len(stopped)} of {len(found)} records are stopped, {len(found) - len(stopped)} may go out")
    return bool(stopped)

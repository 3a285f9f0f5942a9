"""Agencies' kill and correction notices, on the command line: read, matched, applied, lifted, recalled."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from captionmgr.cli.commands import Call, Declare, show_changes
from captionmgr.cli.numbers import record_ids
from captionmgr.cli.printing import say, say_json
from captionmgr.model.fields import EVERY_FIELD, FieldValue
from captionmgr.model.notice import Notice
from captionmgr.services import reading
from captionmgr.services.noticing import Affected


def declare(command: Declare) -> None:
    """Add the commands to the command line."""
    notice = command("notice", "read an agency's kill or correction, and find the records it is about", take_notice)
    notice.add_argument("file", metavar="FILE", help="a text file, or - for standard input")
    notice.add_argument("--apply", type=record_ids, nargs="+", metavar="ID", help="apply it to these records: one edit")
    notice.add_argument("--apply-sure", action="store_true", help="apply it to the records that a reference decides")
    notice.add_argument("--recall", type=Path, metavar="FILE", help="write a draft that names every place they went to")
    notice.add_argument("--json", action="store_true")
    lift = command("lift", "take back what notices asked of records, with a reason", lift_notices)
    lift.add_argument("ids", type=record_ids, nargs="+", metavar="ID")
    lift.add_argument("--reason", required=True, metavar="TEXT")


def take_notice(call: Call) -> bool:
    """Show what a notice asks and whom it affects, and apply it where asked; nobody affected is the exit code."""
    arguments = call.arguments
    document = reading.read_document(arguments.file, sys.stdin.buffer)
    with call.desk() as desk:
        notice = desk.notices.read(document.text)
        affected = desk.notices.affected(notice)
        if arguments.json:
            say_json(_as_json(notice, affected))
        else:
            _show(notice, affected)
        ids = _chosen(arguments, affected)
        if ids:
            show_changes(desk.notices.apply(notice, ids), desk)
        if arguments.recall:
            told = ids or [one.record.id for one in affected if one.match.sure]
            desk.proofs.keep_text(desk.notices.recall(notice, told), arguments.recall)
            say(f"{arguments.recall}")
    return not affected


def _chosen(arguments: argparse.Namespace, affected: tuple[Affected, ...]) -> list[int]:
    named = [one for group in arguments.apply or () for one in group]
    sure = [one.record.id for one in affected if one.match.sure] if arguments.apply_sure else []
    return list(dict.fromkeys([*named, *sure]))


def lift_notices(call: Call) -> bool:
    """Take notices back."""
    with call.desk() as desk:
        ids = [one for group in call.arguments.ids for one in group]
        return show_changes(desk.notices.lift(ids, call.arguments.reason), desk)


def _show(notice: Notice, affected: tuple[Affected, ...]) -> None:
    say(f"{notice.kind}{' revoked' if notice.revokes else ''}: {notice.first_words}")
    for reference in notice.references:
        say(f"  {reference.kind} {reference.value}")
    for one in affected:
        sure = "sure" if one.match.sure else f"{one.match.confidence:.0%}"
        say(f"record {one.record.id}  {sure}  {'; '.join(map(str, one.match.grounds))}")
        for difference in one.differences:
            say(f"  {EVERY_FIELD[difference.field].label}: {_text(difference.before)} → {_text(difference.after)}")
        for receipt in one.receipts:
            say(f"  exported {receipt.at} to {receipt.target}")
    say(f"{len(affected)} records may be meant, {sum(one.match.sure for one in affected)} are")


def _as_json(notice: Notice, affected: tuple[Affected, ...]) -> dict[str, object]:
    return {
        "kind": notice.kind.value,
        "revokes": notice.revokes,
        "first_words": notice.first_words,
        "references": [{"kind": one.kind.value, "value": one.value} for one in notice.references],
        "affected": [
            {
                "record": one.record.id,
                "sure": one.match.sure,
                "confidence": round(one.match.confidence, 4),
                "grounds": [str(ground) for ground in one.match.grounds],
                "exported_to": [receipt.target for receipt in one.receipts],
                "killed": one.killed,
            }
            for one in affected
        ],
    }


def _text(value: FieldValue) -> str:
    return value if isinstance(value, str) else "; ".join(value)

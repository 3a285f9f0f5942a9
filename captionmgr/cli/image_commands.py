"""Images in, on the command line: named, found in folders, watched for; and missing ones found again."""

from __future__ import annotations

import argparse
import contextlib
import time
from pathlib import Path

from captionmgr.cli import printing
from captionmgr.cli.commands import Call, Declare, worst
from captionmgr.cli.numbers import record_ids
from captionmgr.cli.printing import complain, say, say_json
from captionmgr.services.intake import Fate, IntakeReport
from captionmgr.services.watching import Watch


def declare(command: Declare) -> None:
    """Add the commands to the command line."""
    add = command(
        "add", "make records of image files, and of those in folders; the same file again adds nothing", add_images
    )
    add.add_argument("paths", nargs="+", type=Path, metavar="IMAGE|FOLDER")
    watch = command("watch", "take images as they come into a folder, until it is interrupted", watch_folder)
    watch.add_argument("folder", type=Path, metavar="FOLDER")
    watch.add_argument("--interval", type=_seconds, default=2.0, metavar="SECONDS", help="between two looks")
    watch.add_argument(
        "--once", action="store_true", help="take what is there, wait for what is still written, and end"
    )
    for one in (add, watch):
        one.add_argument(
            "--library", type=Path, metavar="FOLDER", help="copy the images there; else they stay in place"
        )
        one.add_argument("--json", action="store_true", help="one JSON object for each image")
    relink = command("relink", "find missing images again below a folder, by their content", relink_images)
    relink.add_argument("folder", type=Path, metavar="FOLDER")
    relink.add_argument("--ids", type=record_ids, nargs="+", metavar="ID", help="these records; without, all")


def _seconds(text: str) -> float:
    with contextlib.suppress(ValueError):
        if 0 < float(text) <= 3600:
            return float(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds up to 3600")


def add_images(call: Call) -> bool:
    """Make records of images."""
    with call.desk() as desk:
        report = desk.intake(call.arguments.library).take(call.arguments.paths, printing.progress_bar())
    printing.clear_bar()
    failed = _show(report, as_json=call.arguments.json)
    if not report.taken:
        complain("No image was found there.")
    return failed


def watch_folder(call: Call) -> bool:
    """Take images as they come; an interruption ends it between two images."""
    arguments = call.arguments
    watch, failed, told = Watch(arguments.folder), False, ""
    with call.desk() as desk:
        while True:
            arrived = watch.poll()
            trouble = str(watch.trouble or "")
            if trouble and trouble != told:
                complain(trouble)
            told = trouble
            if arrived:
                failed |= _show(desk.intake(arguments.library).take(arrived), as_json=arguments.json)
                printing.flush()
            if arguments.once and not watch.waiting:
                return failed or bool(trouble)
            time.sleep(arguments.interval)


def relink_images(call: Call) -> bool:
    """Find missing images; whether any is still missing is the exit code."""
    arguments = call.arguments
    with call.desk() as desk:
        ids = [one for group in arguments.ids or () for one in group] or desk.ids()
        intake = desk.intake()
        found = intake.relink(desk.records(ids), arguments.folder, printing.progress_bar())
        printing.clear_bar()
        left = intake.missing(desk.records(ids))
    for record in found.records:
        say(f"record {record.id}: {record.image.path if record.image else ''}")
    for record in left:
        complain(f"record {record.id}: {record.image.path if record.image else ''} is still missing")
    say(f"{len(found.records)} found again, {len(left)} still missing")
    return bool(left)


def _show(report: IntakeReport, *, as_json: bool) -> bool:
    failures = [one.error for one in report.of(Fate.FAILED) if one.error]
    if as_json:
        for one in report.taken:
            record_id = one.record.id if one.record else None
            path = str(one.path)
            told = {"path": path, "fate": one.fate.value, "record": record_id, "error": str(one.error or "") or None}
            say_json(told, lines=True)
    else:
        for one in report.taken:
            if one.fate is not Fate.FAILED and one.record:
                say(f"{one.path}: {one.fate.value}, record {one.record.id}")
        counts = (f"{len(report.of(fate))} {fate.value}" for fate in Fate if report.of(fate))
        say(", ".join(counts) or "nothing")
        for failure in failures:
            complain(str(failure))
    if failures and len(failures) == len(report.taken):
        raise worst(failures)
    return bool(failures) or report.cancelled

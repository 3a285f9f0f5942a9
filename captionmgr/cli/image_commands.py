"""Images in, on the command line: named, found in folders, watched for, matched; and missing ones found again."""

from __future__ import annotations

import argparse
import contextlib
import time
from pathlib import Path
from typing import Any

from captionmgr.cli import printing
from captionmgr.cli.commands import Call, Declare, worst
from captionmgr.cli.numbers import record_ids
from captionmgr.cli.printing import complain, say, say_json
from captionmgr.model.errors import CaptionError
from captionmgr.services.gathering import gather
from captionmgr.services.intake import Fate, IntakeReport
from captionmgr.services.likeness import Likeness
from captionmgr.services.matching import DOUBTFUL, Matched, Proposal
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
    match = command(
        "match", "propose which image belongs to which record, with reasons; attach with --accept", match_images
    )
    match.add_argument("paths", nargs="+", type=Path, metavar="IMAGE|FOLDER")
    match.add_argument(
        "--ids", type=record_ids, nargs="+", metavar="ID", help="these records; without, all without an image"
    )
    match.add_argument(
        "--threshold",
        type=_share,
        default=DOUBTFUL,
        metavar="0-1",
        help=f"confidence from which a pair is taken ({DOUBTFUL})",
    )
    match.add_argument("--accept", action="store_true", help="attach the images of the pairs that are taken: one edit")
    match.add_argument("--json", action="store_true")
    similar = command("similar", "find pictures that the desk has handled and that look like an image", find_similar)
    similar.add_argument("paths", nargs="+", type=Path, metavar="IMAGE|FOLDER")
    similar.add_argument("--json", action="store_true")
    relink = command("relink", "find missing images again below a folder, by their content", relink_images)
    relink.add_argument("folder", type=Path, metavar="FOLDER")
    relink.add_argument("--ids", type=record_ids, nargs="+", metavar="ID", help="these records; without, all")


def _seconds(text: str) -> float:
    with contextlib.suppress(ValueError):
        if 0 < float(text) <= 3600:
            return float(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds up to 3600")


def _share(text: str) -> float:
    with contextlib.suppress(ValueError):
        if 0 <= float(text) <= 1:
            return float(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no share from 0 to 1")


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


def match_images(call: Call) -> bool:
    """Propose pairs, and attach them if asked; whether a record or an image is left over is the exit code."""
    arguments = call.arguments
    found = list(gather(arguments.paths))
    failures = [one for one in found if isinstance(one, CaptionError)]
    with call.desk() as desk:
        named = [one for group in arguments.ids or () for one in group]
        records = desk.records(named) if named else [one for one in desk.records(desk.ids()) if one.image is None]
        matched = desk.matching.propose(
            records, [one for one in found if isinstance(one, Path)], printing.progress_bar()
        )
        printing.clear_bar()
        taken = matched.pairing.sure(arguments.threshold)
        if arguments.accept and taken:
            desk.matching.accept(matched, taken, printing.progress_bar())
            printing.clear_bar()
    pairs = [_pair(matched, one, taken=one in taken) for _, one in sorted(matched.pairing.proposals.items())]
    if arguments.json:
        say_json(pairs)
    for pair in () if arguments.json else pairs:
        mark = "=" if pair["taken"] else "?"
        say(f"{mark} record {pair['record']}  {pair['image']}  {pair['confidence']:.0%}  {'; '.join(pair['reasons'])}")
    if not arguments.json:
        done = "attached" if arguments.accept else "over the threshold"
        say(f"{len(taken)} of {len(records)} {done}, {len(matched.images) - len(taken)} images left over")
    for failure in (*failures, *(one.error for one in matched.unreadable)):
        complain(str(failure))
    return len(taken) < len(records) or bool(failures or matched.unreadable)


def find_similar(call: Call) -> bool:
    """Show the look-alikes of images, with what their records say; the desk's own images are noted first."""
    failures: list[CaptionError] = []
    told: list[dict[str, Any]] = []
    with call.desk() as desk:
        likenesses = desk.likenesses
        likenesses.note(desk.records(desk.ids()), printing.progress_bar())
        printing.clear_bar()
        for path in gather(call.arguments.paths):
            try:
                if isinstance(path, CaptionError):
                    raise path
                told += [_alike(path, one) for one in likenesses.of(path)]
            except CaptionError as error:
                failures.append(error)
    if call.arguments.json:
        say_json(told)
    for one in () if call.arguments.json else told:
        how = "".join(f", {word}" for word in ("mirrored", "cropped") if one[word])
        said = " · ".join(part for part in (one["date"], one["place"], one["credit"]) if part)
        say(f"{one['image']}: record {one['record']}{how} ({one['distance']} of 256 bits differ)  {said}")
    if not call.arguments.json:
        say(f"{len(told)} look-alikes")
    for failure in failures:
        complain(str(failure))
    return bool(failures)


def _alike(path: Path, one: Likeness) -> dict[str, Any]:
    record = one.record
    return {
        "image": str(path),
        "record": record.id if record else None,
        "sha256": one.sha256,
        "distance": one.distance,
        "mirrored": one.mirrored,
        "cropped": one.cropped,
        "date": record.date_created.iso if record and record.date_created else "",
        "place": ", ".join(part for part in (record.city, record.country) if part) if record else "",
        "credit": record.credit_line if record else "",
        "status": record.status.value if record else "",
    }


def _pair(matched: Matched, one: Proposal, *, taken: bool) -> dict[str, Any]:
    return {
        "record": matched.records[one.caption].id,
        "image": str(matched.images[one.image].path),
        "confidence": round(one.confidence, 4),
        "reasons": [str(reason) for reason in one.reasons],
        "taken": taken,
    }


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

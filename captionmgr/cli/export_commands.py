"""Images out, on the command line: exports with their plan before they run, and the presets they go by."""

from __future__ import annotations

import argparse
import contextlib
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from captionmgr import presetbook
from captionmgr.cli import printing
from captionmgr.cli.commands import Call, Declare, add_writing, show_export, worst
from captionmgr.cli.numbers import record_ids
from captionmgr.cli.printing import complain, say, say_json
from captionmgr.model.errors import NothingToExport, UnknownPreset
from captionmgr.model.fields import FIELD
from captionmgr.model.preset import MANIFESTS, Copies, Preset
from captionmgr.model.writing import PUBLIC, Credentials
from captionmgr.services.desk import Desk
from captionmgr.services.exporting import WITH_SIDECARS
from captionmgr.settings import CREDIT_STYLES


def declare(command: Declare) -> None:
    """Add the commands to the command line."""
    export = command("export", "write tagged copies of the records' images into a folder", export_copies)
    export.add_argument("folder", type=Path, metavar="DIR")
    export.add_argument(
        "--ids", type=record_ids, nargs="+", metavar="ID", help="these records; without, all with an image"
    )
    export.add_argument("--plan", action="store_true", help="show what would be written, and write nothing")
    export.add_argument("--preset", metavar="NAME", help="as the preset says; what else is given goes before it")
    export.add_argument("--folders", metavar="PATTERN", help="folders below DIR: {date:%%Y}/{city}")
    export.add_argument("--names", metavar="PATTERN", help="names of the copies: {date:%%Y%%m%%d}_{city}_{seq:03}")
    export.add_argument(
        "--long-edge", type=_number, metavar="PIXELS", help="a resized JPEG; without, the original bytes"
    )
    export.add_argument("--quality", type=_quality, metavar="1-100", help="of the resized JPEG")
    export.add_argument("--sharpen", action="store_true", help="sharpen the resized JPEG")
    export.add_argument("--most-bytes", type=_number, metavar="BYTES", help="the most a resized JPEG may be")
    export.add_argument("--credit-style", choices=CREDIT_STYLES[1:], help="write the credit line so")
    export.add_argument("--fields", nargs="+", choices=sorted(FIELD), metavar="FIELD", help="write only these fields")
    export.add_argument(
        "--public", action="store_true", help="leave out position, verification notes, the post’s address"
    )
    export.add_argument(
        "--manifest", nargs="+", choices=MANIFESTS, metavar="KIND", help=f"lists: {', '.join(MANIFESTS)}"
    )
    export.add_argument("--receipts", action="store_true", help="write NAME.receipt.json beside each copy")
    export.add_argument("--without-credit", action="store_true", help="leave the credit out of the description")
    export.add_argument("--overwrite", action="store_true", help="replace files that exist")
    export.add_argument(
        "--past-the-gate", default="", metavar="REASON", help="write what the desk's policy stops, by name; it is kept"
    )
    add_writing(export)
    export.add_argument("--json", action="store_true", help="print the receipts, or the plan, as JSON")

    inscribe = command("inscribe", "write captions into the images themselves; putback undoes it", inscribe_images)
    inscribe.add_argument("--yes", action="store_true", help="write; without, what would be written is listed")
    inscribe.add_argument(
        "--past-the-gate", default="", metavar="REASON", help="write what the desk's policy stops, by name; it is kept"
    )
    putback = command("putback", "put images that were written back as they were, byte for byte", put_images_back)
    for one in (inscribe, putback):
        one.add_argument("--ids", type=record_ids, nargs="+", required=True, metavar="ID", help="of these records")

    presets = command("presets", "export presets: show them, take those of a file, write them into one", show_presets)
    what = presets.add_mutually_exclusive_group()
    what.add_argument("--take", type=Path, metavar="FILE", help="take the presets of a file; those of the same name go")
    what.add_argument("--share", type=Path, metavar="FILE", help="write all presets into a file")
    what.add_argument("--remove", metavar="NAME", help="forget a preset")


def _number(text: str) -> int:
    with contextlib.suppress(ValueError):
        if 0 < int(text) < 2**40:
            return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no number of 1 or more")


def _quality(text: str) -> int:
    if _number(text) > 100:
        raise argparse.ArgumentTypeError(f"{text!r} is no quality; give 1 to 100")
    return _number(text)


def _preset(arguments: argparse.Namespace) -> Preset:
    """The preset asked for, with what the call gives besides."""
    presets = presetbook.load(presetbook.presets_path()) if arguments.preset else {}
    if arguments.preset and arguments.preset not in presets:
        raise UnknownPreset(name=arguments.preset, known=", ".join(presets) or "none")
    preset = presets.get(arguments.preset, Preset())
    given: dict[str, Any] = {one.name: getattr(arguments, one.name, None) for one in fields(Copies)}
    given["fields"] = tuple(arguments.fields or ())
    copies = replace(preset.copies, **{name: value for name, value in given.items() if value})
    if arguments.public:
        copies = replace(copies, without=copies.without | PUBLIC)
    return replace(
        preset,
        copies=copies,
        overwrite=preset.overwrite or arguments.overwrite,
        receipts=preset.receipts or arguments.receipts,
        manifests=tuple(arguments.manifest or preset.manifests),
        credit_in_description=preset.credit_in_description and not arguments.without_credit,
    )


def export_copies(call: Call) -> bool:
    """Write tagged copies, or show what would be written."""
    arguments = call.arguments
    preset = _preset(arguments)
    with call.desk() as desk:
        desk.credit_in_description &= preset.credit_in_description
        named = [record_id for group in arguments.ids or () for record_id in group]
        ids = list(dict.fromkeys(named)) or [record.id for record in desk.records(desk.ids()) if record.image]
        for record_id in ids:
            desk.record(record_id)
        if not ids:
            raise NothingToExport
        if arguments.plan:
            return _show_plan(desk, ids, arguments, preset)
        report = desk.export(
            ids,
            arguments.folder,
            printing.progress_bar(),
            write_receipts=preset.receipts,
            past_the_gate=arguments.past_the_gate,
            copies=preset.copies,
            writing=replace(
                WITH_SIDECARS,
                overwrite=preset.overwrite,
                credentials=Credentials(arguments.credentials),
                keep_times=arguments.keep_times,
            ),
        )
        printing.clear_bar()
        manifests = desk.write_manifests(report, preset.manifests, public=preset.public)
    if arguments.json:
        say_json([receipt.as_json() for receipt in report.receipts])
    for path in () if arguments.json else manifests:
        say(f"{path}")
    return show_export(report, quiet=arguments.json)


def _show_plan(desk: Desk, ids: list[int], arguments: argparse.Namespace, preset: Preset) -> bool:
    """What an export would do, record by record; whether something would not be written."""
    planned = desk.planned(ids, arguments.folder, preset.copies, overwrite=preset.overwrite)
    if arguments.json:
        say_json([one.as_json() for one in planned])
        return any(one.reasons for one in planned)
    for one in planned:
        say(f"record {one.record_id}: {one.target or 'no copy'}" + (" (lies there already)" if one.unchanged else ""))
        for reason in one.reasons:
            say(f"  not written: {reason}")
        for change in one.changes:
            say(f"  {change}")
    written = sum(not one.reasons and not one.unchanged for one in planned)
    say(f"{written} of {len(planned)} would be written")
    return any(one.reasons for one in planned)


def inscribe_images(call: Call) -> bool:
    """Write into the images, or list them with what would change."""
    ids = [one for group in call.arguments.ids for one in group]
    with call.desk() as desk:
        if not call.arguments.yes:
            for record in map(desk.record, ids):
                say(f"record {record.id}: {record.image.path if record.image else 'no image'}")
                for planned in desk.export_plan(record):
                    if planned.before != planned.after:
                        say(f"  {planned.field}")
                for obstacle in desk.verifying.obstacles(record):
                    say(f"  not written: {obstacle}")
            say("Nothing was written; --yes writes into these images.")
            return False
        report = desk.inscribe(ids, printing.progress_bar(), past_the_gate=call.arguments.past_the_gate)
    printing.clear_bar()
    return show_export(report, quiet=False)


def put_images_back(call: Call) -> bool:
    """Put images back; whether one could not be is the exit code."""
    ids = [one for group in call.arguments.ids for one in group]
    with call.desk() as desk:
        done = desk.put_back(ids, printing.progress_bar())
    printing.clear_bar()
    for changes in done.changes:
        for record in changes.records:
            say(f"record {record.id}: {record.image.path if record.image else ''} is as it was received")
    if done.failures and not done.changes:
        raise worst([one.error for one in done.failures])
    for failure in done.failures:
        complain(f"record {failure.record_id}: {failure.error}")
    return bool(done.failures)


def show_presets(call: Call) -> bool:
    """Show, take, share or forget presets."""
    arguments, path = call.arguments, presetbook.presets_path()
    presets = presetbook.load(path)
    if arguments.take:
        taken = presetbook.load(arguments.take)
        presetbook.save(presets | taken, path)
        say(f"{len(taken)} presets taken: {', '.join(taken) or 'none'}")
    elif arguments.share:
        presetbook.save(presets, arguments.share)
        say(f"{len(presets)} presets in {arguments.share}")
    elif arguments.remove:
        if arguments.remove not in presets:
            raise UnknownPreset(name=arguments.remove, known=", ".join(presets) or "none")
        presetbook.save({name: one for name, one in presets.items() if name != arguments.remove}, path)
        say(f"{arguments.remove} is forgotten")
    else:
        for name, preset in presets.items():
            told = (f"{key} = {value!r}" for key, value in presetbook.table(preset).items())
            say(f"{name}: {', '.join(told) or 'as shipped'}")
        if not presets:
            say(f"There are none. They are kept in {path}")
    return False

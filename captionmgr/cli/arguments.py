"""The words of the command line: commands, their arguments and their help."""

from __future__ import annotations

import argparse
import contextlib
import datetime
import os
from pathlib import Path

from captionmgr import __version__, settings
from captionmgr.cli import (
    commands,
    export_commands,
    history_commands,
    image_commands,
    notice_commands,
    reading_commands,
    rule_commands,
    tagging_commands,
    verification_commands,
)
from captionmgr.cli.numbers import record_id
from captionmgr.model.fields import FIELDS
from captionmgr.model.views import View

_FIRST_YEAR = 1900
"""Before it no wire sent pictures."""
_EPILOG = "Without a command the window opens. Exit codes: 0 done, 1 done in part, 2 bad call or input, 3 nothing done."


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; a command's function stands in ``carry_out``."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--store", type=Path, metavar="PATH", help="the store to work on (or CAPTIONMGR_STORE)")
    common.add_argument("--editor", metavar="NAME", help="who edits and verifies (or CAPTIONMGR_EDITOR)")
    top = argparse.ArgumentParser(
        "captionmgr", description="A newsroom photo-caption manager.", epilog=_EPILOG, parents=[common]
    )
    top.add_argument("--version", action="version", version=f"captionmgr {__version__}")
    top.set_defaults(carry_out=None)
    words = top.add_subparsers(title="commands", metavar="COMMAND")

    def command(name: str, what: str, carry_out: commands.Command) -> argparse.ArgumentParser:
        made = words.add_parser(name, help=what, description=what, parents=[common])
        made.set_defaults(carry_out=carry_out)
        return made

    _text_commands(command)
    _record_commands(command)
    _image_commands(command)
    _rule_commands(command)
    image_commands.declare(command)
    export_commands.declare(command)
    verification_commands.declare(command)
    notice_commands.declare(command)
    history_commands.declare(command)
    tagging_commands.declare(command)
    return top


def store_path(arguments: argparse.Namespace) -> Path:
    """The store that a call names, by option, by environment, or else the user's own."""
    named: Path | None = getattr(arguments, "store", None)
    environment = os.environ.get("CAPTIONMGR_STORE")
    return named or (Path(environment) if environment else settings.store_path())


def _text_commands(command: commands.Declare) -> None:
    parse = command("parse", "read captions and show what was understood; nothing is stored", reading_commands.parse)
    source = parse.add_mutually_exclusive_group(required=True)
    source.add_argument("file", nargs="?", metavar="FILE", help="a text file, or - for standard input")
    source.add_argument("--captions", metavar="JSONL", help="lines with id and text: one caption each")
    source.add_argument("--pages", metavar="JSONL", help="lines with id and text: one page each")
    parse.add_argument("--json", action="store_true", help="one JSON object: values, their characters and rules")

    imports = command("import", "make records of the captions in text files", reading_commands.import_files)
    imports.add_argument("files", nargs="+", metavar="FILE", help="a text file, or - for standard input")
    for reads in (parse, imports):
        reads.add_argument(
            "--repair", action="store_true", help="repair damaged letters and HTML entities, as proposed"
        )
        reads.add_argument(
            "--received",
            type=_day,
            metavar="DATE",
            help="the day the text came in (YYYY-MM-DD): a weekday alone is the last such day up to then",
        )
    imports.add_argument("--new-versions", action="store_true", help="take changed captions as new versions")


def _record_commands(command: commands.Declare) -> None:
    listing = command("list", "list records", commands.list_records)
    listing.add_argument("--json", action="store_true")

    check = command("check", "show what is wrong with records, worst first", commands.check)
    for several in (listing, check):
        several.add_argument("--view", choices=[view.value for view in View], default=View.ALL.value)
        several.add_argument("--search", default="", metavar="WORDS")

    show = command("show", "show a record, its problems and where each value was read", commands.show)
    show.add_argument("id", type=record_id, metavar="ID")
    show.add_argument("--json", action="store_true")

    credit = command("credit", "show a record’s credit as the agencies or the house would write it", commands.credit)
    credit.add_argument("id", type=record_id, metavar="ID")
    credit.add_argument("--style", choices=settings.CREDIT_STYLES[1:], help="in this style; without, in all")
    credit.add_argument("--limit", type=_bytes, metavar="BYTES", help="within so many bytes; what goes is said")

    change = command("set", "change fields of a record", commands.set_fields)
    change.add_argument("id", type=record_id, metavar="ID")
    fields = ", ".join(field.name for field in FIELDS)
    change.add_argument(
        "changes", nargs="+", metavar="field=value", help=f"nothing after = clears it; fields: {fields}"
    )
    change.add_argument("--version", type=record_id, metavar="N", help="refuse unless the record is at this version")

    command("undo", "take back your last edit", commands.undo)
    command("redo", "do again what undo took back", commands.redo)


def _image_commands(command: commands.Declare) -> None:
    attach = command("attach", "make an image file a record's image; the file stays where it is", commands.attach)
    attach.add_argument("id", type=record_id, metavar="ID")
    attach.add_argument("image", type=Path, metavar="IMAGE")

    demo = command("demo", "sample captions in, tagged images and receipts out, into an empty folder", commands.demo)
    demo.add_argument("folder", type=Path, metavar="DIR")


def _rule_commands(command: commands.Declare) -> None:
    about = "the house's own agencies, sources and creators: show them, see what they would change, follow them"
    rules = command("rules", about, rule_commands.rules)
    what = (rule_commands.SHOW, rule_commands.CHECK, rule_commands.APPLY)
    rules.add_argument("what", choices=what, help="check changes nothing; apply makes the rules those of FILE")
    rules.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a rules file; without, the one in force")


def _day(text: str) -> datetime.date:
    """A whole day as ISO 8601 writes it."""
    with contextlib.suppress(ValueError):
        day = datetime.datetime.strptime(text, "%Y-%m-%d").date()
        if day.year >= _FIRST_YEAR:
            return day
    raise argparse.ArgumentTypeError(f"{text!r} is no day since {_FIRST_YEAR}; write YYYY-MM-DD")


def _bytes(text: str) -> int:
    """A number of bytes, at least one."""
    with contextlib.suppress(ValueError):
        if int(text) > 0:
            return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no number of bytes; give 1 or more")

"""The commands that need no store: ``tag``, ``read``, ``diff``, ``receipt``, ``fields``."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from captionmgr.cli import printing
from captionmgr.cli.commands import Call, Declare, add_writing
from captionmgr.cli.printing import complain, say, say_json
from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.errors import BadValue, CaptionError, FileMissing, FileUnreadable
from captionmgr.model.fields import EVERY_FIELD, FieldValue
from captionmgr.model.receipt import Receipt
from captionmgr.model.writing import LEGACY, LEGACY_ENCODINGS, PUBLIC, Credentials, Private, SecondReader, Writing
from captionmgr.services import reading, tagging

_MOST_TEXT = 16 << 20


def declare(command: Declare) -> None:
    """Add the commands to the command line."""
    tag = command(
        "tag", "write fields into copies of images, or into the images themselves; no store is used", tag_images
    )
    _images(tag)
    about = "a field and its value; @FILE: the text of a file. `captionmgr fields` lists the fields"
    tag.add_argument(
        "--set", "-s", dest="given", action="append", default=[], type=_given, metavar="field=value", help=about
    )
    tag.add_argument("--clear", action="append", default=[], metavar="field", help="clear a field in all its forms")
    where = tag.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", type=Path, metavar="DIR", help="write the copies into this folder")
    where.add_argument("--in-place", action="store_true", help="replace each image by its proved copy")
    tag.add_argument("--overwrite", action="store_true", help="replace files that exist in the folder")
    tag.add_argument("--receipt", action="store_true", help="write NAME.receipt.json beside each copy")
    tag.add_argument("--sidecar", action="store_true", help="where an image cannot be written: a sidecar beside it")
    add_writing(tag)
    _iim_encoding(tag, default="")
    tag.add_argument("--repair", action="store_true", help="restore letters damaged earlier, as `read` proposes")
    tag.add_argument("--public", action="store_true", help="leave out position, verification notes, the post’s address")
    kinds = [one.value for one in Private]
    tag.add_argument("--without", action="append", default=[], choices=kinds, help="leave this out of the copies")
    tag.add_argument("--dry-run", action="store_true", help="say what would leave and be written; write nothing")
    readers = [one.value for one in SecondReader]
    tag.add_argument(
        "--second-reader", choices=readers, help="have this program read every copy too, before it is kept"
    )
    tag.add_argument("--json", action="store_true", help="print the receipts as JSON")

    read = command(
        "read", "show the fields that images carry, from which block, and where blocks disagree", read_images
    )
    _images(read)
    read.add_argument("--json", action="store_true")
    _iim_encoding(read, default=LEGACY)
    read.add_argument("--all", action="store_true", help="every block's form, the file's hash, what else there is")

    diff = command("diff", "show in which fields two images differ, and whether the picture does", diff_images)
    diff.add_argument("first", type=Path, metavar="A")
    diff.add_argument("second", type=Path, metavar="B")
    diff.add_argument("--json", action="store_true")

    receipt = command("receipt", "hold a file against the receipt written with it", check_receipt)
    receipt.add_argument("file", type=Path, metavar="FILE")
    receipt.add_argument("receipt", nargs="?", type=Path, metavar="RECEIPT", help="without: FILE.receipt.json")
    receipt.add_argument("--json", action="store_true")

    fields = command("fields", "list the fields, and where each stands in a file", list_fields)
    fields.add_argument("--json", action="store_true")


def _images(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("images", nargs="+", type=Path, metavar="IMAGE")


def _iim_encoding(parser: argparse.ArgumentParser, default: str) -> None:
    about = "the encoding of IIM text that declares none and is not UTF-8"
    parser.add_argument("--iim-encoding", choices=list(LEGACY_ENCODINGS), default=default, help=about)


def _given(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise argparse.ArgumentTypeError(f"{text!r} is no field=value")
    return name.strip(), value


# tag ---------------------------------------------------------------------------------------------


def tag_images(call: Call) -> bool:
    """Write fields into images."""
    arguments = call.arguments
    given = [(name, _text_of(name, value)) for name, value in arguments.given]
    values = tagging.values_of(given, arguments.clear, reading.knowledge().places)
    without = frozenset(map(Private, arguments.without)) | (PUBLIC if arguments.public else frozenset())
    if arguments.dry_run:
        return _show_outlook(arguments.images, values, without)
    writing = Writing(
        without=without,
        iim_encoding=arguments.iim_encoding,
        overwrite=arguments.overwrite,
        credentials=Credentials(arguments.credentials),
        sidecar=arguments.sidecar,
        keep_times=arguments.keep_times,
        second_reader=SecondReader(arguments.second_reader) if arguments.second_reader else None,
    )
    folder = None if arguments.in_place else arguments.out
    report = tagging.tag(
        arguments.images,
        values,
        folder,
        writing,
        printing.progress_bar(),
        receipts=arguments.receipt,
        mend=arguments.repair,
    )
    printing.clear_bar()
    if arguments.json:
        say_json([receipt.as_json() for receipt in report.receipts])
    for receipt in () if arguments.json else report.receipts:
        show_receipt(receipt)
    if report.refused and not report.receipts and len(report.refused) == 1:
        raise report.refused[0].error
    for refused in report.refused:
        complain(str(refused.error))
    return bool(report.refused)


def _show_outlook(images: list[Path], values: Mapping[str, FieldValue], without: frozenset[Private]) -> bool:
    """What would leave and be written, and nothing else."""
    for image, gone in tagging.leaving(images, without).items():
        say(f"{image}")
        for line in gone:
            say(f"  − {line}")
        for name, value in values.items():
            say(f"  = {name}: {_line(value)}" if value else f"  − {name}")
    say("Nothing was written.")
    return False


def _text_of(name: str, value: str) -> str:
    """A value as it is, or the text of the file that it names behind an @; a doubled @ stands for itself."""
    if not value.startswith("@") or value.startswith("@@"):
        return value.removeprefix("@") if value.startswith("@@") else value
    path = Path(value[1:])
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or str(error)) from error
    if len(content) > _MOST_TEXT:
        raise BadValue(value=str(path), field=name, why=f"the file has more than {_MOST_TEXT:,} bytes")
    try:
        return content.decode("utf-8-sig").removesuffix("\n")
    except UnicodeDecodeError as error:
        raise BadValue(value=str(path), field=name, why="the file is not UTF-8 text") from error


def show_receipt(receipt: Receipt) -> None:
    """A receipt in lines: what was written, shortened and warned of."""
    say(f"{receipt.target}")
    if "Sidecar" not in receipt.written:
        say(f"  read back as written; image data unchanged; copy SHA-256 {receipt.target_sha256[:16]}…")
    for block, values in receipt.written.items():
        if values:
            say(f"  {block:<8} {', '.join(values)}")
    for short in receipt.shortened:
        say(f"  {short.field}: {short.size} bytes, shortened in {short.block} to {short.limit}: “{short.kept}”")
    for left in receipt.left_out:
        say(f"  left out: {left}")
    for warning in receipt.warnings:
        say(f"  {warning}")


# read --------------------------------------------------------------------------------------------


def read_images(call: Call) -> bool:
    """Show what images carry."""
    arguments = call.arguments
    found: list[EmbeddedMetadata] = []
    errors: list[CaptionError] = []
    for path in arguments.images:
        try:
            found.append(tagging.read(path, hashed=arguments.all, iim_encoding=arguments.iim_encoding))
        except CaptionError as error:
            errors.append(error)
    if errors and not found and len(errors) == 1:
        raise errors[0]
    if arguments.json:
        say_json([tagging.embedded_json(one, whole=arguments.all) for one in found])
    for one in () if arguments.json else found:
        _show(one, whole=arguments.all)
    for each in errors:
        complain(str(each))
    return bool(errors)


def _show(found: EmbeddedMetadata, *, whole: bool) -> None:
    say(f"{found.path}")
    if whole:
        say(f"  {found.format}, {found.width}×{found.height}, SHA-256 {found.sha256}")
        say(f"  camera date {found.camera_date or 'none'}; content credentials {('no', 'yes')[found.credentials]}")
    for name, one in found.fields.items():
        say(f"  {name:<24} {one.origin:<8} {_line(one.value)}")
        if not one.agree:
            say(f"  {'':<24} the blocks disagree: {one.reason}")
        for block, form in one.forms.items() if whole or not one.agree else ():
            say(f"  {'':<24}   {block:<8} {_line(form)}")
    for mended in tagging.damaged_letters(found):
        say(f"  ⚠ {mended.field} looks like {mended.cause}; `tag --repair` would write: {_line(mended.after)}")
    for warning in found.warnings:
        say(f"  ⚠ {warning}")


def _line(value: FieldValue) -> str:
    """A value on one line; line breaks as arrows."""
    text = value if isinstance(value, str) else "; ".join(value)
    return " ↵ ".join(text.splitlines())


# diff, receipt, fields ---------------------------------------------------------------------------


def diff_images(call: Call) -> bool:
    """Show in what two images differ; whether they do is the exit code."""
    arguments = call.arguments
    found = tagging.compare(arguments.first, arguments.second)
    if arguments.json:
        differences = {
            one.field: {"a": _plain(one.field, one.first), "b": _plain(one.field, one.second)}
            for one in found.differences
        }
        say_json({"same_picture": found.same_picture, "differences": differences})
        return not found.same
    for one in found.differences:
        _show_difference(one)
    say("The picture is the same, byte for byte." if found.same_picture else "The picture differs.")
    return not found.same


def _plain(name: str, forms: Mapping[str, FieldValue]) -> dict[str, object]:
    return {block: tagging.plain(name, form) for block, form in forms.items()}


def _show_difference(one: tagging.Difference) -> None:
    say(f"{one.field}")
    for block in dict.fromkeys((*one.first, *one.second)):
        before, after = one.first.get(block, ""), one.second.get(block, "")
        if before != after:
            say(f"  {block:<8} − {_line(before)}")
            say(f"  {'':<8} + {_line(after)}")


def check_receipt(call: Call) -> bool:
    """Hold a file against its receipt; whether it is another is the exit code."""
    arguments = call.arguments
    found = tagging.check_receipt(arguments.file, arguments.receipt)
    if arguments.json:
        changed = {
            one.field: {"written": _plain(one.field, one.first), "now": _plain(one.field, one.second)}
            for one in found.changed
        }
        say_json({"intact": found.intact, "changed": changed})
        return not found.intact
    if found.intact:
        say(f"{arguments.file} is the file that was written, byte for byte.")
        return False
    say(f"{arguments.file} is not the file that was written; its bytes have changed.")
    for one in found.changed:
        _show_difference(one)
    if not found.changed:
        say("Every field that was written still stands there as written; something else in the file has changed.")
    return True


def list_fields(call: Call) -> bool:
    """List the fields."""
    rows = tagging.field_table()
    if call.arguments.json:
        say_json(rows)
        return False
    heads = ("field", "IIM", "bytes", "XMP", "EXIF", "holds")
    cells = [
        [str(row["name"]), str(row["iim"]), str(row["iim_bytes"] or ""), str(row["xmp"]), str(row["exif"]), _holds(row)]
        for row in rows
    ]
    printing.table(cells, heads, (24, 9, 5, 38, 32, 60))
    return False


def _holds(row: Mapping[str, object]) -> str:
    shape = EVERY_FIELD[str(row["name"])].shape.value
    parts = row["parts"]
    return f"{shape}: {', '.join(parts)}" if isinstance(parts, list) and parts else shape

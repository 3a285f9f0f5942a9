"""How records, readings and reports look on a terminal, and the progress bar."""

from __future__ import annotations

import contextlib
import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence

from captionmgr.model.errors import OutputUnwritable
from captionmgr.model.fields import FIELDS, FieldValue
from captionmgr.model.history import FOLLOWS, HistoryEntry, RecordChange, ValueChange
from captionmgr.model.problems import Problem, Severity
from captionmgr.model.reading import PageReading, Reading
from captionmgr.model.record import Record
from captionmgr.services import labels
from captionmgr.services.crediting import Written
from captionmgr.services.progress import Progress
from captionmgr.services.reading import Document, Proposal, Reception

_MARK = {Severity.WRONG: "✗", Severity.ATTENTION: "⚠", Severity.NOTE: "i"}


def say(text: str = "") -> None:
    """One line of the result."""
    with _output():
        print(text)


def flush() -> None:
    """Send what is still held back of the result; raises `OutputUnwritable` as every line of it does."""
    if sys.stdout:  # none where the caller closed it
        with _output():
            sys.stdout.flush()


@contextlib.contextmanager
def _output() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputUnwritable(reason=error.strerror) from error


def complain(text: str) -> None:
    """One line about the result, to standard error."""
    print(f"captionmgr: {text}", file=sys.stderr)


def say_json(value: object, *, lines: bool = False) -> None:
    """A result as JSON; ``lines``: on one line, for formats of one object a line."""
    say(json.dumps(value, ensure_ascii=False, indent=None if lines else 2))


def progress_bar() -> Progress:
    """Progress drawn on a terminal's standard error; silent in a pipe."""
    return Progress(_draw if sys.stderr.isatty() else None)


def _draw(done: int, total: int, text: str) -> None:
    width = 24
    filled = width * done // max(total, 1)
    line = f"[{'█' * filled}{'·' * (width - filled)}] {done} of {total}  {' '.join(text.split())}"
    room = shutil.get_terminal_size().columns - 1
    print("\r" + line[:room].ljust(room), end="", file=sys.stderr, flush=True)


def clear_bar() -> None:
    """Take the bar off the terminal, so that what follows starts on a clean line."""
    if sys.stderr.isatty():
        print("\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r", end="", file=sys.stderr, flush=True)


def table(rows: Sequence[Sequence[str]], heads: Sequence[str], most: Sequence[int]) -> None:
    """Rows in columns, each at most so many characters wide."""
    cells = [[_short(cell, wide) for cell, wide in zip(row, most, strict=True)] for row in (heads, *rows)]
    widths = [max(len(row[at]) for row in cells) for at in range(len(heads))]
    for row in cells:
        say("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _short(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"


def reception(document: Document, received: Reception) -> None:
    """How a text was taken in, where that needs saying: its encoding, its markup, what was or might be repaired."""
    if not document.in_unicode:
        complain(f"{document.name} is not UTF-8; it was read as {document.encoding}.")
    if received.html:
        complain(f"{document.name} is HTML; its visible text was read.")
    for proposal in received.repairs:
        complain(f"{document.name}: {proposal} Repaired.")
        _changes(proposal)
    for proposal in received.proposals:
        complain(f"{document.name}: {proposal} It was left as it is; --repair repairs it.")
        _changes(proposal)


def _changes(proposal: Proposal) -> None:
    for change in proposal.changes:
        complain(f"  line {change.number}: {change.before}")
        complain(f"  {'→':>{len(str(change.number)) + 5}}: {change.after}")


def reading(number: int, caption: Reading) -> None:
    """A caption understood: each value with the words and the rule it came from."""
    say(f"{number}. {caption.title or '(no title)'}")
    for one in caption.found:
        words = _short(one.span.of(caption.text), 60)
        note = " (inferred)" if one.inferred else ""
        say(f"   {one.field:<16} {one.value!s:<34} “{words}”  [{one.rule}]{note}")
    for claim in caption.claims:
        say(f"   {'claims':<16} {claim.polarity:<34} “{claim.words}”  [{claim.rule}]")


def story(page: PageReading) -> None:
    """The story of a page, in a line."""
    told = page.story
    if told.given:
        by = " and ".join(told.byline) or "nobody named"
        place = f", {told.dateline_city} ({told.dateline_agency})" if told.dateline_city else ""
        say(f"Story by {by}{place}: {len(told.text.split())} words")


def record(one: Record, problems: Iterable[Problem]) -> None:
    """A record: fields, evidence, verification, image, problems."""
    say(f"Record {one.id}, version {one.version}")
    by_hand = one.by_hand()
    for field in FIELDS:
        value = one.value(field.name)
        if value:
            shown = value if isinstance(value, str) else "; ".join(value)
            say(
                f"  {field.label:<24} {shown}" + ("   [by hand]" if field.name in by_hand else _origin(one, field.name))
            )
    kinds = [one.media_kind.value.replace("_", " ")]
    kinds += [name for name in ("file_photo", "handout", "user_generated") if getattr(one, name)]
    say(f"  {'Kind':<24} {', '.join(kinds).replace('_', ' ')}")
    told = [_fact(name, value) for name, value in labels.facts(one.found, one.date_created).items() if value]
    if told:
        say(f"  {'News facts':<24} {'; '.join(told)}")
    _say_verification(one)
    say(f"  {'Image':<24} {one.image.path if one.image else 'none'}")
    _say_problems(problems)


def _say_verification(one: Record) -> None:
    """What others claim, and what was checked, answered for and dismissed here."""
    for claim in one.claims:
        say(f"  {'Claimed, not checked':<24} {claim.claimant or 'the caption'}: “{claim.words}”")
    signed = f" by {one.sign_off.by}, {one.sign_off.at}: {one.sign_off.note}" if one.sign_off else ""
    if one.sign_off and one.sign_off.second:
        signed += f"; second {one.sign_off.second}, {one.sign_off.second_at}"
    if one.reopened:
        signed += f" (reopened: {', '.join(one.reopened)} changed after the sign-off)"
    say(f"  {'Our verification':<24} {one.status}{signed}")
    for check in one.checks:
        say(f"  {'  ' + check.aspect:<24} {check.outcome}, {check.by}, {check.at}: {check.note or '–'}")
        for evidence in check.evidence:
            say(f"  {'':<24}   {evidence.text}{f' (SHA-256 {evidence.sha256})' if evidence.sha256 else ''}")
    for dismissal in one.dismissed:
        say(f"  {'Dismissed':<24} {dismissal.sentence} {dismissal.by}, {dismissal.at}: {dismissal.reason}")
    for use in one.usage:
        say(f"  {'Used':<24} {use.text} ({use.by}, {use.at})")


def _fact(name: str, value: object) -> str:
    """A news fact as `services.labels.facts` tells it, in a few words."""
    if isinstance(value, list):
        value = ", ".join(value)
    elif isinstance(value, dict):
        value = value["says"] + {True: " (agrees)", False: " (does not agree)", None: ""}[value["agrees"]]
    return name.replace("_", " ") + ("" if value is True else f" {value}")


def problems(one: Record, found: Iterable[Problem]) -> None:
    """What is wrong with a record, under its title or the beginning of its caption."""
    say(f"Record {one.id}  {_short(one.title or one.description, 60)}")
    _say_problems(found)


def _say_problems(found: Iterable[Problem]) -> None:
    for problem in found:
        say(f"  {_MARK[problem.severity]} {problem}")


def written_credit(one: Written, *, only_short: bool) -> None:
    """A credit in a style with its bytes and what it leaves out; without a limit asked for, also as it fits IIM."""
    for found in (one.short,) if only_short or one.short == one.whole else (one.whole, one.short):
        say(f"  {one.style:<8} {found.size:>4} bytes  {found.text}")
        if found.left_out:
            say(f"  {'':<20} left out: {'; '.join(found.left_out)}")


def value(one: FieldValue | bool) -> str:
    """A value of a record in a line."""
    text = one if isinstance(one, str) else ("no", "yes")[one] if isinstance(one, bool) else "; ".join(one)
    return f"“{_short(text, 60)}”" if text else "–"


def _origin(one: Record, field: str) -> str:
    """The words a field was read from and the rule that read them; empty where the caption does not say it."""
    read = [found for found in one.found if found.field == field]
    if not read or field == "description":
        return ""
    words = " … ".join(_short(found.span.of(one.received), 60) for found in read)
    return f"   ← “{words}” [{read[0].rule}]"


def entry(one: HistoryEntry) -> None:
    """An entry of the history: what it was, and what it changed, value by value."""
    about = f", {one.records} records" if one.records != 1 else ""
    say(f"{one.number:>6}  {one.at}  {one.editor or 'unnamed'}  {one.origin}  {one.action}{about}: {one.why}")
    for change in one.changes:
        _say_change(change)
    if one.records > len(change_ids := {change.record_id for change in one.changes}) > 1:
        say(f"        … and {one.records - len(change_ids)} more")


def _say_change(one: RecordChange) -> None:
    done = "removed" if one.removed else "came in" if one.made else ""
    say(f"        record {one.record_id} {done}".rstrip())
    for value_change in () if one.made else one.values:
        if value_change.name not in FOLLOWS:
            say(f"          {difference(value_change)}")


def difference(one: ValueChange) -> str:
    """A value before and after, in a line."""
    return f"{one.name}: {_json(one.before)} → {_json(one.after)}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

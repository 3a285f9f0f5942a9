"""A record's verification as images carry it: our own structures, the note in the instructions, who checked.

Source: FIELDMAP 5.2, R43 to R46. Structures are JSON texts, parts in the order of their declaration
(`metadata.structures`). What another desk wrote stays, and ours is added behind it; read back it is that desk's claim,
never a check of ours.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.fields import FieldValue
from captionmgr.model.record import Record
from captionmgr.model.verification import Aspect, Outcome

VERSION = "1.0"
"""Of the form of these structures (nrv:Version)."""
FACT_CHECKER = "http://cv.iptc.org/newscodes/contentprodpartyrole/factChecker"
"""IPTC's role of who checked (NewsCodes, content production party role)."""
NOTE = "VERIFICATION:"
"""What the line in the instructions begins with."""
_LONGEST_LINE = 120
"""Bytes of that line, so that IIM's 256 hold it and more (R43)."""


@dataclass(frozen=True, slots=True)
class Told:
    """What an image tells of somebody's verification.

    Attributes:
        by: who, as they wrote it.
        status: what they came to, as they wrote it.
        on: their date.
        note: their note.
        is_line: it was read from the line in the instructions, which is all that is left of it.
    """

    by: str
    status: str
    on: str
    note: str
    is_line: bool = False


def told_by(embedded: EmbeddedMetadata) -> tuple[Told, ...]:
    """What an image tells: its structures; where it has none, the line in its instructions."""
    entries = [_parsed(text) for text in _texts(embedded, "verification_entry")]
    if entries:
        return tuple(_told(entry) for entry in entries if entry)
    line = "\n".join(_texts(embedded, "instructions")).partition("\n")[0]
    return (Told("", line.removeprefix(NOTE).strip(), "", "", is_line=True),) if line.startswith(NOTE) else ()


def _told(entry: Mapping[str, object]) -> Told:
    by, status, on, note = (str(entry.get(part, "")) for part in ("by", "status", "date", "note"))
    return Told(by, status, on, note)


def values(record: Record, embedded: EmbeddedMetadata) -> dict[str, FieldValue]:
    """What a record's verification adds to the fields of its image; nothing where there is nothing to tell."""
    added: dict[str, FieldValue] = {}
    claims = [_json(_claim(record, at)) for at in range(len(record.claims))]
    if claims:
        added["verification_claim"] = _with(_texts(embedded, "verification_claim"), claims)
    entries = _entries(record)
    if entries:
        there = _texts(embedded, "verification_entry")
        added["verification_entry"] = _with(there, [_json(entry) for entry in entries])
        contributors = [_json({"name": name, "role": [FACT_CHECKER]}) for name in _checkers(record)]
        added["contributor"] = _with(_texts(embedded, "contributor"), contributors)
        carried = "\n".join(_texts(embedded, "instructions"))
        added["instructions"] = _with_line(record.instructions or carried, _line(record))
    return added | {"verification_version": VERSION} if added else {}


def _claim(record: Record, at: int) -> dict[str, object]:
    claim = record.claims[at]
    return {"claimant": claim.claimant or record.provider, "words": claim.words, "polarity": claim.polarity.value}


def _entries(record: Record) -> list[dict[str, object]]:
    """One entry for each check, oldest first, and one for the sign-off."""
    checks: list[dict[str, object]] = [
        {
            "status": "in-review",
            "aspect": [check.aspect.value],
            "note": f"{check.outcome.value}: {check.note}" if check.note else check.outcome.value,
            "by": check.by,
            "date": check.at[:10],
            "evidence": [one.text for one in check.evidence],
            "visibility": "internal",
        }
        for check in sorted(record.checks, key=lambda one: one.at)
    ]
    if record.sign_off is None:
        return [_filled(entry) for entry in checks]
    signed: dict[str, object] = {
        "status": record.status.value,
        "aspect": _passed(record),
        "note": record.sign_off.note,
        "by": record.sign_off.by,
        "date": record.sign_off.at[:10],
        "visibility": "internal",
    }
    return [_filled(entry) for entry in (*checks, signed)]


def _filled(entry: Mapping[str, object]) -> dict[str, object]:
    return {part: value for part, value in entry.items() if value}


def _passed(record: Record) -> list[str]:
    return [check.aspect.value for check in record.checks if check.outcome is Outcome.PASSED]


def _checkers(record: Record) -> list[str]:
    names = [check.by for check in record.checks]
    if record.sign_off:
        names += [record.sign_off.by, record.sign_off.second]
    return list(dict.fromkeys(name for name in names if name))


def _line(record: Record) -> str:
    """``VERIFICATION: verified 2024-05-03 (source, date). Permission: granted.``"""
    day = record.sign_off.at[:10] if record.sign_off else max(check.at[:10] for check in record.checks)
    passed = [aspect for aspect in _passed(record) if aspect != Aspect.PERMISSION]
    of = f" ({', '.join(passed)})" if passed else ""
    asked = next((check.outcome for check in record.checks if check.aspect is Aspect.PERMISSION), None)
    granted = (
        {Outcome.PASSED: " Permission: granted.", Outcome.FAILED: " Permission: refused."}.get(asked, "")
        if asked
        else ""
    )
    line = f"{NOTE} {record.status.value} {day}{of}.{granted}"
    return line if len(line.encode()) <= _LONGEST_LINE else f"{NOTE} {record.status.value} {day}.{granted}"


def _with_line(text: str, line: str) -> str:
    """Instructions with the line first; an earlier one gives way, all other words stay."""
    first, _, rest = text.partition("\n")
    others = rest if first.startswith(NOTE) else text
    return f"{line}\n{others}" if others else line


def _with(there: Sequence[str], ours: Sequence[str]) -> tuple[str, ...]:
    known = {json.dumps(_parsed(text), sort_keys=True) for text in there}
    return (*there, *(text for text in ours if json.dumps(json.loads(text), sort_keys=True) not in known))


def _texts(embedded: EmbeddedMetadata, name: str) -> tuple[str, ...]:
    carried = embedded.fields.get(name)
    if carried is None:
        return ()
    return (carried.value,) if isinstance(carried.value, str) else carried.value


def _parsed(text: str) -> dict[str, object]:
    found = json.loads(text)
    return found if isinstance(found, dict) else {}


def _json(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False)

"""The three blocks of one image read together: which value of each field to believe, and where the blocks disagree."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from captionmgr.metadata import exif, iim, photoshop, xmp
from captionmgr.metadata.container import Blocks, Damaged
from captionmgr.metadata.fieldmap import MAP, Row
from captionmgr.metadata.forms import exif_form, iim_form, same_date, same_words, with_lf
from captionmgr.metadata.photoshop import Digest
from captionmgr.model.embedded import EmbeddedField
from captionmgr.model.fields import FieldValue
from captionmgr.model.writing import LEGACY

_FILLER = re.compile(
    r"OLYMPUS DIGITAL CAMERA|SONY DSC|(KONICA )?MINOLTA DIGITAL CAMERA|SAMSUNG( DIGITAL CAMERA)?|DIGITAL CAMERA|"
    r"KODAK Digital Still Camera|DCIM\d*|DSC_?\d*|default|Image"
)
"""What cameras put into EXIF's description without anybody having described anything (R29)."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What the blocks say, each by field name, in its own form; and what could not be read of them.

    ``guessed`` are the texts of IIM whose encoding nobody declared.
    """

    exif: Mapping[str, FieldValue] = field(default_factory=dict)
    iim: Mapping[str, FieldValue] = field(default_factory=dict)
    xmp: Mapping[str, FieldValue] = field(default_factory=dict)
    digest: Digest = Digest.MISSING
    warnings: tuple[str, ...] = ()
    sidecar: Mapping[str, FieldValue] = field(default_factory=dict)
    guessed: tuple[str, ...] = ()

    def forms(self, row: Row) -> dict[str, FieldValue]:
        """Every block's form of one field, by block, in the order in which they are believed."""
        blocks = {"Sidecar": self.sidecar, "XMP": self.xmp, "IIM": self.iim, "EXIF": self.exif}
        return {block: forms[row.name] for block, forms in blocks.items() if row.name in forms}


def contents_of(blocks: Blocks, legacy: str = LEGACY) -> Contents:
    """Read all blocks as far as they can be read; never raises. ``legacy``: of IIM text that declares no encoding."""
    sound = xmp.without_damaged_extension(blocks)
    of_exif = exif.decode(blocks.exif)
    of_iim, digest, iim_warnings, guessed = _read_iim(blocks.photoshop, legacy)
    of_xmp, xmp_warnings = _read_xmp(sound)
    return Contents(
        exif=_with_lf(of_exif.forms),
        iim=_with_lf(of_iim),
        xmp=_with_lf(of_xmp),
        digest=digest,
        guessed=guessed,
        warnings=(
            *of_exif.warnings,
            *iim_warnings,
            *xmp_warnings,
            *(["Extended XMP cannot be read."] if sound is not blocks else []),
        ),
    )


def _with_lf(forms: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    return {name: with_lf(form) for name, form in forms.items()}


def _read_iim(block: bytes | None, legacy: str) -> tuple[dict[str, FieldValue], Digest, list[str], tuple[str, ...]]:
    if block is None:
        return {}, Digest.MISSING, [], ()
    try:
        resources = photoshop.parse(block)
        datasets = iim.parse(photoshop.data_of(resources, photoshop.IIM) or b"")
    except Damaged as damage:
        return {}, Digest.MISSING, [f"IIM cannot be read: {damage.what}."], ()
    forms, warnings = iim.decode(datasets, legacy)
    guessed = iim.guessed(datasets, legacy)
    if guessed:
        shown = ", ".join(f"“{text}”" for text in guessed)
        warnings.append(f"IIM declares no character set and is not UTF-8; it was read as {legacy}: {shown}.")
    return forms, photoshop.digest_state(resources), warnings, guessed


def _read_xmp(blocks: Blocks) -> tuple[dict[str, FieldValue], list[str]]:
    if blocks.xmp is None:
        return {}, []
    try:
        return xmp.decode(xmp.parse(blocks.xmp, blocks.extension)), []
    except Damaged as damage:
        return {}, [f"XMP cannot be read: {damage.what}."]


def reconciled(contents: Contents) -> dict[str, EmbeddedField]:
    """One value for each field that any block holds."""
    held = {*contents.sidecar, *contents.xmp, *contents.iim, *contents.exif}
    found = {row.name: _reconciled(row, contents) for row in MAP if row.name in held}
    return {name: one for name, one in found.items() if one is not None}


def _reconciled(row: Row, contents: Contents) -> EmbeddedField | None:
    """R29: the sidecar; IIM where another program changed it behind XMP's back, else XMP, else IIM, else EXIF."""
    forms = contents.forms(row)
    if row.name == "description" and _FILLER.fullmatch(str(forms.get("EXIF", ""))):
        del forms["EXIF"]
    if not forms:
        return None
    origin = next(iter(forms))
    reason = f"{origin} is believed before {' and '.join(list(forms)[1:])}"
    changed_behind = contents.digest is Digest.DIFFERS and {"IIM", "XMP"} <= set(forms)
    if origin == "XMP" and changed_behind and not iim_agrees(row, forms["IIM"], forms["XMP"]):
        origin, reason = "IIM", "another program changed IIM after XMP was written"
    agree = all(_agrees(row, block, form, forms[origin]) for block, form in forms.items())
    return EmbeddedField(forms[origin], origin, forms, agree, "" if agree else reason)


def iim_agrees(row: Row, iim_value: FieldValue, whole: FieldValue) -> bool:
    """Whether IIM says what it can hold of a whole value (R7)."""
    return same_words(iim_value) == same_words(iim_form(row, whole))


def _agrees(row: Row, block: str, form: FieldValue, chosen: FieldValue) -> bool:
    if form == chosen or same_words(form) == same_words(chosen):
        return True
    if row.exif_date:
        return same_date(str(form), str(chosen))
    if block == "IIM":
        return iim_agrees(row, form, chosen)
    if block == "EXIF":
        return same_words(form) == same_words(exif_form(row, chosen) or row.empty)
    return iim_agrees(row, chosen, form)


def digest_may_change(contents: Contents, edited: frozenset[str]) -> bool:
    """Whether a new digest may state that IIM and XMP agree (R21), or would make newer IIM values lose (R22a)."""
    return contents.digest is not Digest.DIFFERS or not unsettled(contents, edited)


def unsettled(contents: Contents, edited: frozenset[str]) -> list[str]:
    """Labels of the fields not being edited on which IIM and XMP disagree."""
    return [
        row.field.label
        for row in MAP
        if row.name not in edited
        and {"IIM", "XMP"} <= set(contents.forms(row))
        and not iim_agrees(row, contents.iim[row.name], contents.xmp[row.name])
    ]

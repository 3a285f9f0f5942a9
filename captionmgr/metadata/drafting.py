"""A file's bytes and the values for it, made into the blocks of the copy and what must be read back from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from captionmgr.metadata import exif, iim, photoshop, reconcile, xmp
from captionmgr.metadata.container import Blocks, Buffer, Container, Damaged, Edit, TooLarge
from captionmgr.metadata.fieldmap import (
    DATE,
    IIM_DESCRIPTION,
    ROW,
    Forms,
    forms_of,
    same_date,
    shortened,
)
from captionmgr.metadata.reconcile import Contents
from captionmgr.model.fields import FieldValue
from captionmgr.model.receipt import Shortened


@dataclass(frozen=True, slots=True)
class Draft:
    """A copy that is thought out and not yet written.

    Attributes:
        before: what the original says.
        expected: what the copy must say when it is read back, in every block.
        forms: what is written into each block.
        pieces: the whole copy.
        shortened: what IIM cannot hold.
        warnings: what the user should know.
    """

    before: Contents
    expected: Contents
    forms: Forms
    pieces: list[Buffer]
    shortened: tuple[Shortened, ...]
    warnings: tuple[str, ...]


def draft(container: Container, values: Mapping[str, FieldValue]) -> Draft:
    """Think out a copy with checked values (`fieldmap.checked`).

    Raises:
        Damaged: a block that must be changed cannot be read, so that writing it would harm it.
        TooLarge: a block would not fit.
    """
    whole = container.blocks
    old = xmp.without_damaged_extension(whole)
    before = reconcile.contents_of(old)
    warnings = list(container.warnings)
    if old != whole:
        warnings.append("The image's extended XMP cannot be read; it was left as it is.")
    forms, date_warnings = _settled_date(_held(forms_of(values), container.holds), before, values)
    resources, iim_warnings = _photoshop(old.photoshop, forms, before)
    packet = xmp.merge(old, forms.xmp, container.xmp_limit)
    edit = Edit(
        photoshop=resources,
        xmp=packet.main if packet else None,
        extension=(packet.extension if packet else None) or (b"" if old.extension else None),
    )
    pieces, forms, exif_warnings = _spliced(container, edit, forms)
    warnings += [*(exif_warnings or date_warnings), *iim_warnings, *_language_warnings(old, values)]
    warnings += _line_break_warnings(values)
    return Draft(
        before=before,
        expected=_expected(before, forms),
        forms=forms,
        pieces=pieces,
        shortened=tuple(one for name in forms.iim for one in shortened(ROW[name], values[name])),
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _held(forms: Forms, holds: frozenset[str]) -> Forms:
    """The forms of the blocks that are written into a format."""
    return Forms(
        forms.exif if "EXIF" in holds else {}, forms.iim if "IIM" in holds else {}, forms.xmp if "XMP" in holds else {}
    )


def _settled_date(forms: Forms, before: Contents, values: Mapping[str, FieldValue]) -> tuple[Forms, list[str]]:
    """Leave the camera's date where it says what we say or more; tell where it says something else (R34a, R35)."""
    camera, wanted = str(before.exif.get(DATE.name, "")), forms.exif.get(DATE.name)
    ours = str(values.get(DATE.name, ""))
    if DATE.name not in values or not camera:
        return forms, []
    stays = same_date(camera, ours) if wanted is None else bool(wanted) and camera.startswith(str(wanted))
    if stays:
        rest = {name: form for name, form in forms.exif.items() if name != DATE.name}
        return Forms(rest, forms.iim, forms.xmp), []
    if wanted is None:
        return forms, [f"The camera's date in EXIF is {camera}, another than {ours}; it was left as it is."]
    if not ours:
        return forms, [f"The camera's date in EXIF, {camera}, was removed with the date created."]
    return forms, [f"The camera's date in EXIF, {camera}, was replaced by {wanted}."]


def _spliced(container: Container, edit: Edit, forms: Forms) -> tuple[list[Buffer], Forms, list[str]]:
    """The pieces of the copy; without EXIF forms, and with a warning, where its EXIF cannot be changed safely."""
    try:
        changes = exif.changes(container.blocks.exif, forms.exif, container.frame)
        return container.splice(replace(edit, exif=changes)), forms, []
    except Damaged as damage:
        if damage.block != "EXIF":
            raise
        why = damage.what
    except TooLarge as error:
        if error.block != "EXIF":
            raise
        why = f"it would be {error.size:,} bytes of at most {error.limit:,}"
    warning = f"EXIF was left as it is: {why}. The values were written into the other blocks."
    return container.splice(edit), Forms({}, forms.iim, forms.xmp), [warning]


def _photoshop(old: bytes | None, forms: Forms, before: Contents) -> tuple[bytes | None, list[str]]:
    """The new image resources: IIM, and the digest unless that would settle a conflict nobody has looked at.

    None where nothing of them changes.
    """
    if not forms.iim or (old is None and not any(forms.iim.values())):
        return None, []
    resources = photoshop.parse(old or b"")
    data = photoshop.data_of(resources, photoshop.IIM)
    if data is None and not any(forms.iim.values()):
        return None, []
    datasets, warnings = iim.merge(iim.parse(data or b""), forms.iim)
    edited = frozenset(forms.xmp)
    may_change = reconcile.digest_may_change(before, edited)
    if not may_change:
        fields = ", ".join(reconcile.unsettled(before, edited))
        warnings.append(
            f"IIM and XMP disagree on {fields}, and IIM was changed last. Both were left as they are; "
            "enter the right value to settle it."
        )
    return photoshop.with_iim(resources, iim.encode(datasets), keep_digest=not may_change), warnings


def _language_warnings(old: Blocks, values: Mapping[str, FieldValue]) -> list[str]:
    if old.xmp is None:
        return []
    root = xmp.parse(old.xmp, old.extension)
    kept = {name: xmp.other_languages(root, name) for name, value in values.items() if value}
    return [
        f"{ROW[name].field.label} stands in XMP in other languages too ({', '.join(languages)}); those were left."
        for name, languages in kept.items()
        if languages
    ]


def _line_break_warnings(values: Mapping[str, FieldValue]) -> list[str]:
    return [
        f"IIM holds no line breaks in {ROW[name].field.label}; spaces stand there instead."
        for name, value in values.items()
        if ROW[name].iim not in (None, IIM_DESCRIPTION) and "\n" in "".join(value)
    ]


def _expected(before: Contents, forms: Forms) -> Contents:
    """What was there, with what is written, without what is cleared."""

    def merged(held: Mapping[str, FieldValue], written: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
        both = {**held, **written}
        return {name: form for name, form in both.items() if any(map(str.strip, form))}

    return Contents(
        merged(before.exif, forms.exif), merged(before.iim, forms.iim), merged(before.xmp, forms.xmp), before.digest
    )

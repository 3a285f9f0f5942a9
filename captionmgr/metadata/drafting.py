"""A file's bytes and the values for it, made into the blocks of the copy and what must be read back from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from captionmgr.metadata import exif, graft, iim, photoshop, private, reconcile, tiff, xmp
from captionmgr.metadata.container import Blocks, Buffer, Changes, Container, Damaged, Edit, TooLarge
from captionmgr.metadata.fieldmap import DATES, IIM_DESCRIPTION, ROW, Row
from captionmgr.metadata.forms import Forms, forms_of, same_date, shortened
from captionmgr.metadata.reconcile import Contents
from captionmgr.model.fields import FieldValue
from captionmgr.model.receipt import Shortened
from captionmgr.model.writing import LEGACY, Private


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
        without_credentials: the copy goes without the content credentials of the original.
        left_out: what is taken out as private.
    """

    before: Contents
    expected: Contents
    forms: Forms
    pieces: list[Buffer]
    shortened: tuple[Shortened, ...]
    warnings: tuple[str, ...]
    without_credentials: bool = False
    left_out: tuple[str, ...] = ()


_CREDENTIALS = (
    "The image carries content credentials (C2PA). They were kept, but they no longer validate once tags are changed.",
    "The image carries content credentials (C2PA). The copy was written without them.",
)


def draft(
    container: Container,
    values: Mapping[str, FieldValue],
    *,
    without_credentials: bool = False,
    without: frozenset[Private] = frozenset(),
    legacy: str = LEGACY,
) -> Draft:
    """Think out a copy with checked values (`forms.checked`), with its content credentials or without.

    ``without`` names the private data that are taken out, ``legacy`` the encoding of IIM text that declares none.

    Raises:
        Damaged: a block that must be changed cannot be read, so that writing it would harm it.
        TooLarge: a block would not fit.
    """
    whole = container.blocks
    old = xmp.without_damaged_extension(whole)
    before = reconcile.contents_of(old, legacy)
    warnings = list(container.warnings)
    held = {name: one.value for name, one in reconcile.reconciled(before).items()} if without else {}
    left_out = private.leaving(without, old, {**held, **values}) if without else ()
    values = {**values, **private.fields_without(without, {**held, **values})}
    if container.credentials:
        warnings.append(_CREDENTIALS[without_credentials])
    if old != whole:
        warnings.append("The image's extended XMP cannot be read; it was left as it is.")
    forms, date_warnings = _settled_dates(_held(forms_of(values), container.holds), before, values)
    stripped = private.resources_without(without, old.photoshop) if without else None
    resources, iim_warnings = _photoshop(old.photoshop if stripped is None else stripped, forms, before, legacy)
    current = stripped if resources is None else resources
    mirrored = _rights(old.photoshop if current is None else current, forms)
    packet = xmp.merge(old, forms.xmp, container.xmp_limit, edited=values, goes=partial(private.is_private, without))
    edit = Edit(
        exif=_private_tags(container, without),
        photoshop=current if mirrored is None else mirrored,
        xmp=packet.main if packet else None,
        extension=(packet.extension if packet else None) or (b"" if old.extension else None),
        without_credentials=without_credentials,
    )
    pieces, forms, exif_warnings = _spliced(container, edit, forms, before.exif)
    warnings += [*(exif_warnings or date_warnings), *iim_warnings, *_language_warnings(old, values)]
    warnings += _line_break_warnings(values)
    return Draft(
        before=before,
        expected=_expected(before, forms, packet),
        forms=forms,
        pieces=pieces,
        shortened=tuple(one for name in forms.iim for one in shortened(ROW[name], values[name])),
        warnings=tuple(dict.fromkeys(warnings)),
        without_credentials=without_credentials,
        left_out=tuple(map(str, left_out)),
    )


def _private_tags(container: Container, without: frozenset[Private]) -> Changes:
    """The EXIF tags that go; never the link to the next page of a TIFF file."""
    if not without or container.blocks.exif is None:
        return {}
    try:
        changes = private.tags_without(without, tiff.parse(container.blocks.exif))
    except Damaged:
        return {}
    if "TIFF" not in container.format:
        return changes
    return {which: {tag: one for tag, one in tags.items() if tag != graft.NEXT} for which, tags in changes.items()}


def _held(forms: Forms, holds: frozenset[str]) -> Forms:
    """The forms of the blocks that are written into a format."""
    return Forms(
        forms.exif if "EXIF" in holds else {}, forms.iim if "IIM" in holds else {}, forms.xmp if "XMP" in holds else {}
    )


def _settled_dates(forms: Forms, before: Contents, values: Mapping[str, FieldValue]) -> tuple[Forms, list[str]]:
    """Leave the camera's dates where they say what we say or more; tell where they say something else (R34a, R35)."""
    kept = dict(forms.exif)
    warnings = []
    for row in DATES:
        if row.name in values and row.name in before.exif:
            stays, warning = _settled(row, str(before.exif[row.name]), forms.exif.get(row.name), str(values[row.name]))
            warnings += [warning] if warning else []
            if stays:
                kept.pop(row.name, None)
    return Forms(kept, forms.iim, forms.xmp), warnings


def _settled(row: Row, camera: str, wanted: FieldValue | None, ours: str) -> tuple[bool, str]:
    """Whether a camera's date stays, and what the user should know of it."""
    if same_date(camera, ours) if wanted is None else bool(wanted) and camera.startswith(str(wanted)):
        return True, ""
    name = "date" if row is DATES[0] else row.field.label.lower()
    if wanted is None:
        return True, f"The camera's {name} in EXIF is {camera}, another than {ours}; it was left as it is."
    if not ours:
        return False, f"The camera's {name} in EXIF, {camera}, was removed with the {row.field.label.lower()}."
    return False, f"The camera's {name} in EXIF, {camera}, was replaced by {wanted}."


def _spliced(
    container: Container, edit: Edit, forms: Forms, held: Mapping[str, FieldValue]
) -> tuple[list[Buffer], Forms, list[str]]:
    """The pieces of the copy; without EXIF forms, and with a warning, where its EXIF cannot be changed safely."""
    try:
        changes = exif.changes(container.blocks.exif, forms.exif, container.frame, held)
        both = {which: {**edit.exif.get(which, {}), **changes.get(which, {})} for which in {*edit.exif, *changes}}
        return container.splice(replace(edit, exif=both)), forms, []
    except Damaged as damage:
        if damage.block != "EXIF":
            raise
        why = damage.what
    except TooLarge as error:
        if error.block != "EXIF":
            raise
        why = f"it would be {error.size:,} bytes of at most {error.limit:,}"
    warning = f"EXIF was left as it is: {why}. The values were written into the other blocks."
    return container.splice(replace(edit, exif={})), Forms({}, forms.iim, forms.xmp), [warning]


def _photoshop(old: bytes | None, forms: Forms, before: Contents, legacy: str) -> tuple[bytes | None, list[str]]:
    """The new image resources: IIM, and the digest unless that would settle a conflict nobody has looked at.

    None where nothing of them changes.
    """
    if not forms.iim or (old is None and not any(forms.iim.values())):
        return None, []
    resources = photoshop.parse(old or b"")
    data = photoshop.data_of(resources, photoshop.IIM)
    if data is None and not any(forms.iim.values()):
        return None, []
    datasets, warnings = iim.merge(iim.parse(data or b""), forms.iim, legacy)
    edited = frozenset(forms.xmp)
    may_change = reconcile.digest_may_change(before, edited)
    if not may_change:
        fields = ", ".join(reconcile.unsettled(before, edited))
        warnings.append(
            f"IIM and XMP disagree on {fields}, and IIM was changed last. Both were left as they are; "
            "enter the right value to settle it."
        )
    return photoshop.with_iim(resources, iim.encode(datasets), keep_digest=not may_change), warnings


def _rights(block: bytes | None, forms: Forms) -> bytes | None:
    """The image resources whose copyright flag and URL say what XMP will (R25); None where none of them changes."""
    wanted = {
        id_: encoded(str(forms.xmp[name]))
        for id_, name, encoded in (
            (photoshop.COPYRIGHT_FLAG, "copyright_marked", _flag),
            (photoshop.URL, "web_statement", str.encode),
        )
        if name in forms.xmp
    }
    if not block or not wanted:
        return None
    resources = photoshop.parse(block)
    if all(wanted.get(one.id, one.data) == one.data for one in resources):
        return None
    return photoshop.with_rights(resources, wanted)


def _flag(text: str) -> bytes:
    return {"": b"", "True": b"\x01"}.get(text, b"\x00")


def _language_warnings(old: Blocks, values: Mapping[str, FieldValue]) -> list[str]:
    if old.xmp is None:
        return []
    root = xmp.parse(old.xmp, old.extension)
    kept = {name: xmp.other_languages(root, name) for name, value in values.items() if value and ROW[name].xmp}
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


def _expected(before: Contents, forms: Forms, packet: xmp.Packet | None) -> Contents:
    """What was there, with what is written and what follows from it, without what is cleared."""
    followers = {name: packet.followers.get(name, "") for name in xmp.FOLLOWERS} if packet else {}

    def merged(held: Mapping[str, FieldValue], written: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
        both = {**held, **written}
        return {name: form for name, form in both.items() if any(map(str.strip, form))}

    return Contents(
        merged(before.exif, forms.exif),
        merged(before.iim, forms.iim),
        merged(before.xmp, {**followers, **forms.xmp}),
        before.digest,
    )

"""Sidecars on disk: found beside their image, read, and replaced by ones that are proved first."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from captionmgr.metadata import placing, sidecar
from captionmgr.metadata.container import Damaged
from captionmgr.metadata.fieldmap import DATE, ROW
from captionmgr.metadata.forms import exif_form, same_date
from captionmgr.metadata.sidecar import Form, Merged, Sidecar
from captionmgr.model import errors
from captionmgr.model.fields import FieldValue

_MOST = 64 << 20
"""Most bytes of a sidecar that are read; those with masks and long histories have a few million."""


@dataclass(frozen=True, slots=True)
class Found:
    """The sidecars of an image that can be understood, the one to believe first; and what the user should know."""

    sidecars: tuple[Sidecar, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """The sidecars that were written, and what the user should know."""

    paths: tuple[Path, ...]
    warnings: tuple[str, ...] = ()


def read(image: Path) -> Found:
    """The sidecars of an image. One that cannot be understood is a warning; where two differ, the newest is believed.

    Raises:
        FileUnreadable: the folder or a sidecar cannot be read.
    """
    sidecars, warnings = [], []
    for form, name in sidecar.of_image(image.name, _names(image.parent)):
        try:
            sidecars.append(sidecar.parse(name, form, _bytes(image.with_name(name))))
        except Damaged as damage:
            warnings.append(f"The sidecar {name} cannot be understood: {damage.what}. It was left as it is.")
    ordered = sidecar.newest_first(sidecars)
    return Found(tuple(ordered), (*warnings, *sidecar.differences(ordered)))


def _names(folder: Path) -> list[str]:
    """What stands in a folder, but for folders and the like."""
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries if entry.is_file()]
    except OSError as error:
        raise errors.FileUnreadable(path=folder, reason=error.strerror or str(error)) from error


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            packet = file.read(_MOST + 1)
    except OSError as error:
        raise errors.FileUnreadable(path=path, reason=error.strerror or str(error)) from error
    if len(packet) > _MOST:
        raise Damaged(f"it has more than {_MOST:,} bytes")
    return packet


def write(image: Path, forms: Mapping[str, FieldValue], *, form: Form = Form.SHORT) -> Written:
    """Write checked values into the sidecar of an image, and into those in the other form that are there (R51).

    A new one begins with all that is held by the one that is believed. That one is written last and stays the newest,
    so that what they disagreed on before reads as it did.

    Args:
        image: only its name and its folder matter.
        forms: by field name; an empty one clears.
        form: of a new one; the long form anyway where the short one is another image's (R52).

    Raises:
        SidecarDamaged: one of them cannot be understood. Then none is changed.
        FileUnreadable, TargetExists, FolderMissing, FolderReadOnly, DiskFull; ProofFailed if one does not read back.
    """
    names = _names(image.parent)
    form = form if sidecar.owns_short_form(image.name, names) else Form.LONG
    states = {name: _state(image.with_name(name)) for _, name in sidecar.of_image(image.name, names)}
    there = _understood(image, names)
    now = datetime.datetime.now(datetime.UTC)
    targets = _targets(image, there, form)
    made = [
        # a clock may be too coarse to tell two that are written in turn
        sidecar.merge(old, forms, now + datetime.timedelta(microseconds=turn))
        for turn, old in enumerate(targets)
    ]
    for old, new in zip(targets, made, strict=True):
        _replace(image.with_name(old.name), states.get(old.name), new)
    return Written(tuple(image.with_name(one.name) for one in targets), tuple(_warnings(there, forms)))


def _understood(image: Path, names: list[str]) -> list[Sidecar]:
    found = []
    for form, name in sidecar.of_image(image.name, names):
        try:
            found.append(sidecar.parse(name, form, _bytes(image.with_name(name))))
        except Damaged as damage:
            raise errors.SidecarDamaged(path=image.with_name(name), what=damage.what) from damage
    return sidecar.newest_first(found)


def _targets(image: Path, there: list[Sidecar], form: Form) -> list[Sidecar]:
    """What is to be written in which order: a new one in a form that is not there, the one that is believed last."""
    name = form.beside(image.name)
    new = replace(there[0], name=name, form=form) if there else Sidecar(name, form)
    return [*([] if form in {one.form for one in there} else [new]), *reversed(there)]


def _replace(path: Path, state: tuple[int, ...] | None, new: Merged) -> None:
    """Put a sidecar into its place; ``state`` is that of the one that was read there, None where there was none."""

    def prove(beside: Path, _digest: str) -> None:
        found = sidecar.parse(path.name, Form.SHORT, _bytes(beside)).forms
        wrong = [ROW[name].field.label for name in ROW if found.get(name) != new.forms.get(name)]
        if wrong:
            raise errors.ProofFailed(path=path, what=f"{', '.join(wrong)} read back otherwise")
        if state is not None and _state(path) != state:
            raise errors.ProofFailed(path=path, what="another program changed it meanwhile")

    target = path if state is None else path.resolve()
    placing.put(target, [new.packet], overwrite=state is not None, prove=prove, like=None if state is None else target)


def _state(path: Path) -> tuple[int, ...]:
    """What changes when somebody writes into a file: its number, its size, its time in nanoseconds."""
    try:
        found = path.stat()
    except OSError as error:
        raise errors.FileUnreadable(path=path, reason=error.strerror or str(error)) from error
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


def _warnings(there: list[Sidecar], forms: Mapping[str, FieldValue]) -> list[str]:
    """Of dates taken by the camera that are another than ours and stay, since ours is not as precise (R34a)."""
    ours = str(forms.get(DATE.name, ""))
    if not ours or exif_form(DATE, ours) is not None:
        return []
    return [
        f"The camera's date in {one.name} is {one.camera_date}, another than {ours}; it was left as it is."
        for one in there
        if one.camera_date and not same_date(one.camera_date, ours)
    ]

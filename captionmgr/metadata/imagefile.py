"""Image files on disk: read what they carry, plan a change, write a copy that is proved before it takes its name.

Originals are opened for reading only. A copy is written beside its target under a name of its own, flushed, read back
from the disk and compared, value by value and byte by byte; only then does it get its name. Another file is replaced
only if that was asked for, and the original never is.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping
from pathlib import Path

import captionmgr
from captionmgr.metadata import jpeg, placing
from captionmgr.metadata.container import Container, Damaged
from captionmgr.metadata.drafting import Draft, draft
from captionmgr.metadata.fieldmap import DATE, MAP, checked
from captionmgr.metadata.opening import bytes_of, container_of, named
from captionmgr.metadata.proof import prove
from captionmgr.metadata.reconcile import contents_of, reconciled
from captionmgr.model import errors
from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.fields import FieldValue
from captionmgr.model.receipt import PlannedField, Receipt


def read(path: Path) -> EmbeddedMetadata:
    """What an image carries in all its blocks. A block that cannot be read is a warning, not an error.

    Raises:
        ImageMissing, ImageUnreadable, ImageEmpty, ImageTruncated, NotAnImage, ImageUnsupported, ImageDamaged.
    """
    data = bytes_of(path)
    with named(path):
        container = container_of(path, data)
        contents = contents_of(container.blocks)
    return EmbeddedMetadata(
        path=str(path),
        format=container.format,
        width=container.frame.width,
        height=container.frame.height,
        sha256=_sha256(data),
        fields=reconciled(contents),
        camera_date=str(contents.exif.get(DATE.name, "")),
        warnings=(*container.warnings, *contents.warnings),
    )


def plan(path: Path, values: Mapping[str, FieldValue]) -> tuple[PlannedField, ...]:
    """What a copy with these values would hold, field by field and block by block; nothing is written.

    Fields that the image carries and ``values`` does not name are listed as they stay.

    Raises:
        The errors of `read`; BlockTooLarge, and UnknownField or BadValue for values that cannot be written.
    """
    wanted = checked(values)
    data = bytes_of(path)
    with named(path):
        drafted = draft(container_of(path, data), wanted)
    before, after = reconciled(drafted.before), contents_of(drafted.blocks)
    return tuple(
        PlannedField(
            field=row.name,
            before=before[row.name].value if row.name in before else row.empty,
            after=wanted.get(row.name, before[row.name].value if row.name in before else row.empty),
            blocks=after.forms(row),
        )
        for row in MAP
        if row.name in wanted or row.name in before
    )


def write_copy(source: Path, target: Path, values: Mapping[str, FieldValue], *, overwrite: bool = False) -> Receipt:
    """Write a copy of an image with these values in EXIF, IIM and XMP, and prove it.

    Args:
        source: the original; only read.
        target: the copy's name; must be free, unless ``overwrite`` lets another file go. Never the original itself.
        values: by field name; an empty value clears the field, a field not named stays as it is.

    Raises:
        The errors of `plan`; TargetExists, FolderMissing, FolderReadOnly, DiskFull; ProofFailed if the copy on the
        disk is not what was meant. Whatever is raised, nothing is left behind.
    """
    wanted = checked(values)
    placing.refuse_taken(target, overwrite=overwrite and not _is_same_file(source, target))
    data = bytes_of(source)
    with named(source):
        container = container_of(source, data)
        drafted = draft(container, wanted)

    def prove_copy(copy: bytes) -> None:
        _prove(source, container, copy, drafted)
        if _sha256(bytes_of(source)) != _sha256(data):
            raise errors.ProofFailed(path=source, what="the original changed meanwhile")

    copy = placing.put(target, drafted.pieces, overwrite=overwrite, prove=prove_copy)
    return _receipt(source, target, data, copy, container, drafted)


def _is_same_file(source: Path, target: Path) -> bool:
    """Whether a target is the original under any name; a target that is a dangling link is not."""
    return target.exists() and source.exists() and target.samefile(source)


def _receipt(source: Path, target: Path, data: bytes, copy: bytes, container: Container, drafted: Draft) -> Receipt:
    forms = {"EXIF": drafted.forms.exif, "IIM": drafted.forms.iim, "XMP": drafted.forms.xmp}
    return Receipt(
        source=str(source),
        target=str(target),
        source_sha256=_sha256(data),
        target_sha256=_sha256(copy),
        image_sha256=_sha256(container.image_data()),
        written={block: dict(written) for block, written in forms.items()},
        shortened=drafted.shortened,
        warnings=drafted.warnings,
        version=captionmgr.__version__,
        at=datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )


def _sha256(data: bytes | memoryview) -> str:
    return hashlib.sha256(data).hexdigest()


def _prove(source: Path, original: Container, copy: bytes, drafted: Draft) -> None:
    """Parse the copy as it lies on the disk and compare it with what was meant."""
    try:
        what = prove(original, jpeg.parse(copy), drafted)
    except Damaged as error:
        what = error.what
    if what:
        raise errors.ProofFailed(path=source, what=what)

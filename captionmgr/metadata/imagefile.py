"""Image files on disk: read what they carry, plan a change, write a copy that is proved before it takes its name.

Originals are opened for reading only. A copy is written beside its target under a name of its own, flushed, read back
from the disk and compared, value by value and byte by byte; only then does it get its name. Another file is replaced
only if that was asked for, and the original never is.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import captionmgr
from captionmgr.metadata import placing, private, second_reader, sidecarfile
from captionmgr.metadata.container import Container
from captionmgr.metadata.drafting import Draft, draft
from captionmgr.metadata.fieldmap import DATE, MAP
from captionmgr.metadata.forms import checked
from captionmgr.metadata.opening import bytes_of, container_of, named, opened
from captionmgr.metadata.private import Leaving
from captionmgr.metadata.proof import prove, same_image
from captionmgr.metadata.reconcile import contents_of, reconciled
from captionmgr.model import errors
from captionmgr.model.embedded import EmbeddedMetadata
from captionmgr.model.fields import FieldValue
from captionmgr.model.receipt import PlannedField, Receipt
from captionmgr.model.writing import LEGACY, Credentials, Private, Writing

_CHUNK = 1 << 18


def read(path: Path, *, hashed: bool = True, iim_encoding: str = LEGACY) -> EmbeddedMetadata:
    """What an image carries in all its blocks. A block that cannot be read is a warning, not an error.

    The sidecar of an image that is not written itself counts as a block of it (R51).

    Args:
        path: of the image.
        hashed: whether the whole file is read for its SHA-256; else only its metadata are.
        iim_encoding: of IIM text that declares none and is not UTF-8 (`model.writing.LEGACY_ENCODINGS`).

    Raises:
        ImageMissing, ImageUnreadable, ImageEmpty, ImageTruncated, NotAnImage, ImageUnsupported, ImageDamaged.
    """
    with opened(path) as source:
        container = container_of(path, source)
        contents = contents_of(container.blocks, iim_encoding)
        beside = sidecarfile.read(path) if container.unwritable or container.credentials else sidecarfile.Found()
        if beside.sidecars:
            contents = replace(contents, sidecar=beside.sidecars[0].forms)
        told = (container.format, container.frame, container.credentials, container.warnings)
        digest = hashlib.sha256()
        for at in range(0, len(source) if hashed else 0, _CHUNK):
            digest.update(source[at : at + _CHUNK])
    format_, frame, credentials, warnings = told
    return EmbeddedMetadata(
        path=str(path),
        format=format_,
        width=frame.width,
        height=frame.height,
        sha256=digest.hexdigest() if hashed else "",
        fields=reconciled(contents),
        camera_date=str(contents.exif.get(DATE.name, "")),
        credentials=credentials,
        warnings=(*warnings, *contents.warnings, *beside.warnings),
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
    before, after = reconciled(drafted.before), drafted.expected
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


def leaving(path: Path, without: frozenset[Private]) -> tuple[Leaving, ...]:
    """What would leave a copy of an image as private; nothing is written. Raises as `read` does."""
    with opened(path) as source:
        blocks = container_of(path, source).blocks
        held = {name: one.value for name, one in reconciled(contents_of(blocks)).items()}
        return private.leaving(without, blocks, held)


def write_copy(
    source: Path,
    target: Path,
    values: Mapping[str, FieldValue],
    writing: Writing = Writing(),  # noqa: B008
) -> Receipt:
    """Write a copy of an image with these values in its metadata blocks, and prove it.

    Args:
        source: the original; only read.
        target: the copy's name; must be free, unless another file may go. Never the original itself.
        values: by field name; an empty value clears the field, a field not named stays as it is.
        writing: how.

    Raises:
        The errors of `plan`; SidecarNeeded, CredentialsAtStake, IimEncodingUnknown; TargetExists, FolderMissing,
        FolderReadOnly, DiskFull; ProofFailed if the copy on the disk is not what was meant. Whatever is raised,
        nothing is left behind.
    """
    placing.refuse_taken(target, overwrite=writing.overwrite and not _is_same_file(source, target))
    return _write(source, target, checked(values), writing)


def write_in_place(
    path: Path,
    values: Mapping[str, FieldValue],
    writing: Writing = Writing(),  # noqa: B008
    *,
    before_it_takes_the_place: Callable[[bytes], None] | None = None,
) -> Receipt:
    """Put a proved copy with these values in an image's own place; until it is proved, the original stands there.

    The file that a symbolic link leads to is replaced, and the link stays. A file with several names (hard links) is
    refused, since its other names would go on holding the old one. ``before_it_takes_the_place`` is given the proved
    copy's bytes; what it raises leaves the original where it is.

    Raises:
        The errors of `write_copy` but for TargetExists; SeveralNames.
    """
    with named(path):
        target = path.resolve(strict=True)
        names = target.stat().st_nlink
    if names > 1:
        raise errors.SeveralNames(path=path, count=names)
    return _write(path, target, checked(values), replace(writing, overwrite=True), before_it_takes_the_place)


def _write(
    source: Path,
    target: Path,
    wanted: Mapping[str, FieldValue],
    writing: Writing,
    proved: Callable[[bytes], None] | None = None,
) -> Receipt:
    before = _state(source)
    data = memoryview(bytes_of(source))
    with named(source):
        container = container_of(source, data)
        if container.unwritable and not writing.sidecar:
            raise errors.SidecarNeeded(path=source, why=container.unwritable)
        if container.unwritable or (container.credentials and writing.credentials is Credentials.SIDECAR):
            return _beside(source, target, data, container, wanted, writing)
        if container.credentials and writing.credentials is Credentials.REFUSE:
            raise errors.CredentialsAtStake(path=source)
        drafted = draft(
            container,
            wanted,
            without_credentials=writing.credentials is Credentials.REMOVE,
            without=writing.without,
            legacy=writing.iim_encoding or LEGACY,
        )
    if drafted.before.guessed and drafted.forms.iim and not writing.iim_encoding:
        raise errors.IimEncodingUnknown(path=source, text=", ".join(f"“{text}”" for text in drafted.before.guessed))

    def prove_copy(beside: Path, digest: str) -> Receipt:
        _prove(source, container, data, beside, drafted)
        if writing.second_reader:
            what = second_reader.disagreement(writing.second_reader, beside, drafted.forms.xmp)
            if what:
                raise errors.ProofFailed(path=source, what=what)
        if _state(source) != before:
            raise errors.ProofFailed(path=source, what="the original changed meanwhile")
        if proved:
            proved(beside.read_bytes())
        return _receipt(source, target, hashlib.sha256(data).hexdigest(), digest, drafted)

    return placing.put(
        target,
        drafted.pieces,
        overwrite=writing.overwrite,
        prove=prove_copy,
        like=source,
        keep_times=writing.keep_times,
        flush=writing.flush,
    )


def _beside(
    source: Path,
    target: Path,
    data: memoryview,
    container: Container,
    wanted: Mapping[str, FieldValue],
    writing: Writing,
) -> Receipt:
    """A copy as it is, and its values in a sidecar beside it (R51), which is written first: no copy without one.

    In its own place, the image stays and only its sidecar is written.
    """
    written = sidecarfile.write(target, wanted)
    names = ", ".join(path.name for path in written.paths)
    why = container.unwritable or "any change makes its content credentials invalid"
    warning = f"The image was copied as it is, because {why}. The caption stands beside it in {names}."

    def receipt(_beside: Path, digest: str) -> Receipt:
        return Receipt(
            source=str(source),
            target=str(target),
            source_sha256=hashlib.sha256(data).hexdigest(),
            target_sha256=digest,
            written={"Sidecar": dict(wanted)},
            warnings=(*container.warnings, *written.warnings, warning),
            version=captionmgr.__version__,
            at=_now(),
        )

    if _is_same_file(source, target):
        return receipt(target, hashlib.sha256(data).hexdigest())
    return placing.put(
        *(target, [data]), overwrite=writing.overwrite, prove=receipt, like=source, keep_times=writing.keep_times
    )


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def same_picture(first: Path, second: Path) -> bool:
    """Whether two files hold the same image data, byte for byte; raises as `read` does."""
    with opened(first) as one, opened(second) as other:
        return same_image(container_of(first, one), one, container_of(second, other), other)


def _state(path: Path) -> tuple[int, ...]:
    """What changes when somebody writes into a file: its number, its size, its time in nanoseconds."""
    with named(path):
        found = path.stat()
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


def _is_same_file(source: Path, target: Path) -> bool:
    """Whether a target is the original under any name; a target that is a dangling link is not."""
    return target.exists() and source.exists() and target.samefile(source)


def _receipt(source: Path, target: Path, original: str, copy: str, drafted: Draft) -> Receipt:
    forms = {"EXIF": drafted.forms.exif, "IIM": drafted.forms.iim, "XMP": drafted.forms.xmp}
    return Receipt(
        source=str(source),
        target=str(target),
        source_sha256=original,
        target_sha256=copy,
        written={block: dict(written) for block, written in forms.items()},
        shortened=drafted.shortened,
        warnings=drafted.warnings,
        version=captionmgr.__version__,
        at=_now(),
        left_out=drafted.left_out,
    )


def _prove(source: Path, original: Container, data: memoryview, beside: Path, drafted: Draft) -> None:
    """Take the copy apart as it lies on the disk and compare it with what was meant."""
    try:
        with opened(beside) as written:
            what = prove(original, data, container_of(beside, written), drafted)
    except errors.ImageError as error:
        what = str(error)
    if what:
        raise errors.ProofFailed(path=source, what=what)

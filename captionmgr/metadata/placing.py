"""Files put in their place whole: written beside their name, flushed, read back, and only then given it.

What is under way is called ``.captionmgr-….part``. A run that was killed leaves such a draft behind; a later one
takes it away.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from captionmgr.metadata.container import Buffer
from captionmgr.model import errors

ABANDONED = 3600.0
"""Seconds after which nobody is still writing a draft: one takes less than a second, on a slow network a minute."""


def put(
    target: Path, pieces: Iterable[Buffer], *, overwrite: bool, prove: Callable[[bytes], None] = lambda copy: None
) -> bytes:
    """Write a file under its name, or nothing at all; gives its bytes as they were read back.

    Args:
        target: its name; must be free, unless ``overwrite`` lets another file go.
        pieces: what to write.
        overwrite: whether a file of that name is replaced. A folder never is.
        prove: raises if the bytes read back are not what was meant; then the file is not kept.

    Raises:
        TargetExists, FolderMissing, FolderReadOnly, DiskFull, and what ``prove`` raises.
    """
    refuse_taken(target, overwrite=overwrite)
    beside = target.parent / f".captionmgr-{secrets.token_hex(8)}.part"
    with named_folder(target.parent):
        try:
            _write(beside, pieces)
            copy = beside.read_bytes()
            prove(copy)
            if overwrite:
                beside.replace(target)
            else:
                _take_name(beside, target)
        finally:
            beside.unlink(missing_ok=True)
        _flush_folder(target.parent)
    return copy


def refuse_taken(target: Path, *, overwrite: bool) -> None:
    """Raise `TargetExists` if a name is taken by what may not be replaced."""
    if os.path.lexists(target) and (not overwrite or target.is_dir()):
        raise errors.TargetExists(path=target)


def sweep(folder: Path) -> None:
    """Take away the drafts that a killed run left in a folder, as far as the system lets us."""
    with contextlib.suppress(OSError):
        for draft in folder.glob(".captionmgr-*.part"):
            found = draft.lstat()
            if stat.S_ISREG(found.st_mode) and time.time() - found.st_mtime > ABANDONED:
                draft.unlink(missing_ok=True)


def _write(beside: Path, pieces: Iterable[Buffer]) -> None:
    with beside.open("xb") as file:
        file.writelines(pieces)
        file.flush()
        os.fsync(file.fileno())


def _take_name(beside: Path, target: Path) -> None:
    """Give the finished file its name, which must be free; a file system without links gets the name reserved first."""
    try:
        os.link(beside, target)
    except FileExistsError as error:
        raise errors.TargetExists(path=target) from error
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL):
            raise
        _take_reserved_name(beside, target)


def _take_reserved_name(beside: Path, target: Path) -> None:
    try:
        target.open("xb").close()
    except FileExistsError as error:
        raise errors.TargetExists(path=target) from error
    try:
        beside.replace(target)
    except OSError:
        target.unlink(missing_ok=True)
        raise


def _flush_folder(folder: Path) -> None:
    """Have the new name itself written to the disk, where the system lets folders be flushed."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with contextlib.suppress(OSError):  # the file is whole and named by now; some network folders refuse this
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def named_folder(folder: Path) -> Iterator[None]:
    """What the system says of a folder or its disk as our own errors."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise errors.DiskFull(path=folder) from error
        if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.EEXIST):
            raise errors.FolderMissing(path=folder, reason=reason) from error
        raise errors.FolderReadOnly(path=folder, reason=reason) from error

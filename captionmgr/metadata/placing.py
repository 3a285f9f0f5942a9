"""Files put in their place whole: written beside their name, flushed, read back, and only then given it.

What is under way is called ``.captionmgr-….part``. A run that was killed leaves such a draft behind; a later one
takes it away.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import shutil
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from captionmgr.metadata.container import Buffer
from captionmgr.model import errors

Proof = TypeVar("Proof")
_CHUNK = 1 << 18

ABANDONED = 3600.0
"""Seconds after which nobody is still writing a draft: one takes less than a second, on a slow network a minute."""


def put(
    target: Path,
    pieces: Sequence[Buffer],
    *,
    overwrite: bool,
    prove: Callable[[Path, str], Proof],
    like: Path | None = None,
    keep_times: bool = False,
    flush: bool = True,
) -> Proof:
    """Write a file under its name, or nothing at all; gives what ``prove`` gives.

    Args:
        target: its name; must be free, unless ``overwrite`` lets another file go.
        pieces: what to write.
        overwrite: whether a file of that name is replaced. A folder never is.
        prove: is given the draft on the disk and its SHA-256, after it was compared byte for byte with the pieces, and
            raises if it is not what was meant; then the file is not kept.
        like: a file whose permissions and extended attributes it gets, as far as the system lets us.
        keep_times: whether it gets that file's times too.
        flush: whether the disk is waited for before the file gets its name.

    Raises:
        TargetExists, FolderMissing, FolderReadOnly, DiskFull, ProofFailed, and what ``prove`` raises.
    """
    refuse_taken(target, overwrite=overwrite)
    beside = target.parent / f".captionmgr-{secrets.token_hex(8)}.part"
    with named_folder(target.parent):
        try:
            _write(beside, pieces, flush=flush)
            if like is not None:
                _liken(beside, like, keep_times=keep_times)
            proof = prove(beside, _read_back(beside, pieces))
            if overwrite:
                beside.replace(target)
            else:
                _take_name(beside, target)
        finally:
            beside.unlink(missing_ok=True)
        if flush:
            _flush_folder(target.parent)
    return proof


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


def _write(beside: Path, pieces: Iterable[Buffer], *, flush: bool) -> None:
    with beside.open("xb", buffering=0) as file:
        for piece in pieces:
            view = memoryview(piece)
            while view:
                view = view[file.write(view) or 0 :]
        if flush:
            os.fsync(file.fileno())


def _liken(beside: Path, like: Path, *, keep_times: bool) -> None:
    shutil.copystat(like, beside)
    if not keep_times:
        os.utime(beside)


def _read_back(beside: Path, pieces: Iterable[Buffer]) -> str:
    """The SHA-256 of a file as it lies on the disk, hex.

    Raises:
        ProofFailed: it does not hold these pieces and nothing else.
    """
    digest = hashlib.sha256()
    with beside.open("rb", buffering=0) as file:
        for piece in pieces:
            view = memoryview(piece)
            for at in range(0, len(view), _CHUNK):
                wanted = view[at : at + _CHUNK]
                found = file.read(len(wanted))
                # startswith compares memory as a block; == between bytes and a view goes byte by byte, 40 times slower
                if len(found) != len(wanted) or not found.startswith(wanted):
                    raise errors.ProofFailed(path=beside, what="the disk gives back other bytes than were written")
                digest.update(found)
        if file.read(1):
            raise errors.ProofFailed(path=beside, what="the disk gives back more bytes than were written")
    return digest.hexdigest()


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

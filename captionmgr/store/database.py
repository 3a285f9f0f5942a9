"""The store: one SQLite file, opened with care, and the doors to what it holds."""

from __future__ import annotations

import threading
import time
import weakref
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from peewee import SqliteDatabase

from captionmgr.model.errors import StoreDamaged, StoreLocked, StoreUnwritable
from captionmgr.store import migrations, tables
from captionmgr.store.connection import Connection
from captionmgr.store.journal import Journal
from captionmgr.store.likenesses import Likenesses
from captionmgr.store.originals import Originals
from captionmgr.store.pictures import Pictures
from captionmgr.store.presence import Presence
from captionmgr.store.receipts import Receipts
from captionmgr.store.records import Records
from captionmgr.store.stories import Stories

APPLICATION_ID = 0x43415054
"""Marks a SQLite file as a captionmgr store ("CAPT", SQLite's application_id)."""

WAIT = 5.0
"""Seconds to wait for another program that writes."""

_PAUSE = 0.02
"""Seconds between two tries for what SQLite does not wait for itself."""

CHECKED = 32_000_000
"""Bytes up to which the whole store is checked when it is opened; a larger one would keep the desk waiting."""

_HEADER = 100
_MAGIC = b"SQLite format 3\0"


class _Database(SqliteDatabase):
    """peewee's database, which knows the connections of all threads."""

    def __init__(self, path: Path, wait: float) -> None:
        self._connections: weakref.WeakSet[Connection] = weakref.WeakSet()
        self._guard = threading.Lock()
        super().__init__(
            str(path),
            pragmas={"foreign_keys": 1},
            lock_type="IMMEDIATE",
            timeout=wait,
            factory=Connection,
            check_same_thread=False,
        )

    def _connect(self) -> Any:
        connection = super()._connect()  # type: ignore[misc]  # the stubs leave it out
        with self._guard:
            self._connections.add(connection)
        return connection

    def close_all(self) -> None:
        """Close the connections of every thread."""
        with self._guard:
            for connection in list(self._connections):
                connection.close()
            self._connections.clear()


class Store:
    """One open store. Any thread may use it; each has its own connection. A process has one open at a time.

    Attributes:
        path: its file.
        records, stories, journal, receipts, presence, pictures, originals,
            likenesses: what it holds.
    """

    def __init__(self, path: Path, database: _Database) -> None:
        self.path = path
        self._database = database
        self.records = Records()
        self.stories = Stories()
        self.presence = Presence()
        self.pictures = Pictures()
        self.likenesses = Likenesses()
        self.originals = Originals()
        self.journal = Journal()
        self.receipts = Receipts()

    @classmethod
    def open(cls, path: Path, *, wait: float = WAIT) -> Self:
        """Open a store, made with its folder if it is not there; ``wait`` is seconds to wait for other programs.

        An older store is brought up to date, after a backup beside it. One that is damaged, newer, or another
        program's is left as it is, to the byte.

        Raises:
            StoreLocked: another program keeps it to itself.
            StoreDamaged: it is damaged, or no store of ours.
            StoreTooNew: a newer program made it.
            StoreUnwritable, DiskFull: it cannot be written.
        """
        path = path.absolute()
        fresh = _is_fresh(path)
        database = _Database(path, wait)
        try:
            if fresh:
                database.application_id = APPLICATION_ID
            elif path.stat().st_size <= CHECKED:
                _check(database, path)
            migrations.refuse_newer(database, path)
            _use_wal(database, wait)
            migrations.migrate(database, path)
        except BaseException:
            database.close_all()
            raise
        tables.database.initialize(database)
        return cls(path, database)

    def transaction(self) -> Any:
        """A context in which all is stored or, if an error leaves it, nothing. May be nested.

        Raises:
            StoreLocked: another program writes.
        """
        return self._database.atomic()

    def snapshot(self) -> Any:
        """A context in which the store is read as it stands at its beginning, whatever others write meanwhile."""
        return self._database.atomic("DEFERRED")

    def close(self) -> None:
        """Close the connections of all threads; what was written ends up in the one file."""
        self._database.close_all()
        if tables.database.obj is self._database:
            tables.database.initialize(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _is_fresh(path: Path) -> bool:
    """Whether there is nothing at ``path`` yet. Looks at the file's first bytes only, so that nothing can change."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            return True
        if not path.is_file():
            raise StoreUnwritable(path=path, reason="it is not a file")
        with path.open("r+b") as file:  # for writing, since a store that cannot be written will not do
            header = file.read(_HEADER)
    except OSError as error:
        raise StoreUnwritable(path=path, reason=error.strerror) from error
    if not header:
        return True
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise StoreDamaged(path=path, detail="it is no SQLite file")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise StoreDamaged(path=path, detail="another program made it")
    return False


def _use_wal(database: _Database, wait: float) -> None:
    """Switch the store to write-ahead logging, for good. SQLite does not wait for others itself when it switches.

    Raises:
        StoreLocked: others kept it for ``wait`` seconds.
    """
    until = time.monotonic() + wait
    while True:
        try:
            database.journal_mode = "wal"
        except StoreLocked:
            if time.monotonic() >= until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _check(database: _Database, path: Path) -> None:
    found = database.pragma("quick_check(1)")
    if found != "ok":
        raise StoreDamaged(path=path, detail=" ".join(found.split()))

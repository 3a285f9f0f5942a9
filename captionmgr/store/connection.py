"""SQLite connections whose troubles have names: each error a user can meet comes out as one of `model.errors`."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from typing import Any, cast

from captionmgr.model.errors import DiskFull, PlaceError, StoreDamaged, StoreLocked, StoreUnwritable

_LOCKED = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_UNWRITABLE = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR})


class Connection(sqlite3.Connection):
    """One thread's connection; the store closes it from any thread, and garbage collection once its thread is gone."""

    def __init__(self, database: str, *args: Any, **kwargs: Any) -> None:
        self.path = database
        with named(database):
            super().__init__(database, *args, **kwargs)

    def cursor(self, factory: Any = None) -> Any:
        """A cursor that names what goes wrong."""
        return super().cursor(Cursor)

    def __del__(self) -> None:
        with contextlib.suppress(sqlite3.ProgrammingError):  # one that never opened
            self.close()


class Cursor(sqlite3.Cursor):
    """A cursor that raises `PlaceError` where SQLite says locked, damaged, unwritable or full. The rest is a bug."""

    @property
    def _path(self) -> str:
        return cast(Connection, self.connection).path

    def execute(self, sql: str, parameters: Any = ()) -> Cursor:
        """Run one statement."""
        if sql.startswith("ROLLBACK") and not self.connection.in_transaction:
            return self  # when the disk is full, SQLite has rolled everything back already
        with named(self._path):
            return super().execute(sql, parameters)

    def fetchone(self) -> Any:
        """The next row, or None."""
        with named(self._path):
            return super().fetchone()

    def fetchall(self) -> list[Any]:
        """The rows left."""
        with named(self._path):
            return super().fetchall()


@contextlib.contextmanager
def named(path: str) -> Iterator[None]:
    """Turn SQLite's error codes into the errors a user can meet; an error that is none of those passes as it is."""
    try:
        yield
    except sqlite3.Error as error:
        trouble = _trouble(error, path)
        if trouble is None:
            raise
        raise trouble from error


def _trouble(error: sqlite3.Error, path: str) -> PlaceError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the lowest byte is the kind, the rest its details
    if code in _LOCKED:
        return StoreLocked(path=path)
    if code in _DAMAGED:
        return StoreDamaged(path=path, detail=str(error))
    if code in _UNWRITABLE:
        return StoreUnwritable(path=path, reason=str(error))
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(path=path)
    return None

"""Connections to ``library.db``: one that writes, one reader for each thread, all in WAL mode."""

import contextlib
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from readinglist.errors import LibraryError
from readinglist.store.plain_errors import Reader, fit_for_users
from readinglist.store.tables import Database as SqliteUtilsDatabase

Connection = sqlite3.Connection
SQLITE_VERSION = sqlite3.sqlite_version

_BUSY_SECONDS = 30.0
_Kind = TypeVar("_Kind", bound=sqlite3.Connection)


def connect(path: Path) -> sqlite3.Connection:
    """A connection with the library's settings; raises LibraryError where there can be none."""
    return _connect(path, sqlite3.Connection)


def _connect(path: Path, kind: type[_Kind]) -> _Kind:
    try:
        connection = sqlite3.connect(
            path,
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            factory=kind,
        )
    except sqlite3.Error as error:
        raise fit_for_users(error, path) from error
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -32000")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA synchronous = FULL")
    except LibraryError:
        connection.close()
        raise
    except sqlite3.Error as error:
        connection.close()
        raise fit_for_users(error, path) from error
    return connection


class Database:
    """One library file, opened.

    Writing happens in `transaction()` alone, by one thread at a time and, through SQLite's own
    lock, by one process at a time; reading anywhere, at any time.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._threads = threading.local()
        self._readers: list[sqlite3.Connection] = []
        writer = connect(path)
        try:
            self.tables = SqliteUtilsDatabase(writer, execute_plugins=False)
            self.tables.enable_wal()
        except sqlite3.Error as error:
            writer.close()
            raise fit_for_users(error, path) from error
        self._versions = self._reader()

    @property
    def writer(self) -> sqlite3.Connection:
        """The connection that writes; for use inside `transaction()`."""
        return self.tables.conn

    @property
    def reader(self) -> sqlite3.Connection:
        """This thread's connection for reading.

        The thread that is inside a transaction reads what it has just written.
        """
        if self.in_transaction:
            return self.writer
        connection: sqlite3.Connection | None = getattr(self._threads, "reader", None)
        if connection is None:
            connection = self._threads.reader = self._reader()
        return connection

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of the block or nothing of it; a block inside another is part of the outer one."""
        with self._lock:
            if self.writer.in_transaction:
                with self.tables.atomic():
                    yield self.writer
                return
            self._threads.writing = True
            try:
                with self._outermost():
                    yield self.writer
            except sqlite3.Error as error:
                raise fit_for_users(error, self.path) from error
            finally:
                self._threads.writing = False

    @property
    def in_transaction(self) -> bool:
        """Whether this thread is inside `transaction()`."""
        return bool(getattr(self._threads, "writing", False))

    def replace_with(self, copy: sqlite3.Connection) -> None:
        """Put the content of another file in place of this one's, all of it or nothing."""
        with self._lock:
            try:
                copy.backup(self.writer)
            except sqlite3.Error as error:
                raise fit_for_users(error, self.path) from error

    def outside_version(self) -> int:
        """A number that moves when another connection has committed (``PRAGMA data_version``)."""
        return int(self._versions.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Close every connection; the write-ahead log is folded into the file."""
        with self._lock:
            for connection in self._readers:
                connection.close()
            self._readers.clear()
            if self.writer.total_changes:  # a library that was only looked at stays as it is
                with contextlib.suppress(sqlite3.Error):
                    self.writer.execute("PRAGMA optimize")
            self.tables.close()

    @contextlib.contextmanager
    def _outermost(self) -> Iterator[None]:
        self.writer.execute("BEGIN IMMEDIATE")
        try:
            self.writer.execute("PRAGMA defer_foreign_keys = ON")
            yield
            self.writer.execute("COMMIT")
        except BaseException:
            if self.writer.in_transaction:
                self.writer.execute("ROLLBACK")
            raise

    def _reader(self) -> sqlite3.Connection:
        connection = _connect(self.path, Reader)
        connection.execute("PRAGMA query_only = ON")
        self._readers.append(connection)
        return connection

"""SQLite's complaints in words for users, and connections for reading that speak them.

A damaged file is noticed by any read, of whatever thread, and often only halfway through the rows.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from readinglist.errors import DamagedLibraryError, LibraryError

_AT_ONCE = 500


class Reader(sqlite3.Connection):
    """A connection on which every read fails with a LibraryError, down to the last row."""

    def __init__(self, path: Path, *args: Any, **options: Any) -> None:
        super().__init__(path, *args, **options)
        self.path = path

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Ask something."""
        return self.cursor(_Cursor).execute(sql, parameters)


class _Cursor(sqlite3.Cursor):
    connection: Reader

    def execute(self, sql: str, parameters: Any = (), /) -> "_Cursor":
        try:
            super().execute(sql, parameters)
        except sqlite3.DatabaseError as error:
            raise self._in_words(error) from error
        return self

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except sqlite3.DatabaseError as error:
            raise self._in_words(error) from error

    def fetchall(self) -> list[Any]:
        try:
            return super().fetchall()
        except sqlite3.DatabaseError as error:
            raise self._in_words(error) from error

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]  # all that `for` asks for
        try:
            while rows := self.fetchmany(_AT_ONCE):
                yield from rows
        except sqlite3.DatabaseError as error:
            raise self._in_words(error) from error

    def _in_words(self, error: sqlite3.DatabaseError) -> Exception:
        is_bug = isinstance(error, sqlite3.ProgrammingError)
        return error if is_bug else fit_for_users(error, self.connection.path)


def fit_for_users(error: sqlite3.Error, path: Path) -> LibraryError:
    """What an error with the library's file means, and what to do."""
    reason = str(error)
    if "not a database" in reason or "malformed" in reason:
        return DamagedLibraryError(
            "{path} is damaged or no library ({reason}); restore one of the copies in {folder}",
            path=path,
            reason=reason,
            folder=path.parent / "backups",
        )
    if "locked" in reason or "busy" in reason:
        return LibraryError(
            "{path} is in use by another program; try again when it is done", path=path
        )
    if "readonly" in reason or "unable to open" in reason:
        return LibraryError(
            "{path} cannot be written ({reason}); check the folder’s permissions",
            path=path,
            reason=reason,
        )
    if "full" in reason:
        return no_room(path)
    if "disk I/O" in reason:
        return LibraryError(
            "{path} could not be read or written ({reason}); see whether its disk is full or "
            "failing, then try again",
            path=path,
            reason=reason,
        )
    return LibraryError(
        "{path} could not be used: {reason}; try again, or restore a copy", path=path, reason=reason
    )


def no_room(path: Path) -> LibraryError:
    """The disk is full."""
    return LibraryError(
        "There is no room left for {path}; free some space and try again", path=path
    )

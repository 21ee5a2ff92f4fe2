"""Whole copies of the library file, made through SQLite so that no page is missed."""

import contextlib
import os
import sqlite3
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from readinglist.errors import LibraryError, NotFoundError

_KEPT = 10


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """Write a consistent copy to `target`, whole or not at all; an old file is replaced."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise LibraryError(
            f"No copy could be written to {target}: {error.strerror}; choose another folder"
        ) from error
    os.close(handle)
    temporary = Path(name)
    try:
        with contextlib.closing(sqlite3.connect(temporary)) as out:
            connection.backup(out)
            out.execute("PRAGMA journal_mode = DELETE")
        temporary.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise LibraryError(f"No copy could be written to {target}: {error}") from error
    finally:
        temporary.unlink(missing_ok=True)


def dated_copy(connection: sqlite3.Connection, folder: Path, reason: str) -> Path:
    """A copy in the library's ``backups/``, named for the moment and the reason.

    The oldest daily ones go when there are more than ten.
    """
    folder.mkdir(exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S")
    target = folder / f"library-{moment}-{reason}.db"
    copy(connection, target)
    for old in sorted(folder.glob(f"library-*-{reason}.db"))[:-_KEPT]:
        old.unlink(missing_ok=True)
    return target


def has_daily(folder: Path) -> bool:
    """Whether today's copy has been made."""
    today = datetime.now(UTC).strftime("%Y-%m-%d")
    return any(folder.glob(f"library-{today}-*-daily.db"))


def read(path: Path) -> sqlite3.Connection:
    """Open a copy for restoring; raises where it is missing or no whole library."""
    if not path.is_file():
        raise NotFoundError(f"There is no file {path}")
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    except sqlite3.Error:
        tables, sound = set(), False
    if not sound or not {"papers", "changes", "library"} <= tables:
        connection.close()
        raise LibraryError(f"{path} is no copy of a library, or is damaged; nothing was changed")
    return connection

"""The copies of one library: made when something is about to change, and put back when asked."""

import contextlib
import sqlite3
from pathlib import Path

from readinglist.errors import LibraryError
from readinglist.model.backup import CopyInfo, CopyKind, Difference
from readinglist.store import backups, comparison, header, migrations
from readinglist.store.database import Database
from readinglist.store.tables import Database as SqliteUtilsDatabase


class Copies:
    """The folder ``backups/`` beside a library file."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder

    def make(self, kind: CopyKind) -> Path:
        """A dated copy of the library as it is now."""
        return backups.dated_copy(self._database.reader, self._folder, kind)

    def make_daily(self) -> None:
        """A copy, unless there is one of today."""
        if not backups.has_daily(self._folder):
            self.make(CopyKind.DAILY)

    def listed(self) -> list[CopyInfo]:
        """Every copy, the newest first, with what it holds."""
        return backups.copies(self._folder)

    def difference(self, source: Path) -> Difference:
        """What putting a copy back would change; raises where it is none."""
        with contextlib.closing(backups.read(source)) as copy:
            return comparison.compare(self._database.reader, copy)

    def migrate(self, *, is_new: bool) -> None:
        """Bring the library to the newest schema; a library with something in it is copied first.

        Raises LibraryError where a newer version of the program has written it.
        """
        if not migrations.pending(self._database.tables):
            return
        if not is_new:
            self.make(CopyKind.BEFORE_MIGRATION)
        with self._database.transaction():  # another process waits, and then finds nothing to do
            migrations.migrate(self._database.tables)

    def restore(self, source: Path) -> Path:
        """Put a copy in the place of the library; returns the copy kept of what was there.

        All that can go wrong with the copy goes wrong beside the library, which takes it over in
        one transaction.
        """
        with (
            contextlib.closing(backups.read(source)) as copy,
            contextlib.closing(sqlite3.connect("", isolation_level=None)) as prepared,
        ):
            self._prepare(copy, prepared, source)
            kept = self.make(CopyKind.BEFORE_RESTORE)
            self._database.replace_with(prepared)
        return kept

    def _prepare(
        self, copy: sqlite3.Connection, prepared: sqlite3.Connection, source: Path
    ) -> None:
        """Make of a copy what this library will be: newest schema, own id, a log of its own."""
        try:
            copy.backup(prepared)
            tables = SqliteUtilsDatabase(prepared)
            if migrations.pending(tables):
                migrations.migrate(tables)
            header.begin_history(prepared, header.library_id(self._database.reader))
            self._carry_over_kept_files(prepared)
        except sqlite3.Error as error:
            raise LibraryError(
                "{path} cannot be restored ({reason}); nothing was changed",
                path=source,
                reason=error,
            ) from error

    def _carry_over_kept_files(self, prepared: sqlite3.Connection) -> None:
        """Which files are written belongs to this place; a stranger's copy must not name any."""
        rows = [tuple(row) for row in self._database.reader.execute("SELECT * FROM kept_files")]
        prepared.execute("DELETE FROM kept_files")
        for row in rows:
            places = ", ".join("?" * len(row))
            prepared.execute(f"INSERT INTO kept_files VALUES ({places})", row)

"""The copies of one library: made when something is about to change, and put back when asked."""

import contextlib
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from readinglist.errors import DamagedLibraryError, LibraryError
from readinglist.model.backup import CopyInfo, CopyKind, Difference
from readinglist.store import backups, comparison, header, migrations
from readinglist.store.database import Database
from readinglist.store.plain_errors import fit_for_users
from readinglist.store.tables import Database as SqliteUtilsDatabase
from readinglist.whole_file import replacing


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

        Raises NewerLibraryError where a newer version of the program has written it.
        """
        try:
            pending = migrations.pending(self._database.tables)
        except sqlite3.Error as error:
            raise fit_for_users(error, self._database.path) from error
        if not pending:
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
            _prepare(copy, prepared, header.library_id(self._database.reader), source)
            self._carry_over_kept_files(prepared)
            kept = self._keep()
            self._database.replace_with(prepared)
        return kept

    def _keep(self) -> Path:
        """A copy of the library as it is; of a damaged one, the bytes of its files."""
        try:
            return self.make(CopyKind.BEFORE_RESTORE)
        except DamagedLibraryError:
            return _copy_aside(self._database.path)

    def _carry_over_kept_files(self, prepared: sqlite3.Connection) -> None:
        """Which files are written belongs to this place; a stranger's copy must not name any."""
        rows = [tuple(row) for row in self._database.reader.execute("SELECT * FROM kept_files")]
        prepared.execute("DELETE FROM kept_files")
        for row in rows:
            places = ", ".join("?" * len(row))
            prepared.execute(f"INSERT INTO kept_files VALUES ({places})", row)


def put_in_place(source: Path, library: Path) -> Path:
    """Put a copy in the place of a library file that cannot be opened; returns what that is now.

    The damaged file stays beside the library under a name of its own, with what SQLite had not yet
    folded into it. There is a library in its place at any moment.
    """
    library = library.resolve()
    try:
        with (
            contextlib.closing(backups.read(source)) as copy,
            replacing(library) as draft,
            contextlib.closing(sqlite3.connect(draft, isolation_level=None)) as prepared,
        ):
            _prepare(copy, prepared, header.library_id(copy), source)
            prepared.execute("PRAGMA journal_mode = DELETE")
            return _set_aside(library)
    except OSError as error:
        raise LibraryError(
            "{path} cannot be put in place of {library}: {reason}; nothing was lost",
            path=source,
            library=library,
            reason=error.strerror or error,
        ) from error


def _prepare(
    copy: sqlite3.Connection, prepared: sqlite3.Connection, own_id: str, source: Path
) -> None:
    """Make of a copy what a library will be: newest schema, an id, and a log of its own."""
    try:
        copy.backup(prepared)
        tables = SqliteUtilsDatabase(prepared, execute_plugins=False)
        if migrations.pending(tables):
            migrations.migrate(tables)
        header.begin_history(prepared, own_id)
    except sqlite3.Error as error:
        raise LibraryError(
            "{path} cannot be restored ({reason}); nothing was changed",
            path=source,
            reason=str(error),
        ) from error


def _copy_aside(library: Path) -> Path:
    """Copy the bytes of a library file and of its log."""
    kept = _free_name(library)
    try:
        shutil.copy2(library, kept)
        with contextlib.suppress(FileNotFoundError):
            shutil.copy2(_log_of(library), _log_of(kept))
    except OSError as error:
        raise LibraryError(
            "{path} cannot be kept as {kept}: {reason}; nothing was changed",
            path=library,
            kept=kept,
            reason=error.strerror or error,
        ) from error
    return kept


def _set_aside(library: Path) -> Path:
    """Give a library file a second name, and that of its log, which no other file may take up."""
    kept = _free_name(library)
    try:
        kept.hardlink_to(library)
    except OSError:  # not every disk can
        shutil.copy2(library, kept)
    with contextlib.suppress(FileNotFoundError):
        _log_of(library).replace(_log_of(kept))
    library.with_name(f"{library.name}-shm").unlink(missing_ok=True)
    return kept


def _free_name(library: Path) -> Path:
    """What a damaged library file is to be called from now on."""
    moment = datetime.now(UTC)
    while (name := library.with_name(f"library-damaged-{moment:%Y-%m-%d-%H%M%S}.db")).exists():
        moment += timedelta(seconds=1)
    return name


def _log_of(file: Path) -> Path:
    """Where SQLite keeps what it has not yet folded into a file."""
    return file.with_name(f"{file.name}-wal")

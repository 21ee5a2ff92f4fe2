"""Whole copies of the library file, made through SQLite so that no page is missed."""

import contextlib
import re
import sqlite3
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from errno import ENOSPC
from pathlib import Path

from readinglist.errors import DamagedLibraryError, LibraryError, NotFoundError
from readinglist.model.backup import CopyInfo, CopyKind
from readinglist.store.plain_errors import no_room
from readinglist.whole_file import replacing

_RECENT = 10
_WEEKS = 52
_STALE_SECONDS = 3600
_MOMENT = "%Y-%m-%d-%H%M%S"
_NAME = re.compile(
    r"library-(?P<moment>\d{4}-\d\d-\d\d-\d{6})-"
    rf"(?P<kind>{'|'.join(kind for kind in CopyKind if kind is not CopyKind.OWN)})\.db"
)


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """Write a consistent copy to `target`, checked, whole or not at all; an old file is replaced.

    Raises LibraryError where it cannot be written.
    """
    try:
        with (
            replacing(target) as draft,
            contextlib.closing(sqlite3.connect(draft)) as out,
        ):
            connection.backup(out)
            out.execute("PRAGMA journal_mode = DELETE")
            if (found := _damage(out)) is not None:
                raise DamagedLibraryError(
                    "No copy was made, because the library is damaged ({found}); "
                    "“readinglist check” says more",
                    found=found,
                )
    except (OSError, sqlite3.Error) as error:
        raise _not_written(target, error) from error


def dated_copy(connection: sqlite3.Connection, folder: Path, kind: CopyKind) -> Path:
    """A copy in the library's ``backups/``, named for the moment and why it was made.

    Copies that are no longer worth their room go; see `superfluous`.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise _not_written(folder, error) from error
    moment = datetime.now(UTC)
    while (target := folder / f"library-{moment.strftime(_MOMENT)}-{kind}.db").exists():
        moment += timedelta(seconds=1)
    copy(connection, target)
    _prune(folder)
    return target


def superfluous(names: Iterable[str]) -> list[str]:
    """Those of the files in ``backups/`` that may go, judged by their names alone.

    Of each kind the ten newest stay, and before them the newest of each week, for fifty-two
    weeks in which there are copies. What the program did not name itself is never among them.
    """
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        if match := _NAME.fullmatch(name):
            kinds[match["kind"]].append(name)
    gone: list[str] = []
    for own in kinds.values():
        older = sorted(own, reverse=True)[_RECENT:]
        weeks: dict[str, str] = {}
        for name in older:
            weeks.setdefault(_week(name), name)
        kept = set(list(weeks.values())[:_WEEKS])
        gone += [name for name in older if name not in kept]
    return gone


def has_daily(folder: Path) -> bool:
    """Whether today's copy has been made."""
    today = datetime.now(UTC).strftime("%Y-%m-%d")
    return any(folder.glob(f"library-{today}-*-{CopyKind.DAILY}.db"))


def copies(folder: Path) -> list[CopyInfo]:
    """The copies in ``backups/``, the newest first, with what each holds."""
    found = [info for path in folder.glob("*.db") if (info := _describe(path)) is not None]
    return sorted(found, key=lambda info: (info.made_at, info.path.name), reverse=True)


def read(path: Path) -> sqlite3.Connection:
    """Open a copy for restoring; raises where it is missing or no whole library."""
    if not path.is_file():
        raise NotFoundError("There is no file {path}", path=path)
    connection = _open(path)
    try:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        sound = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    except sqlite3.Error:
        tables, sound = set(), False
    if not sound or not {"papers", "changes", "library"} <= tables:
        connection.close()
        raise LibraryError(
            "{path} is no copy of a library, or is damaged; nothing was changed", path=path
        )
    return connection


def describe(path: Path) -> CopyInfo:
    """What a file holds that is to be restored; raises as `read` where it cannot be."""
    read(path).close()
    info = _describe(path)
    if info is None:
        raise NotFoundError("There is no file {path}", path=path)
    return info


def _describe(path: Path) -> CopyInfo | None:
    """One copy and what it holds; null where there is no such file any more."""
    try:
        facts = path.stat()
    except OSError:
        return None
    match = _NAME.fullmatch(path.name)
    made_at = _moment(path.name) or datetime.fromtimestamp(facts.st_mtime, UTC)
    kind = CopyKind.OWN if match is None else CopyKind(match["kind"])
    papers, decided = _numbers(path)
    return CopyInfo(path, kind, made_at, facts.st_size, papers, decided)


def _damage(connection: sqlite3.Connection) -> str | None:
    try:
        found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.DatabaseError as error:
        return str(error)
    return None if found == "ok" else found


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def _numbers(path: Path) -> tuple[int | None, int | None]:
    try:
        with contextlib.closing(_open(path)) as connection:
            papers, decided = connection.execute(
                "SELECT count(*), count(*) FILTER (WHERE status <> 'unread') FROM papers"
            ).fetchone()
    except sqlite3.Error:
        return None, None
    return papers, decided


def _prune(folder: Path) -> None:
    names = [path.name for path in folder.iterdir()]
    ended = time.time() - _STALE_SECONDS
    for name in superfluous(names) + _unfinished(names):
        path = folder / name
        with contextlib.suppress(OSError):
            if not name.startswith(".") or path.stat().st_mtime < ended:
                path.unlink()


def _unfinished(names: Sequence[str]) -> list[str]:
    """Files of copies that were being written, perhaps by a program that has been killed."""
    return [name for name in names if _NAME.match(name.removeprefix(".")) and name[0] == "."]


def _moment(name: str) -> datetime | None:
    match = _NAME.fullmatch(name)
    try:
        return match and datetime.strptime(match["moment"], _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None  # a name that only looks like one of ours


def _week(name: str) -> str:
    moment = _moment(name)
    return name if moment is None else moment.strftime("%G-%V")


def _not_written(target: Path, error: OSError | sqlite3.Error) -> LibraryError:
    is_full = error.errno == ENOSPC if isinstance(error, OSError) else "full" in str(error)
    if is_full:
        return no_room(target)
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return LibraryError(
        "No copy could be written to {path}: {reason}; choose another folder",
        path=target,
        reason=reason,
    )

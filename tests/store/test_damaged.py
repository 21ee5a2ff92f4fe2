"""A library whose file is damaged: what is said of it, and a copy that takes its place."""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from readinglist.errors import DamagedLibraryError, LibraryError, NewerLibraryError
from readinglist.library import Library, copies_in, describe_copy, replace_damaged
from readinglist.model.paper import Status

Make = Callable[..., Any]
PAGE = 4096


@pytest.fixture
def copy(folder: Path, dump: Make, record: Make) -> Path:
    """The only copy of a library of two papers; a third one came after it was made."""
    with Library(folder) as library:
        library.import_dump(dump("a.txt", record("Moss"), record("Fern")))
        library.mark([1], status=Status.READ)
        library.import_dump(dump("b.txt", record("Lichen")))
    (info,) = copies_in(folder)
    return info.path


def damage(folder: Path, *pages: int) -> bytes:
    """Write nonsense over pages of the file (its header left alone); returns what it is now."""
    file = folder / "library.db"
    content = bytearray(file.read_bytes())
    for page in pages or range(len(content) // PAGE):
        start = max(page * PAGE, 100)
        content[start : (page + 1) * PAGE] = b"\x5a" * ((page + 1) * PAGE - start)
    file.write_bytes(content)
    return bytes(content)


def leaf_of(folder: Path, table: str) -> int:
    """The number of a page, from 0, that holds rows of a table."""
    with contextlib.closing(sqlite3.connect(folder / "library.db")) as connection:
        found = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table])
        return int(found.fetchone()[0]) - 1


@pytest.mark.parametrize(
    "content", [b"no library at all\n" * 400, b"\0" * 8192, b"SQLite format 3\0" + b"\xff" * 8000]
)
def test_what_is_no_library_is_told_to_be_damaged(folder: Path, copy: Path, content: bytes) -> None:
    (folder / "library.db").write_bytes(content)
    with pytest.raises(DamagedLibraryError, match="restore one of the copies"):
        Library(folder)
    assert (folder / "library.db").read_bytes() == content
    assert copy.is_file()


@pytest.mark.usefixtures("copy")
def test_damage_to_the_record_of_schemas_is_told_as_well(folder: Path) -> None:
    damage(folder, leaf_of(folder, "_sqlite_migrations"))
    with pytest.raises(DamagedLibraryError):
        Library(folder)


def test_a_copy_takes_the_place_of_a_damaged_library_which_stays_beside_it(
    folder: Path, copy: Path
) -> None:
    damaged = damage(folder)
    (folder / "library.db-wal").write_bytes(b"not folded in")
    kept = replace_damaged(folder, copy)
    assert kept.parent == folder
    assert kept.read_bytes() == damaged
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"not folded in"
    assert not (folder / "library.db-wal").exists()
    with Library(folder) as library:
        assert library.paper(1).status is Status.UNREAD  # as it was when the copy was made
        assert len(library.ids()) == 2
        own_id, history = _names(copy)
        assert library.id == own_id
        assert library.history != history  # so that no index takes it for what it knows
        library.mark([1], status=Status.READ)


def test_each_damaged_library_is_kept(folder: Path, copy: Path) -> None:
    first = damage(folder)
    kept = [replace_damaged(folder, copy)]
    second = damage(folder, 0)
    kept.append(replace_damaged(folder, copy))
    assert [file.read_bytes() for file in kept] == [first, second]


@pytest.mark.parametrize("stopped_at", [1, 2])
def test_a_program_killed_meanwhile_leaves_a_library_to_be_restored_again(
    folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch, stopped_at: int
) -> None:
    damaged = damage(folder)
    (folder / "library.db-wal").write_bytes(b"not folded in")
    replace, calls = Path.replace, iter(range(1, 9))

    def die(source: Path, target: Path) -> Path:
        if next(calls) == stopped_at:
            raise KeyboardInterrupt
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", die)
    with pytest.raises(KeyboardInterrupt):
        replace_damaged(folder, copy)
    assert (folder / "library.db").read_bytes() == damaged
    monkeypatch.undo()
    replace_damaged(folder, copy)
    with Library(folder) as library:
        assert len(library.ids()) == 2
    assert {file.read_bytes() for file in folder.glob("library-damaged-*.db")} == {damaged}
    (log,) = folder.glob("library-damaged-*.db-wal")
    assert log.read_bytes() == b"not folded in"


def test_where_no_second_name_can_be_given_the_bytes_are_copied(
    folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    damaged = damage(folder)
    assert replace_damaged(folder, copy).read_bytes() == damaged
    with Library(folder) as library:
        assert len(library.ids()) == 2


def test_a_file_that_is_no_copy_changes_nothing(folder: Path, copy: Path) -> None:
    damaged = damage(folder)
    copy.write_bytes(b"no copy")
    before = sorted(folder.iterdir())
    with pytest.raises(LibraryError, match="is no copy of a library"):
        replace_damaged(folder, copy)
    with pytest.raises(LibraryError, match="is no copy of a library"):
        describe_copy(copy)
    assert (folder / "library.db").read_bytes() == damaged
    assert sorted(folder.iterdir()) == before


def test_a_library_that_opens_though_damaged_can_be_restored(folder: Path, copy: Path) -> None:
    damage(folder, leaf_of(folder, "sightings"))
    with Library(folder) as library:
        kept = library.restore(copy)
        assert kept.name.startswith("library-damaged-")
        assert len(library.ids()) == 2
        assert not library.difference(copy)
        assert [one.title for one in library.sightings(1)] == ["Moss"]


def test_a_damaged_library_that_cannot_be_kept_is_not_replaced(
    folder: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    damage(folder, leaf_of(folder, "sightings"))
    monkeypatch.setattr("shutil.copy2", refuse)
    with Library(folder) as library:
        with pytest.raises(LibraryError, match="No space left on device; nothing was changed"):
            library.restore(copy)
        assert len(library.ids()) == 3


@pytest.mark.usefixtures("copy")
def test_a_newer_library_says_what_it_needs(folder: Path) -> None:
    with contextlib.closing(sqlite3.connect(folder / "library.db")) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('readinglist', 'm999_from_the_future', '2099-01-01')"
        )
    with pytest.raises(NewerLibraryError, match=r"it has schema 999, this version knows \d\)"):
        Library(folder)


def _names(file: Path) -> tuple[str, str]:
    """A file's own id, and the name of the run of changes that it holds."""
    with contextlib.closing(sqlite3.connect(file)) as connection:
        own_id, history = connection.execute("SELECT id, history FROM library").fetchone()
    return own_id, history

"""Every released schema opens in the newest version with all of its data; a newer one is refused.

`tests/data/schemas` holds, for each, a library as SQL and the papers as that version exported them.
"""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from readinglist.errors import LibraryError
from readinglist.library import Library
from readinglist.model.view import SavedSearch
from readinglist.operations.searching import Finder
from readinglist.store.migrations import migrations
from tests.reliability.deeds import SCHEMAS, content, timeless
from tests.reliability.program import program

RELEASED = sorted(path.stem for path in SCHEMAS.glob("*.sql"))
with Database(memory=True) as nothing:
    NEWEST = migrations.pending(nothing)[-1].name
OLDER = [schema for schema in RELEASED if NEWEST not in (SCHEMAS / f"{schema}.sql").read_text()]


def write_library(folder: Path, schema: str) -> None:
    """A library as a released version left it."""
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        connection.executescript((SCHEMAS / f"{schema}.sql").read_text("utf-8"))


def tables(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a file holds, by table."""
    with closing(sqlite3.connect(file)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master")]
        held = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        assert set(names) >= {name for (name,) in held}
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in held}


def test_each_released_schema_has_both_its_files() -> None:
    assert RELEASED
    assert sorted(path.stem for path in SCHEMAS.glob("*.json")) == RELEASED


@pytest.mark.parametrize("schema", RELEASED)
def test_all_papers_are_carried_over(schema: str, tmp_path: Path) -> None:
    write_library(tmp_path / "library", schema)
    before = json.loads((SCHEMAS / f"{schema}.json").read_text("utf-8"))["papers"]
    now = {paper["id"]: paper for paper in content(tmp_path / "library")}
    assert before
    assert now.keys() == {paper["id"] for paper in before}
    for paper in before:
        for name, value in timeless(paper).items():
            assert now[paper["id"]][name] == value, name


@pytest.mark.parametrize("schema", RELEASED)
def test_what_went_before_can_still_be_undone_and_found(schema: str, tmp_path: Path) -> None:
    write_library(tmp_path / "library", schema)
    with Library(tmp_path / "library") as library:
        assert library.saved_searches() == [SavedSearch("Small things", "small -large")]
        with Finder(library, tmp_path / "cache") as finder:
            assert finder.catch_up()
            assert finder.find("has:notes").total == 1
        undone = []
        while changes := library.undo():
            undone.append(changes)
        assert any(changes.added for changes in undone)  # a paper had been removed
        assert library.ids() == []


@pytest.mark.parametrize("schema", OLDER)
def test_a_copy_from_before_is_kept_and_can_be_restored(schema: str, tmp_path: Path) -> None:
    write_library(tmp_path / "library", schema)
    old = tables(tmp_path / "library/library.db")
    with Library(tmp_path / "library") as library:
        (copy,) = (tmp_path / "library/backups").glob("*before-migration*.db")
        assert tables(copy) == old
        papers = content(tmp_path / "library")
        library.remove(library.ids())
        library.restore(copy)
    assert content(tmp_path / "library") == papers


def test_a_library_of_a_newer_version_is_refused_without_damage(tmp_path: Path) -> None:
    with Library(tmp_path / "library"):
        pass
    file = tmp_path / "library/library.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('readinglist', 'm999_from_the_future', '2030-01-01')"
        )
        connection.execute("CREATE TABLE marvels (id INTEGER PRIMARY KEY)")
    before = tables(file)
    with pytest.raises(LibraryError, match=r"newer version of readinglist .*; update readinglist"):
        Library(tmp_path / "library")
    for command in (["mark", 1, "--status", "read"], ["check", "--repair"], ["reindex"]):
        done = program(tmp_path, command)
        assert done.returncode == 1
        assert "newer version" in done.stderr
    assert tables(file) == before
    assert not (tmp_path / "library/backups").exists()


def test_a_copy_of_a_newer_version_is_not_restored(tmp_path: Path) -> None:
    with Library(tmp_path / "library") as library:
        library.save_search("kept", "moss")
        library.backup(tmp_path / "copy.db")
        with closing(sqlite3.connect(tmp_path / "copy.db")) as connection, connection:
            connection.execute(
                "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
                "VALUES ('readinglist', 'm999_from_the_future', '2030-01-01')"
            )
        library.save_search("kept too", "fern")
        with pytest.raises(LibraryError, match="newer version"):
            library.restore(tmp_path / "copy.db")
        assert [search.name for search in library.saved_searches()] == ["kept", "kept too"]

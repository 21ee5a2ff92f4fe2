"""The file itself: open to other tools, backed up, restored, refused when it is not ours."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlite_utils

from readinglist.errors import LibraryError
from readinglist.library import Library
from readinglist.model.paper import Priority, Status
from readinglist.model.view import Sort, SortKey, View

Make = Callable[..., Any]


def test_the_file_reads_with_sqlite_utils_as_it_stands(
    folder: Path, library: Library, dump: Make, record: Make
) -> None:
    library.import_dump(dump("a.txt", record("Moss", author_count=2)))
    library.mark([1], status=Status.TO_READ, tags=["green"])
    database = sqlite_utils.Database(folder / "library.db")
    (paper,) = database["papers"].rows
    assert (paper["title"], paper["status"], paper["author_count"]) == ("Moss", "to-read", 2)
    changes = list(database.query("SELECT field, old, new FROM changes WHERE field = 'status'"))
    assert changes == [{"field": "status", "old": "unread", "new": "to-read"}]
    keys = database.table("sightings").foreign_keys
    assert {key.other_table for key in keys} == {"papers", "dumps"}
    database.close()


def test_the_first_change_of_a_day_is_preceded_by_a_copy(
    folder: Path, dump: Make, record: Make
) -> None:
    with Library(folder) as library:
        library.import_dump(dump("a.txt", record("Moss")))
        assert not list(folder.glob("backups/*"))
    with Library(folder) as library:
        library.mark([1], status=Status.READ)
        library.mark([1], status=Status.UNREAD)
    (copy,) = folder.glob("backups/*-daily.db")
    connection = sqlite3.connect(copy)
    assert connection.execute("SELECT status FROM papers").fetchall() == [("unread",)]
    connection.close()


def test_restoring_keeps_what_was_there(
    library: Library, dump: Make, record: Make, tmp_path: Path
) -> None:
    library.import_dump(dump("a.txt", record("Moss")))
    library_id, history = library.id, library.history
    library.backup(tmp_path / "copy.db")
    library.mark([1], status=Status.READ)
    kept = library.restore(tmp_path / "copy.db")
    assert library.paper(1).status is Status.UNREAD
    assert (library.id, library.history == history) == (library_id, False)
    library.restore(kept)
    assert library.paper(1).status is Status.READ


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryError, match="file"):
        Library(tmp_path / "file" / "library")


def test_views_and_orders(library: Library, dump: Make, record: Make) -> None:
    library.import_dump(
        dump("a.txt", record("b", comments=1), record("C"), record("a", comments=9))
    )
    library.mark([1, 3], tags=["rl/offline"])
    library.mark([2], tags=["rlhf"])
    assert library.ids(View(tag="rl")) == [1, 3]
    assert library.ids(View(tag="RL/offline")) == [1, 3]
    assert library.ids(View(), Sort(SortKey.TITLE)) == [3, 1, 2]
    assert library.ids(View(), Sort(SortKey.COMMENTS, descending=True)) == [3, 1, 2]
    library.mark([2], status=Status.SKIPPED, priority=Priority.HIGH)
    library.mark([1], status=Status.READ, priority=Priority.LOW)
    assert library.ids(View(), Sort(SortKey.STATUS)) == [3, 1, 2]
    assert library.ids(View(tag="rl"), Sort(SortKey.STATUS, descending=True)) == [1, 3]
    assert library.ids(View(), Sort(SortKey.PRIORITY, descending=True)) == [2, 1, 3]
    for key in SortKey:
        assert sorted(library.ids(View(), Sort(key, descending=True))) == [1, 2, 3]


def test_saved_searches_are_kept_and_undone(library: Library) -> None:
    library.save_search("Gardens", "garden status:unread")
    library.save_search("gardens", "garden")
    assert [(saved.name, saved.query) for saved in library.saved_searches()] == [
        ("Gardens", "garden")
    ]
    library.remove_search("Gardens")
    assert library.saved_searches() == []
    library.undo()
    library.undo()
    assert library.saved_searches()[0].query == "garden status:unread"

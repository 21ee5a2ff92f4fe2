"""Copies: which are made and kept, what they hold, and what putting one back changes."""

import contextlib
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.errors import LibraryError
from readinglist.library import Library
from readinglist.model.backup import CopyKind, Decision, DecisionChange
from readinglist.model.paper import Paper, Priority, Status
from readinglist.store.backups import superfluous

Make = Callable[..., Any]

KINDS = [kind for kind in CopyKind if kind is not CopyKind.OWN]
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2031, 1, 1))  # noqa: DTZ001 - names only


def name(moment: datetime, kind: CopyKind) -> str:
    return f"library-{moment:%Y-%m-%d-%H%M%S}-{kind}.db"


@given(st.sets(st.tuples(MOMENTS, st.sampled_from(KINDS)), max_size=120))
def test_of_each_kind_the_ten_newest_stay(made: set[tuple[datetime, CopyKind]]) -> None:
    names = {name(moment, kind) for moment, kind in made}
    gone = set(superfluous(names))
    assert gone <= names
    for kind in KINDS:
        own = sorted((n for n in names if n.endswith(f"-{kind}.db")), reverse=True)
        assert not gone & set(own[:10])


@given(st.sets(MOMENTS, max_size=200))
def test_one_a_week_stays_and_pruning_again_takes_nothing(made: set[datetime]) -> None:
    names = {name(moment, CopyKind.DAILY) for moment in made}
    gone = set(superfluous(names))
    kept = names - gone
    assert superfluous(kept) == []
    weeks = {moment.isocalendar()[:2] for moment in made}
    assert len(kept) >= min(len(weeks), 52)


def test_three_years_of_daily_copies_become_ten_and_a_year_of_weeks() -> None:
    first = datetime(2023, 1, 2, 9, tzinfo=UTC)
    kept: set[str] = set()
    for day in range(3 * 365):
        kept.add(name(first + timedelta(days=day), CopyKind.DAILY))
        kept -= set(superfluous(kept))
    assert len(kept) == 62
    assert min(kept) == "library-2024-12-29-090000-daily.db"  # a Sunday, 52 weeks before


@given(
    st.lists(
        st.text(max_size=20)
        | st.sampled_from(
            [
                "mine.db",
                "library.db",
                "library-2024-01-01-000000-own.db",
                "library-2024-01-01-000000-daily.db.bak",
                "my-library-2024-01-01-000000-daily.db",
                "library-2024-01-01-daily.db",
            ]
        )
    )
)
def test_what_the_user_put_there_is_never_pruned(names: list[str]) -> None:
    assert superfluous(names) == []


def test_a_copy_is_made_before_another_library_comes_in(
    folder: Path, library: Library, dump: Make, record: Make
) -> None:
    newcomer = Paper(7, "Lichen Logic", "")
    library.import_papers("first.json", [newcomer])
    assert not list(folder.glob("backups/*-before-import.db")), "an empty library needs no copy"
    library.import_dump(dump("a.txt", record("Moss")))
    with library.deed():
        library.import_dump(dump("b.txt", record("Fern")))
        library.import_papers("second.json", [Paper(8, "Sedge Sets", "")])
        library.import_papers("third.json", [Paper(9, "Reed Rules", "")])
    (copy,) = folder.glob("backups/*-before-import.db")
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT title FROM papers ORDER BY id").fetchall() == [
            ("Lichen Logic",),
            ("Moss",),
            ("Fern",),
        ]


def test_two_copies_of_one_second_do_not_replace_each_other(
    library: Library, dump: Make, record: Make, tmp_path: Path
) -> None:
    library.import_dump(dump("a.txt", record("Moss")))
    library.backup(tmp_path / "copy.db")
    kept = {library.restore(tmp_path / "copy.db") for _ in range(3)}
    assert len(kept) == 3
    assert all(path.is_file() for path in kept)


def test_copies_are_listed_with_what_they_hold(
    folder: Path, library: Library, dump: Make, record: Make
) -> None:
    library.import_dump(dump("a.txt", record("Moss"), record("Fern")))
    library.mark([1], status=Status.READ)
    library.backup(folder / "backups" / "before the holidays.db")
    (folder / "backups" / "broken.db").write_bytes(b"SQLite format 3\0 but no more")
    (folder / "backups" / "notes.txt").write_text("no copy")
    listed = {info.path.name: info for info in library.copies()}
    own, broken = listed.pop("before the holidays.db"), listed.pop("broken.db")
    (daily,) = listed.values()
    assert (own.kind, own.papers, own.decided) == (CopyKind.OWN, 2, 1)
    assert (broken.papers, broken.decided) == (None, None)
    assert (daily.kind, daily.papers, daily.decided) == (CopyKind.DAILY, 2, 0)
    assert daily.size == daily.path.stat().st_size


def test_what_restoring_would_change_is_what_it_changes(
    library: Library, dump: Make, record: Make, tmp_path: Path
) -> None:
    library.import_dump(dump("a.txt", record("Moss"), record("Fern"), record("Reed")))
    library.mark([1], status=Status.READ, priority=Priority.HIGH, tags=["green"])
    library.set_notes(3, "tall")
    library.backup(tmp_path / "copy.db")
    assert not library.difference(tmp_path / "copy.db")
    library.mark([1], status=Status.SKIPPED, untags=["green"])
    library.set_notes(3, "very tall")
    library.remove([2])
    library.import_dump(dump("b.txt", record("Ivy")))
    difference = library.difference(tmp_path / "copy.db")
    assert difference.going == ("Ivy",)
    assert difference.returning == ("Fern",)
    assert difference.decisions == (
        DecisionChange(
            "Moss",
            Decision(Status.SKIPPED, Priority.HIGH),
            Decision(Status.READ, Priority.HIGH, ("green",)),
        ),
        DecisionChange(
            "Reed",
            Decision(Status.UNREAD, Priority.NONE, notes="very tall"),
            Decision(Status.UNREAD, Priority.NONE, notes="tall"),
        ),
    )
    library.restore(tmp_path / "copy.db")
    assert not library.difference(tmp_path / "copy.db")


def test_a_copy_of_a_newer_version_changes_nothing(
    folder: Path, library: Library, dump: Make, record: Make, tmp_path: Path
) -> None:
    library.import_dump(dump("a.txt", record("Moss")))
    newer = tmp_path / "newer.db"
    library.backup(newer)
    with contextlib.closing(sqlite3.connect(newer)) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('readinglist', 'm999_from_the_future', '2099-01-01')"
        )
    library.import_dump(dump("b.txt", record("Fern")))
    history = library.history
    with pytest.raises(LibraryError, match="newer version"):
        library.restore(newer)
    assert (library.history, len(library.ids())) == (history, 2)
    assert not list(folder.glob("backups/*-before-restore.db"))


def test_a_folder_for_copies_that_cannot_be_made_is_told(
    folder: Path, dump: Make, record: Make
) -> None:
    with Library(folder) as library:
        library.import_dump(dump("a.txt", record("Moss")))
    (folder / "backups").write_text("in the way")
    with Library(folder) as library, pytest.raises(LibraryError, match="No copy could be written"):
        library.mark([1], status=Status.READ)


def test_no_copy_is_made_of_a_damaged_library(
    folder: Path, dump: Make, record: Make, tmp_path: Path
) -> None:
    with Library(folder) as library:
        library.import_dump(dump("a.txt", *(record(f"Moss {number}") for number in range(60))))
    content = bytearray((folder / "library.db").read_bytes())
    with contextlib.closing(sqlite3.connect(folder / "library.db")) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'papers_organization'"
        ).fetchone()
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    (folder / "library.db").write_bytes(content)
    with Library(folder) as damaged, pytest.raises(LibraryError):
        damaged.backup(tmp_path / "copy.db")
    assert list(tmp_path.glob("*copy.db*")) == []

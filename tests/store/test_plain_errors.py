"""Reading a library whose file is damaged: one sentence, however far the read had come."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from readinglist.errors import LibraryError
from readinglist.library import Library
from readinglist.store.database import Database


@pytest.fixture
def opened(folder: Path, dump: Callable[..., Any], record: Callable[..., Any]) -> Path:
    """A library file of many papers, of which a page far behind is spoilt."""
    with Library(folder) as library:
        library.import_dump(dump("a.txt", *(record(f"Moss {n}", "m" * 3000) for n in range(900))))
    file = folder / "library.db"
    content = bytearray(file.read_bytes())
    page = content.index(b"Moss 700") // 4096 * 4096
    content[page : page + 4096] = b"\xff" * 4096
    file.write_bytes(content)
    return folder


def test_a_read_that_breaks_off_says_what_to_do(opened: Path) -> None:
    database = Database(opened / "library.db")
    try:
        rows = iter(database.reader.execute("SELECT * FROM papers ORDER BY id"))
        assert next(rows)["title"] == "Moss 0"
        for read in (
            lambda: list(rows),
            lambda: database.reader.execute("SELECT abstract FROM papers").fetchall(),
            lambda: database.reader.execute("SELECT sum(length(abstract)) FROM papers").fetchone(),
        ):
            with pytest.raises(LibraryError, match=r"is damaged .* restore one of the copies"):
                read()
    finally:
        database.close()


def test_a_misuse_stays_a_bug(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    reader = database.reader
    database.close()
    with pytest.raises(sqlite3.ProgrammingError):
        reader.execute("SELECT 1")

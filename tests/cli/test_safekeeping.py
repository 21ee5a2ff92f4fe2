"""Checking and warnings at the terminal."""

import contextlib
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A library export of two invented papers."""
    file = tmp_path / "two.json"
    papers = [{"id": 1, "title": "Moss"}, {"id": 2, "title": "Fern"}]
    file.write_text(json.dumps({"readinglist": 1, "papers": papers}), encoding="utf-8")
    return file


def damage(tmp_path: Path, statement: str) -> None:
    file = sqlite3.connect(tmp_path / "library" / "library.db", isolation_level=None)
    with contextlib.closing(file):
        file.execute(statement)


def test_findings_are_told_in_sentences_and_in_json(
    readinglist: Call, page: Path, tmp_path: Path
) -> None:
    readinglist("import", page)
    damage(tmp_path, "UPDATE papers SET arxiv_id = '2513.00001', pdf = 'gone.pdf' WHERE id = 2")
    told = readinglist("check", "--json")
    assert told.status == 1
    assert told.json["sound"] is False
    assert [set(found) for found in told.json["findings"]] == [
        {"kind", "papers", "what", "proposal", "repaired"}
    ] * 2
    assert {found["kind"]: found["papers"] for found in told.json["findings"]} == {
        "arxiv-id": [2],
        "pdf": [2],
    }
    said = readinglist("check").out
    assert "names a month 13; import the paper again" in said


def test_a_repair_is_told_and_undone(readinglist: Call, page: Path, tmp_path: Path) -> None:
    readinglist("import", page)
    damage(tmp_path, "UPDATE papers SET pdf = 'gone.pdf' WHERE id = 2")
    repaired = readinglist("check", "--repair", "--json")
    assert (repaired.status, repaired.json["sound"]) == (0, True)
    assert repaired.json["repaired"] == ["1 paper no longer names a PDF that is not there"]
    assert readinglist("check").status == 0
    assert "repaired the library" in readinglist("undo").out
    assert readinglist("check").status == 1


def test_a_damaged_library_names_the_copy_to_restore(
    readinglist: Call, page: Path, tmp_path: Path
) -> None:
    readinglist("import", page)
    readinglist("mark", 1, "--status", "read")
    (copy,) = (tmp_path / "library" / "backups").glob("*.db")
    file = tmp_path / "library" / "library.db"
    with contextlib.closing(sqlite3.connect(file)) as connection:
        (number,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'papers_organization'"
        ).fetchone()
    content = bytearray(file.read_bytes())
    content[(number - 1) * 4096 : number * 4096] = b"\xff" * 4096
    file.write_bytes(content)
    told = readinglist("check")
    assert told.status == 1
    assert f"readinglist restore {copy}" in told.out


def test_a_synchronised_folder_is_warned_of_once_a_day(
    readinglist: Call, page: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "Dropbox" / "library"
    first = readinglist("--library", folder, "import", page, "--json")
    assert first.json["papers"] == 2
    assert first.err.startswith("readinglist: warning: ")
    assert first.err.count("\n") == 1
    assert readinglist("--library", folder, "list").err == ""


def test_a_copy_is_restored_in_place_of_a_damaged_library(
    readinglist: Call, page: Path, tmp_path: Path
) -> None:
    readinglist("import", page)
    readinglist("backup", tmp_path / "copy.db")
    library = tmp_path / "library" / "library.db"
    library.write_bytes(b"no library any more")
    assert "restore one of the copies" in readinglist("list").err
    told = readinglist("restore", tmp_path / "copy.db")
    assert told.status == 0
    (kept,) = library.parent.glob("library-damaged-*.db")
    assert kept.read_bytes() == b"no library any more"
    assert str(kept) in told.out
    assert readinglist("list", "--json").json["total"] == 2

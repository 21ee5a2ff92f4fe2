"""Paths to dumps: what is named is taken, folders are looked through, trouble is told."""

import os
from pathlib import Path

import pytest

from readinglist.dumps.files import find_dumps
from readinglist.errors import DumpError, NotFoundError


def test_a_folder_gives_its_texts_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.JSON", "page", "c.pdf", "README.md", ".hidden.txt", "deep/d.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = [
        path.relative_to(tmp_path).as_posix()
        for path in find_dumps([tmp_path])
        if isinstance(path, Path)
    ]
    assert found == ["a.JSON", "b.txt", "deep/d.jsonl", "page"]


def test_a_named_file_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    odd = tmp_path / ".page.html"
    odd.touch()
    assert list(find_dumps([odd])) == [odd]


def test_a_missing_path_does_not_stop_the_others(tmp_path: Path) -> None:
    there = tmp_path / "a.txt"
    there.touch()
    missing, found = find_dumps([tmp_path / "none.txt", there])
    assert isinstance(missing, NotFoundError)
    assert "none.txt" in str(missing)
    assert found == there


def test_links_in_a_circle_are_survived(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    try:
        (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    except OSError as error:
        pytest.skip(f"this system makes no symbolic links ({error})")
    assert list(find_dumps([tmp_path])) == [tmp_path / "a.txt"]
    (circle,) = find_dumps([tmp_path / "self.txt"])
    assert isinstance(circle, DumpError)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="no folder is closed to this user")
def test_a_closed_folder_is_told(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    (trouble,) = find_dumps([closed])
    assert isinstance(trouble, DumpError)

"""Who is asked: the window or the command line."""

import subprocess
import sys
from pathlib import Path

import pytest

from readinglist.__main__ import requested_window
from readinglist.startup.request import WindowRequest


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in the current folder."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "page.txt"
    file.touch()
    return file


@pytest.mark.parametrize("arguments", [["--library", "papers"], ["--library=papers"]])
def test_no_command_means_the_window(arguments: list[str]) -> None:
    assert requested_window([]) == WindowRequest()
    assert requested_window(arguments) == WindowRequest(Path("papers"))


def test_files_in_place_of_a_command_are_for_the_window(page: Path) -> None:
    assert requested_window(["page.txt"]) == WindowRequest(None, (page,))
    assert requested_window([str(page), "gone.txt", "--library", "papers"]) == WindowRequest(
        Path("papers"), (page, page.parent / "gone.txt")
    )
    assert requested_window([str(page.parent)]) == WindowRequest(None, (page.parent,))


def test_a_command_is_one_even_where_a_file_has_its_name(page: Path) -> None:
    page.with_name("list").touch()
    assert requested_window(["list"]) is None
    assert requested_window(["./list"]) == WindowRequest(None, (page.with_name("list"),))


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "diffusion"],
        ["--help"],
        ["--version"],
        ["--library"],
        ["--library", "papers", "stats"],
        ["no-such-word"],
        ["page.txt", "--json"],
        ["-"],
        ["x" * 5000],
    ],
)
def test_all_else_is_for_the_command_line(arguments: list[str]) -> None:
    assert requested_window(arguments) is None


def test_a_word_that_is_neither_is_wrong_usage() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "readinglist", "no-such-word"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "no-such-word" in done.stderr

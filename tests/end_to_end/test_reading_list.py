"""The script a user could type, run as it stands on the sample papers, and what it prints."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def printed() -> dict[str, str]:
    """What the script prints under each of its headings."""
    if sys.platform == "win32":
        pytest.skip("the script needs a POSIX shell")
    done = subprocess.run(
        ["sh", str(ROOT / "tests/end_to_end/reading_list.sh"), str(ROOT / "resources/sample")],
        env={**os.environ, "PYTHON": sys.executable, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    sections = done.stdout.split("== ")[1:]
    return {heading: text for heading, _, text in (part.partition("\n") for part in sections)}


def test_the_second_import_changes_nothing(printed: dict[str, str]) -> None:
    first, second = printed["import, twice"].split("papers\n", 1)
    assert " 0 new, 0 merged" not in first
    assert second.count(" 0 new, 0 merged") == 2


def test_marks_are_listed(printed: dict[str, str]) -> None:
    lines = printed["mark"].splitlines()
    assert lines[:2] == [
        "Marked 2 papers to read, gave 2 papers high priority, tagged 2 papers rl/offline",
        "Skipped 1 paper",
    ]
    assert len(lines) == 4


def test_undo_and_redo_work_across_processes(printed: dict[str, str]) -> None:
    lines = printed["undo, redo"].splitlines()
    assert lines[0] == "Undone: skipped 1 paper"
    assert lines[1] == "Done again: skipped 1 paper"
    assert len(lines) == 3


def test_the_export_holds_the_marked_papers(printed: dict[str, str]) -> None:
    assert printed["export"].splitlines()[0] == "2"


def test_another_machine_gets_the_same_papers(printed: dict[str, str]) -> None:
    assert sum("○" in line for line in printed["another machine"].splitlines()) == 2

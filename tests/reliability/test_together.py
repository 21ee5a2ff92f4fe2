"""Several programs at one library: every change is there, and nobody hears of a lock."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QTreeView
from pytestqt.qtbot import QtBot

from readinglist.app import create_main_window
from readinglist.cli.main import run
from readinglist.library import Library
from readinglist.model.paper import Status
from tests.reliability.crashing import Acknowledge, Life, live
from tests.reliability.deeds import (
    PAGES,
    PER_PAGE,
    all_is_carried_over,
    assert_sound,
    of_first_schema,
    with_pages,
    with_papers,
)
from tests.reliability.program import environment, program, start

MARKS = 15
PATIENCE = 60_000


class Marking:
    """Marks paper after paper on the command line, each with a tag of its own."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, scratch: Path, acknowledge: Acknowledge) -> None:
        """Run the command lines in this process."""
        folder = str(scratch / "library")
        for number in range(1, MARKS + 1):
            tag = f"{self._name}-{number}"
            assert run(["--library", folder, "mark", str(number), "--tag", tag, "--json"]) == 0
            acknowledge(tag)


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    with_papers(tmp_path)
    return tmp_path


@pytest.fixture
def window(scratch: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[QMainWindow]:
    for name, value in environment(scratch).items():
        monkeypatch.setenv(name, value)
    window = create_main_window(scratch / "library")
    qtbot.addWidget(window)
    window.show()
    sidebar = window.findChild(QTreeView, "sidebar")
    assert sidebar is not None
    qtbot.waitUntil(lambda: sidebar.model().rowCount() > 0, timeout=PATIENCE)
    yield window
    window.close()


def shows(window: QMainWindow, tag: str) -> bool:
    """Whether the sidebar names a tag."""
    sidebar = window.findChild(QTreeView, "sidebar")
    assert sidebar is not None
    model = sidebar.model()
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    role = Qt.ItemDataRole.DisplayRole
    return bool(model.match(model.index(0, 0), role, tag, 1, flags))


def test_a_window_and_several_commands_write_at_once(
    scratch: Path, window: QMainWindow, qtbot: QtBot
) -> None:
    every = [str(number) for number in range(1, PAGES * PER_PAGE + 1)]
    commands = [start(scratch, ["mark", *every, "--tag", f"shell-{number}"]) for number in range(3)]
    action = window.findChild(QAction, "actionMarkRead")
    assert action is not None
    decided = 0
    while any(command.poll() is None for command in commands) or not decided:
        action.trigger()
        decided += 1
        QApplication.processEvents()
    spoken = [command.communicate() for command in commands]
    assert [command.returncode for command in commands] == [0, 0, 0]
    assert [err for _, err in spoken] == ["", "", ""]
    tags = [f"shell-{number}" for number in range(3)]
    qtbot.waitUntil(lambda: all(shows(window, tag) for tag in tags), timeout=PATIENCE)
    with Library(scratch / "library") as library:
        qtbot.waitUntil(lambda: library.counts().statuses[Status.READ] > 0, timeout=PATIENCE)
        assert all(set(tags) <= set(paper.tags) for paper in library.papers(library.ids()))


def test_a_window_shows_what_a_command_did(
    scratch: Path, window: QMainWindow, qtbot: QtBot
) -> None:
    assert not shows(window, "from outside")
    done = program(scratch, ["mark", 1, "--tag", "from outside"])
    assert done.returncode == 0
    qtbot.waitUntil(lambda: shows(window, "from outside"), timeout=PATIENCE)


def together(work: Sequence[Marking], scratch: Path) -> list[Life]:
    """Let each work in a process of its own, all at once."""
    with ThreadPoolExecutor(len(work)) as pool:
        return list(pool.map(lambda one: live(one, scratch), work))


def test_commands_that_mark_the_same_papers_lose_nothing(scratch: Path) -> None:
    lives = together([Marking(name) for name in ("left", "middle", "right")], scratch)
    tags = {tag for life in lives for tag in life.acknowledged}
    assert len(tags) == 3 * MARKS
    with Library(scratch / "library") as library:
        assert {tag for paper in library.papers(library.ids()) for tag in paper.tags} == tags
    assert_sound(scratch)


@pytest.mark.parametrize("prepare", [with_pages, of_first_schema])
def test_programs_that_open_a_library_first_at_once(
    prepare: Callable[[Path], None], tmp_path: Path
) -> None:
    """New, or of an older schema: one of them makes it what it must be, the others wait."""
    prepare(tmp_path)
    if prepare is with_pages:
        shutil.rmtree(tmp_path / "library")
    commands = [start(tmp_path, ["stats"]) for _ in range(4)]
    spoken = [command.communicate()[1] for command in commands]
    assert spoken == [""] * 4
    assert [command.returncode for command in commands] == [0] * 4
    assert_sound(tmp_path)
    if prepare is of_first_schema:
        all_is_carried_over(tmp_path, 0)

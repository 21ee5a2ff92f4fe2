"""A file that turns out to be damaged while the window is open: what can be read is shown."""

import contextlib
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from readinglist.gui.detail_pane import DetailPane
from readinglist.gui.dialogs.restore_dialog import RestoreDialog
from readinglist.gui.strip import Strip
from readinglist.library import Library
from readinglist.model.paper import Paper
from tests.gui.conftest import TITLES, Hands
from tests.gui.test_search import type_query

PAGE = 4096
LEAF_OF_TABLE = 0x0D
NUMBER = 200


def title(number: int) -> str:
    return f"Paper {number} on moss"


def spoil(folder: Path, start: int) -> None:
    """Write nonsense over the page of the library's file that begins there."""
    with (folder / "library.db").open("r+b") as file:
        file.seek(start)
        file.write(b"\x5a" * PAGE)


@pytest.fixture
def damaged(empty_folder: Path) -> Path:
    """Two hundred papers, of which the page of the file that holds the hundredth is spoilt."""
    with Library(empty_folder) as library:
        library.import_papers(
            "moss.json",
            [
                Paper(
                    number,
                    title(number),
                    f"On moss {number} and its garden. " * 40,
                    added_at=datetime(2025, 6, 4, 9, tzinfo=UTC),
                )
                for number in range(1, NUMBER + 1)
            ],
        )
    content = (empty_folder / "library.db").read_bytes()
    (start,) = (
        start
        for start in range(0, len(content), PAGE)
        if content[start] == LEAF_OF_TABLE
        and f"{title(100)}On moss".encode() in content[start : start + PAGE]
    )
    spoil(empty_folder, start)
    return empty_folder


def test_rows_that_cannot_be_read_stay_blank_and_are_told_of_once(
    damaged: Path, open_window: Callable[[Path], Hands], capsys: pytest.CaptureFixture[str]
) -> None:
    hands = open_window(damaged)
    report = hands.child(Strip, "reportStrip")
    hands.table.scrollTo(hands.table.model().index(99, 0))
    hands.wait(report.isVisible)
    assert "is damaged" in report.said
    lost = {title(number) for number in range(1, NUMBER + 1)}.difference(hands.titles())
    assert title(100) in lost
    assert len(lost) < 5
    name = "Close this message"
    hands.click(
        next(one for one in report.findChildren(QToolButton) if one.accessibleName() == name)
    )
    hands.table.setCurrentIndex(hands.table.model().index(99, 0))
    detail = hands.child(DetailPane, "paperDetail")
    hands.wait(lambda: detail.currentIndex() == 0)
    hands.key(hands.table, Qt.Key.Key_Home)
    hands.wait(lambda: detail.currentIndex() != 0)
    hands.key(hands.table, Qt.Key.Key_F5)
    hands.table.scrollTo(hands.table.model().index(99, 0))
    hands.table.grab()
    assert report.isHidden()
    assert capsys.readouterr().err == ""


def test_a_damaged_library_leads_on_to_its_copies(
    damaged: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(damaged)
    report = hands.child(Strip, "reportStrip")
    hands.table.scrollTo(hands.table.model().index(99, 0))
    hands.wait(report.isVisible)
    offer = next(b for b in report.findChildren(QToolButton) if b.text() == "Restore a copy…")
    hands.click(offer)
    dialog = hands.window.findChild(RestoreDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


def test_a_search_paints_papers_of_which_a_part_cannot_be_read(
    folder: Path, open_window: Callable[[Path], Hands], capsys: pytest.CaptureFixture[str]
) -> None:
    with contextlib.closing(sqlite3.connect(folder / "library.db")) as connection:
        found = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'cite_keys_paper'"
        )
        start = PAGE * (found.fetchone()[0] - 1)
    spoil(folder, start)
    hands = open_window(folder)
    type_query(hands, "-tag:none")
    hands.wait(hands.child(Strip, "reportStrip").isVisible)
    hands.table.grab()
    assert sorted(hands.titles()) == sorted(TITLES)
    assert capsys.readouterr().err == ""

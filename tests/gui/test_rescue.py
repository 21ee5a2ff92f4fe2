"""A library that cannot be opened at start: why is said, and every way on leads somewhere."""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QTableView, QWidget

from readinglist import app
from readinglist.errors import DamagedLibraryError
from readinglist.gui.dialogs.restore_dialog import RestoreDialog
from readinglist.gui.dialogs.unopened_dialog import UnopenedDialog
from readinglist.gui.main_window import MainWindow
from readinglist.gui.strip import Strip
from readinglist.library import Library
from readinglist.model.paper import Status
from tests.gui.conftest import Hands, invented_page, record
from tests.gui.conftest import Page as DumpPage

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

W = TypeVar("W", bound=QWidget)
Step = Callable[[], bool]

_TRIES = 200


@pytest.fixture
def damaged(folder: Path) -> Path:
    """The six papers and one that came after the copy of the day, in a file that is damaged."""
    with Library(folder) as library:
        library.mark([1], status=Status.READ)
        library.import_dump(DumpPage("late.txt", [record("Latecomers", 0)]))
    (folder / "library.db").write_bytes(b"damaged " * 999)
    return folder


@pytest.fixture
def walk() -> Callable[..., None]:
    """Has steps taken one after the other, each tried until it says that it was taken."""

    def plan(*steps: Step) -> None:
        left = list(steps)
        tries = 0

        def take() -> None:
            nonlocal tries
            tries += 1
            if left[0]():
                left.pop(0)
                tries = 0
            if tries > _TRIES:  # the test fails by what did not happen
                for window in QApplication.topLevelWidgets():
                    window.close()
            elif left:
                QTimer.singleShot(25, take)

        QTimer.singleShot(0, take)

    return plan


def shown(kind: type[W]) -> W | None:
    """The window of a kind that is to be seen."""
    found = [one for one in QApplication.allWidgets() if isinstance(one, kind) and one.isVisible()]
    return found[0] if found else None


def press(kind: type[QWidget], text: str) -> Step:
    """Press a button of a dialog, once it can be pressed."""

    def step() -> bool:
        dialog = shown(kind)
        buttons = [] if dialog is None else dialog.findChildren(QPushButton)
        wanted = [one for one in buttons if one.text() == text and one.isEnabled()]
        for button in wanted:
            button.click()
        return bool(wanted)

    return step


def key(kind: type[QWidget], pressed: Qt.Key) -> Step:
    """Press a key where a dialog that has opened leads the focus."""

    def step() -> bool:
        dialog = shown(kind)
        buttons = [] if dialog is None else dialog.findChildren(QPushButton)
        for button in (one for one in buttons if one.isDefault()):
            QTest.keyPress(button, pressed)
        return dialog is not None

    return step


def look(kind: type[W], see: Callable[[W], bool]) -> Step:
    """Wait until something holds of a window."""

    def step() -> bool:
        found = shown(kind)
        return found is not None and see(found)

    return step


def words(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def papers(window: MainWindow) -> int:
    (table,) = window.findChildren(QTableView, "paperTable")
    return table.model().rowCount()


def test_a_copy_is_restored_with_keys_alone_and_the_window_opens(
    damaged: Path, walk: Callable[..., None]
) -> None:
    said: list[str] = []

    def reported(window: MainWindow) -> bool:
        report = window.findChild(Strip, "reportStrip")
        said.append(report.said if report is not None else "")
        return papers(window) == 6

    walk(
        look(UnopenedDialog, lambda dialog: "is damaged" in words(dialog)),
        key(UnopenedDialog, Qt.Key.Key_Return),
        look(RestoreDialog, lambda dialog: "It holds 6 papers" in dialog.told.toPlainText()),
        key(RestoreDialog, Qt.Key.Key_Return),
        look(MainWindow, reported),
        look(MainWindow, MainWindow.close),
    )
    assert app.main(damaged) == 0
    (kept,) = damaged.glob("library-damaged-*.db")
    assert kept.read_bytes() == b"damaged " * 999
    assert kept.name in said[-1]
    with Library(damaged) as library:
        assert len(library.ids()) == 6
        assert library.paper(1).status is Status.UNREAD


def test_a_copy_that_cannot_be_put_in_place_is_told_in_the_dialog(
    damaged: Path, walk: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("readinglist.whole_file.tempfile.mkstemp", refuse)
    walk(
        press(UnopenedDialog, "Restore a copy…"),
        press(RestoreDialog, "Restore this copy"),
        look(UnopenedDialog, lambda dialog: "Permission denied; nothing was lost" in words(dialog)),
        press(UnopenedDialog, "Quit"),
    )
    assert app.main(damaged) == 1
    assert (damaged / "library.db").read_bytes() == b"damaged " * 999


def test_another_library_is_opened_but_not_any_folder(
    damaged: Path, tmp_path: Path, walk: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    other, papers_of_mine = tmp_path / "other", tmp_path / "mine"
    with Library(other) as library:
        library.import_dump(invented_page())
    papers_of_mine.mkdir()
    (papers_of_mine / "taxes.txt").write_text("mine")
    answers = iter(["", str(papers_of_mine), str(other)])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: next(answers))
    walk(
        press(UnopenedDialog, "Open another library…"),
        press(UnopenedDialog, "Open another library…"),
        look(UnopenedDialog, lambda dialog: "There is no library in" in words(dialog)),
        press(UnopenedDialog, "Open another library…"),
        look(MainWindow, lambda window: papers(window) == 6),
        look(MainWindow, MainWindow.close),
    )
    assert app.main(damaged) == 0
    assert (damaged / "library.db").read_bytes() == b"damaged " * 999
    assert [file.name for file in papers_of_mine.iterdir()] == ["taxes.txt"]


def test_the_folder_is_shown_and_escape_quits(
    damaged: Path, walk: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    walk(press(UnopenedDialog, "Show the folder"), key(UnopenedDialog, Qt.Key.Key_Escape))
    assert app.main(damaged) == 1
    assert opened == [str(damaged)]


def test_a_newer_library_says_what_it_needs_and_is_left_alone(
    folder: Path, walk: Callable[..., None]
) -> None:
    with contextlib.closing(sqlite3.connect(folder / "library.db")) as connection, connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('readinglist', 'm999_from_the_future', '2099-01-01')"
        )
    offered: list[str] = []

    def note(dialog: UnopenedDialog) -> bool:
        offered.extend(button.text() for button in dialog.findChildren(QPushButton))
        return "update readinglist to open it" in words(dialog)

    before = (folder / "library.db").read_bytes()
    walk(look(UnopenedDialog, note), press(UnopenedDialog, "Quit"))
    assert app.main(folder) == 1
    assert sorted(offered) == ["Open another library…", "Quit", "Show the folder"]
    assert (folder / "library.db").read_bytes() == before


def test_what_is_in_the_way_can_be_moved_and_opening_tried_again(
    tmp_path: Path, walk: Callable[..., None]
) -> None:
    place = tmp_path / "library"
    place.write_text("in the way")

    def make_room(_: UnopenedDialog) -> bool:
        place.unlink()
        return True

    walk(
        look(UnopenedDialog, make_room),
        press(UnopenedDialog, "Try again"),
        look(MainWindow, MainWindow.close),
    )
    assert app.main(place) == 0
    assert (place / "library.db").is_file()


def test_a_damaged_library_that_opens_is_restored_in_the_window(
    folder: Path, open_window: Callable[[Path], Hands], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: object) -> None:
        raise DamagedLibraryError("It is damaged")

    with Library(folder) as library:
        library.mark([1], status=Status.READ)
    with contextlib.closing(sqlite3.connect(folder / "library.db")) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'refusals'"
        ).fetchone()
    content = bytearray((folder / "library.db").read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\x5a" * 4096
    (folder / "library.db").write_bytes(content)
    hands = open_window(folder)
    monkeypatch.setattr(Library, "difference", unreadable)
    hands.action("actionRestore").trigger()
    dialog = hands.child(RestoreDialog, "restoreDialog")
    hands.wait(dialog.restore_button.isEnabled)
    assert "It holds 6 papers, 0 of them decided." in dialog.told.toPlainText()
    dialog.restore_button.click()
    hands.wait(lambda: "restored" in hands.child(Strip, "reportStrip").said)
    assert hands.read(1).status is Status.UNREAD
    assert list(folder.glob("library-damaged-*.db"))

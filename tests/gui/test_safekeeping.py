"""Copies, checks and warnings in the window."""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QToolButton

from readinglist.gui.dialogs.check_dialog import CheckDialog
from readinglist.gui.dialogs.restore_dialog import RestoreDialog
from readinglist.gui.strip import Strip
from readinglist.library import Library
from readinglist.model.paper import Status
from tests.gui.conftest import TITLES, Hands, invented_page

Open = Callable[[Path], Hands]


@pytest.fixture
def read_folder(folder: Path) -> Path:
    """The six papers, of which the first has been read since today's copy."""
    with Library(folder) as library:
        library.mark([1], status=Status.READ)
    return folder


def damage(folder: Path, statement: str) -> None:
    """Write to the library behind the program's back."""
    with contextlib.closing(sqlite3.connect(folder / "library.db", isolation_level=None)) as file:
        file.execute(statement)


def restoring(hands: Hands) -> RestoreDialog:
    hands.action("actionRestore").trigger()
    dialog = hands.child(RestoreDialog, "restoreDialog")
    hands.wait(lambda: "Looking" not in dialog.told.toPlainText())
    return dialog


def checking(hands: Hands) -> CheckDialog:
    hands.action("actionCheck").trigger()
    dialog = hands.child(CheckDialog, "checkDialog")
    hands.wait(lambda: "Check" not in dialog.said.text())
    return dialog


def press(hands: Hands, strip: str, text: str) -> None:
    """Press a button of a strip."""
    buttons = hands.child(Strip, strip).findChildren(QToolButton)
    next(button for button in buttons if button.text() == text).click()


def test_a_copy_is_put_back_and_that_is_undone(read_folder: Path, open_window: Open) -> None:
    hands = open_window(read_folder)
    dialog = restoring(hands)
    hands.wait(dialog.restore_button.isEnabled)
    told = dialog.told.toPlainText()
    assert "1 paper would be decided otherwise" in told
    assert f"{TITLES[0]}: read → unread" in told
    dialog.restore_button.click()
    report = hands.child(Strip, "reportStrip")
    hands.wait(lambda: "restored" in report.said)
    assert hands.read(1).status is Status.UNREAD
    press(hands, "reportStrip", "Undo")
    hands.wait(lambda: hands.read(1).status is Status.READ)


def test_the_copies_are_told_with_what_they_hold(read_folder: Path, open_window: Open) -> None:
    (read_folder / "backups" / "broken.db").write_bytes(b"no library")
    hands = open_window(read_folder)
    dialog = restoring(hands)
    lines = {line.cells[1]: line.cells for line in dialog.table.lines.lines}
    assert lines["Before the first change of the day"][2:4] == ("6", "0")
    assert lines["Your own: broken.db"][2] == "cannot be read"
    dialog.close()


def test_a_file_that_is_no_copy_cannot_be_restored(
    read_folder: Path, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken.db").write_bytes(b"no library")
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "broken.db"), "")
    )
    hands = open_window(read_folder)
    dialog = restoring(hands)
    hands.wait(dialog.restore_button.isEnabled)
    dialog.file_button.click()
    hands.wait(lambda: "is no copy of a library" in dialog.told.toPlainText())
    assert not dialog.restore_button.isEnabled()
    dialog.close()


def test_a_new_library_has_no_copies(hands: Hands) -> None:
    dialog = restoring(hands)
    assert "There is no copy yet" in dialog.told.toPlainText()
    assert not dialog.restore_button.isEnabled()
    dialog.close()


def test_a_copy_is_written_where_the_user_says(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "mine.db"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    hands.action("actionBackup").trigger()
    report = hands.child(Strip, "reportStrip")
    hands.wait(lambda: "mine.db" in report.said)
    with contextlib.closing(sqlite3.connect(target)) as copy:
        assert copy.execute("SELECT count(*) FROM papers").fetchone() == (6,)


def test_a_sound_library_is_told_so(hands: Hands) -> None:
    dialog = checking(hands)
    assert dialog.said.text() == "The library is sound: 6 papers."
    assert not dialog.repair_button.isEnabled()
    dialog.close()


def test_findings_are_shown_repaired_and_undone(folder: Path, open_window: Open) -> None:
    damage(folder, "UPDATE papers SET pdf = 'gone.pdf', published = '2125-01-01' WHERE id = 2")
    hands = open_window(folder)
    dialog = checking(hands)
    assert dialog.said.text() == "2 things need you."
    assert "which is to come" in dialog.found.toPlainText()
    dialog.repair_button.click()
    hands.wait(lambda: "1 repaired" in dialog.said.text())
    assert "1 thing needs you" in dialog.said.text()
    assert not dialog.repair_button.isEnabled()
    assert hands.read(2).pdf is None
    dialog.close()
    hands.action("actionUndo").trigger()
    hands.wait(lambda: hands.read(2).pdf == "gone.pdf")


def test_a_finding_leads_to_its_paper(folder: Path, open_window: Open) -> None:
    damage(folder, "UPDATE papers SET arxiv_id = '2513.00001' WHERE id = 4")
    hands = open_window(folder)
    dialog = checking(hands)
    dialog.found.anchorClicked.emit(QUrl("paper:4"))
    hands.wait(lambda: hands.current() == 4)


def test_closing_the_dialog_ends_the_check(hands: Hands) -> None:
    hands.action("actionCheck").trigger()
    hands.child(CheckDialog, "checkDialog").close()
    report = hands.child(Strip, "reportStrip")
    hands.wait(lambda: hands.window.findChild(CheckDialog, "checkDialog") is None)
    hands.action("actionCheck").trigger()
    hands.wait(lambda: "sound" in hands.child(CheckDialog, "checkDialog").said.text())
    assert not report.isVisible()
    hands.child(CheckDialog, "checkDialog").close()


def test_a_synchronised_folder_is_warned_of_until_the_user_accepts_it(
    tmp_path: Path, open_window: Open
) -> None:
    folder = tmp_path / "Dropbox" / "library"
    with Library(folder) as library:
        library.import_dump(invented_page())
    hands = open_window(folder)
    place = hands.child(Strip, "placeStrip")
    hands.wait(place.isVisible)
    assert "synchronised by Dropbox" in place.said
    press(hands, "placeStrip", "Do not warn again")
    assert not place.isVisible()
    hands.window.close()
    again = open_window(folder)
    again.wait(lambda: again.ids() != [])
    assert not again.child(Strip, "placeStrip").isVisible()


def test_the_log_is_shown_or_told_where_it_would_be(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    hands.action("actionShowLog").trigger()
    assert "no log yet" in hands.child(Strip, "reportStrip").said
    file = tmp_path / "cache" / "logs" / "readinglist.log"
    file.parent.mkdir(parents=True)
    file.write_text("")
    hands.action("actionShowLog").trigger()
    assert opened == [str(file)]

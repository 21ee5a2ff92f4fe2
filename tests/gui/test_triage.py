"""Deciding on papers: by key, on a selection, with undo, without losing the place."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolButton, QWidget

from readinglist.gui.status_line import UndoLine
from readinglist.library import Library
from readinglist.model.paper import Priority, Status
from tests.gui.conftest import TITLES, Hands, Page, record


@pytest.mark.parametrize(
    ("key", "status"),
    [
        ("t", Status.TO_READ),
        ("i", Status.READING),
        ("r", Status.READ),
        ("x", Status.SKIPPED),
    ],
)
def test_a_key_decides(hands: Hands, key: str, status: Status) -> None:
    paper = hands.current()
    hands.press(key)
    hands.wait(lambda: hands.read(paper).status is status)
    hands.press("u")
    hands.wait(lambda: hands.read(paper).status is Status.UNREAD)


@pytest.mark.parametrize(
    ("key", "priority"), [("1", Priority.HIGH), ("2", Priority.MEDIUM), ("3", Priority.LOW)]
)
def test_a_figure_gives_a_priority(hands: Hands, key: str, priority: Priority) -> None:
    paper = hands.current()
    hands.press(key)
    hands.wait(lambda: hands.read(paper).priority is priority)
    hands.press("0")
    hands.wait(lambda: hands.read(paper).priority is Priority.NONE)


def test_a_decided_paper_stays_until_the_view_is_left(hands: Hands) -> None:
    hands.choose("Unread")
    hands.wait(lambda: hands.table.currentIndex().isValid())
    before = hands.ids()
    hands.press("r")
    hands.wait(lambda: hands.count("Unread") == "Unread, 5 papers")
    assert hands.ids() == before
    hands.choose("Read")
    hands.wait(lambda: hands.ids() == before[:1])
    hands.choose("Unread")
    hands.wait(lambda: hands.ids() == before[1:])


def test_decided_papers_stay_while_others_change_the_library(hands: Hands) -> None:
    hands.choose("Unread")
    hands.wait(lambda: hands.table.currentIndex().isValid())
    before = hands.ids()
    hands.table.setFocus()
    hands.press("r", "j", "x")
    hands.wait(lambda: hands.count("Unread") == "Unread, 4 papers")
    with Library(hands.folder) as other:
        other.import_dump(Page("april.txt", [record("An Unexpected Teapot", 0)]))
        new = other.ids()[-1]
        other.mark([before[4]], status=Status.READING)
        other.remove([before[3]])
    kept = [one for one in before if one != before[3]]
    hands.wait(lambda: hands.ids() == [*kept, new])
    assert hands.current() == before[1]
    hands.key(hands.table, Qt.Key.Key_F5)
    hands.wait(lambda: hands.ids() == [before[2], before[5], new])


def test_a_paper_decided_elsewhere_comes_between_those_that_are_decided(hands: Hands) -> None:
    ids = hands.ids()
    hands.press("j", "r")
    hands.wait(lambda: hands.count("Read") == "Read, 1 paper")
    hands.choose("Unread")
    hands.wait(lambda: len(hands.ids()) == 5)
    hands.table.setFocus()
    hands.press("r", "j", "r")
    hands.wait(lambda: hands.count("Unread") == "Unread, 3 papers")
    with Library(hands.folder) as other:
        other.mark([ids[1]], status=Status.UNREAD)
    hands.wait(lambda: hands.ids() == ids)
    assert hands.current() == ids[2]


def test_decided_papers_stay_in_what_was_found(hands: Hands) -> None:
    hands.choose("Unread")
    hands.enter(hands.search, "teapots -sheep")
    hands.wait(lambda: len(hands.ids()) == 5)
    hands.table.setFocus()
    found = hands.ids()
    hands.press("j", "r")
    hands.wait(lambda: hands.count("Unread") == "Unread, 5 papers")
    with Library(hands.folder) as other:
        other.import_dump(Page("april.txt", [record("Kites over the Tea Garden", 0)]))
        new = other.ids()[-1]
    hands.wait(lambda: new in hands.ids())
    assert [one for one in hands.ids() if one != new] == found
    assert hands.current() == found[1]


def test_keys_move_through_the_list(hands: Hands) -> None:
    ids = hands.ids()
    hands.press("j", "j")
    assert hands.current() == ids[2]
    hands.press("k")
    assert hands.current() == ids[1]
    hands.press("k", "k", "k")
    assert hands.current() == ids[0]


def test_a_selection_is_decided_and_undone_as_one(hands: Hands) -> None:
    hands.key(hands.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.press("t")
    hands.wait(lambda: hands.count("To read") == "To read, 6 papers")
    line = hands.child(QWidget, "undoLine")
    hands.wait(line.isVisible)
    hands.press("z")
    hands.wait(lambda: hands.count("Unread") == "Unread, 6 papers")
    hands.key(
        hands.table,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    hands.wait(lambda: hands.count("To read") == "To read, 6 papers")


def test_the_menu_says_what_undo_takes_back(hands: Hands) -> None:
    hands.press("r")
    hands.wait(lambda: "marked 1 paper read" in hands.action("actionUndo").text())


def test_undo_is_offered_until_somebody_does_something_else(hands: Hands) -> None:
    line = hands.child(UndoLine, "undoLine")
    menu = hands.action("actionUndo")
    hands.press("x")
    hands.wait(line.isVisible)
    hands.press("z")
    hands.wait(hands.action("actionRedo").isEnabled)
    hands.key(hands.table, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    hands.wait(lambda: "skipped 1 paper" in menu.text())
    assert line.isVisible()
    with Library(hands.folder) as other:
        other.mark(hands.ids()[3:4], priority=Priority.LOW)
    hands.qtbot.waitUntil(line.isHidden, timeout=4_000)  # by itself it goes after eight seconds
    assert "low" in menu.text()


def test_redo_brings_back_the_decision_that_was_undone_last(hands: Hands) -> None:
    paper = hands.current()
    for key in ("r", "x"):
        hands.press(key)
        hands.wait(lambda: hands.read(paper).status is not Status.UNREAD)
        hands.press("z")
        hands.wait(lambda: hands.read(paper).status is Status.UNREAD)
    hands.wait(hands.action("actionRedo").isEnabled)
    hands.key(hands.table, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    hands.wait(lambda: hands.read(paper).status is Status.SKIPPED)


@pytest.mark.parametrize("name", ["searchEdit", "notesEdit", "tagEdit"])
def test_keys_are_letters_in_text_fields(hands: Hands, name: str) -> None:
    hands.wait(hands.child(QPlainTextEdit, "notesEdit").isVisible)
    field = hands.child(QWidget, name)
    field.setFocus()
    hands.enter(field, "rxtz10")
    typed = field.property("plainText") or field.property("text")
    assert typed == "rxtz10"
    assert {hands.read(paper).status for paper in hands.ids()} <= {Status.UNREAD}


def test_letters_do_not_search_in_the_list_or_the_sidebar(hands: Hands) -> None:
    first = hands.current()
    hands.enter(hands.table, "co")  # a title begins with these letters
    assert hands.current() == first


def test_a_tag_is_added_and_taken_off(hands: Hands) -> None:
    paper = hands.current()
    hands.press("#")
    field = hands.child(QWidget, "tagEdit")
    hands.wait(field.hasFocus)
    hands.enter(field, "garden/moss")
    hands.key(field, Qt.Key.Key_Return)
    hands.wait(lambda: hands.read(paper).tags == ("garden/moss",))
    hands.wait(lambda: hands.count("moss") == "garden/moss, 1 paper")
    hands.key(field, Qt.Key.Key_Escape)
    hands.press("z")
    hands.wait(lambda: hands.read(paper).tags == ())


def test_a_comma_parts_tags_and_one_undo_takes_them_back(hands: Hands) -> None:
    paper = hands.current()
    hands.press("#")
    field = hands.child(QLineEdit, "tagEdit")
    hands.wait(field.hasFocus)
    hands.enter(field, "moss, #fern,")
    hands.key(field, Qt.Key.Key_Return)
    hands.wait(lambda: hands.read(paper).tags == ("fern", "moss"))
    hands.key(field, Qt.Key.Key_Escape)
    hands.press("z")
    hands.wait(lambda: hands.read(paper).tags == ())


def test_a_half_written_tag_is_not_for_the_next_paper(hands: Hands) -> None:
    hands.press("#")
    field = hands.child(QLineEdit, "tagEdit")
    hands.wait(field.hasFocus)
    hands.enter(field, "mo")
    hands.key(field, Qt.Key.Key_Escape)
    hands.press("j")
    hands.wait(lambda: field.text() == "")


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_on_a_tag_takes_the_tag_off_and_not_the_paper_out(hands: Hands, key: Qt.Key) -> None:
    paper = hands.current()
    field = hands.child(QLineEdit, "tagEdit")
    hands.press("#")
    hands.enter(field, "moss, fern")
    hands.key(field, Qt.Key.Key_Return)
    hands.wait(lambda: hands.read(paper).tags == ("fern", "moss"))
    hands.wait(lambda: chip_of(hands, "moss") is not None)
    hands.key(field, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    chip = chip_of(hands, "moss")
    assert chip is not None
    assert chip.hasFocus()
    hands.key(chip, key)
    hands.wait(lambda: hands.read(paper).tags == ("fern",))
    assert paper in hands.ids()
    hands.wait(lambda: chip_of(hands, "moss") is None)
    hands.key(field, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is chip_of(hands, "fern")


def chip_of(hands: Hands, tag: str) -> QToolButton | None:
    buttons = hands.window.findChildren(QToolButton)
    return next((one for one in buttons if one.isVisible() and one.text() == f"# {tag}"), None)


def test_removed_papers_come_back(hands: Hands) -> None:
    hands.key(hands.table, Qt.Key.Key_Delete)
    hands.wait(lambda: len(hands.ids()) == 5)
    hands.press("z")
    hands.wait(lambda: len(hands.ids()) == 6)


def test_what_another_program_changes_shows(hands: Hands) -> None:
    paper = hands.ids()[3]
    with Library(hands.folder) as other:
        other.mark([paper], status=Status.READING)
    hands.wait(lambda: hands.count("Reading") == "Reading, 1 paper")
    spoken = hands.table.model().index(3, 0)
    hands.wait(
        lambda: spoken.data(Qt.ItemDataRole.AccessibleTextRole).startswith(f"{TITLES[3]}, Reading")
    )


def test_advancing_is_a_preference(hands: Hands) -> None:
    ids = hands.ids()
    hands.settings.change(advance=True)
    hands.press("r", "x")
    hands.wait(lambda: hands.read(ids[1]).status is Status.SKIPPED)
    assert hands.read(ids[0]).status is Status.READ
    assert hands.current() == ids[2]


def test_a_copy_that_another_program_restores_shows(hands: Hands, tmp_path: Path) -> None:
    with Library(hands.folder) as other:
        other.backup(tmp_path / "copy.db")
    hands.press("r")
    hands.wait(lambda: hands.count("Read") == "Read, 1 paper")
    with Library(hands.folder) as other:
        other.restore(tmp_path / "copy.db")
    hands.wait(lambda: hands.count("Read") == "Read, 0 papers")
    spoken = hands.table.model().index(0, 0)
    hands.wait(lambda: "Unread" in spoken.data(Qt.ItemDataRole.AccessibleTextRole))

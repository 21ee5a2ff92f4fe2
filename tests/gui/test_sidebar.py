"""The sidebar's sections are closed and opened, and stay so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QInputDialog, QLineEdit

from readinglist.library import Library
from tests.gui.conftest import TITLES, Hands


@pytest.fixture
def tagged(folder: Path) -> Path:
    """A library with a tag and one below it."""
    with Library(folder) as library:
        library.mark(library.ids()[:2], tags=["garden/moss"])
    return folder


def is_shown(hands: Hands, name: str) -> bool:
    index = hands.entry(name)
    return index is not None and not hands.sidebar.visualRect(index).isEmpty()


def test_a_click_on_a_heading_closes_its_section_until_the_next(
    tagged: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(tagged)
    assert is_shown(hands, "moss")
    hands.choose("Tags")
    assert not is_shown(hands, "garden")
    assert not is_shown(hands, "moss")
    hands.choose("Tags")
    assert is_shown(hands, "garden")
    assert is_shown(hands, "moss")


def test_keys_close_and_open_the_section_of_the_current_view(hands: Hands) -> None:
    hands.choose("High")
    hands.key(hands.sidebar, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert not is_shown(hands, "Low")
    assert is_shown(hands, "Unread")
    hands.key(hands.sidebar, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert is_shown(hands, "Low")


def test_a_chosen_tag_shows_whether_it_is_open(
    tagged: Path, open_window: Callable[[Path], Hands]
) -> None:
    with Library(tagged) as library:
        library.mark(library.ids()[:1], tags=["garden/moss/peat"])
    hands = open_window(tagged)
    hands.choose("moss")
    opened = picture(hands, "moss")
    hands.key(hands.sidebar, Qt.Key.Key_Left)
    assert not is_shown(hands, "peat")
    assert picture(hands, "moss") != opened


@pytest.mark.parametrize("width", [1280, 640])
def test_the_chosen_entry_is_seen(hands: Hands, width: int) -> None:
    hands.window.resize(width, 700)
    hands.wait(lambda: (hands.sidebar.viewport().width() < 60) == (width < 700))
    pictures = []
    for name in ("Unread", "Read"):
        index = hands.entry(name)
        assert index is not None
        where = QPoint(24, hands.sidebar.visualRect(index).center().y())
        hands.click(hands.sidebar.viewport(), where)
        pictures.append(picture(hands, "Unread"))
    assert pictures[0] != pictures[1]


def picture(hands: Hands, name: str) -> QImage:
    index = hands.entry(name)
    assert index is not None
    line = hands.sidebar.visualRect(index)
    line.setLeft(0)
    return hands.sidebar.viewport().grab(line).toImage()


def test_what_is_closed_stays_so_when_tags_come_and_after_a_restart(
    tagged: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(tagged)
    hands.choose("Priority")
    hands.choose("garden")
    hands.key(hands.sidebar, Qt.Key.Key_Left)
    with Library(hands.folder) as other:
        other.mark(other.ids()[:1], tags=["pond"])
    hands.wait(lambda: is_shown(hands, "pond"))
    assert not is_shown(hands, "moss")
    hands.window.close()
    again = open_window(tagged)
    again.wait(lambda: is_shown(again, "pond"))
    assert is_shown(again, "garden")
    assert not is_shown(again, "moss")
    assert not is_shown(again, "High")


def test_a_view_that_is_gone_to_is_shown(
    tagged: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(tagged)
    hands.choose("Tags")
    hands.action("actionPalette").trigger()
    for letter in "moss":
        hands.press(letter)
    hands.press("\r")
    hands.wait(lambda: is_shown(hands, "moss"))
    assert len(hands.ids()) == 2


def rename_shown(hands: Hands, name: str) -> None:
    """Press F2 in the sidebar and type another name for the tag that is shown."""
    hands.key(hands.sidebar, Qt.Key.Key_F2)
    hands.wait(lambda: bool(hands.window.findChildren(QInputDialog)))
    dialog = hands.window.findChildren(QInputDialog)[-1]
    edit = dialog.findChild(QLineEdit)
    assert edit is not None
    edit.selectAll()
    hands.enter(edit, name)
    hands.key(edit, Qt.Key.Key_Return)
    hands.window.activateWindow()
    hands.wait(hands.window.isActiveWindow)


def test_the_view_of_a_tag_stays_when_the_tag_is_renamed(
    tagged: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(tagged)
    hands.choose("moss")
    hands.wait(lambda: len(hands.ids()) == 2)
    listed = hands.ids()
    hands.key(hands.table, Qt.Key.Key_Down)
    rename_shown(hands, "#pond / Fern")
    hands.wait(lambda: hands.entry("Fern") is not None)
    assert hands.sidebar.currentIndex() == hands.entry("Fern")
    assert (hands.ids(), hands.current()) == (listed, listed[1])
    hands.key(hands.table, Qt.Key.Key_F5)
    hands.wait(lambda: hands.ids() == listed)
    hands.enter(hands.table, "z")
    hands.wait(lambda: hands.sidebar.currentIndex() == hands.entry("moss"))
    assert (hands.ids(), hands.current()) == (listed, listed[1])


def test_the_view_of_a_tag_stays_when_its_renaming_is_undone_the_next_day(
    tagged: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(tagged)
    hands.choose("garden")
    rename_shown(hands, "how to grow")
    hands.wait(lambda: hands.entry("how to grow") is not None)
    hands.window.close()
    again = open_window(tagged)
    again.wait(lambda: len(again.ids()) == 2)
    listed = again.ids()
    again.key(again.sidebar, Qt.Key.Key_Left)
    again.enter(again.table, "z")
    again.wait(lambda: again.sidebar.currentIndex() == again.entry("garden"))
    assert again.entry("how to grow") is None
    assert again.ids() == listed
    assert not is_shown(again, "moss")
    again.key(again.table, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    again.wait(lambda: again.sidebar.currentIndex() == again.entry("how to grow"))
    assert again.ids() == listed
    assert not is_shown(again, "moss")


def test_the_view_of_a_tag_follows_what_others_call_it(
    tagged: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(tagged)
    hands.choose("moss")
    hands.wait(lambda: len(hands.ids()) == 2)
    with Library(tagged) as other:
        other.rename_tag("garden", "pond")
        hands.wait(lambda: hands.entry("pond") is not None and hands.entry("garden") is None)
        assert hands.sidebar.currentIndex() == hands.entry("moss")
        other.undo()
    hands.wait(lambda: hands.entry("garden") is not None and hands.entry("pond") is None)
    assert hands.sidebar.currentIndex() == hands.entry("moss")
    assert len(hands.ids()) == 2


def test_the_view_of_a_tag_becomes_that_of_the_tag_it_is_joined_with(
    tagged: Path, open_window: Callable[[Path], Hands]
) -> None:
    with Library(tagged) as library:
        library.mark(library.ids()[1:3], tags=["Pond"])
    hands = open_window(tagged)
    hands.choose("moss")
    hands.wait(lambda: len(hands.ids()) == 2)
    rename_shown(hands, "pond")
    hands.wait(lambda: hands.entry("moss") is None)
    assert hands.sidebar.currentIndex() == hands.entry("Pond")
    hands.wait(lambda: len(hands.ids()) == 3)


def test_arrows_lead_from_an_empty_view_to_the_next(hands: Hands) -> None:
    hands.choose("To read")
    hands.wait(lambda: hands.ids() == [])
    hands.key(hands.sidebar, Qt.Key.Key_Up)
    hands.wait(lambda: len(hands.ids()) == len(TITLES))
    assert hands.sidebar.hasFocus()


def test_a_view_stays_when_its_last_paper_leaves_it(
    tagged: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(tagged)
    hands.choose("moss")
    hands.wait(lambda: len(hands.ids()) == 2)
    listed = hands.ids()
    with Library(tagged) as other:
        other.mark(listed, untags=["garden/moss"])
    hands.wait(lambda: hands.count("moss") == "garden/moss, 0 papers")
    assert hands.sidebar.currentIndex() == hands.entry("moss")
    assert hands.ids() == listed
    hands.choose("Unread")
    hands.key(hands.table, Qt.Key.Key_F5)
    hands.table.setFocus()
    hands.press("r")
    hands.wait(lambda: hands.entry("moss") is None)


def test_del_removes_the_tag_or_the_search_that_has_the_focus_and_no_paper(
    tagged: Path, open_window: Callable[[Path], Hands]
) -> None:
    with Library(tagged) as library:
        library.save_search("Ponds", "pond")
        papers = library.ids()
    hands = open_window(tagged)
    for name in ("moss", "Ponds"):
        hands.choose(name)
        hands.key(hands.sidebar, Qt.Key.Key_Delete)
    with Library(tagged) as library:
        hands.wait(lambda: library.counts().tags == () and not library.saved_searches())
        assert library.ids() == papers

"""The sidebar's sections are closed and opened, and stay so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from readinglist.library import Library
from tests.gui.conftest import Hands


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

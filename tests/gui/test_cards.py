"""One paper at a time: decided with a key, stepped back by undo, resumed where it was left."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from readinglist.gui.columns import TITLE
from readinglist.library import Library
from readinglist.model.paper import Priority, Status
from tests.gui.conftest import TITLES, Hands, Page, record


def place(hands: Hands) -> str:
    return hands.child(QLabel, "cardPlace").text()


def card(hands: Hands) -> QWidget:
    return hands.child(QWidget, "cardPage")


def test_a_card_shows_the_current_paper_and_its_place(hands: Hands) -> None:
    hands.press("j", "v")
    hands.wait(card(hands).isVisible)
    assert not hands.table.isVisible()
    assert place(hands) == "2 of 6"
    shown = [label.text() for label in card(hands).findChildren(QLabel)]
    assert TITLES[1] in shown


def test_a_card_names_the_authors(empty_folder: Path, open_window: Callable[[Path], Hands]) -> None:
    names = tuple(f"Ada Lamplighter {number}" for number in range(9))
    with Library(empty_folder) as library:
        library.import_dump(Page("june.txt", [record("Lamps at Dusk", 0, authors=names)]))
    hands = open_window(empty_folder)
    hands.press("v")
    hands.wait(card(hands).isVisible)
    assert f"{', '.join(names[:8])} and 1 more" in titles(hands)


def test_a_long_card_is_read_page_by_page(
    empty_folder: Path, open_window: Callable[[Path], Hands]
) -> None:
    with Library(empty_folder) as library:
        lamps = replace(record("Lamps at Dusk", 0), abstract="The wick is trimmed. " * 500)
        library.import_dump(Page("june.txt", [lamps]))
    hands = open_window(empty_folder)
    hands.press("v")
    hands.wait(card(hands).isVisible)
    scrolled = card(hands).findChildren(QScrollArea)[0].verticalScrollBar()
    hands.wait(lambda: scrolled.maximum() > 0)
    hands.key(card(hands), Qt.Key.Key_PageDown)
    assert scrolled.value() > 0
    hands.key(card(hands), Qt.Key.Key_PageUp)
    assert scrolled.value() == 0


def test_a_decision_moves_on_and_undo_steps_back(hands: Hands) -> None:
    first, second, *_ = hands.ids()
    hands.press("v")
    hands.wait(card(hands).isVisible)
    hands.press("t", "x")
    assert place(hands) == "3 of 6"
    hands.wait(lambda: hands.read(second).status is Status.SKIPPED)
    assert hands.read(first).status is Status.TO_READ
    hands.press("z")
    hands.wait(lambda: place(hands) == "2 of 6")
    assert hands.read(second).status is Status.UNREAD
    assert hands.current() == second


def test_after_the_last_card_there_is_a_word(hands: Hands) -> None:
    hands.choose("Unread")
    hands.table.setFocus()
    hands.press("v")
    hands.wait(card(hands).isVisible)
    hands.press(*"xxxxxx")
    shown = [label.text() for label in card(hands).findChildren(QLabel)]
    assert "That was the last one" in shown
    hands.wait(lambda: hands.count("Skipped") == "Skipped, 6 papers")
    hands.press("z")
    hands.wait(lambda: hands.count("Skipped") == "Skipped, 5 papers")
    hands.wait(lambda: place(hands) == "6 of 6" and TITLES[5] in titles(hands))


def test_after_the_last_card_there_is_nothing_to_decide(hands: Hands) -> None:
    last = hands.ids()[-1]
    hands.press("v")
    hands.wait(card(hands).isVisible)
    hands.press(*"tttttt", "x", "1")
    hands.wait(lambda: hands.count("To read") == "To read, 6 papers")
    assert "That was the last one" in titles(hands)
    hands.wait(lambda: not any(one.isEnabled() for one in decisions(hands)))
    hands.press("k")
    assert place(hands) == "6 of 6"
    assert TITLES[5] in titles(hands)
    hands.press("r")
    hands.wait(lambda: hands.read(last).status is Status.READ)
    assert hands.read(last).priority is Priority.NONE
    hands.press("v")
    hands.wait(hands.table.isVisible)
    assert hands.current() == last
    hands.press("x")
    hands.wait(lambda: hands.read(last).status is Status.SKIPPED)


def test_all_papers_cannot_be_selected_behind_a_card(hands: Hands) -> None:
    first, *others = hands.ids()
    hands.press("v")
    hands.wait(card(hands).isVisible)
    hands.key(card(hands), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.press("x")
    hands.wait(lambda: hands.read(first).status is Status.SKIPPED)
    assert {hands.read(other).status for other in others} == {Status.UNREAD}
    hands.press("v")
    hands.wait(hands.table.isVisible)
    hands.key(hands.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.press("r")
    hands.wait(lambda: hands.count("Read") == "Read, 6 papers")


def decisions(hands: Hands) -> list[QPushButton]:
    buttons = card(hands).findChildren(QPushButton)
    return [one for one in buttons if one.objectName() != "cardBack"]


def titles(hands: Hands) -> list[str]:
    return [label.text() for label in card(hands).findChildren(QLabel)]


def test_escape_and_the_button_lead_back_to_the_same_paper(hands: Hands) -> None:
    hands.press("v")
    hands.wait(card(hands).isVisible)
    hands.key(card(hands), Qt.Key.Key_Right)
    hands.key(card(hands), Qt.Key.Key_Escape)
    hands.wait(hands.table.isVisible)
    assert hands.current() == hands.ids()[1]
    hands.wait(hands.table.hasFocus)
    hands.press("v")
    hands.click(hands.child(QPushButton, "cardBack"))
    hands.wait(hands.table.isVisible)


def test_cards_are_resumed_where_they_were_left(
    folder: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(folder)
    hands.press("v")
    hands.wait(card(hands).isVisible)
    hands.press("j", "j")
    assert place(hands) == "3 of 6"
    hands.window.close()
    again = open_window(folder)
    again.wait(card(again).isVisible)
    assert place(again) == "3 of 6"


@pytest.mark.parametrize(("key", "field"), [("n", "notesEdit"), ("#", "tagEdit")])
def test_after_a_note_or_a_tag_the_cards_go_on(hands: Hands, key: str, field: str) -> None:
    hands.press("j", "v")
    hands.wait(card(hands).isVisible)
    hands.press("j", key)
    edit = hands.child(QWidget, field)
    hands.wait(edit.hasFocus)
    hands.enter(edit, "steep well")
    hands.key(edit, Qt.Key.Key_Escape)
    hands.wait(card(hands).isVisible)
    assert place(hands) == "3 of 6"
    hands.press("j")
    assert place(hands) == "4 of 6"


def test_who_goes_on_in_the_list_after_a_note_is_through_with_the_cards(hands: Hands) -> None:
    notes = hands.child(QWidget, "notesEdit")
    hands.press("v", "n")
    hands.wait(notes.hasFocus)
    row = hands.table.model().index(2, TITLE)
    hands.click(hands.table.viewport(), hands.table.visualRect(row).center())
    hands.table.setFocus()  # a click does so on a screen
    hands.press("n")
    hands.key(notes, Qt.Key.Key_Escape)
    hands.wait(hands.table.hasFocus)
    assert not card(hands).isVisible()


def test_a_button_decides(hands: Hands) -> None:
    first = hands.current()
    hands.press("v")
    hands.wait(card(hands).isVisible)
    button = next(
        one for one in card(hands).findChildren(QPushButton) if one.accessibleName() == "Skip"
    )
    hands.click(button)
    hands.wait(lambda: hands.read(first).status is Status.SKIPPED)
    assert place(hands) == "2 of 6"

"""Searching as one types: the list narrows, says why it is empty, and comes back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from readinglist.gui.commands import label
from tests.gui.conftest import TITLES, Hands


def type_query(hands: Hands, query: str) -> None:
    hands.press("/")
    assert hands.search.hasFocus()
    hands.enter(hands.search, query)


def test_typing_narrows_the_list_and_escape_brings_it_back(hands: Hands) -> None:
    everything = hands.ids()
    type_query(hands, "tidal")
    hands.wait(lambda: hands.ids() == [everything[TITLES.index(TITLES[1])]])
    hands.key(hands.search, Qt.Key.Key_Escape)
    hands.wait(lambda: hands.ids() == everything)
    assert hands.table.hasFocus()


def test_after_nothing_was_found_the_reader_is_back_where_they_were(hands: Hands) -> None:
    hands.press("j", "j", "j")
    paper = hands.current()
    type_query(hands, "zzzz")
    hands.wait(lambda: hands.ids() == [])
    hands.key(hands.search, Qt.Key.Key_Escape)
    hands.wait(lambda: hands.ids() != [])
    assert hands.current() == paper
    assert hands.table.hasFocus()


def test_return_leads_from_the_search_into_what_was_found(hands: Hands) -> None:
    type_query(hands, "sheep")
    hands.wait(lambda: len(hands.ids()) == 1)
    hands.key(hands.search, Qt.Key.Key_Return)
    assert hands.table.hasFocus()
    hands.press("t")
    hands.wait(lambda: hands.count("To read") == "To read, 1 paper")


def test_a_search_stays_in_the_view_and_offers_the_whole_library(hands: Hands) -> None:
    hands.choose("Reading")
    hands.wait(lambda: hands.ids() == [])
    type_query(hands, "sheep")
    page = hands.child(QWidget, "emptyPage")
    hands.wait(lambda: any("Search all" in b.text() for b in page.findChildren(QPushButton)))
    button = next(b for b in page.findChildren(QPushButton) if "Search all" in b.text())
    hands.click(button)
    hands.wait(lambda: len(hands.ids()) == 1)


def test_an_ampersand_in_what_is_offered_is_shown_and_is_no_shortcut(hands: Hands) -> None:
    type_query(hands, "benchmrks & teapots")
    page = hands.child(QWidget, "emptyPage")
    hands.wait(lambda: any("benchmarks" in b.text() for b in page.findChildren(QPushButton)))
    button = next(b for b in page.findChildren(QPushButton) if "benchmarks" in b.text())
    assert "benchmarks & teapots" in label(button.text())
    assert button.shortcut().isEmpty()


def test_a_slip_of_the_finger_is_offered_corrected(hands: Hands) -> None:
    type_query(hands, "benchmrks")
    page = hands.child(QWidget, "emptyPage")
    hands.wait(lambda: any("benchmarks" in b.text() for b in page.findChildren(QPushButton)))
    button = next(b for b in page.findChildren(QPushButton) if "benchmarks" in b.text())
    hands.click(button)
    hands.wait(lambda: len(hands.ids()) == 1)
    assert hands.search.text() == "benchmarks"


def test_what_was_found_can_be_sorted_by_a_column(hands: Hands) -> None:
    type_query(hands, "study")
    hands.wait(lambda: len(hands.ids()) == len(TITLES))
    hands.click_heading("Title")
    hands.wait(lambda: hands.titles() == sorted(TITLES, key=str.casefold))
    hands.click_heading("Title")
    hands.wait(lambda: hands.titles() == sorted(TITLES, key=str.casefold, reverse=True))

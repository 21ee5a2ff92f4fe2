"""Searching as one types: the list narrows, says why it is empty, and comes back."""

import subprocess
from collections.abc import Callable, Sized
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from readinglist import own_process
from readinglist.gui import upkeep
from readinglist.gui.commands import label
from readinglist.library import Library
from readinglist.operations import index_search
from tests.gui.conftest import TITLES, Hands, Page, record


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


def test_what_is_offered_keeps_the_keyboard_when_the_library_changes(hands: Hands) -> None:
    hands.choose("Reading")
    hands.wait(lambda: hands.ids() == [])
    type_query(hands, "sheep tag:pond")
    hands.key(hands.search, Qt.Key.Key_Tab)
    page = hands.child(QWidget, "emptyPage")
    first = QApplication.focusWidget()
    assert first is not None
    assert page.isAncestorOf(first)
    with Library(hands.folder) as library:
        library.mark(library.ids()[:1], tags=["pond"])
    hands.wait(lambda: QApplication.focusWidget() is not first)
    again = QApplication.focusWidget()
    assert again is not None
    assert page.isAncestorOf(again)
    hands.key(again, Qt.Key.Key_Escape)
    hands.wait(lambda: hands.search.text() == "")


def test_an_ampersand_in_what_is_offered_is_shown_and_is_no_shortcut(hands: Hands) -> None:
    type_query(hands, "benchmrks & teapots")
    page = hands.child(QWidget, "emptyPage")
    hands.wait(lambda: any("benchmarks" in b.text() for b in page.findChildren(QPushButton)))
    button = next(b for b in page.findChildren(QPushButton) if "benchmarks" in b.text())
    assert "benchmarks & teapots" in label(button.text())
    assert button.shortcut().isEmpty()


def test_much_at_once_is_indexed_by_another_process_every_time(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_search, "QUICKLY_BUILT", 0)
    monkeypatch.setattr(upkeep, "_INDEXED_HERE", 0)
    built = list[tuple[str, ...]]()
    start = own_process.start

    def started(*arguments: str, **streams: int) -> subprocess.Popen[bytes]:
        built.append(arguments)
        return start(*arguments, **streams)

    monkeypatch.setattr(own_process, "start", started)
    known = list[None]()
    keeper = hands.window.findChild(upkeep.Upkeep)
    assert isinstance(keeper, upkeep.Upkeep)
    keeper.index_changed.connect(lambda: known.append(None))
    for number, word in enumerate(["walruses", "ospreys"], 1):
        with Library(hands.folder) as library:
            library.import_dump(Page(f"{word}.txt", [record(f"Gliding {word}", number)]))
        hands.wait(partial(_are, hands.ids, len(TITLES) + number))
        hands.wait(partial(_are, lambda: known, number))
        type_query(hands, word)
        hands.wait(lambda: len(hands.ids()) == 1)
        hands.key(hands.search, Qt.Key.Key_Escape)
    assert ["reindex" in arguments for arguments in built] == [True, True]


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


def _are(seen: Callable[[], Sized], number: int) -> bool:
    return len(seen()) == number

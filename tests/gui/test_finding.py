"""What search gives beyond the list: where it matched, saved searches, papers alike."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QInputDialog, QLineEdit, QTextBrowser

from readinglist import paths
from readinglist.gui.detail_pane import DetailPane
from readinglist.library import Library
from readinglist.model.changes import Origin
from readinglist.operations.sample import add_sample
from readinglist.operations.searching import rename_tag
from tests.gui.conftest import TITLES, Hands
from tests.gui.test_search import type_query


def places_of(hands: Hands, row: int) -> tuple[str, ...]:
    """Where the search line's words stand in the paper of a row, as the row says it."""
    delegate = hands.table.itemDelegate()
    return tuple(delegate.places(hands.ids()[row]))  # type: ignore[attr-defined]


def test_a_row_says_where_it_matched_when_not_in_the_title(hands: Hands) -> None:
    type_query(hands, "teapots")
    hands.wait(lambda: len(hands.ids()) == len(TITLES))
    hands.wait(lambda: places_of(hands, 0) == ("abstract",))
    hands.table.grab()


def test_the_index_follows_what_the_command_line_changes(hands: Hands) -> None:
    paper = hands.ids()[2]
    with Library(hands.folder, origin=Origin.COMMAND) as other:
        other.set_notes(paper, "compare with the marmalade experiment")
    type_query(hands, "marmalad")
    hands.wait(lambda: hands.ids() == [paper])


def save_search(hands: Hands, query: str, name: str) -> None:
    type_query(hands, query)
    hands.wait(lambda: hands.action("actionSaveSearch").isEnabled())
    hands.action("actionSaveSearch").trigger()
    dialog = hands.window.findChild(QInputDialog)
    assert dialog is not None
    assert dialog.textValue() == query
    dialog.setTextValue(name)
    dialog.accept()
    hands.wait(lambda: hands.entry(name) is not None)


def test_a_saved_search_is_pinned_with_a_live_count(hands: Hands) -> None:
    save_search(hands, "status:unread teapots", "Teapots")
    hands.wait(lambda: hands.count("Teapots") == "Teapots, 6 papers")
    hands.window.activateWindow()
    hands.wait(hands.window.isActiveWindow)
    hands.key(hands.search, Qt.Key.Key_Escape)
    hands.wait(hands.table.hasFocus)
    hands.press("r")
    hands.wait(lambda: hands.count("Teapots") == "Teapots, 5 papers")
    hands.choose("Teapots")
    hands.wait(lambda: len(hands.ids()) == 5)
    type_query(hands, "sheep")
    hands.wait(lambda: len(hands.ids()) == 1)


def choose_green(hands: Hands, papers: int) -> None:
    """Look at a saved search for a tag that some papers have."""
    with Library(hands.folder) as library:
        library.mark(hands.ids()[:papers], tags=["garden"])
        library.save_search("Green", "tag:garden")
    hands.wait(lambda: hands.entry("Green") is not None)
    hands.choose("Green")
    hands.wait(lambda: len(hands.ids()) == papers)


def test_a_saved_search_stays_shown_when_its_tag_is_renamed(hands: Hands) -> None:
    choose_green(hands, 2)
    with Library(hands.folder) as library:
        rename_tag(library, "garden", "orchard")
    hands.wait(lambda: hands.entry("orchard") is not None)
    hands.wait(lambda: hands.count("Green") == "Green, 2 papers")
    assert hands.sidebar.currentIndex() == hands.entry("Green")
    hands.key(hands.table, Qt.Key.Key_F5)
    hands.wait(lambda: len(hands.ids()) == 2)
    hands.action("actionUndo").trigger()
    hands.wait(lambda: hands.entry("garden") is not None)
    assert hands.sidebar.currentIndex() == hands.entry("Green")


def test_the_place_in_a_saved_search_is_found_again_tomorrow(
    hands: Hands, open_window: Callable[[Path], Hands]
) -> None:
    save_search(hands, "teapots", "Tea")
    hands.choose("Tea")
    hands.wait(lambda: len(hands.ids()) == len(TITLES))
    hands.key(hands.table, Qt.Key.Key_End)
    last = hands.current()
    hands.window.close()
    again = open_window(hands.folder)
    again.wait(lambda: len(again.ids()) == len(TITLES))
    assert again.current() == last


def test_the_place_in_a_saved_search_is_kept_when_its_tag_is_renamed(hands: Hands) -> None:
    choose_green(hands, 3)
    hands.key(hands.table, Qt.Key.Key_End)
    last = hands.current()
    entry = hands.entry("garden")
    assert entry is not None
    hands.choose_from_menu(entry, "Rename…")
    hands.wait(lambda: bool(hands.window.findChildren(QInputDialog)))
    edit = hands.window.findChildren(QInputDialog)[-1].findChild(QLineEdit)
    assert edit is not None
    edit.selectAll()
    hands.enter(edit, "orchard")
    hands.key(edit, Qt.Key.Key_Return)
    hands.wait(lambda: hands.entry("orchard") is not None)
    hands.key(hands.table, Qt.Key.Key_F5)
    hands.wait(lambda: len(hands.ids()) == 3)
    assert hands.sidebar.currentIndex() == hands.entry("Green")
    assert hands.current() == last


def test_the_search_line_asks_for_a_renamed_tag_under_its_new_name(hands: Hands) -> None:
    everything = hands.ids()
    with Library(hands.folder) as library:
        library.mark(everything[:2], tags=["garden/moss"])
        library.mark(everything[2:3], tags=["pond"])
    hands.wait(lambda: hands.entry("moss") is not None)
    type_query(hands, "teapots tag:garden")
    hands.wait(lambda: set(hands.ids()) == set(everything[:2]))
    with Library(hands.folder) as library:
        library.rename_tag("garden", "my orchard")
    hands.wait(lambda: hands.search.text() == 'teapots tag:"my orchard"')
    hands.key(hands.table, Qt.Key.Key_F5)
    hands.wait(lambda: set(hands.ids()) == set(everything[:2]))
    hands.action("actionUndo").trigger()
    hands.wait(lambda: hands.search.text() == 'teapots tag:"garden"')
    with Library(hands.folder) as library:
        library.rename_tag("garden/moss", "pond")
    hands.wait(lambda: hands.count("pond") == "pond, 3 papers")
    assert hands.search.text() == 'teapots tag:"garden"'
    hands.key(hands.search, Qt.Key.Key_Escape)
    hands.wait(lambda: hands.ids() == everything)


def test_a_saved_search_is_removed_and_brought_back(hands: Hands) -> None:
    save_search(hands, "tidal", "Tides")
    entry = hands.entry("Tides")
    assert entry is not None
    hands.choose_from_menu(entry, "Remove this search")
    hands.wait(lambda: hands.entry("Tides") is None)
    hands.action("actionUndo").trigger()
    hands.wait(lambda: hands.entry("Tides") is not None)


def test_saved_searches_are_there_the_next_day(
    hands: Hands, folder: Path, open_window: Callable[[Path], Hands]
) -> None:
    save_search(hands, "tidal", "Tides")
    hands.window.close()
    again = open_window(folder)
    again.wait(lambda: again.count("Tides") == "Tides, 1 paper")


def test_similar_papers_are_shown_and_lead_to_the_paper(
    empty_folder: Path, open_window: Callable[[Path], Hands]
) -> None:
    with Library(empty_folder) as library:
        add_sample(library, paths.resource("sample"))
    hands = open_window(empty_folder)
    text: QTextBrowser = hands.child(DetailPane, "paperDetail").text
    hands.wait(lambda: "Similar papers" in text.toPlainText())
    target = hands.ids()[-1]
    text.anchorClicked.emit(QUrl(f"paper:{target}"))
    hands.wait(lambda: hands.current() == target)


def test_a_damaged_index_is_noticed_and_built_anew(
    hands: Hands, tmp_path: Path, folder: Path, open_window: Callable[[Path], Hands]
) -> None:
    type_query(hands, "sheep")
    hands.wait(lambda: len(hands.ids()) == 1)
    hands.window.close()
    files = [file for file in (tmp_path / "cache").rglob("*") if file.is_file()]
    for file in files:
        file.write_bytes(bytes(255 - byte for byte in file.read_bytes()))
    again = open_window(folder)
    type_query(again, "sheep")
    again.wait(lambda: len(again.ids()) == 1)

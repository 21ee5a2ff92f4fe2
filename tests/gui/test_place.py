"""The place in the list: what is looked at is what deeds fall on, and it is not lost on the way."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from readinglist.gui.bookmark import TOP, Bookmark, bookmark_of
from readinglist.gui.detail_pane import DetailPane
from readinglist.gui.listing import Listing
from readinglist.gui.paper_table import PaperTable
from readinglist.library import Library
from readinglist.model.paper import Status
from tests.gui.conftest import Hands, Page, record

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PAPERS = 60
AUTHOR = "Ottoline Kettle"


@pytest.fixture
def hands(empty_folder: Path, open_window: Callable[[Path], Hands]) -> Hands:
    """A window on sixty papers, of which every seventh speaks of kettles and has one author."""
    records = [
        record(
            f"{'Kettles' if place % 7 == 3 else 'Saucers'} in Theory, Part {place}",
            place,
            authors=(AUTHOR,) if place % 7 == 3 else ("Basil Trivet",),
        )
        for place in range(PAPERS)
    ]
    with Library(empty_folder) as library:
        library.import_dump(Page("long.txt", records))
    hands = open_window(empty_folder)
    hands.choose("Unread")
    hands.wait(lambda: len(hands.ids()) == PAPERS)
    hands.table.setFocus()
    return hands


def looked_at(hands: Hands) -> str:
    """The title of the paper in the pane."""
    return hands.child(DetailPane, "paperDetail").title.text()


def above(hands: Hands) -> int:
    """How far below the top edge the current paper stands."""
    return hands.table.rowViewportPosition(hands.table.currentIndex().row())


def is_in_sight(hands: Hands) -> bool:
    row = hands.table.visualRect(hands.table.currentIndex())
    return row.isValid() and hands.table.viewport().rect().contains(row.center())


def selected(hands: Hands) -> list[int]:
    assert isinstance(hands.table, PaperTable)
    return hands.table.selected_ids()


# What is looked at, and what deeds fall on


def test_a_frame_that_moves_on_leaves_the_selected_paper_in_the_pane(hands: Hands) -> None:
    first, *_ = hands.ids()
    for _ in range(2):
        hands.key(hands.table, Qt.Key.Key_Down, CONTROL)
    hands.press("r")
    hands.wait(lambda: hands.read(first).status is Status.READ)
    chips = hands.child(DetailPane, "paperDetail").chips
    hands.wait(lambda: chips.status.text().startswith("Read"))
    assert looked_at(hands).endswith("Part 0")


def test_a_row_clicked_out_of_the_selection_leaves_the_pane(hands: Hands) -> None:
    first, second, third, *_ = hands.ids()
    table = hands.table
    hands.key(table, Qt.Key.Key_Down, SHIFT)
    hands.key(table, Qt.Key.Key_Down, SHIFT)
    for row in (0, 2):
        where = table.visualRect(table.model().index(row, 2)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, CONTROL, where)
    hands.wait(lambda: looked_at(hands).endswith("Part 1"))
    hands.press("x")
    hands.wait(lambda: hands.read(second).status is Status.SKIPPED)
    assert {hands.read(one).status for one in (first, third)} == {Status.UNREAD}


def test_where_nothing_is_selected_nothing_is_shown(hands: Hands) -> None:
    hands.key(hands.table, Qt.Key.Key_Space, CONTROL)
    assert selected(hands) == []
    pane = hands.child(DetailPane, "paperDetail")
    hands.wait(lambda: pane.currentIndex() == 0)
    assert not hands.action("actionMarkRead").isEnabled()
    assert not hands.action("actionNote").isEnabled()


def test_after_a_decision_the_next_of_the_decided_is_next(hands: Hands) -> None:
    hands.settings.change(advance=True)
    second = hands.ids()[1]
    for _ in range(4):
        hands.key(hands.table, Qt.Key.Key_Down, CONTROL)
    hands.press("r")
    assert selected(hands) == [second]


def test_undo_by_control_steps_back_to_one_paper(hands: Hands) -> None:
    first, *_ = hands.ids()
    hands.press("v", "x")
    hands.wait(lambda: hands.read(first).status is Status.SKIPPED)
    QTest.keyClick(hands.window.windowHandle(), Qt.Key.Key_Z, CONTROL)
    hands.wait(lambda: hands.current() == first)
    assert selected(hands) == [first]


# Keys that move about


def test_home_and_end_go_to_the_first_and_the_last_paper(hands: Hands) -> None:
    ids = hands.ids()
    hands.key(hands.table, Qt.Key.Key_End)
    assert selected(hands) == [ids[-1]] == [hands.current()]
    assert is_in_sight(hands)
    hands.key(hands.table, Qt.Key.Key_Up)
    hands.key(hands.table, Qt.Key.Key_Home)
    assert selected(hands) == [ids[0]] == [hands.current()]


def test_home_with_shift_selects_up_to_the_first_paper(hands: Hands) -> None:
    for _ in range(3):
        hands.key(hands.table, Qt.Key.Key_Down)
    hands.key(hands.table, Qt.Key.Key_Home, SHIFT)
    assert selected(hands) == hands.ids()[:4]


def test_arrows_to_the_side_stay_in_the_row(hands: Hands) -> None:
    hands.press("j")
    before = hands.table.currentIndex()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        hands.key(hands.table, key)
    assert hands.table.currentIndex() == before


def test_shift_selects_from_where_letters_have_led(hands: Hands) -> None:
    hands.key(hands.table, Qt.Key.Key_Down)
    hands.press("j", "j", "j")
    hands.key(hands.table, Qt.Key.Key_Down, SHIFT)
    assert selected(hands) == hands.ids()[4:6]


# Rows that change their height


@pytest.mark.parametrize("end", ["last", "middle"])
def test_the_current_paper_stays_in_sight_when_rows_change_height(hands: Hands, end: str) -> None:
    hands.press(*"j" * (PAPERS if end == "last" else PAPERS // 2))
    current = hands.current()
    shift = CONTROL | SHIFT
    for key, keys in (
        (Qt.Key.Key_L, shift),
        (Qt.Key.Key_L, shift),
        (Qt.Key.Key_Plus, CONTROL),
        (Qt.Key.Key_Plus, CONTROL),
        (Qt.Key.Key_0, CONTROL),
        (Qt.Key.Key_G, shift),
    ):
        hands.key(hands.table, key, keys)
        assert hands.current() == current
        assert is_in_sight(hands), key


def test_at_the_top_of_the_list_the_first_heading_is_in_sight(hands: Hands) -> None:
    hands.press("j", "j")
    current = hands.current()
    hands.key(hands.table, Qt.Key.Key_G, CONTROL | SHIFT)
    assert isinstance(hands.table, PaperTable)
    rows = hands.table.rows
    hands.wait(lambda: 0 in rows.heads)
    assert hands.table.verticalScrollBar().value() == 0
    assert hands.current() == current


def test_papers_in_sight_stay_so_where_the_current_one_is_elsewhere(hands: Hands) -> None:
    hands.table.verticalScrollBar().setValue(hands.table.verticalScrollBar().maximum() // 2)
    top = hands.table.rowAt(0)
    hands.key(hands.table, Qt.Key.Key_L, CONTROL | SHIFT)
    assert hands.table.rowAt(0) == top
    hands.key(hands.table, Qt.Key.Key_F5)
    assert hands.table.rowAt(0) == top


# Searches


def answered(hands: Hands) -> AbstractContextManager[object]:
    """Waits for the list that what is done in this context asks for."""
    listing = hands.window.findChild(Listing)
    assert isinstance(listing, Listing)
    waiting: AbstractContextManager[object] = hands.qtbot.waitSignal(listing.listed)
    return waiting


def search(hands: Hands, *typed: str) -> None:
    """Type a query, waiting for the answer to each part of it."""
    hands.press("/")
    for part in typed:
        with answered(hands):
            hands.enter(hands.search, part)


def test_a_search_is_left_where_it_was_begun(hands: Hands) -> None:
    hands.press("j", "j", "j", "j")
    before, place = hands.current(), above(hands)
    search(hands, "k", "ettles", "zzzz")
    hands.wait(lambda: hands.ids() == [])
    hands.key(hands.search, Qt.Key.Key_Escape)
    hands.wait(lambda: len(hands.ids()) == PAPERS)
    assert hands.current() == before
    assert above(hands) == place


def test_a_search_that_is_deleted_leads_back_as_well(hands: Hands) -> None:
    hands.press(*"j" * 40)
    before, place = hands.current(), above(hands)
    search(hands, "kettles")
    hands.wait(lambda: len(hands.ids()) < PAPERS)
    hands.search.selectAll()
    hands.key(hands.search, Qt.Key.Key_Backspace)
    hands.wait(lambda: len(hands.ids()) == PAPERS)
    assert hands.current() == before
    assert above(hands) == place
    assert hands.search.hasFocus()


def click_author(hands: Hands, name: str) -> None:
    pane = hands.child(DetailPane, "paperDetail")
    hands.wait(lambda: name in pane.authors.toPlainText())
    pane.authors.setFocus(Qt.FocusReason.TabFocusReason)
    hands.key(pane.authors, Qt.Key.Key_Tab)
    hands.key(pane.authors, Qt.Key.Key_Return)


def chosen_view(hands: Hands) -> str:
    return str(hands.sidebar.currentIndex().data())


def test_an_author_is_looked_for_everywhere_and_escape_leads_back(hands: Hands) -> None:
    hands.press("j", "j", "j", "t")
    before = hands.current()
    hands.wait(lambda: hands.read(before).status is Status.TO_READ)
    click_author(hands, AUTHOR)
    hands.wait(lambda: before in hands.ids() and len(hands.ids()) < PAPERS)
    assert chosen_view(hands) == "All papers"
    focused = QApplication.focusWidget()
    assert focused is not None
    hands.key(focused, Qt.Key.Key_Escape)
    hands.wait(lambda: len(hands.ids()) > PAPERS // 2)
    assert chosen_view(hands) == "Unread"
    assert hands.search.text() == ""
    assert hands.current() == hands.ids()[3]


def test_an_author_found_in_a_search_leads_back_to_the_search(hands: Hands) -> None:
    hands.press(*"jjjjj")
    before = hands.current()
    search(hands, "kettles")
    hands.wait(lambda: 0 < len(hands.ids()) < PAPERS)
    hands.key(hands.search, Qt.Key.Key_Return)
    hands.press("j")
    hit = hands.current()
    click_author(hands, AUTHOR)
    hands.wait(lambda: hands.search.text() != "kettles")
    hands.key(hands.table, Qt.Key.Key_Escape)
    hands.wait(lambda: hands.search.text() == "kettles")
    hands.wait(lambda: hands.current() == hit)
    hands.key(hands.table, Qt.Key.Key_Escape)
    hands.wait(lambda: len(hands.ids()) == PAPERS)
    assert (chosen_view(hands), hands.current()) == ("Unread", before)


def test_escape_leads_out_of_nothing_found(hands: Hands) -> None:
    hands.press("j", "j")
    before = hands.current()
    search(hands, "zzzz")
    hands.wait(lambda: hands.ids() == [])
    hands.child(QWidget, "emptyPage").setFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    hands.key(focused, Qt.Key.Key_Escape)
    hands.wait(lambda: len(hands.ids()) == PAPERS)
    assert hands.current() == before
    assert hands.table.hasFocus()


def test_a_view_chosen_while_searching_is_kept(hands: Hands) -> None:
    search(hands, "kettles")
    hands.wait(lambda: 0 < len(hands.ids()) < PAPERS)
    with answered(hands):
        hands.choose("All papers")
    hands.table.setFocus()
    hands.press("j")
    before = hands.current()
    hands.key(hands.table, Qt.Key.Key_Escape)
    hands.wait(lambda: len(hands.ids()) == PAPERS)
    assert (chosen_view(hands), hands.current()) == ("All papers", before)


# Decided papers that leave


def test_after_a_refresh_the_next_undecided_paper_is_next(hands: Hands) -> None:
    ids = hands.ids()
    hands.press(*"jjj", "r", "j", "x", "j", "r")
    hands.wait(lambda: hands.read(ids[5]).status is Status.READ)
    hands.key(hands.table, Qt.Key.Key_F5)
    hands.wait(lambda: len(hands.ids()) == PAPERS - 3)
    assert hands.current() == ids[6]


def test_where_no_undecided_paper_follows_the_one_before_is_next(hands: Hands) -> None:
    ids = hands.ids()
    hands.key(hands.table, Qt.Key.Key_End)
    hands.press("r")
    hands.wait(lambda: hands.read(ids[-1]).status is Status.READ)
    hands.key(hands.table, Qt.Key.Key_F5)
    hands.wait(lambda: len(hands.ids()) == PAPERS - 1)
    assert hands.current() == ids[-2]


def test_the_place_of_a_decided_paper_is_found_again_tomorrow(
    hands: Hands, open_window: Callable[[Path], Hands]
) -> None:
    ids = hands.ids()
    hands.press(*"j" * 40, "r", "j", "r")
    hands.wait(lambda: hands.read(ids[41]).status is Status.READ)
    hands.window.close()
    again = open_window(hands.folder)
    assert again.current() == ids[42]
    assert is_in_sight(again)


def test_the_list_stands_tomorrow_as_it_stood(
    hands: Hands, open_window: Callable[[Path], Hands]
) -> None:
    hands.press(*"j" * 40)
    hands.press(*"k" * 4)
    before, place = hands.current(), above(hands)
    hands.window.close()
    again = open_window(hands.folder)
    assert (again.current(), above(again)) == (before, place)


def test_a_place_is_kept_as_a_word() -> None:
    place = Bookmark([7, 9, 2], -12)
    assert bookmark_of(place.word) == place
    assert bookmark_of("42") == Bookmark([42])
    assert bookmark_of(TOP.word) == bookmark_of("nonsense") == TOP

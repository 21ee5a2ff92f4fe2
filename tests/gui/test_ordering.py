"""Orders and columns without a mouse: by menu, palette and dialog, and what the header says."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QMenu

from readinglist.gui.actions import SORT_ACTIONS
from readinglist.gui.columns import COLUMNS, TITLE
from readinglist.gui.dialogs.columns_dialog import ColumnsDialog
from readinglist.gui.window_state import sort_of, sort_word
from readinglist.library import Library
from readinglist.model.paper import Priority, Status
from readinglist.model.view import Sort, SortKey
from tests.gui.conftest import TITLES, Hands

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def take(hands: Hands, typed: str, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    """Take the first choice that the palette has for what is typed."""
    hands.key(hands.table, Qt.Key.Key_K, CONTROL)
    edit = hands.child(QLineEdit, "paletteEdit")
    hands.enter(edit, typed)
    hands.key(edit, Qt.Key.Key_Return, modifiers & ~CONTROL)


def checked(hands: Hands, *names: str) -> list[str]:
    return [name for name in names or SORT_ACTIONS if hands.action(name).isChecked()]


def head(hands: Hands, key: str, role: Qt.ItemDataRole = Qt.ItemDataRole.AccessibleTextRole) -> str:
    """What is said of a column's head to those who hear it."""
    model = hands.table.model()
    return str(model.headerData(_column(key), Qt.Orientation.Horizontal, role))


def _column(key: str) -> int:
    return next(place for place, column in enumerate(COLUMNS) if column.key == key)


def test_every_column_with_an_order_is_in_the_menu() -> None:
    assert {column.sort for column in COLUMNS if column.sort} <= set(SORT_ACTIONS.values())


def test_the_palette_orders_the_list_and_turns_it(hands: Hands) -> None:
    take(hands, "sort title")
    hands.wait(lambda: hands.titles() == sorted(TITLES, key=str.casefold))
    assert checked(hands) == ["actionSortTitle"]
    header = hands.table.horizontalHeader()
    assert header.sortIndicatorSection() == TITLE
    assert head(hands, "title") == "Title, ascending"
    take(hands, "descending")
    hands.wait(lambda: hands.titles() == sorted(TITLES, key=str.casefold, reverse=True))
    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    assert checked(hands, "actionSortAscending", "actionSortDescending") == ["actionSortDescending"]
    assert head(hands, "title") == "Title, descending"


def test_the_menu_orders_the_list_by_keys(hands: Hands) -> None:
    bar = hands.window.menuBar()
    view = next(action.menu() for action in bar.actions() if action.text() == "&View")
    assert isinstance(view, QMenu)
    hands.key(bar, Qt.Key.Key_V, ALT)
    hands.wait(view.isVisible)
    hands.key(view, Qt.Key.Key_Y)
    sorting = next(menu for menu in view.findChildren(QMenu) if menu.isVisible())
    hands.key(sorting, Qt.Key.Key_P)
    hands.wait(lambda: hands.titles()[0] == TITLES[1])
    assert checked(hands) == ["actionSortPublished"]


def test_the_menu_follows_the_header(hands: Hands) -> None:
    assert checked(hands) == ["actionSortAdded"]
    hands.click_heading("Published")
    hands.click_heading("Published")
    hands.wait(lambda: checked(hands) == ["actionSortPublished"])
    assert hands.action("actionSortDescending").isChecked()


def test_best_match_first_comes_back(hands: Hands) -> None:
    assert not hands.action("actionSortMatch").isEnabled()
    hands.search.setText("study")
    hands.wait(lambda: hands.action("actionSortMatch").isChecked())
    ranked = hands.ids()
    assert checked(hands) == []
    assert not hands.action("actionSortDescending").isEnabled()
    take(hands, "sort title")
    hands.wait(lambda: hands.titles() == sorted(TITLES, key=str.casefold))
    take(hands, "best match")
    hands.wait(lambda: hands.ids() == ranked)
    assert hands.action("actionSortMatch").isChecked()
    assert not hands.table.horizontalHeader().isSortIndicatorShown()


def test_after_a_search_the_header_shows_the_order_of_the_list(hands: Hands) -> None:
    before = hands.ids()
    hands.search.setText("study")
    hands.wait(lambda: hands.action("actionSortMatch").isChecked())
    hands.click_heading("Title")
    hands.wait(lambda: checked(hands) == ["actionSortTitle"])
    hands.search.clear()
    hands.wait(lambda: checked(hands) == ["actionSortAdded"])
    assert hands.ids() == before
    assert hands.table.horizontalHeader().sortIndicatorSection() == _column("added")


def test_the_queue_has_its_own_order_among_the_others(hands: Hands) -> None:
    ids = hands.ids()
    with Library(hands.folder) as library:
        library.mark(ids[:3], status=Status.TO_READ)
        library.set_due(ids[2:3], date(2031, 5, 1))
    hands.choose("To read")
    hands.wait(lambda: hands.action("actionQueueOrder").isChecked())
    assert checked(hands) == []
    take(hands, "due date")
    hands.wait(lambda: hands.ids()[:1] == ids[2:3])
    assert checked(hands) == ["actionSortDue"]
    hands.key(hands.table, Qt.Key.Key_Q, ALT)
    hands.wait(lambda: hands.action("actionQueueOrder").isChecked())
    hands.choose("Unread")
    hands.wait(lambda: not hands.action("actionQueueOrder").isEnabled())


def test_the_second_order_has_a_sign(hands: Hands) -> None:
    with Library(hands.folder) as library:
        library.mark(hands.ids()[2:4], priority=Priority.HIGH)
    before = picture(hands, "published")
    hands.click_heading("Priority")
    hands.click_heading("Published", SHIFT)
    hands.wait(lambda: head(hands, "published") == "Published, then ascending")
    assert head(hands, "priority") == "Priority, ascending"
    header = hands.table.horizontalHeader()
    assert header.sortIndicatorSection() == _column("priority")
    assert head(hands, "published", Qt.ItemDataRole.ToolTipRole) == "Published, then ascending"
    assert picture(hands, "published") != before
    hands.click_heading("Title")
    hands.wait(lambda: head(hands, "published") == "Published")
    assert picture(hands, "published") == before


def test_both_orders_are_there_tomorrow_and_no_order_of_a_search(
    hands: Hands, open_window: Callable[[Path], Hands]
) -> None:
    hands.click_heading("Status")
    hands.click_heading("Published", SHIFT)
    hands.click_heading("Published", SHIFT)
    hands.wait(lambda: head(hands, "published") == "Published, then descending")
    ids = hands.ids()
    hands.search.setText("study")
    hands.wait(lambda: hands.action("actionSortMatch").isChecked())
    hands.click_heading("Title")
    hands.wait(lambda: checked(hands) == ["actionSortTitle"])
    hands.window.close()
    again = open_window(hands.folder)
    assert again.ids() == ids
    assert head(again, "status") == "Status, ascending"
    assert head(again, "published") == "Published, then descending"


@pytest.mark.parametrize(
    "sort",
    [Sort(), Sort(SortKey.DUE, descending=True), Sort(SortKey.STATUS, then=Sort(SortKey.TITLE))],
)
def test_an_order_is_remembered_as_a_word(sort: Sort) -> None:
    assert sort_of(sort_word(sort)) == sort


@pytest.mark.parametrize("word", ["", "-", "burnt", "--title"])
def test_a_word_of_another_time_is_the_usual_order(word: str) -> None:
    assert sort_of(word) == Sort()


def picture(hands: Hands, key: str) -> list[QColor]:
    """The colours of a column's head along a line through its middle and right half."""
    header = hands.table.horizontalHeader()
    image = header.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    left = header.sectionViewportPosition(_column(key))
    width = header.sectionSize(_column(key))
    middle = round(header.height() / 2 * ratio)
    return [
        image.pixelColor(round(x * ratio), middle) for x in range(left + width // 2, left + width)
    ]


# Columns


@pytest.fixture
def columns(hands: Hands) -> QListWidget:
    """The list of the columns, in its dialog."""
    take(hands, "arrange columns")
    dialog = hands.child(ColumnsDialog, "columnsDialog")
    hands.wait(dialog.isActiveWindow)
    listed = dialog.findChild(QListWidget, "columnList")
    assert listed is not None
    return listed


def shown(hands: Hands) -> list[str]:
    """The columns that are to be seen, from left to right."""
    header = hands.table.horizontalHeader()
    order = [header.logicalIndex(place) for place in range(header.count())]
    return [COLUMNS[one].key for one in order if not header.isSectionHidden(one)]


def choose(columns: QListWidget, title: str) -> None:
    (item,) = columns.findItems(title, Qt.MatchFlag.MatchExactly)
    columns.setCurrentItem(item)


def test_columns_move_by_keys(hands: Hands, columns: QListWidget) -> None:
    assert shown(hands) == ["status", "title", "published", "priority"]
    choose(columns, "Priority")
    while shown(hands)[0] != "priority":
        QTest.keyClick(columns.window().windowHandle(), Qt.Key.Key_Up, ALT)
    assert shown(hands) == ["priority", "status", "title", "published"]
    QTest.keyClick(columns.window().windowHandle(), Qt.Key.Key_Up, ALT)
    QTest.keyClick(columns.window().windowHandle(), Qt.Key.Key_Down, ALT)
    assert shown(hands) == ["status", "priority", "title", "published"]
    assert [columns.item(row).text() for row in range(3)] == ["Status", "Priority", "Title"]


def test_columns_are_shown_and_hidden_by_the_space_bar(hands: Hands, columns: QListWidget) -> None:
    choose(columns, "Comments")
    hands.key(columns, Qt.Key.Key_Space)
    assert "comments" in shown(hands)
    hands.key(columns, Qt.Key.Key_Space)
    assert "comments" not in shown(hands)
    choose(columns, "Title")
    hands.key(columns, Qt.Key.Key_Space)
    assert "title" in shown(hands)


def test_the_menu_chooses_columns_in_their_order(hands: Hands) -> None:
    menu = next(
        menu for menu in hands.window.menuBar().findChildren(QMenu) if menu.title() == "&Columns"
    )
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts[0] == "Status"
    assert texts[-2:] == ["Priority", "&Arrange columns…"]
    assert len(texts) == len(set(texts)) == len(COLUMNS)
    next(action for action in menu.actions() if action.text() == "Dumps").trigger()
    assert "dumps" in shown(hands)

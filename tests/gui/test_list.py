"""The list: lazy rows, order by the header, place and layout kept."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QStandardItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from readinglist import paths
from readinglist.gui.columns import COLUMNS, TITLE
from readinglist.gui.paper_model import PaperModel
from readinglist.gui.paper_table import PaperTable
from readinglist.gui.preferences import Settings
from readinglist.gui.theme import Theme
from readinglist.library import Library
from readinglist.model.paper import Paper, PaperRow, Priority, Status
from tests.gui.conftest import TITLES, Hands, Page, record

SHIFT = Qt.KeyboardModifier.ShiftModifier
HEARD = Qt.ItemDataRole.AccessibleTextRole


class Shelf:
    """Any number of papers, and how many of them were asked for."""

    def __init__(self) -> None:
        self.read = 0

    def rows(self, paper_ids: Sequence[int]) -> dict[int, PaperRow]:
        self.read += len(paper_ids)
        return {paper_id: _row(paper_id) for paper_id in paper_ids}


def _row(paper_id: int) -> PaperRow:
    return PaperRow(
        id=paper_id,
        title=f"Paper {paper_id}",
        status=Status.UNREAD,
        priority=Priority.NONE,
        authors=(),
        author_count=None,
        organization=None,
        published=None,
        published_text="Oct 30",
        comments=None,
        tags=(),
        has_notes=False,
        has_code=False,
        dumps=1,
        added_at=datetime(2025, 3, 1, tzinfo=UTC),
    )


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def table(qtbot: QtBot, shelf: Shelf) -> PaperTable:
    """A table of 100,000 papers."""
    settings = Settings()
    widget = PaperTable(PaperModel(shelf.rows), Theme(settings, settings))
    settings.setParent(widget)
    qtbot.addWidget(widget)
    widget.resize(800, 600)
    widget.show()
    widget.show_ids(range(1, 100_001))
    return widget


def test_only_what_is_seen_is_read(table: PaperTable, shelf: Shelf, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: shelf.read > 0)
    table.scrollToBottom()
    table.viewport().repaint()
    last = table.model().index(99_999, TITLE)
    assert last.data() == "Paper 100000"
    assert shelf.read < 1000


@pytest.mark.usefixtures("qapp")
def test_the_model_keeps_the_rules_of_models(shelf: Shelf) -> None:
    model = PaperModel(shelf.rows)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_ids([5, 3, 9])
    model.refresh([3])
    assert model.index(2, 0).data() == "Unread"
    model.assume([9], Status.READ)
    assert [model.index(place, 0).data(Qt.ItemDataRole.UserRole) for place in range(3)] == [5, 3, 9]
    assert model.index(2, 0).data() == "Read"
    model.set_ids([])
    assert model.rowCount() == 0


def test_every_index_gives_the_id(table: PaperTable) -> None:
    model = table.model()
    ids = {model.index(41, column).data(Qt.ItemDataRole.UserRole) for column in range(len(COLUMNS))}
    assert ids == {42}


def test_selection_current_and_scroll_outlive_a_new_order(table: PaperTable) -> None:
    table.go_to(50_000)
    table.selectRow(49_999)
    above = table.rowViewportPosition(table.currentIndex().row())
    table.show_ids(range(100_000, 0, -1))
    assert table.current_id() == 50_000
    assert table.selected_ids() == [50_000]
    assert table.rowViewportPosition(table.currentIndex().row()) == above


def test_where_the_current_paper_goes_the_next_takes_its_place(table: PaperTable) -> None:
    table.go_to(10)
    table.show_ids([number for number in range(1, 20) if number != 10])
    assert table.current_id() == 11


def test_headings_sort(hands: Hands) -> None:
    hands.click_heading("Title")
    hands.wait(lambda: hands.titles() == sorted(TITLES, key=str.casefold))
    hands.click_heading("Published")
    hands.wait(lambda: hands.titles()[0] == TITLES[1])


def test_a_column_without_an_order_leaves_the_list_as_it_is(hands: Hands) -> None:
    hands.click_heading("Title")
    hands.wait(lambda: hands.titles() == sorted(TITLES, key=str.casefold))
    tags = next(place for place, column in enumerate(COLUMNS) if column.key == "tags")
    hands.table.setColumnHidden(tags, False)
    hands.click_heading("Tags")
    assert hands.table.horizontalHeader().sortIndicatorSection() == TITLE
    assert hands.titles() == sorted(TITLES, key=str.casefold)


def test_columns_sort_and_widths_are_remembered(
    folder: Path, open_window: Callable[[Path], Hands]
) -> None:
    first = open_window(folder)
    comments = next(place for place, column in enumerate(COLUMNS) if column.key == "comments")
    first.table.setColumnHidden(comments, False)
    first.table.setColumnWidth(comments, 91)
    first.click_heading("Title")
    first.wait(lambda: first.titles() == sorted(TITLES, key=str.casefold))
    first.window.close()
    second = open_window(folder)
    assert not second.table.isColumnHidden(comments)
    assert second.table.columnWidth(comments) == 91
    assert second.titles() == sorted(TITLES, key=str.casefold)


def test_a_column_that_an_earlier_version_did_not_have_stays_hidden(
    hands: Hands, folder: Path, open_window: Callable[[Path], Hands]
) -> None:
    earlier = QTableView()
    hands.qtbot.addWidget(earlier)
    earlier.setModel(QStandardItemModel(0, 10, earlier))
    earlier.setColumnWidth(_place("comments"), 91)
    hands.window.close()
    hands.settings.remember("columns", earlier.horizontalHeader().saveState())
    hands.settings.remember("column_count", "")
    hands.settings.save()
    table = open_window(folder).table
    assert table.columnWidth(_place("comments")) == 91
    assert table.isColumnHidden(_place("due"))


def test_what_the_window_shows_is_kept_though_it_is_never_closed(
    folder: Path, open_window: Callable[[Path], Hands]
) -> None:
    killed = open_window(folder)
    killed.choose("Unread")
    killed.click_heading("Title")
    killed.wait(lambda: killed.titles() == sorted(TITLES, key=str.casefold))
    killed.table.setFocus()
    killed.press("j", "j")
    paper = killed.current()
    file = paths.settings_folder() / "window.ini"
    killed.wait(lambda: file.exists() and f":{paper}," in file.read_text(encoding="utf-8"))
    second = open_window(folder)
    assert second.sidebar.currentIndex() == second.entry("Unread")
    assert second.titles() == sorted(TITLES, key=str.casefold)
    assert second.current() == paper


def test_the_second_line_tells_what_no_column_does(hands: Hands) -> None:
    table = hands.child(PaperTable, "paperTable")
    place = hands.titles().index(TITLES[1])
    row = table.papers.row(place)
    assert row is not None
    assert table.rows.facts(row) == "Tidewater Lab · code"
    organization = next(i for i, column in enumerate(COLUMNS) if column.key == "organization")
    table.setColumnHidden(organization, False)
    assert table.rows.facts(row) == "code"


def test_long_lists_of_authors_leave_room_for_the_other_facts(table: PaperTable) -> None:
    names = ("Ada Harbour", "Bo Lighthouse", "Cy Pier", "Di Quay")
    row = replace(_row(1), authors=names, organization="Tidewater Lab", has_code=True)
    whole = "Ada Harbour, Bo Lighthouse, Cy Pier and 1 more · Tidewater Lab · Oct 30 · code"
    short = "Ada Harbour and 3 more · Tidewater Lab · Oct 30 · code"
    table.setColumnHidden(_place("published"), True)
    room = table.fontMetrics().horizontalAdvance
    assert table.rows.facts(row) == whole
    assert table.rows.facts(row, 2 * room(whole)) == whole
    assert table.rows.facts(row, room(short)) == short
    assert table.rows.facts(row, 1) == short


def test_a_dense_row_tells_when_its_paper_is_due(hands: Hands) -> None:
    hands.action("actionTwoLines").trigger()
    title = hands.table.visualRect(hands.table.model().index(2, TITLE))
    before = hands.table.viewport().grab(title).toImage()
    with Library(hands.folder) as library:
        library.set_due([hands.ids()[2]], date(2100, 5, 7))
    hands.wait(lambda: hands.table.viewport().grab(title).toImage() != before)
    due = hands.table.model().index(2, _place("due"))
    assert due.data() == "7 May 2100"


def test_the_list_is_sorted_by_the_due_day(hands: Hands) -> None:
    hands.table.setColumnHidden(_place("due"), False)
    ids = hands.ids()
    with Library(hands.folder) as library:
        library.set_due([ids[3]], date(2100, 5, 7))
        library.set_due([ids[5]], date(2100, 4, 7))
    hands.click_heading("Due")
    hands.wait(lambda: hands.ids()[:2] == [ids[5], ids[3]])


def test_a_heading_goes_over_the_whole_row(hands: Hands) -> None:
    hands.action("actionGroups").trigger()
    hands.wait(lambda: bool(heads(hands)))
    assert isinstance(hands.table, PaperTable)
    hands.table.rows.heads = {0: "Papers from far away and from all the years · 6 papers"}
    for place in range(len(COLUMNS)):
        row = hands.table.visualRect(hands.table.model().index(0, place))
        if place in (_place("status"), TITLE):
            band = hands.table.viewport().grab(
                QRect(row.left(), row.top() + 1, row.width(), hands.table.rows.head_height - 4)
            )
            assert len(_colours(band.toImage())) > 1, COLUMNS[place].key


def _colours(image: QImage) -> set[int]:
    places = product(range(image.width()), range(image.height()))
    return {image.pixel(x, y) for x, y in places}


def _place(key: str) -> int:
    return next(place for place, column in enumerate(COLUMNS) if column.key == key)


def test_a_year_alone_is_told_as_a_year(hands: Hands) -> None:
    with Library(hands.folder) as library:
        library.import_papers(
            "shelf.json",
            [
                Paper(1, "Teapots", "", published=date(2020, 1, 1), published_text="2020"),
                Paper(2, "Kettles", "", published=date(2020, 3, 1), published_text="March 2020"),
            ],
        )
    hands.wait(lambda: len(hands.ids()) == 8)
    model = hands.table.model()
    told = [model.index(row, _place("published")).data() for row in (6, 7)]
    assert told == ["2020", "Mar 2020"]


def test_a_row_reads_as_one_sentence(hands: Hands) -> None:
    place = hands.titles().index(TITLES[1])
    spoken = hands.table.model().index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{TITLES[1]}, Unread, Tidewater Lab, 1 Jul 2024, code"


def test_the_sentence_of_a_row_tells_what_is_seen_of_it(hands: Hands) -> None:
    with Library(hands.folder) as library:
        library.import_papers("shelf.json", [Paper(1, r"Small $\alpha$ Teapots", "")])
        library.set_notes(library.ids()[-1], "warm")
    model = hands.table.model()
    hands.wait(lambda: model.rowCount() == 7)
    last = model.index(6, 0)
    hands.wait(lambda: "notes" in str(last.data(Qt.ItemDataRole.AccessibleTextRole)))
    spoken = last.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Small α Teapots, Unread, notes"


def test_headings_part_the_groups_of_the_order(hands: Hands) -> None:
    hands.click_heading("Published")
    hands.key(
        hands.table,
        Qt.Key.Key_G,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    rows = hands.table.verticalHeader()
    hands.wait(lambda: rows.sectionSize(0) > rows.sectionSize(2))
    higher = [rows.sectionSize(row) > rows.sectionSize(2) for row in range(6)]
    assert higher == [True, True, False, False, False, False]  # July 2024, March 2025
    assert heads(hands) == {0: "July 2024 · 1 paper", 1: "March 2025 · 5 papers"}
    heard = [str(hands.table.model().index(row, 0).data(HEARD)) for row in range(3)]
    assert heard[0].startswith(f"July 2024 · 1 paper: {hands.titles()[0]}, ")
    assert heard[1].startswith(f"March 2025 · 5 papers: {hands.titles()[1]}, ")
    assert heard[2].startswith(f"{hands.titles()[2]}, ")
    hands.click_heading("Title")
    hands.wait(lambda: heads(hands) == {})
    assert len({rows.sectionSize(row) for row in range(6)}) == 1


def test_a_year_alone_is_a_heading_of_its_own(hands: Hands) -> None:
    whole, alone = record("Ladders", 0), record("Trunks", 1)
    new_year = date(2025, 1, 1)
    with Library(hands.folder) as library:
        library.import_dump(
            Page(
                "attic.txt",
                [
                    replace(whole, published=new_year, published_text="2025-01-01"),
                    replace(alone, published=new_year, published_text="2025"),
                ],
            )
        )
    hands.wait(lambda: len(hands.ids()) == 8)
    hands.action("actionGroups").trigger()
    hands.click_heading("Published")
    hands.wait(
        lambda: (
            list(heads(hands).values())
            == [
                "July 2024 · 1 paper",
                "2025 · 1 paper",
                "January 2025 · 1 paper",
                "March 2025 · 5 papers",
            ]
        )
    )
    assert hands.titles()[1:3] == ["Trunks", "Ladders"]


def test_headings_part_what_the_dumps_brought(hands: Hands) -> None:
    with Library(hands.folder) as library:
        library.import_dump(Page("attic.txt", [record("Ladders", 0), record("Trunks", 1)]))
    hands.wait(lambda: len(hands.ids()) == 8)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    hands.key(hands.table, Qt.Key.Key_G, keys)
    hands.wait(lambda: heads(hands) == {0: "9 Mar 2025 · 6 papers", 6: "attic.txt · 2 papers"})
    assert hands.action("actionGroups").isChecked()
    hands.key(hands.table, Qt.Key.Key_G, keys)
    hands.wait(lambda: len(heads(hands)) == 1)
    assert heads(hands)[0].endswith("· 8 papers")
    hands.click_heading("Title")
    hands.wait(lambda: heads(hands) == {})
    assert not hands.action("actionGroupsByDump").isEnabled()


def heads(hands: Hands) -> dict[int, str]:
    assert isinstance(hands.table, PaperTable)
    return hands.table.rows.heads


def test_a_second_order_holds_for_what_is_alike_by_the_first(hands: Hands) -> None:
    first, second, third, *rest = hands.ids()
    with Library(hands.folder) as library:
        library.mark([first, third], priority=Priority.HIGH)
    by_day = sorted([second, *rest], key=lambda paper: str(hands.read(paper).published))
    hands.click_heading("Priority")
    hands.click_heading("Priority")
    hands.wait(lambda: set(hands.ids()[:2]) == {first, third})
    hands.click_heading("Published", SHIFT)
    hands.wait(lambda: hands.ids()[2:] == by_day)
    hands.click_heading("Published", SHIFT)
    hands.wait(lambda: hands.ids()[2:] == by_day[::-1])
    hands.click_heading("Priority", SHIFT)
    hands.wait(lambda: hands.ids()[:-2] == by_day[::-1])
    hands.click_heading("Status")
    hands.wait(lambda: hands.ids() == sorted([first, second, third, *rest]))


def test_a_second_order_holds_for_what_is_alike_in_what_was_found(hands: Hands) -> None:
    first, second, third, *rest = hands.ids()
    with Library(hands.folder) as library:
        library.mark([first, third], priority=Priority.HIGH)
    hands.press("/")
    hands.enter(hands.search, "teapots")
    hands.wait(lambda: hands.action("actionSortMatch").isChecked())
    hands.click_heading("Priority", SHIFT)
    hands.wait(lambda: set(hands.ids()[-2:]) == {first, third})
    by_day = sorted([second, *rest], key=lambda paper: str(hands.read(paper).published))
    hands.click_heading("Published", SHIFT)
    hands.wait(lambda: hands.ids()[:-2] == by_day)
    hands.click_heading("Status")
    hands.wait(lambda: hands.ids() == sorted([first, second, third, *rest]))


def test_the_current_paper_stays_in_sight_of_a_lower_list(hands: Hands) -> None:
    hands.press("j", "j", "j", "j", "j")
    hands.window.resize(900, 600)
    table = hands.table
    index = table.currentIndex()
    hands.wait(lambda: table.viewport().rect().contains(table.visualRect(index)))


def test_the_ring_of_the_current_row_stays_within_it(hands: Hands) -> None:
    hands.press("j", "j")
    rect = hands.table.visualRect(hands.table.currentIndex())
    image = hands.table.viewport().grab().toImage()
    corners = {image.pixel(0, y) for y in (rect.top(), rect.bottom())}
    assert corners == {image.pixel(0, rect.center().y())}
    assert image.pixel(0, rect.top() - 1) not in corners
    assert image.pixel(0, rect.bottom() + 1) not in corners


def test_keys_show_columns_that_do_not_fit_and_papers_leave_them_there(hands: Hands) -> None:
    assert isinstance(hands.table, PaperTable)
    for place in range(len(COLUMNS)):
        hands.table.show_column(place, True)
    hands.action("actionGroups").trigger()
    hands.click_heading("Published")
    hands.wait(lambda: 0 in heads(hands))
    rest = hands.table.horizontalScrollBar()
    assert rest.maximum() > 0
    for _ in range(100):
        hands.key(hands.table, Qt.Key.Key_Right)
    assert rest.value() == rest.maximum()
    hands.press("j", "j", "k")
    assert rest.value() == rest.maximum()
    top = hands.table.visualRect(hands.table.model().index(0, TITLE)).top()
    band = hands.table.viewport().grab(QRect(0, top + 1, 120, hands.table.rows.head_height - 2))
    assert len(_colours(band.toImage())) > 1
    for _ in range(100):
        hands.key(hands.table, Qt.Key.Key_Left)
    assert rest.value() == 0

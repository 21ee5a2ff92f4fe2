"""The statistics: pictures whose every bar tells its number and opens its papers."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QHelpEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from readinglist.gui.charts.backlog_chart import BacklogChart, prospect
from readinglist.gui.charts.bar_chart import Bar, BarChart
from readinglist.gui.charts.chart import Chart
from readinglist.gui.charts.dump_calendar import DumpCalendar
from readinglist.gui.charts.week_chart import WeekChart
from readinglist.gui.dialogs.statistics_dialog import StatisticsDialog
from readinglist.gui.preferences import Settings
from readinglist.gui.theme import Theme
from readinglist.library import Library
from readinglist.model.paper import Paper, Status
from readinglist.model.view import HistoryPoint
from readinglist.operations.statistics import Backlog, backlog_of
from tests.gui.conftest import TITLES, Hands, first_ids, invented_page

CAME = datetime(2025, 6, 4, 9, tzinfo=UTC)
WEEK = timedelta(weeks=1)


@pytest.fixture
def folder(empty_folder: Path) -> Path:
    """Six papers of a dump, and three that were read long ago."""
    with Library(empty_folder) as library:
        library.import_papers(
            "old.json",
            [
                Paper(
                    number,
                    title,
                    f"About {title.lower()}, at length.",
                    status=Status.READ,
                    organization=organization,
                    published=date(2022, 5, 1),
                    tags=("kitchen",),
                    added_at=CAME,
                    read_at=CAME + timedelta(weeks=1),
                )
                for number, title, organization in (
                    (1, "Spoons at Scale", "Breakfast Lab"),
                    (2, "Kettles that Learn", "Breakfast Lab"),
                    (3, "A Theory of Toast", "Breakfast Laboratory"),
                )
            ],
        )
        library.import_dump(invented_page())
    return empty_folder


@pytest.fixture
def dialog(hands: Hands) -> StatisticsDialog:
    """The statistics, counted."""
    hands.action("actionStatistics").trigger()
    shown = hands.child(StatisticsDialog, "statisticsDialog")
    hands.wait(lambda: bool(chart(shown, DumpCalendar, "dumpCalendar").marks))
    return shown


def chart(dialog: StatisticsDialog, kind: type[Chart], name: str) -> Chart:
    found = dialog.findChild(kind, name)
    assert isinstance(found, Chart)
    return found


def heard(shown: Chart) -> QAccessibleInterface:
    """A chart as assistive technology finds it."""
    return QAccessible.queryAccessibleInterface(shown)


def name_of(item: QAccessibleInterface) -> str:
    return item.text(QAccessible.Text.Name)


def click(hands: Hands, shown: Chart, told: str) -> None:
    """Click the mark that tells this."""
    (mark,) = [mark for mark in shown.marks if mark.told == told]
    hands.click(shown, mark.place.center().toPoint())


def test_every_bar_tells_its_number(dialog: StatisticsDialog) -> None:
    weeks = chart(dialog, WeekChart, "weekChart")
    assert [mark.told for mark in weeks.marks] == []  # all of it is more than half a year ago
    tags = chart(dialog, BarChart, "tagBars")
    assert [mark.told for mark in tags.marks] == ["kitchen: 3 papers"]
    years = chart(dialog, BarChart, "yearBars")
    assert [mark.told for mark in years.marks] == ["2022: 3 papers"]


def read_one(hands: Hands) -> tuple[int, Chart]:
    """Read the first paper and open the statistics; gives the paper and the chart of the weeks."""
    hands.choose("Unread")
    hands.wait(lambda: len(hands.ids()) == 6)
    hands.table.setFocus()
    paper = hands.current()
    hands.press("r")
    hands.wait(lambda: hands.read(paper).status is Status.READ)
    hands.action("actionStatistics").trigger()
    weeks = chart(hands.child(StatisticsDialog, "statisticsDialog"), WeekChart, "weekChart")
    hands.wait(lambda: bool(weeks.marks))
    return paper, weeks


def test_the_bar_of_a_week_opens_what_was_read_in_it(hands: Hands) -> None:
    paper, weeks = read_one(hands)
    click(hands, weeks, weeks.marks[-1].told)
    hands.wait(lambda: hands.ids() == [paper])
    strip = [label.text() for label in hands.window.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("Read in the week of") for text in strip)
    hands.choose("All papers")
    hands.wait(lambda: len(hands.ids()) == 9)


@pytest.mark.parametrize(
    ("name", "told", "papers", "query"),
    [
        ("tagBars", "kitchen: 3 papers", [1, 2, 3], 'status:read tag:"kitchen"'),
        ("yearBars", "2022: 3 papers", [1, 2, 3], "status:read year:2022"),
        ("organizationBars", "Breakfast Lab: 2 papers", [1, 2], ""),
    ],
)
def test_a_bar_opens_just_the_papers_it_counts(
    hands: Hands,
    dialog: StatisticsDialog,
    name: str,
    told: str,
    papers: list[int],
    query: str,
) -> None:
    click(hands, chart(dialog, BarChart, name), told)
    hands.wait(lambda: sorted(hands.ids()) == papers)
    assert hands.search.text() == query
    assert hands.table.hasFocus() or not hands.window.isActiveWindow()


def test_the_bar_of_a_tag_with_quotation_marks_opens_its_papers(hands: Hands) -> None:
    with Library(hands.folder) as library:
        library.mark([2], tags=['the "best"'])
    hands.action("actionStatistics").trigger()
    tags = chart(hands.child(StatisticsDialog, "statisticsDialog"), BarChart, "tagBars")
    hands.wait(lambda: len(tags.marks) == 2)
    click(hands, tags, 'the "best": 1 paper')
    hands.wait(lambda: hands.ids() == [2])


def test_a_dump_that_was_taken_back_is_counted_no_more(hands: Hands) -> None:
    with Library(hands.folder) as library:
        library.mark([4], tags=["keep"])
        dump = library.counts().dumps[0]
        library.withdraw_dump(dump.id)
        assert library.counts().dumps  # the marked paper still tells where it came from
    hands.action("actionStatistics").trigger()
    dialog = hands.child(StatisticsDialog, "statisticsDialog")
    hands.wait(lambda: bool(chart(dialog, BarChart, "yearBars").marks))
    numbers = [label.text() for label in dialog.findChildren(QLabel)]
    assert numbers[numbers.index("Dumps") - 1] == "0"


def test_a_day_opens_its_dump(hands: Hands, dialog: StatisticsDialog) -> None:
    calendar = chart(dialog, DumpCalendar, "dumpCalendar")
    (mark,) = calendar.marks
    assert mark.told == "9 Mar 2025: 0 of 6 papers decided"
    click(hands, calendar, mark.told)
    hands.wait(lambda: sorted(hands.titles()) == sorted(TITLES))
    assert hands.sidebar.currentIndex().data() == "9 Mar 2025"


def test_bars_are_reached_and_opened_by_keys(hands: Hands, dialog: StatisticsDialog) -> None:
    bars = chart(dialog, BarChart, "organizationBars")
    bars.setFocus()
    hands.key(bars, Qt.Key.Key_Home)
    assert name_of(heard(bars).focusChild()) == "Breakfast Lab: 2 papers"
    hands.key(bars, Qt.Key.Key_Down)
    assert name_of(heard(bars).focusChild()) == "Breakfast Laboratory: 1 paper"
    hands.key(bars, Qt.Key.Key_Return)
    hands.wait(lambda: hands.ids() == [3])


def test_every_bar_is_an_item_of_its_chart_for_those_who_hear_it(dialog: StatisticsDialog) -> None:
    bars = chart(dialog, BarChart, "organizationBars")
    listed = heard(bars)
    assert listed.role() is QAccessible.Role.List
    assert listed.text(QAccessible.Text.Name) == "Read by organisation"
    items = [listed.child(place) for place in range(listed.childCount())]
    assert [name_of(item) for item in items] == [mark.told for mark in bars.marks]
    for place, item in enumerate(items):
        assert item.isValid()
        assert item.role() is QAccessible.Role.ListItem
        assert listed.indexOfChild(item) == place
        assert heard(bars).child(place) is item
        assert item.parent().object() is bars
        assert bars.rect().contains(bars.mapFromGlobal(item.rect().center()))
        where = item.rect().center()
        assert listed.childAt(where.x(), where.y()) is item
        assert item.actionInterface().actionNames() == ["Press"]
        assert item.valueInterface() is None
    assert listed.child(len(items)) is None


def test_the_focus_of_a_chart_is_on_its_current_bar(
    hands: Hands, dialog: StatisticsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    bars = chart(dialog, BarChart, "organizationBars")
    told: list[int] = []

    def hear(event: QAccessibleEvent) -> None:
        assert event.type() is QAccessible.Event.Focus
        assert event.object() is bars
        told.append(event.child())

    assert heard(bars).focusChild() is None
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    hands.wait(bars.hasFocus)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Left):
        hands.key(bars, key)
    assert told == [0, 1, 0]
    first, second = heard(bars).child(0), heard(bars).child(1)
    assert (first.state().focused, second.state().focused) == (1, 0)
    assert (first.state().focusable, first.state().offscreen) == (1, 0)


def test_a_bar_can_be_pressed_by_a_reader(hands: Hands, dialog: StatisticsDialog) -> None:
    item = heard(chart(dialog, BarChart, "organizationBars")).child(1)
    item.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    hands.wait(lambda: hands.ids() == [3])


def test_a_number_that_opens_nothing_cannot_be_pressed(dialog: StatisticsDialog) -> None:
    points = heard(chart(dialog, BacklogChart, "backlogChart"))
    actions = [
        points.child(place).actionInterface().actionNames() for place in range(points.childCount())
    ]
    assert actions[-1] == ["Press"]
    assert not any(actions[:-1])


def test_what_a_reader_holds_of_a_chart_that_changed_or_went_is_invalid(
    dialog: StatisticsDialog,
) -> None:
    bars = chart(dialog, BarChart, "organizationBars")
    assert isinstance(bars, BarChart)
    first, second = heard(bars).child(0), heard(bars).child(1)
    bars.show_bars([Bar("Elsewhere", 5, None)])
    assert name_of(first) == "Elsewhere: 5 papers"
    assert not second.isValid()
    assert second.state().invalid
    assert (second.text(QAccessible.Text.Name), second.rect().isEmpty()) == ("", True)
    shiboken6.delete(bars)
    assert not first.isValid()
    first.actionInterface().doAction("Press")


def test_papers_behind_a_bar_stay_together_while_they_change(
    hands: Hands, dialog: StatisticsDialog
) -> None:
    click(hands, chart(dialog, BarChart, "organizationBars"), "Breakfast Lab: 2 papers")
    hands.wait(lambda: hands.ids() == [1, 2])
    with Library(hands.folder) as library:
        library.mark([1], tags=["seen"])
        library.remove([2])
    hands.wait(lambda: hands.ids() == [1])
    assert not hands.sidebar.currentIndex().isValid()


def test_a_search_narrows_what_a_bar_opened(hands: Hands, dialog: StatisticsDialog) -> None:
    click(hands, chart(dialog, BarChart, "organizationBars"), "Breakfast Lab: 2 papers")
    hands.wait(lambda: hands.ids() == [1, 2])
    hands.enter(hands.search, "kettle")
    hands.wait(lambda: hands.ids() == [2])
    hands.search.clear()
    hands.wait(lambda: hands.ids() == [1, 2])


def test_nothing_yet_is_said_of_an_empty_library(
    empty_folder: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(empty_folder)
    hands.action("actionStatistics").trigger()
    dialog = hands.child(StatisticsDialog, "statisticsDialog")
    label = dialog.findChild(QLabel, "backlogProspect")
    assert isinstance(label, QLabel)
    hands.wait(lambda: label.text() == "Nothing is undecided.")
    assert first_ids(empty_folder) == []


@pytest.mark.usefixtures("qapp")
def test_the_end_of_the_backlog_is_said_plainly() -> None:
    today = date(2025, 6, 2)
    some = Backlog((60, 40), 20.0, 2.5, today + timedelta(weeks=3))
    assert "20 papers a week, and 2.5 a week came" in prospect(some, today)
    assert "the 40 undecided papers are done in 3 weeks, about 23 Jun 2025" in prospect(some, today)
    more = Backlog((60, 80), 1.0, 20.0, None)
    assert "do not become fewer" in prospect(more, today)


@pytest.mark.usefixtures("qapp")
def test_one_paper_and_one_week_are_no_plurals() -> None:
    today = date(2025, 6, 2)
    last = Backlog((2, 1), 1.0, 0.0, today + WEEK)
    assert "you decided on 1 paper a week" in prospect(last, today)
    assert "the undecided paper is done in 1 week, about 9 Jun 2025" in prospect(last, today)
    stays = Backlog((1, 1), 0.0, 0.0, None)
    assert "the undecided paper stays undecided" in prospect(stays, today)


@pytest.fixture
def german_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("qapp", "german_numbers")
def test_the_pace_is_written_with_the_separators_of_the_language() -> None:
    told = prospect(Backlog((9000,), 1250.0, 10.25, None), date(2025, 6, 2))
    assert "1.250 papers a week, and 10,2 a week came" in told


@pytest.mark.usefixtures("qapp")
def test_what_the_library_began_with_is_told_beside_what_came() -> None:
    today = date(2025, 6, 2)
    first = backlog_of([HistoryPoint(today, 485, 12, 0)], today)
    said = prospect(first, today)
    assert "In its first week the library took in 485 papers, and you decided on 12." in said
    second = backlog_of(
        [HistoryPoint(today - WEEK, 485, 0, 0), HistoryPoint(today, 3, 12, 0)], today
    )
    said = prospect(second, today)
    assert "In the last 2 weeks you decided on 6 papers a week" in said
    assert "1.5 a week came, beside the 485 that the library began with" in said


@pytest.mark.parametrize(("number", "told"), [(1, 1), (2, 2), (26, 6)])
def test_weeks_are_told_by_their_days_where_there_is_room(
    qtbot: QtBot, number: int, told: int
) -> None:
    weeks = WeekChart(Theme(Settings()))
    qtbot.addWidget(weeks)
    weeks.resize(90 * told + 40, 200)
    start = date(2025, 6, 2)
    weeks.show_history([HistoryPoint(start + place * WEEK, 0, 1, 0) for place in range(number)])
    assert weeks.labels()[0] == (0, "2 Jun 2025")
    assert 1 <= len(weeks.labels()) <= told
    assert len(weeks.labels()) > 1 or told == 1


def test_a_low_bar_is_met_anywhere_in_its_column(qtbot: QtBot) -> None:
    weeks = WeekChart(Theme(Settings()))
    qtbot.addWidget(weeks)
    weeks.resize(500, 200)
    start = date(2025, 6, 2)
    weeks.show_history([HistoryPoint(start, 0, 300, 0), HistoryPoint(start + WEEK, 0, 1, 0)])
    high, low = weeks.marks
    opened: list[object] = []
    weeks.opened.connect(opened.append)
    where = QPoint(round(low.place.center().x()), round(high.place.center().y()))
    qtbot.mouseClick(weeks, Qt.MouseButton.LeftButton, pos=where)  # type: ignore[no-untyped-call]
    assert opened == [low.target]


def test_the_keyboard_begins_at_the_latest_week(hands: Hands) -> None:
    paper, weeks = read_one(hands)
    hands.key(weeks, Qt.Key.Key_Return)
    hands.wait(lambda: hands.ids() == [paper])


def test_a_mark_tells_itself_under_the_pointer(dialog: StatisticsDialog) -> None:
    bars = chart(dialog, BarChart, "yearBars")
    where = bars.marks[0].place.center().toPoint()
    asked = QHelpEvent(QEvent.Type.ToolTip, where, bars.mapToGlobal(where))
    QApplication.sendEvent(bars, asked)
    assert QToolTip.text() == "2022: 3 papers"

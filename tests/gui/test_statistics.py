"""The statistics: pictures whose every bar tells its number and opens its papers."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from readinglist.gui.charts.backlog_chart import prospect
from readinglist.gui.charts.bar_chart import BarChart
from readinglist.gui.charts.chart import Chart
from readinglist.gui.charts.dump_calendar import DumpCalendar
from readinglist.gui.charts.week_chart import WeekChart
from readinglist.gui.dialogs.statistics_dialog import StatisticsDialog
from readinglist.library import Library
from readinglist.model.paper import Paper, Status
from readinglist.operations.statistics import Backlog
from tests.gui.conftest import TITLES, Hands, first_ids, invented_page

CAME = datetime(2025, 6, 4, 9, tzinfo=UTC)


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
    assert "2022: 3 papers" in years.accessibleDescription()


def test_the_bar_of_a_week_opens_what_was_read_in_it(hands: Hands) -> None:
    hands.choose("Unread")
    hands.wait(lambda: len(hands.ids()) == 6)
    hands.table.setFocus()
    paper = hands.current()
    hands.press("r")
    hands.wait(lambda: hands.read(paper).status is Status.READ)
    hands.action("actionStatistics").trigger()
    weeks = chart(hands.child(StatisticsDialog, "statisticsDialog"), WeekChart, "weekChart")
    hands.wait(lambda: bool(weeks.marks))
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
    assert bars.accessibleDescription() == "Breakfast Lab: 2 papers"
    hands.key(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription() == "Breakfast Laboratory: 1 paper"
    hands.key(bars, Qt.Key.Key_Return)
    hands.wait(lambda: hands.ids() == [3])


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


def test_a_mark_tells_itself_under_the_pointer(dialog: StatisticsDialog) -> None:
    bars = chart(dialog, BarChart, "yearBars")
    where = bars.marks[0].place.center().toPoint()
    asked = QHelpEvent(QEvent.Type.ToolTip, where, bars.mapToGlobal(where))
    QApplication.sendEvent(bars, asked)
    assert QToolTip.text() == "2022: 3 papers"

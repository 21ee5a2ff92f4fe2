"""The backlog and its end, and the days with a dump."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.library import Library
from readinglist.model.paper import Paper, Status
from readinglist.model.view import DumpInfo, HistoryPoint
from readinglist.operations.statistics import backlog_of, days_of, statistics

MONDAY = date(2025, 6, 2)
WEEK = timedelta(weeks=1)


def weeks(*numbers: tuple[int, int]) -> list[HistoryPoint]:
    """Weeks with so many papers added and decided on."""
    return [
        HistoryPoint(MONDAY + place * WEEK, added, decided, 0)
        for place, (added, decided) in enumerate(numbers)
    ]


def test_the_backlog_ends_when_the_pace_goes_on() -> None:
    backlog = backlog_of(weeks((100, 0), (0, 10), (10, 20), (0, 10), (10, 20)), MONDAY)
    assert backlog.undecided == (100, 90, 80, 70, 60)
    assert (backlog.decided_a_week, backlog.added_a_week) == (15, 5)
    assert backlog.ends == MONDAY + 6 * WEEK


@pytest.mark.parametrize(
    ("history", "why"),
    [
        ([(10, 0), (5, 5)], "as many come as are decided on"),
        ([(10, 0), (20, 5)], "more come than are decided on"),
        ([(10, 0), (0, 0), (0, 0)], "nothing is decided on"),
        ([(10, 10)], "nothing is left"),
        ([(10_000_000, 0), (0, 1)], "it is too far away to be told"),
    ],
)
def test_a_backlog_without_an_end(history: list[tuple[int, int]], why: str) -> None:
    assert backlog_of(weeks(*history), MONDAY).ends is None, why


def test_what_the_library_began_with_is_no_pace() -> None:
    backlog = backlog_of(weeks((500, 0), (0, 100)), MONDAY)
    assert backlog.added_a_week == 0
    assert backlog.ends == MONDAY + 8 * WEEK


def test_the_first_week_is_told_apart_as_long_as_it_is_among_the_last() -> None:
    young = backlog_of(weeks((485, 12)), MONDAY)
    assert (young.weeks, young.began_with, young.decided_a_week) == (1, 485, 12)
    older = backlog_of(weeks((485, 0), (4, 0), (0, 6), (0, 2)), MONDAY)
    assert (older.weeks, older.began_with, older.added_a_week) == (4, 485, 1)
    assert backlog_of(weeks((485, 0), (1, 0), (1, 0), (1, 0), (1, 0)), MONDAY).began_with == 0


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=60))
def test_the_end_is_where_the_pace_leads(numbers: list[tuple[int, int]]) -> None:
    backlog = backlog_of(weeks(*numbers), MONDAY)
    assert len(backlog.undecided) == len(numbers)
    if backlog.ends is not None:
        pace = backlog.decided_a_week - backlog.added_a_week
        done = pace * (backlog.ends - MONDAY).days / 7
        assert backlog.now <= done + 1e-6
        assert done < backlog.now + pace


def dump(number: int, day: date | None, papers: int, decided: int) -> DumpInfo:
    came = datetime(2025, 6, 4, tzinfo=UTC)
    return DumpInfo(number, f"{number}.txt", "cards", day, None, came, papers, decided)


def test_dumps_of_one_day_are_counted_together() -> None:
    day = date(2025, 3, 9)
    first, second = days_of(
        [dump(3, day, 4, 4), dump(2, None, 9, 9), dump(1, day, 6, 5), dump(4, MONDAY, 2, 2)]
    )
    assert (first.day, first.papers, first.decided) == (day, 10, 9)
    assert second.day == MONDAY


def test_the_weeks_go_on_to_the_present(tmp_path: Path) -> None:
    came = datetime(2025, 6, 4, tzinfo=UTC)
    paper = Paper(1, "Spoons", "About spoons.", status=Status.SKIPPED, added_at=came)
    with Library(tmp_path / "old") as library:
        library.import_papers("old.json", [paper])
        told = statistics(library, MONDAY + 3 * WEEK + timedelta(days=6))
    assert [week.start for week in told.history] == [MONDAY + n * WEEK for n in range(4)]
    assert told.backlog.undecided == (0, 0, 0, 0)

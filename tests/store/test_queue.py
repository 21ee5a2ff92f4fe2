"""What comes next: an order by hand, due days, and papers that sleep for a while."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readinglist.library import Library
from readinglist.model.paper import Status
from readinglist.model.view import Sort, SortKey, View

Make = Callable[..., Any]
TO_READ = View(status=Status.TO_READ)
NAMES = ("Moss", "Fern", "Lichen", "Sedge", "Heather", "Bracken")


@pytest.fixture
def queued(library: Library, dump: Make, record: Make) -> list[int]:
    library.import_dump(dump("a.txt", *(record(name) for name in NAMES)))
    library.mark(library.ids(), status=Status.TO_READ)
    return order(library)


def order(library: Library) -> list[int]:
    return library.ids(TO_READ, Sort(SortKey.QUEUE))


def test_papers_wait_in_the_order_of_the_library(queued: list[int]) -> None:
    assert queued == sorted(queued)


def test_a_move_is_one_deed(library: Library, queued: list[int]) -> None:
    first, second, *rest, last = queued
    library.move_in_queue([last], first)
    assert order(library) == [last, first, second, *rest]
    library.move_in_queue([last, first], None)
    assert order(library) == [second, *rest, last, first]
    library.undo()
    assert order(library) == [last, first, second, *rest]
    library.undo()
    assert order(library) == queued


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(moves=st.lists(st.tuples(st.sets(st.integers(0, 5), min_size=1), st.integers(0, 6))))
def test_any_moves_do_as_they_would_in_a_list(
    library: Library, queued: list[int], moves: list[tuple[set[int], int]]
) -> None:
    expected = order(library)
    for places, target in moves:
        moved = [expected[place] for place in sorted(places)]
        others = [paper for paper in expected if paper not in moved]
        before = others[target] if target < len(others) else None
        library.move_in_queue(moved, before)
        at = others.index(before) if before is not None else len(others)
        expected = [*others[:at], *moved, *others[at:]]
        assert order(library) == expected
    assert sorted(queued) == sorted(expected)


def test_a_place_is_found_between_neighbours_again_and_again(
    library: Library, queued: list[int]
) -> None:
    first, second, third, *rest = queued
    library.move_in_queue(queued, None)
    for _ in range(60):
        library.move_in_queue([third], second)
        library.move_in_queue([second], third)
    assert order(library) == [first, second, third, *rest]


def test_what_is_marked_again_comes_last(library: Library, queued: list[int]) -> None:
    first, *rest = queued
    library.move_in_queue(rest, first)
    library.move_in_queue([first], rest[0])
    library.mark([first], status=Status.SKIPPED)
    library.mark([first], status=Status.TO_READ)
    assert order(library) == [*rest, first]


def test_a_due_day_orders_and_can_be_taken_back(library: Library, queued: list[int]) -> None:
    library.set_due(queued[3:4], date(2031, 5, 1))
    library.set_due(queued[1:2], date(2031, 4, 1))
    assert library.ids(TO_READ, Sort(SortKey.DUE))[:2] == [queued[1], queued[3]]
    assert library.rows(queued)[queued[3]].due == date(2031, 5, 1)
    library.set_due(queued, None)
    assert library.paper(queued[3]).due is None
    library.undo()
    assert library.paper(queued[3]).due == date(2031, 5, 1)


def test_a_snoozed_paper_sleeps_past_today(library: Library, queued: list[int]) -> None:
    today = date.today()  # noqa: DTZ011 - the user's own day
    library.snooze(queued[:2], today + timedelta(days=2))
    library.snooze(queued[2:3], today - timedelta(days=2))
    asleep = View(status=Status.TO_READ, snoozed=True)
    assert library.ids(asleep) == queued[:2]
    assert library.ids(View(status=Status.TO_READ, snoozed=False)) == queued[2:]
    assert len(library.ids(TO_READ)) == len(queued)
    assert library.counts().snoozed == {Status.TO_READ: 2}
    library.snooze(queued[:1], None)
    assert library.ids(asleep) == queued[1:2]


def test_groups_stand_in_the_order_of_the_list(library: Library, queued: list[int]) -> None:
    library.mark(queued[:2], status=Status.READ)
    sort = Sort(SortKey.STATUS, descending=True)
    assert [(one.value, one.papers) for one in library.groups(View(), sort)] == [
        ("read", 2),
        ("to-read", 4),
    ]
    assert library.groups(View(), Sort(SortKey.TITLE)) == []

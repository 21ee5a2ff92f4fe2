"""The papers of a view in every order: sorted, and read off an index where they are many."""

import contextlib
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from readinglist.library import Library
from readinglist.model.paper import Paper, Priority, Status
from readinglist.model.view import Group, Sort, SortKey, View
from readinglist.store import memory, views
from readinglist.text.folding import title_key

Make = Callable[..., Any]
CAME = datetime(2025, 6, 4, 9, tzinfo=UTC)
SOME_DAY = date(2999, 1, 1)
_VIEWS = (
    View(),
    View(status=Status.UNREAD),
    View(status=Status.UNREAD, snoozed=False),
    View(status=Status.UNREAD, snoozed=True),
    View(priority=Priority.HIGH),
    View(tag="tea"),
    View(status=Status.UNREAD, tag="tea"),
    View(among=frozenset({2, 3, 5, 8, 13, 21, 99})),
)


def _paper(number: int) -> Paper:
    """Papers that have a value, share one, or have none, in turns."""
    author = ("Zoe Kettle", "anna Spoon", "Anna Spoon", None, "Bo Toast")[number % 5]
    return Paper(
        id=number,
        title=f"{('Tea', 'Coffee', 'Milk')[number % 3]} {7 * number % 11}",
        abstract=f"Study {number} of breakfasts, their makers and what they have in common.",
        status=(Status.UNREAD, Status.READ, Status.UNREAD)[number % 3],
        priority=(Priority.NONE, Priority.HIGH)[number % 2],
        authors=(author, "Somebody Else") if author else (),
        organization=("Breakfast Lab", None, "breakfast lab", "Attic")[number % 4],
        published=date(2024, 1 + number % 5, 3) if number % 3 else None,
        comments=number % 4 or None,
        added_at=CAME + timedelta(days=number % 6),
        tags=("tea",) if number % 4 == 1 else (),
        dumps=(("a",), (), ("a", "b"), ("b",), ("a", "b", "c"))[number % 5],
        snoozed_until=SOME_DAY if number % 6 == 0 else None,
        due=date(2025, 7, number % 4) if number % 4 else None,
        queue_position=float(number % 5) if number % 5 else None,
    )


_VALUES: dict[SortKey, Callable[[Paper], object]] = {
    SortKey.ADDED: lambda paper: paper.added_at,
    SortKey.TITLE: lambda paper: title_key(paper.title),
    SortKey.PUBLISHED: lambda paper: paper.published,
    SortKey.STATUS: lambda paper: list(Status).index(paper.status),
    SortKey.PRIORITY: lambda paper: paper.priority.rank,
    SortKey.AUTHORS: lambda paper: paper.authors[0].lower() if paper.authors else None,
    SortKey.ORGANIZATION: lambda paper: paper.organization and paper.organization.lower(),
    SortKey.COMMENTS: lambda paper: paper.comments,
    SortKey.DUMPS: lambda paper: len(paper.dumps),
    SortKey.ID: lambda paper: paper.id,
    SortKey.QUEUE: lambda paper: paper.queue_position,
    SortKey.DUE: lambda paper: paper.due,
}


def _fits(paper: Paper, view: View) -> bool:
    return (
        view.status in (None, paper.status)
        and view.priority in (None, paper.priority)
        and (view.tag is None or view.tag in paper.tags)
        and view.snoozed in (None, paper.snoozed_until is not None)
        and (view.among is None or paper.id in view.among)
    )


def _expected(papers: list[Paper], view: View, sort: Sort) -> list[int]:
    fitting = sorted((one for one in papers if _fits(one, view)), key=lambda paper: paper.id)
    if sort.descending:
        fitting.reverse()
    return [one.id for one in _in_order(fitting, sort)]


def _in_order(papers: list[Paper], sort: Sort) -> list[Paper]:
    """By a key, and before that, for those that are alike by it, by the next."""
    value = _VALUES[sort.key]
    before = _in_order(papers, sort.then) if sort.then else papers
    with_value = [one for one in before if value(one) is not None]
    without = [one for one in before if value(one) is None]
    return _sorted(with_value, value, descending=sort.descending) + without


def _sorted(
    papers: list[Paper], value: Callable[[Paper], object], *, descending: bool
) -> list[Paper]:
    return sorted(papers, key=value, reverse=descending)  # type: ignore[arg-type]


@pytest.fixture
def breakfasts(library: Library) -> Library:
    """Thirty papers with all that they can be sorted by."""
    library.import_papers("breakfast.json", [_paper(number) for number in range(1, 31)])
    return library


@pytest.mark.parametrize("large", [0, 1_000], ids=["read off an index", "sorted"])
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("key", SortKey)
def test_a_view_is_in_the_order_of_a_key(
    breakfasts: Library,
    monkeypatch: pytest.MonkeyPatch,
    key: SortKey,
    descending: bool,
    large: int,
) -> None:
    monkeypatch.setattr(views, "_LARGE", large)
    papers = list(breakfasts.papers(breakfasts.ids()))
    sort = Sort(key, descending)
    for view in _VIEWS:
        assert breakfasts.ids(view, sort) == _expected(papers, view, sort), view


@pytest.mark.parametrize("large", [0, 1_000], ids=["read off an index", "sorted"])
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("key", SortKey)
def test_what_is_alike_by_a_key_is_in_the_order_of_the_next(
    breakfasts: Library,
    monkeypatch: pytest.MonkeyPatch,
    key: SortKey,
    descending: bool,
    large: int,
) -> None:
    monkeypatch.setattr(views, "_LARGE", large)
    papers = list(breakfasts.papers(breakfasts.ids()))
    for then in (Sort(other, down) for other in SortKey for down in (False, True)):
        for view in _VIEWS:
            sort = Sort(key, descending, then)
            assert breakfasts.ids(view, sort) == _expected(papers, view, sort), (view, then)


@pytest.mark.parametrize("descending", [False, True])
def test_an_order_may_have_three_keys(
    breakfasts: Library, monkeypatch: pytest.MonkeyPatch, descending: bool
) -> None:
    monkeypatch.setattr(views, "_LARGE", 0)
    papers = list(breakfasts.papers(breakfasts.ids()))
    last = Sort(SortKey.COMMENTS, descending)
    sort = Sort(SortKey.PRIORITY, then=Sort(SortKey.DUMPS, descending=True, then=last))
    assert breakfasts.ids(View(), sort) == _expected(papers, View(), sort)


def _from_outside(folder: Path) -> None:
    with Library(folder) as other:
        other.mark([3, 4], status=Status.READING, priority=Priority.LOW)


def _by_hand(folder: Path) -> None:
    with contextlib.closing(sqlite3.connect(folder / "library.db")) as file, file:
        file.execute("UPDATE papers SET comments = 7, organization = 'A', published = '2023-01-02'")


def _mended(library: Library, folder: Path) -> None:
    with contextlib.closing(sqlite3.connect(folder / "library.db")) as file, file:
        file.execute("UPDATE papers SET title_key = 'zebras' WHERE id = 3")
    for status in (None, Status.UNREAD):
        library.ids(View(status=status), Sort(SortKey.TITLE))
    library.mend_derived([3])
    library.mark([1], priority=Priority.LOW)


def _cancelled(library: Library) -> None:
    with library.rehearsal():
        library.mark([3], status=Status.READING)
        assert library.ids(View(status=Status.READING)) == [6, 8, 3, 9]


_CHANGES: dict[str, Callable[[Library, Path], object]] = {
    "status": lambda library, _: library.mark([1, 4], status=Status.READING),
    "priority": lambda library, _: library.mark([1, 3], priority=Priority.LOW),
    "due": lambda library, _: library.set_due([1, 3], SOME_DAY),
    "title": lambda library, _: library.edit(3, {"title": "Aardvarks at breakfast"}),
    "organisation": lambda library, _: library.edit(3, {"organization": "Zoo"}),
    "date": lambda library, _: library.edit(3, {"published": "2031-01-02"}),
    "authors": lambda library, _: library.import_papers(
        "authors.json", [replace(_paper(3), authors=("Aa Bee",))]
    ),
    "seen again": lambda library, _: library.import_papers(
        "again.json", [replace(_paper(3), dumps=("c", "d"))]
    ),
    "comments": lambda library, _: library.import_papers(
        "comments.json", [replace(_paper(8), comments=1)]
    ),
    "snoozed": lambda library, _: library.snooze([1, 3], SOME_DAY),
    "tag": lambda library, _: library.mark([2, 3], tags=["tea"]),
    "removed": lambda library, _: library.remove([7, 3]),
    "undone": lambda library, _: library.undo(),
    "imported": lambda library, _: library.import_papers(
        "more.json", [_paper(number) for number in (1, 31)]
    ),
    "withdrawn": lambda library, _: library.withdraw_dump(1),
    "restored": lambda library, folder: library.restore(folder / "early.db"),
    "from outside": lambda _, folder: _from_outside(folder),
    "by hand": lambda _, folder: _by_hand(folder),
    "mended": _mended,
    "in vain": lambda library, _: _cancelled(library),
}


@pytest.mark.parametrize("change", _CHANGES)
def test_an_order_follows_every_change(
    breakfasts: Library, folder: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    monkeypatch.setattr(views, "_LARGE", 0)
    monkeypatch.setattr(memory, "_KEPT", 1_000)
    breakfasts.backup(folder / "early.db")
    breakfasts.mark([6, 8, 9], status=Status.READING, priority=Priority.LOW)
    orders = [Sort(key, then=Sort(SortKey.COMMENTS)) for key in SortKey] + [Sort()]
    asked = [(view, sort) for view in _VIEWS for sort in orders]
    before = [breakfasts.ids(view, sort) for view, sort in asked]
    assert [breakfasts.ids(view, sort) for view, sort in asked] == before
    assert breakfasts.ids(View(status=Status.READING)) == [6, 8, 9]
    _CHANGES[change](breakfasts, folder)
    papers = list(breakfasts.papers(breakfasts.latest_first()))
    for view, sort in asked:
        assert breakfasts.ids(view, sort) == _expected(papers, view, sort), (view, sort)


@pytest.mark.parametrize("large", [0, 1_000], ids=["read off an index", "sorted"])
def test_a_paper_that_stood_twice_in_one_dump_stood_in_one(
    library: Library,
    record: Make,
    dump: Make,
    monkeypatch: pytest.MonkeyPatch,
    large: int,
) -> None:
    monkeypatch.setattr(views, "_LARGE", large)
    moss, reed = record("Moss"), record("Reed")
    library.import_dump(dump("a.txt", moss, record("Fern"), reed, reed))
    library.import_dump(dump("b.txt", moss))
    by_dumps = library.papers(library.ids(View(), Sort(SortKey.DUMPS)))
    assert [paper.title for paper in by_dumps] == ["Fern", "Reed", "Moss"]


@pytest.mark.parametrize("large", [0, 1_000], ids=["read off an index", "sorted"])
@pytest.mark.parametrize("descending", [False, True])
def test_papers_of_which_the_year_alone_is_known_stand_together(
    library: Library, monkeypatch: pytest.MonkeyPatch, descending: bool, large: int
) -> None:
    monkeypatch.setattr(views, "_LARGE", large)
    known = (
        "2023",
        "2023-01-01",
        "2023",
        "2023-01-01",
        "2022",
        "2023-01-20",
        "2023-01",
        "",
        "2023",
    )
    library.import_papers(
        "years.json",
        [
            replace(
                _paper(number),
                title=f"On {number}",
                status=Status.READ if number == 9 else Status.UNREAD,
                snoozed_until=None,
                published=date.fromisoformat(f"{words}-01-01"[:10]) if words else None,
                published_text=words or None,
            )
            for number, words in enumerate(known, 1)
        ],
    )
    sort = Sort(SortKey.PUBLISHED, descending)
    in_order = [5, 1, 3, 9, 2, 4, 7, 6] if not descending else [6, 7, 4, 2, 9, 3, 1, 5]
    groups = [("2022", 1), ("2023", 3), ("2023-01", 4)]
    for view, gone in ((View(), 0), (View(status=Status.UNREAD, snoozed=False), 9)):
        assert library.ids(view, sort) == [one for one in in_order if one != gone] + [8]
        counted = [
            Group(value, papers - (gone == 9 and value == "2023")) for value, papers in groups
        ]
        in_turn = counted[::-1] if descending else counted
        assert library.groups(view, sort) == [*in_turn, Group(None, 1)]
    by_title = Sort(SortKey.PUBLISHED, descending, then=Sort(SortKey.TITLE, descending=True))
    alone = [one for one in library.ids(View(), by_title) if one in (1, 3, 9)]
    assert alone == [9, 3, 1]


@pytest.mark.parametrize("descending", [False, True])
def test_papers_are_grouped_by_the_dump_that_brought_them(
    breakfasts: Library, descending: bool
) -> None:
    in_order = breakfasts.ids(View(), Sort(descending=descending))
    brought = [paper.dumps[0] if paper.dumps else None for paper in breakfasts.papers(in_order)]
    runs = [Group(name, len(list(same))) for name, same in groupby(brought)]
    assert breakfasts.dump_groups(in_order) == runs
    assert {run.value for run in runs} == {"a", "b", None}
    assert breakfasts.dump_groups([]) == []

"""What was added, decided and read when, and what was read."""

from datetime import UTC, date, datetime, timedelta

import pytest

from readinglist.library import Library
from readinglist.model.paper import Paper, Status
from readinglist.model.statistics import Event, Share
from readinglist.model.view import View

MONDAY = date(2025, 6, 2)
CAME = datetime(2025, 6, 4, 9, tzinfo=UTC)


def paper(number: int, title: str, **facts: object) -> Paper:
    abstract = f"We look at {title.lower()} in {number + 2} ways and recommend one of them."
    return Paper(number, title, abstract, added_at=CAME, **facts)  # type: ignore[arg-type]


@pytest.fixture
def papers(library: Library) -> Library:
    """Five papers of one week, three of them read in the next."""
    read = {"status": Status.READ, "read_at": CAME + timedelta(weeks=1)}
    library.import_papers(
        "breakfast.json",
        [
            paper(1, "Kettles that Learn", organization="Breakfast Lab", tags=("rl/tea",), **read),
            paper(2, "Spoons at Scale", organization="BREAKFAST LAB", tags=("RL",), **read),
            paper(3, "A Theory of Toast", published=date(2024, 5, 1), tags=("toast",), **read),
            paper(4, "Marmalade Priors", organization="Breakfast Lab", tags=("toast",)),
            paper(5, "Porridge Diffusion", published=date(2023, 1, 1)),
        ],
    )
    return library


def test_each_event_counts_in_its_week(papers: Library) -> None:
    first, second = papers.reading_history()
    assert (first.start, first.added, first.decided, first.read) == (MONDAY, 5, 3, 0)
    assert (second.start, second.added, second.read) == (MONDAY + timedelta(weeks=1), 0, 3)


def test_a_week_opens_the_papers_it_counts(papers: Library) -> None:
    for week in papers.reading_history():
        found = {event: len(papers.papers_in_week(event, week.start)) for event in Event}
        assert found == {
            Event.ADDED: week.added,
            Event.DECIDED: week.decided,
            Event.READ: week.read,
        }
    assert papers.papers_in_week(Event.READ, MONDAY + timedelta(weeks=1)) == [1, 2, 3]


def test_a_decision_counts_when_it_was_made(papers: Library) -> None:
    papers.mark([4], status=Status.SKIPPED)
    (latest,) = [week for week in papers.reading_history() if week.decided == 1]
    assert papers.papers_in_week(Event.DECIDED, latest.start) == [4]
    papers.mark([4], status=Status.UNREAD)
    assert sum(week.decided for week in papers.reading_history()) == 3


def test_what_was_read_by_tag_organisation_and_year(papers: Library) -> None:
    read = papers.read_by()
    assert [(share.name.lower(), share.papers) for share in read.tags] == [
        ("rl", 2),
        ("rl/tea", 1),
        ("toast", 1),
    ]
    assert [(share.name.lower(), share.papers) for share in read.organizations] == [
        ("breakfast lab", 2)
    ]
    assert read.years == (Share("2024", 1),)
    assert papers.read_of("breakfast lab") == [1, 2]


def test_a_view_among_some_papers_shows_just_those_that_are_there(papers: Library) -> None:
    assert papers.ids(View(among=frozenset({5, 2, 99}))) == [2, 5]
    assert papers.ids(View(among=frozenset({5, 2}), status=Status.READ)) == [2]
    assert papers.ids(View(among=frozenset())) == []


def test_nothing_has_no_history(library: Library) -> None:
    assert library.reading_history() == []
    assert library.read_by().tags == ()

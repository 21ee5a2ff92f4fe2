"""The queue: who has which paper, and when one is taken up again."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from readinglist.library import JobState, Library
from readinglist.model.paper import Paper, Status
from readinglist.store import jobs
from readinglist.store.database import Database

Make = Callable[..., Any]


@pytest.fixture
def three(library: Library, dump: Make, record: Make) -> list[int]:
    library.import_dump(dump("a.txt", record("Moss"), record("Fern"), record("Lichen")))
    library.mark([1, 2, 3], status=Status.TO_READ)
    return library.ids()


def states(library: Library) -> dict[int, JobState]:
    return {job.paper_id: job.state for job in library.jobs()}


def test_papers_to_read_are_queued_and_undo_takes_them_out(
    library: Library, three: list[int]
) -> None:
    assert states(library) == dict.fromkeys(three, JobState.QUEUED)
    assert library.unresolved() == three
    assert [job.title for job in library.jobs()] == ["Moss", "Fern", "Lichen"]
    library.undo()
    assert library.jobs() == []
    assert library.unresolved() == []
    assert library.job(1) is None
    library.redo()
    assert library.unresolved() == three


def test_papers_of_an_export_that_are_to_read_are_queued(library: Library) -> None:
    exported = [
        Paper(1, "Moss", "About moss.", status=Status.TO_READ),
        Paper(2, "Fern", "About ferns.", status=Status.READ),
    ]
    library.import_papers("library.json", exported)
    assert library.unresolved() == [1]


def test_no_paper_is_taken_up_twice(library: Library, three: list[int]) -> None:
    first, second = library.desk("first"), library.desk("second")
    assert first.claim([1, 2], lambda: frozenset({"first", "second"})) == [1, 2]
    assert second.claim([2, 3, 3, 99], lambda: frozenset({"first", "second"})) == [3]
    assert states(library) == dict.fromkeys(three, JobState.RUNNING)
    assert library.unresolved() == three
    first.release()
    assert states(library)[1] is JobState.QUEUED
    assert second.claim([1], lambda: frozenset({"second"})) == [1]


def test_what_a_dead_run_left_is_taken_up_again(folder: Path, three: list[int]) -> None:
    with Library(folder) as library:
        library.desk("dead").claim(three, frozenset)
    with Library(folder) as library:
        assert library.unresolved() == three
        assert library.desk("next").claim(three, lambda: frozenset({"next"})) == three
        job = library.job(1)
        assert job is not None
        assert (job.state, job.attempts) == (JobState.RUNNING, 2)
        library.desk("dead").add_facts(1, "arxiv", datetime.now(UTC), {"doi": "10.1/late"})
        assert library.desk("dead").note(1, JobState.RESOLVED) is None
        assert library.paper(1).doi is None


def test_when_a_paper_is_taken_up_again(library: Library, folder: Path, three: list[int]) -> None:
    now = datetime.now(UTC)
    desk = library.desk("run")
    desk.claim(three, frozenset)
    desk.note(1, JobState.WAITING, "the limit is used up", now + timedelta(hours=1))
    desk.note(2, JobState.NOT_FOUND, "nobody knows it")
    desk.note(3, JobState.FAILED, "it did not answer")
    desk.release()
    assert states(library) == {
        1: JobState.WAITING,
        2: JobState.NOT_FOUND,
        3: JobState.FAILED,
    }
    assert library.unresolved() == [3]
    assert library.unresolved(early=True) == [1, 3]
    database = Database(folder / "library.db")
    try:
        assert jobs.due(database.reader, now + timedelta(hours=2)) == [1, 3]
        assert jobs.due(database.reader, now + timedelta(days=27)) == [1, 3]
        assert jobs.due(database.reader, now + timedelta(days=29)) == [1, 2, 3]
        assert jobs.due(database.reader, now - timedelta(days=1)) == [1, 2, 3]
    finally:
        database.close()
    library.enqueue(three)
    assert library.unresolved() == three
    assert all(job.reason is None and job.until is None for job in library.jobs())


@pytest.mark.usefixtures("three")
def test_a_resolved_paper_is_asked_about_on_request_alone(library: Library) -> None:
    desk = library.desk("run")
    desk.claim([1], frozenset)
    told = desk.note(1, JobState.RESOLVED)
    desk.release()
    assert told is not None
    assert told.state is JobState.RESOLVED
    assert library.unresolved() == [2, 3]
    assert library.job(1) == told
    library.mark([1], status=Status.READ)
    library.enqueue([1])
    assert library.unresolved() == [1, 2, 3]


@pytest.mark.usefixtures("three")
def test_the_queue_leaves_what_is_running(library: Library) -> None:
    library.desk("run").claim([1], frozenset)
    library.enqueue([1, 2])
    assert states(library)[1] is JobState.RUNNING

"""Papers resolved for a library: each state told as it changes, and whom the program talks to."""

from dataclasses import replace
from pathlib import Path

import pytest

from readinglist.errors import ReadingListError
from readinglist.fetch.services import Service
from readinglist.library import JobState, Library
from readinglist.model.fetching import JobInfo
from readinglist.model.paper import Status
from readinglist.model.progress import Progress
from readinglist.operations import owners
from readinglist.operations.resolving import (
    Access,
    OfflineError,
    access_from,
    estimate_seconds,
    resolve,
)
from readinglist.settings import UserSettings
from tests.fetch.loopback import Canned, Loopback, work


def told_of(told: list[JobInfo], paper_id: int) -> list[JobState]:
    return [job.state for job in told if job.paper_id == paper_id]


def test_each_state_is_told_as_it_changes(
    library: Library, server: Loopback, access: Access, cache: Path
) -> None:
    server.works = server.works[:2]
    told: list[JobInfo] = []
    shown: list[Progress] = []
    report = resolve(library, None, access, cache, progress=shown.append, told=told.append)
    assert told_of(told, 1) == told_of(told, 2) == [JobState.RUNNING, JobState.RESOLVED]
    assert told_of(told, 3) == [JobState.RUNNING, JobState.NOT_FOUND]
    assert [job.state for job in library.jobs()] == [JobState.NOT_FOUND]
    assert sorted(report.resolved) == [1, 2]
    assert (shown[0].done, shown[-1].done, shown[-1].total) == (0, 3, 3)
    assert library.unresolved() == []


def test_a_paper_that_another_run_has_is_left_to_it(
    library: Library, access: Access, cache: Path
) -> None:
    with owners.owner(cache / library.id / "runs") as other:
        library.desk(other).claim([1], lambda: frozenset({other}))
        report = resolve(library, [1, 2], access, cache)
        assert (report.resolved, report.elsewhere) == ([2], [1])
        assert report.notices == ["Another readinglist is looking up 1 paper; that is left to it"]
    report = resolve(library, [1, 2], access, cache)
    assert sorted(report.resolved) == [1, 2]


def test_what_is_cancelled_stays_queued(
    library: Library, server: Loopback, access: Access, cache: Path
) -> None:
    told: list[JobInfo] = []
    report = resolve(library, None, access, cache, cancelled=lambda: True, told=told.append)
    assert report.resolved == []
    assert told_of(told, 1) == [JobState.RUNNING, JobState.QUEUED]
    assert {job.state for job in library.jobs()} == {JobState.QUEUED}
    assert server.asked == []


def test_a_run_that_ends_before_a_paper_is_complete_is_gone_on_with(
    library: Library, server: Loopback, access: Access, cache: Path
) -> None:
    server.works = [work(1, comment="Code: https://github.com/example/steps")]
    server.repositories["example/steps"] = {"full_name": "example/steps"}
    report = resolve(
        library, [1], access, cache, cancelled=lambda: library.paper(1).arxiv_title is not None
    )
    first = library.paper(1)
    assert report.resolved == library.unresolved()[:1] == [1]
    assert (first.organization, first.upvotes, first.comments) == ("Example Institute", 7, 2)
    assert "alive" not in [link.state for link in first.links]
    assert resolve(library, None, access, cache).resolved == [1]
    assert "alive" in [link.state for link in library.paper(1).links]
    assert 1 not in library.unresolved()


def test_a_paper_taken_off_the_list_meanwhile_is_dropped(
    library: Library, access: Access, cache: Path
) -> None:
    def remove(job: JobInfo) -> None:
        if (job.paper_id, job.state) == (1, JobState.RUNNING):
            library.remove([1])

    report = resolve(library, None, access, cache, told=remove)
    assert sorted(report.resolved) == [2, 3]
    assert library.ids() == [2, 3]


def test_what_the_user_typed_is_never_overwritten(
    library: Library, access: Access, cache: Path
) -> None:
    library.edit(1, {"published": "2020-01-01", "organization": "Mine"})
    resolve(library, [1], access, cache)
    paper = library.paper(1)
    assert (str(paper.published), paper.organization) == ("2020-01-01", "Mine")
    said = {one.field: one.source for one in library.fact_sources(1)}
    assert said["published"] == said["organization"] == "user"
    assert said["arxiv_id"] == said["authors"] == "arxiv"
    assert said["upvotes"] == "huggingface"


def test_an_id_that_the_user_types_is_taken_up_and_believed(
    library: Library, server: Loopback, access: Access, cache: Path
) -> None:
    server.works = [replace(work(1), title="Kettles", abstract=work(30).abstract)]
    resolve(library, [1], access, cache)
    assert library.unresolved() == [2, 3]
    library.edit(1, {"arxiv_id": f"arXiv:{work(1).arxiv_id}v2"})
    assert library.unresolved() == [1, 2, 3]
    assert resolve(library, [1], access, cache).resolved == [1]
    assert library.paper(1).arxiv_title == "Kettles"


def test_a_service_that_failed_only_in_what_it_adds_leaves_the_paper_resolved(
    library: Library, server: Loopback, access: Access, cache: Path
) -> None:
    server.fault = lambda _, one: Canned(410, b"no") if one is Service.HUGGINGFACE else None
    report = resolve(library, [1], access, cache)
    assert report.resolved == [1]
    assert [trouble.service for trouble in report.failed] == [Service.HUGGINGFACE]
    job = library.job(1)
    assert job is not None
    assert job.state is JobState.RESOLVED


def test_offline_is_one_clear_sentence(
    library: Library, server: Loopback, access: Access, cache: Path
) -> None:
    with pytest.raises(OfflineError, match="set to offline"):
        resolve(library, None, replace(access, offline=True), cache)
    assert server.asked == []
    assert [job.state for job in library.jobs()] == [JobState.QUEUED] * 3


def test_the_environment_comes_before_the_settings() -> None:
    chosen = UserSettings(
        arxiv_url="http://settings.example.org/api", github_url="http://gh.example.org"
    )
    environment = {
        "READINGLIST_ARXIV_URL": "http://environment.example.org/api",
        "READINGLIST_ARXIV_INTERVAL": "0.5",
        "GITHUB_TOKEN": "abc",
    }
    access = access_from(environment, chosen)
    assert access.bases == {
        Service.ARXIV: "http://environment.example.org/api",
        Service.GITHUB: "http://gh.example.org",
    }
    assert (access.arxiv_interval, access.github_token) == (0.5, "abc")
    assert "abc" not in repr(access)
    assert access_from({}, UserSettings(arxiv_interval=7)).arxiv_interval == 7
    with pytest.raises(ReadingListError, match="soon"):
        access_from({"READINGLIST_ARXIV_INTERVAL": "soon"}, chosen)


def test_the_estimate_grows_with_what_is_asked(
    library: Library, access: Access, cache: Path
) -> None:
    paced = replace(access, arxiv_interval=3.0)
    assert estimate_seconds(library, [], paced, cache) == 0
    first = estimate_seconds(library, None, paced, cache)
    assert first == 3.0
    resolve(library, [1], paced, cache)
    assert first < estimate_seconds(library, [2, 3], paced, cache) <= first + 3.0
    assert library.paper(2).status is Status.TO_READ

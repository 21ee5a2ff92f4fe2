"""`fetch` through the real stack against a server on this machine that speaks as the services."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from readinglist import settings
from readinglist.fetch.services import Service
from readinglist.library import JobState, Library
from readinglist.model.paper import Paper, Status
from tests.fetch.loopback import (
    Canned,
    FakeClock,
    Loopback,
    Work,
    disturbed,
    in_place_of_services,
    work,
)

Call = Callable[..., Any]
DUMPS = Path(os.environ.get("READINGLIST_DUMPS") or Path(__file__).parents[2] / "../shared/dumps")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    with in_place_of_services(monkeypatch.setenv) as server:
        yield server


@pytest.fixture
def library(readinglist: Call, server: Loopback, tmp_path: Path) -> Call:
    """Three papers, of which the services know two."""
    server.works = [work(1), work(2, on_huggingface=False)]
    page = tmp_path / "page.txt"
    page.write_text(
        "byAK and the research community\n\n"
        + "".join(f"{one.title}\n\n{one.abstract}\n\n" for one in (work(1), work(2), work(3))),
        encoding="utf-8",
    )
    assert readinglist("import", page, "--json").json["papers"] == 3
    return readinglist


def test_papers_to_read_are_resolved_and_the_rest_is_told(library: Call) -> None:
    library("mark", 1, 2, 3, "--status", "to-read")
    ran = library("fetch", "--json")
    assert ran.status == 1
    assert sorted(ran.json["resolved"]) == [1, 2]
    assert [trouble["id"] for trouble in ran.json["unresolved"]] == [3]
    assert ran.json["failed"] == []
    assert ran.json["requests"]["arxiv"] > 0
    paper = library("show", 1, "--json").json
    assert (paper["arxiv_id"], paper["authors"]) == ("2603.00001", ["Ada Example", "Bo Sample"])
    assert (paper["published"], paper["title"]) == ("2026-03-02", work(1).title)
    assert library("list", "author:sample", "--json").json["total"] == 2


def test_what_is_resolved_is_not_asked_for_again(library: Call, server: Loopback) -> None:
    library("mark", 1, "--status", "to-read")
    assert library("fetch").status == 0
    asked = len(server.asked)
    assert library("fetch", "--json").json["resolved"] == []
    assert len(server.asked) == asked


def test_without_ids_only_papers_to_read_are_asked_about(library: Call, server: Loopback) -> None:
    assert library("fetch", "--json").json["resolved"] == []
    assert server.asked == []
    assert library("fetch", 1, "--json").json["resolved"] == [1]


def test_what_the_user_set_stays(library: Call, tmp_path: Path) -> None:
    with Library(tmp_path / "library") as opened:
        opened.edit(1, {"published": "2020-01-01"})
    library("fetch", 1)
    assert library("show", 1, "--json").json["published"] == "2020-01-01"


def test_a_cite_key_survives_the_authors(library: Call) -> None:
    library("export", 1)
    before = library("show", 1, "--json").json["cite_key"]
    library("fetch", 1)
    assert library("show", 1, "--json").json["cite_key"] == before
    assert "Example, Ada and Sample, Bo" in library("export", 1).out


def test_trouble_of_a_service_is_told_and_asked_for_again(library: Call, server: Loopback) -> None:
    library("mark", 1, "--status", "to-read")
    server.fault = lambda _, __: Canned(400, b"no")
    ran = library("fetch", "--json")
    assert ran.status == 1
    assert ran.json["resolved"] == []
    server.fault = lambda _, __: None
    assert library("fetch", "--json").json["resolved"] == [1]


def test_an_id_that_does_not_exist_is_named(library: Call) -> None:
    ran = library("fetch", 1, 44, "--json")
    assert (ran.status, ran.json["resolved"]) == (1, [1])
    assert "44" in ran.err


NEAR_MISSES = {
    "A survey of {title}": False,
    "A reply to: {title}": False,
    "{title}, revisited": False,
    "{title}: with a new subtitle": True,
    "{title}": False,
    "Kettles are all we weave": True,
}
"""Titles over another abstract, and over the paper's own (true); none may be taken silently."""


@pytest.mark.parametrize(("title", "own_abstract"), NEAR_MISSES.items())
def test_a_near_miss_is_never_taken_silently(
    library: Call, server: Loopback, tmp_path: Path, title: str, own_abstract: bool
) -> None:
    mine = work(1)
    abstract = mine.abstract if own_abstract else work(30).abstract
    near = replace(work(9), title=title.format(title=mine.title), abstract=abstract)
    server.works = [near, work(2)]
    ran = library("fetch", 1, "--json")
    assert (ran.status, ran.json["resolved"]) == (1, [])
    assert [trouble["id"] for trouble in ran.json["unresolved"]] == [1]
    assert library("show", 1, "--json").json["arxiv_id"] is None
    with Library(tmp_path / "library") as opened:
        assert opened.fact_sources(1) == []
        proposed = [one.arxiv_id for one in opened.candidates(1)]
    assert proposed == ([near.arxiv_id] if own_abstract or title == "{title}" else [])


def test_an_accepted_candidate_gets_its_facts_and_a_refused_one_is_not_proposed_again(
    library: Call, server: Loopback, tmp_path: Path
) -> None:
    near = replace(work(9), title="Kettles are all we weave", abstract=work(1).abstract)
    server.works = [near]
    library("fetch", 1)
    with Library(tmp_path / "library") as opened:
        opened.accept(1, near.arxiv_id)
    assert library("fetch", "--json").json["resolved"] == [1]
    paper = library("show", 1, "--json").json
    assert (paper["arxiv_title"], paper["title"]) == (near.title, work(1).title)
    with Library(tmp_path / "library") as opened:
        opened.undo()
        opened.refuse(1, [near.arxiv_id])
    assert library("fetch", 1, "--json").json["resolved"] == []
    with Library(tmp_path / "library") as opened:
        assert opened.candidates(1) == []
        job = opened.job(1)
    assert job is not None
    assert job.state is JobState.NOT_FOUND


def test_what_a_limit_leaves_undone_waits_for_its_time(
    library: Call, server: Loopback, tmp_path: Path
) -> None:
    server.works = [work(1, comment="Code: https://github.com/example/steps")]
    limit = {"Retry-After": "3600"}
    server.repositories["example/steps"] = Canned(403, b"{}", limit)
    ran = library("fetch", 1, "--json")
    assert (ran.json["resolved"], ran.json["failed"][0]["service"]) == ([1], "github")
    with Library(tmp_path / "library") as opened:
        job = opened.job(1)
        assert opened.unresolved() == []
    assert job is not None
    assert (job.state, job.until is not None) == (JobState.WAITING, True)


def test_what_is_open_is_told_again_and_not_asked_for_again(
    library: Call, server: Loopback
) -> None:
    server.works = [replace(work(9), title=work(1).title)]
    library("mark", 1, 3, "--status", "to-read")
    first = sorted(library("fetch", "--json").json["unresolved"], key=lambda one: one["id"])
    asked = len(server.asked)
    ran = library("fetch", "--json")
    assert (ran.status, ran.json["unresolved"]) == (1, first)
    assert len(server.asked) == asked
    reasons = {trouble["id"]: trouble["reason"] for trouble in first}
    assert reasons[1].startswith("2603.00009 is close but not surely this paper: the title is the")
    assert "knows a paper" in reasons[3]


def test_without_a_network_that_is_told_once_and_papers_wait(
    library: Call, server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readinglist.operations.access.SystemClock", lambda _: FakeClock())
    library("mark", 1, 2, "--status", "to-read")
    server.fault = lambda _, __: Canned(200, None)
    ran = library("fetch", "--json")
    assert sorted(trouble["id"] for trouble in ran.json["failed"]) == [1, 2]
    assert ran.err == (
        "readinglist: No service can be reached; check the network and run it again\n"
    )
    with Library(tmp_path / "library") as opened:
        assert {job.state for job in opened.jobs()} == {JobState.WAITING}
        assert opened.unresolved() == []
    server.fault = lambda _, __: None
    assert sorted(library("fetch", "--json").json["resolved"]) == [1, 2]


def test_offline_nobody_is_asked(library: Call, server: Loopback) -> None:
    settings.save(settings.UserSettings(offline=True))
    try:
        ran = library("fetch", 1)
    finally:
        settings.save(settings.UserSettings())
    assert (ran.status, ran.out, server.asked) == (1, "", [])
    assert ran.err == (
        "readinglist: error: The program is set to offline, so nobody is asked; "
        "the preferences can change that\n"
    )


def as_work(paper: Paper) -> Work:
    """A paper of the library as the services would have it."""
    authors = tuple(f"Author {number}" for number in range(paper.author_count or 3))
    day = paper.published or date(2026, 3, 2)
    return Work(f"2604.{paper.id:05}", paper.title, paper.abstract, authors, day)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Pages with 485 papers: those that are kept beside the project, else invented ones."""
    if DUMPS.is_dir():
        return DUMPS
    papers = "".join(f"{one.title}\n\n{one.abstract}\n\n" for one in map(work, range(1, 486)))
    page = tmp_path / "pages.txt"
    page.write_text(f"byAK and the research community\n\n{papers}", encoding="utf-8")
    return page


def test_all_papers_resolve_though_every_fifth_answer_is_a_fault(
    readinglist: Call,
    server: Loopback,
    pages: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = server.clock
    monkeypatch.setattr("readinglist.operations.access.SystemClock", lambda _cancelled: clock)
    monkeypatch.setenv("READINGLIST_ARXIV_INTERVAL", "3")
    faults: Counter[str] = Counter()

    def fault(number: int, service: Service) -> Canned | None:
        answer = disturbed(number, service)
        faults[server.asked[number - 1][1]] += answer is not None
        return answer

    readinglist("import", pages)
    with Library(tmp_path / "library") as library:
        papers = list(library.papers(library.ids()))
        library.mark([paper.id for paper in papers], status=Status.TO_READ)
        library.edit(1, {"organization": "My own words"})
    server.works = [as_work(paper) for paper in papers]
    server.fault = fault
    server.search_quota = 50
    ran = readinglist("fetch", "--json").json
    assert sorted(ran["resolved"]) == [paper.id for paper in papers]
    assert ran["unresolved"] == []
    asked = Counter(path for _, path in server.asked)
    assert all(times == 1 + faults[path] for path, times in asked.items())
    assert min(b - a for a, b in pairwise(server.arxiv_times)) >= 3.0
    assert server.most_at_once == 1
    with Library(tmp_path / "library") as library:
        for paper in library.papers(library.ids()):
            assert paper.arxiv_id == f"2604.{paper.id:05}"
            sources = {one.field: one for one in library.fact_sources(paper.id)}
            assert sources["arxiv_title"].source == "arxiv"
            assert sources["arxiv_title"].at.timestamp() <= clock.now()
        assert library.paper(1).organization == "My own words"

"""Whole runs against the loopback server: every paper ends once, and politely."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from readinglist.fetch.case import Wanted
from readinglist.fetch.channel import Surroundings
from readinglist.fetch.events import (
    Completed,
    Event,
    Facts,
    Failed,
    NeedsReview,
    NotFound,
    Notice,
    Offline,
    Postponed,
    RepositoryFacts,
    Resolved,
)
from readinglist.fetch.resolver import Resolver
from readinglist.fetch.services import Service
from readinglist.model.paper import Link, LinkKind, Paper
from tests.fetch.loopback import Canned, FakeClock, Loopback, as_json, disturbed, work

Run = Callable[..., list[Event]]


def find_links(text: str) -> Sequence[Link]:
    found = re.findall(r"https://github\.com/[\w-]+/[\w.-]+", text)
    return [Link(LinkKind.GITHUB, url) for url in found]


@pytest.fixture
def run(server: Loopback, around: Surroundings, clock: FakeClock) -> Run:
    def run(*papers: Paper | Wanted, token: str | None = None) -> list[Event]:
        wanted = [one if isinstance(one, Wanted) else Wanted(one) for one in papers]
        now = replace(around, clock=FakeClock(clock.now()))
        server.clock = now.clock
        return list(Resolver(server.endpoints, now, find_links, token).run(wanted))

    return run


def ends(events: Sequence[Event]) -> Counter[tuple[str, int]]:
    kinds = Resolved | NeedsReview | NotFound | Failed | Postponed
    return Counter((type(one).__name__, one.paper_id) for one in events if isinstance(one, kinds))


def fields(events: Sequence[Event], paper_id: int) -> dict[str, object]:
    told: dict[str, object] = {}
    for one in events:
        if isinstance(one, Facts) and one.paper_id == paper_id:
            told |= one.fields
    return told


def test_a_paper_gets_what_the_services_know(server: Loopback, run: Run) -> None:
    server.works = [work(1, repository="https://github.com/example/steps"), work(9)]
    server.repositories["example/steps"] = {"full_name": "example/steps", "language": "Python"}
    events = run(server.works[0].paper(4))
    assert ends(events) == {("Resolved", 4): 1}
    told = fields(events, 4)
    assert told["arxiv_id"] == "2603.00001"
    assert told["authors"] == ("Ada Example", "Bo Sample")
    assert told["categories"] == ("cs.LG", "cs.AI")
    assert told["organization"] == "Example Institute"
    (repository,) = [one for one in events if isinstance(one, RepositoryFacts)]
    assert (repository.link.state, repository.link.details["language"]) == ("alive", "Python")
    assert events[-1] == Completed(4)
    assert server.user_agents == {"readinglist/0.1.0"}


def test_all_resolve_though_every_fifth_answer_is_a_fault(server: Loopback, run: Run) -> None:
    server.works = [work(number) for number in range(1, 121)]
    server.fault = disturbed
    server.search_quota = 50
    events = run(*(one.paper(number) for number, one in enumerate(server.works, 1)))
    assert ends(events) == {("Resolved", number): 1 for number in range(1, 121)}
    gaps = [b - a for a, b in pairwise(server.arxiv_times)]
    assert min(gaps) >= 3.0
    assert server.most_at_once == 1


def test_asking_again_costs_nothing(server: Loopback, run: Run) -> None:
    server.works = [work(1, comment="Code: https://github.com/example/steps")]
    known = Wanted(replace(work(1).paper(1), arxiv_id=work(1).arxiv_id), confirmed=True)
    first = run(known)
    asked = len(server.asked)
    assert ends(run(known)) == ends(first) == {("Resolved", 1): 1}
    assert len(server.asked) == asked == 3


@pytest.mark.parametrize(
    "title",
    ["A survey of learning to {0}", "A reply to: {0}", "{0}, revisited"],
)
def test_a_near_miss_is_not_taken(server: Loopback, run: Run, title: str) -> None:
    near = work(1)
    server.works = [replace(near, title=title.format(near.title), abstract=work(30).abstract)]
    assert ends(run(near.paper(1))) == {("NotFound", 1): 1}


def test_a_new_title_over_the_same_abstract_is_for_the_user_to_judge(
    server: Loopback, run: Run
) -> None:
    old = work(1)
    server.works = [replace(old, title="Kettles are all we weave")]
    events = run(old.paper(1))
    (review,) = [one for one in events if isinstance(one, NeedsReview)]
    assert review.matches[0].overlap == 1.0
    assert not fields(events, 1)
    refused = Wanted(old.paper(1), refused=frozenset({old.arxiv_id}))
    assert ends(run(refused)) == {("NotFound", 1): 1}
    chosen = Wanted(replace(old.paper(1), arxiv_id=old.arxiv_id), confirmed=True)
    assert ends(run(chosen)) == {("Resolved", 1): 1}


def test_the_same_title_by_others_is_not_taken(server: Loopback, run: Run) -> None:
    mine = work(1)
    server.works = [replace(work(2), title=mine.title, authors=("Someone Else",))]
    assert ends(run(mine.paper(1))) == {("NeedsReview", 1): 1}


def test_an_id_in_the_text_may_be_another_papers(server: Loopback, run: Run) -> None:
    server.works = [work(1), work(2)]
    cited = Link(LinkKind.ARXIV, "https://arxiv.org/abs/2603.00002")
    events = run(replace(work(1).paper(1), links=(cited,)))
    assert fields(events, 1)["arxiv_id"] == "2603.00001"


def test_a_title_rewritten_at_arxiv_is_found_through_hugging_face(
    server: Loopback, run: Run
) -> None:
    server.works = [work(1, arxiv_title="Steps, small and many")]
    assert fields(run(work(1).paper(1)), 1)["arxiv_title"] == "Steps, small and many"


def test_arxiv_finds_what_hugging_face_does_not_have(server: Loopback, run: Run) -> None:
    server.works = [work(1, on_huggingface=False)]
    assert ends(run(work(1).paper(1))) == {("Resolved", 1): 1}


def test_an_id_that_arxiv_does_not_confirm_is_not_taken(server: Loopback, run: Run) -> None:
    server.works = [work(1, on_arxiv=False)]
    events = run(work(1).paper(1))
    assert ends(events) == {("NeedsReview", 1): 1}
    assert not fields(events, 1)


def test_a_service_that_is_down_stops_its_own_queue_only(server: Loopback, run: Run) -> None:
    server.works = [work(number) for number in range(1, 9)]
    server.fault = lambda _, service: Canned(500, b"x") if service is Service.HUGGINGFACE else None
    events = run(*(one.paper(number) for number, one in enumerate(server.works, 1)))
    resolved = {one.paper_id for one in events if isinstance(one, Resolved)}
    failed = {one.service for one in events if isinstance(one, Failed)}
    assert resolved == set(range(1, 9))
    assert failed == {Service.HUGGINGFACE}
    assert server.count(Service.HUGGINGFACE) == 9


def test_arxiv_that_limits_for_long_is_left_alone(server: Loopback, run: Run) -> None:
    server.works = [work(1)]
    limit = Canned(429, b"Rate exceeded.", {"Content-Type": "text/plain"})
    server.fault = lambda _, service: replace(limit) if service is Service.ARXIV else None
    events = run(work(1).paper(1))
    assert ends(events) == {("Postponed", 1): 1}
    assert server.count(Service.ARXIV) == 4
    gaps = [b - a for a, b in pairwise(server.arxiv_times)]
    assert [gap >= least for gap, least in zip(gaps, (60, 120, 240), strict=True)] == [True] * 3
    assert fields(events, 1)["arxiv_id"] == "2603.00001"


def test_a_guessed_repository_is_asked_about_only_where_none_is_declared(
    server: Loopback, run: Run
) -> None:
    server.repositories["a/page"] = {"full_name": "a/page"}
    guesses = (
        Link(LinkKind.GITHUB, "https://github.com/a/page", "candidate"),
        Link(LinkKind.GITHUB, "https://github.com/a/a.github.io", "candidate"),
    )
    server.works = [work(1), work(2, repository="https://github.com/a/page")]
    first = run(replace(work(1).paper(1), links=guesses))
    states = {one.asked: one.link.state for one in first if isinstance(one, RepositoryFacts)}
    assert states == {guesses[0].url: "candidate", guesses[1].url: "gone"}
    second = run(replace(work(2).paper(2), links=guesses))
    (seen,) = [one for one in second if isinstance(one, RepositoryFacts)]
    assert (seen.asked, seen.link.state) == ("https://github.com/a/page", "alive")


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ({"homepage": "http://www.A.github.io/page/"}, "alive"),
        ({"description": "The code of https://a.github.io/page"}, "alive"),
        ({"description": f"{work(1).title.upper()}: the code"}, "alive"),
        ({"homepage": "https://arxiv.org/abs/2603.00001"}, "alive"),
        ({"homepage": "https://a.github.io/other", "description": "Kettles"}, "candidate"),
        ({"homepage": "", "description": None}, "candidate"),
    ],
)
def test_a_guessed_repository_counts_once_it_names_the_paper_itself(
    server: Loopback, run: Run, said: dict[str, object], state: str
) -> None:
    server.works = [work(1)]
    server.repositories["a/page"] = {"full_name": "a/page", **said}
    links = (
        Link(LinkKind.PROJECT, "https://a.github.io/page"),
        Link(LinkKind.GITHUB, "https://github.com/a/page", "candidate"),
    )
    events = run(replace(work(1).paper(1), links=links))
    (seen,) = [one for one in events if isinstance(one, RepositoryFacts)]
    assert seen.link.state == state


def test_refusals_do_not_close_a_service(server: Loopback, run: Run) -> None:
    server.works = [work(1, comment=" ".join(f"https://github.com/a/r{n}" for n in range(5)))]
    for number in range(4):
        server.repositories[f"a/r{number}"] = as_json({"message": "no"}, 410)
    server.repositories["a/r4"] = {"full_name": "a/r4"}
    events = run(work(1).paper(1))
    (seen,) = [one for one in events if isinstance(one, RepositoryFacts)]
    assert seen.link.state == "alive"
    assert ends(events) == {("Resolved", 1): 1, ("Failed", 1): 1}


def test_github_that_limits_for_long_postpones_the_repository(
    server: Loopback, run: Run, clock: FakeClock
) -> None:
    server.works = [work(1, comment="Code: https://github.com/example/steps")]
    headers = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": str(int(clock.now()) + 3600)}
    server.repositories["example/steps"] = as_json({"message": "limit"}, 403, headers)
    events = run(work(1).paper(1))
    assert ends(events) == {("Resolved", 1): 1, ("Postponed", 1): 1}
    (postponed,) = [one for one in events if isinstance(one, Postponed)]
    assert 3500 < postponed.until.timestamp() - clock.now() < 3700
    assert "token" in postponed.reason
    assert Completed(1) not in events
    assert server.count(Service.GITHUB) == 1


def test_a_refused_token_is_told_and_never_shown(
    server: Loopback, run: Run, tmp_path: Path
) -> None:
    server.works = [work(1, comment="Code: https://github.com/example/steps")]
    server.repositories["example/steps"] = as_json({"message": "Bad credentials"}, 401)
    events = run(work(1).paper(1), token="s3cret")
    assert server.tokens == ["Bearer s3cret", None]
    assert sum(isinstance(one, Notice) for one in events) == 1
    assert "s3cret" not in repr(events)
    kept = [file.read_text("utf-8") for file in tmp_path.rglob("*") if file.is_file()]
    assert kept
    assert not any("s3cret" in text for text in kept)


def test_without_a_network_it_says_so_once(server: Loopback, around: Surroundings) -> None:
    nowhere = {
        service: replace(endpoint, base="http://127.0.0.1:9/x")
        for service, endpoint in server.endpoints.items()
    }
    papers = [Wanted(work(number).paper(number)) for number in (1, 2, 3)]
    events = list(Resolver(nowhere, around, find_links).run(papers))
    assert sum(isinstance(one, Offline) for one in events) == 1
    assert ends(events) == {("Failed", number): 1 for number in (1, 2, 3)}


def test_a_network_that_goes_is_noticed_also_with_answers_at_hand(
    server: Loopback, run: Run
) -> None:
    server.works = [work(1)]
    known = Wanted(replace(work(1).paper(1), arxiv_id=work(1).arxiv_id), confirmed=True)
    run(known)
    server.fault = lambda _, __: Canned(200, None)
    events = run(known, work(2).paper(2))
    assert ends(events).keys() >= {("Resolved", 1), ("Failed", 2)}
    assert sum(isinstance(one, Offline) for one in events) == 1


def test_one_service_out_of_reach_is_not_offline(server: Loopback, run: Run) -> None:
    server.works = [work(1)]
    server.fault = lambda _, one: Canned(200, None) if one is Service.HUGGINGFACE else None
    events = run(work(1).paper(1))
    assert ends(events) == {("Resolved", 1): 1, ("Failed", 1): 1}
    assert not any(isinstance(one, Offline) for one in events)


def test_the_offline_switch_lets_nothing_out(server: Loopback, around: Surroundings) -> None:
    quiet = replace(around, offline=True)
    events = list(Resolver(server.endpoints, quiet, find_links).run([Wanted(work(1).paper(1))]))
    assert ends(events) == {("Failed", 1): 1}
    assert server.asked == []


def test_a_cancelled_run_ends_and_the_next_does_the_rest(
    server: Loopback, around: Surroundings, run: Run
) -> None:
    server.works = [work(number) for number in range(1, 41)]
    papers = [Wanted(one.paper(number)) for number, one in enumerate(server.works, 1)]
    told: list[Event] = []
    resolver = Resolver(server.endpoints, around, find_links)
    for event in resolver.run(papers, cancelled=lambda: len(ends(told)) >= 10):
        told.append(event)  # noqa: PERF402 - `cancelled` looks at it meanwhile
    before = {paper_id for _, paper_id in ends(told)}
    assert 10 <= len(before) <= 40
    rest = run(*(one for one in papers if one.paper.id not in before))
    assert before | {paper_id for _, paper_id in ends(rest)} == set(range(1, 41))

"""One service at a time: cache, conditional requests, redirects, bounds, the log, the pace."""

import multiprocessing
import os
import signal
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from readinglist.fetch.channel import Channel, Surroundings
from readinglist.fetch.clock import SystemClock
from readinglist.fetch.failures import (
    BadAnswerError,
    FetchError,
    LimitedError,
    RefusedError,
    UnreachableError,
)
from readinglist.fetch.pace import Pace
from readinglist.fetch.services import Answer, Endpoint, Request, Service
from readinglist.sentence import Sentence
from tests.fetch.loopback import Canned, FakeClock, Loopback, as_json


def channel(server: Loopback, around: Surroundings, token: str | None = None) -> Channel:
    return Channel(server.endpoints[Service.GITHUB], around, token)


def request(server: Loopback, name: str = "a/b", max_age: float = 100.0) -> Request:
    return Request(
        f"{server.base}/gh/repos/{name}",
        Sentence("repository {name}", name=name),
        ("json",),
        "api",
        max_age,
    )


def body(answer: Answer) -> bytes:
    return answer.body


def test_an_old_answer_is_confirmed_by_its_etag(
    server: Loopback, around: Surroundings, clock: FakeClock
) -> None:
    server.repositories["a/b"] = {"full_name": "a/b"}
    asked = channel(server, around)
    first = asked.ask(request(server), body)
    assert asked.ask(request(server), body) == first
    clock.sleep(200)
    later = asked.ask(request(server), body)
    assert later.value == first.value
    assert later.at > first.at
    assert asked.client.requests == 2
    assert [one.answer for one in around.log.entries()] == ["200, 20 bytes", "304, 0 bytes"]


def test_a_redirect_within_the_service_is_followed(server: Loopback, around: Surroundings) -> None:
    moved = {"Location": "https://api.github.com/repositories/7"}
    server.repositories["a/b"] = Canned(301, b"{}", moved)
    server.repositories["repositories/7"] = {"full_name": "a/c"}
    assert b"a/c" in channel(server, around).ask(request(server), body).value


@pytest.mark.parametrize("target", ["http://127.0.0.2/x", "//other.example/x", "file:///x"])
def test_a_redirect_elsewhere_is_not(server: Loopback, around: Surroundings, target: str) -> None:
    server.repositories["a/b"] = Canned(302, b"", {"Location": target})
    with pytest.raises(BadAnswerError, match="foreign address"):
        channel(server, around, "s3cret").ask(request(server), body)


def test_a_redirect_in_circles_ends(server: Loopback, around: Surroundings) -> None:
    server.repositories["a/b"] = Canned(302, b"", {"Location": "/gh/repos/a/b"})
    with pytest.raises(BadAnswerError, match="circles"):
        channel(server, around).ask(request(server), body)


def test_a_redirect_of_arxivs_keeps_its_pace(server: Loopback, around: Surroundings) -> None:
    moved = Canned(301, b"", {"Location": "/arxiv/query?id_list=2603.00001&max_results=1"})
    server.fault = lambda number, _: moved if number == 1 else None
    paced = replace(server.endpoints[Service.ARXIV], interval=3.0)
    first = Request(f"{paced.base}?id_list=2603.00002&max_results=1", Sentence("x"), ("xml",))
    Channel(paced, around).ask(first, body)
    assert [b - a >= 3.0 for a, b in pairwise(server.arxiv_times)] == [True]


def test_a_netrc_does_not_take_the_tokens_place(
    server: Loopback, around: Surroundings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password mine\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    server.repositories["a/b"] = {"full_name": "a/b"}
    channel(server, around, "s3cret").ask(request(server), body)
    channel(server, around).ask(replace(request(server), max_age=0.0), body)
    assert server.tokens == ["Bearer s3cret", None]


def test_an_answer_above_the_bound_is_a_fault(server: Loopback, around: Surroundings) -> None:
    server.repositories["a/b"] = as_json("x" * 5_000)
    with pytest.raises(RefusedError, match="too large"):
        channel(server, around).ask(replace(request(server), most_bytes=1_000), body)
    assert server.count(Service.GITHUB) == 1


def test_what_can_not_be_read_is_asked_for_again_and_not_kept(
    server: Loopback, around: Surroundings
) -> None:
    server.repositories["a/b"] = {"full_name": "a/b"}
    tries = iter([False, True])

    def moody(answer: Answer) -> bytes:
        if not next(tries):
            raise BadAnswerError("no")
        return answer.body

    assert channel(server, around).ask(request(server), moody).value
    assert server.count(Service.GITHUB) == 2


def test_a_damaged_cache_is_no_answer(server: Loopback, around: Surroundings) -> None:
    server.repositories["a/b"] = {"full_name": "a/b"}
    asked = channel(server, around)
    asked.ask(request(server), body)
    (file,) = (around.answers / "github").glob("*.json")
    file.write_text('{"at": 1, "body"')
    assert asked.ask(request(server), body).value
    assert asked.client.requests == 2


def test_no_room_left_is_waited_for(
    server: Loopback, around: Surroundings, clock: FakeClock
) -> None:
    spent = {"ratelimit": '"api";r=0;t=120'}
    server.repositories["a/b"] = as_json({"full_name": "a/b"}, headers=spent)
    asked, began = channel(server, around), clock.now()
    asked.ask(request(server, max_age=0.0), body)
    assert clock.now() == began
    asked.ask(request(server, max_age=0.0), body)
    assert clock.now() >= began + 120


def test_a_long_rest_holds_for_every_channel(server: Loopback, around: Surroundings) -> None:
    server.repositories["a/b"] = as_json({}, 429, {"retry-after": "4000"})
    with pytest.raises(LimitedError):
        channel(server, around).ask(request(server), body)
    with pytest.raises(LimitedError):
        channel(server, around).ask(request(server), body)
    assert server.count(Service.GITHUB) == 1


def test_plain_http_is_never_come_to_from_https() -> None:
    arxiv = Endpoint(Service.ARXIV, "https://export.arxiv.org/api/query")
    assert arxiv.owns("https://arxiv.org/api/query?x")
    assert not arxiv.owns("http://export.arxiv.org/api/query")
    assert not arxiv.owns("https://arxiv.org.example/api/query")


def test_an_address_that_is_none_fails_in_words(around: Surroundings) -> None:
    wrong = Channel(Endpoint(Service.GITHUB, "nonsense"), around)
    with pytest.raises(FetchError, match="GitHub failed"):
        wrong.ask(Request("nonsense/repos/a/b", Sentence("x"), ("json",)), body)


def _take_turns(folder: str, times: str, count: int) -> None:
    clock = SystemClock()
    pace = Pace(Path(folder), "p", 0.05, clock, lambda _: None)
    for _ in range(count):
        with pace.turn(), Path(times).open("a", encoding="ascii") as log:
            log.write(f"{clock.now()!r}\n")


def _die_in_turn(folder: str) -> None:
    with Pace(Path(folder), "p", 0.05, SystemClock(), lambda _: None).turn():
        os.kill(os.getpid(), signal.SIGKILL)


def test_processes_share_one_pace_also_after_a_kill(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    times = tmp_path / "times"
    killed = context.Process(target=_die_in_turn, args=(str(tmp_path),))
    killed.start()
    killed.join(20)
    assert killed.exitcode == -signal.SIGKILL
    several = [
        context.Process(target=_take_turns, args=(str(tmp_path), str(times), 5)) for _ in range(2)
    ]
    for process in several:
        process.start()
    for process in several:
        process.join(20)
    moments = sorted(float(line) for line in times.read_text("ascii").split())
    assert len(moments) == 10
    assert min(b - a for a, b in pairwise(moments)) >= 0.05


def test_a_request_left_in_the_air_is_given_time_to_arrive(
    tmp_path: Path, clock: FakeClock
) -> None:
    with Pace(tmp_path, "p", 3.0, clock, lambda _: None).turn():
        left = float((tmp_path / "p.next").read_text("ascii").split()[0]) - clock.now()
    done = float((tmp_path / "p.next").read_text("ascii").split()[0]) - clock.now()
    assert (left, done) == (6.0, 3.0)


def test_a_clock_set_back_makes_nobody_wait_longer_than_was_meant(
    tmp_path: Path, clock: FakeClock
) -> None:
    with Pace(tmp_path, "p", 3.0, clock, lambda _: None).turn():
        pass
    earlier = FakeClock(clock.now() - 3600)
    began = earlier.now()
    pace = Pace(tmp_path, "p", 3.0, earlier, lambda _: None)
    with pace.turn():
        assert earlier.now() - began == 3.0
        pace.rest(120)
    long_ago = FakeClock(began - 30 * 86_400)
    with Pace(tmp_path, "p", 3.0, long_ago, lambda _: None).turn():
        assert long_ago.now() - began + 30 * 86_400 == 120


@pytest.mark.parametrize("content", ["", "soon", "1e999 1", "nan nan", "1 2 3", "-5 -9"])
def test_a_damaged_note_makes_nobody_wait(tmp_path: Path, clock: FakeClock, content: str) -> None:
    (tmp_path / "p.next").write_text(content, "ascii")
    began = clock.now()
    with Pace(tmp_path, "p", 3.0, clock, lambda _: None).turn():
        assert clock.now() == began


def test_a_turn_that_can_not_come_soon_is_refused(tmp_path: Path, clock: FakeClock) -> None:
    pace = Pace(tmp_path, "p", 3.0, clock, lambda _: None)
    with pace.turn():
        pace.rest(10_000)
    with pytest.raises(LimitedError), pace.turn():
        pytest.fail("it was let in")


def test_unreachable_is_told_apart(around: Surroundings) -> None:
    nobody = Channel(Endpoint(Service.ARXIV, "http://127.0.0.1:9"), around)
    with pytest.raises(UnreachableError, match="arXiv failed: no connection"):
        nobody.ask(Request("http://127.0.0.1:9/", Sentence("x"), ("xml",)), body)
    assert nobody.client.requests == 3

"""Several `readinglist fetch` on one library: killed, stopped, side by side, at a terminal."""

import json
import os
import pty
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from readinglist.fetch.clock import SystemClock
from readinglist.fetch.services import Service
from readinglist.library import JobState, Library
from readinglist.model.paper import Status
from tests.fetch.loopback import Canned, Loopback, in_place_of_services, work

INTERVAL = 0.05
PAPERS = 36
DEADLINE = 60.0


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    """Of every three papers Hugging Face knows two, arXiv all."""
    with in_place_of_services(monkeypatch.setenv) as server:
        monkeypatch.setenv("READINGLIST_ARXIV_INTERVAL", str(INTERVAL))
        server.clock = SystemClock()
        server.works = [work(one, on_huggingface=one % 3 > 0) for one in range(1, PAPERS + 1)]
        yield server


@pytest.fixture
def folder(readinglist: Callable[..., Any], server: Loopback, tmp_path: Path) -> Path:
    page = tmp_path / "page.txt"
    papers = "".join(f"{one.title}\n\n{one.abstract}\n\n" for one in server.works)
    page.write_text(f"byAK and the research community\n\n{papers}", encoding="utf-8")
    assert readinglist("import", page, "--json").json["papers"] == PAPERS
    with Library(tmp_path / "library") as library:
        library.mark(library.ids(), status=Status.TO_READ)
    return tmp_path / "library"


def start(*arguments: object, stderr: int = subprocess.PIPE) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "readinglist", "fetch", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=stderr, text=True)


def finished(process: subprocess.Popen[str]) -> tuple[Any, str]:
    out, err = process.communicate(timeout=DEADLINE)
    return json.loads(out), err


def resolved(folder: Path) -> set[int]:
    with Library(folder) as library:
        jobs = [library.job(paper_id) for paper_id in library.ids()]
    return {job.paper_id for job in jobs if job and job.state is JobState.RESOLVED}


def assert_polite(server: Loopback) -> None:
    assert min(b - a for a, b in pairwise(server.arxiv_times)) >= INTERVAL
    assert server.most_at_once == 1


def test_the_rest_resolves_after_a_kill(server: Loopback, folder: Path) -> None:
    processes: list[subprocess.Popen[str]] = []

    def kill(number: int, _: Service) -> Canned | None:
        if number == PAPERS // 2:
            processes[0].kill()
        return None

    server.fault = kill
    processes.append(start("--json"))
    processes[0].communicate(timeout=DEADLINE)
    assert processes[0].returncode == -signal.SIGKILL
    before = resolved(folder)
    report, _ = finished(start("--json"))
    assert before
    assert set(report["resolved"]) == set(range(1, PAPERS + 1)) - before
    assert resolved(folder) == set(range(1, PAPERS + 1))
    titles = [path for _, path in server.asked if "/search?" in path]
    assert len(titles) <= len(set(titles)) + 1
    assert_polite(server)


def test_ctrl_c_is_told_in_a_line_and_the_rest_is_left(server: Loopback, folder: Path) -> None:
    processes: list[subprocess.Popen[str]] = []

    def interrupt(number: int, _: Service) -> Canned | None:
        if number == PAPERS // 2:
            processes[0].send_signal(signal.SIGINT)
        return None

    server.fault = interrupt
    processes.append(start("--json"))
    report, err = finished(processes[0])
    assert processes[0].returncode == 1
    assert err.splitlines() == [
        "readinglist: error: stopped; what was found is kept, and the same command goes on"
    ]
    assert resolved(folder) <= set(report["resolved"]) < set(range(1, PAPERS + 1))
    assert report["resolved"]
    report, err = finished(start("--json"))
    assert (resolved(folder), err) == (set(range(1, PAPERS + 1)), "")


def test_several_at_once_take_different_papers(server: Loopback, folder: Path) -> None:
    everyone_has_begun = threading.Event()

    def hold(_number: int, _service: Service) -> Canned | None:
        assert everyone_has_begun.wait(DEADLINE)
        return None

    server.fault = hold
    processes = []
    with Library(folder) as library:
        for ids, running in ((range(1, 11), 10), (range(6, 21), 20), ((), PAPERS)):
            processes.append(start(*ids, "--json"))
            _wait_for(library, running)
    everyone_has_begun.set()
    outcomes = [finished(process) for process in processes]
    assert [sorted(report["resolved"]) for report, _ in outcomes] == [
        list(range(1, 11)),
        list(range(11, 21)),
        list(range(21, PAPERS + 1)),
    ]
    assert [process.returncode for process in processes] == [0, 0, 0]
    assert "Another readinglist is looking up 5 papers" in outcomes[1][1]
    asked = [path for _, path in server.asked]
    assert len(asked) == len(set(asked))
    assert_polite(server)


@pytest.mark.usefixtures("folder")
def test_a_terminal_shows_how_far_it_is() -> None:
    ours, theirs = pty.openpty()
    process = start(1, 2, 3, "--json", stderr=theirs)
    report = json.loads(process.communicate(timeout=DEADLINE)[0])
    os.close(theirs)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert sorted(report["resolved"]) == [1, 2, 3]
    assert "Looking up papers: 2 of 3" in shown
    assert shown.endswith("\r\x1b[K")


def _wait_for(library: Library, running: int) -> None:
    pause = threading.Event()
    for _ in range(round(DEADLINE / 0.02)):
        if sum(job.state is JobState.RUNNING for job in library.jobs()) == running:
            return
        pause.wait(0.02)
    raise AssertionError(f"there never were {running} papers running")

"""The loopback server and what a fetcher needs beside it; nothing here waits for real."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist.fetch.channel import Surroundings
from readinglist.fetch.request_log import RequestLog
from tests.fetch.loopback import FakeClock, Loopback


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def server(clock: FakeClock) -> Iterator[Loopback]:
    with Loopback(clock) as server:
        thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def around(tmp_path: Path, clock: FakeClock) -> Surroundings:
    return Surroundings(
        answers=tmp_path / "answers",
        state=tmp_path / "state",
        log=RequestLog(tmp_path / "requests.log"),
        clock=clock,
        jitter=lambda: 0.5,
    )

"""A run that is killed in the middle loses at most the request in the air."""

import multiprocessing
import os
import signal
import threading
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from readinglist.fetch.case import Wanted
from readinglist.fetch.channel import Surroundings
from readinglist.fetch.clock import SystemClock
from readinglist.fetch.events import Resolved
from readinglist.fetch.request_log import RequestLog
from readinglist.fetch.resolver import Resolver
from readinglist.fetch.services import Endpoint, Service
from tests.fetch.loopback import Canned, Loopback, work

INTERVAL = 0.05
PAPERS = 60


def resolve(folder: Path, endpoints: dict[Service, Endpoint]) -> set[int]:
    paced = {
        service: replace(one, interval=INTERVAL * (service is Service.ARXIV))
        for service, one in endpoints.items()
    }
    around = Surroundings(
        folder / "answers", folder / "state", RequestLog(folder / "log"), SystemClock()
    )
    wanted = [Wanted(work(number).paper(number)) for number in range(1, PAPERS + 1)]
    events = Resolver(paced, around, lambda _: ()).run(wanted)
    return {one.paper_id for one in events if isinstance(one, Resolved)}


def test_the_rest_resolves_after_a_kill(tmp_path: Path) -> None:
    with Loopback(SystemClock()) as server:
        thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01))
        thread.start()
        server.works = [work(number) for number in range(1, PAPERS + 1)]
        process = multiprocessing.get_context("spawn").Process(
            target=resolve, args=(tmp_path, server.endpoints)
        )

        def kill(number: int, _: Service) -> Canned | None:
            if number == PAPERS // 2 and process.pid is not None:
                os.kill(process.pid, signal.SIGKILL)
            return None

        server.fault = kill
        process.start()
        process.join(30)
        assert process.exitcode == -signal.SIGKILL
        before = server.count(Service.HUGGINGFACE, "/search?")
        assert resolve(tmp_path, server.endpoints) == set(range(1, PAPERS + 1))
        searches = server.count(Service.HUGGINGFACE, "/search?")
        server.shutdown()
        thread.join()
    assert before > 1
    assert searches <= PAPERS + 1
    assert min(b - a for a, b in pairwise(server.arxiv_times)) >= INTERVAL

"""The log of requests: every entry, whoever writes it, and no more than the user can read."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from readinglist.fetch import request_log
from readinglist.fetch.request_log import Entry, RequestLog


def entry(number: int) -> Entry:
    return Entry("2026-03-02T10:00:00+00:00", "arxiv", f"π {number}", "http://a", "200, 9 bytes")


def test_writers_share_a_log_and_the_older_half_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request_log, "_MOST_BYTES", 3_000)
    file = tmp_path / "log" / "requests.log"
    logs = [RequestLog(file) for _ in range(3)]
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda number: logs[number % 3].add(entry(number)), range(40)))
    found = [int(one.why.split()[1]) for one in logs[0].entries()]
    assert sorted(found) == list(range(40))
    for number in range(40, 80):
        logs[0].add(entry(number))
    assert sum(one.stat().st_size for one in file.parent.iterdir()) < 7_000
    assert [int(one.why.split()[1]) for one in logs[1].entries()][-10:] == list(range(70, 80))


def test_a_line_that_a_crash_cut_off_is_passed_over(tmp_path: Path) -> None:
    log = RequestLog(tmp_path / "requests.log")
    log.add(entry(1))
    with (tmp_path / "requests.log").open("a", encoding="utf-8") as file:
        file.write('{"at": "2026')
    assert list(log.entries()) == [entry(1)]

"""Every request can be read about afterwards."""

from pathlib import Path

from readinglist.fetch.services import Service
from readinglist.library import Library
from readinglist.operations.request_log import requests_made
from readinglist.operations.resolving import Access, resolve
from tests.fetch.loopback import Loopback, work


def test_each_request_is_written_down_newest_first(
    library: Library, server: Loopback, access: Access, cache: Path
) -> None:
    assert requests_made(library, cache) == []
    resolve(library, [1], access, cache)
    lines = requests_made(library, cache)
    assert len(lines) == len(server.asked)
    assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)
    first = lines[-1]
    assert (first.service, first.why) == (Service.HUGGINGFACE, f"title “{work(1).title}”")
    assert first.address.startswith(f"{server.base}/hf/papers/search?")
    assert first.answer.startswith("200, ")
    assert requests_made(library, cache, limit=1) == lines[:1]

"""A library of three papers to read, and a server that knows them in place of the services."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from readinglist.library import Library
from readinglist.model.paper import Status
from readinglist.model.record import Layout, Record
from readinglist.operations.resolving import Access
from tests.fetch.loopback import Loopback, in_place_of_services, work


@dataclass
class Page:
    """Records as if a reader had found them in a file."""

    records: list[Record]
    name: str = "page.txt"
    digest: str = "page"
    year: int | None = None
    layout: Layout | None = Layout.PLAIN
    page_date: None = None
    page_date_text: None = None

    def __iter__(self) -> Iterator[Record]:
        return iter(self.records)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    with in_place_of_services(monkeypatch.setenv) as server:
        server.works = [work(number) for number in (1, 2, 3)]
        yield server


@pytest.fixture
def access(server: Loopback) -> Access:
    """The way to the server."""
    bases = {service: one.base for service, one in server.endpoints.items()}
    return Access(bases, arxiv_interval=0.0)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    records = [
        Record(one.title, one.abstract, 1, place, Layout.PLAIN)
        for place, one in enumerate(map(work, (1, 2, 3)))
    ]
    with Library(tmp_path / "library") as library:
        library.import_dump(Page(records))
        library.mark([1, 2, 3], status=Status.TO_READ)
        yield library


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"

"""Scratch folders in which a library can be broken, and services to ask meanwhile."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fetch.loopback import in_place_of_services, work
from tests.reliability.deeds import PAGES, PDF, PER_PAGE, Deed

# Windows has neither SIGKILL nor limits of files and memory: there is nothing to break it with.
collect_ignore_glob = ["test_*.py"] if sys.platform == "win32" else []


@pytest.fixture(scope="session")
def services() -> Iterator[dict[str, str]]:
    """The variables that name a server which knows every paper of the deeds."""
    named: dict[str, str] = {}
    with in_place_of_services(named.__setitem__) as server:
        for number in range(1, PAGES * PER_PAGE + 1):
            name = f"example/steps{number}"
            server.works.append(work(number, comment=f"Code: https://github.com/{name}"))
            server.pdfs[work(number).arxiv_id] = PDF
            server.repositories[name] = {"full_name": name, "language": "Python"}
        yield named


@pytest.fixture(scope="session")
def prepared(
    tmp_path_factory: pytest.TempPathFactory, services: dict[str, str]
) -> Callable[[Deed], Path]:
    """A scratch folder in which a deed can begin; made once, to be copied."""
    folders: dict[str, Path] = {}

    def prepare(deed: Deed) -> Path:
        if deed.name not in folders:
            scratch = tmp_path_factory.mktemp("prepared")
            (scratch / "services.json").write_text(json.dumps(services), "utf-8")
            deed.prepare(scratch)
            folders[deed.name] = scratch
        return folders[deed.name]

    return prepare

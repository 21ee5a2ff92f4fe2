"""Files to try the real programs on: invented papers, and the real dumps as if resolved."""

from collections.abc import Mapping
from datetime import date
from itertools import cycle, islice
from pathlib import Path

import pytest

from readinglist.cli.main import run
from readinglist.export.exporter import Options
from readinglist.export.formats import EXPORTERS
from readinglist.library import Library
from readinglist.model.paper import Paper
from tests.fetch.loopback import Work, in_place_of_services
from tests.toolchain import invented

_SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu"]
Files = Mapping[str, Path]
"""A file for each flavour."""


@pytest.fixture(scope="session")
def invented_files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Both flavours of the invented papers, notes and tags too."""
    folder = tmp_path_factory.mktemp("invented")
    files = {flavour: folder / f"{flavour}.bib" for flavour in ("bibtex", "biblatex")}
    for flavour, file in files.items():
        papers = invented.papers(foreign=flavour == "bibtex")
        with file.open("w", encoding="utf-8", newline="\n") as out:
            EXPORTERS[flavour].write(papers, out, Options(include_notes=True, include_tags=True))
    return files


@pytest.fixture(scope="session")
def resolved_files(real_dumps: Path, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Both flavours of the real dumps, resolved by services on this machine."""
    folder = tmp_path_factory.mktemp("resolved")
    library = folder / "library"
    with (
        pytest.MonkeyPatch.context() as patch,
        in_place_of_services(patch.setenv) as server,
    ):
        patch.setenv("READINGLIST_LIBRARY", str(library))
        patch.setenv("READINGLIST_CACHE", str(folder / "cache"))
        assert run(["import", str(real_dumps)]) == 0
        with Library(library) as opened:
            papers = list(opened.papers(opened.ids()))
        server.works = [_as_work(paper) for paper in papers]
        assert run(["fetch", *(str(paper.id) for paper in papers)]) == 0
        files = {flavour: folder / f"{flavour}.bib" for flavour in ("bibtex", "biblatex")}
        for flavour, file in files.items():
            assert run(["export", "--format", flavour, "-o", str(file)]) == 0
    return files


def _as_work(paper: Paper) -> Work:
    """A paper of a dump as the services would have it, with authors that we invent."""
    count = min(paper.author_count or 3, 12)
    first = f"Ana {_name(paper.id).title()}"  # styles run out of labels for one author's year
    authors = (first, *islice(cycle(invented.NAMES), paper.id % 5, paper.id % 5 + count - 1))
    day = paper.published or date(2026, 3, 2)
    return Work(f"2604.{paper.id:05}", paper.title, paper.abstract, authors, day)


def _name(number: int) -> str:
    return "".join(_SYLLABLES[int(digit)] for digit in str(number))


@pytest.fixture(params=["invented", "resolved"])
def files(request: pytest.FixtureRequest) -> Files:
    """Both flavours of one set of papers and of the other."""
    found: Files = request.getfixturevalue(f"{request.param}_files")
    return found

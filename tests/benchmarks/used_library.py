"""A library as somebody has it who has followed the field for years: many dumps, many decisions."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from readinglist import paths
from readinglist.library import Library
from readinglist.model.paper import Priority, Status
from readinglist.model.record import Layout, Record
from readinglist.operations.searching import Finder
from readinglist.search.source import Document
from tests.benchmarks.corpus import Corpus

_DUMPS = 200
_FEWEST = 50


class Page:
    """Some papers of the corpus as one dump."""

    year = None
    layout = Layout.JSON
    page_date = None
    page_date_text = None

    def __init__(self, name: str, papers: Sequence[Document]) -> None:
        self.name = name
        self.digest = name
        self._papers = papers

    def __iter__(self) -> Iterator[Record]:
        for position, paper in enumerate(self._papers):
            yield Record(
                paper.title,
                paper.abstract,
                line=position + 1,
                position=position,
                layout=Layout.JSON,
                published=paper.published or date(2025, 1, 1),
                authors=paper.authors,
                organization=paper.organization,
                comments=paper.id * 7 % 90,
            )


def build(size: int, folder: Path) -> None:
    """Make a library of `size` papers in up to 200 dumps, decided, tagged and indexed."""
    papers = list(Corpus(size).documents(None))
    dump = max(_FEWEST, size // _DUMPS)
    with Library(folder) as library:
        for start in range(0, size, dump):
            library.import_dump(Page(f"page {start // dump}", papers[start : start + dump]))
        ids = library.ids()
        library.mark(ids[::10], status=Status.READ, tags=["rl/offline"])
        library.mark(ids[1::10], status=Status.SKIPPED)
        library.mark(ids[2::20], status=Status.TO_READ, tags=["rl/online"], priority=Priority.HIGH)
        library.mark(ids[3::20], status=Status.READING, tags=["vision"], priority=Priority.LOW)
        with Finder(library, paths.cache_folder()) as finder:
            finder.rebuild()


def build_apart(size: int, folder: Path) -> None:
    """As `build`, in a process of its own: what is measured then shares no memory with it."""
    command = [sys.executable, "-m", "tests.benchmarks.used_library", str(size), str(folder)]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    build(int(sys.argv[1]), Path(sys.argv[2]))

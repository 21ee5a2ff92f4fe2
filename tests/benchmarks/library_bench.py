"""How the library holds up: import, lists, counts, marks and exports at growing sizes.

Prints medians, in milliseconds unless it says otherwise, and how each grows with the library.
Run by `make bench`, or as ``python -m tests.benchmarks.library_bench 1000 10000 100000``.
"""

import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from readinglist.library import Library
from readinglist.model.paper import Priority, Status
from readinglist.model.record import Layout, Record
from readinglist.model.view import Sort, SortKey, View
from readinglist.operations.exporting import export
from tests.benchmarks.corpus import Corpus

ROUNDS = 5


class GeneratedDump:
    """The corpus as one dump."""

    name = "generated"
    year = None
    layout = Layout.JSON
    page_date = None
    page_date_text = None

    def __init__(self, size: int) -> None:
        self.digest = f"generated {size}"
        self._records = [
            Record(
                document.title,
                document.abstract,
                line=position + 1,
                position=position,
                layout=Layout.JSON,
                published=document.published or date(2025, 1, 1),
                authors=document.authors,
            )
            for position, document in enumerate(Corpus(size).documents(None))
        ]

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records)


def milliseconds(work: Callable[[], object]) -> float:
    """The median time of a few rounds of `work`."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1000 * statistics.median(times)


def measure(size: int, folder: Path) -> dict[str, float]:
    """All figures for a library of `size` papers."""
    dump = GeneratedDump(size)
    with Library(folder) as library:
        start = time.perf_counter()
        library.import_dump(dump)
        rate = size / (time.perf_counter() - start)
        again = time.perf_counter()
        library.import_dump(dump)
        again = time.perf_counter() - again
        library.mark([1], tags=["first"])  # takes the day's copy
        ids = library.ids()
        some = ids[: min(1000, size)]
        marks = iter([Priority.LOW, Priority.HIGH] * ROUNDS)
        return {
            "import, papers a second": rate,
            "the same again, papers a second": size / again,
            "ids of all": milliseconds(library.ids),
            "ids by title": milliseconds(lambda: library.ids(View(), Sort(SortKey.TITLE))),
            "ids of a status": milliseconds(lambda: library.ids(View(status=Status.READ))),
            "counts": milliseconds(library.counts),
            "rows of a screen": milliseconds(lambda: library.rows(ids[size // 2 :][:60])),
            "one paper": milliseconds(lambda: library.paper(ids[size // 2])),
            "mark one": milliseconds(lambda: library.mark(ids[:1], priority=next(marks))),
            "mark 1,000 and undo": milliseconds(lambda: _mark_and_undo(library, some)),
            "export 1,000 as BibTeX": milliseconds(
                lambda: export(library, some, "bibtex", io.StringIO())
            ),
            "open": milliseconds(lambda: Library(folder).close()),
        }


def _mark_and_undo(library: Library, ids: list[int]) -> None:
    library.mark(ids, status=Status.SKIPPED)
    library.undo()


def main(sizes: list[int]) -> None:
    """Measure each size and print one table."""
    columns = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            columns.append(measure(size, Path(folder)))
    print(f"{'':36}" + "".join(f"{size:>12,}" for size in sizes) + f"{'growth':>10}")
    for name, first in columns[0].items():
        figures = "".join(f"{column[name]:>12,.1f}" for column in columns)
        print(f"{name:36}{figures}{columns[-1][name] / first:>9.1f}×")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [1_000, 10_000])

"""How fast papers become text: making them readable, and each format of export.

Prints medians, in seconds unless it says otherwise, and the most memory that a streamed export
takes; then whole exports of a library on disk, what the papers' reading alone takes of them, and
papers that nothing has resolved, whose mangled mathematics is restored. BibTeX and BibLaTeX are
read back and compared before they are written.

Run as ``python -m tests.benchmarks.export_bench [PAPERS]`` (10,000 where none is given).
"""

import gc
import statistics
import sys
import time
import tracemalloc
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from readinglist.export.formats import EXPORTERS
from readinglist.library import Library
from readinglist.model.paper import Paper
from readinglist.operations.exporting import assign_keys, export_to
from readinglist.text.folding import title_key
from readinglist.text.readable import readable
from tests.benchmarks.corpus import Corpus

ROUNDS = 3
_READ_BACK = ("bibtex", "biblatex")
_BOUNDS = (
    (
        "Its cost is mathcal{O}(varepsilon^{-2}) in R^d.",
        r"Its cost is $\mathcal{O}(\varepsilon^{-2})$ in $R^d$.",
    ),
    ("It is 2.5times as fast (p < 0.05).", r"It is 2.5$\times$ as fast ($p < 0.05$)."),
)


def papers(size: int, *, resolved: bool = True) -> Iterator[Paper]:
    """`size` papers of the corpus, one in four with mathematics that a dump has mangled.

    Those that are `resolved` have arXiv's title and abstract, in TeX, beside the dump's.
    """
    for number, document in enumerate(Corpus(size).documents(None)):
        mangled, tex = ("", "") if number % 4 else _BOUNDS[number // 4 % len(_BOUNDS)]
        yield Paper(
            id=document.id,
            title=document.title,
            abstract=f"{document.abstract} {mangled}".strip(),
            authors=document.authors,
            organization=document.organization,
            published=document.published,
            arxiv_id=f"{2000 + number // 90_000:04}.{number % 90_000:05}" if resolved else None,
            arxiv_title=document.title if resolved else None,
            arxiv_abstract=f"{document.abstract} {tex}".strip() if resolved else None,
            primary_category="cs.LG" if resolved else None,
            cite_key=f"paper{number}",
        )


def seconds(work: Callable[[], object]) -> float:
    """The median time of a few rounds of `work`."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def peak(work: Callable[[], object]) -> float:
    """The most memory, in MB, that `work` has allocated at one time."""
    tracemalloc.start()
    work()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1_000_000


def measure(size: int, folder: Path) -> None:
    """Print the tables of one size; files in `folder` are written over and over."""
    made = list(papers(size))
    mangled = list(papers(size, resolved=False))

    def write(name: str, chosen: list[Paper]) -> None:
        with (folder / "exported").open("w", encoding="utf-8", newline="\n") as out:
            EXPORTERS[name].write(iter(chosen), out)

    print(f"{size:,} papers")
    readable_ms = seconds(lambda: [readable(paper.abstract) for paper in made]) / size * 1000
    keys_ms = seconds(lambda: [title_key(paper.title) for paper in made]) / size * 1000
    print(f"  an abstract made readable  {readable_ms:8.3f} ms")
    print(f"  the key of a title         {keys_ms:8.3f} ms")
    for name in EXPORTERS:
        took, most = seconds(partial(write, name, made)), peak(partial(write, name, made))
        print(f"  {name:<26} {took:8.2f} s   at most {most:6.1f} MB")
    for name in _READ_BACK:
        print(f"  {name + ', not resolved':<26} {seconds(partial(write, name, mangled)):8.2f} s")
    with Library(folder / "library") as library:
        library.import_papers("papers.json", made)
        made.clear()  # the program would not hold them either
        mangled.clear()
        gc.freeze()  # as the program does with what it has loaded
        ids = library.ids()
        assign_keys(library, ids)
        for name in _READ_BACK:
            target = folder / "exported"
            whole = seconds(partial(export_to, library, ids, name, target))
            print(f"  {name + ', from the library':<26} {whole:8.2f} s")
        reading = seconds(lambda: deque(library.papers(ids), maxlen=0))
        print(f"  of which reading it        {reading:8.2f} s   {reading / whole:6.0%}")


def main(size: int) -> None:
    """Measure one size."""
    with TemporaryDirectory() as folder:
        measure(size, Path(folder))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)

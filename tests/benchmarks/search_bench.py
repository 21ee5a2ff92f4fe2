"""How fast search is: 15 queries typed key by key, beside SQLite FTS5 and tantivy on the same text.

In small libraries Whoosh's own searcher on the engine's index is timed too, on every tenth key.

    python -m tests.benchmarks.search_bench [PAPERS …]     (10,000 where none is given)

Every figure of one size comes from one run; on a busy machine trust the ratios. tantivy is left
out where it is not installed (``pip install tantivy``).
"""

import resource
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from whoosh.query import compound, terms

sys.path.insert(0, str(Path(__file__).parents[2]))

from readinglist.search.fields import Field
from readinglist.search.generation import Generation
from readinglist.search.index import SearchIndex
from readinglist.search.manifest import Manifest
from readinglist.search.source import Document
from tests.benchmarks.corpus import Corpus

QUERIES = (
    "diffusion policy",
    "reinforcement learning human feedback",
    "large language model reasoning",
    "self-supervised representation",
    "actor-critic",
    "attention transformer inference",
    "vision-language robot",
    "video generation benchmark",
    "graph neural networks",
    "the state of the art",
    "mixture of experts",
    "knowledge distillation compression",
    "retrieval augmented generation",
    "robotics manipulation",
    "preference optimization alignment",
)
KEYSTROKES = [query[:end] for query in QUERIES for end in range(1, len(query) + 1)]
LIMIT = 100
MOST_FOR_WHOOSH = 10_000
TARGETS = {10_000: (1, 5, 0.1, 1.0), 100_000: (5, 16, 0.05, 1.0), 300_000: (20, 40, 0.05, 1.2)}

Search = Callable[[str], int]


class Timings:
    """Milliseconds of each keystroke."""

    def __init__(self, name: str, search: Search, keystrokes: Sequence[str] = KEYSTROKES) -> None:
        self.name = name
        self.each = [_milliseconds(partial(search, text)) for text in keystrokes]
        self.p95 = statistics.quantiles(self.each, n=20)[18]
        self.slowest = keystrokes[self.each.index(max(self.each))]

    def __str__(self) -> str:
        return (
            f"  {self.name:<12} p50 {statistics.median(self.each):8.2f}   p95 {self.p95:8.2f}   "
            f"max {max(self.each):8.2f} ms   ({self.slowest!r})"
        )


def _milliseconds(deed: Callable[[], object]) -> float:
    start = time.perf_counter()
    deed()
    return (time.perf_counter() - start) * 1000


def _resident() -> float:
    """Megabytes of memory in use now (Linux), or at most (elsewhere)."""
    status = Path("/proc/self/status")
    if status.exists():
        found = next(line for line in status.read_text().splitlines() if line.startswith("RssAnon"))
        return int(found.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def fts5(papers: list[Document], folder: Path) -> Search:
    """SQLite's full-text search, the last word a prefix, with the exact count."""
    connection = sqlite3.connect(folder / "fts5.db")
    connection.execute(
        "create virtual table papers using fts5(title, authors, organization, abstract, "
        "prefix='2 3', tokenize=\"unicode61 remove_diacritics 2\", content='')"
    )
    connection.executemany(
        "insert into papers(rowid, title, authors, organization, abstract) values (?, ?, ?, ?, ?)",
        ((p.id, p.title, "; ".join(p.authors), p.organization, p.abstract) for p in papers),
    )
    connection.commit()

    def search(text: str) -> int:
        words = text.replace("-", " ").split()
        match = " ".join(f'"{word}"' for word in words) + "*"
        connection.execute(
            "select rowid from papers where papers match ? "
            "order by bm25(papers, 8, 4, 2, 1) limit ?",
            (match, LIMIT),
        ).fetchall()
        (count,) = connection.execute(
            "select count(*) from papers where papers match ?", (match,)
        ).fetchone()
        return int(count)

    return search


def tantivy_search(papers: list[Document], folder: Path) -> Search | None:
    """tantivy, the last word a prefix, with the exact count; null where it is not installed."""
    try:
        import tantivy
    except ImportError:
        return None
    fields = ("title", "authors", "organization", "abstract")
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("id", stored=False, fast=True)
    for name in fields:
        builder.add_text_field(name, stored=False)
    schema = builder.build()
    (folder / "tantivy").mkdir()
    index = tantivy.Index(schema, path=str(folder / "tantivy"))
    writer = index.writer(heap_size=200_000_000, num_threads=1)
    for paper in papers:
        writer.add_document(
            tantivy.Document(
                id=paper.id,
                title=paper.title,
                authors="; ".join(paper.authors),
                organization=paper.organization,
                abstract=paper.abstract,
            )
        )
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def leaf(name: str, word: str, *, prefix: bool) -> Any:
        if prefix:
            return tantivy.Query.regex_query(schema, name, f"{word}.*")
        return tantivy.Query.term_query(schema, name, word)

    def search(text: str) -> int:
        *whole, last = text.replace("-", " ").split()
        must = []
        for place, word in enumerate([*whole, last]):
            any_field = [
                (tantivy.Occur.Should, leaf(name, word, prefix=place == len(whole)))
                for name in fields
            ]
            must.append((tantivy.Occur.Must, tantivy.Query.boolean_query(any_field)))
        found: Any = searcher.search(tantivy.Query.boolean_query(must), LIMIT, count=True)
        return int(found.count)

    return search


def whoosh_search(folder: Path) -> Search:
    """Whoosh's searcher on the engine's index, the last word a prefix, with the exact count."""
    current = Manifest.read(folder)
    assert current is not None
    searcher = Generation.read(folder, current.generation).searcher()

    def search(text: str) -> int:
        *whole, last = text.replace("-", " ").split()
        words = [compound.Or([terms.Term(str(field), word) for field in Field]) for word in whole]
        prefix = compound.Or([terms.Prefix(str(field), last) for field in Field])
        return len(searcher.search(compound.And([*words, prefix]), limit=LIMIT))

    return search


def measure(size: int, folder: Path) -> None:
    """Print the table of one size."""
    corpus = Corpus(size)
    papers = list(corpus.documents(None))
    print(f"\n{size:,} papers, {len(KEYSTROKES)} keystrokes, best {LIMIT} and the exact count")
    building = _milliseconds(SearchIndex.open(folder / "index", corpus).rebuild)
    before = _resident()
    opening = time.perf_counter()
    index = SearchIndex.open(folder / "index", corpus)
    index.search(KEYSTROKES[0], corpus, limit=LIMIT).ids.tolist()
    opened = time.perf_counter() - opening

    def search(text: str) -> int:
        answer = index.search(text, corpus, limit=LIMIT)
        answer.ids.tolist()
        return answer.total

    own = Timings("readinglist", search)
    memory = _resident() - before
    others = [Timings("FTS5", fts5(papers, folder))]
    if tantivy := tantivy_search(papers, folder):
        others.append(Timings("tantivy", tantivy))
    for timings in (own, *others):
        print(timings)
    if size <= MOST_FOR_WHOOSH:
        plain = Timings("Whoosh", whoosh_search(folder / "index"), KEYSTROKES[::10])
        share = sum(own.each[::10]) / sum(plain.each)
        print(f"{plain}\n  time against Whoosh: {share:.3f} (target 0.1)")
    p95, worst, *ratios = TARGETS.get(size, (float("nan"),) * 4)
    print(f"  p95 {own.p95:.2f} ms (target {p95}), worst {max(own.each):.2f} ms (target {worst})")
    for timings, target in zip(others, ratios, strict=False):
        print(f"  p95 against {timings.name}: {own.p95 / timings.p95:.3f} (target {target})")
    print(f"  building {size / building * 1000:,.0f} papers a second")
    print(f"  opening to the first answer {opened * 1000:.0f} ms; memory {memory:.0f} MB")
    print(f"  edit searchable in {_edit(index, corpus, 1):.0f} ms", end="; ")
    print(f"100 added in {_edit(index, corpus, 100):.0f} ms")
    similar = statistics.median(
        _milliseconds(partial(index.similar, paper)) for paper in range(200, 220)
    )
    typo = _milliseconds(lambda: index.search("reinforcemnt learnin polici", corpus, limit=LIMIT))
    print(f"  similar papers {similar:.1f} ms; did you mean {typo:.1f} ms")


def _edit(index: SearchIndex, corpus: Corpus, number: int) -> float:
    for paper in range(number, number * 2):
        corpus.altered[paper] = replace(corpus.document(paper), notes=f"noted{number}")

    def until_found() -> None:
        index.update()
        assert index.search(f"noted{number} ", corpus, limit=LIMIT).total == number

    return _milliseconds(until_found)


if __name__ == "__main__":
    for argument in sys.argv[1:] or ["10000"]:
        scratch = Path(tempfile.mkdtemp())
        try:
            measure(int(argument), scratch)
        finally:
            shutil.rmtree(scratch)

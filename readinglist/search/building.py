"""The writing side of an index: the whole library indexed anew, or what has changed since.

One process writes at a time, under a lock of the operating system that ends with its process.
"""

# mypy: allow-untyped-calls, allow-subclassing-any, implicit-reexport

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.util.filelock import FileLock, try_for

from readinglist.model.progress import IsCancelled, Progress, Report, Step, stop_if
from readinglist.search import schema
from readinglist.search.engine import Engine
from readinglist.search.generation import Generation
from readinglist.search.manifest import Manifest, Stamp
from readinglist.search.source import Delta, Document, Source
from readinglist.search.writer import PaperWriter

_LOCK = "lock"
_RETRY_SECONDS = 0.02
_PAPERS_PER_SEGMENT = 50_000
_REPORT_EVERY = 250


@contextmanager
def write_lock(folder: Path, timeout: float) -> Iterator[bool]:
    """The right to write, waited for at most `timeout` seconds; gives whether it was got."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(str(folder / _LOCK))
    held = bool(try_for(lock.acquire, timeout=timeout, delay=_RETRY_SECONDS))
    try:
        yield held
    finally:
        if held:
            lock.release()


def build(folder: Path, source: Source, report: Report, cancelled: IsCancelled) -> None:
    """Index every paper; the new index counts when it is complete. Raises Cancelled."""
    revision, total = source.revision(), source.count()
    segments: list[Any] = []
    done = 0
    documents = _each_once(source.documents(None))
    while batch := list(islice(documents, _PAPERS_PER_SEGMENT)):
        with _writer(Generation.new(folder, segments)) as writer:
            for document in batch:
                if done % _REPORT_EVERY == 0:
                    stop_if(cancelled)
                    report(Progress(done, total, Step.INDEXING))
                writer.add_paper(document)
                done += 1
            writer.commit(merge=False)
        segments = writer.committed
    report(Progress(done, total, Step.INDEXING))
    _publish(Generation.new(folder, segments), source.library_id(), revision, {})


def apply(folder: Path, current: Manifest, engine: Engine, source: Source, delta: Delta) -> None:
    """Index what has changed, in one commit; `engine` shows the current generation."""
    generation = Generation.read(folder, current.generation)
    with _writer(generation) as writer:
        touched = np.array(sorted(delta.altered | delta.removed), np.int64)
        for paper in engine.numbers(touched).tolist():
            writer.delete_document(paper)
        for document in _each_once(source.documents(sorted(delta.altered))):
            writer.add_paper(document)
        writer.commit()
    segments = writer.committed
    _publish(Generation.new(folder, segments), current.library, delta.revision, current.files)


@contextmanager
def _writer(generation: Generation) -> Iterator[PaperWriter]:
    writer = PaperWriter(generation)
    try:
        yield writer
    finally:
        if not writer.is_closed:
            writer.cancel()


def _publish(generation: Generation, library: str, revision: int, known: dict[str, Stamp]) -> None:
    names = generation.write()
    files = {name: known.get(name) or Stamp.of(generation.folder / name) for name in names}
    commit = Manifest(schema.VERSION, library, revision, generation.number, files)
    commit.write(generation.folder)
    generation.clean_up()


def _each_once(documents: Iterable[Document]) -> Iterator[Document]:
    """The same paper twice in one segment could never be told apart again."""
    seen: set[int] = set()
    for document in documents:
        if document.id not in seen:
            seen.add(document.id)
            yield document

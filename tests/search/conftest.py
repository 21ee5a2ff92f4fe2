"""A library in memory that the index reads, as the real one is read through the same protocols."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from readinglist.model.paper import Status
from readinglist.model.predicate import Predicate, PublishedWithin, StatusIn, TagIs
from readinglist.search.index import SearchIndex
from readinglist.search.source import Delta, Document, IntArray


class Shelf:
    """Papers with a change log; every third one is read, the others are unread."""

    def __init__(self, *documents: Document, name: str = "shelf") -> None:
        self.papers = {document.id: document for document in documents}
        self.log: list[int] = list(self.papers)
        self.name = name

    def put(self, *documents: Document) -> None:
        """Add papers, or replace them."""
        for document in documents:
            self.papers[document.id] = document
            self.log.append(document.id)

    def edit(self, paper_id: int, **fields: Any) -> None:
        """Change some fields of a paper."""
        self.put(replace(self.papers[paper_id], **fields))

    def remove(self, paper_id: int) -> None:
        """Take a paper out."""
        del self.papers[paper_id]
        self.log.append(paper_id)

    def library_id(self) -> str:
        return self.name

    def revision(self) -> int:
        return len(self.log)

    def count(self) -> int:
        return len(self.papers)

    def documents(self, ids: Sequence[int] | None) -> Iterator[Document]:
        for paper_id in list(self.papers) if ids is None else ids:
            if paper_id in self.papers:
                yield self.papers[paper_id]

    def changed_since(self, revision: int) -> Delta:
        touched = frozenset(self.log[revision:])
        present = frozenset(touched & self.papers.keys())
        return Delta(len(self.log), present, touched - present)

    def ids(self) -> IntArray:
        latest_first = sorted(
            self.papers.values(), key=lambda each: (each.published or date.min, each.id)
        )
        return np.array([each.id for each in reversed(latest_first)], np.int64)

    def ids_where(self, predicate: Predicate) -> IntArray:
        fits = [each.id for each in self.papers.values() if self._fits(each, predicate)]
        return np.array(sorted(fits), np.int64)

    def _fits(self, document: Document, predicate: Predicate) -> bool:
        match predicate:
            case StatusIn(statuses):
                return (Status.UNREAD if document.id % 3 else Status.READ) in statuses
            case TagIs(name):
                return name in document.tags
            case PublishedWithin(first, last):
                day = document.published
                return day is not None and (first or day) <= day <= (last or day)
            case _:
                return False


def titled(*titles: str) -> list[Document]:
    """Papers numbered from 1, a day apart."""
    return [
        Document(number, title, published=date(2024, 1, 1) + timedelta(days=number))
        for number, title in enumerate(titles, 1)
    ]


@pytest.fixture
def make_shelf() -> Callable[..., Shelf]:
    """Makes a library of documents, or of titles numbered from 1."""

    def make(*papers: Document | str, name: str = "shelf") -> Shelf:
        titles = titled(*(paper for paper in papers if isinstance(paper, str)))
        return Shelf(*titles, *(each for each in papers if isinstance(each, Document)), name=name)

    return make


@pytest.fixture
def make_index(tmp_path: Path) -> Callable[[Shelf], SearchIndex]:
    """Builds the index of a library."""

    def make(shelf: Shelf) -> SearchIndex:
        index = SearchIndex.open(tmp_path / shelf.name, shelf)
        index.rebuild()
        return index

    return make


@pytest.fixture
def find(make_shelf: Callable[..., Shelf], make_index: Callable[[Shelf], SearchIndex]) -> Any:
    """Searches in papers given as documents or titles: ``find("a query", "A title", …)``."""

    def search(query: str, *papers: Document | str) -> list[int]:
        shelf = make_shelf(*papers)
        ids: list[int] = make_index(shelf).search(query, shelf).ids.tolist()
        return ids

    return search

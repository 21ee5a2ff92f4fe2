"""Finding papers: the index’s answer and the library’s facts, joined with a view and its order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Lock

import numpy as np

from readinglist.errors import LibraryError
from readinglist.library import Library
from readinglist.model.predicate import Predicate
from readinglist.model.progress import IsCancelled, Report, never, unheard
from readinglist.model.view import SavedSearch, Sort, View
from readinglist.search.answer import Answer, Correction, IndexState
from readinglist.search.fields import Field
from readinglist.search.highlight import Highlighter, Span
from readinglist.search.index import SearchIndex
from readinglist.search.query import parse
from readinglist.search.source import Delta, Document, IntArray

_AT_ONCE = 200

QUICKLY_BUILT = 2_000
"""The most papers that an index is built of in about a second."""

_WORDS = {"title", "abstract", "notes", "organization", "arxiv_title", "arxiv_abstract"}
_INDEXED = _WORDS | {"authors", "tags", "published"}


@dataclass(frozen=True, slots=True)
class Found:
    """The papers that were found, in the order asked for, and what the user should be told.

    `hint` says what of the query was not understood; `corrections` offers others where it finds
    nothing. `total` is how many papers match.
    """

    ids: Sequence[int]
    total: int
    hint: str | None = None
    corrections: tuple[Correction, ...] = ()
    query: str = ""


@dataclass(frozen=True, slots=True)
class SearchInfo:
    """A saved search and the number of papers it finds."""

    search: SavedSearch
    papers: int


@dataclass(frozen=True, slots=True)
class Similar:
    """A paper near another, and the words they share, the most telling first."""

    id: int
    title: str
    words: tuple[str, ...]


class Finder:
    """Search over one library, with its index in the cache folder."""

    def __init__(self, library: Library, cache_folder: Path) -> None:
        self._library = library
        self._facts = _Facts(library)
        self._source = _Source(library)
        self._folder = cache_folder / library.id / "index"
        self._opened: SearchIndex | None = None
        self._opening = Lock()

    def __enter__(self) -> "Finder":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the index."""
        if self._opened is not None:
            self._opened.close()

    def find(self, query: str, view: View = View(), sort: Sort | None = None) -> Found:  # noqa: B008
        """The papers of a view that match a query; may be called from any thread.

        Without a `sort` the best match comes first, and without a query the order of adding.
        """
        if view.search:
            query = f"({view.search}) {query}" if query.strip() else view.search
            view = replace(view, search=None)
        if not query.strip():
            everything = self._library.ids(view, sort or Sort())
            return Found(everything, len(everything))
        answer = self._index.search(query, self._facts, limit=_AT_ONCE)
        if view != View():
            answer = answer.among(np.asarray(self._library.ids(view), np.int64))
        ids = answer.ranked if sort is None else self._in_order(answer, view, sort)
        return Found(ids, len(ids), answer.hint, answer.corrections, query)

    def saved_searches(self) -> list[SearchInfo]:
        """The saved searches with the number of papers that each finds."""
        return [
            SearchInfo(saved, self.find(saved.query).total)
            for saved in self._library.saved_searches()
        ]

    def similar(self, paper_id: int, number: int = 10) -> list[Similar]:
        """The papers nearest to one, with the words they share, the nearest first."""
        near = self._index.similar(paper_id, number)
        titles = self._library.rows([neighbour.id for neighbour in near])
        return [
            Similar(neighbour.id, titles[neighbour.id].title, neighbour.words)
            for neighbour in near
            if neighbour.id in titles
        ]

    def highlights(self, text: str, query: str) -> list[Span]:
        """Start and end of each word of `text` that the query is about, ascending."""
        return _highlighter(query).spans(text)

    def matched_in(self, paper_ids: Sequence[int], query: str) -> dict[int, tuple[Field, ...]]:
        """The fields of each paper in which words of the query stand, the weightiest first."""
        highlighter = _highlighter(query)
        return {
            document.id: highlighter.where(document)
            for document in self._source.documents(paper_ids)
        }

    def trouble(self) -> str | None:
        """What is wrong with the index, in a sentence.

        One that is missing, or lacks the latest changes, is no trouble: the next search mends that.
        """
        damaged = self._index.verify()
        if damaged:
            return f"The search index is damaged ({', '.join(damaged)})"
        if self._index.state in {IndexState.READY, IndexState.MISSING}:
            return None
        return f"The search index is {self._index.state}"

    def catch_up(self) -> bool:
        """Let the index take in what the library has become; False where it must be rebuilt.

        An index that cannot be used is rebuilt here and now if the papers are QUICKLY_BUILT.
        """
        try:
            if self._index.state is IndexState.READY:
                return self._index.behind() == 0 or self._index.update()
            if self._library.counts().papers > QUICKLY_BUILT:
                return False
            self._index.rebuild()
        except OSError:
            return False  # a cache that cannot be written keeps nobody from searching
        return True

    def rebuild(self, report: Report = unheard, cancelled: IsCancelled = never) -> int:
        """Build the index anew; returns the number of papers."""
        try:
            self._index.rebuild(report, cancelled)
        except OSError as error:
            raise LibraryError(
                f"The search index cannot be written to {self._folder}: {error.strerror}; "
                "make room there, or let READINGLIST_CACHE name another folder"
            ) from error
        return self._library.counts().papers

    def _in_order(self, answer: Answer, view: View, sort: Sort) -> list[int]:
        viewed = np.asarray(self._library.ids(view, sort), np.int64)
        ids: list[int] = viewed[np.isin(viewed, answer.matches)].tolist()
        return ids

    @property
    def _index(self) -> SearchIndex:
        with self._opening:
            if self._opened is None:
                self._opened = SearchIndex.open(self._folder, self._source)
            return self._opened


@lru_cache(maxsize=8)
def _highlighter(query: str) -> Highlighter:
    return Highlighter(parse(query, date.today()).tree)  # noqa: DTZ011 - the user's own calendar


class _Source:
    def __init__(self, library: Library) -> None:
        self._library = library

    def library_id(self) -> str:
        return f"{self._library.id}/{self._library.history}"

    def revision(self) -> int:
        return self._library.revision

    def count(self) -> int:
        return self._library.counts().papers

    def documents(self, ids: Sequence[int] | None) -> Iterator[Document]:
        for paper in self._library.papers(self._library.ids() if ids is None else ids):
            yield Document(
                paper.id,
                paper.title,
                paper.authors,
                paper.organization or "",
                paper.tags,
                paper.abstract,
                paper.notes or "",
                paper.arxiv_title or "",
                paper.arxiv_abstract or "",
                paper.published,
            )

    def changed_since(self, revision: int) -> Delta:
        reached = self._library.revision
        changes = self._library.changes_between(revision, reached)
        altered = {paper_id for paper_id, fields in changes.altered.items() if fields & _INDEXED}
        return Delta(reached, frozenset(altered | changes.added), changes.removed)


class _Facts:
    def __init__(self, library: Library) -> None:
        self._library = library

    def ids(self) -> IntArray:
        return np.asarray(self._library.latest_first(), np.int64)

    def ids_where(self, predicate: Predicate) -> IntArray:
        return np.asarray(self._library.ids_where(predicate), np.int64)

"""The search itself: the index's answer and the library's facts, joined with a view's order.

`searching.Finder` loads it, and with it Whoosh, when something is first looked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import numpy as np

from readinglist.errors import LibraryError
from readinglist.library import Library
from readinglist.model.predicate import Predicate
from readinglist.model.progress import IsCancelled, Report
from readinglist.model.view import Sort, View
from readinglist.operations.searching import QUICKLY_BUILT, Found, Similar
from readinglist.search.answer import Answer, IndexState
from readinglist.search.fields import Field
from readinglist.search.highlight import Highlighter, Span
from readinglist.search.index import SearchIndex
from readinglist.search.query import parse
from readinglist.search.source import Delta, Document, IntArray
from readinglist.sentence import Sentence

_AT_ONCE = 200
_WORDS = {"title", "abstract", "notes", "organization", "arxiv_title", "arxiv_abstract"}
_TROUBLES = {
    IndexState.OUTDATED: Sentence("The search index is outdated"),
    IndexState.FOREIGN: Sentence("The search index is foreign"),
    IndexState.DAMAGED: Sentence("The search index is damaged"),
}
_INDEXED = _WORDS | {"authors", "tags", "published"}


class IndexSearch:
    """What `searching.Finder` says; `folder` holds the index."""

    def __init__(self, library: Library, folder: Path) -> None:
        self._library = library
        self._facts = _Facts(library)
        self._source = _Source(library)
        self._folder = folder
        self._index = SearchIndex.open(folder, self._source)

    def close(self) -> None:
        self._index.close()

    def find(self, query: str, view: View, sort: Sort | None) -> Found:
        if view.search:
            query = f"({view.search}) {query}" if query.strip() else view.search
            view = replace(view, search=None)
        answer = self._index.search(query, self._facts, limit=_AT_ONCE)
        if view != View():
            answer = answer.among(np.asarray(self._library.ids(view), np.int64))
        ids = answer.ranked if sort is None else self._in_order(answer, view, sort)
        return Found(ids, len(ids), answer.hint, answer.corrections, query)

    def similar(self, paper_id: int, number: int) -> list[Similar]:
        near = self._index.similar(paper_id, number)
        titles = self._library.rows([neighbour.id for neighbour in near])
        return [
            Similar(neighbour.id, titles[neighbour.id].title, neighbour.words)
            for neighbour in near
            if neighbour.id in titles
        ]

    def highlights(self, text: str, query: str) -> list[Span]:
        return _highlighter(query).spans(text)

    def matched_in(self, paper_ids: Sequence[int], query: str) -> dict[int, tuple[Field, ...]]:
        highlighter = _highlighter(query)
        return {
            document.id: highlighter.where(document)
            for document in self._source.documents(paper_ids)
        }

    def trouble(self) -> Sentence | None:
        damaged = self._index.verify()
        if damaged:
            return Sentence("The search index is damaged ({parts})", parts=", ".join(damaged))
        return _TROUBLES.get(self._index.state)

    def catch_up(self, at_most: int) -> bool:
        try:
            if self._index.state is IndexState.READY:
                behind = self._index.behind()
                return behind == 0 or (behind <= at_most and self._index.update())
            if self._library.counts().papers > QUICKLY_BUILT:
                return False
            self._index.rebuild()
        except OSError:
            return False  # a cache that cannot be written keeps nobody from searching
        return True

    def rebuild(self, report: Report, cancelled: IsCancelled) -> int:
        try:
            self._index.rebuild(report, cancelled)
        except OSError as error:
            raise LibraryError(
                "The search index cannot be written to {folder}: {reason}; make room there, or "
                "let READINGLIST_CACHE name another folder",
                folder=self._folder,
                reason=error.strerror,
            ) from error
        return self._library.counts().papers

    def _in_order(self, answer: Answer, view: View, sort: Sort) -> list[int]:
        viewed = np.asarray(self._library.ids(view, sort), np.int64)
        ids: list[int] = viewed[np.isin(viewed, answer.matches)].tolist()
        return ids


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

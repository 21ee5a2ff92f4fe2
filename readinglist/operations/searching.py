"""Finding papers: what is asked for, and what comes of it."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from readinglist.library import Library
from readinglist.model.changes import Changes
from readinglist.model.progress import IsCancelled, Report, never, unheard
from readinglist.model.view import SavedSearch, Sort, View
from readinglist.search.fields import Field
from readinglist.sentence import Sentence

if TYPE_CHECKING:
    from readinglist.operations.index_search import IndexSearch
    from readinglist.search.answer import Correction
    from readinglist.search.highlight import Span

QUICKLY_BUILT = 2_000
"""The most papers that an index is built of in about a second."""


@dataclass(frozen=True, slots=True)
class Found:
    """The papers that were found, in the order asked for, and what the user should be told.

    `hint` says what of the query was not understood; `corrections` offers others where it finds
    nothing. `total` is how many papers match.
    """

    ids: Sequence[int]
    total: int
    hint: Sentence | None = None
    corrections: "tuple[Correction, ...]" = ()
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


def rename_tag(library: Library, old: str, new: str) -> Changes:
    """Rename a tag, or merge it with another, in what is searched for as well."""
    return library.rename_tag(old, new, with_tags)


def with_tags(query: str, renamed: Callable[[str], str]) -> str:
    """A query that asks for each tag under the name `renamed` gives it, and else is as it was."""
    from readinglist.search import query as language

    return language.with_tags(query, renamed)


class Finder:
    """Search over one library, with its index in the cache folder.

    The window starts, and most commands end, without a search: what searches is loaded by the
    first one.
    """

    def __init__(self, library: Library, cache_folder: Path) -> None:
        self._library = library
        self._folder = cache_folder / library.id / "index"
        self._opened: IndexSearch | None = None
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
        if query.strip() or view.search:
            return self._search.find(query, view, sort)
        everything = self._library.ids(view, sort or Sort())
        return Found(everything, len(everything))

    def saved_searches(self) -> list[SearchInfo]:
        """The saved searches with the number of papers that each finds."""
        return [
            SearchInfo(saved, self.find(saved.query).total)
            for saved in self._library.saved_searches()
        ]

    def similar(self, paper_id: int, number: int = 10) -> list[Similar]:
        """The papers nearest to one, with the words they share, the nearest first."""
        return self._search.similar(paper_id, number)

    def highlights(self, text: str, query: str) -> "list[Span]":
        """Start and end of each word of `text` that the query is about, ascending."""
        return self._search.highlights(text, query)

    def matched_in(self, paper_ids: Sequence[int], query: str) -> dict[int, tuple[Field, ...]]:
        """The fields of each paper in which words of the query stand, the weightiest first."""
        return self._search.matched_in(paper_ids, query)

    def trouble(self) -> Sentence | None:
        """What is wrong with the index, in a sentence.

        One that is missing, or lacks the latest changes, is no trouble: the next search mends that.
        """
        return self._search.trouble()

    def catch_up(self, at_most: int = sys.maxsize) -> bool:
        """Let the index take in what the library has become; False where it must be rebuilt.

        It takes in what has changed in `at_most` papers; an index that cannot be used is rebuilt
        here and now if the papers are QUICKLY_BUILT.
        """
        return self._search.catch_up(at_most)

    def rebuild(self, report: Report = unheard, cancelled: IsCancelled = never) -> int:
        """Build the index anew; returns the number of papers."""
        return self._search.rebuild(report, cancelled)

    @property
    def _search(self) -> "IndexSearch":
        with self._opening:
            if self._opened is None:
                from readinglist.operations.index_search import IndexSearch

                self._opened = IndexSearch(self._library, self._folder)
            return self._opened

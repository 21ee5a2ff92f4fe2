"""Which papers are listed: the chosen view, in its order, narrowed by what is searched for."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from PySide6.QtCore import QObject, Signal

from readinglist.gui import wording
from readinglist.gui.bookmark import TOP, Bookmark
from readinglist.gui.tasks import FRAME, Tasks
from readinglist.library import Library
from readinglist.model.paper import Status
from readinglist.model.view import OPEN, Sort, SortKey, View
from readinglist.operations.searching import Finder, Found


class Listing(QObject):
    """`listed` gives what was found, and where to go on in it; null for where one is.

    `groups` are the places where a group of the list begins, with its heading.
    """

    listed = Signal(Found, object)

    def __init__(
        self, library: Library, finder: Finder, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._finder = finder
        self._tasks = tasks
        self.view = View()
        self.query = ""
        self._sort = Sort()
        self._search_sort: Sort | None = None
        self._queued = True
        self._grouped = False
        self._at: Bookmark | None = None
        self.groups: Sequence[tuple[int, str]] = ()

    @property
    def is_ranked(self) -> bool:
        """Whether the best match comes first, in no column's order."""
        return self._is_search and self._search_sort is None

    @property
    def is_queue(self) -> bool:
        """Whether what is to read stands in its own order."""
        return self._queued and self.view.status is Status.TO_READ and not self._is_search

    @property
    def _is_search(self) -> bool:
        return bool(self.query or self.view.search)

    def show(self, view: View, query: str = "", at: Bookmark | None = TOP) -> None:
        """List a view, narrowed to what matches a query, going on `at` a place, or where one is.

        The answer to an earlier key is dropped.
        """
        if (view, query) != (self.view, self.query):
            self._queued = self._queued or view != self.view
            self.view, self.query = view, query
            self._search_sort = None
            self.refresh(at)

    def sort_by(self, sort: Sort, keeps: bool = False) -> None:
        """List in another order; while searching it replaces the best match first.

        Where it `keeps` the order before it, that one holds for what is alike by this one.
        """
        if self._is_search:
            if sort == self._search_sort:
                return
            self._search_sort = sort
        else:
            if sort == self._sort and not self.is_queue:
                return
            self._sort = _after(sort, self._sort) if keeps else sort
            self._queued = False
        self.refresh()

    def group(self, on: bool) -> None:
        """Head the groups that the list's order makes, or not."""
        if on != self._grouped:
            self._grouped = on
            self.refresh()

    def order_by_queue(self) -> None:
        """List what is to read in its own order again."""
        self._queued = True
        self.refresh()

    def search_again(self) -> None:
        """Look again for what is searched for, now that the index knows more."""
        if self._is_search:
            self.refresh()

    def refresh(self, at: Bookmark | None = None, *, patience: float = FRAME) -> None:
        """List anew, going on `at` a place; the old list stays until the new one is known.

        Without a place it is the one that an earlier call has not come to, else where one is.
        Without a search the answer is waited for, at most `patience` seconds.
        """
        self._at = self._at if at is None else at
        view = replace(self.view, snoozed=False) if self.view.status in OPEN else self.view
        query = self.query
        sort = Sort(SortKey.QUEUE) if self.is_queue else self._sort
        if self._is_search:
            finder, order = self._finder, self._search_sort
            self._tasks.ask(
                "list",
                lambda: finder.find(query, view, order),
                lambda found: self._tell(found, ()),
            )
        else:
            self._tasks.ask(
                "list",
                lambda: self._all_of(view, sort),
                lambda found: self._tell(*found),
                patience=patience,
            )

    def _all_of(self, view: View, sort: Sort) -> tuple[Found, Sequence[tuple[int, str]]]:
        ids = self._library.ids(view, sort)
        groups = self._library.groups(view, sort) if self._grouped else []
        ends = accumulate((group.papers for group in groups), initial=0)
        heads = [
            (start, f"{wording.group(sort.key, group.value)} · {wording.papers(group.papers)}")
            for start, group in zip(ends, groups, strict=False)
        ]
        return Found(ids, len(ids)), heads

    def _tell(self, found: Found, groups: Sequence[tuple[int, str]]) -> None:
        self.groups = groups
        at, self._at = self._at, None
        self.listed.emit(found, at)


def _after(sort: Sort, before: Sort) -> Sort:
    """`sort`, with the orders that were chosen before it for those that are alike by it."""
    earlier = [one for one in (before, before.then) if one is not None and one.key != sort.key]
    then = None if not earlier else replace(earlier[0], then=None)
    return replace(sort, then=then)

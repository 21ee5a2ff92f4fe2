"""Which papers are listed: the chosen view, in its order, narrowed by what is searched for."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from PySide6.QtCore import QObject, Signal

from readinglist.gui import wording
from readinglist.gui.bookmark import TOP, Bookmark
from readinglist.gui.steady_rows import Rows
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
        self.sort = Sort()
        self._search_sort: Sort | None = None
        self._queued = True
        self._grouped = False
        self._by_dump = False
        self._at: Bookmark | None = None
        self._rows = Rows()
        self.groups: Sequence[tuple[int, str]] = ()

    @property
    def is_ranked(self) -> bool:
        """Whether the best match comes first, in no column's order."""
        return self.is_search and self._search_sort is None

    @property
    def is_queue(self) -> bool:
        """Whether what is to read stands in its own order."""
        return self._queued and self.view.status is Status.TO_READ and not self.is_search

    @property
    def is_choice(self) -> bool:
        """Whether papers can come to belong here that have been in the library before."""
        return self.is_search or self.view != View()

    @property
    def order(self) -> Sort | None:
        """The order by columns that holds; null for the best match first and the queue's own."""
        if self.is_search:
            return self._search_sort
        return None if self.is_queue else self.sort

    @property
    def is_search(self) -> bool:
        """Whether something is searched for."""
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

    def rename(self, view: View) -> None:
        """Know the view that is listed under another name."""
        self.view = view
        self.follow()

    def reword(self, query: str) -> None:
        """Know what is searched for in other words."""
        self.query = query
        self.follow()

    def sort_by(self, sort: Sort, adds: bool = False) -> None:
        """List in another order; while searching it replaces the best match first.

        Where it `adds` to the order there is, it holds for what is alike by that one.
        """
        if self.is_search:
            if sort == self._search_sort:
                return
            self._search_sort = _added(sort, self._search_sort) if adds else sort
        else:
            if sort == self.sort and not self.is_queue:
                return
            self.sort = _added(sort, self.order) if adds else sort
            self._queued = False
        self.refresh()

    def order_by_match(self) -> None:
        """List what was found with the best match first again."""
        self._search_sort = None
        self.refresh()

    def group(self, on: bool, *, by_dump: bool = False) -> None:
        """Head the groups that the list's order makes, or not.

        The order of adding makes groups by the day, or `by_dump`.
        """
        if (on, by_dump) != (self._grouped, self._by_dump):
            self._grouped, self._by_dump = on, by_dump
            self.refresh()

    def order_by_queue(self) -> None:
        """List what is to read in its own order again."""
        self._queued = True
        self.refresh()

    def search_again(self) -> None:
        """Look again for what is searched for, now that the index knows more."""
        if self.is_search:
            self.follow()

    def refresh(self, at: Bookmark | None = None, *, patience: float = FRAME) -> None:
        """List anew, going on `at` a place; the old list stays until the new one is known.

        Without a place it is the one that an earlier call has not come to, else where one is.
        Without a search the answer is waited for, at most `patience` seconds.
        """
        self._at = self._at if at is None else at
        self._rows = Rows()
        self._ask(lambda rows: rows, patience)

    def follow(self, *, rearranged: bool = False) -> None:
        """Take up what has changed in the library meanwhile.

        What is listed stays, also what no longer belongs here, as long as it exists; what has come
        is put in its place. A list that has been `rearranged` is listed in its new order.
        """
        shown, sort = self._rows, self._order
        is_sorted = not (self.is_search or rearranged)

        def steady(rows: Rows) -> Rows:
            left = set(shown.ids).difference(rows.ids)
            kept = self._library.existing(left)
            there = shown.without(left - kept)
            if rearranged:
                return rows.with_those_of(there)
            if kept and is_sorted and not (rows.heads or set(rows.ids).issubset(shown.ids)):
                either = kept.union(rows.ids)
                rows = Rows(list(filter(either.__contains__, self._library.ids(View(), sort))))
            return there.with_those_of(rows)

        self._ask(steady, FRAME if rearranged else 0.0)

    @property
    def _order(self) -> Sort:
        return Sort(SortKey.QUEUE) if self.is_queue else self.sort

    def _ask(self, settle: Callable[[Rows], Rows], patience: float) -> None:
        """Ask for what is to be listed; `settle` says which rows become of it."""
        view = replace(self.view, snoozed=False) if self.view.status in OPEN else self.view
        query, order, sort = self.query, self._search_sort, self._order
        finder, grouped = self._finder, self._grouped
        by_dump = self._by_dump and sort.key is SortKey.ADDED

        def search() -> tuple[Found, Rows]:
            found = finder.find(query, view, order)
            return found, settle(Rows(found.ids))

        def read() -> tuple[Found, Rows]:
            ids = self._library.ids(view, sort)
            heads = self._heads(view, sort, ids if by_dump else None) if grouped else ()
            return Found(ids, len(ids)), settle(Rows(ids, heads))

        if self.is_search:
            self._tasks.ask("list", search, lambda answer: self._tell(*answer))
        else:
            self._tasks.ask("list", read, lambda answer: self._tell(*answer), patience=patience)

    def _heads(
        self, view: View, sort: Sort, of_dumps: Sequence[int] | None
    ) -> list[tuple[int, str]]:
        """Where groups begin, and their names; by their dumps where these ids are given."""
        if of_dumps is None:
            groups = self._library.groups(view, sort)
            names = [wording.group(sort.key, group.value) for group in groups]
        else:
            groups = self._library.dump_groups(of_dumps)
            names = [wording.dump_group(group.value) for group in groups]
        starts = accumulate((group.papers for group in groups), initial=0)
        return list(zip(starts, names, strict=False))

    def _tell(self, found: Found, rows: Rows) -> None:
        self._rows = rows
        self.groups = [
            (start, f"{name} · {wording.papers(papers)}") for start, name, papers in rows.groups
        ]
        at, self._at = self._at, None
        self.listed.emit(replace(found, ids=rows.ids, total=len(rows.ids)), at)


def _added(sort: Sort, order: Sort | None) -> Sort:
    """`order`, and `sort` for what is alike by it; it turns an order that is there already."""
    if order is None or order.key is sort.key:
        return replace(sort, then=order and order.then)
    second = order.then
    if second is not None and second.key is sort.key:
        sort = replace(sort, descending=not second.descending)
    return replace(order, then=sort)

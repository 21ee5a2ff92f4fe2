"""The order of the list, chosen from the menu or the palette as well as from the header."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QActionGroup, QGuiApplication

from readinglist.gui.actions import SORT_ACTIONS
from readinglist.gui.bookmark import TOP
from readinglist.gui.dialogs.columns_dialog import ColumnsDialog
from readinglist.gui.listing import Listing
from readinglist.gui.workplace import Workplace
from readinglist.model.paper import Status
from readinglist.model.view import Sort, SortKey
from readinglist.operations.importing import ImportReport

_QUEUE, _MATCH = "actionQueueOrder", "actionSortMatch"
_ASCENDING, _DESCENDING = "actionSortAscending", "actionSortDescending"


class Ordering(QObject):
    """Connects the actions that order the list and its columns; they and the header agree."""

    def __init__(self, place: Workplace, listing: Listing) -> None:
        super().__init__(place.window)
        self._listing = listing
        self._table = place.table
        self._actions = actions = place.actions
        self._first = 0  # the paper that was listed first after an empty list
        for names in ((_QUEUE, _MATCH, *SORT_ACTIONS), (_ASCENDING, _DESCENDING)):
            group = QActionGroup(self)
            for name in names:
                group.addAction(actions[name])
        for name, key in SORT_ACTIONS.items():
            actions.on(name, partial(self._sort_by, key))
        actions.on(_QUEUE, listing.order_by_queue)
        actions.on(_MATCH, listing.order_by_match)
        actions.on(_ASCENDING, partial(self._turn, descending=False))
        actions.on(_DESCENDING, partial(self._turn, descending=True))
        actions.on("actionColumns", lambda: ColumnsDialog(self._table, place.window).open())
        self._table.papers.sort_wanted.connect(listing.sort_by)
        place.deeds.imported.connect(self._begin)

    def show(self) -> None:
        """Show the order that the list has now."""
        listing, actions = self._listing, self._actions
        self._first = (self._first or self._table.current_id()) if self._table.papers.ids else 0
        order = listing.order
        self._table.show_order(order)
        self._table.rearrange(listing.is_queue)
        for name, key in SORT_ACTIONS.items():
            actions[name].setChecked(order is not None and order.key is key)
        actions[_QUEUE].setChecked(listing.is_queue)
        actions[_QUEUE].setEnabled(listing.view.status is Status.TO_READ and not listing.is_search)
        is_as_added = order is not None and order.key is SortKey.ADDED and not listing.is_search
        actions["actionGroupsByDump"].setEnabled(is_as_added)
        actions[_MATCH].setChecked(listing.is_ranked)
        actions[_MATCH].setEnabled(listing.is_search)
        for name, descending in ((_ASCENDING, False), (_DESCENDING, True)):
            actions[name].setEnabled(order is not None)
            actions[name].setChecked(order is not None and order.descending is descending)

    def _begin(self, report: ImportReport) -> None:
        """The first papers of a library are listed from the top, unless one has gone on already."""
        table = self._table
        has_keyboard = not table.papers.ids or table.window().focusWidget() is table
        is_there = has_keyboard and table.current_id() == self._first
        if is_there and report.new == report.papers:
            self._listing.refresh(TOP)

    def _sort_by(self, key: SortKey) -> None:
        order = self._listing.order
        if order is None or order.key is not key:
            keys = QGuiApplication.keyboardModifiers()
            self._listing.sort_by(Sort(key), bool(keys & Qt.KeyboardModifier.ShiftModifier))

    def _turn(self, *, descending: bool) -> None:
        order = self._listing.order
        if order is not None:
            self._listing.sort_by(replace(order, descending=descending))

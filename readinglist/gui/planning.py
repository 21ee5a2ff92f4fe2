"""When papers are to be read: their order in the queue, due days, and days until which to wait."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import islice

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from readinglist.gui.columns import TITLE
from readinglist.gui.dialogs.day_dialog import DayDialog
from readinglist.gui.listing import Listing
from readinglist.gui.workplace import Workplace
from readinglist.model.paper import Status

_FIRST, _UP, _DOWN, _LAST = range(4)


class Planning(QObject):
    """Plans the selected papers; connects the actions that do."""

    def __init__(self, place: Workplace, listing: Listing) -> None:
        super().__init__(place.window)
        self._deeds = place.deeds
        self._listing = listing
        self._table = place.table
        self._line = place.line
        self._theme = place.theme
        self._parent = place.window
        actions = place.actions
        for name, where in (
            ("actionQueueFirst", _FIRST),
            ("actionQueueUp", _UP),
            ("actionQueueDown", _DOWN),
            ("actionQueueLast", _LAST),
        ):
            actions.on(name, partial(self._move, where))
        actions.on("actionDue", self._ask_due)
        actions.on("actionSnooze", self._ask_snooze)
        self._table.moved.connect(self._put_before)

    def _put_before(self, paper_ids: list[int], before: int) -> None:
        place = self._table.papers.place(before)
        rest = () if place is None else range(place, self._table.papers.rowCount())
        self._put(paper_ids, next(self._queued(rest, paper_ids), None))

    def _move(self, where: int) -> None:
        if not self._listing.is_queue:
            said = self.tr("Only the view “To read” in its own order can be rearranged")
            self._line.say(said)
            return
        moved = self._table.selected_ids()
        places = [place for place in self._table.papers.places(moved) if place is not None]
        if not places:
            return
        count = self._table.papers.rowCount()
        first = next(self._queued(range(count), moved), None)
        above = self._queued(reversed(range(places[0])), moved)
        below = self._queued(range(places[-1] + 1, count), moved)
        before = first
        if where == _UP:
            before = next(above, first)
        elif where == _DOWN:
            before = next(islice(below, 1, None), None)
        elif where == _LAST:
            before = None
        self._put(moved, before)

    def _put(self, paper_ids: list[int], before: int | None) -> None:
        """Move what is to read of these papers, unless it stands there already."""
        papers = self._table.papers
        places = [place for place in papers.places(paper_ids) if place is not None]
        moved = list(self._queued(places))
        rest = self._queued(range(min(places, default=0), papers.rowCount()))
        if moved and [*islice(rest, len(moved) + 1)] != [*moved, *([before] if before else [])]:
            self._deeds.move_in_queue(moved, before)

    def _queued(self, places: Iterable[int], without: Iterable[int] = ()) -> Iterator[int]:
        """The papers at some places that are to read: those decided since are listed as well."""
        left_out = set(without)
        for row in map(self._table.papers.row, places):
            if row is not None and row.status is Status.TO_READ and row.id not in left_out:
                yield row.id

    def _ask_due(self) -> None:
        self._ask(
            self._deeds.set_due,
            self.tr("No due date"),
            [(self.tr("Due today"), 0), *self._days(self.tr("Due {}"))],
            first=0,
        )

    def _ask_snooze(self) -> None:
        self._ask(
            self._deeds.snooze,
            self.tr("Wake now"),
            list(self._days(self.tr("Snooze until {}"))),
            first=1,
        )

    def _days(self, pattern: str) -> list[tuple[str, int]]:
        monday = 7 - date.today().weekday()  # noqa: DTZ011 - the user's own day
        return [
            (pattern.format(self.tr("tomorrow")), 1),
            (pattern.format(self.tr("next Monday")), monday),
            (pattern.format(self.tr("in two weeks")), 14),
            (pattern.format(self.tr("in a month")), 30),
        ]

    def _ask(
        self,
        keep: Callable[[list[int], date | None], None],
        none: str,
        days: list[tuple[str, int]],
        *,
        first: int,
    ) -> None:
        """Offer days for the selected papers, beside the one that is looked at.

        The `first` of all days is so far from today.
        """
        selected = self._table.selected_ids()
        if not selected:
            return
        today = date.today()  # noqa: DTZ011 - the user's own day
        menu = QMenu(self._parent)
        menu.setObjectName("dayMenu")
        for text, later in days:
            day = today + timedelta(days=later)
            menu.addAction(text, partial(keep, selected, day))
        menu.addAction(
            self.tr("Choose a day…"),
            lambda: DayDialog(
                self._theme, today + timedelta(days=first), partial(keep, selected), self._parent
            ).open(),
        )
        menu.addSeparator()
        menu.addAction(none, lambda: keep(selected, None))
        menu.aboutToHide.connect(menu.deleteLater)
        papers = self._table.papers
        place = papers.place(self._table.chosen_id()) or 0
        row = self._table.visualRect(papers.index(place, TITLE))
        menu.popup(self._table.viewport().mapToGlobal(row.bottomLeft() + QPoint(40, 0)))
        menu.setActiveAction(menu.actions()[0])

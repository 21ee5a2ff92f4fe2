"""Shows the statistics, and finds the papers behind a bar that is opened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from readinglist.gui import wording
from readinglist.gui.charts.week_chart import InWeek
from readinglist.gui.dialogs.statistics_dialog import StatisticsDialog
from readinglist.gui.tasks import Tasks
from readinglist.gui.theme import Theme
from readinglist.library import Library
from readinglist.model.paper import Status
from readinglist.model.statistics import Event
from readinglist.model.view import View
from readinglist.operations.statistics import (
    DumpDay,
    Statistics,
    query_of_tag,
    query_of_year,
    statistics,
)


@dataclass(frozen=True, slots=True)
class _Query:
    text: str


@dataclass(frozen=True, slots=True)
class _Tag:
    """A tag that no query can name."""

    name: str


@dataclass(frozen=True, slots=True)
class _Organization:
    name: str


class StatisticsDesk(QObject):
    """`view_wanted` and `search_wanted` give what a bar opens; `papers_wanted` where neither fits.

    The last gives the papers' ids and what they have in common, in words.
    """

    view_wanted = Signal(View)
    search_wanted = Signal(str)
    papers_wanted = Signal(frozenset, str)

    def __init__(self, library: Library, tasks: Tasks, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._tasks = tasks
        self._theme = theme
        self._window = window

    def show(self) -> None:
        """Open the dialog, and count."""
        dialog = StatisticsDialog(
            self._theme,
            lambda tag: _Tag(tag) if '"' in tag else _Query(query_of_tag(tag)),
            _Organization,
            lambda year: _Query(query_of_year(year)),
            self._window,
        )
        dialog.opened.connect(self._open)
        dialog.finished.connect(lambda _: self._tasks.withdraw("statistics"))
        dialog.open()
        today = date.today()  # noqa: DTZ011 - the user's own calendar

        def count() -> Statistics:
            return statistics(self._library, today)

        self._tasks.ask("statistics", count, lambda told: dialog.show_statistics(told, today))

    def _open(self, target: object) -> None:
        match target:
            case View():
                self.view_wanted.emit(target)
            case _Query(text):
                self.search_wanted.emit(text)
            case _Tag(name):
                view = View(status=Status.READ, tag=name)
                said = wording.tr("Read, with the tag {}").format(name)
                self._find(lambda: self._library.ids(view), said)
            case _Organization(name):
                said = wording.tr("Read, of {}").format(name)
                self._find(lambda: self._library.read_of(name), said)
            case InWeek(event, start):
                said = _of_week(event).format(wording.day(start))
                self._find(lambda: self._library.papers_in_week(event, start), said)
            case DumpDay(_, (dump,)):
                self.view_wanted.emit(View(dump=dump.id))
            case DumpDay(day, dumps):
                views = [View(dump=dump.id) for dump in dumps]
                said = wording.tr("In the dumps of {}").format(wording.day(day))
                self._find(lambda: [one for view in views for one in self._library.ids(view)], said)

    def _find(self, find: Callable[[], Sequence[int]], said: str) -> None:
        self._tasks.ask(
            "behind a bar", find, lambda ids: self.papers_wanted.emit(frozenset(ids), said)
        )


def _of_week(event: Event) -> str:
    if event is Event.READ:
        return wording.tr("Read in the week of {}")
    return wording.tr("Decided in the week of {}")

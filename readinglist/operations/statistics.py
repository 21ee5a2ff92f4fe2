"""The library in numbers: the history of reading, the backlog and its end, the days with a dump."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readinglist.library import Library
from readinglist.model.paper import Status
from readinglist.model.statistics import ReadBy
from readinglist.model.view import Counts, DumpInfo, HistoryPoint

PACE_WEEKS = 4
"""How many weeks, the present one among them, the pace is taken from."""

_FAR = timedelta(days=36_500)
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Backlog:
    """The papers not decided on: how many after each week, and when none is left at this pace.

    `undecided` has a number for each week of the history. The paces are papers a week; what the
    library began with, in its first week, counts as no pace: `began_with` papers where that week
    is among the `weeks` that the pace is taken from, else 0. `ends` is null where it never ends at
    this pace, or where nothing is undecided.
    """

    undecided: tuple[int, ...] = ()
    decided_a_week: float = 0.0
    added_a_week: float = 0.0
    ends: date | None = None
    weeks: int = PACE_WEEKS
    began_with: int = 0

    @property
    def now(self) -> int:
        """How many papers are undecided."""
        return self.undecided[-1] if self.undecided else 0


@dataclass(frozen=True, slots=True)
class DumpDay:
    """The dumps of one day's page."""

    day: date
    dumps: tuple[DumpInfo, ...]

    @property
    def papers(self) -> int:
        """How many papers they hold."""
        return sum(dump.papers for dump in self.dumps)

    @property
    def decided(self) -> int:
        """How many of them the user has decided on."""
        return sum(dump.decided for dump in self.dumps)


@dataclass(frozen=True, slots=True)
class Statistics:
    """The counts of now, and the weeks from the first paper to the present, oldest first.

    `days` are the days of which there is a dump, ascending.
    """

    counts: Counts
    history: tuple[HistoryPoint, ...]
    backlog: Backlog
    read_by: ReadBy
    days: tuple[DumpDay, ...]


def statistics(library: Library, today: date | None = None) -> Statistics:
    """Count everything; `today` is the user's own day unless told."""
    today = today or date.today()  # noqa: DTZ011 - the user's own calendar
    counts = library.counts()
    history = _up_to(today, library.reading_history())
    return Statistics(
        counts,
        tuple(history),
        backlog_of(history, today),
        library.read_by(),
        days_of(counts.dumps),
    )


def backlog_of(history: Sequence[HistoryPoint], today: date) -> Backlog:
    """The backlog week by week, and its end when the last weeks go on."""
    undecided = []
    left = 0
    for week in history:
        left += week.added - week.decided
        undecided.append(left)
    recent = history[-PACE_WEEKS:]
    if not recent:
        return Backlog()
    decided = sum(week.decided for week in recent) / len(recent)
    began_with = history[0].added if len(recent) == len(history) else 0
    added = (sum(week.added for week in recent) - began_with) / len(recent)
    ends = _end(left, decided - added, today)
    return Backlog(tuple(undecided), decided, added, ends, len(recent), began_with)


def days_of(dumps: Sequence[DumpInfo]) -> tuple[DumpDay, ...]:
    """The dumps whose day is known, by day."""
    by_day: dict[date, list[DumpInfo]] = {}
    for dump in dumps:
        if dump.page_date is not None and not dump.withdrawn:
            by_day.setdefault(dump.page_date, []).append(dump)
    return tuple(DumpDay(day, tuple(by_day[day])) for day in sorted(by_day))


def query_of_tag(name: str) -> str:
    """What finds the papers with a tag that were read."""
    return f'status:{Status.READ} tag:"{name}"'


def query_of_year(year: str) -> str:
    """What finds the papers of a year that were read."""
    return f"status:{Status.READ} year:{year}"


def _end(left: int, pace: float, today: date) -> date | None:
    if left <= 0 or pace <= 0:
        return None
    days = math.ceil(left / pace * _WEEK.days)
    return today + timedelta(days=days) if days < _FAR.days else None


def _up_to(today: date, history: Sequence[HistoryPoint]) -> list[HistoryPoint]:
    """The weeks with those after them, in which nothing happened, up to today's."""
    weeks = list(history)
    while weeks and weeks[-1].start + _WEEK <= today:
        weeks.append(HistoryPoint(weeks[-1].start + _WEEK, 0, 0, 0))
    return weeks

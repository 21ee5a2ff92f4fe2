"""The fetcher's queue: runs by itself while there is something to do, and waits when it must."""

import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from readinglist import paths, settings
from readinglist.errors import Cancelled, ReadingListError
from readinglist.gui import sentences, wording
from readinglist.gui.preferences import Settings
from readinglist.gui.tasks import Tasks
from readinglist.library import Library
from readinglist.model.changes import Changes, Origin
from readinglist.model.fetching import JobInfo, JobState
from readinglist.model.progress import IsCancelled, Progress, Report, Step
from readinglist.operations import resolving
from readinglist.operations.resolving import ResolveReport
from readinglist.settings import UserSettings

AT_ONCE = 50
"""So many papers are taken up in one run, so that those marked later do not wait for long."""

_SETTLE = 200
_FRAMES = 100
_NETWORK_AGAIN = timedelta(minutes=2)
_OTHERS_AGAIN = timedelta(minutes=1)
_LONGEST_REST = timedelta(hours=1)
_PAUSED = "paused"


_Work = Callable[[Report, IsCancelled], ResolveReport]


@dataclass(frozen=True, slots=True)
class _Ended:
    """What came of a run, and whether the user stopped it."""

    outcome: ResolveReport | ReadingListError
    stopped: bool


class FetchQueue(QObject):
    """One run at a time; what the user asks for comes first, whatever else is set.

    `changed` tells that `jobs` or `is_paused` are others, `fetched` what became of papers that the
    user asked for, `said` brings a sentence for the user.
    """

    changed = Signal()
    fetched = Signal(ResolveReport)
    said = Signal(str)
    _told = Signal(JobInfo)

    def __init__(
        self, library: Library, tasks: Tasks, remembered: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._remembered = remembered
        self.jobs: dict[int, JobInfo] = {}
        self.is_paused = remembered.word("fetching") == _PAUSED
        self._user = UserSettings()
        self._asked: list[int] = []
        self._report = ResolveReport()
        self._stop: threading.Event | None = None
        self._by_user = False
        self._done = 0
        self._looked_back_for = frozenset({JobState.RUNNING, JobState.FAILED})
        self._again: set[int] = set()
        self._is_away = False
        self._wants_pdfs = False
        self._complaint = ""
        self._rests_until = datetime.min.replace(tzinfo=UTC)
        self._told.connect(self._know)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settle.timeout.connect(self.refresh)
        self._news = QTimer(self, singleShot=True, interval=_FRAMES)
        self._news.timeout.connect(self.changed)
        self._alarm = QTimer(self, singleShot=True)
        self._alarm.timeout.connect(self._wake)

    @property
    def to_review(self) -> list[int]:
        """The papers whose candidates the user is to compare."""
        return [job.paper_id for job in self.jobs.values() if job.state is JobState.REVIEW]

    def take_up(self, changes: Changes) -> None:
        """Look at the queue again after the library has changed."""
        if changes.origin is not Origin.SERVICE:
            self._settle.start()

    def refresh(self) -> None:
        """Read the queue and the settings again, and go on with what is due."""
        self._tasks.ask("jobs", self._read, self._take)

    def fetch(self, paper_ids: Sequence[int]) -> None:
        """Ask about these papers now, before all others; what is left at the end stays queued."""
        asked = list(paper_ids)
        self._tasks.write(
            lambda: self._library.enqueue(asked), lambda _: self._put_first(asked), patience=0
        )

    def pause(self, on: bool) -> None:
        """Stop until told otherwise, also tomorrow; or go on."""
        if on is self.is_paused:
            return
        self.is_paused = on
        self._remembered.remember("fetching", _PAUSED if on else "")
        if on:
            self._asked = []
            if self._stop is not None:
                self._stop.set()
        self._rests_until = _now()
        self.changed.emit()
        self._go_on()

    def _put_first(self, paper_ids: list[int]) -> None:
        first = set(paper_ids)
        self._asked = [*paper_ids, *(one for one in self._asked if one not in first)]
        self.refresh()

    def _wake(self) -> None:
        self._looked_back_for = frozenset({JobState.RUNNING})
        self.refresh()

    def _read(self) -> tuple[dict[int, JobInfo], UserSettings]:
        return {job.paper_id: job for job in self._library.jobs()}, settings.load()

    def _take(self, found: tuple[dict[int, JobInfo], UserSettings]) -> None:
        self.jobs, user = found
        self._wants_pdfs |= user.download_pdfs and not self._user.download_pdfs
        self._user = user
        if self._looked_back_for:
            jobs = self.jobs.values()
            self._again |= {job.paper_id for job in jobs if job.state in self._looked_back_for}
            self._looked_back_for = frozenset()
        self.changed.emit()
        self._go_on()

    def _know(self, job: JobInfo) -> None:
        """A job of the run that is under way has come further."""
        if job.state is JobState.RESOLVED:
            self.jobs.pop(job.paper_id, None)
        else:
            self.jobs[job.paper_id] = job
        if not self._news.isActive():
            self._news.start()

    def _go_on(self) -> None:
        if self._stop is not None:
            if self._asked and not self._by_user:
                self._stop.set()
        elif self._asked:
            asked, self._asked = self._asked[:AT_ONCE], self._asked[AT_ONCE:]
            self._run(asked, len(self._asked), by_user=True)
        elif not self.is_paused and self._user.fetch_automatically and not self._user.offline:
            if not self._is_resting() and (due := self._due()):
                first = due[:AT_ONCE]
                self._again.difference_update(first)
                self._run(first, len(due) - len(first), by_user=False)
            elif self._wants_pdfs and self._user.download_pdfs:
                self._bring_pdfs()
            else:
                self._done = 0
                self._set_alarm()

    def _due(self) -> list[int]:
        now = _now()
        return [
            job.paper_id
            for job in self.jobs.values()
            if job.state is JobState.QUEUED
            or job.paper_id in self._again
            or (
                job.state in (JobState.WAITING, JobState.NOT_FOUND)
                and (job.until is None or job.until <= now or _is_ahead(job.changed_at, now))
            )
        ]

    def _is_resting(self) -> bool:
        """Whether it is to wait before it goes on; no clock that is set back makes that longer."""
        return timedelta(0) < self._rests_until - _now() <= _NETWORK_AGAIN

    def _set_alarm(self) -> None:
        now = _now()
        times = [self._rests_until] if self._is_resting() else []
        for job in self.jobs.values():
            if job.state in (JobState.WAITING, JobState.NOT_FOUND) and job.until is not None:
                times.append(max(job.until, self._rests_until))
            elif job.state is JobState.RUNNING:
                times.append(now + _OTHERS_AGAIN)
        if times:
            rest = min(max(min(times) - now, timedelta(seconds=1)), _LONGEST_REST)
            self._alarm.start(round(rest.total_seconds() * 1000))

    def _run(self, paper_ids: list[int], behind: int, *, by_user: bool) -> None:
        done = self._done

        def resolve(report: Report, cancelled: IsCancelled) -> ResolveReport:
            return resolving.resolve(
                self._library,
                paper_ids,
                resolving.access_from(os.environ, settings.load()),
                paths.cache_folder(),
                progress=lambda made: report(_among_all(made, done, behind)),
                cancelled=cancelled,
                told=self._told.emit,
            )

        self._begin(self.tr("Looking up papers"), resolve, paper_ids, by_user=by_user)

    def _bring_pdfs(self) -> None:
        """Bring what is missing of papers that were resolved before PDFs were wanted."""
        self._wants_pdfs = False

        def bring(report: Report, cancelled: IsCancelled) -> ResolveReport:
            access = resolving.access_from(os.environ, settings.load())
            resolving.bring_pdfs(
                self._library,
                None,
                access,
                paths.cache_folder(),
                progress=report,
                cancelled=cancelled,
            )
            self._wants_pdfs = cancelled()
            return ResolveReport()

        what = wording.task(Progress(0, None, Step.BRINGING_PDFS))
        self._begin(what, bring, [], by_user=False)

    def _begin(self, what: str, outcome_of: _Work, paper_ids: list[int], *, by_user: bool) -> None:
        stop = self._stop = threading.Event()
        self._by_user = by_user

        def work(report: Report, cancelled: IsCancelled) -> _Ended:
            outcome: ResolveReport | ReadingListError
            try:
                outcome = outcome_of(report, lambda: stop.is_set() or cancelled())
            except Cancelled:
                outcome = ResolveReport()
            except ReadingListError as error:
                outcome = error
            return _Ended(outcome, cancelled())

        self._alarm.stop()
        self._tasks.fetch_long(what, work, partial(self._ended, paper_ids, by_user))
        self.changed.emit()

    def _ended(self, paper_ids: list[int], by_user: bool, ended: _Ended) -> None:
        broken_off = self._stop is not None and self._stop.is_set()
        self._stop = None
        outcome = ended.outcome
        if ended.stopped or isinstance(outcome, ReadingListError) or outcome.unreachable:
            self._asked = []
        if ended.stopped:
            self.pause(True)
            self.said.emit(self.tr("Stopped; fetching is paused until you resume it"))
        elif isinstance(outcome, ReadingListError):
            if by_user or str(outcome) != self._complaint:
                self.said.emit(sentences.said(outcome.sentence))
            self._complaint = str(outcome)
            self._rests_until = _now() + _NETWORK_AGAIN
        elif outcome.unreachable:
            self._wait_for_network()
        else:
            self._is_away = False
            self._complaint = ""
            self._done += len(paper_ids)
            if not broken_off and _left(paper_ids, outcome):
                self._rests_until = _now() + _OTHERS_AGAIN
            if by_user:
                self._tell(outcome)
        self.refresh()

    def _tell(self, report: ResolveReport) -> None:
        """Report of all that the user asked for, once the last of it is done."""
        for one in fields(report):
            if isinstance(told := getattr(report, one.name), list):
                getattr(self._report, one.name).extend(told)
        if not self._asked:
            self.fetched.emit(self._report)
            self._report = ResolveReport()

    def _wait_for_network(self) -> None:
        self._rests_until = _now() + _NETWORK_AGAIN
        if not self._is_away:
            self._is_away = True
            self.said.emit(
                self.tr("No service can be reached; fetching goes on when the network is back")
            )


def _among_all(made: Progress, done: int, behind: int) -> Progress:
    """The progress of one run as that of all the queue: `done` before it, `behind` after it."""
    if made.total is None:
        return made
    now, total = done + made.done, done + made.total + behind
    return Progress(
        now, total, f"{wording.task(made)}, {wording.number(now)}/{wording.number(total)}"
    )


def _left(paper_ids: list[int], report: ResolveReport) -> set[int]:
    """The papers that a run took up and said nothing of."""
    troubled = {trouble.id for trouble in (*report.unresolved, *report.failed)}
    return set(paper_ids) - set(report.resolved) - troubled


def _is_ahead(moment: datetime | None, now: datetime) -> bool:
    """Whether a moment of the past is yet to come, since the clock has been set back."""
    return moment is not None and moment > now


def _now() -> datetime:
    return datetime.now(UTC)

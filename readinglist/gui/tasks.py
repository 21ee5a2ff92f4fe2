"""Work off the window's thread: one lane writes, in order; one reads, the newest wins; one keeps
the index in step; a small pool waits for services.

Results, errors and progress are delivered on the thread of the window. Where a result comes within
a frame or two the caller may wait for it, so that small deeds feel (and are) immediate.
"""

import sys
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from readinglist.gui.collector import Collector
from readinglist.model.progress import IsCancelled, Progress, Report

T = TypeVar("T")

FRAME = 0.03
"""How long, in seconds, the window may wait for a small deed."""

_TURN = 0.001
"""How long, in seconds, a thread works on while others wait; the window waits for all of them."""

_AT_ONCE = 3
"""So many at once may wait for services: the queue's run, a PDF, a question of the preferences."""

LongWork = Callable[[Report, IsCancelled], T]


class _Job(Generic[T]):
    """One piece of work, finished at most once, on the window's thread."""

    def __init__(self, done: Callable[[T], None], failed: Callable[[BaseException], None]) -> None:
        self._done = done
        self._failed = failed
        self._settled = False
        self.future: Future[T] | None = None

    def settle(self) -> None:
        if self._settled or self.future is None or self.future.cancelled():
            return
        self._settled = True
        error = self.future.exception()
        if error is None:
            self._done(self.future.result())
        else:
            self._failed(error)


class Tasks(QObject):
    """The lanes of one window.

    `progressed` tells how far long work is, `ended` that there is none any more, `failed` brings
    the error of work that could not be done or was stopped, `hindered` that of work which nobody
    waits for.
    """

    progressed = Signal(Progress)
    ended = Signal()
    failed = Signal(object)
    hindered = Signal(object)
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collector = Collector(self)
        sys.setswitchinterval(_TURN)
        self._writer = ThreadPoolExecutor(1, "readinglist-write")
        self._reader = ThreadPoolExecutor(1, "readinglist-read")
        self._keeper = ThreadPoolExecutor(1, "readinglist-index")
        self._fetcher = ThreadPoolExecutor(_AT_ONCE, "readinglist-fetch")
        self._newest: Counter[str] = Counter()
        self._cancelled = threading.Event()
        self._running = 0
        self._writing = 0
        self._closed = False
        self._posted.connect(self._run_posted, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether anything is being written."""
        return self._writing > 0

    def write(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        *,
        undone: Callable[[], None] = lambda: None,
        patience: float = FRAME,
    ) -> None:
        """Do a small deed after all that were asked for before it; `undone` where it fails."""

        def ending(result: T) -> None:
            self._writing -= 1
            done(result)

        def failing(error: BaseException) -> None:
            self._writing -= 1
            undone()
            self.failed.emit(error)

        self._writing += 1
        self._submit(self._writer, work, _Job(ending, failing), patience)

    def write_long(self, what: str, work: LongWork[T], done: Callable[[T], None]) -> None:
        """Do a long deed, with progress and a way to cancel it; then it fails as Cancelled."""

        def write(report: Report, cancelled: IsCancelled) -> T:
            try:
                return work(report, cancelled)
            finally:
                self._post(self._written)

        self._writing += 1
        self._long(self._writer, what, write, done)

    def fetch_long(self, what: str, work: LongWork[T], done: Callable[[T], None]) -> None:
        """As `write_long`, but waiting for services keeps nobody from writing."""
        self._long(self._fetcher, what, work, done)

    def consult(self, work: Callable[[], T], done: Callable[[T], None], asker: QObject) -> None:
        """Ask a service or the keyring something small; nothing comes to an asker that is gone."""
        gone = threading.Event()
        asker.destroyed.connect(gone.set)

        def answer(result: T) -> None:
            if not gone.is_set():
                done(result)

        self._start(self._fetcher, _Job(answer, self.failed.emit), work)

    def keep_long(self, what: str, work: LongWork[T], done: Callable[[T], None]) -> None:
        """As `write_long`, for the index."""
        self._long(self._keeper, what, work, done)

    def _long(
        self, lane: ThreadPoolExecutor, what: str, work: LongWork[T], done: Callable[[T], None]
    ) -> None:
        if not self._running:
            self._cancelled = threading.Event()
        cancelled = self._cancelled

        def ending(result: T) -> None:
            self._end()
            done(result)

        def failing(error: BaseException) -> None:
            self._end()
            self.failed.emit(error)

        self._running += 1
        self.progressed.emit(Progress(0, None, what))
        job = _Job(ending, failing)
        self._start(lane, job, lambda: work(self._report, cancelled.is_set))

    def ask(
        self,
        question: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        *,
        patience: float = 0.0,
    ) -> None:
        """Read something; an answer is dropped when `question` has been asked again since."""
        self._newest[question] += 1
        number = self._newest[question]

        def is_newest() -> bool:
            return self._newest[question] == number

        def read() -> T | None:
            return work() if is_newest() else None

        def answer(result: T | None) -> None:
            if is_newest() and result is not None:
                done(result)

        self._submit(self._reader, read, _Job(answer, self.failed.emit), patience)

    def begin(self, work: Callable[[], T]) -> "Future[T]":
        """Read something that is waited for later, while the window is being built."""
        return self._reader.submit(work)

    def keep(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do what nobody waits for, beside all else: keeping the index in step."""
        job = _Job(done, self.hindered.emit)
        self._start(self._keeper, job, work)

    def withdraw(self, question: str) -> None:
        """Let an answer that is under way be dropped."""
        self._newest[question] += 1

    def cancel(self) -> None:
        """Stop the long work that is under way."""
        self._cancelled.set()

    def close(self) -> None:
        """Finish the deeds that were asked for, stop what is long, and end the threads.

        What is asked for afterwards is not done.
        """
        if self._closed:
            return
        self._closed = True
        self.cancel()
        self._reader.shutdown(wait=True, cancel_futures=True)
        self._keeper.shutdown(wait=True, cancel_futures=True)
        self._fetcher.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._collector.stop()

    def _submit(
        self,
        lane: ThreadPoolExecutor,
        work: Callable[[], T],
        job: _Job[T],
        patience: float,
    ) -> None:
        self._start(lane, job, work)
        if patience and job.future is not None:
            wait([job.future], timeout=patience)
            if job.future.done():
                job.settle()

    def _start(self, lane: ThreadPoolExecutor, job: _Job[T], work: Callable[[], T]) -> None:
        if not self._closed:
            job.future = lane.submit(work)
            job.future.add_done_callback(lambda _: self._post(job.settle))

    def _report(self, progress: Progress) -> None:
        self._post(lambda: self.progressed.emit(progress))

    def _post(self, call: Callable[[], None]) -> None:
        if not self._closed:
            self._posted.emit(call)

    def _run_posted(self, call: Callable[[], None]) -> None:
        if not self._closed:
            call()

    def _written(self) -> None:
        self._writing -= 1

    def _end(self) -> None:
        self._running -= 1
        if not self._running:
            self.ended.emit()

"""One pace for one quota of a service, kept by all processes that share a state folder.

The moment from which the service may be asked again lies in a file, with the moment at which that
was noted: where the clock has been set back since, no longer is waited than was meant. A lock file
beside it is held while a request is in the air, so that there are never two.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from readinglist.fetch.clock import Clock
from readinglist.fetch.failures import LimitedError
from readinglist.fetch.services import API

LONGEST_WAIT = 900.0
"""Seconds beyond which nobody waits: the work stays queued."""

_LOCK_POLL = 0.05
_WORTH_TELLING = 5.0
_LONGEST_REST = 2 * 86_400.0


def utc(moment: float) -> datetime:
    """Seconds since 1970 as a moment in UTC, to the second."""
    return datetime.fromtimestamp(int(moment), UTC)


def rests_until(folder: Path, service: str) -> datetime | None:
    """The moment before which the service's API is not to be asked; null where none is known."""
    now = time.time()
    moment, noted = _read(_file(folder, f"{service}-{API}"))
    return utc(_from_now(moment, noted, now)) if moment else None


class Pace:
    """Turns at a service.

    `on_wait` hears until when a longer wait lasts. Raises OSError where `folder` is not writable.
    """

    def __init__(
        self,
        folder: Path,
        name: str,
        interval: float,
        clock: Clock,
        on_wait: Callable[[datetime], None],
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = _file(folder, name)
        self._lock = FileLock(folder / f"{name}.lock", thread_local=False)
        self._interval = interval
        self._clock = clock
        self._on_wait = on_wait

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Hold the service for one request; waits until it may be asked.

        Raises LimitedError where that would take longer than LONGEST_WAIT.
        """
        self._take()
        try:
            # Until the answer is here nobody knows whether the request has arrived. Should this
            # process be killed now, the others wait long enough for it to.
            started = self._keep(self._clock.now() + 2 * self._interval)
            try:
                yield
            finally:
                spaced = self._clock.now() + self._interval
                rests = self._free_at()
                self._keep(spaced if rests == started else max(rests, spaced))
        finally:
            self._lock.release()

    def rest(self, seconds: float) -> datetime:
        """Ask nothing for that long; only within a turn. Returns when it ends."""
        return utc(self._keep(max(self._free_at(), self._clock.now() + seconds)))

    def _take(self) -> None:
        while True:
            self._acquire()
            wait = self._free_at() - self._clock.now()
            if wait <= 0:
                return
            self._lock.release()
            free = utc(self._clock.now() + wait + 1)
            if wait > LONGEST_WAIT:
                raise LimitedError("its limit is used up", until=free)
            if wait > max(self._interval, _WORTH_TELLING):
                self._on_wait(free)
            self._clock.sleep(wait)

    def _acquire(self) -> None:
        while True:
            try:
                self._lock.acquire(blocking=False)
            except Timeout:
                self._clock.sleep(_LOCK_POLL)
            else:
                return

    def _free_at(self) -> float:
        now = self._clock.now()
        moment, noted = _read(self._file)
        return self._keep(_from_now(moment, noted, now)) if noted > now else moment

    def _keep(self, moment: float) -> float:
        fresh = self._file.with_suffix(".new")
        fresh.write_text(f"{moment!r} {self._clock.now()!r}", "ascii")
        fresh.replace(self._file)
        return moment


def _read(file: Path) -> tuple[float, float]:
    """The moment until which to wait and that at which it was noted; zeros where none is known."""
    try:
        moment, noted = map(float, file.read_text("ascii").split())
    except (OSError, ValueError):
        return 0.0, 0.0
    return (moment, noted) if 0 <= moment - noted < _LONGEST_REST else (0.0, 0.0)


def _from_now(moment: float, noted: float, now: float) -> float:
    """The moment by a clock that may have been set back since: as far off as it was meant."""
    return min(moment, now + moment - noted)


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name}.next"

"""Time as the fetcher sees it, so that tests need not wait and a user can stop a wait."""

import threading
import time
from typing import Protocol

from readinglist.errors import Cancelled
from readinglist.model.progress import IsCancelled, never

_POLL = 0.2


class Clock(Protocol):
    """Tells the time and lets it pass, until it is stopped; one clock serves one run."""

    def now(self) -> float:
        """Seconds since 1970."""

    def sleep(self, seconds: float) -> None:
        """Return after that time; raises Cancelled as soon as the clock has been stopped."""

    def stop(self) -> None:
        """End every sleep, now and from now on."""


class SystemClock:
    """The computer's clock; a sleep ends as well when `cancelled` says so."""

    def __init__(self, cancelled: IsCancelled = never) -> None:
        self._stopped = threading.Event()
        self._cancelled = cancelled

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Return after that time; raises Cancelled as soon as the clock has been stopped."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self._stopped.wait(min(left, _POLL)) or self._cancelled():
                raise Cancelled("Stopped; the rest stays queued")

    def stop(self) -> None:
        """End every sleep, now and from now on."""
        self._stopped.set()

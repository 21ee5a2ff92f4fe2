"""What the benchmarks of the window share: its heartbeat, waiting for a painting, and for rest."""

import statistics
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

BEAT = 5
LONG = 0.05
_PATIENCE = 2_000


class Heartbeat:
    """The times between the beats of a timer on the window's thread beyond its own, in seconds."""

    def __init__(self) -> None:
        self.pauses: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @property
    def longest(self) -> float:
        return max(self.pauses, default=0.0)

    def __str__(self) -> str:
        long = sum(pause > LONG for pause in self.pauses)
        p99 = statistics.quantiles(self.pauses, n=100)[98] if len(self.pauses) > 1 else 0.0
        return (
            f"longest {1000 * self.longest:6.0f} ms   p99 {1000 * p99:5.1f} ms"
            f"   {long} of {len(self.pauses):,} beats late by more than {1000 * LONG:.0f} ms"
        )

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.pauses.append(max(0.0, now - self._last - BEAT / 1000))
        self._last = now


class Painting(QObject):
    """Tells when a widget has been painted after a deed, once something else has happened too."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._loop = QEventLoop()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._loop.quit)
        self._has_happened = False
        self._is_painted = False
        widget.installEventFilter(self)

    def expect(self) -> None:
        """What a painting must come after to count has happened."""
        self._has_happened = True

    def seconds_after(self, deed: Callable[[], object]) -> float | None:
        """From the deed's beginning to the end of the painting; null where none comes."""
        self._has_happened = self._is_painted = False
        start = time.perf_counter()
        deed()
        if not self._is_painted:
            self._patience.start()
            self._loop.exec()
            self._patience.stop()
        return time.perf_counter() - start if self._is_painted else None

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if self._has_happened and event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        self._is_painted = True
        self._loop.quit()


def settle(seconds: float) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def work_until(holds: Callable[[], bool], seconds: float = 300.0) -> None:
    """Let the window work until something holds; raises TimeoutError where it never does."""
    end = time.perf_counter() + seconds
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError
        settle(0.02)

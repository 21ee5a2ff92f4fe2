"""Garbage is collected on the window's thread alone, while other threads work for it.

Python collects on whichever thread happens to allocate. A cycle in which something stands that Qt's
signals are connected to, collected elsewhere, takes a lock of Qt's and waits for Python's, while
the window's thread may hold Python's and wait for Qt's: the window would stand still for ever.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 100
_USUAL_THRESHOLD = 10

_at_work: set[int] = set()


class Collector(QObject):
    """Takes over from Python's own collector until it is stopped; there may be several."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        _at_work.add(id(self))
        gc.disable()
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(_collect)
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again, if nobody else has threads at work."""
        self._timer.stop()
        _at_work.discard(id(self))
        if not _at_work:
            gc.enable()


def _collect() -> None:
    """What Python would have done by now, for the oldest generation whose turn it is."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > (thresholds[generation] or _USUAL_THRESHOLD):
            gc.collect(generation)
            return

"""From a key in the search line to rows on the screen, and how long the window ever stands still.

Types realistic queries key by key into the real window, without a screen. Prints milliseconds.
Run by `make bench`, or as ``python -m tests.benchmarks.window_bench 10000 100000``.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from readinglist import paths, settings
from readinglist.app import create_main_window
from readinglist.library import Library
from readinglist.operations.searching import Finder
from readinglist.settings import UserSettings
from tests.benchmarks.library_bench import GeneratedDump
from tests.benchmarks.search_bench import QUERIES

_BEAT = 5
_STILL = 0.1


class Heartbeat:
    """The longest time between two beats of a timer on the window's thread, in seconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=_BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last - _BEAT / 1000)
        self._last = now


def measure(size: int, folder: Path) -> dict[str, float]:
    """Figures for a window on `size` papers."""
    with Library(folder) as library:
        library.import_dump(GeneratedDump(size))
        with Finder(library, paths.cache_folder()) as finder:
            finder.rebuild()
    start = time.perf_counter()
    window = create_main_window(folder)
    window.resize(1280, 800)
    window.show()
    QApplication.processEvents()
    opened = time.perf_counter() - start
    search = window.findChild(QLineEdit, "searchEdit")
    table = window.findChild(QTableView, "paperTable")
    assert isinstance(search, QLineEdit)
    assert isinstance(table, QTableView)
    _settle(1.0)
    heart = Heartbeat()
    rows = NewRows(table)
    keys = sorted(1000 * took for query in QUERIES for took in _type(search, rows, query))
    window.close()
    return {
        "open": 1000 * opened,
        "key to rows, median": statistics.median(keys),
        "key to rows, p95": keys[int(len(keys) * 0.95)],
        "key to rows, worst": keys[-1],
        "longest pause of the window": 1000 * heart.longest,
    }


class NewRows(QObject):
    """Waits until the list has been set anew and painted."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._loop = QEventLoop()
        self._is_new = False
        table.model().modelReset.connect(self._expect)
        table.viewport().installEventFilter(self)

    def wait(self) -> None:
        """Return after the painting, or after two seconds."""
        self._is_new = False
        QTimer.singleShot(2000, self._loop.quit)
        self._loop.exec()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if self._is_new and event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop.quit)
        return False

    def _expect(self) -> None:
        self._is_new = True


def _type(search: QLineEdit, rows: NewRows, query: str) -> Iterator[float]:
    """The seconds that each key took until its rows were on the screen."""
    search.clear()
    _settle(_STILL)
    for key in query:
        start = time.perf_counter()
        QTest.keyClicks(search, key)
        if key != " ":  # which changes nothing that is searched for
            rows.wait()
            yield time.perf_counter() - start
        _settle(_STILL)


def _settle(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def main(sizes: list[int]) -> None:
    """Measure each size and print one table."""
    application = QApplication(sys.argv[:1])
    columns = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            os.environ["READINGLIST_CACHE"] = f"{scratch}/cache"
            os.environ["XDG_CONFIG_HOME"] = f"{scratch}/config"
            settings.save(UserSettings(fetch_automatically=False))
            columns.append(measure(size, Path(scratch) / "library"))
            application.processEvents()
    print(f"{'':36}" + "".join(f"{size:>12,}" for size in sizes))
    for name in columns[0]:
        print(f"{name:36}" + "".join(f"{column[name]:>12,.1f}" for column in columns))


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [1_000, 10_000])

"""From a key, a view or a header to rows on the screen, at a size that nobody's list has.

Works the real window, without a screen: types realistic queries key by key, goes through the
views, sorts by every column, marks 1,000 papers, opens the statistics and the palette. Prints
medians and the worst, in milliseconds, and the longest time for which the window stood still.

Run by `make bench`, or as ``python -m tests.benchmarks.window_bench 10000 100000``.
"""

import gc
import os
import statistics
import sys
import tempfile
import time
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from readinglist import settings
from readinglist.app import create_main_window
from readinglist.gui.columns import COLUMNS
from readinglist.gui.main_window import MainWindow
from readinglist.gui.paper_table import PaperTable
from readinglist.gui.sidebar import Sidebar
from readinglist.model.paper import Priority, Status
from readinglist.model.view import Sort, View
from readinglist.settings import UserSettings
from tests.benchmarks.search_bench import QUERIES
from tests.benchmarks.used_library import build_apart
from tests.benchmarks.window_hands import Heartbeat, Painting, settle, work_until

_STILL = 0.1
_REST = 0.4
_ROUNDS = 3
_MARKED = 1_000
_VIEWS = {
    "all papers": View(),
    "unread": View(status=Status.UNREAD),
    "to read": View(status=Status.TO_READ),
    "a priority": View(priority=Priority.HIGH),
    "a tag": View(tag="rl"),
}


T = TypeVar("T", bound=QObject)


def _child(parent: QObject, kind: type[T], name: str) -> T:
    found = parent.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


class Bench:
    """One window and what is measured of it, in seconds, by name."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._table = _child(window, PaperTable, "paperTable")
        self._sidebar = _child(window, Sidebar, "sidebar")
        self._search = _child(window, QLineEdit, "searchEdit")
        self._list = Painting(self._table.viewport())
        self._table.papers.modelReset.connect(self._list.expect)
        self.figures: dict[str, list[float]] = {}

    def measure(self) -> None:
        """Take all figures."""
        for query in QUERIES:
            self._type(query)
        self._search.clear()
        settle(1)
        views = {**_VIEWS, "a dump": self._a_dump()}
        for _ in range(_ROUNDS):
            for name, view in views.items():
                self._note(
                    f"view: {name}", self._list.seconds_after(partial(self._sidebar.choose, view))
                )
                settle(_STILL)
        for view in (View(), View(status=Status.UNREAD)):
            self._sidebar.choose(view)
            settle(_STILL)
            self._sort("sort" if view == View() else "sort unread")
        self._sidebar.choose(View())
        settle(_STILL)
        self._sort_by_two()
        for _ in range(_ROUNDS):
            self._mark()
        self._open_statistics()
        for _ in range(_ROUNDS):
            self._open_palette()

    def _note(self, name: str, seconds: float | None) -> None:
        if seconds is not None:
            self.figures.setdefault(name, []).append(seconds)

    def _type(self, query: str) -> None:
        self._search.clear()
        settle(_STILL)
        for key in query:
            press = partial(QTest.keyClicks, self._search, key)
            if key == " ":  # which changes nothing that is searched for
                press()
            else:
                self._note("key to rows", self._list.seconds_after(press))
            settle(_STILL)

    def _a_dump(self) -> View:
        return next(one.view for one in self._sidebar.entries if one.view.dump is not None)

    def _sort(self, name: str) -> None:
        header = self._table.horizontalHeader()
        for place, column in enumerate(COLUMNS):
            if column.sort is not None:
                for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
                    took = self._list.seconds_after(partial(header.setSortIndicator, place, order))
                    self._note(f"{name}: {column.key}", took)
                    settle(_STILL)

    def _sort_by_two(self) -> None:
        """Each time after a change, so that nothing is known from the time before."""
        keys = [column.sort for column in COLUMNS if column.sort is not None]
        wanted = self._table.papers.sort_wanted
        deeds = cycle(("actionPriorityHigh", "actionPriorityNone"))
        for first in keys:
            for then in keys:
                wanted.emit(Sort(first), False)
                self._action(next(deeds)).trigger()
                settle(_REST)
                by_both = partial(wanted.emit, Sort(then), True)  # as with Shift and a click
                self._note(f"sort by {first}, then any", self._list.seconds_after(by_both))
                settle(_STILL)

    def _mark(self) -> None:
        papers = self._table.papers
        flag = QItemSelectionModel.SelectionFlag
        rows = QItemSelection(papers.index(0, 0), papers.index(_MARKED - 1, 0))
        self._table.selectionModel().select(rows, flag.ClearAndSelect | flag.Rows)
        settle(_STILL)
        line = _child(self._window, QWidget, "undoLine")
        for name, action in (("mark", "actionMarkReading"), ("undo", "actionUndo")):
            line.hide()
            start = time.perf_counter()
            self._action(action).trigger()
            self._note(f"{name} 1,000: the window is free", time.perf_counter() - start)
            work_until(lambda: line.isVisible(), 30)
            self._note(f"{name} 1,000: written and told", time.perf_counter() - start)
            settle(0.5)

    def _open_statistics(self) -> None:
        start = time.perf_counter()
        self._action("actionStatistics").trigger()
        dialog = _child(self._window, QDialog, "statisticsDialog")
        painting = Painting(dialog)
        painting.expect()
        painting.seconds_after(painting.expect)
        self._note("statistics: open", time.perf_counter() - start)
        settle(1)
        dialog.close()

    def _open_palette(self) -> None:
        panel = _child(self._window, QWidget, "commandPalette")
        painting = Painting(panel)

        def open_it() -> None:
            painting.expect()
            self._action("actionPalette").trigger()

        self._note("palette", painting.seconds_after(open_it))
        settle(_STILL)
        QTest.keyClick(_child(panel, QLineEdit, "paletteEdit"), Qt.Key.Key_Escape)
        settle(_STILL)

    def _action(self, name: str) -> QAction:
        return _child(self._window, QAction, name)


def measure(size: int, folder: Path) -> None:
    """Print the table of one size."""
    build_apart(size, folder)
    window = create_main_window(folder)
    window.resize(1280, 800)
    window.show()
    gc.freeze()  # as the program does
    settle(2)
    heart = Heartbeat()
    bench = Bench(window)
    bench.measure()
    heart.stop()
    print(f"{size:,} papers; load {os.getloadavg()[0]:.1f}; {_resident():.0f} MB of memory")
    for name, took in bench.figures.items():
        worst = 1000 * max(took)
        print(f"  {name:<34} {1000 * statistics.median(took):8.1f} ms   worst {worst:8.1f}")
    print(f"  {'the window stood still':<34} {heart}")
    window.close()


def _resident() -> float:
    """Megabytes that the process holds; nan where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return float("nan")
    found = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(found.split()[1]) / 1024


def main(sizes: list[int]) -> None:
    """Measure each size in a scratch folder."""
    application = QApplication(sys.argv[:1])
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            os.environ["READINGLIST_CACHE"] = f"{scratch}/cache"
            os.environ["XDG_CONFIG_HOME"] = f"{scratch}/config"
            settings.save(UserSettings(fetch_automatically=False))
            measure(size, Path(scratch) / "library")
            application.processEvents()


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [10_000])

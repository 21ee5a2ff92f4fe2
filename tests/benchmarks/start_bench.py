"""How long it takes from starting the program to a list that can be used.

Each round is a process of its own that ends when the first rows have been painted; one round
before the others warms the caches. Prints milliseconds: where the time goes, the median of all and
the worst. Compiled modules are kept in a scratch folder, as an installed program has them.

Run by `make bench`, or as ``python -m tests.benchmarks.start_bench [PAPERS …]`` (500 where none is
given).
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from readinglist import settings
from readinglist.settings import UserSettings
from tests.benchmarks.used_library import build

ROUNDS = 7

_PROGRAM = """
import sys, time
from readinglist import __main__
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView
times = [time.time()]

class Painted(QObject):
    def eventFilter(self, table, event):
        if event.type() is QEvent.Type.Paint and table.parent().model().rowCount():
            QTimer.singleShot(0, end)
        return False

def end():
    times.append(time.time())
    print(*times, len(sys.modules), flush=True)
    QApplication.exit()

def watch(window):
    times.append(time.time())
    painted = Painted(window)
    window.findChild(QTableView, "paperTable").viewport().installEventFilter(painted)

from readinglist import app
times.append(time.time())
made = app.create_main_window
def create_main_window(folder):
    window = made(folder)
    watch(window)
    return window
app.create_main_window = create_main_window
sys.exit(__main__.main())
"""

_STAGES = ("Python and Qt", "the program's modules", "the window", "its first rows")


def start(folder: Path, environment: dict[str, str]) -> list[float]:
    """The milliseconds that each stage of one start takes."""
    begin = time.time()
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, "--library", str(folder)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    moments = [begin, *map(float, done.stdout.split()[: len(_STAGES)])]
    return [1000 * (end - start) for start, end in pairwise(moments)]


def measure(size: int, scratch: Path) -> None:
    """Print the table of one size."""
    settings.save(UserSettings(fetch_automatically=False))
    build(size, scratch / "library")
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        **os.environ,
        "PYTHONPYCACHEPREFIX": str(scratch / "compiled"),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    start(scratch / "library", environment)
    rounds = [start(scratch / "library", environment) for _ in range(ROUNDS)]
    print(f"{size:,} papers, {ROUNDS} starts; load {os.getloadavg()[0]:.1f}")
    for stage, *took in zip(_STAGES, *rounds, strict=True):
        print(f"  {stage:<24} {statistics.median(took):8.0f} ms   worst {max(took):6.0f}")
    whole = [sum(one) for one in rounds]
    print(f"  {'in all':<24} {statistics.median(whole):8.0f} ms   worst {max(whole):6.0f}")


def main(sizes: list[int]) -> None:
    """Measure each size in a scratch folder."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as scratch:
            os.environ["READINGLIST_CACHE"] = f"{scratch}/cache"
            os.environ["XDG_CONFIG_HOME"] = f"{scratch}/config"
            measure(size, Path(scratch))


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [500])

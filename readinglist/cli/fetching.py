"""What is particular to ``readinglist fetch``: a line that tells how long it takes, and Ctrl-C."""

import shutil
import signal
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from readinglist.model.progress import IsCancelled, Progress, Report, unheard

_ERASE_LINE = "\r\x1b[K"


@contextmanager
def stoppable() -> Iterator[IsCancelled]:
    """Ctrl-C stops the work in the block in good order; a second one at once."""
    stopped = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        if stopped.is_set():
            raise KeyboardInterrupt
        stopped.set()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield stopped.is_set
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def progress_line(estimate: Callable[[], float]) -> Iterator[Report]:
    """Progress on a terminal's one line, silent where nobody watches.

    `estimate` gives the seconds that all of it will take.
    """
    if not sys.stderr.isatty():
        yield unheard
        return
    seconds = estimate()

    def show(progress: Progress) -> None:
        line = textwrap.shorten(_line(progress, seconds), shutil.get_terminal_size().columns - 1)
        print(f"{_ERASE_LINE}{line}", end="", file=sys.stderr, flush=True)

    try:
        yield show
    finally:
        print(_ERASE_LINE, end="", file=sys.stderr, flush=True)


def _line(progress: Progress, seconds: float) -> str:
    if not progress.total:
        return f"{progress.what}: {progress.done:,}"
    left = seconds * (1 - progress.done / progress.total)
    return f"{progress.what}: {progress.done:,} of {progress.total:,}{_time_left(left)}"


def _time_left(seconds: float) -> str:
    if seconds < 5:
        return ""
    if seconds < 90:
        return f", about {seconds:.0f} seconds left"
    if seconds < 5400:
        return f", about {seconds / 60:.0f} minutes left"
    return f", about {seconds / 3600:.0f} hours left"

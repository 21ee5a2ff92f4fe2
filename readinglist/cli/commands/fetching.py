"""``fetch``: the services asked, with a line that tells how long it takes, and Ctrl-C."""

import os
import shutil
import signal
import sys
import textwrap
import threading
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from types import FrameType

from readinglist import paths, settings
from readinglist.cli.answers import INCOMPLETE, OK, print_json, remark
from readinglist.errors import NotFoundError, ReadingListError
from readinglist.library import Library
from readinglist.model.progress import IsCancelled, Progress, Report, unheard
from readinglist.operations import resolving
from readinglist.operations.resolving import ResolveReport

_ERASE_LINE = "\r\x1b[K"


def fetch(library: Library, options: Namespace) -> int:
    """Ask the services about papers, and tell what became of them."""
    ids = options.ids or None
    missing = sorted(set(options.ids) - library.existing(options.ids))
    access = resolving.access_from(os.environ, settings.load())
    cache = paths.cache_folder()

    def estimate() -> float:
        wanted = ids or library.unresolved(early=True)
        return resolving.estimate_seconds(library, wanted, access, cache)

    with _stoppable() as stopped, _progress_line(estimate) as progress:
        report = resolving.resolve(
            library, ids, access, cache, progress=progress, cancelled=stopped, early=True
        )
    if ids is None:
        told = {trouble.id for trouble in report.unresolved}
        report.unresolved += [one for one in resolving.still_open(library) if one.id not in told]
    _show(report, as_json=options.json)
    for notice in report.notices:
        remark(notice)
    if missing:
        raise NotFoundError(
            "there is no paper {ids} in this library", ids=", ".join(map(str, missing))
        )
    if stopped():
        raise ReadingListError("stopped; what was found is kept, and the same command goes on")
    return INCOMPLETE if report.unresolved or report.failed else OK


def _show(report: ResolveReport, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "resolved": report.resolved,
                "unresolved": [
                    {"id": trouble.id, "reason": trouble.reason} for trouble in report.unresolved
                ],
                "failed": [asdict(trouble) for trouble in report.failed],
                "requests": report.requests,
            }
        )
        return
    print(f"{len(report.resolved):,} resolved")
    for trouble in report.unresolved:
        print(f"{trouble.id:>6} not resolved: {trouble.reason}")
    for trouble in report.failed:
        print(f"{trouble.id:>6} failed: {trouble.reason}")


@contextmanager
def _stoppable() -> Iterator[IsCancelled]:
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
def _progress_line(estimate: Callable[[], float]) -> Iterator[Report]:
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

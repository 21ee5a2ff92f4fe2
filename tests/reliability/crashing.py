"""A process that dies by SIGKILL at a moment of one's choosing, and what it had said until then.

A crash point is a moment just before the process changes something or might: a statement of SQLite,
some pages of a copy, a file opened for writing, renamed, removed or brought to disk. Crash points
are counted, so that the same number is the same moment in every run.
"""

import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from pkgutil import iter_modules
from time import monotonic
from typing import Any

from readinglist.cli import commands

_WRITING = os.O_WRONLY | os.O_RDWR
_FILE_EVENTS = {"os.rename", "os.remove", "os.mkdir", "os.truncate"}
_PAGES = 8
_LONGEST = 120.0

Acknowledge = Callable[[str], None]
Work = Callable[[Path, Acknowledge], None]


@dataclass(frozen=True, slots=True)
class Life:
    """How a process lived: what it acknowledged, the crash points it passed, its seconds.

    `points` is null where it was killed.
    """

    acknowledged: tuple[str, ...]
    points: int | None
    seconds: float

    @property
    def killed(self) -> bool:
        """Whether it did not come to its end."""
        return self.points is None


def live(work: Work, scratch: Path, *, die_at: int = 0, die_after: float | None = None) -> Life:
    """Let a process of its own do `work`; kill it at a crash point, or after so many seconds."""
    context = _forkserver()
    ours, theirs = context.Pipe()
    process = context.Process(target=_live, args=(work, scratch, die_at, theirs))
    process.start()
    theirs.close()
    said: list[str] = []
    try:
        ours.recv()
        began = monotonic()
        process.join(_LONGEST if die_after is None else die_after)
        if process.exitcode is None:
            process.kill()
            process.join()
        seconds = monotonic() - began
        while True:
            said.append(ours.recv())
    except EOFError:
        ours.close()
    if die_after is None and process.exitcode == -signal.SIGKILL and not die_at:
        raise AssertionError(f"the work hung; it had acknowledged {said}")
    if process.exitcode not in {0, -signal.SIGKILL}:
        raise AssertionError(f"the work failed by itself; it had acknowledged {said}")
    points = int(said.pop()) if process.exitcode == 0 else None
    return Life(tuple(said), points, seconds)


@cache
def _forkserver() -> ForkServerContext:
    """Where processes come from at once, because what they import is imported already."""
    context = get_context("forkserver")
    loaded_late = iter_modules(commands.__path__, f"{commands.__name__}.")
    context.set_forkserver_preload(
        [__name__, "readinglist.cli.main", *(module.name for module in loaded_late)]
    )
    return context


def _live(work: Work, scratch: Path, die_at: int, parent: Connection) -> None:
    passed = 0

    def point(*_: object) -> None:
        nonlocal passed
        passed += 1
        if passed == die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    parent.send("ready")
    _mark_crash_points(point)
    work(scratch, parent.send)
    parent.send(str(passed))


def _mark_crash_points(point: Callable[..., None]) -> None:
    plain_connect = sqlite3.connect

    @cache
    def watched(kind: Any) -> Any:
        class Watched(kind):  # type: ignore[misc]
            def __init__(self, *args: Any, **options: Any) -> None:
                super().__init__(*args, **options)
                self.set_trace_callback(point)

            def backup(self, target: sqlite3.Connection, **_: Any) -> None:
                super().backup(target, pages=_PAGES, progress=point)

        return Watched

    def connect(*args: Any, factory: Any = sqlite3.Connection, **options: Any) -> Any:
        return plain_connect(*args, factory=watched(factory), **options)

    def audit(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _FILE_EVENTS or (event == "open" and (arguments[2] or 0) & _WRITING):
            point()

    fsync = os.fsync

    def watched_fsync(fd: Any) -> None:
        point()
        fsync(fd)

    sqlite3.connect = connect
    os.fsync = watched_fsync
    sys.addaudithook(audit)

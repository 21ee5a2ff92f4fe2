"""One piece of work after the other, by several processes at once where there are many pieces.

The helpers are this program again, without a window and without a library: they are sent work and
send back what came of it, and end when nobody is there any more to send them any. One that fails
is done without.
"""

import gc
import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import chain, islice
from typing import BinaryIO, Generic, Self, TypeVar

from readinglist import own_process

Piece = TypeVar("Piece")
Result = TypeVar("Result")

ARGUMENT = "--help-with-work"
"""What a helper is started with."""

_FEW = 4  # pieces that are done before a helper would have started
_MOST_HELPERS = 4  # one process cannot give work to more


def processors() -> int:
    """How many processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    work: Callable[[Piece], Result], pieces: Iterable[Piece], helpers: int | None = None
) -> Iterator[Result]:
    """What `work` makes of each piece, as `map` does, with as many helpers as there are processors.

    Pieces are taken when they are needed, one for each helper. `work`, pieces and results must be
    such that pickle can send them; what `work` raises is raised here.
    """
    waiting = iter(pieces)
    first = list(islice(waiting, _FEW + 1))
    number = min(processors(), _MOST_HELPERS) if helpers is None else helpers
    if len(first) <= _FEW or number < 2:
        yield from map(work, chain(first, waiting))
        return
    with ExitStack() as started:
        idle = deque(started.enter_context(_Helper(work)) for _ in range(number))
        busy = deque[_Helper[Piece, Result]]()
        for piece in chain(first, waiting):
            if not idle:
                yield busy[0].result()
                idle.append(busy.popleft())
            helper = idle.popleft()
            helper.give(piece)
            busy.append(helper)
        for helper in busy:
            yield helper.result()


def help_with_work(given: BinaryIO, returned: BinaryIO) -> int:
    """Be a helper until `given` ends; returns the exit status."""
    gc.disable()  # until the first piece has loaded what it needs
    while True:
        try:
            work, piece = pickle.load(given)
        except EOFError:
            return 0
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        pickle.dump(work(piece), returned, pickle.HIGHEST_PROTOCOL)
        returned.flush()


class _Helper(Generic[Piece, Result]):
    """A process that is given one piece at a time; once it fails, the work is done here."""

    def __init__(self, work: Callable[[Piece], Result]) -> None:
        self._work = work
        self._pieces = deque[Piece]()
        self._process = _started()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def give(self, piece: Piece) -> None:
        """Have a piece worked on; the one before it must be done."""
        self._pieces.append(piece)
        if self._process is None or self._process.stdin is None:
            return
        try:
            pickle.dump((self._work, piece), self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()
        except OSError:
            self._end()

    def result(self) -> Result:
        """What came of the piece, once it is done."""
        piece = self._pieces.popleft()
        if self._process is not None and self._process.stdout is not None:
            try:
                result: Result = pickle.load(self._process.stdout)
            except (OSError, EOFError, pickle.UnpicklingError):
                self._end()
            else:
                return result
        return self._work(piece)

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _started() -> subprocess.Popen[bytes] | None:
    pipe = subprocess.PIPE
    try:
        return own_process.start(ARGUMENT, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
    except OSError:
        return None

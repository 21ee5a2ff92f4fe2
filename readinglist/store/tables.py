"""sqlite-utils, loaded without numpy.

It would take numpy along for the types of its numbers, and so a fifth of the time that the window
takes to start.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def _out_of_reach(module: str) -> Iterator[None]:
    """Let no import of the module succeed, unless it has been imported before."""
    if module in sys.modules:
        yield
        return
    sys.modules[module] = None  # type: ignore[assignment]  # as the import system has it
    try:
        yield
    finally:
        del sys.modules[module]


with _out_of_reach("numpy"):
    from sqlite_utils import Database as Database
    from sqlite_utils.migrations import Migrations as Migrations

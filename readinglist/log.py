"""The program's log: what happened when, for bug reports, and nothing of what the user reads.

Neither titles nor notes nor tokens go into it: messages speak in numbers, an exception is written
by its kind and place without what it says, and what looks like a token is blotted out.
"""

import contextlib
import logging
import re
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

ROOT = "readinglist"
"""The name of the logger that all others of the program belong to."""

_BYTES = 1_000_000
_OLDER_FILES = 2
_TOKEN = re.compile(r"(?:gh[a-z]_|github_pat_|hf_)\w+|(?i:bearer|token)[ =:]+\S+")

_ExceptionInfo = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


def file_in(cache_folder: Path) -> Path:
    """Where the log is; older parts lie beside it with a number at the end."""
    return cache_folder / "logs" / "readinglist.log"


@contextlib.contextmanager
def writing_to(file: Path) -> Iterator[None]:
    """Write the log to a file, which starts anew at a megabyte; two older ones are kept.

    Without a log the program works as well: a folder that cannot be written is passed over.
    """
    logger = logging.getLogger(ROOT)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            file, maxBytes=_BYTES, backupCount=_OLDER_FILES, encoding="utf-8"
        )
    except OSError:
        yield
        return
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.setLevel(level)
        logger.removeHandler(handler)
        handler.close()


class _Discreet(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return _TOKEN.sub("…", super().format(record))

    def formatException(self, ei: _ExceptionInfo) -> str:  # noqa: N802 - the base class's name
        kind, _, trace = ei
        name = "" if kind is None else kind.__name__
        return "".join((*traceback.format_tb(trace), name))

"""What all commands answer with: an exit status, remarks, one JSON document, progress."""

import json
import logging
import sys
from typing import Any

from readinglist.model.progress import Progress, Report, unheard

OK, INCOMPLETE, USAGE = 0, 1, 2


def remark(words: object) -> None:
    """Tell what is no part of the answer itself, on standard error."""
    print(f"readinglist: {words}", file=sys.stderr)


def complain(error: object, status: int) -> int:
    """Tell an error in one line; returns the exit status."""
    line = " ".join(str(error).split())
    print(f"readinglist: error: {line}", file=sys.stderr)
    logging.getLogger("readinglist").debug("failed", exc_info=True)
    return status


def print_json(document: Any) -> None:
    """Print the one document of an answer for scripts."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2, default=_plain)
    print()


def progress_line() -> Report:
    """Progress on a terminal's one line; silent where nobody watches."""
    if not sys.stderr.isatty():
        return unheard

    def show(progress: Progress) -> None:
        of = f" of {progress.total:,}" if progress.total else ""
        end = "\n" if progress.done == progress.total else ""
        print(f"\r{progress.what}: {progress.done:,}{of}", end=end, file=sys.stderr, flush=True)

    return show


def _plain(value: object) -> str:
    """Dates and moments as ISO 8601."""
    return value.isoformat()  # type: ignore[attr-defined, no-any-return]

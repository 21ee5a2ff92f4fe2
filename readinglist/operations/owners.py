"""Which runs of the fetcher are alive: each holds a lock, which the system frees when it dies."""

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

_SUFFIX = ".lock"
_LONG_AGO = 86_400.0


@contextmanager
def owner(folder: Path) -> Iterator[str]:
    """A new run, alive while the block lasts; gives its name."""
    folder.mkdir(parents=True, exist_ok=True)
    name = uuid.uuid4().hex
    file = folder / f"{name}{_SUFFIX}"
    try:
        with FileLock(file):
            yield name
    finally:
        file.unlink(missing_ok=True)


def alive(folder: Path) -> frozenset[str]:
    """The names of the runs that are alive; what runs left that died long ago is tidied away."""
    held = {file: _is_held(file) for file in folder.glob(f"*{_SUFFIX}")}
    for file, is_held in held.items():
        if not is_held:
            _tidy(file)
    return frozenset(file.stem for file, is_held in held.items() if is_held)


def _is_held(file: Path) -> bool:
    try:
        with FileLock(file, timeout=0):
            return False
    except Timeout:
        return True


def _tidy(file: Path) -> None:
    """Remove the file of a dead run, but not that of one which is only about to lock it."""
    with suppress(FileNotFoundError):
        if file.stat().st_mtime < time.time() - _LONG_AGO:
            file.unlink()

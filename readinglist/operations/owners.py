"""Which runs of the fetcher are alive: each holds a lock, which the system frees when it dies."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

_SUFFIX = ".lock"


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
    """The names of the runs that are alive; what dead ones left is tidied away."""
    return frozenset(file.stem for file in folder.glob(f"*{_SUFFIX}") if _is_held(file))


def _is_held(file: Path) -> bool:
    try:
        with FileLock(file, timeout=0):
            file.unlink(missing_ok=True)
    except Timeout:
        return True
    return False

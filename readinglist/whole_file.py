"""A file written whole or not at all: beside its target first, then put in the target's place."""

import contextlib
import errno
import glob
import os
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_DRAFT = ".part"
_ABANDONED_AFTER = 3600.0


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A draft to write to, empty and there already; at the end it takes the target's place.

    An old file stays as it is until then, and for good where the block raises. Drafts that a
    killed program left beside the target go an hour after they were last written. A link keeps
    leading where it led, and a file keeps its permissions. Raises OSError where the folder cannot
    be written, or what is there is a folder or a device.
    """
    target = target.resolve()
    if target.exists() and not target.is_file():
        raise OSError(errno.EINVAL, "there is a folder or device of that name", str(target))
    _clear_away(target)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=_DRAFT)
    os.close(handle)
    draft = Path(name)
    try:
        yield draft
        with draft.open("rb+") as written:
            os.fsync(written.fileno())
        draft.chmod(_mode(target))
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _clear_away(target: Path) -> None:
    """Remove abandoned drafts, and what SQLite keeps beside one while it is written."""
    for left in target.parent.glob(f".{glob.escape(target.name)}.*{_DRAFT}*"):
        with contextlib.suppress(OSError):
            if left.stat().st_mtime < time.time() - _ABANDONED_AFTER:
                left.unlink()


def _mode(target: Path) -> int:
    """The permissions of a target as it is, or of a new file."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

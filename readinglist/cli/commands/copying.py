"""``backup`` and ``restore``: the library copied, and put back."""

from argparse import Namespace
from pathlib import Path

from readinglist.cli.answers import OK
from readinglist.library import Library, replace_damaged


def backup(library: Library, options: Namespace) -> int:
    """Write a consistent copy."""
    library.backup(options.file)
    print(f"Wrote {options.file}")
    return OK


def restore(library: Library, options: Namespace) -> int:
    """Put a copy back, keeping a copy of what was there."""
    return _tell_restored(options.file, library.restore(options.file))


def restore_damaged(folder: Path, source: Path) -> int:
    """Put a copy back in place of a library that cannot be opened."""
    return _tell_restored(source, replace_damaged(folder, source))


def _tell_restored(source: Path, kept: Path) -> int:
    print(f"Restored {source}; what was there is kept as {kept}")
    return OK

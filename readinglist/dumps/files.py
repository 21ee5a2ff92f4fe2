"""The dumps that the paths a user names lead to: files as they are, folders looked through."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from readinglist.errors import DumpError, NotFoundError, ReadingListError

_SUFFIXES = frozenset({"", ".txt", ".text", ".json", ".jsonl", ".ndjson", ".bib"})


def find_dumps(paths: Iterable[Path]) -> Iterator[Path | ReadingListError]:
    """The files to import, in order; for what cannot be reached an error, which is not raised.

    A file that is named is taken whatever it is called. In folders, which are looked through in
    the order of names, only what may be text or JSON is taken; hidden files, links that lead
    nowhere and folders already seen are passed over.
    """
    for path in paths:
        try:
            path.stat()
        except FileNotFoundError:
            yield NotFoundError("there is no file or folder “{path}”; check its name", path=path)
        except OSError as error:
            yield _unreadable(path, error)
        else:
            yield from _in_folder(path, seen=set()) if path.is_dir() else [path]


def _in_folder(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path | ReadingListError]:
    try:
        identity = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _unreadable(folder, error)
        return
    if (identity.st_dev, identity.st_ino) in seen:
        return
    seen.add((identity.st_dev, identity.st_ino))
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith("."):
            continue
        if path.is_dir():
            yield from _in_folder(path, seen)
        elif path.is_file() and path.suffix.lower() in _SUFFIXES:
            yield path


def _unreadable(path: Path, error: OSError) -> DumpError:
    return DumpError(
        "“{path}” cannot be read ({reason}); check that you may read it",
        path=path,
        reason=error.strerror or error,
    )

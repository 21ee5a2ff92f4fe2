"""Papers out of the library: to a stream, or to a file that is written whole or not at all."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from readinglist.errors import ExportError, UsageError
from readinglist.export.exporter import ExportReport as ExportReport
from readinglist.export.exporter import Note, NoteKind
from readinglist.export.exporter import Options as Options
from readinglist.export.formats import EXPORTERS
from readinglist.export.library_archive import write_library
from readinglist.library import Library
from readinglist.model.formats import FORMATS as FORMATS
from readinglist.model.paper import Paper, Status
from readinglist.model.progress import IsCancelled, Progress, Report, Step, never, stop_if, unheard
from readinglist.model.view import Sort, SortKey, View
from readinglist.operations.cite_keys import assign_keys as assign_keys
from readinglist.operations.searching import Finder
from readinglist.sentence import Sentence, joined
from readinglist.whole_file import replacing

_STEP = 200
_WITHOUT_KEYS = "json"
FEW = 3
_TOLD = {
    NoteKind.WITHOUT_AUTHORS: Sentence(
        "no authors, because the library does not know them yet; fetching may find them"
    ),
    NoteKind.TRANSLITERATED: Sentence("letters without a LaTeX command, written as their likeness"),
    NoteKind.DROPPED: Sentence("characters that could not be written, and were left out"),
    NoteKind.OTHER_KEYS: Sentence("other keys beside its own, which only BibLaTeX can name"),
    NoteKind.OTHER_DETAILS: Sentence("details that only BibLaTeX can write beside the others"),
}


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
    options: Options | None = None,
    progress: Report = unheard,
    cancelled: IsCancelled = never,
) -> ExportReport:
    """Write papers in the format called `name` to `out`, all of them or nothing.

    Makes the cite keys that are missing first. `options` say what of the user's own words may
    leave. Raises ExportError where what it would write does not read back as the papers it is of.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n") as draft:
        report = _write(library, paper_ids, name, draft, options, progress, cancelled)
        draft.seek(0)
        shutil.copyfileobj(draft, out)
    return report


def export_to(
    library: Library,
    paper_ids: Sequence[int],
    name: str,
    target: Path,
    *,
    options: Options | None = None,
    progress: Report = unheard,
    cancelled: IsCancelled = never,
) -> ExportReport:
    """As `export`, to a file: an old one stays until the new one is there, whole."""
    try:
        with replacing(target) as draft, draft.open("w", encoding="utf-8", newline="\n") as out:
            return _write(library, paper_ids, name, out, options, progress, cancelled)
    except OSError as error:
        raise ExportError(
            "{path} cannot be written: {reason}; make room or choose another folder",
            path=target,
            reason=error.strerror,
        ) from error


def sentences(report: ExportReport, *, few: int | None = FEW, more: str = "") -> Iterator[str]:
    """What the user should know of an export, a sentence for each kind of note.

    Each names the first `few` papers (null for all); `more` says how to see the others.
    """
    for kind, what in _TOLD.items():
        if notes := report.about(kind):
            facts = {
                "number": len(notes),
                "total": report.entries,
                "what": what,
                "papers": _first(notes, few),
            }
            if len(notes) == 1:
                yield Sentence("{number:,} of {total:,} entries has {what}: {papers}", **facts)
            else:
                yield Sentence("{number:,} of {total:,} entries have {what}: {papers}", **facts)
    if doubles := report.about(NoteKind.DUPLICATE):
        yield Sentence(
            "Left out as the same work as another entry: {papers}", papers=_first(doubles, few)
        )
    if more and few is not None and any(len(report.about(kind)) > few for kind in NoteKind):
        yield more


def without_authors(report: ExportReport) -> list[int]:
    """The papers that were written without authors, because none are known."""
    return [note.paper_id for note in report.about(NoteKind.WITHOUT_AUTHORS)]


def suffix(name: str) -> str:
    """The ending of a file in the format called `name`, with its dot."""
    return EXPORTERS[name].suffix


def _first(notes: Sequence[Note], few: int | None) -> Sentence:
    named = [_named(note) for note in notes[:few]]
    if left := len(notes) - len(named):
        named.append(Sentence("and {number:,} more", number=left))
    return joined(named, "; ")


def _named(note: Note) -> Sentence:
    facts = {"key": note.cite_key, "id": note.paper_id, "detail": note.detail}
    if note.kind is NoteKind.WITHOUT_AUTHORS:
        return Sentence("{key} (paper {id})", **facts)
    if note.kind is NoteKind.DUPLICATE:
        return Sentence("{key} (paper {id}, see {detail})", **facts)
    return Sentence("{key} (paper {id}: {detail})", **facts)


def _write(
    library: Library,
    paper_ids: Sequence[int],
    name: str,
    out: TextIO,
    options: Options | None,
    progress: Report,
    cancelled: IsCancelled,
) -> ExportReport:
    exporter = EXPORTERS.get(name)
    if exporter is None:
        raise UsageError(
            "“{name}” is no format; use one of {words}", name=name, words=", ".join(FORMATS)
        )
    papers = _in_order(library, paper_ids, name)
    watched = _watched(papers, len(paper_ids), progress, cancelled)
    if name == _WITHOUT_KEYS and len(paper_ids) == len(library.ids()):
        return write_library(watched, library.archive, out)
    return exporter.write(watched, out, options)


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
            progress(Progress(done, total, Step.EXPORTING))
        yield paper

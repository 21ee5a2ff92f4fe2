"""What commands print: text for people, one JSON document for scripts."""

import json
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from readinglist.library import BatchInfo, Library
from readinglist.model.changes import Changes
from readinglist.model.kept_file import KeptFile
from readinglist.model.paper import Paper, Status
from readinglist.model.progress import Progress, Report, unheard
from readinglist.operations.checking import CheckReport
from readinglist.operations.exporting import paper_to_json
from readinglist.operations.importing import FileReport, ImportReport
from readinglist.operations.kept_files import UNCONFIRMED
from readinglist.operations.resolving import ResolveReport
from readinglist.operations.searching import Found
from readinglist.operations.statistics import Statistics
from readinglist.operations.triage import Marked
from readinglist.text.partial_dates import as_exact_as_known
from readinglist.text.readable import readable

_MARKS = {
    Status.UNREAD: "●",
    Status.TO_READ: "○",
    Status.READING: "◐",
    Status.READ: "✓",
    Status.SKIPPED: "–",
}


def import_report(report: ImportReport, *, as_json: bool, dry_run: bool) -> None:
    """What became of each file."""
    if as_json:
        _print_json(
            {"files": [_file_as_json(file) for file in report.files], "papers": report.papers}
        )
        return
    for file in report.files:
        print(_file_line(file))
        for refusal in file.refused:
            print(_told_of(refusal.line, refusal.reason))
        for remark in file.remarks:
            print(_told_of(remark.line, remark.text))
    would = "would hold" if dry_run else "holds"
    print(f"The library {would} {report.papers:,} papers")


def papers(found: Iterable[Paper], total: int, *, as_json: bool) -> None:
    """A list of papers, one a line."""
    if as_json:
        _print_json({"total": total, "papers": [paper_to_json(paper) for paper in found]})
        return
    width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 0
    shown = 0
    for shown, paper in enumerate(found, 1):  # noqa: B007 - the number is used below
        line = f"{paper.id:>6} {_MARKS[paper.status]} {readable(paper.title)}"
        day = _published(paper)
        line += f"  ({day})" if day else ""
        print(textwrap.shorten(line, width, placeholder="…") if 0 < width < len(line) else line)
    if shown < total:
        print(f"{shown:,} of {total:,} papers")


def advice(found: Found) -> Iterator[str]:
    """What was not understood of a query, and what to search for where it finds nothing."""
    if found.hint:
        yield found.hint
    for one in found.corrections:
        yield f"nothing has “{one.word}”; did you mean “{one.query}” ({one.total:,} papers)?"


def paper(shown: Paper, *, as_json: bool) -> None:
    """One paper, whole."""
    if as_json:
        _print_json(paper_to_json(shown))
        return
    print(readable(shown.title))
    for name, value in _facts(shown):
        if value:
            print(f"  {name}: {value}")
    for text in (shown.abstract, shown.notes):
        if text:
            print()
            for paragraph in readable(text).splitlines():
                print(textwrap.fill(paragraph, 80))


def history(batches: Iterable[BatchInfo]) -> None:
    """What was done to a paper, oldest first, a line each."""
    told = {info.id: info for info in batches}
    if told:
        print()
    for info in told.values():
        again = {"undo": "undone: ", "redo": "done again: "}.get(info.kind, "")
        print(f"  {info.at.astimezone():%Y-%m-%d %H:%M}  {again}{info.summary}")


def marked(library: Library, done: Marked, *, as_json: bool) -> None:
    """The papers that were marked, as they are now."""
    if as_json:
        _print_json(
            {
                "papers": [paper_to_json(paper) for paper in library.papers(done.ids)],
                "missing": list(done.missing),
            }
        )
    elif done.changes.batch is None:
        print("Nothing changed")
    else:
        print(_sentence(done.changes.summary))


def changes(made: Changes, *, as_json: bool) -> None:
    """What undo or redo did."""
    if as_json:
        _print_json(
            {
                "summary": made.summary,
                "added": sorted(made.added),
                "altered": sorted(made.altered),
                "removed": sorted(made.removed),
            }
        )
    else:
        print(_sentence(made.summary))


def kept(files: Iterable[KeptFile], *, as_json: bool) -> None:
    """The kept files, and how their last run went or why there is none."""
    if as_json:
        _print_json(
            {
                "files": [
                    {
                        "path": str(file.path),
                        "format": file.format,
                        "entries": file.entries,
                        "written_at": file.written_at,
                        "error": _trouble_of(file),
                    }
                    for file in files
                ]
            }
        )
        return
    for file in files:
        written = f"{file.entries or 0:,} papers as {file.format}"
        print(f"{file.path}: {_trouble_of(file) or written}")


def statistics(numbers: Statistics, *, as_json: bool) -> None:
    """Counts, and the weeks of reading."""
    counts = numbers.counts
    if as_json:
        _print_json(
            {
                "papers": counts.papers,
                "statuses": counts.statuses,
                "priorities": counts.priorities,
                "tags": [asdict(tag) for tag in counts.tags],
                "dumps": [asdict(dump) for dump in counts.dumps],
                "history": [asdict(week) for week in numbers.history],
                "backlog": {"now": numbers.backlog.now, **asdict(numbers.backlog)},
                "read_by": asdict(numbers.read_by),
                "days": [
                    {"day": one.day, "papers": one.papers, "decided": one.decided}
                    for one in numbers.days
                ],
            }
        )
        return
    print(f"{counts.papers:,} papers")
    for words in (counts.statuses, counts.priorities):
        print(", ".join(f"{number:,} {word}" for word, number in words.items()))
    if numbers.backlog.ends is not None:
        print(
            f"At the pace of {_last_weeks(numbers.backlog.weeks)} none is undecided from about"
            f" {numbers.backlog.ends} on"
        )
    for tag in counts.tags:
        print(f"  # {tag.name}: {tag.papers:,}")
    for dump in counts.dumps:
        print(f"  {dump.name}: {dump.decided:,} of {dump.papers:,} decided")
    for week in numbers.history:
        print(
            f"Week of {week.start}: {week.added:,} added, {week.decided:,} decided, "
            f"{week.read:,} read"
        )


def check(report: CheckReport, *, as_json: bool) -> None:
    """Problems and repairs."""
    if as_json:
        _print_json(
            {
                "sound": report.sound,
                "problems": report.problems,
                "repaired": report.repaired,
                "papers": report.papers,
                "findings": [
                    {
                        "kind": found.kind,
                        "papers": found.papers,
                        "what": found.what,
                        "proposal": found.proposal,
                        "repaired": found.repaired,
                    }
                    for found in report.findings
                ],
            }
        )
        return
    for sentence in (*report.repaired, *report.problems):
        print(sentence)
    if report.sound:
        print(f"The library is sound: {report.papers:,} papers")


def resolved(report: ResolveReport, *, as_json: bool) -> None:
    """What became of the papers that were asked about."""
    if as_json:
        _print_json(
            {
                "resolved": report.resolved,
                "unresolved": [
                    {"id": trouble.id, "reason": trouble.reason} for trouble in report.unresolved
                ],
                "failed": [asdict(trouble) for trouble in report.failed],
                "requests": report.requests,
            }
        )
        return
    print(f"{len(report.resolved):,} resolved")
    for trouble in report.unresolved:
        print(f"{trouble.id:>6} not resolved: {trouble.reason}")
    for trouble in report.failed:
        print(f"{trouble.id:>6} failed: {trouble.reason}")


def progress_numbers(progress: Progress) -> None:
    """Progress for a program: a line with the two numbers each time."""
    print(progress.done, progress.total or 0, flush=True)


def progress_line() -> Report:
    """Progress on a terminal's one line; silent where nobody watches."""
    if not sys.stderr.isatty():
        return unheard

    def show(progress: Progress) -> None:
        of = f" of {progress.total:,}" if progress.total else ""
        end = "\n" if progress.done == progress.total else ""
        print(f"\r{progress.what}: {progress.done:,}{of}", end=end, file=sys.stderr, flush=True)

    return show


def _trouble_of(kept: KeptFile) -> str | None:
    return kept.error if kept.confirmed else UNCONFIRMED


def _file_as_json(file: FileReport) -> dict[str, object]:
    """The file in the documented form; remarks stand there only where there are any."""
    document = asdict(file)
    if not file.remarks:
        del document["remarks"]
    return document


def _told_of(line: int, text: str) -> str:
    return f"  line {line}: {text}" if line else f"  {text}"


def _file_line(file: FileReport) -> str:
    if file.failed:
        return f"{file.path}: not imported"
    layout = file.layout or ("bibliography" if file.records else "no papers")
    return (
        f"{file.path}: {layout}, {file.records:,} records: {file.new:,} new, "
        f"{file.merged:,} merged, {file.unchanged:,} unchanged, {len(file.refused):,} refused"
    )


def _last_weeks(number: int) -> str:
    return "the last week" if number == 1 else f"the last {number} weeks"


def _published(paper: Paper) -> str | None:
    if paper.published is None:
        return paper.published_text
    return as_exact_as_known(paper.published, paper.published_text or "")


def _facts(paper: Paper) -> Iterator[tuple[str, object]]:
    yield "id", paper.id
    yield "status", paper.status
    yield "priority", paper.priority
    yield "authors", ", ".join(paper.authors) or paper.author_count
    yield "organisation", paper.organization
    yield "published", _published(paper)
    yield "tags", ", ".join(paper.tags)
    yield "arXiv", paper.arxiv_id
    yield "cite key", paper.cite_key
    for link in paper.links:
        yield link.kind, link.url if link.state is None else f"{link.url} ({link.state})"
    yield "seen in", ", ".join(paper.dumps)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _print_json(document: Any) -> None:
    json.dump(document, sys.stdout, ensure_ascii=False, indent=2, default=_plain)
    print()


def _plain(value: object) -> str:
    """Dates and moments as ISO 8601."""
    return value.isoformat()  # type: ignore[attr-defined, no-any-return]

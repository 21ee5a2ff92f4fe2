"""``check`` and ``reindex``: is the library sound, and what is derived of it rebuilt."""

from argparse import Namespace

from readinglist import paths
from readinglist.cli.answers import INCOMPLETE, OK, print_json, progress_line
from readinglist.library import Library
from readinglist.model.progress import Progress
from readinglist.operations import checking
from readinglist.operations.checking import CheckReport
from readinglist.operations.searching import Finder


def check(library: Library, options: Namespace) -> int:
    """Check the library and its index, and mend them where asked to."""
    report = checking.check(
        library, paths.cache_folder(), repair=options.repair, progress=progress_line()
    )
    _show(report, as_json=options.json)
    return OK if report.sound else INCOMPLETE


def reindex(library: Library, options: Namespace) -> int:
    """Rebuild the index."""
    report = _progress_numbers if options.progress else progress_line()
    with Finder(library, paths.cache_folder()) as finder:
        number = finder.rebuild(report)
    print(f"Indexed {number:,} papers")
    return OK


def _show(report: CheckReport, *, as_json: bool) -> None:
    if as_json:
        print_json(
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


def _progress_numbers(progress: Progress) -> None:
    """Progress for a program: a line with the two numbers each time."""
    print(progress.done, progress.total or 0, flush=True)

"""``import``: what became of each file."""

from argparse import Namespace
from dataclasses import asdict

from readinglist.cli.answers import INCOMPLETE, OK, complain, print_json
from readinglist.library import Library
from readinglist.operations.importing import FileReport, ImportReport, import_paths


def import_(library: Library, options: Namespace) -> int:
    """Import files and folders, and tell what was new, merged and refused."""
    report = import_paths(library, options.paths, year=options.year, dry_run=options.dry_run)
    _show(report, as_json=options.json, dry_run=options.dry_run)
    for file in report.files:
        if file.failed:
            complain(f"{file.path}: {file.refused[0].reason}", INCOMPLETE)
    return INCOMPLETE if report.refused else OK


def _show(report: ImportReport, *, as_json: bool, dry_run: bool) -> None:
    if as_json:
        print_json(
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

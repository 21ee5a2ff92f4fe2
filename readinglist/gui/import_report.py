"""What an import did, in a sentence and, file by file, in details."""

from html import escape
from pathlib import Path

from readinglist.gui import sentences, wording
from readinglist.gui.strip import file_link
from readinglist.operations.importing import FileReport, ImportReport


def sentence(report: ImportReport) -> str:
    """“485 new papers, 22 merged with known ones, from 5 files.”"""
    told = [_new(report.new)] if report.new else []
    told += _told(report.merged, report.unchanged)
    failed = sum(file.failed for file in report.files)
    if failed:
        told.append(_failed(failed))
    if report.refused > failed:
        told.append(_refused(report.refused - failed))
    if not told:
        return wording.tr("There was nothing to import.")
    if len(report.files) > 1:
        files = wording.number(len(report.files))
        return wording.tr("{}, from {} files.").format(", ".join(told), files)
    return wording.tr("{}.").format(", ".join(told))


def details(report: ImportReport) -> str:
    """A paragraph for each file, with every refusal's line and reason, as HTML."""
    return "".join(map(_file, report.files))


def _file(file: FileReport) -> str:
    told = [wording.tr("{} new").format(wording.number(file.new))]
    told += _told(file.merged, file.unchanged)
    if file.page_date is not None:
        told.append(wording.tr("page of {}").format(wording.day(file.page_date)))
    path = Path(file.path)
    name = file_link(file.path, path.name) if path.exists() else escape(file.path)
    refusals = "".join(_place(refusal.line, refusal.reason) for refusal in file.refused)
    remarks = "".join(_place(remark.line, remark.text) for remark in file.remarks)
    facts = "" if file.failed else f": {escape(', '.join(told))}"
    return f'<p style="margin:0 0 4px 0"><b>{name}</b>{facts}{refusals}{remarks}</p>'


def _told(merged: int, unchanged: int) -> list[str]:
    told = []
    if merged:
        told.append(wording.tr("{} merged with known ones").format(wording.number(merged)))
    if unchanged:
        told.append(wording.tr("{} unchanged").format(wording.number(unchanged)))
    return told


def _new(count: int) -> str:
    if count == 1:
        return wording.tr("1 new paper")
    return wording.tr("{} new papers").format(wording.number(count))


def _failed(count: int) -> str:
    if count == 1:
        return wording.tr("1 file could not be read")
    return wording.tr("{} files could not be read").format(wording.number(count))


def _refused(count: int) -> str:
    if count == 1:
        return wording.tr("1 place could not be read")
    return wording.tr("{} places could not be read").format(wording.number(count))


def _place(line: int, text: str) -> str:
    told = sentences.said(text)
    if line:
        told = wording.tr("Line {}: {}").format(line, told)
    return f"<br>{escape(told)}"

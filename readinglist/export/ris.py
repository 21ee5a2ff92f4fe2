"""RIS: what reference managers exchange; tagged lines of plain Unicode."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from readinglist.export.entries import Entry, entry_of
from readinglist.export.exporter import ExportReport, Options, missing_authors
from readinglist.export.journals import hyphened
from readinglist.export.kinds import EntryKind
from readinglist.model.paper import Paper
from readinglist.text.names import Name

_TYPES = {
    EntryKind.ARTICLE: "JOUR",
    EntryKind.IN_PROCEEDINGS: "CPAPER",
    EntryKind.CHAPTER: "CHAP",
    EntryKind.PART: "CHAP",
    EntryKind.BOOK: "BOOK",
    EntryKind.MANUAL: "BOOK",
    EntryKind.THESIS: "THES",
    EntryKind.REPORT: "RPRT",
    EntryKind.PREPRINT: "UNPB",
    EntryKind.SOFTWARE: "COMP",
    EntryKind.DATASET: "DATA",
    EntryKind.OTHER: "GEN",
}


class Ris:
    """One record a paper."""

    name = "ris"
    suffix = ".ris"

    def write(
        self, papers: Iterable[Paper], out: TextIO, options: Options | None = None
    ) -> ExportReport:
        """See `Exporter.write`."""
        report = ExportReport()
        for paper in papers:
            entry = entry_of(paper, options or Options())
            out.write("\n" if report.entries else "")
            out.writelines(f"{tag}  - {value}\n" for tag, value in _lines(entry) if value)
            out.write("ER  - \n")
            report.entries += 1
            report.notes.extend(missing_authors(paper, entry.authors or entry.editors))
        return report


def _lines(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES[entry.kind]
    yield "ID", entry.key
    for name in entry.authors.names:
        yield "AU", _name(name)
    for name in entry.editors.names:
        yield "ED", _name(name)
    yield "TI", entry.title.plain
    series = entry.details.get("series", "")
    yield "T2", entry.venue or series
    yield "T3", series if entry.venue else ""
    yield "VL", entry.details.get("volume", "")
    yield "IS", entry.details.get("number", "")
    first, _, last = hyphened(entry.details.get("pages", "")).partition("-")
    yield "SP", first
    yield "EP", last
    yield "ET", entry.details.get("edition", "")
    yield "PB", entry.publisher
    yield "CY", entry.details.get("address", "")
    yield "SN", entry.details.get("isbn", "")
    yield "PY", entry.year
    yield "DA", entry.date.replace("-", "/") if entry.month else ""
    yield "AN", entry.eprint and f"arXiv:{entry.eprint}"
    yield "DO", entry.doi
    yield "UR", entry.url
    for url in entry.code:
        yield "L2", url
    yield "AB", entry.abstract.plain
    for word in entry.keywords:
        yield "KW", word
    yield "N1", entry.reference
    yield "N1", entry.annotation


def _name(name: Name) -> str:
    if name.is_body:
        return name.family
    return ", ".join(filter(None, (name.surname, name.given, name.suffix)))

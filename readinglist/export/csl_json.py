"""CSL-JSON: what citation processors (citeproc, Pandoc, Zotero) read."""

import json
from collections.abc import Iterable
from typing import TextIO

from readinglist.export.entries import Entry, entry_of
from readinglist.export.exporter import ExportReport, Options, note_missing_authors
from readinglist.export.kinds import EntryKind
from readinglist.model.paper import Paper
from readinglist.text.names import Name

_TYPES = {
    EntryKind.ARTICLE: "article-journal",
    EntryKind.IN_PROCEEDINGS: "paper-conference",
    EntryKind.CHAPTER: "chapter",
    EntryKind.PART: "chapter",
    EntryKind.BOOK: "book",
    EntryKind.MANUAL: "book",
    EntryKind.THESIS: "thesis",
    EntryKind.REPORT: "report",
    EntryKind.PREPRINT: "article",
    EntryKind.SOFTWARE: "software",
    EntryKind.DATASET: "dataset",
    EntryKind.OTHER: "document",
}


class CslJson:
    """One list with an item a paper."""

    name = "csl-json"
    suffix = ".json"

    def write(
        self, papers: Iterable[Paper], out: TextIO, options: Options | None = None
    ) -> ExportReport:
        """See `Exporter.write`."""
        report = ExportReport()
        out.write("[")
        for paper in papers:
            entry = entry_of(paper, options or Options())
            out.write(",\n" if report.entries else "\n")
            out.write(json.dumps(_item(entry), ensure_ascii=False))
            report.entries += 1
            note_missing_authors(report, paper, entry.authors or entry.editors)
        out.write("\n]\n" if report.entries else "]\n")
        return report


def _item(entry: Entry) -> dict[str, object]:
    published = entry.published
    item: dict[str, object] = {
        "id": entry.key,
        "type": _TYPES[entry.kind],
        "title": entry.title.plain,
        "author": [_name(name) for name in entry.authors.names],
        "editor": [_name(name) for name in entry.editors.names],
        "issued": _date_parts(entry.date),
        "container-title": published.venue if published else "",
        "volume": published.volume if published else "",
        "issue": published.number if published else "",
        "page": published.pages if published else "",
        "publisher": entry.details.get("publisher") or entry.details.get("institution", ""),
        "ISBN": entry.details.get("isbn", ""),
        "genre": "preprint" if entry.kind is EntryKind.PREPRINT else "",
        "archive": "arXiv" if entry.eprint else "",
        "number": f"arXiv:{entry.eprint}" if entry.eprint else "",
        "DOI": entry.doi,
        "URL": entry.url,
        "abstract": entry.abstract.plain,
        "keyword": ", ".join(entry.keywords),
        "note": "\n".join(filter(None, (entry.reference, entry.annotation))),
    }
    return {field: value for field, value in item.items() if value}


def _name(name: Name) -> dict[str, str]:
    if name.is_body or not name.given:
        return {"literal": name.plain}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particles,
        "suffix": name.suffix,
    }
    return {part: value for part, value in parts.items() if value}


def _date_parts(date: str) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[int(part) for part in date.split("-")]]} if date else None

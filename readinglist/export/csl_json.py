"""CSL-JSON: what citation processors (citeproc, Pandoc, Zotero) read."""

import json
from collections.abc import Iterable
from typing import TextIO

from readinglist.export.entries import Entry, entry_of
from readinglist.export.exporter import ExportReport, Options, missing_authors
from readinglist.export.journals import hyphened
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
            report.notes.extend(missing_authors(paper, entry.authors or entry.editors))
        out.write("\n]\n" if report.entries else "]\n")
        return report


def _item(entry: Entry) -> dict[str, object]:
    details = entry.details
    numbered = details.get("number", "")
    in_series = "series" in details
    item: dict[str, object] = {
        "id": entry.key,
        "type": _TYPES[entry.kind],
        "title": entry.title.plain,
        "author": [_name(name) for name in entry.authors.names],
        "editor": [_name(name) for name in entry.editors.names],
        "issued": _date_parts(entry.date),
        "container-title": entry.venue,
        "collection-title": details.get("series", ""),
        "collection-number": numbered if in_series else "",
        "volume": details.get("volume", ""),
        "issue": numbered if entry.venue and not in_series else "",
        "page": hyphened(details.get("pages", "")),
        "edition": details.get("edition", ""),
        "publisher": entry.publisher,
        "publisher-place": details.get("address", ""),
        "ISBN": details.get("isbn", ""),
        "genre": "preprint" if entry.kind is EntryKind.PREPRINT else "",
        "archive": "arXiv" if entry.eprint else "",
        "number": _number(entry),
        "DOI": entry.doi,
        "URL": entry.url,
        "abstract": entry.abstract.plain,
        "keyword": ", ".join(entry.keywords),
        "note": "\n".join(filter(None, (entry.reference, entry.annotation))),
    }
    return {field: value for field, value in item.items() if value}


def _number(entry: Entry) -> str:
    """The number of its own that a preprint or a report has."""
    if entry.eprint:
        return f"arXiv:{entry.eprint}"
    return entry.details.get("number", "") if entry.kind is EntryKind.REPORT else ""


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

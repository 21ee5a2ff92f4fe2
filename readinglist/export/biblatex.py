"""BibLaTeX: UTF-8, for biber."""

import re
from collections.abc import Iterator, Mapping

from readinglist.export.bibliography import (
    DETAILS,
    Bibliography,
    Field,
    authors_field,
    closing_fields,
    detail_field,
    doi_field,
    how_published,
    note_field,
    title_field,
)
from readinglist.export.entries import Entry
from readinglist.export.kinds import EntryKind
from readinglist.export.latex import Encoder

_DETAILS: Mapping[EntryKind, tuple[str, ...]] = {
    **DETAILS,
    EntryKind.THESIS: ("address",),
    EntryKind.REPORT: ("number", "address"),
    EntryKind.MANUAL: ("organization", "publisher", "address", "edition", "version"),
    EntryKind.SOFTWARE: ("version",),
    EntryKind.DATASET: ("publisher", "address", "edition", "version"),
}
_NAMES = {"journal": "journaltitle", "address": "location"}
_TYPES = {
    EntryKind.ARTICLE: "article",
    EntryKind.IN_PROCEEDINGS: "inproceedings",
    EntryKind.THESIS: "thesis",
    EntryKind.REPORT: "report",
    EntryKind.PREPRINT: "online",
    EntryKind.SOFTWARE: "software",
    EntryKind.DATASET: "dataset",
    EntryKind.MANUAL: "manual",
}


class BibLatex(Bibliography):
    """Entries of biblatex's data model."""

    name = "biblatex"
    ascii_only = False
    names_aliases = True

    def entry_type(self, entry: Entry) -> str:
        """``online`` for what has an address and no publisher, ``misc`` for what has neither."""
        if entry.kind is EntryKind.CHAPTER:
            return "incollection" if entry.editors else "inbook"
        if entry.kind in {EntryKind.PART, EntryKind.BOOK}:
            return "book" if entry.authors else "collection"
        addressed = entry.url or entry.doi
        return _TYPES.get(entry.kind, "online" if addressed else "misc")

    def fields(self, entry: Entry, encoder: Encoder) -> Iterator[Field]:
        """See `Bibliography.fields`."""
        yield "ids", ",".join(entry.aliases)
        yield "author", authors_field(entry, encoder)
        yield "title", title_field(entry, encoder, colon_ends_sentence=True)
        for name in _DETAILS.get(entry.kind, ()):
            yield _NAMES.get(name, name), _detail(entry, name, encoder)
        yield from _granted(entry, encoder)
        yield "date", entry.date
        if self.entry_type(entry) in {"misc", "software"}:
            yield "howpublished", how_published(entry, encoder)
        if not entry.kind.is_formal:
            yield "organization", encoder.text(entry.organization)
        if entry.eprint:
            yield "eprint", entry.eprint
            yield "eprinttype", "arxiv"
            yield "eprintclass", encoder.text(entry.primary_class)
        if entry.kind is EntryKind.PREPRINT:
            yield "pubstate", "prepublished"
        yield "doi", doi_field(entry)
        yield "url", entry.url
        yield "note", note_field(entry, encoder)
        yield from closing_fields(entry, encoder, "annotation")


def _detail(entry: Entry, name: str, encoder: Encoder) -> str:
    """A detail; what biblatex takes for no volume, since it is no whole number, is a number."""
    volume, number = entry.details.get("volume", ""), entry.details.get("number", "")
    if name not in {"volume", "number"} or re.fullmatch("[0-9]*", volume):
        return detail_field(entry, name, encoder)
    both = f"{volume} ({number})" if number else volume
    return encoder.text(both) if name == "number" else ""


def _granted(entry: Entry, encoder: Encoder) -> Iterator[Field]:
    """Who stands behind a thesis or a report, and of which sort it is."""
    if entry.kind is EntryKind.THESIS:
        yield "type", "mathesis" if entry.is_masters_thesis else "phdthesis"
        yield "institution", detail_field(entry, "school", encoder)
    if entry.kind is EntryKind.REPORT:
        yield "type", detail_field(entry, "type", encoder) or "techreport"
        yield "institution", detail_field(entry, "institution", encoder)

"""BibLaTeX: UTF-8, for biber."""

from collections.abc import Iterator

from readinglist.export.bibliography import (
    Bibliography,
    Field,
    authors_field,
    closing_fields,
    is_published,
    note_field,
    title_field,
    venue_fields,
)
from readinglist.export.entries import Entry, EntryKind
from readinglist.export.latex import Encoder

_TYPES = {
    EntryKind.ARTICLE: "article",
    EntryKind.IN_PROCEEDINGS: "inproceedings",
    EntryKind.PREPRINT: "online",
    EntryKind.SOFTWARE: "software",
}


class BibLatex(Bibliography):
    """Entries of biblatex's data model."""

    name = "biblatex"
    ascii_only = False

    def entry_type(self, entry: Entry) -> str:
        """``online`` for what has an address, ``misc`` for what has none."""
        addressed = entry.url or entry.doi
        return _TYPES.get(entry.kind, "online" if addressed else "misc")

    def fields(self, entry: Entry, encoder: Encoder) -> Iterator[Field]:
        """See `Bibliography.fields`."""
        yield "author", authors_field(entry, encoder)
        yield "title", title_field(entry, encoder, colon_ends_sentence=True)
        yield from venue_fields(entry, encoder, "journaltitle")
        yield "date", entry.date
        if entry.kind is EntryKind.SOFTWARE:
            yield "howpublished", "GitHub repository"
        if not is_published(entry):
            yield "organization", encoder.text(entry.organization)
        if entry.eprint:
            yield "eprint", entry.eprint
            yield "eprinttype", "arxiv"
            yield "eprintclass", encoder.text(entry.primary_class)
        if entry.kind is EntryKind.PREPRINT:
            yield "pubstate", "prepublished"
        yield "doi", entry.doi
        yield "url", entry.url
        yield "note", note_field(entry, encoder)
        yield from closing_fields(entry, encoder, "annotation")

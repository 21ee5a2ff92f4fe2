"""BibTeX: pure ASCII, for every classic style."""

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
from readinglist.export.cite_keys import first_word
from readinglist.export.entries import Entry, EntryKind
from readinglist.export.latex import Encoder

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_TYPES = {EntryKind.ARTICLE: "article", EntryKind.IN_PROCEEDINGS: "inproceedings"}


class BibTex(Bibliography):
    """Entries of the types and fields that classic styles know."""

    name = "bibtex"
    ascii_only = True

    def entry_type(self, entry: Entry) -> str:
        """``article``, ``inproceedings``, and ``misc`` for all else."""
        return _TYPES.get(entry.kind, "misc")

    def fields(self, entry: Entry, encoder: Encoder) -> Iterator[Field]:
        """See `Bibliography.fields`."""
        authors = authors_field(entry, encoder)
        yield "author", authors
        yield "key", "" if authors else first_word(entry.title.plain)
        yield "title", title_field(entry, encoder, colon_ends_sentence=False)
        yield from venue_fields(entry, encoder, "journal")
        yield "year", entry.year
        yield "month", _MONTHS[entry.month - 1] if entry.month else ""
        if not is_published(entry):
            yield "howpublished", _how_published(entry, encoder)
            yield "organization", encoder.text(entry.organization)
        if entry.eprint:
            yield "eprint", entry.eprint
            yield "archivePrefix", "arXiv"
            yield "primaryClass", encoder.text(entry.primary_class)
        yield "doi", entry.doi
        yield "url", entry.url
        yield "note", note_field(entry, encoder)
        yield from closing_fields(entry, encoder, "annote")


def _how_published(entry: Entry, encoder: Encoder) -> str:
    if entry.kind is EntryKind.SOFTWARE:
        return "GitHub repository"
    if not entry.eprint:
        return ""
    category = f" [{entry.primary_class}]" if entry.primary_class else ""
    return encoder.text(f"arXiv:{entry.eprint}{category}")

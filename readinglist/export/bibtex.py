"""BibTeX: pure ASCII, for every classic style."""

from collections.abc import Iterator, Mapping, Sequence

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
from readinglist.export.cite_keys import first_word
from readinglist.export.entries import Entry
from readinglist.export.kinds import EntryKind
from readinglist.export.latex import Encoder

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DETAILS: Mapping[EntryKind, tuple[str, ...]] = {
    **DETAILS,
    EntryKind.THESIS: ("school", "address"),
    EntryKind.REPORT: ("institution", "type", "number", "address"),
    EntryKind.MANUAL: ("organization", "address", "edition"),
}
_TYPES = {
    EntryKind.ARTICLE: "article",
    EntryKind.IN_PROCEEDINGS: "inproceedings",
    EntryKind.CHAPTER: "incollection",
    EntryKind.PART: "inbook",
    EntryKind.BOOK: "book",
    EntryKind.MANUAL: "manual",
    EntryKind.REPORT: "techreport",
}


class BibTex(Bibliography):
    """Entries of the types and fields that classic styles know."""

    name = "bibtex"
    ascii_only = True
    names_aliases = False

    def entry_type(self, entry: Entry) -> str:
        """One of the classic types; ``misc`` for what was not formally published."""
        if entry.kind is EntryKind.THESIS:
            return "mastersthesis" if entry.is_masters_thesis else "phdthesis"
        return _TYPES.get(entry.kind, "misc")

    def fields(self, entry: Entry, encoder: Encoder) -> Iterator[Field]:
        """See `Bibliography.fields`."""
        authors = authors_field(entry, encoder)
        yield "author", authors
        yield "key", "" if authors else first_word(entry.title.plain)
        yield "title", title_field(entry, encoder, colon_ends_sentence=False)
        for name in _DETAILS.get(entry.kind, ()):
            yield name, _detail(entry, name, encoder)
        yield "year", entry.year
        yield "month", _MONTHS[entry.month - 1] if entry.month else ""
        if not entry.kind.is_formal:
            yield "howpublished", _how_published(entry, encoder)
            yield "organization", encoder.text(entry.organization)
        if entry.eprint:
            yield "eprint", entry.eprint
            yield "archivePrefix", "arXiv"
            yield "primaryClass", encoder.text(entry.primary_class)
        yield "doi", doi_field(entry)
        yield "url", entry.url
        yield "note", note_field(entry, encoder)
        yield from closing_fields(entry, encoder, "annote")

    def left_out(self, entry: Entry) -> Sequence[str]:
        """See `Bibliography.left_out`."""
        known = filter(entry.details.get, _DETAILS.get(entry.kind, ()))
        return [name for name in known if not _takes(entry, name)]


def _detail(entry: Entry, name: str, encoder: Encoder) -> str:
    """A detail; a journal that has only a number has it where the styles look for the volume."""
    if entry.kind is EntryKind.ARTICLE and not entry.details.get("volume"):
        name = {"volume": "number", "number": "volume"}.get(name, name)
    return detail_field(entry, name, encoder) if _takes(entry, name) else ""


def _takes(entry: Entry, name: str) -> bool:
    """Whether the classic styles take a detail without complaint beside the others."""
    if name == "editor":
        return entry.kind not in {EntryKind.PART, EntryKind.BOOK} or not entry.authors
    if name == "number" and entry.kind not in {EntryKind.ARTICLE, EntryKind.REPORT}:
        return bool(entry.details.get("series")) and not entry.details.get("volume")
    return True


def _how_published(entry: Entry, encoder: Encoder) -> str:
    if entry.eprint:
        category = f" [{entry.primary_class}]" if entry.primary_class else ""
        return encoder.text(f"arXiv:{entry.eprint}{category}")
    version = entry.details.get("version", "")
    published = how_published(entry, encoder) or detail_field(entry, "publisher", encoder)
    return ", ".join(filter(None, (published, version and encoder.text(f"version {version}"))))

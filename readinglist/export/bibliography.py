"""What the BibTeX and BibLaTeX exporters share: one entry a paper, encoded, checked, reported."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import ClassVar, TextIO

from readinglist.errors import ExportError
from readinglist.export.checking import check
from readinglist.export.entries import Entry, EntryKind, entry_of
from readinglist.export.exporter import ExportReport, Note, NoteKind, Options, note_missing_authors
from readinglist.export.latex import Encoder
from readinglist.export.names import Name
from readinglist.export.titles import protected
from readinglist.model.paper import Paper

Field = tuple[str, str]
_RESERVED = re.compile("and|others", re.IGNORECASE)
_AND = re.compile(r"(?<!\S)and(?!\S)", re.IGNORECASE)


class Bibliography(ABC):
    """A flavour of .bib file: subclasses say which type and fields an entry becomes."""

    name: ClassVar[str]
    suffix: ClassVar[str] = ".bib"
    ascii_only: ClassVar[bool]

    def write(
        self, papers: Iterable[Paper], out: TextIO, options: Options | None = None
    ) -> ExportReport:
        """See `Exporter.write`. A second paper with the same arXiv id or DOI is left out."""
        report = ExportReport()
        keys: set[str] = set()
        works: dict[str, str] = {}
        for paper in papers:
            entry = entry_of(paper, options or Options())
            if entry.key.casefold() in keys:
                raise ExportError(f"Two papers have the cite key “{entry.key}”; change one.")
            known = [work for work in (entry.eprint, entry.doi.casefold()) if work]
            double = next((works[work] for work in known if work in works), None)
            if double is not None:
                report.notes.append(Note(paper.id, entry.key, NoteKind.DUPLICATE, double))
                continue
            encoder = Encoder(self.ascii_only)
            text = self._written(entry, encoder)
            if problems := check(text):
                raise ExportError(
                    f"The entry “{entry.key}” cannot be exported: {problems[0].reason}."
                )
            out.write("\n" + text if report.entries else text)
            report.entries += 1
            report.notes.extend(_notes(paper, entry, encoder))
            note_missing_authors(report, paper, entry.authors)
            keys.add(entry.key.casefold())
            works.update(dict.fromkeys(known, entry.key))
        return report

    @abstractmethod
    def entry_type(self, entry: Entry) -> str:
        """The word after ``@``."""

    @abstractmethod
    def fields(self, entry: Entry, encoder: Encoder) -> Iterator[Field]:
        """Names and encoded values, in the order they are written; empty ones are left out."""

    def _written(self, entry: Entry, encoder: Encoder) -> str:
        fields = [(name, value) for name, value in self.fields(entry, encoder) if value]
        width = max((len(name) for name, _ in fields), default=0)
        lines = (f"  {name:<{width}} = {_delimited(name, value)}" for name, value in fields)
        return f"@{self.entry_type(entry)}{{{entry.key},\n" + ",\n".join(lines) + "\n}\n"


def authors_field(entry: Entry, encoder: Encoder) -> str:
    """Everyone as ``Last, First``, joined by ``and``; empty where nobody is known."""
    names = [_written_name(name, encoder) for name in entry.authors.names]
    names = [name for name in names if name]
    return " and ".join([*names, "others"] if names and entry.authors.more else names)


def title_field(entry: Entry, encoder: Encoder, *, colon_ends_sentence: bool) -> str:
    """The title with its capitals protected."""
    return protected(entry.title.pieces, encoder, colon_ends_sentence=colon_ends_sentence)


def note_field(entry: Entry, encoder: Encoder) -> str:
    """A reference that could not be taken apart, and the addresses of the code."""
    printable = [url for url in entry.code if not re.search("[%#]", url)]
    code = ", ".join(f"\\url{{{url}}}" for url in printable)
    reference = encoder.text(entry.reference)
    return ". ".join(filter(None, (reference, code and f"Code: {code}")))


def venue_fields(entry: Entry, encoder: Encoder, journal: str) -> Iterator[Field]:
    """Where the paper was published; `journal` is the flavour's name for a journal's field."""
    if entry.published:
        yield (
            "booktitle" if entry.published.in_proceedings else journal,
            encoder.text(entry.published.venue),
        )
        yield "volume", encoder.text(entry.published.volume)
        yield "number", encoder.text(entry.published.number)
        yield "pages", encoder.text(entry.published.pages).replace("-", "--")


def closing_fields(entry: Entry, encoder: Encoder, annotation: str) -> Iterator[Field]:
    """Abstract, keywords and, under the name the flavour has for it, the user's notes."""
    yield "abstract", encoder.pieces(entry.abstract.pieces)
    yield "keywords", ", ".join(encoder.text(word.replace(",", " ")) for word in entry.keywords)
    yield annotation, encoder.text(entry.annotation)


def is_published(entry: Entry) -> bool:
    """Whether a journal or proceedings is known."""
    return entry.kind in {EntryKind.ARTICLE, EntryKind.IN_PROCEEDINGS}


def _written_name(name: Name, encoder: Encoder) -> str:
    surname, given, suffix = (
        encoder.text(part).strip() for part in (name.surname, name.given, name.suffix)
    )
    if name.is_body or "," in surname + given:
        body = encoder.text(name.plain)
        return f"{{{body}}}" if body.strip() else ""
    if _RESERVED.fullmatch(surname):
        surname = f"{{{surname}}}"
    given = _AND.sub(r"{\g<0>}", given)
    return ", ".join(filter(None, (surname, suffix, given)))


def _delimited(name: str, value: str) -> str:
    return value if name == "month" else f"{{{value}}}"


def _notes(paper: Paper, entry: Entry, encoder: Encoder) -> Iterator[Note]:
    for kind, characters in (
        (NoteKind.TRANSLITERATED, encoder.transliterated),
        (NoteKind.DROPPED, encoder.dropped),
    ):
        if characters:
            yield Note(paper.id, entry.key, kind, " ".join(sorted(characters)))

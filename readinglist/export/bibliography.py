"""What the BibTeX and BibLaTeX exporters share: one entry a paper, encoded, checked, reported."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain, islice
from string import punctuation
from typing import ClassVar, Self, TextIO
from urllib.parse import quote

from readinglist.errors import ExportError
from readinglist.export.entries import Entry, entry_of, sentences
from readinglist.export.exporter import ExportReport, Note, NoteKind, Options, missing_authors
from readinglist.export.journals import hyphened
from readinglist.export.kinds import EntryKind
from readinglist.export.latex import Encoder
from readinglist.export.names import Authors
from readinglist.export.read_back import Written, prove
from readinglist.export.titles import protected
from readinglist.model.paper import Paper
from readinglist.parallel import in_order
from readinglist.text.names import Name

Field = tuple[str, str]
_PART = "booktitle editor volume number series publisher address"
_BOOK = "editor volume number series publisher address edition"
DETAILS: Mapping[EntryKind, tuple[str, ...]] = {
    kind: tuple(names.split())
    for kind, names in {
        EntryKind.ARTICLE: "journal volume number pages issn",
        EntryKind.IN_PROCEEDINGS: f"{_PART} pages organization isbn",
        EntryKind.CHAPTER: f"{_PART} edition chapter pages isbn",
        EntryKind.PART: f"{_BOOK} chapter pages isbn",
        EntryKind.BOOK: f"{_BOOK} isbn",
    }.items()
}
"""Which `Entry.details` an entry of a kind has in both flavours, in order."""

_GITHUB = "https://github.com/"
_CHUNK = 250  # entries that are read back together
_NAMES_KEPT = 1 << 15
_RESERVED = re.compile("and|others", re.IGNORECASE)
_RAW = re.compile(r"[!-\[\]-z|~]*")  # printable ASCII but for the backslash and braces
_SAFE = punctuation.translate(dict.fromkeys(map(ord, "%\\{}")))
_AND = re.compile(r"(?<!\S)and(?!\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Proven:
    """An entry that has been read back, and what there is to tell of it.

    `works` are the ids by which the same work is known wherever it stands.
    """

    paper_id: int
    key: str
    works: tuple[str, ...]
    text: str
    notes: Sequence[Note]

    @classmethod
    def of(cls, written: Written, notes: Sequence[Note]) -> Self:
        """What is left to do of an entry, once it has been read back."""
        entry = written.entry
        works = tuple(filter(None, (entry.eprint, entry.doi.casefold())))
        return cls(entry.paper_id, entry.key, works, written.text, notes)


class Bibliography(ABC):
    """A flavour of .bib file: subclasses say which type and fields an entry becomes."""

    name: ClassVar[str]
    suffix: ClassVar[str] = ".bib"
    ascii_only: ClassVar[bool]
    names_aliases: ClassVar[bool]

    def write(
        self, papers: Iterable[Paper], out: TextIO, options: Options | None = None
    ) -> ExportReport:
        """See `Exporter.write`. A second paper with the same arXiv id or DOI is left out.

        Entries are read back and compared with their papers before they are written.
        """
        report = ExportReport()
        chunks = in_order(partial(self._proven, options or Options()), _chunks(papers))
        for proven in _distinct(chain.from_iterable(chunks), report):
            out.write("\n" + proven.text if report.entries else proven.text)
            report.entries += 1
            report.notes.extend(proven.notes)
        return report

    @abstractmethod
    def entry_type(self, entry: Entry) -> str:
        """The word after ``@``."""

    @abstractmethod
    def fields(self, entry: Entry, encoder: Encoder) -> Iterator[Field]:
        """Names and encoded values, in the order they are written; empty ones are left out."""

    def left_out(self, entry: Entry) -> Sequence[str]:  # noqa: ARG002 - usually all goes over
        """The names of details that are known and cannot stand beside the others."""
        return ()

    def _proven(self, options: Options, papers: Sequence[Paper]) -> list[_Proven]:
        """The entries of papers, read back; see `prove`."""
        notes = list[list[Note]]()
        written = list[Written]()
        for paper in papers:
            entry = entry_of(paper, options)
            encoder = Encoder(self.ascii_only)
            written.append(self._written(entry, encoder))
            missing = missing_authors(paper, entry.authors or entry.editors)
            notes.append([*missing, *self._notes(entry, encoder)])
        prove(written)
        return [_Proven.of(*one) for one in zip(written, notes, strict=True)]

    def _written(self, entry: Entry, encoder: Encoder) -> Written:
        kind = self.entry_type(entry)
        told = ((name, value.strip()) for name, value in self.fields(entry, encoder))
        fields = [(name, value) for name, value in told if value]
        width = max((len(name) for name, _ in fields), default=0)
        lines = [
            f"  {name:<{width}} = {value if name == 'month' else f'{{{value}}}'}"
            for name, value in fields
        ]
        text = f"@{kind}{{{entry.key},\n" + ",\n".join(lines) + "\n}\n"
        return Written(entry, kind, len(fields), text, encoder.written_for)

    def _notes(self, entry: Entry, encoder: Encoder) -> Iterator[Note]:
        found = {
            NoteKind.TRANSLITERATED: ", ".join(
                f"{char} → {tex}" for char, tex in sorted(encoder.transliterated.items())
            ),
            NoteKind.DROPPED: " ".join(sorted(encoder.dropped)),
            NoteKind.OTHER_KEYS: "" if self.names_aliases else ", ".join(entry.aliases),
            NoteKind.OTHER_DETAILS: ", ".join(self.left_out(entry)),
        }
        for kind, detail in found.items():
            if detail:
                yield Note(entry.paper_id, entry.key, kind, detail)


def authors_field(entry: Entry, encoder: Encoder) -> str:
    """Everyone as ``Last, First``, joined by ``and``; empty where nobody is known."""
    return _names(entry.authors, encoder)


def title_field(entry: Entry, encoder: Encoder, *, colon_ends_sentence: bool) -> str:
    """The title with its capitals protected."""
    return protected(entry.title.pieces, encoder, colon_ends_sentence=colon_ends_sentence)


def note_field(entry: Entry, encoder: Encoder) -> str:
    """A reference that could not be taken apart, and the addresses of the code."""
    printable = [url for url in entry.code if not re.search("[%#]", url)]
    code = ", ".join(f"\\url{{{url}}}" for url in printable)
    return sentences(encoder.text(entry.reference), code and f"Code: {code}")


def doi_field(entry: Entry) -> str:
    """The DOI raw, percent-encoded only where its characters could not stand in the file."""
    return entry.doi if _RAW.fullmatch(entry.doi) else quote(entry.doi, safe=_SAFE)


def detail_field(entry: Entry, name: str, encoder: Encoder) -> str:
    """What is known of the publication under one of BibTeX's names; see `Entry.details`."""
    if name == "editor":
        return _names(entry.editors, encoder)
    text = entry.details.get(name, "")
    if name == "pages":
        return encoder.text(hyphened(text)).replace("-", "--")
    return encoder.text(text) if text else ""


def how_published(entry: Entry, encoder: Encoder) -> str:
    """In what way it appeared, where that is known and no arXiv id tells it."""
    if told := detail_field(entry, "howpublished", encoder):
        return told
    on_github = entry.kind is EntryKind.SOFTWARE and entry.url.startswith(_GITHUB)
    return "GitHub repository" if on_github else ""


def closing_fields(entry: Entry, encoder: Encoder, annotation: str) -> Iterator[Field]:
    """Abstract, keywords and, under the name the flavour has for it, the user's notes."""
    yield "abstract", encoder.pieces(entry.abstract.pieces)
    tags = (" ".join(tag.replace(",", " ").split()) for tag in entry.keywords)
    words = (encoder.text(tag).strip() for tag in tags)
    yield "keywords", ", ".join(filter(None, words))
    yield annotation, encoder.text(entry.annotation)


def _names(people: Authors, encoder: Encoder) -> str:
    names: list[str] = []
    for name in people.names:
        written, unusual = _written_name(name, encoder.ascii_only)
        if unusual:
            encoder.remember(unusual)
        if written:
            names.append(written)
    return " and ".join([*names, "others"] if names and people.more else names)


@lru_cache(maxsize=_NAMES_KEPT)
def _written_name(name: Name, ascii_only: bool) -> tuple[str, Encoder | None]:
    """A name encoded, and its encoder where it has anything to tell."""
    encoder = Encoder(ascii_only)
    written = _encoded_name(name, encoder)
    return written, encoder if encoder.written_for else None


def _encoded_name(name: Name, encoder: Encoder) -> str:
    surname, given, suffix = (
        encoder.text(part).strip() for part in (name.surname, name.given, name.suffix)
    )
    if name.is_body or "," in surname + given:
        body = encoder.text(name.plain).strip()
        return f"{{{body}}}" if body else ""
    if _RESERVED.fullmatch(surname):
        surname = f"{{{surname}}}"
    given = _AND.sub(r"{\g<0>}", given)
    return ", ".join(filter(None, (surname, suffix, given)))


def _distinct(entries: Iterable[_Proven], report: ExportReport) -> Iterator[_Proven]:
    """`entries` with one for each work, each under a key of its own; the others are noted."""
    keys: set[str] = set()
    works: dict[str, str] = {}
    for one in entries:
        if one.key.casefold() in keys:
            raise ExportError("Two papers have the cite key “{key}”; change one.", key=one.key)
        double = next((works[work] for work in one.works if work in works), None)
        if double is not None:
            report.notes.append(Note(one.paper_id, one.key, NoteKind.DUPLICATE, double))
            continue
        keys.add(one.key.casefold())
        works.update(dict.fromkeys(one.works, one.key))
        yield one


def _chunks(papers: Iterable[Paper]) -> Iterator[list[Paper]]:
    waiting = iter(papers)
    return iter(lambda: list(islice(waiting, _CHUNK)), [])

"""What is to be written, read by a BibTeX parser first and compared with what it was made from.

An export is thus written whole and right, or not at all. The parser is citerra, which reads a
library of thousands in the time it takes to write it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

import citerra

from readinglist.errors import ExportError
from readinglist.export.decoding import letters, letters_of_pieces, letters_of_text
from readinglist.export.entries import Entry
from readinglist.sentence import Sentence
from readinglist.text.names import Name

_PARSER = citerra.Parser(capture_source=False, preserve_raw=False)
_INVALID = Sentence("its text is not valid BibTeX")
_AND = " and "
_BRACES = str.maketrans(dict.fromkeys("{}"))
_UNKNOWN_TO_PARSER = str.maketrans("/+", "::")  # signs that BibTeX and biber take in a key
_BOOK = ("title", ("year", "date"))
_REQUIRED: Mapping[str, tuple[str | tuple[str, ...], ...]] = {
    "article": ("author", ("journal", "journaltitle"), *_BOOK),
    "inproceedings": ("author", "booktitle", *_BOOK),
    "incollection": ("author", "booktitle", "publisher", *_BOOK),
    "inbook": ("author", ("booktitle", "chapter", "pages"), *_BOOK),
    "book": (("author", "editor"), "publisher", *_BOOK),
    "collection": ("editor", *_BOOK),
    "phdthesis": ("author", "school", *_BOOK),
    "mastersthesis": ("author", "school", *_BOOK),
    "thesis": ("author", "institution", "type", *_BOOK),
    "techreport": ("author", "institution", *_BOOK),
    "report": ("author", "institution", "type", *_BOOK),
    "online": (("url", "doi", "eprint"),),
}


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it is to stand in the file.

    `fields` is how many it has; `written_for` what was written in place of characters that have
    no command.
    """

    entry: Entry
    entry_type: str
    fields: int
    text: str
    written_for: Mapping[str, str]

    @property
    def parsable(self) -> str:
        """The text, its key spelt as the parser can read it."""
        opening, comma, fields = self.text.partition(",")
        return opening.translate(_UNKNOWN_TO_PARSER) + comma + fields


def prove(written: Sequence[Written]) -> None:
    """Read entries back; raises ExportError naming one that does not say what its paper does."""
    read = _read("\n".join(one.parsable for one in written))
    if read is None or len(read) != len(written):
        raise _refusal(next(filter(_is_broken, written), written[0]), _INVALID)
    for one, entry in zip(written, read, strict=True):
        for difference in _differences(one, entry):
            raise _refusal(one, difference)


def _read(text: str) -> Sequence[citerra.Entry] | None:
    """The entries in `text`, null where there is anything else in it.

    An escaped brace is refused, since BibTeX counts it and other readers do not.
    """
    if "\\{" in text or "\\}" in text:
        return None
    try:
        document = _PARSER.parse(text)
    except citerra.BibtexParserError:
        return None
    entries = document.entries
    return entries if len(entries) == len(document.blocks) else None


def _is_broken(one: Written) -> bool:
    read = _read(one.parsable)
    return read is None or len(read) != 1


def _refusal(one: Written, reason: Sentence) -> ExportError:
    return ExportError(
        "Nothing was exported: the entry “{key}” (paper {id}) would not read back as it "
        "should: {reason}. Correct the paper, or export the others without it",
        key=one.entry.key,
        id=one.entry.paper_id,
        reason=reason,
    )


def _differences(one: Written, read: citerra.Entry) -> Iterator[Sentence]:
    entry = one.entry
    if read.key != entry.key.translate(_UNKNOWN_TO_PARSER):
        yield Sentence("its key reads as “{key}”", key=read.key)
    if read.entry_type != one.entry_type or len(read.fields) != one.fields:
        yield Sentence("its type or its fields are not what was written")
    for names in _REQUIRED.get(one.entry_type, ()):
        if not any(map(read.get, (names,) if isinstance(names, str) else names)):
            fields = names if isinstance(names, str) else " or ".join(names)
            yield Sentence("it lacks {fields}", fields=fields)
    if not _same_title(one, read.get("title") or ""):
        yield Sentence("its title is not the paper’s")
    if not (_are_as_plain(one, read.get("author") or "") or _same_people(one, read.authors())):
        yield Sentence("its authors are not the paper’s")
    if (read.get("year") or read.get("date") or "")[:4] != entry.year:
        yield Sentence("its year is not the paper’s")
    doi = read.get("doi") or ""
    if (read.get("eprint") or "") != entry.eprint or entry.doi not in {doi, unquote(doi)}:
        yield Sentence("its arXiv id or DOI is not the paper’s")


def _same_title(one: Written, read: str) -> bool:
    pieces = one.entry.title.pieces
    if len(pieces) == 1 and read.translate(_BRACES) == pieces[0].text:
        return True
    return letters(read) == letters_of_pieces(pieces, one.written_for)


def _are_as_plain(one: Written, read: str) -> bool:
    """A quick look at the whole list: most are of names that need no sign of TeX's."""
    authors = one.entry.authors
    names = [name.last_first for name in authors.names]
    commas = len(names)
    if authors.more and names:
        names.append("others")
    plain = _AND.join(names)
    return read == plain and plain.count(_AND) == len(names) - 1 and plain.count(",") == commas


def _same_people(one: Written, read: Sequence[citerra.PersonName]) -> bool:
    authors = one.entry.authors
    names = authors.names
    if authors.more and names:
        if not read or read[-1].raw != "others":
            return False
        read = read[:-1]
    return len(names) == len(read) and all(
        _is(name, person, one.written_for) for name, person in zip(names, read, strict=True)
    )


def _is(name: Name, read: citerra.PersonName, written_for: Mapping[str, str]) -> bool:
    """Whether a name was read part by part as it is; a body's has only one."""
    if read.raw == name.last_first:
        return True
    if read.literal is not None:
        return letters(read.raw) == letters_of_text(name.plain, written_for)
    expected = [
        letters_of_text(part, written_for) for part in (name.surname, name.suffix, name.given)
    ]
    parts = map(letters, read.raw.split(","))
    return list(filter(None, parts)) == list(filter(None, expected))

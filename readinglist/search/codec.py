"""How a segment is kept: Whoosh's own columns for papers, flat arrays for postings.

Objects of this module are pickled into every index by this module's name: it never moves, and a
change of their state or of the files asks for a new `schema.VERSION`. Plain Whoosh can search
such an index; the engine reads the arrays instead.
"""

# mypy: allow-untyped-calls, allow-subclassing-any, implicit-reexport

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whoosh.codec.whoosh3 import W3Codec
from whoosh.matching.mcore import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

from readinglist.search.fields import Field
from readinglist.search.postings import Arrays, Postings

_EXTENSION = ".postings"


class ArrayCodec(W3Codec):
    """Whoosh's default codec, but for the postings."""

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> "ArrayFieldWriter":
        """What writes the postings of a new segment."""
        return ArrayFieldWriter(storage, segment)

    def terms_reader(self, storage: Any, segment: Any) -> "ArrayTermsReader":
        """What Whoosh reads the postings of a segment with."""
        return ArrayTermsReader(postings_of(storage, segment))


def postings_of(storage: Any, segment: Any) -> Postings:
    """A segment's postings."""
    return Postings(Path(storage.folder, segment.make_filename(_EXTENSION)))


class ArrayFieldWriter:
    """Writes a segment's postings, all at once."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._path = Path(storage.folder, segment.make_filename(_EXTENSION))
        self.is_closed = False

    def write(self, arrays: Arrays) -> None:
        """Write the file."""
        with self._path.open("wb") as stream:
            arrays.write(stream)

    def close(self) -> None:
        """Whoosh's sign that nothing follows."""
        self.is_closed = True


class ArrayTermsReader:
    """The postings as Whoosh's searcher asks for them: term by term."""

    def __init__(self, postings: Postings) -> None:
        self.postings = postings

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._term(*term) is not None

    def _term(self, fieldname: str, text: bytes) -> int | None:
        lexicon = self.postings.lexicons.get(Field(fieldname))
        return lexicon.term(text.decode()) if lexicon else None

    def indexed_field_names(self) -> list[str]:
        """The fields that have any word."""
        return [str(field) for field in self.postings.lexicons]

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Every field and word, in order."""
        for field, lexicon in self.postings.lexicons.items():
            for word in lexicon.words:
                yield str(field), word.encode()

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """The terms that are not before this one."""
        return (term for term in self.terms() if term >= (fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> Any:
        """A term's statistics."""
        documents, frequencies = self._slices(fieldname, text)
        return TermInfo(
            weight=float(frequencies.sum()),
            df=len(documents),
            minlength=1,
            maxlength=255,
            maxweight=float(frequencies.max()),
            minid=int(documents[0]),
            maxid=int(documents[-1]),
        )

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """In how many papers a term stands; 0 for an unknown one."""
        return len(self._slices(fieldname, text)[0]) if (fieldname, text) in self else 0

    def frequency(self, fieldname: str, text: bytes) -> float:
        """How often a term occurs; 0 for an unknown one."""
        return float(self._slices(fieldname, text)[1].sum()) if (fieldname, text) in self else 0.0

    def close(self) -> None:
        """Nothing to let go of: the arrays are unmapped with the last that looks at them."""

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        """A term's papers, one by one."""
        documents, frequencies = self._slices(fieldname, text)
        return ListMatcher(
            documents.tolist(),
            frequencies.astype(float).tolist(),
            None,
            format_,
            scorer,
            term=(fieldname, text),
            terminfo=self.term_info(fieldname, text),
        )

    def _slices(self, fieldname: str, text: bytes) -> tuple[Any, Any]:
        term = self._term(fieldname, text)
        if term is None:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        found = self.postings.counted(term)
        return found.documents, found.counts

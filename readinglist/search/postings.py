"""A segment's postings as flat arrays in one file, so that a word is read as one mapped slice.

Terms are sorted by field and word: all words with a prefix are neighbours, and so are their
postings. A posting is a paper (its number within the segment) with the positions of the word.
Beside them stand the `heads`, the papers of the most frequent prefixes.
The file is the arrays one after the other, then a directory in JSON and its length.
"""

import json
import struct
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from readinglist.search.fields import Field
from readinglist.search.heads import Counted, Range, heads

Documents = npt.NDArray[np.uint32]
_LENGTH = struct.Struct("<Q")
_ALIGNMENT = 8
_DTYPES: dict[str, np.dtype[Any]] = {
    "starts": np.dtype("<u4"),
    "documents": np.dtype("<u4"),
    "places": np.dtype("<u4"),
    "positions": np.dtype("<u2"),
    "words": np.dtype("u1"),
    "head_documents": np.dtype("<u4"),
    "head_counts": np.dtype("<u4"),
}
_AFTER_ANY_LETTER = "\U0010ffff"


@dataclass(frozen=True)
class Arrays:
    """Postings in memory, ready to be written.

    `words` are the sorted words of each field; `starts` (terms + 1) where each term's postings
    begin; `documents` (postings) whose they are; `places` (postings + 1) where the `positions` of
    each begin.
    """

    words: dict[Field, list[str]]
    starts: npt.NDArray[np.uint32]
    documents: Documents
    places: npt.NDArray[np.uint32]
    positions: npt.NDArray[np.uint16]

    def write(self, stream: BinaryIO) -> None:
        """Write the file; see the module for its form."""
        texts = {field: "\n".join(words).encode() for field, words in self.words.items()}
        counted = heads(list(self.words.values()), self.starts, self.documents)
        sections: dict[str, npt.NDArray[Any]] = {
            "starts": self.starts,
            "documents": self.documents,
            "places": self.places,
            "positions": self.positions,
            "words": np.frombuffer(b"".join(texts.values()), np.uint8),
            "head_documents": _joined([head.documents for head in counted.values()]),
            "head_counts": _joined([head.counts for head in counted.values()]),
        }
        directory: dict[str, object] = {
            "fields": [[field, len(self.words[field]), len(text)] for field, text in texts.items()],
            "heads": [[*terms, len(head.documents)] for terms, head in counted.items()],
        }
        offset = 0
        for name, array in sections.items():
            data = array.astype(_DTYPES[name], copy=False).tobytes()
            directory[name] = [offset, len(array)]
            padding = -len(data) % _ALIGNMENT
            stream.write(data + bytes(padding))
            offset += len(data) + padding
        footer = json.dumps(directory).encode()
        stream.write(footer + _LENGTH.pack(len(footer)))


def _joined(arrays: Sequence[npt.NDArray[Any]]) -> npt.NDArray[Any]:
    return np.concatenate(arrays) if arrays else np.zeros(0, np.uint8)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one field in order, and the number of its first term."""

    words: list[str]
    first: int

    def term(self, word: str) -> int | None:
        """The number of a word's term."""
        at = bisect_left(self.words, word)
        return self.first + at if at < len(self.words) and self.words[at] == word else None

    def terms(self, prefix: str) -> tuple[int, int]:
        """The half-open range of the terms that start with a prefix."""
        low = bisect_left(self.words, prefix)
        high = bisect_left(self.words, prefix + _AFTER_ANY_LETTER, low)
        return self.first + low, self.first + high


class Postings:
    """A segment's postings, mapped."""

    def __init__(self, path: Path) -> None:
        """Map a file. Raises OSError, ValueError, KeyError or TypeError where it is none."""
        raw = np.memmap(path, np.uint8, "r")
        end = len(raw) - _LENGTH.size
        (size,) = _LENGTH.unpack(raw[end:].tobytes())
        directory = json.loads(raw[end - size : end].tobytes())

        def section(name: str) -> npt.NDArray[Any]:
            offset, count = directory[name]
            dtype = _DTYPES[name]
            section: npt.NDArray[Any] = np.asarray(raw[offset : offset + count * dtype.itemsize])
            return section.view(dtype)

        self.documents: Documents = section("documents")
        self.places = section("places")
        self.positions = section("positions")
        self.lexicons: dict[Field, Lexicon] = {}
        self.starts = section("starts")
        text = section("words").tobytes()
        first = at = 0
        for name, count, length in directory["fields"]:
            words = text[at : at + length].decode().split("\n")
            self.lexicons[Field(name)] = Lexicon(words, first)
            first, at = first + count, at + length
        self.heads: dict[Range, Counted] = {}
        """By the range of terms."""
        papers, counts = section("head_documents"), section("head_counts")
        at = 0
        for low, high, count in directory["heads"]:
            self.heads[low, high] = Counted(papers[at : at + count], counts[at : at + count])
            at += count

    def span(self, low: int, high: int) -> tuple[int, int]:
        """The half-open range of the postings of a range of terms."""
        return int(self.starts[low]), int(self.starts[high])

    def counted(self, term: int) -> Counted:
        """A term's papers and how often each has it."""
        low, high = self.span(term, term + 1)
        counts = np.diff(self.places[low : high + 1])
        return Counted(self.documents[low:high], counts)

    def occurrences(
        self, postings: npt.NDArray[np.int64]
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.uint16]]:
        """How many positions each of some postings has, and all of them, one after the other."""
        begin = self.places[postings].astype(np.int64)
        counts = self.places[postings + 1] - begin
        skipped = begin - (np.cumsum(counts) - counts)
        at = np.repeat(skipped, counts)
        at += np.arange(len(at))
        return counts, self.positions[at]

"""The words of the papers of one segment, gathered paper by paper, then sorted into postings."""

from array import array
from collections import defaultdict
from collections.abc import Mapping
from itertools import count

import numpy as np
import numpy.typing as npt

from readinglist.search.analysis import Tokens
from readinglist.search.fields import Field
from readinglist.search.postings import Arrays, Postings

_Columns = tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32], npt.NDArray[np.uint16]]


class TokenLog:
    """Every occurrence of a word as (word's number, paper's number, position)."""

    def __init__(self) -> None:
        numbers = count()
        self._numbers: dict[Field, defaultdict[str, int]] = {
            field: defaultdict(numbers.__next__) for field in Field
        }
        self._words = array("I")
        self._positions = array("H")
        self._papers: list[tuple[int, int]] = []
        self._merged: list[_Columns] = []

    def add(self, paper: int, fields: Mapping[Field, Tokens]) -> None:
        """Note a paper's words; papers come with rising numbers."""
        before = len(self._words)
        for field, tokens in fields.items():
            self._words.extend(map(self._numbers[field].__getitem__, tokens.words))
            self._positions.extend(tokens.positions)
        self._papers.append((paper, len(self._words) - before))

    def merge(self, postings: Postings, papers: npt.NDArray[np.int64]) -> None:
        """Take over a segment: `papers` are the new numbers of its papers, -1 for the deleted.

        The numbers are above those noted so far.
        """
        numbers = np.fromiter(
            (
                self._numbers[field][word]
                for field, lexicon in postings.lexicons.items()
                for word in lexicon.words
            ),
            np.uint32,
        )
        words = np.repeat(numbers, np.diff(postings.starts))
        renumbered = papers[postings.documents]
        frequencies = np.diff(postings.places)
        kept = np.repeat(renumbered >= 0, frequencies)
        self._merged.append(
            (
                np.repeat(words, frequencies)[kept],
                np.repeat(renumbered, frequencies)[kept].astype(np.uint32),
                postings.positions[kept],
            )
        )

    def arrays(self) -> Arrays:
        """The postings of all that was noted."""
        words, papers, positions = self._columns()
        lexicons, rank = self._ranked(np.flatnonzero(np.bincount(words)))
        order = rank[words].astype(np.uint64) << 32 | np.arange(len(words), dtype=np.uint64)
        del words
        order.sort()
        terms, order = (order >> 32).astype(np.uint32), order & 0xFFFFFFFF
        papers, positions = papers[order], positions[order]
        del order
        new = np.ones(len(terms), bool)
        new[1:] = (terms[1:] != terms[:-1]) | (papers[1:] != papers[:-1])
        places = np.flatnonzero(new)
        total = sum(map(len, lexicons.values()))
        return Arrays(
            words=lexicons,
            starts=np.searchsorted(terms[places], np.arange(total + 1)).astype(np.uint32),
            documents=papers[places],
            places=np.append(places, len(terms)).astype(np.uint32),
            positions=positions,
        )

    def _columns(self) -> _Columns:
        noted = np.array(self._papers, np.uint32).reshape(-1, 2)
        parts = [
            (
                np.frombuffer(self._words, np.uint32),
                np.repeat(noted[:, 0], noted[:, 1]),
                np.frombuffer(self._positions, np.uint16),
            ),
            *self._merged,
        ]
        words, papers, positions = zip(*parts, strict=True)
        return np.concatenate(words), np.concatenate(papers), np.concatenate(positions)

    def _ranked(
        self, used: npt.NDArray[np.int64]
    ) -> tuple[dict[Field, list[str]], npt.NDArray[np.uint32]]:
        """The sorted words of each field, and for each word's number its place among all terms."""
        lexicons: dict[Field, list[str]] = {}
        rank = np.zeros(int(used[-1]) + 1 if len(used) else 0, np.uint32)
        present = set(used.tolist())
        first = 0
        for field, numbers in self._numbers.items():
            words = sorted(word for word, number in numbers.items() if number in present)
            if words:
                lexicons[field] = words
                rank[[numbers[word] for word in words]] = np.arange(first, first + len(words))
                first += len(words)
        return lexicons, rank

"""Words side by side: where in a segment a sequence of terms occurs, found word by word."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
import numpy.typing as npt

from readinglist.search.heads import Range
from readinglist.search.postings import Documents, Postings

Ints = npt.NDArray[np.int64]

_MUCH_LONGER = 16
_POSITION_BITS = 17


@dataclass(frozen=True)
class Run:
    """The places where a sequence of words ends.

    `ends` are ascending keys, paper above position; null for the sequence without any word, which
    ends everywhere in the papers `within`.
    """

    postings: Postings
    ends: Ints | None
    within: Ints | None = None

    @classmethod
    def of(cls, postings: Postings, words: list[int | None]) -> Self:
        """The sequence of these terms; a null is a word that does not occur."""
        if None in words:
            return cls(postings, np.zeros(0, np.int64))
        terms = [(word, word + 1) for word in words if word is not None]
        run = cls(postings, None, _common(postings, terms) if len(terms) > 1 else None)
        for each in terms:
            run = cls(postings, run._ends([each]), run.within)
        return run

    def followed_by(self, terms: list[Range]) -> Documents:
        """The papers where any term of the ranges follows, ascending."""
        if self.ends is None:
            spans = [self.postings.span(*each) for each in terms]
            parts = [self.postings.documents[low:high] for low, high in spans]
            return _members(np.concatenate([self.postings.documents[:0], *parts]))
        return _distinct(self._ends(terms) >> _POSITION_BITS).astype(np.uint32)

    @cached_property
    def papers(self) -> Ints:
        """The papers where the sequence stands, ascending."""
        assert self.ends is not None
        return _distinct(self.ends >> _POSITION_BITS)

    def _ends(self, terms: list[Range]) -> Ints:
        ends = [self._ends_of(each) for each in terms]
        if len(ends) == 1 and _ascending(terms[0]):
            return ends[0]
        return np.sort(np.concatenate([np.zeros(0, np.int64), *ends]))

    def _ends_of(self, terms: Range) -> Ints:
        low, high = self.postings.span(*terms)
        documents = self.postings.documents[low:high]
        if self.ends is None:
            if self.within is None:
                return self._keys(np.arange(low, high))
            return self._keys(low + _among(documents, self.within, terms))
        keys = self._keys(low + _among(documents, self.papers, terms))
        if not len(keys):
            return keys
        at = np.searchsorted(self.ends, keys - 1)
        at[at == len(self.ends)] = 0
        following: Ints = keys[self.ends[at] == keys - 1]
        return following

    def _keys(self, postings: Ints) -> Ints:
        counts, positions = self.postings.occurrences(postings)
        papers = self.postings.documents[postings].astype(np.int64)
        keys: Ints = np.repeat(papers << _POSITION_BITS, counts)
        keys += positions
        return keys


def _common(postings: Postings, terms: list[Range]) -> Ints:
    """The papers that have all of some single terms, ascending."""
    spans = sorted((postings.span(*each) for each in terms), key=lambda span: span[1] - span[0])
    documents = [postings.documents[low:high] for low, high in spans]
    common = documents[0].astype(np.int64)
    for each in documents[1:]:
        common = each[_among(each, common, (0, 1))].astype(np.int64)
    return common


def _among(documents: Documents, papers: Ints, terms: Range) -> Ints:
    """Which of the postings belong to some papers (ascending)."""
    if not len(papers) or not len(documents):
        return np.zeros(0, np.int64)
    if _ascending(terms) and len(papers) * _MUCH_LONGER < len(documents):
        at = np.searchsorted(documents, papers.astype(np.uint32))
        at[at == len(documents)] = 0
        present: Ints = at[documents[at] == papers]
        return present
    wanted = np.zeros(int(max(papers[-1], np.max(documents))) + 1, np.bool_)
    wanted[papers] = True
    return np.flatnonzero(wanted[documents])


def _ascending(terms: Range) -> bool:
    """Whether their postings are in the order of papers: a single term's are."""
    return terms[1] - terms[0] == 1


def _members(documents: Documents) -> Documents:
    """The papers among some postings, ascending."""
    present = np.zeros(int(np.max(documents, initial=0)) + 1, np.bool_)
    present[documents] = True
    return np.flatnonzero(present).astype(np.uint32) if len(documents) else documents


def _distinct(rising: Ints) -> Ints:
    """An ascending array without repetitions."""
    if not len(rising):
        return rising
    new = np.ones(len(rising), bool)
    np.not_equal(rising[1:], rising[:-1], out=new[1:])
    return rising[new]

"""Queries evaluated with numpy over all segments of one generation of the index.

Papers are numbered through all segments. Every node of a query gives the ascending numbers of
the papers that match and their scores.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np

from readinglist.model.predicate import Predicate
from readinglist.search.fields import Field
from readinglist.search.leaves import Leaves
from readinglist.search.matches import NOTHING, Ints, Joiner, Matches, union
from readinglist.search.ranking import recency_of
from readinglist.search.segment import OpenSegment, living
from readinglist.search.source import Facts, IntArray
from readinglist.search.tree import And, Fact, Node, Not, Or, Text


class Engine:
    """Answers over a fixed state of the index; one thread at a time.

    `size` papers are numbered, `count` of them are `alive`, the others deleted; `ids` and `recency`
    (0 for the latest) are by number.
    """

    def __init__(self, storage: Any, segments: list[Any], known: "Engine | None" = None) -> None:
        """Open the segments; those that `known`, an older engine, has open are shared with it."""
        shared = {segment.name: segment for segment in known.segments} if known else {}
        self.segments: list[OpenSegment] = [
            shared.get(segment.segment_id()) or OpenSegment(storage, segment)
            for segment in segments
        ]
        none = NOTHING.papers
        self.ids: IntArray = np.concatenate([none, *(part.ids for part in self.segments)])
        days = np.concatenate([none, *(part.days for part in self.segments)])
        self.recency: IntArray = recency_of(days, self.ids)
        self.size = len(self.ids)
        self.alive = np.concatenate([none.astype(bool), *map(living, segments)])
        self.count = int(self.alive.sum())
        self._numbers = np.full(int(np.max(self.ids, initial=0)) + 1, -1, np.int64)
        self._numbers[self.ids[self.alive]] = np.flatnonzero(self.alive)
        self._leaves = Leaves(self.segments, self.alive)
        self._joiner = Joiner(self.size)

    def numbers(self, ids: IntArray) -> Ints:
        """The papers' numbers here, ascending; ids that are not indexed are left out."""
        known = ids[(ids >= 0) & (ids < len(self._numbers))]
        found = self._numbers[known]
        return np.sort(found[found >= 0])

    def frequency(self, word: str, fields: tuple[Field, ...]) -> int:
        """The number of postings of a word; those of deleted papers count until a merge."""
        return sum(high - low for _, _, low, high in self._spans(word, fields))

    def papers_with(self, word: str, fields: tuple[Field, ...]) -> Ints:
        """The papers that have exactly this word in any of the fields, ascending."""
        found = [
            segment.postings.documents[low:high].astype(np.int64) + offset
            for segment, offset, low, high in self._spans(word, fields)
        ]
        return union(found, self.size) if found else NOTHING.papers

    def _spans(
        self, word: str, fields: tuple[Field, ...]
    ) -> Iterator[tuple[OpenSegment, int, int, int]]:
        offset = 0
        for segment in self.segments:
            for field in fields:
                lexicon = segment.postings.lexicons.get(field)
                term = lexicon.term(word) if lexicon else None
                if term is not None:
                    yield segment, offset, *segment.postings.span(term, term + 1)
            offset += segment.size

    def matches(self, node: Node, facts: Facts) -> Matches:
        """The papers that match a query."""
        match node:
            case And(nodes):
                return self._all_of(nodes, facts)
            case Or(nodes):
                return self._joiner.any_of([self.matches(child, facts) for child in nodes])
            case Not():
                return self._all_of((node,), facts)
            case Fact(predicate):
                return self._fact(predicate, facts)
            case _:
                return self.word(node)

    def word(self, node: Text) -> Matches:
        """The papers that match a word, compound or phrase."""
        return self._leaves.matches(node)

    def _fact(self, predicate: Predicate, facts: Facts) -> Matches:
        return _unscored(self.numbers(facts.ids_where(predicate)))

    def _all_of(self, nodes: tuple[Node, ...], facts: Facts) -> Matches:
        wanted = [self.matches(node, facts) for node in nodes if not isinstance(node, Not)]
        found = self._joiner.all_of(wanted or [_unscored(np.flatnonzero(self.alive))])
        for node in nodes:
            if isinstance(node, Not):
                found = self._joiner.without(found, self.matches(node.node, facts).papers)
        return found


def _unscored(papers: Ints) -> Matches:
    return Matches(papers, np.zeros(len(papers)))

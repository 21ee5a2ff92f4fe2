"""The leaves of a query: which papers have a word, compound or phrase, and what that is worth.

All segments are looked at as one; recent leaves are kept, as typing repeats them.
"""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from readinglist.search.fields import Field
from readinglist.search.matches import Ints, Joiner, Mask, Matches, added_up, counted
from readinglist.search.patterns import FieldPatterns, Tier
from readinglist.search.postings import Documents
from readinglist.search.scoring import LENGTHS, Floats, field_score, rarity, saturation
from readinglist.search.segment import OpenSegment
from readinglist.search.tree import Joined, Text, Word

_Placed = tuple[int, Tier]
"""A tier of a segment, and the number of the segment's first paper."""

_REMEMBERED_BYTES = 48 << 20


class Leaves:
    """Evaluates words, compounds and phrases over segments numbered one after the other."""

    def __init__(self, segments: list[OpenSegment], alive: Mask) -> None:
        """`alive` are the papers that are not deleted."""
        self._alive = alive
        self._count = int(alive.sum())
        self._joiner = Joiner(len(alive))
        self._lengths = {field: _lengths(segments, field) for field in Field}
        self._saturation = {
            field: saturation(_average(lengths[alive])) for field, lengths in self._lengths.items()
        }
        self._patterns: dict[Field, list[tuple[int, FieldPatterns]]] = {
            field: [] for field in Field
        }
        offset = 0
        for segment in segments:
            for field, lexicon in segment.postings.lexicons.items():
                patterns = FieldPatterns(segment.postings, field, lexicon)
                self._patterns[field].append((offset, patterns))
            offset += segment.size
        self._remembered: OrderedDict[Text, Matches] = OrderedDict()
        self._remembered_bytes = 0

    def matches(self, node: Text) -> Matches:
        """The papers that match, deleted ones left out."""
        if isinstance(node, Word) and node.joined:
            node = replace(node, joined=self._occurring(node))
        if known := self._remembered.get(node):
            self._remembered.move_to_end(node)
            return known
        found = self._found(node)
        self._remembered[node] = found
        self._remembered_bytes += found.bytes
        while self._remembered_bytes > _REMEMBERED_BYTES and len(self._remembered) > 1:
            self._remembered_bytes -= self._remembered.popitem(last=False)[1].bytes
        return found

    def _occurring(self, word: Word) -> tuple[Joined, ...]:
        """Those words in one that any field has; mostly none, and then the word is known."""
        return tuple(
            joined
            for joined in word.joined
            if any(
                patterns.occurs(joined)
                for field in word.fields
                for _, patterns in self._patterns[field]
            )
        )

    def _found(self, node: Text) -> Matches:
        by_field = (self._in_field(field, node) for field in node.fields)
        found = self._joiner.any_of([part for part in by_field if len(part.papers)])
        if self._count < len(self._alive):
            found = found.where(self._alive[found.papers])
        if not len(found.papers):
            return found
        return Matches(found.papers, found.scores * rarity(self._count, len(found.papers)))

    def _in_field(self, field: Field, node: Text) -> Matches:
        forms: dict[float, list[_Placed]] = {}
        for offset, patterns in self._patterns[field]:
            for tier in patterns.tiers(node):
                forms.setdefault(tier.form, []).append((offset, tier))
        weakest_first = sorted(forms)
        return self._joiner.strongest([self._scored(field, forms[form]) for form in weakest_first])

    def _scored(self, field: Field, tiers: list[_Placed]) -> Matches:
        """The papers that have one form in one field."""
        papers, counts = _counts(tiers, self._joiner.size)
        full = self._saturation[field].take(self._lengths[field].take(papers))
        return Matches(papers, field_score(field, tiers[0][1].form, counts, full))


def _counts(tiers: list[_Placed], size: int) -> tuple[Ints, Floats]:
    """The papers of some tiers, ascending, and how often each counts."""
    papers = [_shifted(part, offset) for offset, tier in tiers for part in tier.documents]
    ready = [
        (_shifted(part.documents, offset), part.counts)
        for offset, tier in tiers
        for part in tier.counted
    ]
    if not ready:
        return counted(papers, size)
    numbers = np.concatenate([part for part, _ in ready])
    counts = np.concatenate([part for _, part in ready]).astype(np.float64)
    if not papers and len(ready) == len(tiers):
        return numbers, counts
    once = np.ones(sum(map(len, papers)))
    return added_up(np.concatenate([numbers, *papers]), np.concatenate([counts, once]), size)


def _shifted(documents: Documents, offset: int) -> Ints:
    return np.add(documents, offset, dtype=np.int64)


def _lengths(segments: Iterable[OpenSegment], field: Field) -> npt.NDArray[np.uint8]:
    none = np.zeros(0, np.uint8)
    return np.concatenate([none, *(segment.lengths[field] for segment in segments)])


def _average(lengths: npt.NDArray[np.uint8]) -> float:
    """The average length of a field over the papers that have it."""
    counts = np.bincount(lengths, minlength=256)
    counts[0] = 0
    return float(counts @ LENGTHS / counts.sum()) if counts.any() else 1.0

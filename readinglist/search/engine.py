"""Queries evaluated with numpy over all segments of one generation of the index.

Papers are numbered through all segments. Every node of a query gives the ascending numbers of
the papers that match and their scores; recent words are kept, as typing repeats them.
"""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from readinglist.model.predicate import Predicate
from readinglist.search.fields import Field
from readinglist.search.patterns import FieldPatterns, Tier
from readinglist.search.ranking import recency_of
from readinglist.search.scoring import LENGTHS, Floats, field_score, rarity, saturation
from readinglist.search.segment import OpenSegment, living
from readinglist.search.source import Facts, IntArray
from readinglist.search.tree import And, Fact, Node, Not, Or, Text

Ints = npt.NDArray[np.int64]
_REMEMBERED_BYTES = 48 << 20
_SPARSE = 8
_MUCH_LONGER = 20


@dataclass(frozen=True, slots=True)
class Matches:
    """Papers that match, ascending, and what each is worth."""

    papers: Ints
    scores: Floats

    @property
    def bytes(self) -> int:
        """What remembering them takes."""
        return self.papers.nbytes + self.scores.nbytes


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
        sizes = [segment.size for segment in self.segments]
        self._offsets = [sum(sizes[:place]) for place in range(len(sizes))]
        self._living = [living(segment) for segment in segments]
        self.size = sum(sizes)
        self.ids: IntArray = np.concatenate([NO_INTS, *(part.ids for part in self.segments)])
        days = np.concatenate([NO_INTS, *(part.days for part in self.segments)])
        self.recency: IntArray = recency_of(days, self.ids)
        self.alive = np.ones(self.size, bool)
        for offset, mask in zip(self._offsets, self._living, strict=True):
            if mask is not None:
                self.alive[offset : offset + len(mask)] = mask
        self.count = int(self.alive.sum())
        self._saturation = {field: saturation(self._average_length(field)) for field in Field}
        self._numbers = np.full(int(self.ids.max(initial=0)) + 1, -1, np.int64)
        self._numbers[self.ids[self.alive]] = np.flatnonzero(self.alive)
        self._scratch = np.zeros(max(sizes, default=0)), np.zeros(max(sizes, default=0))
        self._sum = np.zeros(self.size)
        self._remembered: OrderedDict[Text, Matches] = OrderedDict()
        self._remembered_bytes = 0

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
        return _union(found, self.size) if found else NO_INTS

    def _spans(
        self, word: str, fields: tuple[Field, ...]
    ) -> Iterator[tuple[OpenSegment, int, int, int]]:
        for segment, offset in zip(self.segments, self._offsets, strict=True):
            for field in fields:
                lexicon = segment.postings.lexicons.get(field)
                term = lexicon.term(word) if lexicon else None
                if term is not None:
                    yield segment, offset, *segment.postings.span(term, term + 1)

    def matches(self, node: Node, facts: Facts) -> Matches:
        """The papers that match a query."""
        match node:
            case And(nodes):
                return self._all_of(list(nodes), facts)
            case Or(nodes):
                return self._any_of([self.matches(child, facts) for child in nodes])
            case Not(child):
                return self._all_of([Not(child)], facts)
            case Fact(predicate):
                return self._fact(predicate, facts)
            case _:
                return self.word(node)

    def word(self, node: Text) -> Matches:
        """The papers that match a word, compound or phrase."""
        if known := self._remembered.get(node):
            self._remembered.move_to_end(node)
            return known
        found = self._word(node)
        self._remembered[node] = found
        self._remembered_bytes += found.bytes
        while self._remembered_bytes > _REMEMBERED_BYTES and len(self._remembered) > 1:
            self._remembered_bytes -= self._remembered.popitem(last=False)[1].bytes
        return found

    def _word(self, node: Text) -> Matches:
        papers, scores = [NO_INTS], [NO_FLOATS]
        for segment, offset, mask in zip(self.segments, self._offsets, self._living, strict=True):
            found, worth = self._in_segment(segment, node)
            if mask is not None:
                kept = mask[found]
                found, worth = found[kept], worth[kept]
            papers.append(found + offset)
            scores.append(worth)
        total = sum(map(len, papers))
        together = np.concatenate(scores)
        return Matches(
            np.concatenate(papers), together * rarity(self.count, total) if total else together
        )

    def _in_segment(self, segment: OpenSegment, node: Text) -> tuple[Ints, Floats]:
        parts = []
        for field in node.fields:
            if lexicon := segment.postings.lexicons.get(field):
                tiers = FieldPatterns(segment.postings, field, lexicon).tiers(node)
                scored = [self._tier(segment, field, tier) for tier in tiers]
                if scored:
                    parts.append(self._strongest(scored, segment.size))
        return self._summed(parts, segment.size)

    def _tier(self, segment: OpenSegment, field: Field, tier: Tier) -> tuple[Ints, Floats]:
        if tier.counts is not None:
            papers, counts = tier.documents[0].astype(np.int64), tier.counts.astype(np.float64)
        else:
            papers, counts = _counted(tier.documents, segment.size)
        lengths = segment.lengths[field][papers]
        return papers, field_score(field, tier.form, counts, self._saturation[field][lengths])

    def _strongest(self, tiers: list[tuple[Ints, Floats]], size: int) -> tuple[Ints, Floats]:
        """Of several scores of a paper, that of the last tier."""
        if len(tiers) == 1:
            return tiers[0]
        best = self._scratch[0]
        for papers, scores in tiers:
            best[papers] = scores
        every = _union([papers for papers, _ in tiers], size)
        return every, best[every]

    def _summed(self, parts: list[tuple[Ints, Floats]], size: int) -> tuple[Ints, Floats]:
        if not parts:
            return NO_INTS, NO_FLOATS
        if len(parts) == 1:
            return parts[0]
        every = _union([papers for papers, _ in parts], size)
        total = self._scratch[1]
        total[every] = 0.0
        for papers, scores in parts:
            total[papers] += scores
        return every, total[every]

    def _fact(self, predicate: Predicate, facts: Facts) -> Matches:
        papers = self.numbers(facts.ids_where(predicate))
        return Matches(papers, np.zeros(len(papers)))

    def _all_of(self, nodes: list[Node], facts: Facts) -> Matches:
        wanted = [self.matches(node, facts) for node in nodes if not isinstance(node, Not)]
        unwanted = [self.matches(node.node, facts) for node in nodes if isinstance(node, Not)]
        papers = np.flatnonzero(self.alive)
        for place, part in enumerate(sorted(wanted, key=lambda part: len(part.papers))):
            papers = part.papers if place == 0 else self._common(papers, part.papers)
        for part in unwanted:
            papers = papers[~self._mask(part.papers)[papers]]
        scores = np.zeros(len(papers))
        for part in wanted:
            scores += self._looked_up(part, papers)
        return Matches(papers, scores)

    def _any_of(self, parts: list[Matches]) -> Matches:
        every = _union([part.papers for part in parts], self.size) if parts else NO_INTS
        self._sum[every] = 0.0
        for part in parts:
            self._sum[part.papers] += part.scores
        return Matches(every, self._sum[every])

    def _common(self, few: Ints, many: Ints) -> Ints:
        if len(few) * _MUCH_LONGER < len(many):
            at = np.searchsorted(many, few)
            at[at == len(many)] = 0
            present: npt.NDArray[np.bool_] = many[at] == few
        else:
            present = self._mask(many)[few]
        return few[present]

    def _looked_up(self, part: Matches, papers: Ints) -> Floats:
        """The scores that some of a part's papers have there."""
        if len(papers) == len(part.papers):
            return part.scores
        if len(papers) * _MUCH_LONGER < len(part.papers):
            return part.scores[np.searchsorted(part.papers, papers)]
        self._sum[part.papers] = part.scores
        return self._sum[papers]

    def _mask(self, papers: Ints) -> npt.NDArray[np.bool_]:
        mask = np.zeros(self.size, bool)
        mask[papers] = True
        return mask

    def _average_length(self, field: Field) -> float:
        """The average length of a field over the papers that have it."""
        counts = np.zeros(256, np.int64)
        for segment, mask in zip(self.segments, self._living, strict=True):
            lengths = segment.lengths[field]
            counts += np.bincount(lengths if mask is None else lengths[mask], minlength=256)
        counts[0] = 0
        return float(counts @ LENGTHS / counts.sum()) if counts.any() else 1.0


NO_INTS: Ints = np.zeros(0, np.int64)
NO_FLOATS: Floats = np.zeros(0)


def _counted(parts: list[npt.NDArray[np.uint32]], size: int) -> tuple[Ints, Floats]:
    """The papers in any of the parts, ascending, and how often each occurs."""
    every = parts[0] if len(parts) == 1 else np.concatenate(parts)
    if len(every) * _SPARSE < size:
        ordered = np.sort(every)
        new = np.flatnonzero(np.diff(ordered, prepend=np.uint32(0xFFFFFFFF)))
        times = np.diff(new, append=len(ordered))
        return ordered[new].astype(np.int64), times.astype(np.float64)
    dense = np.bincount(every, minlength=size)
    papers = np.flatnonzero(dense > 0)
    return papers, dense[papers].astype(np.float64)


def _union(parts: list[Ints], size: int) -> Ints:
    """The numbers in any of the parts, ascending."""
    if len(parts) == 1:
        return parts[0]
    if sum(map(len, parts)) * _SPARSE < size:
        ordered = np.sort(np.concatenate(parts))
        return ordered[np.diff(ordered, prepend=-1) > 0]
    mask = np.zeros(size, bool)
    for part in parts:
        mask[part] = True
    return np.flatnonzero(mask)

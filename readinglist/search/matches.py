"""Sets of papers with scores, and how such sets are joined: the arithmetic of the engine."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from readinglist.search.scoring import Floats

Ints = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

_SPARSE = 8
_MUCH_LONGER = 20
_ABSENT = -1.0


@dataclass(frozen=True, slots=True)
class Matches:
    """Papers that match, ascending, and what each is worth: 0 or more."""

    papers: Ints
    scores: Floats

    def where(self, mask: Mask) -> "Matches":
        """Those that a mask beside `papers` has."""
        return Matches(self.papers[mask], self.scores[mask])

    @property
    def bytes(self) -> int:
        """What remembering them takes."""
        return self.papers.nbytes + self.scores.nbytes


NOTHING = Matches(np.zeros(0, np.int64), np.zeros(0))


class Joiner:
    """Joins matches among `size` papers; keeps room for two scores of each."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._last = np.zeros(size)
        self._looked_at = np.full(size, _ABSENT)

    def strongest(self, parts: list[Matches]) -> Matches:
        """The papers of any part, each with its score in the last that has it."""
        if len(parts) < 2:
            return parts[0] if parts else NOTHING
        every = union([part.papers for part in parts], self.size)
        for part in parts:
            self._last[part.papers] = part.scores
        return Matches(every, self._last.take(every))

    def any_of(self, parts: list[Matches]) -> Matches:
        """The papers of any part, scores added up."""
        if len(parts) < 2:
            return parts[0] if parts else NOTHING
        every = union([part.papers for part in parts], self.size)
        papers = np.concatenate([part.papers for part in parts])
        scores = np.concatenate([part.scores for part in parts])
        if len(papers) * _SPARSE < self.size:
            return Matches(every, _totals(np.searchsorted(every, papers), scores, len(every)))
        return Matches(every, _totals(papers, scores, self.size).take(every))

    def all_of(self, parts: list[Matches]) -> Matches:
        """The papers of every part, scores added up; there is at least one part."""
        common, *others = sorted(parts, key=lambda part: len(part.papers))
        for part in others:
            scores = self._looked_up(part, common.papers)
            present = scores >= 0.0
            common = Matches(common.papers, common.scores + scores).where(present)
        return common

    def without(self, matches: Matches, papers: Ints) -> Matches:
        """The matches that are not among some papers."""
        kept = np.ones(self.size, bool)
        kept[papers] = False
        return matches.where(kept[matches.papers])

    def _looked_up(self, part: Matches, papers: Ints) -> Floats:
        """The scores that papers have in a part, negative where they have none."""
        if len(papers) * _MUCH_LONGER < len(part.papers):
            at = np.searchsorted(part.papers, papers)
            at[at == len(part.papers)] = 0
            return np.where(part.papers[at] == papers, part.scores[at], _ABSENT)
        self._looked_at[part.papers] = part.scores
        scores = self._looked_at.take(papers)
        self._looked_at[part.papers] = _ABSENT
        return scores


def union(parts: list[Ints], size: int) -> Ints:
    """The numbers below `size` in any of the parts, ascending."""
    if len(parts) == 1:
        return parts[0]
    if sum(map(len, parts)) * _SPARSE < size:
        ordered = np.sort(np.concatenate(parts))
        return ordered[_differs(ordered)]
    mask = np.zeros(size, bool)
    for part in parts:
        mask[part] = True
    return np.flatnonzero(mask)


def counted(parts: list[Ints], size: int) -> tuple[Ints, Floats]:
    """The numbers below `size` in any of the parts, ascending, and how often each is there."""
    every = parts[0] if len(parts) == 1 else np.concatenate(parts)
    if len(every) * _SPARSE < size:
        ordered = np.sort(every)
        first = np.flatnonzero(_differs(ordered))
        return ordered[first], np.diff(first, append=len(ordered)).astype(np.float64)
    dense = np.bincount(every, minlength=size)
    numbers = np.flatnonzero(dense > 0)
    return numbers, dense[numbers].astype(np.float64)


def added_up(numbers: Ints, counts: Floats, size: int) -> tuple[Ints, Floats]:
    """The numbers below `size`, ascending, and the sum of the counts of each."""
    dense = _totals(numbers, counts, size)
    present = np.flatnonzero(dense > 0)
    return present, dense[present]


def _totals(numbers: Ints, weights: Floats, size: int) -> Floats:
    """The sum of the weights of each number below `size`."""
    return np.bincount(numbers, weights, size).astype(np.float64, copy=False)


def _differs(ordered: Ints) -> Mask:
    """Whether each number is another than the one before it."""
    new = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    return new
